/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Going to the hub and back, and what waits for it. */
#include "care-cli-sync.h"

#include "care-cli-verbs.h"
#include "care-record-holidays.h"
#include "care-words-sync.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* "waiting", of everything that has not arrived, with why in words. */
static void
write_waiting (CareCli *cli, const CareSyncState *state)
{
  CareCliTable *table = care_cli_table_new ();

  care_json_writer_member_array (cli->out, "waiting");
  for (size_t i = 0; i < state->queue->len; i++)
    {
      const CareQueueRow *row = state->queue->pdata[i];
      g_autofree char *trouble
          = row->why != CARE_SYNC_FINE ? care_words_sync_why (row->why, row->detail) : NULL;
      g_autofree char *document = care_words_document (row->kind, row->name, row->service, row->month);
      const char *why = trouble != NULL ? trouble : care_words_queue_state (row->state);
      care_json_writer_begin_object (cli->out);
      care_json_writer_member_string (cli->out, "id", row->id);
      care_json_writer_member_string (cli->out, "state", row->state);
      care_json_writer_member_int (cli->out, "attempts", row->attempts);
      care_json_writer_member_instant (cli->out, "next_try_at", row->next_at);
      care_json_writer_member_string (cli->out, "why", why);
      care_json_writer_member_string (cli->out, "code", care_sync_why_to_string (row->why));
      care_json_writer_member_instant (cli->out, "queued_at", row->queued_at);
      care_json_writer_member_string (cli->out, "what", document);
      care_json_writer_end_object (cli->out);
      care_cli_table_row (table, row->id, document, why, NULL);
    }
  care_json_writer_end_array (cli->out);
  care_cli_table_end (cli, table);
}

/* false: status is how the run ends. */
static bool
join (CareCli *cli, const char *url, bool cases, CareExit *status)
{
  const CareHubAddress address = { .url = url, .cases = cases };
  CareSyncWhy why = CARE_SYNC_FINE;
  g_autofree char *detail = NULL;
  GError *error = NULL;

  if (url == NULL || care_record_join_hub (cli->record, &address, &why, &detail, NULL, NULL, &error))
    return true;
  if (error != NULL)
    {
      *status = care_cli_fail (cli, error);
      return false;
    }
  g_autofree char *message = care_words_sync_why (why, detail != NULL ? detail : "");
  if (why == CARE_SYNC_BAD_ADDRESS || why == CARE_SYNC_NOT_ENCRYPTED)
    *status = care_cli_usage (cli, cases ? "cases" : "hub", "%s", message);
  else if (care_cli_exit_of (why) == CARE_EXIT_WRONG)
    *status = care_cli_wrong (cli, care_sync_why_to_string (why), url, message);
  else
    *status = care_cli_no_hub (cli, care_sync_why_to_string (why), url, message);
  return false;
}

/* A person's word on what stopped it, given beforehand: then it goes on once more. */
static CareSyncOutcome *
run (CareCli *cli, GError **error)
{
  CareSyncOutcome *outcome = care_record_sync (cli->record, NULL, true, NULL, NULL, NULL, error);
  bool again = false;

  if (outcome == NULL)
    return NULL;
  if (outcome->why == CARE_SYNC_MANY_CHANGES && care_cli_flag (cli, "accept-many"))
    again = care_record_accept_many_changes (cli->record, error);
  else if (outcome->why == CARE_SYNC_ANOTHER_HUB && care_cli_flag (cli, "accept-other-hub"))
    again = care_record_accept_other_hub (cli->record, error);
  else
    return outcome;
  care_sync_outcome_free (outcome);
  return again ? care_record_sync (cli->record, NULL, true, NULL, NULL, NULL, error) : NULL;
}

static void
say_outcome (CareCli *cli, const CareSyncOutcome *outcome, const CareSyncState *state)
{
  care_cli_say (cli, _ ("%d sent, %d received, %d merged."), outcome->pushed, outcome->pulled,
                outcome->merged);
  if (state->conflicts > 0)
    care_cli_say (cli, _ ("%d to settle: “conflict list” shows what."), state->conflicts);
  if (state->set_aside > 0)
    care_cli_say (cli, _ ("%d that the hub does not take: “queue” says why."), state->set_aside);
}

static CareExit
answer (CareCli *cli, const CareSyncOutcome *outcome, const CareSyncState *state)
{
  CareExit status = care_cli_exit_of (outcome->why);

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_int (cli->out, "pushed", outcome->pushed);
  care_json_writer_member_int (cli->out, "pulled", outcome->pulled);
  care_json_writer_member_int (cli->out, "merged", outcome->merged);
  care_json_writer_member_int (cli->out, "conflicts", state->conflicts);
  care_json_writer_member_int (cli->out, "set_aside", state->set_aside);
  care_json_writer_member_int (cli->out, "requests", outcome->requests);
  care_json_writer_member_bool (cli->out, "changed", outcome->pulled + outcome->merged > 0);
  say_outcome (cli, outcome, state);
  g_autoptr (GPtrArray) moved = care_record_take_moved (cli->record);
  if (moved->len > 0)
    care_cli_answer_moved (cli, moved);
  write_waiting (cli, state);
  if (status != CARE_EXIT_DONE)
    {
      g_autofree char *message = care_words_sync_why (outcome->why, outcome->detail);
      care_cli_trouble (cli, care_sync_why_to_string (outcome->why), "hub", message);
    }
  care_json_writer_end_object (cli->out);
  if (status == CARE_EXIT_DONE && (state->conflicts > 0 || state->set_aside > 0))
    return CARE_EXIT_WRONG;
  return status;
}

CareExit
care_cli_sync (CareCli *cli)
{
  CareExit status = CARE_EXIT_DONE;
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  if (!join (cli, care_cli_option (cli, "hub"), false, &status)
      || !join (cli, care_cli_option (cli, "cases"), true, &status))
    return status;
  g_autoptr (CareSyncState) before = care_record_sync_state (cli->record, &error);
  if (before == NULL)
    return care_cli_fail (cli, error);
  if (before->hubs->len == 0)
    return care_cli_not_joined (cli);
  g_autoptr (CareSyncOutcome) outcome = run (cli, &error);
  g_autoptr (CareSyncState) state = outcome != NULL ? care_record_sync_state (cli->record, &error) : NULL;
  if (state == NULL)
    return care_cli_fail (cli, error);
  return answer (cli, outcome, state);
}

static CareExit
retry (CareCli *cli, const char *id)
{
  GError *error = NULL;

  if (care_record_retry (cli->record, id, &error))
    return CARE_EXIT_DONE;
  if (!g_error_matches (error, CARE_REFUSED, CARE_REFUSAL_NO_SUCH_ITEM))
    return care_cli_fail (cli, error);
  g_clear_error (&error);
  return care_cli_wrong (cli, "no-such-item", id,
                         _ ("Nothing of that name can be tried again. “queue” shows what waits; a conflict "
                            "is settled with “conflict settle”."));
}

CareExit
care_cli_queue (CareCli *cli)
{
  const char *verb = care_cli_word (cli, 0), *id = care_cli_word (cli, 1);
  GError *error = NULL;

  if (verb != NULL && (id == NULL || strcmp (verb, "retry") != 0))
    return care_cli_usage (cli, "command", _ ("“queue” shows what waits, “queue retry ID” tries one again."));
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareExit status = id != NULL ? retry (cli, id) : CARE_EXIT_DONE;
  if (status != CARE_EXIT_DONE)
    return status;
  g_autoptr (CareSyncState) state = care_record_sync_state (cli->record, &error);
  if (state == NULL)
    return care_cli_fail (cli, error);
  care_json_writer_begin_object (cli->out);
  write_waiting (cli, state);
  care_json_writer_end_object (cli->out);
  if (state->queue->len == 0)
    care_cli_say (cli, "%s", _ ("Nothing waits."));
  return CARE_EXIT_DONE;
}
