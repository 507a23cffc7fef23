/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-trend.h"

#include "care-code.h"
#include "care-law.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define HUNDREDTHS 100.0

/* Of measures that are counted out of answers; the first two are not. */
#define FIRST_FIGURE CARE_TREND_OCCUPANCY
#define N_FIGURES (CARE_N_TRENDS - FIRST_FIGURE)
#define NO_DAYS INT8_MIN

static const char *const MEASURES[CARE_N_TRENDS]
    = { "completion", "days-before", "occupancy", "vacancies", "staff", "absence" };
static const char *const BY[CARE_N_TREND_BY] = { "all", "home", "provider", "brand", "region", "council" };

struct CareTrends
{
  CareBoard *board;        /* owned */
  CareLaw *law;            /* owned */
  float *part[N_FIGURES];  /* rows x months; NaN where not known */
  float *whole[N_FIGURES]; /* as above; of shares alone */
  CareInstant as_of;
  int8_t *days;                       /* rows x months; NO_DAYS */
  CareTrendPoint *all[CARE_N_TRENDS]; /* of all rows: what is asked for most, and takes longest */
};

struct CareTrendMaker
{
  CareTrends *trends;
  GHashTable *rows; /* location id, borrowed -> its first row + 1 */
};

const char *
care_trend_to_string (CareTrendMeasure measure)
{
  g_return_val_if_fail ((unsigned)measure < CARE_N_TRENDS, NULL);

  return MEASURES[measure];
}

bool
care_trend_from_string (const char *text, CareTrendMeasure *measure)
{
  int index = care_code_find (MEASURES, CARE_N_TRENDS, text);

  if (index >= 0)
    *measure = (CareTrendMeasure)index;
  return index >= 0;
}

bool
care_trend_is_share (CareTrendMeasure measure)
{
  return measure == CARE_TREND_COMPLETION || measure == CARE_TREND_OCCUPANCY || measure == CARE_TREND_ABSENCE;
}

const char *
care_trend_by_to_string (CareTrendBy by)
{
  g_return_val_if_fail ((unsigned)by < CARE_N_TREND_BY, NULL);

  return BY[by];
}

bool
care_trend_by_from_string (const char *text, CareTrendBy *by)
{
  int index = care_code_find (BY, CARE_N_TREND_BY, text);

  if (index >= 0)
    *by = (CareTrendBy)index;
  return index >= 0;
}

void
care_trend_rule_free (CareTrendRule *rule)
{
  if (rule == NULL)
    return;
  g_strfreev (rule->items);
  g_strfreev (rule->of);
  g_free (rule->source);
  g_free (rule);
}

const CareTrendRule *
care_trend_rule_find (const GPtrArray *rules, CareTrendMeasure measure, CareService service, CareDate on)
{
  for (guint i = 0; i < rules->len; i++)
    {
      const CareTrendRule *rule = g_ptr_array_index (rules, i);

      if (rule->measure == measure && rule->service == service
          && (rule->from == CARE_NO_DATE || rule->from <= on) && (rule->to == CARE_NO_DATE || on <= rule->to))
        return rule;
    }
  return NULL;
}

CareTrends *
care_trends_ref (CareTrends *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
trends_clear (gpointer data)
{
  CareTrends *self = data;

  for (int i = 0; i < N_FIGURES; i++)
    {
      g_free (self->part[i]);
      g_free (self->whole[i]);
    }
  for (int i = 0; i < CARE_N_TRENDS; i++)
    g_free (self->all[i]);
  g_free (self->days);
  care_board_unref (self->board);
  care_law_unref (self->law);
}

void
care_trends_unref (CareTrends *self)
{
  g_atomic_rc_box_release_full (self, trends_clear);
}

const CareBoard *
care_trends_board (const CareTrends *self)
{
  return self->board;
}

static size_t
cell_of (const CareTrends *self, int row, int month)
{
  return (size_t)row * (size_t)care_board_n_months (self->board) + (size_t)month;
}

static const char *
key_of (const CareTrends *self, int row, CareTrendBy by)
{
  static const CareBoardText TEXTS[CARE_N_TREND_BY] = {
    [CARE_TREND_BY_BRAND] = CARE_BOARD_BRAND,
    [CARE_TREND_BY_REGION] = CARE_BOARD_REGION,
    [CARE_TREND_BY_COUNCIL] = CARE_BOARD_COUNCIL,
  };
  const CareBoardRow *one = care_board_row (self->board, row);

  if (by == CARE_TREND_BY_HOME)
    return one->location;
  if (by == CARE_TREND_BY_PROVIDER)
    return one->provider != G_MAXUINT32 ? care_board_provider (self->board, (int)one->provider)->id : "";
  return by == CARE_TREND_BY_ALL ? "" : one->texts[TEXTS[by]];
}

int *
care_trends_select (const CareTrends *self, CareTrendBy by, const char *key, int *n)
{
  g_return_val_if_fail (self != NULL && n != NULL && (by == CARE_TREND_BY_ALL || key != NULL), NULL);
  int total = care_board_n_rows (self->board);
  int *rows = g_new (int, (size_t)total + 1);

  *n = 0;
  for (int row = 0; row < total; row++)
    if (by == CARE_TREND_BY_ALL || strcmp (key_of (self, row, by), key) == 0)
      rows[(*n)++] = row;
  return rows;
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const CareTrendGroup *x = a, *y = b;
  int order = g_utf8_collate (x->name, y->name);

  return order != 0 ? order : strcmp (x->key, y->key);
}

GArray *
care_trends_groups (const CareTrends *self, CareTrendBy by)
{
  g_return_val_if_fail (self != NULL && (unsigned)by < CARE_N_TREND_BY, NULL);
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (CareTrendGroup));
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);

  for (int row = 0; by != CARE_TREND_BY_ALL && row < care_board_n_rows (self->board); row++)
    {
      const CareBoardRow *one = care_board_row (self->board, row);
      CareTrendGroup group = { key_of (self, row, by), key_of (self, row, by), 1 };
      int known = GPOINTER_TO_INT (g_hash_table_lookup (found, group.key));

      if (by == CARE_TREND_BY_HOME)
        group.name = one->texts[CARE_BOARD_NAME];
      else if (by == CARE_TREND_BY_PROVIDER)
        group.name = one->texts[CARE_BOARD_PROVIDER];
      if (*group.key == '\0')
        continue;
      if (known > 0)
        {
          g_array_index (groups, CareTrendGroup, known - 1).n_rows++;
          continue;
        }
      g_array_append_val (groups, group);
      g_hash_table_insert (found, (gpointer)group.key, GINT_TO_POINTER (groups->len));
    }
  g_array_sort (groups, compare_groups);
  return groups;
}

double
care_trend_quantile (const double *sorted, int n, double share)
{
  g_return_val_if_fail (n > 0 && share >= 0 && share <= 1, 0);
  double at = share * (n - 1);
  int below = (int)at;

  return below + 1 < n ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* What one row says of one month: whether it was asked and, if that is known, part and whole. */
typedef struct
{
  bool asked, known;
  double part, whole;
} Said;

static Said
said_of (const CareTrends *self, CareTrendMeasure measure, int row, int month)
{
  CareState state = care_board_state (self->board, row, month);
  size_t cell = cell_of (self, row, month);
  bool met = state == CARE_STATE_ON_TIME || state == CARE_STATE_NIL;
  Said said = { .asked = state != CARE_STATE_NOT_REQUIRED && state != CARE_STATE_UPCOMING, .whole = 1 };

  if (measure == CARE_TREND_COMPLETION)
    {
      said.known = said.asked && (met || care_state_is_miss (state));
      said.part = met;
    }
  else if (measure == CARE_TREND_DAYS_BEFORE)
    {
      said.known = said.asked && self->days[cell] != NO_DAYS;
      said.part = self->days[cell];
    }
  else
    {
      int figure = (int)(measure - FIRST_FIGURE);
      const CareWindow *window = care_board_window (self->board, month);
      CareService service = care_board_row (self->board, row)->service;

      said.asked
          = said.asked && care_trend_rule_find (self->law->trends, measure, service, window->opens) != NULL;
      said.part = self->part[figure][cell];
      said.whole = care_trend_is_share (measure) ? self->whole[figure][cell] : 1;
      said.known = said.asked && !isnan (said.part) && !isnan (said.whole) && said.whole > 0;
    }
  return said;
}

static void
finish_point (CareTrendMeasure measure, GArray *values, double part, double whole, CareTrendPoint *point)
{
  const double *sorted = (const double *)values->data;
  double scale = care_trend_is_share (measure) ? HUNDREDTHS : 1;

  point->n_known = (int)values->len;
  point->known = values->len > 0;
  if (!point->known)
    return;
  g_array_sort (values, compare_numbers);
  point->low = care_trend_quantile (sorted, (int)values->len, 0.25) * scale;
  point->middle = care_trend_quantile (sorted, (int)values->len, 0.5) * scale;
  point->high = care_trend_quantile (sorted, (int)values->len, 0.75) * scale;
  if (measure == CARE_TREND_DAYS_BEFORE)
    point->value = point->middle;
  else
    point->value = care_trend_is_share (measure) ? part / whole * scale : part;
}

void
care_trends_series (
    const CareTrends *self, CareTrendMeasure measure, const int *rows, int n_rows, CareTrendPoint *points)
{
  g_return_if_fail (self != NULL && (unsigned)measure < CARE_N_TRENDS && points != NULL);
  int n = rows != NULL ? n_rows : care_board_n_rows (self->board);

  if (rows == NULL && self->all[measure] != NULL)
    {
      memcpy (points, self->all[measure],
              sizeof (CareTrendPoint) * (size_t)care_board_n_months (self->board));
      return;
    }
  g_autoptr (GArray) values = g_array_sized_new (FALSE, FALSE, sizeof (double), (guint)n);

  for (int month = 0; month < care_board_n_months (self->board); month++)
    {
      double part = 0, whole = 0;

      points[month] = (CareTrendPoint){ .month = care_board_window (self->board, month)->month };
      g_array_set_size (values, 0);
      for (int i = 0; i < n; i++)
        {
          Said said = said_of (self, measure, rows != NULL ? rows[i] : i, month);
          double value = said.part / said.whole;

          points[month].n_asked += said.asked;
          if (!said.known)
            continue;
          part += said.part;
          whole += said.whole;
          g_array_append_val (values, value);
        }
      /* What an open window lacks is no miss yet. */
      if (measure != CARE_TREND_COMPLETION
          || care_board_window (self->board, month)->late_from <= self->as_of)
        finish_point (measure, values, part, whole, &points[month]);
    }
}

static float *
cells_new (size_t n)
{
  float *cells = g_new (float, n);

  for (size_t i = 0; i < n; i++)
    cells[i] = NAN;
  return cells;
}

CareTrendMaker *
care_trend_maker_new (CareBoard *board, CareLaw *law, CareInstant as_of)
{
  g_return_val_if_fail (board != NULL && law != NULL, NULL);
  CareTrendMaker *self = g_new0 (CareTrendMaker, 1);
  size_t n = (size_t)care_board_n_rows (board) * (size_t)care_board_n_months (board);

  self->trends = g_atomic_rc_box_new0 (CareTrends);
  self->trends->board = care_board_ref (board);
  self->trends->law = care_law_ref (law);
  self->trends->as_of = as_of;
  self->trends->days = g_malloc (n + 1);
  memset (self->trends->days, NO_DAYS, n);
  for (int i = 0; i < N_FIGURES; i++)
    {
      self->trends->part[i] = cells_new (n);
      if (care_trend_is_share (FIRST_FIGURE + i))
        self->trends->whole[i] = cells_new (n);
    }
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  for (int row = care_board_n_rows (board) - 1; row >= 0; row--)
    g_hash_table_insert (self->rows, (gpointer)care_board_row (board, row)->location,
                         GINT_TO_POINTER (row + 1));
  return self;
}

/* The rows of a location stand one after the other. */
static bool
find_cell (CareTrendMaker *self, const char *location, CareService service, CareMonth month, size_t *cell)
{
  const CareBoard *board = self->trends->board;
  int row = GPOINTER_TO_INT (g_hash_table_lookup (self->rows, location)) - 1;
  int n = care_board_n_months (board);
  int index = n > 0 ? month - care_board_first_month (board) : -1;

  if (row < 0 || index < 0 || index >= n)
    return false;
  for (; row < care_board_n_rows (board) && strcmp (care_board_row (board, row)->location, location) == 0;
       row++)
    if (care_board_row (board, row)->service == service)
      {
        *cell = cell_of (self->trends, row, index);
        return true;
      }
  return false;
}

void
care_trend_maker_take_saved (CareTrendMaker *self,
                             const char *location,
                             CareService service,
                             CareMonth month,
                             const CareSaved *saved,
                             size_t n_saved)
{
  const CareWindow *window = NULL;
  CareInstant first = CARE_NO_INSTANT;
  size_t cell = 0;

  if (!find_cell (self, location, service, month, &cell))
    return;
  window = care_board_window (self->trends->board, month - care_board_first_month (self->trends->board));
  for (size_t i = 0; i < n_saved; i++)
    if (care_window_contains (window, saved[i].at) && (saved[i].nil || saved[i].every_section)
        && (first == CARE_NO_INSTANT || saved[i].at < first))
      first = saved[i].at;
  if (first != CARE_NO_INSTANT)
    self->trends->days[cell] = (int8_t)(window->closes - care_instant_date (first));
}

/* NaN where one is not answered with a number. */
static float
sum_of (const CareReturn *ret, char *const *items)
{
  double sum = 0;

  for (size_t i = 0; items[i] != NULL; i++)
    {
      const char *text = care_return_get (ret, items[i]);
      double value = 0;

      if (text == NULL || !care_figure_parse (text, &value) || value < 0)
        return NAN;
      sum += value;
    }
  return (float)sum;
}

void
care_trend_maker_take_return (CareTrendMaker *self, const CareReturn *ret)
{
  CareTrends *trends = self->trends;
  const CareWindow *window = NULL;
  size_t cell = 0;

  if (ret->kind == CARE_RETURN_NIL || !find_cell (self, ret->location, ret->service, ret->month, &cell))
    return;
  window = care_board_window (trends->board, ret->month - care_board_first_month (trends->board));
  for (int i = 0; i < N_FIGURES; i++)
    {
      CareTrendMeasure measure = FIRST_FIGURE + i;
      const CareTrendRule *rule
          = care_trend_rule_find (trends->law->trends, measure, ret->service, window->opens);

      if (rule == NULL)
        continue;
      trends->part[i][cell] = sum_of (ret, rule->items);
      if (care_trend_is_share (measure))
        trends->whole[i][cell] = sum_of (ret, rule->of);
    }
}

CareTrends *
care_trend_maker_finish (CareTrendMaker *self)
{
  CareTrends *trends = self->trends;

  for (int i = 0; i < CARE_N_TRENDS; i++)
    {
      CareTrendPoint *points = g_new0 (CareTrendPoint, (size_t)care_board_n_months (trends->board) + 1);

      care_trends_series (trends, (CareTrendMeasure)i, NULL, 0, points);
      trends->all[i] = points;
    }
  g_hash_table_unref (self->rows);
  g_free (self);
  return trends;
}
