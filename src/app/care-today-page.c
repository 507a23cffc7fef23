/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-today-page.h"

#include "care-focus.h"
#include "care-hours-left.h"
#include "care-page-sheets.h"
#include "care-today-coming.h"
#include "care-today-rows.h"
#include "care-words-dates.h"
#include "care-words-rules.h"

#include <glib/gi18n.h>

/* Rows of a group before "Show all". */
#define FEW_ROWS 5
#define MOST_ROWS 200 /* after "Show all" */

struct _CareTodayPage
{
  AdwBin parent_instance;

  /* owned */
  CareDesk *desk;

  /* borrowed, until the next refresh */
  const CareOverview *overview;
  bool show_all;

  /* template children */
  AdwWindowTitle *title;
  GtkLabel *sentence;
  GtkLabel *hours;
  GtkLabel *why;
  GtkWidget *progress;
  GtkProgressBar *bar;
  GtkLabel *bar_label;
  GtkWidget *tasks_group;
  GtkListBox *tasks;
  GtkWidget *homes_group;
  GtkListBox *homes;
  GtkWidget *missed_group;
  GtkListBox *missed;
  GtkWidget *deadlines_group;
  GtkListBox *deadlines;
  GtkListBox *coming;
};

static void care_today_page_page_init (CarePageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CareTodayPage,
                               care_today_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (CARE_TYPE_PAGE, care_today_page_page_init))

static void
clear (GtkListBox *list)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static bool
is_left (const CareTask *task)
{
  return task->state != CARE_STATE_ON_TIME && task->state != CARE_STATE_NIL;
}

static void
show_sentence (CareTodayPage *self, const CareOverview *overview)
{
  g_autofree char *window = care_words_window (&overview->window, overview->now);
  g_autofree char *next = care_words_window (&overview->next, overview->now);
  g_autofree char *month = care_words_month (overview->window.month);
  g_autofree char *moved
      = care_words_window_why (&overview->window, overview->law->holidays, overview->law->rules);
  g_autofree char *uncertain
      = overview->window.certain ? g_strdup ("") : care_words_uncertain (overview->law->holidays);
  bool done = overview->open && overview->asked > 0 && overview->recorded == overview->asked;
  g_autofree char *all_done = g_strdup_printf (_ ("Everything for %s is recorded. %s"), month, next);
  g_autofree char *why
      = g_strdup_printf ("%s%s%s", moved, *moved != '\0' && *uncertain != '\0' ? " " : "", uncertain);

  gtk_label_set_text (self->sentence, done ? all_done : window);
  care_hours_left_show (self->hours, self->desk,
                        overview->open && overview->recorded < overview->asked ? &overview->window : NULL);
  gtk_label_set_text (self->why, why);
  gtk_widget_set_visible (GTK_WIDGET (self->why), *why != '\0' && !done);
}

static void
show_progress (CareTodayPage *self, const CareOverview *overview)
{
  g_autofree char *text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d of %d return recorded", "%d of %d returns recorded", overview->asked),
      overview->recorded, overview->asked);

  gtk_widget_set_visible (self->progress, overview->open && overview->asked > 0);
  gtk_label_set_text (self->bar_label, text);
  gtk_progress_bar_set_fraction (self->bar,
                                 overview->asked > 0 ? (double)overview->recorded / overview->asked : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
add_show_all (CareTodayPage *self, int left)
{
  g_autofree char *text = g_strdup_printf (_ ("Show all %d"), left);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "today.show-all");
  gtk_list_box_append (self->tasks, row);
}

static void
show_tasks (CareTodayPage *self, const CareOverview *overview)
{
  int left = 0, shown = 0;

  clear (self->tasks);
  for (unsigned i = 0; i < overview->tasks->len; i++)
    left += is_left (g_ptr_array_index (overview->tasks, i));
  for (unsigned i = 0; i < overview->tasks->len && overview->open; i++)
    {
      const CareTask *task = g_ptr_array_index (overview->tasks, i);

      if (!is_left (task) || (shown >= FEW_ROWS && !self->show_all) || shown >= MOST_ROWS)
        continue;
      gtk_list_box_append (self->tasks, care_today_task_row (task, overview));
      shown++;
    }
  if (shown > 0 && left > shown)
    add_show_all (self, left);
  gtk_widget_set_visible (self->tasks_group, shown > 0);
}

static void
show_homes (CareTodayPage *self, const CareOverview *overview)
{
  const GArray *todo = overview->todo;
  int count = care_place_todo_count (todo);

  clear (self->homes);
  for (int i = 0; i < count && i < FEW_ROWS; i++)
    gtk_list_box_append (self->homes,
                         care_today_home_row (&g_array_index (todo, CarePlaceTodo, i), overview));
  if (count > FEW_ROWS)
    gtk_list_box_append (self->homes, care_today_more_homes_row (count));
  gtk_widget_set_visible (self->homes_group, count > 0);
}

/* Only of the window that closed last: older ones are the Compliance page's. */
static void
show_missed (CareTodayPage *self, const CareOverview *overview)
{
  CareMonth last = overview->window.month - 1;
  int shown = 0;

  clear (self->missed);
  for (guint i = 0; i < overview->status->locations->len; i++)
    {
      guint n = 0;
      CareHistoryRow *const *months = care_status_months_of (overview->status, i, &n);
      guint at = n > 0 ? (guint)(last - months[0]->month) : 0;

      if (at >= n || !care_state_is_miss (months[at]->state))
        continue;
      if (shown++ < FEW_ROWS)
        gtk_list_box_append (self->missed, care_today_missed_row (months[at], overview));
    }
  if (shown > FEW_ROWS)
    gtk_list_box_append (self->missed, care_today_more_missed_row (shown));
  gtk_widget_set_visible (self->missed_group, shown > 0);
}

static void
show_deadlines (CareTodayPage *self, const CareOverview *overview)
{
  clear (self->deadlines);
  for (unsigned i = 0; i < overview->deadlines->len; i++)
    gtk_list_box_append (self->deadlines,
                         care_today_deadline_row (g_ptr_array_index (overview->deadlines, i), overview));
  gtk_widget_set_visible (self->deadlines_group, overview->deadlines->len > 0);
}

static void
show_coming (CareTodayPage *self, const CareOverview *overview)
{
  clear (self->coming);
  care_today_coming_add (self->coming, overview);
}

static void
care_today_page_refresh (CarePage *page, const CareOverview *overview)
{
  CareTodayPage *self = CARE_TODAY_PAGE (page);
  g_autofree char *today = care_words_date (overview->today);
  CareFocus *focus = care_focus_save (GTK_WIDGET (self));

  self->overview = overview;
  adw_window_title_set_subtitle (self->title, today);
  show_sentence (self, overview);
  show_progress (self, overview);
  show_tasks (self, overview);
  show_homes (self, overview);
  show_missed (self, overview);
  show_deadlines (self, overview);
  show_coming (self, overview);
  care_focus_restore (focus, GTK_WIDGET (self));
}

static void
care_today_page_set_desk (CarePage *page, CareDesk *desk)
{
  CARE_TODAY_PAGE (page)->desk = g_object_ref (desk);
}

static bool
care_today_page_take_focus (CarePage *page)
{
  CareTodayPage *self = CARE_TODAY_PAGE (page);
  GtkListBox *const lists[] = { self->tasks, self->missed, self->deadlines, self->coming };

  for (size_t i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      GtkListBoxRow *first = gtk_list_box_get_row_at_index (lists[i], 0);

      if (first != NULL && gtk_widget_grab_focus (GTK_WIDGET (first)))
        return true;
    }
  return false;
}

static void
care_today_page_page_init (CarePageInterface *iface)
{
  iface->export_table = care_page_sheet_today;
  iface->take_focus = care_today_page_take_focus;
  iface->refresh = care_today_page_refresh;
  iface->set_desk = care_today_page_set_desk;
}

static void
show_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareTodayPage *self = CARE_TODAY_PAGE (widget);
  GtkListBoxRow *first = NULL;

  if (self->overview == NULL)
    return;
  /* Thousands are the matter of a page that has a search. */
  if (self->overview->tasks->len > MOST_ROWS)
    {
      gtk_widget_activate_action (widget, "win.page", "s", "returns");
      return;
    }
  self->show_all = true;
  show_tasks (self, self->overview);
  first = gtk_list_box_get_row_at_index (self->tasks, FEW_ROWS);
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
care_today_page_dispose (GObject *object)
{
  CareTodayPage *self = CARE_TODAY_PAGE (object);

  if (self->hours != NULL)
    care_hours_left_show (self->hours, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_TODAY_PAGE);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (care_today_page_parent_class)->dispose (object);
}

/* The first that is not begun, whichever row has the keyboard: with one home it is the only one. */
static void
unchanged_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CareTodayPage *self = CARE_TODAY_PAGE (widget);

  for (unsigned i = 0; self->overview != NULL && i < self->overview->tasks->len && self->overview->open; i++)
    {
      const CareTask *task = g_ptr_array_index (self->overview->tasks, i);
      g_autofree char *month = care_month_format (self->overview->window.month);

      if (!is_left (task) || task->answered > 0)
        continue;
      gtk_widget_activate_action (widget, "win.unchanged-return", "(sss)", task->location->id,
                                  care_service_to_string (task->service), month);
      return;
    }
}

/* Only in front: the letter is somebody else's on the other pages. */
static gboolean
on_unchanged_key (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_activate_action (widget, "today.unchanged", NULL);
}

static void
care_today_page_class_init (CareTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_today_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CareTodayPage, title);
  gtk_widget_class_bind_template_child (widget_class, CareTodayPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, CareTodayPage, hours);
  gtk_widget_class_bind_template_child (widget_class, CareTodayPage, why);
  gtk_widget_class_bind_template_child (widget_class, CareTodayPage, progress);
  gtk_widget_class_bind_template_child (widget_class, CareTodayPage, bar);
  gtk_widget_class_bind_template_child (widget_class, CareTodayPage, bar_label);
  gtk_widget_class_bind_template_child (widget_class, CareTodayPage, tasks_group);
  gtk_widget_class_bind_template_child (widget_class, CareTodayPage, tasks);
  gtk_widget_class_bind_template_child (widget_class, CareTodayPage, homes_group);
  gtk_widget_class_bind_template_child (widget_class, CareTodayPage, homes);
  gtk_widget_class_bind_template_child (widget_class, CareTodayPage, missed_group);
  gtk_widget_class_bind_template_child (widget_class, CareTodayPage, missed);
  gtk_widget_class_bind_template_child (widget_class, CareTodayPage, deadlines_group);
  gtk_widget_class_bind_template_child (widget_class, CareTodayPage, deadlines);
  gtk_widget_class_bind_template_child (widget_class, CareTodayPage, coming);
  gtk_widget_class_install_action (widget_class, "today.show-all", NULL, show_all_action);
  gtk_widget_class_install_action (widget_class, "today.unchanged", NULL, unchanged_action);
}

static int
compare_coming (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  return care_today_coming_date (GTK_WIDGET (a)) - care_today_coming_date (GTK_WIDGET (b));
}

static void
care_today_page_init (CareTodayPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_u, 0),
                        gtk_callback_action_new (on_unchanged_key, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_list_box_set_sort_func (self->coming, compare_coming, NULL, NULL);
}
