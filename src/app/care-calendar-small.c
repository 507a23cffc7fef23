/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-small.h"

#include "care-words-dates.h"

#include <glib/gi18n.h>

#define WEEK 7
#define MAX_DAYS 31

struct _CareCalendarSmall
{
  GtkBox parent_instance;

  CareMonth month;
  CareCalendarDot *days[MAX_DAYS]; /* borrowed from the grid; NULL past the end of the month */

  /* children */
  GtkWidget *title;
  GtkWidget *grid;
};

G_DEFINE_FINAL_TYPE (CareCalendarSmall, care_calendar_small, GTK_TYPE_BOX)

enum
{
  SIGNAL_DAY_ACTIVATED,
  SIGNAL_MONTH_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
care_calendar_small_class_init (CareCalendarSmallClass *klass)
{
  signals[SIGNAL_DAY_ACTIVATED] = g_signal_new ("day-activated", CARE_TYPE_CALENDAR_SMALL, G_SIGNAL_RUN_LAST,
                                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, CARE_TYPE_CALENDAR_DOT);
  signals[SIGNAL_MONTH_ACTIVATED] = g_signal_new ("month-activated", CARE_TYPE_CALENDAR_SMALL,
                                                  G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
title_cb (CareCalendarSmall *self)
{
  g_signal_emit (self, signals[SIGNAL_MONTH_ACTIVATED], 0);
}

static void
day_cb (CareCalendarSmall *self, CareCalendarDot *day)
{
  g_signal_emit (self, signals[SIGNAL_DAY_ACTIVATED], 0, day);
}

/* The first letters of the days of the week: each day says its own in full. */
static GtkWidget *
heads_new (void)
{
  /* Translators: the days of the week from Monday, a letter each. */
  const char *letters = _ ("MTWTFSS");
  GtkWidget *heads = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  for (const char *p = letters; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *letter = g_strndup (p, (gsize)(g_utf8_next_char (p) - p));
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", letter, "accessible-role",
                                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "fact");
      gtk_box_append (GTK_BOX (heads), label);
    }
  return heads;
}

static void
care_calendar_small_init (CareCalendarSmall *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "calendar-small");
  self->title = gtk_button_new ();
  gtk_widget_add_css_class (self->title, "flat");
  gtk_widget_set_halign (self->title, GTK_ALIGN_START);
  g_signal_connect_swapped (self->title, "clicked", G_CALLBACK (title_cb), self);
  self->grid = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_GRID, NULL);
  gtk_box_append (GTK_BOX (self), self->title);
  gtk_box_append (GTK_BOX (self), heads_new ());
  gtk_box_append (GTK_BOX (self), self->grid);
}

GtkWidget *
care_calendar_small_new (void)
{
  return g_object_new (CARE_TYPE_CALENDAR_SMALL, NULL);
}

static GtkWidget *
blank_new (void)
{
  return g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

/* Six rows always, so that months beside each other are as high. */
static void
build (CareCalendarSmall *self, CareMonth month)
{
  CareDate first = care_month_day (month, 1), last = care_month_last_day (month);
  CareDate monday = first - ((int)care_date_weekday (first) - (int)G_DATE_MONDAY);
  GtkWidget *child = NULL;

  memset (self->days, 0, sizeof self->days);
  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_box_remove (GTK_BOX (self->grid), child);
  for (CareDate week = monday; week <= last; week += WEEK)
    {
      GtkWidget *row = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_ROW, NULL);

      for (CareDate date = week; date < week + WEEK; date++)
        {
          bool inside = date >= first && date <= last;
          GtkWidget *day = inside ? care_calendar_dot_new (date) : blank_new ();

          gtk_box_append (GTK_BOX (row), day);
          if (!inside)
            continue;
          self->days[date - first] = CARE_CALENDAR_DOT (day);
          g_signal_connect_object (day, "activate", G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);
        }
      gtk_box_append (GTK_BOX (self->grid), row);
    }
}

static CareBand
band_of (const CareCalendarDays *days, CareDate date)
{
  CareWindow window;

  if (!care_calendar_days_window (days, date, &window))
    return CARE_BAND_NONE;
  return CARE_BAND_OPEN | (date == window.opens ? CARE_BAND_BEGINS : 0)
         | (date == window.closes ? CARE_BAND_ENDS : 0);
}

static void
show_day (CareCalendarDot *dot, const CareCalendarDays *days, CareCalendarLeft left)
{
  CareDate date = care_calendar_dot_get_date (dot);
  guint n = 0;
  const CareCalendarEntry *entries = care_calendar_days_between (days, date, date, &n);
  g_autofree char *spoken = care_calendar_days_spoken (days, date, left);
  unsigned shapes = 0;
  bool missed = false;

  for (guint i = 0; i < n; i++)
    {
      shapes |= 1U << care_shape_of (entries[i].kind);
      missed = missed || care_calendar_entry_is_missed (&entries[i]);
    }
  shapes &= ~(1U << CARE_SHAPE_WINDOW); /* the band is its mark */
  care_calendar_dot_show (dot, date == care_calendar_days_today (days), band_of (days, date), shapes, missed,
                          spoken);
}

void
care_calendar_small_show (CareCalendarSmall *self,
                          CareMonth month,
                          const CareCalendarDays *days,
                          CareCalendarLeft left)
{
  g_return_if_fail (CARE_IS_CALENDAR_SMALL (self) && days != NULL && month != CARE_NO_MONTH);
  g_autofree char *name = care_words_month (month);
  char *space = NULL;

  if (month != self->month)
    {
      g_autofree char *spoken = g_strdup_printf (_ ("Open %s"), name);
      g_autofree char *title = g_strdup (name);

      self->month = month;
      build (self, month);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      space = strrchr (title, ' ');
      if (space != NULL)
        *space = '\0';
      gtk_button_set_label (GTK_BUTTON (self->title), title); /* says its label, until told otherwise */
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                      -1);
    }
  for (int i = 0; i < MAX_DAYS && self->days[i] != NULL; i++)
    show_day (self->days[i], days, left);
}

CareMonth
care_calendar_small_get_month (CareCalendarSmall *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_SMALL (self), CARE_NO_MONTH);
  return self->month;
}

CareCalendarDot *
care_calendar_small_find_day (CareCalendarSmall *self, CareDate date)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_SMALL (self), NULL);
  CareDate first = self->month != CARE_NO_MONTH ? care_month_day (self->month, 1) : CARE_NO_DATE;

  return first != CARE_NO_DATE && date >= first && date < first + MAX_DAYS ? self->days[date - first] : NULL;
}
