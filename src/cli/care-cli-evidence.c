/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that prove a month's return. */
#include "care-cli-verbs.h"
#include "care-cli-written.h"

#include "care-record-evidence.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *location;
  CareService service;
  CareMonth month;
} Which;

static bool
read_which (CareCli *cli, Which *which)
{
  which->location = care_cli_word (cli, 0);
  return care_cli_service_word (cli, 1, &which->service) && care_cli_month_word (cli, 2, &which->month);
}

static void
write_list (CareCli *cli, GPtrArray *list)
{
  care_json_writer_member_array (cli->out, "evidence");
  for (guint i = 0; i < list->len; i++)
    {
      const CareKeptEvidence *kept = g_ptr_array_index (list, i);

      care_json_writer_begin_object (cli->out);
      care_json_writer_member_string (cli->out, "sha256", kept->file->sha256);
      care_json_writer_member_string (cli->out, "file", kept->file->file_name);
      care_json_writer_member_string (cli->out, "what", kept->file->what);
      care_json_writer_member_instant (cli->out, "added_at", kept->file->added_at);
      care_json_writer_member_string (cli->out, "added_by", kept->file->added_by);
      care_json_writer_member_bool (cli->out, "with_submission", kept->with_submission);
      care_json_writer_member_bool (cli->out, "here", kept->bytes >= 0);
      if (kept->bytes >= 0)
        care_json_writer_member_int (cli->out, "bytes", kept->bytes);
      else
        care_json_writer_member_null (cli->out, "bytes");
      care_json_writer_end_object (cli->out);
      care_cli_say (cli, "%s  %s", kept->file->sha256, kept->file->file_name);
    }
  care_json_writer_end_array (cli->out);
}

static CareExit
answer (CareCli *cli, const Which *which, const bool *changed)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) list
      = care_record_list_evidence (cli->record, which->location, which->service, which->month, &error);

  if (list == NULL)
    return care_cli_fail (cli, error);
  care_json_writer_begin_object (cli->out);
  write_list (cli, list);
  if (changed != NULL)
    care_json_writer_member_bool (cli->out, "changed", *changed);
  care_json_writer_end_object (cli->out);
  return CARE_EXIT_DONE;
}

CareExit
care_cli_evidence_add (CareCli *cli)
{
  Which which;
  GError *error = NULL;

  if (!read_which (cli, &which))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareReturnView) view
      = care_record_add_return_evidence (cli->record, which.location, which.service, which.month,
                                         care_cli_word (cli, 3), care_cli_option (cli, "what"), &error);
  return view != NULL ? answer (cli, &which, &view->changed) : care_cli_fail (cli, error);
}

CareExit
care_cli_evidence_list (CareCli *cli)
{
  Which which;
  GError *error = NULL;

  if (!read_which (cli, &which))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  return answer (cli, &which, NULL);
}

CareExit
care_cli_evidence_save (CareCli *cli)
{
  Which which;
  GError *error = NULL;
  CareWritten *written = NULL;

  if (!read_which (cli, &which))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  written = care_record_save_evidence (cli->record, which.location, which.service, which.month,
                                       care_cli_word (cli, 3), care_cli_word (cli, 4), &error);
  if (written == NULL)
    return care_cli_fail (cli, error);
  care_cli_answer_written (cli, written);
  care_written_free (written);
  return CARE_EXIT_DONE;
}
