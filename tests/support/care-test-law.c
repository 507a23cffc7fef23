/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-test-law.h"

#include "care-law-reader.h"
#include "care-wire-error.h"

#include <glib/gstdio.h>
#include <string.h>

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

GError *
care_test_law_read_text (const char *name, CareTestLawReader reader, const char *text)
{
  GError *error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("care-test-law-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_autoptr (GPtrArray) read = reader (folder, &error);
  g_assert_cmpint (read == NULL, ==, error != NULL);
  g_unlink (path);
  g_rmdir (folder);
  return error;
}

void
care_test_law_is_refused (const char *name,
                          CareTestLawReader reader,
                          const CareTestChange *changes,
                          size_t n_changes)
{
  g_autofree char *path = g_build_filename (g_getenv ("CARE_RETURNS_LAW_DIR"), name, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_null (care_test_law_read_text (name, reader, text));
  for (size_t i = 0; i < n_changes; i++)
    {
      const char *found = strstr (text, changes[i].what);
      g_assert_nonnull (found);
      g_autofree char *before = g_strndup (text, (gsize)(found - text));
      g_autofree char *changed
          = g_strconcat (before, changes[i].with, found + strlen (changes[i].what), NULL);
      g_autoptr (GError) error = care_test_law_read_text (name, reader, changed);
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_true (error->domain == CARE_WIRE_ERROR);
      g_assert_nonnull (strstr (error->message, changes[i].named));
    }
}
