/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that others published: taken out of a file, listed, dropped. */
#include "care-cli-verbs.h"

#include "care-published-import.h"
#include "care-words-dates.h"
#include "care-words-published.h"
#include "care-words-trends.h"

#include <glib/gi18n-lib.h>

static bool
read_wishes (CareCli *cli, CarePublishedWishes *wishes)
{
  *wishes = (CarePublishedWishes){ .measure = CARE_N_TRENDS,
                                   .only = care_cli_option (cli, "measure") != NULL,
                                   .source = care_cli_option (cli, "source"),
                                   .leave_out = care_cli_flag (cli, "leave-out"),
                                   .dry_run = care_cli_flag (cli, "dry-run") };
  if (care_cli_flag (cli, "fraction") && care_cli_flag (cli, "percent"))
    {
      care_cli_usage (cli, "percent", "%s", _ ("The shares are fractions or percentages: say one of both."));
      return false;
    }
  if (care_cli_flag (cli, "fraction"))
    wishes->shares = CARE_PUBLISHED_SHARES_FRACTION;
  else if (care_cli_flag (cli, "percent"))
    wishes->shares = CARE_PUBLISHED_SHARES_PERCENT;
  return care_cli_measure (cli, &wishes->measure);
}

static void
answer_areas (CareCli *cli, const CarePublished *figures)
{
  g_autoptr (GPtrArray) areas = care_published_areas (figures, CARE_N_TRENDS);
  g_autofree char *words = care_words_published_areas (areas);

  care_json_writer_member_array (cli->out, "areas");
  for (guint i = 0; i < areas->len; i++)
    care_json_writer_string (cli->out, areas->pdata[i]);
  care_json_writer_end_array (cli->out);
  if (areas->len > 0)
    care_cli_say (cli, _ ("Areas: %s"), care_cli_one_line (cli, words));
}

static void
say_end (CareCli *cli, const CarePublishedReport *report, bool dry_run)
{
  g_autofree char *counts = care_words_published_counts (report->counts);

  care_cli_say (cli, "%s.", counts);
  if (report->rejected > 0)
    care_cli_say (cli,
                  g_dngettext (GETTEXT_PACKAGE, "%d figure or row has a problem.",
                               "%d figures or rows have a problem.", (gulong)report->rejected),
                  report->rejected);
  if (report->asks_fractions)
    care_cli_say (cli, "%s", _ ("Say what the shares are with --fraction or --percent."));
  if (report->taken)
    care_cli_say (cli, "%s", care_words_published_note ());
  else if (dry_run)
    care_cli_say (cli, "%s", _ ("Nothing was taken: this was a rehearsal."));
  else if (report->problems->len > 0)
    care_cli_say (
        cli, "%s",
        _ ("Nothing of the file was taken. Put it right, or take the rest of it with --leave-out."));
  else
    care_cli_say (cli, "%s", _ ("Nothing new is in the file."));
}

static void
answer_import (CareCli *cli, const CarePublishedReport *report, bool dry_run)
{
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "shape", report->wide ? "wide" : "long");
  care_json_writer_member_int (cli->out, "read", report->read);
  care_json_writer_member_int (cli->out, "figures", care_published_count (report->figures));
  care_json_writer_member_int (cli->out, "added", report->counts[CARE_PUBLISHED_ADDED]);
  care_json_writer_member_int (cli->out, "changed", report->counts[CARE_PUBLISHED_CHANGED]);
  care_json_writer_member_int (cli->out, "unchanged", report->counts[CARE_PUBLISHED_SAME]);
  care_json_writer_member_int (cli->out, "unknown", report->unknown);
  care_json_writer_member_int (cli->out, "ignored", report->ignored);
  care_json_writer_member_int (cli->out, "rejected", report->rejected);
  care_json_writer_member_bool (cli->out, "taken", report->taken);
  answer_areas (cli, report->figures);
  care_json_writer_member_array (cli->out, "problems");
  for (guint i = 0; i < report->problems->len; i++)
    care_cli_answer_problem (cli, report->problems->pdata[i]);
  care_json_writer_end_array (cli->out);
  care_json_writer_end_object (cli->out);
  say_end (cli, report, dry_run);
}

CareExit
care_cli_trends_import (CareCli *cli)
{
  CarePublishedWishes wishes;
  GError *error = NULL;

  if (!read_wishes (cli, &wishes))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CarePublishedReport) report
      = care_record_published_import (cli->record, care_cli_word (cli, 0), &wishes, NULL, &error);
  if (report == NULL)
    return care_cli_fail (cli, error);
  if (report->needs_measure)
    return care_cli_usage (cli, "measure", "%s",
                           _ ("The file does not say what it measures. Say it with --measure: completion, "
                              "days-before, occupancy, vacancies, staff or absence."));
  answer_import (cli, report, wishes.dry_run);
  return report->problems->len > 0 ? CARE_EXIT_WRONG : CARE_EXIT_DONE;
}

static void
write_figure (CareCli *cli, const CarePublishedFigure *one)
{
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_month (cli->out, "month", one->month);
  care_json_writer_member_number (cli->out, "value", one->value);
  care_json_writer_member_string (cli->out, "source", one->source);
  care_json_writer_member_instant (cli->out, "at", one->at);
  care_json_writer_end_object (cli->out);
}

/* One measure and area, from the at-th figure on; where the next begins. */
static guint
write_part (CareCli *cli, const GPtrArray *all, guint at, CareCliTable *table)
{
  const CarePublishedFigure *first = all->pdata[at], *last = first;
  guint next = at;

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "measure", care_trend_to_string (first->measure));
  care_json_writer_member_string (cli->out, "area", first->area);
  care_json_writer_member_array (cli->out, "figures");
  for (; next < all->len; next++)
    {
      const CarePublishedFigure *one = all->pdata[next];

      if (one->measure != first->measure || !g_str_equal (one->key, first->key))
        break;
      write_figure (cli, one);
      last = one;
    }
  care_json_writer_end_array (cli->out);
  care_json_writer_end_object (cli->out);
  g_autofree char *from = care_words_month (first->month), *to = care_words_month (last->month);
  g_autofree char *months = next - at > 1 ? g_strdup_printf (_ ("%s to %s"), from, to) : g_strdup (from);
  g_autofree char *value = care_words_trend_value (last->measure, true, last->value);
  care_cli_table_row (table, care_words_trend (first->measure), care_cli_one_line (cli, first->area), months,
                      value, care_cli_one_line (cli, last->source), NULL);
  return next;
}

CareExit
care_cli_trends_published (CareCli *cli)
{
  CareTrendMeasure measure = CARE_N_TRENDS;
  GError *error = NULL;

  if (!care_cli_measure (cli, &measure))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CarePublished) figures = care_record_published (cli->record, &error);
  if (figures == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (GPtrArray) all = care_published_list (figures);
  CareCliTable *table = care_cli_table_new ();
  bool any = false;
  care_json_writer_begin_array (cli->out);
  for (guint at = 0; at < all->len;)
    if (measure != CARE_N_TRENDS && ((const CarePublishedFigure *)all->pdata[at])->measure != measure)
      at++;
    else
      {
        at = write_part (cli, all, at, table);
        any = true;
      }
  care_json_writer_end_array (cli->out);
  care_cli_table_end (cli, table);
  care_cli_say (cli, "%s", any ? care_words_published_note () : _ ("No published figures are kept."));
  return CARE_EXIT_DONE;
}

CareExit
care_cli_trends_forget (CareCli *cli)
{
  const char *area = care_cli_option (cli, "area");
  GError *error = NULL;
  int n = 0;

  if (care_cli_record (cli, &error) == NULL || !care_record_published_drop (cli->record, area, &n, &error))
    return care_cli_fail (cli, error);
  if (n == 0 && area != NULL)
    return care_cli_no_area (cli, area);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_int (cli->out, "forgotten", n);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli,
                g_dngettext (GETTEXT_PACKAGE, "%d published figure was forgotten.",
                             "%d published figures were forgotten.", (gulong)n),
                n);
  return CARE_EXIT_DONE;
}
