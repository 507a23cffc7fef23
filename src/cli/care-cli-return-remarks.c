/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a return beside its figures, its revisions, and its log. */
#include "care-cli-return.h"
#include "care-cli-verbs.h"

#include "care-wire-return.h"
#include "care-words-dates.h"
#include "care-words-remarks.h"
#include "care-words-states.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef CareReturnView *(*PairsVerb) (
    CareRecord *, const char *, CareService, CareMonth, const char *const *, GError **);

static CareExit
run_pairs (CareCli *cli, PairsVerb verb)
{
  CareCliWhich which;
  GError *error = NULL;
  g_auto (GStrv) pairs = care_cli_pairs (cli, 3);

  if (pairs == NULL || !care_cli_read_which (cli, &which))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareReturnView *view
      = verb (cli->record, which.location, which.service, which.month, (const char *const *)pairs, &error);
  return care_cli_answer_return (cli, view, error);
}

CareExit
care_cli_return_reason (CareCli *cli)
{
  return run_pairs (cli, care_record_explain_empty);
}

CareExit
care_cli_return_note (CareCli *cli)
{
  return run_pairs (cli, care_record_note_item);
}

CareExit
care_cli_return_look (CareCli *cli)
{
  CareCliWhich which;
  GError *error = NULL;
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  bool all = care_cli_flag (cli, "all");

  for (size_t i = 3; care_cli_word (cli, i) != NULL; i++)
    g_ptr_array_add (fields, (gpointer)care_cli_word (cli, i));
  if (all == (fields->len > 0))
    return care_cli_usage (cli, "all", _ ("Name the items that are still right, or say --all."));
  g_ptr_array_add (fields, NULL);
  if (!care_cli_read_which (cli, &which))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareReturnView *view = care_record_look_at (cli->record, which.location, which.service, which.month,
                                              all ? NULL : (const char *const *)fields->pdata, &error);
  return care_cli_answer_return (cli, view, error);
}

CareExit
care_cli_return_assign (CareCli *cli)
{
  CareCliWhich which;
  GError *error = NULL;
  const char *to = care_cli_option (cli, "to"), *deputy = care_cli_option (cli, "deputy");

  if (to == NULL && deputy == NULL)
    return care_cli_usage (cli, "to", _ ("Say --to, --deputy, or both; an empty name takes it back."));
  if (!care_cli_read_which (cli, &which))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareReturnView *view
      = care_record_assign (cli->record, which.location, which.service, which.month, to, deputy, &error);
  return care_cli_answer_return (cli, view, error);
}

CareExit
care_cli_return_sign_off (CareCli *cli)
{
  CareCliWhich which;
  GError *error = NULL;

  if (!care_cli_read_which (cli, &which))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  CareReturnView *view
      = care_record_sign_off (cli->record, which.location, which.service, which.month, &error);
  return care_cli_answer_return (cli, view, error);
}

static void
write_revision (CareCli *cli, const CareRevision *revision, int number, const CareDataset *dataset)
{
  const CareSubmission *submission = revision->submission;
  g_autofree char *at = care_words_instant (submission->at);
  g_autofree char *entered = care_words_instant (submission->entered_at);

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_int (cli->out, "revision", number);
  care_json_writer_member_string (cli->out, "id", submission->id);
  care_json_writer_member_instant (cli->out, "at", submission->at);
  care_json_writer_member_instant (cli->out, "entered_at", submission->entered_at);
  care_json_writer_member_string (cli->out, "by", submission->by);
  care_json_writer_member_string (cli->out, "how", care_how_to_string (submission->how));
  care_json_writer_member_bool (cli->out, "nil", submission->nil);
  care_json_writer_member_bool (cli->out, "every_section", submission->every_section);
  if (revision->ret != NULL)
    {
      care_json_writer_key (cli->out, "answers");
      care_wire_answers_write (cli->out, revision->ret);
    }
  care_json_writer_key (cli->out, "differences");
  care_cli_write_differences (cli->out, revision->differences, dataset);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, _ ("Revision %d: saved on %s by %s, entered on %s"), number, at, submission->by,
                entered);
  care_cli_say_differences (cli, revision->differences, dataset);
}

static CareExit
answer_revisions (CareCli *cli, const CareReturnView *view, GPtrArray *revisions)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) since
      = view->recorded != NULL ? care_return_differences (view->recorded, view->ret) : NULL;

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_array (cli->out, "revisions");
  for (guint i = 0; i < revisions->len; i++)
    write_revision (cli, revisions->pdata[i], (int)i + 1, view->dataset);
  care_json_writer_end_array (cli->out);
  care_json_writer_key (cli->out, "since");
  care_cli_write_differences (cli->out, since != NULL ? since : none, view->dataset);
  care_json_writer_end_object (cli->out);
  if (revisions->len == 0)
    care_cli_say (cli, "%s", _ ("It was not recorded yet."));
  else if (since != NULL && since->len > 0)
    {
      care_cli_say (cli, "%s", _ ("In the form since then, and not recorded:"));
      care_cli_say_differences (cli, since, view->dataset);
    }
  return CARE_EXIT_DONE;
}

CareExit
care_cli_return_revisions (CareCli *cli)
{
  CareCliWhich which;
  GError *error = NULL;

  if (!care_cli_read_which (cli, &which))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareReturnView) view
      = care_record_view_return (cli->record, which.location, which.service, which.month, &error);
  g_autoptr (GPtrArray) revisions
      = view != NULL
            ? care_record_list_revisions (cli->record, which.location, which.service, which.month, &error)
            : NULL;
  return revisions != NULL ? answer_revisions (cli, view, revisions) : care_cli_fail (cli, error);
}

static void
write_entry (CareCli *cli, const CareLogEntry *entry, const CareDataset *dataset, CareCliTable *table)
{
  const CareDifference *change = entry->change;
  g_autofree char *at = care_words_instant (entry->at);
  g_autofree char *label = change != NULL ? care_words_return_field (dataset, change->field) : g_strdup ("");
  g_autofree char *before
      = change != NULL ? care_words_return_value (change->field, change->before) : g_strdup ("");
  g_autofree char *after
      = change != NULL ? care_words_return_value (change->field, change->after) : g_strdup ("");

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_instant (cli->out, "at", entry->at);
  care_json_writer_member_string (cli->out, "person", entry->person);
  care_json_writer_member_string (cli->out, "desk", entry->desk);
  care_json_writer_member_string (cli->out, "what", entry->what);
  care_json_writer_member_string (cli->out, "item", change != NULL ? change->field : NULL);
  care_json_writer_member_string (cli->out, "before", change != NULL ? change->before : NULL);
  care_json_writer_member_string (cli->out, "after", change != NULL ? change->after : NULL);
  care_json_writer_end_object (cli->out);
  care_cli_table_row (table, "", at, entry->person, care_words_return_event (entry->what), label, before,
                      after, NULL);
}

CareExit
care_cli_return_log (CareCli *cli)
{
  CareCliWhich which;
  GError *error = NULL;
  CareCliTable *table = NULL;

  if (!care_cli_read_which (cli, &which))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareReturnView) view
      = care_record_view_return (cli->record, which.location, which.service, which.month, &error);
  g_autoptr (GPtrArray) log
      = view != NULL ? care_record_answer_log (cli->record, which.location, which.service, which.month,
                                               care_cli_option (cli, "item"), &error)
                     : NULL;
  if (log == NULL)
    return care_cli_fail (cli, error);
  table = care_cli_table_new ();
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_array (cli->out, "log");
  for (guint i = 0; i < log->len; i++)
    write_entry (cli, log->pdata[i], view->dataset, table);
  care_json_writer_end_array (cli->out);
  care_json_writer_end_object (cli->out);
  if (log->len == 0)
    care_cli_say (cli, "%s", _ ("Nothing was changed yet."));
  care_cli_table_end (cli, table);
  return CARE_EXIT_DONE;
}
