/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of bank holidays as a table: a header with date, title and notes (which may be left out), in any
 * order.
 */
#pragma once

#include "care-exchange-error.h"
#include "care-holidays.h"
#include "care-row-problem.h"
#include "care-table.h"

typedef struct
{
  GPtrArray *rows;     /* CareHoliday: the good ones */
  GPtrArray *problems; /* CareRowProblem */
  int read, rejected;
} CareHolidaysFile;

void care_holidays_file_free (CareHolidaysFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareHolidaysFile, care_holidays_file_free)

/* Whether a table's row is the header of such a file. */
bool care_holidays_file_is_header (const CareTableRow *row);

/* source: whom they are from. NULL where it is no file of holidays. */
CareHolidaysFile *care_holidays_file_read (const char *path, const char *source, GError **error);
