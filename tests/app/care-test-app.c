/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-test-app.h"

#include <glib/gstdio.h>

#define DEMO_LOCATIONS 8
#define DEMO_MONTHS 14

void
care_test_app_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv);
  adw_init ();
}

static gpointer
fill_demo (CareRecord *record, gpointer data, GError **error)
{
  return GINT_TO_POINTER (care_record_fill_demo (record, DEMO_LOCATIONS, DEMO_MONTHS, 1, error));
}

/* One for all tests of a program: a second cannot be registered on the same bus. */
static AdwApplication *
shared_application (void)
{
  static AdwApplication *application = NULL;
  g_autoptr (GError) error = NULL;

  if (application != NULL)
    return application;
  application
      = g_object_new (ADW_TYPE_APPLICATION, "application-id", "org.carereturns.Test", "flags",
                      G_APPLICATION_NON_UNIQUE, "resource-base-path", "/org/carereturns/CareReturns", NULL);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  return application;
}

CareTestApp *
care_test_app_new (const char *now, bool demo)
{
  CareTestApp *self = g_new0 (CareTestApp, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("care-test-app-XXXXXX", &error);
  g_assert_no_error (error);
  self->application = shared_application ();
  self->desk = care_desk_new (self->folder, NULL, "Test Person", care_clock_new_at (care_instant_parse (now)),
                              &error);
  g_assert_no_error (error);
  if (demo) /* before there is a window: it would read everything again for the change, at a time of its own
             */
    {
      care_desk_run_async (self->desk, fill_demo, NULL, NULL, NULL, true, NULL, NULL, NULL);
      care_desk_drain (self->desk);
    }
  self->window = care_main_window_new (GTK_APPLICATION (self->application), self->desk);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  care_test_wait_for (care_main_window_get_overview (self->window) != NULL);
  care_desk_drain (self->desk);
  return self;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

void
care_test_app_free (CareTestApp *self)
{
  gpointer window = self->window;

  g_object_add_weak_pointer (G_OBJECT (self->window), &window);
  care_desk_drain (self->desk);
  gtk_window_destroy (GTK_WINDOW (self->window));
  care_desk_drain (self->desk);
  care_test_wait_for (window == NULL);
  g_assert_finalize_object (self->desk);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self);
}

void
care_test_app_settle (CareTestApp *self)
{
  const CareOverview *before = care_main_window_get_overview (self->window);

  care_desk_drain (self->desk);
  care_test_wait_for (care_main_window_get_overview (self->window) != before);
  care_desk_drain (self->desk);
}

GtkWidget *
care_test_find (GtkWidget *root, CareTestMatch match, gpointer data)
{
  if (match (root, data))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = care_test_find (child, match, data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static bool
is_of_type (GtkWidget *widget, gpointer data)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), GPOINTER_TO_SIZE (data));
}

GtkWidget *
care_test_find_type (GtkWidget *root, GType type)
{
  return care_test_find (root, is_of_type, GSIZE_TO_POINTER (type));
}

typedef struct
{
  GType type;
  const char *text;
} TextQuery;

static bool
has_text (GtkWidget *widget, gpointer data)
{
  static const char *const NAMES[] = { "title", "label" };
  const TextQuery *query = data;
  bool found = false;

  if (!g_type_is_a (G_OBJECT_TYPE (widget), query->type))
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS (NAMES) && !found; i++)
    {
      g_autofree char *text = NULL;

      if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), NAMES[i]) == NULL)
        continue;
      g_object_get (widget, NAMES[i], &text, NULL);
      found = g_strcmp0 (text, query->text) == 0;
    }
  return found;
}

GtkWidget *
care_test_find_text (GtkWidget *root, GType type, const char *text)
{
  TextQuery query = { type, text };

  return care_test_find (root, has_text, &query);
}

int
care_test_count (GtkWidget *root, GType type)
{
  int n = g_type_is_a (G_OBJECT_TYPE (root), type);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += care_test_count (child, type);
  return n;
}

static bool
is_key (GtkShortcut *shortcut, unsigned key, GdkModifierType modifiers)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

  return GTK_IS_KEYVAL_TRIGGER (trigger)
         && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
         && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers;
}

bool
care_test_press_key (GtkWidget *widget, unsigned key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (unsigned i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (unsigned j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (is_key (shortcut, key, modifiers))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }
  return false;
}
