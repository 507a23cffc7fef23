/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-model-database.h"

static void
release (gpointer text)
{
  g_ref_string_release (text);
}

static CareModelDatabase *
database_new (void)
{
  CareModelDatabase *self = g_new0 (CareModelDatabase, 1);

  /* The keys of documents are their own ids. */
  self->documents
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)care_model_document_free);
  self->log = g_ptr_array_new ();
  self->locals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, release);
  return self;
}

CareModelDatabase *
care_model_database_new (void)
{
  CareModelDatabase *self = database_new ();

  self->security
      = g_ref_string_new ("{\"admins\":{\"roles\":[\"_admin\"]},\"members\":{\"roles\":[\"_admin\"]}}");
  return self;
}

CareModelDatabase *
care_model_database_copy (const CareModelDatabase *self)
{
  CareModelDatabase *copy = database_new ();
  GHashTableIter each;
  gpointer key, value;

  copy->security = g_ref_string_acquire (self->security);
  g_ptr_array_set_size (copy->log, (int)self->log->len);
  g_hash_table_iter_init (&each, self->documents);
  while (g_hash_table_iter_next (&each, &key, &value))
    {
      CareModelDocument *document = care_model_document_copy (value);

      g_hash_table_insert (copy->documents, document->id, document);
      copy->log->pdata[document->seq - 1] = document;
    }
  g_hash_table_iter_init (&each, self->locals);
  while (g_hash_table_iter_next (&each, &key, &value))
    g_hash_table_insert (copy->locals, g_strdup (key), g_ref_string_acquire (value));
  return copy;
}

void
care_model_database_free (CareModelDatabase *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->log);
  g_hash_table_unref (self->documents);
  g_hash_table_unref (self->locals);
  g_ref_string_release (self->security);
  g_free (self);
}

CareModelDocument *
care_model_database_find (const CareModelDatabase *self, const char *id)
{
  return g_hash_table_lookup (self->documents, id);
}

void
care_model_database_compact (CareModelDatabase *self)
{
  GHashTableIter each;
  gpointer document;

  g_hash_table_iter_init (&each, self->documents);
  while (g_hash_table_iter_next (&each, NULL, &document))
    care_model_document_compact (document);
}

int
care_model_database_count (const CareModelDatabase *self, bool deleted)
{
  GHashTableIter each;
  gpointer document;
  int count = 0;

  g_hash_table_iter_init (&each, self->documents);
  while (g_hash_table_iter_next (&each, NULL, &document))
    count += care_model_document_at (document, care_model_document_winner (document))->deleted == deleted;
  return count;
}
