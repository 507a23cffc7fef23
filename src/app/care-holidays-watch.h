/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks GOV.UK for its bank holidays at most once a week while there is a network, and when a person says so.
 */
#pragma once

#include "care-desk.h"

#define CARE_TYPE_HOLIDAYS_WATCH (care_holidays_watch_get_type ())
G_DECLARE_FINAL_TYPE (CareHolidaysWatch, care_holidays_watch, CARE, HOLIDAYS_WATCH, GObject)

/* The one that a desk has, made when first asked for; it ends with the desk. Borrowed. Signal "changed" when
 * a check began or ended. */
CareHolidaysWatch *care_holidays_watch_of (CareDesk *desk);

/* From now on it asks by itself. */
void care_holidays_watch_begin (CareHolidaysWatch *self);

/* Asks now; nothing where it is asking. */
void care_holidays_watch_check (CareHolidaysWatch *self);
bool care_holidays_watch_is_checking (CareHolidaysWatch *self);

/* What the last check of this run gave, in words; "" where there was none. */
const char *care_holidays_watch_get_said (CareHolidaysWatch *self);
