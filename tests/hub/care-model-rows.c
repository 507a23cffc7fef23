/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answers with many rows: _all_docs, _changes, _bulk_get. */
#include "care-model-answers.h"

#include <string.h>

static CareModelMore
more_of (const CareModelRequest *request)
{
  return care_model_asks (request, "conflicts") ? CARE_MODEL_CONFLICTS : 0;
}

static void
append_comma (GString *text)
{
  if (text->str[text->len - 1] != '[')
    g_string_append_c (text, ',');
}

static void
append_row (GString *text, const CareModelDocument *document, const char *id, bool whole, CareModelMore more)
{
  const CareModelRevision *revision;

  append_comma (text);
  if (document == NULL)
    {
      g_string_append (text, "{\"key\":");
      care_model_append_text (text, id);
      g_string_append (text, ",\"error\":\"not_found\"}");
      return;
    }
  revision = care_model_document_at (document, care_model_document_winner (document));
  g_string_append (text, "{\"id\":");
  care_model_append_text (text, id);
  g_string_append (text, ",\"key\":");
  care_model_append_text (text, id);
  g_string_append_printf (text, ",\"value\":{\"rev\":\"%s\"%s}", revision->rev,
                          revision->deleted ? ",\"deleted\":true" : "");
  if (whole && revision->deleted)
    g_string_append (text, ",\"doc\":null");
  else if (whole)
    {
      g_string_append (text, ",\"doc\":");
      care_model_append_document (text, document, care_model_document_winner (document), more);
    }
  g_string_append_c (text, '}');
}

static int
by_text (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* All that are not deleted, by id. */
static void
append_all (CareModelDatabase *database, const CareModelRequest *request, GString *text)
{
  guint n = 0;
  g_autofree gpointer *ids = g_hash_table_get_keys_as_array (database->documents, &n);

  qsort (ids, n, sizeof *ids, by_text);
  for (guint i = 0; i < n; i++)
    {
      const CareModelDocument *document = care_model_database_find (database, ids[i]);

      if (!care_model_document_at (document, care_model_document_winner (document))->deleted)
        append_row (text, document, document->id, care_model_asks (request, "include_docs"),
                    more_of (request));
    }
}

unsigned
care_model_all_docs (CareModelDatabase *database, const CareModelRequest *request, GString *text)
{
  JsonArray *keys = care_model_array (request, "keys");

  if (keys == NULL && request->body != NULL && JSON_NODE_HOLDS_OBJECT (request->body)
      && json_object_has_member (json_node_get_object (request->body), "keys"))
    return care_model_refuse (text, 400, "bad_request", "`keys` must be an array.");
  g_string_append_printf (text, "{\"total_rows\":%d,\"offset\":null,\"rows\":[",
                          care_model_database_count (database, false));
  for (guint i = 0; keys != NULL && i < json_array_get_length (keys); i++)
    {
      const char *id = json_array_get_string_element (keys, i);

      append_row (text, care_model_database_find (database, id), id,
                  care_model_asks (request, "include_docs"), more_of (request));
    }
  if (keys == NULL)
    append_all (database, request, text);
  g_string_append (text, "]}");
  return 200;
}

/* A place in the feed is a number and a text that says nothing: nobody may read it as a number. */
static void
append_seq (GString *text, int64_t seq)
{
  g_string_append_printf (text, "\"%d-g1AAAA\"", (int)seq);
}

/* -1: no place of this feed. Beyond the end, as after the hub was put back, is the end. */
static int64_t
since_of (const CareModelDatabase *database, const CareModelRequest *request)
{
  const char *since = g_hash_table_lookup (request->query, "since");
  g_auto (GStrv) parts = g_strsplit (since != NULL ? since : "0", "-", 2);
  int64_t seq = 0;

  if (since != NULL && g_str_equal (since, "now"))
    return database->log->len;
  if (parts[0] == NULL || !g_ascii_string_to_signed (parts[0], 10, 0, G_MAXINT32, &seq, NULL))
    return -1;
  return MIN (seq, database->log->len);
}

static void
append_change (GString *text, const CareModelDocument *document, const CareModelRequest *request)
{
  const char *style = g_hash_table_lookup (request->query, "style");
  g_autoptr (GArray) leaves = care_model_document_leaves (document);
  guint n = style != NULL && g_str_equal (style, "all_docs") ? leaves->len : 1;
  int winner = g_array_index (leaves, int, 0);

  append_comma (text);
  g_string_append (text, "{\"seq\":");
  append_seq (text, document->seq);
  g_string_append (text, ",\"id\":");
  care_model_append_text (text, document->id);
  g_string_append (text, ",\"changes\":[");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"rev\":\"%s\"}", i > 0 ? "," : "",
                            care_model_document_at (document, g_array_index (leaves, int, i))->rev);
  g_string_append_c (text, ']');
  if (care_model_document_at (document, winner)->deleted)
    g_string_append (text, ",\"deleted\":true");
  if (care_model_asks (request, "include_docs"))
    {
      g_string_append (text, ",\"doc\":");
      care_model_append_document (text, document, winner, more_of (request));
    }
  g_string_append_c (text, '}');
}

unsigned
care_model_changes (CareModelDatabase *database, const CareModelRequest *request, GString *text)
{
  const char *limit_text = g_hash_table_lookup (request->query, "limit");
  int64_t limit = G_MAXINT32, since = since_of (database, request), last = since, pending = 0;

  if (since < 0)
    return care_model_refuse (text, 400, "bad_request", "Malformed sequence supplied in 'since' parameter.");
  if (limit_text != NULL && !g_ascii_string_to_signed (limit_text, 10, 0, G_MAXINT32, &limit, NULL))
    return care_model_refuse (text, 400, "query_parse_error", "Invalid value for integer: limit");
  limit = MAX (limit, 1); /* as CouchDB does with 0 */
  g_string_append (text, "{\"results\":[");
  for (int64_t seq = since + 1; seq <= database->log->len; seq++)
    {
      const CareModelDocument *document = database->log->pdata[seq - 1];

      if (document != NULL && limit == 0)
        pending++;
      else if (document != NULL)
        {
          append_change (text, document, request);
          limit--;
        }
      if (pending == 0)
        last = seq;
    }
  g_string_append (text, "],\"last_seq\":");
  append_seq (text, last);
  g_string_append_printf (text, ",\"pending\":%d}", (int)pending);
  return 200;
}

static void
append_absent (GString *text, const char *id, const char *rev)
{
  append_comma (text);
  g_string_append (text, "{\"error\":{\"id\":");
  care_model_append_text (text, id);
  g_string_append (text, ",\"rev\":");
  care_model_append_text (text, rev != NULL ? rev : "undefined");
  g_string_append (text, ",\"error\":\"not_found\",\"reason\":\"missing\"}}");
}

static void
append_got (GString *text, const CareModelDocument *document, int place, CareModelMore more)
{
  append_comma (text);
  g_string_append (text, "{\"ok\":");
  care_model_append_document (text, document, place, more);
  g_string_append_c (text, '}');
}

static void
append_wanted (CareModelDatabase *database, JsonObject *wanted, CareModelMore more, GString *text)
{
  const char *id = json_object_get_string_member_with_default (wanted, "id", "");
  const char *rev = json_object_get_string_member_with_default (wanted, "rev", NULL);
  const CareModelDocument *document = care_model_database_find (database, id);
  int place = document != NULL && rev != NULL ? care_model_document_find (document, rev) : -1;

  append_comma (text);
  g_string_append (text, "{\"id\":");
  care_model_append_text (text, id);
  g_string_append (text, ",\"docs\":[");
  if (document != NULL && rev == NULL)
    {
      g_autoptr (GArray) leaves = care_model_document_leaves (document);

      for (guint i = 0; i < leaves->len; i++)
        append_got (text, document, g_array_index (leaves, int, i), more);
    }
  else if (place < 0 || care_model_document_at (document, place)->body == NULL)
    append_absent (text, id, rev);
  else
    append_got (text, document, place, more);
  g_string_append (text, "]}");
}

unsigned
care_model_bulk_get (CareModelDatabase *database, const CareModelRequest *request, GString *text)
{
  JsonArray *docs = care_model_array (request, "docs");

  if (docs == NULL)
    return care_model_refuse (text, 400, "bad_request", "Missing JSON list of 'docs'.");
  g_string_append (text, "{\"results\":[");
  for (guint i = 0; i < json_array_get_length (docs); i++)
    append_wanted (database, json_array_get_object_element (docs, i),
                   care_model_asks (request, "revs") ? CARE_MODEL_REVISIONS : 0, text);
  g_string_append (text, "]}");
  return 200;
}
