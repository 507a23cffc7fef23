/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board: which windows were met, and what a run of missed ones exposes to. */
#include "care-cli-ahead.h"

#include "care-record-board.h"
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

void
care_cli_write_exposure (CareJsonWriter *out, const CareExposure *exposure)
{
  write_range (out, "consecutive_missed", exposure->consecutive_missed);
  write_range (out, "missed_in_12", exposure->missed_in_12);
  care_json_writer_member_bool (out, "at_risk", exposure->at_risk);
  care_json_writer_member_bool (out, "notice_may_issue", exposure->notice_may_issue);
  care_json_writer_member_bool (out, "one_more_miss", exposure->one_more_miss);
}

/* By id: those of thousands are asked for again and again. Both borrow. */
typedef struct
{
  GHashTable *locations; /* CareLocation */
  GHashTable *providers; /* CareProvider */
} Known;

static void
known_init (Known *known, const GPtrArray *locations, const GPtrArray *providers)
{
  known->locations = g_hash_table_new (g_str_hash, g_str_equal);
  known->providers = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < locations->len; i++)
    g_hash_table_insert (known->locations, ((CareLocation *)locations->pdata[i])->id, locations->pdata[i]);
  for (guint i = 0; i < providers->len; i++)
    g_hash_table_insert (known->providers, ((CareProvider *)providers->pdata[i])->id, providers->pdata[i]);
}

static void
known_clear (Known *known)
{
  g_hash_table_unref (known->locations);
  g_hash_table_unref (known->providers);
}

static const CareProvider *
find_provider (const Known *known, const char *id)
{
  return id != NULL ? g_hash_table_lookup (known->providers, id) : NULL;
}

/* Public bodies have the duty and no penalty (regulation 2). */
static bool
penalty_applies (const Known *known, const char *id)
{
  const CareProvider *provider = find_provider (known, id);

  return provider == NULL || provider->ownership != CARE_OWNERSHIP_PUBLIC;
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
write_exposures (CareCli *cli, const CareStatus *status, const Known *known)
{
  care_json_writer_member_array (cli->out, "exposure");
  for (size_t i = 0; i < status->locations->len; i++)
    {
      const CareExposureRow *row = status->locations->pdata[i];
      care_json_writer_begin_object (cli->out);
      care_json_writer_member_string (cli->out, "location", row->location);
      care_json_writer_member_string (cli->out, "service", care_service_to_string (row->service));
      care_json_writer_member_string (cli->out, "provider", row->provider);
      care_cli_write_exposure (cli->out, &row->exposure);
      care_json_writer_member_bool (cli->out, "penalty_applies", penalty_applies (known, row->provider));
      care_json_writer_end_object (cli->out);
    }
  care_json_writer_end_array (cli->out);
  care_json_writer_member_array (cli->out, "providers");
  for (size_t i = 0; i < status->providers->len; i++)
    {
      const CareExposureRow *row = status->providers->pdata[i];
      care_json_writer_begin_object (cli->out);
      care_json_writer_member_string (cli->out, "provider", row->provider);
      care_cli_write_exposure (cli->out, &row->exposure);
      care_json_writer_member_bool (cli->out, "penalty_applies", penalty_applies (known, row->provider));
      care_json_writer_end_object (cli->out);
    }
  care_json_writer_end_array (cli->out);
}

/* The name people know a location or a provider by. */
static const char *
location_name (const Known *known, const char *id)
{
  const CareLocation *location = g_hash_table_lookup (known->locations, id);

  return location != NULL ? location->name : id;
}

static const char *
provider_name (const Known *known, const char *id)
{
  const CareProvider *provider = find_provider (known, id);

  return provider != NULL ? provider->name : id;
}

static void
say_status (CareCli *cli, const CareStatus *status, const Known *known)
{
  const CareRules *rules = care_record_law (cli->record)->rules;
  CareDate today = care_record_today (cli->record);
  CareCliTable *table = care_cli_table_new ();

  for (size_t i = 0; i < status->months->len; i++)
    {
      const CareHistoryRow *row = status->months->pdata[i];
      g_autofree char *month = care_words_month (row->month);
      care_cli_table_row (table, row->location, location_name (known, row->location),
                          care_words_service (row->service), month, care_words_state (row->state), NULL);
    }
  care_cli_table_end (cli, table);
  for (size_t i = 0; i < status->locations->len; i++)
    {
      const CareExposureRow *row = status->locations->pdata[i];
      g_autofree char *words
          = care_words_exposure (&row->exposure, penalty_applies (known, row->provider), rules, today);
      care_cli_say (cli, "%s, %s: %s", care_cli_one_line (cli, location_name (known, row->location)),
                    care_words_service (row->service), words);
    }
  for (size_t i = 0; i < status->providers->len; i++)
    {
      const CareExposureRow *row = status->providers->pdata[i];
      g_autofree char *words
          = care_words_exposure (&row->exposure, penalty_applies (known, row->provider), rules, today);
      care_cli_say (cli, _ ("Provider %s: %s"), care_cli_one_line (cli, provider_name (known, row->provider)),
                    words);
    }
}

static void
answer (CareCli *cli, const CareStatus *status, const CareBoard *board, const Known *known, int ahead)
{
  const char *location = care_cli_option (cli, "location");
  g_autofree char *id = NULL;

  /* By a number that it has now or had before. */
  if (location != NULL && status->locations->len > 0)
    id = g_strdup (((const CareExposureRow *)status->locations->pdata[0])->location);
  care_json_writer_begin_object (cli->out);
  write_months (cli, status->months);
  write_exposures (cli, status, known);
  if (board != NULL)
    care_cli_write_ahead (cli, board, id, ahead);
  care_json_writer_end_object (cli->out);
  if (cli->json)
    return;
  say_status (cli, status, known);
  if (board != NULL)
    care_cli_say_ahead (cli, board, id, ahead);
}

CareExit
care_cli_status (CareCli *cli)
{
  CareDate as_of = CARE_NO_DATE;
  CareMonth from = CARE_NO_MONTH, to = CARE_NO_MONTH;
  int64_t ahead = 0;
  GError *error = NULL;
  g_autoptr (CareBoard) board = NULL;
  Known known = { NULL, NULL };

  if (!care_cli_date (cli, "as-of", &as_of) || !care_cli_months (cli, &from, &to)
      || !care_cli_number (cli, "ahead", CARE_BOARD_AHEAD, &ahead))
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
  CareBoardReading reading
      = { locations, providers, .as_of = as_of, .from = CARE_NO_MONTH, .to = CARE_NO_MONTH };
  if (ahead > 0 && (board = care_record_read_board (cli->record, &reading, &error)) == NULL)
    return care_cli_fail (cli, error);
  known_init (&known, locations, providers);
  answer (cli, status, board, &known, (int)ahead);
  known_clear (&known);
  return CARE_EXIT_DONE;
}
