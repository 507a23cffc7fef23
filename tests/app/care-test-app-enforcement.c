/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Enforcement in the real window: a notice of intent, what can follow it, and the representations as files.
 * The dates are worked by hand from SI 2022/1175: posted on Thursday 19 November 2026, given on the third
 * working day after, Tuesday 24 November (regulation 7(5)); day 1 is the 25th and 14 days end on Tuesday 8
 * December (regulation 5(2)). */
#include "care-app-fixture.h"

#include <glib/gstdio.h>

#include "care-alleged-list.h"
#include "care-case-page.h"
#include "care-date-row.h"
#include "care-draft-page.h"
#include "care-draft-question.h"
#include "care-event-dialog.h"
#include "care-enforcement-page.h"
#include "care-notice-bar.h"
#include "care-notice-dialog.h"
#include "care-plain-dialog.h"

#define NOW "2026-11-21T10:00:00Z"

static void
set_up (CareAppFixture *self, gconstpointer data)
{
  care_desk_fixture_open_record (&self->desk, NOW);
  care_desk_fixture_add_home (&self->desk, "2026-08"); /* so that August to November are missed */
  care_desk_fixture_close (&self->desk);
  care_app_fixture_open (self, NOW);
  gtk_widget_activate_action (self->window, "win.page", "s", "enforcement");
  care_app_settle (self);
}

static void
tear_down (CareAppFixture *self, gconstpointer data)
{
  care_app_fixture_clear (self);
}

static GtkWidget *
page (CareAppFixture *self)
{
  return care_app_find (self->window, CARE_TYPE_ENFORCEMENT_PAGE);
}

static GtkWidget *
case_page (CareAppFixture *self)
{
  return care_app_find (self->window, CARE_TYPE_CASE_PAGE);
}

/* The date row of that title. */
static void
set_date (GtkWidget *dialog, const char *title, const char *text)
{
  GtkWidget *row;

  for (int i = 0; (row = care_app_find_nth (dialog, CARE_TYPE_DATE_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      {
        gtk_editable_set_text (care_date_row_get_entry (CARE_DATE_ROW (row)), text);
        return;
      }
  g_error ("no date %s", title);
}

static GtkWidget *
open_notice_dialog (CareAppFixture *self)
{
  care_app_act (self, page (self), "enforcement.add-notice");
  return care_app_dialog (CARE_TYPE_NOTICE_DIALOG);
}

static void
enter_notice (CareAppFixture *self)
{
  GtkWidget *dialog = open_notice_dialog (self);

  set_date (dialog, "Date on the notice", "19/11/2026");
  care_app_act (self, dialog, "notice.go");
  g_assert_true (gtk_widget_get_mapped (case_page (self)));
}

static void
test_empty_page (CareAppFixture *self, gconstpointer data)
{
  g_assert_true (care_app_says (page (self), "No Notices"));
  g_assert_true (care_app_says (page (self), "Record a Notice of Intent…"));
}

static void
test_posted_notice (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_notice_dialog (self);
  g_autoptr (GPtrArray) alleged
      = care_alleged_list_get (CARE_ALLEGED_LIST (care_app_find (dialog, CARE_TYPE_ALLEGED_LIST)));

  g_assert_cmpuint (alleged->len, ==, 4); /* those missed are ticked */
  set_date (dialog, "Date on the notice", "19/11/2026");
  g_assert_true (
      care_app_says (dialog, "Send written representations by Tuesday 8 December 2026. 17 days left."));
  g_assert_true (care_app_says (dialog, "Tuesday 24 November 2026"));

  /* The guidance counts from receipt: the earlier of two readings is the safe one. */
  set_date (dialog, "Received", "20 Nov 2026");
  g_assert_true (care_app_says (dialog, "by Friday 4 December 2026"));
  g_assert_true (care_app_says (dialog, "Be safe: 4 December 2026. Some would argue 8 December 2026."));
  set_date (dialog, "Received", "");

  care_app_act (self, dialog, "notice.go");
  g_assert_true (gtk_widget_get_mapped (case_page (self)));
  g_assert_true (
      care_app_says (case_page (self), "Send written representations by Tuesday 8 December 2026."));
  g_assert_true (care_app_says (case_page (self), "SI 2022/1175 regulation 7(5)(b)"));
  g_assert_true (care_app_says (case_page (self), "Why this date"));
}

/* A date to come, or one that is none, is said; the dialog keeps what was typed. */
static void
test_notice_dates (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_notice_dialog (self);

  set_date (dialog, "Date on the notice", "19/12/2026");
  g_assert_true (care_app_says (dialog, "still to come"));
  set_date (dialog, "Date on the notice", "11/19/2026"); /* a month first is never guessed */
  g_assert_true (care_app_says (dialog, "Write the day first"));
  gtk_widget_activate_action (dialog, "notice.go", NULL);
  care_app_settle (self);
  g_assert_true (care_app_has_dialog (CARE_TYPE_NOTICE_DIALOG));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static AdwComboRow *
combo (GtkWidget *dialog, const char *title)
{
  GtkWidget *row;

  for (int i = 0; (row = care_app_find_nth (dialog, ADW_TYPE_COMBO_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return ADW_COMBO_ROW (row);
  g_error ("no choice %s", title);
}

static bool
choose (AdwComboRow *row, const char *word)
{
  GListModel *words = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (words); i++)
    {
      g_autoptr (GtkStringObject) one = g_list_model_get_item (words, i);

      if (g_str_equal (gtk_string_object_get_string (one), word))
        {
          adw_combo_row_set_selected (row, i);
          return true;
        }
    }
  return false;
}

/* Only what can follow is offered: after a notice no debt collector, but representations. */
static void
test_what_can_follow (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog;

  enter_notice (self);
  care_app_act (self, case_page (self), "case.add-event");
  dialog = care_app_dialog (CARE_TYPE_EVENT_DIALOG);
  g_assert_false (choose (combo (dialog, "What happened"), "Appeal"));
  g_assert_true (choose (combo (dialog, "What happened"), "Representations sent"));
  care_app_act (self, dialog, "event.go");
  care_app_catch_up (self);
  g_assert_false (care_app_has_dialog (CARE_TYPE_EVENT_DIALOG));
  g_assert_true (care_app_says (case_page (self), "Representations sent"));
}

static gpointer
withdraw (CareRecord *record, gpointer id, GError **error)
{
  g_autoptr (CareCaseEvent) event = care_case_event_new (CARE_EVENT_WITHDRAWN, care_record_today (record));

  return care_record_add_case_event (record, id, event, NULL, error);
}

/* The case moved on while the dialog was open: it is said what can follow, and nothing typed is lost. */
static void
test_refused (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog;
  const CareOverview *overview = NULL;
  const CareCase *ca = NULL;

  enter_notice (self);
  care_app_act (self, case_page (self), "case.add-event");
  dialog = care_app_dialog (CARE_TYPE_EVENT_DIALOG);
  g_assert_true (choose (combo (dialog, "What happened"), "Representations sent"));
  set_date (dialog, "Date", "20/11/2026");
  care_app_catch_up (self);
  overview = care_main_window_get_overview (CARE_MAIN_WINDOW (self->window));
  ca = g_ptr_array_index (overview->cases, 0);
  care_desk_run_async (self->desk.desk, withdraw, g_strdup (ca->id), g_free,
                       (GDestroyNotify)care_case_view_free, true, NULL, NULL, NULL);
  care_app_settle (self);
  care_app_act (self, dialog, "event.go");
  g_assert_true (care_app_has_dialog (CARE_TYPE_EVENT_DIALOG));
  g_assert_true (care_app_says (dialog, "20 Nov 2026") || care_app_says (dialog, "20 November 2026"));
  g_assert_true (gtk_widget_get_visible (care_app_find (dialog, care_notice_bar_get_type ())));
  g_assert_cmpstr (
      care_notice_bar_get_text (CARE_NOTICE_BAR (care_app_find (dialog, care_notice_bar_get_type ()))), !=,
      "");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static GtkWidget *
draft_page (CareAppFixture *self)
{
  return care_app_find (self->window, CARE_TYPE_DRAFT_PAGE);
}

static GtkWidget *
question (CareAppFixture *self, const char *key)
{
  GtkWidget *found;

  for (int i = 0; (found = care_app_find_nth (draft_page (self), CARE_TYPE_DRAFT_QUESTION, i)) != NULL; i++)
    if (g_str_equal (care_draft_question_get_question (CARE_DRAFT_QUESTION (found))->key, key))
      return found;
  g_error ("no question %s", key);
}

static void
write_facts (CareAppFixture *self, const char *text)
{
  GtkWidget *view = care_app_find (question (self, "facts"), GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
test_draft_survives (CareAppFixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *id = NULL;

  enter_notice (self);
  care_app_act (self, case_page (self), "case.write");
  g_assert_true (care_app_says (draft_page (self), "things to settle"));
  write_facts (self, "The office was flooded.");
  id = g_strdup (
      care_drafting_get_draft (care_draft_page_get_drafting (CARE_DRAFT_PAGE (draft_page (self))))->case_id);
  care_app_fixture_close (self);
  care_app_fixture_open (self, NOW);
  gtk_widget_activate_action (self->window, "win.open-case", "s", id);
  care_app_settle (self);
  care_app_act (self, case_page (self), "case.write");
  text = care_draft_question_get_text (CARE_DRAFT_QUESTION (question (self, "facts")));
  g_assert_cmpstr (text, ==, "The office was flooded.");
}

static void
assert_written (const char *folder, const char *ending, const char *begins)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ending))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        g_autofree char *content = NULL;
        gsize length = 0;

        g_assert_true (g_file_get_contents (path, &content, &length, NULL));
        g_assert_cmpuint (length, >, 1000);
        g_assert_true (memcmp (content, begins, strlen (begins)) == 0);
        g_remove (path);
        return;
      }
  g_error ("no %s in %s", ending, folder);
}

/* With points missing it is written all the same. */
static void
test_export (CareAppFixture *self, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("care-export-XXXXXX", NULL);

  enter_notice (self);
  care_app_act (self, case_page (self), "case.write");
  write_facts (self, "The office was flooded.");
  gtk_widget_activate_action (self->window, "win.export-representations", "s", folder);
  care_app_settle (self);
  assert_written (folder, ".odt", "PK");
  assert_written (folder, ".pdf", "%PDF-");
  assert_written (folder, ".docx", "PK");
  g_rmdir (folder);
}

static void
test_export_asks (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog;

  enter_notice (self);
  care_app_act (self, case_page (self), "case.write");
  care_app_act (self, draft_page (self), "draft.export");
  dialog = care_app_dialog (CARE_TYPE_PLAIN_DIALOG);
  g_assert_true (care_app_says (dialog, "Still to Settle"));
  g_assert_true (care_app_says (dialog, "Each page is then marked as a draft."));
  care_app_assert_names (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_names (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_notice_dialog (self);

  care_app_assert_names (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  enter_notice (self);
  care_app_assert_names (case_page (self));
  care_app_act (self, case_page (self), "case.add-event");
  dialog = care_app_dialog (CARE_TYPE_EVENT_DIALOG);
  care_app_assert_names (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  care_app_act (self, case_page (self), "case.write");
  care_app_assert_names (draft_page (self));
}

#define ADD(path, test) g_test_add ("/app/enforcement/" path, CareAppFixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("an-empty-page-says-what-it-is-for", test_empty_page);
  ADD ("a-posted-notice", test_posted_notice);
  ADD ("dates-that-cannot-be", test_notice_dates);
  ADD ("only-what-can-follow-is-offered", test_what_can_follow);
  ADD ("what-is-refused-stays", test_refused);
  ADD ("a-draft-survives-quitting", test_draft_survives);
  ADD ("every-format-is-written", test_export);
  ADD ("an-unfinished-draft-is-asked-about", test_export_asks);
  ADD ("everything-has-a-name", test_names);
  return g_test_run ();
}
