/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-cases.h"

#include "care-words-clocks.h"
#include "care-words-dates.h"
#include "care-words-fill.h"
#include "care-words-questions.h"
#include "care-words-states.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const char *
care_words_event_kind (CareEventKind kind)
{
  static const char *const words[CARE_N_EVENT_KINDS] = {
    [CARE_EVENT_CONTACT] = N_ ("Contact"),
    [CARE_EVENT_NOTICE_OF_INTENT] = N_ ("Notice of intent"),
    [CARE_EVENT_REPRESENTATIONS_SENT] = N_ ("Representations sent"),
    [CARE_EVENT_DECISION] = N_ ("Decision"),
    [CARE_EVENT_REVIEW_REQUESTED] = N_ ("Review requested"),
    [CARE_EVENT_REVIEW_DECIDED] = N_ ("Review decided"),
    [CARE_EVENT_FINAL_NOTICE] = N_ ("Final notice"),
    [CARE_EVENT_PAYMENT] = N_ ("Payment"),
    [CARE_EVENT_APPEAL] = N_ ("Appeal"),
    [CARE_EVENT_APPEAL_DECIDED] = N_ ("Appeal decided"),
    [CARE_EVENT_WITHDRAWN] = N_ ("Withdrawn or dropped"),
    [CARE_EVENT_REMINDER] = N_ ("Reminder"),
    [CARE_EVENT_DEBT_REFERRED] = N_ ("Passed to debt recovery"),
    [CARE_EVENT_COUNTY_COURT] = N_ ("County court"),
  };

  g_return_val_if_fail ((int)kind >= 0 && kind < CARE_N_EVENT_KINDS, "");
  return _ (words[kind]);
}

const char *
care_words_outcome (CareOutcome outcome)
{
  switch (outcome)
    {
    case CARE_OUTCOME_UPHELD:
      return _ ("Upheld: the notice is withdrawn");
    case CARE_OUTCOME_NOT_UPHELD:
      return _ ("Not upheld");
    case CARE_OUTCOME_REISSUED:
      return _ ("Withdrawn and to be issued again");
    case CARE_OUTCOME_CONFIRMED:
      return _ ("Confirmed: the penalty stands");
    case CARE_OUTCOME_QUASHED:
      return _ ("Quashed: there is no penalty");
    case CARE_OUTCOME_VARIED:
      return _ ("Varied: the penalty stands as changed");
    case CARE_OUTCOME_WITHDRAWN:
      return _ ("Appeal withdrawn: the penalty stands");
    case CARE_OUTCOME_NONE:
    case CARE_N_OUTCOMES:
    default:
      return "";
    }
}

/* next: what happens next where no clock says it. */
static const struct
{
  const char *name;
  const char *next;
} states[] = {
  [CARE_CASE_SUPPORT]
  = { N_ ("Contact and support"),
      N_ ("No notice has come yet. Meet the next window, and note each contact here as it happens.") },
  [CARE_CASE_NOTICE]
  = { N_ ("Notice of intent given"), N_ ("Send written representations as soon as you can.") },
  [CARE_CASE_REPRESENTED] = { N_ ("Representations sent"), N_ ("The decision is awaited.") },
  [CARE_CASE_NOT_UPHELD]
  = { N_ ("Not upheld"), N_ ("A review can be asked for; otherwise a final notice may follow.") },
  [CARE_CASE_REISSUED]
  = { N_ ("To be issued again"),
      N_ ("The notice was withdrawn to be issued again. A fresh period starts with the new one.") },
  [CARE_CASE_REVIEW] = { N_ ("Under review"), N_ ("The outcome of the review is awaited.") },
  [CARE_CASE_REVIEW_REFUSED]
  = { N_ ("Review not upheld"), N_ ("A final notice may follow. It can be appealed against.") },
  [CARE_CASE_FINAL_NOTICE]
  = { N_ ("Final notice given"), N_ ("Pay the penalty, or appeal to the tribunal. A review may also be asked "
                                     "for; it does not stop the time for an appeal.") },
  [CARE_CASE_APPEAL]
  = { N_ ("Under appeal"), N_ ("The appeal suspends the final notice. The tribunal’s decision is awaited.") },
  [CARE_CASE_APPEAL_CONFIRMED]
  = { N_ ("Appeal over, the penalty stands"), N_ ("The penalty is to be paid.") },
  [CARE_CASE_DEBT_REFERRED]
  = { N_ ("With debt recovery"), N_ ("Pay the penalty, or speak with those who collect it.") },
  [CARE_CASE_COUNTY_COURT]
  = { N_ ("County court"), N_ ("The county court may order payment. Take advice now.") },
  [CARE_CASE_PAID] = { N_ ("Paid"), N_ ("The penalty was paid. Nothing more is to be done.") },
  [CARE_CASE_CLOSED]
  = { N_ ("Closed"), N_ ("This case has ended without a penalty. Nothing more is to be done.") },
};

const char *
care_words_case_state (CareCaseState state)
{
  g_return_val_if_fail ((size_t)state < G_N_ELEMENTS (states), "");
  return _ (states[state].name);
}

const char *
care_words_ground (int index)
{
  static const char *const words[CARE_N_GROUNDS] = {
    N_ ("There was a reasonable excuse"),
    N_ ("Adequate attempts were made, and circumstances outside our control prevented the return"),
    N_ ("The notice is mistaken, or its facts are inaccurate"),
    N_ ("The notice should not have been issued for another reason"),
  };

  g_return_val_if_fail (index >= 0 && index < CARE_N_GROUNDS, "");
  return _ (words[index]);
}

const char *
care_words_representation_key (const char *key)
{
  g_return_val_if_fail (key != NULL, "");

  if (strcmp (key, "ground") == 0)
    return _ ("Grounds");
  if (strcmp (key, "notice-of-intent") == 0)
    return _ ("The Notice of Intent");
  if (strcmp (key, "decision") == 0)
    return _ ("The Decision");
  if (strcmp (key, "final-notice") == 0)
    return _ ("The Final Notice");
  return care_words_question_title (key);
}

/* The next window matters in every case and says little of this one: it speaks only where nothing else does.
 */
static const CareCaseClock *
first_running (const GArray *clocks)
{
  const CareCaseClock *window = NULL;

  for (guint i = 0; clocks != NULL && i < clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (clocks, CareCaseClock, i);
      if (clock->state != CARE_CLOCK_RUNNING)
        continue;
      if (clock->what != CARE_CLOCK_NEXT_WINDOW)
        return clock;
      window = clock;
    }
  return window;
}

static const CareCaseClock *
find_missed (const GArray *clocks, CareClockWhat what)
{
  for (guint i = 0; clocks != NULL && i < clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (clocks, CareCaseClock, i);
      if (clock->what == what && clock->state == CARE_CLOCK_MISSED)
        return clock;
    }
  return NULL;
}

char *
care_words_case_next (const CareCase *ca, GArray *clocks, CareDate today)
{
  g_return_val_if_fail (ca != NULL, NULL);
  CareCaseState state = care_case_state (ca);
  const CareCaseClock *clock = first_running (clocks);
  const CareCaseClock *missed = find_missed (clocks, CARE_CLOCK_REPRESENTATIONS);

  if (state == CARE_CASE_CLOSED || state == CARE_CASE_PAID || state == CARE_CASE_APPEAL || clock == NULL)
    return g_strdup (_ (states[state].next));
  if (state == CARE_CASE_NOTICE && missed != NULL && today <= missed->arguable)
    return care_words_clock_sentence (missed, today);
  if (state == CARE_CASE_NOTICE && missed != NULL)
    return g_strdup_printf ("%s %s", _ ("The date for written representations has gone by."),
                            care_words_clock_missed (CARE_CLOCK_REPRESENTATIONS));

  g_autofree char *sentence = care_words_clock_sentence (clock, today);
  if (clock->what == CARE_CLOCK_NEXT_WINDOW)
    return g_strdup_printf ("%s %s", _ (states[state].next), sentence);
  return g_steal_pointer (&sentence);
}

char *
care_words_event (const CareCaseEvent *event)
{
  g_return_val_if_fail (event != NULL, NULL);
  g_autofree char *date = care_words_date (event->date);
  const char *kind = care_words_event_kind (event->kind);
  GString *text = g_string_new (NULL);

  if (care_event_kind_is_served (event->kind))
    {
      g_autofree char *sent = care_words_fill (_ ("{a}, sent on {b}"), kind, date);
      g_string_append (text, sent);
      if (event->has_channel)
        {
          g_autofree char *how = g_strdup (care_words_channel (event->channel));
          how[0] = g_ascii_tolower (how[0]);
          g_string_append_printf (text, " %s", how);
        }
    }
  else
    {
      g_autofree char *on = care_words_fill (_ ("{a}, on {b}"), kind, date);
      g_string_append (text, on);
    }
  if (event->outcome != CARE_OUTCOME_NONE)
    g_string_append_printf (text, ". %s", care_words_outcome (event->outcome));
  return g_string_free (text, FALSE);
}
