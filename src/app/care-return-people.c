/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-return-people.h"

#include <glib/gi18n.h>

#include "care-fields.h"
#include "care-main-window.h"
#include "care-return-deeds.h"

typedef struct
{
  CareReturnForm *form;     /* owned */
  AdwEntryRow *to, *deputy; /* borrowed */
} People;

static void
free_people (gpointer data, GClosure *closure)
{
  People *self = data;

  g_object_unref (self->form);
  g_free (self);
}

static void
on_done (bool done, const char *words, gpointer data)
{
  g_autoptr (GtkWindow) dialog = data;

  if (done)
    gtk_window_destroy (dialog);
  else
    care_main_window_toast (GTK_WIDGET (gtk_window_get_transient_for (dialog)), words);
}

static void
on_go (CarePlainDialog *dialog, People *self)
{
  g_autofree char *to = care_fields_text (self->to);
  g_autofree char *deputy = care_fields_text (self->deputy);

  care_return_do_assign (self->form, to, deputy, on_done, g_object_ref (dialog));
}

static AdwEntryRow *
add_row (GtkWidget *group, const char *title, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return ADW_ENTRY_ROW (row);
}

CarePlainDialog *
care_return_people_present (CareReturnForm *form)
{
  const CareReturnView *view = care_return_form_get_view (form);
  GtkWidget *group = adw_preferences_group_new ();
  People *self = g_new0 (People, 1);
  CarePlainDialog *dialog = care_plain_dialog_new (GTK_WIDGET (form), _ ("Who Makes It"), _ ("_Save"));

  self->form = g_object_ref (form);
  self->to = add_row (group, _ ("Makes this return"), view->ret->assignee);
  self->deputy = add_row (group, _ ("Stands in"), view->ret->deputy);
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      _ ("For this month’s return alone. While both are empty, it is whoever the home’s details name."));
  care_plain_dialog_append (dialog, group);
  g_signal_connect_data (dialog, "go", G_CALLBACK (on_go), self, free_people, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (self->to));
  return dialog;
}
