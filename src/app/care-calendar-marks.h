/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the calendar shows on its days: reporting windows and the clocks of open cases, as bars, and each day
 * in words. Out of the overview; knows no widgets. */
#pragma once

#include "care-desk.h"

typedef struct
{
  CareDate from, to;               /* both included */
  char *text;                      /* "November window", "Representations, Elm Care" */
  CareWindow window;               /* where deadline is NULL */
  const CareDeadlineRow *deadline; /* borrowed from the overview, or NULL for a window */
  bool certain;
} CareMark;

void care_mark_free (CareMark *self);

/* Of CareMark, windows first: all that touch those days. Owned by the caller; lives as long as the overview.
 */
GPtrArray *care_calendar_marks (const CareOverview *overview, CareDate from, CareDate to);

/* The whole day as it is spoken: "Monday 16 November 2026, window closes at the end of today, 3 returns not
 * recorded". Owned by the caller. */
char *care_calendar_spoken (const CareOverview *overview, GPtrArray *marks, CareDate date);
