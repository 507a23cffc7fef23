/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person chose, put in the place of what clashed. */
#include "care-wire-merge.h"

#include "care-wire-merge-private.h"

/* The clashing field that a person calls that; NULL where there is none. Borrowed. */
static const char *
find_clashing (const CareMerge *self, const char *called)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, self->clashing);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (g_str_equal (care_fields_called (self->mine, name), called))
      return name;
  return NULL;
}

/* A text as the value of a member whose values were those. NULL where it cannot be one. */
static JsonNode *
value_like (JsonNode *const values[3], const char *text)
{
  bool number = false, list = false;
  int64_t whole = 0;

  for (int i = 0; i < 3; i++)
    if (values[i] != NULL && !JSON_NODE_HOLDS_NULL (values[i]))
      {
        list = list || !JSON_NODE_HOLDS_VALUE (values[i]);
        number = number || json_node_get_value_type (values[i]) == G_TYPE_INT64;
      }
  if (list)
    return NULL;
  if (!number)
    return json_node_init_string (json_node_alloc (), text);
  if (*text == '\0')
    return json_node_init_null (json_node_alloc ()); /* not known */
  if (!g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &whole, NULL))
    return NULL;
  return json_node_init_int (json_node_alloc (), whole);
}

static bool
choose_value (CareMerge *self, const char *name, const char *text)
{
  JsonNode *const values[3] = { care_fields_get (self->base, name), care_fields_get (self->mine, name),
                                care_fields_get (self->theirs, name) };

  if (!g_utf8_validate (text, -1, NULL))
    return false;
  if (g_str_equal (name, "kind") && self->kind == CARE_KIND_RETURN)
    return care_merge_choose_kind (self, text);
  if (care_fields_is_answer (name))
    {
      care_fields_set_text (self->merged, name, text);
      return true;
    }
  g_autoptr (JsonNode) value = value_like (values, text);
  if (value != NULL)
    care_fields_set (self->merged, name, value);
  return value != NULL;
}

static bool
choose (CareMerge *self, const char *field, const char *choice)
{
  const char *name = find_clashing (self, field);
  bool mine = g_str_equal (choice, "mine");

  if (name == NULL)
    return false;
  if (!mine && !g_str_equal (choice, "theirs"))
    return choose_value (self, name, choice);
  const CareFields *side = mine ? self->mine : self->theirs;
  if (g_str_equal (name, "kind") && self->kind == CARE_KIND_RETURN)
    care_merge_take_kind (self, side);
  else
    care_fields_set (self->merged, name, care_fields_get (side, name));
  return true;
}

char *
care_wire_settle (CareKind kind,
                  const char *base,
                  const char *mine,
                  const char *theirs,
                  const char *const *choices,
                  GError **error)
{
  g_return_val_if_fail (care_kind_changes (kind), NULL);
  g_return_val_if_fail (mine != NULL && theirs != NULL && choices != NULL, NULL);
  g_autoptr (CareMerge) self = care_merge_new (kind, base, mine, theirs, error);
  g_autoptr (GError) problem = NULL;

  if (self == NULL)
    return NULL;
  for (size_t i = 0; choices[i] != NULL; i += 2)
    if (choices[i + 1] == NULL || !choose (self, choices[i], choices[i + 1]))
      {
        g_set_error (error, CARE_WIRE_ERROR, CARE_WIRE_ERROR_BAD_VALUE,
                     "%s: \"%s\" is nothing to settle, or cannot be that", care_kind_to_string (kind),
                     choices[i]);
        return NULL;
      }
  char *settled = care_merge_finish (self, &problem);
  if (settled == NULL)
    g_set_error (error, CARE_WIRE_ERROR, CARE_WIRE_ERROR_BAD_VALUE, "%s", problem->message);
  return settled;
}
