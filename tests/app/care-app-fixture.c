/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-app-fixture.h"

#define PATIENCE_SECONDS 20
#define QUIET_MS 40
#define CATCH_UP_MS 320 /* longer than the window waits before it reads anew */

void
care_app_wait (CareCondition condition, gpointer data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (!condition (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, false))
        g_usleep (500);
    }
}

static void
run_for (CareAppFixture *self, int milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  /* What is shown may ask for more: an overview after a change, then a page's own reading. */
  while (g_get_monotonic_time () < end)
    {
      care_desk_drain (self->desk.desk);
      while (g_main_context_iteration (NULL, false))
        ;
      g_usleep (1000);
    }
}

void
care_app_settle (CareAppFixture *self)
{
  run_for (self, QUIET_MS);
}

void
care_app_catch_up (CareAppFixture *self)
{
  run_for (self, CATCH_UP_MS);
}

static bool
is_drawn (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

void
care_app_fixture_open (CareAppFixture *self, const char *now)
{
  static int opened = 0;
  /* Each its own name: on a bus, what one exported stays for a while after it is gone. */
  g_autofree char *id = g_strdup_printf ("org.carereturns.Test%d", ++opened);

  care_desk_fixture_open_desk (&self->desk, now);
  self->application = GTK_APPLICATION (adw_application_new (id, G_APPLICATION_NON_UNIQUE));
  g_assert_true (g_application_register (G_APPLICATION (self->application), NULL, NULL));
  self->window = GTK_WIDGET (care_main_window_new (self->application, self->desk.desk));
  gtk_window_present (GTK_WINDOW (self->window));
  care_app_wait (is_drawn, self->window);
  care_app_settle (self);
}

void
care_app_fixture_open_demo (CareAppFixture *self, const char *now, int locations, int months)
{
  g_autoptr (GError) error = NULL;

  care_desk_fixture_open_record (&self->desk, now);
  g_assert_true (care_record_fill_demo (self->desk.record, locations, months, 1, &error));
  g_assert_no_error (error);
  care_desk_fixture_close (&self->desk);
  care_app_fixture_open (self, now);
}

void
care_app_fixture_close (CareAppFixture *self)
{
  gtk_window_close (GTK_WINDOW (self->window));
  self->window = NULL;
  care_app_settle (self);
  g_clear_object (&self->application);
  care_desk_fixture_close (&self->desk);
}

void
care_app_fixture_clear (CareAppFixture *self)
{
  if (self->window != NULL)
    care_app_fixture_close (self);
  care_desk_fixture_clear (&self->desk);
}

static GtkWidget *
find (GtkWidget *widget, GType type, int *nth)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*nth)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, nth);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
care_app_find_nth (GtkWidget *inside, GType type, int nth)
{
  return find (inside, type, &nth);
}

GtkWidget *
care_app_find (GtkWidget *inside, GType type)
{
  return care_app_find_nth (inside, type, 0);
}

int
care_app_count (GtkWidget *inside, GType type)
{
  int n = 0;

  while (care_app_find_nth (inside, type, n) != NULL)
    n++;
  return n;
}

static GtkWidget *
open_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (window))
        return window;
    }
  return NULL;
}

static bool
is_open (gpointer data)
{
  return open_dialog (GPOINTER_TO_SIZE (data)) != NULL;
}

bool
care_app_has_dialog (GType type)
{
  return open_dialog (type) != NULL;
}

GtkWidget *
care_app_dialog (GType type)
{
  care_app_wait (is_open, GSIZE_TO_POINTER (type));
  return open_dialog (type);
}

bool
care_app_says (GtkWidget *inside, const char *text)
{
  if (GTK_IS_LABEL (inside) && strstr (gtk_label_get_text (GTK_LABEL (inside)), text) != NULL)
    return true;
  for (GtkWidget *child = gtk_widget_get_first_child (inside); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (care_app_says (child, text))
      return true;
  return false;
}

static bool
is_ours_to_name (GtkWidget *widget)
{
  bool used = GTK_IS_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_CHECK_BUTTON (widget)
              || GTK_IS_BUTTON (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_MENU_BUTTON (widget)
              || GTK_IS_SWITCH (widget);

  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    return false;
  /* Parts of the toolkit's own widgets, which speak for them. */
  return used && gtk_widget_get_mapped (widget) && !GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget))
         && !GTK_IS_DROP_DOWN (gtk_widget_get_parent (widget))
         && gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) == NULL
         && gtk_widget_get_ancestor (widget, GTK_TYPE_CALENDAR) == NULL;
}

void
care_app_assert_names (GtkWidget *inside)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (inside);

  if (is_ours_to_name (inside)
      && !gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
      && !gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    g_error ("a %s without a name in a %s", G_OBJECT_TYPE_NAME (inside),
             G_OBJECT_TYPE_NAME (gtk_widget_get_parent (inside)));
  for (GtkWidget *child = gtk_widget_get_first_child (inside); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    care_app_assert_names (child);
}

void
care_app_act (CareAppFixture *self, GtkWidget *from, const char *action)
{
  g_assert_nonnull (from);
  g_assert_true (gtk_widget_activate_action (from, action, NULL));
  care_app_settle (self);
}
