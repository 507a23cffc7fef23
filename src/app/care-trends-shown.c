/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-trends-shown.h"

#include <glib/gi18n.h>
#include <string.h>

#include "care-words-dates.h"
#include "care-words-published.h"
#include "care-words-trends.h"

#define N_COLUMNS 5
#define OTHER 2 /* the column of what one's own is held beside */
/* What a whole region counts would press the homes' own line flat: it is drawn up to so many times theirs. */
#define MOST_TIMES 5

/* The caller's, a point for each month. */
static CareTrendPoint *
points_of (const CareTrends *trends, const CareTrendChoice *choice, bool all)
{
  size_t n_points = (size_t)care_board_n_months (care_trends_board (trends)) + 1;
  CareTrendPoint *points = NULL;
  int n = 0;

  if (!all && choice->own != NULL)
    return g_memdup2 (choice->own, n_points * sizeof (CareTrendPoint));
  points = g_new0 (CareTrendPoint, n_points);
  if (all || choice->by == CARE_TREND_BY_ALL)
    {
      care_trends_series (trends, choice->measure, NULL, 0, points);
      return points;
    }
  g_autofree int *rows = care_trends_select (trends, choice->by, choice->key, &n);
  care_trends_series (trends, choice->measure, rows, n, points);
  return points;
}

void
care_trends_choice_clear (CareTrendChoice *self)
{
  g_free (self->key);
  g_free (self->name);
  g_free (self->area);
  g_free (self->own);
}

void
care_trends_choice_read (const CareTrends *trends, CareTrendChoice *choice)
{
  g_return_if_fail (trends != NULL && choice != NULL && choice->own == NULL);

  choice->own = points_of (trends, choice, false);
}

/* Of single homes there is only nought or all in a month. */
static bool
has_middle (CareTrendMeasure measure)
{
  return measure != CARE_TREND_COMPLETION;
}

/* The caller's, a point for each month; NULL where nothing is held against. */
static CareTrendPoint *
published_of (const CareTrends *trends, const CareTrendChoice *choice)
{
  const CareBoard *board = care_trends_board (trends);
  int n = care_board_n_months (board);

  if (choice->area == NULL || choice->published == NULL)
    return NULL;
  CareTrendPoint *points = g_new0 (CareTrendPoint, (size_t)n + 1);
  care_published_series (choice->published, choice->measure, choice->area,
                         n > 0 ? care_board_first_month (board) : CARE_NO_MONTH, n, points);
  return points;
}

/* The one text that all rows shown have, or NULL; borrowed. */
static const char *
common_text (const CareTrends *trends, const CareTrendChoice *choice, CareBoardText which)
{
  const char *common = NULL;
  int n = 0;
  g_autofree int *rows = care_trends_select (trends, choice->by, choice->key, &n);

  for (int i = 0; i < n; i++)
    {
      const char *text = care_board_row (care_trends_board (trends), rows[i])->texts[which];

      if (common != NULL && g_strcmp0 (common, text) != 0)
        return NULL;
      common = text;
    }
  return common;
}

char *
care_trends_choose_area (const CareTrends *trends, const CareTrendChoice *choice)
{
  g_return_val_if_fail (trends != NULL && choice != NULL, NULL);
  const char *const wished[]
      = { choice->by == CARE_TREND_BY_COUNCIL ? common_text (trends, choice, CARE_BOARD_COUNCIL) : NULL,
          common_text (trends, choice, CARE_BOARD_REGION) };

  return choice->published != NULL
             ? care_published_choose (choice->published, choice->measure, wished, G_N_ELEMENTS (wished))
             : NULL;
}

static double
largest (const CareTrendPoint *points, int n)
{
  double most = 0;

  for (int i = 0; i < n; i++)
    most = points[i].known ? MAX (most, points[i].value) : most;
  return most;
}

static bool
can_be_drawn (CareTrendMeasure measure, const CareTrendPoint *own, const CareTrendPoint *published, int n)
{
  return measure != CARE_TREND_VACANCIES && measure != CARE_TREND_STAFF
             ? true
             : largest (published, n) <= MOST_TIMES * largest (own, n);
}

/* "England (published)"; the caller's. */
static char *
published_name (const CareTrendChoice *choice)
{
  return g_strdup_printf (_ ("%s (published)"), choice->area);
}

static void
add_published (CarePlotData *data,
               const CareTrends *trends,
               const CareTrendChoice *choice,
               const CareTrendPoint *own)
{
  g_autofree CareTrendPoint *published = published_of (trends, choice);
  g_autofree char *name = NULL;

  if (published == NULL)
    return;
  name = published_name (choice);
  if (can_be_drawn (choice->measure, own, published, data->n_months))
    care_plot_data_add_published (data, name, published);
  for (int i = 0; i < data->n_months; i++)
    care_plot_data_say (
        data, i,
        care_words_published_point (choice->measure, choice->area, &published[i], choice->name, &own[i]));
}

CarePlotData *
care_trends_plot_data (const CareTrends *trends, const CareTrendChoice *choice)
{
  g_return_val_if_fail (trends != NULL && choice != NULL, NULL);
  const CareBoard *board = care_trends_board (trends);
  int n = care_board_n_months (board);
  g_autofree char *title = g_strdup_printf ("%s, %s", care_words_trend (choice->measure), choice->name);
  CarePlotData *data = care_plot_data_new (choice->measure, title,
                                           n > 0 ? care_board_first_month (board) : CARE_NO_MONTH, n);
  g_autofree CareTrendPoint *own = points_of (trends, choice, false);
  g_autofree CareTrendPoint *all = points_of (trends, choice, true);

  care_plot_data_add (data, choice->name, own, false);
  if (has_middle (choice->measure))
    care_plot_data_add (data, _ ("Median of all homes"), all, true);
  else if (choice->by != CARE_TREND_BY_ALL)
    care_plot_data_add (data, _ ("Whole group"), all, false);
  add_published (data, trends, choice, own);
  return data;
}

char *
care_trends_attributed (const CareTrends *trends, const CareTrendChoice *choice)
{
  g_return_val_if_fail (trends != NULL && choice != NULL, NULL);
  const CareBoard *board = care_trends_board (trends);

  for (int i = care_board_n_months (board) - 1; choice->area != NULL && choice->published != NULL && i >= 0;
       i--)
    {
      const CarePublishedFigure *last = care_published_find (choice->published, choice->measure, choice->area,
                                                             care_board_window (board, i)->month);
      if (last != NULL)
        return care_words_published_from (last);
    }
  return choice->area != NULL ? g_strdup (care_words_published_note ()) : NULL;
}

char *
care_trends_spoken (const CareTrends *trends, const CareTrendChoice *choice)
{
  g_return_val_if_fail (trends != NULL && choice != NULL, NULL);
  int n = care_board_n_months (care_trends_board (trends));
  g_autofree CareTrendPoint *own = points_of (trends, choice, false);
  g_autofree CareTrendPoint *published = published_of (trends, choice);
  g_autofree char *words = care_words_trend_series (choice->measure, choice->name, own, n);

  if (published == NULL)
    return g_steal_pointer (&words);
  g_autofree char *theirs
      = care_words_published_series (choice->measure, choice->area, published, choice->name, own, n);
  return g_strjoin (
      " ", words, theirs,
      can_be_drawn (choice->measure, own, published, n)
          ? NULL
          : _ ("It counts far more than is shown here, so it is in the table and not in the drawing."),
      NULL);
}

static void
attach (GtkGrid *grid, const char *text, int column, int row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, row == 0 ? "heading" : "numeric");
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

/* published NULL: there is no such column. */
/* Of the whole group there is nothing else to hold beside it. */
static bool
is_alone (const CareTrendChoice *choice)
{
  return choice->by == CARE_TREND_BY_ALL && !has_middle (choice->measure);
}

/* A line of the table; what stands in no column ends it. */
static void
attach_line (GtkGrid *grid, const char *const cells[N_COLUMNS], bool alone, int row)
{
  for (int column = 0; column < N_COLUMNS && cells[column] != NULL; column++)
    if (!alone || column != OTHER)
      attach (grid, cells[column], column - (alone && column > OTHER), row);
}

static void
attach_month (GtkGrid *grid,
              const CareTrendChoice *choice,
              const CareTrendPoint *own,
              const CareTrendPoint *all,
              const CareTrendPoint *published,
              int row)
{
  CareTrendMeasure measure = choice->measure;
  g_autofree char *month = care_words_month (own->month);
  g_autofree char *value = care_words_trend_value (measure, own->known, own->value);
  g_autofree char *other
      = care_words_trend_value (measure, all->known, has_middle (measure) ? all->middle : all->value);
  g_autofree char *of = g_strdup_printf (_ ("%d of %d"), own->n_known, own->n_asked);
  g_autofree char *theirs
      = published != NULL ? care_words_trend_value (measure, published->known, published->value) : NULL;
  const char *const cells[N_COLUMNS] = { month, value, other, of, theirs };

  attach_line (grid, cells, is_alone (choice), row);
}

GtkWidget *
care_trends_table_new (const CareTrends *trends, const CareTrendChoice *choice)
{
  g_return_val_if_fail (trends != NULL && choice != NULL, NULL);
  int n = care_board_n_months (care_trends_board (trends));
  g_autofree CareTrendPoint *own = points_of (trends, choice, false);
  g_autofree CareTrendPoint *all = points_of (trends, choice, true);
  g_autofree CareTrendPoint *published = published_of (trends, choice);
  g_autofree char *theirs = published != NULL ? published_name (choice) : NULL;
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "row-spacing", 6, "column-spacing", 18, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_TABLE, NULL);
  const char *const heads[N_COLUMNS]
      = { _ ("Month"), choice->name,
          has_middle (choice->measure) ? _ ("Median of all homes") : _ ("Whole group"), _ ("Returns known"),
          theirs };

  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  care_words_trend (choice->measure), -1);
  attach_line (GTK_GRID (grid), heads, is_alone (choice), 0);
  for (int i = n - 1; i >= 0; i--)
    attach_month (GTK_GRID (grid), choice, &own[i], &all[i], published != NULL ? &published[i] : NULL, n - i);
  return grid;
}

static void
add_figure (GString *text, bool known, double value)
{
  g_autofree char *figure = known ? care_figure_format (value) : g_strdup ("");

  g_string_append_printf (text, ",%s", figure);
}

/* Quoted, with an apostrophe before what a program could take for a formula: the name is out of a file of
 * others. */
static void
add_name (GString *text, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  g_string_append_printf (text, ",\"%s%s\"", strchr ("=+-@\t", *name) != NULL ? "'" : "", doubled);
}

char *
care_trends_csv (const CareTrends *trends, const CareTrendChoice *choice)
{
  g_return_val_if_fail (trends != NULL && choice != NULL, NULL);
  int n = care_board_n_months (care_trends_board (trends));
  g_autofree CareTrendPoint *own = points_of (trends, choice, false);
  g_autofree CareTrendPoint *all = points_of (trends, choice, true);
  g_autofree CareTrendPoint *published = published_of (trends, choice);
  GString *text = g_string_new ("month,value,group,group_median,known,asked");

  g_string_append (text, published != NULL ? ",published,published_of\r\n" : "\r\n");

  for (int i = 0; i < n; i++)
    {
      g_autofree char *month = care_month_format (own[i].month);
      g_string_append (text, month);
      add_figure (text, own[i].known, own[i].value);
      add_figure (text, all[i].known, all[i].value);
      add_figure (text, all[i].known && has_middle (choice->measure), all[i].middle);
      g_string_append_printf (text, ",%d,%d", own[i].n_known, own[i].n_asked);
      if (published != NULL)
        {
          add_figure (text, published[i].known, published[i].value);
          add_name (text, choice->area);
        }
      g_string_append (text, "\r\n");
    }
  return g_string_free (text, FALSE);
}
