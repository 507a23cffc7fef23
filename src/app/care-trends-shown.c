/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-trends-shown.h"

#include <glib/gi18n.h>

#include "care-words-dates.h"
#include "care-words-trends.h"

#define N_COLUMNS 4

/* The caller's, a point for each month. */
static CareTrendPoint *
points_of (const CareTrends *trends, const CareTrendChoice *choice, bool all)
{
  CareTrendPoint *points
      = g_new0 (CareTrendPoint, (size_t)care_board_n_months (care_trends_board (trends)) + 1);
  int n = 0;

  if (all || choice->by == CARE_TREND_BY_ALL)
    {
      care_trends_series (trends, choice->measure, NULL, 0, points);
      return points;
    }
  g_autofree int *rows = care_trends_select (trends, choice->by, choice->key, &n);
  care_trends_series (trends, choice->measure, rows, n, points);
  return points;
}

/* Of single homes there is only nought or all in a month. */
static bool
has_middle (CareTrendMeasure measure)
{
  return measure != CARE_TREND_COMPLETION;
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
  return data;
}

char *
care_trends_spoken (const CareTrends *trends, const CareTrendChoice *choice)
{
  g_return_val_if_fail (trends != NULL && choice != NULL, NULL);
  g_autofree CareTrendPoint *own = points_of (trends, choice, false);

  return care_words_trend_series (choice->measure, choice->name, own,
                                  care_board_n_months (care_trends_board (trends)));
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

static void
attach_month (
    GtkGrid *grid, CareTrendMeasure measure, const CareTrendPoint *own, const CareTrendPoint *all, int row)
{
  g_autofree char *month = care_words_month (own->month);
  g_autofree char *value = care_words_trend_value (measure, own->known, own->value);
  g_autofree char *other
      = care_words_trend_value (measure, all->known, has_middle (measure) ? all->middle : all->value);
  g_autofree char *of = g_strdup_printf (_ ("%d of %d"), own->n_known, own->n_asked);
  const char *const cells[N_COLUMNS] = { month, value, other, of };

  for (int column = 0; column < N_COLUMNS; column++)
    attach (grid, cells[column], column, row);
}

GtkWidget *
care_trends_table_new (const CareTrends *trends, const CareTrendChoice *choice)
{
  g_return_val_if_fail (trends != NULL && choice != NULL, NULL);
  int n = care_board_n_months (care_trends_board (trends));
  g_autofree CareTrendPoint *own = points_of (trends, choice, false);
  g_autofree CareTrendPoint *all = points_of (trends, choice, true);
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "row-spacing", 6, "column-spacing", 18, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_TABLE, NULL);
  const char *const heads[N_COLUMNS]
      = { _ ("Month"), choice->name,
          has_middle (choice->measure) ? _ ("Median of all homes") : _ ("Whole group"), _ ("Returns known") };

  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  care_words_trend (choice->measure), -1);
  for (int column = 0; column < N_COLUMNS; column++)
    attach (GTK_GRID (grid), heads[column], column, 0);
  for (int i = n - 1; i >= 0; i--)
    attach_month (GTK_GRID (grid), choice->measure, &own[i], &all[i], n - i);
  return grid;
}

static void
add_figure (GString *text, bool known, double value)
{
  g_autofree char *figure = known ? care_figure_format (value) : g_strdup ("");

  g_string_append_printf (text, ",%s", figure);
}

char *
care_trends_csv (const CareTrends *trends, const CareTrendChoice *choice)
{
  g_return_val_if_fail (trends != NULL && choice != NULL, NULL);
  int n = care_board_n_months (care_trends_board (trends));
  g_autofree CareTrendPoint *own = points_of (trends, choice, false);
  g_autofree CareTrendPoint *all = points_of (trends, choice, true);
  GString *text = g_string_new ("month,value,group,group_median,known,asked\r\n");

  for (int i = 0; i < n; i++)
    {
      g_autofree char *month = care_month_format (own[i].month);
      g_string_append (text, month);
      add_figure (text, own[i].known, own[i].value);
      add_figure (text, all[i].known, all[i].value);
      add_figure (text, all[i].known && has_middle (choice->measure), all[i].middle);
      g_string_append_printf (text, ",%d,%d\r\n", own[i].n_known, own[i].n_asked);
    }
  return g_string_free (text, FALSE);
}
