/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings and cells of published tables. For care-published-file.c alone. */
#pragma once

#include "care-published.h"
#include "care-table.h"

/* Where what stands; -1: nowhere. */
typedef struct
{
  int month, area, value, measure;
} CarePublishedColumns;

/* A heading of the long shape: month and area, or month and value; either of the latter may be -1. */
bool care_published_find_long (const CareTableRow *row, CarePublishedColumns *columns);

/* A heading of the wide shape by its own words: its first cell says month, and another says something. The
 * column of the months, or -1. */
int care_published_find_wide (const CareTableRow *row);

/* Whether the row is one of the wide shape below a heading: its first cell that says anything is a month in
 * words, and another follows. The column of the month, or -1. */
int care_published_find_month_row (const CareTableRow *row);

/* In any form of care_column_month(), or a date with two figures for its year, the day first. */
CareMonth care_published_month (const char *text);

/* The trend's code or its name. */
bool care_published_measure (const char *text, CareTrendMeasure *measure);

typedef enum
{
  CARE_PUBLISHED_CELL_UNKNOWN, /* it says that there is no figure */
  CARE_PUBLISHED_CELL_FIGURE,
  CARE_PUBLISHED_CELL_ODD, /* neither */
} CarePublishedCell;

/* marked: whether it has a percent sign; value is as it is written. */
CarePublishedCell care_published_cell (const char *text, double *value, bool *marked);
