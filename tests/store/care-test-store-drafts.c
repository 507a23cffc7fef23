/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The draft of a case's documents comes back as it was saved, and so does where it had got to before. */
#include "care-store-cases.h"
#include "care-store-drafts.h"
#include "care-store-events.h"
#include "care-store-fixture.h"
#include "care-store-places.h"

static int64_t
count_events (Fixture *fixture)
{
  g_autofree char *count = ask (fixture->path, "SELECT count(*) FROM event");

  return g_ascii_strtoll (count, NULL, 10);
}

static void
save_provider (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareProvider) provider = care_provider_new ("1-10", "Elm Group");

  g_assert_true (care_store_save_provider (fixture->store, &fixture->actor, provider, &error));
  g_assert_no_error (error);
}

static void
test_representation (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCase) ca = care_case_new ("case-1", "1-10", care_date (2026, 11, 1));
  g_autoptr (CareRepresentation) draft = care_representation_new ("case-1");

  save_provider (fixture);
  g_assert_true (care_store_add_case (fixture->store, &fixture->actor, ca, &error));
  g_assert_null (care_store_find_representation (fixture->store, "case-1", &error));
  g_assert_no_error (error);
  draft->grounds = CARE_GROUND_OTHER;
  care_representation_set (draft, "facts", "The line was down.");
  g_assert_true (care_store_save_representation (fixture->store, &fixture->actor, draft, &error));
  g_autoptr (GPtrArray) events = care_store_list_events (fixture->store, "case:case-1", 1, &error);
  g_assert_true (
      g_str_has_prefix (((CareEvent *)events->pdata[0])->detail, "{\"changed\":[\"ground\",\"facts\"]"));
  int64_t before = count_events (fixture);
  g_assert_true (care_store_save_representation (fixture->store, &fixture->actor, draft, &error));
  g_assert_cmpint (count_events (fixture), ==, before);
  g_autoptr (CareRepresentation) found = care_store_find_representation (fixture->store, "case-1", &error);
  g_assert_cmpstr (care_representation_get (found, "facts"), ==, "The line was down.");
  g_assert_cmpuint (found->grounds, ==, CARE_GROUND_OTHER);
  assert_sound (fixture->store);
}

static void
write_facts (Fixture *fixture, CareRepresentation *draft, int minutes, const char *person, const char *facts)
{
  g_autoptr (GError) error = NULL;
  CareActor actor = fixture->actor;

  actor.at += minutes * 60;
  actor.person = person;
  care_representation_set (draft, "facts", facts);
  g_assert_true (care_store_save_representation (fixture->store, &actor, draft, &error));
  g_assert_no_error (error);
}

/* A person's stretch of writing is one version; another person, a pause, or much that goes at once begins the
 * next. */
static void
test_draft_versions (Fixture *fixture, gconstpointer unused)
{
  static const char *const expected[]
      = { "Short.", "A colleague's word.", "",
          "The line was down for most of the month, and nobody came to mend it.", "The line was down." };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCase) ca = care_case_new ("case-1", "1-10", care_date (2026, 11, 1));
  g_autoptr (CareRepresentation) draft = care_representation_new ("case-1");

  save_provider (fixture);
  g_assert_true (care_store_add_case (fixture->store, &fixture->actor, ca, &error));
  write_facts (fixture, draft, 0, "A. Manager", "The line");
  write_facts (fixture, draft, 2, "A. Manager", "The line was down.");
  write_facts (fixture, draft, 20, "A. Manager", expected[3]);
  write_facts (fixture, draft, 21, "A. Manager", "");
  write_facts (fixture, draft, 22, "B. Deputy", expected[1]);
  write_facts (fixture, draft, 300, "B. Deputy", "Short.");
  g_autoptr (GPtrArray) versions = care_store_list_draft_versions (fixture->store, "case-1", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (versions->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < versions->len; i++)
    {
      const CareDraftVersion *version = g_ptr_array_index (versions, i);
      g_assert_cmpstr (care_representation_get (version->draft, "facts"), ==, expected[i]);
      g_assert_cmpint (version->number, ==, (int64_t)(versions->len - i));
    }
  assert_sound (fixture->store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/store/drafts/representation", test_representation);
  ADD_TEST ("/store/drafts/versions", test_draft_versions);
  return g_test_run ();
}
