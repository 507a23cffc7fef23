/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in data/hub: the rules and the index that make a database into a hub. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct
{
  char *rules;     /* the function alone, without what is written above it */
  int64_t version; /* of the rules */
  char *index;     /* a request that makes it */
  char *index_name;
} CareHubFolder;

void care_hub_folder_clear (CareHubFolder *self);

/* G_FILE_ERROR, or CARE_WIRE_ERROR where they are not what they should be. */
bool care_hub_folder_read (CareHubFolder *self, const char *folder, GError **error);
