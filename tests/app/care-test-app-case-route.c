/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of a case's timeline, what was put right in it, the copies of its files, and the order of the
 * cases. The windows of August, September and October 2026 close on Friday 14 August, Monday 14 September and
 * Wednesday 14 October; the dates of the notice are worked by hand in care-test-app-enforcement.c. */
#include "care-case-fixture.h"

#include <glib/gstdio.h>

#include "care-case-files.h"
#include "care-case-timeline.h"
#include "care-enforcement-row.h"

#define HOME "1-101"

/* The line of that title, which there must be. */
static const CareCaseLine *
line (GPtrArray *lines, const char *title)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (((CareCaseLine *)lines->pdata[i])->title, title))
      return lines->pdata[i];
  g_error ("no line %s", title);
}

static void
assert_line (GPtrArray *lines, const char *title, CareLineKind kind, const char *day)
{
  const CareCaseLine *one = line (lines, title);

  g_assert_cmpint (one->kind, ==, kind);
  g_assert_cmpint (one->date, ==, care_date_parse (day));
}

static void
test_route (CareCaseFixture *self, gconstpointer data)
{
  g_autoptr (CareCaseFile) file = care_case_read (self);
  g_autoptr (GPtrArray) lines = care_case_timeline (file);
  const CareCaseLine *contact = line (lines, "Contact with NECS (Capacity Tracker support)");

  assert_line (lines, "First breach: the August 2026 window", CARE_LINE_MISSED, "2026-08-14");
  assert_line (lines, "Second breach: the September 2026 window", CARE_LINE_MISSED, "2026-09-14");
  assert_line (lines, "Third breach: the October 2026 window", CARE_LINE_MISSED, "2026-10-14");
  assert_line (lines, "At risk: 2 windows in a row", CARE_LINE_RISK, "2026-09-14");
  assert_line (lines, "A notice of intent may issue", CARE_LINE_RISK, "2026-10-14");
  assert_line (lines, "Notice of intent taken as given", CARE_LINE_PAST, "2026-11-24");
  assert_line (lines, "Written representations: last day", CARE_LINE_NOW, "2026-12-08");
  assert_line (lines, "Decision expected", CARE_LINE_TO_COME, "2027-01-05");
  g_assert_true (contact->extenuating);
  g_assert_cmpstr (contact->said, ==, "The office was flooded.");
  g_assert_cmpstr (contact->more, ==, "By telephone · they began it");
  for (guint i = 1; i < lines->len; i++)
    g_assert_cmpint (((CareCaseLine *)lines->pdata[i - 1])->date, >=,
                     ((CareCaseLine *)lines->pdata[i])->date);
}

/* Four in twelve that are not in a row: no three in a row, and still a notice may issue. */
static void
test_four_in_twelve (CareCaseFixture *self, gconstpointer data)
{
  static const char *const months[] = { "2026-02", "2026-04", "2026-06", "2026-08" };
  g_autoptr (GPtrArray) missed = g_ptr_array_new_with_free_func ((GDestroyNotify)care_allegation_free);
  g_autoptr (CareCaseView) view = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (months); i++)
    g_ptr_array_add (missed,
                     care_allegation_new (HOME, CARE_SERVICE_CARE_HOME, care_month_parse (months[i]), NULL));
  view = care_record_change_case (self->app.desk.record, self->id, missed, NULL, NULL);
  g_assert_nonnull (view);
  g_autoptr (CareCaseFile) file = care_case_read (self);
  g_autoptr (GPtrArray) lines = care_case_timeline (file);
  const CareCaseLine *may = line (lines, "A notice of intent may issue");

  g_assert_cmpint (may->date, ==, care_date_parse ("2026-08-14"));
  g_assert_nonnull (strstr (may->more, "any 4 months out of 12"));
  for (guint i = 0; i < lines->len; i++)
    g_assert_null (strstr (((CareCaseLine *)lines->pdata[i])->title, "At risk"));
}

static void
test_put_right (CareCaseFixture *self, gconstpointer data)
{
  CareRecord *record = self->app.desk.record;
  g_autoptr (CareCaseFile) before = care_case_read (self);
  CareCaseEvent *again = care_case_event_copy (care_case_last (before->view->ca, CARE_EVENT_CONTACT));
  CareCaseEvent *mistake = care_case_event_on (CARE_EVENT_CONTACT, "2026-11-20");
  CareCaseEvent *struck = NULL;
  GtkWidget *page = NULL, *expander = NULL;

  care_case_event_set (&again->replaces, again->id);
  care_case_event_set (&again->note, "The office was under water.");
  care_case_add (record, self->id, again, NULL);
  care_case_add (record, self->id, mistake, NULL);
  g_autoptr (CareCaseFile) with = care_case_read (self);
  struck = care_case_event_copy (care_case_last (with->view->ca, CARE_EVENT_CONTACT));
  g_assert_cmpint (struck->date, ==, care_date_parse ("2026-11-20"));
  care_case_event_set (&struck->replaces, struck->id);
  struck->struck = true;
  care_case_add (record, self->id, struck, NULL);
  {
    g_autoptr (CareCaseFile) file = care_case_read (self);
    g_autoptr (GPtrArray) lines = care_case_timeline (file);
    const CareCaseLine *contact = line (lines, "Contact with NECS (Capacity Tracker support)");

    g_assert_cmpstr (contact->said, ==, "The office was under water.");
    g_assert_cmpuint (contact->before->len, ==, 1);
    g_assert_nonnull (strstr (contact->before->pdata[0], "The office was flooded."));
    g_assert_cmpstr (line (lines, "Struck out: Contact")->event, ==, "");
    g_assert_nonnull (line (lines, "Struck out: Contact")->before);
  }
  page = care_case_show (self);
  expander = care_app_find_nth (page, GTK_TYPE_EXPANDER, 1); /* that which was struck stands above */
  g_assert_false (care_app_says (page, "The office was flooded."));
  gtk_expander_set_expanded (GTK_EXPANDER (expander), true);
  g_assert_true (care_app_says (page, "The office was flooded."));
}

/* What is opened is a copy under its own name, and no name leads elsewhere. */
static void
test_files (CareCaseFixture *self, gconstpointer data)
{
  CareRecord *record = self->app.desk.record;
  g_autofree char *path = care_case_write_file (self, "Letter 1.txt", "Dear provider");
  g_autofree char *other = g_build_filename (self->app.desk.folder, "copy.txt", NULL);
  g_autofree char *sum = care_record_keep_file (record, path, NULL);
  g_autoptr (GError) error = NULL;
  CareKeptCopy *asked[] = { care_kept_copy_new (sum, "Letter 1.txt", NULL),
                            care_kept_copy_new (sum, "../../../etc/Letter 2.txt", NULL),
                            care_kept_copy_new (sum, "Letter 1.txt", other) };
  static const char *const names[] = { "Letter 1.txt", "Letter 2.txt", "copy.txt" };

  for (size_t i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autofree char *written = care_kept_copy_write (record, asked[i], &error);
      g_autofree char *name = written != NULL ? g_path_get_basename (written) : NULL;
      g_autofree char *folder = written != NULL ? g_path_get_dirname (written) : NULL;
      g_autofree char *content = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (name, ==, names[i]);
      g_assert_true (asked[i]->path != NULL || g_str_has_suffix (folder, sum));
      g_assert_true (g_file_get_contents (written, &content, NULL, NULL));
      g_assert_cmpstr (content, ==, "Dear provider");
      g_remove (written);
      care_kept_copy_free (asked[i]);
    }
}

/* The case whose date comes first stands first, of two with one date the latest; what is closed, last. */
static void
test_order (CareCaseFixture *self, gconstpointer data)
{
  CareRecord *record = self->app.desk.record;
  g_autoptr (CareCaseView) later = care_record_open_case (record, CARE_CASE_PROVIDER, NULL, NULL, NULL);
  g_autoptr (CareCaseView) closed = care_record_open_case (record, CARE_CASE_PROVIDER, NULL, NULL, NULL);
  g_autoptr (CareCaseView) same = care_record_open_case (record, CARE_CASE_PROVIDER, NULL, NULL, NULL);
  g_autoptr (CareOverview) overview = NULL;
  g_autoptr (GPtrArray) order = NULL;

  care_case_add (record, later->ca->id, care_case_event_on (CARE_EVENT_NOTICE_OF_INTENT, "2026-11-12"), NULL);
  care_case_add (record, closed->ca->id, care_case_event_on (CARE_EVENT_NOTICE_OF_INTENT, "2026-11-11"),
                 NULL);
  care_case_add (record, closed->ca->id, care_case_event_on (CARE_EVENT_WITHDRAWN, "2026-11-20"), NULL);
  care_case_add (record, same->ca->id, care_case_event_on (CARE_EVENT_NOTICE_OF_INTENT, "2026-11-19"), NULL);
  overview = care_record_overview (record, NULL);
  order = care_enforcement_order (overview);
  g_assert_cmpuint (order->len, ==, 4);
  g_assert_cmpstr (((CareCase *)order->pdata[0])->id, ==, later->ca->id);
  g_assert_cmpstr (((CareCase *)order->pdata[1])->id, ==, same->ca->id);
  g_assert_cmpstr (((CareCase *)order->pdata[2])->id, ==, self->id);
  g_assert_cmpstr (((CareCase *)order->pdata[3])->id, ==, closed->ca->id);
}

#define ADD(path, test)                                                                                      \
  g_test_add ("/app/case-route/" path, CareCaseFixture, NULL, care_case_set_up, test, care_case_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("the-route-in-lines", test_route);
  ADD ("four-in-twelve", test_four_in_twelve);
  ADD ("what-was-put-right-can-be-read", test_put_right);
  ADD ("a-kept-file-is-opened-as-a-copy", test_files);
  ADD ("the-urgent-case-stands-first", test_order);
  return g_test_run ();
}
