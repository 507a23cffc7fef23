/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-fuzz.h"

#include "care-figures-file.h"
#include "care-wire-mapping.h"

#include <string.h>

static const char *const WORDS[] = { "\"",      "{",  "}", "[",     "]",   ",",          "null",
                                     "1e999",   "-1", "0", "given", "sum", "\"scale\":", "\"columns\":",
                                     "\\u0000", NULL };

/* A table that fits the mappings of the corpus. */
static const char TABLE[]
    = "Home,Month,Beds,Role,Hours\nElm,2026-11,40,Nurse,7:30\nElm,1/11/2026,41,Carer,x\n,,1,,\n";

static void
use (const CareMapping *mapping)
{
  g_autoptr (GHashTable) locations = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) datasets = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (TABLE, strlen (TABLE));
  CareFiguresHow how = { mapping, CARE_NO_MONTH, locations, datasets };

  g_hash_table_insert (locations, (char *)"elm", (char *)"1-1");
  g_autoptr (CareFiguresFile) file = care_figures_file_read_bytes (bytes, NULL, &how, NULL);
  if (file != NULL)
    g_assert_cmpint (file->rejected + file->ignored, <=, file->read + 1);
}

/* What is understood is written so that it is understood again. */
static void
read_mapping (const guint8 *bytes, size_t length)
{
  g_autofree char *text = g_strndup ((const char *)bytes, length);
  g_autoptr (CareMapping) mapping = care_wire_mapping_from_json (text, NULL);

  if (mapping == NULL)
    return;
  g_autofree char *once = care_wire_mapping_to_json (mapping);
  g_autoptr (CareMapping) again = care_wire_mapping_from_json (once, NULL);
  g_assert_nonnull (again);
  g_autofree char *twice = care_wire_mapping_to_json (again);
  g_assert_cmpstr (once, ==, twice);
  use (mapping);
}

const CareFuzzReader care_fuzz_reader = { read_mapping, WORDS, false };
