/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The written representation: its draft, and the files made of it. */
#include "care-cli-verbs.h"

#include "care-cli-case.h"
#include "care-record-papers.h"
#include "care-wire-representation.h"
#include "care-words-cases.h"
#include "care-words-refusals.h"
#include "care-words-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One answer of the draft; the grounds said in one call are all of them. */
static bool
set_answer (CareCli *cli, CareRepresentation *draft, const char *key, const char *value, bool *grounds_said)
{
  int ground = 0;

  if (strcmp (key, "ground") != 0)
    {
      if (care_representation_set (draft, key, value))
        return true;
      care_cli_usage (cli, key, _ ("A representation has no answer “%s”."), key);
      return false;
    }
  if (!*grounds_said)
    draft->grounds = 0;
  *grounds_said = true;
  if (*value == '\0')
    return true;
  if (!care_ground_from_string (value, &ground))
    {
      care_cli_usage (
          cli, key, _ ("“%s” is no ground: reasonable-excuse, adequate-attempts, error-in-notice or other."),
          value);
      return false;
    }
  draft->grounds |= 1u << ground;
  return true;
}

static void
answer_draft (CareCli *cli, const CareRepresentation *draft, bool changed)
{
  g_autofree const char **missing = care_representation_missing (draft, CARE_PAPER_REPRESENTATIONS);

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "case", draft->case_id);
  care_cli_write_draft (cli, draft);
  care_json_writer_member_bool (cli->out, "changed", changed);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, "%s", _ ("The draft is saved."));
  for (size_t i = 0; missing[i] != NULL; i++)
    care_cli_say (cli, _ ("Still missing: %s"), care_words_representation_key (missing[i]));
}

static CareExit
change_draft (CareCli *cli, char **pairs)
{
  GError *error = NULL;
  bool grounds_said = false;
  g_autoptr (CareCaseView) view = care_record_view_case (cli->record, care_cli_word (cli, 0), &error);
  if (view == NULL)
    return care_cli_fail (cli, error);

  g_autofree char *before = care_wire_representation_to_json (view->draft);
  for (size_t i = 0; pairs[i] != NULL; i += 2)
    if (!set_answer (cli, view->draft, pairs[i], pairs[i + 1], &grounds_said))
      return CARE_EXIT_USAGE;
  if (!care_record_save_representation (cli->record, view->draft, &error))
    return care_cli_fail (cli, error);
  g_autofree char *after = care_wire_representation_to_json (view->draft);
  answer_draft (cli, view->draft, strcmp (before, after) != 0);
  return CARE_EXIT_DONE;
}

CareExit
care_cli_case_draft (CareCli *cli)
{
  GError *error = NULL;
  g_auto (GStrv) pairs = care_cli_pairs (cli, 1);

  if (pairs == NULL)
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL || !care_record_begin (cli->record, &error))
    return care_cli_fail (cli, error);
  CareExit status = change_draft (cli, pairs);
  if (!care_record_end (cli->record, status == CARE_EXIT_DONE, &error) && error != NULL)
    return care_cli_fail (cli, error);
  return status;
}

static void
warn (CareCli *cli, const char *code, const char *message)
{
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "code", code);
  care_json_writer_member_string (cli->out, "message", message);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, "%s", message);
}

static void
write_warnings (CareCli *cli, const CareCaseView *view)
{
  care_json_writer_member_array (cli->out, "warnings");
  for (size_t i = 0; i < view->clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (view->clocks, CareCaseClock, i);
      if (clock->what != CARE_CLOCK_REPRESENTATIONS)
        continue;
      for (int bit = 0; bit < CARE_N_WARNINGS; bit++)
        if (clock->warnings & (1u << bit))
          warn (cli, care_warning_to_string (bit), care_words_warning (bit));
      if (view->today > clock->date)
        warn (
            cli, "deadline-passed",
            _ ("The date for written representations has gone by. Send them anyway, with the reason for the "
               "delay."));
      else if (view->today > clock->safe)
        warn (cli, "safe-date-passed",
              _ ("The safe date has gone by; by another reading there is still time. Send them at once."));
    }
  if (view->provider->ownership == CARE_OWNERSHIP_PUBLIC)
    warn (cli, "public-body",
          _ ("The provider is a public body, which cannot be given this penalty. Say so first."));
  if (*view->provider->address == '\0')
    warn (cli, "provider-address-missing",
          _ ("The provider’s own address is not known. Add it, so that an answer finds its way."));
  warn (cli, "check-address",
        _ ("Check the postal and e-mail address against the notice itself, and use those on the notice."));
  care_json_writer_end_array (cli->out);
}

static bool
export_as (CareCli *cli, const CareCasePapers *papers, CareFormat format, bool as_draft, GError **error)
{
  const char *path = care_cli_option (cli, care_format_to_string (format));

  if (path == NULL)
    return true;
  CareWritten *written = care_record_write_paper (cli->record, papers, CARE_PAPER_REPRESENTATIONS, NULL,
                                                  as_draft, format, path, error);
  if (written == NULL)
    return false;
  care_json_writer_string (cli->out, path);
  care_cli_say (cli, _ ("Written: %s"), path);
  care_written_free (written);
  return true;
}

static void
write_missing (CareCli *cli, const char **missing)
{
  care_json_writer_member_array (cli->out, "missing");
  for (size_t i = 0; missing[i] != NULL; i++)
    {
      care_json_writer_string (cli->out, missing[i]);
      care_cli_say (cli, _ ("Still missing: %s"), care_words_representation_key (missing[i]));
    }
  care_json_writer_end_array (cli->out);
}

CareExit
care_cli_represent (CareCli *cli)
{
  GError *error = NULL;

  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareCasePapers) papers = care_record_read_papers (cli->record, care_cli_word (cli, 0), &error);
  if (papers == NULL)
    return care_cli_fail (cli, error);
  g_autofree const char **missing = care_case_papers_missing (papers, CARE_PAPER_REPRESENTATIONS, NULL);
  bool as_draft = missing[0] != NULL;

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_array (cli->out, "files");
  for (int format = 0; format < CARE_N_FORMATS; format++)
    if (!export_as (cli, papers, (CareFormat)format, as_draft, &error))
      return care_cli_fail (cli, error);
  care_json_writer_end_array (cli->out);
  write_missing (cli, missing);
  write_warnings (cli, papers->view);
  care_json_writer_member_bool (cli->out, "draft", as_draft);
  care_json_writer_end_object (cli->out);
  return CARE_EXIT_DONE;
}
