/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-cli-return.h"

#include "care-wire-return.h"
#include "care-words-dates.h"
#include "care-words-findings.h"
#include "care-words-remarks.h"
#include "care-words-states.h"

#include <glib/gi18n-lib.h>
#include <string.h>

bool
care_cli_read_which (CareCli *cli, CareCliWhich *which)
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

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The keys in order, NULL at the end. */
static const char **
keys_of (GHashTable *table)
{
  guint n = 0;
  const char **keys = (const char **)g_hash_table_get_keys_as_array (table, &n);

  if (n > 0)
    qsort (keys, n, sizeof *keys, compare_texts);
  return keys;
}

static void
write_texts (CareJsonWriter *out, const char *member, GHashTable *texts)
{
  g_autofree const char **keys = keys_of (texts);

  care_json_writer_member_object (out, member);
  for (size_t i = 0; keys[i] != NULL; i++)
    care_json_writer_member_string (out, keys[i], g_hash_table_lookup (texts, keys[i]));
  care_json_writer_end_object (out);
}

static void
write_looked (CareJsonWriter *out, const CareReturn *ret)
{
  g_autofree const char **keys = keys_of (ret->looked);

  care_json_writer_member_object (out, "looked");
  for (size_t i = 0; keys[i] != NULL; i++)
    care_json_writer_member_instant (out, keys[i], care_return_looked_at (ret, keys[i]));
  care_json_writer_end_object (out);
}

static void
write_evidence (CareJsonWriter *out, const CareReturn *ret)
{
  care_json_writer_member_array (out, "evidence");
  for (size_t i = 0; i < ret->evidence->len; i++)
    {
      const CareEvidence *one = ret->evidence->pdata[i];
      care_json_writer_begin_object (out);
      care_json_writer_member_string (out, "sha256", one->sha256);
      care_json_writer_member_string (out, "file_name", one->file_name);
      care_json_writer_member_instant (out, "added_at", one->added_at);
      care_json_writer_member_string (out, "added_by", one->added_by);
      care_json_writer_member_string (out, "what", one->what);
      care_json_writer_end_object (out);
    }
  care_json_writer_end_array (out);
}

static void
write_remarks (CareJsonWriter *out, const CareReturnView *view)
{
  const CareReturn *ret = view->ret;

  care_json_writer_member_int (out, "explained", view->explained);
  write_texts (out, "reasons", ret->reasons);
  write_texts (out, "notes", ret->notes);
  write_looked (out, ret);
  write_evidence (out, ret);
  care_json_writer_member_string (out, "assignee", ret->assignee);
  care_json_writer_member_string (out, "deputy", ret->deputy);
  care_json_writer_member_string (out, "signed_by", *ret->signed_by != '\0' ? ret->signed_by : NULL);
  care_json_writer_member_instant (out, "signed_at", ret->signed_at);
  care_json_writer_member_bool (out, "changed_since", view->changed_since);
  care_json_writer_member_array (out, "unsaved");
  for (size_t i = 0; i < view->unsaved->len; i++)
    care_json_writer_string (out, view->unsaved->pdata[i]);
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
  write_remarks (out, view);
  care_json_writer_member_bool (out, "changed", view->changed);
  care_json_writer_end_object (out);
}

/* What is left empty and why, the notes, the files, and who is about it. */
static void
say_remarks (CareCli *cli, const CareReturnView *view)
{
  const CareReturn *ret = view->ret;
  g_autofree const char **reasons = keys_of (ret->reasons);
  g_autofree const char **notes = keys_of (ret->notes);

  for (size_t i = 0; reasons[i] != NULL; i++)
    care_cli_say (cli, _ ("  %s left empty: %s"), reasons[i], care_return_get_reason (ret, reasons[i]));
  for (size_t i = 0; notes[i] != NULL; i++)
    care_cli_say (cli, _ ("  %s note: %s"), notes[i], care_return_get_note (ret, notes[i]));
  for (size_t i = 0; i < ret->evidence->len; i++)
    care_cli_say (cli, _ ("  file: %s"), ((const CareEvidence *)ret->evidence->pdata[i])->file_name);
  if (*ret->assignee != '\0')
    care_cli_say (cli, _ ("Assigned to %s"), ret->assignee);
  if (*ret->deputy != '\0')
    care_cli_say (cli, _ ("%s stands in"), ret->deputy);
  if (*ret->signed_by != '\0')
    care_cli_say (cli, _ ("Signed off by %s"), ret->signed_by);
  if (view->changed_since)
    care_cli_say (cli, "%s",
                  _ ("Changed since it was recorded: save it in the Capacity Tracker again, and record "
                     "it again."));
  if (view->unsaved->len > 0)
    {
      g_autofree char *names = care_words_sections (view->dataset, view->unsaved);
      care_cli_say (cli, _ ("Not saved yet: %s"), names);
    }
}

static void
say_view (CareCli *cli, const CareReturnView *view)
{
  g_autofree char *month = care_words_month (view->ret->month);
  g_autofree char *state = care_words_state_sentence (view->state, &view->window, view->recorded_at);
  g_autofree const char **fields = care_return_fields (view->ret);
  CareCliTable *table = care_cli_table_new ();

  care_cli_say (cli, "%s, %s, %s", care_cli_one_line (cli, view->location->name),
                care_words_service (view->ret->service), month);
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
  say_remarks (cli, view);
  for (size_t i = 0; i < view->findings->len; i++)
    {
      const CareFinding *finding = view->findings->pdata[i];
      g_autofree char *message = care_words_finding (finding, view->dataset);
      care_cli_say (cli, "%s: %s: %s", care_words_severity (finding->severity), finding->item, message);
    }
}

CareExit
care_cli_answer_return (CareCli *cli, CareReturnView *owned, GError *error)
{
  g_autoptr (CareReturnView) view = owned;

  if (view == NULL)
    return care_cli_fail (cli, error);
  write_view (cli->out, view);
  say_view (cli, view);
  return CARE_EXIT_DONE;
}

void
care_cli_write_differences (CareJsonWriter *out, GPtrArray *differences, const CareDataset *dataset)
{
  care_json_writer_begin_array (out);
  for (size_t i = 0; i < differences->len; i++)
    {
      const CareDifference *one = differences->pdata[i];
      g_autofree char *label = care_words_return_field (dataset, one->field);
      care_json_writer_begin_object (out);
      care_json_writer_member_string (out, "item", one->field);
      care_json_writer_member_string (out, "label", label);
      care_json_writer_member_string (out, "before", one->before);
      care_json_writer_member_string (out, "after", one->after);
      care_json_writer_end_object (out);
    }
  care_json_writer_end_array (out);
}

void
care_cli_say_differences (CareCli *cli, GPtrArray *differences, const CareDataset *dataset)
{
  CareCliTable *table = care_cli_table_new ();

  for (size_t i = 0; i < differences->len; i++)
    {
      const CareDifference *one = differences->pdata[i];
      g_autofree char *label = care_words_return_field (dataset, one->field);
      g_autofree char *before = care_words_return_value (one->field, one->before);
      g_autofree char *after = care_words_return_value (one->field, one->after);
      care_cli_table_row (table, "", one->field, before, "→", after, label, NULL);
    }
  care_cli_table_end (cli, table);
}
