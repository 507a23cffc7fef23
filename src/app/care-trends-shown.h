/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A choice among trends as what is shown of it: the plot's data, the table behind it, the CSV. */
#pragma once

#include "care-plot.h"

typedef struct
{
  CareTrendMeasure measure;
  CareTrendBy by;
  char *key;  /* owned; "" for all */
  char *name; /* owned */
} CareTrendChoice;

/* What was chosen, a line; for a part of the group, the median of the group's homes, another. The caller's.
 */
CarePlotData *care_trends_plot_data (const CareTrends *trends, const CareTrendChoice *choice);

/* All of it in words, for whoever hears it. The caller's. */
char *care_trends_spoken (const CareTrends *trends, const CareTrendChoice *choice);

/* A table with a line a month. */
GtkWidget *care_trends_table_new (const CareTrends *trends, const CareTrendChoice *choice);

/* With a line of names first; gaps are empty. The caller's. */
char *care_trends_csv (const CareTrends *trends, const CareTrendChoice *choice);
