/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Handing over: the copy sheet beside the browser, the bulk file, and the evidence. */
#include "care-app-fixture.h"

#include "care-bulk-dialog.h"
#include "care-copy-block.h"
#include "care-copy-sheet-page.h"
#include "care-evidence-dialog.h"
#include "care-record-dialog.h"
#include "care-record-evidence.h"
#include "care-returns-page.h"

#define INSIDE "2026-11-10T10:00:00Z"
#define NOVEMBER care_month (2026, 11)

static void
answer (CareDeskFixture *desk)
{
  static const char *const pairs[]
      = { "ch.bed.max", "1,040", "ch.bed.occ", "38", "ch.bed.res", "0", "ch.bed.acc", "2", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareReturnView) view
      = care_record_set_answers (desk->record, "1-101", CARE_SERVICE_CARE_HOME, NOVEMBER, pairs, &error);

  g_assert_no_error (error);
}

static void
set_up (CareAppFixture *self, gconstpointer data)
{
  care_desk_fixture_open_record (&self->desk, INSIDE);
  care_desk_fixture_add_home (&self->desk, "2026-10");
  answer (&self->desk);
  care_desk_fixture_close (&self->desk);
  care_app_fixture_open (self, INSIDE);
}

static void
tear_down (CareAppFixture *self, gconstpointer data)
{
  care_app_fixture_clear (self);
}

static GtkWidget *
open_form (CareAppFixture *self)
{
  g_assert_true (
      gtk_widget_activate_action (self->window, "win.open-return", "(sss)", "1-101", "care-home", "2026-11"));
  care_app_settle (self);
  return care_app_find (self->window, CARE_TYPE_RETURN_FORM);
}

static GtkWidget *
open_sheet (CareAppFixture *self)
{
  care_app_act (self, open_form (self), "return.copy-sheet");
  GtkWidget *sheet = care_app_find (self->window, CARE_TYPE_COPY_SHEET_PAGE);
  g_assert_true (gtk_widget_get_mapped (sheet));
  return sheet;
}

static CareCopyRow *
row (GtkWidget *sheet, int nth)
{
  return CARE_COPY_ROW (care_app_find_nth (sheet, CARE_TYPE_COPY_ROW, nth));
}

static char *
clipboard (GtkWidget *widget)
{
  GdkContentProvider *provider = gdk_clipboard_get_content (gtk_widget_get_clipboard (widget));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_assert_nonnull (provider);
  g_assert_true (gdk_content_provider_get_value (provider, &value, NULL));
  return g_value_dup_string (&value);
}

/* Ctrl+C copies the plain value, ticks it and goes on, over the border of a page. */
static void
test_copying (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *sheet = open_sheet (self);

  care_app_assert_names (sheet);
  g_assert_true (care_app_says (sheet, "1040"));
  g_assert_true (care_app_says (sheet, "Typed as 1,040"));
  g_assert_true (care_app_says (sheet, "Left empty"));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (row (sheet, 0))));
  gtk_widget_activate_action (GTK_WIDGET (row (sheet, 0)), "copy.value", NULL);
  g_autofree char *copied = clipboard (sheet);
  g_assert_cmpstr (copied, ==, "1040");
  g_assert_true (care_copy_row_get_ticked (row (sheet, 0)));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (row (sheet, 1))));
  for (int i = 1; i < 4; i++)
    gtk_widget_activate_action (GTK_WIDGET (row (sheet, i)), "copy.value", NULL);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (row (sheet, 4))));
  g_assert_true (care_copy_block_is_done (CARE_COPY_BLOCK (care_app_find (sheet, CARE_TYPE_COPY_BLOCK))));
  g_assert_true (care_app_says (sheet, "1 of 5 pages ticked off"));
  care_app_settle (self);
}

static void
test_copying_a_page (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *sheet = open_sheet (self);

  gtk_widget_activate_action (sheet, "sheet.copy-page", "i", 0);
  g_autofree char *copied = clipboard (sheet);
  g_assert_cmpstr (copied, ==, "1040\n38\n0\n2");
  g_assert_true (care_copy_row_get_ticked (row (sheet, 3)));
  g_assert_false (care_copy_row_get_ticked (row (sheet, 4)));
  care_app_settle (self);
}

/* Ticks are there again after leaving the page and after a restart; one whose figure changed is not. */
static void
test_ticks_last (CareAppFixture *self, gconstpointer data)
{
  static const char *const pairs[] = { "ch.bed.occ", "39", NULL };
  GtkWidget *sheet = open_sheet (self);

  for (int i = 0; i < 2; i++)
    gtk_widget_activate_action (GTK_WIDGET (row (sheet, i)), "copy.tick", NULL);
  care_app_settle (self);
  gtk_widget_activate_action (sheet, "returns.back", NULL);
  g_assert_false (gtk_widget_get_mapped (sheet));
  sheet = open_sheet (self);
  g_assert_true (care_copy_row_get_ticked (row (sheet, 0)));
  care_app_fixture_close (self);

  care_desk_fixture_open_record (&self->desk, INSIDE);
  g_autoptr (CareReturnView) view
      = care_record_set_answers (self->desk.record, "1-101", CARE_SERVICE_CARE_HOME, NOVEMBER, pairs, NULL);
  g_assert_nonnull (view);
  care_desk_fixture_close (&self->desk);
  care_app_fixture_open (self, INSIDE);
  sheet = open_sheet (self);
  g_assert_true (care_copy_row_get_ticked (row (sheet, 0)));
  g_assert_false (care_copy_row_get_ticked (row (sheet, 1)));
}

/* What is ticked is what recording proposes, and recording goes back to the return. */
static void
test_recording_what_was_ticked (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *sheet = open_sheet (self);

  gtk_widget_activate_action (sheet, "sheet.copy-page", "i", 0);
  care_app_settle (self);
  gtk_widget_activate_action (sheet, "sheet.record", NULL);
  GtkWidget *dialog = care_app_dialog (CARE_TYPE_RECORD_DIALOG);
  /* An account whose name is nobody's is asked who saved it. */
  gtk_editable_set_text (GTK_EDITABLE (care_app_find (dialog, ADW_TYPE_ENTRY_ROW)), "A. Manager");
  gtk_widget_activate_action (dialog, "record.go", NULL);
  care_app_settle (self);
  g_assert_false (care_app_has_dialog (CARE_TYPE_RECORD_DIALOG));
  g_assert_false (gtk_widget_get_mapped (sheet));
  const CareReturnView *view
      = care_return_form_get_view (CARE_RETURN_FORM (care_app_find (self->window, CARE_TYPE_RETURN_FORM)));
  g_assert_cmpuint (view->submissions->len, ==, 1);
  const CareSubmission *submission = view->submissions->pdata[0];
  g_assert_false (submission->every_section);
  g_assert_true (g_strv_contains ((const char *const *)submission->sections, "beds"));
  g_assert_false (g_strv_contains ((const char *const *)submission->sections, "workforce"));
}

static void
test_bulk_file (CareAppFixture *self, gconstpointer data)
{
  gtk_widget_activate_action (self->window, "win.bulk-file", NULL);
  care_app_settle (self);
  GtkWidget *dialog = care_app_dialog (CARE_TYPE_PLAIN_DIALOG);
  care_app_assert_names (dialog);
  g_assert_true (care_app_says (dialog, "is not public"));
  g_assert_true (care_app_says (dialog, "Elm House"));
  g_assert_true (care_app_says (dialog, "maximum capacity"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_evidence (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *form = open_form (self);
  g_autofree char *path = g_build_filename (self->desk.folder, "confirmation.eml", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "Subject: Saved\n\nThank you.\n", -1, &error));
  care_app_fixture_close (self);
  care_desk_fixture_open_record (&self->desk, INSIDE);
  g_autoptr (CareReturnView) view = care_record_add_return_evidence (
      self->desk.record, "1-101", CARE_SERVICE_CARE_HOME, NOVEMBER, path, "What came by e-mail", &error);
  g_assert_no_error (error);
  care_desk_fixture_close (&self->desk);
  care_app_fixture_open (self, INSIDE);
  form = open_form (self);
  care_app_act (self, form, "return.evidence");
  GtkWidget *dialog = care_app_dialog (CARE_TYPE_PLAIN_DIALOG);
  care_app_settle (self);
  g_assert_true (care_app_says (dialog, "confirmation.eml"));
  g_assert_true (care_app_says (dialog, "What came by e-mail"));
  g_assert_true (care_app_says (dialog, "Thank you."));
  g_assert_true (care_app_says (dialog, "SHA-256"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

#define ADD(path, test) g_test_add (path, CareAppFixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/handover/copying", test_copying);
  ADD ("/handover/copying-a-page", test_copying_a_page);
  ADD ("/handover/ticks-last", test_ticks_last);
  ADD ("/handover/recording", test_recording_what_was_ticked);
  ADD ("/handover/bulk", test_bulk_file);
  ADD ("/handover/evidence", test_evidence);
  return g_test_run ();
}
