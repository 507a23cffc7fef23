/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-occasions.h"

#include "care-words-clocks.h"
#include "care-words-dates.h"
#include "care-words-fill.h"
#include "care-words-states.h"

#include <glib/gi18n-lib.h>

static const char *const kinds[] = {
  [CARE_OCCASION_WINDOW_OPENS] = N_ ("Windows open"),
  [CARE_OCCASION_WINDOW_48_HOURS] = N_ ("48 hours left"),
  [CARE_OCCASION_WINDOW_CLOSES] = N_ ("Windows close"),
  [CARE_OCCASION_CASE_CLOCK] = N_ ("Dates of cases"),
  [CARE_OCCASION_SEASON_BEGINS] = N_ ("Seasons begin"),
  [CARE_OCCASION_SEASON_ENDS] = N_ ("Seasons end"),
  [CARE_OCCASION_DATASET_BEGINS] = N_ ("Question lists change"),
  [CARE_OCCASION_HUNDRED_DAYS] = N_ ("New homes to register"),
  [CARE_OCCASION_CONTACT_CHECK] = N_ ("Addresses to look at again"),
  [CARE_OCCASION_FEE_ANNIVERSARY] = N_ ("CQC fees due"),
  [CARE_OCCASION_REGISTRATION] = N_ ("Registrations"),
  [CARE_OCCASION_CQC_TASK] = N_ ("CQC to be told"),
  [CARE_OCCASION_HOLIDAY] = N_ ("Bank holidays"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == CARE_N_OCCASION_KINDS);

/* {a} is the name, the month or the care type. */
static const char *const titles[CARE_N_OCCASION_KINDS] = {
  [CARE_OCCASION_WINDOW_OPENS] = N_ ("{a} window opens"),
  [CARE_OCCASION_WINDOW_48_HOURS] = N_ ("{a} window: 48 hours left"),
  [CARE_OCCASION_WINDOW_CLOSES] = N_ ("{a} window closes"),
  [CARE_OCCASION_DATASET_BEGINS] = N_ ("{a}: another question list begins"),
  [CARE_OCCASION_HUNDRED_DAYS] = N_ ("{a}: last day to register in the Capacity Tracker"),
  [CARE_OCCASION_CONTACT_CHECK] = N_ ("{a}: look again at what the CQC holds"),
  [CARE_OCCASION_FEE_ANNIVERSARY] = N_ ("{a}: the CQC’s yearly fee is due"),
  [CARE_OCCASION_CQC_TASK] = N_ ("{a}: the CQC is still to be told"),
  [CARE_OCCASION_HOLIDAY] = N_ ("{a}"),
};

static const char *const details[CARE_N_OCCASION_KINDS] = {
  [CARE_OCCASION_WINDOW_OPENS]
  = N_ ("Returns that are saved in the Capacity Tracker from now until the window closes are on time."),
  [CARE_OCCASION_WINDOW_48_HOURS]
  = N_ ("The Capacity Tracker reminds homes by e-mail now. What is not saved yet should be saved today."),
  [CARE_OCCASION_WINDOW_CLOSES]
  = N_ ("A return saved in the Capacity Tracker until the end of this day is on "
        "time. After that the month counts as missed."),
  [CARE_OCCASION_DATASET_BEGINS]
  = N_ ("The windows from this day on ask other questions. The form and the grid change by themselves."),
  [CARE_OCCASION_HUNDRED_DAYS]
  = N_ ("Nobody is known who can go into the Capacity Tracker for this home. Register "
        "it there, and add who can go in on the home’s page."),
  [CARE_OCCASION_CONTACT_CHECK]
  = N_ ("Notices go to the address and e-mail that the CQC holds. Look whether both are right."),
  [CARE_OCCASION_FEE_ANNIVERSARY]
  = N_ ("The CQC’s yearly fee falls due on the anniversary of the registration. A penalty follows this fee."),
  [CARE_OCCASION_CQC_TASK]
  = N_ ("Something that the CQC holds was found to be wrong on this day. Tell the CQC, and "
        "note the day on the home’s page."),
  [CARE_OCCASION_HOLIDAY] = N_ ("A bank holiday in England is no working day: a window cannot close on it."),
};

const char *
care_words_occasion_kind (CareOccasionKind kind)
{
  g_return_val_if_fail ((unsigned)kind < CARE_N_OCCASION_KINDS, "");
  return _ (kinds[kind]);
}

static bool
is_season (const CareOccasion *occasion)
{
  return occasion->kind == CARE_OCCASION_SEASON_BEGINS || occasion->kind == CARE_OCCASION_SEASON_ENDS;
}

static char *
season_title (const CareOccasion *occasion)
{
  bool begins = occasion->kind == CARE_OCCASION_SEASON_BEGINS;

  if (*occasion->name != '\0')
    return care_words_fill (begins ? _ ("{a} begins") : _ ("Last day of {a}"), occasion->name, NULL);
  return care_words_fill (begins ? _ ("{a}: seasonal questions begin")
                                 : _ ("{a}: last day of seasonal questions"),
                          care_words_service (occasion->service), NULL);
}

static char *
registration_title (const CareOccasion *occasion)
{
  static const char *const words[] = {
    [CARE_REGISTRATION_BEGINS] = N_ ("{a}: registration begins"),
    [CARE_REGISTRATION_PASSES] = N_ ("{a}: passes to another registration"),
    [CARE_REGISTRATION_ENDS] = N_ ("{a}: last day of the registration"),
  };

  g_return_val_if_fail ((size_t)occasion->change < G_N_ELEMENTS (words), NULL);
  return care_words_fill (_ (words[occasion->change]), occasion->name, NULL);
}

static char *
clock_title (const CareOccasion *occasion)
{
  const char *clock = care_words_clock (occasion->clock.what);

  return *occasion->name != '\0' ? g_strdup_printf ("%s, %s", clock, occasion->name) : g_strdup (clock);
}

static char *
title_of (const CareOccasion *occasion)
{
  if (occasion->kind == CARE_OCCASION_CASE_CLOCK)
    return clock_title (occasion);
  if (occasion->kind == CARE_OCCASION_REGISTRATION)
    return registration_title (occasion);
  if (is_season (occasion))
    return season_title (occasion);
  if (occasion->kind == CARE_OCCASION_DATASET_BEGINS)
    return care_words_fill (_ (titles[occasion->kind]), care_words_service (occasion->service), NULL);
  if (occasion->kind <= CARE_OCCASION_WINDOW_CLOSES)
    {
      g_autofree char *month = care_words_month (occasion->month);
      return care_words_fill (_ (titles[occasion->kind]), month, NULL);
    }
  return care_words_fill (_ (titles[occasion->kind]), occasion->name, NULL);
}

char *
care_words_occasion (const CareOccasion *occasion)
{
  g_return_val_if_fail (occasion != NULL && (unsigned)occasion->kind < CARE_N_OCCASION_KINDS, NULL);
  g_autofree char *title = title_of (occasion);

  /* Translators: a date that may still move, as bank holidays of that year are not announced. */
  return occasion->certain ? g_steal_pointer (&title) : g_strdup_printf (_ ("%s, date may move"), title);
}

static char *
clock_detail (const CareCaseClock *clock, CareDate today)
{
  g_autofree char *sentence = care_words_clock_sentence (clock, today);
  g_autofree char *readings = care_words_clock_readings (clock);

  return *readings != '\0' ? g_strdup_printf ("%s %s", sentence, readings) : g_strdup (sentence);
}

static const char *
season_detail (const CareOccasion *occasion)
{
  if (occasion->kind == CARE_OCCASION_SEASON_BEGINS)
    return _ ("From this day on a window asks these questions as well.");
  return _ ("A window that closes after this day does not ask these questions.");
}

static const char *
registration_detail (const CareOccasion *occasion)
{
  if (occasion->change == CARE_REGISTRATION_ENDS)
    return _ ("A window that closes after this day asks nothing of this home. What was recorded stays.");
  if (occasion->change == CARE_REGISTRATION_PASSES)
    return _ ("From this day on notices about this home go to the provider of the new registration.");
  return _ ("Windows that close from this day on ask this home for a return.");
}

char *
care_words_occasion_detail (const CareOccasion *occasion, CareDate today)
{
  g_return_val_if_fail (occasion != NULL && (unsigned)occasion->kind < CARE_N_OCCASION_KINDS, NULL);

  if (occasion->kind == CARE_OCCASION_CASE_CLOCK)
    return clock_detail (&occasion->clock, today);
  if (is_season (occasion))
    return g_strdup (season_detail (occasion));
  if (occasion->kind == CARE_OCCASION_REGISTRATION)
    return g_strdup (registration_detail (occasion));
  return g_strdup (_ (details[occasion->kind]));
}

static const char *
many_registrations (CareOccasion *const *all, guint n)
{
  for (guint i = 1; i < n; i++)
    if (all[i]->change != all[0]->change)
      return g_dngettext (GETTEXT_PACKAGE, "{a} home: its registration changes",
                          "{a} homes: their registrations change", n);
  if (all[0]->change == CARE_REGISTRATION_BEGINS)
    return g_dngettext (GETTEXT_PACKAGE, "{a} home: registration begins", "{a} homes: registration begins",
                        n);
  if (all[0]->change == CARE_REGISTRATION_PASSES)
    return g_dngettext (GETTEXT_PACKAGE, "{a} home: passes to another registration",
                        "{a} homes: pass to another registration", n);
  return g_dngettext (GETTEXT_PACKAGE, "{a} home: last day of the registration",
                      "{a} homes: last day of the registration", n);
}

/* {a} is how many. NULL for kinds of which there are never many. */
static const char *
many_words (CareOccasion *const *all, guint n)
{
  CareOccasionKind kind = all[0]->kind;

  if (kind == CARE_OCCASION_REGISTRATION)
    return many_registrations (all, n);
  if (kind == CARE_OCCASION_HUNDRED_DAYS)
    return g_dngettext (GETTEXT_PACKAGE, "{a} home: last day to register in the Capacity Tracker",
                        "{a} homes: last day to register in the Capacity Tracker", n);
  if (kind == CARE_OCCASION_CQC_TASK)
    return g_dngettext (GETTEXT_PACKAGE, "{a} home: the CQC is still to be told",
                        "{a} homes: the CQC is still to be told", n);
  if (kind == CARE_OCCASION_CONTACT_CHECK)
    return g_dngettext (GETTEXT_PACKAGE, "{a} provider: look again at what the CQC holds",
                        "{a} providers: look again at what the CQC holds", n);
  if (kind == CARE_OCCASION_FEE_ANNIVERSARY)
    return g_dngettext (GETTEXT_PACKAGE, "{a} provider: the CQC’s yearly fee is due",
                        "{a} providers: the CQC’s yearly fee is due", n);
  if (kind == CARE_OCCASION_CASE_CLOCK)
    return g_dngettext (GETTEXT_PACKAGE, "{a} date of a case", "{a} dates of cases", n);
  return NULL;
}

char *
care_words_occasions_many (CareOccasion *const *all, guint n)
{
  g_return_val_if_fail (all != NULL && n > 0, NULL);
  g_autofree char *count = g_strdup_printf ("%u", n);
  const char *words = many_words (all, n);
  bool certain = true;

  for (guint i = 0; i < n; i++)
    certain = certain && all[i]->certain;
  g_autofree char *title = words != NULL
                               ? care_words_fill (words, count, NULL)
                               : g_strdup_printf ("%s: %s", care_words_occasion_kind (all[0]->kind), count);

  return certain ? g_steal_pointer (&title) : g_strdup_printf (_ ("%s, date may move"), title);
}

char *
care_words_window_day (const CareWindow *window, CareDate date)
{
  g_return_val_if_fail (window != NULL, NULL);
  const char *doubt = window->certain ? "" : _ (", date may move");
  g_autofree char *month = care_words_month (window->month);
  g_autofree char *within = care_words_fill (_ ("{a} window"), month, NULL);

  if (date == window->closes)
    return g_strconcat (_ ("window closes at the end of today"), doubt, NULL);
  if (date == window->opens)
    return g_strdup (_ ("window opens"));
  return g_strconcat (within, doubt, NULL);
}
