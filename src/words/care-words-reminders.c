/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-reminders.h"

#include "care-words-clocks.h"
#include "care-words-dates.h"
#include "care-words-fill.h"
#include "care-words-states.h"

#include <glib/gi18n-lib.h>

static const char *const kinds[] = {
  [CARE_REMIND_OPENS] = N_ ("When a window opens"),
  [CARE_REMIND_48_HOURS] = N_ ("48 hours before it closes"),
  [CARE_REMIND_LAST_DAY] = N_ ("On its last day"),
  [CARE_REMIND_CASES] = N_ ("Before the dates of cases"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == CARE_N_REMIND_KINDS);

const char *
care_words_remind_kind (CareRemindKind kind)
{
  g_return_val_if_fail ((unsigned)kind < CARE_N_REMIND_KINDS, "");
  return _ (kinds[kind]);
}

static bool
is_of_one (const CareReminder *reminder)
{
  return *reminder->name != '\0' && reminder->about != CARE_REMINDER_CASE;
}

/* {a} is the month. */
static char *
window_title (const CareReminder *reminder, CareInstant now)
{
  g_autofree char *month = care_words_month (reminder->window.month);
  int days = reminder->window.closes - care_instant_date (now);

  if (days == 0)
    return care_words_fill (_ ("The {a} window closes today"), month, NULL);
  if (days == 1)
    return care_words_fill (_ ("The {a} window closes tomorrow"), month, NULL);
  if (reminder->stage == CARE_STAGE_OPENS)
    return care_words_fill (_ ("The {a} window is open"), month, NULL);
  g_autofree char *number = g_strdup_printf ("%d", days);
  return care_words_fill (_ ("The {a} window closes in {b} days"), month, number);
}

char *
care_words_reminder_title (const CareReminder *reminder, CareInstant now)
{
  g_return_val_if_fail (reminder != NULL, NULL);

  if (reminder->about == CARE_REMINDER_CASE)
    {
      const char *clock = care_words_clock (reminder->clock.what);
      g_autofree char *days = care_words_days_left (reminder->clock.safe, care_instant_date (now));
      g_autofree char *about
          = *reminder->name != '\0' ? g_strdup_printf ("%s, %s", clock, reminder->name) : g_strdup (clock);
      return g_strdup_printf ("%s: %s", about, days);
    }
  g_autofree char *window = window_title (reminder, now);
  return is_of_one (reminder) ? g_strdup_printf ("%s: %s", reminder->name, window)
                              : g_steal_pointer (&window);
}

char *
care_words_hours_left (CareInstant until, CareInstant now)
{
  int hours = care_hours_left (until, now);

  if (now >= until)
    return g_strdup ("");
  if (hours == 0)
    return g_strdup (_ ("Less than an hour is left."));
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d hour is left.", "%d hours are left.", (gulong)hours), hours);
}

static char *
what_is_left (const CareReminder *reminder)
{
  int left = reminder->left;

  if (is_of_one (reminder))
    return care_words_fill (_ ("The return of {a} is not recorded ({b})."), reminder->name,
                            care_words_service (reminder->service));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d return is not recorded.",
                                       "%d returns are not recorded.", (gulong)left),
                          left);
}

static GDateTime *
wall_clock (CareInstant at, GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (at);

  return zone != NULL ? g_date_time_to_timezone (utc, zone) : care_instant_to_london (at);
}

static CareDate
date_of (GDateTime *wall)
{
  return care_date (g_date_time_get_year (wall), g_date_time_get_month (wall),
                    g_date_time_get_day_of_month (wall));
}

/* The close by the clock of a computer elsewhere; "" where that is London's. */
static char *
close_here (const CareWindow *window, GTimeZone *zone)
{
  g_autoptr (GDateTime) here = wall_clock (window->late_from, zone);
  g_autoptr (GDateTime) london = care_instant_to_london (window->late_from);

  if (g_date_time_get_utc_offset (here) == g_date_time_get_utc_offset (london))
    return g_strdup ("");
  g_autofree char *time = g_date_time_format (here, "%H:%M");
  g_autofree char *date = care_words_date (date_of (here));
  /* Translators: {a} is a time, {b} a date. */
  return care_words_fill (_ (" By the clock of this computer that is {a} on {b}."), time, date);
}

/* "Today" only where it is the same day here and in London. */
static char *
when_it_closes (const CareReminder *reminder, CareInstant now, GTimeZone *zone)
{
  const CareWindow *window = &reminder->window;
  g_autofree char *month = care_words_month (window->month);
  g_autofree char *date = care_words_date (window->closes);
  g_autofree char *elsewhere = close_here (window, zone);
  g_autoptr (GDateTime) here = wall_clock (now, zone);
  bool today = care_instant_date (now) == window->closes && date_of (here) == window->closes;
  g_autofree char *closes = care_words_fill (today ? _ ("The {a} window closes at the end of today.")
                                                   : _ ("The {a} window closes at the end of {b}."),
                                             month, today ? NULL : date);

  return g_strconcat (closes, elsewhere, NULL);
}

char *
care_words_reminder (const CareReminder *reminder, CareInstant now, GTimeZone *zone)
{
  g_return_val_if_fail (reminder != NULL, NULL);

  if (reminder->about == CARE_REMINDER_CASE)
    {
      g_autofree char *sentence = care_words_clock_sentence (&reminder->clock, care_instant_date (now));
      g_autofree char *readings = care_words_clock_readings (&reminder->clock);
      return g_strconcat (sentence, *readings != '\0' ? " " : "", readings, NULL);
    }
  g_autofree char *closes = when_it_closes (reminder, now, zone);
  g_autofree char *left = what_is_left (reminder);
  g_autofree char *hours = care_instant_date (now) == reminder->window.closes
                               ? care_words_hours_left (reminder->window.late_from, now)
                               : g_strdup ("");
  return g_strconcat (closes, " ", left, *hours != '\0' ? " " : "", hours, NULL);
}

char *
care_words_reminded_again (CareInstant at, GTimeZone *zone)
{
  g_autoptr (GDateTime) here = wall_clock (at, zone);
  g_autofree char *time = g_date_time_format (here, "%H:%M");
  g_autofree char *date = care_words_date (date_of (here));

  return care_words_fill (_ ("You are reminded again on {a} at {b}."), date, time);
}
