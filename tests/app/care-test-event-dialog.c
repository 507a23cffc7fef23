/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happened next, entered and put right: each kind asks its own questions, a letter's dates are proposed
 * and never taken by themselves, and nothing typed is lost. */
#include "care-case-dialogs.h"

#include <glib/gstdio.h>

#include "care-event-questions.h"
#include "care-file-list.h"
#include "care-notice-bar.h"
#include "care-text-field.h"

static GtkWidget *
open_event (CareAppFixture *self, CareEventKind kind)
{
  g_autoptr (CareCaseView) view = care_case_dialogs_view (self);

  return GTK_WIDGET (care_event_dialog_present (self->window, self->desk.desk, view->ca, kind));
}

static GtkWidget *
open_correction (CareAppFixture *self, CareEventKind kind)
{
  g_autoptr (CareCaseView) view = care_case_dialogs_view (self);
  const CareCaseEvent *event = care_case_last (view->ca, kind);

  return GTK_WIDGET (
      care_event_dialog_present_correction (self->window, self->desk.desk, view->ca, event->id));
}

static void
write_note (GtkWidget *dialog, const char *text)
{
  GtkWidget *view = care_app_find (care_app_find (dialog, CARE_TYPE_TEXT_FIELD), GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

/* Which of the rows in view have these titles, as bits in the order of the table. */
static unsigned
rows_in_view (GtkWidget *dialog)
{
  static const struct
  {
    unsigned asks;
    const char *title;
  } rows[] = {
    { CARE_ASKS_OUTCOME, "Outcome" },
    { CARE_ASKS_PARTY, "With whom" },
    { CARE_ASKS_BEGUN, "Who began it" },
    { CARE_ASKS_MEANS, "How" },
    { CARE_ASKS_TIME, "Time, if you know it, as in 10:42" },
    { CARE_ASKS_EXTENUATING, "Extenuating circumstances were put forward" },
    { CARE_ASKS_CHANNEL, "How it came" },
    { CARE_ASKS_RECEIVED, "Received" },
    { CARE_ASKS_PRINTED, "Date it gives" },
    { CARE_ASKS_PRINTED, "Date it gives for representations" },
    { CARE_ASKS_PRINTED, "Date it gives to ask for a review" },
    { CARE_ASKS_PRINTED, "Date to pay by" },
    { CARE_ASKS_AMOUNT, "Amount in pounds" },
    { CARE_ASKS_REFERENCE, "Reference" },
    { CARE_ASKS_RECIPIENT, "To whom and where it was addressed" },
    { CARE_ASKS_RECIPIENT, "To whom and where you sent it" },
  };
  unsigned asks = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = care_case_dialogs_row (dialog, rows[i].title);

      if (row != NULL && gtk_widget_get_visible (row))
        asks |= rows[i].asks;
    }
  return asks;
}

/* From the notice to the county court, by way of every kind, in the order in which each can follow. */
static void
test_questions (CareAppFixture *self, gconstpointer data)
{
  static const struct
  {
    CareEventKind kind;
    CareOutcome outcome;
    unsigned asks;
  } route[] = {
    { CARE_EVENT_CONTACT, CARE_OUTCOME_NONE,
      CARE_ASKS_PARTY | CARE_ASKS_BEGUN | CARE_ASKS_MEANS | CARE_ASKS_TIME | CARE_ASKS_EXTENUATING },
    { CARE_EVENT_REPRESENTATIONS_SENT, CARE_OUTCOME_NONE,
      CARE_ASKS_MEANS | CARE_ASKS_TIME | CARE_ASKS_RECIPIENT },
    { CARE_EVENT_DECISION, CARE_OUTCOME_NOT_UPHELD,
      CARE_ASKS_OUTCOME | CARE_ASKS_PRINTED | CARE_ASKS_REFERENCE },
    { CARE_EVENT_REVIEW_REQUESTED, CARE_OUTCOME_NONE,
      CARE_ASKS_MEANS | CARE_ASKS_TIME | CARE_ASKS_RECIPIENT },
    { CARE_EVENT_REVIEW_DECIDED, CARE_OUTCOME_NOT_UPHELD,
      CARE_ASKS_OUTCOME | CARE_ASKS_PRINTED | CARE_ASKS_REFERENCE },
    { CARE_EVENT_FINAL_NOTICE, CARE_OUTCOME_NONE,
      CARE_ASKS_CHANNEL | CARE_ASKS_RECEIVED | CARE_ASKS_PRINTED | CARE_ASKS_AMOUNT | CARE_ASKS_REFERENCE
          | CARE_ASKS_RECIPIENT },
    { CARE_EVENT_APPEAL, CARE_OUTCOME_NONE, CARE_ASKS_MEANS | CARE_ASKS_TIME | CARE_ASKS_RECIPIENT },
    { CARE_EVENT_APPEAL_DECIDED, CARE_OUTCOME_CONFIRMED,
      CARE_ASKS_OUTCOME | CARE_ASKS_PRINTED | CARE_ASKS_REFERENCE | CARE_ASKS_AMOUNT },
    { CARE_EVENT_REMINDER, CARE_OUTCOME_NONE, 0 },
    { CARE_EVENT_DEBT_REFERRED, CARE_OUTCOME_NONE, 0 },
    { CARE_EVENT_COUNTY_COURT, CARE_OUTCOME_NONE, 0 },
    { CARE_EVENT_PAYMENT, CARE_OUTCOME_NONE, CARE_ASKS_AMOUNT },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (route); i++)
    {
      GtkWidget *dialog = open_event (self, route[i].kind);

      g_assert_cmpuint (rows_in_view (dialog), ==, route[i].asks);
      gtk_window_destroy (GTK_WINDOW (dialog));
      care_case_dialogs_add (self, route[i].kind, route[i].outcome);
    }
}

static void
test_contact (CareAppFixture *self, gconstpointer data)
{
  const char *said
      = "Miss Ward of the Capacity Tracker team rang.\nWe told her of the flood.\n\nShe noted it.";
  GtkWidget *dialog = open_event (self, CARE_EVENT_CONTACT);
  g_autoptr (CareCaseView) view = NULL;
  g_autofree char *moment = NULL;
  const CareCaseEvent *event = NULL;

  care_case_dialogs_choose (dialog, "With whom", "NECS (Capacity Tracker support)");
  care_case_dialogs_choose (dialog, "How", "By telephone");
  care_case_dialogs_choose (dialog, "Who began it", "We contacted them");
  care_case_dialogs_type (dialog, "Time, if you know it, as in 10:42", "9:05");
  gtk_switch_set_active (GTK_SWITCH (care_app_find (dialog, GTK_TYPE_SWITCH)), true);
  write_note (dialog, said);
  care_app_act (self, dialog, "event.go");
  g_assert_false (care_app_has_dialog (CARE_TYPE_EVENT_DIALOG));

  view = care_case_dialogs_view (self);
  event = care_case_last (view->ca, CARE_EVENT_CONTACT);
  g_assert_nonnull (event);
  moment = care_instant_format (event->moment);
  g_assert_cmpint (event->party, ==, CARE_PARTY_NECS);
  g_assert_cmpint (event->means, ==, CARE_MEANS_TELEPHONE);
  g_assert_true (event->ours && event->extenuating);
  g_assert_cmpstr (moment, ==, "2026-11-21T09:05:00Z");
  g_assert_cmpstr (event->note, ==, said);
  g_assert_false (event->has_channel);
}

/* What cannot be read, or is still to come, is said, and adding it waits. */
static void
test_not_yet (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_event (self, CARE_EVENT_CONTACT);
  g_autoptr (CareCaseView) view = NULL;

  care_case_dialogs_type (dialog, "Time, if you know it, as in 10:42", "half nine");
  g_assert_true (care_app_says (dialog, "The time cannot be read."));
  care_case_dialogs_type (dialog, "Time, if you know it, as in 10:42", "23:00"); /* it is ten o'clock */
  g_assert_true (care_app_says (dialog, "That time is still to come."));
  care_case_dialogs_set_date (dialog, "Date", "22/11/2026");
  g_assert_true (care_app_says (dialog, "That day is still to come."));
  gtk_widget_activate_action (dialog, "event.go", NULL);
  care_app_settle (self);
  g_assert_true (care_app_has_dialog (CARE_TYPE_EVENT_DIALOG));
  gtk_window_destroy (GTK_WINDOW (dialog));
  care_case_dialogs_add (self, CARE_EVENT_REPRESENTATIONS_SENT, CARE_OUTCOME_NONE);
  dialog = open_event (self, CARE_EVENT_DECISION);
  g_assert_true (care_app_says (dialog, "Say how it was decided."));
  gtk_widget_activate_action (dialog, "event.go", NULL);
  care_app_settle (self);
  view = care_case_dialogs_view (self);
  g_assert_null (care_case_last (view->ca, CARE_EVENT_DECISION));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static GtkWidget *
file_list (GtkWidget *dialog)
{
  return care_app_find (dialog, CARE_TYPE_FILE_LIST);
}

/* Two files dropped, one of them taken out again, one more chosen. */
static void
test_files (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_event (self, CARE_EVENT_REPRESENTATIONS_SENT);
  const char *letter = care_case_dialogs_file ("letter.odt", "a letter");
  const char *scan = care_case_dialogs_file ("scan.png", "a scan");
  g_autoptr (GFile) one = g_file_new_for_path (letter);
  g_autoptr (GFile) other = g_file_new_for_path (scan);
  GFile *both[] = { one, other };
  g_autoptr (CareCaseView) view = NULL;
  const CareCaseEvent *event = NULL;

  g_assert_true (care_case_dialogs_drop (dialog, both, 2));
  care_app_settle (self);
  g_assert_true (care_app_says (dialog, "letter.odt") && care_app_says (dialog, "scan.png"));
  care_case_dialogs_press (dialog, "Take out letter.odt");
  g_assert_false (care_app_says (dialog, "letter.odt"));
  care_file_list_add (CARE_FILE_LIST (file_list (dialog)),
                      care_case_dialogs_file ("receipt.eml", "From: a\n\n"));
  care_app_act (self, dialog, "event.go");
  view = care_case_dialogs_view (self);
  event = care_case_last (view->ca, CARE_EVENT_REPRESENTATIONS_SENT);
  g_assert_cmpuint (event->files->len, ==, 2);
  g_assert_cmpstr (((const CareAttachment *)event->files->pdata[0])->name, ==, "scan.png");
  g_assert_cmpstr (((const CareAttachment *)event->files->pdata[1])->name, ==, "receipt.eml");
}

static const char *const final_letter[] = {
  "Our ref: ASC-2026-00123",
  "Date: 12 November 2026",
  "Final notice",
  "A financial penalty of \xc2\xa3"
  "8,792.00 is imposed.",
  "You must pay by 10 December 2026.",
  NULL,
};

/* Nothing of a letter is filled in before a person presses for it, and what they typed stays till then. */
static void
test_proposals (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog;

  care_case_dialogs_add (self, CARE_EVENT_REPRESENTATIONS_SENT, CARE_OUTCOME_NONE);
  care_case_dialogs_add (self, CARE_EVENT_DECISION, CARE_OUTCOME_NOT_UPHELD);
  dialog = open_event (self, CARE_EVENT_FINAL_NOTICE);
  care_case_dialogs_type (dialog, "Reference", "mine");
  care_file_list_add (CARE_FILE_LIST (file_list (dialog)), care_case_dialogs_pdf ("final.pdf", final_letter));
  care_app_settle (self);
  g_assert_true (care_app_says (dialog, "Proposals from final.pdf"));
  g_assert_true (care_app_says (dialog, "Thursday 10 December 2026"));
  g_assert_true (care_app_says (dialog, "You must pay by 10 December 2026"));
  g_assert_cmpstr (care_case_dialogs_typed (dialog, "Date to pay by"), ==, "");
  g_assert_cmpstr (care_case_dialogs_typed (dialog, "Date on the notice"), ==, "");
  g_assert_cmpstr (care_case_dialogs_typed (dialog, "Amount in pounds"), ==, "");
  g_assert_cmpstr (care_case_dialogs_typed (dialog, "Reference"), ==, "mine");
  care_case_dialogs_press (dialog, "Use Thursday 10 December 2026: Date to pay by");
  care_case_dialogs_press (dialog, "Use Thursday 12 November 2026: Date on the notice");
  care_case_dialogs_press (dialog, "Use £8,792: Amount in pounds");
  g_assert_cmpstr (care_case_dialogs_typed (dialog, "Date to pay by"), ==, "10 Dec 2026");
  g_assert_cmpstr (care_case_dialogs_typed (dialog, "Date on the notice"), ==, "12 Nov 2026");
  g_assert_cmpstr (care_case_dialogs_typed (dialog, "Amount in pounds"), ==, "8792");
  g_assert_cmpstr (care_case_dialogs_typed (dialog, "Reference"), ==, "mine");
  care_case_dialogs_press (dialog, "Use ASC-2026-00123: Reference");
  g_assert_cmpstr (care_case_dialogs_typed (dialog, "Reference"), ==, "ASC-2026-00123");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* It reads like another kind: said, and entered as that where the person wants it. */
static void
test_other_kind (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog;

  care_case_dialogs_add (self, CARE_EVENT_REPRESENTATIONS_SENT, CARE_OUTCOME_NONE);
  care_case_dialogs_add (self, CARE_EVENT_DECISION, CARE_OUTCOME_NOT_UPHELD);
  dialog = open_event (self, CARE_EVENT_CONTACT);
  write_note (dialog, "Still here.");
  care_file_list_add (CARE_FILE_LIST (file_list (dialog)), care_case_dialogs_pdf ("final.pdf", final_letter));
  care_app_settle (self);
  g_assert_true (care_app_says (dialog, "This reads like a final notice."));
  g_assert_true (care_app_says (dialog, "You are entering: Contact"));
  care_app_act (self, care_app_find (dialog, g_type_from_name ("CareFoundCard")), "found.kind");
  g_assert_false (care_app_says (dialog, "You are entering"));
  g_assert_true (rows_in_view (dialog) & CARE_ASKS_CHANNEL);
  g_assert_true (care_case_dialogs_note_is (dialog, "Still here."));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A scan, a file that is cut and one with a password are kept all the same. */
static void
test_without_text (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_event (self, CARE_EVENT_WITHDRAWN);
  g_autoptr (CareCaseView) view = NULL;
  const char *open = care_case_dialogs_pdf ("open.pdf", final_letter);

  care_file_list_add (CARE_FILE_LIST (file_list (dialog)), care_case_dialogs_lock (open, "locked.pdf"));
  care_file_list_add (CARE_FILE_LIST (file_list (dialog)), care_case_dialogs_pdf ("scan.pdf", NULL));
  care_file_list_add (CARE_FILE_LIST (file_list (dialog)),
                      care_case_dialogs_file ("cut.pdf", "%PDF-1.7\ncut"));
  care_app_settle (self);
  g_assert_true (care_app_says (dialog, "scan.pdf has no text that can be read here"));
  g_assert_true (care_app_says (dialog, "“cut.pdf” could not be read"));
  g_assert_true (care_app_says (dialog, "“locked.pdf” is locked with a password"));
  care_app_act (self, dialog, "event.go");
  view = care_case_dialogs_view (self);
  g_assert_cmpuint (care_case_last (view->ca, CARE_EVENT_WITHDRAWN)->files->len, ==, 3);
}

static GMutex held; /* by the test, while the desk waits for it */

static gpointer
wait_for_test (CareRecord *record, gpointer data, GError **error)
{
  g_mutex_lock (&held);
  g_mutex_unlock (&held);
  return g_strdup ("");
}

static bool
says_that_it_reads (gpointer dialog)
{
  return care_app_says (dialog, "Reading final.pdf. You can go on meanwhile.")
         && gtk_widget_get_mapped (care_app_find (dialog, GTK_TYPE_SPINNER));
}

/* While a file is read the dialog is as it was; what is typed meanwhile stays. */
static void
test_slow_file (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_event (self, CARE_EVENT_CONTACT);

  g_mutex_lock (&held);
  care_desk_run_async (self->desk.desk, wait_for_test, NULL, NULL, g_free, false, NULL, NULL, NULL);
  care_file_list_add (CARE_FILE_LIST (file_list (dialog)), care_case_dialogs_pdf ("final.pdf", final_letter));
  care_app_wait (says_that_it_reads, dialog);
  write_note (dialog, "Typed meanwhile.");
  g_mutex_unlock (&held);
  care_app_settle (self);
  g_assert_true (care_app_says (dialog, "Proposals from final.pdf"));
  g_assert_false (gtk_widget_get_visible (care_app_find (dialog, GTK_TYPE_SPINNER)));
  g_assert_true (care_case_dialogs_note_is (dialog, "Typed meanwhile."));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_correction (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_correction (self, CARE_EVENT_NOTICE_OF_INTENT);
  g_autoptr (CareCaseView) view = NULL;
  const CareCaseEvent *event = NULL;

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "Put Right What Was Entered");
  g_assert_cmpstr (care_case_dialogs_typed (dialog, "Date on the notice"), ==, "19 Nov 2026");
  g_assert_cmpstr (care_case_dialogs_typed (dialog, "Amount in pounds"), ==, "8792.50");
  g_assert_true (care_app_says (dialog, "notice.txt") && care_app_says (dialog, "Kept already"));
  care_case_dialogs_set_date (dialog, "Date on the notice", "18/11/2026");
  care_file_list_add (CARE_FILE_LIST (file_list (dialog)), care_case_dialogs_file ("envelope.png", "p"));
  care_app_act (self, dialog, "event.go");
  g_assert_false (care_app_has_dialog (CARE_TYPE_EVENT_DIALOG));
  view = care_case_dialogs_view (self);
  event = care_case_last (view->ca, CARE_EVENT_NOTICE_OF_INTENT);
  g_assert_cmpuint (view->ca->events->len, ==, 1);
  g_assert_cmpuint (view->ca->corrected->len, ==, 1);
  g_assert_cmpint (event->date, ==, care_date (2026, 11, 18));
  g_assert_cmpint (event->amount_pence, ==, 879250);
  g_assert_cmpuint (event->files->len, ==, 2);
  g_assert_cmpstr (event->replaces, ==, ((const CareCaseEvent *)view->ca->corrected->pdata[0])->id);
}

static void
strike (CareAppFixture *self, GtkWidget *dialog)
{
  GtkWidget *question;

  care_app_act (self, dialog, "event.strike");
  question = care_app_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_true (care_app_says (question, "Notice of intent"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "yes");
  care_app_settle (self);
}

static void
test_strike (CareAppFixture *self, gconstpointer data)
{
  g_autoptr (CareCaseView) view = NULL;

  strike (self, open_correction (self, CARE_EVENT_NOTICE_OF_INTENT));
  g_assert_false (care_app_has_dialog (CARE_TYPE_EVENT_DIALOG));
  view = care_case_dialogs_view (self);
  g_assert_cmpint (care_case_state (view->ca), ==, CARE_CASE_SUPPORT);
  g_assert_cmpuint (view->ca->events->len, ==, 0);
}

/* Without the notice there would have been nothing to represent against: said, and nothing is changed. */
static void
test_refused (CareAppFixture *self, gconstpointer data)
{
  g_autoptr (CareCaseView) view = NULL;
  GtkWidget *dialog, *bar;

  care_case_dialogs_add (self, CARE_EVENT_REPRESENTATIONS_SENT, CARE_OUTCOME_NONE);
  dialog = open_correction (self, CARE_EVENT_NOTICE_OF_INTENT);
  write_note (dialog, "Still here.");
  strike (self, dialog);
  bar = care_app_find (dialog, CARE_TYPE_NOTICE_BAR);
  g_assert_nonnull (
      strstr (care_notice_bar_get_text (CARE_NOTICE_BAR (bar)), "could then not have happened"));
  g_assert_true (care_case_dialogs_note_is (dialog, "Still here."));
  view = care_case_dialogs_view (self);
  g_assert_cmpuint (view->ca->events->len, ==, 2);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Escape closes what nobody wrote in, and asks about the rest. */
static void
test_escape (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_event (self, CARE_EVENT_CONTACT);
  GtkWidget *question;

  gtk_window_close (GTK_WINDOW (dialog));
  care_app_settle (self);
  g_assert_false (care_app_has_dialog (CARE_TYPE_EVENT_DIALOG));
  dialog = open_event (self, CARE_EVENT_CONTACT);
  write_note (dialog, "They rang.");
  gtk_window_close (GTK_WINDOW (dialog));
  question = care_app_dialog (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "no");
  care_app_settle (self);
  g_assert_true (care_case_dialogs_note_is (care_app_dialog (CARE_TYPE_EVENT_DIALOG), "They rang."));
  gtk_window_close (GTK_WINDOW (dialog));
  question = care_app_dialog (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "yes");
  care_app_settle (self);
  g_assert_false (care_app_has_dialog (CARE_TYPE_EVENT_DIALOG));
}

static void
test_names (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_event (self, CARE_EVENT_CONTACT);

  care_app_assert_names (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  dialog = open_correction (self, CARE_EVENT_NOTICE_OF_INTENT);
  care_file_list_add (CARE_FILE_LIST (file_list (dialog)), care_case_dialogs_pdf ("final.pdf", final_letter));
  care_app_settle (self);
  care_app_assert_names (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

#define ADD(path, test)                                                                                      \
  g_test_add ("/app/event-dialog/" path, CareAppFixture, NULL, care_case_dialogs_set_up, test,               \
              care_case_dialogs_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("each-kind-asks-its-own", test_questions);
  ADD ("a-contact-in-full", test_contact);
  ADD ("what-is-not-clear-waits", test_not_yet);
  ADD ("several-files", test_files);
  ADD ("proposals-are-used-only-when-pressed", test_proposals);
  ADD ("a-letter-of-another-kind", test_other_kind);
  ADD ("letters-without-text-are-kept", test_without_text);
  ADD ("a-slow-file-holds-nothing-up", test_slow_file);
  ADD ("an-entry-put-right", test_correction);
  ADD ("an-entry-struck", test_strike);
  ADD ("what-is-refused-stays", test_refused);
  ADD ("closing-asks-where-something-was-typed", test_escape);
  ADD ("everything-has-a-name", test_names);
  return g_test_run ();
}
