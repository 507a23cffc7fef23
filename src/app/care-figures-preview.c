/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-figures-preview.h"

#include <glib/gi18n.h>

#include "care-words-dates.h"
#include "care-words-findings.h"
#include "care-words-problems.h"

#define MOST_ROWS 100

char *
care_figures_summary (const CareFiguresReport *figures)
{
  g_return_val_if_fail (figures != NULL, NULL);
  const CareImportReport *report = figures->report;
  GString *text = g_string_new (NULL);

  g_string_append_printf (text,
                          g_dngettext (GETTEXT_PACKAGE, "The file speaks of %d return. ",
                                       "The file speaks of %d returns. ", (gulong)figures->returns),
                          figures->returns);
  if (figures->changes->len == 0 && report->rejected == 0)
    g_string_append (text, _ ("All of it is in the record already."));
  else
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, "%u answer would be new or another one.",
                                         "%u answers would be new or others.", figures->changes->len),
                            figures->changes->len);
  if (report->rejected > 0)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, " %d row or return cannot be taken as it is.",
                                         " %d rows or returns cannot be taken as they are.",
                                         (gulong)report->rejected),
                            report->rejected);
  return g_string_free (text, FALSE);
}

void
care_figures_clear (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

static void
add_row (AdwPreferencesGroup *group, GPtrArray *rows, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 4);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

static void
add_more (AdwPreferencesGroup *group, GPtrArray *rows, guint count)
{
  g_autofree char *more = NULL;

  if (count <= MOST_ROWS)
    return;
  more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", count - MOST_ROWS),
                          count - MOST_ROWS);
  add_row (group, rows, more, "");
}

void
care_figures_show_problems (AdwPreferencesGroup *group, GPtrArray *rows, const CareFiguresReport *figures)
{
  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group) && rows != NULL && figures != NULL);
  GPtrArray *problems = figures->report->problems;

  care_figures_clear (group, rows);
  for (guint i = 0; i < MIN (problems->len, MOST_ROWS); i++)
    {
      const CareImportProblem *problem = problems->pdata[i];
      g_autofree char *words = care_words_problem (problem->code, problem->column, problem->value);
      g_autofree char *line = g_strdup_printf (_ ("Line %d"), problem->line);
      add_row (group, rows, words, line);
    }
  add_more (group, rows, problems->len);
  for (guint i = 0; i < MIN (figures->findings->len, MOST_ROWS); i++)
    {
      const CareFigureFinding *one = figures->findings->pdata[i];
      g_autofree char *words = care_words_finding (one->finding, one->dataset);
      g_autofree char *line
          = g_strdup_printf (_ ("Line %d. It can be taken; look at it again in the return."), one->line);
      add_row (group, rows, words, line);
    }
  gtk_widget_set_visible (GTK_WIDGET (group), rows->len > 0);
}

static const char *
name_of (GPtrArray *locations, const char *id)
{
  for (guint i = 0; i < locations->len; i++)
    if (g_str_equal (((const CareLocation *)locations->pdata[i])->id, id))
      return ((const CareLocation *)locations->pdata[i])->name;
  return id;
}

void
care_figures_show_changes (AdwPreferencesGroup *group,
                           GPtrArray *rows,
                           const CareFiguresReport *figures,
                           GPtrArray *locations)
{
  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group) && rows != NULL && figures != NULL);

  care_figures_clear (group, rows);
  for (guint i = 0; i < MIN (figures->changes->len, MOST_ROWS); i++)
    {
      const CareFigureChange *change = figures->changes->pdata[i];
      g_autofree char *month = care_words_month (change->month);
      g_autofree char *title
          = *change->before != '\0'
                ? g_strdup_printf ("%s: %s → %s", change->header, change->before, change->after)
                : g_strdup_printf ("%s: %s", change->header, change->after);
      g_autofree char *where = g_strdup_printf ("%s · %s", name_of (locations, change->location), month);
      add_row (group, rows, title, where);
    }
  add_more (group, rows, figures->changes->len);
  gtk_widget_set_visible (GTK_WIDGET (group), rows->len > 0);
}
