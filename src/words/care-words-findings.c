/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-findings.h"

#include "care-words-dates.h"
#include "care-words-fill.h"
#include "care-words-item-months.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* {a} to {d} are the finding's figures, {e} is its day and {f} its month. one: where a is exactly 1 and the
 * grammar asks for it. high: where a is above d. */
typedef struct
{
  const char *one;
  const char *many;
  const char *high;
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
  [CARE_FINDING_STAFF_PER_BED]
  = { NULL,
      N_ ("The staff, agency included, come to {a} for {b} beds. Nearly all homes have between {c} and {d} "
          "for each bed, and figures outside that are doubted. Check that every group of staff is counted, "
          "and counted once.") },
  [CARE_FINDING_TOTAL_STAFF]
  = { NULL,
      N_ ("The staff, agency included, come to {a}. Skills for Care sets figures below {c} aside. If nobody "
          "works here at present, a nil return may be what is meant; otherwise check the figures."),
      N_ ("The staff, agency included, come to {a}. Skills for Care sets figures above {d} aside. Check for "
          "a digit too many.") },
  [CARE_FINDING_SERVICE_USERS]
  = { NULL,
      N_ ("There are {a} service users. Skills for Care sets figures below {c} aside. If nobody uses the "
          "service at present, a nil return may be what is meant; otherwise check the figure."),
      N_ ("There are {a} service users. Skills for Care sets figures above {d} aside. Check for a digit too "
          "many.") },
  [CARE_FINDING_AGENCY_AS_EMPLOYED]
  = { NULL, N_ ("Agency staff are the same as employed staff in all three groups ({a}, {b} and {c}). Skills "
                "for Care sets such figures aside as copied. Check which row they belong to.") },
  [CARE_FINDING_UNCHANGED_LONG]
  = { NULL, N_ ("All staff figures have been the same since {e} at least, {b} days or more. With {a} staff, "
                "Skills for Care "
                "takes figures that stay the same for more than {c} days as copied and sets them aside. If "
                "they are right, leave them; otherwise count again.") },
  [CARE_FINDING_HOURS_EACH]
  = { NULL,
      N_ ("{a} hours for {b} staff are more than {c} hours for each of them, which is a whole month of days "
          "and nights. Check for a digit too many, and whether all staff are counted.") },
  [CARE_FINDING_FAR_FROM_MEDIAN]
  = { NULL,
      N_ ("{a} is far from what is usual here: {b}, and between {c} and {d} in the months before. If it is "
          "right, leave it; otherwise check for a slip.") },
  [CARE_FINDING_NOT_FRESH]
  = { N_ ("1 figure was entered before {e}, the day the window opens. Figures should be no older than that; "
          "look whether it still holds."),
      N_ ("{a} figures were entered before {e}, the day the window opens. Figures should be no older than "
          "that; look whether they still hold.") },
  [CARE_FINDING_CARRIED_OVER]
  = { N_ ("1 figure is carried over from {f}. Figures should be no older than the day the window opens; look "
          "whether it still holds."),
      N_ ("{a} figures are carried over from {f}. Figures should be no older than the day the window opens; "
          "look whether they still hold.") },
  [CARE_FINDING_BEDS_OVER_PLACES]
  = { NULL, N_ ("The maximum capacity is {a}, but the places registered are {b}. Check the figure; if the "
                "registration has changed, change the places in Home Details.") },
  [CARE_FINDING_DORMANT_FIGURES]
  = { N_ ("The home is marked as dormant, but 1 figure is above 0. If people live or work there again, end "
          "the dormant time; otherwise make a nil return."),
      N_ ("The home is marked as dormant, but {a} figures are above 0. If people live or work there again, "
          "end the dormant time; otherwise make a nil return.") },
  [CARE_FINDING_NIL_PROPOSED]
  = { NULL, N_ ("The home is marked as dormant. It still owes a return while it is registered: make a nil "
                "return.") },
};

/* One of two figures that were the same every time is no range. */
static const char *
pattern_of (const CareFinding *finding, const CareDataset *dataset)
{
  const Sentence *sentence = &sentences[finding->code];
  bool always = !(finding->c < finding->d);
  const CareItem *item = dataset != NULL ? care_dataset_find_field (dataset, finding->item) : NULL;

  if (finding->code == CARE_FINDING_NOT_A_CHOICE && item != NULL && item->kind == CARE_KIND_YES_NO)
    return N_ ("The answer here is yes or no.");
  if (finding->code == CARE_FINDING_FAR_FROM_MEDIAN && always)
    return N_ (
        "{a} is far from the {b} that was given every time before. If it is right, leave it; otherwise "
        "check for a slip.");
  if (finding->code == CARE_FINDING_CARRIED_OVER && finding->since == CARE_NO_DATE)
    return N_ ("The figures are carried over from an earlier month. Figures should be no older than the day "
               "the window opens; look whether they still hold.");
  if (sentence->high != NULL && finding->a > finding->d)
    return sentence->high;
  return sentence->one != NULL && finding->a >= 1 && finding->a <= 1 ? sentence->one : sentence->many;
}

char *
care_words_finding (const CareFinding *finding, const CareDataset *dataset)
{
  g_return_val_if_fail (finding != NULL && (size_t)finding->code < CARE_N_FINDINGS, NULL);
  g_autofree char *a = care_words_figure (finding->a);
  g_autofree char *b = care_words_figure (finding->b);
  g_autofree char *c = care_words_figure (finding->c);
  g_autofree char *d = care_words_figure (finding->d);
  g_autofree char *since = care_words_date_plain (finding->since);
  g_autofree char *month
      = care_words_month (finding->since != CARE_NO_DATE ? care_month_of (finding->since) : CARE_NO_MONTH);
  const char *const values[] = { a, b, c, d, since, month };
  const char *pattern = pattern_of (finding, dataset);

  g_assert (pattern != NULL);
  return care_words_fill_all (_ (pattern), values, G_N_ELEMENTS (values));
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
