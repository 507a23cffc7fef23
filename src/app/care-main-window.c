/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-main-window-private.h"

#include "care-calendar-page.h"
#include "care-compliance-page.h"
#include "care-dialogs.h"
#include "care-homes-page.h"
#include "care-page.h"
#include "care-place-todo.h"
#include "care-sync-page.h"
#include "care-today-page.h"
#include "care-words-dates.h"
#include "care-words-error.h"
#include "care-moved-dialog.h"

#include <glib/gi18n.h>

/* How often to look whether the day, or the window, has turned. */
#define TICK_SECONDS 30
/* Changes come in runs while somebody types: the overview is read once for several. */
#define RELOAD_MS 150

G_DEFINE_FINAL_TYPE (CareMainWindow, care_main_window, ADW_TYPE_APPLICATION_WINDOW)

typedef void (*PageFunction) (CareMainWindow *self, CarePage *page);

static void
each_page (CareMainWindow *self, PageFunction function)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (CARE_IS_PAGE (child))
      function (self, CARE_PAGE (child));
}

CarePage *
care_main_window_need_page (CareMainWindow *self, const char *name)
{
  static const struct
  {
    const char *name;
    GType (*type) (void);
  } pages[] = {
    { "today", care_today_page_get_type },       { "returns", care_returns_page_get_type },
    { "calendar", care_calendar_page_get_type }, { "compliance", care_compliance_page_get_type },
    { "homes", care_homes_page_get_type },       { "enforcement", care_enforcement_page_get_type },
    { "sync", care_sync_page_get_type },
  };
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, name);

  for (size_t i = 0; page == NULL && i < G_N_ELEMENTS (pages); i++)
    if (strcmp (pages[i].name, name) == 0)
      {
        page = g_object_new (pages[i].type (), NULL);
        gtk_stack_add_named (self->pages, page, name);
        care_page_set_desk (CARE_PAGE (page), self->desk);
        if (CARE_IS_SYNC_PAGE (page))
          care_sync_page_set_sync (CARE_SYNC_PAGE (page), self->sync);
      }
  return page != NULL ? CARE_PAGE (page) : NULL;
}

/* Only the page in front shows what is new; another does when it comes forward. */
static void
refresh_front_page (CareMainWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (self->overview != NULL && CARE_IS_PAGE (page))
    care_page_refresh (CARE_PAGE (page), self->overview);
}

static void
leave_page (CareMainWindow *self, CarePage *page)
{
  care_page_leave (page);
}

static void
show_homes_count (CareMainWindow *self)
{
  const CareOverview *overview = self->overview;
  const GArray *todo = overview->todo;
  int count = care_place_todo_count (todo);
  g_autofree char *spoken = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d thing to put right", "%d things to put right", count), count);

  care_sidebar_set_count (self->sidebar, "homes", count, spoken);
}

static void
show_counts (CareMainWindow *self)
{
  const CareOverview *overview = self->overview;
  int left = overview->open ? overview->asked - overview->recorded : 0;
  int deadlines = (int)overview->deadlines->len;
  int cases = 0;
  g_autofree char *returns = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d return to record", "%d returns to record", left), left);
  g_autofree char *today = NULL;
  g_autofree char *open = NULL;

  for (unsigned i = 0; i < overview->cases->len; i++)
    {
      CareCaseState state = care_case_state (g_ptr_array_index (overview->cases, i));

      cases += state != CARE_CASE_CLOSED && state != CARE_CASE_PAID;
    }
  today = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d thing waits", "%d things wait", left + deadlines), left + deadlines);
  open = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d open case", "%d open cases", cases), cases);
  care_sidebar_set_count (self->sidebar, "today", left + deadlines, today);
  care_sidebar_set_count (self->sidebar, "returns", left, returns);
  care_sidebar_set_count (self->sidebar, "enforcement", cases, open);
  show_homes_count (self);
}

static gboolean
reload_cb (gpointer data)
{
  CareMainWindow *self = data;

  self->reload = 0;
  care_main_window_reload (self);
  return G_SOURCE_REMOVE;
}

/* Says at once that it is safe; the pages follow when the changes pause. */
static void
changed_cb (CareMainWindow *self)
{
  CareInstant at = care_desk_get_saved_at (self->desk);
  g_autofree char *time = care_words_time (at);
  g_autofree char *text = NULL;

  text = g_strdup_printf (_ ("Saved on this computer, %s"), time);
  care_sidebar_set_proof (self->sidebar, text);
  if (self->reload == 0)
    self->reload = g_timeout_add (RELOAD_MS, reload_cb, self);
}

static gpointer
read_overview (CareRecord *record, gpointer data, GError **error)
{
  return care_record_overview (record, error);
}

static void
free_overview (gpointer data)
{
  care_overview_unref (data);
}

/* Once: what was wanted before there was an overview. */
static void
do_then (CareMainWindow *self)
{
  g_autofree char *action = g_steal_pointer (&self->then);
  g_autoptr (GVariant) target = g_steal_pointer (&self->then_target);

  if (action != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (self), action, target);
}

static void
take_overview (CareMainWindow *self, CareOverview *overview)
{
  g_autoptr (CareOverview) old = self->overview;

  self->overview = overview;

  show_counts (self);
  care_main_window_show_page (self, self->page);
  if (old == NULL && g_str_equal (self->page, "today")) /* whoever went elsewhere meanwhile stays there */
    care_sidebar_grab_focus (self->sidebar);
  do_then (self);
}

static void
overview_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CareMainWindow) self = data;
  g_autoptr (GError) error = NULL;
  CareOverview *overview = care_desk_run_finish (CARE_DESK (source), result, &error);

  self->loading = false;
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      g_clear_pointer (&overview, care_overview_unref);
      return;
    }
  if (overview != NULL)
    take_overview (self, overview);
  else
    care_main_window_report (GTK_WIDGET (self), error);
  if (self->load_again)
    care_main_window_reload (self);
}

static gboolean
tick_cb (gpointer data)
{
  CareMainWindow *self = data;

  if (self->overview != NULL)
    {
      CareInstant now = care_desk_now (self->desk);
      bool open = care_window_contains (&self->overview->window, now);

      if (care_desk_today (self->desk) != self->overview->today || open != self->overview->open)
        care_main_window_reload (self);
    }
  return G_SOURCE_CONTINUE;
}

static void
close_all_the_same (bool yes, gpointer data)
{
  if (yes)
    gtk_window_destroy (data);
}

static gboolean
care_main_window_close_request (GtkWindow *window)
{
  CareMainWindow *self = CARE_MAIN_WINDOW (window);
  int width = 0, height = 0;

  each_page (self, leave_page);
  care_desk_drain (self->desk);
  if (care_desk_has_unsaved (self->desk))
    {
      care_dialogs_ask (
          GTK_WIDGET (self), _ ("Close without saving?"),
          _ ("What you typed last could not be saved yet, and is tried again every few seconds. If you "
             "close now, it is lost."),
          _ ("Close and _Lose It"), true, close_all_the_same, self);
      return GDK_EVENT_STOP;
    }
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
  if (self->page != NULL)
    g_settings_set_string (self->settings, "last-page", self->page);
  return GTK_WINDOW_CLASS (care_main_window_parent_class)->close_request (window);
}

static void
care_main_window_dispose (GObject *object)
{
  CareMainWindow *self = CARE_MAIN_WINDOW (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_handle_id (&self->reload, g_source_remove);
  if (self->add_home != NULL)
    gtk_window_destroy (GTK_WINDOW (self->add_home));
  self->add_home = NULL;
  g_cancellable_cancel (self->cancellable);
  if (self->desk != NULL)
    g_signal_handlers_disconnect_by_data (self->desk, self);
  care_main_window_drop_sync (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CARE_TYPE_MAIN_WINDOW);
  G_OBJECT_CLASS (care_main_window_parent_class)->dispose (object);
}

static void
care_main_window_finalize (GObject *object)
{
  CareMainWindow *self = CARE_MAIN_WINDOW (object);

  g_clear_pointer (&self->overview, care_overview_unref);
  g_clear_object (&self->desk);
  g_clear_object (&self->settings);
  g_clear_object (&self->cancellable);
  g_free (self->page);
  g_free (self->then);
  g_clear_pointer (&self->then_target, g_variant_unref);
  G_OBJECT_CLASS (care_main_window_parent_class)->finalize (object);
}

static void
care_main_window_class_init (CareMainWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_main_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_main_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = care_main_window_close_request;

  g_type_ensure (CARE_TYPE_SIDEBAR);
  g_type_ensure (CARE_TYPE_NOTICE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-main-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CareMainWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, CareMainWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CareMainWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, CareMainWindow, views);
  gtk_widget_class_bind_template_child (widget_class, CareMainWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, CareMainWindow, welcome);
  care_main_window_install_actions (widget_class);
}

static void
care_main_window_init (CareMainWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  self->settings = g_settings_new (CARE_APPLICATION_ID);
  self->page = g_settings_get_string (self->settings, "last-page");
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  care_sidebar_select (self->sidebar, self->page);
}

CareMainWindow *
care_main_window_new (GtkApplication *application, CareDesk *desk)
{
  CareMainWindow *self = NULL;

  g_return_val_if_fail (CARE_IS_DESK (desk), NULL);

  self = g_object_new (CARE_TYPE_MAIN_WINDOW, "application", application, NULL);
  self->desk = g_object_ref (desk);
  g_signal_connect_swapped (desk, "changed", G_CALLBACK (changed_cb), self);
  self->tick = g_timeout_add_seconds (TICK_SECONDS, tick_cb, self);
  care_moved_dialog_watch (GTK_WIDGET (self), desk);
  care_main_window_reload (self);
  return self;
}

/* One at a time; what changes meanwhile is read once more afterwards. */
void
care_main_window_reload (CareMainWindow *self)
{
  self->load_again = self->loading;
  if (self->loading)
    return;
  self->loading = true;
  care_desk_run_async (self->desk, read_overview, NULL, NULL, free_overview, false, self->cancellable,
                       overview_cb, g_object_ref (self));
}

void
care_main_window_show_page (CareMainWindow *self, const char *page)
{
  bool empty = self->overview != NULL && self->overview->locations->len == 0;

  if (care_main_window_need_page (self, page) == NULL)
    {
      page = "today";
      care_main_window_need_page (self, page);
    }
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), page) != 0)
    each_page (self, leave_page);
  if (page != self->page)
    {
      g_free (self->page);
      self->page = g_strdup (page);
    }
  gtk_stack_set_visible_child_name (self->pages, self->page);
  refresh_front_page (self);
  care_main_window_show_what_can_be_exported (self);
  /* What a group has comes from its hub. */
  empty = empty && !g_str_equal (self->page, "sync");
  /* Only now: the large picture costs a library that nothing else at the start needs. */
  if (empty)
    adw_status_page_set_icon_name (self->welcome, "user-home-symbolic");
  gtk_stack_set_visible_child_name (self->views, empty ? "welcome" : "pages");
  care_sidebar_select (self->sidebar, self->page);
}

const char *
care_main_window_get_page (CareMainWindow *self)
{
  g_return_val_if_fail (CARE_IS_MAIN_WINDOW (self), NULL);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "welcome") == 0)
    return "welcome";
  return gtk_stack_get_visible_child_name (self->pages);
}

const CareOverview *
care_main_window_get_overview (CareMainWindow *self)
{
  g_return_val_if_fail (CARE_IS_MAIN_WINDOW (self), NULL);

  return self->overview;
}

void
care_main_window_do (CareMainWindow *self, const char *action, GVariant *target)
{
  g_return_if_fail (CARE_IS_MAIN_WINDOW (self) && action != NULL);

  g_free (self->then);
  g_clear_pointer (&self->then_target, g_variant_unref);
  self->then = g_strdup (action);
  self->then_target = target != NULL ? g_variant_ref_sink (target) : NULL;
  if (self->overview != NULL)
    do_then (self);
}
