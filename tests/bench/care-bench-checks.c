/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the checks of 300 homes cost: each return alone, and each beside the thirteen months before it.
 * Medians of 25 rounds over all of them, in milliseconds. */
#include "care-check.h"
#include "care-law-reader.h"

#include <stdio.h>
#include <stdlib.h>

#define HOMES 300
#define ROUNDS 25

typedef struct
{
  CareLaw *law;
  const CareDataset *dataset;
  CareReturn *returns[HOMES];
  GPtrArray *earlier[HOMES];
} Bench;

static CareReturn *
any_return (const Bench *bench, int home, CareMonth month)
{
  g_autofree char *id = g_strdup_printf ("1-%d", 1000 + home);
  CareReturn *ret = care_return_new (id, CARE_SERVICE_CARE_HOME, month);

  for (guint i = 0; i < bench->dataset->items->len; i++)
    {
      const CareItem *item = g_ptr_array_index (bench->dataset->items, i);
      g_auto (GStrv) fields = care_item_fields (item);
      g_autofree char *text = g_strdup_printf ("%d", 30 + (home + (int)i + month) % 7);

      care_return_set (ret, fields[0], text);
    }
  return ret;
}

static void
set_up (Bench *bench)
{
  CareMonth november = care_month (2026, 11);
  g_autoptr (GError) error = NULL;

  bench->law = care_wire_read_law (g_getenv ("CARE_RETURNS_LAW_DIR"), &error);
  if (bench->law == NULL)
    g_error ("%s", error->message);
  bench->dataset = care_dataset_on (bench->law->datasets, CARE_SERVICE_CARE_HOME, care_date (2026, 11, 8));
  for (int home = 0; home < HOMES; home++)
    {
      bench->returns[home] = any_return (bench, home, november);
      bench->earlier[home] = g_ptr_array_new_with_free_func ((GDestroyNotify)care_return_free);
      for (CareMonth month = november - CARE_CHECK_MONTHS; month < november; month++)
        g_ptr_array_add (bench->earlier[home], any_return (bench, home, month));
    }
}

/* Microseconds. */
static int64_t
time_round (const Bench *bench, bool beside)
{
  int64_t start = g_get_monotonic_time ();

  for (int home = 0; home < HOMES; home++)
    {
      const CareCheckContext context
          = { .previous = bench->earlier[home], .plausible = bench->law->plausible, .places = 40 };
      g_autoptr (GPtrArray) findings
          = care_check_return_with (bench->returns[home], bench->dataset, care_date (2026, 11, 8),
                                    bench->law->campaigns, beside ? &context : NULL);
      if (findings == NULL)
        abort ();
    }
  return g_get_monotonic_time () - start;
}

static int
compare (const void *a, const void *b)
{
  int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

  return (x > y) - (x < y);
}

static double
median_ms (const Bench *bench, bool beside)
{
  int64_t times[ROUNDS];

  for (int i = 0; i < ROUNDS; i++)
    times[i] = time_round (bench, beside);
  qsort (times, ROUNDS, sizeof times[0], compare);
  return (double)times[ROUNDS / 2] / 1000;
}

int
main (void)
{
  Bench bench = { 0 };

  set_up (&bench);
  printf ("checks_alone_300_homes_ms %.2f\n", median_ms (&bench, false));
  printf ("checks_beside_13_months_300_homes_ms %.2f\n", median_ms (&bench, true));
  for (int home = 0; home < HOMES; home++)
    {
      care_return_free (bench.returns[home]);
      g_ptr_array_unref (bench.earlier[home]);
    }
  care_law_unref (bench.law);
  return 0;
}
