/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-return-remarks.h"

static GHashTable *
new_texts (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
care_return_init_remarks (CareReturn *self)
{
  self->reasons = new_texts ();
  self->notes = new_texts ();
  self->looked = new_texts ();
  self->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify)care_evidence_free);
  self->assignee = g_strdup ("");
  self->deputy = g_strdup ("");
  self->signed_by = g_strdup ("");
  self->signed_at = CARE_NO_INSTANT;
}

static void
copy_texts (GHashTable *to, GHashTable *from)
{
  GHashTableIter iter;
  gpointer key, text;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &key, &text))
    g_hash_table_insert (to, g_strdup (key), g_strdup (text));
}

void
care_return_copy_remarks (CareReturn *to, const CareReturn *from)
{
  GHashTableIter iter;
  gpointer field, at;

  copy_texts (to->reasons, from->reasons);
  copy_texts (to->notes, from->notes);
  g_hash_table_iter_init (&iter, from->looked);
  while (g_hash_table_iter_next (&iter, &field, &at))
    care_return_look (to, field, *(CareInstant *)at);
  for (unsigned i = 0; i < from->evidence->len; i++)
    g_ptr_array_add (to->evidence, care_evidence_copy (g_ptr_array_index (from->evidence, i)));
  care_return_assign (to, from->assignee, from->deputy);
  care_return_sign (to, from->signed_by, from->signed_at);
}

void
care_return_clear_remarks (CareReturn *self)
{
  g_hash_table_unref (self->reasons);
  g_hash_table_unref (self->notes);
  g_hash_table_unref (self->looked);
  g_ptr_array_unref (self->evidence);
  g_free (self->assignee);
  g_free (self->deputy);
  g_free (self->signed_by);
}

static bool
set_text (GHashTable *texts, const char *key, const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));

  if (*trimmed == '\0')
    return g_hash_table_remove (texts, key);
  if (g_strcmp0 (g_hash_table_lookup (texts, key), trimmed) == 0)
    return false;
  g_hash_table_insert (texts, g_strdup (key), g_steal_pointer (&trimmed));
  return true;
}

/* A question in days or hours is answered by either. */
static bool
has_answer (const CareReturn *self, const char *field)
{
  g_autofree char *days = g_strconcat (field, ".days", NULL);
  g_autofree char *hours = g_strconcat (field, ".hours", NULL);

  return care_return_get (self, field) != NULL || care_return_get (self, days) != NULL
         || care_return_get (self, hours) != NULL;
}

bool
care_return_explain (CareReturn *self, const char *field, const char *text)
{
  g_return_val_if_fail (self != NULL && field != NULL, false);
  return set_text (self->reasons, field, has_answer (self, field) ? NULL : text);
}

bool
care_return_note (CareReturn *self, const char *item, const char *text)
{
  g_return_val_if_fail (self != NULL && item != NULL, false);
  return set_text (self->notes, item, text);
}

const char *
care_return_get_reason (const CareReturn *self, const char *field)
{
  g_return_val_if_fail (self != NULL && field != NULL, NULL);
  return g_hash_table_lookup (self->reasons, field);
}

const char *
care_return_get_note (const CareReturn *self, const char *item)
{
  g_return_val_if_fail (self != NULL && item != NULL, NULL);
  return g_hash_table_lookup (self->notes, item);
}

CareInstant
care_return_looked_at (const CareReturn *self, const char *field)
{
  g_return_val_if_fail (self != NULL && field != NULL, CARE_NO_INSTANT);
  const CareInstant *at = g_hash_table_lookup (self->looked, field);
  return at != NULL ? *at : CARE_NO_INSTANT;
}

bool
care_return_look (CareReturn *self, const char *field, CareInstant at)
{
  g_return_val_if_fail (self != NULL && field != NULL, false);
  CareInstant known = care_return_looked_at (self, field);

  if (at == CARE_NO_INSTANT)
    return g_hash_table_remove (self->looked, field);
  if (known != CARE_NO_INSTANT && known >= at)
    return false;
  CareInstant *own = g_new (CareInstant, 1);
  *own = at;
  g_hash_table_insert (self->looked, g_strdup (field), own);
  return true;
}

static int
compare_evidence (gconstpointer a, gconstpointer b)
{
  return care_evidence_compare (*(const CareEvidence *const *)a, *(const CareEvidence *const *)b);
}

bool
care_return_add_evidence (CareReturn *self, CareEvidence *evidence)
{
  g_return_val_if_fail (self != NULL && evidence != NULL, false);
  bool is_new = true;

  for (unsigned i = 0; i < self->evidence->len; i++)
    {
      CareEvidence *known = g_ptr_array_index (self->evidence, i);
      if (!care_evidence_is_same_file (known, evidence))
        continue;
      is_new = false;
      if (care_evidence_compare (known, evidence) <= 0)
        {
          care_evidence_free (evidence);
          return false;
        }
      g_ptr_array_remove_index (self->evidence, i);
      break;
    }
  g_ptr_array_add (self->evidence, evidence);
  g_ptr_array_sort (self->evidence, compare_evidence);
  return is_new;
}

static void
take_text (char **place, char *text)
{
  g_free (*place);
  *place = g_strstrip (text);
}

void
care_return_sign (CareReturn *self, const char *by, CareInstant at)
{
  g_return_if_fail (self != NULL);
  take_text (&self->signed_by, g_strdup (by != NULL ? by : ""));
  self->signed_at = *self->signed_by != '\0' ? at : CARE_NO_INSTANT;
}

void
care_return_assign (CareReturn *self, const char *assignee, const char *deputy)
{
  g_return_if_fail (self != NULL);
  if (assignee != NULL)
    take_text (&self->assignee, g_strdup (assignee));
  if (deputy != NULL)
    take_text (&self->deputy, g_strdup (deputy));
}

bool
care_return_is_answered (const CareReturn *self, const CareItem *item)
{
  g_return_val_if_fail (self != NULL && item != NULL, false);
  g_auto (GStrv) fields = care_item_fields (item);

  for (size_t i = 0; fields[i] != NULL; i++)
    if (care_return_get (self, fields[i]) != NULL)
      return true;
  return care_return_get (self, item->id) != NULL;
}

bool
care_return_is_explained (const CareReturn *self, const CareItem *item)
{
  g_return_val_if_fail (self != NULL && item != NULL, false);
  g_auto (GStrv) fields = care_item_fields (item);

  if (care_return_is_answered (self, item))
    return false;
  for (size_t i = 0; fields[i] != NULL; i++)
    if (care_return_get_reason (self, fields[i]) != NULL)
      return true;
  return care_return_get_reason (self, item->id) != NULL;
}

static bool
same_texts (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer key, text;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return false;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, &text))
    if (g_strcmp0 (g_hash_table_lookup (b, key), text) != 0)
      return false;
  return true;
}

static bool
same_looks (const CareReturn *a, const CareReturn *b)
{
  GHashTableIter iter;
  gpointer field, at;

  if (g_hash_table_size (a->looked) != g_hash_table_size (b->looked))
    return false;
  g_hash_table_iter_init (&iter, a->looked);
  while (g_hash_table_iter_next (&iter, &field, &at))
    if (care_return_looked_at (b, field) != *(CareInstant *)at)
      return false;
  return true;
}

static bool
same_evidence (const CareReturn *a, const CareReturn *b)
{
  if (a->evidence->len != b->evidence->len)
    return false;
  for (unsigned i = 0; i < a->evidence->len; i++)
    if (care_evidence_compare (g_ptr_array_index (a->evidence, i), g_ptr_array_index (b->evidence, i)) != 0)
      return false;
  return true;
}

bool
care_return_is_the_same (const CareReturn *a, const CareReturn *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, false);
  return care_return_says_the_same (a, b) && same_texts (a->reasons, b->reasons)
         && same_texts (a->notes, b->notes) && same_looks (a, b) && same_evidence (a, b)
         && g_str_equal (a->assignee, b->assignee) && g_str_equal (a->deputy, b->deputy)
         && g_str_equal (a->signed_by, b->signed_by) && a->signed_at == b->signed_at;
}
