/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One day of a small month: its number, and a mark for each kind of thing on it. */
#pragma once

#include <adwaita.h>

#include "care-calendar-shape.h"

/* How a window touches the day. */
typedef enum
{
  CARE_BAND_NONE = 0,
  CARE_BAND_OPEN = 1 << 0,   /* the day is one of a window's */
  CARE_BAND_BEGINS = 1 << 1, /* its first */
  CARE_BAND_ENDS = 1 << 2,   /* its last */
} CareBand;

#define CARE_TYPE_CALENDAR_DOT (care_calendar_dot_get_type ())
G_DECLARE_FINAL_TYPE (CareCalendarDot, care_calendar_dot, CARE, CALENDAR_DOT, GtkWidget)

/* Emits "activate" when it is pressed or Enter or Space is. */
GtkWidget *care_calendar_dot_new (CareDate date);

CareDate care_calendar_dot_get_date (CareCalendarDot *self);

/* shapes: bit 1 << CareShape for each to be shown. spoken: the whole day in words. */
void care_calendar_dot_show (
    CareCalendarDot *self, bool today, CareBand band, unsigned shapes, bool missed, const char *spoken);

unsigned care_calendar_dot_get_shapes (CareCalendarDot *self);
