/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-fuzz.h"

#include "care-published-file.h"
#include "care-wire-published.h"

#include <math.h>
#include <string.h>

static const char *const WORDS[]
    = { "month", "area", "value", "measure", "England", "2026-10",  "Oct 2026", "45000",
        "%",     "-",    "[c]",   "1,234",   "0.5",     "-1",       "1e9",      "101",
        "\"",    ",",    ";",     "\n",      "\xff",    "\xc2\xa0", NULL };

/* Every figure is one that the record can keep and read again. */
static void
assert_figures (const CarePublishedFile *file)
{
  g_autoptr (GPtrArray) all = care_published_list (file->figures);

  for (guint i = 0; i < all->len; i++)
    {
      const CarePublishedFigure *one = all->pdata[i];

      g_assert_true (isfinite (one->value) && one->value >= 0);
      g_assert_true (!care_trend_is_share (one->measure) || one->value <= 100);
      g_assert_cmpstr (one->area, !=, "");
      g_assert_cmpint (one->month, !=, CARE_NO_MONTH);
    }
  if (all->len > 0)
    {
      const CarePublishedFigure *first = all->pdata[0];
      g_autofree char *once = care_wire_published_to_json (file->figures, first->measure, first->area);
      g_autoptr (CarePublished) again = care_published_new ();
      g_assert_true (care_wire_published_from_json (once, again, NULL, NULL, NULL));
      g_autofree char *twice = care_wire_published_to_json (again, first->measure, first->area);
      g_assert_cmpstr (once, ==, twice);
    }
}

static void
read_published (const guint8 *bytes, size_t length)
{
  g_autoptr (GBytes) content = g_bytes_new (bytes, length);

  for (int i = 0; i < 4; i++)
    {
      const CarePublishedHow how
          = { .measure = i == 0 ? CARE_N_TRENDS : CARE_TREND_OCCUPANCY,
              .only = i == 2,
              .shares = i == 3 ? CARE_PUBLISHED_SHARES_FRACTION : CARE_PUBLISHED_SHARES_ASK,
              .source = "a",
              .at = 1 };
      g_autoptr (CarePublishedFile) file = care_published_file_read_bytes (content, NULL, &how, NULL);

      if (file == NULL)
        continue;
      assert_figures (file);
      g_assert_true (!file->needs_measure || care_published_count (file->figures) == 0);
      g_assert_true (file->rejected == 0 || file->problems->len > 0);
    }
}

const CareFuzzReader care_fuzz_reader = { read_published, WORDS, false };
