/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which questions give a trend: each of data/law/trends.json is a question that is asked, and a file that
 * cannot be understood is refused, with what in it. */
#include "care-test-law.h"
#include "care-trends-reader.h"

#include <glib/gstdio.h>
#include <string.h>

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

static GError *
read_changed (const char *text)
{
  GError *error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("care-trends-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "trends.json", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_autoptr (GPtrArray) rules = care_wire_read_trends (folder, &error);
  g_assert_cmpint (rules == NULL, ==, error != NULL);
  g_unlink (path);
  g_rmdir (folder);
  return error;
}

static void
test_refused (void)
{
  static const struct
  {
    const char *what, *with, *named;
  } cases[] = {
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
  g_autofree char *path = g_build_filename (g_getenv ("CARE_RETURNS_LAW_DIR"), "trends.json", NULL);
  g_autofree char *whole = NULL;

  g_assert_true (g_file_get_contents (path, &whole, NULL, NULL));
  g_assert_no_error (read_changed (whole));
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *at = strstr (whole, cases[i].what);
      g_assert_nonnull (at);
      g_autofree char *text = g_strdup_printf ("%.*s%s%s", (int)(at - whole), whole, cases[i].with,
                                               at + strlen (cases[i].what));
      g_autoptr (GError) error = read_changed (text);

      g_test_message ("%s -> %s", cases[i].what, cases[i].with);
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, cases[i].named));
    }
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
