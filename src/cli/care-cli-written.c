/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-cli-written.h"

#include <glib/gi18n-lib.h>

void
care_cli_answer_written (CareCli *cli, const CareWritten *written)
{
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "path", written->path);
  care_json_writer_member_string (cli->out, "sha256", written->sha256);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, _ ("Written: %s"), written->path);
}
