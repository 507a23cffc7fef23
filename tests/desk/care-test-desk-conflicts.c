/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two desks changed at once, and how a person settles it. */
#include "care-desk-group.h"

/* Both desks have changed the name and the number of places; b finds out. */
static void
make_conflict (CareDeskFixture *a, CareDeskFixture *b, CareModelHub *hub)
{
  care_group_open (a, hub);
  care_group_open (b, hub);
  care_desk_fixture_add_home (a, "2026-01");
  care_group_join (a);
  care_group_step (a);
  care_group_join (b);
  care_group_step (b);
  care_group_set_home (a, "name", "Elm Court");
  care_group_set_home (a, "places", "41");
  care_group_step (a);
  care_group_set_home (b, "name", "Elm Lodge");
  care_group_set_home (b, "places", "42");
  care_group_step (b);
}

static void
test_conflicts_are_settled (void)
{
  const struct
  {
    const char *choices[5];
    const char *name; /* in the end, on both desks; NULL: refused */
    int places;
    unsigned left;
  } cases[] = {
    { { "name", "mine", "places", "mine", NULL }, "Elm Lodge", 42, 0 },
    { { "name", "theirs", "places", "theirs", NULL }, "Elm Court", 41, 0 },
    { { "name", "theirs", "places", "mine", NULL }, "Elm Court", 42, 0 },
    { { "name", "The Elms", "places", "43", NULL }, "The Elms", 43, 0 },
    { { "name", "Elm House", "places", "40", NULL }, "Elm House", 40, 0 },
    { { "name", "theirs", NULL }, "Elm Court", 42, 1 },
    { { "name", "mine", NULL }, "Elm Lodge", 42, 1 },
    { { NULL }, "Elm Lodge", 42, 2 },
    { { "users", "mine", NULL }, NULL, 0, 0 },
    { { "places", "many", NULL }, NULL, 0, 0 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareDeskFixture a = { 0 }, b = { 0 };
      g_autoptr (CareModelHub) hub = care_group_hub ();
      g_autoptr (CareConflictView) left = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%zu", i);
      make_conflict (&a, &b, hub);
      g_autoptr (CareConflictView) view = care_record_view_conflict (b.record, CARE_GROUP_HOME, &error);
      g_assert_no_error (error);
      g_assert_cmpint (view->fields->len, ==, 2);
      const CareConflictField *field = view->fields->pdata[0];
      g_assert_cmpstr (field->field, ==, "name");
      g_assert_cmpstr (field->base, ==, "Elm House");
      g_assert_cmpstr (field->mine, ==, "Elm Lodge");
      g_assert_cmpstr (field->theirs, ==, "Elm Court");
      bool settled = care_record_settle (b.record, CARE_GROUP_HOME, cases[i].choices, &left, &error);
      g_assert_cmpint (settled, ==, cases[i].name != NULL);
      if (!settled)
        {
          care_assert_refused (error, CARE_REFUSAL_BAD_VALUE);
          care_group_assert_home (&b, "Elm Lodge", 42);
        }
      else
        care_group_assert_home (&b, cases[i].name, cases[i].places);
      g_assert_cmpint (left != NULL ? left->fields->len : 0, ==, cases[i].left);
      care_group_step (&b);
      care_group_step (&a);
      g_autoptr (CareSyncState) state = care_group_state (&b);
      g_assert_cmpint (state->conflicts, ==, settled && cases[i].left == 0 ? 0 : 1);
      if (settled && cases[i].left == 0)
        {
          care_group_assert_home (&a, cases[i].name, cases[i].places);
          g_assert_cmpint (state->queue->len, ==, 0);
        }
      else
        care_group_assert_home (&a, "Elm Court", 41); /* nothing of theirs was written over */
      care_desk_fixture_clear (&a);
      care_desk_fixture_clear (&b);
    }
}

/* What is left over is settled in a second step, on the ground of the first. */
static void
test_a_conflict_is_settled_in_two_steps (void)
{
  CareDeskFixture a = { 0 }, b = { 0 };
  g_autoptr (CareModelHub) hub = care_group_hub ();
  g_autoptr (CareConflictView) left = NULL;
  g_autoptr (GError) error = NULL;

  make_conflict (&a, &b, hub);
  g_assert_true (care_record_settle (b.record, CARE_GROUP_HOME, (const char *const[]){ "name", "mine", NULL },
                                     &left, &error));
  g_assert_cmpint (left->fields->len, ==, 1);
  care_group_step (&b);
  care_group_set_home (&a, "users", "3"); /* theirs goes on meanwhile */
  care_group_step (&a);
  care_group_step (&b);
  g_autoptr (CareConflictView) view = care_record_view_conflict (b.record, CARE_GROUP_HOME, &error);
  g_assert_no_error (error);
  g_assert_cmpint (view->fields->len, ==, 1);
  g_clear_pointer (&left, care_conflict_view_free);
  g_assert_true (care_record_settle (b.record, CARE_GROUP_HOME,
                                     (const char *const[]){ "places", "theirs", NULL }, &left, &error));
  g_assert_null (left);
  care_group_step (&b);
  care_group_step (&a);
  care_group_assert_home (&a, "Elm Lodge", 41);
  care_group_assert_home (&b, "Elm Lodge", 41);
  g_assert_null (care_record_view_conflict (b.record, CARE_GROUP_HOME, &error));
  care_assert_refused (error, CARE_REFUSAL_NO_SUCH_ITEM);
  care_desk_fixture_clear (&a);
  care_desk_fixture_clear (&b);
}

/* A conflict stands until a person has settled it, however often the hub shows the same again. */
static void
test_a_conflict_outlives_a_feed_that_starts_over (void)
{
  CareDeskFixture a = { 0 }, b = { 0 };
  g_autoptr (CareModelHub) hub = care_group_hub ();

  make_conflict (&a, &b, hub);
  for (int i = 0; i < 3; i++)
    {
      care_model_hub_plan (hub, CARE_MODEL_REWOUND, 100);
      care_group_step (&b);
    }
  care_group_step (&a);
  g_autoptr (CareSyncState) state = care_group_state (&b);
  g_assert_cmpint (state->conflicts, ==, 1);
  care_group_assert_home (&a, "Elm Court", 41);
  care_group_assert_home (&b, "Elm Lodge", 42);
  care_desk_fixture_clear (&a);
  care_desk_fixture_clear (&b);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/conflicts/settled", test_conflicts_are_settled);
  g_test_add_func ("/desk/conflicts/settled-in-two-steps", test_a_conflict_is_settled_in_two_steps);
  g_test_add_func ("/desk/conflicts/stands", test_a_conflict_outlives_a_feed_that_starts_over);
  return g_test_run ();
}
