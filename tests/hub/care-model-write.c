/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-model-database.h"

#include <string.h>

void
care_model_written_clear (CareModelWritten *self)
{
  g_free (self->id);
  g_free (self->rev);
  *self = (CareModelWritten){ 0 };
}

char *
care_model_body (JsonObject *document)
{
  static const char *const special[]
      = { "_id",        "_rev", "_deleted", "_attachments", "_revisions", "_conflicts", "_deleted_conflicts",
          "_local_seq", NULL };
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *body = json_object_new ();
  JsonObjectIter each;
  const char *name;
  JsonNode *value;
  bool known = true;

  json_node_take_object (node, body);
  json_object_iter_init_ordered (&each, document);
  while (json_object_iter_next_ordered (&each, &name, &value))
    if (name[0] != '_')
      json_object_set_member (body, name, json_node_copy (value));
    else
      known = known && g_strv_contains (special, name);
  return known ? json_to_string (node, FALSE) : NULL;
}

static void
refuse (CareModelWritten *written, unsigned status, const char *error, const char *reason)
{
  written->status = status;
  written->error = error;
  written->reason = reason;
}

static const char *
text_of (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node)
                                                                          : NULL;
}

static bool
is_true (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_BOOLEAN && json_node_get_boolean (node);
}

static CareModelAttachment *
attachment_from (const char *name, JsonObject *object, int generation)
{
  CareModelAttachment *self = g_new0 (CareModelAttachment, 1);
  const char *type = text_of (object, "content_type");
  const char *data = text_of (object, "data");
  g_autofree guchar *bytes = NULL;
  g_autofree guchar *md5 = g_new (guchar, 16);
  g_autofree char *encoded = NULL;
  gsize length = 0, digest_length = 16;
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_MD5);

  bytes = g_base64_decode (data != NULL ? data : "", &length);
  g_checksum_update (sum, bytes, (gssize)length);
  g_checksum_get_digest (sum, md5, &digest_length);
  encoded = g_base64_encode (md5, digest_length);
  self->name = g_strdup (name);
  self->type = g_strdup (type != NULL ? type : "application/octet-stream");
  self->digest = g_strconcat ("md5-", encoded, NULL);
  self->data = g_bytes_new_take (g_steal_pointer (&bytes), length);
  self->generation = generation;
  return self;
}

/* Those of the document as it is written; one that is only named ("stub") comes from the revision before.
 * False where that has none of the name. */
static bool
read_attachments (JsonObject *document,
                  const CareModelRevision *parent,
                  int generation,
                  GPtrArray **attachments)
{
  JsonNode *node = json_object_get_member (document, "_attachments");
  JsonObjectIter each;
  const char *name;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return true;
  *attachments = care_model_attachments_new ();
  json_object_iter_init_ordered (&each, json_node_get_object (node));
  while (json_object_iter_next_ordered (&each, &name, &node))
    {
      const CareModelAttachment *before
          = parent != NULL ? care_model_attachments_find (parent->attachments, name) : NULL;

      if (!JSON_NODE_HOLDS_OBJECT (node))
        return false;
      if (!is_true (json_node_get_object (node), "stub"))
        g_ptr_array_add (*attachments, attachment_from (name, json_node_get_object (node), generation));
      else if (before != NULL)
        {
          CareModelAttachment *same = g_new0 (CareModelAttachment, 1);

          *same = (CareModelAttachment){ g_strdup (before->name), g_strdup (before->type),
                                         g_bytes_ref (before->data), g_strdup (before->digest),
                                         before->generation };
          g_ptr_array_add (*attachments, same);
        }
      else
        return false;
    }
  return true;
}

/* The same content upon the same revision is the same revision, wherever it is written. */
static char *
new_rev (const char *parent, bool deleted, const char *body, GPtrArray *attachments)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_MD5);
  g_autofree char *head = g_strdup_printf ("%s\n%d\n", parent != NULL ? parent : "", deleted);

  g_checksum_update (sum, (const guchar *)head, -1);
  g_checksum_update (sum, (const guchar *)body, -1);
  for (guint i = 0; attachments != NULL && i < attachments->len; i++)
    {
      const CareModelAttachment *attachment = attachments->pdata[i];
      g_autofree char *line
          = g_strdup_printf ("\n%s\n%s\n%s", attachment->name, attachment->type, attachment->digest);

      g_checksum_update (sum, (const guchar *)line, -1);
    }
  return g_strdup_printf ("%d-%s", parent != NULL ? care_model_generation (parent) + 1 : 1,
                          g_checksum_get_string (sum));
}

/* The document is from now on the last that changed. */
static void
moved (CareModelDatabase *self, CareModelDocument *document)
{
  if (document->seq > 0)
    self->log->pdata[document->seq - 1] = NULL;
  g_ptr_array_add (self->log, document);
  document->seq = self->log->len;
}

static CareModelDocument *
find_or_make (CareModelDatabase *self, const char *id)
{
  CareModelDocument *document = care_model_database_find (self, id);

  if (document == NULL)
    {
      document = care_model_document_new (id);
      g_hash_table_insert (self->documents, document->id, document);
    }
  return document;
}

/* The revision that an edit stands on: true and its place (-1: none), or false where it may not. */
static bool
parent_of (const CareModelDocument *document, const char *rev, int *place)
{
  *place = -1;
  if (document == NULL)
    return rev == NULL;
  if (rev != NULL)
    {
      *place = care_model_document_find (document, rev);
      return *place >= 0 && care_model_document_at (document, *place)->leaf;
    }
  /* Without a rev only what is not there, or no longer, can be made; then upon its tombstone. */
  *place = care_model_document_winner (document);
  return care_model_document_at (document, *place)->deleted;
}

static void
write_edit (
    CareModelDatabase *self, JsonObject *json, const char *rev, const char *body, CareModelWritten *written)
{
  CareModelDocument *document = care_model_database_find (self, written->id);
  bool deleted = is_true (json, "_deleted");
  g_autoptr (GPtrArray) attachments = NULL;
  const CareModelRevision *parent = NULL;
  const char *path[3] = { NULL };
  int place;

  if (!parent_of (document, rev, &place))
    {
      refuse (written, 409, "conflict", "Document update conflict.");
      return;
    }
  if (place >= 0)
    parent = care_model_document_at (document, place);
  if (!read_attachments (json, parent, parent != NULL ? parent->generation + 1 : 1, &attachments))
    {
      refuse (written, 412, "missing_stub", "Attachment stub without a revision that has it.");
      return;
    }
  path[1] = parent != NULL ? parent->rev : NULL;
  written->rev = new_rev (path[1], deleted, body, attachments);
  path[0] = written->rev;
  document = find_or_make (self, written->id);
  if (care_model_document_add (document, path, body, deleted, attachments))
    moved (self, document);
}

/* The revs of "_revisions" in full, newest first; of "_rev" alone where there is none. NULL: neither. */
static GStrv
read_path (JsonObject *json, const char *rev)
{
  JsonNode *node = json_object_get_member (json, "_revisions");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *ids;
  int64_t start;

  if (node == NULL)
    {
      if (rev == NULL || care_model_generation (rev) == 0)
        return NULL;
      g_strv_builder_add (builder, rev);
      return g_strv_builder_end (builder);
    }
  if (!JSON_NODE_HOLDS_OBJECT (node) || !json_object_has_member (json_node_get_object (node), "ids"))
    return NULL;
  ids = json_object_get_array_member (json_node_get_object (node), "ids");
  start = json_object_get_int_member_with_default (json_node_get_object (node), "start", 0);
  if (json_array_get_length (ids) == 0 || start < json_array_get_length (ids))
    return NULL;
  for (guint i = 0; i < json_array_get_length (ids); i++)
    {
      g_autofree char *each
          = g_strdup_printf ("%d-%s", (int)start - (int)i, json_array_get_string_element (ids, i));

      g_strv_builder_add (builder, each);
    }
  return g_strv_builder_end (builder);
}

static void
write_beside (
    CareModelDatabase *self, JsonObject *json, const char *rev, const char *body, CareModelWritten *written)
{
  g_auto (GStrv) path = read_path (json, rev);
  g_autoptr (GPtrArray) attachments = NULL;
  CareModelDocument *document;

  if (path == NULL)
    {
      refuse (written, 400, "bad_request", "Invalid rev format");
      return;
    }
  if (!read_attachments (json, NULL, care_model_generation (path[0]), &attachments))
    {
      refuse (written, 412, "missing_stub", "Attachment stub without a revision that has it.");
      return;
    }
  document = find_or_make (self, written->id);
  if (care_model_document_add (document, (const char *const *)path, body, is_true (json, "_deleted"),
                               attachments))
    moved (self, document);
  written->rev = g_strdup (path[0]);
}

/* Newer servers of CouchDB count on from the rev they are given and never find a conflict in a local one. */
static void
write_local (
    CareModelDatabase *self, JsonObject *json, const char *rev, const char *body, CareModelWritten *written)
{
  int64_t number = 0;
  g_autofree char *text = NULL;

  if (is_true (json, "_deleted"))
    {
      g_hash_table_remove (self->locals, written->id);
      written->rev = g_strdup ("0-0");
      return;
    }
  if (rev != NULL && g_str_has_prefix (rev, "0-"))
    g_ascii_string_to_signed (rev + 2, 10, 0, G_MAXINT32 - 1, &number, NULL);
  written->rev = g_strdup_printf ("0-%d", (int)number + 1);
  text = g_strdup_printf ("{\"_id\":\"%s\",\"_rev\":\"%s\"%s%s", written->id, written->rev,
                          strlen (body) > 2 ? "," : "", body + 1);
  g_hash_table_insert (self->locals, g_strdup (written->id), g_ref_string_new (text));
}

void
care_model_database_write (CareModelDatabase *self,
                           JsonObject *document,
                           const char *id,
                           const char *rev,
                           bool edits,
                           CareModelWritten *written)
{
  g_autofree char *body = care_model_body (document);

  *written = (CareModelWritten){ .status = 201 };
  written->id = g_strdup (id != NULL ? id : text_of (document, "_id"));
  if (rev == NULL)
    rev = text_of (document, "_rev");
  if (body == NULL)
    refuse (written, 400, "doc_validation", "Bad special document member");
  else if (written->id == NULL || written->id[0] == '\0')
    refuse (written, 400, "illegal_docid", "Document id must not be empty");
  else if (g_str_has_prefix (written->id, "_local/"))
    write_local (self, document, rev, body, written);
  else if (written->id[0] == '_' && !g_str_has_prefix (written->id, "_design/"))
    refuse (written, 400, "illegal_docid", "Only reserved document ids may start with underscore.");
  else if (edits)
    write_edit (self, document, rev, body, written);
  else
    write_beside (self, document, rev, body, written);
}
