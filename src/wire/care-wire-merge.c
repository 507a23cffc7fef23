/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-merge.h"

#include "care-wire-hub-document.h"
#include "care-wire-merge-private.h"

#include <string.h>

void
care_clash_free (CareClash *self)
{
  if (self == NULL)
    return;
  g_free (self->field);
  g_free (self->base);
  g_free (self->mine);
  g_free (self->theirs);
  g_free (self);
}

void
care_merge_free (CareMerge *self)
{
  if (self == NULL)
    return;
  care_fields_free (self->base);
  care_fields_free (self->mine);
  care_fields_free (self->theirs);
  care_fields_free (self->merged);
  g_clear_pointer (&self->clashing, g_hash_table_unref);
  g_free (self);
}

/* The earlier of two months as they are written; the record speaks for both. */
static JsonNode *
earlier (JsonNode *a, JsonNode *b)
{
  g_autofree char *in_a = care_fields_show (a);
  g_autofree char *in_b = care_fields_show (b);

  return g_strcmp0 (in_a, in_b) <= 0 ? a : b;
}

void
care_merge_field (CareMerge *self, const char *name, CareMergeTie tie)
{
  JsonNode *base = care_fields_get (self->base, name);
  JsonNode *mine = care_fields_get (self->mine, name);
  JsonNode *theirs = care_fields_get (self->theirs, name);
  JsonNode *taken = mine;

  if (care_fields_same (mine, theirs))
    taken = mine;
  else if (self->base != NULL && care_fields_same (base, mine))
    taken = theirs;
  else if (self->base != NULL && care_fields_same (base, theirs))
    taken = mine;
  else if (self->base == NULL && care_fields_says_nothing (mine))
    taken = theirs;
  else if (self->base == NULL && care_fields_says_nothing (theirs))
    taken = mine;
  else if (self->base == NULL && g_str_equal (name, "history_from"))
    taken = earlier (mine, theirs);
  else if (tie != NULL)
    taken = tie (self, mine, theirs);
  else
    g_hash_table_add (self->clashing, g_strdup (name));
  care_fields_set (self->merged, name, taken);
}

/* The members that say what a record is of: two that differ there are not the same record. */
static bool
is_of_the_same (const CareMerge *self, GError **error)
{
  static const char *const members[CARE_N_KINDS][4] = {
    [CARE_KIND_PROVIDER] = { "id" },
    [CARE_KIND_LOCATION] = { "id" },
    [CARE_KIND_RETURN] = { "location", "service", "month" },
    [CARE_KIND_RECOLLECTION] = { "location", "service", "month" },
    [CARE_KIND_CASE] = { "id" },
    [CARE_KIND_REPRESENTATION] = { "case" },
    [CARE_KIND_HOLIDAY] = { "date" },
    [CARE_KIND_DESK] = { "desk" },
  };

  for (int i = 0; members[self->kind][i] != NULL; i++)
    {
      const char *name = members[self->kind][i];
      if (care_fields_same (care_fields_get (self->mine, name), care_fields_get (self->theirs, name)))
        continue;
      g_set_error (error, CARE_WIRE_ERROR, CARE_WIRE_ERROR_BAD_VALUE, "%s: \"%s\" is another one",
                   care_kind_to_string (self->kind), name);
      return false;
    }
  return true;
}

static void
merge_fields (CareMerge *self)
{
  g_autoptr (GPtrArray) names = care_fields_names (self->mine, self->theirs, self->base);

  for (unsigned i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      if (self->kind != CARE_KIND_RETURN || !care_merge_return_field (self, name))
        care_merge_field (self, name, NULL);
    }
  if (self->kind == CARE_KIND_RETURN)
    {
      care_merge_return_units (self);
      care_merge_return_reasons (self);
    }
}

CareMerge *
care_merge_new (CareKind kind, const char *base, const char *mine, const char *theirs, GError **error)
{
  g_autoptr (CareMerge) self = g_new0 (CareMerge, 1);

  self->kind = kind;
  self->clashing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (base != NULL && (self->base = care_fields_read (kind, base, error)) == NULL)
    return NULL;
  if ((self->mine = care_fields_read (kind, mine, error)) == NULL
      || (self->theirs = care_fields_read (kind, theirs, error)) == NULL || !is_of_the_same (self, error))
    return NULL;
  self->merged = care_fields_copy (self->mine);
  merge_fields (self);
  return g_steal_pointer (&self);
}

char *
care_merge_finish (CareMerge *self, GError **error)
{
  if (self->kind == CARE_KIND_RETURN)
    {
      care_merge_return_unchanged (self);
      care_merge_return_signature (self);
    }
  g_autofree char *text = care_fields_to_json (self->merged);
  return care_wire_canonical (self->kind, text, error);
}

static GPtrArray *
list_clashes (const CareMerge *self)
{
  g_autoptr (GPtrArray) names = care_fields_names (self->mine, self->theirs, self->base);
  GPtrArray *clashes = g_ptr_array_new_with_free_func ((GDestroyNotify)care_clash_free);

  for (unsigned i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      if (!g_hash_table_contains (self->clashing, name))
        continue;
      CareClash *clash = g_new0 (CareClash, 1);
      clash->field = g_strdup (care_fields_called (self->mine, name));
      clash->base = care_fields_show (care_fields_get (self->base, name));
      clash->mine = care_fields_show (care_fields_get (self->mine, name));
      clash->theirs = care_fields_show (care_fields_get (self->theirs, name));
      g_ptr_array_add (clashes, clash);
    }
  return clashes;
}

char *
care_wire_merge (CareKind kind,
                 const char *base,
                 const char *mine,
                 const char *theirs,
                 GPtrArray **clashes,
                 GError **error)
{
  g_return_val_if_fail (care_kind_changes (kind), NULL);
  g_return_val_if_fail (mine != NULL && theirs != NULL && clashes != NULL, NULL);
  g_autoptr (CareMerge) self = care_merge_new (kind, base, mine, theirs, error);
  char *merged = self != NULL ? care_merge_finish (self, error) : NULL;

  *clashes = merged != NULL ? list_clashes (self) : NULL;
  return merged;
}

/* theirs with the clashing fields of base in their place. */
static CareFields *
agreed_fields (const CareMerge *self, bool *whole)
{
  CareFields *agreed = care_fields_copy (self->theirs);
  GHashTableIter iter;
  gpointer name;

  *whole = true;
  g_hash_table_iter_init (&iter, self->clashing);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      JsonNode *before = care_fields_get (self->base, name);
      care_fields_set (agreed, name, before);
      if (before == NULL && !care_fields_is_part (name))
        *whole = false;
    }
  /* New answers clash with "nothing to report", and here they would be no longer new. Without its reason the
   * kind is as neither side has it, so that it goes on to clash. */
  if (g_hash_table_contains (self->clashing, "kind"))
    {
      care_fields_set (agreed, "nil_reason", NULL);
      *whole = false;
    }
  return agreed;
}

char *
care_wire_agreed (CareKind kind, const char *base, const char *mine, const char *theirs, GError **error)
{
  g_return_val_if_fail (care_kind_changes (kind), NULL);
  g_return_val_if_fail (mine != NULL && theirs != NULL, NULL);
  g_autoptr (CareMerge) self = care_merge_new (kind, base, mine, theirs, error);
  bool whole;

  if (self == NULL)
    return NULL;
  g_autoptr (CareFields) agreed = agreed_fields (self, &whole);
  g_autofree char *text = care_fields_to_json (agreed);
  char *canonical = whole ? care_wire_canonical (kind, text, NULL) : NULL;
  return canonical != NULL ? canonical : g_steal_pointer (&text);
}

/* Whether a change of it takes away what somebody had said. */
static bool
is_overwritten (CareKind kind, const CareFields *before, const CareFields *after, const char *name)
{
  static const char *const no_statements[]
      = { "schema", "version", "changed_at", "evidence", "signed_by", "signed_at" };
  bool same = care_fields_same (care_fields_get (before, name), care_fields_get (after, name));

  if (same || care_fields_says_nothing (care_fields_get (before, name)))
    return false;
  if (kind != CARE_KIND_RETURN)
    return true;
  for (size_t i = 0; i < G_N_ELEMENTS (no_statements); i++)
    if (g_str_equal (name, no_statements[i]) || g_str_has_prefix (name, CARE_LOOKED))
      return false;
  /* A kind takes its reason along; and a draft without answers said nothing. */
  if (g_str_equal (name, "nil_reason"))
    return care_fields_same (care_fields_get (before, "kind"), care_fields_get (after, "kind"));
  if (g_str_equal (name, "kind"))
    return care_merge_says_something (before);
  return true;
}

int
care_wire_count_changes (CareKind kind, const char *before, const char *after)
{
  g_return_val_if_fail (before != NULL && after != NULL, -1);
  g_autoptr (CareFields) was = care_fields_read (kind, before, NULL);
  g_autoptr (CareFields) is = was != NULL ? care_fields_read (kind, after, NULL) : NULL;
  int changed = 0;

  if (is == NULL)
    return -1;
  g_autoptr (GPtrArray) names = care_fields_names (was, NULL, NULL);
  for (unsigned i = 0; i < names->len; i++)
    if (is_overwritten (kind, was, is, g_ptr_array_index (names, i)))
      changed++;
  return changed;
}
