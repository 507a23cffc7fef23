/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Issue 3: "the hub shows several leaves of one document (clusters and server-side replication make them
 * without any 409): every leaf goes through the same three-way merge by field against the last common
 * version; losers are tombstoned only after the merge is stored." */
#include "care-courier-fixture.h"
#include "care-record-sync.h"
#include "care-store-versions.h"

#define FIELD "ch.bed.occ"

/* Two desks agree on 30, then on 31: gives the rev of the first. */
static World *
begin (char **ground)
{
  World *world = world_new (2);

  desk_set (&world->desks[0], FIELD, 30);
  world_rest (world);
  *ground = hub_rev (world, RETURN);
  desk_set (&world->desks[0], "ch.bed.max", 40);
  world_rest (world);
  return world;
}

static void
assert_everywhere (World *world, const char *field, const char *value)
{
  for (int i = 0; i < world->n_desks; i++)
    assert_field (&world->desks[i], RETURN, field, value);
  assert_hub (world, RETURN, field, value);
}

/* The leaf says something about another field than what was written since: both are kept. */
static void
test_common_version_known (void)
{
  g_autofree char *ground = NULL, *leaf = NULL;
  g_autoptr (World) world = begin (&ground);

  leaf = hub_leaf (world, RETURN, ground, "ch.bed.res", "3");
  g_assert_cmpint (hub_leaves (world, RETURN), ==, 2);
  world_rest (world);
  g_assert_cmpint (hub_leaves (world, RETURN), ==, 1);
  assert_everywhere (world, FIELD, "30");
  assert_everywhere (world, "ch.bed.max", "40");
  assert_everywhere (world, "ch.bed.res", "3");
  for (int i = 0; i < 2; i++)
    g_assert_cmpint (desk_events (&world->desks[i], "conflict-found", NULL), ==, 0);
  world_agree (world);
}

/* A desk that never saw the version that both come from asks the hub for it. */
static void
test_common_version_on_the_hub_only (void)
{
  for (int compacted = 0; compacted < 2; compacted++)
    {
      g_autoptr (World) world = world_new (3);
      g_autofree char *ground = NULL, *leaf = NULL;

      desk_set (&world->desks[0], FIELD, 30);
      desk_step (&world->desks[0]);
      ground = hub_rev (world, RETURN);
      desk_set (&world->desks[0], "ch.bed.max", 40);
      desk_step (&world->desks[0]);
      leaf = hub_leaf (world, RETURN, ground, FIELD, "33");
      if (compacted) /* then nobody knows it, and what differs is for a person */
        care_model_hub_compact (world->hub);
      desk_step (&world->desks[2]); /* was never told of 30 alone */
      g_autoptr (GPtrArray) conflicts = care_store_list_conflicts (desk_store (&world->desks[2]), NULL);
      g_assert_cmpuint (conflicts->len, ==, compacted);
      if (compacted)
        {
          const char *const choices[] = { FIELD, "33", NULL };
          CareConflictView *left = NULL;
          g_assert_cmpint (hub_leaves (world, RETURN), ==, 2);
          g_assert_true (care_record_settle (world->desks[2].record, RETURN, choices, &left, NULL));
        }
      desk_step (&world->desks[2]);
      world_rest (world);
      assert_everywhere (world, FIELD, "33");
      assert_everywhere (world, "ch.bed.max", "40");
      g_assert_cmpint (hub_leaves (world, RETURN), ==, 1);
      world_agree (world);
    }
}

/* The same field in both leaves: nothing is removed before a person has chosen. */
static void
test_leaves_that_clash (void)
{
  g_autofree char *ground = NULL, *leaf = NULL;
  g_autoptr (World) world = begin (&ground);
  const char *const choices[] = { FIELD, "theirs", NULL };
  CareConflictView *left = NULL;

  desk_set (&world->desks[0], FIELD, 31);
  world_rest (world);
  leaf = hub_leaf (world, RETURN, ground, FIELD, "33");
  desk_step (&world->desks[0]);
  g_autoptr (CareConflictView) view = care_record_view_conflict (world->desks[0].record, RETURN, NULL);
  g_assert_nonnull (view);
  const CareConflictField *field = g_ptr_array_index (view->fields, 0);
  g_assert_cmpstr (field->base, ==, "30");
  g_assert_cmpstr (field->mine, ==, "31");
  g_assert_cmpstr (field->theirs, ==, "33");
  g_assert_cmpstr (view->their_by, ==, "Somebody");
  g_assert_cmpint (hub_leaves (world, RETURN), ==, 2);
  desk_step (&world->desks[0]);
  g_assert_cmpint (hub_leaves (world, RETURN), ==, 2);
  g_assert_true (care_record_settle (world->desks[0].record, RETURN, choices, &left, NULL));
  g_assert_null (left);
  desk_step (&world->desks[0]);
  g_assert_cmpint (hub_leaves (world, RETURN), ==, 1);
  world_rest (world);
  assert_everywhere (world, FIELD, "33");
  world_agree (world);
}

/* Both desks see the leaves, and both find the clash: settled at one of them, it is settled for both. */
static void
test_clash_settled_elsewhere (void)
{
  g_autofree char *ground = NULL, *leaf = NULL;
  g_autoptr (World) world = begin (&ground);
  const char *const choices[] = { FIELD, "theirs", NULL };
  CareConflictView *left = NULL;

  desk_set (&world->desks[0], FIELD, 31);
  world_rest (world);
  leaf = hub_leaf (world, RETURN, ground, FIELD, "33");
  for (int i = 0; i < 2; i++)
    desk_step (&world->desks[i]);
  g_assert_true (care_record_settle (world->desks[0].record, RETURN, choices, &left, NULL));
  world_rest (world);
  g_autoptr (GPtrArray) conflicts = care_store_list_conflicts (desk_store (&world->desks[1]), NULL);
  g_assert_cmpuint (conflicts->len, ==, 0);
  assert_everywhere (world, FIELD, "33");
  world_agree (world);
}

/* Ended after each request: the losers are removed only once the merge is on the hub. */
static void
test_ended_anywhere (void)
{
  for (int requests = 0; requests < 12; requests++)
    {
      g_autofree char *ground = NULL, *leaf = NULL;
      g_autoptr (World) world = begin (&ground);

      leaf = hub_leaf (world, RETURN, ground, "ch.bed.res", "3");
      desk_stop (&world->desks[0], requests);
      CareHubRow *row = hub_row (world, RETURN);
      g_autofree char *there = record_field (row->document->record, "ch.bed.res");
      if (row->document->conflicts[0] == NULL)
        g_assert_cmpstr (there, ==, "3");
      care_hub_row_free (row);
      world_rest (world);
      assert_everywhere (world, "ch.bed.res", "3");
      assert_everywhere (world, "ch.bed.max", "40");
      world_agree (world);
    }
}

/* Many leaves, from several grounds, merged one after the other. */
static void
test_many_leaves (void)
{
  static const char *const fields[] = { "ch.bed.res", "ch.flu.res", "ch.flu.de", "ch.flu.ag" };
  g_autofree char *ground = NULL;
  g_autoptr (World) world = begin (&ground);
  g_autofree char *newest = hub_rev (world, RETURN);

  for (size_t i = 0; i < G_N_ELEMENTS (fields); i++)
    g_free (hub_leaf (world, RETURN, i % 2 == 0 ? ground : newest, fields[i], "5"));
  world_rest (world);
  for (size_t i = 0; i < G_N_ELEMENTS (fields); i++)
    assert_everywhere (world, fields[i], "5");
  assert_everywhere (world, "ch.bed.max", "40");
  g_assert_cmpint (hub_leaves (world, RETURN), ==, 1);
  world_agree (world);
}

/* What was written here and not sent yet goes through the merge as well. */
static void
test_leaf_and_own_change (void)
{
  g_autofree char *ground = NULL, *leaf = NULL;
  g_autoptr (World) world = begin (&ground);

  desk_set (&world->desks[0], FIELD, 35);
  leaf = hub_leaf (world, RETURN, ground, "ch.bed.res", "3");
  desk_set (&world->desks[1], "ch.flu.res", 2);
  world_rest (world);
  assert_everywhere (world, FIELD, "35");
  assert_everywhere (world, "ch.bed.res", "3");
  assert_everywhere (world, "ch.flu.res", "2");
  world_agree (world);
}

/* A desk that joins meets a document with leaves, and has nothing of its own. */
static void
test_fresh_desk (void)
{
  g_autofree char *ground = NULL, *leaf = NULL;
  g_autoptr (World) world = begin (&ground);
  Desk *fresh;

  leaf = hub_leaf (world, RETURN, ground, "ch.bed.res", "3");
  fresh = &world->desks[world->n_desks++];
  fresh->world = world;
  fresh->folder = g_dir_make_tmp ("care-courier-XXXXXX", NULL);
  desk_open (fresh);
  desk_join (fresh, CARE_HUB_GROUP);
  desk_step (fresh);
  assert_field (fresh, RETURN, FIELD, "30");
  assert_field (fresh, RETURN, "ch.bed.max", "40");
  assert_field (fresh, RETURN, "ch.bed.res", "3");
  g_assert_cmpint (desk_events (fresh, "conflict-found", NULL), ==, 0);
  world_rest (world);
  assert_everywhere (world, "ch.bed.res", "3");
  g_assert_cmpint (hub_leaves (world, RETURN), ==, 1);
  world_agree (world);
}

/* Two desks merge the same leaves, neither knowing of the other. */
static void
test_two_desks_merge_at_once (void)
{
  g_autofree char *ground = NULL, *leaf = NULL;
  g_autoptr (World) world = begin (&ground);

  leaf = hub_leaf (world, RETURN, ground, "ch.bed.res", "3");
  /* Both have merged before either could send: each is ended after the feed, the leaves and what they come
   * from. */
  for (int i = 0; i < 2; i++)
    desk_stop (&world->desks[i], 3);
  world_rest (world);
  assert_everywhere (world, "ch.bed.res", "3");
  assert_everywhere (world, "ch.bed.max", "40");
  g_assert_cmpint (hub_leaves (world, RETURN), ==, 1);
  world_agree (world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sync/courier/leaves/common-known", test_common_version_known);
  g_test_add_func ("/sync/courier/leaves/common-on-the-hub", test_common_version_on_the_hub_only);
  g_test_add_func ("/sync/courier/leaves/clash", test_leaves_that_clash);
  g_test_add_func ("/sync/courier/leaves/clash-settled-elsewhere", test_clash_settled_elsewhere);
  g_test_add_func ("/sync/courier/leaves/ended-anywhere", test_ended_anywhere);
  g_test_add_func ("/sync/courier/leaves/many", test_many_leaves);
  g_test_add_func ("/sync/courier/leaves/own-change", test_leaf_and_own_change);
  g_test_add_func ("/sync/courier/leaves/fresh-desk", test_fresh_desk);
  g_test_add_func ("/sync/courier/leaves/merged-twice", test_two_desks_merge_at_once);
  return g_test_run ();
}
