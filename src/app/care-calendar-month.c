/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-month.h"

#include "care-calendar-bars.h"
#include "care-calendar-keys.h"
#include "care-calendar-tag.h"

#define DAYS 42
#define WEEK CARE_WEEK
#define WEEKS 6
#define BARS CARE_CALENDAR_BARS

struct _CareCalendarMonth
{
  AdwBin parent_instance;

  /* owned */
  CareCalendarBook *book;
  CareCalendarDays *shown;
  GPtrArray *bars; /* GtkWidget, borrowed from the weeks */
  CareMonth month;
  CareDate first; /* the Monday of the first week shown */
  CareDate focus; /* the day that Tab leads to */

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

/* One bar of one week. It is not spoken: the days are. */
static void
add_bar (CareCalendarMonth *self, int week, const CareCalendarBar *bar)
{
  GtkWidget *tag = care_calendar_tag_new (bar->shape, bar->text, bar->band);

  if (bar->missed)
    gtk_widget_add_css_class (tag, "missed");
  if (bar->last < care_calendar_days_today (self->shown))
    gtk_widget_add_css_class (tag, "past");
  if (bar->begins)
    gtk_widget_add_css_class (tag, "begins");
  if (bar->ends)
    gtk_widget_add_css_class (tag, "ends");
  gtk_grid_attach (self->weeks[week], tag, bar->column, bar->slot + 1, bar->span, 1);
  g_ptr_array_add (self->bars, tag);
}

static void
fill_week (CareCalendarMonth *self, int week)
{
  int more[WEEK];
  g_autoptr (GPtrArray) bars = care_calendar_bars (self->shown, self->first + week * WEEK, more);

  for (guint i = 0; i < bars->len; i++)
    add_bar (self, week, bars->pdata[i]);
  for (int day = 0; day < WEEK; day++)
    care_calendar_day_set_more (self->days[week * WEEK + day], more[day]);
}

static void
fill_day (CareCalendarMonth *self, int index)
{
  CareDate date = self->first + index;
  const CareHoliday *holiday = care_holidays_find (care_calendar_days_law (self->shown)->holidays, date);
  g_autofree char *spoken
      = care_calendar_days_spoken (self->shown, date, care_calendar_book_left (self->book));
  CareCalendarDay *day = self->days[index];

  care_calendar_day_show (day, date, holiday != NULL ? holiday->title : NULL, spoken);
  care_calendar_day_set_class (day, "today", date == care_calendar_days_today (self->shown));
  care_calendar_day_set_class (day, "other-month", care_month_of (date) != self->month);
}

static void
fill (CareCalendarMonth *self)
{
  CareDate first = care_month_day (self->month, 1);

  self->first = first - ((int)care_date_weekday (first) - (int)G_DATE_MONDAY);
  g_clear_pointer (&self->shown, care_calendar_days_unref);
  self->shown = care_calendar_book_days (self->book, self->first, self->first + DAYS - 1);
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

  if (self->shown == NULL)
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

  if (self->shown == NULL)
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

  if (self->shown == NULL)
    return FALSE;
  care_calendar_month_go_to (self, care_calendar_days_today (self->shown), true);
  return TRUE;
}

/* One stop for Tab: the arrow keys move inside. */
static gboolean
care_calendar_month_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CareCalendarMonth *self = CARE_CALENDAR_MONTH (widget);

  if (self->shown == NULL || gtk_widget_get_focus_child (widget) != NULL)
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

  g_clear_pointer (&self->shown, care_calendar_days_unref);
  g_clear_object (&self->book);
  g_ptr_array_unref (self->bars);
  G_OBJECT_CLASS (care_calendar_month_parent_class)->finalize (object);
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
}

static void
add_keys (GtkWidget *widget)
{
  static const CareCalendarKey KEYS[] = {
    { GDK_KEY_Left, move_days_cb, -1 },      { GDK_KEY_Right, move_days_cb, 1 },
    { GDK_KEY_Up, move_days_cb, -WEEK },     { GDK_KEY_Down, move_days_cb, WEEK },
    { GDK_KEY_Page_Up, move_months_cb, -1 }, { GDK_KEY_Page_Down, move_months_cb, 1 },
    { GDK_KEY_Home, today_cb, 0 },           { GDK_KEY_t, today_cb, 0 },
  };

  care_calendar_keys_add (widget, KEYS, G_N_ELEMENTS (KEYS), widget);
}

static void
care_calendar_month_init (CareCalendarMonth *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->bars = g_ptr_array_new ();
  add_keys (GTK_WIDGET (self));
}

void
care_calendar_month_refresh (CareCalendarMonth *self, CareCalendarBook *book)
{
  bool begin = false;

  g_return_if_fail (CARE_IS_CALENDAR_MONTH (self));
  g_return_if_fail (CARE_IS_CALENDAR_BOOK (book));

  begin = self->book == NULL;
  g_set_object (&self->book, book);
  if (begin)
    {
      for (int week = 0; week < WEEKS; week++)
        build_week (self, week);
      care_calendar_month_go_to (self, care_calendar_book_overview (book)->today, false);
    }
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
  g_return_if_fail (self->book != NULL);

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

CareCalendarDays *
care_calendar_month_get_days (CareCalendarMonth *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_MONTH (self), NULL);

  return self->shown;
}

CareDate
care_calendar_month_get_date (CareCalendarMonth *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_MONTH (self), CARE_NO_DATE);

  return self->focus;
}

CareCalendarDay *
care_calendar_month_find_day (CareCalendarMonth *self, CareDate date)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_MONTH (self), NULL);

  if (self->shown == NULL || date < self->first || date >= self->first + DAYS)
    return NULL;
  return self->days[date - self->first];
}
