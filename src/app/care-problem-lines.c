/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-problem-lines.h"

#include <glib/gi18n.h>

#include "care-return-section.h"
#include "care-words-findings.h"

static void
free_line (gpointer data)
{
  CareProblemLine *line = data;

  g_free (line->item);
  g_free (line->title);
  g_free (line->words);
  g_free (line);
}

static void
add (GPtrArray *lines, const char *item, CareSeverity severity, char *title, char *words)
{
  CareProblemLine *line = g_new0 (CareProblemLine, 1);

  line->item = g_strdup (item);
  line->severity = severity;
  line->title = title;
  line->words = words;
  g_ptr_array_add (lines, line);
}

static char *
title_of (const CareFinding *finding, const CareDataset *dataset)
{
  g_autofree char *wording = NULL;

  if (*finding->item == '\0' || finding->code == CARE_FINDING_NOT_FRESH
      || finding->code == CARE_FINDING_CARRIED_OVER)
    return g_strdup (_ ("The whole return"));
  wording = care_words_field (dataset, finding->item);
  return care_return_section_capital (wording);
}

/* A form that was only opened has nothing to be reminded of: how far it is stands at its foot. */
static void
add_not_answered (GPtrArray *lines, const CareReturnView *view, const char *first, int n)
{
  if (n == 0 || view->answered == 0)
    return;
  add (lines, first, CARE_SEVERITY_ADVICE,
       g_strdup_printf (
           ngettext ("%d question is not answered yet", "%d questions are not answered yet", (gulong)n), n),
       g_strdup (_ ("What cannot be known can be left out: record what you have.")));
}

GPtrArray *
care_problem_lines (const CareReturnView *view)
{
  GPtrArray *lines = NULL;
  const char *first = NULL;
  int left = 0;

  g_return_val_if_fail (view != NULL && view->findings != NULL, NULL);

  lines = g_ptr_array_new_with_free_func (free_line);
  for (int severity = CARE_SEVERITY_ERROR; severity <= CARE_SEVERITY_ADVICE; severity++)
    for (guint i = 0; i < view->findings->len; i++)
      {
        const CareFinding *finding = g_ptr_array_index (view->findings, i);

        if ((int)finding->severity != severity)
          continue;
        if (finding->code != CARE_FINDING_NOT_ANSWERED)
          {
            add (lines, finding->item, finding->severity, title_of (finding, view->dataset),
                 care_words_finding (finding, view->dataset));
            continue;
          }
        if (first == NULL)
          first = finding->item;
        left++;
      }
  add_not_answered (lines, view, first, left);
  return lines;
}

int
care_problem_lines_count (GPtrArray *lines)
{
  int n = 0;

  g_return_val_if_fail (lines != NULL, 0);

  for (guint i = 0; i < lines->len; i++)
    n += ((const CareProblemLine *)g_ptr_array_index (lines, i))->severity != CARE_SEVERITY_ADVICE ? 1 : 0;
  return n;
}

char *
care_problem_lines_heading (GPtrArray *lines)
{
  int problems = care_problem_lines_count (lines);
  int advice = (int)lines->len - problems;
  g_autofree char *first = NULL;

  if (lines->len == 0)
    return g_strdup (_ ("Nothing to look at"));
  if (problems == 0)
    return g_strdup_printf (ngettext ("%d thing to look at", "%d things to look at", (gulong)advice), advice);
  if (problems == 1)
    first = g_strdup (_ ("There is a problem"));
  else
    first = g_strdup_printf (_ ("There are %d problems"), problems);
  if (advice == 0)
    return g_steal_pointer (&first);
  return g_strdup_printf (
      ngettext ("%s, and %d thing to look at", "%s, and %d things to look at", (gulong)advice), first,
      advice);
}
