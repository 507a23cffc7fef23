/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Returns that are left in a month, planned at one moment after another. The November 2026 window closes at
 * the end of Monday the 16th, as the 14th and 15th are a weekend; the July 2026 one at the end of Tuesday the
 * 14th, at 23:00 UTC. */
#pragma once

#include "care-reminder-plan.h"
#include "care-test-law.h"

typedef struct
{
  CareLaw *law;
  GPtrArray *all, *reminded;
  CareReminderSettings settings;
  CareReminderPlan *plan; /* the last */
} CareReminderWorld;

void care_reminder_world_set_up (CareReminderWorld *w, gconstpointer data);
void care_reminder_world_tear_down (CareReminderWorld *w, gconstpointer data);

/* Where the computer stands. */
void care_test_set_zone (CareReminderWorld *w, const char *name);
CareWindow care_test_window_of (CareReminderWorld *w, const char *month);

/* n returns left in a month, and the window after it. */
void care_test_leave (CareReminderWorld *w, const char *month, int n);

/* A date of a case, alone. */
void care_test_add_clock (CareReminderWorld *w, CareClockWhat what, const char *safe, CareClockState state);

/* Plans, and remembers what the plan says to. */
CareReminderPlan *care_test_plan_at (CareReminderWorld *w, const char *now);

/* The same: "id stage, id stage" of what is shown at that moment, and the ids of what is taken back. */
void care_assert_plan (CareReminderWorld *w, const char *now, const char *shown, const char *withdrawn);
void care_assert_wake (CareReminderWorld *w, const char *at);

/* Woken each time exactly when the plan says, from a moment on: "moment stage" of each that is shown. */
void care_assert_walk (CareReminderWorld *w, const char *from, const char *const *shown);

/* What the last plan shows is put off at a moment. */
void care_test_put_off (CareReminderWorld *w, const char *id, const char *now);
