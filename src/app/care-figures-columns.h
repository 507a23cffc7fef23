/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a file beside what they can say: the home, the month and the questions of one care type. */
#pragma once

#include <adwaita.h>

#include "care-record-figures.h"

#define CARE_TYPE_FIGURES_COLUMNS (care_figures_columns_get_type ())
G_DECLARE_FINAL_TYPE (CareFiguresColumns, care_figures_columns, CARE, FIGURES_COLUMNS, AdwBin)

/* Takes columns; what their names suggest is chosen already. */
void care_figures_columns_show (CareFiguresColumns *self, CareFigureColumns *columns);

/* As it was chosen, without a name; the caller's. */
CareMapping *care_figures_columns_get_mapping (CareFiguresColumns *self);
