/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-lines.h"

#include "care-words-clocks.h"
#include "care-words-dates.h"

#include <glib/gi18n.h>

struct _CareCalendarLine
{
  GObject parent_instance;

  /* owned */
  CareCalendarDays *days;
  char *heading;

  const CareCalendarEntry *entry; /* of days */
  CareCalendarLeft left;
  bool begins_day;
};

G_DEFINE_FINAL_TYPE (CareCalendarLine, care_calendar_line, G_TYPE_OBJECT)

static void
care_calendar_line_finalize (GObject *object)
{
  CareCalendarLine *self = CARE_CALENDAR_LINE (object);

  care_calendar_days_unref (self->days);
  g_free (self->heading);
  G_OBJECT_CLASS (care_calendar_line_parent_class)->finalize (object);
}

static void
care_calendar_line_class_init (CareCalendarLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = care_calendar_line_finalize;
}

static void
care_calendar_line_init (CareCalendarLine *self)
{
}

char *
care_calendar_heading (CareDate date, CareDate today)
{
  CareDate sunday = today + 7 - (int)care_date_weekday (today);
  CareMonth month = care_month_of (date);
  g_autofree char *name = care_words_month (month);

  if (date == today)
    return g_strdup (_ ("Today"));
  if (date > today && date <= sunday)
    return g_strdup (_ ("This Week"));
  if (month == care_month_of (today))
    return g_strdup_printf (date < today ? _ ("Earlier in %s") : _ ("Later in %s"), name);
  return g_steal_pointer (&name);
}

static bool
same_group (CareDate a, CareDate b, CareDate today)
{
  g_autofree char *one = care_calendar_heading (a, today);
  g_autofree char *other = care_calendar_heading (b, today);

  return g_str_equal (one, other);
}

static CareCalendarLine *
line_new (CareCalendarDays *days,
          const CareCalendarEntry *entry,
          const CareCalendarEntry *before,
          CareCalendarLeft left)
{
  CareCalendarLine *self = g_object_new (CARE_TYPE_CALENDAR_LINE, NULL);
  CareDate today = care_calendar_days_today (days);

  self->days = care_calendar_days_ref (days);
  self->entry = entry;
  self->left = left;
  self->begins_day = before == NULL || before->date != entry->date;
  if (before == NULL || (self->begins_day && !same_group (before->date, entry->date, today)))
    self->heading = care_calendar_heading (entry->date, today);
  return self;
}

GListStore *
care_calendar_lines_new (CareCalendarDays *days, CareDate from, CareDate to, int kind, CareCalendarLeft left)
{
  g_return_val_if_fail (days != NULL && from <= to, NULL);
  GListStore *store = g_list_store_new (CARE_TYPE_CALENDAR_LINE);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  const CareCalendarEntry *before = NULL;
  guint n = 0;
  const CareCalendarEntry *entries = care_calendar_days_between (days, from, to, &n);

  for (guint i = 0; i < n; i++)
    {
      if (kind != CARE_CALENDAR_ANY_KIND && (int)entries[i].kind != kind)
        continue;
      g_ptr_array_add (lines, line_new (days, &entries[i], before, left));
      before = &entries[i];
    }
  g_list_store_splice (store, 0, 0, lines->pdata, lines->len);
  return store;
}

const CareCalendarEntry *
care_calendar_line_get_entry (CareCalendarLine *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_LINE (self), NULL);
  return self->entry;
}

CareCalendarDays *
care_calendar_line_get_days (CareCalendarLine *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_LINE (self), NULL);
  return self->days;
}

const char *
care_calendar_line_get_heading (CareCalendarLine *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_LINE (self), NULL);
  return self->heading;
}

bool
care_calendar_line_begins_day (CareCalendarLine *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_LINE (self), false);
  return self->begins_day;
}

/* ", 3 homes not recorded" of a window that is open and has not closed on that line. */
static char *
left_words (CareCalendarLine *self)
{
  bool window
      = care_calendar_entry_is_window (self->entry) && self->entry->kind != CARE_OCCASION_WINDOW_OPENS;

  return care_calendar_left_words (self->left, window ? self->entry->of[0]->month : CARE_NO_MONTH);
}

/* "17 days left" for what has to be done by then, "in 17 days" for what just comes. */
static char *
when_words (const CareCalendarEntry *entry, CareDate today)
{
  bool act = entry->kind == CARE_OCCASION_WINDOW_CLOSES || entry->kind == CARE_OCCASION_CASE_CLOCK
             || entry->kind == CARE_OCCASION_HUNDRED_DAYS;
  int days = entry->date - today;

  if (act && (days > 0 || care_calendar_entry_is_missed (entry)))
    return care_words_days_left (entry->date, today);
  if (days == 1)
    return g_strdup (_ ("tomorrow"));
  return days > 1
             ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %d day", "in %d days", (gulong)days), days)
             : g_strdup ("");
}

char *
care_calendar_line_detail (CareCalendarLine *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_LINE (self), NULL);
  g_autofree char *left = left_words (self);
  g_autofree char *when = when_words (self->entry, care_calendar_days_today (self->days));

  return *when == '\0' && *left != '\0' ? g_strdup (left + strlen (", ")) : g_strconcat (when, left, NULL);
}

char *
care_calendar_line_spoken (CareCalendarLine *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_LINE (self), NULL);
  g_autofree char *day = care_words_date (self->entry->date);
  g_autofree char *title = care_calendar_entry_title (self->entry);
  g_autofree char *left = left_words (self);

  return g_strdup_printf ("%s%s, %s%s", day,
                          self->entry->date == care_calendar_days_today (self->days) ? _ (", today") : "",
                          title, left);
}

static bool
reads_same (CareCalendarLine *a, CareCalendarLine *b)
{
  g_autofree char *spoken_a = care_calendar_line_spoken (a);
  g_autofree char *spoken_b = care_calendar_line_spoken (b);
  g_autofree char *detail_a = care_calendar_line_detail (a);
  g_autofree char *detail_b = care_calendar_line_detail (b);

  return a->begins_day == b->begins_day && a->entry->kind == b->entry->kind
         && care_calendar_entry_is_missed (a->entry) == care_calendar_entry_is_missed (b->entry)
         && g_strcmp0 (a->heading, b->heading) == 0 && g_str_equal (spoken_a, spoken_b)
         && g_str_equal (detail_a, detail_b);
}

/* Whether the line of the store reads as that of fresh; it then stands for what that one stands for. */
static bool
take_same (GListStore *store, guint position, GListStore *fresh, guint of)
{
  g_autoptr (CareCalendarLine) line = g_list_model_get_item (G_LIST_MODEL (store), position);
  g_autoptr (CareCalendarLine) other = g_list_model_get_item (G_LIST_MODEL (fresh), of);

  if (!reads_same (line, other))
    return false;
  care_calendar_days_unref (line->days);
  line->days = care_calendar_days_ref (other->days);
  line->entry = other->entry;
  line->left = other->left;
  return true;
}

void
care_calendar_lines_update (GListStore *store, GListStore *fresh)
{
  g_return_if_fail (G_IS_LIST_STORE (store) && G_IS_LIST_STORE (fresh));
  guint had = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint has = g_list_model_get_n_items (G_LIST_MODEL (fresh));
  guint begin = 0, end = 0;
  g_autoptr (GPtrArray) between = g_ptr_array_new_with_free_func (g_object_unref);

  while (begin < MIN (had, has) && take_same (store, begin, fresh, begin))
    begin++;
  while (end < MIN (had, has) - begin && take_same (store, had - 1 - end, fresh, has - 1 - end))
    end++;
  for (guint i = begin; i < has - end; i++)
    g_ptr_array_add (between, g_list_model_get_item (G_LIST_MODEL (fresh), i));
  if (had - begin - end > 0 || between->len > 0)
    g_list_store_splice (store, begin, had - begin - end, between->pdata, between->len);
}
