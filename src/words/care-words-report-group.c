/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The group's month and the year. */
#include "care-words-report-parts.h"

#include "care-words-dates.h"
#include "care-words-states.h"
#include "care-words-trends.h"

#include <string.h>

static void
add_trend_row (CareBlock *table, const CareTrends *trends, CareTrendMeasure measure, int month)
{
  int n = care_board_n_months (care_trends_board (trends));
  g_autofree CareTrendPoint *points = g_new0 (CareTrendPoint, (size_t)n);

  care_trends_series (trends, measure, NULL, 0, points);
  const CareTrendPoint *one = &points[month], *before = month > 0 ? &points[month - 1] : NULL;
  g_autofree char *value = care_words_trend_value (measure, one->known, one->value);
  g_autofree char *earlier
      = care_words_trend_value (measure, before != NULL && before->known, before != NULL ? before->value : 0);
  g_autofree char *middle = care_words_trend_value (measure, one->known, one->middle);
  g_autofree char *of = g_strdup_printf ("%d of %d", one->n_known, one->n_asked);
  bool has_middle = measure != CARE_TREND_COMPLETION;
  const char *const row[]
      = { care_words_trend (measure), value, earlier, has_middle ? middle : "", of, NULL };
  care_block_add_row (table, row);
}

static void
add_month_figures (CareDocument *document, const CareReportFacts *facts, int month)
{
  static const char *const header[] = { "Of the whole group",      "This month",    "The month before",
                                        "Half of the homes below", "Returns known", NULL };
  static const int widths[] = { 6, 4, 4, 4, 4 };

  care_document_heading (document, 2, "Figures");
  care_document_paragraph (document,
                           "What a return does not answer is not known, and never counted as nothing.")
      ->keep_next
      = true;
  CareBlock *table = care_document_table (document, header, widths);
  for (CareTrendMeasure measure = 0; measure < CARE_N_TRENDS; measure++)
    add_trend_row (table, facts->trends, measure, month);
}

static void
add_totals (CareDocument *document, const int *counts)
{
  static const char *const header[] = { "How the window was met", "Returns", NULL };
  static const int widths[] = { 8, 3 };
  CareBlock *table = care_document_table (document, header, widths);
  int all = 0;

  for (int state = 0; state < CARE_N_STATES; state++)
    {
      g_autofree char *number = g_strdup_printf ("%d", counts[state]);
      const char *const row[] = { care_words_state ((CareState)state), number, NULL };

      if (counts[state] == 0)
        continue;
      care_block_add_row (table, row);
      all += state != CARE_STATE_NOT_REQUIRED ? counts[state] : 0;
    }
  g_autofree char *number = g_strdup_printf ("%d", all);
  const char *const sum[] = { "All that were asked", number, NULL };
  care_block_add_row (table, sum);
}

static const CareBoardRow *
board_row (const CareBoard *board, const CareHistoryRow *row, GHashTable *first)
{
  int at = GPOINTER_TO_INT (g_hash_table_lookup (first, row->location)) - 1;

  for (; at >= 0 && at < care_board_n_rows (board); at++)
    if (care_board_row (board, at)->service == row->service)
      return care_board_row (board, at);
  return NULL;
}

static int
add_homes (CareDocument *document, const CareReportFacts *facts, bool met)
{
  static const char *const header[] = { "Home", "Care type", "How it was met", "Saved", NULL };
  static const int widths[] = { 8, 4, 5, 7 };
  const CareBoard *board = care_trends_board (facts->trends);
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);
  CareBlock *table = NULL;
  int found = 0;

  for (int i = care_board_n_rows (board) - 1; i >= 0; i--)
    g_hash_table_insert (first, (gpointer)care_board_row (board, i)->location, GINT_TO_POINTER (i + 1));
  for (guint i = 0; i < facts->status->months->len; i++)
    {
      const CareHistoryRow *row = g_ptr_array_index (facts->status->months, i);
      bool is_met = row->state == CARE_STATE_ON_TIME || row->state == CARE_STATE_NIL;
      const CareBoardRow *of = board_row (board, row, first);

      if (row->state == CARE_STATE_NOT_REQUIRED || is_met != met || of == NULL)
        continue;
      if (found++ >= CARE_REPORT_MOST_ROWS)
        continue;
      if (table == NULL)
        table = care_document_table (document, header, widths);
      g_autofree char *saved = care_report_moment (row->recorded_at);
      const char *const cells[] = { of->texts[CARE_BOARD_NAME], care_words_service (row->service),
                                    care_words_state (row->state), saved, NULL };
      care_block_add_row (table, cells);
    }
  if (found > CARE_REPORT_MOST_ROWS)
    {
      g_autofree char *more = g_strdup_printf ("%d more are not listed.", found - CARE_REPORT_MOST_ROWS);
      care_document_paragraph (document, more);
    }
  return found;
}

CareDocument *
care_words_report_month (const CareReportFacts *facts)
{
  g_return_val_if_fail (facts != NULL && facts->status != NULL, NULL);
  const CareBoard *board = care_trends_board (facts->trends);
  int n = care_board_n_months (board), month = facts->to - care_board_first_month (board);
  g_autofree char *name = care_words_month (facts->to);
  g_autofree char *title = g_strdup_printf ("Returns of %s", name);
  CareDocument *document = care_report_new (facts, title, name);
  g_return_val_if_fail (month >= 0 && month < n, document);
  const CareWindow *window = care_board_window (board, month);
  g_autofree char *opens = care_words_date (window->opens);
  g_autofree char *closes = care_words_date (window->closes);
  bool closed = window->late_from <= facts->now;
  g_autofree char *when = g_strdup_printf (
      "The window ran from %s to the end of %s%s", opens, closes,
      closed ? "." : ". It had not closed when this was made, and nothing in it is final.");
  g_autofree int *counts = g_new0 (int, (size_t)n *CARE_N_STATES);

  care_document_paragraph (document, when);
  care_board_count (board, NULL, 0, counts);
  add_totals (document, counts + month * CARE_N_STATES);
  care_document_heading (document, 2, "Returns that were not met in time");
  if (add_homes (document, facts, false) == 0)
    care_document_paragraph (document, "There are none.");
  care_document_heading (document, 2, "Returns that were met in time");
  if (add_homes (document, facts, true) == 0)
    care_document_paragraph (document, "There are none.");
  add_month_figures (document, facts, month);
  care_report_exposures (document, facts);
  care_report_limits (document);
  return document;
}

static void
add_year_months (CareDocument *document, const CareReportFacts *facts)
{
  static const char *const header[]
      = { "Month", "In time", "Nil", "Missed", "Outside the window", "Incomplete", "Not known", "Met", NULL };
  static const int widths[] = { 6, 3, 3, 3, 4, 4, 3, 3 };
  static const CareState shown[] = { CARE_STATE_ON_TIME,        CARE_STATE_NIL,        CARE_STATE_MISSED,
                                     CARE_STATE_OUTSIDE_WINDOW, CARE_STATE_INCOMPLETE, CARE_STATE_UNKNOWN };
  const CareBoard *board = care_trends_board (facts->trends);
  int n = care_board_n_months (board), totals[G_N_ELEMENTS (shown)] = { 0 };
  g_autofree int *counts = g_new0 (int, (size_t)n *CARE_N_STATES);
  g_autofree CareTrendPoint *points = g_new0 (CareTrendPoint, (size_t)n);
  CareBlock *table = care_document_table (document, header, widths);

  care_board_count (board, NULL, 0, counts);
  care_trends_series (facts->trends, CARE_TREND_COMPLETION, NULL, 0, points);
  for (int month = 0; month < n; month++)
    {
      g_autofree char *name = care_words_month (points[month].month);
      g_autofree char *met
          = care_words_trend_value (CARE_TREND_COMPLETION, points[month].known, points[month].value);
      char cells[G_N_ELEMENTS (shown)][16];

      for (size_t i = 0; i < G_N_ELEMENTS (shown); i++)
        {
          int count = counts[month * CARE_N_STATES + (int)shown[i]];
          g_snprintf (cells[i], sizeof cells[i], "%d", count);
          totals[i] += count;
        }
      const char *const row[]
          = { name, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], met, NULL };
      care_block_add_row (table, row);
    }
  char sums[G_N_ELEMENTS (shown)][16];
  for (size_t i = 0; i < G_N_ELEMENTS (shown); i++)
    g_snprintf (sums[i], sizeof sums[i], "%d", totals[i]);
  const char *const sum[] = { "All months", sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], "", NULL };
  care_block_add_row (table, sum);
}

static void
add_year_figures (CareDocument *document, const CareReportFacts *facts)
{
  static const char *const header[]
      = { "Month", "Days before the close", "Occupancy", "Vacancies", "Staff", "Staff absent", NULL };
  static const int widths[] = { 6, 4, 4, 4, 4, 4 };
  int n = care_board_n_months (care_trends_board (facts->trends));
  g_autofree CareTrendPoint *points = g_new0 (CareTrendPoint, (size_t)n * CARE_N_TRENDS);

  for (CareTrendMeasure measure = 0; measure < CARE_N_TRENDS; measure++)
    care_trends_series (facts->trends, measure, NULL, 0, points + (size_t)measure * (size_t)n);
  care_document_heading (document, 2, "Figures of the whole group");
  for (CareTrendMeasure measure = 0; measure < CARE_N_TRENDS; measure++)
    {
      g_autofree char *about
          = g_strdup_printf ("%s: %s", care_words_trend (measure), care_words_trend_about (measure));
      care_document_paragraph (document, about);
    }
  CareBlock *table = care_document_table (document, header, widths);
  for (int month = 0; month < n; month++)
    {
      g_autofree char *name = care_words_month (points[month].month);
      char *row[CARE_N_TRENDS + 1] = { name };

      for (int measure = 1; measure < CARE_N_TRENDS; measure++)
        {
          const CareTrendPoint *one = &points[measure * n + month];
          row[measure] = care_words_trend_value ((CareTrendMeasure)measure, one->known, one->value);
        }
      care_block_add_row (table, (const char *const *)row);
      for (int measure = 1; measure < CARE_N_TRENDS; measure++)
        g_free (row[measure]);
    }
}

static void
add_year_homes (CareDocument *document, const CareReportFacts *facts)
{
  static const char *const header[] = { "Home", "Care type", "Met in time", "Not met", "Not known", NULL };
  static const int widths[] = { 9, 4, 3, 3, 3 };
  const CareBoard *board = care_trends_board (facts->trends);
  int n = care_board_n_months (board), rows = care_board_n_rows (board);
  g_autofree int *counts = g_new0 (int, (size_t)n *CARE_N_STATES);
  CareBlock *table;

  care_document_heading (document, 2, "Each home");
  table = care_document_table (document, header, widths);
  for (int row = 0; row < MIN (rows, CARE_REPORT_MOST_ROWS); row++)
    {
      const CareBoardRow *one = care_board_row (board, row);
      int met = 0, missed = 0, unknown = 0;

      for (int month = 0; month < n; month++)
        {
          CareState state = care_board_state (board, row, month);
          met += state == CARE_STATE_ON_TIME || state == CARE_STATE_NIL;
          missed += care_state_is_miss (state) && care_board_window (board, month)->late_from <= facts->now;
          unknown += state == CARE_STATE_UNKNOWN;
        }
      g_autofree char *a = g_strdup_printf ("%d", met);
      g_autofree char *b = g_strdup_printf ("%d", missed);
      g_autofree char *c = g_strdup_printf ("%d", unknown);
      const char *const cells[]
          = { one->texts[CARE_BOARD_NAME], care_words_service (one->service), a, b, c, NULL };
      care_block_add_row (table, cells);
    }
  if (rows > CARE_REPORT_MOST_ROWS)
    {
      g_autofree char *more = g_strdup_printf ("%d more are not listed.", rows - CARE_REPORT_MOST_ROWS);
      care_document_paragraph (document, more);
    }
}

CareDocument *
care_words_report_year (const CareReportFacts *facts)
{
  g_return_val_if_fail (facts != NULL, NULL);
  g_autofree char *title = g_strdup_printf ("Returns of the year %d", care_month_year (facts->to));
  g_autofree char *months = care_report_months (facts->from, facts->to);
  CareDocument *document = care_report_new (facts, title, months);

  care_document_heading (document, 2, "Month by month");
  add_year_months (document, facts);
  add_year_figures (document, facts);
  add_year_homes (document, facts);
  care_report_exposures (document, facts);
  care_report_limits (document);
  return document;
}
