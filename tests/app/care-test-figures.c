/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of another program through the window, from the file to the return; and what pages write out. */
#include "care-test-app.h"

#include "care-enforcement-page.h"
#include "care-figures-row.h"
#include "care-figures-window.h"
#include "care-page.h"

#include <glib/gstdio.h>
#include <string.h>

#define OPEN_WINDOW "2026-11-10T10:42:00Z"
#define FIELD "ch.bed.max"

/* Until what was asked of the desk is done and shown; whether or not the record changed. */
static void
settle (CareTestApp *app)
{
  for (int turn = 0; turn < 3; turn++)
    {
      care_desk_drain (app->desk);
      while (g_main_context_pending (NULL))
        g_main_context_iteration (NULL, FALSE);
    }
}

/* The first home of the group that has not said anything of this month's window yet. */
static const CareLocation *
home_of (CareTestApp *app)
{
  const CareOverview *overview = care_main_window_get_overview (app->window);

  for (guint i = 0; i < overview->tasks->len; i++)
    {
      const CareTask *task = overview->tasks->pdata[i];
      if (task->service == CARE_SERVICE_CARE_HOME && task->answered == 0)
        return task->location;
    }
  g_assert_not_reached ();
}

static char *
write_file (CareTestApp *app, const char *text)
{
  char *path = g_build_filename (app->folder, "figures.csv", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
go_on (CareTestApp *app, CareFiguresWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "figures.next", NULL);
  settle (app);
}

static CareFiguresWindow *
open_with (CareTestApp *app, const char *text)
{
  CareFiguresWindow *window = care_figures_window_new (GTK_WINDOW (app->window), app->desk);
  g_autofree char *path = write_file (app, text);

  gtk_window_present (GTK_WINDOW (window));
  settle (app);
  care_figures_window_take_file (window, path);
  settle (app);
  return window;
}

typedef struct
{
  char *location;
  CareMonth month;
} Asked;

static gpointer
read_answer (CareRecord *record, gpointer data, GError **error)
{
  const Asked *asked = data;
  g_autoptr (CareReturnView) view
      = care_record_view_return (record, asked->location, CARE_SERVICE_CARE_HOME, asked->month, error);

  return view != NULL ? g_strdup (care_return_get (view->ret, FIELD)) : NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree char *answer = care_desk_run_finish (CARE_DESK (source), result, NULL);

  g_string_assign (data, answer != NULL ? answer : "none");
}

static char *
answer_of (CareTestApp *app, const char *location)
{
  GString *answer = g_string_new ("?");
  Asked asked = { (char *)location, care_month_parse ("2026-11") };

  care_desk_run_async (app->desk, read_answer, &asked, NULL, g_free, false, NULL, read_cb, answer);
  care_desk_drain (app->desk);
  care_test_wait_for (!g_str_equal (answer->str, "?"));
  return g_string_free (answer, FALSE);
}

/* The names of the columns say enough, so three presses are all; and next month the mapping is there. */
static void
test_columns_by_their_names (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (OPEN_WINDOW, true);
  g_autofree char *id = g_strdup (home_of (app)->id);
  g_autofree char *text = g_strdup_printf ("Home,Month,Maximum capacity,Rubbish\n%s,Nov 2026,47,x\n", id);
  CareFiguresWindow *window = open_with (app, text);
  gpointer gone = window;

  g_object_add_weak_pointer (G_OBJECT (window), &gone);
  g_assert_cmpstr (care_figures_window_get_page (window), ==, "file");
  go_on (app, window);
  g_assert_cmpstr (care_figures_window_get_page (window), ==, "columns");
  g_autoptr (CareMapping) mapping = care_figures_window_get_mapping (window);
  g_assert_cmpstr (mapping->location, ==, "Home");
  g_assert_cmpstr (mapping->month, ==, "Month");
  g_assert_cmpuint (mapping->columns->len, ==, 1);
  g_assert_cmpstr (((CareMappedColumn *)mapping->columns->pdata[0])->field, ==, FIELD);
  go_on (app, window);
  g_assert_cmpstr (care_figures_window_get_page (window), ==, "preview");
  g_autofree char *before = answer_of (app, id);
  g_assert_cmpstr (before, ==, "none"); /* looking changes nothing */
  GtkWidget *keep
      = care_test_find_text (GTK_WIDGET (window), ADW_TYPE_ENTRY_ROW, "Keep these columns for next month as");
  gtk_editable_set_text (GTK_EDITABLE (keep), "CareDocs");
  go_on (app, window);
  care_test_wait_for (gone == NULL);
  g_autofree char *after = answer_of (app, id);
  g_assert_cmpstr (after, ==, "47");

  g_autofree char *more = g_strdup_printf ("Rubbish,Maximum capacity,Home,Month\n,48,%s,Nov 2026\n", id);
  CareFiguresWindow *next = open_with (app, more);
  go_on (app, next);
  g_assert_cmpstr (care_figures_window_get_page (next), ==, "preview");
  go_on (app, next); /* there is an answer, and nobody agreed to replace it */
  g_autofree char *same = answer_of (app, id);
  g_assert_cmpstr (same, ==, "47");
  GtkWidget *row
      = care_test_find_text (GTK_WIDGET (next), ADW_TYPE_ACTION_ROW, "Replace the answers that are there");
  g_assert_true (gtk_widget_get_visible (row));
  gtk_switch_set_active (GTK_SWITCH (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row))), TRUE);
  settle (app);
  go_on (app, next);
  g_autofree char *replaced = answer_of (app, id);
  g_assert_cmpstr (replaced, ==, "48");
}

/* A home that nobody knows: said, and nothing taken. */
static void
test_problems (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (OPEN_WINDOW, true);
  CareFiguresWindow *window = open_with (app, "Home,Month,Maximum capacity\nNowhere,2026-11,47\n");

  go_on (app, window);
  go_on (app, window);
  g_assert_nonnull (care_test_find_text (GTK_WIDGET (window), ADW_TYPE_ACTION_ROW,
                                         "“Nowhere” is no location of this record. Say which one it means."));
  go_on (app, window);
  g_assert_cmpstr (care_figures_window_get_page (window), ==, "preview");
  gtk_window_destroy (GTK_WINDOW (window));
}

static bool
has_field (GtkWidget *widget, gpointer data)
{
  return GTK_IS_DROP_DOWN (widget) && gtk_widget_get_mapped (widget);
}

/* Which home is meant is said once, and is known next month. */
static void
test_names (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (OPEN_WINDOW, true);
  g_autofree char *id = g_strdup (home_of (app)->id);
  CareFiguresWindow *window = open_with (app, "Home,Month,Maximum capacity\nThe Old Place,2026-11,47\n");
  gpointer gone = window;

  g_object_add_weak_pointer (G_OBJECT (window), &gone);
  go_on (app, window);
  go_on (app, window);
  GtkWidget *row = care_test_find_text (GTK_WIDGET (window), ADW_TYPE_ACTION_ROW, "The Old Place");
  g_assert_nonnull (row);
  GtkDropDown *choice = GTK_DROP_DOWN (care_test_find (row, has_field, NULL));
  GListModel *homes = gtk_drop_down_get_model (choice);
  guint line = 0;
  for (guint i = 1; i < g_list_model_get_n_items (homes); i++)
    {
      g_autoptr (GtkStringObject) home = g_list_model_get_item (homes, i);
      g_autofree char *end = g_strdup_printf ("(%s)", id);
      if (g_str_has_suffix (gtk_string_object_get_string (home), end))
        line = i;
    }
  g_assert_cmpuint (line, >, 0);
  gtk_drop_down_set_selected (choice, line);
  settle (app);
  g_assert_null (care_test_find_text (GTK_WIDGET (window), ADW_TYPE_ACTION_ROW, "The Old Place"));
  GtkWidget *keep
      = care_test_find_text (GTK_WIDGET (window), ADW_TYPE_ENTRY_ROW, "Keep these columns for next month as");
  gtk_editable_set_text (GTK_EDITABLE (keep), "Rota");
  go_on (app, window);
  care_test_wait_for (gone == NULL);
  g_autofree char *after = answer_of (app, id);
  g_assert_cmpstr (after, ==, "47");

  CareFiguresWindow *next = open_with (app, "Home,Month,Maximum capacity\nThe Old Place,2026-11,47\n");
  go_on (app, next);
  g_assert_null (care_test_find_text (GTK_WIDGET (next), ADW_TYPE_ACTION_ROW, "The Old Place"));
  gtk_window_destroy (GTK_WINDOW (next));
}

/* Without a column for the home nobody can go on. */
static void
test_needs (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (OPEN_WINDOW, true);
  CareFiguresWindow *window = open_with (app, "Colour,Shape\nred,round\n");

  go_on (app, window);
  go_on (app, window);
  g_assert_cmpstr (care_figures_window_get_page (window), ==, "columns");
  GtkWidget *row = care_test_find_type (GTK_WIDGET (window), CARE_TYPE_FIGURES_ROW);
  care_figures_row_set_header (CARE_FIGURES_ROW (row), "Colour"); /* as a drop does */
  g_assert_cmpstr (care_figures_row_get_header (CARE_FIGURES_ROW (row)), ==, "Colour");
  gtk_window_destroy (GTK_WINDOW (window));
}

static bool
is_front_page (GtkWidget *widget, gpointer data)
{
  return CARE_IS_PAGE (widget) && gtk_widget_get_child_visible (widget);
}

static void
test_tables (void)
{
  static const char *const pages[] = { "today", "returns", "calendar", "compliance", "enforcement" };
  g_autoptr (CareTestApp) app = care_test_app_new (OPEN_WINDOW, true);

  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (app->window), "win.page", "s", pages[i]);
      settle (app);
      GtkWidget *page = care_test_find (GTK_WIDGET (app->window), is_front_page, NULL);
      g_assert_nonnull (page);
      g_autoptr (CareSheet) sheet = care_page_export_table (CARE_PAGE (page));
      g_autofree char *path = g_build_filename (app->folder, "page.ods", NULL);
      g_assert_nonnull (sheet);
      g_assert_cmpuint (sheet->rows->len, >, 1);
      for (guint j = 1; j < sheet->rows->len; j++)
        g_assert_cmpuint (g_strv_length (sheet->rows->pdata[j]), ==, g_strv_length (sheet->rows->pdata[0]));
      g_assert_cmpint (care_sheet_export (sheet, path, NULL), ==, (int)sheet->rows->len - 1);
    }
}

int
main (int argc, char **argv)
{
  care_test_app_init (&argc, &argv);
  g_test_add_func ("/app/figures/columns-by-their-names", test_columns_by_their_names);
  g_test_add_func ("/app/figures/problems", test_problems);
  g_test_add_func ("/app/figures/names", test_names);
  g_test_add_func ("/app/figures/needs", test_needs);
  g_test_add_func ("/app/figures/tables", test_tables);
  return g_test_run ();
}
