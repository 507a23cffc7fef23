/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-preferences-holidays.h"

#include "care-holiday-rows.h"
#include "care-holidays-dialog.h"
#include "care-holidays-watch.h"
#include "care-main-window.h"
#include "care-moved-dialog.h"
#include "care-record-holidays.h"
#include "care-words-dates.h"

#include <glib/gi18n.h>

struct _CarePreferencesHolidays
{
  AdwPreferencesGroup parent_instance;

  /* owned */
  CareDesk *desk;
  GSettings *settings;
  GPtrArray *asked; /* GtkWidget, borrowed: the rows of days that wait */

  /* template children */
  AdwActionRow *status;
  GtkSpinner *spinner;
  GtkWidget *check;
  GtkSwitch *weekly;
  AdwEntryRow *address;
};

G_DEFINE_FINAL_TYPE (CarePreferencesHolidays, care_preferences_holidays, ADW_TYPE_PREFERENCES_GROUP)

typedef struct
{
  GPtrArray *asked; /* CareHolidayMark */
  CareInstant read_at;
  CareDate horizon;
} State;

static void
state_free (State *self)
{
  g_clear_pointer (&self->asked, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (State, state_free)

static gpointer
read_state (CareRecord *record, gpointer data, GError **error)
{
  g_autoptr (State) state = g_new0 (State, 1);

  state->horizon = care_holidays_horizon (care_record_law (record)->holidays);
  state->asked = care_record_list_asked_holidays (record, error);
  if (state->asked == NULL || !care_record_holidays_read_at (record, &state->read_at, error))
    return NULL;
  return g_steal_pointer (&state);
}

static void
show_status (CarePreferencesHolidays *self, const State *state)
{
  CareHolidaysWatch *watch = care_holidays_watch_of (self->desk);
  g_autofree char *month = care_words_month (care_month_of (state->horizon));
  g_autofree char *known = g_strdup_printf (_ ("Bank holidays are known up to %s."), month);
  g_autofree char *at = state->read_at != CARE_NO_INSTANT ? care_words_instant (state->read_at) : NULL;
  g_autofree char *read = at != NULL ? g_strdup_printf (_ ("The list was last read on %s."), at)
                                     : g_strdup (_ ("It has not been read on this record yet; the days that "
                                                    "came with the program are in use."));
  const char *said = care_holidays_watch_get_said (watch);
  g_autofree char *text
      = *said != '\0' ? g_strconcat (said, "\n", read, NULL) : g_strconcat (known, " ", read, NULL);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_action_row_set_subtitle (self->status, escaped);
}

static void
show_asked (CarePreferencesHolidays *self, const State *state)
{
  for (guint i = 0; i < self->asked->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->asked->pdata[i]);
  g_ptr_array_set_size (self->asked, 0);
  for (guint i = 0; i < state->asked->len; i++)
    {
      GtkWidget *row = care_holiday_row_asked (self->desk, state->asked->pdata[i]);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->asked, row);
    }
}

static void
on_state (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CarePreferencesHolidays) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (State) state = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (self->desk == NULL) /* closed meanwhile */
    return;
  if (state == NULL)
    {
      care_main_window_report (GTK_WIDGET (self), error);
      return;
    }
  show_status (self, state);
  show_asked (self, state);
}

static void
reload (CarePreferencesHolidays *self)
{
  care_desk_run_async (self->desk, read_state, NULL, NULL, (GDestroyNotify)state_free, false, NULL, on_state,
                       g_object_ref (self));
}

static void
on_watch_changed (CarePreferencesHolidays *self)
{
  bool checking = care_holidays_watch_is_checking (care_holidays_watch_of (self->desk));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "holidays.check", !checking);
  gtk_spinner_set_spinning (self->spinner, checking);
  if (!checking)
    reload (self);
}

static void
check_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  care_holidays_watch_check (care_holidays_watch_of (CARE_PREFERENCES_HOLIDAYS (widget)->desk));
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  care_holidays_dialog_present (widget, CARE_PREFERENCES_HOLIDAYS (widget)->desk);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  care_holidays_dialog_add (widget, CARE_PREFERENCES_HOLIDAYS (widget)->desk);
}

static void
moved_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  care_moved_dialog_present (widget, CARE_PREFERENCES_HOLIDAYS (widget)->desk, 0);
}

/* Emptied, it is GOV.UK's own again. */
static void
on_address (CarePreferencesHolidays *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->address))));

  if (*text == '\0')
    {
      g_settings_reset (self->settings, "holidays-url");
      gtk_editable_set_text (GTK_EDITABLE (self->address), CARE_HOLIDAYS_URL);
    }
  else
    g_settings_set_string (self->settings, "holidays-url", text);
}

/* libadwaita 1.2 never frees a group of preferences: what it holds goes with its window. */
static void
care_preferences_holidays_unroot (GtkWidget *widget)
{
  CarePreferencesHolidays *self = CARE_PREFERENCES_HOLIDAYS (widget);

  if (self->desk != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->desk, self);
      g_signal_handlers_disconnect_by_data (care_holidays_watch_of (self->desk), self);
    }
  g_clear_object (&self->desk);
  GTK_WIDGET_CLASS (care_preferences_holidays_parent_class)->unroot (widget);
}

static void
care_preferences_holidays_dispose (GObject *object)
{
  CarePreferencesHolidays *self = CARE_PREFERENCES_HOLIDAYS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_PREFERENCES_HOLIDAYS);
  g_clear_object (&self->desk);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->asked, g_ptr_array_unref);
  G_OBJECT_CLASS (care_preferences_holidays_parent_class)->dispose (object);
}

static void
care_preferences_holidays_class_init (CarePreferencesHolidaysClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_preferences_holidays_dispose;
  widget_class->unroot = care_preferences_holidays_unroot;
  gtk_widget_class_install_action (widget_class, "holidays.check", NULL, check_action);
  gtk_widget_class_install_action (widget_class, "holidays.show", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "holidays.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "holidays.moved", NULL, moved_action);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-preferences-holidays.ui");
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesHolidays, status);
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesHolidays, spinner);
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesHolidays, check);
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesHolidays, weekly);
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesHolidays, address);
}

static void
care_preferences_holidays_init (CarePreferencesHolidays *self)
{
  self->asked = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
care_preferences_holidays_new (CareDesk *desk, GSettings *settings)
{
  g_return_val_if_fail (CARE_IS_DESK (desk) && G_IS_SETTINGS (settings), NULL);
  CarePreferencesHolidays *self = g_object_new (CARE_TYPE_PREFERENCES_HOLIDAYS, NULL);
  g_autofree char *url = g_settings_get_string (settings, "holidays-url");

  self->desk = g_object_ref (desk);
  self->settings = g_object_ref (settings);
  gtk_editable_set_text (GTK_EDITABLE (self->address), url);
  g_settings_bind (settings, "holidays-weekly", self->weekly, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_swapped (self->address, "apply", G_CALLBACK (on_address), self);
  g_signal_connect_object (desk, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (care_holidays_watch_of (desk), "changed", G_CALLBACK (on_watch_changed), self,
                           G_CONNECT_SWAPPED);
  on_watch_changed (self);
  return GTK_WIDGET (self);
}
