/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board: which windows were met, and what a run of missed ones exposes to. */
#include "care-cli-verbs.h"

#include "care-record-places.h"
#include "care-record-status.h"
#include "care-words-dates.h"
#include "care-words-exposure.h"
#include "care-words-states.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
write_range (CareJsonWriter *out, const char *key, CareRange range)
{
  care_json_writer_member_object (out, key);
  care_json_writer_member_int (out, "at_least", range.at_least);
  care_json_writer_member_int (out, "at_most", range.at_most);
  care_json_writer_end_object (out);
}

static void
write_exposure (CareJsonWriter *out, const CareExposure *exposure)
{
  write_range (out, "consecutive_missed", exposure->consecutive_missed);
  write_range (out, "missed_in_12", exposure->missed_in_12);
  care_json_writer_member_bool (out, "at_risk", exposure->at_risk);
  care_json_writer_member_bool (out, "notice_may_issue", exposure->notice_may_issue);
  care_json_writer_member_bool (out, "one_more_miss", exposure->one_more_miss);
}

/* Public bodies have the duty and no penalty (regulation 2). */
static bool
penalty_applies (GPtrArray *providers, const char *id)
{
  for (size_t i = 0; i < providers->len; i++)
    {
      const CareProvider *provider = providers->pdata[i];
      if (g_strcmp0 (provider->id, id) == 0)
        return provider->ownership != CARE_OWNERSHIP_PUBLIC;
    }
  return true;
}

static void
write_months (CareCli *cli, GPtrArray *rows)
{
  care_json_writer_member_array (cli->out, "months");
  for (size_t i = 0; i < rows->len; i++)
    {
      const CareHistoryRow *row = rows->pdata[i];
      care_json_writer_begin_object (cli->out);
      care_json_writer_member_string (cli->out, "location", row->location);
      care_json_writer_member_string (cli->out, "service", care_service_to_string (row->service));
      care_json_writer_member_month (cli->out, "month", row->month);
      care_json_writer_member_string (cli->out, "state", care_state_to_string (row->state));
      care_json_writer_member_instant (cli->out, "recorded_at", row->recorded_at);
      care_json_writer_member_bool (cli->out, "recalled", row->recalled);
      care_json_writer_end_object (cli->out);
    }
  care_json_writer_end_array (cli->out);
}

static void
write_exposures (CareCli *cli, const CareStatus *status, GPtrArray *providers)
{
  care_json_writer_member_array (cli->out, "exposure");
  for (size_t i = 0; i < status->locations->len; i++)
    {
      const CareExposureRow *row = status->locations->pdata[i];
      care_json_writer_begin_object (cli->out);
      care_json_writer_member_string (cli->out, "location", row->location);
      care_json_writer_member_string (cli->out, "service", care_service_to_string (row->service));
      care_json_writer_member_string (cli->out, "provider", row->provider);
      write_exposure (cli->out, &row->exposure);
      care_json_writer_member_bool (cli->out, "penalty_applies", penalty_applies (providers, row->provider));
      care_json_writer_end_object (cli->out);
    }
  care_json_writer_end_array (cli->out);
  care_json_writer_member_array (cli->out, "providers");
  for (size_t i = 0; i < status->providers->len; i++)
    {
      const CareExposureRow *row = status->providers->pdata[i];
      care_json_writer_begin_object (cli->out);
      care_json_writer_member_string (cli->out, "provider", row->provider);
      write_exposure (cli->out, &row->exposure);
      care_json_writer_member_bool (cli->out, "penalty_applies", penalty_applies (providers, row->provider));
      care_json_writer_end_object (cli->out);
    }
  care_json_writer_end_array (cli->out);
}

/* The name people know a location or a provider by. */
static const char *
location_name (GPtrArray *locations, const char *id)
{
  for (size_t i = 0; i < locations->len; i++)
    if (strcmp (((const CareLocation *)locations->pdata[i])->id, id) == 0)
      return ((const CareLocation *)locations->pdata[i])->name;
  return id;
}

static const char *
provider_name (GPtrArray *providers, const char *id)
{
  for (size_t i = 0; i < providers->len; i++)
    if (g_strcmp0 (((const CareProvider *)providers->pdata[i])->id, id) == 0)
      return ((const CareProvider *)providers->pdata[i])->name;
  return id;
}

static void
say_status (CareCli *cli, const CareStatus *status, GPtrArray *locations, GPtrArray *providers)
{
  const CareRules *rules = care_record_law (cli->record)->rules;
  CareDate today = care_record_today (cli->record);
  CareCliTable *table = care_cli_table_new ();

  for (size_t i = 0; i < status->months->len; i++)
    {
      const CareHistoryRow *row = status->months->pdata[i];
      g_autofree char *month = care_words_month (row->month);
      care_cli_table_row (table, row->location, location_name (locations, row->location),
                          care_words_service (row->service), month, care_words_state (row->state), NULL);
    }
  care_cli_table_end (cli, table);
  for (size_t i = 0; i < status->locations->len; i++)
    {
      const CareExposureRow *row = status->locations->pdata[i];
      g_autofree char *words
          = care_words_exposure (&row->exposure, penalty_applies (providers, row->provider), rules, today);
      care_cli_say (cli, "%s, %s: %s", location_name (locations, row->location),
                    care_words_service (row->service), words);
    }
  for (size_t i = 0; i < status->providers->len; i++)
    {
      const CareExposureRow *row = status->providers->pdata[i];
      g_autofree char *words
          = care_words_exposure (&row->exposure, penalty_applies (providers, row->provider), rules, today);
      care_cli_say (cli, _ ("Provider %s: %s"), provider_name (providers, row->provider), words);
    }
}

CareExit
care_cli_status (CareCli *cli)
{
  CareDate as_of = CARE_NO_DATE;
  CareMonth from = CARE_NO_MONTH, to = CARE_NO_MONTH;
  GError *error = NULL;

  if (!care_cli_date (cli, "as-of", &as_of) || !care_cli_months (cli, &from, &to))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareStatus) status
      = care_record_status (cli->record, as_of, from, to, care_cli_option (cli, "location"), &error);
  g_autoptr (GPtrArray) providers = status != NULL ? care_record_list_providers (cli->record, &error) : NULL;
  g_autoptr (GPtrArray) locations
      = providers != NULL ? care_record_list_locations (cli->record, &error) : NULL;
  if (locations == NULL)
    return care_cli_fail (cli, error);

  care_json_writer_begin_object (cli->out);
  write_months (cli, status->months);
  write_exposures (cli, status, providers);
  care_json_writer_end_object (cli->out);
  if (!cli->json)
    say_status (cli, status, locations, providers);
  return CARE_EXIT_DONE;
}
