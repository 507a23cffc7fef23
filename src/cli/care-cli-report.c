/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reports as PDF or OpenDocument files. */
#include "care-cli-verbs.h"

#include "care-record-reports.h"

#include <glib/gi18n-lib.h>

static bool
check_file (CareCli *cli, const char *path)
{
  if (care_record_can_write_document (path))
    return true;
  care_cli_usage (cli, "FILE", _ ("“%s” ends in neither .pdf nor .odt."), path);
  return false;
}

/* Takes document and error. */
static CareExit
write_out (CareCli *cli, CareDocument *document, const char *path, GError *error)
{
  g_autoptr (CareDocument) made = document;

  if (made == NULL || !care_record_write_document (made, path, &error))
    return care_cli_fail (cli, error);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "title", made->title);
  care_json_writer_member_string (cli->out, "file", path);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, _ ("%s: written to %s"), made->title, path);
  return CARE_EXIT_DONE;
}

static bool
check_window (CareCli *cli, CareMonth month)
{
  CareRecord *record = cli->record;
  CareMonth first = care_window_first_month (care_record_law (record)->rules);

  if (month >= first && month <= care_month_of (care_record_today (record)))
    return true;
  care_cli_usage (cli, "MONTH", _ ("No window had opened by then."));
  return false;
}

CareExit
care_cli_report_location (CareCli *cli)
{
  CareMonth from = CARE_NO_MONTH, to = CARE_NO_MONTH;
  const char *path = care_cli_word (cli, 1);
  GError *error = NULL;

  if (!check_file (cli, path) || !care_cli_month (cli, "from", &from) || !care_cli_month (cli, "to", &to))
    return CARE_EXIT_USAGE;
  if (from != CARE_NO_MONTH && to != CARE_NO_MONTH && from > to)
    return care_cli_usage (cli, "to", _ ("The last month is before the first."));
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareDocument *document
      = care_record_report_location (cli->record, care_cli_word (cli, 0), from, to, &error);
  return write_out (cli, document, path, error);
}

CareExit
care_cli_report_month (CareCli *cli)
{
  CareMonth month = CARE_NO_MONTH;
  const char *path = care_cli_word (cli, 1);
  GError *error = NULL;

  if (!check_file (cli, path) || !care_cli_month_word (cli, 0, &month))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  if (!check_window (cli, month))
    return CARE_EXIT_USAGE;
  CareDocument *document = care_record_report_month (cli->record, month, &error);
  return write_out (cli, document, path, error);
}

CareExit
care_cli_report_year (CareCli *cli)
{
  const char *word = care_cli_word (cli, 0), *path = care_cli_word (cli, 1);
  GError *error = NULL;

  if (!check_file (cli, path))
    return CARE_EXIT_USAGE;
  g_autofree char *december = g_strconcat (word, "-12", NULL);
  CareMonth last = care_month_parse (december);
  if (last == CARE_NO_MONTH)
    return care_cli_usage (cli, "YEAR", _ ("“%s” is no year."), word);
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareMonth first = care_window_first_month (care_record_law (cli->record)->rules);
  if (!check_window (cli, MAX (last - 11, MIN (first, last))))
    return CARE_EXIT_USAGE;
  CareDocument *document = care_record_report_year (cli->record, care_month_year (last), &error);
  return write_out (cli, document, path, error);
}
