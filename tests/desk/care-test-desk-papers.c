/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a case's documents are made of, the files that go with them, and entries put right. */
#include "care-desk-fixture.h"

#include "care-record-files.h"
#include "care-record-papers.h"
#include "care-record-places.h"
#include "care-record-returns.h"
#include "care-store-events.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static CareCaseView *
open_case (CareDeskFixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) missed = g_ptr_array_new_with_free_func ((GDestroyNotify)care_allegation_free);

  care_desk_fixture_open_record (f, "2026-11-21T10:00:00Z");
  care_desk_fixture_add_home (f, "2026-08");
  for (int month = 9; month <= 11; month++)
    g_ptr_array_add (missed,
                     care_allegation_new ("1-101", CARE_SERVICE_CARE_HOME, care_month (2026, month), NULL));
  CareCaseView *view = care_record_open_case (f->record, "1-201", missed, NULL, &error);
  g_assert_no_error (error);
  return view;
}

static char *
make_file (CareDeskFixture *f, const char *name, const char *content)
{
  char *path = g_build_filename (f->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static CareCaseEvent *
notice_of (int day)
{
  CareCaseEvent *event = care_case_event_new (CARE_EVENT_NOTICE_OF_INTENT, care_date (2026, 11, day));

  event->has_channel = true;
  event->channel = CARE_CHANNEL_POST;
  return event;
}

static CareDate
representations_by (const CareCaseView *view)
{
  for (guint i = 0; i < view->clocks->len; i++)
    if (g_array_index (view->clocks, CareCaseClock, i).what == CARE_CLOCK_REPRESENTATIONS)
      return g_array_index (view->clocks, CareCaseClock, i).safe;
  return CARE_NO_DATE;
}

/* A notice that was entered with the wrong day: its clock goes by the right one, and both can be read. */
static void
test_put_right (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseView) opened = open_case (&f);
  g_autofree char *letter = make_file (&f, "notice.txt", "A notice.");
  const char *const paths[] = { letter, NULL };
  g_autoptr (CareCaseEvent) wrong = notice_of (12);
  g_autoptr (CareCaseView) entered
      = care_record_add_case_event (f.record, opened->ca->id, wrong, paths, &error);

  g_assert_no_error (error);
  const CareCaseEvent *kept = g_ptr_array_index (entered->ca->events, 0);
  g_autoptr (CareCaseEvent) right = care_case_event_copy (kept);
  right->date = care_date (2026, 11, 19);
  care_case_event_set (&right->replaces, kept->id);
  g_autoptr (CareCaseView) view = care_record_add_case_event (f.record, opened->ca->id, right, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (view->ca->events->len, ==, 1);
  g_assert_cmpuint (view->ca->corrected->len, ==, 1);
  g_assert_cmpint (representations_by (view), ==, care_date (2026, 12, 8));
  g_assert_cmpuint (((CareCaseEvent *)view->ca->events->pdata[0])->files->len, ==, 1);

  g_autoptr (CareCaseEvent) strike = care_case_event_copy (view->ca->events->pdata[0]);
  care_case_event_set (&strike->replaces, "no-such-event");
  g_assert_null (care_record_add_case_event (f.record, opened->ca->id, strike, NULL, &error));
  care_assert_refused (error, CARE_REFUSAL_NO_SUCH_EVENT);
  g_clear_error (&error);
  care_case_event_set (&strike->replaces, ((CareCaseEvent *)view->ca->events->pdata[0])->id);
  strike->struck = true;
  g_autoptr (CareCaseView) none = care_record_add_case_event (f.record, opened->ca->id, strike, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->ca->events->len, ==, 0);
  g_assert_cmpint (care_case_state (none->ca), ==, CARE_CASE_SUPPORT);
  care_desk_fixture_clear (&f);
}

static void
test_what_is_alleged_changes (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseView) opened = open_case (&f);
  g_autoptr (GPtrArray) misleading = g_ptr_array_new_with_free_func ((GDestroyNotify)care_allegation_free);

  g_ptr_array_add (
      misleading, care_allegation_new ("1-101", CARE_SERVICE_CARE_HOME, care_month (2026, 10), "ch.bed.occ"));
  g_autoptr (CareCaseView) view
      = care_record_change_case (f.record, opened->ca->id, NULL, misleading, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (view->ca->missed->len, ==, 0);
  g_assert_cmpuint (view->ca->misleading->len, ==, 1);
  g_assert_null (care_record_change_case (f.record, "case-1", NULL, misleading, &error));
  care_assert_refused (error, CARE_REFUSAL_NO_SUCH_CASE);
  care_desk_fixture_clear (&f);
}

static void
log_event (CareDeskFixture *f, const char *what, const char *at, const char *detail)
{
  g_autoptr (GError) error = NULL;
  CareActor actor = care_record_actor (f->record);

  actor.at = care_instant_parse (at);
  g_assert_true (
      care_store_append_event (care_record_store (f->record), &actor, what, "hub:group", detail, &error));
  g_assert_no_error (error);
}

/* From the opening of the first window alleged, 8 September, to the end of the day of the notice. */
static void
test_what_the_application_saw (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseView) opened = open_case (&f);
  g_autoptr (CareCaseEvent) notice = notice_of (19);
  g_autoptr (CareCaseView) view = care_record_add_case_event (f.record, opened->ca->id, notice, NULL, &error);

  g_assert_no_error (error);
  log_event (&f, "sync-failed", "2026-08-01T09:00:00Z", "{\"why\":\"offline\"}");
  log_event (&f, "sync-restored", "2026-08-02T09:00:00Z",
             "{\"why\":\"offline\",\"since\":\"2026-08-01T09:00:00Z\",\"attempts\":9}");
  log_event (&f, "sync-failed", "2026-09-09T09:00:00Z", "{\"why\":\"offline\"}");
  log_event (&f, "sync-restored", "2026-09-20T09:00:00Z",
             "{\"why\":\"offline\",\"since\":\"2026-09-09T09:00:00Z\",\"attempts\":40}");
  log_event (&f, "desk-renamed", "2026-10-03T12:00:00Z", "{\"from\":\"desk-a\",\"why\":\"restored\"}");
  log_event (&f, "desk-renamed", "2026-10-04T12:00:00Z", "{\"from\":\"desk-b\",\"why\":\"copied\"}");
  log_event (&f, "sync-failed", "2026-11-19T22:00:00Z", "{\"why\":\"not-let-in\"}");
  log_event (&f, "sync-failed", "2026-11-20T22:00:00Z", "not json");
  g_autoptr (CareCasePapers) papers = care_record_read_papers (f.record, opened->ca->id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (papers->attempts->len, ==, 3);
  const CareAttempt *offline = papers->attempts->pdata[0];
  const CareAttempt *restored = papers->attempts->pdata[1];
  const CareAttempt *refused = papers->attempts->pdata[2];
  g_assert_cmpint (offline->kind, ==, CARE_ATTEMPT_OFFLINE);
  g_assert_cmpint (offline->to, ==, care_instant_parse ("2026-09-20T09:00:00Z"));
  g_assert_cmpint (offline->tries, ==, 40);
  g_assert_cmpint (restored->kind, ==, CARE_ATTEMPT_RESTORED);
  g_assert_cmpint (refused->kind, ==, CARE_ATTEMPT_REFUSED);
  g_assert_cmpint (refused->to, ==, CARE_NO_INSTANT);
  g_assert_cmpint (papers->chain_events, >, 8);
  g_assert_cmpuint (strlen (papers->chain_head), ==, 64);
  care_desk_fixture_clear (&f);
}

static void
fill_draft (CareRepresentation *draft)
{
  static const char *const keys[] = { "facts", "request", "signatory", "role" };

  draft->grounds = CARE_GROUND_OTHER;
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    care_representation_set (draft, keys[i], "A few words.");
}

static void
assert_begins (const char *path, const char *magic)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, magic));
}

/* In all three formats, with what cannot be bound beside it; and what was sent is kept to the byte. */
static void
test_files_and_what_was_sent (void)
{
  static const char *const magic[CARE_N_FORMATS] = { "PK", "%PDF-", "PK" };
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseView) opened = open_case (&f);
  g_autoptr (CareCaseEvent) notice = notice_of (19);
  g_autoptr (CareCaseView) view = care_record_add_case_event (f.record, opened->ca->id, notice, NULL, &error);
  g_autofree char *mail = make_file (&f, "mail.eml", "From: a\n\nHello");
  g_autofree char *sum = care_record_keep_file (f.record, mail, &error);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  fill_draft (view->draft);
  care_representation_add_exhibit (view->draft, "The e-mail", "mail.eml", sum);
  care_representation_add_exhibit (view->draft, "One that is not here", "gone.pdf", "ab");
  g_assert_true (care_record_save_representation (f.record, view->draft, &error));
  g_autoptr (CareCasePapers) papers = care_record_read_papers (f.record, opened->ca->id, &error);
  g_assert_no_error (error);
  const CareExhibitSeen *seen = g_hash_table_lookup (papers->exhibits, sum);
  const CareExhibitSeen *gone = g_hash_table_lookup (papers->exhibits, "ab");
  g_assert_cmpint (seen->fate, ==, CARE_EXHIBIT_OTHER);
  g_assert_cmpint (seen->bytes, ==, 14);
  g_assert_cmpint (gone->bytes, ==, -1);
  g_autofree const char **missing = care_case_papers_missing (papers, CARE_PAPER_REPRESENTATIONS, NULL);
  g_assert_null (missing[0]);
  for (int format = 0; format < CARE_N_FORMATS; format++)
    {
      g_autofree char *name = g_strconcat ("out.", care_format_to_string ((CareFormat)format), NULL);
      g_autofree char *path = g_build_filename (f.folder, name, NULL);
      CareWritten *written = care_record_write_paper (f.record, papers, CARE_PAPER_REPRESENTATIONS, NULL,
                                                      false, (CareFormat)format, path, &error);
      g_assert_no_error (error);
      assert_begins (path, magic[format]);
      g_ptr_array_add (paths, g_steal_pointer (&path));
      care_written_free (written);
    }
  g_ptr_array_remove_index (view->draft->exhibits, 1);
  g_autoptr (GPtrArray) loose
      = care_record_write_loose_exhibits (f.record, papers, view->draft, f.folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (loose->len, ==, 1);
  g_assert_cmpstr (((CareWritten *)loose->pdata[0])->sha256, ==, sum);
  g_assert_true (g_str_has_suffix (((CareWritten *)loose->pdata[0])->path, "/Exhibit 1 - mail.eml"));

  g_autoptr (CareCaseEvent) sent
      = care_case_event_new (CARE_EVENT_REPRESENTATIONS_SENT, care_date (2026, 11, 21));
  g_ptr_array_add (paths, NULL);
  g_autoptr (CareCaseView) after = care_record_add_case_event (f.record, opened->ca->id, sent,
                                                               (const char *const *)paths->pdata, &error);
  g_assert_no_error (error);
  const CareCaseEvent *kept = after->ca->events->pdata[1];
  g_assert_cmpuint (kept->files->len, ==, CARE_N_FORMATS);
  for (guint i = 0; i < kept->files->len; i++)
    {
      const CareAttachment *file = kept->files->pdata[i];
      g_autofree char *content = NULL;
      gsize length = 0;
      g_autoptr (GBytes) bytes = care_record_read_kept (f.record, file->sha256, &error);

      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (paths->pdata[i], &content, &length, NULL));
      g_assert_cmpmem (content, length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
  care_desk_fixture_clear (&f);
}

/* A file that cannot be written leaves what was there. */
static void
test_a_folder_that_is_not_there (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseView) opened = open_case (&f);
  g_autoptr (CareCasePapers) papers = care_record_read_papers (f.record, opened->ca->id, &error);

  g_assert_no_error (error);
  g_assert_null (care_record_write_paper (f.record, papers, CARE_PAPER_REPRESENTATIONS, NULL, true,
                                          CARE_FORMAT_ODT, "/no/such/folder/out.odt", &error));
  care_assert_refused (error, CARE_REFUSAL_FILE_UNWRITABLE);
  g_clear_error (&error);
  g_assert_null (care_record_read_kept (f.record, "00", &error));
  care_assert_refused (error, CARE_REFUSAL_NO_SUCH_FILE);
  care_desk_fixture_clear (&f);
}

/* A pipe would never end, and what is larger than a hub takes cannot be shared. */
static void
test_what_is_no_file_to_keep (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseView) opened = open_case (&f);
  g_autofree char *pipe = g_build_filename (f.folder, "pipe", NULL);
  g_autofree char *huge = make_file (&f, "huge.bin", "");

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_null (care_record_keep_file (f.record, pipe, &error));
  care_assert_refused (error, CARE_REFUSAL_FILE_UNREADABLE);
  g_clear_error (&error);
  g_assert_cmpint (truncate (huge, (off_t)65 * 1024 * 1024), ==, 0);
  g_assert_null (care_record_keep_file (f.record, huge, &error));
  care_assert_refused (error, CARE_REFUSAL_FILE_TOO_LARGE);
  care_desk_fixture_clear (&f);
}

/* By the sector's questions and answers the review follows the final notice, where no decision is recorded.
 */
static void
test_a_review_of_the_final_notice (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseView) opened = open_case (&f);
  g_autoptr (CareCaseEvent) notice = notice_of (2);
  g_autoptr (CareCaseEvent) final = care_case_event_new (CARE_EVENT_FINAL_NOTICE, care_date (2026, 11, 18));
  g_autoptr (CareCaseView) one = care_record_add_case_event (f.record, opened->ca->id, notice, NULL, &error);

  g_assert_no_error (error);
  g_autoptr (CareCasePapers) before = care_record_read_papers (f.record, opened->ca->id, &error);
  g_autofree const char **lacks = care_case_papers_missing (before, CARE_PAPER_REVIEW, NULL);
  g_assert_true (g_strv_contains (lacks, "decision"));
  final->has_channel = true;
  final->channel = CARE_CHANNEL_ELECTRONIC;
  g_autoptr (CareCaseView) two = care_record_add_case_event (f.record, opened->ca->id, final, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (CareCasePapers) papers = care_record_read_papers (f.record, opened->ca->id, &error);
  g_autofree const char **missing = care_case_papers_missing (papers, CARE_PAPER_REVIEW, NULL);
  g_assert_false (g_strv_contains (missing, "decision"));
  g_autoptr (CareDocument) document = care_case_papers_document (papers, CARE_PAPER_REVIEW, NULL, false);
  g_autofree char *text = care_document_text (document);
  g_assert_nonnull (strstr (text, "in the final notice dated 18 November 2026"));
  g_assert_null (strstr (text, "the decision is not recorded yet"));
  care_desk_fixture_clear (&f);
}

/* A picture of one pixel. */
#define DOT "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"

/* A letterhead has the provider's own picture; what is none is refused. */
static void
test_a_logo_is_kept (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseView) opened = open_case (&f);
  g_autofree char *nothing = make_file (&f, "logo.txt", "not much of a picture");
  g_autofree char *picture = g_build_filename (f.folder, "logo.png", NULL);
  gsize size = 0;
  g_autofree guchar *dot = g_base64_decode (DOT, &size);
  const char *pairs[] = { "telephone", "01234 567890", "logo", picture, NULL };
  const char *bad[] = { "logo", nothing, NULL };
  const char *none[] = { "logo", "", NULL };

  g_assert_true (g_file_set_contents (picture, (const char *)dot, (gssize)size, NULL));
  g_assert_null (care_record_set_provider (f.record, "1-201", bad, &error));
  care_assert_refused (error, CARE_REFUSAL_FILE_UNREADABLE);
  g_clear_error (&error);
  g_autoptr (CareProvider) provider = care_record_set_provider (f.record, "1-201", pairs, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (provider->telephone, ==, "01234 567890");
  g_assert_cmpuint (strlen (provider->logo_sha256), ==, 64);
  g_autoptr (CareCasePapers) papers = care_record_read_papers (f.record, opened->ca->id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (papers->logo), ==, size);
  g_autoptr (CareProvider) without = care_record_set_provider (f.record, "1-201", none, &error);
  g_assert_cmpstr (without->logo_sha256, ==, "");
  care_desk_fixture_clear (&f);
}

/* A name as long as a file system takes, with a line break in it, and one file that is not here: the others
 * are written. */
static void
test_loose_names (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseView) opened = open_case (&f);
  g_autofree char *path = make_file (&f, "mail.eml", "Subject: x");
  g_autofree char *sum = care_record_keep_file (f.record, path, &error);
  g_autofree char *fill = g_strnfill (120, '?');
  g_auto (GStrv) parts = g_strsplit (fill, "?", -1);
  g_autofree char *accents = g_strjoinv ("é", parts);
  g_autofree char *name = g_strconcat ("a\nb", accents, ".eml", NULL);
  g_autofree char *absent = g_strnfill (64, 'a');

  g_assert_no_error (error);
  care_representation_add_exhibit (opened->draft, "Not here", "x.eml", absent);
  care_representation_add_exhibit (opened->draft, "A mail", name, sum);
  g_assert_true (care_record_save_representation (f.record, opened->draft, &error));
  g_autoptr (CareCasePapers) papers = care_record_read_papers (f.record, opened->ca->id, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) loose = care_record_write_loose_exhibits (f.record, papers, NULL, f.folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (loose->len, ==, 1);
  g_autofree char *base = g_path_get_basename (((CareWritten *)loose->pdata[0])->path);
  g_assert_true (g_str_has_prefix (base, "Exhibit 2 - a-bé"));
  g_assert_true (g_str_has_suffix (base, "é.eml"));
  g_assert_true (g_utf8_validate (base, -1, NULL));
  care_desk_fixture_clear (&f);
}

/* A file whose name is in no UTF-8 is kept under a name that can be read again. */
static void
test_a_name_in_no_utf8 (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCaseView) opened = open_case (&f);
  g_autofree char *letter = make_file (&f, "n\xffotice.txt", "A notice.");
  const char *const paths[] = { letter, NULL };
  g_autoptr (CareCaseEvent) notice = notice_of (12);
  g_autoptr (CareCaseView) view
      = care_record_add_case_event (f.record, opened->ca->id, notice, paths, &error);

  g_assert_no_error (error);
  const CareAttachment *file = care_case_event_file (g_ptr_array_index (view->ca->events, 0));
  g_assert_true (g_utf8_validate (file->name, -1, NULL));
  g_assert_true (g_str_has_suffix (file->name, "otice.txt"));
  care_desk_fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/papers/put-right", test_put_right);
  g_test_add_func ("/desk/papers/allegations", test_what_is_alleged_changes);
  g_test_add_func ("/desk/papers/attempts", test_what_the_application_saw);
  g_test_add_func ("/desk/papers/files-and-sent", test_files_and_what_was_sent);
  g_test_add_func ("/desk/papers/no-folder", test_a_folder_that_is_not_there);
  g_test_add_func ("/desk/papers/logo", test_a_logo_is_kept);
  g_test_add_func ("/desk/papers/no-file-to-keep", test_what_is_no_file_to_keep);
  g_test_add_func ("/desk/papers/review-of-final-notice", test_a_review_of_the_final_notice);
  g_test_add_func ("/desk/papers/loose-names", test_loose_names);
  g_test_add_func ("/desk/papers/a-name-in-no-utf8", test_a_name_in_no_utf8);
  return g_test_run ();
}
