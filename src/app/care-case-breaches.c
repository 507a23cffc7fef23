/* SPDX-License-Identifier: GPL-3.0-or-later */
/* First breach, second breach, at risk, a notice may issue: what the windows alleged to be missed led to
 * (the sector's questions and answers count breaches; NHSBSA and councils say what follows). What a person
 * did enter, a contact or a notice, stands beside it as its own line. */
#include "care-case-timeline.h"

#include <glib/gi18n.h>

#include "care-case-parts.h"
#include "care-words-dates.h"
#include "care-words-rules.h"

#define FEW_PLACES 3 /* named in one line */

static CareMonth
month_at (const GArray *months, guint i)
{
  return g_array_index (months, CareMonth, i);
}

static int
compare_months (gconstpointer a, gconstpointer b)
{
  return *(const CareMonth *)a - *(const CareMonth *)b;
}

static bool
is_same_place (const CareAllegation *a, const CareAllegation *b)
{
  return a->service == b->service && g_str_equal (a->location, b->location);
}

/* The months alleged in order, each once; of one place, or of all where place is NULL. */
static GArray *
alleged_months (const CareCase *ca, const CareAllegation *place)
{
  GArray *months = g_array_new (false, false, sizeof (CareMonth));

  for (guint i = 0; i < ca->missed->len; i++)
    {
      const CareAllegation *alleged = g_ptr_array_index (ca->missed, i);
      bool known = place != NULL && !is_same_place (alleged, place);

      for (guint j = 0; j < months->len && !known; j++)
        known = month_at (months, j) == alleged->month;
      if (!known)
        g_array_append_val (months, alleged->month);
    }
  g_array_sort (months, compare_months);
  return months;
}

static const char *
breach_words (guint place)
{
  static const char *const words[] = {
    N_ ("First breach"),  N_ ("Second breach"), N_ ("Third breach"),
    N_ ("Fourth breach"), N_ ("Fifth breach"),  N_ ("Sixth breach"),
  };

  return place < G_N_ELEMENTS (words) ? _ (words[place]) : _ ("A further breach");
}

/* "Elm House, care home; Northfield, home care; and 4 more" */
static char *
places_words (const CareCaseFile *self, const GPtrArray *places)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint named = places->len > FEW_PLACES + 1 ? FEW_PLACES : places->len;

  for (guint i = 0; i < named; i++)
    {
      g_autofree char *place = care_case_file_place (self, g_ptr_array_index (places, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", place);
    }
  if (places->len > named)
    {
      g_string_append (text, "; ");
      g_string_append_printf (
          text, g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", places->len - named),
          places->len - named);
    }
  return g_string_free (g_steal_pointer (&text), false);
}

static CareDate
closing_day (const CareCaseFile *self, CareMonth month)
{
  return care_window (month, self->view->law->holidays, self->view->law->rules).closes;
}

static void
add_breach (GPtrArray *lines, const CareCaseFile *self, CareMonth month, guint place)
{
  const CareCase *ca = self->view->ca;
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autofree char *name = care_words_month (month);
  g_autofree char *where = NULL;

  for (guint i = 0; i < ca->missed->len; i++)
    if (((const CareAllegation *)g_ptr_array_index (ca->missed, i))->month == month)
      g_ptr_array_add (places, g_ptr_array_index (ca->missed, i));
  where = places_words (self, places);
  g_ptr_array_add (lines,
                   care_case_line_make (
                       closing_day (self, month), CARE_LINE_MISSED,
                       g_strdup_printf (_ ("%s: the %s window"), breach_words (place), name),
                       g_strdup_printf (_ ("%s. Said to be missed: the window closed on this day."), where),
                       g_strdup (_ ("As alleged"))));
}

/* The window with which a number missed in a row, or (span > 0) in a span of windows, was reached. */
static CareMonth
reached (const GArray *months, int number, int span)
{
  for (guint i = 0; i < months->len; i++)
    {
      CareMonth last = month_at (months, i);
      guint first = i + 1 - (guint)number;

      if ((int)i + 1 < number)
        continue;
      if (last - month_at (months, first) < (span > 0 ? span : number))
        return last;
    }
  return CARE_NO_MONTH;
}

/* The first window with which any place got there, and all places that got there with it. */
static CareMonth
first_reached (const CareCase *ca, int number, int in_twelve, int twelve, GPtrArray *places)
{
  CareMonth first = CARE_NO_MONTH;

  for (guint i = 0; i < ca->missed->len; i++)
    {
      CareAllegation *place = g_ptr_array_index (ca->missed, i);
      g_autoptr (GArray) months = alleged_months (ca, place);
      CareMonth row = reached (months, number, 0);
      CareMonth span = in_twelve > 0 ? reached (months, in_twelve, twelve) : CARE_NO_MONTH;
      CareMonth here = row == CARE_NO_MONTH || (span != CARE_NO_MONTH && span < row) ? span : row;
      bool known = false;

      if (here == CARE_NO_MONTH || (first != CARE_NO_MONTH && here > first))
        continue;
      if (here != first)
        g_ptr_array_set_size (places, 0);
      first = here;
      for (guint j = 0; j < places->len && !known; j++)
        known = is_same_place (g_ptr_array_index (places, j), place);
      if (!known)
        g_ptr_array_add (places, place);
    }
  return first;
}

static void
add_risk (
    GPtrArray *lines, const CareCaseFile *self, CareRuleId rule, CareMonth month, const GPtrArray *places)
{
  const CareRules *rules = self->view->law->rules;
  g_autofree char *where = NULL;
  g_autofree char *basis = NULL;
  CareDate day = CARE_NO_DATE;
  char *title = NULL;

  if (month == CARE_NO_MONTH)
    return;
  day = closing_day (self, month);
  where = places_words (self, places);
  basis = g_strdup (care_words_standing (care_rules_get (rules, rule, day)->standing));
  basis[0] = g_ascii_toupper (basis[0]);
  title = rule == CARE_RULE_AT_RISK
              ? g_strdup_printf (_ ("At risk: %d windows in a row"), care_rules_number (rules, rule, day))
              : g_strdup (_ ("A notice of intent may issue"));
  g_ptr_array_add (lines, care_case_line_make (
                              day, CARE_LINE_RISK, title,
                              g_strdup_printf ("%s. %s", where, care_rules_get (rules, rule, day)->source),
                              g_steal_pointer (&basis)));
}

/* By which of the two rules a place got there. */
static CareRuleId
notice_rule (const CareCaseFile *self, CareMonth month, const GPtrArray *places)
{
  g_autoptr (GArray) months = NULL;
  int number = care_rules_number (self->view->law->rules, CARE_RULE_NOTICE_IN_A_ROW, self->view->today);

  if (places->len == 0)
    return CARE_RULE_NOTICE_IN_A_ROW;
  months = alleged_months (self->view->ca, g_ptr_array_index (places, 0));
  return reached (months, number, 0) == month ? CARE_RULE_NOTICE_IN_A_ROW : CARE_RULE_NOTICE_IN_TWELVE;
}

void
care_case_breaches (GPtrArray *lines, const CareCaseFile *self)
{
  const CareCase *ca = self->view->ca;
  const CareRules *rules = self->view->law->rules;
  CareDate on = self->view->today;
  g_autoptr (GArray) months = alleged_months (ca, NULL);
  g_autoptr (GPtrArray) risk = g_ptr_array_new ();
  g_autoptr (GPtrArray) notice = g_ptr_array_new ();
  CareMonth at_risk = first_reached (ca, care_rules_number (rules, CARE_RULE_AT_RISK, on), 0, 0, risk);
  CareMonth may_issue = first_reached (ca, care_rules_number (rules, CARE_RULE_NOTICE_IN_A_ROW, on),
                                       care_rules_number (rules, CARE_RULE_NOTICE_IN_TWELVE, on),
                                       care_rules_number (rules, CARE_RULE_TWELVE, on), notice);

  add_risk (lines, self, notice_rule (self, may_issue, notice), may_issue, notice);
  add_risk (lines, self, CARE_RULE_AT_RISK, at_risk, risk);
  for (guint i = months->len; i-- > 0;)
    add_breach (lines, self, month_at (months, i), i);
}
