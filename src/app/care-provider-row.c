/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-provider-row.h"

#include <glib/gi18n.h>

struct _CareProviderRow
{
  AdwActionRow parent_instance;

  /* children */
  GtkWidget *to_settle;
};

G_DEFINE_FINAL_TYPE (CareProviderRow, care_provider_row, ADW_TYPE_ACTION_ROW)

static void
care_provider_row_class_init (CareProviderRowClass *klass)
{
}

static void
care_provider_row_init (CareProviderRow *self)
{
  self->to_settle = gtk_label_new (_ ("Still to settle"));
  gtk_widget_add_css_class (self->to_settle, "status-pill");
  gtk_widget_add_css_class (self->to_settle, "warning");
  gtk_widget_set_valign (self->to_settle, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->to_settle, FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->to_settle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), gtk_image_new_from_icon_name ("go-next-symbolic"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 3);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

void
care_provider_row_show (CareProviderRow *self, const CareProvider *provider)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *address = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *spoken = NULL;
  bool missing = false;

  g_return_if_fail (CARE_IS_PROVIDER_ROW (self));
  g_return_if_fail (provider != NULL);

  lines = g_strsplit (provider->address, "\n", -1);
  address = g_strjoinv (", ", lines);
  missing = *address == '\0';
  subtitle = g_strdup_printf (_ ("CQC provider ID %s · %s"), provider->id,
                              missing ? _ ("address not given yet") : address);
  escaped = g_markup_escape_text (subtitle, -1);
  spoken = g_strdup_printf ("%s, %s", provider->name, subtitle);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), provider->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), escaped);
  gtk_widget_set_visible (self->to_settle, missing);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", provider->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.edit-provider");
}
