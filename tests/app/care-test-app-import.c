/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's import: a file is recognised and looked through, what is wrong is said line by line, good rows
 * are taken without the others only where a person says so, and nothing is stored before the last step. */
#include "care-app-fixture.h"

#include "care-date-row.h"
#include "care-import-days.h"
#include "care-import-dialog.h"
#include "care-import-found.h"

#include <glib/gstdio.h>

#define NOW "2026-11-10T10:00:00Z"
#define HEADER "id,name,provider,services,places\n"
#define GOOD HEADER "1-1,Elm House,1-P,care-home,40\n1-2,Ash,1-P,home-care,\n"
#define MIXED GOOD "1-3,,1-P,shop,many\n"

typedef struct
{
  CareAppFixture app;
  GtkWidget *dialog;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  care_app_fixture_open (&self->app, NOW);
  self->path = g_build_filename (self->app.desk.folder, "homes.csv", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->path);
  care_app_fixture_clear (&self->app);
}

static GtkWidget *
button (Fixture *self, const char *label)
{
  for (int i = 0; i < care_app_count (self->dialog, GTK_TYPE_BUTTON); i++)
    {
      GtkWidget *found = care_app_find_nth (self->dialog, GTK_TYPE_BUTTON, i);
      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (found)), label) == 0)
        return found;
    }
  return NULL;
}

typedef struct
{
  Fixture *fixture;
  const char *label;
} Awaited;

static bool
can_be_pressed (gpointer data)
{
  const Awaited *awaited = data;
  GtkWidget *found = button (awaited->fixture, awaited->label);

  return found != NULL && gtk_widget_get_sensitive (found) && gtk_widget_get_child_visible (found);
}

static void
wait_for_button (Fixture *self, const char *label)
{
  Awaited awaited = { self, label };

  care_app_wait (can_be_pressed, &awaited);
}

static void
press (Fixture *self, const char *label)
{
  wait_for_button (self, label);
  g_signal_emit_by_name (button (self, label), "clicked");
}

static void
open_file (Fixture *self, const char *text)
{
  g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
  gtk_widget_activate_action (self->app.window, "win.import", NULL);
  self->dialog = care_app_dialog (CARE_TYPE_IMPORT_DIALOG);
  care_import_dialog_take (CARE_IMPORT_DIALOG (self->dialog), self->path);
}

static gpointer
list_locations (CareRecord *record, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) locations = care_record_list_locations (record, error);

  *(guint *)data = locations != NULL ? locations->len : 0;
  return NULL;
}

static guint
count_locations (Fixture *self)
{
  guint n = 0;

  care_app_settle (&self->app);
  care_desk_run_async (self->app.desk.desk, list_locations, &n, NULL, NULL, false, NULL, NULL, NULL);
  care_desk_drain (self->app.desk.desk);
  return n;
}

static void
test_good_file (Fixture *self, gconstpointer data)
{
  open_file (self, GOOD);
  press (self, "C_heck the File");
  wait_for_button (self, "_Import 2 Rows");
  g_assert_true (care_app_says (self->dialog, "2 rows can be imported"));
  g_assert_cmpuint (count_locations (self), ==, 0);
  care_app_assert_names (self->dialog);
  press (self, "_Import 2 Rows");
  wait_for_button (self, "_Done");
  g_assert_true (care_app_says (self->dialog, "The file was imported"));
  g_assert_cmpuint (count_locations (self), ==, 2);
  press (self, "_Done");
  g_assert_false (care_app_has_dialog (CARE_TYPE_IMPORT_DIALOG));
}

/* A list that lost a kind of care names the home, and asks for the day instead of guessing it. */
static void
test_a_day_that_the_file_does_not_say (Fixture *self, gconstpointer data)
{
  open_file (self, HEADER "1-1,Elm House,1-P,care-home;home-care,40\n");
  press (self, "C_heck the File");
  press (self, "_Import 1 Row");
  press (self, "_Done");
  open_file (self, HEADER "1-1,Elm House,1-P,care-home,40\n");
  press (self, "C_heck the File");
  wait_for_button (self, "_Back");
  g_assert_true (care_app_says (self->dialog, "Elm House (1-1): Home care"));
  g_assert_false (gtk_widget_get_sensitive (button (self, "_Import")));
  press (self, "_Back");

  GtkWidget *days = care_app_find (self->dialog, CARE_TYPE_IMPORT_DAYS);
  CareDateRow *ended = CARE_DATE_ROW (care_app_find_nth (days, CARE_TYPE_DATE_ROW, 1));
  gtk_editable_set_text (care_date_row_get_entry (ended), "soon");
  press (self, "C_heck the File");
  g_assert_true (care_app_says (self->dialog, "Give day, month and year"));
  care_date_row_set_date (ended, care_date (2026, 9, 30));
  press (self, "C_heck the File");
  wait_for_button (self, "_Import 1 Row");
  g_assert_true (care_app_says (self->dialog, "ends with the day that you gave"));
  press (self, "_Import 1 Row");
  press (self, "_Done");
}

static void
test_rejected_rows (Fixture *self, gconstpointer data)
{
  open_file (self, MIXED);
  press (self, "C_heck the File");
  wait_for_button (self, "_Back");
  g_assert_true (care_app_says (self->dialog, "1 row cannot be taken as it is"));
  g_assert_false (gtk_widget_get_sensitive (button (self, "_Import")));
  GtkWidget *found = care_app_find (self->dialog, CARE_TYPE_IMPORT_FOUND);
  gtk_switch_set_active (GTK_SWITCH (care_app_find (found, GTK_TYPE_SWITCH)), TRUE);
  press (self, "_Import the 2 Good Rows");
  wait_for_button (self, "_Done");
  g_assert_cmpuint (count_locations (self), ==, 2);
  press (self, "_Done");
}

/* A long word in a cell of the file must not push the window over the screen. */
static void
test_long_problem (Fixture *self, gconstpointer data)
{
  g_autofree char *word = g_strnfill (500, 'm');
  g_autofree char *words = g_strnfill (500, 'm');
  int least, natural;

  for (int i = 8; i < 500; i += 9)
    words[i] = ' ';
  g_autofree char *text = g_strconcat (HEADER "1-1,Elm,1-P,", word, ",\n1-2,Ash,1-P,", words, ",\n", NULL);
  open_file (self, text);
  press (self, "C_heck the File");
  wait_for_button (self, "_Back");
  g_assert_true (care_app_says (self->dialog, "2 rows cannot be taken as they are"));
  gtk_widget_measure (adw_window_get_content (ADW_WINDOW (self->dialog)), GTK_ORIENTATION_HORIZONTAL, -1,
                      &least, &natural, NULL, NULL);
  g_assert_cmpint (least, <=, 640);
  g_assert_cmpint (natural, <=, 720);
  gtk_window_close (GTK_WINDOW (self->dialog));
}

static void
test_back_and_away (Fixture *self, gconstpointer data)
{
  open_file (self, GOOD);
  press (self, "C_heck the File");
  press (self, "_Back");
  wait_for_button (self, "C_heck the File");
  gtk_window_close (GTK_WINDOW (self->dialog));
  care_app_settle (&self->app);
  g_assert_false (care_app_has_dialog (CARE_TYPE_IMPORT_DIALOG));
  g_assert_cmpuint (count_locations (self), ==, 0);
}

static void
test_not_recognised (Fixture *self, gconstpointer data)
{
  open_file (self, "hello\n");
  Awaited awaited = { self, "_Cancel" };
  care_app_wait (can_be_pressed, &awaited);
  while (!care_app_says (self->dialog,
                         "This file was not recognised. Say what it is, or choose another; a list "
                         "needs a first line with the names of its columns."))
    g_main_context_iteration (NULL, TRUE);
  press (self, "_Cancel");
  g_assert_false (care_app_has_dialog (CARE_TYPE_IMPORT_DIALOG));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/import/good-file", Fixture, NULL, set_up, test_good_file, tear_down);
  g_test_add ("/import/a-day-that-the-file-does-not-say", Fixture, NULL, set_up,
              test_a_day_that_the_file_does_not_say, tear_down);
  g_test_add ("/import/rejected-rows", Fixture, NULL, set_up, test_rejected_rows, tear_down);
  g_test_add ("/import/long-problem", Fixture, NULL, set_up, test_long_problem, tear_down);
  g_test_add ("/import/back-and-away", Fixture, NULL, set_up, test_back_and_away, tear_down);
  g_test_add ("/import/not-recognised", Fixture, NULL, set_up, test_not_recognised, tear_down);
  return g_test_run ();
}
