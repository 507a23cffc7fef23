/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-law-folder.h"

#include <stdbool.h>
#include <string.h>

static bool
holds_law (const char *folder)
{
  g_autofree char *rules = g_build_filename (folder, "rules.json", NULL);

  return g_file_test (rules, G_FILE_TEST_IS_REGULAR);
}

/* The nearest folder above the program that has one of the two places in it. */
static char *
beside_program (void)
{
  static const char *const places[] = { "share/care-returns/law", "data/law" };
  g_autofree char *folder = g_file_read_link ("/proc/self/exe", NULL);

  while (folder != NULL && strcmp (folder, "/") != 0)
    {
      char *above = g_path_get_dirname (folder);
      g_free (folder);
      folder = above;
      for (size_t i = 0; i < G_N_ELEMENTS (places); i++)
        {
          g_autofree char *place = g_build_filename (folder, places[i], NULL);
          if (holds_law (place))
            return g_steal_pointer (&place);
        }
    }
  return NULL;
}

static char *
shipped_law (void)
{
  char *beside;

  if (holds_law (CARE_LAW_DIR))
    return g_strdup (CARE_LAW_DIR);
  beside = beside_program ();
  return beside != NULL ? beside : g_strdup (CARE_LAW_DIR);
}

char *
care_law_folder (void)
{
  const char *set = g_getenv ("CARE_RETURNS_LAW_DIR");

  return set != NULL && *set != '\0' ? g_strdup (set) : shipped_law ();
}

static char *
maps_beside (const char *law)
{
  g_autofree char *above = g_path_get_dirname (law);

  return g_build_filename (above, "maps", NULL);
}

char *
care_maps_folder (void)
{
  const char *set = g_getenv ("CARE_RETURNS_MAPS_DIR");
  g_autofree char *law = care_law_folder ();
  g_autofree char *shipped = shipped_law ();
  char *beside = NULL;

  if (set != NULL && *set != '\0')
    return g_strdup (set);
  beside = maps_beside (law);
  if (g_file_test (beside, G_FILE_TEST_IS_DIR))
    return beside;
  g_free (beside);
  return maps_beside (shipped);
}
