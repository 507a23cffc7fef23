/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-wire-dataset.h"

#include "care-json.h"
#include "care-law.h"

#include <string.h>

#define KNOWN_SCHEMA 1

static void
section_free (gpointer data)
{
  CareSection *section = data;

  g_free (section->id);
  g_free (section->label);
  g_free (section);
}

/* "MM-DD" as month x 100 + day; 0 and a complaint where it is no day of a year. */
static int
read_day_of_year (CareJson *json, JsonObject *season, const char *key)
{
  g_autofree char *text = care_json_string (json, season, key);
  g_autofree char *leap = g_strconcat ("2024-", text, NULL);
  CareDate date = care_date_parse (leap);

  if (date == CARE_NO_DATE)
    {
      care_json_complain (json, season, key, CARE_WIRE_ERROR_BAD_VALUE, "is not a day of the year, MM-DD");
      return 0;
    }
  return care_date_month_number (date) * 100 + care_date_day (date);
}

static CareItemKind
read_kind (CareJson *json, JsonObject *object)
{
  g_autofree char *word = care_json_string (json, object, "kind");
  CareItemKind kind = CARE_KIND_TEXT;

  if (!care_item_kind_from_string (word, &kind))
    care_json_complain (json, object, "kind", CARE_WIRE_ERROR_BAD_VALUE, "is not a kind of question");
  return kind;
}

static char **
read_texts (CareJson *json, JsonArray *array, const char *key)
{
  GPtrArray *values = g_ptr_array_new ();

  for (unsigned i = 0; i < care_json_length (array); i++)
    g_ptr_array_add (values, care_json_element_string (json, array, key, i));
  g_ptr_array_add (values, NULL);
  return (char **)g_ptr_array_free (values, FALSE);
}

static char **
read_values (CareJson *json, JsonObject *object)
{
  JsonArray *array = care_json_array_or_null (json, object, "values");

  return array != NULL ? read_texts (json, array, "values") : NULL;
}

static CareItem *
read_item (CareJson *json, JsonObject *object)
{
  CareItem *item = g_new0 (CareItem, 1);
  JsonObject *season = care_json_object_or_null (json, object, "season");

  item->id = care_json_string (json, object, "id");
  item->section = care_json_string (json, object, "section");
  item->label = care_json_string (json, object, "label");
  item->help = care_json_string_or (json, object, "help", "");
  item->note = care_json_string_or (json, object, "note", "");
  item->kind = read_kind (json, object);
  item->values = read_values (json, object);
  item->plausible_max = care_json_number_or (json, object, "plausible_max", 0);
  item->campaign = care_json_bool_or (json, object, "campaign", false);
  item->unproven = care_json_bool_or (json, object, "unproven", false);
  item->mandated = care_json_bool_or (json, object, "mandated", true);
  if (season != NULL)
    {
      item->season_from = read_day_of_year (json, season, "from");
      item->season_to = read_day_of_year (json, season, "to");
    }
  return item;
}

static void
read_sections (CareJson *json, JsonObject *root, GPtrArray *sections)
{
  JsonArray *array = care_json_array (json, root, "sections");

  for (unsigned i = 0; i < care_json_length (array); i++)
    {
      JsonObject *object = care_json_element_object (json, array, "sections", i);
      CareSection *section = g_new0 (CareSection, 1);
      section->id = care_json_string (json, object, "id");
      section->label = care_json_string (json, object, "label");
      g_ptr_array_add (sections, section);
    }
}

static bool
has_section (GPtrArray *sections, const char *id)
{
  for (unsigned i = 0; i < sections->len; i++)
    {
      const CareSection *section = g_ptr_array_index (sections, i);
      if (g_str_equal (section->id, id))
        return true;
    }
  return false;
}

static void
read_items (CareJson *json, JsonObject *root, CareDataset *dataset)
{
  JsonArray *array = care_json_array (json, root, "items");

  for (unsigned i = 0; i < care_json_length (array); i++)
    {
      JsonObject *object = care_json_element_object (json, array, "items", i);
      CareItem *item = read_item (json, object);
      if (care_dataset_find (dataset, item->id) != NULL)
        care_json_complain (json, object, "id", CARE_WIRE_ERROR_BAD_VALUE, "occurs twice");
      if (!has_section (dataset->sections, item->section))
        care_json_complain (json, object, "section", CARE_WIRE_ERROR_BAD_VALUE, "is not one of the sections");
      g_ptr_array_add (dataset->items, item);
    }
  if (dataset->items->len == 0)
    care_json_complain (json, root, "items", CARE_WIRE_ERROR_BAD_VALUE, "has no questions");
}

static CareDataset *
read_dataset (CareJson *json, GError **error)
{
  g_autoptr (CareDataset) dataset = g_new0 (CareDataset, 1);
  JsonObject *root = care_json_record (json, KNOWN_SCHEMA);

  dataset->sections = g_ptr_array_new_with_free_func (section_free);
  dataset->items = g_ptr_array_new_with_free_func ((GDestroyNotify)care_item_free);
  dataset->service = care_json_service (json, root, "service");
  dataset->version = care_json_string (json, root, "version");
  dataset->effective_from = care_json_date (json, root, "effective_from");
  if (dataset->effective_from == CARE_NO_DATE)
    care_json_complain (json, root, "effective_from", CARE_WIRE_ERROR_MISSING, "is missing");
  dataset->source = care_json_string (json, root, "source");
  dataset->note = care_json_string_or (json, root, "note", "");
  read_sections (json, root, dataset->sections);
  read_items (json, root, dataset);
  return care_json_finish (json, error) ? g_steal_pointer (&dataset) : NULL;
}

CareDataset *
care_wire_dataset_from_json (const char *text, const char *name, GError **error)
{
  g_return_val_if_fail (text != NULL && name != NULL, NULL);
  g_autoptr (CareJson) json = care_json_new (text, -1, name);

  return read_dataset (json, error);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The *.json of a folder, in the order of their names. */
static GPtrArray *
list_files (const char *folder, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  const char *name;

  if (dir == NULL)
    return NULL;
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_names);
  return paths;
}

GPtrArray *
care_wire_read_datasets (const char *law_dir, GError **error)
{
  g_return_val_if_fail (law_dir != NULL, NULL);
  g_autofree char *folder = g_build_filename (law_dir, "datasets", NULL);
  g_autoptr (GPtrArray) paths = list_files (folder, error);
  g_autoptr (GPtrArray) datasets = g_ptr_array_new_with_free_func ((GDestroyNotify)care_dataset_free);

  for (unsigned i = 0; paths != NULL && i < paths->len; i++)
    {
      g_autoptr (CareJson) json = care_json_new_from_file (g_ptr_array_index (paths, i), error);
      CareDataset *dataset = json != NULL ? read_dataset (json, error) : NULL;
      if (dataset == NULL)
        return NULL;
      g_ptr_array_add (datasets, dataset);
    }
  return paths != NULL ? g_steal_pointer (&datasets) : NULL;
}

static gpointer
read_campaign (CareJson *json, JsonObject *object)
{
  CareCampaign *campaign = g_new0 (CareCampaign, 1);

  campaign->name = care_json_string (json, object, "name");
  campaign->source = care_json_string (json, object, "source");
  campaign->from = care_json_date (json, object, "from");
  campaign->to = care_json_date (json, object, "to");
  if (campaign->from == CARE_NO_DATE)
    care_json_complain (json, object, "from", CARE_WIRE_ERROR_MISSING, "is missing");
  if (campaign->to != CARE_NO_DATE && campaign->to < campaign->from)
    care_json_complain (json, object, "to", CARE_WIRE_ERROR_BAD_VALUE, "is before \"from\"");
  return campaign;
}

/* Opened in a browser, so it is a web address and nothing else. */
static char *
read_web (CareJson *json, JsonObject *object)
{
  char *web = care_json_string_or (json, object, "web", "");

  if (*web != '\0' && !g_str_has_prefix (web, "https://"))
    care_json_complain (json, object, "web", CARE_WIRE_ERROR_BAD_VALUE, "does not begin with https://");
  return web;
}

static gpointer
read_contact (CareJson *json, JsonObject *object)
{
  CareContact *contact = g_new0 (CareContact, 1);
  JsonArray *lines = care_json_array_or_null (json, object, "lines");
  JsonArray *others = care_json_array_or_null (json, object, "other_emails");
  g_auto (GStrv) split = read_texts (json, lines, "lines");

  contact->id = care_json_string (json, object, "id");
  contact->name = care_json_string (json, object, "name");
  contact->lines = g_strjoinv ("\n", split);
  contact->email = care_json_string_or (json, object, "email", "");
  contact->other_emails = read_texts (json, others, "other_emails");
  contact->web = read_web (json, object);
  contact->telephone = care_json_string_or (json, object, "telephone", "");
  contact->hours = care_json_string_or (json, object, "hours", "");
  contact->note = care_json_string_or (json, object, "note", "");
  contact->source = care_json_string (json, object, "source");
  contact->seen = care_json_date (json, object, "seen");
  return contact;
}

/* A file of law_dir with one array of objects, named key. */
static GPtrArray *
read_list (const char *law_dir,
           const char *file,
           const char *key,
           gpointer (*read_one) (CareJson *, JsonObject *),
           GDestroyNotify destroy,
           GError **error)
{
  g_autofree char *path = g_build_filename (law_dir, file, NULL);
  g_autoptr (CareJson) json = care_json_new_from_file (path, error);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (destroy);

  if (json == NULL)
    return NULL;
  JsonObject *root = care_json_record (json, KNOWN_SCHEMA);
  JsonArray *array = care_json_array (json, root, key);
  for (unsigned i = 0; i < care_json_length (array); i++)
    g_ptr_array_add (list, read_one (json, care_json_element_object (json, array, key, i)));
  return care_json_finish (json, error) ? g_steal_pointer (&list) : NULL;
}

GPtrArray *
care_wire_read_campaigns (const char *law_dir, GError **error)
{
  g_return_val_if_fail (law_dir != NULL, NULL);
  return read_list (law_dir, "campaigns.json", "campaigns", read_campaign, (GDestroyNotify)care_campaign_free,
                    error);
}

GPtrArray *
care_wire_read_contacts (const char *law_dir, GError **error)
{
  g_return_val_if_fail (law_dir != NULL, NULL);
  return read_list (law_dir, "contacts.json", "contacts", read_contact, (GDestroyNotify)care_contact_free,
                    error);
}
