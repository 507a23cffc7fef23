/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-model-answers.h"

#include <string.h>

void
care_model_append_text (GString *text, const char *value)
{
  g_string_append_c (text, '"');
  for (const char *c = value; *c != '\0'; c++)
    if (*c == '"' || *c == '\\')
      g_string_append_printf (text, "\\%c", *c);
    else if ((unsigned char)*c < 0x20)
      g_string_append_printf (text, "\\u%04x", (unsigned)*c);
    else
      g_string_append_c (text, *c);
  g_string_append_c (text, '"');
}

unsigned
care_model_refuse (GString *text, unsigned status, const char *error, const char *reason)
{
  g_string_append (text, "{\"error\":");
  care_model_append_text (text, error);
  g_string_append (text, ",\"reason\":");
  care_model_append_text (text, reason);
  g_string_append_c (text, '}');
  return status;
}

bool
care_model_asks (const CareModelRequest *request, const char *member)
{
  return g_strcmp0 (g_hash_table_lookup (request->query, member), "true") == 0;
}

JsonArray *
care_model_array (const CareModelRequest *request, const char *member)
{
  JsonNode *node = request->body != NULL && JSON_NODE_HOLDS_OBJECT (request->body)
                       ? json_object_get_member (json_node_get_object (request->body), member)
                       : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static void
append_attachments (GString *text, GPtrArray *attachments)
{
  g_string_append (text, ",\"_attachments\":{");
  for (guint i = 0; i < attachments->len; i++)
    {
      const CareModelAttachment *attachment = attachments->pdata[i];

      if (i > 0)
        g_string_append_c (text, ',');
      care_model_append_text (text, attachment->name);
      g_string_append (text, ":{\"content_type\":");
      care_model_append_text (text, attachment->type);
      g_string_append_printf (text, ",\"revpos\":%d,\"digest\":\"%s\",\"length\":%zu,\"stub\":true}",
                              attachment->generation, attachment->digest,
                              g_bytes_get_size (attachment->data));
    }
  g_string_append_c (text, '}');
}

static void
append_revisions (GString *text, const CareModelDocument *document, int place)
{
  g_string_append_printf (text, ",\"_revisions\":{\"start\":%d,\"ids\":[",
                          care_model_document_at (document, place)->generation);
  for (int i = place; i >= 0; i = care_model_document_at (document, i)->parent)
    g_string_append_printf (text, "%s\"%s\"", i == place ? "" : ",",
                            care_model_hash (care_model_document_at (document, i)->rev));
  g_string_append (text, "]}");
}

static void
append_conflicts (GString *text, const CareModelDocument *document)
{
  g_autoptr (GArray) leaves = care_model_document_leaves (document);
  int found = 0;

  for (guint i = 1; i < leaves->len; i++)
    {
      const CareModelRevision *leaf = care_model_document_at (document, g_array_index (leaves, int, i));

      if (!leaf->deleted)
        g_string_append_printf (text, "%s\"%s\"", found++ > 0 ? "," : ",\"_conflicts\":[", leaf->rev);
    }
  if (found > 0)
    g_string_append_c (text, ']');
}

void
care_model_append_document (GString *text, const CareModelDocument *document, int place, CareModelMore more)
{
  const CareModelRevision *revision = care_model_document_at (document, place);

  g_string_append (text, "{\"_id\":");
  care_model_append_text (text, document->id);
  g_string_append_printf (text, ",\"_rev\":\"%s\"%s", revision->rev,
                          revision->deleted ? ",\"_deleted\":true" : "");
  if (revision->attachments != NULL)
    append_attachments (text, revision->attachments);
  if (more & CARE_MODEL_REVISIONS)
    append_revisions (text, document, place);
  if (more & CARE_MODEL_CONFLICTS)
    append_conflicts (text, document);
  if (strlen (revision->body) > 2)
    g_string_append_c (text, ',');
  g_string_append (text, revision->body + 1);
}

static void
append_written (GString *text, const CareModelWritten *written)
{
  g_string_append (text, written->error == NULL ? "{\"ok\":true,\"id\":" : "{\"id\":");
  care_model_append_text (text, written->id != NULL ? written->id : "");
  if (written->error == NULL)
    g_string_append_printf (text, ",\"rev\":\"%s\"}", written->rev);
  else
    g_string_append_printf (text, ",\"error\":\"%s\",\"reason\":\"%s\"}", written->error, written->reason);
}

/* What came with its own rev is not spoken of, unless it was refused. */
static unsigned
bulk_docs (CareModelDatabase *database, const CareModelRequest *request, GString *text)
{
  JsonArray *docs = care_model_array (request, "docs");
  bool edits, first = true;

  if (docs == NULL)
    return care_model_refuse (text, 400, "bad_request", "POST body must include `docs` parameter.");
  edits
      = json_object_get_boolean_member_with_default (json_node_get_object (request->body), "new_edits", TRUE);
  for (guint i = 0; i < json_array_get_length (docs); i++)
    if (!JSON_NODE_HOLDS_OBJECT (json_array_get_element (docs, i)))
      return care_model_refuse (text, 400, "bad_request", "Document must be a JSON object");
  g_string_append_c (text, '[');
  for (guint i = 0; i < json_array_get_length (docs); i++)
    {
      CareModelWritten written;

      care_model_database_write (database, json_array_get_object_element (docs, i), NULL, NULL, edits,
                                 &written);
      if (edits || written.error != NULL)
        {
          g_string_append (text, first ? "" : ",");
          append_written (text, &written);
          first = false;
        }
      care_model_written_clear (&written);
    }
  g_string_append_c (text, ']');
  return 201;
}

static unsigned
put_document (CareModelDatabase *database, const CareModelRequest *request, const char *id, GString *text)
{
  const char *edits = g_hash_table_lookup (request->query, "new_edits");
  CareModelWritten written;
  unsigned status;

  if (request->body == NULL || !JSON_NODE_HOLDS_OBJECT (request->body))
    return care_model_refuse (text, 400, "bad_request", "Document must be a JSON object");
  care_model_database_write (database, json_node_get_object (request->body), id,
                             g_hash_table_lookup (request->query, "rev"), g_strcmp0 (edits, "false") != 0,
                             &written);
  status = written.status;
  if (written.error != NULL)
    care_model_refuse (text, status, written.error, written.reason);
  else
    append_written (text, &written);
  care_model_written_clear (&written);
  return status;
}

static unsigned
get_attachment (const CareModelRevision *revision, const char *name, GString *text)
{
  const CareModelAttachment *attachment = care_model_attachments_find (revision->attachments, name);

  if (attachment == NULL)
    return care_model_refuse (text, 404, "not_found", "Document is missing attachment");
  g_string_append_len (text, g_bytes_get_data (attachment->data, NULL),
                       (gssize)g_bytes_get_size (attachment->data));
  return 200;
}

static unsigned
get_document (CareModelDatabase *database,
              const CareModelRequest *request,
              const char *id,
              const char *name,
              GString *text)
{
  const char *local = g_hash_table_lookup (database->locals, id);
  const char *rev = g_hash_table_lookup (request->query, "rev");
  const CareModelDocument *document = care_model_database_find (database, id);
  int place;

  if (local != NULL)
    {
      g_string_append (text, local);
      return 200;
    }
  if (document == NULL)
    return care_model_refuse (text, 404, "not_found", "missing");
  place = rev != NULL ? care_model_document_find (document, rev) : care_model_document_winner (document);
  if (place < 0 || care_model_document_at (document, place)->body == NULL)
    return care_model_refuse (text, 404, "not_found", "missing");
  if (rev == NULL && care_model_document_at (document, place)->deleted)
    return care_model_refuse (text, 404, "not_found", "deleted");
  if (name != NULL)
    return get_attachment (care_model_document_at (document, place), name, text);
  care_model_append_document (text, document, place,
                              (care_model_asks (request, "revs") ? CARE_MODEL_REVISIONS : 0)
                                  | (care_model_asks (request, "conflicts") ? CARE_MODEL_CONFLICTS : 0));
  return 200;
}

static unsigned
database_itself (CareModelDatabase *database, const CareModelRequest *request, GString *text)
{
  if (g_str_equal (request->method, "PUT"))
    return care_model_refuse (text, 412, "file_exists",
                              "The database could not be created, the file already exists.");
  g_string_append_printf (
      text,
      "{\"db_name\":\"model\",\"doc_count\":%d,\"doc_del_count\":%d,\"update_seq\":\"%d-g1AAAA\","
      "\"instance_start_time\":\"0\"}",
      care_model_database_count (database, false), care_model_database_count (database, true),
      (int)database->log->len);
  return 200;
}

static unsigned
security (CareModelDatabase *database, const CareModelRequest *request, GString *text)
{
  if (!g_str_equal (request->method, "PUT"))
    {
      g_string_append (text, database->security);
      return 200;
    }
  if (request->body == NULL || !JSON_NODE_HOLDS_OBJECT (request->body))
    return care_model_refuse (text, 400, "bad_request", "Request body must be a JSON object");
  g_ref_string_release (database->security);
  g_autofree char *body = json_to_string (request->body, FALSE);
  database->security = g_ref_string_new (body);
  g_string_append (text, "{\"ok\":true}");
  return 200;
}

static unsigned
document (CareModelDatabase *database, const CareModelRequest *request, GString *text)
{
  bool two = g_str_equal (request->path[0], "_local") || g_str_equal (request->path[0], "_design");
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  const char *const *rest = (const char *const *)request->path;

  if (request->path[0][0] == '_' && !g_str_equal (request->method, "PUT")
      && (!two || request->path[1] == NULL))
    return care_model_refuse (text, 404, "not_found", "missing");
  two = two && request->path[1] != NULL;
  id = two ? g_strconcat (request->path[0], "/", request->path[1], NULL) : g_strdup (request->path[0]);
  rest += two ? 2 : 1;
  name = rest[0] != NULL ? g_strjoinv ("/", (char **)rest) : NULL;
  if (g_str_equal (request->method, "GET"))
    return get_document (database, request, id, name, text);
  if (g_str_equal (request->method, "PUT") && name == NULL)
    return put_document (database, request, id, text);
  return care_model_refuse (text, 405, "method_not_allowed", "Only GET,PUT allowed");
}

unsigned
care_model_answer (CareModelDatabase *database, const CareModelRequest *request, GString *text)
{
  const char *first = request->path[0];
  bool posts = g_str_equal (request->method, "POST");

  if (first == NULL)
    return database_itself (database, request, text);
  if (g_str_equal (first, "_changes"))
    return care_model_changes (database, request, text);
  if (g_str_equal (first, "_all_docs"))
    return care_model_all_docs (database, request, text);
  if (g_str_equal (first, "_security"))
    return security (database, request, text);
  if (g_str_equal (first, "_bulk_docs") && posts)
    return bulk_docs (database, request, text);
  if (g_str_equal (first, "_bulk_get") && posts)
    return care_model_bulk_get (database, request, text);
  return document (database, request, text);
}
