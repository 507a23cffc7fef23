/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which questions give a trend: each of data/law/trends.json is a question that is asked, and a file that
 * cannot be understood is refused, with what in it. */
#include "care-test-law.h"
#include "care-trends-reader.h"

#define NOW care_date (2026, 11, 27)

/* A figure of a question that nobody is asked would be a gap for ever. */
static void
test_asked (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_assert_cmpuint (law->trends->len, >, 0);
  for (guint i = 0; i < law->trends->len; i++)
    {
      const CareTrendRule *rule = law->trends->pdata[i];
      const CareDataset *dataset = care_dataset_on (law->datasets, rule->service, NOW);
      char **lists[] = { rule->items, rule->of };

      g_assert_nonnull (dataset);
      for (size_t list = 0; list < G_N_ELEMENTS (lists); list++)
        for (int item = 0; lists[list][item] != NULL; item++)
          {
            g_test_message ("%s: %s", care_trend_to_string (rule->measure), lists[list][item]);
            g_assert_nonnull (care_dataset_find_field (dataset, lists[list][item]));
          }
    }
}

static void
test_by_date (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  CareDate first = care_date (2022, 7, 31);

  g_assert_nonnull (care_trend_rule_find (law->trends, CARE_TREND_OCCUPANCY, CARE_SERVICE_CARE_HOME, NOW));
  g_assert_nonnull (care_trend_rule_find (law->trends, CARE_TREND_OCCUPANCY, CARE_SERVICE_CARE_HOME, first));
  g_assert_null (care_trend_rule_find (law->trends, CARE_TREND_OCCUPANCY, CARE_SERVICE_CARE_HOME, first - 1));
  g_assert_null (care_trend_rule_find (law->trends, CARE_TREND_OCCUPANCY, CARE_SERVICE_HOME_CARE, NOW));
  g_assert_null (care_trend_rule_find (law->trends, CARE_TREND_COMPLETION, CARE_SERVICE_CARE_HOME, NOW));
}

static void
test_refused (void)
{
  static const CareTestChange changes[] = {
    { "\"schema\": 1", "\"schema\": 2", "schema" },
    { "\"trends\": [", "\"trend\": [", "trends" },
    { "\"trends\": [", "\"trends\": [7, ", "trends" },
    { "\"measure\": \"occupancy\"", "\"measure\": \"beds\"", "measure" },
    { "\"measure\": \"occupancy\"", "\"measure\": \"completion\"", "measure" },
    { "\"service\": \"care-home\"", "\"service\": \"hospital\"", "service" },
    { "\"ch.bed.occ\"", "7", "items" },
    { "\"ch.bed.occ\"", "", "items" },
    { "\"ch.bed.max\"", "", "of" },
    { "\"measure\": \"occupancy\"", "\"measure\": \"vacancies\"", "of" },
    { "\"standing\": \"advice\"", "\"standing\": \"perhaps\"", "standing" },
    { "\"from\": \"2022-07-31\"", "\"from\": \"31 July 2022\"", "from" },
    { "\"from\": \"2022-07-31\"", "\"from\": \"2022-07-31\", \"to\": \"2022-07-30\"", "to" },
    { "{", "", "trends.json" },
  };

  care_test_law_is_refused ("trends.json", care_wire_read_trends, changes, G_N_ELEMENTS (changes));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wire/trends/asked", test_asked);
  g_test_add_func ("/wire/trends/by-date", test_by_date);
  g_test_add_func ("/wire/trends/refused", test_refused);
  return g_test_run ();
}
