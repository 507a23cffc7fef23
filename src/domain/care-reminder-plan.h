/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When to remind: out of what is not done, what was shown already, the settings and the moment it is, what to
 * show now, what to take back, and when to look again. Pure, so that clocks set back or forward, a computer
 * that slept for days and another time zone are only other moments.
 *
 * A reminder is shown once a stage, and only the stage that has come last: who was away is told how it stands
 * and not what was missed. Nothing is shown in quiet hours: it comes when they end, or, where the window
 * would be closed by then, an hour before they begin. One thing breaks into them: a last day of which nothing
 * was said yet, when they outlast it (the computer was off all day). */
#pragma once

#include "care-quiet.h"
#include "care-reminder.h"

typedef struct
{
  unsigned kinds;  /* bits 1 << CareRemindKind */
  bool each;       /* one for each return, and not one for all of a window; more than CARE_REMINDERS_FEW at
                      once become one all the same */
  CareQuiet quiet; /* its zone is that of the computer, on or not */
} CareReminderSettings;

#define CARE_REMINDERS_FEW 5

/* All kinds, one for all, quiet from 20 to 8; the zone is borrowed. */
CareReminderSettings care_reminder_settings (GTimeZone *zone);

/* What is remembered of a reminder. */
typedef struct
{
  char *id;
  CareReminderStage stage; /* the one that was shown last; CARE_N_STAGES: none */
  CareInstant at;          /* when that was; CARE_NO_INSTANT */
  CareInstant later;       /* not before, because somebody said so; CARE_NO_INSTANT */
} CareReminded;

CareReminded *care_reminded_new (const char *id, CareReminderStage stage, CareInstant at, CareInstant later);
void care_reminded_free (CareReminded *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareReminded, care_reminded_free)

/* Of id among reminded (of CareReminded), or NULL. Borrowed. */
CareReminded *care_reminded_find (GPtrArray *reminded, const char *id);

/* How a reminder stands that is due. */
typedef enum
{
  CARE_REMINDER_SHOW,
  CARE_REMINDER_SHOWN,
  CARE_REMINDER_LATER, /* somebody said so */
  CARE_REMINDER_QUIET, /* quiet hours hold it back */
} CareReminderStanding;

/* "show", "shown", "later", "quiet" */
const char *care_reminder_standing_to_string (CareReminderStanding standing);

typedef struct
{
  CareReminder *reminder;
  CareReminderStanding standing;
} CareReminderDue;

typedef struct
{
  GPtrArray *due;      /* CareReminderDue: all that stand now, whatever was shown of them */
  GPtrArray *show;     /* CareReminder: what to show now */
  GPtrArray *withdraw; /* char: ids of what was shown and is not so any more: done, gone by, turned off */
  GPtrArray *reminded; /* CareReminded: what to remember from now on */
  CareInstant wake;    /* when to look again, later than now; CARE_NO_INSTANT: nothing is ahead */
} CareReminderPlan;

void care_reminder_plan_free (CareReminderPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareReminderPlan, care_reminder_plan_free)

/* all: of CareReminder, a return each, the next window and the dates of cases. reminded: of CareReminded, as
 * the plan before gave it. */
CareReminderPlan *care_reminder_plan (GPtrArray *all,
                                      GPtrArray *reminded,
                                      const CareReminderSettings *settings,
                                      CareInstant now);

/* Until when a reminder rests where somebody says so now: nine in the morning tomorrow, or an hour where that
 * would be too late; CARE_NO_INSTANT where that would be too late as well. tomorrow, which may be NULL: which
 * of the two it is. */
CareInstant care_reminder_later (const CareReminder *self,
                                 const CareReminderSettings *settings,
                                 CareInstant now,
                                 bool *tomorrow);
