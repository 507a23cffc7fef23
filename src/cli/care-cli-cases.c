/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Enforcement cases. */
#include "care-cli-verbs.h"

#include "care-cli-case.h"
#include "care-words-cases.h"

#include <glib/gi18n-lib.h>

static CareExit
answer (CareCli *cli, CareCaseView *owned, GError *error)
{
  g_autoptr (CareCaseView) view = owned;

  if (view == NULL)
    return care_cli_fail (cli, error);
  care_cli_write_case (cli, view);
  care_cli_say_case (cli, view);
  return CARE_EXIT_DONE;
}

static GPtrArray *
read_allegations (CareCli *cli, const char *option, bool with_item)
{
  g_autoptr (GPtrArray) texts = care_cli_options (cli, option);
  g_autoptr (GPtrArray) allegations = g_ptr_array_new_with_free_func ((GDestroyNotify)care_allegation_free);

  for (size_t i = 0; i < texts->len; i++)
    {
      CareAllegation *allegation = care_allegation_parse (texts->pdata[i], with_item);
      if (allegation == NULL)
        {
          care_cli_usage (cli, option, _ ("--%s takes LOCATION/SERVICE/MONTH%s; “%s” is none."), option,
                          with_item ? "/ITEM" : "", (const char *)texts->pdata[i]);
          return NULL;
        }
      g_ptr_array_add (allegations, allegation);
    }
  return g_steal_pointer (&allegations);
}

CareExit
care_cli_case_open (CareCli *cli)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) missed = read_allegations (cli, "missed", false);
  g_autoptr (GPtrArray) misleading = missed != NULL ? read_allegations (cli, "misleading", true) : NULL;

  if (misleading == NULL)
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareCaseView *view
      = care_record_open_case (cli->record, care_cli_word (cli, 0), missed, misleading, &error);
  return answer (cli, view, error);
}

CareExit
care_cli_case_list (CareCli *cli)
{
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (GPtrArray) views = care_record_list_cases (cli->record, &error);
  if (views == NULL)
    return care_cli_fail (cli, error);

  CareCliTable *table = care_cli_table_new ();
  care_json_writer_begin_array (cli->out);
  for (size_t i = 0; i < views->len; i++)
    {
      const CareCaseView *view = views->pdata[i];
      g_autofree char *next = care_words_case_next (view->ca, view->clocks, view->today);
      care_cli_write_case (cli, view);
      care_cli_table_row (table, view->ca->id, view->provider->name,
                          care_words_case_state (care_case_state (view->ca)), next, NULL);
    }
  care_json_writer_end_array (cli->out);
  care_cli_table_end (cli, table);
  return CARE_EXIT_DONE;
}

CareExit
care_cli_case_show (CareCli *cli)
{
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareCaseView *view = care_record_view_case (cli->record, care_cli_word (cli, 0), &error);
  return answer (cli, view, error);
}

static bool
read_event_words (CareCli *cli, CareEventKind *kind, CareOutcome *outcome, CareChannel *channel)
{
  const char *said = care_cli_option (cli, "outcome");
  const char *how = care_cli_option (cli, "channel");

  if (!care_cli_need (cli, "kind"))
    return false;
  if (!care_event_kind_from_string (care_cli_option (cli, "kind"), kind))
    care_cli_usage (cli, "kind", _ ("“%s” is no kind of event."), care_cli_option (cli, "kind"));
  else if (said != NULL && !care_outcome_from_string (said, outcome))
    care_cli_usage (cli, "outcome", _ ("“%s” is no outcome."), said);
  else if (how != NULL && !care_channel_from_string (how, channel))
    care_cli_usage (cli, "channel", _ ("--channel is hand, post or electronic."));
  else
    return true;
  return false;
}

static CareCaseEvent *
read_event (CareCli *cli)
{
  CareEventKind kind = CARE_EVENT_CONTACT;
  CareOutcome outcome = CARE_OUTCOME_NONE;
  CareChannel channel = CARE_CHANNEL_HAND;
  CareDate date = CARE_NO_DATE;

  if (!read_event_words (cli, &kind, &outcome, &channel) || !care_cli_need (cli, "date")
      || !care_cli_date (cli, "date", &date))
    return NULL;

  g_autoptr (CareCaseEvent) event = care_case_event_new (kind, date);
  event->outcome = outcome;
  event->has_channel = care_cli_flag (cli, "channel");
  event->channel = channel;
  if (!care_cli_date (cli, "received", &event->received) || !care_cli_date (cli, "printed", &event->printed)
      || !care_cli_number (cli, "amount-pence", G_MAXINT32 * (int64_t)100, &event->amount_pence))
    return NULL;
  if (care_cli_option (cli, "note") != NULL)
    {
      g_free (event->note);
      event->note = g_strdup (care_cli_option (cli, "note"));
    }
  return g_steal_pointer (&event);
}

CareExit
care_cli_case_add_event (CareCli *cli)
{
  GError *error = NULL;
  g_autoptr (CareCaseEvent) event = read_event (cli);

  if (event == NULL)
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (GPtrArray) files = care_cli_options (cli, "file");
  g_ptr_array_add (files, NULL);
  CareCaseView *view = care_record_add_case_event (cli->record, care_cli_word (cli, 0), event,
                                                   (const char *const *)files->pdata, &error);
  return answer (cli, view, error);
}
