/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The CQC's two lists: what is found whatever the columns' order, which return a row asks for, and what is
 * passed over. */
#include "care-column.h"
#include "care-cqc-file.h"

#include "care-test-law.h"

#include <glib/gstdio.h>

#define FILTERS                                                                                              \
  "Provider ID,Provider Name,Location ID,Location HSCA start date,Dormant (Y/N),Location Name,Care homes "   \
  "beds,Location Region,Location Local Authority,Location Street Address,Location City,Location Postal "     \
  "Code,Location ODS Code,Brand ID,Brand Name,Service type - Care home service with nursing,Service type - " \
  "Domiciliary care service,Service type - Shared Lives,Service type - Hospice services,Primary ID (Dual "   \
  "registration locations)\n"
#define DIRECTORY                                                                                            \
  "CQC directory of places\n\n\"This data was produced on 19 August 2026\"\n\n"                              \
  "Name,Also known as,Address,Postcode,Phone number,Service's website (if available),Service types,Date of " \
  "latest check,Specialisms/services,Provider name,Local Authority,Region,Location URL,CQC Location ID "     \
  "(for "                                                                                                    \
  "office use only),CQC Provider ID (for office use only)\n"

static CareLocationsFile *
read_text (const char *text, CareFileKind kind, CareLocationsHow how)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareLaw) law = care_test_law ();
  g_autofree char *path = NULL;
  int handle = g_file_open_tmp ("care-cqc-XXXXXX", &path, NULL);

  g_assert_cmpint (handle, >=, 0);
  g_close (handle, NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  how.cqc_types = law->cqc_types;
  how.on = care_date (2026, 11, 20);
  CareLocationsFile *file = care_cqc_file_read (path, kind, &how, &error);
  g_unlink (path);
  g_assert_no_error (error);
  return file;
}

static void
test_filters (void)
{
  g_autoptr (CareLocationsFile) file = read_text (
      FILTERS
      "1-P,Elm Ltd,1-1,01/10/2010,Y,Elm House,40,East,Norfolk,1 The Street,Norwich,NR1 1AA,VN1,BD1,BRAND "
      "Elm,Y,Y,,,\n"
      "1-P,Elm Ltd,1-2,2020-02-29T00:00:00,N,Ash,,East,Norfolk,,,,,-,-,,y,,,\n"
      "1-Q,Oak Ltd,1-3,,N,Oak,7,,,,,,,-,-,Y,,,,\n"
      "1-P,Elm Ltd,1-4,,N,Hospice,9,,,,,,,-,-,,,,Y,\n",
      CARE_FILE_CQC_FILTERS, (CareLocationsHow){ .provider = "1-P" });

  g_assert_cmpint (file->read, ==, 4);
  g_assert_cmpint (file->ignored, ==, 2);
  g_assert_cmpint (file->rejected, ==, 0);
  g_assert_cmpuint (file->rows->len, ==, 2);
  g_assert_true (g_hash_table_contains (file->listed, "1-3"));
  g_assert_true (g_hash_table_contains (file->owners, "1-Q"));
  const CareLocationRow *elm = file->rows->pdata[0];
  g_assert_true (elm->services[CARE_SERVICE_CARE_HOME] && elm->services[CARE_SERVICE_HOME_CARE]);
  g_assert_cmpint (elm->registered, ==, care_date (2010, 10, 1));
  g_assert_cmpint (elm->places, ==, 40);
  g_assert_cmpint (elm->dormant, ==, 1);
  g_assert_cmpstr (elm->provider_name, ==, "Elm Ltd");
  g_assert_cmpstr (elm->address, ==, "1 The Street\nNorwich");
  g_assert_cmpstr (elm->cqc_types[0], ==, "Care home service with nursing");
  const CareLocationRow *ash = file->rows->pdata[1];
  g_assert_false (ash->services[CARE_SERVICE_CARE_HOME]);
  g_assert_cmpint (ash->registered, ==, care_date (2020, 2, 29));
  g_assert_cmpint (ash->places, ==, -1);
  g_assert_cmpint (ash->dormant, ==, 0);
  g_assert_cmpstr (ash->brand, ==, "");
}

static void
test_wanted (void)
{
  static const char text[] = FILTERS "1-P,,1-1,,,Elm,,,,,,,,BD1,BRAND Elm,Y,,,,\n"
                                     "1-Q,,1-2,,,Ash,,,,,,,,bd1,Brand elm,Y,,,,\n"
                                     "1-R,,1-3,,,Oak,,,,,,,,-,-,Y,,,,\n";
  g_autoptr (GHashTable) only = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (CareLocationsFile) by_name
      = read_text (text, CARE_FILE_CQC_FILTERS, (CareLocationsHow){ .brand = "Elm" });
  g_autoptr (CareLocationsFile) by_id
      = read_text (text, CARE_FILE_CQC_FILTERS, (CareLocationsHow){ .brand = "BD1" });

  g_assert_cmpuint (by_name->rows->len, ==, 2);
  g_assert_cmpuint (by_id->rows->len, ==, 2);
  g_hash_table_add (only, (char *)"1-3");
  g_autoptr (CareLocationsFile) listed
      = read_text (text, CARE_FILE_CQC_FILTERS, (CareLocationsHow){ .only = only });
  g_assert_cmpuint (listed->rows->len, ==, 1);
  g_assert_cmpint (listed->ignored, ==, 2);
}

/* A scheme alone has no return until a person says so; what it gives beside is taken all the same. */
static void
test_shared_lives (void)
{
  static const char text[] = FILTERS "1-P,,1-1,,,Alone,,,,,,,,,,,,Y,,\n"
                                     "1-P,,1-2,,,Beside,,,,,,,,,,Y,,Y,,\n"
                                     "1-P,,1-3,,,Both,,,,,,,,,,,Y,Y,,\n";
  static const struct
  {
    CareSharedLives said;
    guint rows, problems;
    bool second_has_home_care;
  } cases[] = {
    { CARE_SHARED_LIVES_ASK, 2, 2, false },
    { CARE_SHARED_LIVES_TAKE, 3, 0, true },
    { CARE_SHARED_LIVES_LEAVE, 2, 0, false },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CareLocationsFile) file
          = read_text (text, CARE_FILE_CQC_FILTERS, (CareLocationsHow){ .shared_lives = cases[i].said });
      const CareLocationRow *beside = file->rows->pdata[file->rows->len - 2];

      g_assert_cmpuint (file->rows->len, ==, cases[i].rows);
      g_assert_cmpuint (file->problems->len, ==, cases[i].problems);
      g_assert_cmpint (file->rejected, ==, 0);
      g_assert_cmpstr (beside->name, ==, "Beside");
      g_assert_cmpint (beside->services[CARE_SERVICE_HOME_CARE], ==, cases[i].second_has_home_care);
    }
}

static void
test_registered_twice (void)
{
  g_autoptr (CareLocationsFile) file = read_text (FILTERS "1-P,,1-1,,,Elm,,,,,,,,,,Y,,,,1-1\n"
                                                          "1-Q,,1-2,,,Elm,,,,,,,,,,Y,,,,1-1\n",
                                                  CARE_FILE_CQC_FILTERS, (CareLocationsHow){ 0 });
  const CareRowProblem *problem = file->problems->pdata[0];

  g_assert_cmpuint (file->rows->len, ==, 1);
  g_assert_cmpint (file->rejected, ==, 0);
  g_assert_cmpstr (problem->code, ==, "registered-twice");
  g_assert_cmpstr (problem->value, ==, "1-1");
  g_assert_cmpint (problem->line, ==, 3);
}

static void
test_bad_rows (void)
{
  static const struct
  {
    const char *row, *column, *code;
  } cases[] = {
    { "1-P,,,,,Elm,,,,,,,,,,Y,,,,\n", "Location ID", "missing" },
    { "1-P,,1-1,,,,,,,,,,,,,Y,,,,\n", "Location Name", "missing" },
    { ",,1-1,,,Elm,,,,,,,,,,Y,,,,\n", "Provider ID", "missing" },
    { "1-P,,1/1,,,Elm,,,,,,,,,,Y,,,,\n", "Location ID", "not-an-id" },
    { "1-P,,1-1,,,Elm,many,,,,,,,,,Y,,,,\n", "Care homes beds", "not-a-number" },
    { "1-P,,1-1,31/02/2020,,Elm,,,,,,,,,,Y,,,,\n", "Location HSCA start date", "not-a-date" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (FILTERS, cases[i].row, NULL);
      g_autoptr (CareLocationsFile) file = read_text (text, CARE_FILE_CQC_FILTERS, (CareLocationsHow){ 0 });
      const CareRowProblem *problem = file->problems->pdata[0];

      g_test_message ("%s", cases[i].row);
      g_assert_cmpint (file->rejected, ==, 1);
      g_assert_cmpstr (problem->column, ==, cases[i].column);
      g_assert_cmpstr (problem->code, ==, cases[i].code);
    }
}

static void
test_directory (void)
{
  g_autoptr (CareLocationsFile) file
      = read_text (DIRECTORY "\"Elm, House\",,\"1 The Street, Norwich\",NR1 1AA,,,Nursing homes|Homecare "
                             "Agencies,,,Elm Ltd,Norfolk,East,http://x,1-1,1-P\n"
                             "Dentist,,,,,,Dentist,,,Teeth Ltd,,,,1-2,1-Q\n"
                             "Scheme,,,,,,Supported housing,,,Elm Ltd,,,,1-3,1-P\n",
                   CARE_FILE_CQC_DIRECTORY, (CareLocationsHow){ 0 });

  g_assert_cmpint (file->read, ==, 3);
  g_assert_cmpint (file->ignored, ==, 1);
  const CareLocationRow *elm = file->rows->pdata[0];
  g_assert_cmpint (elm->line, ==, 6);
  g_assert_cmpstr (elm->id, ==, "1-1");
  g_assert_cmpstr (elm->provider, ==, "1-P");
  g_assert_cmpstr (elm->name, ==, "Elm, House");
  g_assert_cmpstr (elm->local_authority, ==, "Norfolk");
  g_assert_true (elm->services[CARE_SERVICE_CARE_HOME] && elm->services[CARE_SERVICE_HOME_CARE]);
  g_assert_cmpstr (elm->cqc_types[1], ==, "Homecare Agencies");
  const CareLocationRow *scheme = file->rows->pdata[1];
  g_assert_true (scheme->services[CARE_SERVICE_HOME_CARE]);
}

/* The IDs' headers have had other names; they have always been the last two. */
static void
test_directory_last_columns (void)
{
  g_autoptr (CareLocationsFile) file
      = read_text ("Name,Address,Service types,Provider name,Location (office),Provider (office)\n"
                   "Elm,,Residential homes,Elm Ltd,1-1,1-P\n",
                   CARE_FILE_CQC_DIRECTORY, (CareLocationsHow){ 0 });
  const CareLocationRow *elm = file->rows->pdata[0];

  g_assert_cmpstr (elm->id, ==, "1-1");
  g_assert_cmpstr (elm->provider, ==, "1-P");
}

static void
test_moments (void)
{
  static const struct
  {
    const char *text, *date, *instant;
  } dates[] = {
    { "2026-08-19", "2026-08-19", "2026-08-19T00:00:00Z" },
    { "2026-08-19T10:42:03", "2026-08-19", "2026-08-19T10:42:03Z" },
    { " 19/08/2026 10:42 ", "2026-08-19", "2026-08-19T10:42:00Z" },
    { "9/8/2026", "2026-08-09", "2026-08-09T00:00:00Z" },
    { "19 August 2026", "2026-08-19", "2026-08-19T00:00:00Z" },
    { "45330.5", "2024-02-08", "2024-02-08T12:00:00Z" },
    { "31/02/2026", NULL, NULL },
    { "7", NULL, NULL },
    { "2026-08-19 soon", NULL, NULL },
    { "", NULL, NULL },
  };
  static const struct
  {
    const char *text, *month;
  } months[] = {
    { "2026-06", "2026-06" },
    { "Jun 2026", "2026-06" },
    { "june 2026", "2026-06" },
    { "Jun-26", "2026-06" },
    { "06/2026", "2026-06" },
    { "01/06/2026", "2026-06" },
    { "2026-06-01", "2026-06" },
    { "46174", "2026-06" },
    { "Sept 2026", "2026-09" },
    { "Home 2026", NULL },
    { "June", NULL },
    { "13/2026", NULL },
    { "0", NULL },
    { "Services offered", NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *date = care_date_format (care_column_date (dates[i].text));
      g_autofree char *instant = care_instant_format (care_column_instant (dates[i].text));
      g_test_message ("%s", dates[i].text);
      g_assert_cmpstr (date, ==, dates[i].date);
      g_assert_cmpstr (instant, ==, dates[i].instant);
    }
  for (size_t i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autofree char *month = care_month_format (care_column_month (months[i].text));
      g_test_message ("%s", months[i].text);
      g_assert_cmpstr (month, ==, months[i].month);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cqc/filters", test_filters);
  g_test_add_func ("/cqc/wanted", test_wanted);
  g_test_add_func ("/cqc/shared-lives", test_shared_lives);
  g_test_add_func ("/cqc/registered-twice", test_registered_twice);
  g_test_add_func ("/cqc/bad-rows", test_bad_rows);
  g_test_add_func ("/cqc/directory", test_directory);
  g_test_add_func ("/cqc/directory-last-columns", test_directory_last_columns);
  g_test_add_func ("/cqc/moments", test_moments);
  return g_test_run ();
}
