/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-cli-case.h"

#include "care-wire-case.h"
#include "care-words-cases.h"
#include "care-words-clocks.h"
#include "care-words-dates.h"

#include <glib/gi18n-lib.h>

static void
write_event (CareJsonWriter *out, const CareCaseEvent *event)
{
  care_json_writer_begin_object (out);
  care_json_writer_member_string (out, "id", event->id);
  care_json_writer_member_string (out, "kind", care_event_kind_to_string (event->kind));
  care_json_writer_member_date (out, "date", event->date);
  care_json_writer_member_string (out, "channel",
                                  event->has_channel ? care_channel_to_string (event->channel) : NULL);
  care_json_writer_member_date (out, "received", event->received);
  care_json_writer_member_date (out, "printed", event->printed);
  care_json_writer_member_string (
      out, "outcome", event->outcome != CARE_OUTCOME_NONE ? care_outcome_to_string (event->outcome) : NULL);
  if (event->amount_pence >= 0)
    care_json_writer_member_int (out, "amount_pence", event->amount_pence);
  else
    care_json_writer_member_null (out, "amount_pence");
  care_json_writer_member_string (out, "note", event->note);
  const CareAttachment *file = care_case_event_file (event);
  care_json_writer_member_string (out, "file", file != NULL ? file->name : "");
  care_json_writer_member_string (out, "file_sha256", file != NULL ? file->sha256 : "");
  care_json_writer_member_instant (out, "entered_at", event->entered_at);
  care_json_writer_member_string (out, "entered_by", event->entered_by);
  care_json_writer_end_object (out);
}

static void
write_clock (CareCli *cli, const CareCaseView *view, const CareCaseClock *clock)
{
  g_autofree char *words = care_words_clock_sentence (clock, view->today);

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "what", care_clock_what_to_string (clock->what));
  care_json_writer_member_date (cli->out, "date", clock->date);
  care_json_writer_member_date (cli->out, "safe", clock->safe);
  care_json_writer_member_date (cli->out, "arguable", clock->arguable);
  care_json_writer_member_string (cli->out, "state", care_clock_state_to_string (clock->state));
  care_json_writer_member_bool (cli->out, "certain", clock->certain);
  care_json_writer_member_string (cli->out, "words", words);
  care_cli_write_warnings (cli, clock->warnings);
  care_cli_write_reasons (cli, view->law, &clock->because);
  care_json_writer_end_object (cli->out);
}

void
care_cli_write_draft (CareCli *cli, const CareRepresentation *draft)
{
  g_autofree const char **missing = care_representation_missing (draft, CARE_PAPER_REPRESENTATIONS);

  care_json_writer_member_array (cli->out, "grounds");
  for (int i = 0; i < CARE_N_GROUNDS; i++)
    if (draft->grounds & (1u << i))
      care_json_writer_string (cli->out, care_ground_to_string (i));
  care_json_writer_end_array (cli->out);
  for (size_t i = 0; i < care_question_count (); i++)
    {
      const char *key = care_question_at (i)->key;
      care_json_writer_member_string (cli->out, key, care_representation_get (draft, key));
    }
  care_json_writer_member_array (cli->out, "missing");
  for (size_t i = 0; missing[i] != NULL; i++)
    care_json_writer_string (cli->out, missing[i]);
  care_json_writer_end_array (cli->out);
}

void
care_cli_write_case (CareCli *cli, const CareCaseView *view)
{
  g_autofree char *next = care_words_case_next (view->ca, view->clocks, view->today);

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "id", view->ca->id);
  care_json_writer_member_string (cli->out, "provider", view->ca->provider);
  care_json_writer_member_date (cli->out, "opened", view->ca->opened);
  care_json_writer_member_string (cli->out, "state", care_case_state_to_string (care_case_state (view->ca)));
  care_json_writer_member_string (cli->out, "next", next);
  care_json_writer_key (cli->out, "missed");
  care_wire_allegations_write (cli->out, view->ca->missed);
  care_json_writer_key (cli->out, "misleading");
  care_wire_allegations_write (cli->out, view->ca->misleading);
  care_json_writer_member_array (cli->out, "events");
  for (size_t i = 0; i < view->ca->events->len; i++)
    write_event (cli->out, view->ca->events->pdata[i]);
  care_json_writer_end_array (cli->out);
  care_json_writer_member_array (cli->out, "clocks");
  for (size_t i = 0; i < view->clocks->len; i++)
    write_clock (cli, view, &g_array_index (view->clocks, CareCaseClock, i));
  care_json_writer_end_array (cli->out);
  if (view->penalty != NULL)
    care_json_writer_member_int (cli->out, "penalty_estimate_pence", view->penalty->total_pence);
  else
    care_json_writer_member_null (cli->out, "penalty_estimate_pence");
  care_json_writer_member_object (cli->out, "draft");
  care_cli_write_draft (cli, view->draft);
  care_json_writer_end_object (cli->out);
  care_json_writer_end_object (cli->out);
}

void
care_cli_say_case (CareCli *cli, const CareCaseView *view)
{
  g_autofree char *next = care_words_case_next (view->ca, view->clocks, view->today);

  care_cli_say (cli, "%s, %s: %s", view->ca->id, view->provider->name,
                care_words_case_state (care_case_state (view->ca)));
  care_cli_say (cli, "%s", next);
  for (size_t i = 0; i < view->ca->events->len; i++)
    {
      g_autofree char *line = care_words_event (view->ca->events->pdata[i]);
      care_cli_say (cli, "  %s", line);
    }
  for (size_t i = 0; i < view->clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (view->clocks, CareCaseClock, i);
      g_autofree char *sentence = care_words_clock_sentence (clock, view->today);
      g_autofree char *readings = care_words_clock_readings (clock);
      care_cli_say (cli, "%s: %s %s", care_words_clock (clock->what), sentence, readings);
    }
  if (view->penalty != NULL)
    {
      g_autofree char *money = care_words_money (view->penalty->total_pence);
      care_cli_say (cli, _ ("An estimate of the penalty: %s"), money);
    }
}
