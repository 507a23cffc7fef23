/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts an archive into its elements as it comes. What stands outside of them is short and is kept, so that in
 * the end a JSON parser has seen every byte: each element by itself, and the rest with the elements taken
 * out. */
#include "care-json.h"
#include "care-wire-archive.h"

#define FORMAT "care-returns-archive"
#define LONGEST_REST 65536

struct CareArchiveReader
{
  CareArchiveTake take;
  gpointer data;
  GString *rest;    /* all that is in no element */
  GString *element; /* the one that is coming */
  GString *name;    /* the last text at the top: the list's name once its array begins */
  char *list;       /* of the array that is open, or NULL */
  int depth;        /* of brackets that are open */
  int line, began;  /* where we are; where the element began */
  bool quoted, escaped, ended;
  bool may_begin, may_part; /* in a list: an element, or a comma, can come next */
  bool after_comma;
  bool has_records; /* the list of them was there */
};

CareArchiveReader *
care_archive_reader_new (CareArchiveTake take, gpointer data)
{
  g_return_val_if_fail (take != NULL, NULL);
  CareArchiveReader *self = g_new0 (CareArchiveReader, 1);

  self->take = take;
  self->data = data;
  self->rest = g_string_new (NULL);
  self->element = g_string_new (NULL);
  self->name = g_string_new (NULL);
  self->line = 1;
  return self;
}

void
care_archive_reader_free (CareArchiveReader *self)
{
  if (self == NULL)
    return;
  g_string_free (self->rest, TRUE);
  g_string_free (self->element, TRUE);
  g_string_free (self->name, TRUE);
  g_free (self->list);
  g_free (self);
}

static bool
refuse (const CareArchiveReader *self, CareWireError code, const char *what, GError **error)
{
  g_set_error (error, CARE_WIRE_ERROR, (gint)code, "archive: line %d: %s", self->line, what);
  return false;
}

/* The rest so far, which must say what this is before a list begins. */
static bool
check_rest (const CareArchiveReader *self, const char *end, GError **error)
{
  g_autofree char *text = g_strconcat (self->rest->str, end, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "archive");
  JsonObject *root = care_json_record (json, CARE_ARCHIVE_SCHEMA);
  g_autofree char *format = care_json_string (json, root, "format");

  care_json_need (json, root, "schema");
  if (care_json_int_or (json, root, "schema", 1) < 1)
    care_json_complain (json, root, "schema", CARE_WIRE_ERROR_BAD_VALUE, "is below 1");
  if (root != NULL && !g_str_equal (format, FORMAT))
    care_json_complain (json, root, "format", CARE_WIRE_ERROR_BAD_VALUE, "is another one");
  return care_json_finish (json, error);
}

static bool
keep_rest (CareArchiveReader *self, char letter, GError **error)
{
  if (self->rest->len >= LONGEST_REST)
    return refuse (self, CARE_WIRE_ERROR_BAD_VALUE, "too much beside the lists", error);
  g_string_append_c (self->rest, letter);
  return true;
}

static bool
keep_element (CareArchiveReader *self, char letter, GError **error)
{
  if (self->element->len >= CARE_ARCHIVE_LARGEST)
    return refuse (self, CARE_WIRE_ERROR_BAD_VALUE, "an element is too large", error);
  g_string_append_c (self->element, letter);
  return true;
}

/* The letter of a text, wherever it is. */
static bool
take_quoted (CareArchiveReader *self, char letter, GError **error)
{
  bool inside = self->list != NULL;

  if (self->escaped)
    self->escaped = false;
  else if (letter == '\\')
    self->escaped = true;
  else if (letter == '"')
    self->quoted = false;
  if (!inside && self->quoted && self->name->len < 64)
    g_string_append_c (self->name, letter);
  return inside ? keep_element (self, letter, error) : keep_rest (self, letter, error);
}

static bool
begin_list (CareArchiveReader *self, GError **error)
{
  if (!keep_rest (self, '[', error) || !check_rest (self, "]}", error))
    return false;
  self->list = g_strdup (self->name->str);
  self->has_records = self->has_records || g_str_equal (self->list, "records");
  self->may_begin = true;
  self->may_part = self->after_comma = false;
  return true;
}

/* At the top, outside of the lists. */
static bool
take_rest (CareArchiveReader *self, char letter, GError **error)
{
  if (self->ended && !g_ascii_isspace (letter))
    return refuse (self, CARE_WIRE_ERROR_NOT_JSON, "something follows the end", error);
  if (letter == '"')
    {
      self->quoted = true;
      g_string_truncate (self->name, 0);
    }
  if (letter == '[' && self->depth == 1)
    {
      self->depth = 2;
      return begin_list (self, error);
    }
  if (letter == '{' || letter == '[')
    self->depth++;
  if (letter == '}' || letter == ']')
    self->ended = --self->depth <= 0;
  if (self->depth > 8)
    return refuse (self, CARE_WIRE_ERROR_NOT_JSON, "nested too deeply", error);
  return keep_rest (self, letter, error);
}

/* Between the elements of a list. */
static bool
take_between (CareArchiveReader *self, char letter, GError **error)
{
  if (letter == '\n' || letter == '\r' || letter == ' ' || letter == '\t')
    return true;
  if (letter == '{' && self->may_begin)
    {
      self->began = self->line;
      self->depth = 3;
      return keep_element (self, letter, error);
    }
  if (letter == ',' && self->may_part)
    {
      self->may_begin = self->after_comma = true;
      self->may_part = false;
      return true;
    }
  if (letter != ']' || self->after_comma)
    return refuse (self, CARE_WIRE_ERROR_NOT_JSON, "a list holds something else than objects", error);
  self->depth = 1;
  g_clear_pointer (&self->list, g_free);
  return keep_rest (self, letter, error);
}

static bool
hand_over (CareArchiveReader *self, GError **error)
{
  bool known = g_str_equal (self->list, "records") || g_str_equal (self->list, "settings");
  bool taken
      = !known
        || self->take (self->list, self->element->str, self->element->len, self->began, self->data, error);

  /* What held a large file is not kept for the small ones after it. */
  if (self->element->allocated_len > LONGEST_REST)
    {
      g_string_free (self->element, TRUE);
      self->element = g_string_new (NULL);
    }
  g_string_truncate (self->element, 0);
  self->may_begin = self->after_comma = false;
  self->may_part = true;
  return taken;
}

static bool
take_inside (CareArchiveReader *self, char letter, GError **error)
{
  if (letter == '"')
    self->quoted = true;
  else if (letter == '{' || letter == '[')
    self->depth++;
  else if (letter == '}' || letter == ']')
    self->depth--;
  if (!keep_element (self, letter, error))
    return false;
  return self->depth > 2 || hand_over (self, error);
}

static bool
take_letter (CareArchiveReader *self, char letter, GError **error)
{
  if (letter == '\0')
    return refuse (self, CARE_WIRE_ERROR_NOT_JSON, "holds what no text has", error);
  if (self->quoted)
    return take_quoted (self, letter, error);
  if (self->list == NULL)
    return take_rest (self, letter, error);
  return self->depth == 2 ? take_between (self, letter, error) : take_inside (self, letter, error);
}

/* Most bytes of an archive are the inside of a text, of which only its end matters. */
static size_t
take_plain (CareArchiveReader *self, const char *bytes, size_t length)
{
  size_t plain = 0;

  if (!self->quoted || self->escaped || self->list == NULL)
    return 0;
  while (plain < length && bytes[plain] != '"' && bytes[plain] != '\\' && bytes[plain] != '\0'
         && bytes[plain] != '\n')
    plain++;
  if (plain > CARE_ARCHIVE_LARGEST - MIN (self->element->len, CARE_ARCHIVE_LARGEST))
    return 0;
  g_string_append_len (self->element, bytes, (gssize)plain);
  return plain;
}

bool
care_archive_reader_feed (CareArchiveReader *self, const char *bytes, size_t length, GError **error)
{
  g_return_val_if_fail (self != NULL && (bytes != NULL || length == 0), false);

  for (size_t at = 0; at < length; at++)
    {
      at += take_plain (self, bytes + at, length - at);
      if (at == length)
        break;
      if (!take_letter (self, bytes[at], error))
        return false;
      self->line += bytes[at] == '\n' ? 1 : 0;
    }
  return true;
}

bool
care_archive_reader_finish (CareArchiveReader *self, GError **error)
{
  g_return_val_if_fail (self != NULL, false);
  if (!self->ended)
    return refuse (self, CARE_WIRE_ERROR_NOT_JSON, "it ends before its end", error);
  if (!check_rest (self, "", error))
    return false;
  return self->has_records || refuse (self, CARE_WIRE_ERROR_MISSING, "it has no list of records", error);
}
