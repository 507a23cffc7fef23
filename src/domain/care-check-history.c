/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-check-private.h"

#include <math.h>

/* Opening never moves, so each window opened on the same day of its month. */
static CareDate
opened (const CareChecking *checking, const CareReturn *earlier)
{
  return care_month_day (earlier->month, care_date_day (checking->opens));
}

typedef enum
{
  SAME,
  OTHER,
  NOT_KNOWN, /* nil, or a headcount that was not given: says nothing of the staff */
} Likeness;

static Likeness
compare_headcounts (const CareChecking *checking, const CareReturn *earlier)
{
  const char *const *items = care_check_headcounts (checking->ret->service);
  bool known = earlier->kind != CARE_RETURN_NIL;

  for (size_t i = 0; known && items[i] != NULL; i++)
    {
      double now, then;
      if (!care_figure_parse (care_return_get (earlier, items[i]), &then)
          || !care_figure_parse (care_return_get (checking->ret, items[i]), &now))
        known = false;
      else if (now > then || now < then)
        return OTHER;
    }
  return known ? SAME : NOT_KNOWN;
}

/* From the newest back, as long as no other figures are met. CARE_NO_DATE where there are none before. */
static CareDate
same_since (const CareChecking *checking)
{
  CareDate since = CARE_NO_DATE;

  for (unsigned i = checking->context->previous->len; i > 0; i--)
    {
      const CareReturn *earlier = g_ptr_array_index (checking->context->previous, i - 1);
      if (earlier->month >= checking->ret->month)
        continue;
      Likeness likeness = compare_headcounts (checking, earlier);
      if (likeness == OTHER)
        break;
      if (likeness == SAME)
        since = opened (checking, earlier);
    }
  return since;
}

static void
check_unchanged (const CareChecking *checking)
{
  const CarePlausibleRule *rule = care_plausible_find (
      checking->context->plausible, CARE_PLAUSIBLE_UNCHANGED_LONG, checking->ret->service, checking->opens);
  double posts;

  if (rule == NULL || !care_check_posts (checking->ret, checking->dataset, &posts) || !(posts > 0))
    return;
  CareDate since = same_since (checking);
  int limit = care_plausible_rule_days (rule, posts);
  if (since == CARE_NO_DATE || checking->opens - since <= limit)
    return;
  CareFinding *finding
      = care_check_add (checking->findings, care_check_headcounts (checking->ret->service)[0],
                        CARE_SEVERITY_ADVICE, CARE_FINDING_UNCHANGED_LONG, posts, checking->opens - since);
  finding->c = limit;
  finding->since = since;
}

static int
compare_numbers (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* Sorts the numbers. */
static double
median (double *numbers, int n)
{
  qsort (numbers, (size_t)n, sizeof *numbers, compare_numbers);
  return n % 2 == 1 ? numbers[n / 2] : (numbers[n / 2 - 1] + numbers[n / 2]) / 2;
}

/* The earlier figures of a field, the newest CARE_CHECK_MONTHS of them. */
static int
earlier_figures (const CareChecking *checking, const char *field, double *numbers)
{
  int n = 0;

  for (unsigned i = checking->context->previous->len; i > 0 && n < CARE_CHECK_MONTHS; i--)
    {
      const CareReturn *earlier = g_ptr_array_index (checking->context->previous, i - 1);
      if (earlier->month < checking->ret->month && earlier->kind != CARE_RETURN_NIL
          && care_figure_parse (care_return_get (earlier, field), &numbers[n]) && !(numbers[n] < 0))
        n++;
    }
  return n;
}

static void
check_field (const CareChecking *checking, const CarePlausibleRule *rule, const char *field)
{
  double numbers[CARE_CHECK_MONTHS], distances[CARE_CHECK_MONTHS], value;

  if (!care_figure_parse (care_return_get (checking->ret, field), &value) || value < 0)
    return;
  int n = earlier_figures (checking, field, numbers);
  if (n < rule->earlier)
    return;
  double middle = median (numbers, n);
  for (int i = 0; i < n; i++)
    distances[i] = fabs (numbers[i] - middle);
  double step = MAX (MAX (median (distances, n), rule->share * middle), rule->floor);
  if (fabs (value - middle) <= rule->times * step)
    return;
  CareFinding *finding = care_check_add (checking->findings, field, CARE_SEVERITY_ADVICE,
                                         CARE_FINDING_FAR_FROM_MEDIAN, value, middle);
  finding->c = numbers[0];
  finding->d = numbers[n - 1];
}

/* What grows through a season and then begins anew has no median that says anything. */
static bool
is_steady (const CareItem *item)
{
  return (item->kind == CARE_KIND_COUNT || item->kind == CARE_KIND_HOURS
          || item->kind == CARE_KIND_DAYS_OR_HOURS)
         && item->season_from == 0 && !item->campaign;
}

static void
check_medians (const CareChecking *checking)
{
  const CarePlausibleRule *rule = care_plausible_find (
      checking->context->plausible, CARE_PLAUSIBLE_FAR_FROM_MEDIAN, checking->ret->service, checking->opens);

  if (rule == NULL || checking->context->previous->len < (unsigned)rule->earlier)
    return;
  for (unsigned i = 0; i < checking->dataset->items->len; i++)
    {
      const CareItem *item = g_ptr_array_index (checking->dataset->items, i);
      if (!is_steady (item))
        continue;
      g_auto (GStrv) fields = care_item_fields (item);
      for (size_t j = 0; fields[j] != NULL; j++)
        check_field (checking, rule, fields[j]);
    }
}

void
care_check_history (const CareChecking *checking)
{
  if (checking->context->previous == NULL || checking->context->plausible == NULL
      || checking->context->dormant)
    return;
  check_unchanged (checking);
  check_medians (checking);
}
