/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-findings.h"

#include "care-words-fill.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* {a} and {b} are the finding's figures. one: where a is exactly 1 and the grammar asks for it. */
typedef struct
{
  const char *one;
  const char *many;
} Sentence;

static const Sentence sentences[CARE_N_FINDINGS] = {
  [CARE_FINDING_NOT_A_NUMBER]
  = { NULL, N_ ("This is not a number. It is kept as you typed it; write it in figures, for example 38.") },
  [CARE_FINDING_NOT_WHOLE] = { NULL, N_ ("{a} is not a whole number. People and beds are counted one by one; "
                                         "write the nearest whole figure.") },
  [CARE_FINDING_NEGATIVE]
  = { NULL,
      N_ ("{a} is less than nothing. Write 0 if there are none; otherwise check for a stray minus sign.") },
  [CARE_FINDING_TOO_LARGE]
  = { NULL,
      N_ ("This is more than {a}, which is unusual for one location. If it is right, leave it; otherwise "
          "check for a digit too many.") },
  [CARE_FINDING_NOT_A_CHOICE]
  = { NULL, N_ ("This is none of the answers that the question offers. Choose one of them.") },
  [CARE_FINDING_BEDS_OVER_CAPACITY]
  = { NULL, N_ ("The beds add up to {a}, but the maximum capacity is {b}. Check the occupied, reserved and "
                "vacant beds against the capacity; each bed is counted once.") },
  [CARE_FINDING_BEDS_UNDER_CAPACITY]
  = { NULL, N_ ("The beds add up to {a}, but the maximum capacity is {b}. Each bed is occupied, reserved, "
                "accepting admissions or not available; check whether some were left out.") },
  [CARE_FINDING_ABSENT_OVER_STAFF]
  = { N_ ("1 person is absent, but the headcount is {b}. Check the two figures."),
      N_ ("{a} people are absent, but the headcount is {b}. Check the two figures.") },
  [CARE_FINDING_VACCINATED_OVER_STAFF]
  = { N_ ("1 member of staff is counted as vaccinated, but the headcount is {b}. Check the two figures."),
      N_ ("{a} staff are counted as vaccinated, but the headcount is {b}. Check the two figures.") },
  [CARE_FINDING_VACCINATED_OVER_RESIDENTS]
  = { N_ ("1 resident is counted as vaccinated, but {b} beds are occupied. Check the two figures."),
      N_ ("{a} residents are counted as vaccinated, but {b} beds are occupied. If somebody is away for a "
          "while, "
          "leave a note; otherwise check the two figures.") },
  [CARE_FINDING_OVERTIME_OVER_PAID]
  = { NULL,
      N_ ("{a} hours of overtime are more than the {b} hours paid in all. Overtime is part of the hours "
          "paid; check the two figures.") },
  [CARE_FINDING_PACKAGES_OVER_USERS]
  = { N_ ("1 care package was returned or ended, but the service has {b} service users. Check the two "
          "figures."),
      N_ ("{a} care packages were returned or ended, but the service has {b} service users. If many people "
          "left at once, leave a note; otherwise check the figures.") },
  [CARE_FINDING_UNIT_MISSING]
  = { NULL, N_ ("Say whether these are days or hours: the Capacity Tracker asks for the one or the other.") },
  [CARE_FINDING_PERIOD_DATES]
  = { NULL, N_ ("A pay period needs its first and its last day, the first one first. Add the two dates.") },
  [CARE_FINDING_NOT_ANSWERED]
  = { NULL, N_ ("Not answered yet. If it cannot be known, leave it out and record what you have.") },
  [CARE_FINDING_UNKNOWN_ITEM]
  = { NULL,
      N_ ("This month’s question list does not ask this. The answer is kept and goes nowhere; clear it if "
          "it is not needed.") },
  [CARE_FINDING_OUT_OF_SEASON]
  = { NULL, N_ ("This is not asked in this window. The answer is kept; there is no need to give it.") },
  [CARE_FINDING_OCCUPIED_OVER_CAPACITY] = { N_ ("1 bed is occupied, but the home has {b}. If a couple shares "
                                                "a room, leave a note; otherwise check the "
                                                "two figures."),
                                            N_ ("{a} beds are occupied, but the home has {b}. If a couple "
                                                "shares a room, leave a note; otherwise check "
                                                "the two figures.") },
};

char *
care_words_finding (const CareFinding *finding, const CareDataset *dataset)
{
  g_return_val_if_fail (finding != NULL && (size_t)finding->code < CARE_N_FINDINGS, NULL);
  const Sentence *sentence = &sentences[finding->code];
  g_autofree char *a = care_figure_format (finding->a);
  g_autofree char *b = care_figure_format (finding->b);
  const char *pattern = sentence->many;

  g_assert (pattern != NULL);
  if (sentence->one != NULL && strcmp (a, "1") == 0)
    pattern = sentence->one;
  if (finding->code == CARE_FINDING_NOT_A_CHOICE && dataset != NULL)
    {
      const CareItem *item = care_dataset_find_field (dataset, finding->item);
      if (item != NULL && item->kind == CARE_KIND_YES_NO)
        pattern = N_ ("The answer here is yes or no.");
    }
  return care_words_fill (_ (pattern), a, b);
}

char *
care_words_field (const CareDataset *dataset, const char *field)
{
  static const struct
  {
    const char *ending;
    const char *words;
  } parts[] = {
    { ".days", N_ ("{a} (days)") },
    { ".hours", N_ ("{a} (hours)") },
    { ".from", N_ ("{a} (first day)") },
    { ".to", N_ ("{a} (last day)") },
  };

  g_return_val_if_fail (field != NULL, NULL);
  const CareItem *item = NULL;
  if (dataset != NULL)
    {
      item = care_dataset_find (dataset, field);
      if (item == NULL)
        item = care_dataset_find_field (dataset, field);
    }
  if (item == NULL)
    return g_strdup (field);
  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strcmp (item->id, field) != 0 && g_str_has_suffix (field, parts[i].ending))
      return care_words_fill (_ (parts[i].words), item->label, NULL);
  return g_strdup (item->label);
}

const char *
care_words_asked (CareAsked asked)
{
  static const char *const words[] = {
    [CARE_ASKED_ALWAYS] = N_ ("Asked in every window"),
    [CARE_ASKED_IN_SEASON] = N_ ("Asked in this season"),
    [CARE_ASKED_IN_CAMPAIGN] = N_ ("Asked while a vaccination campaign runs"),
    [CARE_ASKED_TO_BE_SAFE]
    = N_ ("Asked to be safe: no later list was found that says whether it still must be answered"),
    [CARE_NOT_ASKED_OUT_OF_SEASON] = N_ ("Not asked at this time of the year"),
    [CARE_NOT_ASKED_NO_CAMPAIGN] = N_ ("Not asked: no vaccination campaign runs"),
    [CARE_NOT_ASKED_OPTIONAL] = N_ ("For your own records; not asked for"),
  };

  g_return_val_if_fail ((size_t)asked < G_N_ELEMENTS (words), "");
  return _ (words[asked]);
}
