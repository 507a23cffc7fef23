/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-bars.h"

#include "care-words-dates.h"

#include <glib/gi18n.h>

typedef struct
{
  GPtrArray *bars;
  CareDate monday;
  int used[CARE_WEEK]; /* slots */
  int *more;
} Week;

static void
free_bar (gpointer data)
{
  CareCalendarBar *bar = data;

  g_free (bar->text);
  g_free (bar);
}

/* NULL where there is no room. text is taken. */
static CareCalendarBar *
put (Week *week, CareDate from, CareDate to, CareShape shape, char *text)
{
  CareDate sunday = week->monday + CARE_WEEK - 1;
  int first = care_date_max (from, week->monday) - week->monday;
  int last = care_date_min (to, sunday) - week->monday, slot = 0;
  CareCalendarBar *bar = NULL;

  for (int day = first; day <= last; day++)
    slot = MAX (slot, week->used[day]);
  for (int day = first; day <= last; day++)
    {
      week->used[day] = slot + 1;
      week->more[day] += slot >= CARE_CALENDAR_BARS;
    }
  if (slot >= CARE_CALENDAR_BARS)
    {
      g_free (text);
      return NULL;
    }
  bar = g_new0 (CareCalendarBar, 1);
  bar->column = first;
  bar->span = last - first + 1;
  bar->slot = slot;
  bar->shape = shape;
  bar->text = text;
  bar->last = to;
  bar->begins = from >= week->monday;
  bar->ends = to <= sunday;
  g_ptr_array_add (week->bars, bar);
  return bar;
}

/* A short piece of a window has room only for what happens there. */
static char *
window_text (const CareWindow *window, CareDate monday)
{
  CareDate sunday = monday + CARE_WEEK - 1;
  int days = care_date_min (window->closes, sunday) - care_date_max (window->opens, monday) + 1;
  g_autofree char *month = care_words_month (window->month);
  g_autofree char *text = NULL;

  if (days == 1 && window->opens >= monday)
    return g_strdup (_ ("Opens"));
  if (days <= 2 && window->opens < monday)
    return g_strdup (window->certain ? _ ("Closes") : _ ("Closes?"));
  /* Translators: {month} window, such as "November 2026 window". */
  text = g_strdup_printf (_ ("%s window"), month);
  return window->certain ? g_steal_pointer (&text) : g_strdup_printf (_ ("%s, date may move"), text);
}

static void
put_windows (Week *week, const CareCalendarDays *days)
{
  CareMonth put_last = CARE_NO_MONTH;

  for (int day = 0; day < CARE_WEEK; day++)
    {
      CareWindow window;

      if (!care_calendar_days_window (days, week->monday + day, &window) || window.month == put_last)
        continue;
      put_last = window.month;
      put (week, window.opens, window.closes, CARE_SHAPE_WINDOW, window_text (&window, week->monday))->band
          = true; /* the first: there is always room */
    }
}

/* The band of the window says when it opens and closes, the number strip which day is a holiday. */
static bool
has_bar (const CareCalendarEntry *entry)
{
  return entry->kind != CARE_OCCASION_WINDOW_OPENS && entry->kind != CARE_OCCASION_WINDOW_CLOSES
         && entry->kind != CARE_OCCASION_HOLIDAY;
}

static void
put_entry (Week *week, const CareCalendarEntry *entry)
{
  char *text = entry->kind == CARE_OCCASION_WINDOW_48_HOURS ? g_strdup (_ ("48 hours left"))
                                                            : care_calendar_entry_title (entry);
  CareCalendarBar *bar = put (week, entry->date, entry->date, care_shape_of (entry->kind), text);

  if (bar != NULL)
    bar->missed = care_calendar_entry_is_missed (entry);
}

GPtrArray *
care_calendar_bars (const CareCalendarDays *days, CareDate monday, int more[CARE_WEEK])
{
  g_return_val_if_fail (days != NULL && more != NULL, NULL);
  guint n = 0;
  const CareCalendarEntry *entries = care_calendar_days_between (days, monday, monday + CARE_WEEK - 1, &n);
  Week week = { .bars = g_ptr_array_new_with_free_func (free_bar), .monday = monday, .more = more };

  memset (more, 0, CARE_WEEK * sizeof *more);
  put_windows (&week, days);
  for (guint i = 0; i < n; i++)
    if (has_bar (&entries[i]))
      put_entry (&week, &entries[i]);
  return week.bars;
}
