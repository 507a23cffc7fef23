/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A moment of the computer's clock to be woken at, whatever happens to that clock meanwhile. One timer that
 * sleeps between events: it comes at once after a sleep in which its moment passed, and also when the clock
 * was set or the computer was given another time zone, since what was computed by them may be another moment
 * now. Whoever is woken looks anew and sets it again. */
#pragma once

#include "care-clock.h"

typedef struct CareAlarm CareAlarm;

typedef void (*CareAlarmFunc) (gpointer data);

/* Rings on the main context of this thread. */
CareAlarm *care_alarm_new (CareAlarmFunc ring, gpointer data);
void care_alarm_free (CareAlarm *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareAlarm, care_alarm_free)

/* CARE_NO_INSTANT: at no moment; a clock that is set still rings. A moment that has passed rings soon. */
void care_alarm_set (CareAlarm *self, CareInstant at);
