/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-representation.h"

#include "care-code.h"

static const char *const include_words[CARE_N_INCLUDES]
    = { "history", "contacts", "submissions", "attempts", "proof", "gaps", "cqc" };

const char *
care_include_to_string (int index)
{
  g_return_val_if_fail (index >= 0 && index < CARE_N_INCLUDES, NULL);
  return include_words[index];
}

bool
care_include_from_string (const char *text, int *index)
{
  int found = care_code_find (include_words, CARE_N_INCLUDES, text);

  if (found < 0)
    return false;
  if (index != NULL)
    *index = found;
  return true;
}

static void
exhibit_free (gpointer data)
{
  CareDraftExhibit *self = data;

  g_free (self->title);
  g_free (self->file_name);
  g_free (self->sha256);
  g_free (self);
}

CareRepresentation *
care_representation_new (const char *case_id)
{
  g_return_val_if_fail (case_id != NULL, NULL);
  CareRepresentation *self = g_new0 (CareRepresentation, 1);

  self->case_id = g_strdup (case_id);
  self->includes = CARE_INCLUDE_AT_FIRST;
  self->exhibits = g_ptr_array_new_with_free_func (exhibit_free);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  return self;
}

CareRepresentation *
care_representation_copy (const CareRepresentation *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  CareRepresentation *copy = care_representation_new (self->case_id);
  GHashTableIter iter;
  gpointer key, text;

  copy->grounds = self->grounds;
  copy->includes = self->includes;
  for (guint i = 0; i < self->exhibits->len; i++)
    {
      const CareDraftExhibit *exhibit = g_ptr_array_index (self->exhibits, i);
      care_representation_add_exhibit (copy, exhibit->title, exhibit->file_name, exhibit->sha256);
    }
  g_hash_table_iter_init (&iter, self->answers);
  while (g_hash_table_iter_next (&iter, &key, &text))
    care_representation_set (copy, key, text);
  return copy;
}

void
care_representation_free (CareRepresentation *self)
{
  if (self == NULL)
    return;
  g_free (self->case_id);
  g_ptr_array_unref (self->exhibits);
  g_hash_table_unref (self->answers);
  g_free (self);
}

static bool
same_exhibits (const CareRepresentation *a, const CareRepresentation *b)
{
  if (a->exhibits->len != b->exhibits->len)
    return false;
  for (guint i = 0; i < a->exhibits->len; i++)
    {
      const CareDraftExhibit *one = g_ptr_array_index (a->exhibits, i);
      const CareDraftExhibit *other = g_ptr_array_index (b->exhibits, i);
      if (!g_str_equal (one->sha256, other->sha256) || !g_str_equal (one->title, other->title)
          || !g_str_equal (one->file_name, other->file_name))
        return false;
    }
  return true;
}

bool
care_representation_equal (const CareRepresentation *a, const CareRepresentation *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, false);

  if (a->grounds != b->grounds || a->includes != b->includes || !same_exhibits (a, b))
    return false;
  for (size_t i = 0; i < care_question_count (); i++)
    {
      const char *key = care_question_at (i)->key;
      if (!g_str_equal (care_representation_get (a, key), care_representation_get (b, key)))
        return false;
    }
  return true;
}

bool
care_representation_set (CareRepresentation *self, const char *key, const char *text)
{
  g_return_val_if_fail (self != NULL && key != NULL, false);
  const CareQuestion *question = care_question_find (key);

  if (question == NULL)
    return false;
  g_hash_table_insert (self->answers, (gpointer)question->key, g_strdup (text != NULL ? text : ""));
  return true;
}

const char *
care_representation_get (const CareRepresentation *self, const char *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, NULL);
  const char *text = g_hash_table_lookup (self->answers, key);

  if (text == NULL && care_question_find (key) != NULL)
    return "";
  return text;
}

bool
care_representation_has (const CareRepresentation *self, const char *key)
{
  const char *text = care_representation_get (self, key);

  while (text != NULL && g_ascii_isspace (*text))
    text++;
  return text != NULL && *text != '\0';
}

guint
care_representation_add_exhibit (CareRepresentation *self,
                                 const char *title,
                                 const char *file_name,
                                 const char *sha256)
{
  g_return_val_if_fail (self != NULL && title != NULL && file_name != NULL && sha256 != NULL, 0);

  for (guint i = 0; i < self->exhibits->len; i++)
    if (g_str_equal (((CareDraftExhibit *)g_ptr_array_index (self->exhibits, i))->sha256, sha256))
      return i;

  CareDraftExhibit *exhibit = g_new (CareDraftExhibit, 1);
  exhibit->title = g_strdup (title);
  exhibit->file_name = g_strdup (file_name);
  exhibit->sha256 = g_strdup (sha256);
  g_ptr_array_add (self->exhibits, exhibit);
  return self->exhibits->len - 1;
}

bool
care_representation_asks (const CareRepresentation *self,
                          const CareQuestion *question,
                          CarePaper paper,
                          bool misleading)
{
  g_return_val_if_fail (self != NULL && question != NULL, false);

  if ((question->papers & (1u << paper)) == 0 || (question->misleading && !misleading))
    return false;
  return question->grounds == 0 || (question->grounds & self->grounds) != 0;
}

/* An appeal may be against the amount alone (regulation 8(1)): then nothing need be said of the decision. */
static bool
is_answered (const CareRepresentation *self, const char *key)
{
  return care_representation_has (self, key)
         || (g_str_equal (key, "appeal.decision") && care_representation_has (self, "appeal.amount"));
}

const char **
care_representation_missing (const CareRepresentation *self, CarePaper paper)
{
  g_return_val_if_fail (self != NULL, NULL);
  GPtrArray *missing = g_ptr_array_new ();

  if (paper == CARE_PAPER_REPRESENTATIONS && self->grounds == 0)
    g_ptr_array_add (missing, (gpointer) "ground");
  for (size_t i = 0; i < care_question_count (); i++)
    {
      const CareQuestion *question = care_question_at (i);
      if ((question->needed & (1u << paper)) != 0 && !is_answered (self, question->key))
        g_ptr_array_add (missing, (gpointer)question->key);
    }
  g_ptr_array_add (missing, NULL);
  return (const char **)g_ptr_array_free (missing, FALSE);
}

void
care_draft_version_free (CareDraftVersion *self)
{
  if (self == NULL)
    return;
  g_free (self->person);
  care_representation_free (self->draft);
  g_free (self);
}
