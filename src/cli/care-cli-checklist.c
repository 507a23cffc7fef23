/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a notice of intent, a decision letter and a final notice have to give. */
#include "care-cli-verbs.h"

#include "care-words-rules.h"

#include <glib/gi18n-lib.h>

CareExit
care_cli_checklist (CareCli *cli)
{
  const char *word = care_cli_word (cli, 0);
  CareDate on = care_cli_today (cli);
  CareEventKind kind;
  GError *error = NULL;
  CareLaw *law;

  if (!care_event_kind_from_string (word, &kind) || !care_checklist_has (kind))
    return care_cli_usage (cli, "document",
                           _ ("“%s” is not one of notice-of-intent, decision and final-notice."), word);
  if (!care_cli_date (cli, "on", &on))
    return CARE_EXIT_USAGE;
  if ((law = care_cli_law (cli, &error)) == NULL)
    return care_cli_fail (cli, error);

  g_autoptr (GPtrArray) items = care_checklist_for (law, kind, on);
  CareCliTable *table = care_cli_table_new ();
  care_json_writer_begin_array (cli->out);
  for (guint i = 0; i < items->len; i++)
    {
      const CareChecklistItem *item = g_ptr_array_index (items, i);
      care_json_writer_begin_object (cli->out);
      care_json_writer_member_string (cli->out, "id", item->id);
      care_json_writer_member_string (cli->out, "label", item->label);
      care_json_writer_member_string (cli->out, "standing", care_standing_to_string (item->standing));
      care_json_writer_member_string (cli->out, "source", item->source);
      care_json_writer_end_object (cli->out);
      care_cli_table_row (table, item->label, care_words_standing (item->standing), item->source, NULL);
    }
  care_json_writer_end_array (cli->out);
  care_cli_table_end (cli, table);
  return CARE_EXIT_DONE;
}
