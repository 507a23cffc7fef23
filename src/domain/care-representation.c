/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-representation.h"

#include "care-code.h"

static const char *const ground_words[CARE_N_GROUNDS]
    = { "reasonable-excuse", "adequate-attempts", "error-in-notice", "other" };

const char *
care_ground_to_string (int index)
{
  g_return_val_if_fail (index >= 0 && index < CARE_N_GROUNDS, NULL);
  return ground_words[index];
}

bool
care_ground_from_string (const char *text, int *index)
{
  int found = care_code_find (ground_words, CARE_N_GROUNDS, text);

  if (found < 0)
    return false;
  if (index != NULL)
    *index = found;
  return true;
}

/* The answers that are texts, by their words. needed: a representation cannot do without it, since the panel
 * weighs the facts against what is asked for, and has to know who speaks for the provider. */
static const struct
{
  const char *key;
  size_t offset;
  bool needed;
} texts[] = {
  { "facts", G_STRUCT_OFFSET (CareRepresentation, facts), true },
  { "evidence", G_STRUCT_OFFSET (CareRepresentation, evidence), false },
  { "request", G_STRUCT_OFFSET (CareRepresentation, request), true },
  { "signatory", G_STRUCT_OFFSET (CareRepresentation, signatory), true },
  { "role", G_STRUCT_OFFSET (CareRepresentation, role), true },
  { "reference", G_STRUCT_OFFSET (CareRepresentation, reference), false },
};

static char **
text_at (const CareRepresentation *self, size_t index)
{
  return &G_STRUCT_MEMBER (char *, self, texts[index].offset);
}

CareRepresentation *
care_representation_new (const char *case_id)
{
  g_return_val_if_fail (case_id != NULL, NULL);
  CareRepresentation *self = g_new0 (CareRepresentation, 1);

  self->case_id = g_strdup (case_id);
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    *text_at (self, i) = g_strdup ("");
  return self;
}

CareRepresentation *
care_representation_copy (const CareRepresentation *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  CareRepresentation *copy = care_representation_new (self->case_id);

  copy->grounds = self->grounds;
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    care_representation_set (copy, texts[i].key, *text_at (self, i));
  return copy;
}

void
care_representation_free (CareRepresentation *self)
{
  if (self == NULL)
    return;
  g_free (self->case_id);
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*text_at (self, i));
  g_free (self);
}

bool
care_representation_set (CareRepresentation *self, const char *key, const char *text)
{
  g_return_val_if_fail (self != NULL && key != NULL, false);
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (texts[i].key, key))
      {
        char *kept = g_strdup (text != NULL ? text : "");
        g_free (*text_at (self, i));
        *text_at (self, i) = kept;
        return true;
      }
  return false;
}

const char *
care_representation_get (const CareRepresentation *self, const char *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (texts[i].key, key))
      return *text_at (self, i);
  return NULL;
}

static bool
is_blank (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return *text == '\0';
}

const char **
care_representation_missing (const CareRepresentation *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  GPtrArray *missing = g_ptr_array_new ();

  if (self->grounds == 0)
    g_ptr_array_add (missing, (gpointer) "ground");
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].needed && is_blank (*text_at (self, i)))
      g_ptr_array_add (missing, (gpointer)texts[i].key);
  g_ptr_array_add (missing, NULL);
  return (const char **)g_ptr_array_free (missing, FALSE);
}
