/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-days.h"

#include "care-record-occasions.h"
#include "care-words-dates.h"
#include "care-words-occasions.h"

#include <glib/gi18n.h>

struct CareCalendarDays
{
  GPtrArray *occasions; /* CareOccasion, sorted */
  GArray *entries;      /* CareCalendarEntry, sorted */
  CareLaw *law;
  CareDate from, to, today;
};

static bool
is_done (CareState state)
{
  return state == CARE_STATE_ON_TIME || state == CARE_STATE_NIL;
}

CareCalendarLeft
care_calendar_left (const CareOverview *overview)
{
  CareCalendarLeft left = { .month = CARE_NO_MONTH };
  g_autoptr (GHashTable) homes = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (overview != NULL, left);

  if (!overview->open)
    return left;
  for (guint i = 0; i < overview->tasks->len; i++)
    {
      const CareTask *task = overview->tasks->pdata[i];

      if (!is_done (task->state))
        g_hash_table_add (homes, task->location->id);
    }
  left.month = overview->window.month;
  left.homes = (int)g_hash_table_size (homes);
  left.asked = overview->tasks->len > 0;
  return left;
}

/* A case waits for the next window to be kept: that stands in the calendar as the window itself. */
static void
drop_next_windows (GPtrArray *occasions)
{
  for (guint i = occasions->len; i-- > 0;)
    {
      const CareOccasion *one = occasions->pdata[i];

      if (one->kind == CARE_OCCASION_CASE_CLOCK && one->clock.what == CARE_CLOCK_NEXT_WINDOW)
        g_ptr_array_remove_index (occasions, i);
    }
}

static void
group (CareCalendarDays *self)
{
  for (guint i = 0; i < self->occasions->len;)
    {
      CareOccasion *const *of = (CareOccasion *const *)&self->occasions->pdata[i];
      guint n = 1;
      bool few = false;

      while (i + n < self->occasions->len && of[n]->date == of[0]->date && of[n]->kind == of[0]->kind)
        n++;
      few = n <= CARE_CALENDAR_FEW;
      for (guint j = 0; j < (few ? n : 1); j++)
        {
          CareCalendarEntry entry = { of[j]->date, of[j]->kind, of + j, few ? 1 : n };

          g_array_append_val (self->entries, entry);
        }
      i += n;
    }
}

CareCalendarDays *
care_calendar_days_new (GPtrArray *occasions, CareDate from, CareDate to, CareDate today, CareLaw *law)
{
  g_return_val_if_fail (occasions != NULL && law != NULL && from <= to, NULL);
  CareCalendarDays *self = g_atomic_rc_box_new0 (CareCalendarDays);

  drop_next_windows (occasions);
  self->occasions = occasions;
  self->entries = g_array_new (FALSE, FALSE, sizeof (CareCalendarEntry));
  self->law = care_law_ref (law);
  self->from = from;
  self->to = to;
  self->today = today;
  group (self);
  return self;
}

CareCalendarDays *
care_calendar_days_of_law (CareDate from, CareDate to, CareDate today, CareLaw *law)
{
  GPtrArray *all = NULL;

  g_return_val_if_fail (law != NULL && from <= to, NULL);

  all = care_occasions_new ();
  care_occasions_add_windows (all, from, to, law);
  care_occasions_add_law (all, from, to, law);
  care_occasions_sort (all);
  return care_calendar_days_new (all, from, to, today, law);
}

typedef struct
{
  CareDate from, to;
} Span;

static gpointer
read_days (CareRecord *record, gpointer data, GError **error)
{
  const Span *span = data;
  GPtrArray *all = care_record_occasions (record, span->from, span->to, error);

  return all != NULL ? care_calendar_days_new (all, span->from, span->to, care_record_today (record),
                                               care_record_law (record))
                     : NULL;
}

void
care_calendar_days_read_async (CareDesk *desk,
                               CareDate from,
                               CareDate to,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  Span span = { from, to };

  g_return_if_fail (CARE_IS_DESK (desk) && from <= to);

  care_desk_run_async (desk, read_days, g_memdup2 (&span, sizeof span), g_free,
                       (GDestroyNotify)care_calendar_days_unref, false, cancellable, callback, user_data);
}

CareCalendarDays *
care_calendar_days_ref (CareCalendarDays *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CareCalendarDays *self = data;

  g_array_unref (self->entries);
  g_ptr_array_unref (self->occasions);
  care_law_unref (self->law);
}

void
care_calendar_days_unref (CareCalendarDays *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, clear);
}

bool
care_calendar_days_cover (const CareCalendarDays *self, CareDate from, CareDate to)
{
  return self != NULL && self->from <= from && to <= self->to;
}

CareDate
care_calendar_days_today (const CareCalendarDays *self)
{
  g_return_val_if_fail (self != NULL, CARE_NO_DATE);
  return self->today;
}

const CareLaw *
care_calendar_days_law (const CareCalendarDays *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->law;
}

/* The first entry on that day or later. */
static guint
first_on (const CareCalendarDays *self, CareDate date)
{
  guint low = 0, high = self->entries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->entries, CareCalendarEntry, middle).date < date)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

const CareCalendarEntry *
care_calendar_days_between (const CareCalendarDays *self, CareDate from, CareDate to, guint *n)
{
  guint first = 0;

  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  first = first_on (self, from);
  *n = first_on (self, to + 1) - first;
  return *n > 0 ? &g_array_index (self->entries, CareCalendarEntry, first) : NULL;
}

bool
care_calendar_days_window (const CareCalendarDays *self, CareDate date, CareWindow *window)
{
  g_return_val_if_fail (self != NULL && window != NULL, false);
  CareMonth month = care_month_of (date);

  /* A long run of holidays could carry a window into the next month. */
  for (CareMonth i = month; i >= month - 1 && i >= care_window_first_month (self->law->rules); i--)
    {
      *window = care_window (i, self->law->holidays, self->law->rules);
      if (window->opens <= date && date <= window->closes)
        return true;
    }
  return false;
}

bool
care_calendar_entry_is_window (const CareCalendarEntry *entry)
{
  g_return_val_if_fail (entry != NULL, false);
  return entry->kind <= CARE_OCCASION_WINDOW_CLOSES;
}

char *
care_calendar_entry_title (const CareCalendarEntry *entry)
{
  g_return_val_if_fail (entry != NULL && entry->n > 0, NULL);
  return entry->n == 1 ? care_words_occasion (entry->of[0]) : care_words_occasions_many (entry->of, entry->n);
}

bool
care_calendar_entry_is_certain (const CareCalendarEntry *entry)
{
  g_return_val_if_fail (entry != NULL, true);

  for (guint i = 0; i < entry->n; i++)
    if (!entry->of[i]->certain)
      return false;
  return true;
}

bool
care_calendar_entry_is_missed (const CareCalendarEntry *entry)
{
  g_return_val_if_fail (entry != NULL, false);

  for (guint i = 0; i < entry->n; i++)
    if (entry->kind == CARE_OCCASION_CASE_CLOCK && entry->of[i]->clock.state == CARE_CLOCK_MISSED)
      return true;
  return false;
}

char *
care_calendar_left_words (CareCalendarLeft left, CareMonth month)
{
  if (left.month == CARE_NO_MONTH || left.month != month || !left.asked)
    return g_strdup ("");
  if (left.homes == 0)
    return g_strdup (_ (", all homes recorded"));
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, ", %d home not recorded", ", %d homes not recorded", (gulong)left.homes),
      left.homes);
}

static void
say_window (GString *text, const CareCalendarDays *self, CareDate date, bool reminder, CareCalendarLeft left)
{
  CareWindow window;

  if (care_calendar_days_window (self, date, &window))
    {
      g_autofree char *words = care_words_window_day (&window, date);
      g_autofree char *homes = care_calendar_left_words (left, window.month);

      g_string_append_printf (text, ", %s%s%s", words, reminder ? _ (", 48 hours left") : "", homes);
    }
}

char *
care_calendar_days_spoken (const CareCalendarDays *self, CareDate date, CareCalendarLeft left)
{
  g_return_val_if_fail (self != NULL, NULL);
  guint n = 0;
  const CareCalendarEntry *entries = care_calendar_days_between (self, date, date, &n);
  g_autofree char *day = care_words_date (date);
  GString *text = g_string_new (day);
  bool reminder = false;

  if (date == self->today)
    g_string_append (text, _ (", today"));
  for (guint i = 0; i < n; i++)
    {
      reminder = reminder || entries[i].kind == CARE_OCCASION_WINDOW_48_HOURS;
      if (entries[i].kind == CARE_OCCASION_HOLIDAY)
        g_string_append_printf (text, _ (", bank holiday: %s"), entries[i].of[0]->name);
    }
  say_window (text, self, date, reminder, left);
  for (guint i = 0; i < n; i++)
    if (!care_calendar_entry_is_window (&entries[i]) && entries[i].kind != CARE_OCCASION_HOLIDAY)
      {
        g_autofree char *title = care_calendar_entry_title (&entries[i]);

        g_string_append_printf (text, ", %s", title);
      }
  return g_string_free (text, FALSE);
}
