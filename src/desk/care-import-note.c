/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-import-note.h"

#define MOST_PROBLEMS 1000

CareImportReport *
care_import_note_new (void)
{
  CareImportReport *report = g_new0 (CareImportReport, 1);

  report->problems = g_ptr_array_new_with_free_func ((GDestroyNotify)care_import_problem_free);
  return report;
}

void
care_import_note (CareImportReport *report, int line, const char *column, const char *code, const char *value)
{
  g_return_if_fail (report != NULL && code != NULL);
  if (report->problems->len >= MOST_PROBLEMS)
    return;
  CareImportProblem *problem = g_new0 (CareImportProblem, 1);

  problem->line = line;
  problem->column = g_strdup (column != NULL ? column : "");
  problem->code = g_strdup (code);
  problem->value = g_strdup (value != NULL ? value : "");
  g_ptr_array_add (report->problems, problem);
}

void
care_import_reject (
    CareImportReport *report, int line, const char *column, const char *code, const char *value)
{
  report->rejected++;
  care_import_note (report, line, column, code, value);
}

bool
care_import_settle (
    CareRecord *self, CareImportReport *report, bool dry_run, bool accept_good_rows, GError **error)
{
  g_return_val_if_fail (self != NULL && report != NULL, false);
  bool good = report->rejected == 0 || accept_good_rows;

  if (good && !dry_run)
    {
      report->taken = report->added > 0 || report->changed > 0;
      return care_store_commit (care_record_store (self), error);
    }
  care_store_rollback (care_record_store (self));
  if (!good)
    report->added = report->changed = 0;
  return true;
}
