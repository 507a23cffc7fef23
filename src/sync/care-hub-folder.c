/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-hub-folder.h"

#include "care-wire-hub-admin.h"

#include <string.h>

#define VERSION_MARK "\n// rules: "
#define FUNCTION_MARK "\nfunction ("

void
care_hub_folder_clear (CareHubFolder *self)
{
  g_clear_pointer (&self->rules, g_free);
  g_clear_pointer (&self->index, g_free);
  g_clear_pointer (&self->index_name, g_free);
}

static char *
read_file (const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text = NULL;

  return g_file_get_contents (path, &text, NULL, error) ? text : NULL;
}

/* Hubs take a function, and some of them nothing before it. */
static bool
take_rules (CareHubFolder *self, const char *text, GError **error)
{
  const char *version = strstr (text, VERSION_MARK);
  const char *function = strstr (text, FUNCTION_MARK);

  if (version == NULL || function == NULL)
    {
      g_set_error_literal (error, CARE_WIRE_ERROR, CARE_WIRE_ERROR_MISSING,
                           "rules.js has no version or no function");
      return false;
    }
  self->version = g_ascii_strtoll (version + strlen (VERSION_MARK), NULL, 10);
  self->rules = g_strchomp (g_strdup (function + 1));
  return true;
}

bool
care_hub_folder_read (CareHubFolder *self, const char *folder, GError **error)
{
  g_autofree char *rules = read_file (folder, "rules.js", error);

  *self = (CareHubFolder){ 0 };
  if (rules == NULL || !take_rules (self, rules, error))
    return false;
  self->index = read_file (folder, "index.json", error);
  self->index_name = self->index != NULL ? care_wire_index_name (self->index, error) : NULL;
  if (self->index_name != NULL)
    return true;
  care_hub_folder_clear (self);
  return false;
}
