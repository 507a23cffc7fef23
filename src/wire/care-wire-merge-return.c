/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of a merge for what is in a return and is no statement of its own: its kind, its reason, its
 * version, and answers that take each other's place. */
#include "care-wire-merge-private.h"

#include "care-return.h"

#include <string.h>

static const char *
kind_of (const CareFields *self)
{
  const char *word = care_fields_get_text (self, "kind");

  return word != NULL ? word : "";
}

static bool
is_kind (const CareFields *self, CareReturnKind kind)
{
  return g_str_equal (kind_of (self), care_return_kind_to_string (kind));
}

/* Kind and reason are one statement. A return that was never shared began as an answered one without any. */
static bool
kind_changed (const CareMerge *self, const CareFields *side)
{
  if (self->base == NULL)
    return !is_kind (side, CARE_RETURN_ANSWERED)
           || !care_fields_says_nothing (care_fields_get (side, "nil_reason"));
  return !care_fields_same (care_fields_get (side, "kind"), care_fields_get (self->base, "kind"))
         || !care_fields_same (care_fields_get (side, "nil_reason"),
                               care_fields_get (self->base, "nil_reason"));
}

/* Whether the answers of both are the same; with only_new, whether b says nothing that a does not. */
static bool
same_answers (const CareFields *a, const CareFields *b, bool only_new)
{
  g_autoptr (GPtrArray) names = care_fields_names (a, b, NULL);

  for (unsigned i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      JsonNode *in_b = care_fields_get (b, name);
      if (care_fields_is_answer (name) && !care_fields_same (care_fields_get (a, name), in_b)
          && (in_b != NULL || !only_new))
        return false;
    }
  return true;
}

void
care_merge_take_kind (CareMerge *self, const CareFields *side)
{
  care_fields_set (self->merged, "kind", care_fields_get (side, "kind"));
  care_fields_set (self->merged, "nil_reason", care_fields_get (side, "nil_reason"));
}

bool
care_merge_choose_kind (CareMerge *self, const char *word)
{
  CareReturnKind kind;
  const CareFields *nil = is_kind (self->mine, CARE_RETURN_NIL) ? self->mine : self->theirs;

  if (!care_return_kind_from_string (word, &kind))
    return false;
  if (kind == CARE_RETURN_NIL && !is_kind (nil, CARE_RETURN_NIL))
    return false; /* nobody gave a reason */
  care_fields_set_text (self->merged, "kind", word);
  if (kind == CARE_RETURN_NIL)
    care_fields_set (self->merged, "nil_reason", care_fields_get (nil, "nil_reason"));
  else
    care_fields_set_text (self->merged, "nil_reason", "");
  return true;
}

/* One side says that there is nothing to report, the other does not. */
static void
merge_nil (CareMerge *self, const CareFields *nil, const CareFields *other)
{
  bool nil_changed = kind_changed (self, nil);
  bool other_changed = kind_changed (self, other) || !same_answers (self->base, other, true);

  if (nil_changed && other_changed)
    {
      g_hash_table_add (self->clashing, g_strdup ("kind"));
      care_merge_take_kind (self, self->mine);
    }
  else
    care_merge_take_kind (self, nil_changed ? nil : other);
}

static void
merge_kind (CareMerge *self)
{
  const CareFields *mine = self->mine, *theirs = self->theirs;
  bool nil = is_kind (mine, CARE_RETURN_NIL);

  if (g_str_equal (kind_of (mine), kind_of (theirs)))
    {
      care_fields_set (self->merged, "kind", care_fields_get (mine, "kind"));
      care_merge_field (self, "nil_reason", NULL);
    }
  else if (nil || is_kind (theirs, CARE_RETURN_NIL))
    merge_nil (self, nil ? mine : theirs, nil ? theirs : mine);
  else if (!kind_changed (self, mine))
    care_merge_take_kind (self, theirs);
  else if (!kind_changed (self, theirs))
    care_merge_take_kind (self, mine);
  else /* one says "unchanged", and the other answered since */
    care_merge_take_kind (self, is_kind (mine, CARE_RETURN_ANSWERED) ? mine : theirs);
}

/* The list of questions goes with the answers to it; the later one has the questions of both. */
static JsonNode *
tie_version (const CareMerge *self, JsonNode *mine, JsonNode *theirs)
{
  bool by_me = !same_answers (self->base, self->mine, false);
  bool by_them = !same_answers (self->base, self->theirs, false);
  g_autofree char *a = care_fields_show (mine);
  g_autofree char *b = care_fields_show (theirs);

  if (by_me != by_them)
    return by_me ? mine : theirs;
  return g_strcmp0 (a, b) >= 0 ? mine : theirs;
}

static CareInstant
instant_of (JsonNode *node)
{
  g_autofree char *text = care_fields_show (node);
  CareInstant instant = text != NULL ? care_instant_parse (text) : CARE_NO_INSTANT;

  return instant;
}

static JsonNode *
tie_changed_at (const CareMerge *self, JsonNode *mine, JsonNode *theirs)
{
  CareInstant a = instant_of (mine), b = instant_of (theirs);

  if (a == CARE_NO_INSTANT || b == CARE_NO_INSTANT)
    return b == CARE_NO_INSTANT ? mine : theirs;
  return a >= b ? mine : theirs;
}

bool
care_merge_return_field (CareMerge *self, const char *name)
{
  if (g_str_equal (name, "kind"))
    merge_kind (self);
  else if (g_str_equal (name, "version"))
    care_merge_field (self, name, tie_version);
  else if (g_str_equal (name, "changed_at"))
    care_merge_field (self, name, tie_changed_at);
  else
    return g_str_equal (name, "nil_reason") /* went with the kind */
           || care_merge_remark (self, name);
  return true;
}

/* Whether it is answered in the merged record, or may be once its clash is settled. */
static bool
may_be_answered (const CareMerge *self, const char *name)
{
  if (g_hash_table_contains (self->clashing, name))
    return care_fields_get (self->mine, name) != NULL || care_fields_get (self->theirs, name) != NULL;
  return care_fields_get (self->merged, name) != NULL;
}

void
care_merge_return_units (CareMerge *self)
{
  g_autoptr (GPtrArray) names = care_fields_names (self->mine, self->theirs, NULL);

  for (unsigned i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *plain = care_fields_is_answer (name) ? care_return_without_unit (name) : NULL;
      if (plain == NULL || !may_be_answered (self, name) || !may_be_answered (self, plain))
        continue;
      /* One side answered with the unit and the other without: only one of the two can be the answer. */
      const char *both[] = { name, plain };
      for (size_t j = 0; j < G_N_ELEMENTS (both); j++)
        {
          g_hash_table_add (self->clashing, g_strdup (both[j]));
          care_fields_set (self->merged, both[j], care_fields_get (self->mine, both[j]));
        }
    }
}

void
care_merge_return_unchanged (CareMerge *self)
{
  const CareFields *sides[] = { self->mine, self->theirs };

  if (!is_kind (self->merged, CARE_RETURN_UNCHANGED))
    return;
  for (size_t i = 0; i < G_N_ELEMENTS (sides); i++)
    if (is_kind (sides[i], CARE_RETURN_UNCHANGED) && same_answers (sides[i], self->merged, false))
      return;
  care_fields_set_text (self->merged, "kind", care_return_kind_to_string (CARE_RETURN_ANSWERED));
}

bool
care_merge_says_the_same (const CareFields *a, const CareFields *b)
{
  return g_str_equal (kind_of (a), kind_of (b))
         && care_fields_same (care_fields_get (a, "nil_reason"), care_fields_get (b, "nil_reason"))
         && same_answers (a, b, false);
}

bool
care_merge_says_something (const CareFields *ret)
{
  return !is_kind (ret, CARE_RETURN_ANSWERED) || !same_answers (NULL, ret, true);
}
