/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in a calendar, kind by kind, and why. Dates by hand from the sources: the guidance on data
 * collection (windows), GOV.UK (holidays), the question lists (seasons), SI 2022/1175 (clocks). */
#include "care-occasion.h"
#include "care-test-law.h"

static GPtrArray *
windows (const CareLaw *law, const char *from, const char *to)
{
  GPtrArray *all = care_occasions_new ();

  care_occasions_add_windows (all, care_test_date (from), care_test_date (to), law);
  care_occasions_sort (all);
  return all;
}

static const CareOccasion *
find (GPtrArray *all, const char *id)
{
  for (guint i = 0; i < all->len; i++)
    if (g_str_equal (((const CareOccasion *)all->pdata[i])->id, id))
      return all->pdata[i];
  return NULL;
}

static const CareOccasion *
need (GPtrArray *all, const char *id, const char *date)
{
  const CareOccasion *one = find (all, id);

  if (one == NULL)
    g_error ("there is no %s", id);
  care_test_same_date (id, one->date, date);
  return one;
}

static void
test_windows (void)
{
  /* Month; the 48 hours and the close as civil days; steps of the count. */
  static const struct
  {
    const char *month, *mark, *closes;
    size_t steps;
  } cases[] = {
    { "2026-07", "2026-07-13", "2026-07-14", 1 }, /* Tuesday */
    { "2026-11", "2026-11-15", "2026-11-16", 4 }, /* Saturday, Sunday, Monday */
    { "2026-06", "2026-06-14", "2026-06-15", 3 }, /* Sunday */
    { "2028-04", "2028-04-17", "2028-04-18", 6 }, /* Good Friday, the weekend, Easter Monday */
  };
  g_autoptr (CareLaw) law = care_test_law ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *first = g_strconcat (cases[i].month, "-01", NULL);
      g_autofree char *last = g_strconcat (cases[i].month, "-28", NULL);
      g_autofree char *eighth = g_strconcat (cases[i].month, "-08", NULL);
      g_autofree char *opens = g_strconcat ("window-opens:", cases[i].month, NULL);
      g_autofree char *mark = g_strconcat ("48-hours:", cases[i].month, NULL);
      g_autofree char *closes = g_strconcat ("window-closes:", cases[i].month, NULL);
      g_autoptr (GPtrArray) all = windows (law, first, last);
      CareWindow window = care_window (care_test_month (cases[i].month), law->holidays, law->rules);

      g_assert_cmpuint (all->len, ==, 3);
      g_assert_cmpint (need (all, opens, eighth)->at, ==, window.opens_at);
      g_assert_cmpint (need (all, mark, cases[i].mark)->at, ==, window.late_from - 48 * 3600);
      g_assert_cmpint (need (all, closes, cases[i].closes)->at, ==, window.late_from);
      g_assert_cmpuint (find (all, closes)->because.n, ==, cases[i].steps);
      g_assert_cmpint (find (all, closes)->because.items[0].rule, ==, CARE_RULE_WINDOW_CLOSES);
      g_assert_true (find (all, closes)->certain);
    }
}

/* Only what stands on the days asked for, the first and the last among them, and none before August 2022. */
static void
test_bounds (void)
{
  static const struct
  {
    const char *from, *to;
    guint n;
  } cases[] = {
    { "2026-11-09", "2026-11-14", 0 }, { "2026-11-08", "2026-11-08", 1 }, { "2026-11-16", "2026-11-16", 1 },
    { "2026-11-01", "2026-12-31", 6 }, { "2022-07-01", "2022-07-31", 0 }, { "2022-07-01", "2022-08-31", 3 },
  };
  g_autoptr (CareLaw) law = care_test_law ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) all = windows (law, cases[i].from, cases[i].to);
      g_assert_cmpuint (all->len, ==, cases[i].n);
    }
}

static void
test_uncertain (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  int year = care_date_year (care_holidays_horizon (law->holidays)) + 1;
  g_autofree char *from = g_strdup_printf ("%d-03-01", year);
  g_autofree char *to = g_strdup_printf ("%d-03-31", year);
  g_autofree char *opens = g_strdup_printf ("window-opens:%d-03", year);
  g_autofree char *closes = g_strdup_printf ("window-closes:%d-03", year);
  g_autoptr (GPtrArray) all = windows (law, from, to);

  g_assert_false (find (all, closes)->certain);
  g_assert_true (find (all, opens)->certain); /* the 8th never moves */
}

static void
test_law (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (GPtrArray) all = care_occasions_new ();

  care_occasions_add_law (all, care_test_date ("2026-01-01"), care_test_date ("2026-12-31"), law);
  care_occasions_sort (all);
  need (all, "season-begins:care-home:2026-09-01", "2026-09-01");
  need (all, "season-ends:care-home:2026-03-31", "2026-03-31");
  need (all, "season-begins:home-care:2026-09-01", "2026-09-01");
  const CareOccasion *boxing = need (all, "holiday:2026-12-28", "2026-12-28");
  g_assert_cmpstr (boxing->name, ==, "Boxing Day");
  g_assert_cmpstr (boxing->source, !=, "");
  for (guint i = 1; i < all->len; i++)
    g_assert_cmpint (((CareOccasion *)all->pdata[i - 1])->date, <=, ((CareOccasion *)all->pdata[i])->date);
}

/* Each question list on the day from which it holds, and each campaign. */
static void
test_lists (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (GPtrArray) all = care_occasions_new ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint lists = 0, campaigns = 0;

  care_occasions_add_law (all, care_date (2022, 1, 1), care_date (2030, 12, 31), law);
  for (guint i = 0; i < all->len; i++)
    {
      const CareOccasion *one = all->pdata[i];
      lists += one->kind == CARE_OCCASION_DATASET_BEGINS ? 1 : 0;
      campaigns += one->kind == CARE_OCCASION_SEASON_BEGINS && *one->name != '\0' ? 1 : 0;
      if (!g_hash_table_add (ids, one->id))
        g_error ("twice: %s", one->id);
    }
  g_assert_cmpuint (lists, ==, law->datasets->len);
  g_assert_cmpuint (campaigns, ==, law->campaigns->len);
}

static CareLocation *
new_home (const char *from)
{
  CareLocation *home = care_location_new ("1-101", "Elm House");

  care_location_add_registration (home, "1-101", "1-900", care_test_date (from), CARE_NO_DATE);
  care_location_add_service (home, CARE_SERVICE_CARE_HOME, care_test_date (from), CARE_NO_DATE);
  return home;
}

static GPtrArray *
of_places (const CareLaw *law, CareLocation *home, CareProvider *provider, const char *today)
{
  GPtrArray *all = care_occasions_new ();
  g_autoptr (GPtrArray) homes = g_ptr_array_new ();
  g_autoptr (GPtrArray) providers = g_ptr_array_new ();

  if (home != NULL)
    g_ptr_array_add (homes, home);
  if (provider != NULL)
    g_ptr_array_add (providers, provider);
  care_occasions_add_places (all, care_test_date ("2026-01-01"), care_test_date ("2028-12-31"), homes,
                             providers, law, care_test_date (today));
  return all;
}

static void
test_hundred_days (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareLocation) home = new_home ("2026-09-01");
  CareAccount *account = care_account_new ("a", "Kim");

  g_autoptr (GPtrArray) before = of_places (law, home, NULL, "2026-11-01");
  const CareOccasion *last = need (before, "hundred-days:1-101", "2026-12-10");
  g_assert_cmpint (last->because.items[0].rule, ==, CARE_RULE_REGISTER_WITHIN);
  account->from = care_test_date ("2026-10-01");
  care_location_put_account (home, account);
  g_autoptr (GPtrArray) after = of_places (law, home, NULL, "2026-11-01");
  g_assert_null (find (after, "hundred-days:1-101"));
}

static void
test_registrations (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareLocation) home = new_home ("2026-02-01");

  care_location_transfer (home, "1-901", care_test_date ("2026-07-01"), "1-102");
  care_location_close (home, care_test_date ("2027-03-31"));
  g_autoptr (GPtrArray) all = of_places (law, home, NULL, "2027-06-01");
  g_assert_cmpint (need (all, "registration:1-101:2026-02-01", "2026-02-01")->change, ==,
                   CARE_REGISTRATION_BEGINS);
  g_assert_cmpint (need (all, "registration:1-101:2026-07-01", "2026-07-01")->change, ==,
                   CARE_REGISTRATION_PASSES);
  g_assert_cmpint (need (all, "registration:1-101:2027-03-31", "2027-03-31")->change, ==,
                   CARE_REGISTRATION_ENDS);
  g_assert_null (find (all, "registration:1-101:2026-06-30"));
}

static void
test_tasks (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareLocation) home = new_home ("2020-02-01");
  CareCqcTask *task = care_cqc_task_new ("t", CARE_CQC_EMAIL);

  task->found_on = care_test_date ("2026-05-05");
  care_location_put_task (home, task);
  g_autoptr (GPtrArray) before = of_places (law, home, NULL, "2026-06-01");
  need (before, "cqc-task:1-101:t", "2026-05-05");
  task->told_on = care_test_date ("2026-05-06");
  g_autoptr (GPtrArray) after = of_places (law, home, NULL, "2026-06-01");
  g_assert_null (find (after, "cqc-task:1-101:t"));
}

/* 29 February is the last of February in other years; the first year has no fee of a year gone. */
static void
test_anniversaries (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareProvider) provider = care_provider_new ("1-900", "Fernleigh Care Limited");

  g_autoptr (GPtrArray) none = of_places (law, NULL, provider, "2026-06-01");
  g_assert_cmpuint (none->len, ==, 0);
  provider->registered_on = care_test_date ("2024-02-29");
  provider->checked_on = care_test_date ("2026-03-01");
  g_autoptr (GPtrArray) all = of_places (law, NULL, provider, "2026-06-01");
  need (all, "fee-anniversary:1-900:2026", "2026-02-28");
  need (all, "fee-anniversary:1-900:2028", "2028-02-29");
  need (all, "contact-check:1-900", "2027-03-01");
  provider->registered_on = care_test_date ("2026-10-01");
  g_autoptr (GPtrArray) later = of_places (law, NULL, provider, "2026-06-01");
  g_assert_null (find (later, "fee-anniversary:1-900:2026"));
  need (later, "fee-anniversary:1-900:2027", "2027-10-01");
}

/* Posted on 19 November 2026: given on the 24th, representations by 8 December. */
static void
test_cases (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareCase) one = care_case_new ("case-1", "1-900", care_test_date ("2026-11-19"));
  g_autoptr (GPtrArray) cases = g_ptr_array_new ();
  g_autoptr (GPtrArray) providers = g_ptr_array_new ();
  g_autoptr (CareProvider) provider = care_provider_new ("1-900", "Fernleigh Care Limited");
  g_autoptr (GPtrArray) all = care_occasions_new ();
  g_autoptr (GPtrArray) past = care_occasions_new ();
  CareCaseEvent *notice = care_case_event_new (CARE_EVENT_NOTICE_OF_INTENT, care_test_date ("2026-11-19"));

  notice->has_channel = true;
  notice->channel = CARE_CHANNEL_POST;
  care_case_take (one, notice);
  g_ptr_array_add (cases, one);
  g_ptr_array_add (providers, provider);
  care_occasions_add_cases (all, care_test_date ("2026-11-01"), care_test_date ("2027-03-31"), cases,
                            providers, law, care_test_date ("2026-11-25"));
  const CareOccasion *clock = need (all, "case-clock:case-1:representations", "2026-12-08");
  g_assert_cmpstr (clock->name, ==, "Fernleigh Care Limited");
  g_assert_cmpstr (clock->subject, ==, "case-1");
  g_assert_cmpint (clock->clock.what, ==, CARE_CLOCK_REPRESENTATIONS);
  g_assert_cmpuint (clock->because.n, >, 2);
  care_occasions_add_cases (past, care_test_date ("2026-11-01"), care_test_date ("2026-12-07"), cases,
                            providers, law, care_test_date ("2026-11-25"));
  g_assert_null (find (past, "case-clock:case-1:representations"));
}

static void
test_words (void)
{
  for (int kind = 0; kind < CARE_N_OCCASION_KINDS; kind++)
    {
      CareOccasionKind read = CARE_N_OCCASION_KINDS;

      g_assert_true (
          care_occasion_kind_from_string (care_occasion_kind_to_string ((CareOccasionKind)kind), &read));
      g_assert_cmpint (read, ==, kind);
    }
  CareOccasionKind untouched = CARE_OCCASION_HOLIDAY;
  g_assert_false (care_occasion_kind_from_string ("birthday", &untouched));
  g_assert_cmpint (untouched, ==, CARE_OCCASION_HOLIDAY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/occasion/windows", test_windows);
  g_test_add_func ("/domain/occasion/bounds", test_bounds);
  g_test_add_func ("/domain/occasion/uncertain", test_uncertain);
  g_test_add_func ("/domain/occasion/law", test_law);
  g_test_add_func ("/domain/occasion/lists", test_lists);
  g_test_add_func ("/domain/occasion/hundred-days", test_hundred_days);
  g_test_add_func ("/domain/occasion/registrations", test_registrations);
  g_test_add_func ("/domain/occasion/tasks", test_tasks);
  g_test_add_func ("/domain/occasion/anniversaries", test_anniversaries);
  g_test_add_func ("/domain/occasion/cases", test_cases);
  g_test_add_func ("/domain/occasion/words", test_words);
  return g_test_run ();
}
