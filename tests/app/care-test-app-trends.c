/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trends in the real window: published figures come in through their dialog, are held against, said, tabled
 * and drawn, and go again; what is shown becomes a file off the main thread. */
#include "care-app-fixture.h"

#include "care-choice.h"
#include "care-plain-dialog.h"
#include "care-plot-view.h"
#include "care-published-dialog.h"
#include "care-published-outcome.h"
#include "care-record-published.h"
#include "care-trends-against.h"
#include "care-trends-view.h"

#include <string.h>

#define NOW "2026-11-27T10:00:00Z"
#define GOOD "Month,England,London\nSep 2026,84.1,83\nOct 2026,84.9,[c]\n"

static void
set_up (CareAppFixture *self, gconstpointer data)
{
  care_app_fixture_open_demo (self, NOW, 6, 14);
  gtk_widget_activate_action (self->window, "win.page", "s", "compliance");
  care_app_settle (self);
}

static void
tear_down (CareAppFixture *self, gconstpointer data)
{
  care_app_fixture_clear (self);
}

static GtkWidget *
toggle_called (GtkWidget *inside, const char *label)
{
  GtkWidget *found;

  for (int i = 0; (found = care_app_find_nth (inside, GTK_TYPE_TOGGLE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (found)), label) == 0)
      return found;
  g_error ("no toggle %s", label);
}

static GtkWidget *
open_trends (CareAppFixture *self)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle_called (self->window, "Trends")), TRUE);
  care_app_settle (self);
  return care_app_find (self->window, CARE_TYPE_TRENDS_VIEW);
}

static void
show_measure (CareAppFixture *self, GtkWidget *view, CareTrendMeasure measure)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (care_app_find (view, GTK_TYPE_DROP_DOWN)), measure);
  care_app_settle (self);
}

static char *
write_file (CareAppFixture *self, const char *name, const char *text)
{
  char *path = g_build_filename (self->desk.folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static GtkWidget *
open_dialog (CareAppFixture *self, GtkWidget *view, const char *text)
{
  g_autofree char *path = write_file (self, "published.csv", text);
  GtkWidget *dialog = GTK_WIDGET (care_published_dialog_present (view, self->desk.desk, path));
  AdwComboRow *measure = ADW_COMBO_ROW (care_app_find (dialog, ADW_TYPE_COMBO_ROW));

  care_app_settle (self);
  if (gtk_widget_get_visible (GTK_WIDGET (measure))) /* the file does not say it: nothing is guessed */
    {
      g_assert_cmpint (care_choice_get (measure, 0), ==, CARE_N_TRENDS);
      g_assert_false (gtk_widget_get_visible (care_app_find (dialog, CARE_TYPE_PUBLISHED_OUTCOME)));
      gtk_widget_activate_action (dialog, "dialog.go", NULL);
      care_app_settle (self);
      g_assert_true (care_app_has_dialog (CARE_TYPE_PLAIN_DIALOG));
      care_choice_set (measure, CARE_TREND_OCCUPANCY);
      care_app_settle (self);
    }
  return dialog;
}

static void
take (CareAppFixture *self, GtkWidget *view, const char *text)
{
  GtkWidget *dialog = open_dialog (self, view, text);

  gtk_widget_activate_action (dialog, "dialog.go", NULL);
  care_app_settle (self);
  care_app_catch_up (self);
  g_assert_false (care_app_has_dialog (CARE_TYPE_PLAIN_DIALOG));
}

static void
test_import_and_compare (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *view = open_trends (self);
  GtkWidget *against = care_app_find (view, CARE_TYPE_TRENDS_AGAINST);

  show_measure (self, view, CARE_TREND_OCCUPANCY);
  g_assert_false (gtk_widget_get_visible (against)); /* nothing is published */
  GtkWidget *dialog = open_dialog (self, view, GOOD);
  care_app_assert_names (dialog);
  g_assert_true (care_app_says (dialog, "England, London"));
  g_assert_true (care_app_says (dialog, "September 2026 to October 2026"));
  g_assert_true (care_app_says (dialog, "3 new figures"));
  g_assert_true (care_app_says (dialog, "1 cell says that there is no figure"));
  gtk_widget_activate_action (dialog, "dialog.go", NULL);
  care_app_settle (self);
  care_app_catch_up (self);
  g_assert_false (care_app_has_dialog (CARE_TYPE_PLAIN_DIALOG));

  /* England first, as of the region of the homes nothing was published. */
  g_assert_true (gtk_widget_get_visible (against));
  g_assert_cmpstr (care_trends_against_get (CARE_TRENDS_AGAINST (against)), ==, "England");
  g_assert_true (care_app_says (view, "England published 84.9% for October 2026"));
  g_assert_true (care_app_says (view, "not checked by this application"));
  care_app_assert_names (view);

  /* A measure of which nothing is published has no such choice, and the person's word outlives it. */
  care_trends_against_choose (CARE_TRENDS_AGAINST (against), "London");
  care_app_settle (self);
  g_assert_true (care_app_says (view, "London published 83% for September 2026"));
  show_measure (self, view, CARE_TREND_STAFF);
  g_assert_false (gtk_widget_get_visible (against));
  g_assert_false (care_app_says (view, "London published"));
  show_measure (self, view, CARE_TREND_OCCUPANCY);
  g_assert_cmpstr (care_trends_against_get (CARE_TRENDS_AGAINST (against)), ==, "London");
  care_trends_against_choose (CARE_TRENDS_AGAINST (against), NULL);
  care_app_settle (self);
  g_assert_false (care_app_says (view, "London published"));
}

/* Of a region that is shown, its own figures come first. */
static void
test_region_first (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *view = open_trends (self);
  GtkDropDown *by = GTK_DROP_DOWN (care_app_find_nth (view, GTK_TYPE_DROP_DOWN, 1));
  GtkDropDown *group = GTK_DROP_DOWN (care_app_find_nth (view, GTK_TYPE_DROP_DOWN, 2));

  show_measure (self, view, CARE_TREND_OCCUPANCY);
  gtk_drop_down_set_selected (by, CARE_TREND_BY_REGION);
  care_app_settle (self);
  GtkStringObject *first = gtk_drop_down_get_selected_item (group);
  g_autofree char *region = g_strdup (gtk_string_object_get_string (first));
  g_autofree char *text = g_strdup_printf ("Month,England,%s\nOct 2026,84,80\n", region);
  take (self, view, text);
  CareTrendsAgainst *against = CARE_TRENDS_AGAINST (care_app_find (view, CARE_TYPE_TRENDS_AGAINST));
  g_assert_cmpstr (care_trends_against_get (against), ==, region);
}

static void
test_problems (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *view = open_trends (self);
  GtkWidget *dialog = open_dialog (self, view, "Month,England\nSep 2026,84\nOct 2026,many\n");

  g_assert_true (care_app_says (dialog, "Line 3"));
  g_assert_true (care_app_says (dialog, "is no figure"));
  gtk_widget_activate_action (dialog, "dialog.go", NULL); /* not allowed yet */
  care_app_settle (self);
  g_assert_true (care_app_has_dialog (CARE_TYPE_PLAIN_DIALOG));
  gtk_switch_set_active (GTK_SWITCH (care_app_find (dialog, GTK_TYPE_SWITCH)), TRUE);
  gtk_widget_activate_action (dialog, "dialog.go", NULL);
  care_app_settle (self);
  g_assert_false (care_app_has_dialog (CARE_TYPE_PLAIN_DIALOG));

  dialog = open_dialog (self, view, "Month,England\nSep 2026,0.84\nNov 2026,0.85\n");
  g_assert_true (care_app_says (dialog, "looks like a fraction"));
  AdwComboRow *shares = ADW_COMBO_ROW (care_app_find_nth (dialog, ADW_TYPE_COMBO_ROW, 1));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (shares)));
  adw_combo_row_set_selected (shares, CARE_PUBLISHED_SHARES_FRACTION);
  care_app_settle (self);
  g_assert_false (care_app_says (dialog, "looks like a fraction"));
  g_assert_true (care_app_says (dialog, "1 new figure, 0 changed, 1 as known"));
  gtk_window_destroy (GTK_WINDOW (dialog));

  dialog = open_dialog (self, view, "hello\n");
  g_assert_true (care_app_says (dialog, "no published figures were found"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  care_app_settle (self);
}

static void
test_table_and_months (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *view = open_trends (self);

  show_measure (self, view, CARE_TREND_OCCUPANCY);
  take (self, view, GOOD);
  GtkWidget *plot = care_app_find (view, CARE_TYPE_PLOT_VIEW);
  care_plot_view_move_to (CARE_PLOT_VIEW (plot), 22); /* the last but one of two years */
  g_autofree char *october = care_plot_view_words (CARE_PLOT_VIEW (plot));
  g_assert_nonnull (strstr (october, "October 2026: Whole group "));
  g_assert_nonnull (strstr (october, "England published 84.9% for October 2026, and Whole group is "));
  g_assert_true (care_app_says (view, "England published 84.9% for October 2026"));
  care_plot_view_move_to (CARE_PLOT_VIEW (plot), 0);
  g_assert_true (care_app_says (view, "Nothing published by England is known for December 2024."));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle_called (view, "Show as _Table")), TRUE);
  care_app_settle (self);
  g_assert_true (care_app_says (view, "England (published)"));
  g_assert_true (care_app_says (view, "84.1%"));
}

typedef struct
{
  const char *path, *begins;
} Written;

static bool
is_written (gpointer data)
{
  const Written *written = data;
  g_autofree char *content = NULL;
  gsize length = 0;

  return g_file_get_contents (written->path, &content, &length, NULL) && length > strlen (written->begins)
         && memcmp (content, written->begins, strlen (written->begins)) == 0;
}

static void
test_saves (CareAppFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *kind, *begins;
  } kinds[] = { { "png", "\x89PNG" }, { "svg", "<?xml" }, { "csv", "month,value,group" } };
  GtkWidget *view = open_trends (self);

  show_measure (self, view, CARE_TREND_OCCUPANCY);
  take (self, view, GOOD);
  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_strconcat ("trend.", kinds[i].kind, NULL);
      g_autofree char *path = g_build_filename (self->desk.folder, name, NULL);
      Written written = { path, kinds[i].begins };

      care_trends_view_save_as (CARE_TRENDS_VIEW (view), kinds[i].kind, path);
      care_app_wait (is_written, &written);
      care_app_settle (self);
    }
  g_autofree char *path = g_build_filename (self->desk.folder, "trend.csv", NULL);
  g_autofree char *csv = NULL;
  g_assert_true (g_file_get_contents (path, &csv, NULL, NULL));
  g_assert_nonnull (strstr (csv, ",known,asked,published,published_of\r\n"));
  g_assert_nonnull (strstr (csv, ",84.9,\"England\"\r\n"));
}

static void
test_forget (CareAppFixture *self, gconstpointer data)
{
  GtkWidget *view = open_trends (self);
  GtkWidget *against = care_app_find (view, CARE_TYPE_TRENDS_AGAINST);

  show_measure (self, view, CARE_TREND_OCCUPANCY);
  take (self, view, GOOD);
  gtk_widget_activate_action (view, "trends.forget", NULL);
  GtkWidget *question = care_app_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_true (care_app_says (question, "Forget What Was Published of England?"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "yes");
  care_app_settle (self);
  care_app_catch_up (self);
  g_assert_cmpstr (care_trends_against_get (CARE_TRENDS_AGAINST (against)), ==, NULL);
  g_assert_false (care_app_says (view, "England published"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function)                                                                                  \
  g_test_add ("/app/trends/" name, CareAppFixture, NULL, set_up, function, tear_down)
  ADD ("import-and-compare", test_import_and_compare);
  ADD ("region-first", test_region_first);
  ADD ("problems", test_problems);
  ADD ("table-and-months", test_table_and_months);
  ADD ("saves", test_saves);
  ADD ("forget", test_forget);
  return g_test_run ();
}
