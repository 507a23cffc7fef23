/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Returns: answering, checking, and recording that they were saved in the Capacity Tracker. */
#include "care-cli-verbs.h"

#include "care-record-returns.h"
#include "care-wire-return.h"
#include "care-words-dates.h"
#include "care-words-findings.h"
#include "care-words-states.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Which return is meant. */
typedef struct
{
  const char *location;
  CareService service;
  CareMonth month;
} Which;

static bool
read_which (CareCli *cli, Which *which)
{
  which->location = care_cli_word (cli, 0);
  return care_cli_service_word (cli, 1, &which->service) && care_cli_month_word (cli, 2, &which->month);
}

static void
write_findings (CareJsonWriter *out, const CareReturnView *view)
{
  care_json_writer_member_array (out, "findings");
  for (size_t i = 0; i < view->findings->len; i++)
    {
      const CareFinding *finding = view->findings->pdata[i];
      g_autofree char *message = care_words_finding (finding, view->dataset);
      care_json_writer_begin_object (out);
      care_json_writer_member_string (out, "item", finding->item);
      care_json_writer_member_string (out, "severity", care_severity_to_string (finding->severity));
      care_json_writer_member_string (out, "code", care_finding_to_string (finding->code));
      care_json_writer_member_string (out, "message", message);
      care_json_writer_end_object (out);
    }
  care_json_writer_end_array (out);
}

static void
write_submissions (CareJsonWriter *out, const CareReturnView *view)
{
  care_json_writer_member_array (out, "submissions");
  for (size_t i = 0; i < view->submissions->len; i++)
    {
      const CareSubmission *submission = view->submissions->pdata[i];
      care_json_writer_begin_object (out);
      care_json_writer_member_string (out, "id", submission->id);
      care_json_writer_member_instant (out, "at", submission->at);
      care_json_writer_member_instant (out, "entered_at", submission->entered_at);
      care_json_writer_member_string (out, "by", submission->by);
      care_json_writer_member_string (out, "how", care_how_to_string (submission->how));
      care_json_writer_member_bool (out, "nil", submission->nil);
      care_json_writer_member_bool (out, "every_section", submission->every_section);
      care_json_writer_member_array (out, "sections");
      for (size_t j = 0; submission->sections != NULL && submission->sections[j] != NULL; j++)
        care_json_writer_string (out, submission->sections[j]);
      care_json_writer_end_array (out);
      care_json_writer_member_string (out, "evidence", submission->evidence);
      care_json_writer_member_string (out, "payload_sha256", submission->payload_sha256);
      care_json_writer_end_object (out);
    }
  care_json_writer_end_array (out);
}

static void
write_view (CareJsonWriter *out, const CareReturnView *view)
{
  care_json_writer_begin_object (out);
  care_json_writer_member_string (out, "location", view->ret->location);
  care_json_writer_member_string (out, "service", care_service_to_string (view->ret->service));
  care_json_writer_member_month (out, "month", view->ret->month);
  care_json_writer_member_string (out, "version", view->dataset != NULL ? view->dataset->version : NULL);
  care_json_writer_member_string (out, "state", care_state_to_string (view->state));
  care_json_writer_member_instant (out, "recorded_at", view->recorded_at);
  care_json_writer_member_string (out, "kind", care_return_kind_to_string (view->ret->kind));
  care_json_writer_member_string (out, "nil_reason", view->ret->nil_reason);
  care_json_writer_key (out, "answers");
  care_wire_answers_write (out, view->ret);
  care_json_writer_member_int (out, "answered", view->answered);
  care_json_writer_member_int (out, "asked", view->asked);
  write_findings (out, view);
  write_submissions (out, view);
  care_json_writer_member_bool (out, "changed", view->changed);
  care_json_writer_end_object (out);
}

static void
say_view (CareCli *cli, const CareReturnView *view)
{
  g_autofree char *month = care_words_month (view->ret->month);
  g_autofree char *state = care_words_state_sentence (view->state, &view->window, view->recorded_at);
  g_autofree const char **fields = care_return_fields (view->ret);
  CareCliTable *table = care_cli_table_new ();

  care_cli_say (cli, "%s, %s, %s", view->location->name, care_words_service (view->ret->service), month);
  care_cli_say (cli, "%s", state);
  if (view->ret->kind == CARE_RETURN_NIL)
    care_cli_say (cli, _ ("A nil return: %s"), view->ret->nil_reason);
  else
    care_cli_say (cli, _ ("%d of %d answered"), view->answered, view->asked);
  for (size_t i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *label = care_words_field (view->dataset, fields[i]);
      care_cli_table_row (table, "", fields[i], care_return_get (view->ret, fields[i]), label, NULL);
    }
  care_cli_table_end (cli, table);
  for (size_t i = 0; i < view->findings->len; i++)
    {
      const CareFinding *finding = view->findings->pdata[i];
      g_autofree char *message = care_words_finding (finding, view->dataset);
      care_cli_say (cli, "%s: %s: %s", care_words_severity (finding->severity), finding->item, message);
    }
}

static CareExit
answer (CareCli *cli, CareReturnView *owned, GError *error)
{
  g_autoptr (CareReturnView) view = owned;

  if (view == NULL)
    return care_cli_fail (cli, error);
  write_view (cli->out, view);
  say_view (cli, view);
  return CARE_EXIT_DONE;
}

CareExit
care_cli_return_set (CareCli *cli)
{
  Which which;
  GError *error = NULL;
  g_auto (GStrv) pairs = care_cli_pairs (cli, 3);

  if (pairs == NULL || !read_which (cli, &which))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareReturnView *view = care_record_set_answers (cli->record, which.location, which.service, which.month,
                                                  (const char *const *)pairs, &error);
  return answer (cli, view, error);
}

CareExit
care_cli_return_show (CareCli *cli)
{
  Which which;
  GError *error = NULL;

  if (!read_which (cli, &which))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareReturnView *view
      = care_record_view_return (cli->record, which.location, which.service, which.month, &error);
  return answer (cli, view, error);
}

CareExit
care_cli_return_check (CareCli *cli)
{
  Which which;
  GError *error = NULL;

  if (!read_which (cli, &which))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareReturnView *view
      = care_record_view_return (cli->record, which.location, which.service, which.month, &error);
  bool sound = view != NULL && view->findings->len == 0;
  CareExit status = answer (cli, view, error);
  return status == CARE_EXIT_DONE && !sound ? CARE_EXIT_WRONG : status;
}

CareExit
care_cli_return_unchanged (CareCli *cli)
{
  Which which;
  GError *error = NULL;

  if (!read_which (cli, &which))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareReturnView *view
      = care_record_set_unchanged (cli->record, which.location, which.service, which.month, &error);
  return answer (cli, view, error);
}

CareExit
care_cli_return_nil (CareCli *cli)
{
  Which which;
  GError *error = NULL;

  if (!read_which (cli, &which) || !care_cli_need (cli, "reason"))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareReturnView *view = care_record_set_nil (cli->record, which.location, which.service, which.month,
                                              care_cli_option (cli, "reason"), &error);
  return answer (cli, view, error);
}

static bool
read_recording (CareCli *cli, CareRecording *recording, char ***sections)
{
  const char *how = care_cli_option (cli, "how");
  const char *named = care_cli_option (cli, "sections");

  if (!care_cli_need (cli, "at") || !care_cli_instant (cli, "at", &recording->at)
      || !care_cli_need (cli, "by"))
    return false;
  if (how != NULL && !care_how_from_string (how, &recording->how))
    {
      care_cli_usage (cli, "how", _ ("--how is pages, bulk or email-link."));
      return false;
    }
  recording->by = care_cli_option (cli, "by");
  if (*recording->by == '\0')
    {
      care_cli_usage (cli, "by", _ ("--by names who saved it."));
      return false;
    }
  if (named != NULL && strcmp (named, "all") != 0)
    *sections = g_strsplit (named, ",", -1);
  for (size_t i = 0; *sections != NULL && (*sections)[i] != NULL; i++)
    g_strstrip ((*sections)[i]);
  recording->sections = (const char *const *)*sections;
  recording->evidence = care_cli_option (cli, "evidence");
  return true;
}

CareExit
care_cli_return_record (CareCli *cli)
{
  Which which;
  CareRecording recording = { .how = CARE_HOW_PAGES };
  GError *error = NULL;
  g_auto (GStrv) sections = NULL;

  if (!read_which (cli, &which) || !read_recording (cli, &recording, &sections))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareReturnView *view = care_record_record_return (cli->record, which.location, which.service, which.month,
                                                    &recording, &error);
  return answer (cli, view, error);
}
