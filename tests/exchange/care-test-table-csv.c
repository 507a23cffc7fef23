/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A CSV as a table: its encoding and its separator are told, its lines are those of the file, and what does
 * not belong in a cell is refused. */
#include "care-test-table.h"

#include <string.h>

static void
test_read (void)
{
  static const struct
  {
    const char *name, *text, *rows;
  } cases[] = {
    { "plain", "a,b\n1,2\n", "1:a|b/2:1|2" },
    { "ends of lines", "a,b\r\n1,2\r3,4\n\r\n5,6", "1:a|b/2:1|2/3:3|4/5:5|6" },
    { "byte order mark",
      "\xef\xbb\xbf"
      "a,b\n",
      "1:a|b" },
    { "quotes", "\"a,\"\"b\"\"\",c\n", "1:a,\"b\"|c" },
    { "lines in cells", "\"a\nb\r\nc\",d\r\ne,\"f\n\"\ng\n", "1:a\nb\r\nc|d/4:e|f\n/6:g" },
    { "blank lines, and those of separators alone", "a,b\n\n,\n1,2\n", "1:a|b/4:1|2" },
    { "empty at the end", "a,,b,,\n", "1:a||b" },
    { "semicolons", "name;places\nElm, 1 High Street;20\nOak;30\n",
      "1:name|places/2:Elm, 1 High Street|20/3:Oak|30" },
    { "semicolons in cells", "name,services\nElm,a;b\nOak,a;b\n", "1:name|services/2:Elm|a;b/3:Oak|a;b" },
    { "tabs", "name\tplaces\nElm\t20\n", "1:name|places/2:Elm|20" },
    { "an empty cell between tabs", "a\t\tb\n", "1:a||b" },
    { "bars", "name|places\nElm|20\n", "1:name|places/2:Elm|20" },
    { "told", "sep=;\na,x;b\n", "2:a,x|b" },
    { "one column", "name\nElm\n", "1:name/2:Elm" },
    { "lines before the header",
      "CQC directory\n\n\"This data, produced; on\"\n\nName,Postcode\nElm,ME1 1AA\n",
      "1:CQC directory/3:This data, produced; on/5:Name|Postcode/6:Elm|ME1 1AA" },
    { "Windows-1252",
      "a,\x93"
      "caf\xe9\x94 \x96 \xa3"
      "5\n",
      "1:a|“café” – £5" },
    { "guarded", "'=1+1,'-x,'+44 1634,''@,'tis,'-3,''\n", "1:=1+1|-x|+44 1634|'@|'tis|-3|''" },
    { "without a guard", "-3,=1+1\n", "1:-3|=1+1" },
    { "nothing", "", "" },
    { "a mark alone", "\xef\xbb\xbf", "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *seen
          = care_test_table_read_bytes (cases[i].text, strlen (cases[i].text), "any", &error);

      g_test_message ("%s", cases[i].name);
      g_assert_no_error (error);
      g_assert_cmpstr (seen, ==, cases[i].rows);
    }
}

static void
test_wide (void)
{
  static const char *const charsets[] = { "UTF-16LE", "UTF-16BE" };

  for (int i = 0; i < 4; i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *seen = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      /* With and without a byte order mark. */
      text = g_convert (i < 2 ? "\xef\xbb\xbfhome;“b”\né;🏠\n" : "home;“b”\né;🏠\n", -1, charsets[i % 2],
                        "UTF-8", NULL, &length, NULL);
      seen = care_test_table_read_bytes (text, length, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (seen, ==, "1:home|“b”/2:é|🏠");
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *bytes;
    size_t length;
    CareExchangeError code;
  } cases[] = {
    { "a\0b,c\n", 6, CARE_EXCHANGE_ERROR_HOLDS_NUL },
    { "a\x81\x8d,b\n", 6, CARE_EXCHANGE_ERROR_NOT_TEXT }, /* nothing in Windows-1252 */
    { "\xff\xfe"
      "a\0b",
      5, CARE_EXCHANGE_ERROR_NOT_TEXT },                    /* half a character at the end */
    { "a,b\n\"c,d\n", 9, CARE_EXCHANGE_ERROR_QUOTE_OPEN },  /* a quote that never ends */
    { "a,b\n\"c\"d,e\n", 11, CARE_EXCHANGE_ERROR_NOT_CSV }, /* text after a quote */
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *seen = care_test_table_read_bytes (cases[i].bytes, cases[i].length, NULL, &error);

      g_assert_null (seen);
      g_assert_error (error, CARE_EXCHANGE_ERROR, (int)cases[i].code);
    }
}

/* Whatever stands where a piece of 64 KB ends. */
static void
test_pieces (void)
{
  for (int shift = 0; shift < 12; shift++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autoptr (GError) error = NULL;

      for (int i = 0; i < 65525 + shift; i++)
        g_string_append_c (text, 'x');
      g_string_append_printf (expected, "1:%s|é🏠|\"\r\n/3:b", text->str);
      g_string_append (text, ",é🏠,\"\"\"\r\n\"\r\nb\r\n");
      g_autofree char *seen = care_test_table_read_bytes (text->str, text->len, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (seen, ==, expected->str);
    }
}

static void
test_bounds (void)
{
  g_autoptr (GString) long_cell = g_string_new ("\"");
  g_autoptr (GString) wide = g_string_new (NULL);
  g_autoptr (GError) cell_error = NULL;
  g_autoptr (GError) wide_error = NULL;

  for (int i = 0; i < 3 * CARE_TABLE_MOST_CELL; i++)
    g_string_append_c (long_cell, 'x');
  g_assert_null (care_test_table_read_bytes (long_cell->str, long_cell->len, NULL, &cell_error));
  g_assert_error (cell_error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_TOO_BIG);

  for (int i = 0; i <= CARE_TABLE_MOST_COLUMNS; i++)
    g_string_append (wide, "x,");
  g_assert_null (care_test_table_read_bytes (wide->str, wide->len, NULL, &wide_error));
  g_assert_error (wide_error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_TOO_BIG);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/csv/read", test_read);
  g_test_add_func ("/table/csv/utf-16", test_wide);
  g_test_add_func ("/table/csv/refused", test_refused);
  g_test_add_func ("/table/csv/pieces", test_pieces);
  g_test_add_func ("/table/csv/bounds", test_bounds);
  return g_test_run ();
}
