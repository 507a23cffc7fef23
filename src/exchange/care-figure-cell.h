/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in a cell of another program's file, read as an answer. Knows no file and no record. */
#pragma once

#include "care-dataset.h"
#include "care-mapping.h"

/* "2026-11", a date or a moment in it ("2026-11-09", "9/11/2026", "09.11.2026 07:30"), "11/2026", "November
 * 2026", "Nov-26"; days come before months, as in England. CARE_NO_MONTH for anything else. */
CareMonth care_figure_cell_month (const char *text);

/* Hours as a decimal, or as "7:30" ("7:30:00"), which is seven and a half. False where it is no number. */
bool care_figure_cell_number (const char *text, double *value);

/* A figure that was computed, with no more decimals than a form has any use for (four); the caller's. */
char *care_figure_cell_format (double value);

/* The answer to a field of the item, as a person would have typed it and with the scale applied; the
 * caller's. NULL where the text cannot answer it. mapping says which words are yes and no. */
char *care_figure_cell_answer (
    const char *text, const CareItem *item, const char *field, double scale, const CareMapping *mapping);
