/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-exposure.h"

#include "care-words-fill.h"

#include <glib/gi18n-lib.h>

char *
care_words_number (int number)
{
  static const char *const words[]
      = { N_ ("none"),  N_ ("one"),   N_ ("two"),  N_ ("three"), N_ ("four"),   N_ ("five"),  N_ ("six"),
          N_ ("seven"), N_ ("eight"), N_ ("nine"), N_ ("ten"),   N_ ("eleven"), N_ ("twelve") };

  if (number >= 0 && (size_t)number < G_N_ELEMENTS (words))
    return g_strdup (_ (words[number]));
  return g_strdup_printf ("%d", number);
}

char *
care_words_range (CareRange range)
{
  if (range.at_least == range.at_most)
    return g_strdup_printf ("%d", range.at_least);
  return g_strdup_printf (_ ("%d to %d"), range.at_least, range.at_most);
}

static char *
with_capital (char *text)
{
  text[0] = g_ascii_toupper (text[0]);
  return text;
}

/* "Two missed in a row.", "Four missed in the last twelve windows.", "None missed.", or "None is known to be
 * missed." */
static char *
counted (const CareExposure *exposure, const CareRules *rules, CareDate on)
{
  int run = exposure->consecutive_missed.at_least;
  int all = exposure->missed_in_12.at_least;
  g_autofree char *run_words = with_capital (care_words_number (run));
  g_autofree char *all_words = with_capital (care_words_number (all));
  g_autofree char *span = care_words_number (care_rules_number (rules, CARE_RULE_TWELVE, on));

  if (all == 0)
    return g_strdup (exposure->missed_in_12.at_most > 0 ? _ ("None is known to be missed.")
                                                        : _ ("None missed."));
  if (run > 1 && all > run)
    {
      g_autofree char *lower = care_words_number (all);
      return g_strdup_printf (_ ("%s missed in a row, and %s in the last %s windows."), run_words, lower,
                              span);
    }
  if (run > 1)
    return care_words_fill (_ ("{a} missed in a row."), run_words, NULL);
  if (all == 1)
    return run == 1 ? g_strdup (_ ("The last window was missed."))
                    : care_words_fill (_ ("One missed in the last {a} windows."), span, NULL);
  return care_words_fill (_ ("{a} missed in the last {b} windows."), all_words, span);
}

/* What is not known widens the range; only what is known counts for what may follow. Of the twelve alone: a
 * run that could reach back to the first window of all would frighten and tell nothing. */
static char *
unknown (const CareExposure *exposure, const CareRules *rules, CareDate on)
{
  if (exposure->missed_in_12.at_most == exposure->missed_in_12.at_least)
    return g_strdup ("");

  g_autofree char *span = care_words_number (care_rules_number (rules, CARE_RULE_TWELVE, on));
  g_autofree char *all = care_words_range (exposure->missed_in_12);
  return care_words_fill (
      _ ("Some of the last {a} windows are not known, so it may be {b} of them; say what you remember."),
      span, all);
}

static const char *
follows (const CareExposure *exposure, bool penalty_applies)
{
  if (!penalty_applies)
    return exposure->missed_in_12.at_least == 0 ? "" : _ ("A public body has the same duty, but no penalty.");
  if (exposure->notice_may_issue)
    return _ ("A notice of intent may be issued.");
  if (exposure->one_more_miss)
    return _ ("One more and a notice of intent may be issued.");
  if (exposure->at_risk)
    return _ ("The provider may be listed as at risk.");
  return "";
}

char *
care_words_exposure (const CareExposure *exposure, bool penalty_applies, const CareRules *rules, CareDate on)
{
  g_return_val_if_fail (exposure != NULL && rules != NULL, NULL);
  g_autofree char *count = counted (exposure, rules, on);
  g_autofree char *range = unknown (exposure, rules, on);
  const char *next = follows (exposure, penalty_applies);
  GString *text = g_string_new (count);

  if (*next != '\0')
    g_string_append_printf (text, " %s", next);
  if (*range != '\0')
    g_string_append_printf (text, " %s", range);
  return g_string_free (text, FALSE);
}
