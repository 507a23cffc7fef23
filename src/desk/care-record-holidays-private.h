/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files about bank holidays share. */
#pragma once

#include "care-record-holidays.h"

/* Settings of the record: a mark a day, a moved date each, the year up to which GOV.UK's list spoke, and when
 * it was read last and where. */
#define CARE_SETTING_HOLIDAY_MARKS "holiday-mark:"
#define CARE_SETTING_MOVED "date-moved:"
#define CARE_SETTING_HOLIDAYS_COVER "holidays:cover"
#define CARE_SETTING_HOLIDAYS_READ "holidays:read"

/* Of CareHolidayMark, by date. What a newer version of this program wrote is left out. */
GPtrArray *care_record_holiday_marks (CareRecord *self, GError **error);

/* Lets marks and the horizon of the record count in days, which hold what was shipped and was added. */
bool care_record_mark_holidays (CareRecord *self, CareHolidays *days, GError **error);

/* Keeps in the record what a list said of one day. Inside a change. */
bool care_record_take_holiday_news (CareRecord *self,
                                    const CareHolidayNews *one,
                                    const char *list,
                                    GError **error);

/* Computes windows and clocks with the holidays as they were before and as the law has them now; keeps in the
 * record what moved, where it is not kept yet, and adds it to moved (CareMoved). */
bool care_record_note_moved (CareRecord *self, const CareHolidays *before, GPtrArray *moved, GError **error);
