/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of others, in. */
#include "care-cli-verbs.h"

#include "care-record-archive.h"
#include "care-record-holidays.h"
#include "care-record-import.h"
#include "care-words-disagree.h"
#include "care-words-problems.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The wishes with what they borrow. */
typedef struct
{
  CareImportWishes wishes;
  char **only;
} Asked;

static void
asked_clear (Asked *asked)
{
  g_strfreev (asked->only);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

void
care_cli_answer_problem (CareCli *cli, const CareImportProblem *problem)
{
  g_autofree char *message = care_words_problem (problem->code, problem->column, problem->value);

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_int (cli->out, "line", problem->line);
  care_json_writer_member_string (cli->out, "column", problem->column);
  care_json_writer_member_string (cli->out, "code", problem->code);
  care_json_writer_member_string (cli->out, "value", problem->value);
  care_json_writer_member_string (cli->out, "severity", care_import_weight_to_string (problem->weight));
  care_json_writer_member_string (cli->out, "message", message);
  care_json_writer_end_object (cli->out);
  if (problem->line > 0)
    care_cli_say (cli, _ ("Line %d: %s"), problem->line, care_cli_one_line (cli, message));
  else
    care_cli_say (cli, "%s", care_cli_one_line (cli, message));
}

static void
answer_disagreement (CareCli *cli, const CareDisagreement *one)
{
  const char *code = care_disagree_to_string (one->code);
  g_autofree char *words = care_words_disagreement (code, one->item, one->here, one->there);
  g_autofree char *month = care_month_format (one->month);

  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "location", one->location);
  care_json_writer_member_string (cli->out, "service", care_service_to_string (one->service));
  care_json_writer_member_month (cli->out, "month", one->month);
  care_json_writer_member_string (cli->out, "code", code);
  if (*one->item != '\0')
    care_json_writer_member_string (cli->out, "item", one->item);
  care_json_writer_member_string (cli->out, "here", one->here);
  care_json_writer_member_string (cli->out, "there", one->there);
  care_json_writer_member_int (cli->out, "line", one->line);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, _ ("%s, %s, %s: %s"), care_cli_one_line (cli, one->name),
                care_service_to_string (one->service), month, care_cli_one_line (cli, words));
}

/* Only a file out of the Capacity Tracker can disagree. */
static void
answer_disagreements (CareCli *cli, const CareImportReport *report)
{
  if (report->disagreements == NULL)
    return;
  care_json_writer_member_array (cli->out, "disagreements");
  for (guint i = 0; i < report->disagreements->len; i++)
    answer_disagreement (cli, report->disagreements->pdata[i]);
  care_json_writer_end_array (cli->out);
}

static void
answer_import (CareCli *cli, const CareImportReport *report)
{
  const char *kind = care_file_kind_to_string (report->kind);

  care_json_writer_begin_object (cli->out);
  if (kind != NULL)
    care_json_writer_member_string (cli->out, "kind", kind);
  care_json_writer_member_int (cli->out, "read", report->read);
  care_json_writer_member_int (cli->out, "added", report->added);
  care_json_writer_member_int (cli->out, "changed", report->changed);
  care_json_writer_member_int (cli->out, "unchanged", report->unchanged);
  care_json_writer_member_int (cli->out, "rejected", report->rejected);
  care_json_writer_member_int (cli->out, "ignored", report->ignored);
  care_json_writer_member_bool (cli->out, "taken", report->taken);
  care_json_writer_member_array (cli->out, "problems");
  for (size_t i = 0; i < report->problems->len; i++)
    care_cli_answer_problem (cli, report->problems->pdata[i]);
  care_json_writer_end_array (cli->out);
  answer_disagreements (cli, report);
  g_autoptr (GPtrArray) moved = care_record_take_moved (cli->record);
  if (moved->len > 0)
    care_cli_answer_moved (cli, moved);
  care_json_writer_end_object (cli->out);
  care_cli_say (
      cli,
      g_dngettext (GETTEXT_PACKAGE,
                   "%d row read: %d added, %d changed, %d unchanged, %d passed over, %d not taken.",
                   "%d rows read: %d added, %d changed, %d unchanged, %d passed over, %d not taken.",
                   (gulong)report->read),
      report->read, report->added, report->changed, report->unchanged, report->ignored, report->rejected);
  if (report->rejected > 0 && !report->taken)
    care_cli_say (cli, "%s", _ ("Nothing of the file was taken."));
}

/* The kind that was named or, where none was, what the content looks like. */
static CareExit
find_kind (CareCli *cli, const char *path, CareFileKind *kind)
{
  const char *word = care_cli_option (cli, "as");
  GError *error = NULL;

  if (word == NULL && care_cli_flag (cli, "mapping"))
    *kind = CARE_FILE_FIGURES;
  else if (word == NULL)
    *kind = care_import_recognise (path);
  else if (!care_file_kind_from_string (word, kind))
    return care_cli_usage (
        cli, "as",
        _ ("--as is locations, cqc-directory, cqc-filters, figures, ct-extract, ct-status, "
           "holidays, dataset or archive; “%s” is none of them."),
        word);
  if (*kind != CARE_FILE_UNKNOWN)
    return CARE_EXIT_DONE;
  care_import_refuse_unknown (path, &error);
  return care_cli_fail (cli, error);
}

static CareExit
read_shared_lives (CareCli *cli, CareSharedLives *wish)
{
  const char *word = care_cli_option (cli, "shared-lives");

  if (word == NULL)
    return CARE_EXIT_DONE;
  if (strcmp (word, "take") == 0)
    *wish = CARE_SHARED_LIVES_TAKE;
  else if (strcmp (word, "leave") == 0)
    *wish = CARE_SHARED_LIVES_LEAVE;
  else
    return care_cli_usage (cli, "shared-lives", _ ("--shared-lives is take or leave; “%s” is neither."),
                           word);
  return CARE_EXIT_DONE;
}

/* A file with IDs, or the IDs themselves. */
static CareExit
read_only (CareCli *cli, char ***only)
{
  const char *word = care_cli_option (cli, "only");
  g_autofree char *text = NULL;

  if (word == NULL)
    return CARE_EXIT_DONE;
  if (g_file_test (word, G_FILE_TEST_IS_REGULAR) && !g_file_get_contents (word, &text, NULL, NULL))
    return care_cli_fail (cli, g_error_new_literal (CARE_REFUSED, CARE_REFUSAL_FILE_UNREADABLE, word));
  *only = care_import_split_ids (text != NULL ? text : word);
  return CARE_EXIT_DONE;
}

static CareExit
read_wishes (CareCli *cli, Asked *asked)
{
  CareImportWishes *wishes = &asked->wishes;

  wishes->provider = care_cli_option (cli, "provider");
  wishes->brand = care_cli_option (cli, "brand");
  wishes->fill_unknown = care_cli_flag (cli, "fill-unknown");
  wishes->dry_run = care_cli_flag (cli, "dry-run");
  wishes->accept_good_rows = care_cli_flag (cli, "accept-good-rows");
  CareExit status = read_shared_lives (cli, &wishes->shared_lives);
  if (status == CARE_EXIT_DONE)
    status = read_only (cli, &asked->only);
  wishes->only = (const char *const *)asked->only;
  if (status == CARE_EXIT_DONE
      && (!care_cli_date (cli, "transfer-on", &wishes->transfer_on)
          || !care_cli_date (cli, "service-ended", &wishes->service_ended)
          || !care_cli_month (cli, "month", &wishes->month)))
    status = CARE_EXIT_USAGE;
  return status;
}

/* Reads the file and takes what it holds. Other kinds than those of care-record-import.h are added here. */
static CareImportReport *
import_file (CareCli *cli, const char *path, const CareImportWishes *wishes, GError **error)
{
  if (wishes->kind == CARE_FILE_ARCHIVE)
    return care_record_import_archive (cli->record, path, wishes->dry_run, wishes->accept_good_rows, NULL,
                                       error);

  g_autoptr (CareImportFile) file = care_import_file_read (
      path, wishes, care_record_law (cli->record), care_record_today (cli->record), NULL, NULL, NULL, error);
  return file != NULL ? care_record_import (cli->record, file, wishes, NULL, NULL, NULL, error) : NULL;
}

CareExit
care_cli_import (CareCli *cli)
{
  const char *path = care_cli_word (cli, 0);
  g_auto (Asked) asked = { 0 };
  GError *error = NULL;

  CareExit status = find_kind (cli, path, &asked.wishes.kind);
  if (status == CARE_EXIT_DONE && asked.wishes.kind == CARE_FILE_FIGURES)
    return care_cli_import_figures (cli, path);
  if (status == CARE_EXIT_DONE)
    status = read_wishes (cli, &asked);
  if (status != CARE_EXIT_DONE)
    return status;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareImportReport) report = import_file (cli, path, &asked.wishes, &error);
  if (report == NULL)
    return care_cli_fail (cli, error);
  answer_import (cli, report);
  return report->rejected > 0 ? CARE_EXIT_WRONG : CARE_EXIT_DONE;
}
