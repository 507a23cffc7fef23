/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The law out of data/law: what is shipped can be read, and what cannot be read is refused by its name. */
#include "care-test-law.h"

#include "care-holidays-reader.h"
#include "care-law-reader.h"
#include "care-plausible-reader.h"

#include <glib/gstdio.h>
#include <string.h>

static void
test_shipped (void)
{
  g_autoptr (CareLaw) law = care_test_law ();

  g_assert_cmpint (care_rules_missing (law->rules), ==, CARE_N_RULES);
  g_assert_cmpuint (care_holidays_count (law->holidays), ==, 83);
  care_test_same_date ("horizon", care_holidays_horizon (law->holidays), "2028-12-31");
  g_assert_cmpstr (care_holidays_find (law->holidays, care_date (2026, 1, 1))->title, ==, "New Year’s Day");
  g_assert_cmpstr (care_holidays_find (law->holidays, care_date (2026, 12, 28))->notes, ==, "Substitute day");
  g_assert_cmpstr (care_holidays_find (law->holidays, care_date (2026, 12, 28))->source, ==, "GOV.UK");
  g_assert_cmpuint (law->fee_schemes->len, ==, 1);
  g_assert_cmpuint (law->datasets->len, >, 0);
  g_assert_nonnull (care_law_contact (law, "nhsbsa-enforcement"));
  g_assert_null (care_law_contact (law, "nobody"));

  const CareRule *post = care_rules_get (law->rules, CARE_RULE_GIVEN_BY_POST, care_date (2026, 11, 21));
  g_assert_cmpint (post->number, ==, 3);
  g_assert_cmpint (post->standing, ==, CARE_STANDING_STATUTORY);
  g_assert_cmpstr (post->source, ==, "SI 2022/1175 regulation 7(5)(b)");
}

/* The thresholds of domain facts 5.4. */
static void
test_plausible (void)
{
  static const struct
  {
    CareService service;
    double posts;
    int days;
  } bands[] = {
    { CARE_SERVICE_CARE_HOME, 0, 370 },  { CARE_SERVICE_CARE_HOME, 9, 370 },
    { CARE_SERVICE_CARE_HOME, 10, 155 }, { CARE_SERVICE_CARE_HOME, 49, 155 },
    { CARE_SERVICE_CARE_HOME, 50, 125 }, { CARE_SERVICE_CARE_HOME, 249, 125 },
    { CARE_SERVICE_CARE_HOME, 250, 65 }, { CARE_SERVICE_CARE_HOME, 9000, 65 },
    { CARE_SERVICE_HOME_CARE, 9, 250 },  { CARE_SERVICE_HOME_CARE, 10, 125 },
    { CARE_SERVICE_HOME_CARE, 49, 125 }, { CARE_SERVICE_HOME_CARE, 50, 65 },
  };
  g_autoptr (CareLaw) law = care_test_law ();
  const CareDate on = care_date (2026, 11, 8);
  const CarePlausibleRule *beds
      = care_plausible_find (law->plausible, CARE_PLAUSIBLE_STAFF_PER_BED, CARE_SERVICE_CARE_HOME, on);

  for (size_t i = 0; i < G_N_ELEMENTS (bands); i++)
    {
      const CarePlausibleRule *rule
          = care_plausible_find (law->plausible, CARE_PLAUSIBLE_UNCHANGED_LONG, bands[i].service, on);
      g_assert_cmpint (care_plausible_rule_days (rule, bands[i].posts), ==, bands[i].days);
    }
  g_assert_cmpfloat_with_epsilon (beds->min, 0.66, 1e-9);
  g_assert_cmpfloat_with_epsilon (beds->max, 6.0, 1e-9);
  g_assert_cmpint (beds->standing, ==, CARE_STANDING_PRACTICE);
  care_test_same_date ("measured from", beds->measured_from, "2024-04-01");
  g_assert_null (
      care_plausible_find (law->plausible, CARE_PLAUSIBLE_STAFF_PER_BED, CARE_SERVICE_HOME_CARE, on));
  for (int id = 0; id < CARE_N_PLAUSIBLE; id++)
    {
      CarePlausibleId found = CARE_N_PLAUSIBLE;
      g_assert_true (care_plausible_from_string (care_plausible_to_string ((CarePlausibleId)id), &found));
      g_assert_cmpint (found, ==, id);
    }
}

/* A threshold of another time holds on its days alone. */
static void
test_plausible_by_date (void)
{
  g_autoptr (CarePlausible) plausible = care_plausible_new ();
  CarePlausibleRule *old = care_plausible_rule_new (), *later = care_plausible_rule_new ();

  old->to = care_date (2026, 12, 31);
  old->max = 6;
  later->from = care_date (2027, 1, 1);
  later->max = 7;
  care_plausible_add (plausible, old);
  care_plausible_add (plausible, later);
  g_assert_true (care_plausible_find (plausible, CARE_PLAUSIBLE_STAFF_PER_BED, CARE_SERVICE_CARE_HOME,
                                      care_date (2026, 12, 31))
                 == old);
  g_assert_true (care_plausible_find (plausible, CARE_PLAUSIBLE_STAFF_PER_BED, CARE_SERVICE_CARE_HOME,
                                      care_date (2027, 1, 1))
                 == later);
}

/* A rule of another time: an entry is added, and each holds on its days. */
static void
test_rules_by_date (void)
{
  g_autoptr (CareRules) rules = care_rules_new ();
  const CareRule later = { .number = 21, .from = care_date (2027, 4, 1) };
  const CareRule first = { .number = 14, .from = care_date (2022, 12, 1), .to = care_date (2027, 3, 31) };

  g_assert_cmpint (care_rules_missing (rules), ==, CARE_RULE_WINDOW_OPENS);
  g_assert_null (care_rules_get (rules, CARE_RULE_REVIEW, care_date (2026, 1, 1)));
  care_rules_add (rules, CARE_RULE_REVIEW, &later);
  care_rules_add (rules, CARE_RULE_REVIEW, &first);
  g_assert_cmpint (care_rules_number (rules, CARE_RULE_REVIEW, care_date (2020, 1, 1)), ==, 14);
  g_assert_cmpint (care_rules_number (rules, CARE_RULE_REVIEW, care_date (2022, 12, 1)), ==, 14);
  g_assert_cmpint (care_rules_number (rules, CARE_RULE_REVIEW, care_date (2027, 3, 31)), ==, 14);
  g_assert_cmpint (care_rules_number (rules, CARE_RULE_REVIEW, care_date (2027, 4, 1)), ==, 21);
}

static void
test_rule_words (void)
{
  for (int i = 0; i < CARE_N_RULES; i++)
    {
      CareRuleId id = CARE_N_RULES;
      g_assert_true (care_rule_from_string (care_rule_to_string ((CareRuleId)i), &id));
      g_assert_cmpint (id, ==, i);
    }
}

/* The shipped file with one piece of text put in the place of another. */
static char *
folder_with (const char *file, const char *what, const char *with)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *from = g_build_filename (g_getenv ("CARE_RETURNS_LAW_DIR"), file, NULL);
  g_autofree char *folder = g_dir_make_tmp ("care-law-XXXXXX", &error);
  g_assert_no_error (error);
  g_autofree char *to = g_build_filename (folder, file, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (from, &text, NULL, &error));
  char *found = strstr (text, what);
  g_assert_nonnull (found);
  g_autofree char *before = g_strndup (text, (gsize)(found - text));
  g_autofree char *changed = g_strconcat (before, with, found + strlen (what), NULL);
  g_assert_true (g_file_set_contents (to, changed, -1, &error));
  return g_steal_pointer (&folder);
}

static bool
is_read (const char *file, const char *folder, GError **error)
{
  if (g_str_equal (file, "rules.json"))
    {
      g_autoptr (CareRules) rules = care_wire_read_rules (folder, error);
      return rules != NULL;
    }
  if (g_str_equal (file, "fees.json"))
    {
      g_autoptr (GPtrArray) fees = care_wire_read_fees (folder, error);
      return fees != NULL;
    }
  if (g_str_equal (file, "plausibility.json"))
    {
      g_autoptr (CarePlausible) plausible = care_wire_read_plausible (folder, error);
      return plausible != NULL;
    }
  CareHolidays *holidays = care_wire_read_holidays (folder, error);
  g_clear_pointer (&holidays, care_holidays_unref);
  return *error == NULL;
}

static void
test_refused (void)
{
  static const struct
  {
    const char *file, *what, *with, *named;
  } cases[] = {
    { "rules.json", "\"schema\": 1", "\"schema\": 2", "schema" },
    { "rules.json", "\"window-opens\"", "\"window-open\"", "id" },
    { "rules.json", "\"id\": \"given-by-post\", ", "", "id" },
    { "rules.json", "\"number\": 8", "\"number\": \"8\"", "number" },
    { "rules.json", "\"number\": 8", "\"number\": 31", "number" },
    { "rules.json", "\"number\": 202208", "\"number\": 202213", "number" },
    { "rules.json", "\"number\": 28, ", "", "number" },
    { "rules.json", "\"standing\": \"guidance\"", "\"standing\": \"hearsay\"", "standing" },
    { "rules.json", "\"from\": \"2022-07-31\"", "\"from\": \"31 July 2022\"", "from" },
    { "rules.json", "\"id\": \"twelve\"", "\"id\": \"review\"", "twelve" },
    { "rules.json", "\"rules\": [", "\"rules\": [7, ", "rules" },
    { "rules.json", "{", "", "rules.json" },
    { "fees.json", "\"min\": 4,", "\"min\": 5,", "min" },
    { "fees.json", "\"max\": 10,", "\"max\": \"10\",", "max" },
    { "fees.json", "\"min\": 91, ", "\"min\": 91, \"max\": 95, ", "care_home_bands" },
    { "fees.json", "\"pence\": 31300", "\"pence\": 313.5", "pence" },
    { "fees.json", "\"from\": \"2019-04-01\",", "", "from" },
    { "fees.json", "\"community_user_thousandths\": 54305", "\"community_user_thousandths\": -1",
      "community_user_thousandths" },
    { "holidays.json", "\"england-and-wales\"", "\"scotland\"", "england-and-wales" },
    { "holidays.json", "\"date\": \"2019-01-01\"", "\"date\": \"2019-02-29\"", "date" },
    { "holidays.json", "\"date\": \"2019-01-01\",", "", "date" },
    { "holidays.json", "\"title\": \"Good Friday\"", "\"title\": null", "title" },
    { "holidays.json", "\"bunting\": true", "\"bunting\": \"true\"", "bunting" },
    { "holidays.json", "\"events\"", "\"event\"", "events" },
    { "plausibility.json", "\"schema\": 1", "\"schema\": 2", "schema" },
    { "plausibility.json", "\"agency-as-employed\"", "\"agency\"", "id" },
    { "plausibility.json", "\"agency-as-employed\"", "\"total-staff\", \"min\": 1, \"max\": 2",
      "agency-as-employed" },
    { "plausibility.json", "\"care-home\"", "\"care home\"", "service" },
    { "plausibility.json", "\"practice\"", "\"hearsay\"", "standing" },
    { "plausibility.json", "\"min\": 0.66,", "", "min" },
    { "plausibility.json", "\"max\": 6.0", "\"max\": 0.5", "max" },
    { "plausibility.json", "\"posts_below\": 50", "\"posts_below\": 10", "posts_below" },
    { "plausibility.json", "\"posts_below\": null", "\"posts_below\": 300", "bands" },
    { "plausibility.json", "\"days\": 370", "\"days\": 0", "days" },
    { "plausibility.json", "\"earlier\": 6", "\"earlier\": 13", "earlier" },
    { "plausibility.json", "\"times\": 5,", "", "times" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *folder = folder_with (cases[i].file, cases[i].what, cases[i].with);
      g_autofree char *path = g_build_filename (folder, cases[i].file, NULL);

      g_assert_false (is_read (cases[i].file, folder, &error));
      g_test_message ("%s", error->message);
      g_assert_true (error->domain == CARE_WIRE_ERROR);
      g_assert_nonnull (strstr (error->message, cases[i].named));
      g_assert_nonnull (strstr (error->message, cases[i].file));
      g_unlink (path);
      g_rmdir (folder);
    }
}

static void
test_not_there (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (care_wire_read_law ("/nonexistent", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

#define OWN(events) "{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":[" events "]}}"
#define DAY(date, title) "{\"title\":\"" title "\",\"date\":\"" date "\",\"notes\":\"\",\"bunting\":false}"

static void
test_merge (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareHolidays) holidays = care_holidays_copy (law->holidays);
  g_autoptr (GError) error = NULL;
  guint added = 0, unchanged = 0;
  const char *own = OWN (DAY ("2027-06-07", "A proclaimed day") "," DAY ("2026-12-25", "Yule") "," //
                         DAY ("2030-01-01", "Far"));

  g_assert_true (
      care_wire_merge_holidays (holidays, own, strlen (own), "own.json", false, &added, &unchanged, &error));
  g_assert_cmpuint (added, ==, 2);
  g_assert_cmpuint (unchanged, ==, 1);
  g_assert_cmpstr (care_holidays_find (holidays, care_date (2026, 12, 25))->title, ==, "Christmas Day");
  care_test_same_date ("a list made by hand", care_holidays_horizon (holidays), "2028-12-31");

  /* Nothing of a list is taken where a day of it cannot be read. */
  const char *half = OWN (DAY ("2027-07-01", "Good") "," DAY ("2027-07-32", "Bad"));
  g_assert_false (care_wire_merge_holidays (holidays, half, strlen (half), "half.json", false, &added,
                                            &unchanged, &error));
  g_assert_error (error, CARE_WIRE_ERROR, CARE_WIRE_ERROR_BAD_VALUE);
  g_clear_error (&error);
  g_assert_null (care_holidays_find (holidays, care_date (2027, 7, 1)));

  const char *official = OWN (DAY ("2029-12-26", "Boxing Day"));
  g_assert_true (
      care_wire_merge_holidays (holidays, official, strlen (official), "GOV.UK", true, NULL, NULL, &error));
  care_test_same_date ("GOV.UK's own list", care_holidays_horizon (holidays), "2029-12-31");
}

/* A law with other holidays lends the rest, and either may go first. */
static void
test_other_holidays (void)
{
  CareLaw *law = care_wire_read_law (g_getenv ("CARE_RETURNS_LAW_DIR"), NULL);
  CareLaw *other = care_law_with_holidays (law, care_holidays_copy (law->holidays));
  CareLaw *third = care_law_with_holidays (other, care_holidays_new ());

  g_assert_true (other->rules == law->rules);
  g_assert_true (other->holidays != law->holidays);
  care_law_unref (law);
  care_law_unref (other);
  g_assert_cmpint (care_rules_number (third->rules, CARE_RULE_WINDOW_OPENS, care_date (2026, 1, 1)), ==, 8);
  care_law_unref (third);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/law/shipped", test_shipped);
  g_test_add_func ("/law/plausible", test_plausible);
  g_test_add_func ("/law/plausible-by-date", test_plausible_by_date);
  g_test_add_func ("/law/rules-by-date", test_rules_by_date);
  g_test_add_func ("/law/rule-words", test_rule_words);
  g_test_add_func ("/law/refused", test_refused);
  g_test_add_func ("/law/not-there", test_not_there);
  g_test_add_func ("/law/holidays-merged", test_merge);
  g_test_add_func ("/law/other-holidays", test_other_holidays);
  return g_test_run ();
}
