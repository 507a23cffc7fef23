/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One bar of the month view: the mark of its kind, and words where there is room for them. Not spoken, and
 * nothing to press: the day under it is. */
#pragma once

#include "care-calendar-shape.h"

#define CARE_TYPE_CALENDAR_TAG (care_calendar_tag_get_type ())
G_DECLARE_FINAL_TYPE (CareCalendarTag, care_calendar_tag, CARE, CALENDAR_TAG, GtkWidget)

/* band: it goes over the days of a window, and is its own mark. */
GtkWidget *care_calendar_tag_new (CareShape shape, const char *text, bool band);
