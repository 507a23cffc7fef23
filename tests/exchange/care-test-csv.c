/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV: what RFC 4180 allows is read, with the lines on which rows begin; what is written reads back. */
#include "care-csv.h"

#include <string.h>

static void
test_read (void)
{
  static const struct
  {
    const char *name, *text, *rows; /* "line:cell|cell" joined by "/" */
  } cases[] = {
    { "plain", "a,b\n1,2\n", "1:a|b/2:1|2" },
    { "crlf", "a,b\r\n1,2\r\n", "1:a|b/2:1|2" },
    { "no last newline", "a,b\n1,2", "1:a|b/2:1|2" },
    { "byte order mark",
      "\xef\xbb\xbf"
      "a,b\n",
      "1:a|b" },
    { "quotes", "\"a,\"\"b\"\"\",c\n", "1:a,\"b\"|c" },
    { "a line break in a cell", "\"a\nb\",c\nd,e\n", "1:a\nb|c/3:d|e" },
    { "blank lines", "a,b\n\n\n1,2\n", "1:a|b/4:1|2" },
    { "blank cells", "a,b\n,\n1,2\n", "1:a|b/3:1|2" },
    { "like a formula", "=1+1,-x\n", "1:=1+1|-x" },
    { "semicolons are text", "a;b\n", "1:a;b" },
    { "nothing", "", "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rows = care_csv_read (cases[i].text, strlen (cases[i].text), NULL);
      g_autoptr (GString) seen = g_string_new (NULL);

      g_assert_nonnull (rows);
      for (guint j = 0; j < rows->len; j++)
        {
          const CareCsvRow *row = rows->pdata[j];
          g_autofree char *cells = g_strjoinv ("|", row->cells);
          g_string_append_printf (seen, "%s%d:%s", j > 0 ? "/" : "", row->line, cells);
        }
      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (seen->str, ==, cases[i].rows);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    size_t length;
    CareExchangeError code;
  } cases[] = {
    { "a\xff,b\n", 5, CARE_EXCHANGE_ERROR_NOT_TEXT }, /* Latin-1, or worse */
    { "a\0b", 3, CARE_EXCHANGE_ERROR_NOT_TEXT },
    { "\"a,b\n", 5, CARE_EXCHANGE_ERROR_QUOTE_OPEN }, /* a quote that never ends */
    { "\"a\"b,c\n", 7, CARE_EXCHANGE_ERROR_NOT_CSV }, /* text after a quote */
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = care_csv_read (cases[i].text, cases[i].length, &error);

      g_assert_null (rows);
      g_assert_error (error, CARE_EXCHANGE_ERROR, (int)cases[i].code);
    }
}

static void
test_write (void)
{
  static const char *const cells[]
      = { "plain", "a,b", "\"quoted\"", "two\nlines", " space ", "", "=1+1", "é", NULL };
  g_autoptr (GString) text = g_string_new (NULL);

  care_csv_append (text, cells);
  g_assert_cmpstr (text->str, ==, "plain,\"a,b\",\"\"\"quoted\"\"\",\"two\nlines\",\" space \",,=1+1,é\r\n");

  g_autoptr (GPtrArray) rows = care_csv_read (text->str, text->len, NULL);
  g_assert_nonnull (rows);
  g_assert_cmpuint (rows->len, ==, 1);
  const CareCsvRow *row = rows->pdata[0];
  for (size_t i = 0; cells[i] != NULL; i++)
    g_assert_cmpstr (row->cells[i], ==, cells[i]);
}

static void
test_columns (void)
{
  g_autoptr (GPtrArray) rows = care_csv_read ("Name, ID \nElm\n", 14, NULL);
  const CareCsvRow *header = rows->pdata[0];
  g_autofree char *name = care_csv_cell (rows->pdata[1], care_csv_column (header, "name"));
  g_autofree char *id = care_csv_cell (rows->pdata[1], care_csv_column (header, "id"));

  g_assert_cmpint (care_csv_column (header, "id"), ==, 1);
  g_assert_cmpint (care_csv_column (header, "colour"), ==, -1);
  g_assert_cmpstr (name, ==, "Elm");
  g_assert_cmpstr (id, ==, ""); /* the row is shorter than its header */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/read", test_read);
  g_test_add_func ("/csv/refused", test_refused);
  g_test_add_func ("/csv/write", test_write);
  g_test_add_func ("/csv/columns", test_columns);
  return g_test_run ();
}
