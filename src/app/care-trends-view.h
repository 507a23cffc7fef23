/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trends of the returns: what to show and of whom, the plot, the table behind it, and the way out as PNG, SVG
 * or CSV. Asks the desk by itself when it is looked at. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"

#define CARE_TYPE_TRENDS_VIEW (care_trends_view_get_type ())
G_DECLARE_FINAL_TYPE (CareTrendsView, care_trends_view, CARE, TRENDS_VIEW, AdwBin)

GtkWidget *care_trends_view_new (void);

/* Writes what is shown, on a thread of its own. kind: "png", "svg" or "csv". */
void care_trends_view_save_as (CareTrendsView *self, const char *kind, const char *path);

/* The record changed, or is there now; a reference to desk is kept. Read when it is shown. */
void care_trends_view_refresh (CareTrendsView *self, CareDesk *desk);
