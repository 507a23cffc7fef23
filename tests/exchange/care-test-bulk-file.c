/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the bulk file: what is known of the place, the figures as a form takes them, and moments as
 * spreadsheets count them. */
#include "care-bulk-file.h"

#include <string.h>

static void
test_day_numbers (void)
{
  static const struct
  {
    const char *at, *utc, *london;
  } cases[] = {
    { "1970-01-01T00:00:00Z", "25569", "25569.041667" }, /* British Standard Time */
    { "2024-02-07T09:12:57Z", "45329.383993", "45329.383993" },
    { "2026-07-01T12:00:00Z", "46204.5", "46204.541667" },
    { NULL, "", "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareInstant at = cases[i].at != NULL ? care_instant_parse (cases[i].at) : CARE_NO_INSTANT;
      g_autofree char *utc = care_bulk_file_day_number (at, false);
      g_autofree char *london = care_bulk_file_day_number (at, true);

      g_assert_cmpstr (utc, ==, cases[i].utc);
      g_assert_cmpstr (london, ==, cases[i].london);
    }
}

static char *
join (char **cells)
{
  char *text = g_strjoinv ("|", cells);

  g_strfreev (cells);
  return text;
}

static void
test_cells (void)
{
  g_autoptr (CareColumnMap) map = care_column_map_new ("x", CARE_SERVICE_CARE_HOME);
  g_autoptr (CareLocation) location = care_location_new ("1-101", "Elm House");
  g_autoptr (CareReturn) ret = care_return_new ("1-101", CARE_SERVICE_CARE_HOME, care_month (2026, 11));

  care_location_add_registration (location, "1-101", "1-201", CARE_NO_DATE, CARE_NO_DATE);
  care_location_transfer (location, "1-202", care_date (2026, 5, 1), "1-102");
  care_return_set (ret, "ch.bed.max", "40");
  care_column_set (care_column_map_add (map, "id"), CARE_COLUMN_OF, CARE_OF_CQC_ID, NULL);
  care_column_map_add (map, "unknown");
  care_column_set (care_column_map_add (map, "beds"), CARE_COLUMN_FIELD, CARE_OF_LOCATION, "ch.bed.max");
  care_column_set (care_column_map_add (map, "kind"), CARE_COLUMN_TEXT, CARE_OF_LOCATION, "home");
  care_column_set (care_column_map_add (map, "month"), CARE_COLUMN_OF, CARE_OF_MONTH, NULL);
  care_column_set (care_column_map_add (map, "provider"), CARE_COLUMN_OF, CARE_OF_PROVIDER, NULL);
  g_autofree char *header = join (care_bulk_file_header (map));
  g_assert_cmpstr (header, ==, "id|unknown|beds|kind|month|provider");
  CareBulkRow row = { location, NULL, ret, NULL, care_date (2026, 11, 16) };
  g_autofree char *cells = join (care_bulk_file_cells (map, &row));
  g_assert_cmpstr (cells, ==, "1-102||40|home|2026-11|");

  /* A nil return has no figures, whatever is still kept of some. */
  ret->kind = CARE_RETURN_NIL;
  g_autofree char *nil = join (care_bulk_file_cells (map, &row));
  g_assert_cmpstr (nil, ==, "1-102|||home|2026-11|");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bulk-file/day-numbers", test_day_numbers);
  g_test_add_func ("/bulk-file/cells", test_cells);
  return g_test_run ();
}
