/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-checklist-reader.h"

#include "care-json.h"

#define KNOWN_SCHEMA 1

static bool
is_known (const GPtrArray *items, const char *id)
{
  for (guint i = 0; i < items->len; i++)
    if (g_strcmp0 (((const CareChecklistItem *)g_ptr_array_index (items, i))->id, id) == 0)
      return true;
  return false;
}

/* The item is the caller's even where something was wrong with it. */
static CareChecklistItem *
read_item (CareJson *json, JsonObject *object)
{
  CareChecklistItem *item = g_new0 (CareChecklistItem, 1);
  g_autofree char *document = care_json_string (json, object, "document");
  g_autofree char *standing = care_json_string (json, object, "standing");

  item->id = care_json_id (json, object, "id");
  item->label = care_json_id (json, object, "label");
  item->source = care_json_id (json, object, "source");
  item->from = care_json_date (json, object, "from");
  item->to = care_json_date (json, object, "to");
  if (!care_event_kind_from_string (document, &item->document) || !care_checklist_has (item->document))
    care_json_complain (json, object, "document", CARE_WIRE_ERROR_BAD_VALUE, "is no document with contents");
  if (!care_standing_from_string (standing, &item->standing)
      || (item->standing != CARE_STANDING_STATUTORY && item->standing != CARE_STANDING_GUIDANCE))
    care_json_complain (json, object, "standing", CARE_WIRE_ERROR_BAD_VALUE, "is not a standing");
  if (item->from == CARE_NO_DATE)
    care_json_complain (json, object, "from", CARE_WIRE_ERROR_MISSING, "is missing");
  if (item->to != CARE_NO_DATE && item->to < item->from)
    care_json_complain (json, object, "to", CARE_WIRE_ERROR_BAD_VALUE, "is before \"from\"");
  return item;
}

/* Every kind of document that is checked has to have contents. */
static void
check_all_are_there (CareJson *json, JsonObject *root, const GPtrArray *items)
{
  for (int kind = 0; kind < CARE_N_EVENT_KINDS; kind++)
    {
      bool found = !care_checklist_has ((CareEventKind)kind);
      for (guint i = 0; i < items->len && !found; i++)
        found = (int)((const CareChecklistItem *)g_ptr_array_index (items, i))->document == kind;
      if (!found)
        care_json_complain (json, root, "items", CARE_WIRE_ERROR_MISSING, "leaves out a document");
    }
}

GPtrArray *
care_wire_read_checklists (const char *law_dir, GError **error)
{
  g_return_val_if_fail (law_dir != NULL, NULL);

  g_autofree char *path = g_build_filename (law_dir, "checklists.json", NULL);
  g_autoptr (CareJson) json = care_json_new_from_file (path, error);
  if (json == NULL)
    return NULL;

  JsonObject *root = care_json_record (json, KNOWN_SCHEMA);
  JsonArray *array = care_json_array (json, root, "items");
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify)care_checklist_item_free);
  for (unsigned i = 0; i < care_json_length (array); i++)
    {
      JsonObject *object = care_json_element_object (json, array, "items", i);
      g_autoptr (CareChecklistItem) item = read_item (json, object);
      if (is_known (items, item->id))
        care_json_complain (json, object, "id", CARE_WIRE_ERROR_BAD_VALUE, "occurs twice");
      g_ptr_array_add (items, g_steal_pointer (&item));
    }
  check_all_are_there (json, root, items);
  return care_json_finish (json, error) ? g_steal_pointer (&items) : NULL;
}
