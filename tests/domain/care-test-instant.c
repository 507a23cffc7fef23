/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moments and the clock on London's walls. Run a second time on a computer without time zone files
 * (TZDIR points at nothing), where summer time is known by its rule. */
#include "care-instant.h"

static void
test_words (void)
{
  static const struct
  {
    const char *text, *utc;
  } cases[] = {
    { "2026-11-09T10:42:00Z", "2026-11-09T10:42:00Z" },
    { "2026-11-09T10:42:00.999Z", "2026-11-09T10:42:00Z" },
    { "2026-07-07T23:30:00+01:00", "2026-07-07T22:30:00Z" },
    { "2026-01-01T00:30:00+05:30", "2025-12-31T19:00:00Z" },
    { "2026-01-01T00:30:00-00:45", "2026-01-01T01:15:00Z" },
    { "1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z" },
    { "2026-11-09t10:42:00z", "2026-11-09T10:42:00Z" },
    { "2026-11-09T10:42:00", NULL },
    { "2026-11-09T10:42Z", NULL },
    { "2026-11-09 10:42:00Z", NULL },
    { "2026-11-09T24:00:00Z", NULL },
    { "2026-11-09T10:60:00Z", NULL },
    { "2026-02-30T10:00:00Z", NULL },
    { "2026-11-09T10:42:00.Z", NULL },
    { "2026-11-09T10:42:00+0100", NULL },
    { "2026-11-09T10:42:00ZZ", NULL },
    { "2026-11-09T10:42:00+1:00x", NULL },
    { "1900-01-01T00:00:00Z", "1900-01-01T00:00:00Z" },
    { "1900-01-01T00:00:00+00:01", NULL },
    { "2999-12-31T23:59:59-00:01", NULL },
    { "2026-11-09", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *utc = care_instant_format (care_instant_parse (cases[i].text));
      g_assert_cmpstr (utc, ==, cases[i].utc);
    }
  g_assert_null (care_instant_format (CARE_NO_INSTANT));
  g_assert_cmpint (care_instant_parse ("1970-01-01T00:00:00Z"), ==, 0);
}

static void
test_midnight (void)
{
  static const struct
  {
    const char *date, *utc;
  } cases[] = {
    { "2026-01-08", "2026-01-08T00:00:00Z" }, { "2026-07-08", "2026-07-07T23:00:00Z" },
    { "2026-03-29", "2026-03-29T00:00:00Z" }, { "2026-03-30", "2026-03-29T23:00:00Z" },
    { "2026-10-25", "2026-10-24T23:00:00Z" }, { "2026-10-26", "2026-10-26T00:00:00Z" },
    { "2028-04-18", "2028-04-17T23:00:00Z" }, { "2045-07-08", "2045-07-07T23:00:00Z" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareDate date = care_date_parse (cases[i].date);
      CareInstant start = care_instant_start_of (date);
      g_autofree char *utc = care_instant_format (start);
      g_assert_cmpstr (utc, ==, cases[i].utc);
      g_assert_cmpint (care_instant_date (start), ==, date);
      g_assert_cmpint (care_instant_date (start - 1), ==, date - 1);
    }
}

/* Every day's midnight, and a second before it, is on the right day, over ten years. */
static void
test_every_midnight (void)
{
  for (CareDate date = care_date (2022, 1, 1); date < care_date (2032, 1, 1); date++)
    {
      CareInstant start = care_instant_start_of (date);
      g_assert_cmpint (care_instant_date (start), ==, date);
      g_assert_cmpint (care_instant_date (start - 1), ==, date - 1);
    }
}

static void
test_wall_clock (void)
{
  static const struct
  {
    const char *about, *date;
    int hour, minute;
    const char *utc;
  } cases[] = {
    { "winter", "2026-01-14", 23, 59, "2026-01-14T23:59:00Z" },
    { "summer", "2026-07-14", 23, 59, "2026-07-14T22:59:00Z" },
    { "the hour that occurs twice is the first", "2026-10-25", 1, 30, "2026-10-25T00:30:00Z" },
    { "after it", "2026-10-25", 2, 0, "2026-10-25T02:00:00Z" },
    { "the hour that does not occur", "2026-03-29", 1, 30, "2026-03-29T01:30:00Z" },
    { "after that", "2026-03-29", 2, 0, "2026-03-29T01:00:00Z" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareInstant instant
          = care_instant_from_london (care_date_parse (cases[i].date), cases[i].hour, cases[i].minute);
      g_autofree char *utc = care_instant_format (instant);
      g_test_message ("%s", cases[i].about);
      g_assert_cmpstr (utc, ==, cases[i].utc);
    }

  g_autoptr (GDateTime) wall = care_instant_to_london (care_instant_parse ("2026-07-07T23:30:00Z"));
  g_autofree char *text = g_date_time_format (wall, "%Y-%m-%d %H:%M");
  g_assert_cmpstr (text, ==, "2026-07-08 00:30");
}

/* The second run is worth something only where the files are indeed not found. */
static void
test_time_zone_files (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/London");

  if (g_getenv ("TZDIR") != NULL)
    g_assert_null (zone);
  else if (zone == NULL)
    g_test_skip ("this computer has no time zone files");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/instant/words", test_words);
  g_test_add_func ("/instant/midnight", test_midnight);
  g_test_add_func ("/instant/every-midnight", test_every_midnight);
  g_test_add_func ("/instant/wall-clock", test_wall_clock);
  g_test_add_func ("/instant/time-zone-files", test_time_zone_files);
  return g_test_run ();
}
