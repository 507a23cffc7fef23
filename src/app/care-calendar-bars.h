/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which bars a week of the month view shows, and where: a window across its days, all else on its day. Knows
 * no widgets. */
#pragma once

#include "care-calendar-days.h"
#include "care-calendar-shape.h"

#define CARE_WEEK 7
#define CARE_CALENDAR_BARS 3 /* a day; then "+1" */

typedef struct
{
  int column, span, slot; /* slot: 0 to CARE_CALENDAR_BARS - 1 */
  CareShape shape;
  char *text;
  CareDate last;     /* of what it stands for */
  bool band;         /* over the days of a window */
  bool begins, ends; /* false where it goes on in the week before or after */
  bool missed;
} CareCalendarBar;

/* Of CareCalendarBar, that owns them. more: for each day what is not shown for want of room. */
GPtrArray *care_calendar_bars (const CareCalendarDays *days, CareDate monday, int more[CARE_WEEK]);
