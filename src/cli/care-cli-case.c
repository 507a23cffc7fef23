/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-cli-case.h"

#include "care-cli-event.h"
#include "care-wire-case.h"
#include "care-words-cases.h"
#include "care-words-clocks.h"
#include "care-words-dates.h"

#include <glib/gi18n-lib.h>

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

static void
write_draft_exhibits (CareJsonWriter *out, GPtrArray *exhibits)
{
  care_json_writer_member_array (out, "exhibits");
  for (guint i = 0; i < exhibits->len; i++)
    {
      const CareDraftExhibit *exhibit = g_ptr_array_index (exhibits, i);
      care_json_writer_begin_object (out);
      care_json_writer_member_int (out, "number", (int64_t)i + 1);
      care_json_writer_member_string (out, "title", exhibit->title);
      care_json_writer_member_string (out, "file", exhibit->file_name);
      care_json_writer_member_string (out, "sha256", exhibit->sha256);
      care_json_writer_end_object (out);
    }
  care_json_writer_end_array (out);
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
  care_json_writer_member_array (cli->out, "includes");
  for (int i = 0; i < CARE_N_INCLUDES; i++)
    if (draft->includes & (1u << i))
      care_json_writer_string (cli->out, care_include_to_string (i));
  care_json_writer_end_array (cli->out);
  write_draft_exhibits (cli->out, draft->exhibits);
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

static void
write_events (CareJsonWriter *out, const char *key, GPtrArray *events)
{
  care_json_writer_member_array (out, key);
  for (guint i = 0; i < events->len; i++)
    care_cli_write_event (out, events->pdata[i]);
  care_json_writer_end_array (out);
}

/* The last amount that a notice gave; -1 where none did. */
static int64_t
amount_in_notice (const CareCase *ca)
{
  static const CareEventKind kinds[] = { CARE_EVENT_FINAL_NOTICE, CARE_EVENT_NOTICE_OF_INTENT };

  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const CareCaseEvent *notice = care_case_last (ca, kinds[i]);
      if (notice != NULL && notice->amount_pence >= 0)
        return notice->amount_pence;
    }
  return -1;
}

static void
write_parts (CareJsonWriter *out, const CarePenalty *penalty)
{
  care_json_writer_member_array (out, "parts");
  for (guint i = 0; i < penalty->parts->len; i++)
    {
      const CarePenaltyPart *part = g_ptr_array_index (penalty->parts, i);
      care_json_writer_begin_object (out);
      care_json_writer_member_string (out, "kind", care_service_to_string (part->kind));
      care_json_writer_member_string (out, "location", part->location);
      care_json_writer_member_int (out, "number", part->number);
      care_json_writer_member_int (out, "pence", part->pence);
      care_json_writer_end_object (out);
    }
  care_json_writer_end_array (out);
}

/* The estimate beside what the notice says; a public body has the duty and no penalty. */
static void
write_penalty (CareJsonWriter *out, const CareCaseView *view)
{
  int64_t notice = amount_in_notice (view->ca);

  if (view->penalty != NULL)
    care_json_writer_member_int (out, "penalty_estimate_pence", view->penalty->total_pence);
  else
    care_json_writer_member_null (out, "penalty_estimate_pence");
  care_json_writer_member_bool (out, "penalty_applies", view->provider->ownership != CARE_OWNERSHIP_PUBLIC);
  if (view->penalty == NULL)
    {
      care_json_writer_member_null (out, "penalty");
      return;
    }
  care_json_writer_member_object (out, "penalty");
  care_json_writer_member_int (out, "estimate_pence", view->penalty->total_pence);
  if (notice >= 0)
    {
      care_json_writer_member_int (out, "notice_pence", notice);
      care_json_writer_member_int (out, "difference_pence", notice - view->penalty->total_pence);
    }
  else
    {
      care_json_writer_member_null (out, "notice_pence");
      care_json_writer_member_null (out, "difference_pence");
    }
  care_json_writer_member_string (out, "scheme", view->penalty->scheme);
  write_parts (out, view->penalty);
  care_json_writer_end_object (out);
}

void
care_cli_write_case_members (CareCli *cli, const CareCaseView *view)
{
  g_autofree char *next = care_words_case_next (view->ca, view->clocks, view->today);

  care_json_writer_member_string (cli->out, "id", view->ca->id);
  care_json_writer_member_string (cli->out, "provider", view->ca->provider);
  care_json_writer_member_date (cli->out, "opened", view->ca->opened);
  care_json_writer_member_string (cli->out, "state", care_case_state_to_string (care_case_state (view->ca)));
  care_json_writer_member_string (cli->out, "next", next);
  care_json_writer_key (cli->out, "missed");
  care_wire_allegations_write (cli->out, view->ca->missed);
  care_json_writer_key (cli->out, "misleading");
  care_wire_allegations_write (cli->out, view->ca->misleading);
  write_events (cli->out, "events", view->ca->events);
  write_events (cli->out, "corrected", view->ca->corrected);
  care_json_writer_member_array (cli->out, "clocks");
  for (size_t i = 0; i < view->clocks->len; i++)
    write_clock (cli, view, &g_array_index (view->clocks, CareCaseClock, i));
  care_json_writer_end_array (cli->out);
  write_penalty (cli->out, view);
  care_json_writer_member_object (cli->out, "draft");
  care_cli_write_draft (cli, view->draft);
  care_json_writer_end_object (cli->out);
}

void
care_cli_write_case (CareCli *cli, const CareCaseView *view)
{
  care_json_writer_begin_object (cli->out);
  care_cli_write_case_members (cli, view);
  care_json_writer_end_object (cli->out);
}

static void
say_penalty (CareCli *cli, const CareCaseView *view)
{
  int64_t notice = amount_in_notice (view->ca);

  if (view->provider->ownership == CARE_OWNERSHIP_PUBLIC)
    care_cli_say (cli, "%s",
                  _ ("The provider is a public body: it has the duty, and cannot be given this penalty."));
  if (view->penalty == NULL)
    return;
  g_autofree char *money = care_words_money (view->penalty->total_pence);
  care_cli_say (cli, _ ("An estimate of the penalty: %s"), money);
  if (notice < 0 || notice == view->penalty->total_pence)
    return;
  g_autofree char *said = care_words_money (notice);
  care_cli_say (cli, _ ("The notice says %s. Compare its calculation with the estimate."), said);
}

void
care_cli_say_case (CareCli *cli, const CareCaseView *view)
{
  g_autofree char *next = care_words_case_next (view->ca, view->clocks, view->today);

  care_cli_say (cli, "%s, %s: %s", view->ca->id, care_cli_one_line (cli, view->provider->name),
                care_words_case_state (care_case_state (view->ca)));
  care_cli_say (cli, "%s", next);
  for (size_t i = 0; i < view->ca->events->len; i++)
    care_cli_say_event (cli, view->ca->events->pdata[i]);
  if (view->ca->corrected->len > 0)
    care_cli_say (cli, "%s", _ ("Put right since, and kept to be read:"));
  for (size_t i = 0; i < view->ca->corrected->len; i++)
    care_cli_say_event (cli, view->ca->corrected->pdata[i]);
  for (size_t i = 0; i < view->clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (view->clocks, CareCaseClock, i);
      g_autofree char *sentence = care_words_clock_sentence (clock, view->today);
      g_autofree char *readings = care_words_clock_readings (clock);
      care_cli_say (cli, "%s: %s %s", care_words_clock (clock->what), sentence, readings);
    }
  say_penalty (cli, view);
}
