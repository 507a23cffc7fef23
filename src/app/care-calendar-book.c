/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-book.h"

#define MARGIN 42 /* days: the weeks that a month shows of its neighbours */

struct _CareCalendarBook
{
  GObject parent_instance;

  /* owned */
  CareDesk *desk;
  CareCalendarDays *days; /* what was read last; NULL before the first */
  GCancellable *reading;  /* NULL: none */

  /* borrowed, until the next refresh */
  const CareOverview *overview;
  CareCalendarLeft left;

  CareDate from, to; /* what is being read */
  bool stale;        /* days were read before the last change */
};

G_DEFINE_FINAL_TYPE (CareCalendarBook, care_calendar_book, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
care_calendar_book_dispose (GObject *object)
{
  CareCalendarBook *self = CARE_CALENDAR_BOOK (object);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->days, care_calendar_days_unref);
  G_OBJECT_CLASS (care_calendar_book_parent_class)->dispose (object);
}

static void
care_calendar_book_class_init (CareCalendarBookClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = care_calendar_book_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CARE_TYPE_CALENDAR_BOOK, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", CARE_TYPE_CALENDAR_BOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
care_calendar_book_init (CareCalendarBook *self)
{
  self->stale = true;
}

CareCalendarBook *
care_calendar_book_new (CareDesk *desk)
{
  g_return_val_if_fail (CARE_IS_DESK (desk), NULL);
  CareCalendarBook *self = g_object_new (CARE_TYPE_CALENDAR_BOOK, NULL);

  self->desk = g_object_ref (desk);
  return self;
}

typedef struct
{
  CareCalendarBook *book;
  GCancellable *cancellable; /* of this reading: another may have taken its place */
} Reading;

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Reading *reading = data;
  g_autoptr (CareCalendarBook) self = reading->book;
  g_autoptr (GCancellable) cancellable = reading->cancellable;
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCalendarDays) days = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (self->reading != cancellable)
    return;
  g_clear_object (&self->reading);
  if (days == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
      return;
    }
  g_clear_pointer (&self->days, care_calendar_days_unref);
  self->days = g_steal_pointer (&days);
  self->stale = false;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Whole years, and a little more: who looks through a year is not kept waiting at each month. */
static void
read_span (CareCalendarBook *self, CareDate from, CareDate to)
{
  Reading *reading = NULL;

  if (self->reading != NULL && self->from <= from && to <= self->to)
    return;
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->from = care_date (care_date_year (from), 1, 1) - MARGIN;
  self->to = care_date (care_date_year (to), 12, 31) + MARGIN;
  self->reading = g_cancellable_new ();
  reading = g_new (Reading, 1);
  reading->book = g_object_ref (self);
  reading->cancellable = g_object_ref (self->reading);
  care_calendar_days_read_async (self->desk, self->from, self->to, self->reading, on_read, reading);
}

void
care_calendar_book_refresh (CareCalendarBook *self, const CareOverview *overview)
{
  g_return_if_fail (CARE_IS_CALENDAR_BOOK (self) && overview != NULL);

  self->overview = overview;
  self->left = care_calendar_left (overview);
  self->stale = true;
  /* What is read now may not know of the change. */
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

const CareOverview *
care_calendar_book_overview (CareCalendarBook *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_BOOK (self), NULL);
  return self->overview;
}

CareCalendarLeft
care_calendar_book_left (CareCalendarBook *self)
{
  CareCalendarLeft none = { .month = CARE_NO_MONTH };

  g_return_val_if_fail (CARE_IS_CALENDAR_BOOK (self), none);
  return self->left;
}

CareCalendarDays *
care_calendar_book_days (CareCalendarBook *self, CareDate from, CareDate to)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_BOOK (self) && self->overview != NULL && from <= to, NULL);
  bool covers = care_calendar_days_cover (self->days, from, to);

  if ((!covers || self->stale) && self->desk != NULL)
    read_span (self, from, to);
  /* Those of yesterday would call the wrong day today. */
  if (covers && care_calendar_days_today (self->days) == self->overview->today)
    return care_calendar_days_ref (self->days);
  return care_calendar_days_of_law (from, to, self->overview->today, self->overview->law);
}

bool
care_calendar_book_is_reading (CareCalendarBook *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_BOOK (self), false);
  return self->reading != NULL;
}
