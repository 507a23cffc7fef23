/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the record has to remind of, and what was reminded of already. The latter is kept on this computer
 * beside the record and is no part of it: two programs on one record, or one that is started again, do not
 * repeat each other. On the database thread. */
#pragma once

#include "care-record.h"
#include "care-reminder-plan.h"

/* Of CareReminder: a return each that is asked for in the window that is open and is not recorded, the next
 * window, and the dates of cases. NULL where the record could not be read. */
GPtrArray *care_record_not_done (CareRecord *self, GError **error);

/* What to show now. keep: whether it is shown indeed, and remembered. What cannot be remembered (a full disk)
 * is planned all the same, and may come twice: better than not at all. NULL where the record could not be
 * read. */
CareReminderPlan *
care_record_remind (CareRecord *self, const CareReminderSettings *settings, bool keep, GError **error);

/* Puts a reminder off, until *until (CARE_NO_INSTANT: it is done, or there is no time left to put it off).
 * False where the record could not be read or that not be remembered. */
bool care_record_remind_later (CareRecord *self,
                               const char *id,
                               const CareReminderSettings *settings,
                               CareInstant *until,
                               GError **error);

/* Forgets what was shown: it would be shown again. */
bool care_record_forget_reminded (CareRecord *self, GError **error);
