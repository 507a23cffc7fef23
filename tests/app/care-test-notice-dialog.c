/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new case from a notice, or without one; what it alleges, also of answers, and that changed later. */
#include "care-case-dialogs.h"

#include "care-alleged-list.h"
#include "care-misleading-dialog.h"
#include "care-misleading-list.h"
#include "care-notice-dialog.h"

#define NOW "2026-11-21T10:00:00Z"

/* homes: how many more than Elm House, each of which missed the same months. */
static void
open_window (CareAppFixture *self, int homes, CareOwnership ownership)
{
  const char *const pairs[] = { "name",      "Elm Care Ltd",
                                "address",   "1 High Street\nLeeds",
                                "ownership", care_ownership_to_string (ownership),
                                NULL };
  g_autoptr (CareProvider) provider = NULL;
  g_autoptr (GError) error = NULL;

  care_desk_fixture_open_record (&self->desk, NOW);
  care_desk_fixture_add_home (&self->desk, "2026-08");
  for (int i = 0; i < homes; i++)
    care_case_dialogs_add_home (self->desk.record, i);
  provider = care_record_set_provider (self->desk.record, "1-201", pairs, &error);
  g_assert_no_error (error);
  care_desk_fixture_close (&self->desk);
  care_app_fixture_open (self, NOW);
}

static void
set_up (CareAppFixture *self, gconstpointer data)
{
  care_case_dialogs_make_folder ();
  open_window (self, 0, CARE_OWNERSHIP_PRIVATE);
}

static void
set_up_public (CareAppFixture *self, gconstpointer data)
{
  care_case_dialogs_make_folder ();
  open_window (self, 0, CARE_OWNERSHIP_PUBLIC);
}

static void
set_up_group (CareAppFixture *self, gconstpointer data)
{
  care_case_dialogs_make_folder ();
  open_window (self, 299, CARE_OWNERSHIP_PRIVATE);
}

static GtkWidget *
open_dialog (CareAppFixture *self)
{
  return GTK_WIDGET (care_notice_dialog_present (
      self->window, self->desk.desk, care_main_window_get_overview (CARE_MAIN_WINDOW (self->window))));
}

static CareAllegedList *
missed_list (GtkWidget *dialog)
{
  return CARE_ALLEGED_LIST (care_app_find (dialog, CARE_TYPE_ALLEGED_LIST));
}

/* What the letter bears, to whom it was addressed and the file are kept with the event itself. */
static void
test_notice (CareAppFixture *self, gconstpointer data)
{
  static const char *const letter[]
      = { "Our ref: ASC-2026-00123", "Date: 18 November 2026", "Notice of intent", NULL };
  GtkWidget *dialog = open_dialog (self);
  g_autoptr (CareCaseView) view = NULL;
  const CareCaseEvent *event = NULL;
  GFile *file = g_file_new_for_path (care_case_dialogs_pdf ("notice.pdf", letter));

  g_assert_true (care_case_dialogs_drop (dialog, &file, 1));
  g_object_unref (file);
  care_app_settle (self);
  g_assert_cmpstr (care_case_dialogs_typed (dialog, "Date on the notice"), ==, "");
  g_assert_cmpstr (care_case_dialogs_typed (dialog, "To whom and where it was addressed"), ==,
                   "Elm Care Ltd, 1 High Street, Leeds");
  care_case_dialogs_press (dialog, "Use Wednesday 18 November 2026: Date on the notice");
  care_case_dialogs_press (dialog, "Use ASC-2026-00123: Reference");
  care_app_act (self, dialog, "notice.go");
  view = care_case_dialogs_view (self);
  event = care_case_last (view->ca, CARE_EVENT_NOTICE_OF_INTENT);
  g_assert_cmpint (event->date, ==, care_date (2026, 11, 18));
  g_assert_cmpstr (event->reference, ==, "ASC-2026-00123");
  g_assert_cmpstr (event->recipient, ==, "Elm Care Ltd, 1 High Street, Leeds");
  g_assert_cmpuint (event->files->len, ==, 1);
  g_assert_cmpstr (care_representation_get (view->draft, "reference"), ==, "ASC-2026-00123");
  g_assert_cmpuint (view->ca->missed->len, ==, 4);
}

static void
test_no_notice (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self);
  g_autoptr (CareCaseView) view = NULL;

  care_case_dialogs_choose (dialog, "What has come", "No notice yet: keep a log of contacts");
  g_assert_false (gtk_widget_get_mapped (care_case_dialogs_row (dialog, "Date on the notice")));
  g_assert_true (care_app_says (dialog, "The first contacts come before any notice."));
  care_app_act (self, dialog, "notice.go");
  view = care_case_dialogs_view (self);
  g_assert_cmpint (care_case_state (view->ca), ==, CARE_CASE_SUPPORT);
  g_assert_cmpuint (view->ca->events->len, ==, 0);
}

static void
test_public_body (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self);
  GtkWidget *said = care_case_dialogs_label (dialog, "cannot be given a penalty");

  g_assert_true (said != NULL && gtk_widget_get_mapped (said));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_private_body (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self);

  g_assert_false (gtk_widget_get_mapped (care_case_dialogs_label (dialog, "cannot be given a penalty")));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The row of the dialog's list with that title. */
static void
tick (GtkWidget *dialog, const char *title)
{
  GtkWidget *row = care_case_dialogs_row (dialog, title);

  g_assert_nonnull (row);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (care_app_find (row, GTK_TYPE_CHECK_BUTTON)), true);
}

static const char *
first_question (GtkWidget *dialog, int nth)
{
  return adw_preferences_row_get_title (
      ADW_PREFERENCES_ROW (care_app_find_nth (dialog, ADW_TYPE_ACTION_ROW, nth)));
}

/* Two answers of one return, then one of them taken out; and the same case changed later. */
static void
test_misleading (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self);
  GtkWidget *chooser;
  g_autofree char *first = NULL, *second = NULL;
  g_autoptr (CareCaseView) view = NULL;
  g_autoptr (CareCaseView) after = NULL;
  const CareAllegation *one = NULL;

  care_case_dialogs_set_date (dialog, "Date on the notice", "19/11/2026");
  care_app_act (self, care_app_find (dialog, CARE_TYPE_MISLEADING_LIST), "misleading.choose");
  chooser = care_app_dialog (CARE_TYPE_MISLEADING_DIALOG);
  care_app_assert_names (chooser);
  first = g_strdup (first_question (chooser, 0));
  second = g_strdup (first_question (chooser, 1));
  tick (chooser, first);
  tick (chooser, second);
  care_app_act (self, chooser, "misleading.done");
  g_assert_true (care_app_says (dialog, first) && care_app_says (dialog, second));
  care_app_act (self, dialog, "notice.go");
  view = care_case_dialogs_view (self);
  g_assert_cmpuint (view->ca->misleading->len, ==, 2);
  one = g_ptr_array_index (view->ca->misleading, 0);
  g_assert_nonnull (one->item);

  dialog = GTK_WIDGET (care_notice_dialog_present_change (self->window, self->desk.desk, view->ca));
  g_assert_cmpint (care_alleged_list_count (missed_list (dialog)), ==, 4);
  g_assert_true (care_app_says (dialog, first) && care_app_says (dialog, second));
  care_app_act (self, GTK_WIDGET (missed_list (dialog)), "alleged.untick");
  care_case_dialogs_press_first (dialog, "Take out");
  care_app_act (self, dialog, "notice.go");
  g_assert_false (care_app_has_dialog (CARE_TYPE_NOTICE_DIALOG));
  after = care_case_dialogs_view (self);
  g_assert_cmpuint (after->ca->missed->len, ==, 0);
  g_assert_cmpuint (after->ca->misleading->len, ==, 1);
  g_assert_cmpuint (after->ca->events->len, ==, 1);
}

static bool
shows_few (gpointer list)
{
  return care_alleged_list_count_shown (list) == 4;
}

/* Three hundred homes: all missed ones are there and ticked; one is found by its name. */
static void
test_group (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self);
  CareAllegedList *list = missed_list (dialog);

  g_assert_cmpint (care_alleged_list_count (list), ==, 300 * 4);
  g_assert_cmpint (care_alleged_list_count_shown (list), ==, 300 * 4);
  gtk_editable_set_text (GTK_EDITABLE (care_app_find (GTK_WIDGET (list), GTK_TYPE_SEARCH_ENTRY)), "home 123");
  care_app_wait (shows_few, list);
  g_assert_cmpint (care_alleged_list_count (list), ==, 300 * 4); /* what is not in view stays ticked */
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Escape asks where something was typed. */
static void
test_escape (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self);

  care_case_dialogs_type (dialog, "Reference", "ASC");
  gtk_window_close (GTK_WINDOW (dialog));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (care_app_dialog (ADW_TYPE_MESSAGE_DIALOG)), "no");
  care_app_settle (self);
  g_assert_cmpstr (care_case_dialogs_typed (care_app_dialog (CARE_TYPE_NOTICE_DIALOG), "Reference"), ==,
                   "ASC");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_names (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self);

  care_app_settle (self);
  care_app_assert_names (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

#define ADD(path, set_up, test)                                                                              \
  g_test_add ("/app/notice-dialog/" path, CareAppFixture, NULL, set_up, test, care_case_dialogs_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("a-notice-with-its-file", set_up, test_notice);
  ADD ("no-notice-yet", set_up, test_no_notice);
  ADD ("a-public-body-is-told", set_up_public, test_public_body);
  ADD ("others-are-not", set_up, test_private_body);
  ADD ("misleading-answers", set_up, test_misleading);
  ADD ("three-hundred-homes", set_up_group, test_group);
  ADD ("closing-asks-where-something-was-typed", set_up, test_escape);
  ADD ("everything-has-a-name", set_up, test_names);
  return g_test_run ();
}
