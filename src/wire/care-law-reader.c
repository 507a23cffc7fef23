/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-law-reader.h"

#include "care-checklist-reader.h"
#include "care-cqc-types-reader.h"
#include "care-holidays-reader.h"
#include "care-json.h"
#include "care-plausible-reader.h"
#include "care-trends-reader.h"
#include "care-wire-dataset.h"

#define KNOWN_SCHEMA 1

/* Rules that say that something is so, and count nothing. */
static bool
has_number (CareRuleId id)
{
  static const CareRuleId without[] = {
    CARE_RULE_WINDOW_MOVES,  CARE_RULE_SENT,
    CARE_RULE_RECEIVED,      CARE_RULE_NOT_A_WORKING_DAY,
    CARE_RULE_PRINTED,       CARE_RULE_PLAN_FOR,
    CARE_RULE_APPEAL_ROLLED, CARE_RULE_APPEAL_SUSPENDS,
    CARE_RULE_NEXT_WINDOW,   CARE_RULE_REVIEW_AFTER_FINAL,
  };

  for (size_t i = 0; i < G_N_ELEMENTS (without); i++)
    if (without[i] == id)
      return false;
  return true;
}

static bool
number_is_possible (CareRuleId id, int64_t number)
{
  if (id == CARE_RULE_WINDOW_OPENS || id == CARE_RULE_WINDOW_CLOSES)
    return number >= 1 && number <= 28;
  if (id == CARE_RULE_FIRST_WINDOW)
    return number >= 0 && number <= 999912
           && care_month ((int)(number / 100), (int)(number % 100)) != CARE_NO_MONTH;
  return number >= 0 && number <= 1000;
}

static int
read_number (CareJson *json, JsonObject *object, CareRuleId id)
{
  if (!has_number (id))
    return (int)care_json_int_or (json, object, "number", 0);

  int64_t number = care_json_int (json, object, "number");
  if (number_is_possible (id, number))
    return (int)number;
  care_json_complain (json, object, "number", CARE_WIRE_ERROR_BAD_VALUE, "cannot be");
  return 0;
}

static void
read_rule (CareJson *json, JsonObject *object, CareRules *rules)
{
  CareRuleId id = CARE_RULE_WINDOW_OPENS;
  CareRule rule = { 0 };
  g_autofree char *word = care_json_string (json, object, "id");
  g_autofree char *standing = care_json_string (json, object, "standing");
  g_autofree char *source = care_json_string (json, object, "source");

  if (!care_rule_from_string (word, &id))
    care_json_complain (json, object, "id", CARE_WIRE_ERROR_BAD_VALUE, "is not a rule");
  if (!care_standing_from_string (standing, &rule.standing))
    care_json_complain (json, object, "standing", CARE_WIRE_ERROR_BAD_VALUE, "is not a standing");
  rule.number = read_number (json, object, id);
  rule.from = care_json_date (json, object, "from");
  rule.to = care_json_date (json, object, "to");
  rule.source = source;
  if (rule.to != CARE_NO_DATE && rule.to < rule.from)
    care_json_complain (json, object, "to", CARE_WIRE_ERROR_BAD_VALUE, "is before \"from\"");
  if (care_json_is_fine (json))
    care_rules_add (rules, id, &rule);
}

CareRules *
care_wire_read_rules (const char *directory, GError **error)
{
  g_return_val_if_fail (directory != NULL, NULL);

  g_autofree char *path = g_build_filename (directory, "rules.json", NULL);
  g_autoptr (CareJson) json = care_json_new_from_file (path, error);
  if (json == NULL)
    return NULL;

  JsonObject *root = care_json_root (json);
  care_json_check_schema (json, root, KNOWN_SCHEMA);
  JsonArray *array = care_json_array (json, root, "rules");

  g_autoptr (CareRules) rules = care_rules_new ();
  for (unsigned i = 0; i < care_json_length (array); i++)
    read_rule (json, care_json_element_object (json, array, "rules", i), rules);

  CareRuleId missing = care_rules_missing (rules);
  if (missing != CARE_N_RULES)
    care_json_complain (json, NULL, care_rule_to_string (missing), CARE_WIRE_ERROR_MISSING, "is missing");
  return care_json_finish (json, error) ? g_steal_pointer (&rules) : NULL;
}

CareHolidays *
care_wire_read_holidays (const char *directory, GError **error)
{
  g_return_val_if_fail (directory != NULL, NULL);

  g_autofree char *path = g_build_filename (directory, "holidays.json", NULL);
  g_autofree char *text = NULL;
  gsize length = 0;
  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;

  g_autoptr (CareHolidays) holidays = care_holidays_new ();
  if (!care_wire_merge_holidays (holidays, text, length, "GOV.UK", true, NULL, NULL, error))
    {
      g_prefix_error (error, "holidays.json: ");
      return NULL;
    }
  return g_steal_pointer (&holidays);
}

/* Bands follow one another without a gap, from 1 place to an open end. */
static void
read_band (CareJson *json, JsonObject *object, CareFeeScheme *scheme)
{
  int64_t min = care_json_int (json, object, "min");
  int64_t max = care_json_int_or (json, object, "max", 0);
  int64_t pence = care_json_int (json, object, "pence");
  int64_t expected = 1;

  if (scheme->bands->len > 0)
    {
      int before = g_array_index (scheme->bands, CareFeeBand, scheme->bands->len - 1).max;
      expected = before == 0 ? -1 : (int64_t)before + 1;
    }
  if (min != expected)
    care_json_complain (json, object, "min", CARE_WIRE_ERROR_BAD_VALUE, "does not follow the band before");
  if (max > G_MAXINT || (max != 0 && max < min))
    care_json_complain (json, object, "max", CARE_WIRE_ERROR_BAD_VALUE, "is below \"min\" or too great");
  if (pence < 0)
    care_json_complain (json, object, "pence", CARE_WIRE_ERROR_BAD_VALUE, "is below nothing");

  CareFeeBand band = { .min = (int)min, .max = (int)max, .pence = pence };
  if (care_json_is_fine (json))
    g_array_append_val (scheme->bands, band);
}

/* An amount that a sum over service users cannot overflow. */
static int64_t
read_amount (CareJson *json, JsonObject *object, const char *key)
{
  int64_t amount = care_json_int (json, object, key);

  if (amount < 0 || amount > G_MAXINT)
    care_json_complain (json, object, key, CARE_WIRE_ERROR_BAD_VALUE, "is below nothing or too great");
  return amount;
}

static CareFeeScheme *
read_scheme (CareJson *json, JsonObject *object)
{
  CareFeeScheme *scheme = g_new0 (CareFeeScheme, 1);

  scheme->id = care_json_string (json, object, "id");
  scheme->source = care_json_string (json, object, "source");
  scheme->from = care_json_date (json, object, "from");
  scheme->to = care_json_date (json, object, "to");
  scheme->community_base_pence = read_amount (json, object, "community_base_pence");
  scheme->community_user_thousandths = read_amount (json, object, "community_user_thousandths");
  scheme->community_cap_pence = read_amount (json, object, "community_cap_pence");
  scheme->bands = g_array_new (FALSE, FALSE, sizeof (CareFeeBand));
  if (scheme->from == CARE_NO_DATE && object != NULL)
    care_json_complain (json, object, "from", CARE_WIRE_ERROR_MISSING, "is missing");

  JsonArray *bands = care_json_array (json, object, "care_home_bands");
  for (unsigned i = 0; i < care_json_length (bands); i++)
    read_band (json, care_json_element_object (json, bands, "care_home_bands", i), scheme);

  guint n = scheme->bands->len;
  if (n == 0 || g_array_index (scheme->bands, CareFeeBand, n - 1).max != 0)
    care_json_complain (json, object, "care_home_bands", CARE_WIRE_ERROR_BAD_VALUE, "has no open end");
  return scheme;
}

GPtrArray *
care_wire_read_fees (const char *directory, GError **error)
{
  g_return_val_if_fail (directory != NULL, NULL);

  g_autofree char *path = g_build_filename (directory, "fees.json", NULL);
  g_autoptr (CareJson) json = care_json_new_from_file (path, error);
  if (json == NULL)
    return NULL;

  JsonObject *root = care_json_root (json);
  care_json_check_schema (json, root, KNOWN_SCHEMA);
  JsonArray *array = care_json_array (json, root, "schemes");

  g_autoptr (GPtrArray) schemes = g_ptr_array_new_with_free_func ((GDestroyNotify)care_fee_scheme_free);
  for (unsigned i = 0; i < care_json_length (array); i++)
    g_ptr_array_add (schemes, read_scheme (json, care_json_element_object (json, array, "schemes", i)));
  return care_json_finish (json, error) ? g_steal_pointer (&schemes) : NULL;
}

CareLaw *
care_wire_read_law (const char *directory, GError **error)
{
  g_return_val_if_fail (directory != NULL, NULL);

  g_autoptr (CareRules) rules = care_wire_read_rules (directory, error);
  if (rules == NULL)
    return NULL;
  g_autoptr (CareHolidays) holidays = care_wire_read_holidays (directory, error);
  if (holidays == NULL)
    return NULL;
  g_autoptr (GPtrArray) fees = care_wire_read_fees (directory, error);
  if (fees == NULL)
    return NULL;
  g_autoptr (GPtrArray) datasets = care_wire_read_datasets (directory, error);
  if (datasets == NULL)
    return NULL;
  g_autoptr (GPtrArray) campaigns = care_wire_read_campaigns (directory, error);
  if (campaigns == NULL)
    return NULL;
  g_autoptr (GPtrArray) contacts = care_wire_read_contacts (directory, error);
  if (contacts == NULL)
    return NULL;
  g_autoptr (GPtrArray) checklists = care_wire_read_checklists (directory, error);
  if (checklists == NULL)
    return NULL;

  g_autoptr (GPtrArray) cqc_types = care_wire_read_cqc_types (directory, error);
  if (cqc_types == NULL)
    return NULL;

  g_autoptr (GPtrArray) trends = care_wire_read_trends (directory, error);
  if (trends == NULL)
    return NULL;

  g_autoptr (CarePlausible) plausible = care_wire_read_plausible (directory, error);
  if (plausible == NULL)
    return NULL;

  CareLaw *law
      = care_law_new (g_steal_pointer (&holidays), g_steal_pointer (&rules), g_steal_pointer (&datasets),
                      g_steal_pointer (&campaigns), g_steal_pointer (&fees), g_steal_pointer (&contacts),
                      g_steal_pointer (&checklists), g_steal_pointer (&plausible));
  g_ptr_array_unref (law->cqc_types);
  law->cqc_types = g_steal_pointer (&cqc_types);
  g_ptr_array_unref (law->trends);
  law->trends = g_steal_pointer (&trends);
  return law;
}
