/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The hub: making one, checking one, which ones were joined, leaving. */
#include "care-cli-sync.h"
#include "care-cli-verbs.h"

#include "care-words-sync.h"

#include <glib/gi18n-lib.h>

/* What the network or the hub itself stands in the way of; all else is a question for a person. */
CareExit
care_cli_exit_of (CareSyncWhy why)
{
  if (why == CARE_SYNC_FINE)
    return CARE_EXIT_DONE;
  return why == CARE_SYNC_ANOTHER_HUB || why == CARE_SYNC_MANY_CHANGES ? CARE_EXIT_WRONG : CARE_EXIT_HUB;
}

typedef GPtrArray *(*Look) (const CareHubAddress *address, CareInstant now, CareSyncWhy *why, GError **error);

/* well: what is said where nothing is wrong. */
static CareExit
look (CareCli *cli, Look look_at, const char *well)
{
  const CareHubAddress address = { .url = care_cli_word (cli, 0) };
  CareSyncWhy why = CARE_SYNC_FINE;
  GError *error = NULL;
  g_autoptr (GPtrArray) findings = look_at (&address, care_cli_now (cli), &why, &error);

  if (findings == NULL)
    return care_cli_fail (cli, error);
  if (why == CARE_SYNC_BAD_ADDRESS || why == CARE_SYNC_NOT_ENCRYPTED)
    {
      g_autofree char *message = care_words_sync_why (why, "");
      return care_cli_usage (cli, address.url, "%s", message);
    }
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_bool (cli->out, "ok", findings->len == 0);
  care_json_writer_member_array (cli->out, "problems");
  for (size_t i = 0; i < findings->len; i++)
    {
      const CareHubFinding *finding = findings->pdata[i];
      g_autofree char *message = care_words_hub_problem (finding->code, finding->detail);
      care_json_writer_begin_object (cli->out);
      care_json_writer_member_string (cli->out, "code", finding->code);
      care_json_writer_member_string (cli->out, "message", message);
      care_json_writer_member_string (cli->out, "detail", finding->detail);
      care_json_writer_end_object (cli->out);
      care_cli_say (cli, "%s", message);
    }
  care_json_writer_end_array (cli->out);
  care_json_writer_end_object (cli->out);
  if (findings->len == 0)
    care_cli_say (cli, "%s", well);
  if (why == CARE_SYNC_NO_PASSWORD || why == CARE_SYNC_NOT_LET_IN)
    care_cli_say (cli, "%s",
                  _ ("User and password are taken from CARE_RETURNS_HUB_USER and CARE_RETURNS_HUB_PASSWORD; "
                     "the password of a user that has joined also from the keyring."));
  if (why != CARE_SYNC_FINE)
    return CARE_EXIT_HUB;
  return findings->len > 0 ? CARE_EXIT_WRONG : CARE_EXIT_DONE;
}

CareExit
care_cli_hub_prepare (CareCli *cli)
{
  return look (cli, care_hub_prepare_at,
               _ ("The database is a hub now. Next, say who may use it: until it has members, administrators "
                  "alone are let in. The guide to a hub (GUIDE.md, beside its rules) says how."));
}

CareExit
care_cli_hub_check (CareCli *cli)
{
  return look (cli, care_hub_check_at, _ ("All is well with the hub."));
}

static void
write_hub (CareCli *cli, const CareHubState *hub)
{
  g_autofree char *why = hub->why != CARE_SYNC_FINE ? care_words_sync_why (hub->why, hub->detail) : NULL;
  g_autofree char *skew = hub->has_skew ? care_words_skew (hub->skew) : NULL;

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "name", hub->name);
  care_json_writer_member_string (cli->out, "url", hub->url);
  care_json_writer_member_string (cli->out, "user", hub->user);
  care_json_writer_member_instant (cli->out, "joined_at", hub->joined_at);
  care_json_writer_member_instant (cli->out, "tried_at", hub->tried_at);
  care_json_writer_member_instant (cli->out, "in_step_at", hub->in_step_at);
  care_json_writer_member_instant (cli->out, "next_try_at", hub->next_at);
  care_json_writer_member_string (cli->out, "code", care_sync_why_to_string (hub->why));
  care_json_writer_member_string (cli->out, "why", why != NULL ? why : "");
  care_json_writer_key (cli->out, "skew");
  if (hub->has_skew)
    care_json_writer_int (cli->out, hub->skew);
  else
    care_json_writer_null (cli->out);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, "%s: %s", care_cli_one_line (cli, hub->name), hub->url);
  if (why != NULL)
    care_cli_say (cli, "%s", why);
  if (skew != NULL)
    care_cli_say (cli, "%s", skew);
}

CareExit
care_cli_hub_show (CareCli *cli)
{
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareSyncState) state = care_record_sync_state (cli->record, &error);
  if (state == NULL)
    return care_cli_fail (cli, error);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_array (cli->out, "hubs");
  for (size_t i = 0; i < state->hubs->len; i++)
    write_hub (cli, state->hubs->pdata[i]);
  care_json_writer_end_array (cli->out);
  care_json_writer_member_array (cli->out, "colleagues");
  for (size_t i = 0; i < state->colleagues->len; i++)
    {
      const CareColleagueRow *row = state->colleagues->pdata[i];
      care_json_writer_begin_object (cli->out);
      care_json_writer_member_string (cli->out, "desk", row->desk);
      care_json_writer_member_string (cli->out, "person", row->person);
      care_json_writer_member_instant (cli->out, "at", row->at);
      care_json_writer_member_bool (cli->out, "this", row->is_this);
      care_json_writer_end_object (cli->out);
      care_cli_say (cli, "%s (%s)", row->person, row->desk);
    }
  care_json_writer_end_array (cli->out);
  care_json_writer_member_int (cli->out, "waiting", state->waiting);
  care_json_writer_member_int (cli->out, "set_aside", state->set_aside);
  care_json_writer_member_int (cli->out, "conflicts", state->conflicts);
  care_json_writer_member_int (cli->out, "kept", state->kept);
  care_json_writer_end_object (cli->out);
  if (state->hubs->len == 0)
    care_cli_say (cli, "%s", _ ("This computer has not joined a hub. It does not need one for one home."));
  return CARE_EXIT_DONE;
}

static bool
has_hub (const CareSyncState *state, const char *name)
{
  for (size_t i = 0; i < state->hubs->len; i++)
    if (g_str_equal (((const CareHubState *)state->hubs->pdata[i])->name, name))
      return true;
  return false;
}

static unsigned
count_unsent (const CareSyncState *state, const char *name)
{
  unsigned count = 0;

  for (size_t i = 0; i < state->queue->len; i++)
    count += g_str_equal (((const CareQueueRow *)state->queue->pdata[i])->hub, name) ? 1 : 0;
  return count;
}

CareExit
care_cli_not_joined (CareCli *cli)
{
  return care_cli_wrong (cli, "not-joined", "hub",
                         _ ("This computer has not joined a hub, so there is nothing to be in step with. "
                            "“sync --hub ADDRESS” joins one."));
}

CareExit
care_cli_hub_leave (CareCli *cli)
{
  bool cases = care_cli_flag (cli, "cases");
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareSyncState) state = care_record_sync_state (cli->record, &error);
  if (state == NULL)
    return care_cli_fail (cli, error);
  if (!has_hub (state, cases ? "cases" : "group"))
    return care_cli_not_joined (cli);
  unsigned unsent = count_unsent (state, cases ? "cases" : "group");
  if (unsent > 0 && !care_cli_flag (cli, "anyway"))
    {
      g_autofree char *message = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE,
                       "%u thing was not sent yet, and nobody else would get it. “queue” shows it; "
                       "“hub leave --anyway” leaves nevertheless. It stays on this computer either way.",
                       "%u things were not sent yet, and nobody else would get them. “queue” shows them; "
                       "“hub leave --anyway” leaves nevertheless. They stay on this computer either way.",
                       unsent),
          unsent);
      return care_cli_wrong (cli, "not-sent", "hub", message);
    }
  if (!care_record_leave_hub (cli->record, cases, &error))
    return care_cli_fail (cli, error);
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_bool (cli->out, "changed", true);
  care_json_writer_member_int (cli->out, "unsent", unsent);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, "%s", _ ("This computer has left the hub. Everything in the record stays here."));
  if (cases && has_hub (state, "group"))
    care_cli_say (cli, "%s",
                  _ ("From now on, whatever is changed in a case goes to the group’s hub, where everybody in "
                     "the group can read it."));
  return CARE_EXIT_DONE;
}
