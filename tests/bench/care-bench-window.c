/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the window of a large record is held up: care-bench-window FOLDER. For each page, in milliseconds:
 *   PAGE_longest_ms  the longest that one turn of the main loop took, from the switch to the page on
 *   PAGE_quiet_ms    until nothing more came of it
 * change_longest_ms, the same after the record changed and was read anew; PAGE_again_longest_ms of a page
 * that is there already and has that change to show, which is what the data costs; board_WHAT_longest_ms, of
 * the board as it is searched, sorted, grouped, zoomed and read for five years; and peak_mb of the process.
 */
#include <adwaita.h>
#include <stdio.h>
#include <sys/resource.h>

#include "care-board-view.h"
#include "care-main-window.h"

#define QUIET_US 700000
#define BUSY_US 20000

static gpointer
nothing (CareRecord *record, gpointer data, GError **error)
{
  return NULL;
}

static void
on_nothing (GObject *desk, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  care_desk_run_finish (CARE_DESK (desk), result, &error);
  *(gint64 *)data = g_get_monotonic_time ();
}

/* Over when for a while no turn took long, and the database thread then answered at once. */
static void
watch (const char *what, CareDesk *desk)
{
  gint64 began = g_get_monotonic_time (), busy = began, longest = 0, asked = 0, answered = 0;

  while (true)
    {
      gint64 before = g_get_monotonic_time ();
      bool did = g_main_context_iteration (NULL, FALSE);
      gint64 after = g_get_monotonic_time ();

      longest = MAX (longest, after - before);
      if (after - before > BUSY_US)
        busy = after;
      if (answered != 0 && answered - asked > BUSY_US)
        busy = answered;
      else if (answered != 0)
        break;
      if (answered != 0)
        asked = answered = 0;
      if (asked == 0 && after - busy > QUIET_US)
        {
          asked = after;
          care_desk_run_async (desk, nothing, NULL, NULL, NULL, false, NULL, on_nothing, &answered);
        }
      if (!did)
        g_usleep (500);
    }
  printf ("%s_longest_ms %.1f\n%s_quiet_ms %.0f\n", what, (double)longest / 1000, what,
          (double)(busy - began) / 1000);
  fflush (stdout);
}

/* By the id it has in its template. */
static GtkWidget *
find (GtkWidget *root, const char *id)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (root)), id) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_type (GtkWidget *root, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
change (CareDesk *desk)
{
  gint64 said = 0;

  care_desk_run_async (desk, nothing, NULL, NULL, NULL, true, NULL, on_nothing, &said);
  watch ("change", desk);
}

static void
watch_board (GtkWidget *window, CareDesk *desk)
{
  GtkWidget *board = find_type (window, CARE_TYPE_BOARD_VIEW);

  gtk_widget_activate_action (window, "win.page", "s", "compliance");
  watch ("board_back", desk);
  gtk_editable_set_text (GTK_EDITABLE (find (board, "search")), "a");
  watch ("board_search", desk);
  gtk_editable_set_text (GTK_EDITABLE (find (board, "search")), "");
  watch ("board_all", desk);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (board, "level")), 1);
  watch ("board_filter", desk);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (board, "level")), 0);
  watch ("board_unfilter", desk);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (board, "sort")), 2);
  watch ("board_sort", desk);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (board, "group")), 4);
  watch ("board_group", desk);
  for (int i = 0; i < 3; i++)
    gtk_widget_activate_action (board, "board.zoom-out", NULL);
  watch ("board_zoom", desk);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find (board, "years")), TRUE);
  watch ("board_years", desk);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find (window, "as_list")), TRUE);
  watch ("list", desk);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (board, "group")), 3);
  watch ("list_group", desk);
  gtk_widget_activate_action (board, "board.ahead", NULL);
  watch ("ahead", desk);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find (window, "as_trends")), TRUE);
  watch ("trends", desk);
}

int
main (int argc, char **argv)
{
  static const char *const pages[] = { "returns", "homes", "calendar", "compliance", "enforcement", "today" };
  g_autoptr (GError) error = NULL;
  struct rusage used = { 0 };

  if (argc != 2)
    g_error ("care-bench-window FOLDER");
  gtk_init ();
  adw_init ();
  g_autoptr (AdwApplication) application
      = adw_application_new ("org.carereturns.Bench", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  CareDesk *desk = care_desk_new (argv[1], NULL, "Bench",
                                  care_clock_new_at (care_instant_parse ("2026-11-10T10:00:00Z")), &error);
  if (desk == NULL)
    g_error ("%s", error->message);
  GtkWidget *window = GTK_WIDGET (care_main_window_new (GTK_APPLICATION (application), desk));
  gtk_window_present (GTK_WINDOW (window));
  watch ("first", desk);
  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (window, "win.page", "s", pages[i]);
      watch (pages[i], desk);
    }
  change (desk);
  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *what = g_strdup_printf ("%s_again", pages[i]);

      gtk_widget_activate_action (window, "win.page", "s", pages[i]);
      watch (what, desk);
    }
  watch_board (window, desk);
  getrusage (RUSAGE_SELF, &used);
  printf ("peak_mb %.0f\n", (double)used.ru_maxrss / 1024);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (desk);
  return 0;
}
