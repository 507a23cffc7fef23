/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-figures-names.h"

#include <glib/gi18n.h>
#include <string.h>

#include "care-drop-down.h"
#include "care-figures-preview.h"

#define MOST_NAMES 50 /* with more than that, the column is the wrong one */

/* A row that asks; freed with it. */
typedef struct
{
  char *name;
  char **ids; /* one a line after the first */
  CareFiguresNamed named;
  gpointer data;
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  g_free (asking->name);
  g_strfreev (asking->ids);
  g_free (asking);
}

static void
on_chosen (GtkDropDown *choice, GParamSpec *spec, gpointer data)
{
  const Asking *asking = data;
  guint selected = gtk_drop_down_get_selected (choice);

  if (selected > 0 && selected <= g_strv_length (asking->ids))
    asking->named (asking->name, asking->ids[selected - 1], asking->data);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(CareLocation *const *)a)->name, (*(CareLocation *const *)b)->name);
}

static GtkWidget *
choice_new (const char *name, GPtrArray *locations, CareFiguresNamed named, gpointer data)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free), ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (locations, NULL, NULL);
  g_autofree char *spoken = g_strdup_printf (_ ("Home that is meant by %s"), name);
  Asking *asking = g_new0 (Asking, 1);
  GtkWidget *choice = NULL;

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_names);
  g_ptr_array_add (words, g_strdup (_ ("Not said yet")));
  for (guint i = 0; i < sorted->len; i++)
    {
      const CareLocation *location = sorted->pdata[i];

      g_ptr_array_add (words, g_strdup_printf ("%s (%s)", location->name, location->id));
      g_ptr_array_add (ids, g_strdup (location->id));
    }
  g_ptr_array_add (words, NULL);
  g_ptr_array_add (ids, NULL);
  *asking = (Asking){ g_strdup (name), (char **)g_ptr_array_steal (ids, NULL), named, data };
  choice = GTK_WIDGET (care_drop_down_new ((const char *const *)words->pdata, spoken, TRUE));
  g_signal_connect_data (choice, "notify::selected", G_CALLBACK (on_chosen), asking, asking_free, 0);
  return choice;
}

static bool
is_name (const CareImportProblem *problem)
{
  return g_str_equal (problem->code, "unknown-location") || g_str_equal (problem->code, "two-locations");
}

void
care_figures_show_names (AdwPreferencesGroup *group,
                         GPtrArray *rows,
                         const CareFiguresReport *figures,
                         GPtrArray *locations,
                         CareFiguresNamed named,
                         gpointer data)
{
  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group) && rows != NULL && figures != NULL && named != NULL);
  GPtrArray *problems = figures->report->problems;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  care_figures_clear (group, rows);
  for (guint i = 0; i < problems->len && rows->len < MOST_NAMES; i++)
    {
      const CareImportProblem *problem = problems->pdata[i];
      GtkWidget *row = NULL;

      if (!is_name (problem) || !g_hash_table_add (seen, problem->value))
        continue;
      row = adw_action_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), problem->value);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice_new (problem->value, locations, named, data));
      adw_preferences_group_add (group, row);
      g_ptr_array_add (rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (group), rows->len > 0);
}
