/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-holidays.h"

#include "care-words-clocks.h"
#include "care-words-dates.h"
#include "care-words-fill.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
fill (const char *pattern, const char *a, const char *b, const char *c)
{
  const char *const values[] = { a, b, c };

  return care_words_fill_all (pattern, values, G_N_ELEMENTS (values));
}

static char *
moved_why (const CareMoved *moved)
{
  g_autofree char *day = care_words_date (moved->day);

  if (moved->day == CARE_NO_DATE)
    return g_strdup (_ ("The bank holidays that are known have changed."));
  return fill (moved->came ? _ ("{a} is now known as a bank holiday ({b}).")
                           : _ ("{a} ({b}) no longer counts as a bank holiday."),
               day, moved->title, NULL);
}

static char *
moved_what (const CareMoved *moved, const char *who, CareDate today)
{
  g_autofree char *before = care_words_date (moved->before), *after = care_words_date (moved->after);

  if (moved->month != CARE_NO_MONTH)
    {
      g_autofree char *month = care_words_month (moved->month);
      return fill (moved->after < today && moved->before < today
                       ? _ ("The {a} window closed on {b} instead of {c}.")
                       : _ ("The {a} window closes on {b} instead of {c}."),
                   month, after, before);
    }
  g_autofree char *named = g_strconcat (who != NULL && *who != '\0' ? who : moved->case_id, ": ",
                                        care_words_clock (moved->what), NULL);
  if (moved->before != moved->after)
    return fill (_ ("{a}: by {b} instead of {c}."), named, after, before);
  g_autofree char *safe = care_words_date (moved->safe_after), *was = care_words_date (moved->safe_before);
  return fill (_ ("{a}: the safe day is {b} instead of {c}."), named, safe, was);
}

char *
care_words_moved (const CareMoved *moved, const char *who, CareDate today)
{
  g_return_val_if_fail (moved != NULL, NULL);
  g_autofree char *what = moved_what (moved, who, today), *why = moved_why (moved);

  return g_strconcat (what, " ", why, NULL);
}

char *
care_words_holiday_news (CareHolidayNewsWhat what, CareDate date, const char *title)
{
  g_return_val_if_fail ((int)what >= 0 && what <= CARE_HOLIDAY_NEWS_MISSING && title != NULL, NULL);
  static const char *const words[] = {
    N_ ("{a}, {b}: added."),
    N_ ("{a}, {b}: GOV.UK’s list has it now too."),
    N_ ("{a}, {b}: it was set aside, but GOV.UK’s list has it again, so it counts."),
    N_ ("{a}, {b}: it is not in GOV.UK’s list. It counts until you say otherwise."),
  };
  g_autofree char *day = care_words_date (date);

  return fill (_ (words[what]), day, title, NULL);
}

char *
care_words_holiday_asked (CareDate date, const char *title)
{
  g_return_val_if_fail (title != NULL, NULL);
  g_autofree char *day = care_words_date (date);

  return fill (
      _ ("{a} ({b}) is not in GOV.UK’s newest list of bank holidays, though that list speaks for its year. "
         "It "
         "still counts, and dates that rest on it are shown as not certain. Look it up on GOV.UK, then keep "
         "it or set it aside."),
      day, title, NULL);
}

char *
care_words_holiday_standing (const char *source,
                             const CareHolidayMarkWhat *what,
                             const char *person,
                             CareInstant at)
{
  g_return_val_if_fail (source != NULL, NULL);
  g_autofree char *day
      = care_words_date_plain (at != CARE_NO_INSTANT ? care_instant_date (at) : CARE_NO_DATE);
  bool official = strcmp (source, CARE_HOLIDAYS_OFFICIAL) == 0;

  if (what == NULL)
    return official ? g_strdup (_ ("In GOV.UK’s list")) : fill (_ ("Added by {a}"), source, NULL, NULL);
  switch (*what)
    {
    case CARE_HOLIDAY_MISSING:
      return fill (_ ("Not in GOV.UK’s list as read on {a}. Keep it or set it aside."), day, NULL, NULL);
    case CARE_HOLIDAY_KEPT:
      return fill (_ ("Kept by {a} on {b}, though GOV.UK’s list lacks it"), person, day, NULL);
    case CARE_HOLIDAY_ASIDE:
      return fill (_ ("Set aside by {a} on {b}: it does not count"), person, day, NULL);
    case CARE_HOLIDAY_CONFIRMED:
    default:
      return official ? g_strdup (_ ("In GOV.UK’s list"))
                      : fill (_ ("Added by {a}; in GOV.UK’s list since {b}"), source, day, NULL);
    }
}

static void
add_count (GString *text, int count, const char *one, const char *many)
{
  if (count <= 0)
    return;
  g_autofree char *number = g_strdup_printf ("%d", count);
  g_autofree char *words = fill (count == 1 ? one : many, number, NULL, NULL);

  g_string_append_printf (text, " %s", words);
}

char *
care_words_holidays_result (const int counts[4], int moved, CareDate horizon)
{
  g_return_val_if_fail (counts != NULL, NULL);
  g_autoptr (GString) text = g_string_new (_ ("The list was read."));
  g_autofree char *month = care_words_month (care_month_of (horizon));
  int all = 0;

  for (int i = 0; i < 4; i++)
    all += counts[i];
  if (all == 0)
    g_string_append_printf (text, " %s", _ ("It says nothing new."));
  add_count (text, counts[CARE_HOLIDAY_NEWS_ADDED], _ ("One day was added."), _ ("{a} days were added."));
  add_count (text, counts[CARE_HOLIDAY_NEWS_CONFIRMED], _ ("One day that you had is now in it."),
             _ ("{a} days that you had are now in it."));
  add_count (text, counts[CARE_HOLIDAY_NEWS_RETURNED], _ ("One day that was set aside counts again."),
             _ ("{a} days that were set aside count again."));
  add_count (text, counts[CARE_HOLIDAY_NEWS_MISSING],
             _ ("One day is missing from it: say whether it counts."),
             _ ("{a} days are missing from it: say whether they count."));
  add_count (text, moved, _ ("One date moved."), _ ("{a} dates moved."));
  g_autofree char *known = fill (_ ("Bank holidays are known up to {a}."), month, NULL, NULL);
  g_string_append_printf (text, " %s", known);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

const char *
care_words_holidays_fault (CareHolidaysFault fault)
{
  static const char *const words[CARE_N_HOLIDAYS_FAULTS] = {
    N_ ("GOV.UK could not be reached, so nothing was changed. The bank holidays that are known stay in use. "
        "Check the network, then try again."),
    N_ ("The answer took too long or broke off, so nothing was changed. Try again later."),
    N_ ("What came is far larger than a list of bank holidays, so it was not read. Nothing was changed. "
        "Check "
        "the address."),
    N_ ("This computer does not trust the certificate of that address, so nothing was read or changed. Check "
        "the address, and the computer’s date."),
    N_ ("The address does not begin with https, so what came from it could be anybody’s. Nothing was read or "
        "changed. Put the address right."),
    N_ ("That is not an address that a list can be read from. Nothing was changed. Put the address right."),
    N_ ("That address sends on to another one, which is not followed, so that nobody is led to a false list. "
        "Nothing was changed. Look the new address up on GOV.UK and put it in."),
    N_ ("The server answered, but it has no list at that address just now. Nothing was changed. Try again "
        "later, or check the address."),
    N_ ("What came is not GOV.UK’s list of bank holidays in England and Wales. Nothing was changed. Check "
        "the "
        "address, or try again later."),
    N_ ("The list that came has no bank holidays for England and Wales in it. Nothing was changed. Try again "
        "later."),
    N_ ("The list that came is not whole: one of its years ends before Christmas. Nothing was changed. Try "
        "again later."),
    N_ ("The list that came has a day so far ahead that it cannot have been announced yet. Nothing was "
        "changed. Check the address."),
    "",
  };

  g_return_val_if_fail ((int)fault >= 0 && fault < CARE_N_HOLIDAYS_FAULTS, "");
  return *words[fault] != '\0' ? _ (words[fault]) : "";
}
