/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of a merge for what stands beside a return's figures: when they were looked at, why they are left
 * empty, the evidence, and a second person's sign-off. */
#include "care-wire-merge-private.h"

#include "care-instant.h"

#include <string.h>

static CareInstant
instant_of (JsonNode *node)
{
  g_autofree char *text = care_fields_show (node);

  return text != NULL ? care_instant_parse (text) : CARE_NO_INSTANT;
}

/* CARE_NO_INSTANT is before all others. */
static JsonNode *
tie_later (const CareMerge *self, JsonNode *mine, JsonNode *theirs)
{
  return instant_of (mine) >= instant_of (theirs) ? mine : theirs;
}

static void
add_elements (JsonArray *all, JsonNode *side)
{
  if (side == NULL || !JSON_NODE_HOLDS_ARRAY (side))
    return;
  for (unsigned i = 0; i < json_array_get_length (json_node_get_array (side)); i++)
    json_array_add_element (all, json_array_dup_element (json_node_get_array (side), i));
}

/* All of both; one that is in both is made one, and all are put in order, when the record is read. */
static void
merge_evidence (CareMerge *self, const char *name)
{
  JsonNode *base = care_fields_get (self->base, name);
  JsonNode *mine = care_fields_get (self->mine, name), *theirs = care_fields_get (self->theirs, name);
  bool one_side
      = care_fields_same (mine, theirs)
        || (self->base != NULL && (care_fields_same (base, mine) || care_fields_same (base, theirs)));

  if (one_side)
    {
      care_merge_field (self, name, NULL);
      return;
    }
  JsonArray *all = json_array_new ();
  add_elements (all, mine);
  add_elements (all, theirs);
  g_autoptr (JsonNode) node = json_node_init_array (json_node_alloc (), all);
  json_array_unref (all);
  care_fields_set (self->merged, name, node);
}

bool
care_merge_remark (CareMerge *self, const char *name)
{
  if (g_str_has_prefix (name, CARE_LOOKED))
    care_merge_field (self, name, tie_later);
  else if (g_str_equal (name, "evidence"))
    merge_evidence (self, name);
  else
    return g_str_equal (name, "signed_by") || g_str_equal (name, "signed_at"); /* last of all */
  return true;
}

/* Whether the question that the reason is of is answered, in its unit or without, and nothing about it is
 * open. */
static bool
is_answered (const CareMerge *self, const char *reason)
{
  static const char *const units[] = { "", ".days", ".hours" };

  for (size_t i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *answer = g_strconcat (CARE_ANSWERS, reason + strlen (CARE_REASONS), units[i], NULL);
      if (care_fields_get (self->merged, answer) != NULL && !g_hash_table_contains (self->clashing, answer))
        return true;
    }
  return false;
}

/* Where one side explained why there is no answer and the other answered, there is nothing to explain. A
 * reason of which both made another one is no clash then either. */
void
care_merge_return_reasons (CareMerge *self)
{
  g_autoptr (GPtrArray) names = care_fields_names (self->mine, self->theirs, NULL);

  for (unsigned i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      if (!g_str_has_prefix (name, CARE_REASONS) || !is_answered (self, name))
        continue;
      g_hash_table_remove (self->clashing, name);
      care_fields_set (self->merged, name, NULL);
    }
}

static bool
same_signature (const CareFields *a, const CareFields *b)
{
  return care_fields_same (care_fields_get (a, "signed_by"), care_fields_get (b, "signed_by"))
         && care_fields_same (care_fields_get (a, "signed_at"), care_fields_get (b, "signed_at"));
}

/* Whose sign-off is the later one; of the same moment, the later name in the alphabet: each desk finds the
 * same. */
static const CareFields *
later_signature (const CareFields *mine, const CareFields *theirs)
{
  CareInstant here = instant_of (care_fields_get (mine, "signed_at"));
  CareInstant there = instant_of (care_fields_get (theirs, "signed_at"));

  if (here != there)
    return here > there ? mine : theirs;
  return g_strcmp0 (care_fields_get_text (mine, "signed_by"), care_fields_get_text (theirs, "signed_by")) >= 0
             ? mine
             : theirs;
}

static void
take_signature (CareMerge *self, const CareFields *side)
{
  care_fields_set (self->merged, "signed_by", care_fields_get (side, "signed_by"));
  care_fields_set (self->merged, "signed_at", care_fields_get (side, "signed_at"));
}

void
care_merge_return_signature (CareMerge *self)
{
  const CareFields *mine = self->mine, *theirs = self->theirs;
  bool same = same_signature (mine, theirs);
  const CareFields *taken = mine;

  if (!same && self->base != NULL && same_signature (self->base, mine))
    taken = theirs;
  else if (!same && (self->base == NULL || !same_signature (self->base, theirs)))
    taken = later_signature (mine, theirs);
  bool of_these = care_merge_says_the_same (taken, self->merged)
                  || (same && care_merge_says_the_same (theirs, self->merged));
  take_signature (self, of_these ? taken : NULL);
}
