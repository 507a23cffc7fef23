/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A location as one JSON object and, beyond its first lines, as text. */
#include "care-cli-location.h"

#include "care-words-dates.h"
#include "care-words-places.h"
#include "care-words-states.h"

#include <glib/gi18n-lib.h>

static void
write_number (CareJsonWriter *out, const char *key, int number)
{
  if (number < 0)
    care_json_writer_member_null (out, key);
  else
    care_json_writer_member_int (out, key, number);
}

static void
write_registrations (CareJsonWriter *out, const CareLocation *location)
{
  care_json_writer_member_array (out, "registrations");
  for (size_t i = 0; i < location->registrations->len; i++)
    {
      const CareRegistration *registration = location->registrations->pdata[i];
      care_json_writer_begin_object (out);
      care_json_writer_member_string (out, "number", registration->number);
      care_json_writer_member_string (out, "provider", registration->provider);
      care_json_writer_member_date (out, "from", registration->from);
      care_json_writer_member_date (out, "to", registration->to);
      care_json_writer_end_object (out);
    }
  care_json_writer_end_array (out);
}

static void
write_details (CareJsonWriter *out, const CareLocation *location)
{
  care_json_writer_member_string (out, "region", location->region);
  care_json_writer_member_string (out, "local_authority", location->local_authority);
  care_json_writer_member_string (out, "brand", location->brand);
  care_json_writer_member_string (out, "ods_code", location->ods_code);
  care_json_writer_member_string (out, "address", location->address);
  care_json_writer_member_string (out, "postcode", location->postcode);
  care_json_writer_member_array (out, "cqc_types");
  for (guint i = 0; i < location->cqc_types->len; i++)
    care_json_writer_string (out, g_ptr_array_index (location->cqc_types, i));
  care_json_writer_end_array (out);
  care_json_writer_member_array (out, "dormant");
  for (guint i = 0; i < location->dormant->len; i++)
    {
      const CareDormantSpan *span = &g_array_index (location->dormant, CareDormantSpan, i);
      care_json_writer_begin_object (out);
      care_json_writer_member_date (out, "from", span->from);
      care_json_writer_member_date (out, "to", span->to);
      care_json_writer_end_object (out);
    }
  care_json_writer_end_array (out);
  care_json_writer_member_date (out, "not_asc_from", location->not_asc_from);
  care_json_writer_member_date (out, "contact_checked_on", location->contact_checked_on);
}

void
care_cli_write_accounts (CareJsonWriter *out, const CareLocation *location)
{
  care_json_writer_begin_array (out);
  for (guint i = 0; i < location->accounts->len; i++)
    {
      const CareAccount *account = g_ptr_array_index (location->accounts, i);
      care_json_writer_begin_object (out);
      care_json_writer_member_string (out, "id", account->id);
      care_json_writer_member_string (out, "name", account->name);
      care_json_writer_member_string (out, "email", account->email);
      care_json_writer_member_date (out, "from", account->from);
      care_json_writer_member_date (out, "left", account->left);
      care_json_writer_member_date (out, "removed", account->removed);
      care_json_writer_end_object (out);
    }
  care_json_writer_end_array (out);
}

static void
write_task (CareJsonWriter *out, const CareCqcTask *task)
{
  care_json_writer_begin_object (out);
  care_json_writer_member_string (out, "id", task->id);
  care_json_writer_member_string (out, "what", care_cqc_wrong_to_string (task->what));
  care_json_writer_member_date (out, "wrong_since", task->wrong_since);
  care_json_writer_member_date (out, "found_on", task->found_on);
  care_json_writer_member_date (out, "told_on", task->told_on);
  care_json_writer_member_string (out, "how", task->how);
  care_json_writer_member_string (out, "reference", task->reference);
  care_json_writer_member_string (out, "note", task->note);
  care_json_writer_member_array (out, "evidence");
  for (guint i = 0; i < task->evidence->len; i++)
    care_json_writer_string (out, g_ptr_array_index (task->evidence, i));
  care_json_writer_end_array (out);
  care_json_writer_member_date (out, "settled_on", task->settled_on);
  care_json_writer_end_object (out);
}

void
care_cli_write_tasks (CareJsonWriter *out, const CareLocation *location)
{
  care_json_writer_begin_array (out);
  for (guint i = 0; i < location->tasks->len; i++)
    write_task (out, g_ptr_array_index (location->tasks, i));
  care_json_writer_end_array (out);
}

static void
write_duties (CareJsonWriter *out, const CareLocation *location)
{
  care_json_writer_member_array (out, "duties");
  for (guint i = 0; i < location->duties->len; i++)
    {
      const CareDuty *duty = g_ptr_array_index (location->duties, i);
      care_json_writer_begin_object (out);
      care_json_writer_member_string (out, "service", care_service_to_string (duty->service));
      care_json_writer_member_string (out, "assignee", duty->assignee);
      care_json_writer_member_string (out, "deputy", duty->deputy);
      care_json_writer_end_object (out);
    }
  care_json_writer_end_array (out);
}

void
care_cli_write_location (CareCli *cli, const CareLocation *location)
{
  CareJsonWriter *out = cli->out;
  const CareRegistration *present = care_location_registration_on (location, care_record_today (cli->record));

  care_json_writer_begin_object (out);
  care_json_writer_member_string (out, "id", location->id);
  care_json_writer_member_string (out, "number", present != NULL ? present->number : location->id);
  care_json_writer_member_string (out, "name", location->name);
  care_json_writer_member_string (out, "provider", present != NULL ? present->provider : NULL);
  care_json_writer_member_date (out, "registered", present != NULL ? present->from : CARE_NO_DATE);
  /* One that passes on, today or later, is not closed by it. */
  const CareRegistration *last = care_location_registration (location);
  care_json_writer_member_date (out, "closed", last != NULL ? last->to : CARE_NO_DATE);
  write_registrations (out, location);
  care_json_writer_member_array (out, "services");
  for (size_t i = 0; i < location->services->len; i++)
    {
      const CareServiceSpan *span = &g_array_index (location->services, CareServiceSpan, i);
      care_json_writer_begin_object (out);
      care_json_writer_member_string (out, "service", care_service_to_string (span->service));
      care_json_writer_member_date (out, "from", span->from);
      care_json_writer_member_date (out, "to", span->to);
      care_json_writer_end_object (out);
    }
  care_json_writer_end_array (out);
  write_number (out, "places", location->places);
  write_number (out, "users", location->users);
  care_json_writer_member_month (out, "history_from", location->history_from);
  write_details (out, location);
  care_json_writer_key (out, "accounts");
  care_cli_write_accounts (out, location);
  care_json_writer_key (out, "tasks");
  care_cli_write_tasks (out, location);
  write_duties (out, location);
  care_json_writer_end_object (out);
}

static void
say_dormant (CareCli *cli, const CareLocation *location)
{
  for (guint i = 0; i < location->dormant->len; i++)
    {
      const CareDormantSpan *span = &g_array_index (location->dormant, CareDormantSpan, i);
      g_autofree char *words = care_words_span (span->from, span->to);
      care_cli_say (cli, _ ("Stands empty: %s"), words);
    }
}

void
care_cli_say_accounts (CareCli *cli, const CareLocation *location)
{
  for (guint i = 0; i < location->accounts->len; i++)
    {
      const CareAccount *account = g_ptr_array_index (location->accounts, i);
      g_autofree char *how = care_words_account (account);
      care_cli_say (cli, _ ("Capacity Tracker account %s: %s, %s"), account->id,
                    care_cli_one_line (cli, account->name), how);
    }
}

void
care_cli_say_tasks (CareCli *cli, const CareLocation *location)
{
  for (guint i = 0; i < location->tasks->len; i++)
    {
      const CareCqcTask *task = g_ptr_array_index (location->tasks, i);
      g_autofree char *how = care_words_cqc_task_state (task);
      care_cli_say (cli, "%s: %s. %s", task->id, care_words_cqc_wrong (task->what), how);
    }
}

void
care_cli_say_location (CareCli *cli, const CareLocation *location)
{
  g_return_if_fail (cli != NULL && location != NULL);

  say_dormant (cli, location);
  if (location->not_asc_from != CARE_NO_DATE)
    {
      g_autofree char *from = care_words_date (location->not_asc_from);
      care_cli_say (cli, _ ("No adult social care service from %s"), from);
    }
  for (guint i = 0; i < location->duties->len; i++)
    {
      const CareDuty *duty = g_ptr_array_index (location->duties, i);
      g_autofree char *who = care_words_duty (duty);
      care_cli_say (cli, "%s: %s", care_words_service (duty->service), who);
    }
  care_cli_say_accounts (cli, location);
  care_cli_say_tasks (cli, location);
}
