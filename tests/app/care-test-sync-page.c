/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Sync page and its dialogs by tables of states: what can be pressed, what is spoken, and that nothing is
 * wider than a small screen. */
#include "care-sync-fake.h"
#include "care-test-app.h"

#include "care-clash-group.h"
#include "care-conflict-dialog.h"
#include "care-fields.h"
#include "care-join-dialog.h"
#include "care-join-words.h"
#include "care-sync-page.h"
#include "care-sync-row.h"

#define NOW CARE_SYNC_FAKE_NOW
#define NARROW 360

/* Nothing is said anywhere while no hub is joined. */
static void
test_not_joined (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (NOW, true);
  GtkWidget *page = NULL;

  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.page", "s", "sync");
  g_assert_cmpstr (care_main_window_get_page (app->window), ==, "sync");
  page = care_test_find_type (GTK_WIDGET (app->window), CARE_TYPE_SYNC_PAGE);
  g_assert_true (gtk_widget_get_mapped (care_test_find_text (page, GTK_TYPE_BUTTON, "_Join a Group…")));
  g_assert_false (gtk_widget_get_mapped (care_test_find_text (page, GTK_TYPE_BUTTON, "Sync _Now")));
}

static GtkWidget *
page_new (const CareSyncFake *fake, CareSyncPhase phase)
{
  GtkWidget *page = g_object_ref_sink (g_object_new (CARE_TYPE_SYNC_PAGE, NULL));
  const CareSyncShown shown = { phase, &fake->state, 0, 0 };

  care_sync_page_show (CARE_SYNC_PAGE (page), &shown);
  return page;
}

static bool
is_shown (GtkWidget *root, GType type, const char *text)
{
  GtkWidget *widget = care_test_find_text (root, type, text);

  for (; widget != NULL && widget != root; widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_visible (widget))
      return false;
  return widget == root;
}

/* Both ways out of what stops everything, and no other way that would lose something. */
static void
test_questions (void)
{
  static const struct
  {
    CareSyncWhy why;
    const char *first, *second; /* NULL: nothing is asked */
  } cases[] = {
    { CARE_SYNC_NO_PASSWORD, "Give the _Password…", "Change the _Address…" },
    { CARE_SYNC_NOT_LET_IN, "Give the _Password…", "Change the _Address…" },
    { CARE_SYNC_ANOTHER_HUB, "_Follow This Hub…", "_Leave the Group…" },
    { CARE_SYNC_MANY_CHANGES, "_Take the Changes", "_Back Up First…" },
    { CARE_SYNC_NOT_TRUSTED, "_Try Again", "Change the _Address…" },
    { CARE_SYNC_FORBIDDEN, "_Try Again", "Change the _Address…" },
    { CARE_SYNC_FINE, NULL, NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CareSyncFake) fake = care_sync_fake_new (cases[i].why, "2026-11-10T10:40:00Z");
      g_autoptr (GtkWidget) page = page_new (fake, CARE_SYNC_NEEDS_YOU);

      g_assert_cmpint (
          is_shown (page, GTK_TYPE_BUTTON, cases[i].first != NULL ? cases[i].first : "_Try Again"), ==,
          cases[i].first != NULL);
      g_assert_true (cases[i].second == NULL || is_shown (page, GTK_TYPE_BUTTON, cases[i].second));
    }
}

/* What can be done about a row follows from its state and from what it is. */
static void
test_rows (void)
{
  static const struct
  {
    const char *id, *kind, *state;
    bool settle, retry, open;
  } cases[] = {
    { "return:1-1:care-home:2026-11", "return", "conflict", true, false, false },
    { "return:1-1:care-home:2026-11", "return", "set-aside", false, true, true },
    { "location:1-1", "location", "set-aside", false, true, true },
    { "evidence:abc", "evidence", "set-aside", false, true, false },
    { "holiday:2026-12-25", "holiday", "set-aside", false, true, false },
    { "return:1-1:care-home:2026-11", "return", "waiting", false, false, false },
    { "submission:1-1:care-home:2026-11:ab", "submission", "unanswered", false, false, false },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CareSyncFake) fake = care_sync_fake_new (CARE_SYNC_FINE, NULL);
      CareQueueRow *row = care_sync_fake_row (fake, cases[i].id, "Elm House", cases[i].kind, cases[i].state,
                                              CARE_SYNC_FINE);
      g_autoptr (GtkWidget) widget = g_object_ref_sink (care_sync_row_new (row, fake->state.now));

      g_assert_cmpint (is_shown (widget, GTK_TYPE_BUTTON, "Settle…"), ==, cases[i].settle);
      g_assert_cmpint (is_shown (widget, GTK_TYPE_BUTTON, "Try Again"), ==, cases[i].retry);
      g_assert_cmpint (is_shown (widget, GTK_TYPE_BUTTON, "Open"), ==, cases[i].open);
    }
}

static void
test_row_words (void)
{
  g_autoptr (CareSyncFake) fake = care_sync_fake_new (CARE_SYNC_FINE, NULL);
  CareQueueRow *row = care_sync_fake_row (fake, "return:1-1:care-home:2026-11", "Elm House", "return",
                                          "waiting", CARE_SYNC_BUSY);
  g_autoptr (GtkWidget) widget = NULL;

  row->attempts = 3;
  row->next_at = care_instant_parse ("2026-11-10T10:52:00Z");
  widget = g_object_ref_sink (care_sync_row_new (row, fake->state.now));
  care_test_assert_spoken (widget,
                           "Elm House, Not sent yet, Return, care home, November 2026 · since 10:20. The "
                           "hub is busy and asked to come back later. Your work is safe on this "
                           "computer and goes by itself in a while. Tried 3 times, next at 10:52.");
}

static void
test_page (void)
{
  g_autoptr (CareSyncFake) fake = care_sync_fake_new (CARE_SYNC_FINE, "2026-11-10T10:40:00Z");
  g_autoptr (GtkWidget) page = NULL;
  CareSyncShown shown = { CARE_SYNC_NEEDS_YOU, &fake->state, 0, 0 };
  int width = 0;

  fake->state.conflicts = 1;
  fake->state.set_aside = 1;
  fake->hub.has_skew = true;
  fake->hub.skew = 600;
  care_sync_fake_row (fake, "return:1-1:care-home:2026-11", "Elm House", "return", "conflict",
                      CARE_SYNC_ROW_CONFLICT);
  care_sync_fake_row (fake, "return:1-2:care-home:2026-11",
                      "The Old Rectory at Saint Bartholomew-under-the-Hill Nursing and Residential Home",
                      "return", "set-aside", CARE_SYNC_ROW_REFUSED);
  for (int i = 0; i < 40; i++)
    care_sync_fake_row (fake, "location:1-1", "Elm House", "location", "waiting", CARE_SYNC_FINE);
  care_sync_fake_colleague (fake, "Test Person", "elm-1", true);
  care_sync_fake_colleague (fake, "", "office-2-with-a-name-of-its-own-that-has-no-end", false);
  page = page_new (fake, CARE_SYNC_NEEDS_YOU);
  g_assert_true (is_shown (page, GTK_TYPE_LABEL, "Differences to settle"));
  g_assert_true (is_shown (page, GTK_TYPE_LABEL, "Waiting (41)"));
  g_assert_true (is_shown (page, ADW_TYPE_ACTION_ROW, "Show all 41"));
  g_assert_true (is_shown (page, GTK_TYPE_LABEL, "This computer"));
  g_assert_cmpint (care_test_count (page, CARE_TYPE_SYNC_ROW), ==, 21);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, NARROW);
  /* Progress alone leaves the rows as they are. */
  GtkWidget *row = care_test_find_type (page, CARE_TYPE_SYNC_ROW);
  shown.phase = CARE_SYNC_AT_WORK;
  shown.of = 10;
  care_sync_page_show (CARE_SYNC_PAGE (page), &shown);
  g_assert_true (row == care_test_find_type (page, CARE_TYPE_SYNC_ROW));
  g_assert_true (is_shown (page, GTK_TYPE_LABEL, "Getting in step with the group: 0 of 10…"));
  /* All are shown until another page comes forward. */
  gtk_widget_activate_action (page, "sync.show-all", NULL);
  care_sync_page_show (CARE_SYNC_PAGE (page), &shown);
  g_assert_cmpint (care_test_count (page, CARE_TYPE_SYNC_ROW), ==, 42);
  care_page_leave (CARE_PAGE (page));
  care_sync_page_show (CARE_SYNC_PAGE (page), &shown);
  g_assert_cmpint (care_test_count (page, CARE_TYPE_SYNC_ROW), ==, 21);
}

/* Each refusal stands beside the field that it is about; what is about none is said above them. */
static void
test_refusals (void)
{
  static const struct
  {
    CareSyncWhy why;
    const char *title; /* NULL: above */
  } cases[] = {
    { CARE_SYNC_OFFLINE, "Address of the hub" },
    { CARE_SYNC_NO_DATABASE, "Address of the hub" },
    { CARE_SYNC_MOVED, "Address of the hub" },
    { CARE_SYNC_NOT_LET_IN, "Password" },
    { CARE_SYNC_FORBIDDEN, "User" },
    { CARE_SYNC_NOT_TRUSTED, "The hub’s own certificate" },
    { CARE_SYNC_STORE_FULL, NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *dialog = g_object_new (CARE_TYPE_JOIN_DIALOG, NULL);
      g_autofree char *words = care_join_refusal (cases[i].why, "");

      care_join_dialog_refuse (CARE_JOIN_DIALOG (dialog), cases[i].why, "");
      if (cases[i].title != NULL)
        g_assert_cmpstr (
            care_fields_finding (care_test_find_text (dialog, ADW_TYPE_PREFERENCES_ROW, cases[i].title)), ==,
            words);
      else
        g_assert_true (is_shown (dialog, GTK_TYPE_LABEL, words));
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
}

static const CareConflictField fields[] = {
  { (char *)"ch.bed.occ", (char *)"Occupied or used", (char *)"36", (char *)"38", (char *)"37" },
  { (char *)"kind", (char *)"", (char *)"answered", (char *)"nil", (char *)"unchanged" },
  { (char *)"services", (char *)"", NULL, (char *)"[]", (char *)"[{}]" },
};

static GtkWidget *
conflict_dialog (CareConflictView *view)
{
  GtkWidget *dialog = g_object_new (CARE_TYPE_CONFLICT_DIALOG, NULL);

  *view = (CareConflictView){ .id = (char *)"return:1-1:care-home:2026-11",
                              .kind = (char *)"return",
                              .name = (char *)"Elm House",
                              .service = (char *)"care-home",
                              .month = (char *)"2026-11",
                              .my_by = (char *)"Test Person",
                              .my_desk = (char *)"elm-1",
                              .my_at = care_instant_parse ("2026-11-10T10:20:00Z"),
                              .their_by = (char *)"Another Person",
                              .their_desk = (char *)"office-2",
                              .their_at = care_instant_parse ("2026-11-09T16:20:00Z"),
                              .found_at = care_instant_parse (NOW),
                              .fields = g_ptr_array_new () };
  for (size_t i = 0; i < G_N_ELEMENTS (fields); i++)
    g_ptr_array_add (view->fields, (gpointer)&fields[i]);
  care_conflict_dialog_show (CARE_CONFLICT_DIALOG (dialog), view, care_instant_parse (NOW));
  g_ptr_array_unref (view->fields);
  return dialog;
}

static void
assert_choices (GtkWidget *dialog, const char *expected)
{
  g_auto (GStrv) choices = care_conflict_dialog_dup_choices (CARE_CONFLICT_DIALOG (dialog));
  g_autofree char *text = g_strjoinv ("|", choices);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (gtk_widget_get_sensitive (care_test_find_text (dialog, GTK_TYPE_BUTTON, "_Settle")), ==,
                   *expected != '\0');
}

static void
press (GtkWidget *root, const char *label)
{
  g_signal_emit_by_name (care_test_find_text (root, GTK_TYPE_BUTTON, label), "clicked");
}

/* Nothing is chosen for anybody; what is left open is not named. */
static void
test_conflict (void)
{
  CareConflictView view;
  GtkWidget *dialog = conflict_dialog (&view);
  GtkWidget *first = care_test_find_type (dialog, CARE_TYPE_CLASH_GROUP);
  GtkWidget *entry = NULL;
  int width = 0;

  g_assert_cmpint (care_test_count (dialog, CARE_TYPE_CLASH_GROUP), ==, 3);
  assert_choices (dialog, "");
  g_assert_true (is_shown (first, GTK_TYPE_LABEL, "Occupied or used"));
  g_assert_true (is_shown (first, GTK_TYPE_LABEL, "Before: 36"));
  care_test_assert_spoken (care_test_find_type (first, GTK_TYPE_CHECK_BUTTON),
                           "Occupied or used: 38, Mine · Test Person · desk elm-1 · 10:20");
  care_clash_group_choose (CARE_CLASH_GROUP (first), CARE_CLASH_THEIRS);
  assert_choices (dialog, "ch.bed.occ|theirs");
  press (first, "Leave Open");
  assert_choices (dialog, "");
  entry = care_test_find_type (first, ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (entry), " 40 ");
  assert_choices (dialog, "ch.bed.occ|40");
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  assert_choices (dialog, "");
  press (dialog, "Use All of _Mine");
  assert_choices (dialog, "ch.bed.occ|mine|kind|mine|services|mine");
  press (dialog, "Use All of _Theirs");
  assert_choices (dialog, "ch.bed.occ|theirs|kind|theirs|services|theirs");
  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, NARROW);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc, char *argv[])
{
  care_test_app_init (&argc, &argv);
  g_test_add_func ("/app/sync/not-joined", test_not_joined);
  g_test_add_func ("/app/sync/questions", test_questions);
  g_test_add_func ("/app/sync/rows", test_rows);
  g_test_add_func ("/app/sync/row-words", test_row_words);
  g_test_add_func ("/app/sync/page", test_page);
  g_test_add_func ("/app/sync/refusals", test_refusals);
  g_test_add_func ("/app/sync/conflict", test_conflict);
  return g_test_run ();
}
