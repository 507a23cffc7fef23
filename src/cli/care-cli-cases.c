/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Enforcement cases. */
#include "care-cli-verbs.h"

#include "care-cli-case.h"
#include "care-cli-event.h"
#include "care-cli-written.h"
#include "care-words-cases.h"

#include <glib/gi18n-lib.h>

CareExit
care_cli_answer_case (CareCli *cli, CareCaseView *owned, GError *error)
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
  return care_cli_answer_case (cli, view, error);
}

CareExit
care_cli_case_allege (CareCli *cli)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) missed = read_allegations (cli, "missed", false);
  g_autoptr (GPtrArray) misleading = missed != NULL ? read_allegations (cli, "misleading", true) : NULL;

  if (misleading == NULL)
    return CARE_EXIT_USAGE;
  if ((missed->len + misleading->len == 0) != care_cli_flag (cli, "nothing"))
    return care_cli_usage (cli, "missed",
                           _ ("Say all that is alleged with --missed and --misleading, or --nothing."));
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareCaseView *view
      = care_record_change_case (cli->record, care_cli_word (cli, 0), missed, misleading, &error);
  return care_cli_answer_case (cli, view, error);
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
  return care_cli_answer_case (cli, view, error);
}

/* The files that were named go with the event. */
static CareExit
enter_event (CareCli *cli, const CareCaseEvent *event)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) files = care_cli_options (cli, "file");

  g_ptr_array_add (files, NULL);
  CareCaseView *view = care_record_add_case_event (cli->record, care_cli_word (cli, 0), event,
                                                   (const char *const *)files->pdata, &error);
  return care_cli_answer_case (cli, view, error);
}

CareExit
care_cli_case_add_event (CareCli *cli)
{
  GError *error = NULL;
  g_autoptr (CareCaseEvent) event = care_case_event_new (CARE_EVENT_CONTACT, CARE_NO_DATE);
  CareExit status = care_cli_read_event (cli, event, true);

  if (status != CARE_EXIT_DONE)
    return status;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  return enter_event (cli, event);
}

/* A copy of the entry that the second word names, which puts that one right. NULL: error is set. */
static CareCaseEvent *
copy_named (CareCli *cli, GError **error)
{
  g_autoptr (CareCaseView) view = care_record_view_case (cli->record, care_cli_word (cli, 0), error);
  const CareCaseEvent *named = view != NULL ? care_case_find (view->ca, care_cli_word (cli, 1)) : NULL;

  if (view != NULL && named == NULL)
    g_set_error_literal (error, CARE_REFUSED, CARE_REFUSAL_NO_SUCH_EVENT, care_cli_word (cli, 1));
  if (named == NULL)
    return NULL;
  CareCaseEvent *event = care_case_event_copy (named);
  care_case_event_set (&event->replaces, named->id);
  return event;
}

/* What is read is still so when it is written. */
static CareExit
put_right (CareCli *cli, bool strike)
{
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL || !care_record_begin (cli->record, &error))
    return care_cli_fail (cli, error);
  g_autoptr (CareCaseEvent) event = copy_named (cli, &error);
  CareExit status = CARE_EXIT_DONE;
  if (event == NULL)
    status = care_cli_fail (cli, g_steal_pointer (&error));
  else if (!strike)
    status = care_cli_read_event (cli, event, false);
  else
    {
      event->struck = true;
      care_case_event_set (&event->note, care_cli_option (cli, "note"));
    }
  if (status == CARE_EXIT_DONE)
    status = enter_event (cli, event);
  if (!care_record_end (cli->record, status == CARE_EXIT_DONE, &error) && error != NULL)
    return care_cli_fail (cli, error);
  return status;
}

CareExit
care_cli_case_correct (CareCli *cli)
{
  if (cli->options->len == 0)
    return care_cli_usage (cli, "command", _ ("Say what is to be put right."));
  return put_right (cli, false);
}

CareExit
care_cli_case_strike (CareCli *cli)
{
  return put_right (cli, true);
}

CareExit
care_cli_case_file (CareCli *cli)
{
  GError *error = NULL;
  const char *path = care_cli_word (cli, 2);

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareWritten) written
      = care_record_write_kept (cli->record, care_cli_word (cli, 0), care_cli_word (cli, 1), path, &error);
  if (written == NULL)
    return care_cli_fail (cli, error);
  care_cli_answer_written (cli, written);
  return CARE_EXIT_DONE;
}
