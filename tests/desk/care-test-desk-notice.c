/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter read at the desk: by what it is and not by its name, and nothing of it is kept. */
#include "care-desk-fixture.h"

#include "care-record-notice.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
write_temporary (const char *content)
{
  char *path = g_build_filename (g_get_tmp_dir (), "care-notice-XXXXXX", NULL);
  int file = g_mkstemp (path);

  g_assert_cmpint (file, >=, 0);
  g_assert_true (g_close (file, NULL));
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static void
test_kinds_of_files (void)
{
  static const struct
  {
    const char *content;
    guint found;
    bool has_text;
  } rows[] = {
    { "From: a@b.example\nDate: 3 Nov 2026\n\nPay by 3 December 2026.", 3, true },
    { "Pay by 3 December 2026.", 0, false }, /* no letter that we know how to read */
    { "", 0, false },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = write_temporary (rows[i].content);
      g_autoptr (GError) error = NULL;
      g_autoptr (CareNoticeReading) reading = care_record_read_notice (NULL, path, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (reading->found->len, ==, rows[i].found);
      g_assert_cmpint (reading->has_text, ==, rows[i].has_text);
      g_unlink (path);
    }
}

static void
test_files_that_cannot_be_read (void)
{
  g_autofree char *broken = write_temporary ("%PDF-1.7\nbroken");
  g_autoptr (GError) error = NULL;

  g_assert_null (care_record_read_notice (NULL, broken, &error));
  care_assert_refused (error, CARE_REFUSAL_FILE_UNREADABLE);
  g_assert_cmpstr (error->message, ==, broken);
  g_clear_error (&error);
  g_unlink (broken);
  g_assert_null (care_record_read_notice (NULL, "/no/such/letter.pdf", &error));
  care_assert_refused (error, CARE_REFUSAL_FILE_UNREADABLE);
}

static void
test_nothing_is_kept (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = write_temporary ("From: a@b.example\nDate: 3 Nov 2026\n\nPay by 3 December 2026.");

  care_desk_fixture_open_record (&f, "2026-11-21T10:00:00Z");
  g_autoptr (CareVerdict) before = care_store_verify (care_record_store (f.record), false, &error);
  g_assert_no_error (error);
  g_autoptr (CareNoticeReading) reading = care_record_read_notice (f.record, path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reading->found->len, ==, 3);
  g_autoptr (CareVerdict) after = care_store_verify (care_record_store (f.record), false, &error);
  g_assert_no_error (error);
  g_assert_cmpint (before->events, ==, after->events);
  g_assert_cmpstr (before->chain_head, ==, after->chain_head);
  g_unlink (path);
  care_desk_fixture_clear (&f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/notice/kinds-of-files", test_kinds_of_files);
  g_test_add_func ("/desk/notice/cannot-be-read", test_files_that_cannot_be_read);
  g_test_add_func ("/desk/notice/nothing-is-kept", test_nothing_is_kept);
  return g_test_run ();
}
