/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of a return, in the real window: what it asks, that nothing typed is lost, and what can be done
 * with the whole of it. November 2026 closes on Monday the 16th, as the 14th is a Saturday. */
#include "care-app-fixture.h"

#include "care-date-row.h"
#include "care-nil-dialog.h"
#include "care-record-dialog.h"
#include "care-record-private.h"
#include "care-return-row.h"
#include "care-returns-page.h"

#define INSIDE "2026-11-10T10:00:00Z"
#define AFTER "2026-11-21T10:00:00Z"

static void
set_up (CareAppFixture *self, gconstpointer now)
{
  care_desk_fixture_open_record (&self->desk, now);
  care_desk_fixture_add_home (&self->desk, "2022-08");
  care_desk_fixture_close (&self->desk);
  care_app_fixture_open (self, now);
}

static void
tear_down (CareAppFixture *self, gconstpointer now)
{
  care_app_fixture_clear (self);
}

static GtkWidget *
form (CareAppFixture *self)
{
  return care_app_find (self->window, CARE_TYPE_RETURN_FORM);
}

static void
open_month (CareAppFixture *self, const char *month)
{
  g_assert_true (
      gtk_widget_activate_action (self->window, "win.open-return", "(sss)", "1-101", "care-home", month));
  care_app_settle (self);
}

static CareReturnField *
field (CareAppFixture *self, const char *id)
{
  GtkWidget *found;

  for (int i = 0; (found = care_app_find_nth (form (self), CARE_TYPE_RETURN_FIELD, i)) != NULL; i++)
    if (g_str_equal (care_return_field_get_id (CARE_RETURN_FIELD (found)), id))
      return CARE_RETURN_FIELD (found);
  g_error ("no field %s", id);
}

static GtkWidget *
entry (CareAppFixture *self, const char *id)
{
  return care_app_find (GTK_WIDGET (field (self, id)), GTK_TYPE_ENTRY);
}

static void
type (CareAppFixture *self, const char *id, const char *text)
{
  gtk_widget_grab_focus (entry (self, id));
  gtk_editable_set_text (GTK_EDITABLE (entry (self, id)), text);
}

/* A window that is not in front gets no focus events; leaving says the same thing. */
static void
leave (CareAppFixture *self, const char *id)
{
  g_signal_emit_by_name (field (self, id), "left");
}

static const CareReturnView *
view (CareAppFixture *self)
{
  return care_return_form_get_view (CARE_RETURN_FORM (form (self)));
}

/* One of each dated version of the list (domain facts 1.1). */
static void
test_sections (CareAppFixture *self, gconstpointer now)
{
  static const char *const months[] = { "2022-08", "2022-10", "2022-12", "2023-05", "2023-08", "2024-05" };

  for (size_t i = 0; i < G_N_ELEMENTS (months); i++)
    {
      const CareDataset *dataset = NULL;

      open_month (self, months[i]);
      dataset = view (self)->dataset;
      g_assert_nonnull (dataset);
      g_assert_cmpint (care_app_count (form (self), CARE_TYPE_RETURN_ROW), ==, (int)dataset->items->len);
      for (guint j = 0; j < dataset->items->len; j++)
        {
          const CareItem *item = g_ptr_array_index (dataset->items, j);

          /* In full, but for a capital at its head. */
          g_assert_true (care_app_says (form (self), item->label + 2));
        }
    }
}

static void
test_survives (CareAppFixture *self, gconstpointer now)
{
  open_month (self, "2026-11");
  type (self, "ch.bed.max", "40");
  type (self, "ch.bed.occ", "3 8 and a half");
  care_app_fixture_close (self);
  care_app_fixture_open (self, now);
  open_month (self, "2026-11");
  g_assert_cmpstr (care_return_field_get_text (field (self, "ch.bed.max")), ==, "40");
  g_assert_cmpstr (care_return_field_get_text (field (self, "ch.bed.occ")), ==, "3 8 and a half");
}

static bool
says_saved (gpointer data)
{
  return care_app_says (data, "saved 10:00");
}

static void
test_autosave_is_seen (CareAppFixture *self, gconstpointer now)
{
  open_month (self, "2026-11");
  g_assert_false (care_app_says (form (self), "saved"));
  type (self, "ch.bed.max", "40");
  g_assert_true (care_app_says (form (self), "1 of "));
  g_assert_true (care_app_says (form (self), "saving"));
  care_app_wait (says_saved, form (self));
}

/* Empty is not 0. */
static void
test_empty_is_not_nought (CareAppFixture *self, gconstpointer now)
{
  open_month (self, "2026-11");
  type (self, "ch.bed.res", "0");
  g_assert_cmpint (view (self)->answered, ==, 1);
  type (self, "ch.bed.res", "");
  g_assert_cmpint (view (self)->answered, ==, 0);
}

static void
test_stays_as_typed (CareAppFixture *self, gconstpointer now)
{
  GtkWidget *widget;

  open_month (self, "2026-11");
  widget = entry (self, "ch.bed.occ");
  type (self, "ch.bed.occ", "lots");
  g_assert_false (gtk_widget_has_css_class (widget, "error")); /* not while it is typed */
  leave (self, "ch.bed.occ");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (widget)), ==, "lots");
  g_assert_true (gtk_widget_has_css_class (widget, "error"));
  g_assert_true (care_app_says (form (self), "It is kept as you typed it"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (
      gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_assert_true (
      gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
  type (self, "ch.bed.occ", "38");
  leave (self, "ch.bed.occ");
  g_assert_false (gtk_widget_has_css_class (widget, "error"));
}

static const char *
focused_id (CareAppFixture *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));
  GtkWidget *owner = focus != NULL ? gtk_widget_get_ancestor (focus, CARE_TYPE_RETURN_FIELD) : NULL;

  return owner != NULL ? care_return_field_get_id (CARE_RETURN_FIELD (owner)) : "";
}

/* Enter and Down go on, Up goes back; Tab keeps the same order. */
static void
test_keys (CareAppFixture *self, gconstpointer now)
{
  open_month (self, "2026-11");
  gtk_widget_grab_focus (entry (self, "ch.bed.max"));
  g_signal_emit_by_name (entry (self, "ch.bed.max"), "activate");
  g_assert_cmpstr (focused_id (self), ==, "ch.bed.occ");
  gtk_widget_activate_action (entry (self, "ch.bed.occ"), "return.next-field", NULL);
  g_assert_cmpstr (focused_id (self), ==, "ch.bed.res");
  gtk_widget_activate_action (entry (self, "ch.bed.res"), "return.previous-field", NULL);
  g_assert_cmpstr (focused_id (self), ==, "ch.bed.occ");
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
  g_assert_cmpstr (focused_id (self), ==, "ch.bed.res");
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_BACKWARD);
  g_assert_cmpstr (focused_id (self), ==, "ch.bed.occ");
}

static void
test_unchanged (CareAppFixture *self, gconstpointer now)
{
  open_month (self, "2026-10");
  type (self, "ch.bed.max", "40");
  type (self, "ch.bed.occ", "38");
  care_return_form_flush (CARE_RETURN_FORM (form (self)));
  care_app_settle (self);
  open_month (self, "2026-11");
  g_assert_true (care_app_says (form (self), "Unchanged Since October"));
  care_app_act (self, form (self), "return.unchanged"); /* nothing was typed: nothing is asked */
  g_assert_cmpint (view (self)->ret->kind, ==, CARE_RETURN_UNCHANGED);
  g_assert_cmpstr (care_return_field_get_text (field (self, "ch.bed.occ")), ==, "38");
  g_assert_true (care_app_says (form (self), "Carried forward unchanged from October 2026."));
}

static void
test_unchanged_asks (CareAppFixture *self, gconstpointer now)
{
  GtkWidget *question;

  open_month (self, "2026-10");
  type (self, "ch.bed.max", "40");
  care_return_form_flush (CARE_RETURN_FORM (form (self)));
  care_app_settle (self);
  open_month (self, "2026-11");
  type (self, "ch.bed.max", "41");
  care_app_act (self, form (self), "return.unchanged");
  question = care_app_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpstr (care_return_get (view (self)->ret, "ch.bed.max"), ==, "41");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "yes");
  care_app_settle (self);
  g_assert_cmpstr (care_return_get (view (self)->ret, "ch.bed.max"), ==, "40");
}

static void
test_nil (CareAppFixture *self, gconstpointer now)
{
  GtkWidget *dialog;

  open_month (self, "2026-11");
  care_app_act (self, form (self), "return.nil");
  dialog = care_app_dialog (CARE_TYPE_NIL_DIALOG);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (care_app_find_nth (dialog, GTK_TYPE_CHECK_BUTTON, 1)), true);
  care_app_act (self, dialog, "nil.go");
  g_assert_cmpint (view (self)->ret->kind, ==, CARE_RETURN_NIL);
  g_assert_cmpstr (view (self)->ret->nil_reason, ==, "The service is not operating.");
  g_assert_true (care_app_says (form (self), "Nil return: The service is not operating."));
}

static void
record (CareAppFixture *self, const char *means)
{
  GtkWidget *dialog;

  open_month (self, "2026-11");
  type (self, "ch.bed.max", "40");
  care_app_act (self, form (self), "return.record");
  dialog = care_app_dialog (CARE_TYPE_RECORD_DIALOG);
  g_assert_true (care_app_says (dialog, means));
  /* Nobody records without a name; the account's need not be one. */
  gtk_editable_set_text (GTK_EDITABLE (care_app_find (dialog, ADW_TYPE_ENTRY_ROW)), " ");
  care_app_act (self, dialog, "record.go");
  g_assert_true (care_app_says (dialog, "Say who saved it"));
  gtk_editable_set_text (GTK_EDITABLE (care_app_find (dialog, ADW_TYPE_ENTRY_ROW)), "A. Manager");
  care_app_act (self, dialog, "record.go");
  g_assert_cmpuint (view (self)->submissions->len, ==, 1);
}

static void
test_record_inside (CareAppFixture *self, gconstpointer now)
{
  record (self, "Inside the window: counts as on time.");
  g_assert_cmpint (view (self)->state, ==, CARE_STATE_ON_TIME);
  g_assert_true (care_app_says (form (self), "10 November 2026 at 10:00"));
  type (self, "ch.bed.max", "41"); /* what follows is kept and can be recorded again */
  g_assert_cmpstr (care_return_get (view (self)->ret, "ch.bed.max"), ==, "41");
}

static void
test_record_after (CareAppFixture *self, gconstpointer now)
{
  record (self, "The window closed on Monday 16 November 2026: this counts as missed. Record it anyway; it "
                "shows that you made an attempt.");
  g_assert_cmpint (view (self)->state, ==, CARE_STATE_OUTSIDE_WINDOW);
}

/* A moment to come cannot be recorded, and nothing of the dialog is lost by trying. */
static void
test_record_to_come (CareAppFixture *self, gconstpointer now)
{
  GtkWidget *dialog, *row;

  open_month (self, "2026-11");
  type (self, "ch.bed.max", "40");
  care_app_act (self, form (self), "return.record");
  dialog = care_app_dialog (CARE_TYPE_RECORD_DIALOG);
  row = care_app_find (dialog, CARE_TYPE_DATE_ROW);
  gtk_editable_set_text (care_date_row_get_entry (CARE_DATE_ROW (row)), "11/11/2026");
  g_assert_true (care_app_says (dialog, "That moment is still to come."));
  gtk_widget_activate_action (dialog, "record.go", NULL);
  care_app_settle (self);
  g_assert_true (care_app_has_dialog (CARE_TYPE_RECORD_DIALOG));
  g_assert_cmpuint (view (self)->submissions->len, ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_names (CareAppFixture *self, gconstpointer now)
{
  static const char *const deeds[] = { "return.record", "return.nil" };

  gtk_widget_activate_action (self->window, "win.page", "s", "returns");
  open_month (self, "2026-11");
  g_assert_cmpstr (focused_id (self), ==, "ch.bed.max"); /* typing can begin at once */
  care_app_assert_names (form (self));
  type (self, "ch.bed.max", "40");
  for (size_t i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      GtkWidget *dialog;

      care_app_act (self, form (self), deeds[i]);
      dialog = care_app_dialog (i == 0 ? CARE_TYPE_RECORD_DIALOG : CARE_TYPE_NIL_DIALOG);
      care_app_assert_names (dialog);
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
}

static void
test_goes_when_closed (CareAppFixture *self, gconstpointer now)
{
  gpointer shown = NULL;

  open_month (self, "2026-11");
  shown = form (self);
  g_object_add_weak_pointer (shown, &shown);
  care_app_fixture_close (self);
  g_assert_null (shown);
}

static gpointer
become_late (CareRecord *record, gpointer data, GError **error)
{
  care_record_set_now (record, care_instant_parse (AFTER));
  return data;
}

/* The window closes while its return is open and somebody types: what is said of it changes, the rest stays.
 */
static void
test_closes_meanwhile (CareAppFixture *self, gconstpointer now)
{
  gtk_widget_activate_action (self->window, "win.page", "s", "returns");
  open_month (self, "2026-11");
  type (self, "ch.bed.max", "40");
  type (self, "ch.bed.occ", "3 8 and");
  g_assert_cmpint (view (self)->state, ==, CARE_STATE_OPEN);
  g_assert_false (care_app_says (form (self), "closed"));
  care_desk_run_async (self->desk.desk, become_late, self, NULL, NULL, true, NULL, NULL, NULL);
  care_app_catch_up (self);
  g_assert_cmpint (view (self)->state, ==, CARE_STATE_MISSED);
  g_assert_true (care_app_says (form (self), "closed"));
  g_assert_cmpstr (care_return_field_get_text (field (self, "ch.bed.occ")), ==, "3 8 and");
  g_assert_cmpstr (care_return_get (view (self)->ret, "ch.bed.occ"), ==, "3 8 and");
  g_assert_cmpstr (focused_id (self), ==, "ch.bed.occ");
}

/* As a sync does, or another program. */
static gpointer
answer_elsewhere (CareRecord *record, gpointer data, GError **error)
{
  static const char *const pairs[] = { "ch.bed.occ", "37", "ch.bed.max", "41", "ch.bed.res", "2", NULL };
  g_autoptr (CareReturnView) after = care_record_set_answers (record, "1-101", CARE_SERVICE_CARE_HOME,
                                                              care_month (2026, 11), pairs, error);

  g_assert_nonnull (after);
  return data;
}

/* A colleague's answers arrive while the return is open: they are shown, and what is being typed stays. */
static void
test_answered_meanwhile (CareAppFixture *self, gconstpointer now)
{
  gtk_widget_activate_action (self->window, "win.page", "s", "returns");
  open_month (self, "2026-11");
  type (self, "ch.bed.res", "7");
  care_app_wait (says_saved, form (self));
  type (self, "ch.bed.max", "40");
  care_desk_run_async (self->desk.desk, answer_elsewhere, self, NULL, NULL, true, NULL, NULL, NULL);
  care_app_catch_up (self);
  g_assert_cmpstr (care_return_field_get_text (field (self, "ch.bed.occ")), ==, "37");
  g_assert_cmpstr (care_return_get (view (self)->ret, "ch.bed.occ"), ==, "37");
  g_assert_cmpstr (care_return_field_get_text (field (self, "ch.bed.res")), ==, "2");
  g_assert_cmpstr (care_return_field_get_text (field (self, "ch.bed.max")), ==, "40");
  g_assert_cmpstr (care_return_get (view (self)->ret, "ch.bed.max"), ==, "40");
  g_assert_true (care_app_says (form (self), "3 of "));
  g_assert_true (care_app_says (self->window, "changed elsewhere"));
}

/* What a person types is not written over by what of it was saved meanwhile. */
static void
test_own_saving_leaves_the_field (CareAppFixture *self, gconstpointer now)
{
  gtk_widget_activate_action (self->window, "win.page", "s", "returns");
  open_month (self, "2026-11");
  type (self, "ch.bed.occ", "38");
  care_app_wait (says_saved, form (self));
  type (self, "ch.bed.occ", "38 ");
  care_app_catch_up (self);
  g_assert_cmpstr (care_return_field_get_text (field (self, "ch.bed.occ")), ==, "38 ");
}

#define ADD(path, now, test) g_test_add ("/app/returns/" path, CareAppFixture, now, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("every-question-of-every-version", INSIDE, test_sections);
  ADD ("typed-survives-quitting", INSIDE, test_survives);
  ADD ("saving-is-seen", INSIDE, test_autosave_is_seen);
  ADD ("empty-is-not-nought", INSIDE, test_empty_is_not_nought);
  ADD ("stays-as-typed", INSIDE, test_stays_as_typed);
  ADD ("keys", INSIDE, test_keys);
  ADD ("unchanged", INSIDE, test_unchanged);
  ADD ("unchanged-asks-where-something-was-typed", INSIDE, test_unchanged_asks);
  ADD ("nil", INSIDE, test_nil);
  ADD ("record-inside-the-window", INSIDE, test_record_inside);
  ADD ("record-after-the-window", AFTER, test_record_after);
  ADD ("record-a-moment-to-come", INSIDE, test_record_to_come);
  ADD ("the-window-closes-meanwhile", INSIDE, test_closes_meanwhile);
  ADD ("answered-elsewhere-meanwhile", INSIDE, test_answered_meanwhile);
  ADD ("own-saving-leaves-the-field", INSIDE, test_own_saving_leaves_the_field);
  ADD ("everything-has-a-name", INSIDE, test_names);
  ADD ("goes-when-closed", INSIDE, test_goes_when_closed);
  return g_test_run ();
}
