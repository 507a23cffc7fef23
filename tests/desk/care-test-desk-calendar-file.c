/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendar files in a folder follow the record: written at once, again after a change that matters, left
 * alone otherwise; and what stands in the way is said and gone when it is gone. */
#include "care-calendar-file.h"
#include "care-desk-fixture.h"
#include "care-record-holidays.h"

#include <glib/gstdio.h>
#include <string.h>

#define NOW "2026-11-27T10:00:00Z"
#define BOTH (1u << CARE_ICAL_WINDOWS | 1u << CARE_ICAL_CASES)

typedef struct
{
  CareDeskFixture desk;
  CareCalendarFile *file;
  char *folder;
  int changes;
} World;

static void
on_changed (CareCalendarFile *file, World *w)
{
  w->changes++;
}

static void
set_up (World *w, gconstpointer data)
{
  w->folder = g_dir_make_tmp ("care-calendar-XXXXXX", NULL);
  care_desk_fixture_open_desk (&w->desk, NOW);
  w->file = care_calendar_file_of (w->desk.desk);
  g_signal_connect (w->file, "changed", G_CALLBACK (on_changed), w);
}

static char *
path_of (World *w, CareIcalWhat what)
{
  return g_build_filename (w->folder, care_ical_file_name (what), NULL);
}

static void
tear_down (World *w, gconstpointer data)
{
  for (CareIcalWhat what = 0; what < CARE_N_ICALS; what++)
    {
      g_autofree char *path = path_of (w, what);
      g_remove (path);
    }
  g_rmdir (w->folder);
  g_free (w->folder);
  care_desk_fixture_clear (&w->desk);
}

static void
wait_for_change (World *w)
{
  int before = w->changes;

  while (w->changes == before)
    g_main_context_iteration (NULL, TRUE);
}

static char *
read_file (World *w, CareIcalWhat what)
{
  g_autofree char *path = path_of (w, what);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static gpointer
add_day (CareRecord *record, gpointer data, GError **error)
{
  return care_record_add_holiday (record, care_date (2026, 12, 14), "A royal day", "", error);
}

static void
test_it_follows (World *w, gconstpointer data)
{
  care_calendar_file_keep (w->file, w->folder, 1u << CARE_ICAL_WINDOWS);
  wait_for_change (w);
  g_autofree char *first = read_file (w, CARE_ICAL_WINDOWS), *cases = read_file (w, CARE_ICAL_CASES);
  g_assert_nonnull (strstr (first, "DTSTART;VALUE=DATE:20261214"));
  g_assert_null (cases);
  g_assert_cmpint (care_calendar_file_get_at (w->file), ==, care_instant_parse (NOW));
  g_assert_null (care_calendar_file_get_error (w->file));

  /* By itself, after the record changed and rested. */
  care_desk_run_async (w->desk.desk, add_day, NULL, NULL, (GDestroyNotify)care_holidays_report_free, true,
                       NULL, NULL, NULL);
  wait_for_change (w);
  g_autofree char *second = read_file (w, CARE_ICAL_WINDOWS);
  g_assert_null (strstr (second, "DTSTART;VALUE=DATE:20261214"));
  g_assert_nonnull (strstr (second, "DTSTART;VALUE=DATE:20261215"));
  g_assert_nonnull (strstr (second, "SEQUENCE:1"));

  care_calendar_file_write (w->file, true);
  wait_for_change (w);
  g_autofree char *third = read_file (w, CARE_ICAL_WINDOWS);
  g_assert_cmpstr (third, ==, second);

  care_calendar_file_keep (w->file, w->folder, BOTH);
  wait_for_change (w);
  g_autofree char *both = read_file (w, CARE_ICAL_CASES);
  g_assert_nonnull (both);
}

static void
test_what_stands_in_the_way (World *w, gconstpointer data)
{
  g_autofree char *path = path_of (w, CARE_ICAL_WINDOWS);
  g_autofree char *gone = g_build_filename (w->folder, "gone", NULL);

  care_calendar_file_keep (w->file, gone, 1u << CARE_ICAL_WINDOWS);
  wait_for_change (w);
  care_assert_refused (care_calendar_file_get_error (w->file), CARE_REFUSAL_FILE_UNWRITABLE);
  g_assert_cmpint (care_calendar_file_get_at (w->file), ==, CARE_NO_INSTANT);

  g_assert_true (g_file_set_contents (path, "A letter", -1, NULL));
  care_calendar_file_keep (w->file, w->folder, 1u << CARE_ICAL_WINDOWS);
  wait_for_change (w);
  care_assert_refused (care_calendar_file_get_error (w->file), CARE_REFUSAL_EXISTS_ALREADY);
  g_assert_cmpint (g_remove (path), ==, 0);
  care_calendar_file_write (w->file, true);
  wait_for_change (w);
  g_assert_null (care_calendar_file_get_error (w->file));

  /* No folder: nothing is written, and what was stays. */
  care_calendar_file_keep (w->file, "", BOTH);
  care_calendar_file_write (w->file, true);
  care_desk_drain (w->desk.desk);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/calendar-file/it-follows", World, NULL, set_up, test_it_follows, tear_down);
  g_test_add ("/calendar-file/what-stands-in-the-way", World, NULL, set_up, test_what_stands_in_the_way,
              tear_down);
  return g_test_run ();
}
