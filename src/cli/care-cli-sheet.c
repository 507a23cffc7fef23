/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The copy sheet: what to type into the Capacity Tracker, page by page. */
#include "care-cli-verbs.h"

#include "care-record-copy-sheet.h"
#include "care-words-copy-sheet.h"
#include "care-words-dates.h"
#include "care-words-findings.h"
#include "care-words-states.h"

#include <glib/gi18n-lib.h>

static void
write_value (CareJsonWriter *out, const CareCopyValue *value, const CareDataset *dataset)
{
  g_autofree char *label = care_words_field (dataset, value->field);

  care_json_writer_begin_object (out);
  care_json_writer_member_string (out, "field", value->field);
  care_json_writer_member_string (out, "item", value->item);
  care_json_writer_member_string (out, "label", label);
  care_json_writer_member_string (out, "value", value->value);
  care_json_writer_member_string (out, "typed", value->typed);
  care_json_writer_member_bool (out, "unread", value->unread);
  care_json_writer_member_string (out, "reason", value->reason);
  care_json_writer_end_object (out);
}

static void
write_sheet (CareJsonWriter *out, const CareCopySheet *sheet, const CareReturnView *view)
{
  care_json_writer_member_string (out, "kind", care_return_kind_to_string (sheet->kind));
  care_json_writer_member_string (out, "nil_reason", sheet->nil_reason);
  care_json_writer_member_string (out, "web", care_law_tracker_web (view->law));
  care_json_writer_member_array (out, "pages");
  for (guint i = 0; i < sheet->pages->len; i++)
    {
      const CareCopyPage *page = g_ptr_array_index (sheet->pages, i);
      g_autofree char *text = care_copy_page_text (page);

      care_json_writer_begin_object (out);
      care_json_writer_member_string (out, "section", page->section);
      care_json_writer_member_string (out, "title", page->title);
      care_json_writer_member_array (out, "values");
      for (guint j = 0; j < page->values->len; j++)
        write_value (out, g_ptr_array_index (page->values, j), view->dataset);
      care_json_writer_end_array (out);
      care_json_writer_member_string (out, "text", text);
      care_json_writer_end_object (out);
    }
  care_json_writer_end_array (out);
}

static void
say_sheet (CareCli *cli, const CareCopySheet *sheet, const CareReturnView *view)
{
  g_autofree char *month = care_words_month (view->ret->month);

  care_cli_say (cli, "%s, %s, %s", care_cli_one_line (cli, view->location->name),
                care_words_service (view->ret->service), month);
  if (sheet->kind == CARE_RETURN_NIL)
    care_cli_say (cli, _ ("A nil return: %s"), sheet->nil_reason);
  for (guint i = 0; i < sheet->pages->len; i++)
    {
      const CareCopyPage *page = g_ptr_array_index (sheet->pages, i);
      CareCliTable *table = care_cli_table_new ();

      care_cli_say (cli, "\n%s", page->title);
      for (guint j = 0; j < page->values->len; j++)
        {
          const CareCopyValue *value = g_ptr_array_index (page->values, j);
          g_autofree char *label = care_words_field (view->dataset, value->field);
          g_autofree char *shown
              = *value->value != '\0' ? care_words_copy_shown (value) : care_words_copy_empty (value);

          care_cli_table_row (table, "", shown, label, NULL);
        }
      care_cli_table_end (cli, table);
    }
  care_cli_say (cli, "\n%s", care_words_copy_scope ());
}

/* Writes the file that an option names, if it does; into the array that was begun. */
static bool
write_file (CareCli *cli, const CareReturnView *view, const char *option, CareFormat format, GError **error)
{
  const char *path = care_cli_option (cli, option);
  CareWritten *written = NULL;

  if (path == NULL)
    return true;
  written = care_record_write_copy_sheet (cli->record, view, format, path, error);
  if (written == NULL)
    return false;
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "path", written->path);
  care_json_writer_member_string (cli->out, "sha256", written->sha256);
  care_json_writer_end_object (cli->out);
  care_cli_say (cli, _ ("Written: %s"), written->path);
  care_written_free (written);
  return true;
}

CareExit
care_cli_return_sheet (CareCli *cli)
{
  CareService service;
  CareMonth month;
  GError *error = NULL;

  if (!care_cli_service_word (cli, 1, &service) || !care_cli_month_word (cli, 2, &month))
    return CARE_EXIT_USAGE;
  if (care_cli_record (cli, &error) == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareReturnView) view
      = care_record_view_return (cli->record, care_cli_word (cli, 0), service, month, &error);
  if (view == NULL)
    return care_cli_fail (cli, error);
  g_autoptr (CareCopySheet) sheet = care_return_view_copy_sheet (view);
  if (sheet == NULL)
    {
      g_autofree char *about = care_month_format (month);
      return care_cli_fail (cli, g_error_new_literal (CARE_REFUSED, CARE_REFUSAL_NO_DATASET, about));
    }
  care_json_writer_begin_object (cli->out);
  care_json_writer_member_string (cli->out, "location", view->ret->location);
  care_json_writer_member_string (cli->out, "service", care_service_to_string (service));
  care_json_writer_member_month (cli->out, "month", month);
  write_sheet (cli->out, sheet, view);
  say_sheet (cli, sheet, view);
  care_json_writer_member_array (cli->out, "files");
  if (!write_file (cli, view, "pdf", CARE_FORMAT_PDF, &error)
      || !write_file (cli, view, "odt", CARE_FORMAT_ODT, &error))
    return care_cli_fail (cli, error);
  care_json_writer_end_array (cli->out);
  care_json_writer_end_object (cli->out);
  return CARE_EXIT_DONE;
}
