/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Providers: the legal entities that notices go to. */
#include "care-cli-verbs.h"

#include "care-record-places.h"
#include "care-words-dates.h"
#include "care-words-states.h"

#include <glib/gi18n-lib.h>

static void
write_provider (CareCli *cli, const CareProvider *provider)
{
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "id", provider->id);
  care_json_writer_member_string (cli->out, "name", provider->name);
  care_json_writer_member_string (cli->out, "ownership", care_ownership_to_string (provider->ownership));
  care_json_writer_member_string (cli->out, "address", provider->address);
  care_json_writer_member_string (cli->out, "email", provider->email);
  care_json_writer_member_string (cli->out, "nominated", provider->nominated);
  care_json_writer_member_bool (cli->out, "penalty_applies", provider->ownership != CARE_OWNERSHIP_PUBLIC);
  care_json_writer_member_string (cli->out, "telephone", provider->telephone);
  care_json_writer_member_string (cli->out, "brand", provider->brand);
  care_json_writer_member_date (cli->out, "checked_on", provider->checked_on);
  care_json_writer_member_string (cli->out, "checked_by", provider->checked_by);
  care_json_writer_member_date (cli->out, "registered_on", provider->registered_on);
  care_json_writer_member_bool (cli->out, "second_person", provider->second_person);
  care_json_writer_end_object (cli->out);
}

static CareExit
answer (CareCli *cli, CareProvider *owned, GError *error)
{
  g_autoptr (CareProvider) provider = owned;

  if (provider == NULL)
    return care_cli_fail (cli, error);
  write_provider (cli, provider);
  care_cli_say (cli, "%s (%s)", care_cli_one_line (cli, provider->name), provider->id);
  care_cli_say (cli, "%s", care_words_ownership (provider->ownership));
  if (*provider->address != '\0')
    care_cli_say (cli, "%s", provider->address);
  if (*provider->email != '\0')
    care_cli_say (cli, "%s", provider->email);
  if (*provider->nominated != '\0')
    care_cli_say (cli, _ ("Nominated individual: %s"), provider->nominated);
  if (provider->checked_on != CARE_NO_DATE)
    {
      g_autofree char *on = care_words_date (provider->checked_on);
      care_cli_say (cli, _ ("Address and e-mail at the CQC checked on %s by %s"), on, provider->checked_by);
    }
  return CARE_EXIT_DONE;
}

CareExit
care_cli_provider_set (CareCli *cli)
{
  GError *error = NULL;
  g_auto (GStrv) pairs = care_cli_pairs (cli, 1);

  if (pairs == NULL)
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareProvider *provider
      = care_record_set_provider (cli->record, care_cli_word (cli, 0), (const char *const *)pairs, &error);
  return answer (cli, provider, error);
}

CareExit
care_cli_provider_checked (CareCli *cli)
{
  CareDate on = CARE_NO_DATE;
  GError *error = NULL;

  if (!care_cli_need (cli, "on") || !care_cli_date (cli, "on", &on))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  /* Not one that is made here: only what is known can have been checked. */
  g_autoptr (CareProvider) known = care_record_find_provider (cli->record, care_cli_word (cli, 0), &error);
  if (known == NULL)
    return care_cli_fail (cli, error);
  g_autofree char *date = care_date_format (on);
  const char *const pairs[] = { "checked-on", date, NULL };
  CareProvider *provider = care_record_set_provider (cli->record, known->id, pairs, &error);
  return answer (cli, provider, error);
}

CareExit
care_cli_provider_show (CareCli *cli)
{
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareProvider *provider = care_record_find_provider (cli->record, care_cli_word (cli, 0), &error);
  return answer (cli, provider, error);
}

CareExit
care_cli_provider_list (CareCli *cli)
{
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (GPtrArray) providers = care_record_list_providers (cli->record, &error);
  if (providers == NULL)
    return care_cli_fail (cli, error);

  CareCliTable *table = care_cli_table_new ();
  care_json_writer_begin_array (cli->out);
  for (size_t i = 0; i < providers->len; i++)
    {
      const CareProvider *provider = providers->pdata[i];
      write_provider (cli, provider);
      care_cli_table_row (table, provider->id, provider->name, care_words_ownership (provider->ownership),
                          NULL);
    }
  care_json_writer_end_array (cli->out);
  care_cli_table_end (cli, table);
  return CARE_EXIT_DONE;
}
