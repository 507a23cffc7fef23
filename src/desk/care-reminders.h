/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminds: looks what is due, says so once, sleeps until the next moment that matters, and looks again when
 * the record changes, the computer wakes or its clock or zone is set. How a reminder is shown is the
 * listener's. Main thread; the record is read on the database thread.
 *
 * With a desk it stands beside the window. Without one it opens the record for each look and lets go of it,
 * so that between two moments nothing is held and hardly anything is in memory. */
#pragma once

#include "care-desk.h"
#include "care-record-reminders.h"

#define CARE_TYPE_REMINDERS (care_reminders_get_type ())
G_DECLARE_FINAL_TYPE (CareReminders, care_reminders, CARE, REMINDERS, GObject)

/* Signals: "show" (a CareReminder, borrowed) for what has just become due, "withdraw" (an id) for what is not
 * so any more, "looked" after each look. Begins with care_reminders_set(). */
CareReminders *care_reminders_new (CareDesk *desk);

/* In the record of that folder (NULL: the application's own), which need not be there. Takes the clock. */
CareReminders *care_reminders_new_for_folder (const char *folder, CareClock *clock);

/* settings: copied; a zone in them is for tests and has to live on, NULL is the computer's, asked at each
 * look. NULL: nobody is reminded. Looks. */
void care_reminders_set (CareReminders *self, const CareReminderSettings *settings);

/* Whether what is due can be shown; where it cannot, it is not taken for shown. True at first. */
void care_reminders_set_able (CareReminders *self, bool able);

/* Looks now: what a change of the record, the alarm and a computer that wakes up do. Several at once are one.
 */
void care_reminders_look (CareReminders *self);

/* Puts one off until tomorrow, or an hour where that would be too late, and takes it back. */
void care_reminders_later (CareReminders *self, const char *id);

/* Whether a look goes on, or is wanted. */
bool care_reminders_is_looking (CareReminders *self);

/* When it looks next by itself; CARE_NO_INSTANT: not. */
CareInstant care_reminders_get_wake (CareReminders *self);

/* Why the last look came to nothing; NULL where it did not. Borrowed. */
const GError *care_reminders_get_error (CareReminders *self);

/* The moment it is, and the zone the computer stands in (the caller's): for the sentences. */
CareInstant care_reminders_now (CareReminders *self);
GTimeZone *care_reminders_zone (CareReminders *self);
const CareReminderSettings *care_reminders_get_settings (CareReminders *self); /* NULL: off */
