/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-page.h"

#include "care-calendar-agenda.h"
#include "care-calendar-month.h"
#include "care-calendar-popover.h"
#include "care-calendar-year.h"
#include "care-main-window.h"
#include "care-page-sheets.h"
#include "care-returns-choices.h"
#include "care-room.h"
#include "care-words-dates.h"
#include "care-words-occasions.h"

#include <glib/gi18n.h>

#define KEY "calendar-view"
#define READABLE 720     /* as wide as a list is */
#define WHOLE_WIDTH 8192 /* pixels: no window is wider */

typedef enum
{
  VIEW_MONTH,
  VIEW_YEAR,
  VIEW_AGENDA,
  N_VIEWS,
} View;

struct _CareCalendarPage
{
  AdwBin parent_instance;

  /* owned */
  CareCalendarBook *book;
  GSettings *settings;

  View view;           /* in front */
  bool stale[N_VIEWS]; /* not filled since the last change: that waits until somebody looks */

  /* template children */
  CareRoom *room;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *today;
  AdwClamp *top;
  GtkOrientable *top_row;
  GtkLabel *heading;
  GtkDropDown *kinds;
  AdwViewStack *views;
  CareCalendarMonth *month;
  CareCalendarYear *year;
  CareCalendarAgenda *agenda;
  AdwBin *legend;
  AdwViewSwitcherBar *bar;
};

static void care_calendar_page_page_init (CarePageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CareCalendarPage,
                               care_calendar_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (CARE_TYPE_PAGE, care_calendar_page_page_init))

static const char *const NAMES[N_VIEWS] = { "month", "year", "agenda" };

static bool
is_ready (CareCalendarPage *self)
{
  return self->book != NULL && care_calendar_book_overview (self->book) != NULL;
}

static CareDate
today_of (CareCalendarPage *self)
{
  return care_calendar_book_overview (self->book)->today;
}

/* The caller's. */
static char *
title_of (CareCalendarPage *self)
{
  g_autofree char *month = NULL;

  if (self->view == VIEW_YEAR)
    return g_strdup_printf ("%d", care_calendar_year_get_year (self->year));
  if (self->view == VIEW_MONTH)
    return care_words_month (care_calendar_month_get_month (self->month));
  month = care_words_month (care_calendar_agenda_get_month (self->agenda));
  return g_strdup_printf (_ ("From %s"), month);
}

static bool
shows_today (CareCalendarPage *self)
{
  CareDate today = today_of (self);

  if (self->view == VIEW_YEAR)
    return care_calendar_year_get_year (self->year) == care_date_year (today);
  return care_month_of (today)
         == (self->view == VIEW_MONTH ? care_calendar_month_get_month (self->month)
                                      : care_calendar_agenda_get_month (self->agenda));
}

static void
show_title (CareCalendarPage *self)
{
  g_autofree char *text = NULL;

  if (!is_ready (self) || self->stale[self->view])
    return;
  text = title_of (self);
  gtk_label_set_label (self->heading, text);
  gtk_widget_set_sensitive (self->today, !shows_today (self));
}

static void
name_button (GtkWidget *button, const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* What stands around the views is as the one in front needs it. */
static void
dress (CareCalendarPage *self)
{
  bool agenda = self->view == VIEW_AGENDA, narrow = care_room_is_narrow (self->room);

  name_button (self->previous, self->view == VIEW_YEAR ? _ ("Year before") : _ ("Month before"));
  name_button (self->next, self->view == VIEW_YEAR ? _ ("Year after") : _ ("Month after"));
  gtk_widget_set_visible (GTK_WIDGET (self->legend), !agenda);
  gtk_widget_set_visible (GTK_WIDGET (self->kinds), agenda);
  gtk_orientable_set_orientation (self->top_row,
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  adw_view_switcher_bar_set_reveal (self->bar, narrow);
  adw_clamp_set_maximum_size (self->top, agenda ? READABLE : WHOLE_WIDTH);
  adw_clamp_set_tightening_threshold (self->top, agenda ? READABLE : WHOLE_WIDTH);
}

static void
fill (CareCalendarPage *self)
{
  if (!is_ready (self))
    return;
  self->stale[self->view] = false;
  if (self->view == VIEW_MONTH)
    care_calendar_month_refresh (self->month, self->book);
  else if (self->view == VIEW_YEAR)
    care_calendar_year_refresh (self->year, self->book);
  else
    care_calendar_agenda_refresh (self->agenda, self->book);
  show_title (self);
}

static void
make_stale (CareCalendarPage *self)
{
  for (int i = 0; i < N_VIEWS; i++)
    self->stale[i] = true;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
failed_cb (CareCalendarPage *self, const GError *error)
{
  care_main_window_report (GTK_WIDGET (self), error);
}

/* The day that a view is at; CARE_NO_DATE where it shows nothing yet. */
static CareDate
date_of (CareCalendarPage *self, View view)
{
  CareMonth month = care_calendar_agenda_get_month (self->agenda);

  if (view == VIEW_MONTH)
    return care_calendar_month_get_date (self->month);
  if (view == VIEW_YEAR)
    return care_calendar_year_get_date (self->year);
  if (month == CARE_NO_MONTH)
    return CARE_NO_DATE;
  return month == care_month_of (today_of (self)) ? today_of (self) : care_month_day (month, 1);
}

static void
go_to (CareCalendarPage *self, CareDate date, bool focus)
{
  if (self->view == VIEW_MONTH)
    care_calendar_month_go_to (self->month, date, focus);
  else if (self->view == VIEW_YEAR)
    care_calendar_year_go_to (self->year, date, focus);
  else
    care_calendar_agenda_go_to (self->agenda, care_month_of (date), focus);
}

/* Another view comes forward at the day where the last one was. */
static void
view_cb (CareCalendarPage *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->views);
  CareDate date = is_ready (self) ? date_of (self, self->view) : CARE_NO_DATE;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  bool nobody = root != NULL && gtk_root_get_focus (root) == NULL; /* it went with the view that had it */
  bool focus = nobody || gtk_widget_get_focus_child (GTK_WIDGET (self->views)) != NULL;

  for (int i = 0; i < N_VIEWS; i++)
    if (g_strcmp0 (name, NAMES[i]) == 0)
      self->view = i;
  if (name == NULL || self->settings == NULL)
    return;
  g_settings_set_string (self->settings, KEY, name);
  dress (self);
  if (!is_ready (self))
    return;
  if (self->stale[self->view])
    fill (self);
  if (date != CARE_NO_DATE)
    go_to (self, date, focus);
  show_title (self);
}

static void
move (CareCalendarPage *self, int step)
{
  CareMonth month = CARE_NO_MONTH;

  if (!is_ready (self) || date_of (self, self->view) == CARE_NO_DATE)
    return;
  month = care_month_of (date_of (self, self->view)) + (self->view == VIEW_YEAR ? 12 * step : step);
  go_to (self, care_month_day (month, 1), false);
}

static void
kind_cb (CareCalendarPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->kinds);

  if (selected <= CARE_N_OCCASION_KINDS)
    care_calendar_agenda_set_kind (self->agenda, (int)selected - 1);
}

static void
fill_kinds (CareCalendarPage *self)
{
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();

  g_ptr_array_add (kinds, _ ("Everything"));
  for (int i = 0; i < CARE_N_OCCASION_KINDS; i++)
    g_ptr_array_add (kinds, (char *)care_words_occasion_kind (i));
  care_returns_choices_set (self->kinds, kinds, 0);
}

static void
previous_cb (CareCalendarPage *self)
{
  move (self, -1);
}

static void
next_cb (CareCalendarPage *self)
{
  move (self, 1);
}

static void
today_cb (CareCalendarPage *self)
{
  if (is_ready (self))
    go_to (self, today_of (self), true);
}

static void
month_day_cb (CareCalendarPage *self, CareCalendarDay *day)
{
  care_calendar_popover_open (self->book, GTK_WIDGET (self), care_calendar_month_get_days (self->month),
                              care_calendar_day_get_date (day), NULL, GTK_WIDGET (day), GTK_WIDGET (day));
}

static void
year_day_cb (CareCalendarPage *self, CareCalendarDot *day)
{
  care_calendar_popover_open (self->book, GTK_WIDGET (self), care_calendar_year_get_days (self->year),
                              care_calendar_dot_get_date (day), NULL, GTK_WIDGET (day), GTK_WIDGET (day));
}

static void
year_month_cb (CareCalendarPage *self, int month)
{
  adw_view_stack_set_visible_child_name (self->views, NAMES[VIEW_MONTH]);
  care_calendar_month_go_to (
      self->month, month == care_month_of (today_of (self)) ? today_of (self) : care_month_day (month, 1),
      true);
}

static void
agenda_line_cb (CareCalendarPage *self, CareCalendarLine *line, GtkWidget *body)
{
  const CareCalendarEntry *entry = care_calendar_line_get_entry (line);
  GtkWidget *row = gtk_widget_get_ancestor (body, ADW_TYPE_BIN);

  care_calendar_popover_open (self->book, GTK_WIDGET (self), care_calendar_line_get_days (line), entry->date,
                              entry, body, row != NULL ? gtk_widget_get_parent (row) : body);
}

static void
care_calendar_page_set_desk (CarePage *page, CareDesk *desk)
{
  CareCalendarPage *self = CARE_CALENDAR_PAGE (page);

  self->book = care_calendar_book_new (desk);
  g_signal_connect_object (self->book, "changed", G_CALLBACK (make_stale), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->book, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

static void
care_calendar_page_refresh (CarePage *page, const CareOverview *overview)
{
  CareCalendarPage *self = CARE_CALENDAR_PAGE (page);

  care_calendar_book_refresh (self->book, overview);
  make_stale (self);
}

static void
care_calendar_page_map (GtkWidget *widget)
{
  CareCalendarPage *self = CARE_CALENDAR_PAGE (widget);

  if (self->stale[self->view])
    fill (self);
  GTK_WIDGET_CLASS (care_calendar_page_parent_class)->map (widget);
}

static bool
care_calendar_page_take_focus (CarePage *page)
{
  CareCalendarPage *self = CARE_CALENDAR_PAGE (page);
  GtkWidget *const views[N_VIEWS] = {
    GTK_WIDGET (self->month),
    GTK_WIDGET (self->year),
    GTK_WIDGET (self->agenda),
  };

  return gtk_widget_grab_focus (views[self->view]) || gtk_widget_grab_focus (GTK_WIDGET (self->kinds));
}

/* What the view in front shows: of a month its own days alone. */
static CareSheet *
care_calendar_page_export_table (CarePage *page, const CareOverview *overview)
{
  CareCalendarPage *self = CARE_CALENDAR_PAGE (page);
  CareMonth month = care_calendar_month_get_month (self->month);
  int year = care_calendar_year_get_year (self->year), kind = CARE_CALENDAR_ANY_KIND;
  CareDate from = CARE_NO_DATE, to = CARE_NO_DATE;
  g_autoptr (CareCalendarDays) days = NULL;

  if (!is_ready (self) || self->stale[self->view])
    return NULL;
  if (self->view == VIEW_AGENDA)
    {
      days = care_calendar_agenda_get_days (self->agenda, &from, &to, &kind);
      return care_page_sheet_dates (days, from, to, kind);
    }
  if (self->view == VIEW_YEAR)
    return care_page_sheet_dates (care_calendar_year_get_days (self->year), care_date (year, 1, 1),
                                  care_date (year, 12, 31), kind);
  return care_page_sheet_dates (care_calendar_month_get_days (self->month), care_month_day (month, 1),
                                care_month_last_day (month), kind);
}

static void
care_calendar_page_page_init (CarePageInterface *iface)
{
  iface->export_table = care_calendar_page_export_table;
  iface->set_desk = care_calendar_page_set_desk;
  iface->refresh = care_calendar_page_refresh;
  iface->take_focus = care_calendar_page_take_focus;
}

static void
care_calendar_page_dispose (GObject *object)
{
  CareCalendarPage *self = CARE_CALENDAR_PAGE (object);

  g_clear_object (&self->settings);
  care_calendar_popover_drop (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_CALENDAR_PAGE);
  if (self->book != NULL)
    g_object_run_dispose (G_OBJECT (self->book));
  g_clear_object (&self->book);
  G_OBJECT_CLASS (care_calendar_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CareCalendarPage, room);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarPage, previous);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarPage, next);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarPage, today);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarPage, top);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarPage, top_row);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarPage, heading);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarPage, views);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarPage, month);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarPage, year);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarPage, agenda);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarPage, legend);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarPage, bar);
}

static void
care_calendar_page_class_init (CareCalendarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_calendar_page_dispose;
  widget_class->map = care_calendar_page_map;
  g_type_ensure (CARE_TYPE_CALENDAR_MONTH);
  g_type_ensure (CARE_TYPE_CALENDAR_YEAR);
  g_type_ensure (CARE_TYPE_CALENDAR_AGENDA);
  g_type_ensure (CARE_TYPE_ROOM);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-calendar-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_title);
  gtk_widget_class_bind_template_callback (widget_class, dress);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_month_cb);
  gtk_widget_class_bind_template_callback (widget_class, agenda_line_cb);
}

static void
care_calendar_page_init (CareCalendarPage *self)
{
  g_autofree char *name = NULL;

  for (int i = 0; i < N_VIEWS; i++)
    self->stale[i] = true;
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_bin_set_child (self->legend, care_calendar_legend_new ());
  fill_kinds (self);
  self->settings = g_settings_new (CARE_APPLICATION_ID);
  name = g_settings_get_string (self->settings, KEY);
  adw_view_stack_set_visible_child_name (self->views, name);
  dress (self);
}
