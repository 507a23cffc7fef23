/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found, on top of the form: that it says so, that each line leads to its field, that the same words
 * stand beside it, and that recording says beforehand what is open. And an answer through the months. */
#include "care-app-fixture.h"

#include "care-item-history.h"
#include "care-item-plot.h"
#include "care-problem-list.h"
#include "care-record-dialog.h"
#include "care-record-returns.h"
#include "care-return-row.h"

#define INSIDE "2026-11-10T10:00:00Z"
#define COPIED "Agency staff are the same as employed staff in all three groups (4, 22 and 9)."

static void
answer (CareAppFixture *self, const char *month, const char *const *pairs)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareReturnView) view = care_record_set_answers (
      self->desk.record, "1-101", CARE_SERVICE_CARE_HOME, care_month_parse (month), pairs, &error);

  g_assert_no_error (error);
}

static void
set_up (CareAppFixture *self, gconstpointer now)
{
  static const char *const october[] = { "ch.bed.occ", "38", NULL };
  static const char *const august[] = { "ch.bed.occ", "36", NULL };
  static const char *const november[] = { "ch.bed.max",
                                          "40",
                                          "ch.bed.occ",
                                          "41",
                                          "ch.wf.hc.de.nurse",
                                          "4",
                                          "ch.wf.hc.de.care",
                                          "22",
                                          "ch.wf.hc.de.non",
                                          "9",
                                          "ch.wf.hc.ag.nurse",
                                          "4",
                                          "ch.wf.hc.ag.care",
                                          "22",
                                          "ch.wf.hc.ag.non",
                                          "9",
                                          "ch.cov.boost.res",
                                          "3",
                                          NULL };

  care_desk_fixture_open_record (&self->desk, now);
  care_desk_fixture_add_home (&self->desk, "2022-08");
  answer (self, "2026-08", august);
  answer (self, "2026-10", october);
  answer (self, "2026-11", november);
  care_desk_fixture_close (&self->desk);
  care_app_fixture_open (self, now);
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

static GtkWidget *
list (CareAppFixture *self)
{
  return care_app_find (form (self), CARE_TYPE_PROBLEM_LIST);
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

static bool
has_focus (CareAppFixture *self, const char *id)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  return focus != NULL
         && (focus == GTK_WIDGET (field (self, id))
             || gtk_widget_is_ancestor (focus, GTK_WIDGET (field (self, id))));
}

static void
activate_row (CareAppFixture *self, int index)
{
  GtkListBox *rows = GTK_LIST_BOX (care_app_find (list (self), GTK_TYPE_LIST_BOX));

  g_signal_emit_by_name (rows, "row-activated", gtk_list_box_get_row_at_index (rows, index));
  care_app_settle (self);
}

static void
type (CareAppFixture *self, const char *id, const char *text)
{
  GtkWidget *entry = care_app_find (GTK_WIDGET (field (self, id)), GTK_TYPE_ENTRY);

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (field (self, id), "left");
  care_app_settle (self);
}

static GtkWidget *
row_of (CareAppFixture *self, const char *id)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (field (self, id)), CARE_TYPE_RETURN_ROW);
}

static void
test_says (CareAppFixture *self, gconstpointer now)
{
  g_assert_true (gtk_widget_get_visible (list (self)));
  g_assert_true (care_app_says (list (self), "There is a problem, and 3 things to look at"));
  g_assert_true (care_app_says (list (self), "41 beds are occupied, but the home has 40."));
  g_assert_true (care_app_says (row_of (self, "ch.bed.occ"), "41 beds are occupied, but the home has 40."));
  g_assert_true (care_app_says (row_of (self, "ch.wf.hc.ag.nurse"), COPIED));
  care_app_assert_names (list (self));
}

/* Advice is folded away until it is wanted. */
static void
test_folds (CareAppFixture *self, gconstpointer now)
{
  GtkListBox *rows = GTK_LIST_BOX (care_app_find (list (self), GTK_TYPE_LIST_BOX));
  GtkWidget *problem = GTK_WIDGET (gtk_list_box_get_row_at_index (rows, 0));
  GtkWidget *advice = GTK_WIDGET (gtk_list_box_get_row_at_index (rows, 1));

  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_false (gtk_widget_get_visible (advice));
  care_problem_list_unfold (CARE_PROBLEM_LIST (list (self)), true);
  g_assert_true (gtk_widget_get_visible (advice));
  g_assert_true (care_app_says (advice, COPIED));
}

static void
test_leads (CareAppFixture *self, gconstpointer now)
{
  activate_row (self, 0);
  g_assert_true (has_focus (self, "ch.bed.occ"));
  activate_row (self, 1);
  g_assert_true (has_focus (self, "ch.wf.hc.ag.nurse"));
}

/* A question that is not asked this month is answered all the same: it is unfolded to be seen. */
static void
test_leads_into_a_fold (CareAppFixture *self, gconstpointer now)
{
  GtkWidget *fold
      = gtk_widget_get_ancestor (GTK_WIDGET (field (self, "ch.cov.boost.res")), ADW_TYPE_EXPANDER_ROW);

  g_assert_nonnull (fold);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (fold), false);
  activate_row (self, 2);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (fold)));
  g_assert_true (has_focus (self, "ch.cov.boost.res"));
}

static void
test_keys (CareAppFixture *self, gconstpointer now)
{
  gtk_widget_grab_focus (care_app_find (GTK_WIDGET (field (self, "ch.bed.max")), GTK_TYPE_ENTRY));
  care_app_act (self, form (self), "return.next-problem");
  g_assert_true (has_focus (self, "ch.bed.occ"));
  care_app_act (self, form (self), "return.next-problem");
  g_assert_true (has_focus (self, "ch.wf.hc.ag.nurse"));
  care_app_act (self, form (self), "return.previous-problem");
  g_assert_true (has_focus (self, "ch.bed.occ"));
  care_app_act (self, form (self), "return.previous-problem");
  g_assert_true (has_focus (self, "ch.cov.boost.res")); /* round */
}

/* It goes once a field is left that was mended, and comes with the next slip. */
static void
test_follows (CareAppFixture *self, gconstpointer now)
{
  type (self, "ch.bed.occ", "39");
  g_assert_true (care_app_says (list (self), "3 things to look at"));
  g_assert_false (care_app_says (list (self), "There is a problem"));
  type (self, "ch.bed.occ", "39 or so");
  g_assert_true (care_app_says (list (self), "There is a problem"));
  g_assert_true (care_app_says (list (self), "This is not a number."));
}

/* A form that was only opened has nothing to look at. */
static void
test_quiet_at_first (CareAppFixture *self, gconstpointer now)
{
  g_assert_true (
      gtk_widget_activate_action (self->window, "win.open-return", "(sss)", "1-101", "care-home", "2026-09"));
  care_app_settle (self);
  g_assert_false (gtk_widget_get_visible (list (self)));
}

static void
test_record_says_first (CareAppFixture *self, gconstpointer now)
{
  GtkWidget *dialog = NULL;

  care_app_act (self, form (self), "return.record");
  dialog = care_app_dialog (CARE_TYPE_RECORD_DIALOG);
  g_assert_true (care_app_says (dialog, "There is a problem, and 3 things to look at"));
  g_assert_true (care_app_says (dialog, "_Record Anyway") || care_app_says (dialog, "Record Anyway"));
  g_signal_emit_by_name (care_app_find (dialog, CARE_TYPE_PROBLEM_LIST), "chosen", "ch.bed.occ");
  care_app_settle (self);
  g_assert_false (care_app_has_dialog (CARE_TYPE_RECORD_DIALOG));
  g_assert_true (has_focus (self, "ch.bed.occ"));
}

static bool
is_drawn (gpointer history)
{
  return care_app_find (history, CARE_TYPE_ITEM_PLOT) != NULL;
}

static void
test_history (CareAppFixture *self, gconstpointer now)
{
  GtkWidget *history = g_object_ref_sink (
      care_item_history_new (care_return_form_get_desk (CARE_RETURN_FORM (form (self))), "1-101",
                             CARE_SERVICE_CARE_HOME, care_month (2026, 11), "ch.bed.occ"));

  care_app_wait (is_drawn, history);
  g_assert_true (care_app_says (history, "From 36 in August 2026 to 41 in November 2026."));
  g_assert_true (care_app_says (history, "October 2026"));
  g_assert_true (care_app_says (history, "No return here"));
  g_object_unref (history);
}

#define ADD(path, test) g_test_add ("/app/problems/" path, CareAppFixture, INSIDE, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("says-what-was-found", test_says);
  ADD ("advice-is-folded-away", test_folds);
  ADD ("each-line-leads-to-its-field", test_leads);
  ADD ("leads-into-a-fold", test_leads_into_a_fold);
  ADD ("keys", test_keys);
  ADD ("follows-what-is-typed", test_follows);
  ADD ("quiet-at-first", test_quiet_at_first);
  ADD ("recording-says-what-is-open", test_record_says_first);
  ADD ("an-answer-through-the-months", test_history);
  return g_test_run ();
}
