/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which dates move when bank holidays come or go: each window and each clock of a case is computed with the
 * holidays as they were and as they are, and what differs is listed. Pure. */
#pragma once

#include "care-case.h"

typedef struct
{
  char *id;           /* "window:2026-12", "clock:CASE:representations": one a date that can move */
  CareMonth month;    /* of a window, else CARE_NO_MONTH */
  char *case_id;      /* of a clock; "" for a window */
  CareClockWhat what; /* of a clock */
  CareDate before, after;
  CareDate safe_before, safe_after; /* of a clock; of a window, the same as the two above */
  CareDate day;                     /* the holiday that came or went; CARE_NO_DATE where none is known */
  char *title;                      /* of that holiday */
  bool came;                        /* or it went */
  CareInstant at;                   /* when it was found; CARE_NO_INSTANT here */
} CareMoved;

void care_moved_free (CareMoved *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareMoved, care_moved_free)

/* Whether the two hold the same days; what they are called makes no difference. */
bool care_holidays_same_days (const CareHolidays *a, const CareHolidays *b);

/* Adds to moved (CareMoved) the windows from the one month to the other whose last day differs. */
void care_moved_windows (GPtrArray *moved,
                         CareMonth from,
                         CareMonth to,
                         const CareHolidays *before,
                         const CareHolidays *after,
                         const CareRules *rules);

/* The same for the clocks of a case. today: the day it is in London. */
void care_moved_clocks (GPtrArray *moved,
                        const CareCase *ca,
                        CareDate today,
                        const CareHolidays *before,
                        const CareHolidays *after,
                        const CareRules *rules);
