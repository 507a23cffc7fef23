/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-preferences-reminders.h"

#include "care-autostart.h"

#include <glib/gi18n.h>

#define BACKGROUND "reminders-background"
#define OUTCOME "reminders-autostart"

struct _CarePreferencesReminders
{
  AdwPreferencesGroup parent_instance;

  /* owned */
  GSettings *settings;
  CareNotifications *notifications; /* or NULL */
  GCancellable *cancellable;

  /* borrowed, of the same window */
  GtkWidget *calendar_file;

  bool asking, showing;

  /* template children */
  AdwActionRow *trouble, *background_row, *try_row;
  GtkSwitch *background, *opens, *hours_48, *last_day, *cases;
  GtkWidget *calendar;
  AdwComboRow *each, *quiet_from, *quiet_until;
  AdwExpanderRow *quiet;
};

G_DEFINE_FINAL_TYPE (CarePreferencesReminders, care_preferences_reminders, ADW_TYPE_PREFERENCES_GROUP)

/* As the settings keep it, in the order of CareAutostart. */
static const char *const OUTCOMES[] = { "", "on", "denied", "session", "no-portal", "unwritable" };

static CareAutostart
outcome_of (CarePreferencesReminders *self)
{
  g_autofree char *text = g_settings_get_string (self->settings, OUTCOME);

  for (size_t i = 0; i < G_N_ELEMENTS (OUTCOMES); i++)
    if (g_str_equal (OUTCOMES[i], text))
      return (CareAutostart)i;
  return CARE_AUTOSTART_OFF;
}

/* Why none can be shown; NULL where they can. */
static const char *
why_not (CarePreferencesReminders *self)
{
  if (self->notifications == NULL)
    return _ ("This window shows another record than your own. It reminds you of nothing.");
  switch (care_notifications_get_standing (self->notifications))
    {
    case CARE_NOTIFYING_NO_BUS:
    case CARE_NOTIFYING_NO_SERVER:
      return _ ("Nothing on this computer shows notifications. A calendar file with alarms can remind you "
                "instead.");
    case CARE_NOTIFYING_NO_PORTAL:
      return _ (
          "The sandbox of Care Returns has no way to notifications here. A calendar file with alarms can "
          "remind you instead.");
    case CARE_NOTIFYING_TURNED_OFF:
      return _ ("Notifications of Care Returns are turned off in the settings of this computer. Turn them on "
                "there, or let a calendar file with alarms remind you.");
    case CARE_NOTIFYING_NOT_KNOWN:
    case CARE_NOTIFYING_WORKS:
    default:
      return NULL;
    }
}

static const char *
background_words (CarePreferencesReminders *self)
{
  bool on = g_settings_get_boolean (self->settings, BACKGROUND);

  if (self->asking)
    return _ ("Asking the computer…");
  if (outcome_of (self) == CARE_AUTOSTART_DENIED)
    return _ ("The computer did not allow it. Allow Care Returns to run in the background in the computer’s "
              "settings and try again, or let a calendar file remind you.");
  if (!on)
    return _ ("Reminders come only while this window is open.");
  if (outcome_of (self) == CARE_AUTOSTART_ON)
    return _ ("A small part of Care Returns begins when you log in, and goes on when you close this window.");
  return _ (
      "Until you log out: a small part goes on when you close this window, but the computer did not let "
      "it begin at log-in. Open Care Returns once after you logged in, or let a calendar file remind "
      "you.");
}

static void
show (CarePreferencesReminders *self)
{
  const char *why = why_not (self);
  CareAutostart outcome = outcome_of (self);
  bool partly = outcome != CARE_AUTOSTART_OFF && outcome != CARE_AUTOSTART_ON;

  self->showing = true;
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), why != NULL || partly);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->trouble),
                                 why != NULL ? _ ("Reminders cannot be shown here")
                                             : _ ("A calendar file can remind you as well"));
  adw_action_row_set_subtitle (
      self->trouble,
      why != NULL ? why : _ ("With alarms, in the calendar that you use, also after a restart."));
  gtk_widget_set_visible (self->calendar, self->notifications != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->try_row), why == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->background_row), self->notifications != NULL && !self->asking);
  adw_action_row_set_subtitle (self->background_row, background_words (self));
  gtk_switch_set_active (self->background, g_settings_get_boolean (self->settings, BACKGROUND));
  self->showing = false;
}

/* What was not allowed at all is not tried. Where it only does not begin at log-in, it goes on until then. */
static void
take_outcome (CarePreferencesReminders *self, bool wanted, CareAutostart outcome)
{
  g_settings_set_string (self->settings, OUTCOME, OUTCOMES[outcome]);
  g_settings_set_boolean (self->settings, BACKGROUND, wanted && outcome != CARE_AUTOSTART_DENIED);
}

typedef struct
{
  GWeakRef widget; /* gone where the window was closed before the answer came */
  bool wanted;
} Asked;

static void
on_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  Asked *asked = data;
  g_autoptr (CarePreferencesReminders) self = g_weak_ref_get (&asked->widget);
  g_autoptr (GError) error = NULL;
  CareAutostart outcome = care_autostart_set_finish (result, &error);

  if (self != NULL)
    {
      self->asking = false;
      if (error == NULL)
        take_outcome (self, asked->wanted, outcome);
      if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
        show (self);
    }
  g_weak_ref_clear (&asked->widget);
  g_free (asked);
}

static void
on_background (CarePreferencesReminders *self)
{
  bool wanted = gtk_switch_get_active (self->background);
  Asked *asked;

  if (self->showing || self->asking || wanted == g_settings_get_boolean (self->settings, BACKGROUND))
    return;
  asked = g_new0 (Asked, 1);
  g_weak_ref_init (&asked->widget, self);
  asked->wanted = wanted;
  self->asking = true;
  adw_action_row_set_subtitle (self->background_row, background_words (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->background_row), false);
  care_autostart_set_async (wanted, _ ("Care Returns reminds you of returns that are not recorded in time."),
                            self->cancellable, on_answered, asked);
}

static void
try_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CarePreferencesReminders *self = CARE_PREFERENCES_REMINDERS (widget);

  if (self->notifications == NULL)
    return;
  care_notifications_show_test (self->notifications);
  adw_action_row_set_subtitle (
      self->try_row, _ ("Shown. If you did not see it, this computer holds notifications back: look in "
                        "its settings whether “do not disturb” is on."));
}

static void
calendar_file_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CarePreferencesReminders *self = CARE_PREFERENCES_REMINDERS (widget);

  if (self->calendar_file != NULL)
    gtk_widget_activate_action (self->calendar_file, "calendar-file.choose", NULL);
}

static void
show_quiet (CarePreferencesReminders *self)
{
  g_autofree char *words = g_strdup_printf (_ ("From %02d:00 until %02d:00"),
                                            g_settings_get_int (self->settings, "reminders-quiet-from"),
                                            g_settings_get_int (self->settings, "reminders-quiet-until"));

  adw_expander_row_set_subtitle (self->quiet,
                                 g_settings_get_boolean (self->settings, "reminders-quiet") ? words : "");
}

static gboolean
hour_to_selected (GValue *value, GVariant *variant, gpointer data)
{
  g_value_set_uint (value, (guint)g_variant_get_int32 (variant));
  return TRUE;
}

static GVariant *
selected_to_hour (const GValue *value, const GVariantType *type, gpointer data)
{
  guint selected = g_value_get_uint (value);

  return selected < 24 ? g_variant_new_int32 ((gint32)selected) : NULL;
}

static gboolean
each_to_selected (GValue *value, GVariant *variant, gpointer data)
{
  g_value_set_uint (value, g_variant_get_boolean (variant) ? 1 : 0);
  return TRUE;
}

static GVariant *
selected_to_each (const GValue *value, const GVariantType *type, gpointer data)
{
  return g_variant_new_boolean (g_value_get_uint (value) == 1);
}

static void
bind_hour (CarePreferencesReminders *self, const char *key, AdwComboRow *row)
{
  g_autoptr (GtkStringList) hours = gtk_string_list_new (NULL);

  for (int hour = 0; hour < 24; hour++)
    {
      g_autofree char *text = g_strdup_printf ("%02d:00", hour);
      gtk_string_list_append (hours, text);
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (hours));
  g_settings_bind_with_mapping (self->settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                hour_to_selected, selected_to_hour, NULL, NULL);
}

static void
bind_all (CarePreferencesReminders *self)
{
  GSettings *settings = self->settings;

  g_settings_bind (settings, "reminders-opens", self->opens, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reminders-48-hours", self->hours_48, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reminders-last-day", self->last_day, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reminders-cases", self->cases, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reminders-quiet", self->quiet, "enable-expansion", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "reminders-each", self->each, "selected", G_SETTINGS_BIND_DEFAULT,
                                each_to_selected, selected_to_each, NULL, NULL);
  bind_hour (self, "reminders-quiet-from", self->quiet_from);
  bind_hour (self, "reminders-quiet-until", self->quiet_until);
}

/* libadwaita 1.2 never frees a group of preferences: what it holds goes with its window. */
static void
care_preferences_reminders_unroot (GtkWidget *widget)
{
  CarePreferencesReminders *self = CARE_PREFERENCES_REMINDERS (widget);

  g_cancellable_cancel (self->cancellable);
  g_signal_handlers_disconnect_by_data (self->background, self);
  g_signal_handlers_disconnect_by_data (self->settings, self);
  if (self->notifications != NULL)
    g_signal_handlers_disconnect_by_data (self->notifications, self);
  g_clear_object (&self->notifications);
  self->calendar_file = NULL;
  GTK_WIDGET_CLASS (care_preferences_reminders_parent_class)->unroot (widget);
}

static void
care_preferences_reminders_dispose (GObject *object)
{
  CarePreferencesReminders *self = CARE_PREFERENCES_REMINDERS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_PREFERENCES_REMINDERS);
  g_clear_object (&self->notifications);
  g_clear_object (&self->settings);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (care_preferences_reminders_parent_class)->dispose (object);
}

static void
care_preferences_reminders_class_init (CarePreferencesRemindersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_preferences_reminders_dispose;
  widget_class->unroot = care_preferences_reminders_unroot;
  gtk_widget_class_install_action (widget_class, "reminders.try", NULL, try_action);
  gtk_widget_class_install_action (widget_class, "reminders.calendar-file", NULL, calendar_file_action);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-preferences-reminders.ui");
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesReminders, trouble);
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesReminders, calendar);
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesReminders, background_row);
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesReminders, background);
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesReminders, try_row);
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesReminders, opens);
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesReminders, hours_48);
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesReminders, last_day);
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesReminders, cases);
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesReminders, each);
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesReminders, quiet);
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesReminders, quiet_from);
  gtk_widget_class_bind_template_child (widget_class, CarePreferencesReminders, quiet_until);
}

static void
care_preferences_reminders_init (CarePreferencesReminders *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

/* The row has it inside, and gives it no name of its own. */
static void
name_switch (GtkWidget *inside, const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (inside); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_SWITCH (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    else
      name_switch (child, name);
}

GtkWidget *
care_preferences_reminders_new (GSettings *settings,
                                CareNotifications *notifications,
                                GtkWidget *calendar_file)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  CarePreferencesReminders *self = g_object_new (CARE_TYPE_PREFERENCES_REMINDERS, NULL);

  self->settings = g_object_ref (settings);
  self->notifications = notifications != NULL ? g_object_ref (notifications) : NULL;
  self->calendar_file = calendar_file;
  bind_all (self);
  name_switch (GTK_WIDGET (self->quiet), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->quiet)));
  g_signal_connect_swapped (self->background, "notify::active", G_CALLBACK (on_background), self);
  g_signal_connect_swapped (settings, "changed", G_CALLBACK (show_quiet), self);
  if (notifications != NULL)
    {
      g_signal_connect_swapped (notifications, "changed", G_CALLBACK (show), self);
      care_notifications_ask (notifications);
    }
  show (self);
  show_quiet (self);
  return GTK_WIDGET (self);
}
