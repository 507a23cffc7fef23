/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-archive.h"

#include "care-json-writer.h"
#include "care-wire-hub-private.h"

#include <string.h>

#define FORMAT "care-returns-archive"
#define LOOKED_AT 4096

bool
care_wire_is_archive (const char *start, size_t length)
{
  g_return_val_if_fail (start != NULL || length == 0, false);
  size_t at = 0, most = MIN (length, LOOKED_AT);

  while (at < most && g_ascii_isspace (start[at]))
    at++;
  return at < most && start[at] == '{' && g_strstr_len (start, (gssize)most, "\"" FORMAT "\"") != NULL;
}

const char *
care_wire_archive_begin (void)
{
  return "{\n\"format\":\"" FORMAT "\",\n\"schema\":" G_STRINGIFY (CARE_ARCHIVE_SCHEMA) ",\n\"records\":[";
}

/* The beginning of an element, up to its end. */
static char *
begin_element (const char *id, const char *record, bool first)
{
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_json_writer_string (writer, id);
  g_autofree char *name = care_json_writer_finish (writer);
  return g_strconcat (first ? "\n" : ",\n", "{\"id\":", name, ",\"record\":", record, NULL);
}

char *
care_wire_archive_record (const char *id, const char *record, bool first)
{
  g_return_val_if_fail (id != NULL && record != NULL, NULL);
  g_autofree char *begun = begin_element (id, record, first);

  return g_strconcat (begun, "}", NULL);
}

char *
care_wire_archive_open_content (const char *id, const char *record, bool first)
{
  g_return_val_if_fail (id != NULL && record != NULL, NULL);
  g_autofree char *begun = begin_element (id, record, first);

  return g_strconcat (begun, ",\"content\":\"", NULL);
}

const char *
care_wire_archive_close (void)
{
  return "\"}";
}

const char *
care_wire_archive_settings (void)
{
  return "\n],\n\"settings\":[";
}

char *
care_wire_archive_setting (const char *key, const char *value, bool first)
{
  g_return_val_if_fail (key != NULL && value != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_json_writer_begin_object (writer);
  care_json_writer_member_string (writer, "key", key);
  care_json_writer_member_string (writer, "value", value);
  care_json_writer_end_object (writer);
  g_autofree char *text = care_json_writer_finish (writer);
  return g_strconcat (first ? "\n" : ",\n", text, NULL);
}

const char *
care_wire_archive_end (void)
{
  return "\n]\n}\n";
}

void
care_archived_free (CareArchived *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->record);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_free (self);
}

/* A segment of a log and what a desk says of itself are no part of an archive. */
static bool
is_archived (CareKind kind)
{
  return kind != CARE_KIND_EVENTS && kind != CARE_KIND_DESK;
}

/* As base64 is written: whoever mends a letter of it must not get other bytes in silence. */
static GBytes *
read_content (CareJson *json, JsonObject *root)
{
  g_autofree char *text = care_json_string_or (json, root, "content", NULL);
  gsize size = 0, length = text != NULL ? strlen (text) : 0;

  if (text == NULL)
    return NULL;
  if (length % 4 != 0
      || strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=") != length)
    {
      care_json_complain (json, root, "content", CARE_WIRE_ERROR_BAD_VALUE, "is not base64");
      return NULL;
    }
  if (length == 0)
    return g_bytes_new (NULL, 0);
  g_base64_decode_inplace (text, &size);
  return g_bytes_new_take (g_steal_pointer (&text), size);
}

static bool
read_record (CareJson *json, JsonObject *root, CareArchived *self, GError **error)
{
  JsonObject *record = care_json_object (json, root, "record");
  g_autofree char *id = NULL, *location = NULL;

  if (root != NULL && (!care_kind_of_id (self->id, &self->kind) || !is_archived (self->kind)))
    care_json_complain (json, root, "id", CARE_WIRE_ERROR_BAD_VALUE, "is of a kind that no archive has");
  self->content = read_content (json, root);
  if (!care_json_finish (json, error))
    return false;
  self->record = care_wire_canonical_object (self->kind, record, &id, &location, error);
  if (self->record == NULL)
    return false;
  if (g_strcmp0 (id, self->id) != 0)
    care_json_complain (json, root, "id", CARE_WIRE_ERROR_BAD_VALUE, "names another record");
  return care_json_finish (json, error);
}

CareArchived *
care_wire_archived_from_json (const char *text, size_t length, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, (gssize)length, "archive");
  JsonObject *root = care_json_root (json);
  g_autoptr (CareArchived) self = g_new0 (CareArchived, 1);

  self->id = care_json_id (json, root, "id");
  return read_record (json, root, self, error) ? g_steal_pointer (&self) : NULL;
}

bool
care_wire_archived_setting (const char *text, size_t length, char **key, char **value, GError **error)
{
  g_return_val_if_fail (text != NULL && key != NULL && value != NULL, false);
  g_autoptr (CareJson) json = care_json_new (text, (gssize)length, "archive");
  JsonObject *root = care_json_root (json);
  g_autofree char *name = care_json_id (json, root, "key");
  g_autofree char *said = care_json_string (json, root, "value");

  if (!care_json_finish (json, error))
    return false;
  *key = g_steal_pointer (&name);
  *value = g_steal_pointer (&said);
  return true;
}
