/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a case: what it says of the dates, the documents, the penalty and whom to reach, and what is
 * stored when it is pressed. Elm House has 40 places, for which the scheme of 2019 asks 5,779 pounds. */
#include "care-case-fixture.h"

#include "care-case-checklist.h"
#include "care-case-contacts.h"
#include "care-case-dates.h"
#include "care-case-page.h"
#include "care-case-penalty.h"
#include "care-event-dialog.h"
#include "care-logo-row.h"
#include "care-notice-dialog.h"
#include "care-provider-dialog.h"

#define ESTIMATE 577900

/* The button of an item of a checklist that says those words. */
static GtkToggleButton *
choice (GtkWidget *page, const char *item, const char *words)
{
  GtkWidget *button;

  for (int i = 0; (button = care_app_find_nth (page, GTK_TYPE_TOGGLE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (g_object_get_data (G_OBJECT (button), "care-item"), item) == 0
        && g_str_equal (gtk_button_get_label (GTK_BUTTON (button)), words))
      return GTK_TOGGLE_BUTTON (button);
  g_error ("no choice %s", item);
}

/* Ten presses are one correction. */
static void
test_checklist (CareCaseFixture *self, gconstpointer data)
{
  static const char *const there[] = { "notice.provision", "notice.amount", "notice.reasons", NULL };
  GtkWidget *page = care_case_show (self);
  g_autoptr (CareCaseView) view = NULL;
  const CareCaseEvent *notice = NULL;

  g_assert_true (care_app_says (page, "What the Notice of Intent Has to Contain"));
  g_assert_true (care_app_says (page, "0 of 9 looked at"));
  for (int i = 0; there[i] != NULL; i++)
    gtk_toggle_button_set_active (choice (page, there[i], "There"), true);
  gtk_toggle_button_set_active (choice (page, "notice.right", "There"), true);
  gtk_toggle_button_set_active (choice (page, "notice.right", "Missing"), true);
  g_assert_false (gtk_toggle_button_get_active (choice (page, "notice.right", "There")));
  g_assert_true (care_app_says (page, "4 of 9 looked at"));
  care_case_page_flush (CARE_CASE_PAGE (page));
  view = care_case_stored (self);
  notice = care_case_last (view->ca, CARE_EVENT_NOTICE_OF_INTENT);
  g_assert_cmpuint (view->ca->corrected->len, ==, 1);
  g_assert_cmpuint (g_strv_length (notice->there), ==, 3);
  g_assert_cmpuint (g_strv_length (notice->lacking), ==, 1);
  g_assert_cmpstr (notice->lacking[0], ==, "notice.right");
  g_assert_cmpint (notice->amount_pence, ==, 800000);
  care_app_catch_up (&self->app);
  g_assert_true (gtk_toggle_button_get_active (choice (page, "notice.right", "Missing")));
  g_assert_true (care_app_says (page, "4 of 9 looked at"));
}

/* There and back is nothing. */
static void
test_checklist_unchanged (CareCaseFixture *self, gconstpointer data)
{
  GtkWidget *page = care_case_show (self);
  g_autoptr (CareCaseView) view = NULL;

  gtk_toggle_button_set_active (choice (page, "notice.right", "There"), true);
  gtk_toggle_button_set_active (choice (page, "notice.right", "There"), false);
  g_assert_true (care_app_says (page, "0 of 9 looked at"));
  care_case_page_flush (CARE_CASE_PAGE (page));
  view = care_case_stored (self);
  g_assert_cmpuint (view->ca->corrected->len, ==, 0);
}

/* The checklist of the notice of intent, which stands under those of the later documents. */
static GtkWidget *
notice_list (GtkWidget *page)
{
  return care_app_find_nth (page, CARE_TYPE_CASE_CHECKLIST, 2);
}

/* Only what the law asks for is offered to be said. */
static void
test_gap_into_draft (CareCaseFixture *self, gconstpointer data)
{
  GtkWidget *page = care_case_show (self);
  GtkWidget *say = care_case_button (notice_list (page), "Say So in the Draft");
  g_autoptr (CareCaseView) before = care_case_stored (self);
  g_autoptr (CareCaseView) after = NULL;

  g_assert_cmpint (before->draft->grounds & CARE_GROUND_ERROR_IN_NOTICE, ==, 0);
  gtk_toggle_button_set_active (choice (page, "notice.calculation", "Missing"), true);
  g_assert_false (gtk_widget_get_mapped (say));
  gtk_toggle_button_set_active (choice (page, "notice.reasons", "Missing"), true);
  care_app_settle (&self->app);
  g_assert_true (gtk_widget_get_mapped (say));
  g_assert_true (care_app_says (page, "This can be said in your representations."));
  care_case_press (self, say);
  after = care_case_stored (self);
  g_assert_cmpint (after->draft->grounds & CARE_GROUND_ERROR_IN_NOTICE, !=, 0);
  g_assert_cmpint (after->draft->includes & CARE_INCLUDE_GAPS, !=, 0);
  g_assert_cmpuint (g_strv_length (care_case_last (after->ca, CARE_EVENT_NOTICE_OF_INTENT)->lacking), ==, 2);
  care_app_catch_up (&self->app);
  g_assert_true (care_app_says (page, "Your draft says so."));
  g_assert_false (gtk_widget_get_mapped (say));
}

static void
test_penalty (CareCaseFixture *self, gconstpointer data)
{
  GtkWidget *page = care_case_show (self);
  GtkWidget *penalty = care_app_find (page, CARE_TYPE_CASE_PENALTY);

  g_assert_true (gtk_widget_get_mapped (penalty));
  g_assert_true (care_app_says (penalty, "The notice says £8,000 and the estimate is £5,779."));
  g_assert_true (care_app_says (penalty, "40 places on the certificate"));
  g_assert_true (care_app_says (penalty, "In force from 1 April 2019."));
}

static void
test_same_penalty (CareCaseFixture *self, gconstpointer data)
{
  g_autoptr (CareCaseFile) file = care_case_read (self);
  CareCaseEvent *again = care_case_event_copy (care_case_last (file->view->ca, CARE_EVENT_NOTICE_OF_INTENT));

  care_case_event_set (&again->replaces, again->id);
  again->amount_pence = ESTIMATE;
  care_case_add (self->app.desk.record, self->id, again, NULL);
  g_assert_false (
      care_app_says (care_app_find (care_case_show (self), CARE_TYPE_CASE_PENALTY), "and the estimate is"));
}

static void
test_public_body (CareCaseFixture *self, gconstpointer data)
{
  static const char *const pairs[] = { "ownership", "public", NULL };
  const char *banner = "regulation 2 of SI 2022/1175 excludes it from the penalty.";
  g_autoptr (CareProvider) provider
      = care_record_set_provider (self->app.desk.record, CARE_CASE_PROVIDER, pairs, NULL);
  GtkWidget *page = care_case_show (self);

  g_assert_nonnull (provider);
  g_assert_true (gtk_widget_get_mapped (care_case_label_saying (page, banner)));
  g_assert_false (gtk_widget_get_mapped (care_app_find (page, CARE_TYPE_CASE_PENALTY)));
}

static void
test_private_body (CareCaseFixture *self, gconstpointer data)
{
  g_assert_false (gtk_widget_get_mapped (
      care_case_label_saying (care_case_show (self), "excludes it from the penalty.")));
}

static void
on_text (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **)data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static bool
has_text (gpointer data)
{
  return *(char **)data != NULL;
}

static void
test_contacts (CareCaseFixture *self, gconstpointer data)
{
  GtkWidget *contacts = care_app_find (care_case_show (self), CARE_TYPE_CASE_CONTACTS);
  GtkWidget *first = care_app_find (contacts, ADW_TYPE_EXPANDER_ROW);
  g_autofree char *address = NULL;
  g_autofree char *text = NULL;
  GtkWidget *copy = NULL;

  g_assert_true (care_app_says (first, "NHS Business Services Authority"));
  g_assert_true (care_app_says (first, "Two copies give different e-mail addresses."));
  g_assert_true (care_app_says (first, "Use what the notice prints."));
  g_assert_true (care_app_says (first, "enforcement@nhsbsa.nhs.uk"));
  g_assert_true (care_app_says (first, "0300 330 2088"));
  g_assert_true (care_app_says (first, "Monday to Friday, 8:30am to 4:30pm"));
  g_assert_true (care_app_says (contacts, "First-tier Tribunal (Care Standards)"));
  copy = care_app_find_nth (first, GTK_TYPE_BUTTON, 0);
  care_case_press (self, copy);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (copy), NULL, on_text, &text);
  care_app_wait (has_text, &text);
  g_assert_true (g_str_has_prefix (text, "NHS Business Services Authority\n"));
  g_assert_true (g_str_has_suffix (text, "NE15 8NX"));
}

static void
test_dates (CareCaseFixture *self, gconstpointer data)
{
  GtkWidget *dates = care_app_find (care_case_show (self), CARE_TYPE_CASE_DATES);
  GtkWidget *first = care_app_find (dates, ADW_TYPE_EXPANDER_ROW);

  g_assert_cmpint (care_app_count (dates, ADW_TYPE_EXPANDER_ROW), ==, 3);
  g_assert_true (care_app_says (first, "Written representations"));
  g_assert_true (care_app_says (first, "Running · Tuesday 8 December 2026 · 17 days left"));
  g_assert_true (care_app_says (first, "The panel need not consider representations that come late."));
  g_assert_true (care_app_says (first, "the third working day after it was posted"));
  g_assert_true (care_app_says (first, "SI 2022/1175 regulation 7(5)(b) (the law)"));
  g_assert_true (care_app_says (first, "SI 2022/1175 regulation 5(2) (the law)"));
}

/* Received before the law takes it as given: the guidance counts from there, and both dates are said. */
static void
test_two_readings (CareCaseFixture *self, gconstpointer data)
{
  g_autoptr (CareCaseFile) file = care_case_read (self);
  CareCaseEvent *again = care_case_event_copy (care_case_last (file->view->ca, CARE_EVENT_NOTICE_OF_INTENT));
  GtkWidget *first = NULL;

  care_case_event_set (&again->replaces, again->id);
  again->received = care_date_parse ("2026-11-20");
  care_case_add (self->app.desk.record, self->id, again, NULL);
  first = care_app_find (care_app_find (care_case_show (self), CARE_TYPE_CASE_DATES), ADW_TYPE_EXPANDER_ROW);
  g_assert_true (care_app_says (first, "The safe date: in time by every reading"));
  g_assert_true (care_app_says (first, "Friday 4 December 2026"));
  g_assert_true (care_app_says (first, "The latest date that some would argue for"));
}

static void
test_two_reviews (CareCaseFixture *self, gconstpointer data)
{
  CareRecord *record = self->app.desk.record;
  CareCaseEvent *decision = care_case_event_on (CARE_EVENT_DECISION, "2026-11-21");
  GtkWidget *page = NULL;

  decision->outcome = CARE_OUTCOME_NOT_UPHELD;
  care_case_add (record, self->id, care_case_event_on (CARE_EVENT_REPRESENTATIONS_SENT, "2026-11-20"), NULL);
  care_case_add (record, self->id, decision, NULL);
  page = care_case_show (self);
  g_assert_true (gtk_widget_get_mapped (
      care_case_label_saying (page, "Before the final notice, within 7 days of the decision")));
  g_assert_true (gtk_widget_get_mapped (care_case_label_saying (page, "FAQ, adult social care provider data "
                                                                      "enforcement, question 14")));
  g_assert_true (care_app_says (page, "What the Decision Should Contain"));
}

static void
test_file_buttons (CareCaseFixture *self, gconstpointer data)
{
  g_autofree char *path = care_case_write_file (self, "Letter 1.txt", "Dear provider");
  const char *const paths[] = { path, NULL };
  GtkWidget *page = NULL;

  care_case_add (self->app.desk.record, self->id, care_case_event_on (CARE_EVENT_CONTACT, "2026-11-20"),
                 paths);
  page = care_case_show (self);
  g_assert_true (gtk_widget_get_mapped (care_case_label_saying (page, "Letter 1.txt")));
  care_app_assert_names (page);
}

/* A change elsewhere leaves the page as it stands; one of the case does not. */
static void
test_stands_still (CareCaseFixture *self, gconstpointer data)
{
  GtkWidget *page = care_case_show (self);
  GtkWidget *label = care_case_label_saying (page, "First breach: the August 2026 window");

  g_object_add_weak_pointer (G_OBJECT (label), (gpointer *)&label);
  g_signal_emit_by_name (self->app.desk.desk, "changed");
  care_app_catch_up (&self->app);
  g_assert_nonnull (label);
  gtk_toggle_button_set_active (choice (page, "notice.right", "There"), true);
  care_case_page_flush (CARE_CASE_PAGE (page));
  care_app_catch_up (&self->app);
  g_assert_null (label);
  g_assert_true (care_app_says (page, "First breach: the August 2026 window"));
}

/* What is put right is the event as it is now, though its checklist was pressed a moment ago. */
static void
test_put_right_button (CareCaseFixture *self, gconstpointer data)
{
  GtkWidget *page = care_case_show (self);
  g_autoptr (CareCaseView) view = care_case_stored (self);
  const char *id = care_case_last (view->ca, CARE_EVENT_NOTICE_OF_INTENT)->id;
  GtkWidget *dialog = NULL;

  gtk_toggle_button_set_active (choice (page, "notice.right", "There"), true);
  gtk_widget_activate_action (page, "case.correct-event", "s", id);
  care_app_catch_up (&self->app);
  dialog = care_app_dialog (CARE_TYPE_EVENT_DIALOG);
  care_app_act (&self->app, dialog, "event.go");
  care_app_catch_up (&self->app);
  {
    g_autoptr (CareCaseView) after = care_case_stored (self);
    const CareCaseEvent *notice = care_case_last (after->ca, CARE_EVENT_NOTICE_OF_INTENT);

    g_assert_cmpuint (g_strv_length (notice->there), ==, 1);
  }
}

static void
test_change_alleged (CareCaseFixture *self, gconstpointer data)
{
  GtkWidget *page = care_case_show (self);

  g_assert_true (
      care_app_says (page, "Returns said to be missed: August 2026, September 2026, October 2026"));
  g_assert_true (care_app_says (page, "1 of 1 returns is not recorded yet."));
  care_app_act (&self->app, page, "case.change-alleged");
  gtk_window_destroy (GTK_WINDOW (care_app_dialog (CARE_TYPE_NOTICE_DIALOG)));
  care_app_settle (&self->app);
}

static char *
write_logo (CareCaseFixture *self)
{
  g_autoptr (GdkPixbuf) pixels = gdk_pixbuf_new (GDK_COLORSPACE_RGB, false, 8, 40, 20);
  char *path = g_build_filename (self->app.desk.folder, "logo.png", NULL);

  gdk_pixbuf_fill (pixels, 0x336699ff);
  g_assert_true (gdk_pixbuf_save (pixels, path, "png", NULL, NULL));
  return path;
}

static GtkWidget *
edit_provider (CareCaseFixture *self)
{
  gtk_widget_activate_action (self->app.window, "win.edit-provider", "s", CARE_CASE_PROVIDER);
  care_app_settle (&self->app);
  return care_app_dialog (CARE_TYPE_PROVIDER_DIALOG);
}

static void
save_provider (CareCaseFixture *self, GtkWidget *dialog)
{
  care_case_press (self, care_case_button (dialog, "_Save"));
  care_app_catch_up (&self->app);
  g_assert_false (care_app_has_dialog (CARE_TYPE_PROVIDER_DIALOG));
}

static AdwEntryRow *
entry (GtkWidget *dialog, const char *title)
{
  GtkWidget *row;

  for (int i = 0; (row = care_app_find_nth (dialog, ADW_TYPE_ENTRY_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return ADW_ENTRY_ROW (row);
  g_error ("no entry %s", title);
}

static void
test_letterhead (CareCaseFixture *self, gconstpointer data)
{
  g_autofree char *logo = write_logo (self);
  g_autofree char *text = care_case_write_file (self, "notes.txt", "not a picture");
  GtkWidget *dialog = (care_case_show (self), edit_provider (self));
  CareLogoRow *row = CARE_LOGO_ROW (care_app_find (dialog, CARE_TYPE_LOGO_ROW));

  gtk_editable_set_text (GTK_EDITABLE (entry (dialog, "Telephone")), "01632 960 001");
  g_assert_false (care_logo_row_take (row, text));
  g_assert_true (care_app_says (GTK_WIDGET (row), "not a PNG or JPEG picture"));
  g_assert_true (care_logo_row_take (row, logo));
  care_app_assert_names (dialog);
  save_provider (self, dialog);
  {
    g_autoptr (CareCaseView) view = care_case_stored (self);

    g_assert_cmpstr (view->provider->telephone, ==, "01632 960 001");
    g_assert_cmpuint (strlen (view->provider->logo_sha256), ==, 64);
  }
  dialog = edit_provider (self);
  row = CARE_LOGO_ROW (care_app_find (dialog, CARE_TYPE_LOGO_ROW));
  g_assert_true (gtk_widget_get_mapped (care_app_find (GTK_WIDGET (row), GTK_TYPE_PICTURE)));
  g_assert_null (care_logo_row_get_path (row));
  care_case_press (self, care_app_find_nth (GTK_WIDGET (row), GTK_TYPE_BUTTON, 1));
  save_provider (self, dialog);
  {
    g_autoptr (CareCaseView) view = care_case_stored (self);

    g_assert_cmpstr (view->provider->logo_sha256, ==, "");
    g_assert_cmpstr (view->provider->telephone, ==, "01632 960 001");
  }
}

/* The dialog is closed while its logo is still being read. */
static void
test_logo_comes_too_late (CareCaseFixture *self, gconstpointer data)
{
  g_autofree char *logo = write_logo (self);
  GtkWidget *dialog = (care_case_show (self), edit_provider (self));
  CareLogoRow *row = CARE_LOGO_ROW (care_app_find (dialog, CARE_TYPE_LOGO_ROW));

  g_assert_true (care_logo_row_take (row, logo));
  save_provider (self, dialog);
  g_autoptr (CareCaseView) view = care_case_stored (self);
  row = g_object_ref_sink (g_object_new (CARE_TYPE_LOGO_ROW, NULL));
  care_logo_row_show_kept (row, self->app.desk.desk, view->provider->logo_sha256);
  g_object_run_dispose (G_OBJECT (row));
  care_app_catch_up (&self->app);
  g_assert_null (care_logo_row_get_path (row));
  g_object_unref (row);
}

#define ADD(path, test)                                                                                      \
  g_test_add ("/app/case-page/" path, CareCaseFixture, NULL, care_case_set_up, test, care_case_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("a-checklist-is-stored-once", test_checklist);
  ADD ("a-checklist-there-and-back", test_checklist_unchanged);
  ADD ("a-gap-goes-into-the-draft", test_gap_into_draft);
  ADD ("a-difference-is-pointed-out", test_penalty);
  ADD ("no-difference-says-nothing", test_same_penalty);
  ADD ("a-public-body-has-no-penalty", test_public_body);
  ADD ("a-private-body-has-no-banner", test_private_body);
  ADD ("an-address-can-be-copied", test_contacts);
  ADD ("each-date-says-why", test_dates);
  ADD ("two-readings-are-both-there", test_two_readings);
  ADD ("two-descriptions-of-the-review", test_two_reviews);
  ADD ("files-have-buttons-with-names", test_file_buttons);
  ADD ("a-change-elsewhere-moves-nothing", test_stands_still);
  ADD ("an-event-is-put-right-as-it-is-now", test_put_right_button);
  ADD ("what-is-alleged-can-be-changed", test_change_alleged);
  ADD ("a-letterhead-is-kept", test_letterhead);
  ADD ("a-logo-comes-too-late", test_logo_comes_too_late);
  return g_test_run ();
}
