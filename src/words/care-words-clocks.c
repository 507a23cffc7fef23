/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-clocks.h"

#include "care-words-dates.h"
#include "care-words-fill.h"

#include <glib/gi18n-lib.h>

#define N_CLOCKS (CARE_CLOCK_DEBT_REFERRAL + 1)

/* {a} is the date. ours: something for the provider to do; otherwise what others do by then. */
static const struct
{
  const char *name;
  const char *running;
  const char *missed;
} clocks[N_CLOCKS] = {
  [CARE_CLOCK_REPRESENTATIONS]
  = { N_ ("Written representations"), N_ ("Send written representations by {a}."),
      N_ ("The panel need not consider representations that come late. Send them anyway, with the reason for "
          "the delay.") },
  [CARE_CLOCK_DECISION]
  = { N_ ("Decision"), N_ ("A decision is expected by {a}."),
      N_ ("The decision is later than the Regulations say. That does not end the case; ask how it stands.") },
  [CARE_CLOCK_NEXT_WINDOW] = { N_ ("Next window"), N_ ("Meet the next window by the end of {a}."),
                               N_ ("A further missed window can lead to the penalty the notice warns of.") },
  [CARE_CLOCK_REVIEW_REQUEST] = { N_ ("Request for a review"), N_ ("Ask for a review by {a}."),
                                  N_ ("A final notice may follow without a review. Ask all the same: one may "
                                      "also be asked for after the final notice.") },
  [CARE_CLOCK_PAYMENT] = { N_ ("Payment"), N_ ("Pay the penalty, or appeal, by {a}."),
                           N_ ("Reminders and then debt recovery may follow.") },
  [CARE_CLOCK_APPEAL]
  = { N_ ("Appeal to the tribunal"), N_ ("An appeal must reach the tribunal by 5pm on {a}."),
      N_ ("The tribunal can extend the time if there is a good reason; ask it at once.") },
  [CARE_CLOCK_DEBT_REFERRAL]
  = { N_ ("Debt recovery"), N_ ("Unpaid, the penalty may be passed to debt recovery from {a}."),
      N_ ("An unpaid penalty may be with debt recovery now.") },
};

const char *
care_words_clock (CareClockWhat what)
{
  g_return_val_if_fail ((size_t)what < N_CLOCKS, "");
  return _ (clocks[what].name);
}

const char *
care_words_clock_state (CareClockState state)
{
  static const char *const words[] = {
    [CARE_CLOCK_RUNNING] = N_ ("Running"),     [CARE_CLOCK_MET] = N_ ("Met"),
    [CARE_CLOCK_MISSED] = N_ ("Missed"),       [CARE_CLOCK_PASSED] = N_ ("Went by"),
    [CARE_CLOCK_SUSPENDED] = N_ ("Suspended"), [CARE_CLOCK_ENDED] = N_ ("No longer needed"),
  };

  g_return_val_if_fail ((size_t)state < G_N_ELEMENTS (words), "");
  return _ (words[state]);
}

char *
care_words_days_left (CareDate date, CareDate today)
{
  int days = date - today;

  if (days == 0)
    return g_strdup (_ ("today"));
  if (days > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day left", "%d days left", (gulong)days), days);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day over", "%d days over", (gulong)-days), -days);
}

const char *
care_words_clock_missed (CareClockWhat what)
{
  g_return_val_if_fail ((size_t)what < N_CLOCKS, "");
  return _ (clocks[what].missed);
}

static char *
days_sentence (CareDate date, CareDate today)
{
  if (date == today)
    return g_strdup (_ ("That is today."));
  g_autofree char *days = care_words_days_left (date, today);
  return g_strdup_printf ("%s.", days);
}

/* The safe date went by, but not the latest that can be argued for: to call it late would be untrue. */
static char *
still_arguable (const char *went, const CareCaseClock *clock)
{
  g_autofree char *last = care_words_date (clock->arguable);
  g_autofree char *more
      = care_words_fill (_ ("By another reading there is time until {a}. Act at once."), last, NULL);

  return g_strdup_printf ("%s %s", went, more);
}

char *
care_words_clock_sentence (const CareCaseClock *clock, CareDate today)
{
  g_return_val_if_fail (clock != NULL && (size_t)clock->what < N_CLOCKS, NULL);
  g_autofree char *date = care_words_date (clock->safe);
  const char *name = care_words_clock (clock->what);

  switch (clock->state)
    {
    case CARE_CLOCK_RUNNING:
      {
        g_autofree char *days = days_sentence (clock->safe, today);
        g_autofree char *sentence = care_words_fill (_ (clocks[clock->what].running), date, NULL);
        return g_strdup_printf ("%s %s", sentence, days);
      }
    case CARE_CLOCK_MISSED:
    case CARE_CLOCK_PASSED:
      {
        g_autofree char *went = care_words_fill (_ ("{a}: {b} has gone by."), name, date);
        if (clock->arguable != CARE_NO_DATE && today <= clock->arguable)
          return still_arguable (went, clock);
        return g_strdup_printf ("%s %s", went, care_words_clock_missed (clock->what));
      }
    case CARE_CLOCK_MET:
      return care_words_fill (_ ("{a}: done in time. The date was {b}."), name, date);
    case CARE_CLOCK_SUSPENDED:
      return care_words_fill (_ ("{a}: stopped while the appeal is undecided. The date was {b}."), name,
                              date);
    case CARE_CLOCK_ENDED:
    default:
      return care_words_fill (_ ("{a}: no longer needed. The date was {b}."), name, date);
    }
}

char *
care_words_clock_readings (const CareCaseClock *clock)
{
  g_return_val_if_fail (clock != NULL, NULL);

  if (clock->arguable == CARE_NO_DATE || clock->arguable == clock->safe)
    return g_strdup ("");
  g_autofree char *safe = care_words_date_plain (clock->safe);
  g_autofree char *arguable = care_words_date_plain (clock->arguable);
  return care_words_fill (_ ("Be safe: {a}. Some would argue {b}."), safe, arguable);
}
