/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-application.h"

#include "care-dialogs.h"
#include "care-hidden-pages.h"
#include "care-holidays-watch.h"
#include "care-trouble-window.h"
#include "care-main-window.h"
#include "care-notifications.h"
#include "care-preferences-calendar-file.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* The made-up group of --demo. */
#define DEMO_LOCATIONS 8
#define DEMO_MONTHS 14
#define DEMO_SEED 1

struct _CareApplication
{
  AdwApplication parent_instance;

  /* owned */
  CareDesk *desk;                   /* NULL until the record is open */
  CareSync *sync;                   /* with the desk */
  CareNotifications *notifications; /* with the desk, of one's own record; else NULL */
  char *folder;                     /* NULL: the application's own */
  char *demo_folder;
  bool demo;
  bool goes_on; /* after the end, as the background service */
};

G_DEFINE_FINAL_TYPE (CareApplication, care_application, ADW_TYPE_APPLICATION)

static gpointer
fill_demo (CareRecord *record, gpointer data, GError **error)
{
  return GINT_TO_POINTER (care_record_fill_demo (record, DEMO_LOCATIONS, DEMO_MONTHS, DEMO_SEED, error));
}

/* A folder that has homes already stays as it is. */
static void
demo_filled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareApplication) self = data;
  g_autoptr (GError) error = NULL;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  care_desk_run_finish (CARE_DESK (source), result, &error);
  if (error != NULL && !g_error_matches (error, CARE_REFUSED, CARE_REFUSAL_NOT_EMPTY) && window != NULL)
    care_main_window_report (GTK_WIDGET (window), error);
}

static void
show_trouble (CareApplication *self, const GError *error)
{
  g_autofree char *folder = self->folder != NULL
                                ? g_strdup (self->folder)
                                : g_build_filename (g_get_user_data_dir (), "care-returns", NULL);

  gtk_window_present (GTK_WINDOW (care_trouble_window_new (GTK_APPLICATION (self), error, folder)));
}

static const char *
window_action (const char *action)
{
  if (g_str_equal (action, "open-return"))
    return "win.open-return";
  return g_str_equal (action, "open-case") ? "win.open-case" : "win.page";
}

/* A notification was pressed. */
static void
on_pressed (const char *action, GVariant *target, gpointer data)
{
  CareApplication *self = data;
  GtkWindow *window;

  g_application_activate (G_APPLICATION (self));
  window = gtk_application_get_active_window (GTK_APPLICATION (self));
  if (CARE_IS_MAIN_WINDOW (window))
    care_main_window_do (CARE_MAIN_WINDOW (window), window_action (action), target);
}

static void
begin_to_remind (CareApplication *self, GSettings *settings)
{
  g_autoptr (CareReminders) reminders = care_reminders_new (self->desk);

  self->notifications = care_notifications_new (G_APPLICATION (self), reminders, settings, on_pressed, self);
}

/* Of the record in its usual place: another one is looked at for a while. */
static bool
is_own_record (CareApplication *self)
{
  return !self->demo && self->folder == NULL;
}

static bool
open_desk (CareApplication *self, GError **error)
{
  g_autoptr (GSettings) settings = g_settings_new (CARE_APPLICATION_ID);
  g_autofree char *person = g_settings_get_string (settings, "person-name");

  if (self->demo && self->folder == NULL)
    {
      self->demo_folder = g_dir_make_tmp ("care-returns-demo-XXXXXX", error);
      if (self->demo_folder == NULL)
        return false;
      self->folder = g_strdup (self->demo_folder);
    }
  self->desk = care_desk_new (self->folder, NULL, *person != '\0' ? person : NULL, care_clock_new (), error);
  if (self->desk != NULL && self->demo)
    care_desk_run_async (self->desk, fill_demo, NULL, NULL, NULL, true, NULL, demo_filled_cb,
                         g_object_ref (self));
  if (self->desk != NULL)
    self->sync = care_sync_new (self->desk, NULL);
  /* What is made up tells nobody anything, and asks nobody. */
  if (self->desk != NULL && !self->demo)
    {
      care_holidays_watch_begin (care_holidays_watch_of (self->desk));
      care_preferences_calendar_file_apply (self->desk, settings);
    }
  if (self->desk != NULL && is_own_record (self))
    begin_to_remind (self, settings);
  return self->desk != NULL;
}

static void
care_application_activate (GApplication *application)
{
  CareApplication *self = CARE_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (GError) error = NULL;

  if (window == NULL && (self->desk != NULL || open_desk (self, &error)))
    {
      window = GTK_WINDOW (care_main_window_new (GTK_APPLICATION (self), self->desk));
      care_main_window_set_sync (CARE_MAIN_WINDOW (window), self->sync);
    }
  if (window != NULL)
    gtk_window_present (window);
  else
    show_trouble (self, error);
}

static void
try_again_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));

  if (CARE_IS_TROUBLE_WINDOW (window))
    gtk_window_destroy (window);
  g_application_activate (G_APPLICATION (data));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  care_dialogs_about (gtk_application_get_active_window (GTK_APPLICATION (data)));
}

/* Closing a window first saves what was typed in it. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));

  if (window != NULL)
    gtk_window_close (window);
  else
    g_application_quit (G_APPLICATION (data));
}

static const GActionEntry ACTIONS[] = {
  { "quit", quit_cb },
  { "about", about_cb },
  { "try-again", try_again_cb },
};

static void
care_application_startup (GApplication *application)
{
  static const char *const QUIT[] = { "<Control>q", NULL };
  static const char *const ADD[] = { "<Control>n", NULL };
  static const char *const HELP[] = { "F1", "<Control>question", NULL };

  G_APPLICATION_CLASS (care_application_parent_class)->startup (application);
  care_hidden_pages_watch ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), ACTIONS, G_N_ELEMENTS (ACTIONS), application);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.quit", QUIT);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "win.add-home", ADD);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "win.show-help-overlay", HELP);
  gtk_window_set_default_icon_name (CARE_APPLICATION_ID);
  /* Before any window: a notification's button may be what started this. What stands in the way is said with
   * the window. */
  if (is_own_record (CARE_APPLICATION (application)))
    open_desk (CARE_APPLICATION (application), NULL);
}

static bool
wants_to_go_on (CareApplication *self)
{
  g_autoptr (GSettings) settings = g_settings_new (CARE_APPLICATION_ID);

  return self->notifications != NULL && g_settings_get_boolean (settings, "reminders-background");
}

static void
remove_demo_folder (CareApplication *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->demo_folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->demo_folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->demo_folder);
}

static void
care_application_shutdown (GApplication *application)
{
  CareApplication *self = CARE_APPLICATION (application);

  self->goes_on = wants_to_go_on (self);
  if (self->notifications != NULL)
    care_notifications_stop (self->notifications);
  g_clear_object (&self->notifications);
  if (self->sync != NULL)
    care_sync_stop (self->sync);
  g_clear_object (&self->sync);
  if (self->desk != NULL)
    care_desk_drain (self->desk);
  g_clear_object (&self->desk);
  if (self->demo_folder != NULL)
    remove_demo_folder (self);
  G_APPLICATION_CLASS (care_application_parent_class)->shutdown (application);
}

/* In whichever program has the name: this one, or the one that runs already. */
static void
do_then (GApplication *application, const char *detailed)
{
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;

  if (g_action_parse_detailed_name (detailed, &action, &target, NULL)
      && g_application_register (application, NULL, NULL))
    g_action_group_activate_action (G_ACTION_GROUP (application), action, target);
}

/* A record named on the command line is another record: that program is its own, not the one that runs. */
static int
care_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  CareApplication *self = CARE_APPLICATION (application);
  const char *then = NULL;

  self->demo = g_variant_dict_contains (options, "demo");
  g_variant_dict_lookup (options, "data", "^ay", &self->folder);
  if (self->demo || self->folder != NULL)
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  else if (g_variant_dict_lookup (options, "then", "&s", &then))
    do_then (application, then);
  return -1;
}

static void
care_application_finalize (GObject *object)
{
  CareApplication *self = CARE_APPLICATION (object);

  g_clear_object (&self->sync);
  g_clear_object (&self->desk);
  g_free (self->folder);
  g_free (self->demo_folder);
  G_OBJECT_CLASS (care_application_parent_class)->finalize (object);
}

static void
care_application_class_init (CareApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = care_application_finalize;
  application_class->activate = care_application_activate;
  application_class->startup = care_application_startup;
  application_class->shutdown = care_application_shutdown;
  application_class->handle_local_options = care_application_handle_local_options;
}

static void
care_application_init (CareApplication *self)
{
  static const GOptionEntry OPTIONS[] = {
    { "data", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("The folder that holds the record"), N_ ("DIR") },
    { "then", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, NULL, NULL },
    { "background", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Remind without a window"), NULL },
    { "demo", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open on a made-up group of homes"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), OPTIONS);
}

CareApplication *
care_application_new (void)
{
  /* The background service gives way to a window; a window gives way to nothing. */
  return g_object_new (CARE_TYPE_APPLICATION, "application-id", CARE_APPLICATION_ID, "flags",
                       G_APPLICATION_REPLACE, "resource-base-path", "/org/carereturns/CareReturns", NULL);
}

bool
care_application_goes_on (CareApplication *self)
{
  g_return_val_if_fail (CARE_IS_APPLICATION (self), false);

  return self->goes_on;
}
