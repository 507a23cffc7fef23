/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Locations, and what is remembered of their windows. */
#include "care-cli-location.h"
#include "care-cli-verbs.h"

#include "care-record-places.h"
#include "care-words-dates.h"
#include "care-words-states.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
services_in_words (const CareLocation *location)
{
  GString *text = g_string_new (NULL);

  for (size_t i = 0; i < location->services->len; i++)
    {
      const CareServiceSpan *span = &g_array_index (location->services, CareServiceSpan, i);
      if (span->to != CARE_NO_DATE)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", care_words_service (span->service));
    }
  return g_string_free (text, FALSE);
}

/* The registration of today ends with the home, or passes on a day to come. */
static void
say_what_ends (CareCli *cli, const CareLocation *location, const CareRegistration *present)
{
  const CareRegistration *last = care_location_registration (location);

  if (last != present)
    {
      g_autofree char *day = care_words_date (last->from);
      care_cli_say (cli, _ ("Passes to %s on %s, as %s"), last->provider, day, last->number);
    }
  if (last->to != CARE_NO_DATE)
    {
      g_autofree char *day = care_words_date (last->to);
      care_cli_say (
          cli, last->to < care_record_today (cli->record) ? _ ("Closed on %s") : _ ("Closes with %s"), day);
    }
}

CareExit
care_cli_answer_location (CareCli *cli, CareLocation *owned, GError *error)
{
  g_autoptr (CareLocation) location = owned;

  if (location == NULL)
    return care_cli_fail (cli, error);
  const CareRegistration *present = care_location_registration_on (location, care_record_today (cli->record));
  g_autofree char *services = services_in_words (location);
  g_autofree char *history = care_words_month (location->history_from);

  care_cli_write_location (cli, location);
  care_cli_say (cli, "%s (%s)", care_cli_one_line (cli, location->name), present->number);
  if (strcmp (present->number, location->id) != 0)
    care_cli_say (cli, _ ("CQC location ID before: %s"), location->id);
  care_cli_say (cli, _ ("Provider: %s"), present->provider);
  if (*services != '\0')
    care_cli_say (cli, "%s", services);
  if (location->places >= 0)
    care_cli_say (cli, _ ("Places: %d"), location->places);
  if (location->users >= 0)
    care_cli_say (cli, _ ("Service users: %d"), location->users);
  say_what_ends (cli, location, present);
  care_cli_say (cli, _ ("This record speaks from %s."), history);
  care_cli_say_location (cli, location);
  return CARE_EXIT_DONE;
}

static bool
read_services (CareCli *cli, bool services[CARE_N_SERVICES])
{
  g_auto (GStrv) parts = g_strsplit (care_cli_option (cli, "services"), ",", -1);

  for (size_t i = 0; parts[i] != NULL; i++)
    {
      CareService service;
      if (!care_service_from_string (g_strstrip (parts[i]), &service))
        {
          care_cli_usage (cli, "services", _ ("--services takes care-home and home-care, comma between."));
          return false;
        }
      services[service] = true;
    }
  return true;
}

static bool
read_new_location (CareCli *cli, CareNewLocation *what)
{
  int64_t places = -1, users = -1;

  if (!care_cli_need (cli, "name") || !care_cli_need (cli, "provider") || !care_cli_need (cli, "services")
      || !read_services (cli, what->services) || !care_cli_number (cli, "places", 100000, &places)
      || !care_cli_number (cli, "users", 1000000, &users)
      || !care_cli_date (cli, "registered", &what->registered)
      || !care_cli_month (cli, "history-from", &what->history_from))
    return false;
  what->id = care_cli_word (cli, 0);
  what->name = care_cli_option (cli, "name");
  what->provider = care_cli_option (cli, "provider");
  what->places = (int)places;
  what->users = (int)users;
  what->region = care_cli_option (cli, "region");
  what->local_authority = care_cli_option (cli, "local-authority");
  what->brand = care_cli_option (cli, "brand");
  what->ods_code = care_cli_option (cli, "ods-code");
  what->address = care_cli_option (cli, "address");
  what->postcode = care_cli_option (cli, "postcode");
  what->cqc_types = care_cli_option (cli, "cqc-types");
  return true;
}

CareExit
care_cli_location_add (CareCli *cli)
{
  CareNewLocation what = { 0 };
  GError *error = NULL;

  if (!read_new_location (cli, &what))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareLocation *location = care_record_add_location (cli->record, &what, &error);
  return care_cli_answer_location (cli, location, error);
}

CareExit
care_cli_location_show (CareCli *cli)
{
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareLocation *location = care_record_find_location (cli->record, care_cli_word (cli, 0), &error);
  return care_cli_answer_location (cli, location, error);
}

CareExit
care_cli_location_list (CareCli *cli)
{
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (GPtrArray) locations = care_record_list_locations (cli->record, &error);
  if (locations == NULL)
    return care_cli_fail (cli, error);

  CareCliTable *table = care_cli_table_new ();
  care_json_writer_begin_array (cli->out);
  for (size_t i = 0; i < locations->len; i++)
    {
      const CareLocation *location = locations->pdata[i];
      g_autofree char *services = services_in_words (location);
      care_cli_write_location (cli, location);
      care_cli_table_row (table,
                          care_location_registration_on (location, care_record_today (cli->record))->number,
                          location->name, services, NULL);
    }
  care_json_writer_end_array (cli->out);
  care_cli_table_end (cli, table);
  return CARE_EXIT_DONE;
}

CareExit
care_cli_location_set (CareCli *cli)
{
  GError *error = NULL;
  g_auto (GStrv) pairs = care_cli_pairs (cli, 1);

  if (pairs == NULL)
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareLocation *location
      = care_record_set_location (cli->record, care_cli_word (cli, 0), (const char *const *)pairs, &error);
  return care_cli_answer_location (cli, location, error);
}

CareExit
care_cli_recall (CareCli *cli)
{
  CareService service;
  CareMonth month;
  CareRecalled recalled = CARE_RECALLED_NOTHING;
  GError *error = NULL;
  const char *from = care_cli_option (cli, "from");

  if (!care_cli_service_word (cli, 1, &service) || !care_cli_month_word (cli, 2, &month)
      || !care_cli_need (cli, "from"))
    return CARE_EXIT_USAGE;
  if (!care_recalled_from_string (care_cli_word (cli, 3), &recalled) || recalled == CARE_RECALLED_NOTHING)
    return care_cli_usage (cli, "recall", _ ("What is recalled is on-time, nil, missed or unknown."));
  if (strcmp (from, "memory") != 0 && strcmp (from, "papers") != 0)
    return care_cli_usage (cli, "from", _ ("--from is memory or papers."));
  if (care_cli_record (cli, &error) == NULL
      || !care_record_recall (cli->record, care_cli_word (cli, 0), service, month, recalled, from, &error))
    return care_cli_fail (cli, error);

  g_autofree char *words = care_words_month (month);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "location", care_cli_word (cli, 0));
  care_json_writer_member_string (cli->out, "service", care_service_to_string (service));
  care_json_writer_member_month (cli->out, "month", month);
  care_json_writer_member_string (cli->out, "recalled", care_recalled_to_string (recalled));
  care_json_writer_member_string (cli->out, "from", from);
  care_json_writer_member_bool (cli->out, "changed", true);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, "%s: %s", words, care_words_recalled (recalled));
  return CARE_EXIT_DONE;
}
