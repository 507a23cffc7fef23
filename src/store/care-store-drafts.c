/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-drafts.h"

#include "care-store-body.h"
#include "care-store-log.h"
#include "care-store-rows.h"
#include "care-wire-representation.h"

#include <string.h>

#define READ_DRAFT ((CareBodyReader)care_wire_representation_from_json)

/* Which answers changed, not the texts: a draft is saved while it is typed. */
static CareJsonWriter *
describe_draft (const CareRepresentation *old, const CareRepresentation *new)
{
  CareJsonWriter *detail = care_json_writer_new ();

  care_json_writer_begin_object (detail);
  care_json_writer_member_array (detail, "changed");
  if (old == NULL || old->grounds != new->grounds)
    care_json_writer_string (detail, "ground");
  for (size_t i = 0; i < care_question_count (); i++)
    {
      const char *key = care_question_at (i)->key;
      if (g_strcmp0 (old != NULL ? care_representation_get (old, key) : "",
                     care_representation_get (new, key))
          != 0)
        care_json_writer_string (detail, key);
    }
  care_json_writer_end_array (detail);
  return detail;
}

CareRows *
care_store_put_representation (CareStore *self, const char *case_id, const char *body, GError **error)
{
  if (!care_store_run (self, error,
                       "INSERT INTO representation VALUES (?1, ?2)"
                       " ON CONFLICT (case_id) DO UPDATE SET body = excluded.body",
                       "tt", case_id, body))
    return NULL;
  return care_store_query (self, error, CARE_ROW_REPRESENTATION " WHERE case_id = ?1", "t", case_id);
}

/* A person's stretch of writing is one version, for as long as this; in seconds. */
#define STRETCH (10 * 60)
/* So many bytes of an answer that go at once are kept in a version of their own. */
#define MUCH 40

static bool
loses_much (const CareRepresentation *old, const CareRepresentation *new)
{
  for (size_t i = 0; i < care_question_count (); i++)
    {
      const char *key = care_question_at (i)->key;
      if (strlen (care_representation_get (old, key)) > strlen (care_representation_get (new, key)) + MUCH)
        return true;
    }
  return old->exhibits->len > new->exhibits->len;
}

static bool
add_version (CareStore *self, const CareActor *actor, const char *case_id, const char *body, GError **error)
{
  return care_store_run (
      self, error,
      "INSERT INTO representation_version SELECT ?1, coalesce (max (number), 0) + 1, ?2, ?2,"
      " ?3, ?4 FROM representation_version WHERE case_id = ?1",
      "tltt", case_id, actor->at, actor->person, body);
}

/* What goes back to an earlier version is a version of its own: what is left by it can be had back too. */
static bool
is_earlier (CareStore *self, const char *case_id, const char *body, bool *earlier, GError **error)
{
  g_autofree char *person = NULL;

  if (!care_store_query_text (
          self, &person, error,
          "SELECT person FROM representation_version WHERE case_id = ?1 AND body = ?2 LIMIT 1", "tt", case_id,
          body))
    return false;
  *earlier = person != NULL;
  return true;
}

/* old is what is being written over, or NULL; before is its body. */
static bool
keep_version (CareStore *self,
              const CareActor *actor,
              const CareRepresentation *old,
              const char *before,
              const CareRepresentation *new,
              const char *body,
              GError **error)
{
  g_autoptr (CareRows) rows = care_store_query (
      self, error,
      "SELECT number, began_at, person FROM representation_version WHERE case_id = ?1 ORDER BY number DESC",
      "t", new->case_id);
  int found = rows != NULL ? care_store_next (self, rows, error) : -1;
  bool earlier = false;

  if (found < 0 || !is_earlier (self, new->case_id, body, &earlier, error))
    return false;
  /* What was written before versions were kept. */
  if (found == 0 && old != NULL && !add_version (self, actor, new->case_id, before, error))
    return false;
  bool same = found > 0 && g_strcmp0 (care_rows_text (rows, 2), actor->person) == 0
              && actor->at - care_rows_int (rows, 1) < STRETCH && actor->at >= care_rows_int (rows, 1)
              && !earlier && (old == NULL || !loses_much (old, new));
  if (!same)
    return add_version (self, actor, new->case_id, body, error);
  return care_store_run (self, error,
                         "UPDATE representation_version SET saved_at = ?3, body = ?4"
                         " WHERE case_id = ?1 AND number = ?2",
                         "tllt", new->case_id, care_rows_int (rows, 0), actor->at, body);
}

static bool
save_draft (CareStore *self, const CareActor *actor, const CareRepresentation *draft, GError **error)
{
  g_autofree char *body = care_wire_representation_to_json (draft), *stored = NULL;
  g_autofree char *subject = g_strconcat ("case:", draft->case_id, NULL);
  g_autoptr (CareRepresentation) old = NULL;

  if (!care_store_query_text (self, &stored, error, "SELECT body FROM representation WHERE case_id = ?1", "t",
                              draft->case_id))
    return false;
  if (g_strcmp0 (stored, body) == 0)
    return true;
  if (stored != NULL && (old = care_store_read_body (stored, READ_DRAFT, error)) == NULL)
    return false;
  g_autoptr (CareJsonWriter) detail = describe_draft (old, draft);
  return keep_version (self, actor, old, stored, draft, body, error)
         && care_store_log (self, actor, "representation-saved", subject, detail,
                            care_store_put_representation (self, draft->case_id, body, error), error);
}

bool
care_store_save_representation (CareStore *self,
                                const CareActor *actor,
                                const CareRepresentation *draft,
                                GError **error)
{
  g_return_val_if_fail (self != NULL && actor != NULL && draft != NULL, false);
  return care_store_begin (self, error)
         && care_store_end (self, save_draft (self, actor, draft, error), error);
}

CareRepresentation *
care_store_find_representation (CareStore *self, const char *case_id, GError **error)
{
  g_return_val_if_fail (self != NULL && case_id != NULL, NULL);
  return care_store_find_body (
      self,
      care_store_query (self, error, "SELECT body FROM representation WHERE case_id = ?1", "t", case_id),
      READ_DRAFT, error);
}

GPtrArray *
care_store_list_draft_versions (CareStore *self, const char *case_id, GError **error)
{
  g_return_val_if_fail (self != NULL && case_id != NULL, NULL);
  g_autoptr (GPtrArray) versions = g_ptr_array_new_with_free_func ((GDestroyNotify)care_draft_version_free);
  g_autoptr (CareRows) rows
      = care_store_query (self, error,
                          "SELECT number, began_at, saved_at, person, body FROM representation_version"
                          " WHERE case_id = ?1 ORDER BY number DESC",
                          "t", case_id);
  int found = -1;

  while (rows != NULL && (found = care_store_next (self, rows, error)) > 0)
    {
      CareDraftVersion *version = g_new0 (CareDraftVersion, 1);
      g_ptr_array_add (versions, version);
      version->number = care_rows_int (rows, 0);
      version->began_at = care_rows_int (rows, 1);
      version->saved_at = care_rows_int (rows, 2);
      version->person = care_rows_dup (rows, 3);
      version->draft = care_store_read_body (care_rows_text (rows, 4), READ_DRAFT, error);
      if (version->draft == NULL)
        return NULL;
    }
  return found == 0 ? g_steal_pointer (&versions) : NULL;
}
