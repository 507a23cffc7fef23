/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all returns of some months say together: as JSON, as a table, or as CSV. */
#include "care-cli-verbs.h"

#include "care-record-published.h"
#include "care-record-trends.h"
#include "care-words-dates.h"
#include "care-words-published.h"
#include "care-words-trends.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CareTrendMeasure first, last; /* both included */
  CareTrendBy by;
  const char *key;
  const char *against;      /* an area as it was said, or NULL */
  const char *area;         /* the same as it is kept; borrowed */
  CarePublished *published; /* borrowed; NULL where against is */
} Wanted;

bool
care_cli_measure (CareCli *cli, CareTrendMeasure *measure)
{
  const char *text = care_cli_option (cli, "measure");

  if (text == NULL || care_trend_from_string (text, measure))
    return true;
  care_cli_usage (cli, "measure", _ ("“%s” is none of the trends there are."), text);
  return false;
}

CareExit
care_cli_no_area (CareCli *cli, const char *area)
{
  g_autofree char *message = g_strdup_printf (
      _ ("No published figures of “%s” are kept. “trends published” lists the areas."), area);

  return care_cli_wrong (cli, "no-such-area", area, message);
}

static bool
read_wanted (CareCli *cli, Wanted *wanted)
{
  const char *by = care_cli_option (cli, "by");

  *wanted = (Wanted){ CARE_TREND_COMPLETION, CARE_N_TRENDS - 1, CARE_TREND_BY_ALL, .key = NULL };
  wanted->key = care_cli_option (cli, "of");
  wanted->against = care_cli_option (cli, "against");
  if (!care_cli_measure (cli, &wanted->first))
    return false;
  if (care_cli_option (cli, "measure") != NULL)
    wanted->last = wanted->first;
  if (by != NULL && !care_trend_by_from_string (by, &wanted->by))
    {
      care_cli_usage (cli, "by", _ ("“%s” is nothing that homes are put together by."), by);
      return false;
    }
  return true;
}

static void
write_point (CareJsonWriter *out, const CareTrendPoint *point, const CareTrendPoint *published)
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
  if (published != NULL && published->known)
    care_json_writer_member_number (out, "published", published->value);
  else if (published != NULL)
    care_json_writer_member_null (out, "published");
  care_json_writer_end_object (out);
}

/* What the area published of the months of points, or NULL where nothing is held against. The caller's. */
static CareTrendPoint *
published_of (const Wanted *wanted, CareTrendMeasure measure, const CareTrendPoint *points, int n)
{
  if (wanted->published == NULL || n == 0)
    return NULL;
  CareTrendPoint *published = g_new0 (CareTrendPoint, (size_t)n);

  care_published_series (wanted->published, measure, wanted->area, points[0].month, n, published);
  return published;
}

static void
write_series (CareCli *cli,
              const Wanted *wanted,
              CareTrendMeasure measure,
              const char *key,
              const char *name,
              const CareTrendPoint *points,
              int n)
{
  CareCliTable *table = care_cli_table_new ();
  g_autofree CareTrendPoint *published = published_of (wanted, measure, points, n);

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

      g_autofree char *theirs = published != NULL
                                    ? care_words_trend_value (measure, published[i].known, published[i].value)
                                    : NULL;

      write_point (cli->out, &points[i], published != NULL ? &published[i] : NULL);
      care_cli_table_row (table, month, value, middle, of, theirs, NULL);
    }
  care_json_writer_end_array (cli->out);
  care_json_writer_end_object (cli->out);
  care_cli_table_end (cli, table);
  if (published != NULL)
    {
      g_autofree char *words
          = care_words_published_series (measure, wanted->area, published, name, points, n);
      care_cli_say (cli, "%s", care_cli_one_line (cli, words));
    }
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
      write_series (cli, wanted, measure, "", care_words_trend_by (CARE_TREND_BY_ALL), points, n);
    }
  for (guint i = 0; i < groups->len; i++)
    {
      const CareTrendGroup *group = &g_array_index (groups, CareTrendGroup, i);
      int n_rows = 0;

      if (wanted->key != NULL && !g_str_equal (wanted->key, group->key))
        continue;
      g_autofree int *rows = care_trends_select (trends, wanted->by, group->key, &n_rows);
      care_trends_series (trends, measure, rows, n_rows, points);
      write_series (cli, wanted, measure, group->key, group->name, points, n);
    }
}

/* False where the record cannot be read; an area of which nothing is kept is NULL. */
static bool
read_published (CareCli *cli, Wanted *wanted, GError **error)
{
  if (wanted->against == NULL)
    return true;
  g_autoptr (CarePublished) all = care_record_published (cli->record, error);
  if (all == NULL)
    return false;
  g_autoptr (GPtrArray) figures = care_published_list (all);
  g_autofree char *key = care_published_area_key (wanted->against);
  for (guint i = 0; i < figures->len && wanted->area == NULL; i++)
    {
      const CarePublishedFigure *one = figures->pdata[i];
      if (g_str_equal (one->key, key))
        wanted->area = one->area;
    }
  if (wanted->area != NULL)
    wanted->published = g_steal_pointer (&all);
  return true;
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
  if (trends == NULL || !read_published (cli, &wanted, &error))
    return care_cli_fail (cli, error);
  g_autoptr (CarePublished) published = wanted.published;
  if (wanted.against != NULL && published == NULL)
    return care_cli_no_area (cli, wanted.against);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "by", care_trend_by_to_string (wanted.by));
  if (wanted.against != NULL)
    care_json_writer_member_string (cli->out, "against", wanted.area);
  care_json_writer_member_array (cli->out, "series");
  for (CareTrendMeasure measure = wanted.first; measure <= wanted.last; measure++)
    write_measure (cli, trends, &wanted, measure);
  care_json_writer_end_array (cli->out);
  care_json_writer_end_object (cli->out);
  if (published != NULL)
    care_cli_say (cli, "%s", care_words_published_note ());
  return CARE_EXIT_DONE;
}
