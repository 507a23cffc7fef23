/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The compliance board of the whole record. */
#pragma once

#include "care-board.h"
#include "care-record.h"

/* as_of CARE_NO_DATE: now; else the end of that day, at most now. from, to CARE_NO_MONTH: the last twelve
 * windows and the present one. */
CareBoard *care_record_board (CareRecord *self, CareDate as_of, CareMonth from, CareMonth to, GError **error);

/* What a board is made of, for those who have read it already. */
typedef struct
{
  GPtrArray *locations; /* CareLocation: all, or some */
  GPtrArray *providers; /* CareProvider; NULL: they have no names, and none is a public body */
  bool some;            /* each location's recordings are looked up */
  CareDate as_of;
  CareMonth from, to; /* as above */
  bool keep_moments;
} CareBoardReading;

CareBoard *care_record_read_board (CareRecord *self, const CareBoardReading *what, GError **error);
