/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-maps.h"

#include "care-law-folder.h"
#include "care-record-private.h"
#include "care-store-extras.h"
#include "care-table.h"
#include "care-wire-column-map.h"

#include <string.h>

#define ENDING ".json"

void
care_known_map_free (CareKnownMap *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->map, care_column_map_free);
  g_free (self->id);
  g_free (self);
}

static CareKnownMap *
new_known (CareColumnMap *map, const char *id, bool shipped, bool own)
{
  CareKnownMap *self = g_new0 (CareKnownMap, 1);

  self->map = map;
  self->id = g_strdup (id);
  self->shipped = shipped;
  self->own = own;
  return self;
}

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

/* The names of the shipped files, without their ending; none where there is no folder. */
static GPtrArray *
shipped_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ENDING))
      g_ptr_array_add (names, g_strndup (name, strlen (name) - strlen (ENDING)));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static bool
add_shipped (GPtrArray *maps, CareService service, GError **error)
{
  g_autofree char *folder = care_maps_folder ();
  g_autoptr (GPtrArray) ids = shipped_names (folder);

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autofree char *name = g_strconcat (id, ENDING, NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      gsize length = 0;
      CareColumnMap *map = g_file_get_contents (path, &text, &length, error)
                               ? care_wire_column_map_read (text, length, name, error)
                               : NULL;

      if (map == NULL)
        return false;
      if (map->service == service)
        g_ptr_array_add (maps, new_known (map, id, true, false));
      else
        care_column_map_free (map);
    }
  return true;
}

static CareKnownMap *
find_known (GPtrArray *maps, const char *name)
{
  for (guint i = 0; i < maps->len; i++)
    {
      CareKnownMap *known = g_ptr_array_index (maps, i);

      if (strcmp (known->map->name, name) == 0 || strcmp (known->id, name) == 0)
        return known;
    }
  return NULL;
}

static char *
key_of (CareService service, const char *name)
{
  return g_strdup_printf ("map:%s:%s", care_service_to_string (service), name);
}

static bool
add_own (CareRecord *self, GPtrArray *maps, CareService service, GError **error)
{
  g_autofree char *prefix = key_of (service, "");
  g_autoptr (GPtrArray) texts = care_store_list_settings (care_record_store (self), prefix, error);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);
      CareColumnMap *map = care_wire_column_map_read (text, strlen (text), "map", error);
      CareKnownMap *shipped = map != NULL ? find_known (maps, map->name) : NULL;

      if (map == NULL)
        return false;
      if (shipped != NULL)
        {
          care_column_map_free (shipped->map);
          shipped->map = map;
          shipped->own = true;
        }
      else
        g_ptr_array_add (maps, new_known (map, map->name, false, true));
    }
  return texts != NULL;
}

GPtrArray *
care_record_list_maps (CareRecord *self, CareService service, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (GPtrArray) maps = g_ptr_array_new_with_free_func ((GDestroyNotify)care_known_map_free);

  if (!add_shipped (maps, service, error) || !add_own (self, maps, service, error))
    return NULL;
  return g_steal_pointer (&maps);
}

CareKnownMap *
care_record_find_map (CareRecord *self, CareService service, const char *name, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (GPtrArray) maps = care_record_list_maps (self, service, error);
  guint place = 0;

  if (maps == NULL)
    return NULL;
  if (name != NULL)
    {
      const CareKnownMap *known = find_known (maps, name);

      if (known == NULL)
        {
          care_refuse (error, CARE_REFUSAL_NO_SUCH_MAP, name);
          return NULL;
        }
      g_ptr_array_find (maps, known, &place);
    }
  else if (maps->len == 0)
    {
      care_refuse (error, CARE_REFUSAL_NO_SUCH_MAP, care_service_to_string (service));
      return NULL;
    }
  return g_ptr_array_steal_index (maps, place);
}

bool
care_record_save_map (CareRecord *self, const CareColumnMap *map, GError **error)
{
  g_return_val_if_fail (self != NULL && map != NULL, false);
  g_autofree char *key = key_of (map->service, map->name);
  g_autofree char *text = care_wire_column_map_write (map);
  CareActor actor = care_record_actor (self);
  /* Read as it will be next time: what could not come back is not kept. */
  g_autoptr (CareColumnMap) again = care_wire_column_map_read (text, strlen (text), map->name, error);

  return again != NULL && care_store_set_setting (care_record_store (self), &actor, key, text, error);
}

static bool
remove_map (CareRecord *self, CareService service, const char *name, GError **error)
{
  g_autoptr (CareKnownMap) known = care_record_find_map (self, service, name, error);
  CareActor actor = care_record_actor (self);

  if (known == NULL)
    return false;
  if (!known->own)
    return care_refuse (error, CARE_REFUSAL_NO_SUCH_MAP, name);
  g_autofree char *key = key_of (service, known->map->name);
  return care_store_set_setting (care_record_store (self), &actor, key, NULL, error);
}

bool
care_record_remove_map (CareRecord *self, CareService service, const char *name, GError **error)
{
  g_return_val_if_fail (self != NULL && name != NULL, false);
  return care_record_begin (self, error)
         && care_record_end (self, remove_map (self, service, name, error), error);
}

CareColumnMap *
care_record_read_map_file (CareRecord *self, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, NULL);
  g_autoptr (GBytes) content = care_read_file (path, error);
  g_autofree char *name = g_path_get_basename (path);
  gsize length = 0;

  if (content == NULL)
    return NULL;
  const char *text = g_bytes_get_data (content, &length);
  return care_wire_column_map_read (text != NULL ? text : "", length, name, error);
}

bool
care_record_write_map_file (CareRecord *self, const CareColumnMap *map, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && map != NULL && path != NULL, false);
  g_autofree char *text = care_wire_column_map_write (map);

  return care_write_file (path, text, strlen (text), error);
}

static bool
take_first (const CareTableRow *row, gpointer data)
{
  *(char ***)data = g_strdupv ((char **)row->cells);
  return false;
}

/* The cells of the first line that has any text; NULL where there is none. */
static char **
first_line (const char *path, GError **error)
{
  char **cells = NULL;
  g_autoptr (GError) local = NULL;

  if (!care_table_read (path, NULL, take_first, &cells, &local) || cells == NULL)
    {
      care_refuse (error, CARE_REFUSAL_FILE_UNREADABLE, path);
      g_clear_pointer (&cells, g_strfreev);
    }
  return cells;
}

/* A header as a map keeps it: one line, not too long. */
static char *
tidy (const char *cell)
{
  GString *text = g_string_new (NULL);
  long n = 0;

  for (const char *at = cell; *at != '\0' && n < CARE_LONGEST_COLUMN_TEXT; at = g_utf8_next_char (at), n++)
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (text, g_unichar_iscntrl (c) ? ' ' : c);
    }
  return g_strstrip (g_string_free (text, FALSE));
}

CareColumnMap *
care_record_map_of_template (
    CareRecord *self, CareService service, const char *name, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && name != NULL && path != NULL, NULL);
  g_auto (GStrv) cells = first_line (path, error);
  g_autoptr (GPtrArray) known = cells != NULL ? care_record_list_maps (self, service, error) : NULL;
  g_autoptr (CareColumnMap) map = NULL;

  if (known == NULL)
    return NULL;
  guint last = g_strv_length (cells);
  while (last > 0 && *g_strstrip (cells[last - 1]) == '\0')
    last--;
  if (last == 0 || last > CARE_MOST_COLUMNS)
    {
      care_refuse (error, CARE_REFUSAL_FILE_UNREADABLE, path);
      return NULL;
    }
  map = care_column_map_new (name, service);
  for (guint i = 0; i < last; i++)
    {
      g_autofree char *header = tidy (cells[i]);

      care_column_map_add (map, header);
    }
  for (guint i = 0; i < known->len; i++)
    care_column_map_take_known (map, ((CareKnownMap *)known->pdata[i])->map);
  return g_steal_pointer (&map);
}
