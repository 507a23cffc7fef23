/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-json.h"

#include <math.h>
#include <string.h>

/* Deeper than any record of ours; json-glib itself recurses without a limit. */
#define MAX_DEPTH 64

struct CareJson
{
  JsonNode *root;
  char *name;
  GError *problem; /* the first thing that was wrong */
};

GQuark
care_wire_error_quark (void)
{
  return g_quark_from_static_string ("care-wire-error");
}

static bool
too_deep (const char *text, size_t length)
{
  bool quoted = false;
  int depth = 0;

  for (size_t i = 0; i < length; i++)
    {
      if (quoted && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        quoted = !quoted;
      else if (!quoted && (text[i] == '[' || text[i] == '{') && ++depth > MAX_DEPTH)
        return true;
      else if (!quoted && (text[i] == ']' || text[i] == '}'))
        depth--;
    }
  return false;
}

/* Whether a text in it has a NUL, written \u0000: json-glib would cut the text there in silence. */
static bool
has_nul (const char *text, size_t length)
{
  for (size_t i = 0; i + 1 < length; i++)
    if (text[i] == '\\' && text[++i] == 'u' && length - i > 4 && strncmp (text + i + 1, "0000", 4) == 0)
      return true;
  return false;
}

CareJson *
care_json_new (const char *text, gssize length, const char *name)
{
  g_return_val_if_fail (text != NULL && name != NULL, NULL);
  CareJson *self = g_new0 (CareJson, 1);
  size_t size = length < 0 ? strlen (text) : (size_t)length;

  self->name = g_strdup (name);
  if (!g_utf8_validate_len (text, size, NULL) || too_deep (text, size))
    {
      g_set_error (&self->problem, CARE_WIRE_ERROR, CARE_WIRE_ERROR_NOT_JSON,
                   "%s: not JSON text in UTF-8, or nested too deeply", name);
      return self;
    }
  if (has_nul (text, size))
    {
      g_set_error (&self->problem, CARE_WIRE_ERROR, CARE_WIRE_ERROR_NOT_JSON,
                   "%s: a text in it holds \\u0000, which no text can have", name);
      return self;
    }
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  if (!json_parser_load_from_data (parser, text, (gssize)size, &error))
    g_set_error (&self->problem, CARE_WIRE_ERROR, CARE_WIRE_ERROR_NOT_JSON, "%s: not JSON: %s", name,
                 error->message);
  else
    self->root = json_parser_steal_root (parser);
  if (self->root == NULL && self->problem == NULL)
    g_set_error (&self->problem, CARE_WIRE_ERROR, CARE_WIRE_ERROR_NOT_JSON, "%s: empty", name);
  return self;
}

CareJson *
care_json_new_from_file (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  gsize length = 0;

  g_return_val_if_fail (path != NULL, NULL);
  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  name = g_path_get_basename (path);
  return care_json_new (text, (gssize)length, name);
}

void
care_json_free (CareJson *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->root, json_node_unref);
  g_clear_error (&self->problem);
  g_free (self->name);
  g_free (self);
}

bool
care_json_is_fine (const CareJson *self)
{
  g_return_val_if_fail (self != NULL, false);
  return self->problem == NULL;
}

bool
care_json_finish (CareJson *self, GError **error)
{
  g_return_val_if_fail (self != NULL, false);
  if (self->problem == NULL)
    return true;
  g_propagate_error (error, g_error_copy (self->problem));
  return false;
}

static JsonNode *
member (JsonObject *object, const char *key)
{
  return object != NULL ? json_object_get_member (object, key) : NULL;
}

bool
care_json_has (JsonObject *object, const char *key)
{
  JsonNode *node = member (object, key);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node);
}

static bool
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
         && g_utf8_validate (json_node_get_string (node), -1, NULL);
}

void
care_json_complain (CareJson *self, JsonObject *object, const char *key, CareWireError code, const char *what)
{
  g_return_if_fail (self != NULL && key != NULL && what != NULL);
  if (self->problem != NULL)
    return;
  /* Most of our objects have an id, which finds the place better than a line would. */
  JsonNode *id = member (object, "id");
  bool named = id != NULL && is_string (id) && strcmp (key, "id") != 0;
  g_set_error (&self->problem, CARE_WIRE_ERROR, (gint)code, "%s: \"%s\"%s%s %s", self->name, key,
               named ? " of " : "", named ? json_node_get_string (id) : "", what);
}

JsonObject *
care_json_root (CareJson *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (self->root == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (self->root))
    return json_node_get_object (self->root);
  care_json_complain (self, NULL, "(top)", CARE_WIRE_ERROR_WRONG_TYPE, "is not an object");
  return NULL;
}

void
care_json_check_schema (CareJson *self, JsonObject *object, int known)
{
  if (care_json_int_or (self, object, "schema", 1) > known)
    care_json_complain (self, object, "schema", CARE_WIRE_ERROR_NEWER_SCHEMA,
                        "was written by a newer version of this program");
}

JsonObject *
care_json_record (CareJson *self, int known_schema)
{
  JsonObject *root = care_json_root (self);

  care_json_check_schema (self, root, known_schema);
  return root;
}

JsonArray *
care_json_root_array (CareJson *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (self->root == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (self->root))
    return json_node_get_array (self->root);
  care_json_complain (self, NULL, "(top)", CARE_WIRE_ERROR_WRONG_TYPE, "is not an array");
  return NULL;
}

/* The member's node, or NULL where it is not there or null. */
static JsonNode *
present (CareJson *self, JsonObject *object, const char *key, bool needed)
{
  g_assert (self != NULL && key != NULL);
  if (care_json_has (object, key))
    return member (object, key);
  if (needed && object != NULL)
    care_json_complain (self, object, key, CARE_WIRE_ERROR_MISSING, "is missing");
  return NULL;
}

void
care_json_need (CareJson *self, JsonObject *object, const char *key)
{
  present (self, object, key, true);
}

static char *
read_string (CareJson *self, JsonObject *object, const char *key, bool needed, const char *otherwise)
{
  JsonNode *node = present (self, object, key, needed);

  if (node != NULL && is_string (node))
    return g_strdup (json_node_get_string (node));
  if (node != NULL)
    care_json_complain (self, object, key, CARE_WIRE_ERROR_WRONG_TYPE, "is not a text");
  return g_strdup (otherwise);
}

char *
care_json_string (CareJson *self, JsonObject *object, const char *key)
{
  return read_string (self, object, key, true, "");
}

char *
care_json_id (CareJson *self, JsonObject *object, const char *key)
{
  char *text = read_string (self, object, key, true, "");

  if (*text == '\0' && object != NULL)
    care_json_complain (self, object, key, CARE_WIRE_ERROR_BAD_VALUE, "is empty");
  return text;
}

char *
care_json_string_or (CareJson *self, JsonObject *object, const char *key, const char *otherwise)
{
  return read_string (self, object, key, false, otherwise);
}

static int64_t
read_int (CareJson *self, JsonObject *object, const char *key, bool needed, int64_t otherwise)
{
  JsonNode *node = present (self, object, key, needed);

  if (node == NULL)
    return otherwise;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    return json_node_get_int (node);
  care_json_complain (self, object, key, CARE_WIRE_ERROR_WRONG_TYPE, "is not a whole number");
  return otherwise;
}

int64_t
care_json_int (CareJson *self, JsonObject *object, const char *key)
{
  return read_int (self, object, key, true, 0);
}

int64_t
care_json_int_or (CareJson *self, JsonObject *object, const char *key, int64_t otherwise)
{
  return read_int (self, object, key, false, otherwise);
}

double
care_json_number_or (CareJson *self, JsonObject *object, const char *key, double otherwise)
{
  JsonNode *node = present (self, object, key, false);
  GType type = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_NONE;

  if (node == NULL)
    return otherwise;
  if ((type == G_TYPE_INT64 || type == G_TYPE_DOUBLE) && isfinite (json_node_get_double (node)))
    return json_node_get_double (node);
  care_json_complain (self, object, key, CARE_WIRE_ERROR_WRONG_TYPE, "is not a number");
  return otherwise;
}

bool
care_json_bool_or (CareJson *self, JsonObject *object, const char *key, bool otherwise)
{
  JsonNode *node = present (self, object, key, false);

  if (node == NULL)
    return otherwise;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);
  care_json_complain (self, object, key, CARE_WIRE_ERROR_WRONG_TYPE, "is neither true nor false");
  return otherwise;
}

CareDate
care_json_date (CareJson *self, JsonObject *object, const char *key)
{
  g_autofree char *text = care_json_string_or (self, object, key, NULL);
  CareDate date = text != NULL ? care_date_parse (text) : CARE_NO_DATE;

  if (text != NULL && date == CARE_NO_DATE)
    care_json_complain (self, object, key, CARE_WIRE_ERROR_BAD_VALUE, "is not a date, YYYY-MM-DD");
  return date;
}

CareMonth
care_json_month (CareJson *self, JsonObject *object, const char *key)
{
  g_autofree char *text = care_json_string_or (self, object, key, NULL);
  CareMonth month = text != NULL ? care_month_parse (text) : CARE_NO_MONTH;

  if (text != NULL && month == CARE_NO_MONTH)
    care_json_complain (self, object, key, CARE_WIRE_ERROR_BAD_VALUE, "is not a month, YYYY-MM");
  return month;
}

CareInstant
care_json_instant (CareJson *self, JsonObject *object, const char *key)
{
  g_autofree char *text = care_json_string_or (self, object, key, NULL);
  CareInstant instant = text != NULL ? care_instant_parse (text) : CARE_NO_INSTANT;

  if (text != NULL && instant == CARE_NO_INSTANT)
    care_json_complain (self, object, key, CARE_WIRE_ERROR_BAD_VALUE, "is not a moment by RFC 3339");
  return instant;
}

CareService
care_json_service (CareJson *self, JsonObject *object, const char *key)
{
  g_autofree char *word = care_json_string (self, object, key);
  CareService service = CARE_SERVICE_CARE_HOME;

  if (!care_service_from_string (word, &service) && object != NULL)
    care_json_complain (self, object, key, CARE_WIRE_ERROR_BAD_VALUE, "is not a service");
  return service;
}

static JsonObject *
read_object (CareJson *self, JsonObject *object, const char *key, bool needed)
{
  JsonNode *node = present (self, object, key, needed);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  care_json_complain (self, object, key, CARE_WIRE_ERROR_WRONG_TYPE, "is not an object");
  return NULL;
}

static JsonArray *
read_array (CareJson *self, JsonObject *object, const char *key, bool needed)
{
  JsonNode *node = present (self, object, key, needed);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);
  care_json_complain (self, object, key, CARE_WIRE_ERROR_WRONG_TYPE, "is not an array");
  return NULL;
}

JsonObject *
care_json_object_or_null (CareJson *self, JsonObject *object, const char *key)
{
  return read_object (self, object, key, false);
}

JsonArray *
care_json_array_or_null (CareJson *self, JsonObject *object, const char *key)
{
  return read_array (self, object, key, false);
}

JsonObject *
care_json_object (CareJson *self, JsonObject *object, const char *key)
{
  return read_object (self, object, key, true);
}

JsonArray *
care_json_array (CareJson *self, JsonObject *object, const char *key)
{
  return read_array (self, object, key, true);
}

unsigned
care_json_length (JsonArray *array)
{
  return array != NULL ? json_array_get_length (array) : 0;
}

JsonObject *
care_json_element_object (CareJson *self, JsonArray *array, const char *key, unsigned index)
{
  JsonNode *node = json_array_get_element (array, index);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  care_json_complain (self, NULL, key, CARE_WIRE_ERROR_WRONG_TYPE, "has an element that is not an object");
  return NULL;
}

char *
care_json_element_string (CareJson *self, JsonArray *array, const char *key, unsigned index)
{
  JsonNode *node = json_array_get_element (array, index);

  if (is_string (node))
    return g_strdup (json_node_get_string (node));
  care_json_complain (self, NULL, key, CARE_WIRE_ERROR_WRONG_TYPE, "has an element that is not a text");
  return g_strdup ("");
}
