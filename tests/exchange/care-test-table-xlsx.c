/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks as other programs write them: cells left out, texts shared and not, dates by their style. */
#include "care-table-values.h"
#include "care-test-table.h"

#include <string.h>

#define STYLES                                                                                               \
  "<numFmts><numFmt numFmtId='164' formatCode='dd\\/mm\\/yyyy;@'/><numFmt numFmtId='165' "                   \
  "formatCode='[Red]0.00'/>"                                                                                 \
  "<numFmt numFmtId='166' formatCode='[h]:mm'/></numFmts>"                                                   \
  "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"                                                         \
  "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='22'/><xf numFmtId='164'/><xf "                \
  "numFmtId='165'/>"                                                                                         \
  "<xf numFmtId='166'/><xf numFmtId='20'/></cellXfs>"

static void
test_rows (void)
{
  static const struct
  {
    const char *name, *rows, *strings, *styles, *expected;
  } cases[] = {
    { "gaps",
      "<row r='3'><c r='B3'><v>1</v></c><c r='D3'><v>2</v></c></row><row r='10'><c "
      "r='AA10'><v>3</v></c></row>",
      NULL, NULL, "3:|1||2/10:||||||||||||||||||||||||||3" },
    { "no places", "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", NULL, NULL,
      "1:1|2/2:3" },
    { "shared", "<row><c t='s'><v>1</v></c><c t='s'><v>0</v></c><c t='s'><v> 1 </v></c></row>",
      "<si><t>a &amp; b</t></si><si><r><t xml:space='preserve'>rich "
      "</t></r><r><t>text</t></r><rPh><t>no</t></rPh></si>",
      NULL, "1:rich text|a & b|rich text" },
    { "of their own",
      "<row><c t='inlineStr'><is><t>a</t></is></c><c "
      "t='inlineStr'><is><r><t>b</t></r><r><t>c</t></r></is></c></row>",
      NULL, NULL, "1:a|bc" },
    { "formulas",
      "<row><c t='str'><f>A1&amp;\"x\"</f><v>text</v></c><c><f>1+1</f><v>2</v></c><c "
      "t='e'><f>1/0</f><v>#DIV/0!</v></c></row>",
      NULL, NULL, "1:text|2|#DIV/0!" },
    { "booleans", "<row><c t='b'><v>1</v></c><c t='b'><v>0</v></c></row>", NULL, NULL, "1:true|false" },
    { "numbers",
      "<row><c><v>45330.383999999998</v></c><c><v>1.5E-05</v></c><c><v>1E+20</v></c><c><v>-0.1</v></"
      "c><c><v>0.30000000000000004</v></c></row>",
      NULL, NULL, "1:45330.384|0.000015|100000000000000000000|-0.1|0.3" },
    { "dates",
      "<row><c s='1'><v>46082</v></c><c s='2'><v>46082.4375</v></c><c s='3'><v>1</v></c><c "
      "s='3'><v>59</v></c><c s='3'><v>61</v></c></row>",
      NULL, STYLES, "1:2026-03-01|2026-03-01T10:30:00|1900-01-01|1900-02-28|1900-03-01" },
    { "times", "<row><c s='6'><v>0.604166666666667</v></c><c s='5'><v>1.25</v></c></row>", NULL, STYLES,
      "1:14:30:00|30:00:00" },
    { "no dates",
      "<row><c s='4'><v>46082</v></c><c s='0'><v>46082</v></c><c s='99'><v>46082</v></c><c "
      "s='1'><v>-5</v></c><c s='1'><v>3000000</v></c></row>",
      NULL, STYLES, "1:46082|46082|46082|-5|3000000" },
    { "from 1904", "<row><c s='1'><v>0</v></c><c s='1'><v>44620</v></c></row>", NULL, STYLES "<!-- 1904 -->",
      "1:1904-01-01|2026-03-01" },
    { "ISO dates",
      "<row><c t='d'><v>2026-03-01T00:00:00</v></c><c t='d'><v>2026-03-01T10:30:00.000Z</v></c></row>", NULL,
      NULL, "1:2026-03-01|2026-03-01T10:30:00" },
    { "escapes", "<row><c t='inlineStr'><is><t>a_x000D_b_x005F_x000D_c_xZZ</t></is></c></row>", NULL, NULL,
      "1:a\rb_x000D_c_xZZ" },
    { "empty", "<row><c/><c t='s'/><c t='b'/><c><v></v></c></row>", NULL, NULL, "" },
    { "what comes after",
      "<row><c><v>1</v></c></row></sheetData><extLst><ext><row><c><v>2</v></c></row></ext></"
      "extLst><sheetData>",
      NULL, NULL, "1:1" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *seen
          = care_test_table_read_xlsx (cases[i].rows, cases[i].strings, cases[i].styles, &error);

      g_test_message ("%s", cases[i].name);
      g_assert_no_error (error);
      g_assert_cmpstr (seen, ==, cases[i].expected);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *rows;
    CareExchangeError code;
  } cases[] = {
    { "<row><c t='s'><v>0</v></c></row>", CARE_EXCHANGE_ERROR_NOT_TABLE }, /* no such text */
    { "<row><c t='s'><v>-1</v></c></row>", CARE_EXCHANGE_ERROR_NOT_TABLE },
    { "<row><c><v>1</c></row>", CARE_EXCHANGE_ERROR_NOT_TABLE },            /* no XML */
    { "<row><c r='XFE1'><v>1</v></c></row>", CARE_EXCHANGE_ERROR_TOO_BIG }, /* one column too many */
    { "<row><c r='ZZZZZZZZZ1'><v>1</v></c></row>", CARE_EXCHANGE_ERROR_TOO_BIG },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *seen = care_test_table_read_xlsx (cases[i].rows, NULL, NULL, &error);

      g_assert_null (seen);
      g_assert_error (error, CARE_EXCHANGE_ERROR, (int)cases[i].code);
    }
}

static void
test_formats (void)
{
  static const struct
  {
    const char *code;
    CareTableFormat format;
  } cases[] = {
    { "General", CARE_TABLE_NUMBER },
    { "0.00", CARE_TABLE_NUMBER },
    { "0.00E+00", CARE_TABLE_NUMBER },
    { "#,##0 \"days\"", CARE_TABLE_NUMBER },
    { "[Red]-0", CARE_TABLE_NUMBER },
    { "0\\d", CARE_TABLE_NUMBER },
    { "@", CARE_TABLE_NUMBER },
    { "0%", CARE_TABLE_PERCENT },
    { "0.00%;[Red]-0.00%", CARE_TABLE_PERCENT },
    { "0 \"%\"", CARE_TABLE_NUMBER },
    { "0\\%", CARE_TABLE_NUMBER },
    { "dd/mm/yyyy", CARE_TABLE_DATE },
    { "[$-809]d mmmm yyyy;@", CARE_TABLE_DATE },
    { "mmm-yy", CARE_TABLE_DATE },
    { "mmmm", CARE_TABLE_DATE },
    { "yyyy\\-mm\\-dd\\Thh:mm:ss", CARE_TABLE_DATE },
    { "hh:mm", CARE_TABLE_TIME },
    { "[h]:mm:ss", CARE_TABLE_TIME },
    { "mm:ss.0", CARE_TABLE_TIME },
    { "h:mm AM/PM", CARE_TABLE_TIME },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].code);
      g_assert_cmpint (care_table_format_of_code (cases[i].code), ==, cases[i].format);
    }
}

/* The sheets that can be seen come first; a sheet of charts is none. */
static void
test_sheets (void)
{
  static const char ONE[] = "<worksheet><sheetData><row><c><v>%d</v></c></row></sheetData></worksheet>";
  g_autofree char *a = g_strdup_printf (ONE, 1);
  g_autofree char *b = g_strdup_printf (ONE, 2);
  const CareTestPart parts[] = {
    { "[Content_Types].xml", "<Types/>" },
    { "_rels/.rels",
      "<Relationships><Relationship Id='z' Type='x/officeDocument' Target='/book.xml'/></Relationships>" },
    { "book.xml",
      "<workbook xmlns:r='r'><sheets><sheet name='Chart' r:id='c'/><sheet name='Empty' r:id='e'/>"
      "<sheet name='Hidden' state='veryHidden' r:id='a'/><sheet name='Seen' r:id='b'/></sheets></workbook>" },
    { "_rels/book.xml.rels", "<Relationships><Relationship Id='a' Type='x/worksheet' Target='a.xml'/>"
                             "<Relationship Id='b' Type='x/worksheet' Target='b.xml'/><Relationship Id='e' "
                             "Type='x/worksheet' Target='e.xml'/>"
                             "<Relationship Id='c' Type='x/chartsheet' Target='c.xml'/></Relationships>" },
    { "a.xml", a },
    { "b.xml", b },
    { "e.xml", "<worksheet><sheetData/></worksheet>" },
    { NULL, NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *first = care_test_table_read_zip (parts, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *named = care_test_table_read_zip (parts, "HIDDEN", &error);
  g_assert_no_error (error);
  g_autofree char *none = care_test_table_read_zip (parts, "Chart", &error);

  g_assert_cmpstr (first, ==, "1:2");
  g_assert_cmpstr (named, ==, "1:1");
  g_assert_null (none);
  g_assert_error (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NO_SHEET);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/xlsx/rows", test_rows);
  g_test_add_func ("/table/xlsx/refused", test_refused);
  g_test_add_func ("/table/xlsx/formats", test_formats);
  g_test_add_func ("/table/xlsx/sheets", test_sheets);
  return g_test_run ();
}
