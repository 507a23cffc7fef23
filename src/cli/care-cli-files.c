/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files in and out, and the record as a whole. */
#include "care-cli-verbs.h"

#include "care-holidays-file.h"
#include "care-record-archive.h"
#include "care-record-figures.h"
#include "care-record-files.h"
#include "care-wire-archive.h"
#include "care-words-problems.h"

#include <glib/gi18n-lib.h>
#include <string.h>

CareExit
care_cli_not_available (CareCli *cli, const char *kind)
{
  g_autofree char *message
      = g_strdup_printf (_ ("This version does not know files of the kind “%s” yet."), kind);

  return care_cli_wrong (cli, "not-available", kind, message);
}

static void
answer_import (CareCli *cli, const CareImportReport *report)
{
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_int (cli->out, "read", report->read);
  care_json_writer_member_int (cli->out, "added", report->added);
  care_json_writer_member_int (cli->out, "changed", report->changed);
  care_json_writer_member_int (cli->out, "unchanged", report->unchanged);
  care_json_writer_member_int (cli->out, "rejected", report->rejected);
  care_json_writer_member_int (cli->out, "ignored", report->ignored);
  care_json_writer_member_bool (cli->out, "taken", report->taken);
  care_json_writer_member_array (cli->out, "problems");
  for (size_t i = 0; i < report->problems->len; i++)
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
      care_cli_say (cli, _ ("Line %d: %s"), problem->line, message);
    }
  care_json_writer_end_array (cli->out);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, _ ("%d rows read: %d added, %d changed, %d unchanged, %d not taken."), report->read,
                report->added, report->changed, report->unchanged, report->rejected);
  if (report->rejected > 0 && !report->taken)
    care_cli_say (cli, "%s", _ ("Nothing of the file was taken."));
}

/* By its beginning: the rest may be larger than the memory. */
static bool
is_archive (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream
      = g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_file_read (file, NULL, NULL) : NULL;
  char start[4096];
  gsize got = 0;

  return stream != NULL
         && g_input_stream_read_all (G_INPUT_STREAM (stream), start, sizeof start, &got, NULL, NULL)
         && care_wire_is_archive (start, got);
}

/* The kind that was named or, where none was, what the content looks like. */
static CareExit
find_kind (CareCli *cli, const char *path, const char **kind)
{
  static const char *const later[]
      = { "cqc-directory", "cqc-filters", "ct-extract", "ct-status", "dataset", NULL };
  static const char *const known[] = { "locations", "holidays", "archive", "figures", NULL };
  g_autofree char *content = NULL;
  size_t length = 0;

  *kind = care_cli_option (cli, "as");
  if (*kind != NULL && g_strv_contains (later, *kind))
    return care_cli_not_available (cli, *kind);
  if (*kind != NULL && !g_strv_contains (known, *kind))
    return care_cli_usage (
        cli, "as", _ ("--as is locations, holidays, archive or figures; “%s” is none of them."), *kind);
  if (*kind == NULL && care_cli_flag (cli, "mapping"))
    *kind = "figures";
  if (*kind != NULL)
    return CARE_EXIT_DONE;

  if (is_archive (path))
    *kind = "archive";
  else if (care_record_is_own_figures (path))
    *kind = "figures";
  else if (g_file_get_contents (path, &content, &length, NULL))
    switch (care_file_recognise (content, length))
      {
      case CARE_FILE_LOCATIONS:
        *kind = "locations";
        break;
      case CARE_FILE_HOLIDAYS_CSV:
      case CARE_FILE_JSON:
        *kind = "holidays";
        break;
      case CARE_FILE_UNKNOWN:
      default:
        break;
      }
  if (*kind != NULL)
    return CARE_EXIT_DONE;
  return care_cli_fail (cli, g_error_new_literal (CARE_REFUSED, CARE_REFUSAL_FILE_UNREADABLE, path));
}

CareExit
care_cli_import (CareCli *cli)
{
  const char *path = care_cli_word (cli, 0);
  const char *kind = NULL;
  bool dry_run = care_cli_flag (cli, "dry-run");
  bool accept = care_cli_flag (cli, "accept-good-rows");
  g_autoptr (CareImportReport) report = NULL;
  GError *error = NULL;

  CareExit status = find_kind (cli, path, &kind);
  if (status != CARE_EXIT_DONE)
    return status;
  if (strcmp (kind, "figures") == 0)
    return care_cli_import_figures (cli, path);
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  if (strcmp (kind, "locations") == 0)
    report = care_record_import_locations (cli->record, path, care_cli_option (cli, "provider"), dry_run,
                                           accept, &error);
  else if (strcmp (kind, "archive") == 0)
    report = care_record_import_archive (cli->record, path, dry_run, accept, NULL, &error);
  else
    report = care_record_import_holidays (cli->record, path, dry_run, accept, &error);
  if (report == NULL)
    return care_cli_fail (cli, error);
  answer_import (cli, report);
  return report->rejected > 0 ? CARE_EXIT_WRONG : CARE_EXIT_DONE;
}

/* Whether the record is whole, as members of the object that was begun. */
static CareExit
answer_verdict (CareCli *cli, bool deep)
{
  GError *error = NULL;
  g_autoptr (CareVerdict) verdict = care_store_verify (care_record_store (cli->record), deep, &error);

  if (verdict == NULL)
    return care_cli_fail (cli, error);
  care_json_writer_member_bool (cli->out, "ok", verdict->ok);
  care_json_writer_member_int (cli->out, "events", verdict->events);
  care_json_writer_member_string (cli->out, "chain_head", verdict->chain_head);
  care_json_writer_member_array (cli->out, "problems");
  for (size_t i = 0; i < verdict->problems->len; i++)
    {
      care_json_writer_string (cli->out, verdict->problems->pdata[i]);
      care_cli_say (cli, "%s", (const char *)verdict->problems->pdata[i]);
    }
  care_json_writer_end_array (cli->out);
  care_cli_say (
      cli, "%s",
      verdict->ok ? _ ("The record is whole: every event follows from the one before.")
                  : _ ("The record is not whole. Keep this file as it is, and restore a backup beside it."));
  return verdict->ok ? CARE_EXIT_DONE : CARE_EXIT_WRONG;
}

/* Ends the object and the run. */
static CareExit
end_verdict (CareCli *cli, bool deep, bool changed)
{
  CareExit status = answer_verdict (cli, deep);

  if (status == CARE_EXIT_DONE || status == CARE_EXIT_WRONG)
    {
      care_json_writer_member_bool (cli->out, "changed", changed);
      care_json_writer_end_object (cli->out);
    }
  return status;
}

CareExit
care_cli_backup (CareCli *cli)
{
  const char *path = care_cli_word (cli, 0);
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL || !care_record_backup (cli->record, path, &error))
    return care_cli_fail (cli, error);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "file", path);
  care_cli_say (cli, _ ("The record was copied into %s, and the copy was read back."), path);
  return end_verdict (cli, false, false);
}

CareExit
care_cli_restore (CareCli *cli)
{
  const char *path = care_cli_word (cli, 0);
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autofree char *aside = care_record_restore (cli->record, path, &error);
  if (aside == NULL)
    return care_cli_fail (cli, error);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "file", path);
  care_json_writer_member_string (cli->out, "kept", aside);
  care_cli_say (cli, _ ("The record is now what %s held. What was there before is kept in %s."), path, aside);
  return end_verdict (cli, true, true);
}

CareExit
care_cli_verify (CareCli *cli)
{
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  care_json_writer_begin_object (cli->out);
  return end_verdict (cli, care_cli_flag (cli, "deep"), false);
}

CareExit
care_cli_demo (CareCli *cli)
{
  int64_t locations = 6, months = 14, seed = 1;
  GError *error = NULL;

  if (!care_cli_number (cli, "locations", 1000, &locations) || !care_cli_number (cli, "months", 120, &months)
      || !care_cli_number (cli, "seed", G_MAXUINT32, &seed))
    return CARE_EXIT_USAGE;
  if (locations < 1 || months < 1)
    return care_cli_usage (cli, "demo", _ ("A group has one location and one month at the least."));
  if (care_cli_record (cli, &error) == NULL
      || !care_record_fill_demo (cli->record, (int)locations, (int)months, (uint32_t)seed, &error))
    return care_cli_fail (cli, error);

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_int (cli->out, "locations", locations);
  care_json_writer_member_int (cli->out, "months", months);
  care_json_writer_member_int (cli->out, "seed", seed);
  care_json_writer_member_bool (cli->out, "changed", true);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, _ ("A made-up group of %d locations is in %s."), (int)locations,
                care_record_folder (cli->record));
  return CARE_EXIT_DONE;
}
