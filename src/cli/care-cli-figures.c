/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of returns, in and out, and the mappings by which they come in. */
#include "care-cli-verbs.h"

#include "care-record-figures.h"
#include "care-wire-mapping.h"
#include "care-words-findings.h"
#include "care-words-problems.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
write_place (CareCli *cli, int line, const char *location, CareService service, CareMonth month)
{
  care_json_writer_member_int (cli->out, "line", line);
  care_json_writer_member_string (cli->out, "location", location);
  care_json_writer_member_string (cli->out, "service", care_service_to_string (service));
  care_json_writer_member_month (cli->out, "month", month);
}

static void
write_changes (CareCli *cli, const CareFiguresReport *figures)
{
  care_json_writer_member_array (cli->out, "changes");
  for (guint i = 0; i < figures->changes->len; i++)
    {
      const CareFigureChange *change = figures->changes->pdata[i];
      care_json_writer_begin_object (cli->out);
      write_place (cli, change->line, change->location, change->service, change->month);
      care_json_writer_member_string (cli->out, "item", change->field);
      care_json_writer_member_string (cli->out, "column", change->header);
      care_json_writer_member_string (cli->out, "before", change->before);
      care_json_writer_member_string (cli->out, "after", change->after);
      care_json_writer_end_object (cli->out);
    }
  care_json_writer_end_array (cli->out);
}

static void
write_findings (CareCli *cli, const CareFiguresReport *figures)
{
  care_json_writer_member_array (cli->out, "findings");
  for (guint i = 0; i < figures->findings->len; i++)
    {
      const CareFigureFinding *one = figures->findings->pdata[i];
      g_autofree char *message = care_words_finding (one->finding, one->dataset);
      care_json_writer_begin_object (cli->out);
      write_place (cli, one->line, one->location, one->service, one->month);
      care_json_writer_member_string (cli->out, "item", one->finding->item);
      care_json_writer_member_string (cli->out, "severity", care_severity_to_string (one->finding->severity));
      care_json_writer_member_string (cli->out, "code", care_finding_to_string (one->finding->code));
      care_json_writer_member_string (cli->out, "message", message);
      care_json_writer_end_object (cli->out);
      care_cli_say (cli, _ ("Line %d: %s"), one->line, care_cli_one_line (cli, message));
    }
  care_json_writer_end_array (cli->out);
}

static void
write_problems (CareCli *cli, const CareImportReport *report)
{
  care_json_writer_member_array (cli->out, "problems");
  for (guint i = 0; i < report->problems->len; i++)
    {
      const CareImportProblem *problem = report->problems->pdata[i];
      g_autofree char *message = care_words_problem (problem->code, problem->column, problem->value);
      care_json_writer_begin_object (cli->out);
      care_json_writer_member_int (cli->out, "line", problem->line);
      care_json_writer_member_string (cli->out, "column", problem->column);
      care_json_writer_member_string (cli->out, "code", problem->code);
      care_json_writer_member_string (cli->out, "value", problem->value);
      care_json_writer_member_string (cli->out, "message", message);
      care_json_writer_end_object (cli->out);
      care_cli_say (cli, _ ("Line %d: %s"), problem->line, care_cli_one_line (cli, message));
    }
  care_json_writer_end_array (cli->out);
}

static void
answer (CareCli *cli, const CareFiguresReport *figures)
{
  const CareImportReport *report = figures->report;

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_int (cli->out, "read", report->read);
  care_json_writer_member_int (cli->out, "added", report->added);
  care_json_writer_member_int (cli->out, "changed", report->changed);
  care_json_writer_member_int (cli->out, "unchanged", report->unchanged);
  care_json_writer_member_int (cli->out, "rejected", report->rejected);
  care_json_writer_member_int (cli->out, "ignored", report->ignored);
  care_json_writer_member_bool (cli->out, "taken", report->taken);
  care_json_writer_member_int (cli->out, "returns", figures->returns);
  care_json_writer_member_int (cli->out, "answers", figures->answers);
  care_json_writer_member_int (cli->out, "overwritten", figures->overwritten);
  write_problems (cli, report);
  write_changes (cli, figures);
  write_findings (cli, figures);
  care_json_writer_end_object (cli->out);
  care_cli_say (
      cli,
      g_dngettext (GETTEXT_PACKAGE,
                   "%d row read, returns: %d, of them %d begun, %d changed, %d unchanged; %d not taken.",
                   "%d rows read, returns: %d, of them %d begun, %d changed, %d unchanged; %d not taken.",
                   (gulong)report->read),
      report->read, figures->returns, report->added, report->changed, report->unchanged, report->rejected);
  if (report->rejected > 0 && !report->taken)
    care_cli_say (cli, "%s", _ ("Nothing of the file was taken."));
}

CareExit
care_cli_import_figures (CareCli *cli, const char *path)
{
  const char *named = care_cli_option (cli, "mapping");
  g_autoptr (CareMapping) mapping = NULL;
  CareFiguresWish wish = {
    .dry_run = care_cli_flag (cli, "dry-run"),
    .accept_good_rows = care_cli_flag (cli, "accept-good-rows"),
    .overwrite = care_cli_flag (cli, "overwrite"),
  };
  GError *error = NULL;

  if (!care_cli_month (cli, "month", &wish.month))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL
      || (named != NULL && (mapping = care_record_read_mapping (cli->record, named, &error)) == NULL))
    return care_cli_fail (cli, error);
  if (mapping != NULL && *mapping->month == '\0' && wish.month == CARE_NO_MONTH)
    return care_cli_usage (cli, "month",
                           _ ("This mapping has no column for the month. Give it with --month."));
  wish.mapping = mapping;
  g_autoptr (CareFiguresReport) figures = care_record_import_figures (cli->record, path, &wish, &error);
  if (figures == NULL)
    return care_cli_fail (cli, error);
  answer (cli, figures);
  return figures->report->rejected > 0 ? CARE_EXIT_WRONG : CARE_EXIT_DONE;
}

static void
answer_mapping (CareCli *cli, const CareMapping *mapping)
{
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "name", mapping->name);
  if (mapping->has_service)
    care_json_writer_member_string (cli->out, "service", care_service_to_string (mapping->service));
  care_json_writer_member_int (cli->out, "columns", mapping->columns->len);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, _ ("%s: %u columns"), care_cli_one_line (cli, mapping->name), mapping->columns->len);
}

CareExit
care_cli_mapping_list (CareCli *cli)
{
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (GPtrArray) mappings = care_record_list_mappings (cli->record, &error);
  if (mappings == NULL)
    return care_cli_fail (cli, error);
  care_json_writer_begin_array (cli->out);
  for (guint i = 0; i < mappings->len; i++)
    answer_mapping (cli, mappings->pdata[i]);
  care_json_writer_end_array (cli->out);
  return CARE_EXIT_DONE;
}

CareExit
care_cli_mapping_keep (CareCli *cli)
{
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareMapping) mapping = care_record_read_mapping (cli->record, care_cli_word (cli, 0), &error);
  if (mapping == NULL)
    return care_cli_fail (cli, error);
  if (*mapping->name == '\0')
    return care_cli_usage (cli, "name", _ ("The mapping has no name. Write one into the file."));
  if (!care_record_save_mapping (cli->record, mapping, &error))
    return care_cli_fail (cli, error);
  answer_mapping (cli, mapping);
  return CARE_EXIT_DONE;
}

/* As the JSON that keep takes. */
CareExit
care_cli_mapping_show (CareCli *cli)
{
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareMapping) mapping = care_record_read_mapping (cli->record, care_cli_word (cli, 0), &error);
  if (mapping == NULL)
    return care_cli_fail (cli, error);
  g_autofree char *text = care_wire_mapping_to_json (mapping);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "name", mapping->name);
  care_json_writer_member_string (cli->out, "mapping", text);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, "%s", text);
  return CARE_EXIT_DONE;
}

CareExit
care_cli_mapping_remove (CareCli *cli)
{
  const char *name = care_cli_word (cli, 0);
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL || !care_record_remove_mapping (cli->record, name, &error))
    return care_cli_fail (cli, error);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "name", name);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, _ ("Taken out of the record: %s"), name);
  return CARE_EXIT_DONE;
}
