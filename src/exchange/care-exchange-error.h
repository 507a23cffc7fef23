/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a file of somebody else could not be understood as a whole. What is wrong with single rows is no error:
 * it is in the problems of what was read. */
#pragma once

#include <glib.h>

typedef enum
{
  CARE_EXCHANGE_ERROR_NOT_TEXT, /* not UTF-8 */
  CARE_EXCHANGE_ERROR_NOT_CSV,
  CARE_EXCHANGE_ERROR_NO_HEADER, /* no line that names the columns that are needed */
  CARE_EXCHANGE_ERROR_NOT_PDF,   /* no PDF, or one that is damaged */
  CARE_EXCHANGE_ERROR_LOCKED,    /* a PDF or a spreadsheet that opens with a password only */
  CARE_EXCHANGE_ERROR_NOT_MAIL,  /* no e-mail as RFC 5322 has it */
  CARE_EXCHANGE_ERROR_NOT_TABLE, /* no spreadsheet that can be read, or one that is damaged */
  CARE_EXCHANGE_ERROR_OLD_TABLE, /* a spreadsheet of the Excel of before 2007 (.xls) */
  CARE_EXCHANGE_ERROR_NO_SHEET,  /* the spreadsheet has no sheet of that name */
  CARE_EXCHANGE_ERROR_TOO_BIG,   /* more than the bounds of its kind */
} CareExchangeError;

#define CARE_EXCHANGE_ERROR (care_exchange_error_quark ())
GQuark care_exchange_error_quark (void);
