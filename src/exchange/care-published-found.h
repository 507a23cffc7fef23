/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as they stand in a published table, and what is made of them once all are known. For
 * care-published-file.c alone. */
#pragma once

#include "care-published-file.h"

typedef struct
{
  CareTrendMeasure measure;
  CareMonth month;
  double value;
  bool marked; /* with a percent sign */
  int line;
  char *area, *column, *text; /* owned */
} CarePublishedFound;

/* Of CarePublishedFound, which are cleared with it. */
GArray *care_published_found_new (void);

void care_published_note (
    CarePublishedFile *file, int line, const char *column, const char *code, const char *value);

/* Turns them into the trend's units and puts them into file, with what is wrong with them. */
void care_published_found_settle (GArray *all, CarePublishedFile *file, const CarePublishedHow *how);
