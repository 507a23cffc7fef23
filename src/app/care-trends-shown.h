/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A choice among trends as what is shown of it: the plot's data, the table behind it, the CSV. */
#pragma once

#include "care-plot.h"
#include "care-published.h"

typedef struct
{
  CareTrendMeasure measure;
  CareTrendBy by;
  char *key;                      /* owned; "" for all */
  char *name;                     /* owned */
  char *area;                     /* owned: what is held against; NULL: nothing that was published */
  const CarePublished *published; /* borrowed; may be NULL where area is */
  CareTrendPoint *own;            /* owned: what care_trends_choice_read() found, or NULL */
} CareTrendChoice;

void care_trends_choice_clear (CareTrendChoice *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CareTrendChoice, care_trends_choice_clear)

/* Reads the points of what is chosen, once for all that is shown of them: of thousands of homes that takes
 * its time. Without it each of the below reads them for itself. */
void care_trends_choice_read (const CareTrends *trends, CareTrendChoice *choice);

/* The area to begin with: that of the homes that are shown, where all are of one, by their council where it
 * is one that is shown, then by their region; else England; NULL where none of them has figures of the
 * measure. The caller's. */
char *care_trends_choose_area (const CareTrends *trends, const CareTrendChoice *choice);

/* What was chosen, a line; for a part of the group, the median of the group's homes, another. The caller's.
 */
CarePlotData *care_trends_plot_data (const CareTrends *trends, const CareTrendChoice *choice);

/* Whose the published figures are that are held against; NULL: none are. The caller's. */
char *care_trends_attributed (const CareTrends *trends, const CareTrendChoice *choice);

/* All of it in words, for whoever hears it. The caller's. */
char *care_trends_spoken (const CareTrends *trends, const CareTrendChoice *choice);

/* A table with a line a month. */
GtkWidget *care_trends_table_new (const CareTrends *trends, const CareTrendChoice *choice);

/* With a line of names first; gaps are empty. The caller's. */
char *care_trends_csv (const CareTrends *trends, const CareTrendChoice *choice);
