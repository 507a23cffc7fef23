/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import of figures would do, as rows to look through. */
#pragma once

#include <adwaita.h>

#include "care-location.h"
#include "care-record-figures.h"

/* "12 returns: 10 would be begun, 2 changed. 3 rows cannot be taken." The caller's. */
char *care_figures_summary (const CareFiguresReport *figures);

/* Rows into a group, in place of those in the list; each list of rows is shortened. */
void
care_figures_show_problems (AdwPreferencesGroup *group, GPtrArray *rows, const CareFiguresReport *figures);

/* locations: CareLocation, for their names. */
void care_figures_show_changes (AdwPreferencesGroup *group,
                                GPtrArray *rows,
                                const CareFiguresReport *figures,
                                GPtrArray *locations);

/* Takes the rows out of the group again. */
void care_figures_clear (AdwPreferencesGroup *group, GPtrArray *rows);
