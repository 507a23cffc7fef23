/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns of a table of others, found by their names, and what stands in them. Names are compared by their
 * letters and figures alone: "Local Authority", "local_authority" and "LocalAuthority" are one. */
#pragma once

#include "care-instant.h"
#include "care-month.h"
#include "care-table.h"

/* The letters and figures of text, in lower case. Owned by the caller. */
char *care_column_plain (const char *text);

/* Where the header has that name, or -1. */
int care_column_find (const CareTableRow *header, const char *name);

/* The first whose name begins so, or -1. */
int care_column_find_prefix (const CareTableRow *header, const char *prefix);

/* Where the header has the name of that column a second time, or -1; also for column -1 and for a name
 * without letters and figures. */
int care_column_find_again (const CareTableRow *header, int column);

/* The cell as it stands, "" where the row is shorter or the column is -1. Borrowed. */
const char *care_column_raw (const CareTableRow *row, int column);

/* The cell without white space at its ends; owned by the caller. */
char *care_column_text (const CareTableRow *row, int column);

/* "Y", "yes", "1", "true", whatever the case. */
bool care_column_is_yes (const CareTableRow *row, int column);

/* Whether all cells are white space. */
bool care_column_is_blank_row (const CareTableRow *row);

/* YYYY-MM-DD (a time may follow), DD/MM/YYYY, "19 August 2026" or a spreadsheet's day number (days since 30
 * December 1899, with a fraction). CARE_NO_DATE for anything else. */
CareDate care_column_date (const char *text);

/* The same with the time of day, taken as UTC; midnight where there is none. CARE_NO_INSTANT for anything
 * else. */
CareInstant care_column_instant (const char *text);

/* A day of a plain list: exactly YYYY-MM-DD, or D/M/YYYY as spreadsheets write it in the United Kingdom;
 * never the month before the day. CARE_NO_DATE for anything else. */
CareDate care_column_day (const char *text);

/* Whether it would be such a day but for a year of two figures. */
bool care_column_is_short_year (const char *text);

/* "2026-06", "Jun 2026", "June 2026", "Jun-26", "06/2026", and any date, whose month it is. CARE_NO_MONTH for
 * anything else. */
CareMonth care_column_month (const char *text);
