/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a file of somebody else could not be understood as a whole. What is wrong with single rows is no error:
 * it is in the problems of what was read. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum
{
  CARE_EXCHANGE_ERROR_NOT_TEXT,   /* not UTF-8 */
  CARE_EXCHANGE_ERROR_NOT_CSV,    /* a quote stands where none can */
  CARE_EXCHANGE_ERROR_QUOTE_OPEN, /* a quote that never ends */
  CARE_EXCHANGE_ERROR_HOLDS_NUL,  /* a byte 0 within a text */
  CARE_EXCHANGE_ERROR_NO_HEADER,  /* no line that names the columns that are needed */
  CARE_EXCHANGE_ERROR_NOT_PDF,    /* no PDF, or one that is damaged */
  CARE_EXCHANGE_ERROR_LOCKED,     /* a PDF or a spreadsheet that opens with a password only */
  CARE_EXCHANGE_ERROR_NOT_MAIL,   /* no e-mail as RFC 5322 has it */
  CARE_EXCHANGE_ERROR_NOT_TABLE,  /* no spreadsheet that can be read, or one that is damaged */
  CARE_EXCHANGE_ERROR_OLD_TABLE,  /* a spreadsheet of the Excel of before 2007 (.xls) */
  CARE_EXCHANGE_ERROR_NO_SHEET,   /* the spreadsheet has no sheet of that name */
  CARE_EXCHANGE_ERROR_TOO_BIG,    /* more than the bounds of its kind */
  CARE_EXCHANGE_ERROR_TOO_MANY,   /* more published figures than are read at once */
} CareExchangeError;

/* Sets an error with its place: line and column count from 1, 0 where they are not known. False. */
bool care_exchange_fail (GError **error, CareExchangeError code, int line, int column, const char *message);

/* The place of an error of any domain; 0 where it has none. A column above CARE_TABLE_MOST_COLUMNS with
 * TOO_BIG: there are too many of them. */
int care_exchange_error_line (const GError *error);
int care_exchange_error_column (const GError *error);

#define CARE_EXCHANGE_ERROR (care_exchange_error_quark ())
GQuark care_exchange_error_quark (void);
