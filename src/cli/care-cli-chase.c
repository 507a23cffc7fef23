/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who still has returns of the present window to record. */
#include "care-cli-verbs.h"

#include "care-record-chase.h"
#include "care-words-places.h"

#include <glib/gi18n-lib.h>

static void
write_line (CareJsonWriter *out, const CareChase *chase)
{
  care_json_writer_begin_object (out);
  care_json_writer_member_string (out, "location", chase->location);
  care_json_writer_member_string (out, "name", chase->name);
  care_json_writer_member_string (out, "service", care_service_to_string (chase->service));
  care_json_writer_member_string (out, "state", care_state_to_string (chase->state));
  care_json_writer_member_int (out, "answered", chase->answered);
  care_json_writer_member_int (out, "asked", chase->asked);
  care_json_writer_member_string (out, "deputy", chase->deputy);
  care_json_writer_end_object (out);
}

/* One person's lines, from first to before end. */
static void
write_person (CareCli *cli, GPtrArray *list, guint first, guint end, const CareWindow *window)
{
  const CareChase *of = g_ptr_array_index (list, first);
  g_autofree char *message
      = care_words_chase_message ((const CareChase *const *)list->pdata + first, end - first, window);

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "person", of->person);
  care_json_writer_member_string (cli->out, "email", of->email);
  care_json_writer_member_array (cli->out, "returns");
  for (guint i = first; i < end; i++)
    write_line (cli->out, g_ptr_array_index (list, i));
  care_json_writer_end_array (cli->out);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, "%s", message);
}

CareExit
care_cli_chase (CareCli *cli)
{
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (GPtrArray) list = care_record_chase_list (cli->record, care_cli_option (cli, "person"), &error);
  if (list == NULL)
    return care_cli_fail (cli, error);

  CareWindow window = care_record_window (cli->record);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_month (cli->out, "month", window.month);
  care_json_writer_member_date (cli->out, "closes", window.closes);
  care_json_writer_member_array (cli->out, "people");
  for (guint first = 0, end = 0; first < list->len; first = end)
    {
      const CareChase *of = g_ptr_array_index (list, first);
      for (end = first + 1; end < list->len; end++)
        if (g_strcmp0 (((CareChase *)g_ptr_array_index (list, end))->person, of->person) != 0)
          break;
      write_person (cli, list, first, end, &window);
    }
  care_json_writer_end_array (cli->out);
  care_json_writer_end_object (cli->out);
  if (list->len == 0)
    care_cli_say (cli, _ ("Nobody has a return of an open window to record."));
  return CARE_EXIT_DONE;
}
