/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of locations and of holidays: good rows, and what is wrong with the others, by line and column. */
#include "care-file-recognise.h"
#include "care-holidays-file.h"
#include "care-locations-file.h"

#include <glib/gstdio.h>
#include <string.h>

#define HEADER "id,name,provider,services,places,users,registered\n"

/* A file of that text; the path is the caller's, and the file is to be removed. */
static char *
make_file (const char *text)
{
  char *path = NULL;
  int handle = g_file_open_tmp ("care-lists-XXXXXX", &path, NULL);

  g_assert_cmpint (handle, >=, 0);
  g_close (handle, NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static CareLocationsFile *
try_list (const char *text, const char *provider, GError **error)
{
  g_autofree char *path = make_file (text);
  g_autoptr (GPtrArray) types = g_ptr_array_new ();
  CareLocationsHow how = { .provider = provider, .cqc_types = types };
  CareLocationsFile *file = care_locations_file_read (path, &how, error);

  g_unlink (path);
  return file;
}

static CareLocationsFile *
read_list (const char *text, const char *provider)
{
  g_autoptr (GError) error = NULL;
  CareLocationsFile *file = try_list (text, provider, &error);

  g_assert_no_error (error);
  return file;
}

static void
test_good_row (void)
{
  g_autoptr (CareLocationsFile) file
      = read_list ("Users,NAME,extra,id,services,provider,places,registered\n"
                   "12,Elm House,x,1-1, home-care ; care-home ,1-P,40,2020-02-29\n",
                   NULL);

  g_assert_cmpint (file->read, ==, 1);
  g_assert_cmpuint (file->problems->len, ==, 0);
  const CareLocationRow *row = file->rows->pdata[0];
  g_assert_cmpstr (row->id, ==, "1-1");
  g_assert_cmpstr (row->name, ==, "Elm House");
  g_assert_cmpstr (row->provider, ==, "1-P");
  g_assert_true (row->services[CARE_SERVICE_CARE_HOME] && row->services[CARE_SERVICE_HOME_CARE]);
  g_assert_cmpint (row->places, ==, 40);
  g_assert_cmpint (row->users, ==, 12);
  g_assert_cmpint (row->registered, ==, care_date (2020, 2, 29));
  g_assert_cmpint (row->line, ==, 2);
}

static void
test_problems (void)
{
  static const struct
  {
    const char *row, *column, *code, *value;
  } cases[] = {
    { ",Elm,1-P,care-home,,,", "id", "missing", "" },
    { "1-1,,1-P,care-home,,,", "name", "missing", "" },
    { "1-1,Elm,,care-home,,,", "provider", "missing", "" },
    { "1-1,Elm,1-P,,,,", "services", "missing", "" },
    { "1-1,Elm,1-P,care-home;shop,,,", "services", "unknown-service", "shop" },
    { "1-1,Elm,1-P,care-home,forty,,", "places", "not-a-number", "forty" },
    { "1-1,Elm,1-P,care-home,,-3,", "users", "not-a-number", "-3" },
    { "1-1,Elm,1-P,care-home,4.5,,", "places", "not-a-number", "4.5" },
    { "1-1,Elm,1-P,care-home,,,2021-02-29", "registered", "not-a-date", "2021-02-29" },
    { "1-1,Elm,1-P,care-home,,,29/02/2023", "registered", "not-a-date", "29/02/2023" },
    { "1-1,Elm,1-P,care-home,,,31/04/2020", "registered", "not-a-date", "31/04/2020" },
    { "1-1,Elm,1-P,care-home,,,04/31/2020", "registered", "not-a-date", "04/31/2020" },
    { "1-1,Elm,1-P,care-home,,,01/02/0206", "registered", "not-a-date", "01/02/0206" },
    { "1-1,Elm,1-P,care-home,,,01.02.2020", "registered", "not-a-date", "01.02.2020" },
    { "1-1,Elm,1-P,care-home,,,01/02/20", "registered", "short-year", "01/02/20" },
    { "1/1,Elm,1-P,care-home,,,", "id", "not-an-id", "1/1" },
    { "1-1,Elm,1-P,care-home,,,,more", "registered", "too-many-cells", "more" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (HEADER, cases[i].row, "\n", NULL);
      g_autoptr (CareLocationsFile) file = read_list (text, NULL);

      g_test_message ("%s", cases[i].row);
      g_assert_cmpuint (file->rows->len, ==, 0);
      g_assert_cmpint (file->rejected, ==, 1);
      g_assert_cmpuint (file->problems->len, ==, 1);
      const CareRowProblem *problem = file->problems->pdata[0];
      g_assert_cmpint (problem->line, ==, 2);
      g_assert_cmpstr (problem->column, ==, cases[i].column);
      g_assert_cmpstr (problem->code, ==, cases[i].code);
      g_assert_cmpstr (problem->value, ==, cases[i].value);
    }
}

/* As Excel writes them in the United Kingdom; never the month first. */
static void
test_days (void)
{
  static const struct
  {
    const char *text;
    int year, month, day;
  } cases[] = { { "29/02/2020", 2020, 2, 29 },
                { "03/04/2020", 2020, 4, 3 },
                { "3/4/2020", 2020, 4, 3 },
                { "2020-04-03", 2020, 4, 3 },
                { "31/12/1999", 1999, 12, 31 } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (HEADER, "1-1,Elm,1-P,care-home,,,", cases[i].text, "\n", NULL);
      g_autoptr (CareLocationsFile) file = read_list (text, NULL);

      g_assert_cmpuint (file->rows->len, ==, 1);
      g_assert_cmpint (((CareLocationRow *)file->rows->pdata[0])->registered, ==,
                       care_date (cases[i].year, cases[i].month, cases[i].day));
    }
}

static void
test_column_twice (void)
{
  g_autoptr (CareLocationsFile) file = read_list (
      "id,name,Local "
      "Authority,provider,services,note,note,NAME,local_authority\n1-1,Elm,,1-P,care-home,,,Ash,\n",
      NULL);

  g_assert_cmpuint (file->rows->len, ==, 0);
  g_assert_cmpint (file->rejected, ==, 1);
  g_assert_cmpuint (file->problems->len, ==, 2);
  const CareRowProblem *problem = file->problems->pdata[0];
  g_assert_cmpint (problem->line, ==, 1);
  g_assert_cmpstr (problem->column, ==, "NAME");
  g_assert_cmpstr (problem->code, ==, "column-twice");
}

static void
test_duplicate (void)
{
  g_autoptr (CareLocationsFile) file
      = read_list (HEADER "1-1,Elm,1-P,care-home,,,\n\n1-1,Ash,1-P,care-home,,,\n", NULL);

  g_assert_cmpuint (file->rows->len, ==, 1);
  const CareRowProblem *problem = file->problems->pdata[0];
  g_assert_cmpint (problem->line, ==, 4);
  g_assert_cmpstr (problem->code, ==, "duplicate");
}

static void
test_no_header (void)
{
  static const char *const texts[] = { "", "hello\n", "1-1,Elm,1-P,care-home,,,\n", "id;name\n" };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CareLocationsFile) file = try_list (texts[i], NULL, &error);

      g_assert_null (file);
      g_assert_error (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NO_HEADER);
    }
}

static void
test_written (void)
{
  g_autoptr (GPtrArray) locations = g_ptr_array_new_with_free_func ((GDestroyNotify)care_location_free);
  CareLocation *open = care_location_new ("1-1", "Elm, House");
  CareLocation *closed = care_location_new ("1-2", "Ash");

  care_location_add_registration (open, "1-1", "1-P", care_date (2020, 1, 2), CARE_NO_DATE);
  care_location_add_service (open, CARE_SERVICE_HOME_CARE, CARE_NO_DATE, CARE_NO_DATE);
  care_location_add_service (open, CARE_SERVICE_CARE_HOME, CARE_NO_DATE, CARE_NO_DATE);
  open->places = 40;
  open->users = -1;
  care_location_add_registration (closed, "1-2", "1-P", CARE_NO_DATE, care_date (2021, 1, 1));
  g_ptr_array_add (locations, open);
  g_ptr_array_add (locations, closed);

  g_autoptr (GPtrArray) rows = care_locations_file_rows (locations, care_date (2026, 11, 21));
  g_assert_cmpuint (rows->len, ==, 2);
  g_autofree char *header = g_strjoinv (",", rows->pdata[0]);
  g_autofree char *row = g_strjoinv (",", rows->pdata[1]);
  g_assert_cmpstr (header, ==, "id,name,provider,services,places,users,registered");
  g_assert_cmpstr (row, ==, "1-1,Elm, House,1-P,care-home;home-care,40,,2020-01-02");
}

static void
test_holidays (void)
{
  static const char text[] = "title,date,notes\nA day,2027-06-14,Extra\n,2027-06-15,\nB day,14/06/2027,\n";
  g_autofree char *path = make_file (text);
  g_autoptr (CareHolidaysFile) file = care_holidays_file_read (path, "by hand", NULL);

  g_unlink (path);
  g_assert_nonnull (file);
  g_assert_cmpint (file->read, ==, 3);
  g_assert_cmpint (file->rejected, ==, 1);
  g_assert_cmpint (((CareHoliday *)file->rows->pdata[1])->date, ==, care_date (2027, 6, 14));
  const CareHoliday *holiday = file->rows->pdata[0];
  g_assert_cmpint (holiday->date, ==, care_date (2027, 6, 14));
  g_assert_cmpstr (holiday->title, ==, "A day");
  g_assert_cmpstr (holiday->notes, ==, "Extra");
  g_assert_cmpstr (holiday->source, ==, "by hand");
}

static void
test_optional_columns (void)
{
  g_autoptr (CareLocationsFile) file = read_list (
      "id;name;provider;services;Local Authority;Region;brand;ODS code;postcode;CQC types\n"
      "1-1;Elm;1-P;care-home;Norfolk;East;Elm Group;VN1;NR1 1AA;\"Residential homes; Hospice\"\n",
      NULL);
  const CareLocationRow *row = file->rows->pdata[0];

  g_assert_cmpstr (row->local_authority, ==, "Norfolk");
  g_assert_cmpstr (row->region, ==, "East");
  g_assert_cmpstr (row->brand, ==, "Elm Group");
  g_assert_cmpstr (row->ods_code, ==, "VN1");
  g_assert_cmpstr (row->postcode, ==, "NR1 1AA");
  g_assert_cmpuint (g_strv_length (row->cqc_types), ==, 2);
  g_assert_cmpstr (row->cqc_types[1], ==, "Hospice");
}

static void
test_recognised (void)
{
  static const struct
  {
    const char *text;
    CareFileKind kind;
  } cases[] = {
    { "Name,ID,Services\n", CARE_FILE_LOCATIONS },
    { "\xef\xbb\xbf"
      "date,title\n",
      CARE_FILE_HOLIDAYS },
    { "  {\"england-and-wales\":{}}", CARE_FILE_HOLIDAYS },
    { "\xef\xbb\xbf{\"effective_from\":\"2027-01-01\",\"items\":[]}", CARE_FILE_DATASET },
    { "Location ID;Provider ID;Service type - Shared Lives\n", CARE_FILE_CQC_FILTERS },
    { "CQC directory\n\nProduced on 19 August 2026\n\nName,Also known as,Address,Postcode,Service Types\n",
      CARE_FILE_CQC_DIRECTORY },
    { "{\"schema\":1,\"kind\":\"a thing\"}", CARE_FILE_UNKNOWN },
    { "a,b\n", CARE_FILE_UNKNOWN },
    { "", CARE_FILE_UNKNOWN },
    { "\"", CARE_FILE_UNKNOWN },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = make_file (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (care_file_recognise (path), ==, cases[i].kind);
      g_unlink (path);
    }
  g_assert_cmpint (care_file_recognise ("/nowhere/at-all.csv"), ==, CARE_FILE_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lists/days", test_days);
  g_test_add_func ("/lists/column-twice", test_column_twice);
  g_test_add_func ("/lists/good-row", test_good_row);
  g_test_add_func ("/lists/problems", test_problems);
  g_test_add_func ("/lists/duplicate", test_duplicate);
  g_test_add_func ("/lists/no-header", test_no_header);
  g_test_add_func ("/lists/written", test_written);
  g_test_add_func ("/lists/holidays", test_holidays);
  g_test_add_func ("/lists/optional-columns", test_optional_columns);
  g_test_add_func ("/lists/recognised", test_recognised);
  return g_test_run ();
}
