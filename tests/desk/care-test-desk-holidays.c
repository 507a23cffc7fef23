/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GOV.UK's list against the record: what comes is merged, what is missing is asked about, a bad answer
 * changes nothing, and a day that is proclaimed moves the open window and the clock of a running notice at
 * once, with the old date kept in the sealed log. */
#include "care-desk-fixture.h"
#include "care-fault-hub.h"

#include "care-holidays-check.h"
#include "care-import-list.h"
#include "care-record-cases.h"
#include "care-record-import.h"
#include "care-store-events.h"

#include <string.h>

#define NOW "2026-11-27T10:00:00Z"

typedef struct
{
  CareDeskFixture desk;
  CareFaultHub *server;
  char *answer; /* what the server says; the test's alone between requests */
} World;

static void
serve (gpointer data, const CareFaultRequest *request, CareFaultReply *reply)
{
  World *w = data;

  reply->status = 200;
  reply->body = g_strdup (w->answer);
}

static void
set_up (World *w, gconstpointer data)
{
  w->server = care_fault_hub_new (NULL, serve, w);
  care_desk_fixture_open_record (&w->desk, NOW);
}

static void
tear_down (World *w, gconstpointer data)
{
  care_fault_hub_free (w->server);
  care_desk_fixture_clear (&w->desk);
  g_free (w->answer);
}

/* GOV.UK's own shape, out of "2026-12-25 2026-12-28". */
static char *
list_of (const char *days)
{
  GString *json = g_string_new ("{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":[");
  g_auto (GStrv) words = g_strsplit (days, " ", -1);

  for (int i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    g_string_append_printf (json, "%s{\"title\":\"A day\",\"date\":\"%s\",\"notes\":\"\",\"bunting\":true}",
                            i > 0 ? "," : "", words[i]);
  g_string_append (json, "]},\"scotland\":{\"division\":\"scotland\",\"events\":[]}}");
  return g_string_free (json, FALSE);
}

/* The list as it was shipped, from one year on, without one day (or NULL) and with others. */
static char *
shipped_list (World *w, int from, const char *without, const char *with)
{
  g_autoptr (CareLaw) law = care_record_read_law (NULL, NULL);
  g_autoptr (GString) days = g_string_new (with);

  for (size_t i = 0; i < care_holidays_count (law->holidays); i++)
    {
      g_autofree char *date = care_date_format (care_holidays_at (law->holidays, i)->date);
      if (care_date_year (care_holidays_at (law->holidays, i)->date) >= from
          && g_strcmp0 (date, without) != 0)
        g_string_append_printf (days, "%s%s", days->len > 0 ? " " : "", date);
    }
  return list_of (days->str);
}

/* As a person presses Check Now. */
static CareHolidaysReport *
refresh (World *w, char *answer, GError **error)
{
  size_t length = 0;

  g_free (w->answer);
  w->answer = answer;
  g_autofree char *json = care_holidays_fetch (care_fault_hub_url (w->server), &length, NULL, error);
  return json != NULL ? care_record_refresh_holidays (w->desk.record, json, length,
                                                      care_fault_hub_url (w->server), error)
                      : NULL;
}

static CareHolidaysReport *
good (World *w, char *answer)
{
  g_autoptr (GError) error = NULL;
  CareHolidaysReport *report = refresh (w, answer, &error);

  g_assert_no_error (error);
  return report;
}

static int64_t
count_events (World *w)
{
  g_autofree char *head = NULL;
  int64_t events = -1;

  g_assert_true (care_store_read_head (care_record_store (w->desk.record), &events, &head, NULL));
  return events;
}

static void
assert_whole (World *w)
{
  g_autoptr (CareVerdict) verdict = care_store_verify (care_record_store (w->desk.record), true, NULL);

  g_assert_cmpuint (verdict->problems->len, ==, 0);
}

static void
assert_closes (World *w, int year, int month, CareDate closes)
{
  CareWindow window = care_record_window_of (w->desk.record, care_month (year, month));

  g_assert_cmpint (window.closes, ==, closes);
}

static void
test_bad_answers (World *w, gconstpointer data)
{
  static const struct
  {
    const char *what, *answer;
    CareHolidaysFault fault;
  } answers[] = {
    { "a web page", "<!DOCTYPE html><html></html>", CARE_HOLIDAYS_NO_LIST },
    { "JSON of another kind", "[1, 2, 3]", CARE_HOLIDAYS_NO_LIST },
    { "cut off", "{\"england-and-wales\":{\"division\":\"england-and-wales\",\"eve", CARE_HOLIDAYS_TIMEOUT },
    { "other divisions only", "{\"scotland\":{\"division\":\"scotland\",\"events\":[]}}",
      CARE_HOLIDAYS_NO_LIST },
    { "another division under that name", "{\"england-and-wales\":{\"division\":\"scotland\",\"events\":[]}}",
      CARE_HOLIDAYS_NO_LIST },
    { "no days", "{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":[]}}",
      CARE_HOLIDAYS_EMPTY },
    { "a day that is a number",
      "{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":[{\"title\":\"A\",\"date\":"
      "20261225}]}}",
      CARE_HOLIDAYS_NO_LIST },
    { "events that are an object",
      "{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":{}}}", CARE_HOLIDAYS_NO_LIST },
    { "a day that does not exist",
      "{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":[{\"title\":\"A\",\"date\":"
      "\"2026-02-30\"}]}}",
      CARE_HOLIDAYS_NO_LIST },
  };
  int64_t before = count_events (w);

  for (size_t i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_test_message ("%s", answers[i].what);
      g_assert_null (refresh (w, g_strdup (answers[i].answer), &error));
      g_assert_error (error, CARE_HOLIDAYS_ERROR, (int)answers[i].fault);
    }
  g_autoptr (GError) error = NULL;
  g_assert_null (refresh (w, list_of ("2026-12-25 2999-12-25"), &error));
  g_assert_error (error, CARE_HOLIDAYS_ERROR, CARE_HOLIDAYS_TOO_FAR);
  g_clear_error (&error);
  g_assert_null (refresh (w, list_of ("2026-12-25 2027-05-03"), &error));
  g_assert_error (error, CARE_HOLIDAYS_ERROR, CARE_HOLIDAYS_NOT_WHOLE);
  g_clear_error (&error);
  g_autofree char *huge = g_strnfill (2 * 1024 * 1024, ' ');
  g_assert_null (refresh (w, g_steal_pointer (&huge), &error));
  g_assert_error (error, CARE_HOLIDAYS_ERROR, CARE_HOLIDAYS_TOO_LARGE);
  g_assert_cmpint (count_events (w), ==, before);
}

/* The list rolls: old years are not in it and stay; a new year comes, and the horizon with it. */
static void
test_a_new_year (World *w, gconstpointer data)
{
  g_autoptr (CareHolidaysReport) report
      = good (w, shipped_list (w, 2024, NULL, "2029-01-01 2029-01-15 2029-12-25"));

  g_assert_cmpuint (report->notes->len, ==, 3);
  g_assert_cmpint (report->horizon_before, ==, care_date (2028, 12, 31));
  g_assert_cmpint (report->horizon, ==, care_date (2029, 12, 31));
  g_assert_cmpuint (report->asked->len, ==, 0);
  g_assert_nonnull (
      care_holidays_find (care_record_law (w->desk.record)->holidays, care_date (2022, 12, 26)));
  /* 14 January 2029 is a Sunday. */
  assert_closes (w, 2029, 1, care_date (2029, 1, 16));
  g_assert_true (care_record_window_of (w->desk.record, care_month (2029, 1)).certain);
  g_assert_cmpuint (report->moved->len, ==, 1);

  g_autoptr (CareHolidaysReport) again
      = good (w, shipped_list (w, 2024, NULL, "2029-01-01 2029-01-15 2029-12-25"));
  g_assert_cmpuint (again->notes->len, ==, 0);
  g_assert_cmpuint (again->moved->len, ==, 0);

  /* All of it is there after a restart. */
  care_desk_fixture_close (&w->desk);
  care_desk_fixture_open_record (&w->desk, NOW);
  g_assert_cmpint (care_holidays_horizon (care_record_law (w->desk.record)->holidays), ==,
                   care_date (2029, 12, 31));
  CareInstant at;
  g_assert_true (care_record_holidays_read_at (w->desk.record, &at, NULL));
  g_assert_cmpint (at, ==, care_instant_parse (NOW));
  assert_whole (w);
}

static const CareHolidayRow *
find_row (GPtrArray *rows, CareDate date)
{
  for (guint i = 0; i < rows->len; i++)
    if (((CareHolidayRow *)rows->pdata[i])->date == date)
      return rows->pdata[i];
  return NULL;
}

/* Early May 2027 is taken back by GOV.UK: it counts until a person says otherwise, and comes back when the
 * list has it again. */
static void
test_a_day_is_missing (World *w, gconstpointer data)
{
  CareRecord *record = w->desk.record;
  CareDate day = care_date (2027, 5, 3);
  g_autoptr (GError) error = NULL;

  g_autoptr (CareHolidaysReport) report = good (w, shipped_list (w, 2024, "2027-05-03", ""));
  g_assert_cmpuint (report->notes->len, ==, 1);
  g_assert_cmpuint (report->asked->len, ==, 1);
  g_assert_nonnull (care_holidays_find (care_record_law (record)->holidays, day));
  g_assert_true (care_holidays_find (care_record_law (record)->holidays, day)->doubted);

  g_autoptr (CareHolidaysReport) again = good (w, shipped_list (w, 2024, "2027-05-03", ""));
  g_assert_cmpuint (again->notes->len, ==, 0);
  g_assert_cmpuint (again->asked->len, ==, 1);

  g_autoptr (CareHolidaysReport) aside = care_record_settle_holiday (record, day, false, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (aside->asked->len, ==, 0);
  g_assert_null (care_holidays_find (care_record_law (record)->holidays, day));
  g_autoptr (GPtrArray) rows = care_record_list_holidays (record, NULL);
  const CareHolidayRow *row = find_row (rows, day);
  g_assert_false (row->counts);
  g_assert_cmpint (row->mark, ==, CARE_HOLIDAY_ASIDE);
  g_assert_cmpstr (row->person, ==, care_record_person (record));
  g_assert_cmpint (row->at, ==, care_instant_parse (NOW));
  g_assert_cmpstr (row->title, ==, "Early May bank holiday");

  g_autoptr (CareHolidaysReport) kept = care_record_settle_holiday (record, day, true, &error);
  g_assert_no_error (error);
  g_assert_false (care_holidays_find (care_record_law (record)->holidays, day)->doubted);
  g_autoptr (CareHolidaysReport) quiet = good (w, shipped_list (w, 2024, "2027-05-03", ""));
  g_assert_cmpuint (quiet->notes->len + quiet->asked->len, ==, 0);

  g_autoptr (CareHolidaysReport) aside_again = care_record_settle_holiday (record, day, false, &error);
  g_assert_no_error (error);
  g_autoptr (CareHolidaysReport) back = good (w, shipped_list (w, 2024, NULL, ""));
  g_assert_cmpint (((CareHolidayNote *)back->notes->pdata[0])->what, ==, CARE_HOLIDAY_NEWS_RETURNED);
  g_assert_nonnull (care_holidays_find (care_record_law (record)->holidays, day));
  g_assert_null (care_record_settle_holiday (record, day, false, &error));
  care_assert_refused (error, CARE_REFUSAL_HOLIDAY_STANDS);
  g_clear_error (&error);
  g_assert_null (care_record_settle_holiday (record, care_date (2027, 5, 4), false, &error));
  care_assert_refused (error, CARE_REFUSAL_NO_SUCH_HOLIDAY);
  assert_whole (w);
}

static char *
open_case_with_notice (World *w)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (CareCaseEvent) notice
      = care_case_event_new (CARE_EVENT_NOTICE_OF_INTENT, care_date (2026, 11, 26));
  g_autoptr (GError) error = NULL;

  notice->has_channel = true;
  notice->channel = CARE_CHANNEL_POST;
  care_desk_fixture_add_home (&w->desk, "2026-08");
  g_autoptr (CareCaseView) view = care_record_open_case (w->desk.record, "1-201", none, none, &error);
  g_assert_no_error (error);
  char *id = g_strdup (view->ca->id);
  g_autoptr (CareCaseView) after = care_record_add_case_event (w->desk.record, id, notice, NULL, &error);
  g_assert_no_error (error);
  return id;
}

static const CareMoved *
find_moved (const GPtrArray *moved, const char *id)
{
  for (guint i = 0; i < moved->len; i++)
    if (g_str_equal (((CareMoved *)moved->pdata[i])->id, id))
      return moved->pdata[i];
  return NULL;
}

/* Posted on Thursday 26 November: given on Tuesday 1 December, and the fourteen days end on the 15th. With
 * the Monday between a holiday, each is a day later. */
static void
test_a_proclaimed_day_moves_a_notice (World *w, gconstpointer data)
{
  CareRecord *record = w->desk.record;
  g_autofree char *id = open_case_with_notice (w);
  g_autofree char *name = g_strdup_printf ("clock:%s:representations", id);
  g_autoptr (GError) error = NULL;

  g_autoptr (CareHolidaysReport) report
      = care_record_add_holiday (record, care_date (2026, 11, 30), "A day of mourning", "Gazette", &error);
  g_assert_no_error (error);
  const CareMoved *moved = find_moved (report->moved, name);
  g_assert_nonnull (moved);
  g_assert_cmpint (moved->before, ==, care_date (2026, 12, 15));
  g_assert_cmpint (moved->after, ==, care_date (2026, 12, 16));
  g_autoptr (CareCaseView) view = care_record_view_case (record, id, &error);
  for (guint i = 0; i < view->clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (view->clocks, CareCaseClock, i);
      if (clock->what == CARE_CLOCK_REPRESENTATIONS)
        g_assert_cmpint (clock->date, ==, moved->after);
    }

  /* The old date stays, sealed. */
  g_autofree char *subject = g_strconcat ("setting:date-moved:", name, NULL);
  g_autoptr (GPtrArray) events = care_store_list_events (care_record_store (record), subject, 10, NULL);
  g_assert_cmpuint (events->len, ==, 1);
  g_assert_cmpstr (((CareEvent *)events->pdata[0])->what, ==, "date-moved");
  g_assert_nonnull (strstr (((CareEvent *)events->pdata[0])->detail, "2026-12-15"));
  assert_whole (w);
}

static void
test_a_proclaimed_day_moves_the_open_window (World *w, gconstpointer data)
{
  CareRecord *record = w->desk.record;
  g_autoptr (GError) error = NULL;

  assert_closes (w, 2026, 12, care_date (2026, 12, 14));
  g_autoptr (CareHolidaysReport) report
      = care_record_add_holiday (record, care_date (2026, 12, 14), " A royal day ", "", &error);
  g_assert_no_error (error);
  assert_closes (w, 2026, 12, care_date (2026, 12, 15));
  g_assert_cmpint (report->horizon, ==, report->horizon_before);
  g_assert_nonnull (find_moved (report->moved, "window:2026-12"));
  g_assert_null (care_record_add_holiday (record, care_date (2026, 12, 14), "Again", "", &error));
  care_assert_refused (error, CARE_REFUSAL_EXISTS_ALREADY);
  g_clear_error (&error);
  g_assert_null (care_record_add_holiday (record, care_date (2026, 12, 15), "  ", "", &error));
  care_assert_refused (error, CARE_REFUSAL_BAD_VALUE);

  /* GOV.UK has it later: it stands, with its first statement. */
  g_autoptr (CareHolidaysReport) later = good (w, shipped_list (w, 2024, NULL, "2026-12-14"));
  g_assert_cmpint (((CareHolidayNote *)later->notes->pdata[0])->what, ==, CARE_HOLIDAY_NEWS_CONFIRMED);
  g_assert_cmpuint (later->moved->len, ==, 0);
  g_autoptr (GPtrArray) rows = care_record_list_holidays (record, NULL);
  const CareHolidayRow *row = find_row (rows, care_date (2026, 12, 14));
  g_assert_true (row->official);
  g_assert_cmpstr (row->source, ==, care_record_person (record));

  g_autoptr (GPtrArray) moved = care_record_list_moved (record, NULL);
  g_assert_cmpuint (moved->len, ==, 1);
  g_assert_cmpint (((CareMoved *)moved->pdata[0])->before, ==, care_date (2026, 12, 14));
}

/* By import, and by another program on the same record (as sync's own thread is): each is told once. */
static void
test_other_ways (World *w, gconstpointer data)
{
  CareRecord *record = w->desk.record;
  CareClock *clock = care_clock_new_at (care_instant_parse ("2026-11-27T10:00:05Z"));
  g_autoptr (CareRecord) other = care_record_open (w->desk.folder, NULL, "Somebody", clock, NULL);
  g_autofree char *path = g_build_filename (w->desk.folder, "days.csv", NULL);
  const CareImportWishes wishes = { .kind = CARE_FILE_HOLIDAYS };
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "date,title\n2026-12-14,A royal day\n", -1, NULL));
  g_autoptr (CareImportFile) file = care_import_file_read (
      path, &wishes, care_record_law (other), care_record_today (other), NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (CareImportReport) report = care_record_import (other, file, &wishes, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) theirs = care_record_take_moved (other);
  g_assert_nonnull (find_moved (theirs, "window:2026-12"));
  int64_t events = count_events (w);

  g_assert_true (care_record_reload_law (record, &error));
  g_autoptr (GPtrArray) ours = care_record_take_moved (record);
  g_assert_nonnull (find_moved (ours, "window:2026-12"));
  assert_closes (w, 2026, 12, care_date (2026, 12, 15));
  g_assert_cmpint (count_events (w), ==, events);
  g_autoptr (GPtrArray) none = care_record_take_moved (record);
  g_assert_cmpuint (none->len, ==, 0);
}

typedef struct
{
  CareHolidaysReport *report;
  GError *error;
  bool done;
} Answer;

static void
on_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->report = care_holidays_check_finish (CARE_DESK (source), result, &answer->error);
  answer->done = true;
}

static void
check (World *w, const char *url, Answer *answer)
{
  *answer = (Answer){ 0 };
  care_holidays_check_async (w->desk.desk, url, NULL, on_checked, answer);
  while (!answer->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_at_the_desk (World *w, gconstpointer data)
{
  Answer answer;

  care_desk_fixture_close (&w->desk);
  care_desk_fixture_open_desk (&w->desk, NOW);
  w->answer = shipped_list (w, 2024, NULL, "2026-12-14");
  check (w, care_fault_hub_url (w->server), &answer);
  g_assert_no_error (answer.error);
  g_assert_cmpuint (answer.report->moved->len, ==, 1);
  care_holidays_report_free (answer.report);

  care_fault_hub_then (w->server, CARE_FAULT_DROP_BEFORE, 0);
  check (w, care_fault_hub_url (w->server), &answer);
  g_assert_error (answer.error, CARE_HOLIDAYS_ERROR, CARE_HOLIDAYS_TIMEOUT);
  g_clear_error (&answer.error);
  check (w, "http://www.gov.uk/bank-holidays.json", &answer);
  g_assert_error (answer.error, CARE_HOLIDAYS_ERROR, CARE_HOLIDAYS_NOT_SECURE);
  g_clear_error (&answer.error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/holidays/" name, World, NULL, set_up, function, tear_down)
  ADD ("bad-answers", test_bad_answers);
  ADD ("a-new-year", test_a_new_year);
  ADD ("a-day-is-missing", test_a_day_is_missing);
  ADD ("a-proclaimed-day-moves-a-notice", test_a_proclaimed_day_moves_a_notice);
  ADD ("a-proclaimed-day-moves-the-open-window", test_a_proclaimed_day_moves_the_open_window);
  ADD ("other-ways", test_other_ways);
  ADD ("at-the-desk", test_at_the_desk);
  return g_test_run ();
}
