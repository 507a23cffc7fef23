/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the returns of many months say together: how many windows were met in time, how long before the close,
 * and the figures that the mandated questions give. For one home or for many. What is not known is a gap and
 * never nothing. Pure; which questions give a figure is data/law/trends.json. */
#pragma once

#include "care-board.h"
#include "care-return.h"

typedef enum
{
  CARE_TREND_COMPLETION,  /* hundredths of the windows whose end is known that were met, nil returns too */
  CARE_TREND_DAYS_BEFORE, /* whole days from the save that met the window to its last day */
  CARE_TREND_OCCUPANCY,   /* hundredths */
  CARE_TREND_VACANCIES,   /* beds */
  CARE_TREND_STAFF,       /* people */
  CARE_TREND_ABSENCE,     /* hundredths */
  CARE_N_TRENDS,
} CareTrendMeasure;

/* "completion", "days-before", "occupancy", "vacancies", "staff", "absence" */
const char *care_trend_to_string (CareTrendMeasure measure);
bool care_trend_from_string (const char *text, CareTrendMeasure *measure);
bool care_trend_is_share (CareTrendMeasure measure); /* told in hundredths */

/* Of data/law/trends.json. */
typedef struct
{
  CareTrendMeasure measure;
  CareService service;
  char **items; /* ids of questions, summed; NULL at the end */
  char **of;    /* as above: what they are a share of; empty where they are none */
  char *source;
  CareStanding standing;
  CareDate from, to; /* of the windows' opening days; CARE_NO_DATE is open */
} CareTrendRule;

void care_trend_rule_free (CareTrendRule *rule);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareTrendRule, care_trend_rule_free)

/* How that holds on a day, or NULL. Borrowed. */
const CareTrendRule *
care_trend_rule_find (const GPtrArray *rules, CareTrendMeasure measure, CareService service, CareDate on);

/* What homes are put together by. */
typedef enum
{
  CARE_TREND_BY_ALL,
  CARE_TREND_BY_HOME, /* its id */
  CARE_TREND_BY_PROVIDER,
  CARE_TREND_BY_BRAND,
  CARE_TREND_BY_REGION,
  CARE_TREND_BY_COUNCIL,
  CARE_N_TREND_BY,
} CareTrendBy;

/* "all", "home", "provider", "brand", "region", "council" */
const char *care_trend_by_to_string (CareTrendBy by);
bool care_trend_by_from_string (const char *text, CareTrendBy *by);

typedef struct
{
  CareMonth month;
  bool known;               /* else a gap, and nothing below holds but the counts */
  double value;             /* of all of them together; of days: their median */
  double low, middle, high; /* the quartiles and the median of the single homes */
  int n_known;              /* location x care type that it is of */
  int n_asked;              /* that were asked */
} CareTrendPoint;

/* All measures of all homes. Immutable once finished; shared by atomic reference. */
typedef struct CareTrends CareTrends;

CareTrends *care_trends_ref (CareTrends *self);
void care_trends_unref (CareTrends *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareTrends, care_trends_unref)

const CareBoard *care_trends_board (const CareTrends *self); /* its rows and months are these; borrowed */

/* The rows of a group, by the name (of a home: the id) it goes by; key is not looked at for all. The caller's
 * (g_free); n may become 0. */
int *care_trends_select (const CareTrends *self, CareTrendBy by, const char *key, int *n);

typedef struct
{
  const char *key, *name; /* borrowed from the trends */
  int n_rows;
} CareTrendGroup;

/* Every group there is of that sort, by name; those without a name are left out. */
GArray *care_trends_groups (const CareTrends *self, CareTrendBy by);

/* points: one for each month of the board. rows NULL: all. */
void care_trends_series (
    const CareTrends *self, CareTrendMeasure measure, const int *rows, int n_rows, CareTrendPoint *points);

/* The quartile (0.25, 0.5, 0.75) of values in order, between two by their distance; n at least 1. */
double care_trend_quantile (const double *sorted, int n, double share);

/* --- made so --- */

typedef struct CareTrendMaker CareTrendMaker;

/* A reference to each is kept. as_of: of the board. */
CareTrendMaker *care_trend_maker_new (CareBoard *board, CareLaw *law, CareInstant as_of);

/* What was saved (as care_board_maker_take), and the figures of a return; what the board does not have is
 * passed over. */
void care_trend_maker_take_saved (CareTrendMaker *self,
                                  const char *location,
                                  CareService service,
                                  CareMonth month,
                                  const CareSaved *saved,
                                  size_t n_saved);
void care_trend_maker_take_return (CareTrendMaker *self, const CareReturn *ret);

/* Ends the making and frees the maker. */
CareTrends *care_trend_maker_finish (CareTrendMaker *self);
