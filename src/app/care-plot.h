/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trends as a drawing: lines through the months, told apart by their marks, their strokes and their names,
 * not by colour alone. What is not known is a gap. One code draws on the screen and into PNG and SVG files.
 */
#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

#include "care-trend.h"

#define CARE_PLOT_MOST_LINES 3
#define CARE_PLOT_LOOK_PUBLISHED 2 /* the last */

typedef struct
{
  char *name;    /* owned */
  double *value; /* owned; NaN for a gap */
  int look;      /* its mark, stroke and colour */
} CarePlotLine;

typedef struct
{
  CareTrendMeasure measure;
  char *title; /* owned */
  CareMonth first;
  int n_months;
  CarePlotLine lines[CARE_PLOT_MOST_LINES];
  int n_lines;
  char **said; /* owned, n_months; NULL: nothing. What is said of a month beside the lines */
} CarePlotData;

CarePlotData *care_plot_data_new (CareTrendMeasure measure, const char *title, CareMonth first, int n_months);
void care_plot_data_free (CarePlotData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CarePlotData, care_plot_data_free)

/* of: whether the median of the single homes is drawn, else the value of them all. */
void care_plot_data_add (CarePlotData *self, const char *name, const CareTrendPoint *points, bool middle);

/* What others published, told apart from one's own whatever else is drawn. It is not among the lines of which
 * a month's values are said: care_plot_data_say() says it. */
void care_plot_data_add_published (CarePlotData *self, const char *name, const CareTrendPoint *points);

/* Takes words, of a month from 0. */
void care_plot_data_say (CarePlotData *self, int month, char *words);

typedef struct
{
  GdkRGBA ink, lines[CARE_PLOT_MOST_LINES];
} CarePlotInk;

/* at: the month that is marked, from 0; -1: none. */
void care_plot_draw (
    const CarePlotData *data, cairo_t *cairo, double width, double height, const CarePlotInk *ink, int at);

/* On white. False where it could not be written. */
bool care_plot_write_png (const CarePlotData *data, const char *path);
bool care_plot_write_svg (const CarePlotData *data, const char *path);
