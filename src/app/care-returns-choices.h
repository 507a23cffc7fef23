/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the drop-downs over the grid of returns offer, and the ids that their lines stand for. What was chosen
 * stays chosen where it is still offered, else it is the first. */
#pragma once

#include <gtk/gtk.h>

#include "care-record-grid.h"

/* words: of char; the array is ended here. */
void care_returns_choices_set (GtkDropDown *drop_down, GPtrArray *words, guint selected);

/* The sections of a list (may be NULL) or, by month, its fields. ids: of char, filled anew. */
void care_returns_choices_across (GtkDropDown *drop_down,
                                  GPtrArray *ids,
                                  const CareDataset *dataset,
                                  bool by_month);

/* The care types that the grid has; not shown where it is one. services: of CareService, filled anew. */
void care_returns_choices_services (GtkDropDown *drop_down, GArray *services, const CareReturnsGrid *grid);

/* Everybody's, then each provider, brand, region and council that parts the homes; not shown where nothing
 * does. keys: of char, as CareReturnsFilter has them, without the first line. */
void care_returns_choices_whose (GtkDropDown *drop_down, GPtrArray *keys, const CareReturnsGrid *grid);
