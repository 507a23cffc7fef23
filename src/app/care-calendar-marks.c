/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-marks.h"

#include "care-words-clocks.h"
#include "care-words-dates.h"

#include <glib/gi18n.h>

void
care_mark_free (CareMark *self)
{
  g_free (self->text);
  g_free (self);
}

static void
free_mark (gpointer data)
{
  care_mark_free (data);
}

static char *
with_doubt (const char *text, bool certain)
{
  /* Translators: a date that may still move, as bank holidays of that year are not announced. */
  return certain ? g_strdup (text) : g_strdup_printf (_ ("%s, date may move"), text);
}

static void
add_window (GPtrArray *marks, const CareOverview *overview, CareMonth month)
{
  CareMark *mark = g_new0 (CareMark, 1);
  g_autofree char *name = care_words_month (month);
  /* Translators: {month} window, such as "November 2026 window". */
  g_autofree char *text = g_strdup_printf (_ ("%s window"), name);

  mark->window = care_window (month, overview->law->holidays, overview->law->rules);
  mark->from = mark->window.opens;
  mark->to = mark->window.closes;
  mark->certain = mark->window.certain;
  mark->text = with_doubt (text, mark->certain);
  g_ptr_array_add (marks, mark);
}

static void
add_deadline (GPtrArray *marks, const CareDeadlineRow *deadline)
{
  CareMark *mark = g_new0 (CareMark, 1);
  g_autofree char *text
      = g_strdup_printf ("%s, %s", care_words_clock (deadline->clock.what), deadline->provider_name);

  mark->from = mark->to = deadline->clock.safe;
  mark->deadline = deadline;
  mark->certain = deadline->clock.certain;
  mark->text = with_doubt (text, mark->certain);
  g_ptr_array_add (marks, mark);
}

GPtrArray *
care_calendar_marks (const CareOverview *overview, CareDate from, CareDate to)
{
  GPtrArray *marks = NULL;
  CareMonth first = CARE_NO_MONTH;

  g_return_val_if_fail (overview != NULL, NULL);

  marks = g_ptr_array_new_with_free_func (free_mark);
  first = MAX (care_month_of (from), care_window_first_month (overview->law->rules));
  for (CareMonth month = first; month <= care_month_of (to); month++)
    add_window (marks, overview, month);
  for (unsigned i = 0; i < overview->deadlines->len; i++)
    {
      const CareDeadlineRow *deadline = g_ptr_array_index (overview->deadlines, i);

      /* The next window has its own bar. */
      if (deadline->clock.what != CARE_CLOCK_NEXT_WINDOW && deadline->clock.safe >= from
          && deadline->clock.safe <= to)
        add_deadline (marks, deadline);
    }
  return marks;
}

static void
say_left (GString *text, const CareOverview *overview)
{
  int left = overview->asked - overview->recorded;

  if (left > 0)
    g_string_append_printf (
        text, g_dngettext (GETTEXT_PACKAGE, ", %d return not recorded", ", %d returns not recorded", left),
        left);
  else if (overview->asked > 0)
    g_string_append (text, _ (", all returns recorded"));
}

static void
say_window (GString *text, const CareOverview *overview, const CareMark *mark, CareDate date)
{
  g_string_append (text, ", ");
  if (date == mark->to)
    g_string_append (text, _ ("window closes at the end of today"));
  else if (date == mark->from)
    g_string_append (text, _ ("window opens"));
  else
    g_string_append_printf (text, "%s", mark->text);
  if (!mark->certain)
    g_string_append (text, _ (", date may move"));
  if (mark->window.month == overview->window.month && overview->open)
    say_left (text, overview);
}

char *
care_calendar_spoken (const CareOverview *overview, GPtrArray *marks, CareDate date)
{
  g_autofree char *day = care_words_date (date);
  const CareHoliday *holiday = NULL;
  GString *text = NULL;

  g_return_val_if_fail (overview != NULL, NULL);
  g_return_val_if_fail (marks != NULL, NULL);

  text = g_string_new (day);
  if (date == overview->today)
    g_string_append (text, _ (", today"));
  holiday = care_holidays_find (overview->law->holidays, date);
  if (holiday != NULL)
    g_string_append_printf (text, _ (", bank holiday: %s"), holiday->title);
  for (unsigned i = 0; i < marks->len; i++)
    {
      const CareMark *mark = g_ptr_array_index (marks, i);

      if (date < mark->from || date > mark->to)
        continue;
      if (mark->deadline == NULL)
        say_window (text, overview, mark, date);
      else
        g_string_append_printf (text, ", %s", mark->text);
    }
  return g_string_free (text, FALSE);
}
