/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-import-list.h"

#include "care-record-private.h"
#include "care-table.h"
#include "care-words-disagree.h"
#include "care-words-problems.h"
#include "care-words-states.h"

#define N_CELLS CARE_WORDS_IMPORT_HEADINGS

/* A row and a NULL; what it holds is owned. */
typedef GPtrArray Row;

static void
add (GPtrArray *rows, ...)
{
  Row *row = g_ptr_array_new_with_free_func (g_free);
  va_list texts;

  va_start (texts, rows);
  for (int i = 0; i < N_CELLS; i++)
    g_ptr_array_add (row, g_strdup (va_arg (texts, const char *)));
  va_end (texts);
  g_ptr_array_add (row, NULL);
  g_ptr_array_add (rows, row);
}

GPtrArray *
care_import_list_new (const CareImportReport *report)
{
  g_return_val_if_fail (report != NULL, NULL);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);

  Row *headings = g_ptr_array_new_with_free_func (g_free);
  for (int i = 0; i <= N_CELLS; i++)
    g_ptr_array_add (headings, g_strdup (care_words_import_heading (i)));
  g_ptr_array_add (rows, headings);
  for (guint i = 0; i < report->problems->len; i++)
    {
      const CareImportProblem *one = report->problems->pdata[i];
      g_autofree char *line = one->line > 0 ? g_strdup_printf ("%d", one->line) : g_strdup ("");
      g_autofree char *words = care_words_problem (one->code, one->column, one->value);
      add (rows, line, one->column, "", one->code, one->value, "", words);
    }
  for (guint i = 0; report->disagreements != NULL && i < report->disagreements->len; i++)
    {
      const CareDisagreement *one = report->disagreements->pdata[i];
      const char *code = care_disagree_to_string (one->code);
      g_autofree char *line = g_strdup_printf ("%d", one->line);
      g_autofree char *home
          = g_strdup_printf ("%s (%s), %s", one->name, one->location, care_words_service (one->service));
      g_autofree char *month = care_month_format (one->month);
      g_autofree char *here = care_words_disagreement_side (one->here);
      g_autofree char *there = care_words_disagreement_side (one->there);
      g_autofree char *words = care_words_disagreement (code, one->item, one->here, one->there);
      add (rows, line, home, month, *one->item != '\0' ? one->item : code, here, there, words);
    }
  return rows;
}

bool
care_import_list_write (GPtrArray *rows, const char *path, GError **error)
{
  g_return_val_if_fail (rows != NULL && path != NULL, false);
  g_autoptr (CareTableWriter) writer
      = care_table_writer_new (path, care_table_kind_of_path (path), NULL, NULL);
  bool fine = writer != NULL;

  for (guint i = 0; fine && i < rows->len; i++)
    fine = care_table_writer_row (writer, (const char *const *)((Row *)rows->pdata[i])->pdata, NULL);
  fine = fine && care_table_writer_close (writer, NULL);
  return fine || care_refuse (error, CARE_REFUSAL_FILE_UNWRITABLE, path);
}

char *
care_import_list_to_text (GPtrArray *rows)
{
  g_return_val_if_fail (rows != NULL, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *line = g_strjoinv ("\t", (char **)((Row *)rows->pdata[i])->pdata);
      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (text, FALSE);
}
