/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-difference.h"

#include <string.h>

CareDifference *
care_difference_new (const char *field, const char *before, const char *after)
{
  CareDifference *self = g_new0 (CareDifference, 1);

  self->field = g_strdup (field);
  self->before = g_strdup (before != NULL ? before : "");
  self->after = g_strdup (after != NULL ? after : "");
  return self;
}

void
care_difference_free (CareDifference *self)
{
  if (self == NULL)
    return;
  g_free (self->field);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
add (GPtrArray *found, const char *prefix, const char *name, const char *before, const char *after)
{
  if (g_strcmp0 (before, after) == 0)
    return;
  g_autofree char *field = g_strconcat (prefix, name, NULL);
  g_ptr_array_add (found, care_difference_new (field, before, after));
}

static void
add_texts (GPtrArray *found, const char *prefix, GHashTable *before, GHashTable *after)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  GHashTable *const sides[] = { before, after };

  for (int i = 0; i < 2; i++)
    {
      GHashTableIter iter;
      gpointer key;
      g_hash_table_iter_init (&iter, sides[i]);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        if (i == 0 || !g_hash_table_contains (before, key))
          g_ptr_array_add (keys, key);
    }
  g_ptr_array_sort (keys, compare_texts);
  for (unsigned i = 0; i < keys->len; i++)
    add (found, prefix, keys->pdata[i], g_hash_table_lookup (before, keys->pdata[i]),
         g_hash_table_lookup (after, keys->pdata[i]));
}

GPtrArray *
care_return_differences (const CareReturn *before, const CareReturn *after)
{
  g_return_val_if_fail (after != NULL, NULL);
  g_autoptr (CareReturn) nothing = care_return_new (after->location, after->service, after->month);
  const CareReturn *old = before != NULL ? before : nothing;
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify)care_difference_free);

  add_texts (found, "", old->answers, after->answers);
  add (found, "", "kind", care_return_kind_to_string (old->kind), care_return_kind_to_string (after->kind));
  add (found, "", "nil_reason", old->nil_reason, after->nil_reason);
  add_texts (found, "reasons/", old->reasons, after->reasons);
  add_texts (found, "notes/", old->notes, after->notes);
  return found;
}
