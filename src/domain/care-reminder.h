/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody may be reminded of: returns that are not recorded in a window, and dates of cases; and the
 * stages by which a reminder comes. Only what is not done. Pure; when each is due is care-reminder-plan.h's.
 * The stages are this program's own, but for the 48 hours, when the Capacity Tracker sends its e-mail (domain
 * facts 5.1). */
#pragma once

#include "care-occasion.h"

/* What can be turned off by itself. */
typedef enum
{
  CARE_REMIND_OPENS,
  CARE_REMIND_48_HOURS,
  CARE_REMIND_LAST_DAY,
  CARE_REMIND_CASES,
  CARE_N_REMIND_KINDS,
} CareRemindKind;

#define CARE_REMIND_ALL ((1u << CARE_N_REMIND_KINDS) - 1)

/* "opens", "48-hours", "last-day", "cases" */
const char *care_remind_kind_to_string (CareRemindKind kind);

/* In the order in which they come; a later one takes the place of those before it. */
typedef enum
{
  CARE_STAGE_OPENS,
  CARE_STAGE_48_HOURS,
  CARE_STAGE_LAST_DAY,   /* when the window's last day begins */
  CARE_STAGE_LAST_HOURS, /* 8 hours before it closes */
  CARE_STAGE_LAST_CALL,  /* 3 hours before it closes */
  CARE_STAGE_WEEK,       /* of a case: seven days before the day by which to act */
  CARE_STAGE_TWO_DAYS,
  CARE_STAGE_DAY, /* the day itself */
  CARE_N_STAGES,  /* none */
} CareReminderStage;

/* "opens", "48-hours", "last-day", "last-hours", "last-call", "week", "two-days", "day"; "none" */
const char *care_reminder_stage_to_string (CareReminderStage stage);
bool care_reminder_stage_from_string (const char *text, CareReminderStage *stage);
CareRemindKind care_reminder_stage_kind (CareReminderStage stage);

typedef enum
{
  CARE_REMINDER_WINDOW, /* all returns that are left in it */
  CARE_REMINDER_RETURN, /* one of them */
  CARE_REMINDER_CASE,   /* a date of a case */
} CareReminderAbout;

typedef struct
{
  char *id; /* the same at every stage: "window:2026-11", "return:1-101:care-home:2026-11",
               "case:case-2026-1:representations" */
  CareReminderAbout about;
  CareReminderStage stage; /* as it is shown; CARE_N_STAGES before it is planned */
  CareInstant due;         /* since when that stage is due; CARE_NO_INSTANT where there is none */
  CareInstant ends;        /* from then on it is too late: nobody is reminded any more */

  CareWindow window; /* of a window or return */
  int left;          /* returns that are not recorded; 0: the window is not open yet */
  char *location;    /* of a return, and of a window with one return left; else "" */
  CareService service;
  char *name; /* of that location, or of the provider of a case; else "" */

  char *case_id;       /* else "" */
  CareCaseClock clock; /* of a case */
} CareReminder;

CareReminder *care_reminder_copy (const CareReminder *self);
void care_reminder_free (CareReminder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareReminder, care_reminder_free)

/* An empty array of CareReminder that owns them. */
GPtrArray *care_reminder_list_new (void);

/* A window in which nothing is known to be left yet: one that comes. */
void care_reminders_add_window (GPtrArray *all, const CareWindow *window);

/* A return that is not recorded. name: of the location. */
void care_reminders_add_return (
    GPtrArray *all, const CareWindow *window, const char *location, CareService service, const char *name);

/* The dates of cases among occasions (of CareOccasion) that run and that somebody can act by: not those that
 * went by, and not "next window", of which the window itself reminds. */
void care_reminders_add_cases (GPtrArray *all, GPtrArray *occasions);

/* One for all returns of a window, in the place of each; those of other things stay. Takes nothing; the
 * result is the caller's. */
GPtrArray *care_reminders_gather (GPtrArray *all);

/* When a stage begins, before quiet hours are looked at; CARE_NO_INSTANT where it is none of this reminder's.
 */
CareInstant care_reminder_begins (const CareReminder *self, CareReminderStage stage);

/* Whole hours until then, rounded down; 0 once it has come. */
int care_hours_left (CareInstant until, CareInstant now);
