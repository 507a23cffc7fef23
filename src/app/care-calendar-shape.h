/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of the calendar: what stands on a day is told by the form of its mark, not by colour alone. */
#pragma once

#include <adwaita.h>

#include "care-calendar-days.h"

/* In the order of the legend. */
typedef enum
{
  CARE_SHAPE_WINDOW,  /* a bar: windows */
  CARE_SHAPE_CASE,    /* a diamond: dates of cases */
  CARE_SHAPE_PLACE,   /* a disc: of homes and providers */
  CARE_SHAPE_LAW,     /* a cross: seasons and question lists */
  CARE_SHAPE_HOLIDAY, /* a ring: bank holidays */
  CARE_N_SHAPES,
} CareShape;

CareShape care_shape_of (CareOccasionKind kind);
const char *care_shape_words (CareShape shape);     /* "Dates of cases", for the legend */
const char *care_shape_css_class (CareShape shape); /* "window", "case", ... */

/* Draws it into a square of that size at the place. */
void
care_shape_snapshot (CareShape shape, GtkSnapshot *snapshot, float x, float y, float size, GdkRGBA colour);

/* A small picture of it, not spoken. CSS: calendar-shape and "window", "case", ... */
#define CARE_TYPE_CALENDAR_SHAPE (care_calendar_shape_get_type ())
G_DECLARE_FINAL_TYPE (CareCalendarShape, care_calendar_shape, CARE, CALENDAR_SHAPE, GtkWidget)

GtkWidget *care_calendar_shape_new (CareShape shape);
void care_calendar_shape_set (CareCalendarShape *self, CareShape shape);

/* What the marks mean, as a row that wraps: for under a view. */
GtkWidget *care_calendar_legend_new (void);
