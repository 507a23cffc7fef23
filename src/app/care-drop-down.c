/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-drop-down.h"

#define WIDE 200 /* pixels: enough of most names of homes */

GtkDropDown *
care_drop_down_new (const char *const *words, const char *spoken, gboolean searched)
{
  GtkWidget *widget = NULL;
  g_autoptr (GtkExpression) expression = NULL;

  g_return_val_if_fail (words != NULL && spoken != NULL, NULL);

  widget = gtk_drop_down_new_from_strings (words);
  expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  gtk_drop_down_set_expression (GTK_DROP_DOWN (widget), expression);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (widget), searched);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  if (searched)
    gtk_widget_set_size_request (widget, WIDE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return GTK_DROP_DOWN (widget);
}
