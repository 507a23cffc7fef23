/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Published tables in both shapes, as CSV and as spreadsheets: what is taken, what is not, and where each
 * problem stands. */
#include "care-published-file.h"
#include "care-test-table.h"

#include <string.h>

#define NEAR(is, should) g_assert_cmpfloat_with_epsilon ((is), (should), 1e-9)

static const CarePublishedHow OCCUPANCY = { .measure = CARE_TREND_OCCUPANCY, .source = "a.csv", .at = 5 };

static CarePublishedFile *
read_how (const char *text, const CarePublishedHow *how)
{
  g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CarePublishedFile *file = care_published_file_read_bytes (content, NULL, how, &error);

  g_assert_no_error (error);
  return file;
}

/* "occupancy England 2026-10 85.5;…", in order. */
static char *
figures_of (const CarePublishedFile *file)
{
  g_autoptr (GPtrArray) all = care_published_list (file->figures);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const CarePublishedFigure *one = all->pdata[i];
      g_autofree char *month = care_month_format (one->month);
      g_string_append_printf (text, "%s%s %s %s %g", i > 0 ? "; " : "", care_trend_to_string (one->measure),
                              one->area, month, one->value);
    }
  return g_string_free (text, FALSE);
}

/* "3 value negative -1;…" */
static char *
problems_of (const CarePublishedFile *file)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < file->problems->len; i++)
    {
      const CareRowProblem *one = file->problems->pdata[i];
      g_string_append_printf (text, "%s%d %s %s %s", i > 0 ? "; " : "", one->line, one->column, one->code,
                              one->value);
    }
  return g_string_free (text, FALSE);
}

static void
test_shapes (void)
{
  static const struct
  {
    const char *name, *text, *figures;
  } cases[] = {
    { "long", "month,area,value\n2026-10,England,85.5\n2026-10,North East,84\n",
      "occupancy England 2026-10 85.5; occupancy North East 2026-10 84" },
    { "long, other words and order", "Value;Period;Code;Region name\n85.2%;October 2026;E92;England\n",
      "occupancy England 2026-10 85.2" },
    { "long, measures",
      "Date,Geography,Measure,Figure\n01/10/2026,England,Vacancies,\"12,345\"\nOct-26,England,staff "
      "absent,4.5%\n",
      "vacancies England 2026-10 12345; absence England 2026-10 4.5" },
    { "wide", "Month,England,North East\nOct 2026,85.5,84\nNov 2026,86,85\n",
      "occupancy England 2026-10 85.5; occupancy England 2026-11 86; occupancy North East 2026-10 84; "
      "occupancy North East 2026-11 85" },
    { "titles, notes and an empty corner",
      "Table 3: occupancy of care homes\n\nThis is made up,,\n,England,,Yorkshire and\tThe "
      "Humber\n2026-10,85.5,,84\nSource: made up\n",
      "occupancy England 2026-10 85.5; occupancy Yorkshire and The Humber 2026-10 84" },
    { "no figure", "Month,England,Wales,London,Kent\n2026-10,-,[c],[X], : \n2026-11,[z],,80,\n",
      "occupancy London 2026-11 80" },
    { "the same twice", "month,area,value\n2026-10,England,85.5\n2026-10,ENGLAND,85.50\n",
      "occupancy England 2026-10 85.5" },
    { "a marked fraction is what it says", "month,area,value\n2026-10,England,0.5%\n",
      "occupancy England 2026-10 0.5" },
    { "all of nothing", "month,area,value\n2026-10,England,0\n", "occupancy England 2026-10 0" },
    { "one above the whole of a fraction", "month,area,value\n2026-10,England,0.9\n2026-11,England,85\n",
      "occupancy England 2026-10 0.9; occupancy England 2026-11 85" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CarePublishedFile) file = read_how (cases[i].text, &OCCUPANCY);
      g_autofree char *figures = figures_of (file), *problems = problems_of (file);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (problems, ==, "");
      g_assert_cmpstr (figures, ==, cases[i].figures);
      g_assert_cmpint (file->rejected, ==, 0);
    }
}

static void
test_problems (void)
{
  static const struct
  {
    const char *text, *problems, *figures;
  } cases[] = {
    { "month,value\n2026-10,1\n", "1 area column-missing area", "" },
    { "month,area\n2026-10,England\n", "1 value column-missing value", "" },
    { "month,area,value,Value\n2026-10,England,80,81\n", "1 value column-twice value", "" },
    { "month,area,value\n2026-10,England,eighty\nsoon,England,80\n,England,80\n2026-11,,80\n2026-12,"
      "England,81\n",
      "2 value not-a-published-figure eighty; 3 month not-a-month soon; 4 month missing ; 5 area missing ",
      "occupancy England 2026-12 81" },
    { "month,area,value\n2026-10,England,-3\n2026-10,Kent,100.1\n2026-10,Wales,100\n",
      "2 value negative -3; 3 value above-the-whole 100.1", "occupancy Wales 2026-10 100" },
    { "Month,England\n2026-10,1,204\n", "2 England too-many-cells 204", "" },
    { "Month,England,,Kent\n2026-10,80,81,82\n", "2  heading-missing 81",
      "occupancy England 2026-10 80; occupancy Kent 2026-10 82" },
    { "month,area,value\n2026-10,England,80\n2026-10,Kent,70\n2026-10,england,81\n2026-10,England,80\n",
      "4 value published-twice 81", "occupancy Kent 2026-10 70" },
    { "Month,England,England\n2026-10,80,81\n", "2 England published-twice 81", "" },
    { "month,area,value\n2026-10,England,0\n2026-10,Kent,0.85\n2026-10,Wales,70%\n",
      "3 value looks-like-fraction 0.85", "occupancy Wales 2026-10 70" },
    { "month,area,measure,value\n2026-10,England,beds,1\n2026-10,England,,1\n2026-10,England,staff,5%\n",
      "2 measure unknown-measure beds; 3 measure missing ; 4 value share-of-no-share 5%", "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CarePublishedFile) file = read_how (cases[i].text, &OCCUPANCY);
      g_autofree char *figures = figures_of (file), *problems = problems_of (file);

      g_assert_cmpstr (problems, ==, cases[i].problems);
      g_assert_cmpstr (figures, ==, cases[i].figures);
    }
}

static void
test_fractions (void)
{
  CarePublishedHow how = OCCUPANCY;
  static const char TEXT[] = "month,area,value\n2026-10,England,0.852\n2026-10,Kent,1\n2026-10,Wales,70%\n";
  g_autofree char *figures = NULL, *problems = NULL, *percents = NULL;

  how.shares = CARE_PUBLISHED_SHARES_FRACTION;
  g_autoptr (CarePublishedFile) fractions = read_how (TEXT, &how);
  figures = figures_of (fractions);
  g_assert_cmpstr (figures, ==,
                   "occupancy England 2026-10 85.2; occupancy Kent 2026-10 100; occupancy Wales 2026-10 70");
  g_autoptr (CarePublishedFile) odd = read_how ("month,area,value\n2026-10,England,85\n", &how);
  problems = problems_of (odd);
  g_assert_cmpstr (problems, ==, "2 value not-a-fraction 85");
  how.shares = CARE_PUBLISHED_SHARES_PERCENT;
  g_autoptr (CarePublishedFile) small = read_how (TEXT, &how);
  percents = figures_of (small);
  g_assert_cmpstr (percents, ==,
                   "occupancy England 2026-10 0.852; occupancy Kent 2026-10 1; occupancy Wales 2026-10 70");
  /* What is no share is never a fraction of anything. */
  how = (CarePublishedHow){ .measure = CARE_TREND_VACANCIES };
  g_autoptr (CarePublishedFile) beds = read_how ("month,area,value\n2026-10,England,0.5\n", &how);
  g_assert_cmpint (beds->problems->len, ==, 0);
  g_assert_cmpint (care_published_count (beds->figures), ==, 1);
}

static void
test_measures (void)
{
  static const char LONG[] = "month,area,measure,value\n2026-10,England,vacancies,7\n2026-10,England,beds,9\n"
                             "2026-10,England,occupancy,85\n";
  CarePublishedHow how = { .measure = CARE_TREND_VACANCIES, .only = true };
  g_autoptr (CarePublishedFile) only = read_how (LONG, &how);
  g_autofree char *figures = figures_of (only);

  g_assert_cmpstr (figures, ==, "vacancies England 2026-10 7");
  g_assert_cmpint (only->problems->len, ==, 0);
  g_assert_cmpint (only->ignored, ==, 2);
  g_assert_true (only->has_measure);
  how = (CarePublishedHow){ .measure = CARE_N_TRENDS };
  g_autoptr (CarePublishedFile) asks = read_how ("Month,England\n2026-10,85\n2026-11,x\n", &how);
  g_assert_true (asks->needs_measure && asks->wide);
  g_assert_cmpint (care_published_count (asks->figures), ==, 0);
  g_assert_cmpint (asks->problems->len, ==, 1);
  g_autoptr (CarePublishedFile) says = read_how (LONG, &how);
  g_assert_false (says->needs_measure);
  g_assert_cmpint (care_published_count (says->figures), ==, 2);
}

static void
test_whose (void)
{
  g_autoptr (CarePublishedFile) file = read_how ("Month,England\n2026-10,85\n", &OCCUPANCY);
  const CarePublishedFigure *one
      = care_published_find (file->figures, CARE_TREND_OCCUPANCY, "England", care_month (2026, 10));

  g_assert_cmpstr (one->source, ==, "a.csv");
  g_assert_cmpint (one->at, ==, 5);
  g_assert_cmpint (file->read, ==, 1);
}

/* Bytes of any kind end in words, and never in figures. */
static void
test_not_such_files (void)
{
  static const struct
  {
    const char *text;
    CareExchangeError code;
  } cases[] = {
    { "", CARE_EXCHANGE_ERROR_NO_HEADER },
    { "hello\n", CARE_EXCHANGE_ERROR_NO_HEADER },
    { "2026-10,85\n2026-11,86\n2026-12,87\n", CARE_EXCHANGE_ERROR_NO_HEADER },
    { "Title\n2026-10,85\n2026-11,86\n", CARE_EXCHANGE_ERROR_NO_HEADER },
    { "area,value\nEngland,85\n", CARE_EXCHANGE_ERROR_NO_HEADER },
    { "\"month,area,value\n", CARE_EXCHANGE_ERROR_QUOTE_OPEN },
    { "%PDF-1.7\n", CARE_EXCHANGE_ERROR_NOT_TABLE },
    { "PK\3\4broken", CARE_EXCHANGE_ERROR_NOT_TABLE },
  };
  g_autoptr (GString) far = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) content = g_bytes_new (cases[i].text, strlen (cases[i].text));
      g_autoptr (GError) why = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_null (care_published_file_read_bytes (content, NULL, &OCCUPANCY, &why));
      g_assert_error (why, CARE_EXCHANGE_ERROR, (int)cases[i].code);
    }
  for (int i = 0; i < CARE_PUBLISHED_HEADING_WITHIN; i++)
    g_string_append (far, "a note\n");
  g_string_append (far, "month,area,value\n2026-10,England,85\n");
  g_autoptr (GBytes) content = g_bytes_new (far->str, far->len);
  g_assert_null (care_published_file_read_bytes (content, NULL, &OCCUPANCY, &error));
  g_assert_error (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NO_HEADER);
}

#define ODS_CELL(type, value) "<table:table-cell office:value-type='" type "' office:" value "/>"
#define ODS_TEXT(text)                                                                                       \
  "<table:table-cell office:value-type='string'><text:p>" text "</text:p></table:table-cell>"

static GBytes *
spreadsheet_of (bool ods)
{
  static const CareTestPart ODS[]
      = { { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" },
          { "content.xml",
            "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
            "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
            "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:spreadsheet>"
            "<table:table table:name='S'><table:table-row>" ODS_TEXT ("Month") ODS_TEXT ("England") ODS_TEXT (
                "Kent") "</table:table-row><table:table-row>" ODS_CELL ("date", "date-value='2026-10-01'")
                ODS_CELL ("percentage", "value='0.852'")
                    ODS_CELL ("float", "value='0.57'") "</table:table-row></table:table>"
                                                       "</office:spreadsheet></office:body>"
                                                       "</office:document-content>" },
          { NULL } };
  static const CareTestPart XLSX[]
      = { { "[Content_Types].xml", "<Types/>" },
          { "_rels/.rels",
            "<Relationships><Relationship Id='r' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
            "relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>" },
          { "xl/workbook.xml",
            "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
            "<sheet name='S' sheetId='1' r:id='s'/></sheets></workbook>" },
          { "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='s' "
            "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' "
            "Target='worksheets/sheet1.xml'/><Relationship Id='y' "
            "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles' "
            "Target='styles.xml'/></Relationships>" },
          { "xl/styles.xml",
            "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='10'/><xf numFmtId='17'/></cellXfs>"
            "</styleSheet>" },
          { "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row><c t='inlineStr'><is><t>Month</t></is></c><c "
            "t='inlineStr'><is><t>England</t></is></c><c t='inlineStr'><is><t>Kent</t></is></c></row>"
            "<row><c s='2'><v>46296</v></c><c s='1'><v>0.852</v></c><c><v>0.57</v></c></row></sheetData>"
            "</worksheet>" },
          { NULL } };

  return care_test_table_zip (ods ? ODS : XLSX);
}

/* A cell that is typed as a percentage is one; a bare fraction beside it is asked about. */
static void
test_spreadsheets (void)
{
  for (int ods = 0; ods < 2; ods++)
    {
      g_autoptr (GBytes) content = spreadsheet_of (ods);
      g_autoptr (GError) error = NULL;
      g_autoptr (CarePublishedFile) file = care_published_file_read_bytes (content, NULL, &OCCUPANCY, &error);

      g_assert_no_error (error);
      g_autofree char *figures = figures_of (file), *problems = problems_of (file);
      g_assert_cmpstr (figures, ==, "occupancy England 2026-10 85.2");
      g_assert_cmpstr (problems, ==, "2 Kent looks-like-fraction 0.57");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/published-file/shapes", test_shapes);
  g_test_add_func ("/published-file/problems", test_problems);
  g_test_add_func ("/published-file/fractions", test_fractions);
  g_test_add_func ("/published-file/measures", test_measures);
  g_test_add_func ("/published-file/whose", test_whose);
  g_test_add_func ("/published-file/not-such-files", test_not_such_files);
  g_test_add_func ("/published-file/spreadsheets", test_spreadsheets);
  return g_test_run ();
}
