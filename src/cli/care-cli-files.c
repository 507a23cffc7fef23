/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files in and out, and the record as a whole. */
#include "care-cli-verbs.h"

#include "care-record-files.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

  if (!care_cli_number (cli, "locations", 50000, &locations) || !care_cli_number (cli, "months", 120, &months)
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
