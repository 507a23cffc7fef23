/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One byte of the file turned round, wherever it is: the record reads as before or says that it is damaged.
 */
#include "care-store-cases.h"
#include "care-store-events.h"
#include "care-store-extras.h"
#include "care-store-fixture.h"
#include "care-store-places.h"
#include "care-store-returns.h"
#include "care-wire-case.h"
#include "care-wire-location.h"
#include "care-wire-provider.h"
#include "care-wire-return.h"
#include "care-wire-submission.h"

#define MONTH (care_month (2026, 11))
#define FLIPS 700

static void
fill (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareProvider) provider = care_provider_new ("1-10", "Elm Group");
  g_autoptr (CareLocation) location = care_location_new ("1-100", "Elm House");
  g_autoptr (CareCase) ca = care_case_new ("case-1", "1-10", care_date (2026, 11, 1));
  char id[] = "submission:1", home[] = "1-100", by[] = "A. Manager", none[] = "",
       payload[] = "{\"answers\":{}}";
  char *sections[] = { NULL };
  CareSubmission submission = { .id = id,
                                .location = home,
                                .month = MONTH,
                                .by = by,
                                .sections = sections,
                                .evidence = none,
                                .payload = payload };

  care_location_add_registration (location, "1-100", "1-10", CARE_NO_DATE, CARE_NO_DATE);
  g_assert_true (care_store_save_provider (fixture->store, &fixture->actor, provider, &error));
  g_assert_true (care_store_save_location (fixture->store, &fixture->actor, location, &error));
  for (int i = 0; i < 12; i++)
    {
      g_autoptr (CareReturn) ret = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, MONTH - i);
      care_return_set (ret, "ch.bed.occ", "38");
      care_return_set (ret, "ch.bed.max", "40");
      g_assert_true (care_store_save_return (fixture->store, &fixture->actor, ret, &error));
    }
  g_assert_true (care_store_add_submission (fixture->store, &fixture->actor, &submission, &error));
  g_assert_true (care_store_add_case (fixture->store, &fixture->actor, ca, &error));
  g_assert_true (care_store_set_setting (fixture->store, &fixture->actor, "desk", "one", &error));
}

static void
add (GString *text, char *json)
{
  g_autofree char *own = json;

  g_string_append_printf (text, "%s\n", own != NULL ? own : "none");
}

/* Everything the store tells of the record, or NULL where it reports damage. */
static char *
read_all (CareStore *store, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) submissions
      = care_store_list_submissions (store, NULL, CARE_NO_MONTH, CARE_NO_MONTH, true, error);
  g_autoptr (CareProvider) provider = submissions ? care_store_find_provider (store, "1-10", error) : NULL;
  g_autoptr (CareLocation) location = provider ? care_store_find_location (store, "1-100", error) : NULL;
  g_autoptr (CareCase) ca = location ? care_store_find_case (store, "case-1", error) : NULL;

  if (ca == NULL)
    return NULL;
  add (text, care_wire_provider_to_json (provider));
  add (text, care_wire_location_to_json (location));
  add (text, care_wire_case_to_json (ca));
  for (guint i = 0; i < submissions->len; i++)
    add (text, care_wire_submission_to_json (submissions->pdata[i]));
  for (int i = 0; i < 12; i++)
    {
      g_autoptr (CareReturn) ret
          = care_store_find_return (store, "1-100", CARE_SERVICE_CARE_HOME, MONTH - i, error);
      if (ret == NULL)
        return NULL;
      add (text, care_wire_return_to_json (ret));
    }
  add (text, care_store_get_setting (store, "desk", error));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Equal, or reported by opening, by reading or by a deep verification. */
static void
assert_equal_or_reported (const char *path, const char *expected, gsize offset)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareStore) store = care_store_open (path, &error);
  g_autofree char *text = store != NULL ? read_all (store, &error) : NULL;

  if (error != NULL)
    {
      g_assert_true (error->domain == CARE_STORE_ERROR);
      return;
    }
  if (g_strcmp0 (text, expected) == 0)
    return;
  g_autoptr (CareVerdict) verdict = care_store_verify (store, true, &error);
  if (verdict != NULL && verdict->ok)
    g_error ("a flip at %" G_GSIZE_FORMAT " goes unseen", offset);
}

static void
test_flips (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL, *flipped = fixture_file (fixture, "flipped.db");
  gsize size;

  fill (fixture);
  g_autofree char *expected = read_all (fixture->store, &error);
  g_assert_no_error (error);
  g_clear_pointer (&fixture->store, care_store_close);
  g_assert_true (g_file_get_contents (fixture->path, &content, &size, NULL));
  for (int i = 0; i < FLIPS; i++)
    {
      /* The header of each page is where it hurts most; then anywhere. */
      gsize page = (gsize)g_test_rand_int_range (0, (int)(size / 4096)) * 4096;
      gsize offset = i % 3 == 0 ? page + (gsize)g_test_rand_int_range (0, 100)
                                : (gsize)g_test_rand_int_range (0, (int)size);
      char before = content[offset];
      content[offset] = (char)(before ^ (1 << g_test_rand_int_range (0, 8)));
      g_assert_true (
          g_file_set_contents_full (flipped, content, (gssize)size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      assert_equal_or_reported (flipped, expected, offset);
      content[offset] = before;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/store/flips", test_flips);
  return g_test_run ();
}
