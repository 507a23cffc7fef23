/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-trends-reader.h"

#include "care-json.h"

#define KNOWN_SCHEMA 1

static char **
read_items (CareJson *json, JsonObject *object, const char *key)
{
  JsonArray *array = care_json_array_or_null (json, object, key);
  GPtrArray *items = g_ptr_array_new ();

  for (unsigned i = 0; i < care_json_length (array); i++)
    g_ptr_array_add (items, care_json_element_string (json, array, key, i));
  g_ptr_array_add (items, NULL);
  return (char **)g_ptr_array_free (items, FALSE);
}

static CareTrendRule *
read_rule (CareJson *json, JsonObject *object)
{
  g_autoptr (CareTrendRule) rule = g_new0 (CareTrendRule, 1);

  CARE_JSON_WORD (json, object, "measure", care_trend_from_string, &rule->measure);
  CARE_JSON_WORD (json, object, "standing", care_standing_from_string, &rule->standing);
  rule->service = care_json_service (json, object, "service");
  rule->items = read_items (json, object, "items");
  rule->of = read_items (json, object, "of");
  rule->source = care_json_id (json, object, "source");
  rule->from = care_json_date (json, object, "from");
  rule->to = care_json_date (json, object, "to");
  if (rule->items[0] == NULL)
    care_json_complain (json, object, "items", CARE_WIRE_ERROR_MISSING, "is missing");
  if (care_json_is_fine (json) && care_trend_is_share (rule->measure) != (rule->of[0] != NULL))
    care_json_complain (json, object, "of", CARE_WIRE_ERROR_BAD_VALUE, "is of shares, and of shares alone");
  if (rule->measure == CARE_TREND_COMPLETION || rule->measure == CARE_TREND_DAYS_BEFORE)
    if (care_json_is_fine (json))
      care_json_complain (json, object, "measure", CARE_WIRE_ERROR_BAD_VALUE, "is not made of answers");
  if (rule->to != CARE_NO_DATE && rule->to < rule->from)
    care_json_complain (json, object, "to", CARE_WIRE_ERROR_BAD_VALUE, "is before \"from\"");
  return g_steal_pointer (&rule);
}

GPtrArray *
care_wire_read_trends (const char *law_dir, GError **error)
{
  g_return_val_if_fail (law_dir != NULL, NULL);

  g_autofree char *path = g_build_filename (law_dir, "trends.json", NULL);
  g_autoptr (CareJson) json = care_json_new_from_file (path, error);
  if (json == NULL)
    return NULL;

  JsonObject *root = care_json_record (json, KNOWN_SCHEMA);
  JsonArray *array = care_json_array (json, root, "trends");
  g_autoptr (GPtrArray) rules = g_ptr_array_new_with_free_func ((GDestroyNotify)care_trend_rule_free);
  for (unsigned i = 0; i < care_json_length (array); i++)
    g_ptr_array_add (rules, read_rule (json, care_json_element_object (json, array, "trends", i)));
  return care_json_finish (json, error) ? g_steal_pointer (&rules) : NULL;
}
