/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing that a file can say (the home, the month, a question), with the column that says it: chosen from
 * a list that can be searched, or by dropping the column's name on the row. */
#pragma once

#include <adwaita.h>

#include "care-mapping.h"

#define CARE_TYPE_FIGURES_ROW (care_figures_row_get_type ())
G_DECLARE_FINAL_TYPE (CareFiguresRow, care_figures_row, CARE, FIGURES_ROW, AdwActionRow)

/* How the column's values come to one answer: as they are, a sum, a sum of minutes as hours, a count. */
typedef enum
{
  CARE_FIGURES_AS_IS,
  CARE_FIGURES_SUM,
  CARE_FIGURES_MINUTES,
  CARE_FIGURES_COUNT,
} CareFiguresWay;

/* field: "" for the home and the month. none: what stands for no column. with_way: it is a figure. */
CareFiguresRow *care_figures_row_new (
    const char *title, const char *field, const char *none, GPtrArray *headers, bool with_way);

const char *care_figures_row_get_field (CareFiguresRow *self);
const char *care_figures_row_get_header (CareFiguresRow *self); /* "" for none; borrowed */
void care_figures_row_set_header (CareFiguresRow *self, const char *header);
CareFiguresWay care_figures_row_get_way (CareFiguresRow *self);
