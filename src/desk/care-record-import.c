/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was read of a file into the record: in one transaction, so that a dry run, a file with a rejected row
 * and an import that was cancelled leave nothing behind. */
#include "care-record-import.h"

#include "care-import-private.h"
#include "care-record-private.h"
#include "care-store-extras.h"

bool
care_importing_go_on (const CareImporting *self, guint done, guint all, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return false;
  if (self->progress != NULL && all > 0 && (done % 64 == 0 || done == all))
    self->progress ((double)done / all, self->progress_data);
  return true;
}

static void
take_problems (CareImportReport *report, const GPtrArray *problems, int read, int rejected, int ignored)
{
  report->read = read;
  report->rejected = rejected;
  report->ignored = ignored;
  for (guint i = 0; i < problems->len; i++)
    {
      const CareRowProblem *problem = problems->pdata[i];
      care_import_note (report, problem->line, problem->column, problem->code, problem->value);
    }
}

static bool
take (CareImporting *self, GError **error)
{
  const CareImportFile *file = self->file;

  if (file->locations != NULL)
    {
      take_problems (self->report, file->locations->problems, file->locations->read,
                     file->locations->rejected, file->locations->ignored);
      return care_import_locations (self, error);
    }
  if (file->ct != NULL)
    {
      take_problems (self->report, file->ct->problems, file->ct->rejected, file->ct->rejected, 0);
      return care_import_ct (self, error);
    }
  if (file->days != NULL)
    take_problems (self->report, file->days->problems, file->days->read, file->days->rejected, 0);
  return file->dataset != NULL ? care_import_dataset (self, error) : care_import_holidays (self, error);
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const CareImportProblem *one = *(const CareImportProblem *const *)a;
  const CareImportProblem *other = *(const CareImportProblem *const *)b;

  return (one->line > other->line) - (one->line < other->line);
}

/* What a question list or a holiday says holds from now on. */
static bool
know_it (CareImporting *self, GError **error)
{
  bool is_law = self->file->locations == NULL && self->file->ct == NULL;

  return !is_law || !self->report->taken || care_record_reload_law (self->record, error);
}

CareImportReport *
care_record_import (CareRecord *self,
                    const CareImportFile *file,
                    const CareImportWishes *wishes,
                    GCancellable *cancellable,
                    CareImportProgress progress,
                    gpointer data,
                    GError **error)
{
  g_return_val_if_fail (self != NULL && file != NULL && wishes != NULL, NULL);
  g_autoptr (CareImportReport) report = care_import_note_new ();
  report->kind = file->kind;
  CareImporting importing = { self, file, wishes, report, cancellable, progress, data };

  if (!care_store_begin (care_record_store (self), error))
    return NULL;
  if (!take (&importing, error))
    {
      care_store_rollback (care_record_store (self));
      return NULL;
    }
  g_ptr_array_sort (report->problems, compare_problems);
  return care_import_settle (self, report, wishes->dry_run, wishes->accept_good_rows, error)
                 && know_it (&importing, error)
             ? g_steal_pointer (&report)
             : NULL;
}
