/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the law and its dates say, without a record. Where there is a record, its own holidays count. */
#include "care-cli-verbs.h"

#include "care-record-cases.h"
#include "care-record-places.h"
#include "care-window.h"
#include "care-words-dates.h"
#include "care-words-findings.h"
#include "care-words-rules.h"
#include "care-words-states.h"

#include <glib/gi18n-lib.h>

static void
write_window (CareJsonWriter *out, const CareWindow *window, const CareLaw *law)
{
  care_json_writer_begin_object (out);
  care_json_writer_member_month (out, "month", window->month);
  care_json_writer_member_date (out, "opens", window->opens);
  care_json_writer_member_date (out, "closes", window->closes);
  care_json_writer_member_instant (out, "opens_at", window->opens_at);
  care_json_writer_member_instant (out, "late_from", window->late_from);
  care_json_writer_member_array (out, "moved");
  for (CareDate day = care_window_first_moved (window, law->rules); day < window->closes; day++)
    {
      const CareHoliday *holiday = care_holidays_find (law->holidays, day);
      care_json_writer_begin_object (out);
      care_json_writer_member_date (out, "date", day);
      care_json_writer_member_string (out, "why",
                                      care_day_kind_to_string (care_holidays_kind (law->holidays, day)));
      care_json_writer_member_string (out, "name", holiday != NULL ? holiday->title : NULL);
      care_json_writer_end_object (out);
    }
  care_json_writer_end_array (out);
  care_json_writer_member_bool (out, "certain", window->certain);
  care_json_writer_end_object (out);
}

CareExit
care_cli_windows (CareCli *cli)
{
  CareMonth from = CARE_NO_MONTH, to = CARE_NO_MONTH;
  GError *error = NULL;
  CareLaw *law;
  bool certain = true;

  if (!care_cli_need (cli, "from") || !care_cli_need (cli, "to") || !care_cli_months (cli, &from, &to))
    return CARE_EXIT_USAGE;
  if ((law = care_cli_law (cli, &error)) == NULL)
    return care_cli_fail (cli, error);

  CareCliTable *table = care_cli_table_new ();
  care_json_writer_begin_array (cli->out);
  for (CareMonth month = from; month <= to; month++)
    {
      CareWindow window = care_window (month, law->holidays, law->rules);
      g_autofree char *name = care_words_month (month);
      g_autofree char *opens = care_words_date (window.opens);
      g_autofree char *closes = care_words_date (window.closes);

      write_window (cli->out, &window, law);
      care_cli_table_row (table, name, opens, closes, window.certain ? "" : _ ("may move"), NULL);
      certain = certain && window.certain;
    }
  care_json_writer_end_array (cli->out);
  care_cli_table_end (cli, table);
  if (!certain)
    {
      g_autofree char *words = care_words_uncertain (law->holidays);
      care_cli_say (cli, "%s", words);
    }
  return CARE_EXIT_DONE;
}

CareExit
care_cli_holidays (CareCli *cli)
{
  CareDate from = CARE_NO_DATE, to = CARE_NO_DATE;
  GError *error = NULL;
  CareLaw *law;

  if (!care_cli_date (cli, "from", &from) || !care_cli_date (cli, "to", &to))
    return CARE_EXIT_USAGE;
  if (to != CARE_NO_DATE && from > to)
    return care_cli_usage (cli, "to", _ ("--to is before --from."));
  if ((law = care_cli_law (cli, &error)) == NULL)
    return care_cli_fail (cli, error);

  CareCliTable *table = care_cli_table_new ();
  care_json_writer_begin_array (cli->out);
  for (size_t i = 0; i < care_holidays_count (law->holidays); i++)
    {
      const CareHoliday *holiday = care_holidays_at (law->holidays, i);
      if (holiday->date < from || (to != CARE_NO_DATE && holiday->date > to))
        continue;
      g_autofree char *date = care_words_date (holiday->date);
      care_cli_table_row (table, date, holiday->title, holiday->notes, NULL);
      care_json_writer_begin_object (cli->out);
      care_json_writer_member_date (cli->out, "date", holiday->date);
      care_json_writer_member_string (cli->out, "title", holiday->title);
      care_json_writer_member_string (cli->out, "notes", holiday->notes);
      care_json_writer_member_string (cli->out, "source", holiday->source);
      care_json_writer_end_object (cli->out);
    }
  care_json_writer_end_array (cli->out);
  care_cli_table_end (cli, table);
  return CARE_EXIT_DONE;
}

static void
write_item (CareCli *cli, const CareItem *item, CareAsked asked)
{
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "id", item->id);
  care_json_writer_member_string (cli->out, "section", item->section);
  care_json_writer_member_string (cli->out, "label", item->label);
  care_json_writer_member_string (cli->out, "kind", care_item_kind_to_string (item->kind));
  care_json_writer_member_bool (cli->out, "mandatory", care_asked_is_mandatory (asked));
  care_json_writer_member_bool (cli->out, "unproven", item->unproven);
  care_json_writer_member_string (cli->out, "why", care_asked_to_string (asked));
  care_json_writer_member_string (cli->out, "help", item->help);
  care_json_writer_member_string (cli->out, "note", item->note);
  care_json_writer_member_array (cli->out, "fields");
  g_auto (GStrv) fields = care_item_fields (item);
  for (size_t i = 0; fields[i] != NULL; i++)
    care_json_writer_string (cli->out, fields[i]);
  care_json_writer_end_array (cli->out);
  care_json_writer_end_object (cli->out);
}

CareExit
care_cli_dataset (CareCli *cli)
{
  CareService service = CARE_SERVICE_CARE_HOME;
  CareMonth month = CARE_NO_MONTH;
  GError *error = NULL;
  CareLaw *law;

  if (!care_cli_need (cli, "service") || !care_cli_need (cli, "month")
      || !care_cli_month (cli, "month", &month))
    return CARE_EXIT_USAGE;
  if (!care_service_from_string (care_cli_option (cli, "service"), &service))
    return care_cli_usage (cli, "service", _ ("--service is care-home or home-care."));
  if ((law = care_cli_law (cli, &error)) == NULL)
    return care_cli_fail (cli, error);

  CareWindow window = care_window (month, law->holidays, law->rules);
  const CareDataset *dataset = care_dataset_on (law->datasets, service, window.opens);
  if (dataset == NULL)
    {
      g_autofree char *about = care_month_format (month);
      return care_cli_fail (cli, g_error_new_literal (CARE_REFUSED, CARE_REFUSAL_NO_DATASET, about));
    }

  CareCliTable *table = care_cli_table_new ();
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "version", dataset->version);
  care_json_writer_member_date (cli->out, "effective_from", dataset->effective_from);
  care_json_writer_member_string (cli->out, "source", dataset->source);
  care_json_writer_member_string (cli->out, "note", dataset->note);
  care_json_writer_member_array (cli->out, "items");
  for (size_t i = 0; i < dataset->items->len; i++)
    {
      const CareItem *item = dataset->items->pdata[i];
      CareAsked asked = care_item_asked (item, window.opens, law->campaigns);
      write_item (cli, item, asked);
      care_cli_table_row (table, item->id, item->label, care_words_asked (asked), NULL);
    }
  care_json_writer_end_array (cli->out);
  care_json_writer_end_object (cli->out);
  care_cli_table_end (cli, table);
  return CARE_EXIT_DONE;
}

static bool
add_given (
    CareCli *cli, const char *option, CareService kind, CarePenalty *penalty, const CareFeeScheme *scheme)
{
  g_autoptr (GPtrArray) texts = care_cli_options (cli, option);

  for (size_t i = 0; i < texts->len; i++)
    {
      int64_t number = 0;
      if (!care_cli_read_number (cli, option, texts->pdata[i], 1000000, &number))
        return false;
      if (penalty != NULL)
        care_penalty_add (penalty, scheme, kind, NULL, (int)number);
    }
  return true;
}

static void
answer_penalty (CareCli *cli, const CarePenalty *penalty, bool applies)
{
  g_autofree char *total = care_words_money (applies ? penalty->total_pence : 0);
  CareCliTable *table = care_cli_table_new ();

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_int (cli->out, "total_pence", applies ? penalty->total_pence : 0);
  care_json_writer_member_string (cli->out, "scheme", penalty->scheme);
  care_json_writer_member_bool (cli->out, "estimate", true);
  care_json_writer_member_bool (cli->out, "penalty_applies", applies);
  care_json_writer_member_array (cli->out, "parts");
  for (size_t i = 0; applies && i < penalty->parts->len; i++)
    {
      const CarePenaltyPart *part = penalty->parts->pdata[i];
      g_autofree char *money = care_words_money (part->pence);
      g_autofree char *number
          = part->number < 0 ? g_strdup (_ ("not known")) : g_strdup_printf ("%d", part->number);

      care_json_writer_begin_object (cli->out);
      care_json_writer_member_string (cli->out, "kind", care_service_to_string (part->kind));
      care_json_writer_member_string (cli->out, "location", part->location);
      care_json_writer_key (cli->out, "number");
      if (part->number < 0)
        care_json_writer_null (cli->out);
      else
        care_json_writer_int (cli->out, part->number);
      care_json_writer_member_int (cli->out, "pence", part->pence);
      care_json_writer_end_object (cli->out);
      care_cli_table_row (table, care_words_service (part->kind),
                          part->location != NULL ? part->location : "", number, money, NULL);
    }
  care_json_writer_end_array (cli->out);
  care_json_writer_end_object (cli->out);
  care_cli_table_end (cli, table);
  care_cli_say (cli, _ ("An estimate of the penalty: %s"), total);
  if (!applies)
    care_cli_say (cli, "%s", _ ("A public body has the same duty, but no penalty."));
}

static CareExit
penalty_of_provider (CareCli *cli, const char *id, CareDate on)
{
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareProvider) provider = care_record_find_provider (cli->record, id, &error);
  if (provider == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CarePenalty) penalty = care_record_penalty (cli->record, id, on, &error);
  if (penalty == NULL)
    return care_cli_fail (cli, error);
  answer_penalty (cli, penalty, provider->ownership != CARE_OWNERSHIP_PUBLIC);
  return CARE_EXIT_DONE;
}

CareExit
care_cli_penalty (CareCli *cli)
{
  const char *provider = care_cli_option (cli, "provider");
  CareDate on = CARE_NO_DATE;
  GError *error = NULL;
  CareLaw *law;
  bool given = care_cli_flag (cli, "care-home-places") || care_cli_flag (cli, "home-care-users");

  if (!care_cli_date (cli, "on", &on))
    return CARE_EXIT_USAGE;
  if (given == (provider != NULL))
    return care_cli_usage (cli, "provider",
                           _ ("Give places and users, one option a location, or a provider."));
  if (provider != NULL)
    return penalty_of_provider (cli, provider, on);
  if ((law = care_cli_law (cli, &error)) == NULL)
    return care_cli_fail (cli, error);
  if (on == CARE_NO_DATE)
    on = care_cli_today (cli);

  const CareFeeScheme *scheme = care_fee_scheme_on (law->fee_schemes, on);
  g_autoptr (CarePenalty) penalty = scheme != NULL ? care_penalty_new (scheme) : NULL;
  if (!add_given (cli, "care-home-places", CARE_SERVICE_CARE_HOME, penalty, scheme)
      || !add_given (cli, "home-care-users", CARE_SERVICE_HOME_CARE, penalty, scheme))
    return CARE_EXIT_USAGE;
  if (penalty == NULL)
    {
      g_autofree char *about = care_date_format (on);
      return care_cli_fail (cli, g_error_new_literal (CARE_REFUSED, CARE_REFUSAL_NO_FEE_SCHEME, about));
    }
  answer_penalty (cli, penalty, true);
  return CARE_EXIT_DONE;
}
