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

/* The number that a text says, as plain text of at most 15 digits: "1.5E-05" as "0.000015",
 * "45330.383999999998" as "45330.384". A text that says none is added as it is. */
void care_table_append_number (GString *out, const char *text, size_t length);

/* A fraction as its percentage: "0.852" as "85.2%". A text that says no number is added as it is. */
void care_table_append_percent (GString *out, const char *text, size_t length);

/* "2026-03-01", "2026-03-01T10:30:00.000Z": without a fraction of a second and a zone, and without midnight.
 */
void care_table_append_iso_date (GString *out, const char *text, size_t length);

/* "PT14H30M00S" as "14:30:00". */
void care_table_append_duration (GString *out, const char *text, size_t length);

/* What a format of numbers makes of a number. */
typedef enum
{
  CARE_TABLE_NUMBER,
  CARE_TABLE_DATE, /* with or without a time */
  CARE_TABLE_TIME, /* of the day, or a span */
  CARE_TABLE_PERCENT,
} CareTableFormat;

/* A day counted by Excel: from 1900, in which it has a 29 February, or from 1904. What is no day is a number.
 */
void care_table_append_serial (
    GString *out, const char *text, size_t length, CareTableFormat format, bool from_1904);

/* What Excel's numbered format is by itself, and what one that is spelled out is: "dd/mm/yyyy", "0.00%". */
CareTableFormat care_table_format_of_number (int64_t number);
CareTableFormat care_table_format_of_code (const char *code);
