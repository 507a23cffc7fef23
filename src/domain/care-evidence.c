/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-evidence.h"

#include <string.h>

static char *
copy_text (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

CareEvidence *
care_evidence_new (
    const char *sha256, const char *file_name, CareInstant added_at, const char *added_by, const char *what)
{
  CareEvidence *self = g_new0 (CareEvidence, 1);

  self->sha256 = copy_text (sha256);
  self->file_name = copy_text (file_name);
  self->added_at = added_at;
  self->added_by = copy_text (added_by);
  self->what = copy_text (what);
  return self;
}

CareEvidence *
care_evidence_copy (const CareEvidence *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return care_evidence_new (self->sha256, self->file_name, self->added_at, self->added_by, self->what);
}

void
care_evidence_free (CareEvidence *self)
{
  if (self == NULL)
    return;
  g_free (self->sha256);
  g_free (self->file_name);
  g_free (self->added_by);
  g_free (self->what);
  g_free (self);
}

bool
care_evidence_is_same_file (const CareEvidence *a, const CareEvidence *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, false);
  return strcmp (a->sha256, b->sha256) == 0 && strcmp (a->file_name, b->file_name) == 0;
}

int
care_evidence_compare (const CareEvidence *a, const CareEvidence *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, 0);
  if (a->added_at != b->added_at)
    return a->added_at < b->added_at ? -1 : 1;

  const char *const of_a[] = { a->sha256, a->file_name, a->added_by, a->what };
  const char *const of_b[] = { b->sha256, b->file_name, b->added_by, b->what };
  int order = 0;
  for (size_t i = 0; i < G_N_ELEMENTS (of_a) && order == 0; i++)
    order = strcmp (of_a[i], of_b[i]);
  return order;
}
