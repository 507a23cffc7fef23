/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sheet-ticks.h"

#include "care-return.h"

#include <string.h>

#define FILE_NAME "copy-sheets.ini"
#define KEPT_FOR (90 * (int64_t)86400) /* seconds after a window closed */

static char *
path_of (CareRecord *self)
{
  return g_build_filename (care_record_folder (self), FILE_NAME, NULL);
}

/* A return's key as the name of a group, which takes no brackets. */
static char *
group_of (const char *location, CareService service, CareMonth month)
{
  g_autofree char *key = care_return_key (location, service, month);

  return g_uri_escape_string (key, ":", FALSE);
}

/* An unreadable one is an empty one: nothing is lost but ticks. */
static GKeyFile *
load (CareRecord *self)
{
  GKeyFile *file = g_key_file_new ();
  g_autofree char *path = path_of (self);

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  return file;
}

GHashTable *
care_record_read_ticks (CareRecord *self, const char *location, CareService service, CareMonth month)
{
  g_return_val_if_fail (self != NULL && location != NULL, NULL);
  GHashTable *ticks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *group = group_of (location, service, month);
  g_autoptr (GKeyFile) file = load (self);
  g_auto (GStrv) fields = g_key_file_get_keys (file, group, NULL, NULL);

  for (size_t i = 0; fields != NULL && fields[i] != NULL; i++)
    {
      char *value = g_key_file_get_string (file, group, fields[i], NULL);

      if (value != NULL)
        g_hash_table_insert (ticks, g_strdup (fields[i]), value);
    }
  return ticks;
}

/* "…:2026-11" */
static bool
is_long_over (CareRecord *self, const char *group)
{
  const char *colon = strrchr (group, ':');
  CareMonth month = colon != NULL ? care_month_parse (colon + 1) : CARE_NO_MONTH;

  return month == CARE_NO_MONTH
         || care_record_window_of (self, month).late_from + KEPT_FOR < care_record_now (self);
}

bool
care_record_keep_ticks (CareRecord *self,
                        const char *location,
                        CareService service,
                        CareMonth month,
                        GHashTable *ticks,
                        GError **error)
{
  g_return_val_if_fail (self != NULL && location != NULL && ticks != NULL, false);
  g_autofree char *group = group_of (location, service, month);
  g_autofree char *path = path_of (self);
  g_autoptr (GKeyFile) file = load (self);
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);
  GHashTableIter iter;
  gpointer field, value;

  for (size_t i = 0; groups[i] != NULL; i++)
    if (strcmp (groups[i], group) == 0 || is_long_over (self, groups[i]))
      g_key_file_remove_group (file, groups[i], NULL);
  g_hash_table_iter_init (&iter, ticks);
  while (g_hash_table_iter_next (&iter, &field, &value))
    g_key_file_set_string (file, group, field, value);
  return g_key_file_save_to_file (file, path, error);
}
