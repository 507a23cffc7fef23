/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bank holidays that come, and what moves by them. */
#include "care-cli-verbs.h"

#include "care-record-holidays.h"
#include "care-words-dates.h"
#include "care-words-holidays.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
write_moved (CareCli *cli, const CareMoved *moved)
{
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "id", moved->id);
  if (moved->month != CARE_NO_MONTH)
    care_json_writer_member_month (cli->out, "month", moved->month);
  else
    {
      care_json_writer_member_string (cli->out, "case", moved->case_id);
      care_json_writer_member_string (cli->out, "clock", care_clock_what_to_string (moved->what));
    }
  care_json_writer_member_date (cli->out, "before", moved->before);
  care_json_writer_member_date (cli->out, "after", moved->after);
  if (moved->month == CARE_NO_MONTH)
    {
      care_json_writer_member_date (cli->out, "safe_before", moved->safe_before);
      care_json_writer_member_date (cli->out, "safe_after", moved->safe_after);
    }
  care_json_writer_member_date (cli->out, "holiday", moved->day);
  care_json_writer_member_string (cli->out, "title", moved->title);
  care_json_writer_member_bool (cli->out, "came", moved->came);
  care_json_writer_end_object (cli->out);
}

void
care_cli_answer_moved (CareCli *cli, const GPtrArray *moved)
{
  care_json_writer_member_array (cli->out, "moved");
  for (guint i = 0; i < moved->len; i++)
    {
      const CareMoved *one = moved->pdata[i];
      g_autofree char *words = care_words_moved (one, NULL, care_cli_today (cli));

      write_moved (cli, one);
      care_cli_say (cli, "%s", words);
    }
  care_json_writer_end_array (cli->out);
}

static void
write_day (CareCli *cli, const char *what, CareDate date, const char *title)
{
  care_json_writer_begin_object (cli->out);
  if (what != NULL)
    care_json_writer_member_string (cli->out, "what", what);
  care_json_writer_member_date (cli->out, "date", date);
  care_json_writer_member_string (cli->out, "title", title);
  care_json_writer_end_object (cli->out);
}

static void
answer_asked (CareCli *cli, const GPtrArray *asked)
{
  care_json_writer_member_array (cli->out, "asked");
  for (guint i = 0; i < asked->len; i++)
    {
      const CareHolidayMark *mark = asked->pdata[i];
      g_autofree char *words = care_words_holiday_asked (mark->date, mark->title);

      write_day (cli, NULL, mark->date, mark->title);
      care_cli_say (cli, "%s", words);
    }
  care_json_writer_end_array (cli->out);
}

/* Takes error. */
static CareExit
fail (CareCli *cli, GError *error, const char *from)
{
  if (error->domain != CARE_HOLIDAYS_ERROR)
    return care_cli_fail (cli, error);
  g_autoptr (GError) owned = error;
  CareHolidaysFault fault = (CareHolidaysFault)error->code;

  care_cli_no_hub (cli, care_holidays_fault_to_string (fault), from, care_words_holidays_fault (fault));
  return CARE_EXIT_INPUT;
}

/* Takes report, or error where there is none. */
static CareExit
answer (CareCli *cli, CareHolidaysReport *report, GError *error, const char *from)
{
  g_autoptr (CareHolidaysReport) owned = report;
  int counts[4] = { 0 };

  if (report == NULL)
    return fail (cli, error, from);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_int (cli->out, "read", report->read);
  care_json_writer_member_array (cli->out, "news");
  for (guint i = 0; i < report->notes->len; i++)
    {
      const CareHolidayNote *note = report->notes->pdata[i];
      g_autofree char *words = care_words_holiday_news (note->what, note->date, note->title);

      counts[note->what]++;
      write_day (cli, care_holiday_news_to_string (note->what), note->date, note->title);
      care_cli_say (cli, "%s", words);
    }
  care_json_writer_end_array (cli->out);
  care_cli_answer_moved (cli, report->moved);
  answer_asked (cli, report->asked);
  care_json_writer_member_date (cli->out, "horizon_before", report->horizon_before);
  care_json_writer_member_date (cli->out, "horizon", report->horizon);
  care_json_writer_end_object (cli->out);
  if (from != NULL)
    {
      g_autofree char *words = care_words_holidays_result (counts, (int)report->moved->len, report->horizon);
      care_cli_say (cli, "%s", words);
    }
  else if (report->moved->len == 0)
    care_cli_say (cli, "%s", _ ("No date moves."));
  return CARE_EXIT_DONE;
}

CareExit
care_cli_holidays_refresh (CareCli *cli)
{
  const char *from = care_cli_option (cli, "from");
  g_autofree char *json = NULL;
  size_t length = 0;
  GError *error = NULL;
  CareHolidaysReport *report = NULL;

  if (from == NULL)
    from = CARE_HOLIDAYS_URL;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  json = care_holidays_fetch (from, &length, NULL, &error);
  if (json != NULL)
    report = care_record_refresh_holidays (cli->record, json, length, from, &error);
  return answer (cli, report, error, from);
}

static bool
read_day (CareCli *cli, CareDate *date)
{
  const char *word = care_cli_word (cli, 0);

  *date = care_date_parse (word);
  if (*date == CARE_NO_DATE)
    care_cli_usage (cli, "date", _ ("A day is written such as 2026-12-28; “%s” is none."), word);
  return *date != CARE_NO_DATE;
}

CareExit
care_cli_holidays_add (CareCli *cli)
{
  CareDate date;
  GError *error = NULL;

  if (!read_day (cli, &date))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareHolidaysReport *report = care_record_add_holiday (cli->record, date, care_cli_word (cli, 1),
                                                        care_cli_option (cli, "read"), &error);
  return answer (cli, report, error, NULL);
}

static CareExit
list_asked (CareCli *cli)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) asked = care_record_list_asked_holidays (cli->record, &error);

  if (asked == NULL)
    return care_cli_fail (cli, error);
  care_json_writer_begin_object (cli->out);
  answer_asked (cli, asked);
  care_json_writer_end_object (cli->out);
  if (asked->len == 0)
    care_cli_say (cli, "%s", _ ("No bank holiday waits for your word."));
  return CARE_EXIT_DONE;
}

CareExit
care_cli_holidays_confirm (CareCli *cli)
{
  const char *word = care_cli_word (cli, 1);
  CareDate date = CARE_NO_DATE;
  GError *error = NULL;

  if (care_cli_word (cli, 0) != NULL && !read_day (cli, &date))
    return CARE_EXIT_USAGE;
  if (date != CARE_NO_DATE && g_strcmp0 (word, "keep") != 0 && g_strcmp0 (word, "set-aside") != 0)
    return care_cli_usage (cli, "word", "%s", _ ("Say keep or set-aside after the day."));
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  if (date == CARE_NO_DATE)
    return list_asked (cli);
  CareHolidaysReport *report
      = care_record_settle_holiday (cli->record, date, strcmp (word, "keep") == 0, &error);
  return answer (cli, report, error, NULL);
}
