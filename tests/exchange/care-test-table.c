/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-test-table.h"

#include <string.h>
#include <unistd.h>
#include <zip.h>

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

GBytes *
care_test_table_zip (const CareTestPart *parts)
{
  g_autofree char *path = care_test_table_path ("parts.zip");
  char *bytes;
  gsize length;
  zipFile zip = zipOpen64 (path, APPEND_STATUS_CREATE);

  for (; parts->name != NULL; parts++)
    {
      zip_fileinfo info = { 0 };

      g_assert_cmpint (zipOpenNewFileInZip (zip, parts->name, &info, NULL, 0, NULL, 0, NULL, Z_DEFLATED,
                                            Z_DEFAULT_COMPRESSION),
                       ==, ZIP_OK);
      g_assert_cmpint (zipWriteInFileInZip (zip, parts->text, (unsigned)strlen (parts->text)), ==, ZIP_OK);
      g_assert_cmpint (zipCloseFileInZip (zip), ==, ZIP_OK);
    }
  g_assert_cmpint (zipClose (zip, NULL), ==, ZIP_OK);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  return g_bytes_new_take (bytes, length);
}

char *
care_test_table_read_zip (const CareTestPart *parts, const char *sheet, GError **error)
{
  g_autoptr (GBytes) content = care_test_table_zip (parts);

  return care_test_table_read_bytes (g_bytes_get_data (content, NULL), g_bytes_get_size (content), sheet,
                                     error);
}

char *
care_test_table_read_xlsx (const char *rows, const char *strings, const char *styles, GError **error)
{
  g_autofree char *sheet = g_strdup_printf ("<worksheet><sheetData>%s</sheetData></worksheet>", rows);
  g_autofree char *all_strings = g_strdup_printf ("<sst>%s</sst>", strings != NULL ? strings : "");
  g_autofree char *all_styles = g_strdup_printf ("<styleSheet>%s</styleSheet>", styles != NULL ? styles : "");
  bool from_1904 = styles != NULL && strstr (styles, "<!-- 1904 -->") != NULL;
  const CareTestPart parts[] = {
    { "[Content_Types].xml", "<Types/>" },
    { "xl/workbook.xml",
      from_1904 ? "<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets><sheet name='S' "
                  "r:id='a'/></sheets></workbook>"
                : "<workbook xmlns:r='r'><sheets><sheet name='S' r:id='a'/></sheets></workbook>" },
    { "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/one.xml'/>"
      "<Relationship Id='b' Type='x/sharedStrings' Target='/xl/strings.xml'/>"
      "<Relationship Id='c' Type='x/styles' Target='../xl/./styles.xml'/></Relationships>" },
    { "xl/worksheets/one.xml", sheet },
    { "xl/strings.xml", all_strings },
    { "xl/styles.xml", all_styles },
    { NULL, NULL },
  };

  return care_test_table_read_zip (parts, NULL, error);
}

char *
care_test_table_read_ods (const char *tables, const char *sheet, GError **error)
{
  g_autofree char *content = g_strdup_printf (
      "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
      "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
      "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "
      "xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' "
      "xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'>"
      "<office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>",
      tables);
  const CareTestPart parts[] = { { "content.xml", content }, { NULL, NULL } };

  return care_test_table_read_zip (parts, sheet, error);
}
