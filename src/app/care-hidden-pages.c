/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-hidden-pages.h"

#include <gtk/gtk.h>

static gboolean
came_or_went (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer hidden)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_STACK (gtk_widget_get_parent (widget)))
    gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN,
                                 GPOINTER_TO_INT (hidden), -1);
  return true;
}

void
care_hidden_pages_watch (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET)); /* its signals are made with its class */
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, came_or_went,
                              GINT_TO_POINTER (false), NULL);
  g_signal_add_emission_hook (g_signal_lookup ("unmap", GTK_TYPE_WIDGET), 0, came_or_went,
                              GINT_TO_POINTER (true), NULL);
}
