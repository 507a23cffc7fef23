/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-model-document.h"

#include <string.h>

static void
attachment_free (gpointer data)
{
  CareModelAttachment *self = data;

  g_free (self->name);
  g_free (self->type);
  g_free (self->digest);
  g_bytes_unref (self->data);
  g_free (self);
}

GPtrArray *
care_model_attachments_new (void)
{
  return g_ptr_array_new_with_free_func (attachment_free);
}

const CareModelAttachment *
care_model_attachments_find (GPtrArray *self, const char *name)
{
  for (guint i = 0; self != NULL && i < self->len; i++)
    {
      const CareModelAttachment *attachment = self->pdata[i];

      if (g_str_equal (attachment->name, name))
        return attachment;
    }
  return NULL;
}

static void
revision_clear (gpointer data)
{
  CareModelRevision *self = data;

  g_clear_pointer (&self->rev, g_ref_string_release);
  g_clear_pointer (&self->body, g_ref_string_release);
  g_clear_pointer (&self->attachments, g_ptr_array_unref);
}

CareModelDocument *
care_model_document_new (const char *id)
{
  CareModelDocument *self = g_new0 (CareModelDocument, 1);

  self->id = g_ref_string_new (id);
  self->revisions = g_array_new (FALSE, TRUE, sizeof (CareModelRevision));
  g_array_set_clear_func (self->revisions, revision_clear);
  return self;
}

CareModelDocument *
care_model_document_copy (const CareModelDocument *self)
{
  CareModelDocument *copy = care_model_document_new (self->id);

  copy->seq = self->seq;
  for (guint i = 0; i < self->revisions->len; i++)
    {
      CareModelRevision revision = g_array_index (self->revisions, CareModelRevision, i);

      g_ref_string_acquire (revision.rev);
      if (revision.body != NULL)
        g_ref_string_acquire (revision.body);
      if (revision.attachments != NULL)
        g_ptr_array_ref (revision.attachments);
      g_array_append_val (copy->revisions, revision);
    }
  return copy;
}

void
care_model_document_free (CareModelDocument *self)
{
  if (self == NULL)
    return;
  g_ref_string_release (self->id);
  g_array_unref (self->revisions);
  g_free (self);
}

const CareModelRevision *
care_model_document_at (const CareModelDocument *self, int place)
{
  g_return_val_if_fail (place >= 0 && (guint)place < self->revisions->len, NULL);
  return &g_array_index (self->revisions, CareModelRevision, place);
}

static CareModelRevision *
at (const CareModelDocument *self, int place)
{
  return (CareModelRevision *)care_model_document_at (self, place);
}

/* The newest are asked for most. */
int
care_model_document_find (const CareModelDocument *self, const char *rev)
{
  for (int i = (int)self->revisions->len - 1; i >= 0; i--)
    if (g_str_equal (at (self, i)->rev, rev))
      return i;
  return -1;
}

int
care_model_generation (const char *rev)
{
  g_auto (GStrv) parts = g_strsplit (rev, "-", 2);
  int64_t generation = 0;

  if (g_strv_length (parts) != 2 || parts[1][0] == '\0'
      || !g_ascii_string_to_signed (parts[0], 10, 1, G_MAXINT32, &generation, NULL))
    return 0;
  return (int)generation;
}

const char *
care_model_hash (const char *rev)
{
  const char *hyphen = strchr (rev, '-');

  return hyphen != NULL ? hyphen + 1 : "";
}

/* Whether a wins over b, as every server of this protocol decides it for itself and alike. */
static bool
wins (const CareModelRevision *a, const CareModelRevision *b)
{
  if (a->deleted != b->deleted)
    return b->deleted;
  if (a->generation != b->generation)
    return a->generation > b->generation;
  return strcmp (care_model_hash (a->rev), care_model_hash (b->rev)) > 0;
}

GArray *
care_model_document_leaves (const CareModelDocument *self)
{
  GArray *leaves = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < (int)self->revisions->len; i++)
    {
      guint place = 0;

      if (!at (self, i)->leaf)
        continue;
      while (place < leaves->len && wins (at (self, g_array_index (leaves, int, place)), at (self, i)))
        place++;
      g_array_insert_val (leaves, place, i);
    }
  return leaves;
}

int
care_model_document_winner (const CareModelDocument *self)
{
  int winner = -1;

  for (int i = 0; i < (int)self->revisions->len; i++)
    if (at (self, i)->leaf && (winner < 0 || wins (at (self, i), at (self, winner))))
      winner = i;
  return winner;
}

/* The place of the revision path[0], put there with all of its ancestors that are not yet known. */
static int
place_of (CareModelDocument *self, const char *const *path)
{
  int child = -1, first = -1;

  for (size_t i = 0; path[i] != NULL; i++)
    {
      int place = care_model_document_find (self, path[i]);
      bool known = place >= 0;

      if (!known)
        {
          CareModelRevision revision = { .rev = g_ref_string_new (path[i]),
                                         .generation = care_model_generation (path[i]),
                                         .parent = -1,
                                         .leaf = child < 0 };
          place = (int)self->revisions->len;
          g_array_append_val (self->revisions, revision);
        }
      if (child >= 0)
        {
          at (self, child)->parent = place;
          at (self, place)->leaf = false;
        }
      if (first < 0)
        first = place;
      if (known && at (self, place)->parent >= 0)
        break;
      child = place;
    }
  return first;
}

bool
care_model_document_add (
    CareModelDocument *self, const char *const *path, const char *body, bool deleted, GPtrArray *attachments)
{
  CareModelRevision *revision;

  g_return_val_if_fail (path[0] != NULL, false);
  if (care_model_document_find (self, path[0]) >= 0)
    return false;
  revision = at (self, place_of (self, path));
  revision->body = g_ref_string_new (body);
  revision->deleted = deleted;
  revision->attachments = attachments != NULL ? g_ptr_array_ref (attachments) : NULL;
  return true;
}

void
care_model_document_compact (CareModelDocument *self)
{
  for (int i = 0; i < (int)self->revisions->len; i++)
    if (!at (self, i)->leaf)
      {
        g_clear_pointer (&at (self, i)->body, g_ref_string_release);
        g_clear_pointer (&at (self, i)->attachments, g_ptr_array_unref);
      }
}
