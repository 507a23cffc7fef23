/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-return.h"

#include "care-code.h"
#include "care-return-remarks.h"

#include <string.h>

static const char *const kind_words[] = { "answered", "unchanged", "nil" };

const char *
care_return_kind_to_string (CareReturnKind kind)
{
  g_return_val_if_fail ((size_t)kind < G_N_ELEMENTS (kind_words), NULL);
  return kind_words[kind];
}

bool
care_return_kind_from_string (const char *text, CareReturnKind *kind)
{
  int found = care_code_find (kind_words, G_N_ELEMENTS (kind_words), text);

  if (found < 0)
    return false;
  if (kind != NULL)
    *kind = (CareReturnKind)found;
  return true;
}

CareReturn *
care_return_new (const char *location, CareService service, CareMonth month)
{
  g_return_val_if_fail (location != NULL, NULL);
  CareReturn *self = g_new0 (CareReturn, 1);

  self->location = g_strdup (location);
  self->service = service;
  self->month = month;
  self->version = g_strdup ("");
  self->nil_reason = g_strdup ("");
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->changed_at = CARE_NO_INSTANT;
  care_return_init_remarks (self);
  return self;
}

CareReturn *
care_return_copy (const CareReturn *self)
{
  GHashTableIter iter;
  gpointer field, text;

  g_return_val_if_fail (self != NULL, NULL);
  CareReturn *copy = care_return_new (self->location, self->service, self->month);
  g_free (copy->version);
  copy->version = g_strdup (self->version);
  copy->kind = self->kind;
  g_free (copy->nil_reason);
  copy->nil_reason = g_strdup (self->nil_reason);
  copy->changed_at = self->changed_at;
  g_hash_table_iter_init (&iter, self->answers);
  while (g_hash_table_iter_next (&iter, &field, &text))
    g_hash_table_insert (copy->answers, g_strdup (field), g_strdup (text));
  care_return_copy_remarks (copy, self);
  return copy;
}

void
care_return_free (CareReturn *self)
{
  if (self == NULL)
    return;
  g_free (self->location);
  g_free (self->version);
  g_free (self->nil_reason);
  g_hash_table_unref (self->answers);
  care_return_clear_remarks (self);
  g_free (self);
}

char *
care_return_key (const char *location, CareService service, CareMonth month)
{
  g_return_val_if_fail (location != NULL, NULL);
  g_autofree char *text = care_month_format (month);

  return g_strdup_printf ("return:%s:%s:%s", location, care_service_to_string (service),
                          text != NULL ? text : "");
}

const char *
care_return_get (const CareReturn *self, const char *field)
{
  g_return_val_if_fail (self != NULL && field != NULL, NULL);
  return g_hash_table_lookup (self->answers, field);
}

static void
become_answered (CareReturn *self)
{
  care_return_sign (self, NULL, CARE_NO_INSTANT);
  self->kind = CARE_RETURN_ANSWERED;
  g_free (self->nil_reason);
  self->nil_reason = g_strdup ("");
}

char *
care_return_without_unit (const char *field)
{
  static const char *const units[] = { ".days", ".hours" };

  g_return_val_if_fail (field != NULL, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_suffix (field, units[i]))
      return g_strndup (field, strlen (field) - strlen (units[i]));
  return NULL;
}

/* An answer that says whether it is in days or in hours takes the place of one that did not. */
static void
drop_without_unit (CareReturn *self, const char *field)
{
  g_autofree char *question = care_return_without_unit (field);

  if (question == NULL)
    return;
  g_hash_table_remove (self->answers, question);
  care_return_explain (self, question, NULL);
}

bool
care_return_set (CareReturn *self, const char *field, const char *text)
{
  g_return_val_if_fail (self != NULL && field != NULL, false);
  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));
  const char *before = care_return_get (self, field);
  bool empty = *trimmed == '\0';
  bool differs = empty ? before != NULL : g_strcmp0 (before, trimmed) != 0;
  /* The same answer again leaves "unchanged" true; any answer at all makes "nothing to report" untrue. */
  bool no_longer_nil = self->kind == CARE_RETURN_NIL && !empty;
  bool no_longer_unchanged = self->kind == CARE_RETURN_UNCHANGED && differs;

  if (no_longer_nil || no_longer_unchanged)
    become_answered (self);
  if (!differs)
    return no_longer_nil;
  if (empty)
    g_hash_table_remove (self->answers, field);
  else
    {
      drop_without_unit (self, field);
      care_return_explain (self, field, NULL);
      g_hash_table_insert (self->answers, g_strdup (field), g_steal_pointer (&trimmed));
    }
  care_return_sign (self, NULL, CARE_NO_INSTANT);
  return true;
}

bool
care_return_says_the_same (const CareReturn *a, const CareReturn *b)
{
  GHashTableIter iter;
  gpointer field, text;

  g_return_val_if_fail (a != NULL && b != NULL, false);
  if (a->kind != b->kind || g_strcmp0 (a->nil_reason, b->nil_reason) != 0
      || g_hash_table_size (a->answers) != g_hash_table_size (b->answers))
    return false;
  g_hash_table_iter_init (&iter, a->answers);
  while (g_hash_table_iter_next (&iter, &field, &text))
    if (g_strcmp0 (care_return_get (b, field), text) != 0)
      return false;
  return true;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

const char **
care_return_fields (const CareReturn *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, NULL);
  const char **fields = (const char **)g_hash_table_get_keys_as_array (self->answers, &n);
  qsort (fields, n, sizeof *fields, compare_texts);
  return fields;
}

void
care_return_progress (const CareReturn *self,
                      const CareDataset *dataset,
                      CareDate opens,
                      GPtrArray *campaigns,
                      int *answered,
                      int *asked)
{
  g_return_if_fail (self != NULL && dataset != NULL && answered != NULL && asked != NULL);
  *answered = *asked = 0;
  for (unsigned i = 0; i < dataset->items->len; i++)
    {
      const CareItem *item = g_ptr_array_index (dataset->items, i);
      if (!care_asked_is_mandatory (care_item_asked (item, opens, campaigns)))
        continue;
      (*asked)++;
      if (care_return_is_answered (self, item))
        (*answered)++;
    }
}
