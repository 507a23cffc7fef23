/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all returns of some months say together: as JSON, as a table, or as CSV. */
#include "care-cli-verbs.h"

#include "care-record-trends.h"
#include "care-words-dates.h"
#include "care-words-trends.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CareTrendMeasure first, last; /* both included */
  CareTrendBy by;
  const char *key;
} Wanted;

static bool
read_wanted (CareCli *cli, Wanted *wanted)
{
  const char *measure = care_cli_option (cli, "measure");
  const char *by = care_cli_option (cli, "by");

  *wanted = (Wanted){ CARE_TREND_COMPLETION, CARE_N_TRENDS - 1, CARE_TREND_BY_ALL, NULL };
  wanted->key = care_cli_option (cli, "of");
  if (measure != NULL && !care_trend_from_string (measure, &wanted->first))
    {
      care_cli_usage (cli, "measure", _ ("“%s” is none of the trends there are."), measure);
      return false;
    }
  if (measure != NULL)
    wanted->last = wanted->first;
  if (by != NULL && !care_trend_by_from_string (by, &wanted->by))
    {
      care_cli_usage (cli, "by", _ ("“%s” is nothing that homes are put together by."), by);
      return false;
    }
  return true;
}

static void
write_point (CareJsonWriter *out, const CareTrendPoint *point)
{
  care_json_writer_begin_object (out);
  care_json_writer_member_month (out, "month", point->month);
  if (point->known)
    {
      care_json_writer_member_number (out, "value", point->value);
      care_json_writer_member_number (out, "low_quartile", point->low);
      care_json_writer_member_number (out, "median", point->middle);
      care_json_writer_member_number (out, "high_quartile", point->high);
    }
  else
    care_json_writer_member_null (out, "value");
  care_json_writer_member_int (out, "known", point->n_known);
  care_json_writer_member_int (out, "asked", point->n_asked);
  care_json_writer_end_object (out);
}

static void
write_series (CareCli *cli,
              CareTrendMeasure measure,
              const char *key,
              const char *name,
              const CareTrendPoint *points,
              int n)
{
  CareCliTable *table = care_cli_table_new ();

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "measure", care_trend_to_string (measure));
  care_json_writer_member_string (cli->out, "of", key);
  care_json_writer_member_string (cli->out, "name", name);
  care_json_writer_member_array (cli->out, "points");
  care_cli_say (cli, "%s, %s", care_words_trend (measure), care_cli_one_line (cli, name));
  for (int i = 0; i < n; i++)
    {
      g_autofree char *month = care_words_month (points[i].month);
      g_autofree char *value = care_words_trend_value (measure, points[i].known, points[i].value);
      g_autofree char *middle = care_words_trend_value (measure, points[i].known, points[i].middle);
      g_autofree char *of = g_strdup_printf (_ ("%d of %d returns"), points[i].n_known, points[i].n_asked);

      write_point (cli->out, &points[i]);
      care_cli_table_row (table, month, value, middle, of, NULL);
    }
  care_json_writer_end_array (cli->out);
  care_json_writer_end_object (cli->out);
  care_cli_table_end (cli, table);
}

static void
write_measure (CareCli *cli, const CareTrends *trends, const Wanted *wanted, CareTrendMeasure measure)
{
  int n = care_board_n_months (care_trends_board (trends));
  g_autofree CareTrendPoint *points = g_new0 (CareTrendPoint, (size_t)n);
  g_autoptr (GArray) groups = care_trends_groups (trends, wanted->by);

  if (wanted->by == CARE_TREND_BY_ALL)
    {
      care_trends_series (trends, measure, NULL, 0, points);
      write_series (cli, measure, "", care_words_trend_by (CARE_TREND_BY_ALL), points, n);
    }
  for (guint i = 0; i < groups->len; i++)
    {
      const CareTrendGroup *group = &g_array_index (groups, CareTrendGroup, i);
      int n_rows = 0;

      if (wanted->key != NULL && !g_str_equal (wanted->key, group->key))
        continue;
      g_autofree int *rows = care_trends_select (trends, wanted->by, group->key, &n_rows);
      care_trends_series (trends, measure, rows, n_rows, points);
      write_series (cli, measure, group->key, group->name, points, n);
    }
}

CareExit
care_cli_trends (CareCli *cli)
{
  CareMonth from = CARE_NO_MONTH, to = CARE_NO_MONTH;
  Wanted wanted;
  GError *error = NULL;

  if (!read_wanted (cli, &wanted) || !care_cli_month (cli, "from", &from) || !care_cli_month (cli, "to", &to))
    return CARE_EXIT_USAGE;
  if (from != CARE_NO_MONTH && to != CARE_NO_MONTH && from > to)
    return care_cli_usage (cli, "to", _ ("The last month is before the first."));
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareTrends) trends = care_record_trends (cli->record, from, to, &error);
  if (trends == NULL)
    return care_cli_fail (cli, error);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "by", care_trend_by_to_string (wanted.by));
  care_json_writer_member_array (cli->out, "series");
  for (CareTrendMeasure measure = wanted.first; measure <= wanted.last; measure++)
    write_measure (cli, trends, &wanted, measure);
  care_json_writer_end_array (cli->out);
  care_json_writer_end_object (cli->out);
  return CARE_EXIT_DONE;
}
