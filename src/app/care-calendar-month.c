/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-month.h"

#include "care-calendar-marks.h"
#include "care-words-dates.h"

#include <glib/gi18n.h>

#define DAYS 42
#define WEEK 7
#define WEEKS 6
#define BARS 3 /* a day; then "+1" */

struct _CareCalendarMonth
{
  AdwBin parent_instance;

  /* owned */
  GPtrArray *marks;
  GPtrArray *bars; /* GtkWidget, borrowed from the weeks */
  CareMonth month;
  CareDate first; /* the Monday of the first week shown */
  CareDate focus; /* the day that Tab leads to */

  /* borrowed, until the next refresh */
  const CareOverview *overview;

  CareCalendarDay *days[DAYS]; /* borrowed from the weeks */
  GtkGrid *weeks[WEEKS];

  /* template children */
  GtkBox *grid;
};

G_DEFINE_FINAL_TYPE (CareCalendarMonth, care_calendar_month, ADW_TYPE_BIN)

enum
{
  SIGNAL_DAY_ACTIVATED,
  SIGNAL_MONTH_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
activated_cb (CareCalendarMonth *self, CareCalendarDay *day)
{
  self->focus = care_calendar_day_get_date (day);
  g_signal_emit (self, signals[SIGNAL_DAY_ACTIVATED], 0, day);
}

static void
build_week (CareCalendarMonth *self, int week)
{
  GtkGrid *grid = g_object_new (GTK_TYPE_GRID, "column-homogeneous", TRUE, "accessible-role",
                                GTK_ACCESSIBLE_ROLE_ROW, "vexpand", TRUE, NULL);
  GtkWidget *filler = g_object_new (GTK_TYPE_BOX, "vexpand", TRUE, "can-target", FALSE, NULL);
  GtkWidget *strip = gtk_label_new (NULL);

  self->weeks[week] = grid;
  for (int i = 0; i < WEEK; i++)
    {
      GtkWidget *day = care_calendar_day_new ();

      self->days[week * WEEK + i] = CARE_CALENDAR_DAY (day);
      g_signal_connect_object (day, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
      gtk_grid_attach (grid, day, i, 0, 1, BARS + 2);
    }
  gtk_widget_add_css_class (strip, "calendar-strip");
  gtk_widget_set_can_target (strip, FALSE);
  gtk_grid_attach (grid, strip, 0, 0, 1, 1);
  gtk_grid_attach (grid, filler, 0, BARS + 1, 1, 1);
  gtk_box_append (self->grid, GTK_WIDGET (grid));
}

static void
remove_bars (CareCalendarMonth *self)
{
  for (unsigned i = 0; i < self->bars->len; i++)
    {
      GtkWidget *bar = g_ptr_array_index (self->bars, i);

      gtk_grid_remove (GTK_GRID (gtk_widget_get_parent (bar)), bar);
    }
  g_ptr_array_set_size (self->bars, 0);
}

static const char *
bar_class (CareCalendarMonth *self, const CareMark *mark)
{
  if (mark->deadline == NULL)
    return "window";
  return mark->deadline->clock.state == CARE_CLOCK_MISSED ? "missed" : "clock";
}

/* A short piece of a window has room only for what happens there. */
static const char *
bar_text (const CareMark *mark, CareDate monday, int span)
{
  if (mark->deadline == NULL && span == 1 && mark->from >= monday)
    return _ ("Opens");
  if (mark->deadline == NULL && span <= 2 && mark->from < monday)
    return mark->certain ? _ ("Closes") : _ ("Closes?");
  return mark->text;
}

/* One bar of one week. It is not spoken: the days are. */
static void
add_bar (CareCalendarMonth *self, int week, const CareMark *mark, int column, int span, int slot)
{
  CareDate monday = self->first + week * WEEK;
  GtkWidget *bar = g_object_new (GTK_TYPE_LABEL, "label", bar_text (mark, monday, span), "xalign", 0.0,
                                 "ellipsize", PANGO_ELLIPSIZE_END, "can-target", FALSE, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (bar, "calendar-bar");
  gtk_widget_add_css_class (bar, bar_class (self, mark));
  if (mark->to < self->overview->today)
    gtk_widget_add_css_class (bar, "past");
  if (mark->from >= monday)
    gtk_widget_add_css_class (bar, "begins");
  if (mark->to < monday + WEEK)
    gtk_widget_add_css_class (bar, "ends");
  gtk_grid_attach (self->weeks[week], bar, column, slot + 1, span, 1);
  g_ptr_array_add (self->bars, bar);
}

static void
fill_week (CareCalendarMonth *self, int week)
{
  CareDate monday = self->first + week * WEEK, sunday = monday + WEEK - 1;
  int used[WEEK] = { 0 }, more[WEEK] = { 0 };

  for (unsigned i = 0; i < self->marks->len; i++)
    {
      const CareMark *mark = g_ptr_array_index (self->marks, i);
      int column = 0, last = 0, slot = 0;

      if (mark->to < monday || mark->from > sunday)
        continue;
      column = care_date_max (mark->from, monday) - monday;
      last = care_date_min (mark->to, sunday) - monday;
      for (int day = column; day <= last; day++)
        slot = MAX (slot, used[day]);
      for (int day = column; day <= last; day++)
        {
          used[day] = slot + 1;
          more[day] += slot >= BARS;
        }
      if (slot < BARS)
        add_bar (self, week, mark, column, last - column + 1, slot);
    }
  for (int day = 0; day < WEEK; day++)
    care_calendar_day_set_more (self->days[week * WEEK + day], more[day]);
}

static void
fill_day (CareCalendarMonth *self, int index)
{
  CareDate date = self->first + index;
  const CareHoliday *holiday = care_holidays_find (self->overview->law->holidays, date);
  g_autofree char *spoken = care_calendar_spoken (self->overview, self->marks, date);
  CareCalendarDay *day = self->days[index];

  care_calendar_day_show (day, date, holiday != NULL ? holiday->title : NULL, spoken);
  care_calendar_day_set_class (day, "today", date == self->overview->today);
  care_calendar_day_set_class (day, "other-month", care_month_of (date) != self->month);
}

static void
fill (CareCalendarMonth *self)
{
  CareDate first = care_month_day (self->month, 1);

  self->first = first - ((int)care_date_weekday (first) - (int)G_DATE_MONDAY);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  self->marks = care_calendar_marks (self->overview, self->first, self->first + DAYS - 1);
  remove_bars (self);
  for (int i = 0; i < DAYS; i++)
    fill_day (self, i);
  for (int week = 0; week < WEEKS; week++)
    fill_week (self, week);
}

static CareDate
focused_date (CareCalendarMonth *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->grid));

  focus = focus != NULL ? gtk_widget_get_focus_child (focus) : NULL;
  if (CARE_IS_CALENDAR_DAY (focus))
    return care_calendar_day_get_date (CARE_CALENDAR_DAY (focus));
  return self->focus;
}

static gboolean
move_days_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CareCalendarMonth *self = CARE_CALENDAR_MONTH (widget);

  if (self->overview == NULL)
    return FALSE;
  care_calendar_month_go_to (self, focused_date (self) + g_variant_get_int32 (arguments), true);
  return TRUE;
}

/* The same day of another month, or its last. */
static gboolean
move_months_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CareCalendarMonth *self = CARE_CALENDAR_MONTH (widget);
  CareDate date = CARE_NO_DATE;
  CareMonth month = CARE_NO_MONTH;

  if (self->overview == NULL)
    return FALSE;
  date = focused_date (self);
  month = care_month_of (date) + g_variant_get_int32 (arguments);
  date = care_date_min (care_month_day (month, 1) + care_date_day (date) - 1, care_month_last_day (month));
  care_calendar_month_go_to (self, date, true);
  return TRUE;
}

static gboolean
today_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CareCalendarMonth *self = CARE_CALENDAR_MONTH (widget);

  if (self->overview == NULL)
    return FALSE;
  care_calendar_month_go_to (self, self->overview->today, true);
  return TRUE;
}

/* One stop for Tab: the arrow keys move inside. */
static gboolean
care_calendar_month_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CareCalendarMonth *self = CARE_CALENDAR_MONTH (widget);

  if (self->overview == NULL || gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static gboolean
care_calendar_month_grab_focus (GtkWidget *widget)
{
  CareCalendarMonth *self = CARE_CALENDAR_MONTH (widget);
  CareCalendarDay *day = care_calendar_month_find_day (self, self->focus);

  return day != NULL && gtk_widget_grab_focus (GTK_WIDGET (day));
}

static void
care_calendar_month_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_CALENDAR_MONTH);
  G_OBJECT_CLASS (care_calendar_month_parent_class)->dispose (object);
}

static void
care_calendar_month_finalize (GObject *object)
{
  CareCalendarMonth *self = CARE_CALENDAR_MONTH (object);

  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_ptr_array_unref (self->bars);
  G_OBJECT_CLASS (care_calendar_month_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    unsigned key;
    int days;
  } MOVES[] = {
    { GDK_KEY_Left, -1 },
    { GDK_KEY_Right, 1 },
    { GDK_KEY_Up, -WEEK },
    { GDK_KEY_Down, WEEK },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (MOVES); i++)
    gtk_widget_class_add_binding (widget_class, MOVES[i].key, 0, move_days_cb, "i", MOVES[i].days);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, move_months_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, move_months_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, today_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_t, 0, today_cb, NULL);
}

static void
care_calendar_month_class_init (CareCalendarMonthClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_calendar_month_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_calendar_month_finalize;
  widget_class->focus = care_calendar_month_focus;
  widget_class->grab_focus = care_calendar_month_grab_focus;
  signals[SIGNAL_DAY_ACTIVATED] = g_signal_new ("day-activated", CARE_TYPE_CALENDAR_MONTH, G_SIGNAL_RUN_LAST,
                                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, CARE_TYPE_CALENDAR_DAY);
  signals[SIGNAL_MONTH_CHANGED] = g_signal_new ("month-changed", CARE_TYPE_CALENDAR_MONTH, G_SIGNAL_RUN_LAST,
                                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-calendar-month.ui");
  gtk_widget_class_bind_template_child (widget_class, CareCalendarMonth, grid);
  add_keys (widget_class);
}

static void
care_calendar_month_init (CareCalendarMonth *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->bars = g_ptr_array_new ();
}

void
care_calendar_month_refresh (CareCalendarMonth *self, const CareOverview *overview)
{
  bool begin = false;

  g_return_if_fail (CARE_IS_CALENDAR_MONTH (self));
  g_return_if_fail (overview != NULL);

  begin = self->overview == NULL;
  for (int week = 0; week < WEEKS && begin; week++)
    build_week (self, week);
  self->overview = overview;
  if (begin)
    care_calendar_month_go_to (self, overview->today, false);
  else
    fill (self);
}

CareMonth
care_calendar_month_get_month (CareCalendarMonth *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_MONTH (self), CARE_NO_MONTH);

  return self->month;
}

void
care_calendar_month_go_to (CareCalendarMonth *self, CareDate date, bool focus)
{
  CareMonth month = care_month_of (date);

  g_return_if_fail (CARE_IS_CALENDAR_MONTH (self));
  g_return_if_fail (self->overview != NULL);

  self->focus = date;
  if (month != self->month)
    {
      self->month = month;
      fill (self);
      g_signal_emit (self, signals[SIGNAL_MONTH_CHANGED], 0);
    }
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->days[date - self->first]));
}

GPtrArray *
care_calendar_month_get_marks (CareCalendarMonth *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_MONTH (self), NULL);

  return self->marks;
}

CareCalendarDay *
care_calendar_month_find_day (CareCalendarMonth *self, CareDate date)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_MONTH (self), NULL);

  if (self->overview == NULL || date < self->first || date >= self->first + DAYS)
    return NULL;
  return self->days[date - self->first];
}
