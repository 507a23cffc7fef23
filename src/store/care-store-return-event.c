/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-return-event.h"

#include <string.h>

static void
write_change (CareJsonWriter *detail, const char *key, const char *old, const char *new)
{
  if (g_strcmp0 (old, new) == 0)
    return;
  care_json_writer_member_array (detail, key);
  care_json_writer_string (detail, old != NULL ? old : "");
  care_json_writer_string (detail, new != NULL ? new : "");
  care_json_writer_end_array (detail);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The keys of both in order; texts are borrowed. */
static GPtrArray *
keys_of (GHashTable *a, GHashTable *b)
{
  GHashTable *const sides[] = { a, b };
  GPtrArray *keys = g_ptr_array_new ();

  for (int i = 0; i < 2; i++)
    {
      GHashTableIter iter;
      gpointer key;
      g_hash_table_iter_init (&iter, sides[i]);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        if (i == 0 || !g_hash_table_contains (a, key))
          g_ptr_array_add (keys, key);
    }
  g_ptr_array_sort (keys, compare_texts);
  return keys;
}

static bool
same_texts (GHashTable *old, GHashTable *new)
{
  g_autoptr (GPtrArray) keys = keys_of (old, new);

  for (guint i = 0; i < keys->len; i++)
    if (g_strcmp0 (g_hash_table_lookup (old, keys->pdata[i]), g_hash_table_lookup (new, keys->pdata[i])) != 0)
      return false;
  return true;
}

static void
write_texts (CareJsonWriter *detail, const char *member, GHashTable *old, GHashTable *new)
{
  g_autoptr (GPtrArray) keys = keys_of (old, new);

  care_json_writer_member_object (detail, member);
  for (guint i = 0; i < keys->len; i++)
    write_change (detail, keys->pdata[i], g_hash_table_lookup (old, keys->pdata[i]),
                  g_hash_table_lookup (new, keys->pdata[i]));
  care_json_writer_end_object (detail);
}

/* Of what was typed it goes without saying that it was looked at. */
static bool
was_only_looked_at (const CareReturn *old, const CareReturn *new, const char *field)
{
  return care_return_looked_at (old, field) != care_return_looked_at (new, field)
         && g_strcmp0 (care_return_get (old, field), care_return_get (new, field)) == 0;
}

static void
write_looked (CareJsonWriter *detail, const CareReturn *old, const CareReturn *new)
{
  g_autoptr (GPtrArray) fields = keys_of (old->looked, new->looked);
  bool any = false;

  for (guint i = 0; i < fields->len; i++)
    {
      if (!was_only_looked_at (old, new, fields->pdata[i]))
        continue;
      if (!any)
        care_json_writer_member_array (detail, "looked");
      any = true;
      care_json_writer_string (detail, fields->pdata[i]);
    }
  if (any)
    care_json_writer_end_array (detail);
}

static bool
has_file (const CareReturn *ret, const CareEvidence *evidence)
{
  for (guint i = 0; i < ret->evidence->len; i++)
    if (care_evidence_is_same_file (ret->evidence->pdata[i], evidence))
      return true;
  return false;
}

static void
write_evidence (CareJsonWriter *detail, const CareReturn *old, const CareReturn *new)
{
  bool any = false;

  for (guint i = 0; i < new->evidence->len; i++)
    {
      const CareEvidence *one = new->evidence->pdata[i];
      if (has_file (old, one))
        continue;
      if (!any)
        care_json_writer_member_array (detail, "evidence");
      any = true;
      care_json_writer_begin_object (detail);
      care_json_writer_member_string (detail, "sha256", one->sha256);
      care_json_writer_member_string (detail, "file_name", one->file_name);
      care_json_writer_end_object (detail);
    }
  if (any)
    care_json_writer_end_array (detail);
}

void
care_store_write_changes (CareJsonWriter *detail, const CareReturn *old, const CareReturn *new)
{
  g_return_if_fail (detail != NULL && old != NULL && new != NULL);
  care_json_writer_begin_object (detail);
  write_texts (detail, "changed", old->answers, new->answers);
  write_change (detail, "kind", care_return_kind_to_string (old->kind),
                care_return_kind_to_string (new->kind));
  write_change (detail, "nil_reason", old->nil_reason, new->nil_reason);
  write_change (detail, "version", old->version, new->version);
  if (!same_texts (old->reasons, new->reasons))
    write_texts (detail, "reasons", old->reasons, new->reasons);
  if (!same_texts (old->notes, new->notes))
    write_texts (detail, "notes", old->notes, new->notes);
  write_looked (detail, old, new);
  write_evidence (detail, old, new);
  write_change (detail, "assignee", old->assignee, new->assignee);
  write_change (detail, "deputy", old->deputy, new->deputy);
  write_change (detail, "signed_by", old->signed_by, new->signed_by);
}

static const char *
word_of_figures (const CareReturn *ret)
{
  switch (ret->kind)
    {
    case CARE_RETURN_UNCHANGED:
      return "return-unchanged";
    case CARE_RETURN_NIL:
      return "return-nil";
    case CARE_RETURN_ANSWERED:
    default:
      return "answers-saved";
    }
}

const char *
care_store_return_word (const CareReturn *old, const CareReturn *new)
{
  g_return_val_if_fail (old != NULL && new != NULL, NULL);
  if (!care_return_says_the_same (old, new) || strcmp (old->version, new->version) != 0)
    return word_of_figures (new);
  if (new->evidence->len != old->evidence->len)
    return "return-evidence";
  if (strcmp (old->signed_by, new->signed_by) != 0 || old->signed_at != new->signed_at)
    return "return-signed-off";
  if (strcmp (old->assignee, new->assignee) != 0 || strcmp (old->deputy, new->deputy) != 0)
    return "return-assigned";
  if (!same_texts (old->reasons, new->reasons))
    return "return-explained";
  return same_texts (old->notes, new->notes) ? "return-looked-at" : "return-noted";
}
