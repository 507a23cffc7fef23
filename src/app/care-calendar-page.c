/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-page.h"

#include "care-calendar-month.h"
#include "care-calendar-popover.h"
#include "care-page-sheets.h"
#include "care-words-dates.h"

struct _CareCalendarPage
{
  AdwBin parent_instance;

  /* borrowed, until the next refresh */
  const CareOverview *overview;
  bool stale; /* not shown since the last refresh: that waits until somebody looks */

  /* template children */
  AdwWindowTitle *title;
  GtkWidget *today;
  CareCalendarMonth *month;
};

static void care_calendar_page_page_init (CarePageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CareCalendarPage,
                               care_calendar_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (CARE_TYPE_PAGE, care_calendar_page_page_init))

static void
month_changed_cb (CareCalendarPage *self)
{
  CareMonth month = care_calendar_month_get_month (self->month);
  g_autofree char *text = care_words_month (month);

  adw_window_title_set_title (self->title, text);
  gtk_widget_set_sensitive (self->today, month != care_month_of (self->overview->today));
}

static void
move (CareCalendarPage *self, int months)
{
  if (self->overview != NULL)
    care_calendar_month_go_to (
        self->month, care_month_day (care_calendar_month_get_month (self->month) + months, 1), false);
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
  if (self->overview != NULL)
    care_calendar_month_go_to (self->month, self->overview->today, true);
}

static void
unparent_popover (gpointer data)
{
  GtkWidget *popover = data;

  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  g_object_unref (popover);
}

/* Not while it still tells of its closing. */
static void
closed_cb (GtkPopover *popover)
{
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (popover)));
  g_idle_add_once (unparent_popover, g_object_ref (popover));
}

static void
day_activated_cb (CareCalendarPage *self, CareCalendarDay *day)
{
  GtkWidget *popover = care_calendar_popover_new (self->overview, care_calendar_month_get_marks (self->month),
                                                  care_calendar_day_get_date (day));

  gtk_widget_set_parent (popover, GTK_WIDGET (day));
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
fill (CareCalendarPage *self)
{
  self->stale = false;
  care_calendar_month_refresh (self->month, self->overview);
  month_changed_cb (self);
}

static void
care_calendar_page_refresh (CarePage *page, const CareOverview *overview)
{
  CareCalendarPage *self = CARE_CALENDAR_PAGE (page);

  self->overview = overview;
  self->stale = true;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
care_calendar_page_map (GtkWidget *widget)
{
  CareCalendarPage *self = CARE_CALENDAR_PAGE (widget);

  if (self->stale)
    fill (self);
  GTK_WIDGET_CLASS (care_calendar_page_parent_class)->map (widget);
}

static bool
care_calendar_page_take_focus (CarePage *page)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CARE_CALENDAR_PAGE (page)->month));
}

static void
care_calendar_page_page_init (CarePageInterface *iface)
{
  iface->export_table = care_page_sheet_calendar;
  iface->refresh = care_calendar_page_refresh;
  iface->take_focus = care_calendar_page_take_focus;
}

static void
care_calendar_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_CALENDAR_PAGE);
  G_OBJECT_CLASS (care_calendar_page_parent_class)->dispose (object);
}

static void
care_calendar_page_class_init (CareCalendarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_calendar_page_dispose;
  widget_class->map = care_calendar_page_map;
  g_type_ensure (CARE_TYPE_CALENDAR_MONTH);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CareCalendarPage, title);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarPage, today);
  gtk_widget_class_bind_template_child (widget_class, CareCalendarPage, month);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_changed_cb);
}

static void
care_calendar_page_init (CareCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
