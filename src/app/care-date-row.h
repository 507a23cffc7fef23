/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A date in a form: typed or picked, with the weekday said beside it, so that a slip is seen. What cannot be
 * read stays as typed. Signal "changed". */
#pragma once

#include <adwaita.h>
#include <stdbool.h>

#include "care-date.h"

#define CARE_TYPE_DATE_ROW (care_date_row_get_type ())
G_DECLARE_FINAL_TYPE (CareDateRow, care_date_row, CARE, DATE_ROW, AdwActionRow)

/* CARE_NO_DATE where it is empty or cannot be read. */
CareDate care_date_row_get_date (CareDateRow *self);
void care_date_row_set_date (CareDateRow *self, CareDate date);

/* Whether something stands in it that is no date. */
bool care_date_row_is_unclear (CareDateRow *self);

/* Said under the title while the row is empty. */
void care_date_row_set_hint (CareDateRow *self, const char *hint);

/* The entry, for tests. */
GtkEditable *care_date_row_get_entry (CareDateRow *self);
