/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the calendar's views are made of, without a window: days grouped by kind, bars of a week, lines of the
 * agenda. Dates by hand from the guidance on windows and GOV.UK's holidays. */
#include "care-calendar-bars.h"
#include "care-calendar-lines.h"
#include "care-test-cases.h"
#include "care-test-law.h"

static const CareCalendarLeft NOTHING_LEFT = { .month = CARE_NO_MONTH };

/* n homes registered on a day, named "Home A", "Home B", ... */
static void
add_homes (GPtrArray *locations, int n, const char *from, const char *to)
{
  for (int i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("1-%s-%d", from, i);
      g_autofree char *name = g_strdup_printf ("Home %c", 'A' + i);
      CareLocation *home = care_location_new (id, name);

      care_location_add_registration (home, id, "p", care_test_date (from), care_test_date (to));
      g_ptr_array_add (locations, home);
    }
}

/* The days of a record with these homes and cases. Takes both; either may be NULL. */
static CareCalendarDays *
days_of (GPtrArray *locations, GPtrArray *cases, const char *from, const char *to, const char *today)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GPtrArray *all = care_occasions_new ();
  CareDate first = care_test_date (from), last = care_test_date (to), now = care_test_date (today);

  care_occasions_add_windows (all, first, last, law);
  care_occasions_add_law (all, first, last, law);
  if (locations != NULL)
    care_occasions_add_places (all, first, last, locations, none, law, now);
  if (cases != NULL)
    care_occasions_add_cases (all, first, last, cases, none, law, now);
  care_occasions_sort (all);
  g_clear_pointer (&locations, g_ptr_array_unref);
  g_clear_pointer (&cases, g_ptr_array_unref);
  return care_calendar_days_new (all, first, last, now, law);
}

static GPtrArray *
homes_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)care_location_free);
}

static void
same_title (const CareCalendarEntry *entry, const char *title)
{
  g_autofree char *said = care_calendar_entry_title (entry);

  g_assert_cmpstr (said, ==, title);
}

/* Three of a kind on a day stand each in its own line, four in one. */
static void
test_group (void)
{
  static const struct
  {
    int homes;
    guint entries;
    const char *first;
  } cases[] = {
    { 1, 1, "Home A: registration begins" },
    { 3, 3, "Home A: registration begins" },
    { 4, 1, "4 homes: registration begins" },
    { 20, 1, "20 homes: registration begins" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GPtrArray *homes = homes_new ();
      guint n = 0;

      add_homes (homes, cases[i].homes, "2026-06-17", NULL);
      g_autoptr (CareCalendarDays) days = days_of (homes, NULL, "2026-06-01", "2026-06-30", "2026-06-10");
      const CareCalendarEntry *entries = care_calendar_days_between (days, care_test_date ("2026-06-17"),
                                                                     care_test_date ("2026-06-17"), &n);

      g_assert_cmpuint (n, ==, cases[i].entries);
      same_title (entries, cases[i].first);
      g_assert_cmpuint (entries->n, ==, cases[i].entries == 1 ? (guint)cases[i].homes : 1);
    }
}

/* Where one home goes on the day on which others come, the line says only what is true of all. */
static void
test_mixed (void)
{
  GPtrArray *homes = homes_new ();
  guint n = 0;

  add_homes (homes, 4, "2026-06-17", NULL);
  add_homes (homes, 1, "2020-01-01", "2026-06-17");
  g_autoptr (CareCalendarDays) days = days_of (homes, NULL, "2026-06-01", "2026-06-30", "2026-06-10");
  const CareCalendarEntry *entries
      = care_calendar_days_between (days, care_test_date ("2026-06-17"), care_test_date ("2026-06-17"), &n);
  g_autofree char *spoken = care_calendar_days_spoken (days, care_test_date ("2026-06-17"), NOTHING_LEFT);

  g_assert_cmpuint (n, ==, 1);
  same_title (entries, "5 homes: their registrations change");
  g_assert_cmpstr (spoken, ==, "Wednesday 17 June 2026, 5 homes: their registrations change");
}

/* The last day of a month and of a year are in it, and the first of the next are not. */
static void
test_ends (void)
{
  GPtrArray *homes = homes_new ();
  guint n = 0;

  add_homes (homes, 1, "2026-12-31", NULL);
  add_homes (homes, 1, "2027-01-01", NULL);
  g_autoptr (CareCalendarDays) days = days_of (homes, NULL, "2026-12-01", "2027-01-31", "2026-12-10");
  const CareCalendarEntry *entries
      = care_calendar_days_between (days, care_test_date ("2026-12-31"), care_test_date ("2026-12-31"), &n);

  g_assert_cmpuint (n, ==, 1);
  same_title (entries, "Home A: registration begins");
  entries
      = care_calendar_days_between (days, care_test_date ("2027-01-01"), care_test_date ("2027-01-01"), &n);
  g_assert_cmpuint (n, ==, 2); /* with New Year's Day */
  g_assert_cmpint (entries[0].kind, ==, CARE_OCCASION_REGISTRATION);
  same_title (&entries[1], "New Year’s Day");
  g_assert_true (
      care_calendar_days_cover (days, care_test_date ("2026-12-01"), care_test_date ("2027-01-31")));
  g_assert_false (
      care_calendar_days_cover (days, care_test_date ("2026-11-30"), care_test_date ("2027-01-31")));
  g_assert_null (
      care_calendar_days_between (days, care_test_date ("2027-01-02"), care_test_date ("2027-01-07"), &n));
  g_assert_cmpuint (n, ==, 0);
}

static void
test_spoken (void)
{
  static const struct
  {
    const char *date, *spoken;
  } cases[] = {
    { "2026-11-07", "Saturday 7 November 2026" },
    { "2026-11-08", "Sunday 8 November 2026, window opens, 3 homes not recorded" },
    { "2026-11-10", "Tuesday 10 November 2026, today, November 2026 window, 3 homes not recorded" },
    { "2026-11-15", "Sunday 15 November 2026, November 2026 window, 48 hours left, 3 homes not recorded" },
    { "2026-11-16", "Monday 16 November 2026, window closes at the end of today, 3 homes not recorded" },
    { "2026-12-08", "Tuesday 8 December 2026, window opens" },
    { "2026-12-25", "Friday 25 December 2026, bank holiday: Christmas Day" },
  };
  CareCalendarLeft left = { care_test_month ("2026-11"), 3, true };
  CareCalendarLeft one = { care_test_month ("2026-11"), 1, true };
  CareCalendarLeft done = { care_test_month ("2026-11"), 0, true };
  g_autoptr (CareCalendarDays) days = days_of (NULL, NULL, "2026-11-01", "2026-12-31", "2026-11-10");
  g_autofree char *last = care_calendar_left_words (one, one.month);
  g_autofree char *all = care_calendar_left_words (done, done.month);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = care_calendar_days_spoken (days, care_test_date (cases[i].date), left);

      g_assert_cmpstr (said, ==, cases[i].spoken);
    }
  g_assert_cmpstr (last, ==, ", 1 home not recorded");
  g_assert_cmpstr (all, ==, ", all homes recorded");
}

/* Good Friday 2028 is the 14th of April: the window goes on over Easter to Tuesday the 18th. */
static void
test_holidays (void)
{
  g_autoptr (CareCalendarDays) days = days_of (NULL, NULL, "2028-04-01", "2028-04-30", "2028-04-03");
  g_autofree char *friday = care_calendar_days_spoken (days, care_test_date ("2028-04-14"), NOTHING_LEFT);
  g_autofree char *close = care_calendar_days_spoken (days, care_test_date ("2028-04-18"), NOTHING_LEFT);
  CareWindow window;

  g_assert_cmpstr (friday, ==, "Friday 14 April 2028, bank holiday: Good Friday, April 2028 window");
  g_assert_cmpstr (close, ==, "Tuesday 18 April 2028, window closes at the end of today");
  g_assert_true (care_calendar_days_window (days, care_test_date ("2028-04-18"), &window));
  g_assert_false (care_calendar_days_window (days, care_test_date ("2028-04-19"), &window));
}

/* Past the horizon of announced bank holidays the end of a window may move, and says so; its beginning never
 * moves. */
static void
test_uncertain (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  int year = care_date_year (care_holidays_horizon (law->holidays)) + 1;
  g_autofree char *first = g_strdup_printf ("%d-03-01", year);
  g_autofree char *last = g_strdup_printf ("%d-03-31", year);
  g_autoptr (CareCalendarDays) days = days_of (NULL, NULL, first, last, first);
  g_autoptr (GListStore) lines = care_calendar_lines_new (days, care_test_date (first), care_test_date (last),
                                                          CARE_OCCASION_WINDOW_CLOSES, NOTHING_LEFT);
  g_autoptr (CareCalendarLine) line = g_list_model_get_item (G_LIST_MODEL (lines), 0);
  const CareCalendarEntry *entry = care_calendar_line_get_entry (line);
  g_autofree char *title = g_strdup_printf ("March %d window closes, date may move", year);
  g_autofree char *close = care_calendar_days_spoken (days, entry->date, NOTHING_LEFT);
  g_autofree char *opens = care_calendar_days_spoken (days, care_date (year, 3, 8), NOTHING_LEFT);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lines)), ==, 1);
  g_assert_false (care_calendar_entry_is_certain (entry));
  same_title (entry, title);
  g_assert_true (g_str_has_suffix (close, ", window closes at the end of today, date may move"));
  g_assert_true (g_str_has_suffix (opens, ", window opens"));
}

static const CareCalendarBar *
bar_on (GPtrArray *bars, int column, int slot)
{
  for (guint i = 0; i < bars->len; i++)
    {
      const CareCalendarBar *bar = bars->pdata[i];

      if (bar->slot == slot && bar->column <= column && column < bar->column + bar->span)
        return bar;
    }
  g_error ("no bar on day %d in slot %d", column, slot);
  return NULL;
}

static void
same_bar (const CareCalendarBar *bar, int column, int span, const char *text, bool begins, bool ends)
{
  g_assert_cmpint (bar->column, ==, column);
  g_assert_cmpint (bar->span, ==, span);
  g_assert_cmpstr (bar->text, ==, text);
  g_assert_cmpint (bar->begins, ==, begins);
  g_assert_cmpint (bar->ends, ==, ends);
}

/* The window of November 2026: Sunday the 8th to Monday the 16th, over three weeks. */
static void
test_bars (void)
{
  g_autoptr (CareCalendarDays) days = days_of (NULL, NULL, "2026-10-26", "2026-12-06", "2026-11-10");
  int more[CARE_WEEK];
  g_autoptr (GPtrArray) first = care_calendar_bars (days, care_test_date ("2026-11-02"), more);
  g_autoptr (GPtrArray) second = care_calendar_bars (days, care_test_date ("2026-11-09"), more);
  g_autoptr (GPtrArray) third = care_calendar_bars (days, care_test_date ("2026-11-16"), more);
  g_autoptr (GPtrArray) fourth = care_calendar_bars (days, care_test_date ("2026-11-23"), more);

  g_assert_cmpuint (first->len, ==, 1);
  same_bar (bar_on (first, 6, 0), 6, 1, "Opens", true, false);
  g_assert_true (bar_on (first, 6, 0)->band);
  g_assert_cmpuint (second->len, ==, 2);
  same_bar (bar_on (second, 3, 0), 0, 7, "November 2026 window", false, false);
  same_bar (bar_on (second, 6, 1), 6, 1, "48 hours left", true, true);
  g_assert_false (bar_on (second, 6, 1)->band);
  g_assert_cmpuint (third->len, ==, 1);
  same_bar (bar_on (third, 0, 0), 0, 1, "Closes", false, true);
  g_assert_cmpuint (fourth->len, ==, 0);
}

/* What finds no room is counted on its own day, and a week over the end of a year is whole. */
static void
test_more (void)
{
  GPtrArray *homes = homes_new ();
  int more[CARE_WEEK];

  add_homes (homes, 3, "2026-12-31", NULL);
  add_homes (homes, 1, "2027-01-02", NULL);
  add_homes (homes, 2, "2020-01-01", "2027-01-02");
  g_autoptr (CareCalendarDays) days = days_of (homes, NULL, "2026-12-01", "2027-01-31", "2026-12-10");
  g_autoptr (GPtrArray) bars = care_calendar_bars (days, care_test_date ("2026-12-28"), more);

  g_assert_cmpuint (bars->len, ==, 6);
  g_assert_cmpint (more[3] + more[5], ==, 0);
  homes = homes_new ();
  add_homes (homes, 3, "2026-11-15", NULL); /* on a day of a window that is the 48 hours' too */
  g_autoptr (CareCalendarDays) busy = days_of (homes, NULL, "2026-11-01", "2026-11-30", "2026-11-10");
  g_autoptr (GPtrArray) full = care_calendar_bars (busy, care_test_date ("2026-11-09"), more);

  g_assert_cmpuint (full->len, ==, 3); /* the window, the 48 hours, one home */
  g_assert_cmpint (more[6], ==, 2);
  g_assert_cmpint (more[5], ==, 0);
}

static void
test_headings (void)
{
  static const struct
  {
    const char *today, *date, *heading;
  } cases[] = {
    { "2026-11-10", "2026-11-10", "Today" },
    { "2026-11-10", "2026-11-11", "This Week" },
    { "2026-11-10", "2026-11-15", "This Week" }, /* Sunday */
    { "2026-11-10", "2026-11-16", "Later in November 2026" },
    { "2026-11-10", "2026-11-09", "Earlier in November 2026" },
    { "2026-11-10", "2026-12-01", "December 2026" },
    { "2026-11-10", "2026-10-31", "October 2026" },
    { "2026-11-15", "2026-11-16", "Later in November 2026" }, /* a Sunday is the last day of its week */
    { "2026-12-31", "2027-01-01", "This Week" },              /* Thursday and Friday */
    { "2026-12-31", "2027-01-04", "January 2027" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said
          = care_calendar_heading (care_test_date (cases[i].date), care_test_date (cases[i].today));

      g_assert_cmpstr (said, ==, cases[i].heading);
    }
}

static void
same_line (GListStore *lines, guint position, const char *heading, const char *spoken, const char *detail)
{
  g_autoptr (CareCalendarLine) line = g_list_model_get_item (G_LIST_MODEL (lines), position);
  g_autofree char *says = care_calendar_line_spoken (line);
  g_autofree char *more = care_calendar_line_detail (line);

  g_assert_cmpstr (care_calendar_line_get_heading (line), ==, heading);
  g_assert_cmpstr (says, ==, spoken);
  g_assert_cmpstr (more, ==, detail);
}

static void
test_lines (void)
{
  CareCalendarLeft left = { care_test_month ("2026-11"), 2, true };
  g_autoptr (CareCalendarDays) days = days_of (NULL, NULL, "2026-11-01", "2026-12-31", "2026-11-15");
  g_autoptr (GListStore) lines = care_calendar_lines_new (
      days, care_test_date ("2026-11-15"), care_test_date ("2026-12-31"), CARE_CALENDAR_ANY_KIND, left);
  g_autoptr (GListStore) holidays = care_calendar_lines_new (
      days, care_test_date ("2026-11-15"), care_test_date ("2026-12-31"), CARE_OCCASION_HOLIDAY, left);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lines)), ==, 7);
  same_line (lines, 0, "Today",
             "Sunday 15 November 2026, today, November 2026 window: 48 hours left, 2 homes not recorded",
             "2 homes not recorded");
  same_line (lines, 1, "Later in November 2026",
             "Monday 16 November 2026, November 2026 window closes, 2 homes not recorded",
             "1 day left, 2 homes not recorded");
  same_line (lines, 2, "December 2026", "Tuesday 8 December 2026, December 2026 window opens", "in 23 days");
  same_line (lines, 3, NULL, "Sunday 13 December 2026, December 2026 window: 48 hours left", "in 28 days");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (holidays)), ==, 2);
  same_line (holidays, 0, "December 2026", "Friday 25 December 2026, Christmas Day", "in 40 days");
  same_line (holidays, 1, NULL, "Monday 28 December 2026, Boxing Day", "in 43 days");
}

/* The day stands once, however much is on it. */
static void
test_line_days (void)
{
  GPtrArray *homes = homes_new ();

  add_homes (homes, 3, "2026-06-17", NULL);
  g_autoptr (CareCalendarDays) days = days_of (homes, NULL, "2026-06-16", "2026-06-30", "2026-06-16");
  g_autoptr (GListStore) lines
      = care_calendar_lines_new (days, care_test_date ("2026-06-16"), care_test_date ("2026-06-30"),
                                 CARE_CALENDAR_ANY_KIND, NOTHING_LEFT);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lines)), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CareCalendarLine) line = g_list_model_get_item (G_LIST_MODEL (lines), i);

      g_assert_cmpint (care_calendar_line_begins_day (line), ==, i == 0);
      g_assert_cmpint (care_calendar_line_get_heading (line) != NULL, ==, i == 0);
    }
  same_line (lines, 0, "This Week", "Wednesday 17 June 2026, Home A: registration begins", "tomorrow");
}

/* What reads the same keeps its row, whatever comes or goes around it. */
static void
test_update (void)
{
  CareDate from = care_test_date ("2026-06-16"), to = care_test_date ("2026-08-31");
  GPtrArray *homes = homes_new ();
  g_autoptr (CareCalendarDays) before = days_of (NULL, NULL, "2026-06-16", "2026-08-31", "2026-06-16");

  add_homes (homes, 2, "2026-07-20", NULL);
  g_autoptr (CareCalendarDays) after = days_of (homes, NULL, "2026-06-16", "2026-08-31", "2026-06-16");
  g_autoptr (GListStore) store
      = care_calendar_lines_new (before, from, to, CARE_CALENDAR_ANY_KIND, NOTHING_LEFT);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));
  g_autoptr (CareCalendarLine) first = g_list_model_get_item (G_LIST_MODEL (store), 0);
  g_autoptr (CareCalendarLine) last = g_list_model_get_item (G_LIST_MODEL (store), n - 1);

  for (int i = 0; i < 2; i++) /* they come, and go again */
    {
      CareCalendarDays *days = i == 0 ? after : before;
      g_autoptr (GListStore) fresh
          = care_calendar_lines_new (days, from, to, CARE_CALENDAR_ANY_KIND, NOTHING_LEFT);
      guint position = 0;

      care_calendar_lines_update (store, fresh);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, n + (i == 0 ? 2 : 0));
      g_assert_true (g_list_store_find (store, first, &position));
      g_assert_cmpuint (position, ==, 0);
      g_assert_true (g_list_store_find (store, last, &position));
      g_assert_cmpuint (position, ==, n - 1 + (i == 0 ? 2 : 0));
      g_assert_true (care_calendar_line_get_days (first) == days);
      g_assert_true (care_calendar_line_get_days (last) == days);
      if (i == 0)
        same_line (store, 3, NULL, "Monday 20 July 2026, Home A: registration begins", "in 34 days");
    }
}

/* A case's date that went by is marked; that it waits for the next window is no line of its own. */
static void
test_case (void)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func ((GDestroyNotify)care_case_free);
  guint n = 0;

  g_ptr_array_add (cases, care_test_case ("notice-of-intent@2026-10-01"));
  g_autoptr (CareCalendarDays) days = days_of (NULL, cases, "2026-10-01", "2026-11-30", "2026-11-10");
  const CareCalendarEntry *entries
      = care_calendar_days_between (days, care_test_date ("2026-10-01"), care_test_date ("2026-11-30"), &n);
  bool missed = false;

  for (guint i = 0; i < n; i++)
    if (entries[i].kind == CARE_OCCASION_CASE_CLOCK)
      {
        g_assert_cmpint (entries[i].of[0]->clock.what, !=, CARE_CLOCK_NEXT_WINDOW);
        missed = missed || care_calendar_entry_is_missed (&entries[i]);
      }
  g_assert_true (missed);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/calendar-days/group", test_group);
  g_test_add_func ("/app/calendar-days/mixed", test_mixed);
  g_test_add_func ("/app/calendar-days/ends", test_ends);
  g_test_add_func ("/app/calendar-days/spoken", test_spoken);
  g_test_add_func ("/app/calendar-days/holidays", test_holidays);
  g_test_add_func ("/app/calendar-days/uncertain", test_uncertain);
  g_test_add_func ("/app/calendar-days/bars", test_bars);
  g_test_add_func ("/app/calendar-days/more", test_more);
  g_test_add_func ("/app/calendar-days/headings", test_headings);
  g_test_add_func ("/app/calendar-days/lines", test_lines);
  g_test_add_func ("/app/calendar-days/line-days", test_line_days);
  g_test_add_func ("/app/calendar-days/update", test_update);
  g_test_add_func ("/app/calendar-days/case", test_case);
  return g_test_run ();
}
