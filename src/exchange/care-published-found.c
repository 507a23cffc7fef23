/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-published-found.h"

#define MOST_PROBLEMS 1000
#define HUNDREDTHS 100.0

static void
found_clear (gpointer data)
{
  CarePublishedFound *self = data;

  g_free (self->area);
  g_free (self->column);
  g_free (self->text);
}

GArray *
care_published_found_new (void)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (CarePublishedFound));

  g_array_set_clear_func (all, found_clear);
  return all;
}

void
care_published_note (
    CarePublishedFile *file, int line, const char *column, const char *code, const char *value)
{
  if (file->problems->len < MOST_PROBLEMS)
    g_ptr_array_add (file->problems, care_row_problem_new (line, column, code, value));
}

static void
reject (CarePublishedFile *file, const CarePublishedFound *found, const char *code)
{
  file->rejected++;
  care_published_note (file, found->line, found->column, code, found->text);
}

/* Whether every share of a measure that has no percent sign is between nought and one, and one of them is
 * above nought. first: such a one. */
static bool
looks_like_fractions (const GArray *all, CareTrendMeasure measure, const CarePublishedFound **first)
{
  *first = NULL;
  for (guint i = 0; i < all->len; i++)
    {
      const CarePublishedFound *found = &g_array_index (all, CarePublishedFound, i);

      if (found->measure != measure || found->marked)
        continue;
      if (found->value < 0 || found->value > 1)
        return false;
      if (*first == NULL && found->value > 0)
        *first = found;
    }
  return *first != NULL;
}

/* The measures (a bit each) whose figures without a percent sign are not taken. */
static unsigned
ask_about_fractions (const GArray *all, CarePublishedFile *file, const CarePublishedHow *how)
{
  unsigned asked = 0;
  const CarePublishedFound *first;

  for (CareTrendMeasure i = 0; i < CARE_N_TRENDS; i++)
    if (care_trend_is_share (i) && how->shares == CARE_PUBLISHED_SHARES_ASK
        && looks_like_fractions (all, i, &first))
      {
        care_published_note (file, first->line, first->column, "looks-like-fraction", first->text);
        asked |= 1u << i;
      }
  return asked;
}

/* Into the trend's units; the code of a problem where it cannot be one. */
static const char *
scale (const CarePublishedHow *how, CarePublishedFound *found)
{
  if (found->value < 0)
    return "negative";
  if (!care_trend_is_share (found->measure))
    return found->marked ? "share-of-no-share" : NULL;
  if (!found->marked && how->shares == CARE_PUBLISHED_SHARES_FRACTION)
    {
      if (found->value > 1)
        return "not-a-fraction";
      found->value *= HUNDREDTHS;
    }
  return found->value > HUNDREDTHS ? "above-the-whole" : NULL;
}

/* Where two differ nobody can say which is right: neither is taken. The first stays until the end, for a
 * third to differ from. */
static void
put (CarePublishedFile *file,
     const CarePublishedHow *how,
     const CarePublishedFound *found,
     CarePublished *twice)
{
  const CarePublishedFigure *known
      = care_published_find (file->figures, found->measure, found->area, found->month);
  double before = known != NULL ? known->value : 0;

  if (care_published_put (file->figures, found->measure, found->area, found->month, found->value, how->source,
                          how->at)
      != CARE_PUBLISHED_CHANGED)
    return;
  care_published_put (file->figures, found->measure, found->area, found->month, before, how->source, how->at);
  if (care_published_put (twice, found->measure, found->area, found->month, 0, NULL, how->at)
      == CARE_PUBLISHED_ADDED)
    file->rejected++;
  reject (file, found, "published-twice");
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const CareRowProblem *one = *(const CareRowProblem *const *)a;
  const CareRowProblem *other = *(const CareRowProblem *const *)b;

  return (one->line > other->line) - (one->line < other->line);
}

void
care_published_found_settle (GArray *all, CarePublishedFile *file, const CarePublishedHow *how)
{
  unsigned asked = ask_about_fractions (all, file, how);
  g_autoptr (CarePublished) twice = care_published_new ();

  for (guint i = 0; i < all->len; i++)
    {
      CarePublishedFound *found = &g_array_index (all, CarePublishedFound, i);
      const char *code = scale (how, found);

      if (code != NULL)
        reject (file, found, code);
      else if (!found->marked && (asked & 1u << found->measure) != 0)
        file->rejected++;
      else
        put (file, how, found, twice);
    }
  g_autoptr (GPtrArray) contested = care_published_list (twice);
  for (guint i = 0; i < contested->len; i++)
    {
      const CarePublishedFigure *one = contested->pdata[i];
      care_published_remove (file->figures, one->measure, one->area, one->month);
    }
  g_ptr_array_sort (file->problems, compare_lines);
}
