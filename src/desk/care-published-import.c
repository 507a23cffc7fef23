/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-published-import.h"

#include "care-published-file.h"
#include "care-record-private.h"

#include <glib/gstdio.h>
#include <string.h>

void
care_published_report_free (CarePublishedReport *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->figures, care_published_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self);
}

/* Of an empty file that alone is said. */
static bool
has_bytes (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 && status.st_size > 0;
}

/* Takes why. */
static CarePublishedReport *
refuse (const char *path, GError *why, GError **error)
{
  g_autoptr (GError) owned = why;

  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&owned));
  else if (g_error_matches (why, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NO_HEADER) && has_bytes (path))
    care_refuse (error, CARE_REFUSAL_FILE_NO_PUBLISHED, path);
  else
    care_refuse_file (error, path, why);
  return NULL;
}

static CarePublishedReport *
report_new (const CarePublishedFile *file)
{
  CarePublishedReport *report = g_new0 (CarePublishedReport, 1);

  report->figures = care_published_ref (file->figures);
  report->problems = g_ptr_array_new_with_free_func ((GDestroyNotify)care_import_problem_free);
  report->wide = file->wide;
  report->has_measure = file->has_measure;
  report->needs_measure = file->needs_measure;
  report->read = file->read;
  report->unknown = file->unknown;
  report->ignored = file->ignored;
  report->rejected = file->rejected;
  for (guint i = 0; i < file->problems->len; i++)
    {
      const CareRowProblem *row = file->problems->pdata[i];
      CareImportProblem *one = g_new0 (CareImportProblem, 1);

      one->line = row->line;
      one->column = g_strdup (row->column);
      one->code = g_strdup (row->code);
      one->value = g_strdup (row->value);
      one->weight = care_import_weight_of (row->code);
      g_ptr_array_add (report->problems, one);
      report->asks_fractions = report->asks_fractions || strcmp (row->code, "looks-like-fraction") == 0;
    }
  return report;
}

CarePublishedReport *
care_record_published_import (CareRecord *self,
                              const char *path,
                              const CarePublishedWishes *wishes,
                              GCancellable *cancellable,
                              GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL && wishes != NULL, NULL);
  g_autofree char *name = g_path_get_basename (path);
  const CareTableHow table = { .cancellable = cancellable };
  const CarePublishedHow how
      = { .measure = wishes->measure,
          .only = wishes->only,
          .shares = wishes->shares,
          .source = wishes->source != NULL && *wishes->source != '\0' ? wishes->source : name,
          .at = care_record_now (self) };
  GError *why = NULL;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR)) /* no pipe, which would never end */
    {
      care_refuse_file (error, path, NULL);
      return NULL;
    }
  g_autoptr (CarePublishedFile) file = care_published_file_read (path, &table, &how, &why);
  if (file == NULL)
    return refuse (path, why, error);
  g_autoptr (CarePublishedReport) report = report_new (file);
  bool whole = report->problems->len == 0 && !report->needs_measure;
  if (wishes->dry_run || !(whole || wishes->leave_out))
    return care_record_published_try (self, report->figures, report->counts, error)
               ? g_steal_pointer (&report)
               : NULL;
  if (!care_record_published_take (self, report->figures, report->counts, error))
    return NULL;
  report->taken = report->counts[CARE_PUBLISHED_ADDED] + report->counts[CARE_PUBLISHED_CHANGED] > 0;
  return g_steal_pointer (&report);
}
