/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to put right about homes, by the numbers of the law as it is shipped. */
#include "care-place-todo.h"
#include "care-test-law.h"

typedef struct
{
  CareLaw *law;
  GPtrArray *locations, *providers;
  CareLocation *home;
  CareProvider *provider;
  CareDate today;
} World;

static void
set_up (World *w)
{
  w->law = care_test_law ();
  w->today = care_date (2026, 11, 20);
  w->locations = g_ptr_array_new_with_free_func ((GDestroyNotify)care_location_free);
  w->providers = g_ptr_array_new_with_free_func ((GDestroyNotify)care_provider_free);
  w->home = care_location_new ("1-1", "Rose House");
  care_location_add_registration (w->home, "1-1", "1-P", CARE_NO_DATE, CARE_NO_DATE);
  care_location_add_service (w->home, CARE_SERVICE_CARE_HOME, CARE_NO_DATE, CARE_NO_DATE);
  g_ptr_array_add (w->locations, w->home);
  w->provider = care_provider_new ("1-P", "Rose Care Limited");
  w->provider->checked_on = w->today;
  g_ptr_array_add (w->providers, w->provider);
}

static void
tear_down (World *w)
{
  g_ptr_array_unref (w->locations);
  g_ptr_array_unref (w->providers);
  care_law_unref (w->law);
}

/* The kinds in order, as letters: L(eft), R(egister), T(ell), C(heck), f(ew), n(ever). */
static char *
kinds (const World *w)
{
  g_autoptr (GArray) todo = care_place_todo (w->locations, w->providers, w->law->rules, w->today);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < todo->len; i++)
    g_string_append_c (text, "LRTCfn"[g_array_index (todo, CarePlaceTodo, i).kind]);
  return g_string_free (text, FALSE);
}

static void
check (const World *w, const char *expected)
{
  g_autofree char *found = kinds (w);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_people (void)
{
  World w;

  set_up (&w);
  check (&w, "f");
  care_location_put_account (w.home, care_account_new ("a", "A"));
  check (&w, "f");
  care_location_put_account (w.home, care_account_new ("b", "B"));
  check (&w, "");
  care_location_find_account (w.home, "b")->left = w.today - 1;
  check (&w, "Lf");
  care_location_find_account (w.home, "b")->removed = w.today;
  check (&w, "f");
  care_location_close (w.home, w.today - 1); /* nobody has to go in any more */
  check (&w, "");
  tear_down (&w);
}

static void
test_a_new_location (void)
{
  World w;

  set_up (&w);
  CareRegistration *registration = w.home->registrations->pdata[0];
  registration->from = w.today - 100;
  check (&w, "R");
  g_autoptr (GArray) todo = care_place_todo (w.locations, w.providers, w.law->rules, w.today);
  g_assert_cmpint (g_array_index (todo, CarePlaceTodo, 0).due, ==, w.today);
  g_assert_cmpint (care_place_todo_count (todo), ==, 1);
  registration->from = w.today - 101;
  check (&w, "f");
  registration->from = w.today - 10;
  care_location_put_account (w.home, care_account_new ("a", "A"));
  check (&w, "f");
  tear_down (&w);
}

static void
test_tell_the_cqc (void)
{
  World w;

  set_up (&w);
  care_location_close (w.home, w.today - 30);
  care_location_put_task (w.home, care_cqc_task_new ("t", CARE_CQC_CLOSED));
  check (&w, "T");
  care_location_find_task (w.home, "t")->told_on = w.today;
  check (&w, "");
  tear_down (&w);
}

static void
test_once_a_year (void)
{
  World w;

  set_up (&w);
  care_location_close (w.home, w.today - 30);
  w.provider->checked_on = w.today - 364;
  check (&w, "");
  w.provider->checked_on = w.today - 365;
  check (&w, "C");
  w.provider->checked_on = CARE_NO_DATE;
  check (&w, "n");
  tear_down (&w);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place-todo/people", test_people);
  g_test_add_func ("/place-todo/a-new-location", test_a_new_location);
  g_test_add_func ("/place-todo/tell-the-cqc", test_tell_the_cqc);
  g_test_add_func ("/place-todo/once-a-year", test_once_a_year);
  return g_test_run ();
}
