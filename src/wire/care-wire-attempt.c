/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-attempt.h"

#include "care-json.h"

bool
care_wire_trouble_from_json (const char *detail, CareSyncWhy *why, CareInstant *since, int *tries)
{
  g_return_val_if_fail (detail != NULL && why != NULL && since != NULL && tries != NULL, false);
  g_autoptr (CareJson) json = care_json_new (detail, -1, "event");
  JsonObject *root = care_json_root (json);

  CARE_JSON_WORD (json, root, "why", care_sync_why_from_string, why);
  *since = care_json_instant (json, root, "since");
  *tries = (int)CLAMP (care_json_int_or (json, root, "attempts", 0), 0, G_MAXINT);
  return care_json_is_fine (json);
}

bool
care_wire_is_restored (const char *detail)
{
  g_return_val_if_fail (detail != NULL, false);
  g_autoptr (CareJson) json = care_json_new (detail, -1, "event");
  JsonObject *root = care_json_root (json);
  g_autofree char *why = care_json_string_or (json, root, "why", "");

  return care_json_is_fine (json) && g_str_equal (why, "restored");
}
