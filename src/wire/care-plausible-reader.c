/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-plausible-reader.h"

#include "care-json.h"

#define KNOWN_SCHEMA 1

static void
need_number (CareJson *json, JsonObject *object, const char *key, double *number)
{
  care_json_need (json, object, key);
  *number = care_json_number_or (json, object, key, 0);
  if (*number < 0 || *number > G_MAXINT)
    care_json_complain (json, object, key, CARE_WIRE_ERROR_BAD_VALUE, "is below nothing or too great");
}

static void
read_range (CareJson *json, JsonObject *object, CarePlausibleRule *rule)
{
  need_number (json, object, "min", &rule->min);
  need_number (json, object, "max", &rule->max);
  if (rule->max < rule->min)
    care_json_complain (json, object, "max", CARE_WIRE_ERROR_BAD_VALUE, "is below \"min\"");
}

/* Each band begins where the one before ends, and the last one has no end. */
static void
read_band (CareJson *json, JsonObject *object, GArray *bands)
{
  const CareUnchangedBand *before
      = bands->len > 0 ? &g_array_index (bands, CareUnchangedBand, bands->len - 1) : NULL;
  int64_t days = care_json_int (json, object, "days");
  CareUnchangedBand band = { .posts_below = care_json_number_or (json, object, "posts_below", 0) };

  if (days < 1 || days > 10000)
    care_json_complain (json, object, "days", CARE_WIRE_ERROR_BAD_VALUE, "cannot be");
  if (band.posts_below < 0 || (before != NULL && before->posts_below <= 0)
      || (before != NULL && band.posts_below > 0 && band.posts_below <= before->posts_below))
    care_json_complain (json, object, "posts_below", CARE_WIRE_ERROR_BAD_VALUE,
                        "does not follow the band before");
  if (!care_json_is_fine (json))
    return;
  band.days = (int)days;
  g_array_append_val (bands, band);
}

static void
read_bands (CareJson *json, JsonObject *object, CarePlausibleRule *rule)
{
  JsonArray *array = care_json_array (json, object, "bands");

  rule->bands = g_array_new (FALSE, FALSE, sizeof (CareUnchangedBand));
  for (unsigned i = 0; i < care_json_length (array); i++)
    read_band (json, care_json_element_object (json, array, "bands", i), rule->bands);
  if (rule->bands->len == 0
      || g_array_index (rule->bands, CareUnchangedBand, rule->bands->len - 1).posts_below > 0)
    care_json_complain (json, object, "bands", CARE_WIRE_ERROR_BAD_VALUE, "has no open end");
}

static void
read_median (CareJson *json, JsonObject *object, CarePlausibleRule *rule)
{
  int64_t earlier = care_json_int (json, object, "earlier");

  need_number (json, object, "times", &rule->times);
  need_number (json, object, "share", &rule->share);
  need_number (json, object, "floor", &rule->floor);
  if (earlier < 1 || earlier > 12)
    care_json_complain (json, object, "earlier", CARE_WIRE_ERROR_BAD_VALUE, "is not between 1 and 12");
  else
    rule->earlier = (int)earlier;
}

static void
read_numbers (CareJson *json, JsonObject *object, CarePlausibleRule *rule)
{
  switch (rule->id)
    {
    case CARE_PLAUSIBLE_STAFF_PER_BED:
    case CARE_PLAUSIBLE_TOTAL_STAFF:
    case CARE_PLAUSIBLE_SERVICE_USERS:
      read_range (json, object, rule);
      break;
    case CARE_PLAUSIBLE_HOURS_EACH:
      need_number (json, object, "max", &rule->max);
      break;
    case CARE_PLAUSIBLE_UNCHANGED_LONG:
      read_bands (json, object, rule);
      break;
    case CARE_PLAUSIBLE_FAR_FROM_MEDIAN:
      read_median (json, object, rule);
      break;
    case CARE_PLAUSIBLE_AGENCY_AS_EMPLOYED:
    case CARE_N_PLAUSIBLE:
    default:
      break;
    }
}

static void
read_measured (CareJson *json, JsonObject *object, CarePlausibleRule *rule)
{
  JsonObject *measured = care_json_object_or_null (json, object, "measured");

  if (measured == NULL)
    return;
  rule->measured_from = care_json_date (json, measured, "from");
  rule->measured_to = care_json_date (json, measured, "to");
}

static CarePlausibleRule *
read_rule (CareJson *json, JsonObject *object)
{
  g_autoptr (CarePlausibleRule) rule = care_plausible_rule_new ();

  CARE_JSON_WORD (json, object, "id", care_plausible_from_string, &rule->id);
  CARE_JSON_WORD (json, object, "standing", care_standing_from_string, &rule->standing);
  rule->service = care_json_service (json, object, "service");
  rule->source = care_json_id (json, object, "source");
  rule->from = care_json_date (json, object, "from");
  rule->to = care_json_date (json, object, "to");
  if (rule->to != CARE_NO_DATE && rule->to < rule->from)
    care_json_complain (json, object, "to", CARE_WIRE_ERROR_BAD_VALUE, "is before \"from\"");
  read_measured (json, object, rule);
  if (care_json_is_fine (json))
    read_numbers (json, object, rule);
  return g_steal_pointer (&rule);
}

/* Whether a service has the rule, on any day at all. */
static bool
has_rule (const GPtrArray *rules, CarePlausibleId id)
{
  for (guint i = 0; i < rules->len; i++)
    if (((const CarePlausibleRule *)g_ptr_array_index (rules, i))->id == id)
      return true;
  return false;
}

CarePlausible *
care_wire_read_plausible (const char *directory, GError **error)
{
  g_return_val_if_fail (directory != NULL, NULL);

  g_autofree char *path = g_build_filename (directory, "plausibility.json", NULL);
  g_autoptr (CareJson) json = care_json_new_from_file (path, error);
  if (json == NULL)
    return NULL;

  JsonObject *root = care_json_record (json, KNOWN_SCHEMA);
  JsonArray *array = care_json_array (json, root, "rules");
  g_autoptr (GPtrArray) rules = g_ptr_array_new_with_free_func ((GDestroyNotify)care_plausible_rule_free);
  for (unsigned i = 0; i < care_json_length (array); i++)
    g_ptr_array_add (rules, read_rule (json, care_json_element_object (json, array, "rules", i)));
  for (int id = 0; id < CARE_N_PLAUSIBLE; id++)
    if (!has_rule (rules, (CarePlausibleId)id))
      care_json_complain (json, NULL, care_plausible_to_string ((CarePlausibleId)id), CARE_WIRE_ERROR_MISSING,
                          "is missing");
  if (!care_json_finish (json, error))
    return NULL;

  g_autoptr (CarePlausible) plausible = care_plausible_new ();
  while (rules->len > 0)
    care_plausible_add (plausible, g_ptr_array_steal_index (rules, 0));
  return g_steal_pointer (&plausible);
}
