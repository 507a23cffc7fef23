/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-keys.h"

void
care_calendar_keys_add (GtkWidget *widget, const CareCalendarKey *keys, size_t n, gpointer data)
{
  GtkEventController *controller = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget) && keys != NULL);

  controller = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (size_t i = 0; i < n; i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, 0),
                                                gtk_callback_action_new (keys[i].function, data, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].step));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (widget, controller);
}
