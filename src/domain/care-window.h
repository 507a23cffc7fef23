/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reporting window of a month: from the start of the 8th to the end of the 14th, or of the next working
 * day where the 14th is none (formal notice; data collection guidance, "reporting windows"). Opening never
 * moves. */
#pragma once

#include "care-holidays.h"
#include "care-instant.h"
#include "care-month.h"
#include "care-rules.h"

typedef struct
{
  CareMonth month;
  CareDate opens;
  CareDate closes;       /* the last day, included */
  CareInstant opens_at;  /* the first moment inside */
  CareInstant late_from; /* the first moment that is too late */
  bool certain;          /* false past the horizon of announced holidays, or where a doubted one moved it */
} CareWindow;

CareWindow care_window (CareMonth month, const CareHolidays *holidays, const CareRules *rules);

/* The days that moved the close: every day from the 14th to the day before it closes. Ask
 * care_holidays_kind() about each. This is the first of them; equal to closes, so that there are none, where
 * it closes on the 14th. */
CareDate care_window_first_moved (const CareWindow *self, const CareRules *rules);

static inline bool
care_window_contains (const CareWindow *self, CareInstant at)
{
  return self->opens_at <= at && at < self->late_from;
}

/* The window that is open at that moment or, where none is, the next to open. */
CareWindow care_window_current (CareInstant now, const CareHolidays *holidays, const CareRules *rules);

/* The first month that ever had a window (August 2022). */
CareMonth care_window_first_month (const CareRules *rules);
