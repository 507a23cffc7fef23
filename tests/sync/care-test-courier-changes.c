/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Both sides changed (issue 3): different fields are merged without a word; "the same field changed on both
 * sides is a conflict that a person settles on a page showing base, mine, theirs, who and when, with nothing
 * dropped meanwhile". */
#include "care-courier-fixture.h"
#include "care-record-sync.h"

#include <string.h>

#define FIELD "ch.bed.occ"

static int
conflicts_of (Desk *desk)
{
  g_autoptr (GPtrArray) conflicts = care_store_list_conflicts (desk_store (desk), NULL);

  return (int)conflicts->len;
}

static void
settle (Desk *desk, const char *field, const char *choice)
{
  const char *const choices[] = { field, choice, NULL };
  CareConflictView *left = NULL;
  g_autoptr (GError) error = NULL;

  care_record_settle (desk->record, RETURN, choices, &left, &error);
  g_assert_no_error (error);
  g_assert_null (left);
}

/* 30 is agreed on; then 31 at the first desk, and 32 at the second, which comes second. */
static World *
clash (void)
{
  World *world = world_new (2);

  desk_set (&world->desks[0], FIELD, 30);
  world_rest (world);
  world->now += 60;
  desk_set (&world->desks[0], FIELD, 31);
  world->now += 60;
  desk_set (&world->desks[1], FIELD, 32);
  desk_step (&world->desks[0]);
  world->now += 60;
  desk_step (&world->desks[1]);
  return world;
}

static void
test_different_fields (void)
{
  g_autoptr (World) world = world_new (3);

  desk_set (&world->desks[0], FIELD, 30);
  world_rest (world);
  desk_set (&world->desks[0], FIELD, 31);
  desk_set (&world->desks[1], "ch.bed.max", 40);
  desk_set (&world->desks[2], "ch.bed.res", 3);
  desk_name (&world->desks[1], "Oak House");
  world_rest (world);
  for (int i = 0; i < 3; i++)
    {
      assert_field (&world->desks[i], RETURN, FIELD, "31");
      assert_field (&world->desks[i], RETURN, "ch.bed.max", "40");
      assert_field (&world->desks[i], RETURN, "ch.bed.res", "3");
      assert_field (&world->desks[i], HOME, "name", "Oak House");
      g_assert_cmpint (desk_events (&world->desks[i], "conflict-found", NULL), ==, 0);
    }
  world_agree (world);
}

static void
test_same_change (void)
{
  g_autoptr (World) world = world_new (2);

  for (int i = 0; i < 2; i++)
    desk_set (&world->desks[i], FIELD, 31);
  world_rest (world);
  for (int i = 0; i < 2; i++)
    {
      assert_field (&world->desks[i], RETURN, FIELD, "31");
      g_assert_cmpint (desk_events (&world->desks[i], "conflict-found", NULL), ==, 0);
    }
  world_agree (world);
}

static void
test_shown (void)
{
  g_autoptr (World) world = clash ();
  Desk *desk = &world->desks[1];
  CareInstant began = care_instant_parse (BEGINS);

  g_assert_cmpint (desk->report.conflicts, ==, 1);
  assert_field (desk, RETURN, FIELD, "32"); /* mine stays in the record */
  assert_hub (world, RETURN, FIELD, "31");  /* theirs stays on the hub */
  g_autoptr (CareConflictView) view = care_record_view_conflict (desk->record, RETURN, NULL);
  g_assert_cmpstr (view->my_by, ==, "Person 1");
  g_assert_cmpstr (view->their_by, ==, "Person 0");
  g_assert_cmpint (view->their_at, ==, began + 60);
  g_assert_cmpint (view->my_at, ==, began + 120);
  g_assert_cmpint (view->found_at, ==, began + 180);
  g_assert_cmpuint (view->fields->len, ==, 1);
  const CareConflictField *field = g_ptr_array_index (view->fields, 0);
  g_assert_cmpstr (field->field, ==, FIELD);
  g_assert_cmpstr (field->base, ==, "30");
  g_assert_cmpstr (field->mine, ==, "32");
  g_assert_cmpstr (field->theirs, ==, "31");
  g_autoptr (CareOutboxRow) row = desk_row (desk, RETURN);
  g_assert_cmpint (row->state, ==, CARE_OUTBOX_CONFLICT);
  /* It stands, and is one; nothing goes round for it. */
  world_rest (world);
  g_assert_cmpint (desk_events (desk, "conflict-found", NULL), ==, 1);
  g_assert_cmpint (conflicts_of (desk), ==, 1);
  g_assert_cmpint (conflicts_of (&world->desks[0]), ==, 0);
}

static const struct
{
  const char *choice, *expected;
} choices[] = { { "mine", "32" }, { "theirs", "31" }, { "33", "33" } };

static void
test_settled (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (World) world = clash ();
      settle (&world->desks[1], FIELD, choices[i].choice);
      world_rest (world);
      for (int d = 0; d < 2; d++)
        assert_field (&world->desks[d], RETURN, FIELD, choices[i].expected);
      g_assert_cmpint (desk_events (&world->desks[0], "conflict-found", NULL), ==, 0);
      g_assert_cmpint (desk_events (&world->desks[1], "conflict-settled", NULL), ==, 1);
      world_agree (world);
    }
}

/* While it stands, both sides go on: other fields flow in, what is written here stays, and theirs is shown as
 * it is now. */
static void
test_more_edits_meanwhile (void)
{
  g_autoptr (World) world = clash ();
  Desk *theirs = &world->desks[0], *mine = &world->desks[1];

  desk_set (theirs, "ch.bed.max", 40);
  desk_set (theirs, FIELD, 35);
  desk_set (mine, "ch.bed.res", 3);
  desk_set (mine, FIELD, 36);
  desk_name (mine, "Oak House"); /* another document is not held up */
  desk_step (theirs);
  desk_step (mine);
  assert_field (mine, RETURN, FIELD, "36");
  assert_field (mine, RETURN, "ch.bed.max", "40");
  assert_field (mine, RETURN, "ch.bed.res", "3");
  desk_step (theirs);
  assert_field (theirs, HOME, "name", "Oak House");
  assert_field (theirs, RETURN, FIELD, "35");
  g_assert_cmpint (conflicts_of (mine), ==, 1);
  g_autoptr (CareConflictView) view = care_record_view_conflict (mine->record, RETURN, NULL);
  g_assert_cmpuint (view->fields->len, ==, 1);
  const CareConflictField *field = g_ptr_array_index (view->fields, 0);
  g_assert_cmpstr (field->mine, ==, "36");
  g_assert_cmpstr (field->theirs, ==, "35");
  settle (mine, FIELD, "mine");
  world_rest (world);
  for (int i = 0; i < 2; i++)
    {
      assert_field (&world->desks[i], RETURN, FIELD, "36");
      assert_field (&world->desks[i], RETURN, "ch.bed.max", "40");
      assert_field (&world->desks[i], RETURN, "ch.bed.res", "3");
    }
  world_agree (world);
}

/* A second field comes to clash while the first stands. */
static void
test_second_clash_meanwhile (void)
{
  g_autoptr (World) world = clash ();
  Desk *theirs = &world->desks[0], *mine = &world->desks[1];

  desk_set (theirs, "ch.bed.max", 40);
  desk_set (mine, "ch.bed.max", 41);
  desk_step (theirs);
  desk_step (mine);
  g_autoptr (CareConflictView) view = care_record_view_conflict (mine->record, RETURN, NULL);
  g_assert_cmpuint (view->fields->len, ==, 2);
  const char *const both[] = { FIELD, "theirs", "ch.bed.max", "mine", NULL };
  CareConflictView *left = NULL;
  g_assert_true (care_record_settle (mine->record, RETURN, both, &left, NULL));
  g_assert_null (left);
  world_rest (world);
  for (int i = 0; i < 2; i++)
    {
      assert_field (&world->desks[i], RETURN, FIELD, "31");
      assert_field (&world->desks[i], RETURN, "ch.bed.max", "41");
    }
  world_agree (world);
}

/* They take up what I have: nobody has to settle anything any more. */
static void
test_theirs_becomes_mine (void)
{
  g_autoptr (World) world = clash ();

  desk_set (&world->desks[0], FIELD, 32);
  world_rest (world);
  g_assert_cmpint (conflicts_of (&world->desks[1]), ==, 0);
  g_assert_cmpint (desk_events (&world->desks[1], "conflict-settled", NULL), ==, 1);
  for (int i = 0; i < 2; i++)
    assert_field (&world->desks[i], RETURN, FIELD, "32");
  world_agree (world);
}

/* I type what they have, without going to the page. */
static void
test_mine_becomes_theirs (void)
{
  g_autoptr (World) world = clash ();

  desk_set (&world->desks[1], FIELD, 31);
  world_rest (world);
  desk_set (&world->desks[0], "ch.bed.res", 3); /* the document comes by again */
  world_rest (world);
  g_assert_cmpint (conflicts_of (&world->desks[1]), ==, 0);
  for (int i = 0; i < 2; i++)
    assert_field (&world->desks[i], RETURN, FIELD, "31");
  world_agree (world);
}

/* Three desks write three values: each conflict is settled where it is found, one after the other. */
static void
test_three_sides (void)
{
  g_autoptr (World) world = world_new (3);

  desk_set (&world->desks[0], FIELD, 30);
  world_rest (world);
  for (int i = 0; i < 3; i++)
    desk_set (&world->desks[i], FIELD, 41 + i);
  for (int i = 0; i < 3; i++)
    desk_step (&world->desks[i]);
  g_assert_cmpint (conflicts_of (&world->desks[1]), ==, 1);
  g_assert_cmpint (conflicts_of (&world->desks[2]), ==, 1);
  settle (&world->desks[1], FIELD, "mine");
  desk_step (&world->desks[1]);
  desk_step (&world->desks[2]);
  g_autoptr (CareConflictView) view = care_record_view_conflict (world->desks[2].record, RETURN, NULL);
  const CareConflictField *field = g_ptr_array_index (view->fields, 0);
  g_assert_cmpstr (field->theirs, ==, "42");
  g_assert_cmpstr (field->mine, ==, "43");
  settle (&world->desks[2], FIELD, "theirs");
  world_rest (world);
  for (int i = 0; i < 3; i++)
    assert_field (&world->desks[i], RETURN, FIELD, "42");
  world_agree (world);
}

/* Both settle the same pair of values at the same time, each the other way. */
static void
test_settled_on_both_sides (void)
{
  static const char *const firsts[] = { "mine", "theirs" };

  for (size_t i = 0; i < G_N_ELEMENTS (firsts); i++)
    {
      g_autoptr (World) world = world_new (3);
      desk_set (&world->desks[0], FIELD, 30);
      world_rest (world);
      desk_set (&world->desks[0], FIELD, 31);
      desk_set (&world->desks[1], FIELD, 32);
      desk_set (&world->desks[2], FIELD, 32);
      for (int d = 0; d < 3; d++)
        desk_step (&world->desks[d]);
      settle (&world->desks[1], FIELD, firsts[i]);
      settle (&world->desks[2], FIELD, firsts[i]);
      world_rest (world);
      const char *expected = i == 0 ? "32" : "31";
      for (int d = 0; d < 3; d++)
        {
          assert_field (&world->desks[d], RETURN, FIELD, expected);
          g_assert_cmpint (conflicts_of (&world->desks[d]), ==, 0);
        }
      world_agree (world);
    }
}

/* It was settled here while the answer of the settlement was lost, or while they wrote once more. */
static void
test_settled_and_lost (void)
{
  g_autoptr (World) world = clash ();
  Desk *theirs = &world->desks[0], *mine = &world->desks[1];

  settle (mine, FIELD, "mine");
  care_model_hub_plan (world->hub, CARE_MODEL_NO_FAULT, 0);
  care_model_hub_plan (world->hub, CARE_MODEL_LOST_AFTER, 0);
  assert_why (desk_sync (mine), CARE_SYNC_DROPPED);
  world_rest (world);
  assert_field (theirs, RETURN, FIELD, "32");
  g_assert_cmpint (conflicts_of (mine), ==, 0);
  g_assert_cmpint (conflicts_of (theirs), ==, 0);
  world_agree (world);
}

static void
test_settled_and_written_again (void)
{
  g_autoptr (World) world = clash ();
  Desk *theirs = &world->desks[0], *mine = &world->desks[1];

  settle (mine, FIELD, "mine");
  desk_set (theirs, FIELD, 37);
  desk_step (theirs);
  desk_step (mine); /* a new one: 37 was never seen by whoever settled */
  g_assert_cmpint (conflicts_of (mine), ==, 1);
  assert_field (mine, RETURN, FIELD, "32");
  settle (mine, FIELD, "theirs");
  world_rest (world);
  assert_field (mine, RETURN, FIELD, "37");
  world_agree (world);
}

/* While a conflict stands, a hub that shows its feed from the start changes nothing of it. */
static void
test_rewound (void)
{
  g_autoptr (World) world = clash ();
  Desk *mine = &world->desks[1];

  for (int i = 0; i < 3; i++)
    {
      care_model_hub_plan (world->hub, CARE_MODEL_REWOUND, 0);
      desk_step (mine);
    }
  g_assert_cmpint (conflicts_of (mine), ==, 1);
  g_assert_cmpint (desk_events (mine, "conflict-found", NULL), ==, 1);
  assert_field (mine, RETURN, FIELD, "32");
  settle (mine, FIELD, "theirs");
  world_rest (world);
  world_agree (world);
}

/* While it stands, somebody deletes the document there: nothing of either side goes, and settling sends it
 * again. */
static void
test_deleted_meanwhile (void)
{
  for (int way = 0; way < 2; way++)
    {
      g_autoptr (World) world = clash ();
      Desk *mine = &world->desks[1];

      hub_delete (world, RETURN);
      desk_step (mine);
      assert_field (mine, RETURN, FIELD, "32");
      g_assert_cmpint (conflicts_of (mine), ==, 1);
      g_assert_cmpint (hub_count (world, "return:"), ==, 0);
      g_autoptr (CareOutboxRow) row = desk_row (mine, RETURN);
      g_assert_cmpint (row->state, ==, CARE_OUTBOX_CONFLICT);
      settle (mine, FIELD, way == 0 ? "theirs" : "mine");
      world_rest (world);
      for (int i = 0; i < 2; i++)
        {
          assert_field (&world->desks[i], RETURN, FIELD, way == 0 ? "31" : "32");
          g_assert_cmpint (conflicts_of (&world->desks[i]), ==, 0);
        }
      world_agree (world);
    }
}

/* While it stands, the hub is put back to before theirs was there. */
static void
test_put_back_meanwhile (void)
{
  g_autoptr (World) world = world_new (2);

  desk_set (&world->desks[0], FIELD, 30);
  world_rest (world);
  g_autoptr (CareModelCopy) copy = care_model_hub_copy (world->hub);
  desk_set (&world->desks[0], FIELD, 31);
  desk_set (&world->desks[1], FIELD, 32);
  desk_step (&world->desks[0]);
  desk_step (&world->desks[1]);
  g_assert_cmpint (conflicts_of (&world->desks[1]), ==, 1);
  care_model_hub_put_back (world->hub, copy);
  for (int i = 0; i < 4; i++)
    desk_step (&world->desks[(i + 1) % 2]);
  /* Both values are still somewhere that a person sees. */
  int standing = conflicts_of (&world->desks[0]) + conflicts_of (&world->desks[1]);
  g_assert_cmpint (standing, ==, 1);
  Desk *desk = conflicts_of (&world->desks[0]) > 0 ? &world->desks[0] : &world->desks[1];
  settle (desk, FIELD, "33");
  world_rest (world);
  for (int i = 0; i < 2; i++)
    assert_field (&world->desks[i], RETURN, FIELD, "33");
  world_agree (world);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    GTestFunc test;
  } tests[] = {
    { "different-fields", test_different_fields },
    { "same-change", test_same_change },
    { "shown", test_shown },
    { "settled", test_settled },
    { "more-edits", test_more_edits_meanwhile },
    { "second-clash", test_second_clash_meanwhile },
    { "theirs-becomes-mine", test_theirs_becomes_mine },
    { "mine-becomes-theirs", test_mine_becomes_theirs },
    { "three-sides", test_three_sides },
    { "settled-on-both-sides", test_settled_on_both_sides },
    { "settled-and-lost", test_settled_and_lost },
    { "settled-and-written-again", test_settled_and_written_again },
    { "rewound", test_rewound },
    { "deleted-meanwhile", test_deleted_meanwhile },
    { "put-back-meanwhile", test_put_back_meanwhile },
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/sync/courier/changes/", tests[i].name, NULL);
      g_test_add_func (path, tests[i].test);
    }
  return g_test_run ();
}
