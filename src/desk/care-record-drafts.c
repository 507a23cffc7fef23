/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The draft of a case's documents, and the files that go with it. */
#include "care-record-cases.h"

#include "care-record-private.h"
#include "care-store-drafts.h"
#include "care-store-extras.h"

bool
care_record_save_representation (CareRecord *self, const CareRepresentation *draft, GError **error)
{
  g_return_val_if_fail (self != NULL && draft != NULL, false);

  CareActor actor = care_record_actor (self);

  return care_store_save_representation (care_record_store (self), &actor, draft, error);
}

static void
take_exhibits (CareRepresentation *into, const CareRepresentation *from)
{
  g_ptr_array_set_size (into->exhibits, 0);
  for (guint i = 0; i < from->exhibits->len; i++)
    {
      const CareDraftExhibit *exhibit = g_ptr_array_index (from->exhibits, i);
      care_representation_add_exhibit (into, exhibit->title, exhibit->file_name, exhibit->sha256);
    }
}

static bool
save_fields (CareRecord *self, const CareRepresentation *draft, const char *const *fields, GError **error)
{
  CareActor actor = care_record_actor (self);
  g_autoptr (GError) local = NULL;
  g_autoptr (CareRepresentation) kept
      = care_store_find_representation (care_record_store (self), draft->case_id, &local);

  if (care_failed (g_steal_pointer (&local), error))
    return false;
  if (kept == NULL)
    kept = care_representation_new (draft->case_id);
  for (size_t i = 0; fields[i] != NULL; i++)
    if (g_str_equal (fields[i], "ground"))
      kept->grounds = draft->grounds;
    else if (g_str_equal (fields[i], "includes"))
      kept->includes = draft->includes;
    else if (g_str_equal (fields[i], "exhibits"))
      take_exhibits (kept, draft);
    else
      care_representation_set (kept, fields[i], care_representation_get (draft, fields[i]));
  return care_store_save_representation (care_record_store (self), &actor, kept, error);
}

bool
care_record_save_representation_fields (CareRecord *self,
                                        const CareRepresentation *draft,
                                        const char *const *fields,
                                        GError **error)
{
  g_return_val_if_fail (self != NULL && draft != NULL && fields != NULL, false);

  return care_record_begin (self, error)
         && care_record_end (self, save_fields (self, draft, fields, error), error);
}

GPtrArray *
care_record_list_draft_versions (CareRecord *self, const char *case_id, GError **error)
{
  g_return_val_if_fail (self != NULL && case_id != NULL, NULL);
  return care_store_list_draft_versions (care_record_store (self), case_id, error);
}

char *
care_record_keep_file (CareRecord *self, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, NULL);
  CareActor actor = care_record_actor (self);
  g_autoptr (GBytes) content = care_read_file (path, error);
  g_autofree char *name = g_path_get_basename (path);

  if (content == NULL)
    return NULL;
  return care_store_add_evidence (care_record_store (self), &actor, name, content, error);
}

GBytes *
care_record_read_kept (CareRecord *self, const char *sha256, GError **error)
{
  g_return_val_if_fail (self != NULL && sha256 != NULL, NULL);
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) content = care_store_find_evidence (care_record_store (self), sha256, &local);

  return care_need_found (content, g_steal_pointer (&local), CARE_REFUSAL_NO_SUCH_FILE, sha256, error)
             ? g_steal_pointer (&content)
             : NULL;
}
