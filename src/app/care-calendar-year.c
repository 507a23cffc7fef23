/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-year.h"

#include "care-calendar-keys.h"
#include "care-calendar-small.h"
#include "care-columns.h"

#include <glib/gi18n.h>

#define MONTHS 12
#define WEEK 7

struct _CareCalendarYear
{
  AdwBin parent_instance;

  /* owned */
  CareCalendarBook *book;
  CareCalendarDays *shown;

  CareCalendarSmall *months[MONTHS]; /* borrowed from the columns */
  GtkWidget *columns;
  unsigned tick;
  int year;
  CareDate focus; /* the day that Tab leads to */
};

G_DEFINE_FINAL_TYPE (CareCalendarYear, care_calendar_year, ADW_TYPE_BIN)

enum
{
  SIGNAL_DAY_ACTIVATED,
  SIGNAL_MONTH_ACTIVATED,
  SIGNAL_YEAR_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
day_cb (CareCalendarYear *self, CareCalendarDot *day)
{
  self->focus = care_calendar_dot_get_date (day);
  g_signal_emit (self, signals[SIGNAL_DAY_ACTIVATED], 0, day);
}

static void
month_cb (CareCalendarYear *self, CareCalendarSmall *small)
{
  g_signal_emit (self, signals[SIGNAL_MONTH_ACTIVATED], 0, (int)care_calendar_small_get_month (small));
}

static void
fill (CareCalendarYear *self)
{
  CareMonth first = care_month (self->year, 1);

  g_clear_pointer (&self->shown, care_calendar_days_unref);
  self->shown = care_calendar_book_days (self->book, care_month_day (first, 1),
                                         care_month_last_day (first + MONTHS - 1));
  for (int i = 0; i < MONTHS; i++)
    care_calendar_small_show (self->months[i], first + i, self->shown, care_calendar_book_left (self->book));
}

/* Once the months have their places: the day that is gone to is in view. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CareCalendarYear *self = CARE_CALENDAR_YEAR (widget);
  GtkWidget *small = GTK_WIDGET (self->months[care_date_month_number (self->focus) - 1]);
  GtkWidget *scrolled = gtk_widget_get_ancestor (self->columns, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  if (gtk_widget_get_height (self->columns) == 0)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  if (gtk_widget_compute_bounds (small, self->columns, &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)),
                               bounds.origin.y, bounds.origin.y + bounds.size.height);
  return G_SOURCE_REMOVE;
}

/* The day that has the keyboard, or had it last. */
static CareDate
focused_date (CareCalendarYear *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return CARE_IS_CALENDAR_DOT (focus) ? care_calendar_dot_get_date (CARE_CALENDAR_DOT (focus)) : self->focus;
}

static gboolean
days_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CareCalendarYear *self = CARE_CALENDAR_YEAR (widget);

  if (self->shown == NULL)
    return FALSE;
  care_calendar_year_go_to (self, focused_date (self) + g_variant_get_int32 (arguments), true);
  return TRUE;
}

/* The same day of another year; of the 29th of February the 28th. */
static gboolean
years_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CareCalendarYear *self = CARE_CALENDAR_YEAR (widget);
  CareDate date = CARE_NO_DATE;
  CareMonth month = CARE_NO_MONTH;

  if (self->shown == NULL)
    return FALSE;
  date = focused_date (self);
  month = care_month_of (date) + MONTHS * g_variant_get_int32 (arguments);
  date = care_date_min (care_month_day (month, 1) + care_date_day (date) - 1, care_month_last_day (month));
  care_calendar_year_go_to (self, date, true);
  return TRUE;
}

static gboolean
today_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CareCalendarYear *self = CARE_CALENDAR_YEAR (widget);

  if (self->shown == NULL)
    return FALSE;
  care_calendar_year_go_to (self, care_calendar_days_today (self->shown), true);
  return TRUE;
}

static gboolean
care_calendar_year_grab_focus (GtkWidget *widget)
{
  CareCalendarYear *self = CARE_CALENDAR_YEAR (widget);
  CareCalendarDot *day = care_calendar_year_find_day (self, self->focus);

  return day != NULL && gtk_widget_grab_focus (GTK_WIDGET (day));
}

static void
care_calendar_year_dispose (GObject *object)
{
  CareCalendarYear *self = CARE_CALENDAR_YEAR (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_pointer (&self->shown, care_calendar_days_unref);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (care_calendar_year_parent_class)->dispose (object);
}

static void
care_calendar_year_class_init (CareCalendarYearClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_calendar_year_dispose;
  widget_class->grab_focus = care_calendar_year_grab_focus;
  signals[SIGNAL_DAY_ACTIVATED] = g_signal_new ("day-activated", CARE_TYPE_CALENDAR_YEAR, G_SIGNAL_RUN_LAST,
                                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, CARE_TYPE_CALENDAR_DOT);
  signals[SIGNAL_MONTH_ACTIVATED]
      = g_signal_new ("month-activated", CARE_TYPE_CALENDAR_YEAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_YEAR_CHANGED] = g_signal_new ("year-changed", CARE_TYPE_CALENDAR_YEAR, G_SIGNAL_RUN_LAST, 0,
                                               NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_keys (GtkWidget *widget)
{
  static const CareCalendarKey KEYS[] = {
    { GDK_KEY_Left, days_cb, -1 },   { GDK_KEY_Right, days_cb, 1 },     { GDK_KEY_Up, days_cb, -WEEK },
    { GDK_KEY_Down, days_cb, WEEK }, { GDK_KEY_Page_Up, years_cb, -1 }, { GDK_KEY_Page_Down, years_cb, 1 },
    { GDK_KEY_Home, today_cb, 0 },   { GDK_KEY_t, today_cb, 0 },
  };

  care_calendar_keys_add (widget, KEYS, G_N_ELEMENTS (KEYS), widget);
}

static void
care_calendar_year_init (CareCalendarYear *self)
{
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);

  self->columns = care_columns_new ();
  for (int i = 0; i < MONTHS; i++)
    {
      self->months[i] = CARE_CALENDAR_SMALL (care_calendar_small_new ());
      gtk_widget_set_parent (GTK_WIDGET (self->months[i]), self->columns);
      g_signal_connect_object (self->months[i], "day-activated", G_CALLBACK (day_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->months[i], "month-activated", G_CALLBACK (month_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->columns);
  adw_bin_set_child (ADW_BIN (self), scrolled);
  add_keys (GTK_WIDGET (self));
}

void
care_calendar_year_refresh (CareCalendarYear *self, CareCalendarBook *book)
{
  g_return_if_fail (CARE_IS_CALENDAR_YEAR (self) && CARE_IS_CALENDAR_BOOK (book));

  if (g_set_object (&self->book, book))
    care_calendar_year_go_to (self, care_calendar_book_overview (book)->today, false);
  else
    fill (self);
}

int
care_calendar_year_get_year (CareCalendarYear *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_YEAR (self), 0);
  return self->year;
}

CareCalendarDays *
care_calendar_year_get_days (CareCalendarYear *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_YEAR (self), NULL);
  return self->shown;
}

void
care_calendar_year_go_to (CareCalendarYear *self, CareDate date, bool focus)
{
  g_return_if_fail (CARE_IS_CALENDAR_YEAR (self) && self->book != NULL);

  self->focus = date;
  if (care_date_year (date) != self->year)
    {
      self->year = care_date_year (date);
      fill (self);
      g_signal_emit (self, signals[SIGNAL_YEAR_CHANGED], 0);
    }
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
  if (focus)
    care_calendar_year_grab_focus (GTK_WIDGET (self));
}

CareDate
care_calendar_year_get_date (CareCalendarYear *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_YEAR (self), CARE_NO_DATE);
  return self->focus;
}

CareCalendarDot *
care_calendar_year_find_day (CareCalendarYear *self, CareDate date)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_YEAR (self), NULL);

  return date != CARE_NO_DATE && care_date_year (date) == self->year
             ? care_calendar_small_find_day (self->months[care_date_month_number (date) - 1], date)
             : NULL;
}
