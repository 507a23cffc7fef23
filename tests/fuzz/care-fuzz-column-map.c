/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column map that is taken comes back from what is written of it; all else is refused. */
#include "care-fuzz.h"

#include "care-wire-column-map.h"

#include <string.h>

static void
read_map (const guint8 *bytes, size_t length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareColumnMap) map
      = care_wire_column_map_read (length > 0 ? (const char *)bytes : "", length, "fuzz", &error);

  g_assert_true ((map != NULL) == (error == NULL));
  if (map == NULL)
    return;
  g_autofree char *text = care_wire_column_map_write (map);
  g_autoptr (CareColumnMap) again = care_wire_column_map_read (text, strlen (text), "again", &error);
  g_assert_no_error (error);
  g_assert_true (care_column_map_same_columns (map, again));
}

static const char *const WORDS[] = { "\"field\":", "\"of\":", "\"text\":", "\"\"", "null", "{", "}",
                                     "[",          "]",       "\\u0000",   "\\n",  "1e9",  NULL };

const CareFuzzReader care_fuzz_reader = { read_map, WORDS, false };
