/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-test-law.h"

#include "care-law-reader.h"

/* Read once a program: under the sanitizers a reading takes most of a second. */
CareLaw *
care_test_law (void)
{
  static CareLaw *law = NULL;

  if (law == NULL)
    {
      g_autoptr (GError) error = NULL;
      const char *directory = g_getenv ("CARE_RETURNS_LAW_DIR");
      g_assert_nonnull (directory);
      law = care_wire_read_law (directory, &error);
      g_assert_no_error (error);
    }
  return care_law_ref (law);
}

CareDate
care_test_date (const char *text)
{
  CareDate date = care_date_parse (text);

  g_assert_true (text == NULL || date != CARE_NO_DATE);
  return date;
}

CareMonth
care_test_month (const char *text)
{
  CareMonth month = care_month_parse (text);

  g_assert_cmpint (month, !=, CARE_NO_MONTH);
  return month;
}

CareInstant
care_test_instant (const char *text)
{
  CareInstant instant = care_instant_parse (text);

  g_assert_cmpint (instant, !=, CARE_NO_INSTANT);
  return instant;
}

void
care_test_same_date (const char *about, CareDate is, const char *should)
{
  g_autofree char *text = care_date_format (is);

  if (g_strcmp0 (text, should) != 0)
    g_error ("%s: is %s and should be %s", about, text != NULL ? text : "none",
             should != NULL ? should : "none");
}
