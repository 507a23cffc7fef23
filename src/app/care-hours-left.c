/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-hours-left.h"

#include "care-words-reminders.h"

#define LOOK_SECONDS 20
#define KEY "care-hours-left"

typedef struct
{
  CareDesk *desk;
  CareWindow window;
  unsigned source;
} HoursLeft;

static void
free_hours (gpointer data)
{
  HoursLeft *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_object_unref (self->desk);
  g_free (self);
}

static gboolean
on_look (gpointer data)
{
  care_hours_left_update (data);
  return G_SOURCE_CONTINUE;
}

void
care_hours_left_update (GtkLabel *label)
{
  g_return_if_fail (GTK_IS_LABEL (label));
  const HoursLeft *self = g_object_get_data (G_OBJECT (label), KEY);
  CareInstant now = self != NULL ? care_desk_now (self->desk) : CARE_NO_INSTANT;
  bool last_day = self != NULL && care_instant_date (now) == self->window.closes;
  g_autofree char *words = last_day ? care_words_hours_left (self->window.late_from, now) : g_strdup ("");

  gtk_widget_set_visible (GTK_WIDGET (label), *words != '\0');
  if (g_strcmp0 (gtk_label_get_text (label), words) != 0)
    gtk_label_set_text (label, words);
}

void
care_hours_left_show (GtkLabel *label, CareDesk *desk, const CareWindow *window)
{
  g_return_if_fail (GTK_IS_LABEL (label));
  HoursLeft *self = NULL;

  if (window != NULL && desk != NULL)
    {
      self = g_new0 (HoursLeft, 1);
      self->desk = g_object_ref (desk);
      self->window = *window;
      self->source = g_timeout_add_seconds (LOOK_SECONDS, on_look, label);
    }
  g_object_set_data_full (G_OBJECT (label), KEY, self, self != NULL ? free_hours : NULL);
  care_hours_left_update (label);
}
