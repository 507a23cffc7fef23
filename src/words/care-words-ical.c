/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-ical.h"

#include "care-words-clocks.h"
#include "care-words-dates.h"
#include "care-words-fill.h"
#include "care-words-rules.h"

#include <glib/gi18n-lib.h>

static const char *
name_of (const CareOccasion *occasion)
{
  return *occasion->name != '\0' ? occasion->name : occasion->subject;
}

char *
care_words_ical_title (const CareOccasion *occasion)
{
  g_return_val_if_fail (occasion != NULL, NULL);
  g_autofree char *month = care_words_month (occasion->month);

  switch (occasion->kind)
    {
    case CARE_OCCASION_WINDOW_OPENS:
      return care_words_fill (_ ("Capacity Tracker: the {a} window opens"), month, NULL);
    case CARE_OCCASION_WINDOW_48_HOURS:
      return care_words_fill (_ ("Capacity Tracker: 48 hours until the {a} window closes"), month, NULL);
    case CARE_OCCASION_WINDOW_CLOSES:
      return care_words_fill (_ ("Capacity Tracker: last day of the {a} window"), month, NULL);
    case CARE_OCCASION_CASE_CLOCK:
      return care_words_fill (_ ("{a}: {b}, last safe day"), name_of (occasion),
                              care_words_clock (occasion->clock.what));
    case CARE_OCCASION_SEASON_BEGINS:
    case CARE_OCCASION_SEASON_ENDS:
    case CARE_OCCASION_DATASET_BEGINS:
    case CARE_OCCASION_HUNDRED_DAYS:
    case CARE_OCCASION_CONTACT_CHECK:
    case CARE_OCCASION_FEE_ANNIVERSARY:
    case CARE_OCCASION_REGISTRATION:
    case CARE_OCCASION_CQC_TASK:
    case CARE_OCCASION_HOLIDAY:
    case CARE_N_OCCASION_KINDS:
    default:
      return g_strdup (name_of (occasion));
    }
}

static char *
case_text (const CareOccasion *occasion)
{
  const CareCaseClock *clock = &occasion->clock;
  g_autofree char *date = care_words_date (clock->date), *readings = care_words_clock_readings (clock);
  g_autofree char *by = care_words_fill (_ ("By {a}."), date, NULL);

  return g_strjoin (" ", by, care_words_clock_missed (clock->what), *readings != '\0' ? readings : NULL,
                    NULL);
}

static char *
meaning_of (const CareOccasion *occasion)
{
  g_autofree char *month = care_words_month (occasion->month), *day = care_words_date (occasion->date);

  switch (occasion->kind)
    {
    case CARE_OCCASION_WINDOW_OPENS:
      return care_words_fill (
          _ ("From today the returns for {a} can be saved in the Capacity Tracker. Record "
             "here what was saved there."),
          month, NULL);
    case CARE_OCCASION_WINDOW_48_HOURS:
      return g_strdup (
          _ ("Two days are left. See which homes are not recorded yet, and save their returns in "
             "the Capacity Tracker."));
    case CARE_OCCASION_WINDOW_CLOSES:
      return care_words_fill (
          _ ("A return for {a} that is saved after midnight at the end of {b} is late. Save "
             "what is missing in the Capacity Tracker today, and record it here."),
          month, day);
    case CARE_OCCASION_CASE_CLOCK:
      return case_text (occasion);
    case CARE_OCCASION_SEASON_BEGINS:
    case CARE_OCCASION_SEASON_ENDS:
    case CARE_OCCASION_DATASET_BEGINS:
    case CARE_OCCASION_HUNDRED_DAYS:
    case CARE_OCCASION_CONTACT_CHECK:
    case CARE_OCCASION_FEE_ANNIVERSARY:
    case CARE_OCCASION_REGISTRATION:
    case CARE_OCCASION_CQC_TASK:
    case CARE_OCCASION_HOLIDAY:
    case CARE_N_OCCASION_KINDS:
    default:
      return g_strdup ("");
    }
}

char *
care_words_ical_text (const CareOccasion *occasion, const CareLaw *law)
{
  g_return_val_if_fail (occasion != NULL && law != NULL, NULL);
  const CareReasons *because = &occasion->because;
  g_autofree char *meaning = meaning_of (occasion);
  g_autoptr (GString) text = g_string_new (meaning);

  if (because->n > 0)
    g_string_append_printf (text, "\n\n%s", _ ("Why this day:"));
  for (size_t i = 0; i < because->n; i++)
    {
      const CareReason *step = &because->items[i];
      g_autofree char *words = care_words_reason (step, law->holidays, law->rules);
      g_autofree char *source = care_words_rule_source (step->rule, law->rules, step->date);

      g_string_append_printf (text, "\n- %s", words);
      if (*source != '\0')
        g_string_append_printf (text, " [%s]", source);
    }
  if (!occasion->certain)
    {
      g_autofree char *uncertain = care_words_uncertain (law->holidays);
      g_string_append_printf (text, "\n\n%s", uncertain);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
care_words_ical_alarm (const CareOccasion *occasion, int days)
{
  g_return_val_if_fail (occasion != NULL && days >= 0, NULL);
  g_autofree char *title = care_words_ical_title (occasion), *number = g_strdup_printf ("%d", days);

  if (days == 0)
    return g_strdup (title);
  return care_words_fill (days == 1 ? _ ("{a} (tomorrow)") : _ ("{a} (in {b} days)"), title, number);
}

const char *
care_words_ical_name (CareOccasionKind kind)
{
  if (kind == CARE_OCCASION_CASE_CLOCK)
    return _ ("Care Returns: cases");
  return kind == CARE_OCCASION_WINDOW_CLOSES ? _ ("Care Returns: windows") : _ ("Care Returns");
}
