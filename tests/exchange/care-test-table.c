/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-test-table.h"

#include <unistd.h>

static bool
append (const CareTableRow *row, gpointer data)
{
  GString *seen = data;
  int n = 0;

  g_string_append_printf (seen, "%s%d:", seen->len > 0 ? "/" : "", row->line);
  for (; row->cells[n] != NULL; n++)
    {
      g_assert_true (g_utf8_validate (row->cells[n], -1, NULL));
      g_string_append_printf (seen, "%s%s", n > 0 ? "|" : "", row->cells[n]);
    }
  g_assert_cmpint (n, ==, row->n_cells);
  g_assert_cmpstr (row->cells[n - 1], !=, "");
  return true;
}

char *
care_test_table_read (const char *path, const char *sheet, GError **error)
{
  CareTableHow how = { .sheet = sheet };
  g_autoptr (GString) seen = g_string_new (NULL);

  if (!care_table_read (path, &how, append, seen, error))
    return NULL;
  return g_string_free (g_steal_pointer (&seen), FALSE);
}

char *
care_test_table_read_bytes (const void *bytes, size_t length, const char *sheet, GError **error)
{
  CareTableHow how = { .sheet = sheet };
  g_autoptr (GBytes) content = g_bytes_new (bytes, length);
  g_autoptr (GString) seen = g_string_new (NULL);

  if (!care_table_read_bytes (content, &how, append, seen, error))
    return NULL;
  return g_string_free (g_steal_pointer (&seen), FALSE);
}

char *
care_test_table_path (const char *name)
{
  static char *folder;

  if (folder == NULL)
    {
      folder = g_strdup_printf ("%s/tables-%d", g_get_user_cache_dir (), (int)getpid ());
      g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
    }
  return g_build_filename (folder, name, NULL);
}

char *
care_test_table_random_text (GRand *rand, int most)
{
  static const char *const ALPHABET[]
      = { "=", "+",   "-", "@",  "\t", "\r", "\n", "'",  "\"", ",",  ";", "|",
          " ", "0",   "1", "9",  ".",  "é",  "🏠",  "<",  "&",  "_",  "x", "A",
          "z", "]]>", "%", "  ", "5",  "7",  "%s", "\\", "#",  "''", "“", "_x0009_" };
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 0, most + 1);

  for (int i = 0; i < n; i++)
    g_string_append (text, ALPHABET[g_rand_int_range (rand, 0, G_N_ELEMENTS (ALPHABET))]);
  return g_string_free (text, FALSE);
}
