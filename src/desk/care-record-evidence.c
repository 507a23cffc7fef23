/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-evidence.h"

#include "care-record-private.h"
#include "care-store-extras.h"

#include <string.h>

void
care_kept_evidence_free (CareKeptEvidence *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->file, care_evidence_free);
  g_free (self);
}

/* Takes file. */
static bool
add (CareRecord *self, GPtrArray *list, CareEvidence *file, bool with_submission, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) content = care_store_find_evidence (care_record_store (self), file->sha256, &local);
  CareKeptEvidence *kept = g_new0 (CareKeptEvidence, 1);

  kept->file = file;
  kept->with_submission = with_submission;
  kept->bytes = content != NULL ? (int64_t)g_bytes_get_size (content) : -1;
  g_ptr_array_add (list, kept);
  return !care_failed (g_steal_pointer (&local), error);
}

static bool
is_listed (GPtrArray *list, const char *sha256)
{
  for (guint i = 0; i < list->len; i++)
    if (strcmp (((const CareKeptEvidence *)list->pdata[i])->file->sha256, sha256) == 0)
      return true;
  return false;
}

static bool
add_submitted (CareRecord *self, GPtrArray *list, const CareReturnView *view, GError **error)
{
  for (guint i = 0; i < view->submissions->len; i++)
    {
      const CareSubmission *submission = g_ptr_array_index (view->submissions, i);
      g_autofree char *name = NULL;

      if (*submission->evidence == '\0' || is_listed (list, submission->evidence))
        continue;
      name = care_store_evidence_name (care_record_store (self), submission->evidence, NULL);
      if (!add (self, list,
                care_evidence_new (submission->evidence, name, submission->entered_at, submission->by, NULL),
                true, error))
        return false;
    }
  return true;
}

static int
compare_kept (const void *a, const void *b)
{
  return care_evidence_compare ((*(CareKeptEvidence *const *)a)->file, (*(CareKeptEvidence *const *)b)->file);
}

GPtrArray *
care_record_list_evidence (
    CareRecord *self, const char *location, CareService service, CareMonth month, GError **error)
{
  g_return_val_if_fail (self != NULL && location != NULL, NULL);
  g_autoptr (CareReturnView) view = care_record_view_return (self, location, service, month, error);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)care_kept_evidence_free);

  if (view == NULL || !add_submitted (self, list, view, error))
    return NULL;
  for (guint i = 0; i < view->ret->evidence->len; i++)
    {
      const CareEvidence *file = g_ptr_array_index (view->ret->evidence, i);

      if (!is_listed (list, file->sha256) && !add (self, list, care_evidence_copy (file), false, error))
        return NULL;
    }
  g_ptr_array_sort (list, compare_kept);
  return g_steal_pointer (&list);
}

GBytes *
care_record_read_evidence (CareRecord *self,
                           const char *location,
                           CareService service,
                           CareMonth month,
                           const char *sha256,
                           GError **error)
{
  g_return_val_if_fail (self != NULL && location != NULL && sha256 != NULL, NULL);
  g_autoptr (GPtrArray) list = care_record_list_evidence (self, location, service, month, error);
  g_autoptr (GError) local = NULL;
  GBytes *content = NULL;

  if (list == NULL)
    return NULL;
  if (is_listed (list, sha256))
    content = care_store_find_evidence (care_record_store (self), sha256, &local);
  return care_need_found (content, g_steal_pointer (&local), CARE_REFUSAL_NO_SUCH_FILE, sha256, error)
             ? content
             : NULL;
}

CareWritten *
care_record_save_evidence (CareRecord *self,
                           const char *location,
                           CareService service,
                           CareMonth month,
                           const char *sha256,
                           const char *path,
                           GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_autoptr (GBytes) content = care_record_read_evidence (self, location, service, month, sha256, error);
  CareWritten *written = NULL;
  gsize size = 0;

  if (content == NULL)
    return NULL;
  const char *bytes = g_bytes_get_data (content, &size);
  if (!care_write_file (path, bytes != NULL ? bytes : "", size, error))
    return NULL;
  written = g_new (CareWritten, 1);
  written->path = g_strdup (path);
  written->sha256 = g_strdup (sha256);
  return written;
}
