/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands on the days of a span, grouped by day and kind: made once, on whichever thread reads the
 * record, and never changed. Knows no widgets. */
#pragma once

#include "care-desk.h"
#include "care-occasion.h"

/* More of one kind on one day than that are one entry: "12 homes: registration begins". */
#define CARE_CALENDAR_FEW 3

typedef struct
{
  CareDate date;
  CareOccasionKind kind;
  CareOccasion *const *of; /* borrowed from the days */
  guint n;                 /* of them; 1, or more than CARE_CALENDAR_FEW */
} CareCalendarEntry;

/* What the present window still waits for. */
typedef struct
{
  CareMonth month; /* CARE_NO_MONTH: no window is open */
  int homes;       /* with a return that is not recorded */
  bool asked;      /* whether any return is asked for */
} CareCalendarLeft;

CareCalendarLeft care_calendar_left (const CareOverview *overview);

typedef struct CareCalendarDays CareCalendarDays;

/* occasions: of CareOccasion, sorted, between from and to (both included); taken. A reference to law is kept.
 */
CareCalendarDays *
care_calendar_days_new (GPtrArray *occasions, CareDate from, CareDate to, CareDate today, CareLaw *law);

/* What the law alone says of those days, for as long as the record is not read: windows, seasons, question
 * lists, bank holidays. */
CareCalendarDays *care_calendar_days_of_law (CareDate from, CareDate to, CareDate today, CareLaw *law);

/* Of the record, on the desk's thread; care_desk_run_finish() gives the days. */
void care_calendar_days_read_async (CareDesk *desk,
                                    CareDate from,
                                    CareDate to,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);

CareCalendarDays *care_calendar_days_ref (CareCalendarDays *self);
void care_calendar_days_unref (CareCalendarDays *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareCalendarDays, care_calendar_days_unref)

bool care_calendar_days_cover (const CareCalendarDays *self, CareDate from, CareDate to);
CareDate care_calendar_days_today (const CareCalendarDays *self);
const CareLaw *care_calendar_days_law (const CareCalendarDays *self);

/* Those from..to, by day and kind; n gets how many. Borrowed; NULL for none. */
const CareCalendarEntry *
care_calendar_days_between (const CareCalendarDays *self, CareDate from, CareDate to, guint *n);

/* The window that is open on that day, whole; false where none is. */
bool care_calendar_days_window (const CareCalendarDays *self, CareDate date, CareWindow *window);

/* Whether that is one of the three marks of a window. */
bool care_calendar_entry_is_window (const CareCalendarEntry *entry);

/* "Boxing Day", "12 homes: registration begins"; the caller's. */
char *care_calendar_entry_title (const CareCalendarEntry *entry);
bool care_calendar_entry_is_certain (const CareCalendarEntry *entry);

/* A clock of a case that went by. */
bool care_calendar_entry_is_missed (const CareCalendarEntry *entry);

/* The whole day as it is spoken: "Monday 16 November 2026, window closes at the end of today, 3 homes not
 * recorded". The caller's. */
char *care_calendar_days_spoken (const CareCalendarDays *self, CareDate date, CareCalendarLeft left);

/* ", 3 homes not recorded", ", all homes recorded", or "" where that window is another one; the caller's. */
char *care_calendar_left_words (CareCalendarLeft left, CareMonth month);
