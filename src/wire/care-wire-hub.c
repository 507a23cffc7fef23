/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is sent, and what a hub says of single documents. Its pages are read in care-wire-hub-pages.c. */
#include "care-wire-hub.h"

#include "care-json-writer.h"
#include "care-json.h"
#include "care-wire-hub-private.h"

#include <string.h>

#define IDENTITY_ID "_local/care-returns"
#define IDENTITY_TYPE "care-returns-hub"
#define IDENTITY_SCHEMA 1

/* Of what a server says of itself; some send a whole page. */
#define MAX_REASON 400

void
care_hub_ack_free (CareHubAck *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->rev);
  g_free (self->error);
  g_free (self->reason);
  g_free (self);
}

void
care_hub_row_free (CareHubRow *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->rev);
  care_hub_document_free (self->document);
  g_free (self);
}

char *
care_wire_bulk_docs (GPtrArray *documents)
{
  g_return_val_if_fail (documents != NULL, NULL);
  GString *text = g_string_new ("{\"docs\":[");

  for (unsigned i = 0; i < documents->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      g_string_append (text, g_ptr_array_index (documents, i));
    }
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

char *
care_wire_keys (const char *const *ids)
{
  g_return_val_if_fail (ids != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_json_writer_begin_object (writer);
  care_json_writer_member_array (writer, "keys");
  for (size_t i = 0; ids[i] != NULL; i++)
    care_json_writer_string (writer, ids[i]);
  care_json_writer_end_array (writer);
  care_json_writer_end_object (writer);
  return care_json_writer_finish (writer);
}

char *
care_wire_bulk_get (const char *const *wanted)
{
  g_return_val_if_fail (wanted != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_json_writer_begin_object (writer);
  care_json_writer_member_array (writer, "docs");
  for (size_t i = 0; wanted[i] != NULL && wanted[i + 1] != NULL; i += 2)
    {
      care_json_writer_begin_object (writer);
      care_json_writer_member_string (writer, "id", wanted[i]);
      care_json_writer_member_string (writer, "rev", wanted[i + 1]);
      care_json_writer_end_object (writer);
    }
  care_json_writer_end_array (writer);
  care_json_writer_end_object (writer);
  return care_json_writer_finish (writer);
}

/* One line of it, and not too long a one. */
static char *
tidy (const char *said)
{
  char *text = g_utf8_make_valid (said, -1);

  if (g_utf8_strlen (text, -1) > MAX_REASON)
    *g_utf8_offset_to_pointer (text, MAX_REASON) = '\0';
  for (char *at = text; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      *at = ' ';
  return g_strstrip (text);
}

/* The text of a member, or NULL where it is not there or no text. Borrowed. */
static const char *
text_of (JsonObject *object, const char *key)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, key) : NULL;
  bool text
      = node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;

  return text ? json_node_get_string (node) : NULL;
}

/* "error" is a word, or true where "name" is the word. NULL where the object speaks of none. */
static char *
read_error (JsonObject *object)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, "error") : NULL;
  const char *word = text_of (object, "error");

  if (node == NULL || JSON_NODE_HOLDS_NULL (node)
      || (json_node_get_value_type (node) == G_TYPE_BOOLEAN && !json_node_get_boolean (node)))
    return NULL;
  if (word == NULL)
    word = text_of (object, "name");
  return word != NULL ? tidy (word) : g_strdup ("unknown_error");
}

static char *
read_reason (JsonObject *object)
{
  const char *said = text_of (object, "reason");

  if (said == NULL)
    said = text_of (object, "message");
  return tidy (said != NULL ? said : "");
}

/* What was sent, and what was answered to it so far. */
typedef struct
{
  const char *const *ids;
  GHashTable *places; /* id -> where it stands first */
  GPtrArray *acks;
  bool ordered, named; /* whether each row stood where it was sent, and said which it is of */
} Acks;

static GHashTable *
number_ids (const char *const *ids)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (size_t i = g_strv_length ((char **)ids); i > 0; i--)
    g_hash_table_insert (places, (gpointer)ids[i - 1], GSIZE_TO_POINTER (i - 1));
  return places;
}

/* Where the document of a row was sent: servers that look at documents side by side answer in an order of
 * their own. Leaves of one document are sent under one id. A row without an id, as only a refusal may be, is
 * that of its place. */
static unsigned
find_place (CareJson *json, JsonObject *object, Acks *self, unsigned at)
{
  const char *id = text_of (object, "id");
  gpointer first = NULL;

  self->named = self->named && id != NULL;
  if (id == NULL || (g_str_equal (id, self->ids[at]) && self->acks->pdata[at] == NULL))
    return at;
  self->ordered = false;
  if (!g_hash_table_lookup_extended (self->places, id, NULL, &first))
    care_json_complain (json, object, "id", CARE_WIRE_ERROR_BAD_VALUE, "is another one than was sent");
  unsigned place = (unsigned)GPOINTER_TO_SIZE (first);
  while (self->acks->pdata[place] != NULL && self->ids[place + 1] != NULL
         && g_str_equal (self->ids[place + 1], id))
    place++;
  return place;
}

static CareHubAck *
read_ack (CareJson *json, JsonObject *object, const char *id)
{
  CareHubAck *ack = g_new0 (CareHubAck, 1);

  ack->id = g_strdup (id);
  ack->error = read_error (object);
  ack->reason = ack->error != NULL ? read_reason (object) : g_strdup ("");
  if (ack->error == NULL)
    {
      ack->rev = care_json_id (json, object, "rev");
      care_json_need (json, object, "id");
    }
  return ack;
}

static void
read_acks (CareJson *json, JsonArray *rows, Acks *self)
{
  for (unsigned i = 0; care_json_is_fine (json) && i < care_json_length (rows); i++)
    {
      JsonObject *object = care_json_element_object (json, rows, "(top)", i);
      unsigned place = find_place (json, object, self, i);
      if (self->acks->pdata[place] == NULL)
        self->acks->pdata[place] = read_ack (json, object, self->ids[place]);
      else
        care_json_complain (json, object, "id", CARE_WIRE_ERROR_BAD_VALUE, "is there twice");
    }
  if (!self->ordered && !self->named)
    care_json_complain (json, NULL, "id", CARE_WIRE_ERROR_BAD_VALUE, "is missing, and the order is another");
}

GPtrArray *
care_wire_read_bulk_docs (const char *text, const char *const *ids, GError **error)
{
  g_return_val_if_fail (text != NULL && ids != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "_bulk_docs");
  g_autoptr (GPtrArray) acks = g_ptr_array_new_with_free_func ((GDestroyNotify)care_hub_ack_free);
  JsonArray *rows = care_json_root_array (json);

  if (rows != NULL && care_json_length (rows) != g_strv_length ((char **)ids))
    care_json_complain (json, NULL, "(top)", CARE_WIRE_ERROR_BAD_VALUE, "has not a row for each document");
  if (care_json_is_fine (json))
    {
      g_autoptr (GHashTable) places = number_ids (ids);
      Acks all = { ids, places, acks, true, true };
      g_ptr_array_set_size (acks, (int)care_json_length (rows));
      read_acks (json, rows, &all);
    }
  return care_json_finish (json, error) ? g_steal_pointer (&acks) : NULL;
}

char *
care_wire_read_reason (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "answer");
  JsonObject *root = care_json_root (json);
  g_autofree char *word = read_error (root);
  g_autofree char *reason = read_reason (root);

  if (word == NULL && *reason == '\0')
    return NULL;
  if (word == NULL || *reason == '\0')
    return word != NULL ? g_steal_pointer (&word) : g_steal_pointer (&reason);
  return g_strconcat (word, ": ", reason, NULL);
}

char *
care_wire_identity (const char *identity)
{
  g_return_val_if_fail (identity != NULL && *identity != '\0', NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_json_writer_begin_object (writer);
  care_json_writer_member_string (writer, "_id", IDENTITY_ID);
  care_json_writer_member_string (writer, "type", IDENTITY_TYPE);
  care_json_writer_member_int (writer, "schema", IDENTITY_SCHEMA);
  care_json_writer_member_string (writer, "identity", identity);
  care_json_writer_end_object (writer);
  return care_json_writer_finish (writer);
}

char *
care_wire_read_identity (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, IDENTITY_ID);
  JsonObject *root = care_json_root (json);
  g_autofree char *id = care_json_id (json, root, "_id");
  g_autofree char *type = care_json_id (json, root, "type");

  if (root != NULL && (!g_str_equal (id, IDENTITY_ID) || !g_str_equal (type, IDENTITY_TYPE)))
    care_json_complain (json, root, "type", CARE_WIRE_ERROR_BAD_VALUE, "is none of a hub");
  care_json_int (json, root, "schema");
  care_json_check_schema (json, root, IDENTITY_SCHEMA);
  g_autofree char *identity = care_json_id (json, root, "identity");
  return care_json_finish (json, error) ? g_steal_pointer (&identity) : NULL;
}
