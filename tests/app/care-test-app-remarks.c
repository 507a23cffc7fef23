/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a return beside its figures, in the real window: why something is left empty, notes, what
 * is still right, whose it is, what changed since it was recorded. */
#include "care-app-fixture.h"

#include "care-plain-dialog.h"
#include "care-record-dialog.h"
#include "care-return-deeds.h"
#include "care-return-row.h"
#include "care-returns-page.h"

#define INSIDE "2026-11-10T10:00:00Z"
#define OCTOBER "2026-10-10T10:00:00Z"

static void
set_up (CareAppFixture *self, gconstpointer now)
{
  const char *pairs[] = { "ch.bed.max", "40", "ch.bed.occ", "38", NULL };
  g_autoptr (GError) error = NULL;

  care_desk_fixture_open_record (&self->desk, OCTOBER);
  care_desk_fixture_add_home (&self->desk, "2022-08");
  g_autoptr (CareReturnView) view = care_record_set_answers (
      self->desk.record, "1-101", CARE_SERVICE_CARE_HOME, care_month (2026, 10), pairs, &error);
  g_assert_no_error (error);
  care_desk_fixture_close (&self->desk);
  care_app_fixture_open (self, now);
  gtk_widget_activate_action (self->window, "win.page", "s", "returns");
  g_assert_true (
      gtk_widget_activate_action (self->window, "win.open-return", "(sss)", "1-101", "care-home", "2026-11"));
  care_app_settle (self);
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

static const CareReturnView *
view (CareAppFixture *self)
{
  return care_return_form_get_view (CARE_RETURN_FORM (form (self)));
}

static GtkWidget *
row (CareAppFixture *self, const char *item)
{
  GtkWidget *found;

  for (int i = 0; (found = care_app_find_nth (form (self), CARE_TYPE_RETURN_ROW, i)) != NULL; i++)
    if (g_str_equal (care_return_row_get_item (CARE_RETURN_ROW (found)), item))
      return found;
  g_error ("no row %s", item);
}

static void
type (CareAppFixture *self, const char *item, const char *text)
{
  GtkWidget *field = care_app_find (row (self, item), CARE_TYPE_RETURN_FIELD);

  gtk_editable_set_text (GTK_EDITABLE (care_app_find (field, GTK_TYPE_ENTRY)), text);
  care_app_settle (self);
}

static GtkWidget *
open_about (CareAppFixture *self, const char *item)
{
  care_app_act (self, row (self, item), "answer.about");
  return GTK_WIDGET (
      gtk_menu_button_get_popover (GTK_MENU_BUTTON (care_app_find (row (self, item), GTK_TYPE_MENU_BUTTON))));
}

static void
close_about (CareAppFixture *self, GtkWidget *popover)
{
  gtk_popover_popdown (GTK_POPOVER (popover));
  care_app_settle (self);
  care_app_catch_up (self);
}

/* One of those that are ready, by a press; it stays with the return when that is recorded. */
static void
test_reason (CareAppFixture *self, gconstpointer now)
{
  GtkWidget *popover = open_about (self, "ch.bed.max");
  GtkWidget *ready = care_app_find (popover, GTK_TYPE_BUTTON);

  care_app_assert_names (popover);
  g_signal_emit_by_name (ready, "clicked");
  care_app_settle (self);
  care_app_catch_up (self);
  g_assert_true (care_app_says (row (self, "ch.bed.max"), "Left empty: Not known after asking"));
  g_assert_true (care_app_says (form (self), "1 left empty with a reason"));
  g_assert_cmpstr (care_return_get_reason (view (self)->ret, "ch.bed.max"), ==, "Not known after asking");

  /* An answer takes its place. */
  type (self, "ch.bed.max", "40");
  g_assert_false (care_app_says (row (self, "ch.bed.max"), "Left empty"));
}

static void
test_note (CareAppFixture *self, gconstpointer now)
{
  type (self, "ch.bed.max", "40");
  GtkWidget *popover = open_about (self, "ch.bed.max");
  g_assert_false (care_app_says (popover, "Why It Is Left Empty"));
  g_assert_true (care_app_says (popover, "40, before it —"));
  gtk_editable_set_text (GTK_EDITABLE (care_app_find (popover, GTK_TYPE_ENTRY)), "two rooms closed");
  close_about (self, popover);
  g_assert_true (care_app_says (row (self, "ch.bed.max"), "Note: two rooms closed"));
  g_assert_cmpstr (care_return_get_note (view (self)->ret, "ch.bed.max"), ==, "two rooms closed");
}

/* What was carried over asks whether it is still right; one press says so for the section. */
static void
test_still_right (CareAppFixture *self, gconstpointer now)
{
  care_app_act (self, form (self), "return.unchanged");
  care_app_catch_up (self);
  g_assert_true (care_return_view_is_stale (view (self), "ch.bed.occ"));
  care_app_act (self, row (self, "ch.bed.occ"), "answer.still-right");
  care_app_catch_up (self);
  g_assert_false (care_return_view_is_stale (view (self), "ch.bed.occ"));
  g_assert_true (care_return_view_is_stale (view (self), "ch.bed.max"));
  g_assert_true (gtk_widget_activate_action (form (self), "return.still-right", "s", ""));
  care_app_settle (self);
  care_app_catch_up (self);
  g_assert_false (care_return_view_is_stale (view (self), "ch.bed.max"));
  g_assert_cmpint (view (self)->ret->kind, ==, CARE_RETURN_UNCHANGED);
}

static void
record (CareAppFixture *self, const char *at)
{
  CareRecording recording = { .at = care_instant_parse (at), .by = "A. Manager" };

  care_return_do_record (CARE_RETURN_FORM (form (self)), &recording, NULL, NULL);
  care_app_settle (self);
}

static void
test_changed_since (CareAppFixture *self, gconstpointer now)
{
  care_app_act (self, form (self), "return.unchanged");
  record (self, "2026-11-10T09:00:00Z");
  g_assert_false (care_app_says (form (self), "Changed since it was recorded"));
  type (self, "ch.bed.occ", "37");
  g_assert_true (care_app_says (form (self), "Changed since it was recorded"));
  care_app_act (self, form (self), "return.revisions");
  GtkWidget *dialog = care_app_dialog (CARE_TYPE_PLAIN_DIALOG);
  care_app_settle (self);
  g_assert_true (care_app_says (dialog, "In the Form Now"));
  g_assert_true (care_app_says (dialog, "Recording 1"));
  g_assert_true (care_app_says (dialog, "37"));
  care_app_assert_names (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  record (self, INSIDE);
  g_assert_false (care_app_says (form (self), "Changed since it was recorded"));
}

static void
test_sections_left_out (CareAppFixture *self, gconstpointer now)
{
  const CareSection *first = view (self)->dataset->sections->pdata[0];
  const char *one[] = { first->id, NULL };
  CareRecording recording = { .at = care_instant_parse (INSIDE), .by = "A. Manager", .sections = one };

  care_return_do_record (CARE_RETURN_FORM (form (self)), &recording, NULL, NULL);
  care_app_settle (self);
  g_assert_true (care_app_says (form (self), "not saved yet: "));
  gtk_widget_activate_action (self->window, "win.page", "s", "today");
  care_app_catch_up (self);
  g_assert_true (care_app_says (self->window, "not saved yet: "));
}

static void
test_people (CareAppFixture *self, gconstpointer now)
{
  care_app_act (self, form (self), "return.assign");
  GtkWidget *dialog = care_app_dialog (CARE_TYPE_PLAIN_DIALOG);
  care_app_assert_names (dialog);
  gtk_editable_set_text (GTK_EDITABLE (care_app_find_nth (dialog, ADW_TYPE_ENTRY_ROW, 0)), "Ann");
  gtk_editable_set_text (GTK_EDITABLE (care_app_find_nth (dialog, ADW_TYPE_ENTRY_ROW, 1)), "Bob");
  g_signal_emit_by_name (dialog, "go");
  care_app_settle (self);
  g_assert_true (care_app_says (form (self), "Ann makes this return; Bob stands in."));
}

#define ADD(path, test) g_test_add ("/app/remarks/" path, CareAppFixture, INSIDE, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("reason", test_reason);
  ADD ("note", test_note);
  ADD ("still-right", test_still_right);
  ADD ("changed-since", test_changed_since);
  ADD ("sections-left-out", test_sections_left_out);
  ADD ("people", test_people);
  return g_test_run ();
}
