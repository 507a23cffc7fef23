/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case's documents as files, and what was sent of them. */
#include "care-cli-verbs.h"

#include "care-cli-case.h"
#include "care-cli-event.h"
#include "care-cli-exhibits.h"
#include "care-cli-written.h"
#include "care-words-cases.h"
#include "care-words-papers.h"
#include "care-words-rules.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

static void
warn (CareCli *cli, const char *code, const char *message)
{
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "code", code);
  care_json_writer_member_string (cli->out, "message", message);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, "%s", message);
}

/* The clock that the paper has to meet; false where there is none. */
static bool
clock_of (CarePaper paper, CareClockWhat *what)
{
  *what = paper == CARE_PAPER_APPEAL   ? CARE_CLOCK_APPEAL
          : paper == CARE_PAPER_REVIEW ? CARE_CLOCK_REVIEW_REQUEST
                                       : CARE_CLOCK_REPRESENTATIONS;
  return paper != CARE_PAPER_CONTACTS;
}

static void
warn_of_clocks (CareCli *cli, const CareCaseView *view, CarePaper paper)
{
  CareClockWhat what;

  if (!clock_of (paper, &what))
    return;
  for (size_t i = 0; i < view->clocks->len; i++)
    {
      const CareCaseClock *clock = &g_array_index (view->clocks, CareCaseClock, i);
      if (clock->what != what)
        continue;
      for (int bit = 0; bit < CARE_N_WARNINGS; bit++)
        if (clock->warnings & (1u << bit))
          warn (cli, care_warning_to_string (bit), care_words_warning (bit));
      if (clock->state != CARE_CLOCK_RUNNING && clock->state != CARE_CLOCK_MISSED)
        continue;
      /* By the latest reading there is time still: to call it late before would be untrue. */
      bool late = view->today > care_date_max (clock->date, clock->arguable);
      if (late && what == CARE_CLOCK_REPRESENTATIONS)
        warn (
            cli, "deadline-passed",
            _ ("The date for written representations has gone by. Send them anyway, with the reason for the "
               "delay."));
      else if (late)
        warn (cli, "deadline-passed",
              _ ("The date for this has gone by. Send it at once, with the reason for the delay."));
      else if (view->today > clock->safe)
        warn (cli, "safe-date-passed",
              _ ("The safe date has gone by; by another reading there is still time. Send it at once."));
    }
}

static void
warn_of_exhibits (CareCli *cli, const CareCasePapers *papers)
{
  bool beside = false, missing = false;

  for (guint i = 0; i < papers->view->draft->exhibits->len; i++)
    {
      const CareDraftExhibit *exhibit = papers->view->draft->exhibits->pdata[i];
      const CareExhibitSeen *seen = g_hash_table_lookup (papers->exhibits, exhibit->sha256);
      missing = missing || seen->bytes < 0;
      beside = beside || (seen->bytes >= 0 && seen->fate != CARE_EXHIBIT_BOUND);
    }
  if (missing)
    warn (
        cli, "exhibit-not-here",
        _ ("An exhibit is not on this computer yet. If a colleague added it, it comes with the next sync."));
  if (beside)
    warn (cli, "exhibits-beside",
          _ ("Some exhibits cannot be bound into the PDF. Send them beside it; --exhibits writes them out."));
}

static void
write_warnings (CareCli *cli, const CareCasePapers *papers, CarePaper paper)
{
  const CareCaseView *view = papers->view;

  care_json_writer_member_array (cli->out, "warnings");
  warn_of_clocks (cli, view, paper);
  if (view->provider->ownership == CARE_OWNERSHIP_PUBLIC)
    warn (cli, "public-body",
          _ ("The provider is a public body, which cannot be given this penalty. Say so first."));
  if (*view->provider->address == '\0')
    warn (cli, "provider-address-missing",
          _ ("The provider’s own address is not known. Add it, so that an answer finds its way."));
  warn_of_exhibits (cli, papers);
  warn (cli, "check-address",
        _ ("Check the postal and e-mail address against the notice itself, and use those on the notice."));
  care_json_writer_end_array (cli->out);
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

/* Writes every file that was asked for; of CareWritten. NULL: error is set. */
static GPtrArray *
write_files (CareCli *cli, const CareCasePapers *papers, CarePaper paper, bool as_draft, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)care_written_free);
  const char *folder = care_cli_option (cli, "exhibits");

  for (int format = 0; format < CARE_N_FORMATS; format++)
    {
      const char *path = care_cli_option (cli, care_format_to_string (format));
      CareWritten *written = path != NULL ? care_record_write_paper (
                                 cli->record, papers, paper, NULL, as_draft, (CareFormat)format, path, error)
                                          : NULL;
      if (path != NULL && written == NULL)
        return NULL;
      if (written != NULL)
        g_ptr_array_add (all, written);
    }
  if (folder == NULL)
    return g_steal_pointer (&all);
  g_mkdir_with_parents (folder, 0700); /* where it cannot be made, no file can be written into it */
  g_autoptr (GPtrArray) loose = care_record_write_loose_exhibits (cli->record, papers, NULL, folder, error);
  if (loose == NULL)
    return NULL;
  g_ptr_array_extend_and_steal (all, g_steal_pointer (&loose));
  return g_steal_pointer (&all);
}

static void
answer_files (CareCli *cli, GPtrArray *written)
{
  care_json_writer_member_array (cli->out, "files");
  for (guint i = 0; i < written->len; i++)
    care_json_writer_string (cli->out, ((CareWritten *)written->pdata[i])->path);
  care_json_writer_end_array (cli->out);
  care_json_writer_member_array (cli->out, "written");
  for (guint i = 0; i < written->len; i++)
    care_cli_answer_written (cli, written->pdata[i]);
  care_json_writer_end_array (cli->out);
}

static CareExit
not_final (CareCli *cli, const char **missing)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  for (size_t i = 0; missing[i] != NULL; i++)
    g_string_append_printf (keys, "%s%s", i > 0 ? ", " : "", missing[i]);
  g_autofree char *message
      = g_strdup_printf (_ ("It is not whole yet, so nothing was written. Still missing: %s."), keys->str);
  return care_cli_wrong (cli, "missing", missing[0], message);
}

static CareExit
represent (CareCli *cli, CarePaper paper)
{
  GError *error = NULL;
  g_autoptr (CareCasePapers) papers = care_record_read_papers (cli->record, care_cli_word (cli, 0), &error);
  if (papers == NULL)
    return care_cli_fail (cli, error);
  g_autofree const char **missing = care_case_papers_missing (papers, paper, NULL);
  bool as_draft = missing[0] != NULL;
  if (as_draft && care_cli_flag (cli, "final"))
    return not_final (cli, missing);
  g_autoptr (GPtrArray) written = write_files (cli, papers, paper, as_draft, &error);
  if (written == NULL)
    return care_cli_fail (cli, error);
  g_autofree char *characters = care_case_papers_characters (papers, paper, NULL, as_draft);

  care_json_writer_begin_object (cli->out);
  answer_files (cli, written);
  write_missing (cli, missing);
  write_warnings (cli, papers, paper);
  care_json_writer_member_string (cli->out, "paper", care_paper_to_string (paper));
  care_json_writer_member_bool (cli->out, "draft", as_draft);
  care_cli_answer_exhibits (cli, papers);
  care_json_writer_member_string (cli->out, "characters", characters);
  care_json_writer_end_object (cli->out);
  if (*characters != '\0')
    care_cli_say (cli, _ ("No font on this computer has these characters, so they would be boxes: %s"),
                  characters);
  return CARE_EXIT_DONE;
}

static bool
read_paper (CareCli *cli, CarePaper *paper)
{
  const char *said = care_cli_option (cli, "paper");

  *paper = CARE_PAPER_REPRESENTATIONS;
  if (said == NULL || care_paper_from_string (said, paper))
    return true;
  care_cli_usage (cli, "paper", _ ("--paper is representations, review, appeal, cover or contacts."));
  return false;
}

CareExit
care_cli_represent (CareCli *cli)
{
  GError *error = NULL;
  CarePaper paper;

  if (!read_paper (cli, &paper))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  return represent (cli, paper);
}

/* The event that sending a paper is; false where it goes with another one or is sent to nobody. */
static bool
kind_sent (CareCli *cli, CarePaper paper, CareEventKind *kind)
{
  switch (paper)
    {
    case CARE_PAPER_REPRESENTATIONS:
      *kind = CARE_EVENT_REPRESENTATIONS_SENT;
      return true;
    case CARE_PAPER_REVIEW:
      *kind = CARE_EVENT_REVIEW_REQUESTED;
      return true;
    case CARE_PAPER_APPEAL:
      *kind = CARE_EVENT_APPEAL;
      return true;
    case CARE_PAPER_COVER:
    case CARE_PAPER_CONTACTS:
    case CARE_N_PAPERS:
    default:
      care_cli_usage (cli, "paper",
                      _ ("“%s” goes with one of representations, review or appeal. Name that one, and this "
                         "file among the files."),
                      care_words_paper_name (paper));
      return false;
    }
}

static void
answer_sent (CareCli *cli, const CareCaseView *view, const CareCaseEvent *sent)
{
  const char *words = _ ("This records what you say you sent, and keeps these very files unchanged. The "
                         "program has not sent anything, and cannot tell whether it arrived.");

  care_json_writer_begin_object (cli->out);
  care_cli_write_case_members (cli, view);
  care_json_writer_member_object (cli->out, "sent");
  care_json_writer_member_string (cli->out, "event", sent->id);
  care_json_writer_member_string (cli->out, "kind", care_event_kind_to_string (sent->kind));
  care_json_writer_member_instant (cli->out, "moment", sent->moment);
  care_json_writer_member_string (cli->out, "means", care_means_to_string (sent->means));
  care_json_writer_member_string (cli->out, "recipient", sent->recipient);
  care_cli_write_attachments (cli->out, "files", sent->files);
  care_json_writer_member_string (cli->out, "words", words);
  care_json_writer_end_object (cli->out);
  care_json_writer_end_object (cli->out);
  care_cli_say_event (cli, sent);
  for (guint i = 0; i < sent->files->len; i++)
    care_cli_say (cli, "      %s", ((CareAttachment *)sent->files->pdata[i])->sha256);
  care_cli_say (cli, "%s", words);
}

CareExit
care_cli_case_send (CareCli *cli)
{
  GError *error = NULL;
  CarePaper paper;
  g_autoptr (CareCaseEvent) event = care_case_event_new (CARE_EVENT_REPRESENTATIONS_SENT, CARE_NO_DATE);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  if (!care_cli_need (cli, "at") || !care_cli_need (cli, "means") || !care_cli_need (cli, "to")
      || !read_paper (cli, &paper) || !kind_sent (cli, paper, &event->kind))
    return CARE_EXIT_USAGE;
  CareExit status = care_cli_read_event (cli, event, false);
  if (status != CARE_EXIT_DONE)
    return status;
  for (size_t i = 1; i < cli->words->len; i++)
    g_ptr_array_add (files, cli->words->pdata[i]);
  g_ptr_array_add (files, NULL);
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareCaseView) view = care_record_add_case_event (cli->record, care_cli_word (cli, 0), event,
                                                              (const char *const *)files->pdata, &error);
  if (view == NULL)
    return care_cli_fail (cli, error);
  answer_sent (cli, view, care_case_last (view->ca, event->kind));
  return CARE_EXIT_DONE;
}
