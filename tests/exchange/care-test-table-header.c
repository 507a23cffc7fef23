/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns are found by their names, however those are written; so is the header itself. */
#include "care-table-header.h"

#include <string.h>

static CareTableRow
row_of (const char *const *cells)
{
  return (CareTableRow){ 5, (int)g_strv_length ((char **)cells), cells };
}

static void
test_columns (void)
{
  static const char *const cells[]
      = { " Name", "CQC\xc2\xa0Location  ID", "Local authority", "", "name", "Zoë\xe2\x80\x8b", NULL };
  static const struct
  {
    const char *name;
    int column;
  } cases[] = {
    { "name", 0 },
    { "CQC location id", 1 },
    { "Local Authority", 2 },
    { "LOCAL\tAUTHORITY ", 2 },
    { "zOË", 5 },
    { "Postcode", -1 },
    { "", -1 },
    { "CQCLocation ID", -1 },
  };
  CareTableRow row = row_of (cells);
  g_autoptr (CareTableHeader) header = care_table_header_new (&row);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (care_table_header_column (header, cases[i].name), ==, cases[i].column);
    }
  g_assert_cmpint (care_table_header_n_columns (header), ==, 6);
  g_assert_cmpstr (care_table_header_name (header, 0), ==, " Name");
}

static void
test_is (void)
{
  static const char *const cells[] = { "Name", "Also known as", "Address", NULL };
  static const char *const wanted[] = { "name", "ADDRESS", NULL };
  static const char *const more[] = { "name", "postcode", NULL };
  CareTableRow row = row_of (cells);

  g_assert_true (care_table_header_is (&row, wanted));
  g_assert_false (care_table_header_is (&row, more));
}

static void
test_text (void)
{
  static const char *const cells[] = { "\xc2\xa0 Elm  House \t", " ", "é", NULL };
  static const char *const texts[] = { "Elm  House", "", "é", "", "" };
  static const int columns[] = { 0, 1, 2, 3, -1 };
  CareTableRow row = row_of (cells);

  for (size_t i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *text = care_table_row_text (&row, columns[i]);
      g_assert_cmpstr (text, ==, texts[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/header/columns", test_columns);
  g_test_add_func ("/table/header/is", test_is);
  g_test_add_func ("/table/header/text", test_text);
  return g_test_run ();
}
