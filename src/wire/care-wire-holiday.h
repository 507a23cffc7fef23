/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the record keeps of bank holidays besides the days: marks, and the dates that moved. One JSON object
 * each, kept in a setting of the record. */
#pragma once

#include "care-holiday-mark.h"
#include "care-moved.h"
#include "care-wire-error.h"

char *care_wire_holiday_mark_to_json (const CareHolidayMark *self);
CareHolidayMark *care_wire_holiday_mark_from_json (const char *text, GError **error);

char *care_wire_moved_to_json (const CareMoved *self);
CareMoved *care_wire_moved_from_json (const char *text, GError **error);
