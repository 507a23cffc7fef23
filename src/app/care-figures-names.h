/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file calls homes that the record does not know by that name: a row each, to say which home is meant.
 * Kept with the columns for next month. */
#pragma once

#include <adwaita.h>

#include "care-record-figures.h"

/* A person said which home a name means. */
typedef void (*CareFiguresNamed) (const char *name, const char *location, gpointer data);

/* Rows into the group, in place of those in the list; hidden where every name is known. locations:
 * CareLocation. */
void care_figures_show_names (AdwPreferencesGroup *group,
                              GPtrArray *rows,
                              const CareFiguresReport *figures,
                              GPtrArray *locations,
                              CareFiguresNamed named,
                              gpointer data);
