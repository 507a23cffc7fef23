/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft leaves the page: three formats with what cannot be bound beside them, and the note that it was sent
 * with the very files. */
#include "care-draft-fixture.h"

#include <glib/gstdio.h>

#include "care-case-export.h"
#include "care-draft-mail.h"
#include "care-draft-out.h"
#include "care-draft-page.h"
#include "care-exhibit-add.h"
#include "care-plain-dialog.h"
#include "care-sent-strip.h"

static bool
has_written (gpointer data)
{
  return care_drafting_get_written (care_draft_drafting (data))->len > 0;
}

static char *
out_folder (CareAppFixture *self)
{
  char *folder = g_build_filename (self->desk.folder, "out", NULL);

  g_mkdir (folder, 0700);
  return folder;
}

static bool
has_exhibit (gpointer data)
{
  return care_drafting_get_draft (care_draft_drafting (data))->exhibits->len == 1;
}

static const CareWritten *
written (CareAppFixture *self, guint i)
{
  GPtrArray *all = care_drafting_get_written (care_draft_drafting (self));

  g_assert_cmpuint (i, <, all->len);
  return g_ptr_array_index (all, i);
}

static void
write_all (CareAppFixture *self)
{
  g_autofree char *folder = out_folder (self);

  care_draft_page_write (CARE_DRAFT_PAGE (care_draft_page (self)), folder);
  care_app_wait (has_written, self);
}

static char *
sum_of (const char *path)
{
  g_autofree char *content = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)content, length);
}

static void
test_formats (CareAppFixture *self, gconstpointer data)
{
  static const char *const endings[] = { ".odt", ".pdf", ".docx", ".txt" };
  g_autofree char *path = care_draft_make_file (self, "Log.txt", "what was seen");

  care_exhibit_add_files (care_draft_page (self), care_draft_drafting (self),
                          (const char *const[]){ path, NULL });
  care_app_wait (has_exhibit, self);
  care_draft_rest (self);
  write_all (self);
  g_assert_cmpuint (care_drafting_get_written (care_draft_drafting (self))->len, ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *sum = sum_of (written (self, i)->path);

      g_assert_true (g_str_has_suffix (written (self, i)->path, endings[i]));
      g_assert_cmpstr (written (self, i)->sha256, ==, sum);
    }
  g_assert_nonnull (strstr (written (self, 3)->path, "Exhibit 1 - Log.txt"));
}

static void
test_one_format (CareAppFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->desk.folder, "Mine.pdf", NULL);

  care_draft_out_write (care_draft_page (self), care_draft_drafting (self), 1u << CARE_FORMAT_PDF, path);
  care_app_wait (has_written, self);
  g_assert_cmpuint (care_drafting_get_written (care_draft_drafting (self))->len, ==, 1);
  g_assert_cmpstr (written (self, 0)->path, ==, path);
}

/* A folder that cannot be written to: it is said, and nothing counts as written. */
static void
test_no_way (CareAppFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->desk.folder, "no", "such", "folder", NULL);

  care_draft_page_write (CARE_DRAFT_PAGE (care_draft_page (self)), path);
  care_app_settle (self);
  g_assert_cmpuint (care_drafting_get_written (care_draft_drafting (self))->len, ==, 0);
}

static GtkWidget *
entry (GtkWidget *dialog, const char *title)
{
  GtkWidget *row;

  for (int i = 0; (row = care_app_find_nth (dialog, ADW_TYPE_ENTRY_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;
  g_error ("no entry %s", title);
}

static const CareCaseEvent *
sent_event (CareAppFixture *self)
{
  return care_case_last (care_drafting_get_papers (care_draft_drafting (self))->view->ca,
                         CARE_EVENT_REPRESENTATIONS_SENT);
}

static bool
is_sent (gpointer data)
{
  return sent_event (data) != NULL;
}

static void
test_sent (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog, *strip = care_app_find (care_draft_page (self), CARE_TYPE_SENT_STRIP);
  const CareCaseEvent *event;
  g_autofree char *sum = NULL;

  g_assert_false (gtk_widget_get_visible (strip));
  write_all (self);
  care_app_act (self, care_draft_page (self), "draft.sent");
  dialog = care_app_dialog (CARE_TYPE_PLAIN_DIALOG);
  care_app_assert_names (dialog);
  /* Of what was written the ODT did not go. */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (care_app_find (dialog, GTK_TYPE_CHECK_BUTTON)), false);
  gtk_editable_set_text (GTK_EDITABLE (entry (dialog, "Time, if you know it")), "09:15");
  gtk_editable_set_text (GTK_EDITABLE (entry (dialog, "To whom and where")), "panel@example.org");
  sum = sum_of (written (self, 1)->path);
  care_app_act (self, dialog, "dialog.go");
  care_app_wait (is_sent, self);
  event = sent_event (self);
  g_assert_cmpuint (event->files->len, ==, 2);
  g_assert_cmpstr (((CareAttachment *)g_ptr_array_index (event->files, 0))->sha256, ==, sum);
  g_assert_cmpint (event->moment, ==, care_instant_parse ("2026-11-21T09:15:00Z"));
  g_assert_cmpint (event->means, ==, CARE_MEANS_EMAIL);
  g_assert_cmpstr (event->recipient, ==, "panel@example.org");
  care_app_catch_up (self);
  g_assert_true (gtk_widget_get_visible (strip));
  g_assert_true (care_app_says (strip, "Sent by you on Saturday 21 November 2026 at 09:15 by e-mail"));
  g_assert_false (care_app_says (care_draft_page (self), "delivered"));
  /* The draft can be written further. */
  care_draft_answer (self, "facts", "More came to light.");
  care_draft_rest (self);
  g_assert_cmpstr (care_representation_get (care_drafting_get_draft (care_draft_drafting (self)), "facts"),
                   ==, "More came to light.");
}

static void
test_sent_in_the_future (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog;

  care_app_act (self, care_draft_page (self), "draft.sent");
  dialog = care_app_dialog (CARE_TYPE_PLAIN_DIALOG);
  gtk_editable_set_text (GTK_EDITABLE (entry (dialog, "Time, if you know it")), "23:15");
  g_assert_true (care_app_says (dialog, "That moment is still to come."));
  gtk_editable_set_text (GTK_EDITABLE (entry (dialog, "Time, if you know it")), "25:99");
  g_assert_true (care_app_says (dialog, "The time cannot be read."));
  gtk_widget_activate_action (dialog, "dialog.go", NULL);
  care_app_settle (self);
  g_assert_null (sent_event (self));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_message (CareAppFixture *self, gconstpointer data)
{
  g_autofree char *subject = NULL, *body = NULL;

  care_draft_answer (self, "reference", "ASC-1");
  care_draft_answer (self, "signatory", "P. Shah");
  subject = care_draft_mail_subject (care_draft_drafting (self));
  body = care_draft_mail_body (care_draft_drafting (self));
  g_assert_true (g_str_has_prefix (subject, "Written representations: "));
  g_assert_true (g_str_has_suffix (subject, ", reference ASC-1"));
  g_assert_nonnull (strstr (body, "P. Shah"));
}

#define ADD(path, test)                                                                                      \
  g_test_add ("/app/draft-out/" path, CareAppFixture, NULL, care_draft_set_up, test, care_draft_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("three-formats-and-what-goes-beside", test_formats);
  ADD ("one-format-under-its-name", test_one_format);
  ADD ("nowhere-to-write", test_no_way);
  ADD ("sent-with-the-very-files", test_sent);
  ADD ("not-sent-yet", test_sent_in_the_future);
  ADD ("a-message-in-english", test_message);
  return g_test_run ();
}
