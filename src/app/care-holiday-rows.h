/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows for bank holidays: one that waits for a person's word, with the two answers; one of the list. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"
#include "care-record-holidays.h"

GtkWidget *care_holiday_row_asked (CareDesk *desk, const CareHolidayMark *mark);

/* With what can be done about it, where something can. */
GtkWidget *care_holiday_row_new (CareDesk *desk, const CareHolidayRow *holiday);
