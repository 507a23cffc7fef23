/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the cells of a spreadsheet, as plain text. For care-table*.c, care-ods-*.c and care-xlsx-*.c
 * alone. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Whether it is one of = + - @, a tab or an end of line. */
bool care_table_is_sign (char c);

/* Whether a program that opens a CSV could take the text for a formula: = + - @, a tab or an end of a line at
 * its beginning, spaces passed over; a plain number cannot be one. */
bool care_table_runs (const char *text);

/* "-3", "0.25", "45330.384": no plus, no zero before it that is not alone, at most 15 digits. */
bool care_table_is_plain_number (const char *text);
