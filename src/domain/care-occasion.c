/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-occasion.h"

#include "care-code.h"
#include "care-occasion-private.h"

#define HOUR ((CareInstant)3600)
#define REMINDER_HOURS                                                                                       \
  48 /* the Capacity Tracker's, by its guidance (domain facts 5.1): a mark, no deadline */

static const char *const KINDS[] = {
  "window-opens", "48-hours",       "window-closes", "case-clock",    "season-begins",
  "season-ends",  "dataset-begins", "hundred-days",  "contact-check", "fee-anniversary",
  "registration", "cqc-task",       "holiday",
};

G_STATIC_ASSERT (G_N_ELEMENTS (KINDS) == CARE_N_OCCASION_KINDS);

const char *
care_occasion_kind_to_string (CareOccasionKind kind)
{
  g_return_val_if_fail ((unsigned)kind < CARE_N_OCCASION_KINDS, NULL);

  return KINDS[kind];
}

bool
care_occasion_kind_from_string (const char *text, CareOccasionKind *kind)
{
  int index = care_code_find (KINDS, G_N_ELEMENTS (KINDS), text);

  if (index >= 0)
    *kind = (CareOccasionKind)index;
  return index >= 0;
}

void
care_occasion_free (CareOccasion *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->subject);
  g_free (self->name);
  g_free (self->source);
  g_free (self);
}

GPtrArray *
care_occasions_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)care_occasion_free);
}

CareOccasion *
care_occasions_put (GPtrArray *all,
                    CareOccasionKind kind,
                    CareDate date,
                    const char *about,
                    const char *subject,
                    const char *name)
{
  CareOccasion *one = g_new0 (CareOccasion, 1);

  one->kind = kind;
  one->date = date;
  one->at = CARE_NO_INSTANT;
  one->id = g_strdup_printf ("%s:%s", KINDS[kind], about);
  one->subject = g_strdup (subject);
  one->name = g_strdup (name);
  one->certain = true;
  one->source = g_strdup ("");
  g_ptr_array_add (all, one);
  return one;
}

CareReasons
care_occasion_why_closes (const CareWindow *window, const CareRules *rules)
{
  CareReasons because = { .n = 0 };
  CareDate first = care_window_first_moved (window, rules);

  care_reasons_add (&because, first, CARE_RULE_WINDOW_CLOSES);
  for (CareDate day = first; day < window->closes; day++)
    care_reasons_add (&because, day, CARE_RULE_NOT_A_WORKING_DAY);
  if (window->closes != first)
    care_reasons_add (&because, window->closes, CARE_RULE_WINDOW_MOVES);
  return because;
}

static void
add_of_window (GPtrArray *all,
               CareOccasionKind kind,
               const CareWindow *window,
               CareDate date,
               CareInstant at,
               const CareRules *rules)
{
  g_autofree char *month = care_month_format (window->month);
  CareOccasion *one = care_occasions_put (all, kind, date, month, "", "");

  one->at = at;
  one->month = window->month;
  if (kind == CARE_OCCASION_WINDOW_OPENS)
    {
      care_reasons_add (&one->because, date, CARE_RULE_WINDOW_OPENS);
      return;
    }
  one->because = care_occasion_why_closes (window, rules);
  one->certain = window->certain;
}

void
care_occasions_add_windows (GPtrArray *all, CareDate from, CareDate to, const CareLaw *law)
{
  g_return_if_fail (all != NULL && law != NULL);

  CareMonth first = MAX (care_month_of (from) - 1, care_window_first_month (law->rules));

  for (CareMonth month = first; month <= care_month_of (to); month++)
    {
      CareWindow window = care_window (month, law->holidays, law->rules);
      CareInstant mark = window.late_from - REMINDER_HOURS * HOUR;
      CareDate marked = care_instant_date (mark);

      if (from <= window.opens && window.opens <= to)
        add_of_window (all, CARE_OCCASION_WINDOW_OPENS, &window, window.opens, window.opens_at, law->rules);
      if (from <= marked && marked <= to)
        add_of_window (all, CARE_OCCASION_WINDOW_48_HOURS, &window, marked, mark, law->rules);
      if (from <= window.closes && window.closes <= to)
        add_of_window (all, CARE_OCCASION_WINDOW_CLOSES, &window, window.closes, window.late_from,
                       law->rules);
    }
}

static const char *
provider_name (GPtrArray *providers, const char *id)
{
  for (guint i = 0; i < providers->len; i++)
    {
      const CareProvider *provider = g_ptr_array_index (providers, i);

      if (g_strcmp0 (provider->id, id) == 0)
        return provider->name;
    }
  return "";
}

static void
add_case (GPtrArray *all,
          CareDate from,
          CareDate to,
          const CareCase *one_case,
          const char *name,
          const CareLaw *law,
          CareDate today)
{
  g_autoptr (GArray) clocks = care_case_clocks (one_case, today, law->holidays, law->rules);

  for (guint i = 0; i < clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (clocks, CareCaseClock, i);
      bool counts = clock->state == CARE_CLOCK_RUNNING || clock->state == CARE_CLOCK_MISSED;

      if (!counts || clock->safe == CARE_NO_DATE || clock->safe < from || clock->safe > to)
        continue;
      g_autofree char *about
          = g_strdup_printf ("%s:%s", one_case->id, care_clock_what_to_string (clock->what));
      CareOccasion *one
          = care_occasions_put (all, CARE_OCCASION_CASE_CLOCK, clock->safe, about, one_case->id, name);

      one->clock = *clock;
      one->certain = clock->certain;
      one->because = clock->because;
    }
}

void
care_occasions_add_cases (GPtrArray *all,
                          CareDate from,
                          CareDate to,
                          GPtrArray *cases,
                          GPtrArray *providers,
                          const CareLaw *law,
                          CareDate today)
{
  g_return_if_fail (all != NULL && cases != NULL && providers != NULL && law != NULL);

  for (guint i = 0; i < cases->len; i++)
    {
      const CareCase *one = g_ptr_array_index (cases, i);

      add_case (all, from, to, one, provider_name (providers, one->provider), law, today);
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const CareOccasion *x = *(CareOccasion *const *)a, *y = *(CareOccasion *const *)b;
  int names;

  if (x->date != y->date)
    return x->date < y->date ? -1 : 1;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  if (x->at != y->at)
    return x->at < y->at ? -1 : 1;
  names = g_utf8_collate (x->name, y->name);
  return names != 0 ? names : strcmp (x->id, y->id);
}

void
care_occasions_sort (GPtrArray *all)
{
  g_return_if_fail (all != NULL);

  g_ptr_array_sort (all, compare);
}
