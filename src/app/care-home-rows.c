/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-home-rows.h"

#define LINES 3

static void
name_row (GtkWidget *row)
{
  const char *words = g_object_get_data (G_OBJECT (row), "care-status");
  const char *subtitle = g_object_get_data (G_OBJECT (row), "care-subtitle");
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  g_autofree char *spoken
      = g_strdup_printf ("%s%s%s%s%s", title, subtitle != NULL ? ", " : "", subtitle != NULL ? subtitle : "",
                         words != NULL ? ", " : "", words != NULL ? words : "");

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

GtkWidget *
care_home_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), LINES);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), LINES);
  if (subtitle != NULL && *subtitle != '\0')
    {
      g_autofree char *escaped = g_markup_escape_text (subtitle, -1);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
      g_object_set_data_full (G_OBJECT (row), "care-subtitle", g_strdup (subtitle), g_free);
    }
  name_row (row);
  return row;
}

void
care_home_row_add_status (GtkWidget *row, const char *words, const char *css_class)
{
  g_return_if_fail (ADW_IS_ACTION_ROW (row) && words != NULL);
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "status-pill");
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  g_object_set_data_full (G_OBJECT (row), "care-status", g_strdup (words), g_free);
  name_row (row);
}

void
care_home_row_make_pressable (GtkWidget *row, bool arrow)
{
  g_return_if_fail (ADW_IS_ACTION_ROW (row));

  adw_action_row_add_suffix (
      ADW_ACTION_ROW (row),
      gtk_image_new_from_icon_name (arrow ? "go-next-symbolic" : "document-edit-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
}

AdwPreferencesGroup *
care_home_group (const char *title, const char *verb, const char *spoken, const char *action)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
  if (verb != NULL)
    {
      GtkWidget *button = gtk_button_new_with_label (verb);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
      adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), button);
    }
  return ADW_PREFERENCES_GROUP (group);
}
