/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One answer of a return through the months. */
#include "care-cli-verbs.h"

#include "care-record-item-history.h"
#include "care-words-dates.h"
#include "care-words-findings.h"
#include "care-words-item-months.h"

#include <glib/gi18n-lib.h>

static void
write_month (CareJsonWriter *out, const CareItemMonth *one)
{
  care_json_writer_begin_object (out);
  care_json_writer_member_month (out, "month", one->month);
  care_json_writer_member_string (out, "value", one->text);
  care_json_writer_member_bool (out, "nil", one->nil);
  care_json_writer_member_bool (out, "kept", one->kept);
  care_json_writer_member_string (out, "by", *one->by != '\0' ? one->by : NULL);
  care_json_writer_member_instant (out, "at", one->at);
  care_json_writer_end_object (out);
}

static void
write_history (CareJsonWriter *out, const char *location, CareService service, const CareItemHistory *history)
{
  g_autofree char *words = care_words_item_months (history->months);

  care_json_writer_begin_object (out);
  care_json_writer_member_string (out, "location", location);
  care_json_writer_member_string (out, "service", care_service_to_string (service));
  care_json_writer_member_string (out, "item", history->field);
  care_json_writer_member_string (out, "words", words);
  care_json_writer_member_array (out, "months");
  for (guint i = 0; i < history->months->len; i++)
    write_month (out, g_ptr_array_index (history->months, i));
  care_json_writer_end_array (out);
  care_json_writer_end_object (out);
}

static void
say_history (CareCli *cli, const CareItemHistory *history)
{
  g_autofree char *label = care_words_field (history->dataset, history->field);
  g_autofree char *words = care_words_item_months (history->months);
  CareCliTable *table = care_cli_table_new ();

  care_cli_say (cli, "%s", label);
  care_cli_say (cli, "%s", words);
  for (guint i = 0; i < history->months->len; i++)
    {
      const CareItemMonth *one = g_ptr_array_index (history->months, i);
      g_autofree char *month = care_words_month (one->month);
      g_autofree char *value = care_words_item_month (one);
      g_autofree char *at = care_words_instant (one->at);

      care_cli_table_row (table, "", month, value, one->by, at, NULL);
    }
  care_cli_table_end (cli, table);
}

CareExit
care_cli_return_history (CareCli *cli)
{
  const char *location = care_cli_word (cli, 0);
  CareService service;
  CareMonth month;
  GError *error = NULL;

  if (!care_cli_service_word (cli, 1, &service) || !care_cli_month_word (cli, 2, &month))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareItemHistory) history
      = care_record_item_history (cli->record, location, service, month, care_cli_word (cli, 3), &error);
  if (history == NULL)
    return care_cli_fail (cli, error);
  write_history (cli->out, location, service, history);
  say_history (cli, history);
  return CARE_EXIT_DONE;
}
