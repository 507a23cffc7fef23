/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-mapping.h"

#include "care-json-writer.h"
#include "care-json.h"

#include <math.h>

#define SCHEMA 1
#define GIVEN "given"
#define MOST_COLUMNS 4096
#define MOST_LINES 1000000

static void
write_where_said (CareJsonWriter *writer, const char *key, const char *text)
{
  if (*text != '\0')
    care_json_writer_member_string (writer, key, text);
}

static bool
is_one (double scale)
{
  return !(scale < 1) && !(scale > 1);
}

static void
write_column (CareJsonWriter *writer, const CareMappedColumn *column)
{
  care_json_writer_begin_object (writer);
  care_json_writer_member_string (writer, "header", column->header);
  care_json_writer_member_string (writer, "field", column->field);
  if (column->how != CARE_TAKEN_AS_IT_IS)
    care_json_writer_member_string (writer, "how", care_taken_as_to_string (column->how));
  if (!is_one (column->scale))
    care_json_writer_member_number (writer, "scale", column->scale);
  write_where_said (writer, "where", column->where);
  write_where_said (writer, "is", column->is);
  care_json_writer_end_object (writer);
}

static void
write_aliases (CareJsonWriter *writer, const CareMapping *self)
{
  if (self->aliases->len == 0)
    return;
  care_json_writer_member_array (writer, "aliases");
  for (guint i = 0; i < self->aliases->len; i++)
    {
      const CareMappedAlias *alias = self->aliases->pdata[i];
      care_json_writer_begin_object (writer);
      care_json_writer_member_string (writer, "code", alias->code);
      care_json_writer_member_string (writer, "location", alias->location);
      care_json_writer_end_object (writer);
    }
  care_json_writer_end_array (writer);
}

char *
care_wire_mapping_to_json (const CareMapping *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareJsonWriter) writer = care_json_writer_new ();

  care_json_writer_begin_object (writer);
  care_json_writer_member_int (writer, "schema", SCHEMA);
  care_json_writer_member_string (writer, "name", self->name);
  if (self->has_service)
    care_json_writer_member_string (writer, "service", care_service_to_string (self->service));
  write_where_said (writer, "service_column", self->service_column);
  write_where_said (writer, "sheet", self->sheet);
  if (self->header_line > 0)
    care_json_writer_member_int (writer, "header_line", self->header_line);
  care_json_writer_member_string (writer, "location", self->location);
  care_json_writer_member_string (writer, "month", *self->month != '\0' ? self->month : GIVEN);
  if (self->month_shift != 0)
    care_json_writer_member_int (writer, "month_shift", self->month_shift);
  write_where_said (writer, "yes", self->yes);
  write_where_said (writer, "no", self->no);
  care_json_writer_member_array (writer, "columns");
  for (guint i = 0; i < self->columns->len; i++)
    write_column (writer, self->columns->pdata[i]);
  care_json_writer_end_array (writer);
  write_aliases (writer, self);
  care_json_writer_end_object (writer);
  return care_json_writer_finish (writer);
}

static int
read_between (CareJson *json, JsonObject *root, const char *key, int least, int most)
{
  int64_t value = care_json_int_or (json, root, key, 0);

  if (value < least || value > most)
    care_json_complain (json, root, key, CARE_WIRE_ERROR_BAD_VALUE, "is out of range");
  return (int)CLAMP (value, least, most);
}

static void
read_column (CareJson *json, JsonObject *object, CareMapping *self)
{
  g_autofree char *header = care_json_id (json, object, "header");
  g_autofree char *field = care_json_id (json, object, "field");
  g_autofree char *word = care_json_string_or (json, object, "how", "value");
  g_autofree char *where = care_json_string_or (json, object, "where", "");
  g_autofree char *is = care_json_string_or (json, object, "is", "");
  double scale = care_json_number_or (json, object, "scale", 1);
  CareTakenAs how = CARE_TAKEN_AS_IT_IS;

  if (!care_taken_as_from_string (word, &how))
    care_json_complain (json, object, "how", CARE_WIRE_ERROR_BAD_VALUE, "has an unknown word");
  if (!(fabs (scale) > 0) || fabs (scale) > 1e9)
    care_json_complain (json, object, "scale", CARE_WIRE_ERROR_BAD_VALUE, "is out of range");
  care_mapping_add_column (self, header, field, how, scale, where, is);
}

static void
read_lists (CareJson *json, JsonObject *root, CareMapping *self)
{
  JsonArray *columns = care_json_array (json, root, "columns");
  JsonArray *aliases = care_json_array_or_null (json, root, "aliases");

  if (care_json_length (columns) > MOST_COLUMNS)
    care_json_complain (json, root, "columns", CARE_WIRE_ERROR_BAD_VALUE, "has too many");
  for (unsigned i = 0; i < care_json_length (columns) && care_json_is_fine (json); i++)
    read_column (json, care_json_element_object (json, columns, "columns", i), self);
  for (unsigned i = 0; i < care_json_length (aliases) && care_json_is_fine (json); i++)
    {
      JsonObject *object = care_json_element_object (json, aliases, "aliases", i);
      g_autofree char *code = care_json_id (json, object, "code");
      g_autofree char *location = care_json_id (json, object, "location");
      care_mapping_add_alias (self, code, location);
    }
}

static void
take (char **text, char *read)
{
  g_free (*text);
  *text = read;
}

CareMapping *
care_wire_mapping_from_json (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, "mapping");
  JsonObject *root = care_json_record (json, SCHEMA);
  g_autofree char *name = care_json_string_or (json, root, "name", "");
  g_autoptr (CareMapping) self = care_mapping_new (name);

  self->has_service = care_json_has (root, "service");
  if (self->has_service)
    self->service = care_json_service (json, root, "service");
  take (&self->service_column, care_json_string_or (json, root, "service_column", ""));
  take (&self->sheet, care_json_string_or (json, root, "sheet", ""));
  take (&self->location, care_json_id (json, root, "location"));
  take (&self->month, care_json_string_or (json, root, "month", GIVEN));
  if (g_str_equal (self->month, GIVEN))
    take (&self->month, g_strdup (""));
  take (&self->yes, care_json_string_or (json, root, "yes", ""));
  take (&self->no, care_json_string_or (json, root, "no", ""));
  self->header_line = read_between (json, root, "header_line", 0, MOST_LINES);
  self->month_shift = read_between (json, root, "month_shift", -12, 12);
  read_lists (json, root, self);
  if (root != NULL && !self->has_service && *self->service_column == '\0')
    care_json_complain (json, root, "service", CARE_WIRE_ERROR_MISSING, "is missing");
  return care_json_finish (json, error) ? g_steal_pointer (&self) : NULL;
}
