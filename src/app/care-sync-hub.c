/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sync-hub.h"

#include "care-sync-shown.h"
#include "care-words-dates.h"

#include <glib/gi18n.h>

static void
add_fact (GtkWidget *group, const char *title, const char *value)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *escaped = g_markup_escape_text (value, -1);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", title, value);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

/* A row that is a button. about: said with its title. */
static void
add_deed (GtkWidget *group, const char *title, const char *subtitle, const char *action, const char *hub)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (hub != NULL)
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), g_variant_new_string (hub));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

GtkWidget *
care_sync_hub_new (const CareHubState *hub, CareInstant now)
{
  GtkWidget *group = NULL;
  bool cases = false;
  g_autofree char *joined = NULL;
  g_autofree char *step = NULL;

  g_return_val_if_fail (hub != NULL, NULL);

  cases = g_str_equal (hub->name, "cases");
  group = adw_preferences_group_new ();
  joined = care_sync_shown_moment (hub->joined_at, now);
  step = hub->in_step_at != CARE_NO_INSTANT ? care_sync_shown_moment (hub->in_step_at, now)
                                            : g_strdup (_ ("not yet"));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   cases ? _ ("The hub for cases") : _ ("The hub"));
  add_fact (group, _ ("Address"), hub->url);
  add_fact (group, _ ("User"), hub->user);
  add_fact (group, _ ("Joined"), joined);
  add_fact (group, _ ("Last in step"), step);
  add_deed (group, _ ("Change Password…"), NULL, "sync.sign-in", hub->name);
  add_deed (group, _ ("Change Address…"), _ ("Where the same hub has a new address or certificate"),
            "sync.move", hub->name);
  add_deed (group, cases ? _ ("Leave the Hub for Cases…") : _ ("Leave the Group…"),
            _ ("Everything stays on this computer"), "sync.leave", hub->name);
  return group;
}

GtkWidget *
care_sync_hub_join_cases (void)
{
  GtkWidget *group = adw_preferences_group_new ();

  add_deed (group, _ ("Join a Hub for Cases…"),
            _ ("Where cases are kept in a database that only some people may read"), "sync.join-cases", NULL);
  return group;
}
