/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-cqc-types-reader.h"

#include "care-json.h"

#define KNOWN_SCHEMA 1

static char **
read_also (CareJson *json, JsonObject *object)
{
  JsonArray *array = care_json_array_or_null (json, object, "also");
  GPtrArray *names = g_ptr_array_new ();

  for (unsigned i = 0; i < care_json_length (array); i++)
    g_ptr_array_add (names, care_json_element_string (json, array, "also", i));
  g_ptr_array_add (names, NULL);
  return (char **)g_ptr_array_free (names, FALSE);
}

static CareCqcType *
read_type (CareJson *json, JsonObject *object)
{
  CareCqcType *type = g_new0 (CareCqcType, 1);

  type->name = care_json_id (json, object, "name");
  type->also = read_also (json, object);
  type->source = care_json_id (json, object, "source");
  type->from = care_json_date (json, object, "from");
  type->to = care_json_date (json, object, "to");
  CARE_JSON_WORD (json, object, "return", care_cqc_gives_from_string, &type->gives);
  if (type->from == CARE_NO_DATE)
    care_json_complain (json, object, "from", CARE_WIRE_ERROR_MISSING, "is missing");
  if (type->to != CARE_NO_DATE && type->to < type->from)
    care_json_complain (json, object, "to", CARE_WIRE_ERROR_BAD_VALUE, "is before \"from\"");
  return type;
}

GPtrArray *
care_wire_read_cqc_types (const char *law_dir, GError **error)
{
  g_return_val_if_fail (law_dir != NULL, NULL);

  g_autofree char *path = g_build_filename (law_dir, "cqc-service-types.json", NULL);
  g_autoptr (CareJson) json = care_json_new_from_file (path, error);
  if (json == NULL)
    return NULL;

  JsonObject *root = care_json_record (json, KNOWN_SCHEMA);
  JsonArray *array = care_json_array (json, root, "types");
  g_autoptr (GPtrArray) types = g_ptr_array_new_with_free_func ((GDestroyNotify)care_cqc_type_free);
  for (unsigned i = 0; i < care_json_length (array); i++)
    {
      JsonObject *object = care_json_element_object (json, array, "types", i);
      g_autoptr (CareCqcType) type = read_type (json, object);
      if (care_json_is_fine (json) && care_cqc_type_find (types, type->name, type->from) != NULL)
        care_json_complain (json, object, "name", CARE_WIRE_ERROR_BAD_VALUE, "occurs twice on one day");
      g_ptr_array_add (types, g_steal_pointer (&type));
    }
  return care_json_finish (json, error) ? g_steal_pointer (&types) : NULL;
}
