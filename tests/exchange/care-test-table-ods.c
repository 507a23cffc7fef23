/* SPDX-License-Identifier: GPL-3.0-or-later */
/* OpenDocument spreadsheets: what is repeated, what is not text of a cell, and what is made to do harm. */
#include "care-test-table.h"

#include <glib/gstdio.h>
#include <string.h>
#include <zip.h>

#define T(rows) "<table:table table:name='T'>" rows "</table:table>"
#define R(cells) "<table:table-row>" cells "</table:table-row>"
#define C(text) "<table:table-cell office:value-type='string'><text:p>" text "</text:p></table:table-cell>"
#define V(type, value) "<table:table-cell office:value-type='" type "' office:" value "/>"

static const struct
{
  const char *name, *tables, *expected;
} CASES[] = {
  { "texts", T (R (C ("a") C (" b  c ") C ("d<text:s text:c='2'/>e<text:tab/>f<text:line-break/>g"))),
    "1:a|b c |d  e\tf\ng" },
  { "spans and links", T (R (C ("a<text:span>b<text:a>c</text:a></text:span>d"))), "1:abcd" },
  { "paragraphs",
    T (R ("<table:table-cell "
          "office:value-type='string'><text:p>a</text:p><text:p/><text:p>b</text:p></table:table-cell>")),
    "1:a\n\nb" },
  { "comments and drawings",
    T ("<table:shapes><draw:frame><text:p>no</text:p></draw:frame></table:shapes>" R (
        "<table:table-cell "
        "office:value-type='string'><office:annotation><text:p>no</text:p></"
        "office:annotation><text:p>a<draw:frame><text:p>no</text:p></draw:frame>b</text:p></"
        "table:table-cell>")),
    "1:ab" },
  { "entities", T (R (C ("&lt;&amp;&gt;&#65;<![CDATA[<x>]]>"))), "1:<&>A<x>" },
  { "an attribute with entities", T (R (V ("string", "string-value='a &amp; b'"))), "1:a & b" },
  { "numbers",
    T (R (V ("float", "value='45330.384'") V ("float", "value='1.5E-05'") V ("float", "value='-0'")
              V ("percentage", "value='0.25'") V ("currency", "value='12.50'"))),
    "1:45330.384|0.000015|0|0.25|12.5" },
  { "dates",
    T (R (V ("date", "date-value='2026-03-01'") V ("date", "date-value='2026-03-01T10:30:00.123'")
              V ("date", "date-value='2026-03-01T00:00:00'") V ("time", "time-value='PT14H30M00S'")
                  V ("time", "time-value='PT50H00M07.5S'"))),
    "1:2026-03-01|2026-03-01T10:30:00|2026-03-01|14:30:00|50:00:07" },
  { "booleans", T (R (V ("boolean", "boolean-value='true'") V ("boolean", "boolean-value='false'"))),
    "1:true|false" },
  { "what could not be computed",
    T (R ("<table:table-cell office:value-type='string' office:string-value='' "
          "calcext:value-type='error'><text:p>#N/A</text:p></table:table-cell>")),
    "1:#N/A" },
  { "a value without a type", T (R ("<table:table-cell><text:p>a</text:p></table:table-cell>")), "1:a" },
  { "repeated cells",
    T (R ("<table:table-cell table:number-columns-repeated='2'/>"
          "<table:table-cell table:number-columns-repeated='3' "
          "office:value-type='string'><text:p>x</text:p></table:table-cell>"
          "<table:table-cell table:number-columns-repeated='16379'/>")),
    "1:||x|x|x" },
  { "repeated rows",
    T ("<table:table-row table:number-rows-repeated='2'>" C (
        "a") "</table:table-row><table:table-row table:number-rows-repeated='1048000'><table:table-cell "
             "table:number-columns-repeated='16384'/></table:table-row>" R (C ("b"))),
    "1:a/2:a/1048003:b" },
  { "groups and headers",
    T ("<table:table-header-rows>" R (C ("a")) "</table:table-header-rows><table:table-row-group>" R (
        C ("b")) "</table:table-row-group>"),
    "1:a/2:b" },
  { "covered",
    T (R (
        C ("a") "<table:covered-table-cell "
                "table:number-columns-repeated='2'><text:p>no</text:p></table:covered-table-cell>" C ("b"))),
    "1:a|||b" },
  { "a table in a cell",
    T (R ("<table:table-cell><table:table table:name='in'>" R (
        C ("no")) "</table:table></table:table-cell>" C ("b"))),
    "1:|b" },
  { "changes that are kept",
    "<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell><"
    "text:p>no</text:p></table:change-track-table-cell></table:previous></table:cell-content-change></"
    "table:tracked-changes>" T (R (C ("a"))),
    "1:a" },
  { "the first with rows",
    "<table:table table:name='E'>" R ("<table:table-cell/>") "</table:table>" T (R (C ("a"))), "1:a" },
  { "nothing", T (""), "" },
};

static void
test_rows (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *seen = care_test_table_read_ods (CASES[i].tables, NULL, &error);

      g_test_message ("%s", CASES[i].name);
      g_assert_no_error (error);
      g_assert_cmpstr (seen, ==, CASES[i].expected);
    }
}

static void
test_refused (void)
{
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 300; i++)
    g_string_append (deep, "<text:span>");
  g_autofree char *nested = g_strdup_printf (T (R ("<table:table-cell><text:p>%s")), deep->str);
  g_autofree char *text = g_strnfill (8000, 'x');
  g_autofree char *many = g_strdup_printf (
      T ("<table:table-row table:number-rows-repeated='2000000000'>" C ("%s") "</table:table-row>"), text);
  const struct
  {
    const char *tables;
    CareExchangeError code;
  } cases[] = {
    { nested, CARE_EXCHANGE_ERROR_TOO_BIG },
    { T (R ("<table:table-cell table:number-columns-repeated='16385'><text:p>a</text:p></table:table-cell>")),
      CARE_EXCHANGE_ERROR_TOO_BIG },
    { many, CARE_EXCHANGE_ERROR_TOO_BIG },
    { T (R (C ("a<text:s text:c='99999999999999999999'/>"))), CARE_EXCHANGE_ERROR_TOO_BIG },
    { "<table:table", CARE_EXCHANGE_ERROR_NOT_TABLE },
    { "</office:spreadsheet>", CARE_EXCHANGE_ERROR_NOT_TABLE },
    { T (R (C ("&unknown;"))), CARE_EXCHANGE_ERROR_NOT_TABLE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *seen = care_test_table_read_ods (cases[i].tables, NULL, &error);

      g_test_message ("%zu", i);
      g_assert_null (seen);
      g_assert_error (error, CARE_EXCHANGE_ERROR, (int)cases[i].code);
      g_clear_error (&error);
    }
}

/* Ten entities, each ten of the one before: a gigabyte, if anybody wrote it out. */
static void
test_entity_bomb (void)
{
  g_autoptr (GString) content = g_string_new ("<!DOCTYPE x [<!ENTITY a0 'ha'>");
  g_autoptr (GError) error = NULL;

  for (int i = 1; i < 10; i++)
    {
      g_string_append_printf (content, "<!ENTITY a%d '", i);
      for (int j = 0; j < 10; j++)
        g_string_append_printf (content, "&a%d;", i - 1);
      g_string_append (content, "'>");
    }
  g_string_append (content, "]><x>&a9;</x>");
  const CareTestPart parts[] = { { "content.xml", content->str }, { NULL, NULL } };
  g_assert_null (care_test_table_read_zip (parts, NULL, &error));
  g_assert_error (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NOT_TABLE);
}

/* A megabyte that is a gigabyte once it is unpacked. */
static void
test_zip_bomb (void)
{
  g_autofree char *path = care_test_table_path ("bomb.ods");
  g_autofree char *blanks = g_strnfill (1024 * 1024, ' ');
  zipFile zip = zipOpen64 (path, APPEND_STATUS_CREATE);
  zip_fileinfo info = { 0 };
  g_autoptr (GError) error = NULL;

  zipOpenNewFileInZip (zip, "content.xml", &info, NULL, 0, NULL, 0, NULL, Z_DEFLATED, 1);
  zipWriteInFileInZip (zip, "<x>", 3);
  for (int64_t i = 0; i < CARE_TABLE_MOST_INFLATED / (1024 * 1024) + 2; i++)
    zipWriteInFileInZip (zip, blanks, 1024 * 1024);
  zipCloseFileInZip (zip);
  zipClose (zip, NULL);
  g_assert_null (care_test_table_read (path, NULL, &error));
  g_assert_error (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_TOO_BIG);
  g_unlink (path);
}

static void
test_locked (void)
{
  const CareTestPart parts[] = {
    { "content.xml", "not XML at all" },
    { "META-INF/manifest.xml",
      "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
      "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>" },
    { NULL, NULL },
  };
  g_autoptr (GError) error = NULL;

  g_assert_null (care_test_table_read_zip (parts, NULL, &error));
  g_assert_error (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_LOCKED);
}

static void
test_other_files (void)
{
  static const char OLE[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and then the rest of it";
  static const char LOCKED[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
                               "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
  const struct
  {
    const char *bytes;
    size_t length;
    CareExchangeError code;
  } cases[] = {
    { OLE, sizeof OLE - 1, CARE_EXCHANGE_ERROR_OLD_TABLE },
    { LOCKED, sizeof LOCKED - 1, CARE_EXCHANGE_ERROR_LOCKED },
    { "%PDF-1.7\n", 9, CARE_EXCHANGE_ERROR_NOT_TABLE },
    { "PK\003\004", 4, CARE_EXCHANGE_ERROR_NOT_TABLE },
    { "<?xml version='1.0'?><html/>", 28, CARE_EXCHANGE_ERROR_NOT_TABLE },
    { "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16, CARE_EXCHANGE_ERROR_NOT_TABLE },
  };
  const CareTestPart word[] = { { "mimetype", "x" }, { "word/document.xml", "<x/>" }, { NULL, NULL } };
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_null (care_test_table_read_bytes (cases[i].bytes, cases[i].length, NULL, &error));
      g_assert_error (error, CARE_EXCHANGE_ERROR, (int)cases[i].code);
      g_clear_error (&error);
    }
  g_assert_null (care_test_table_read_zip (word, NULL, &error));
  g_assert_error (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NOT_TABLE);
}

static void
test_no_sheet (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *seen = care_test_table_read_ods (T (R (C ("a"))), "t", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (seen, ==, "1:a");
  g_assert_null (care_test_table_read_ods (T (R (C ("a"))), "other", &error));
  g_assert_error (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NO_SHEET);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/ods/rows", test_rows);
  g_test_add_func ("/table/ods/refused", test_refused);
  g_test_add_func ("/table/ods/entity-bomb", test_entity_bomb);
  g_test_add_func ("/table/ods/zip-bomb", test_zip_bomb);
  g_test_add_func ("/table/ods/locked", test_locked);
  g_test_add_func ("/table/ods/other-files", test_other_files);
  g_test_add_func ("/table/ods/no-sheet", test_no_sheet);
  return g_test_run ();
}
