/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-column-map.h"

#include "care-json-writer.h"
#include "care-json.h"

#define KNOWN_SCHEMA 1

static void
write_column (CareJsonWriter *out, const CareColumn *column)
{
  care_json_writer_begin_object (out);
  care_json_writer_member_string (out, "header", column->header);
  if (column->kind == CARE_COLUMN_FIELD)
    care_json_writer_member_string (out, "field", column->what);
  else if (column->kind == CARE_COLUMN_OF)
    care_json_writer_member_string (out, "of", care_column_of_to_string (column->of));
  else if (column->kind == CARE_COLUMN_TEXT)
    care_json_writer_member_string (out, "text", column->what);
  care_json_writer_end_object (out);
}

char *
care_wire_column_map_write (const CareColumnMap *map)
{
  g_autoptr (CareJsonWriter) out = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (map != NULL, NULL);
  out = care_json_writer_new ();
  care_json_writer_begin_object (out);
  care_json_writer_member_int (out, "schema", KNOWN_SCHEMA);
  care_json_writer_member_string (out, "name", map->name);
  care_json_writer_member_string (out, "service", care_service_to_string (map->service));
  if (*map->source != '\0')
    care_json_writer_member_string (out, "source", map->source);
  care_json_writer_member_array (out, "columns");
  for (guint i = 0; i < map->columns->len; i++)
    write_column (out, g_ptr_array_index (map->columns, i));
  care_json_writer_end_array (out);
  care_json_writer_end_object (out);
  text = care_json_writer_finish_pretty (out);
  return g_strconcat (text, "\n", NULL);
}

/* One line that a cell or a list can show. */
static bool
is_fit (const char *text, bool may_be_empty)
{
  if (g_utf8_strlen (text, -1) > CARE_LONGEST_COLUMN_TEXT || (*text == '\0' && !may_be_empty))
    return false;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return false;
  return true;
}

static char *
read_text (CareJson *json, JsonObject *object, const char *key, bool may_be_empty)
{
  char *text = care_json_string (json, object, key);

  if (care_json_is_fine (json) && !is_fit (text, may_be_empty))
    care_json_complain (json, object, key, CARE_WIRE_ERROR_BAD_VALUE,
                        "is empty, too long or not of one line");
  return text;
}

static void
read_column (CareJson *json, JsonObject *object, CareColumnMap *map)
{
  g_autofree char *header = read_text (json, object, "header", true);
  bool field = care_json_has (object, "field"), of = care_json_has (object, "of"),
       text = care_json_has (object, "text");
  CareColumn *column = care_column_map_add (map, header);
  CareColumnOf which = CARE_OF_LOCATION;
  g_autofree char *what = NULL;

  if ((field ? 1 : 0) + (of ? 1 : 0) + (text ? 1 : 0) > 1)
    care_json_complain (json, object, "field", CARE_WIRE_ERROR_BAD_VALUE,
                        "stands beside another of \"field\", \"of\" and \"text\"");
  else if (of)
    {
      CARE_JSON_WORD (json, object, "of", care_column_of_from_string, &which);
      care_column_set (column, CARE_COLUMN_OF, which, NULL);
    }
  else if (field || text)
    {
      what = read_text (json, object, field ? "field" : "text", false);
      care_column_set (column, field ? CARE_COLUMN_FIELD : CARE_COLUMN_TEXT, CARE_OF_LOCATION, what);
    }
}

CareColumnMap *
care_wire_column_map_read (const char *text, size_t length, const char *name, GError **error)
{
  g_autoptr (CareJson) json = NULL;
  g_autoptr (CareColumnMap) map = NULL;

  g_return_val_if_fail (text != NULL && name != NULL && length <= G_MAXSSIZE, NULL);
  json = care_json_new (text, (gssize)length, name);
  JsonObject *root = care_json_record (json, KNOWN_SCHEMA);
  g_autofree char *title = read_text (json, root, "name", false);
  CareService service = care_json_service (json, root, "service");
  JsonArray *columns = care_json_array (json, root, "columns");

  map = care_column_map_new (title, service);
  g_free (map->source);
  map->source = care_json_string_or (json, root, "source", "");
  if (care_json_is_fine (json)
      && (care_json_length (columns) == 0 || care_json_length (columns) > CARE_MOST_COLUMNS))
    care_json_complain (json, root, "columns", CARE_WIRE_ERROR_BAD_VALUE, "has no or too many columns");
  for (unsigned i = 0; care_json_is_fine (json) && i < care_json_length (columns); i++)
    read_column (json, care_json_element_object (json, columns, "columns", i), map);
  return care_json_finish (json, error) ? g_steal_pointer (&map) : NULL;
}
