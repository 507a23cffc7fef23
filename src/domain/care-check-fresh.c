/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-check-private.h"

/* "Must be no older than a week, i.e. correct no further back than the 8th" (domain facts 2, data currency):
 * a figure from before the window opens asks for a glance. One advice a return, at the first of them. */

static bool
is_figure (const CareItem *item)
{
  return item->kind == CARE_KIND_COUNT || item->kind == CARE_KIND_HOURS
         || item->kind == CARE_KIND_DAYS_OR_HOURS;
}

/* Whether the figure is certain to be from before the window opens: it was neither typed nor looked at since.
 * Of an older record no more is known than that nothing was changed after a moment. What was carried over is
 * as old as the return that it came from, unless somebody looked at it. */
static bool
is_old (const CareChecking *checking, const char *field)
{
  const CareReturn *ret = checking->ret;
  CareInstant opens_at = care_instant_start_of (checking->opens);
  CareInstant looked_at = care_return_looked_at (ret, field);

  if (looked_at != CARE_NO_INSTANT)
    return looked_at < opens_at;
  return ret->kind == CARE_RETURN_UNCHANGED
         || (ret->changed_at != CARE_NO_INSTANT && ret->changed_at < opens_at);
}

typedef struct
{
  const char *first; /* owned by the return's answers, or NULL */
  int n;
} Count;

static void
count_field (const CareChecking *checking, const char *field, Count *count)
{
  gpointer known = NULL;

  if (!g_hash_table_lookup_extended (checking->ret->answers, field, &known, NULL)
      || !is_old (checking, field))
    return;
  if (count->first == NULL)
    count->first = known;
  count->n++;
}

static Count
count_old (const CareChecking *checking)
{
  Count count = { NULL, 0 };

  for (unsigned i = 0; i < checking->dataset->items->len; i++)
    {
      const CareItem *item = g_ptr_array_index (checking->dataset->items, i);
      if (!is_figure (item))
        continue;
      g_auto (GStrv) fields = care_item_fields (item);
      for (size_t j = 0; fields[j] != NULL; j++)
        count_field (checking, fields[j], &count);
    }
  return count;
}

/* The latest month before that has answers, as a day in it; CARE_NO_DATE where none is known. */
static CareDate
carried_from (const CareChecking *checking)
{
  GPtrArray *previous = checking->context->previous;

  for (unsigned i = previous != NULL ? previous->len : 0; i > 0; i--)
    {
      const CareReturn *earlier = g_ptr_array_index (previous, i - 1);
      if (earlier->month < checking->ret->month && g_hash_table_size (earlier->answers) > 0)
        return care_month_day (earlier->month, care_date_day (checking->opens));
    }
  return CARE_NO_DATE;
}

static void
check_age (const CareChecking *checking)
{
  bool carried = checking->ret->kind == CARE_RETURN_UNCHANGED;
  Count count = count_old (checking);

  if (count.n == 0)
    return;
  CareFinding *finding
      = care_check_add (checking->findings, count.first, CARE_SEVERITY_ADVICE,
                        carried ? CARE_FINDING_CARRIED_OVER : CARE_FINDING_NOT_FRESH, count.n, 0);
  finding->since = carried ? carried_from (checking) : checking->opens;
}

/* A home without service users and staff still owes a return, and a nil return is the one (domain facts 1.3).
 */
static void
check_dormant (const CareChecking *checking)
{
  const char *first = NULL;
  int above = 0;

  for (unsigned i = 0; i < checking->dataset->items->len; i++)
    {
      const CareItem *item = g_ptr_array_index (checking->dataset->items, i);
      double value;
      /* How many beds there are stays true of a home that stands empty. */
      if (item->kind != CARE_KIND_COUNT || g_str_equal (item->id, "ch.bed.max")
          || !care_check_figure (checking->ret, checking->dataset, item->id, &value) || !(value > 0))
        continue;
      if (first == NULL)
        first = item->id;
      above++;
    }
  if (above > 0)
    care_check_add (checking->findings, first, CARE_SEVERITY_ADVICE, CARE_FINDING_DORMANT_FIGURES, above, 0);
  else if (g_hash_table_size (checking->ret->answers) == 0)
    care_check_add (checking->findings, "", CARE_SEVERITY_ADVICE, CARE_FINDING_NIL_PROPOSED, 0, 0);
}

void
care_check_fresh (const CareChecking *checking)
{
  if (checking->context->dormant)
    check_dormant (checking);
  else
    check_age (checking);
}
