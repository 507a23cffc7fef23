/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Published figures in the record: taken as a whole or not at all, kept through an archive, a backup and a
 * check of the record, dropped, and never at the cost of what a newer program wrote. */
#include "care-desk-fixture.h"

#include "care-published-import.h"
#include "care-record-archive.h"
#include "care-store-events.h"
#include "care-store-extras.h"

#include <glib/gstdio.h>
#include <string.h>

#define NOW "2026-11-27T10:00:00Z"
#define GOOD "Month,England,North East\nSep 2026,85,84\nOct 2026,85.5,[c]\n"

static const CarePublishedWishes OCCUPANCY = { .measure = CARE_TREND_OCCUPANCY };

static void
set_up (CareDeskFixture *self, gconstpointer data)
{
  care_desk_fixture_open_record (self, NOW);
}

static void
tear_down (CareDeskFixture *self, gconstpointer data)
{
  care_desk_fixture_clear (self);
}

static CarePublishedReport *
import (CareDeskFixture *self, const char *text, const CarePublishedWishes *wishes, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, "published.csv", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return care_record_published_import (self->record, path, wishes, NULL, error);
}

static void
good (CareDeskFixture *self, const char *text, int added, int changed, int same)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CarePublishedReport) report = import (self, text, &OCCUPANCY, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->problems->len, ==, 0);
  g_assert_cmpint (report->counts[CARE_PUBLISHED_ADDED], ==, added);
  g_assert_cmpint (report->counts[CARE_PUBLISHED_CHANGED], ==, changed);
  g_assert_cmpint (report->counts[CARE_PUBLISHED_SAME], ==, same);
  g_assert_cmpint (report->taken, ==, added + changed > 0);
}

static double
value_of (CareDeskFixture *self, const char *area, int month)
{
  g_autoptr (CarePublished) all = care_record_published (self->record, NULL);
  const CarePublishedFigure *one
      = care_published_find (all, CARE_TREND_OCCUPANCY, area, care_month (2026, month));

  return one != NULL ? one->value : -1;
}

#define assert_value(self, area, month, value)                                                               \
  g_assert_cmpfloat_with_epsilon (value_of (self, area, month), value, 1e-9)

static int64_t
count_events (CareDeskFixture *self)
{
  g_autofree char *head = NULL;
  int64_t events = -1;

  g_assert_true (care_store_read_head (care_record_store (self->record), &events, &head, NULL));
  return events;
}

static void
assert_whole (CareDeskFixture *self)
{
  g_autoptr (CareVerdict) verdict = care_store_verify (care_record_store (self->record), true, NULL);

  g_assert_cmpuint (verdict->problems->len, ==, 0);
}

static void
test_take (CareDeskFixture *self, gconstpointer data)
{
  int64_t before = count_events (self);

  good (self, GOOD, 3, 0, 0);
  g_assert_cmpint (count_events (self), ==, before + 2); /* an area each */
  good (self, GOOD, 0, 0, 3);
  g_assert_cmpint (count_events (self), ==, before + 2); /* nothing new is nothing said */
  good (self, "Month,ENGLAND\n2026-10,86\n2026-11,87\n", 1, 1, 0);
  assert_value (self, "England", 9, 85);
  assert_value (self, "England", 10, 86);
  assert_value (self, "England", 11, 87);
  assert_value (self, "North East", 9, 84);
  assert_value (self, "North East", 10, -1);
  g_autoptr (CarePublished) all = care_record_published (self->record, NULL);
  const CarePublishedFigure *one
      = care_published_find (all, CARE_TREND_OCCUPANCY, "England", care_month (2026, 10));
  g_assert_cmpstr (one->source, ==, "published.csv");
  g_assert_cmpint (one->at, ==, care_instant_parse (NOW));
  assert_whole (self);
}

/* With a problem nothing is taken; with a person's word, the rest is; a rehearsal changes nothing. */
static void
test_problems (CareDeskFixture *self, gconstpointer data)
{
  static const char BAD[] = "Month,England\n2026-09,85\n2026-10,many\n";
  CarePublishedWishes wishes = OCCUPANCY;
  int64_t before = count_events (self);
  g_autoptr (CarePublishedReport) report = import (self, BAD, &wishes, NULL);

  g_assert_cmpuint (report->problems->len, ==, 1);
  g_assert_cmpint (report->rejected, ==, 1);
  g_assert_false (report->taken);
  wishes.dry_run = true;
  g_autoptr (CarePublishedReport) dry = import (self, GOOD, &wishes, NULL);
  g_assert_cmpint (dry->counts[CARE_PUBLISHED_ADDED], ==, 3);
  g_assert_false (dry->taken);
  wishes = (CarePublishedWishes){ .measure = CARE_N_TRENDS, .leave_out = true };
  g_autoptr (CarePublishedReport) asks = import (self, GOOD, &wishes, NULL);
  g_assert_true (asks->needs_measure);
  g_assert_false (asks->taken);
  g_assert_cmpint (count_events (self), ==, before);

  wishes = (CarePublishedWishes){ .measure = CARE_TREND_OCCUPANCY, .leave_out = true, .source = "A report" };
  g_autoptr (CarePublishedReport) some = import (self, BAD, &wishes, NULL);
  g_assert_true (some->taken);
  assert_value (self, "England", 9, 85);
  assert_value (self, "England", 10, -1);
}

static void
test_refused (CareDeskFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text;
    CareRefusal refusal;
  } cases[] = {
    { "", CARE_REFUSAL_FILE_EMPTY },
    { "hello\n", CARE_REFUSAL_FILE_NO_PUBLISHED },
    { "2026-10,85\n2026-11,86\n", CARE_REFUSAL_FILE_NO_PUBLISHED },
    { "\"Month,England\n", CARE_REFUSAL_FILE_QUOTE_OPEN },
    { "%PDF-1.7\n", CARE_REFUSAL_FILE_NOT_TABLE },
  };
  g_autoptr (GError) missing = NULL;
  g_autoptr (GString) many = g_string_new ("month,area,value\n");

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_test_message ("%s", cases[i].text);
      g_assert_null (import (self, cases[i].text, &OCCUPANCY, &error));
      care_assert_refused (error, cases[i].refusal);
    }
  g_assert_null (care_record_published_import (self->record, "/nonexistent.csv", &OCCUPANCY, NULL, &missing));
  care_assert_refused (missing, CARE_REFUSAL_FILE_MISSING);
  for (int i = 0; i <= 200000; i++)
    g_string_append_printf (many, "2026-10,A%d,1\n", i);
  g_clear_error (&missing);
  g_assert_null (import (self, many->str, &OCCUPANCY, &missing));
  care_assert_refused (missing, CARE_REFUSAL_FILE_MANY_PUBLISHED);
}

static void
test_drop (CareDeskFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int n = -1;

  good (self, GOOD, 3, 0, 0);
  g_assert_true (care_record_published_drop (self->record, "Nowhere", &n, &error));
  g_assert_cmpint (n, ==, 0);
  g_assert_true (care_record_published_drop (self->record, " england", &n, &error));
  g_assert_cmpint (n, ==, 2);
  assert_value (self, "England", 9, -1);
  assert_value (self, "North East", 9, 84);
  g_assert_true (care_record_published_drop (self->record, NULL, &n, &error));
  g_assert_cmpint (n, ==, 1);
  g_autoptr (CarePublished) none = care_record_published (self->record, NULL);
  g_assert_cmpint (care_published_count (none), ==, 0);
  good (self, GOOD, 3, 0, 0);
  assert_whole (self);
}

/* Into an archive and out of it, and out again the same bytes. */
static void
test_archive (CareDeskFixture *self, gconstpointer data)
{
  CareDeskFixture other = { 0 };
  g_autofree char *path = g_build_filename (self->folder, "a.json", NULL);
  g_autofree char *again = g_build_filename (self->folder, "b.json", NULL);
  g_autofree char *first = NULL, *second = NULL;
  g_autoptr (GError) error = NULL;

  good (self, GOOD, 3, 0, 0);
  g_assert_cmpint (care_record_export_archive (self->record, path, NULL, &error), >, 0);
  care_desk_fixture_open_record (&other, "2027-01-01T10:00:00Z");
  g_autoptr (CareImportReport) report
      = care_record_import_archive (other.record, path, false, false, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (report->rejected, ==, 0);
  assert_value (&other, "England", 10, 85.5);
  g_assert_cmpint (care_record_export_archive (other.record, again, NULL, &error), >, 0);
  g_assert_true (g_file_get_contents (path, &first, NULL, NULL));
  g_assert_true (g_file_get_contents (again, &second, NULL, NULL));
  g_assert_cmpstr (first, ==, second);
  assert_whole (&other);
  care_desk_fixture_clear (&other);
}

/* Two desks that each took some: the archive of one brings the other what it lacks, and where both have a
 * figure the later stays. */
static void
test_archive_merges (CareDeskFixture *self, gconstpointer data)
{
  CareDeskFixture other = { 0 };
  g_autofree char *path = g_build_filename (self->folder, "a.json", NULL);
  g_autoptr (GError) error = NULL;

  good (self, "Month,England\n2026-09,85\n2026-10,86\n", 2, 0, 0);
  care_desk_fixture_open_record (&other, "2026-11-20T10:00:00Z"); /* a week before */
  good (&other, "Month,England\n2026-08,83\n2026-09,84\n", 2, 0, 0);
  g_assert_cmpint (care_record_export_archive (other.record, path, NULL, &error), >, 0);
  g_autoptr (CareImportReport) report
      = care_record_import_archive (self->record, path, false, false, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (report->rejected, ==, 0);
  g_assert_cmpint (report->changed, ==, 1);
  assert_value (self, "England", 8, 83);
  assert_value (self, "England", 9, 85);
  assert_value (self, "England", 10, 86);
  assert_whole (self);
  care_desk_fixture_clear (&other);
}

/* What a newer program wrote is neither shown nor written over. */
static void
test_newer (CareDeskFixture *self, gconstpointer data)
{
  static const char NEWER[] = "{\"schema\":99,\"measure\":\"occupancy\",\"area\":\"England\"}";
  CareActor actor = care_record_actor (self->record);
  CareStore *store = care_record_store (self->record);
  g_autoptr (GError) error = NULL;

  g_assert_true (care_store_set_setting (store, &actor, "published:occupancy:england", NEWER, NULL));
  good (self, "Month,North East\n2026-09,84\n", 1, 0, 0);
  g_assert_null (import (self, GOOD, &OCCUPANCY, &error));
  g_assert_nonnull (error);
  g_autofree char *kept = care_store_get_setting (store, "published:occupancy:england", NULL);
  g_assert_cmpstr (kept, ==, NEWER);
  assert_value (self, "North East", 9, 84);
  assert_value (self, "North East", 10, -1);
}

static void
test_many (CareDeskFixture *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("month,area,value\n");

  for (int area = 0; area < 153; area++)
    for (int month = 0; month < 48; month++)
      g_string_append_printf (text, "%04d-%02d,Council %d,%d.5\n", 2023 + month / 12, month % 12 + 1, area,
                              50 + area % 40);
  good (self, text->str, 153 * 48, 0, 0);
  good (self, text->str, 0, 0, 153 * 48);
  assert_whole (self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                                                  \
  g_test_add ("/desk/published/" name, CareDeskFixture, NULL, set_up, function, tear_down)
  ADD ("take", test_take);
  ADD ("problems", test_problems);
  ADD ("refused", test_refused);
  ADD ("drop", test_drop);
  ADD ("archive", test_archive);
  ADD ("archive-merges", test_archive_merges);
  ADD ("newer", test_newer);
  ADD ("many", test_many);
  return g_test_run ();
}
