/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a letter says, for a person to check: nothing of it is taken over. */
#include "care-cli-verbs.h"

#include "care-record-notice.h"
#include "care-words-found.h"

#include <glib/gi18n-lib.h>

static void
write_found (CareCli *cli, const CareFound *found)
{
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "kind", care_found_kind_to_string (found->kind));
  care_json_writer_member_string (cli->out, "role", care_found_role_to_string (found->role));
  care_json_writer_member_int (cli->out, "page", found->page);
  care_json_writer_member_date (cli->out, "date", found->date);
  care_json_writer_member_month (cli->out, "month", found->month);
  if (found->kind == CARE_FOUND_AMOUNT)
    care_json_writer_member_int (cli->out, "pence", found->pence);
  else
    care_json_writer_member_null (cli->out, "pence");
  care_json_writer_member_string (cli->out, "text", found->text);
  care_json_writer_member_string (cli->out, "sentence", found->sentence);
  care_json_writer_end_object (cli->out);
}

static void
say_found (CareCli *cli, const CareFound *found)
{
  g_autofree char *value = care_words_found_value (found);
  const char *what = found->role != CARE_ROLE_NONE ? care_words_found_role (found->role)
                                                   : care_words_found_kind (found->kind);

  care_cli_say (cli, _ ("Page %d. %s: %s"), found->page, what, value);
  care_cli_say (cli, "    “%s”", found->sentence);
}

static void
say_reading (CareCli *cli, const CareNoticeReading *reading)
{
  if (!reading->has_text)
    {
      care_cli_say (cli, "%s",
                    _ ("There are no words in this file that can be read. It may be a scan: please read the "
                       "dates from the letter itself."));
      return;
    }
  care_cli_say (cli, "%s", care_words_notice_document (reading->document));
  care_cli_say (cli, "%s",
                reading->found->len > 0
                    ? _ ("Please check each of these against the letter. Nothing was taken over.")
                    : _ ("No dates, amounts or references were found in it."));
  for (guint i = 0; i < reading->found->len; i++)
    say_found (cli, reading->found->pdata[i]);
}

CareExit
care_cli_deadlines_read (CareCli *cli)
{
  GError *error = NULL;
  g_autoptr (CareNoticeReading) reading = care_record_read_notice (NULL, care_cli_word (cli, 0), &error);

  if (reading == NULL)
    return care_cli_fail (cli, error);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "document", care_notice_document_to_string (reading->document));
  care_json_writer_member_int (cli->out, "pages", reading->pages);
  care_json_writer_member_bool (cli->out, "has_text", reading->has_text);
  care_json_writer_member_array (cli->out, "found");
  for (guint i = 0; i < reading->found->len; i++)
    write_found (cli, reading->found->pdata[i]);
  care_json_writer_end_array (cli->out);
  care_json_writer_end_object (cli->out);
  say_reading (cli, reading);
  return CARE_EXIT_DONE;
}
