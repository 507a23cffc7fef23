/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was read or written a moment ago is not parsed again, and nobody may ever notice. */
#include "care-store-fixture.h"
#include "care-store-places.h"
#include "care-store-returns.h"

#define MONTH (care_month (2026, 11))

static CareReturn *
read_return (Fixture *fixture, CareMonth month)
{
  g_autoptr (GError) error = NULL;
  CareReturn *ret = care_store_find_return (fixture->store, "1-100", CARE_SERVICE_CARE_HOME, month, &error);

  g_assert_no_error (error);
  return ret;
}

static void
save (Fixture *fixture, CareReturn *ret, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  care_return_set (ret, field, text);
  care_store_save_return (fixture->store, &fixture->actor, ret, &error);
  g_assert_no_error (error);
}

/* A home with one answer in its return of the month. */
static CareReturn *
begin (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareLocation) location = care_location_new ("1-100", "Elm House");
  CareReturn *ret = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, MONTH);

  care_store_save_location (fixture->store, &fixture->actor, location, &error);
  g_assert_no_error (error);
  save (fixture, ret, "ch.bed.occ", text);
  return ret;
}

static void
test_own_copies (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CareReturn) ret = begin (fixture, "38");

  care_return_set (ret, "ch.bed.occ", "1");
  g_autoptr (CareReturn) first = read_return (fixture, MONTH);
  g_assert_cmpstr (care_return_get (first, "ch.bed.occ"), ==, "38");
  care_return_set (first, "ch.bed.occ", "2");
  g_autoptr (CareReturn) second = read_return (fixture, MONTH);
  g_assert_cmpstr (care_return_get (second, "ch.bed.occ"), ==, "38");
}

static void
test_another_program_wrote (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CareReturn) ret = begin (fixture, "38");
  g_autoptr (CareReturn) before = read_return (fixture, MONTH);

  meddle (fixture->path, "UPDATE care_return SET body = replace (body, '38', '39')");
  g_autoptr (CareReturn) after = read_return (fixture, MONTH);
  g_assert_cmpstr (care_return_get (after, "ch.bed.occ"), ==, "39");

  meddle (fixture->path, "UPDATE location SET body = replace (body, 'Elm', 'Ash')");
  g_autoptr (CareLocation) location = care_store_find_location (fixture->store, "1-100", NULL);
  g_assert_cmpstr (location->name, ==, "Ash House");
  meddle (fixture->path, "UPDATE location SET body = 'x'");
  g_autoptr (GError) error = NULL;
  g_assert_null (care_store_find_location (fixture->store, "1-100", &error));
  g_assert_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT);
}

static void
test_rolled_back (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CareReturn) ret = begin (fixture, "38");

  g_assert_true (care_store_begin (fixture->store, NULL));
  save (fixture, ret, "ch.bed.occ", "39");
  care_store_rollback (fixture->store);
  g_autoptr (CareReturn) found = read_return (fixture, MONTH);
  g_assert_cmpstr (care_return_get (found, "ch.bed.occ"), ==, "38");
  save (fixture, ret, "ch.bed.occ", "39");
  g_autoptr (CareReturn) again = read_return (fixture, MONTH);
  g_assert_cmpstr (care_return_get (again, "ch.bed.occ"), ==, "39");
  assert_sound (fixture->store);
}

/* More months than are kept in mind. */
static void
test_more_than_are_known (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CareReturn) ret = begin (fixture, "38");

  for (int i = 1; i < 20; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);
      g_autoptr (CareReturn) earlier = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, MONTH - i);
      save (fixture, earlier, "ch.bed.occ", text);
    }
  for (int round = 0; round < 2; round++)
    for (int i = 1; i < 20; i++)
      {
        g_autofree char *text = g_strdup_printf ("%d", i);
        g_autoptr (CareReturn) found = read_return (fixture, MONTH - i);
        g_assert_cmpstr (care_return_get (found, "ch.bed.occ"), ==, text);
      }
}

/* What is no UTF-8 is mended on its way into the file: what is read is what stands there. */
static void
test_mended_text (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CareReturn) ret = begin (fixture, "38");

  save (fixture, ret, "ch.note", "caf\xe9");
  g_autoptr (CareReturn) found = read_return (fixture, MONTH);
  g_assert_cmpstr (care_return_get (found, "ch.note"), ==, "caf\xEF\xBF\xBD");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/store/known/own-copies", test_own_copies);
  ADD_TEST ("/store/known/another-program-wrote", test_another_program_wrote);
  ADD_TEST ("/store/known/rolled-back", test_rolled_back);
  ADD_TEST ("/store/known/more-than-are-known", test_more_than_are_known);
  ADD_TEST ("/store/known/mended-text", test_mended_text);
  return g_test_run ();
}
