/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-hub-document.h"

#include "care-json-writer.h"
#include "care-json.h"
#include "care-wire-hub-private.h"

#include <string.h>

#define SCHEMA 1

static CareHubDocument *
new_document (const char *id, CareKind kind)
{
  CareHubDocument *self = g_new0 (CareHubDocument, 1);

  self->id = g_strdup (id);
  self->kind = kind;
  self->at = CARE_NO_INSTANT;
  return self;
}

void
care_hub_document_free (CareHubDocument *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->rev);
  g_free (self->problem);
  g_free (self->location);
  g_free (self->by);
  g_free (self->desk);
  g_free (self->record);
  g_free (self->sha256);
  g_strfreev (self->conflicts);
  g_strfreev (self->ancestors);
  g_free (self->raw);
  g_free (self);
}

CareHubDocument *
care_hub_document_new (const char *id,
                       const char *rev,
                       const char *location,
                       const char *by,
                       const char *desk,
                       CareInstant at,
                       const char *record)
{
  CareKind kind;

  g_return_val_if_fail (record != NULL && care_kind_of_id (id, &kind), NULL);
  CareHubDocument *self = new_document (id, kind);
  self->rev = g_strdup (rev != NULL ? rev : "");
  self->location = g_strdup (location);
  self->by = g_strdup (by != NULL ? by : "");
  self->desk = g_strdup (desk != NULL ? desk : "");
  self->at = at;
  self->record = g_strdup (record);
  self->sha256 = care_wire_sha256 (record);
  self->conflicts = g_new0 (char *, 1);
  return self;
}

static void
write_name (CareJsonWriter *writer, const char *id, const char *rev)
{
  care_json_writer_member_string (writer, "_id", id);
  if (*rev != '\0')
    care_json_writer_member_string (writer, "_rev", rev);
}

char *
care_hub_document_to_json (const CareHubDocument *self, GBytes *attachment)
{
  g_return_val_if_fail (self != NULL && self->record != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_json_writer_begin_object (writer);
  write_name (writer, self->id, self->rev);
  care_json_writer_member_string (writer, "type", care_kind_to_string (self->kind));
  care_json_writer_member_int (writer, "schema", SCHEMA);
  if (self->location != NULL)
    care_json_writer_member_string (writer, "location", self->location);
  care_json_writer_member_string (writer, "by", self->by);
  care_json_writer_member_string (writer, "desk", self->desk);
  care_json_writer_member_instant (writer, "at", self->at);
  care_json_writer_member_string (writer, "sha256", self->sha256);
  care_json_writer_end_object (writer);
  g_autofree char *envelope = care_json_writer_finish (writer);

  /* The record is JSON already; it goes before the brace that ends the envelope. */
  GString *text = g_string_new_len (envelope, (gssize)strlen (envelope) - 1);
  g_string_append_printf (text, ",\"record\":%s", self->record);
  if (attachment != NULL)
    {
      gsize size;
      const unsigned char *bytes = g_bytes_get_data (attachment, &size);
      g_autofree char *base64 = g_base64_encode (bytes, size);
      g_string_append_printf (text,
                              ",\"_attachments\":{\"content\":{\"content_type\":"
                              "\"application/octet-stream\",\"data\":\"%s\"}}",
                              base64);
    }
  g_string_append_c (text, '}');
  return g_string_free (text, FALSE);
}

char *
care_hub_tombstone_to_json (const char *id, const char *rev, const char *into)
{
  CareKind kind;

  g_return_val_if_fail (care_kind_of_id (id, &kind) && rev != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_json_writer_begin_object (writer);
  write_name (writer, id, rev);
  care_json_writer_member_bool (writer, "_deleted", true);
  care_json_writer_member_string (writer, "type", care_kind_to_string (kind));
  care_json_writer_member_int (writer, "schema", SCHEMA);
  care_json_writer_member_string (writer, "into", into);
  care_json_writer_end_object (writer);
  return care_json_writer_finish (writer);
}

static char **
read_conflicts (CareJson *json, JsonObject *object)
{
  JsonArray *array = care_json_array_or_null (json, object, "_conflicts");
  unsigned n = care_json_length (array);
  char **revs = g_new0 (char *, n + 1);

  for (unsigned i = 0; i < n; i++)
    revs[i] = care_json_element_string (json, array, "_conflicts", i);
  return revs;
}

/* The hub says "_revisions":{"start":3,"ids":["c","b","a"]} for 3-c, 2-b, 1-a, of which it may have forgotten
 * the oldest. */
static char **
read_ancestors (CareJson *json, JsonObject *object, const char *rev)
{
  JsonObject *revisions = care_json_object_or_null (json, object, "_revisions");
  JsonArray *ids = care_json_array (json, revisions, "ids");
  int64_t start = care_json_int (json, revisions, "start"), n = care_json_length (ids);
  g_auto (GStrv) revs = g_new0 (char *, (gsize)n + 1);

  if (revisions == NULL)
    return NULL;
  for (int64_t i = 0; i < n && start - i > 0; i++)
    {
      g_autofree char *hash = care_json_element_string (json, ids, "ids", (unsigned)i);
      revs[i] = g_strdup_printf ("%" G_GINT64_FORMAT "-%s", start - i, hash);
    }
  if (n > 0 && n <= start && g_str_equal (revs[0], rev))
    return g_steal_pointer (&revs);
  care_json_complain (json, object, "_revisions", CARE_WIRE_ERROR_BAD_VALUE, "is not the history of _rev");
  return NULL;
}

/* The record, and whether it is the one that the envelope speaks of. */
static void
read_record (CareHubDocument *self, CareJson *json, JsonObject *object)
{
  g_autofree char *stated = care_json_string (json, object, "sha256");
  JsonObject *record = care_json_object (json, object, "record");
  g_autofree char *id = NULL, *location = NULL;
  g_autoptr (GError) error = NULL;

  if (!care_json_is_fine (json))
    return;
  self->record = care_wire_canonical_object (self->kind, record, &id, &location, &error);
  if (self->record == NULL)
    {
      care_json_complain (json, object, "record", (CareWireError)error->code, error->message);
      return;
    }
  self->sha256 = care_wire_sha256 (self->record);
  if (!g_str_equal (self->sha256, stated))
    care_json_complain (json, object, "sha256", CARE_WIRE_ERROR_BAD_VALUE, "is not that of the record");
  if (!g_str_equal (id, self->id))
    care_json_complain (json, object, "record", CARE_WIRE_ERROR_BAD_VALUE, "belongs into another document");
  /* The hub's rules go by the envelope; what is inside must not be of a location that its writer may not
   * write for. */
  if (location != NULL && self->location != NULL && !g_str_equal (location, self->location))
    care_json_complain (json, object, "location", CARE_WIRE_ERROR_BAD_VALUE, "is not that of the record");
}

static void
read_content (CareHubDocument *self, CareJson *json, JsonObject *object)
{
  g_autofree char *type = care_json_string (json, object, "type");

  if (care_json_int (json, object, "schema") < 1)
    care_json_complain (json, object, "schema", CARE_WIRE_ERROR_BAD_VALUE, "is below one");
  if (!g_str_equal (type, care_kind_to_string (self->kind)))
    care_json_complain (json, object, "type", CARE_WIRE_ERROR_BAD_VALUE, "is not what _id says");
  self->location = care_json_string_or (json, object, "location", NULL);
  self->by = care_json_string_or (json, object, "by", "");
  self->desk = care_json_string_or (json, object, "desk", "");
  self->at = care_json_instant (json, object, "at");
  read_record (self, json, object);
}

/* Sets what the complaint, if there is one, makes of the document. */
static void
settle (CareHubDocument *self, CareJson *json)
{
  g_autoptr (GError) error = NULL;

  if (!care_json_finish (json, &error))
    {
      bool newer = g_error_matches (error, CARE_WIRE_ERROR, CARE_WIRE_ERROR_NEWER_SCHEMA);
      self->understanding = newer ? CARE_NEWER : CARE_UNREADABLE;
      self->problem = g_strdup (error->message);
      g_clear_pointer (&self->record, g_free);
      g_clear_pointer (&self->sha256, g_free);
    }
  if (self->by == NULL)
    self->by = g_strdup ("");
  if (self->desk == NULL)
    self->desk = g_strdup ("");
  if (self->sha256 == NULL)
    self->sha256 = g_strdup ("");
}

CareHubDocument *
care_hub_document_read (JsonObject *object)
{
  g_return_val_if_fail (object != NULL, NULL);
  /* Holds the first complaint; the text that it usually reads was parsed before. */
  g_autoptr (CareJson) json = care_json_new ("{}", -1, "document");
  g_autofree char *id = care_json_string (json, object, "_id");
  CareKind kind;

  if (!care_kind_of_id (id, &kind))
    return NULL;
  CareHubDocument *self = new_document (id, kind);
  g_autofree char *raw = care_wire_object_text (object);
  self->raw = g_utf8_make_valid (raw, -1);
  self->deleted = care_json_bool_or (json, object, "_deleted", false);
  if (!self->deleted)
    care_json_check_schema (json, object, SCHEMA);
  self->rev = care_json_id (json, object, "_rev");
  self->conflicts = read_conflicts (json, object);
  self->ancestors = read_ancestors (json, object, self->rev);
  if (!self->deleted)
    read_content (self, json, object);
  settle (self, json);
  return self;
}

CareHubDocument *
care_hub_document_from_json (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "document");
  JsonObject *object = care_json_root (json);

  return object != NULL ? care_hub_document_read (object) : NULL;
}
