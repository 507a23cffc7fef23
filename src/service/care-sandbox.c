/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sandbox.h"

bool
care_sandbox_uses_portals (void)
{
  return g_strcmp0 (g_getenv ("GTK_USE_PORTAL"), "1") == 0 || g_getenv ("SNAP") != NULL
         || g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

char *
care_sandbox_program (const char *name)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : NULL;
  const char *const places[] = { folder, CARE_LIBEXEC_DIR, CARE_BIN_DIR };

  g_return_val_if_fail (name != NULL, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = places[i] != NULL ? g_build_filename (places[i], name, NULL) : NULL;

      if (path != NULL && g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
        return g_steal_pointer (&path);
    }
  return g_find_program_in_path (name);
}
