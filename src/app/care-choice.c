/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-choice.h"

#define KEY "care-choice"

typedef struct
{
  GArray *values; /* int, as shown */
  GArray *next;   /* int, as they will be shown */
  GtkStringList *words;
} Choice;

static void
free_choice (gpointer data)
{
  Choice *choice = data;

  g_array_unref (choice->values);
  g_array_unref (choice->next);
  g_clear_object (&choice->words);
  g_free (choice);
}

static Choice *
choice_of (AdwComboRow *row)
{
  Choice *choice = g_object_get_data (G_OBJECT (row), KEY);

  if (choice == NULL)
    {
      choice = g_new0 (Choice, 1);
      choice->values = g_array_new (false, false, sizeof (int));
      choice->next = g_array_new (false, false, sizeof (int));
      g_object_set_data_full (G_OBJECT (row), KEY, choice, free_choice);
    }
  return choice;
}

void
care_choice_begin (AdwComboRow *row)
{
  Choice *choice = NULL;

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  choice = choice_of (row);
  g_array_set_size (choice->next, 0);
  g_clear_object (&choice->words);
  choice->words = gtk_string_list_new (NULL);
}

void
care_choice_add (AdwComboRow *row, int value, const char *words)
{
  Choice *choice = NULL;

  g_return_if_fail (ADW_IS_COMBO_ROW (row) && words != NULL);

  choice = choice_of (row);
  g_return_if_fail (choice->words != NULL);
  g_array_append_val (choice->next, value);
  gtk_string_list_append (choice->words, words);
}

void
care_choice_done (AdwComboRow *row)
{
  Choice *choice = NULL;
  GArray *before = NULL;
  int chosen = 0;

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  choice = choice_of (row);
  g_return_if_fail (choice->words != NULL);
  chosen = care_choice_get (row, 0);
  before = choice->values;
  choice->values = choice->next;
  choice->next = before;
  adw_combo_row_set_model (row, G_LIST_MODEL (choice->words));
  g_clear_object (&choice->words);
  if (before->len > 0)
    care_choice_set (row, chosen);
}

AdwComboRow *
care_choice_add_row (AdwPreferencesGroup *group, const char *title)
{
  g_return_val_if_fail (ADW_IS_PREFERENCES_GROUP (group) && title != NULL, NULL);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (group, row);
  care_choice_begin (ADW_COMBO_ROW (row));
  return ADW_COMBO_ROW (row);
}

int
care_choice_get (AdwComboRow *row, int none)
{
  GArray *values = NULL;
  guint i = 0;

  g_return_val_if_fail (ADW_IS_COMBO_ROW (row), none);

  values = choice_of (row)->values;
  i = adw_combo_row_get_selected (row);
  return i < values->len ? g_array_index (values, int, i) : none;
}

void
care_choice_set (AdwComboRow *row, int value)
{
  GArray *values = NULL;

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  values = choice_of (row)->values;
  for (guint i = 0; i < values->len; i++)
    if (g_array_index (values, int, i) == value)
      adw_combo_row_set_selected (row, i);
}

int
care_choice_count (AdwComboRow *row)
{
  g_return_val_if_fail (ADW_IS_COMBO_ROW (row), 0);
  return (int)choice_of (row)->values->len;
}
