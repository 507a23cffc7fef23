/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of bank holidays as CSV: a header with date, title and notes (which may be left out), in any order.
 */
#pragma once

#include "care-exchange-error.h"
#include "care-holidays.h"
#include "care-row-problem.h"

typedef struct
{
  GPtrArray *rows;     /* CareHoliday: the good ones */
  GPtrArray *problems; /* CareRowProblem */
  int read, rejected;
} CareHolidaysFile;

void care_holidays_file_free (CareHolidaysFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareHolidaysFile, care_holidays_file_free)

/* source: whom they are from. NULL where it is no file of holidays. */
CareHolidaysFile *
care_holidays_file_read (const char *text, size_t length, const char *source, GError **error);

/* What a file looks like, whatever its name. */
typedef enum
{
  CARE_FILE_UNKNOWN,
  CARE_FILE_LOCATIONS,
  CARE_FILE_HOLIDAYS_CSV,
  CARE_FILE_JSON,
} CareFileKind;

CareFileKind care_file_recognise (const char *text, size_t length);
