/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Issue 3: "a 409 whose hub version is in our own history means that the hub is behind, not that somebody
 * disagrees", and "a counter that went back (a restored hub) makes the desk follow from the start and send
 * again what was once confirmed". */
#include "care-courier-fixture.h"
#include "care-store-receipts.h"

#define FIELD "ch.bed.occ"

static void
assert_quiet (World *world)
{
  for (int i = 0; i < world->n_desks; i++)
    g_assert_cmpint (desk_events (&world->desks[i], "conflict-found", NULL), ==, 0);
}

/* Returns, a submission and its receipt came after the copy that the hub is put back to. */
static World *
put_back (int desks)
{
  World *world = world_new (desks);

  desk_set (&world->desks[0], FIELD, 30);
  world_rest (world);
  g_autoptr (CareModelCopy) copy = care_model_hub_copy (world->hub);
  desk_set (&world->desks[0], FIELD, 31);
  desk_record (&world->desks[0], "Anna", NULL);
  desk_name (&world->desks[0], "Oak House");
  world_rest (world);
  desk_set (&world->desks[desks - 1], FIELD, 32);
  world_rest (world);
  care_model_hub_put_back (world->hub, copy);
  return world;
}

static void
assert_all_back (World *world)
{
  assert_hub (world, RETURN, FIELD, "32");
  assert_hub (world, HOME, "name", "Oak House");
  g_assert_cmpint (hub_count (world, SUBMISSION), ==, 1);
  g_assert_cmpint (hub_count (world, "receipt:"), ==, 1);
  assert_quiet (world);
  world_agree (world);
}

static void
test_put_back (void)
{
  for (int desks = 1; desks <= 3; desks++)
    {
      g_autoptr (World) world = put_back (desks);
      world_rest (world);
      assert_all_back (world);
    }
}

/* And the run that makes it good is ended after each of its requests. */
static void
test_put_back_and_ended (void)
{
  for (int requests = 0; requests < 12; requests++)
    {
      g_autoptr (World) world = put_back (2);
      desk_stop (&world->desks[0], requests);
      desk_stop (&world->desks[1], requests + 1);
      world_rest (world);
      assert_all_back (world);
    }
}

/* The run before it was ended in the middle, so this desk's document was not written: no counter tells that
 * the hub was put back behind what that run had sent. */
static void
test_ended_and_put_back (void)
{
  for (int requests = 1; requests < 12; requests++)
    {
      g_autoptr (World) world = world_new (2);
      desk_set (&world->desks[0], FIELD, 30);
      world_rest (world);
      g_autoptr (CareModelCopy) copy = care_model_hub_copy (world->hub);
      desk_set (&world->desks[0], FIELD, 32);
      desk_record (&world->desks[0], "Anna", NULL);
      desk_name (&world->desks[0], "Oak House");
      desk_stop (&world->desks[0], requests);
      care_model_hub_put_back (world->hub, copy);
      world_rest (world);
      assert_all_back (world);
    }
}

/* Only one desk knew what was lost, and it comes last, after the others went on from the old version. */
static void
test_others_went_on (void)
{
  g_autoptr (World) world = world_new (3);

  desk_set (&world->desks[0], FIELD, 30);
  world_rest (world);
  g_autoptr (CareModelCopy) copy = care_model_hub_copy (world->hub);
  desk_set (&world->desks[0], FIELD, 31);
  desk_step (&world->desks[0]); /* nobody else has heard of it */
  care_model_hub_put_back (world->hub, copy);
  desk_set (&world->desks[1], "ch.bed.max", 40);
  desk_step (&world->desks[1]);
  desk_step (&world->desks[2]);
  world_rest (world);
  assert_hub (world, RETURN, FIELD, "31");
  assert_hub (world, RETURN, "ch.bed.max", "40");
  assert_quiet (world);
  world_agree (world);
}

/* A member of a cluster that lags: it shows a version that we know, while we write upon a later one. */
static CareModelCopy *lagging;

static CareHubAnswer *
lag (World *world, const CareHubRequest *request, GError **error)
{
  if (!g_str_has_prefix (request->path, "_bulk_docs") || lagging == NULL)
    return NULL;
  g_autoptr (CareModelCopy) copy = g_steal_pointer (&lagging);
  care_model_hub_put_back (world->hub, copy);
  return NULL;
}

static void
test_409_of_our_own_history (void)
{
  g_autoptr (World) world = world_new (1);
  Desk *desk = &world->desks[0];

  desk_set (desk, FIELD, 30);
  world_rest (world);
  lagging = care_model_hub_copy (world->hub);
  desk_set (desk, FIELD, 31);
  world_rest (world);
  desk_set (desk, FIELD, 32);
  world->meddle = lag; /* once the desk is sure of its hub, and about to write */
  desk_sync (desk);
  world->meddle = NULL;
  world_rest (world);
  assert_hub (world, RETURN, FIELD, "32");
  assert_quiet (world);
  world_agree (world);
}

/* The hub forgot its old revisions and was put back: what is agreed on here is still the ground. */
static void
test_compacted_and_put_back (void)
{
  g_autoptr (World) world = put_back (2);

  care_model_hub_compact (world->hub);
  world_rest (world);
  assert_all_back (world);
}

/* Emptied, and prepared again with the same identity (restored from the very first backup). */
static void
test_emptied (void)
{
  g_autoptr (World) world = world_new (2);

  desk_set (&world->desks[0], FIELD, 32);
  desk_name (&world->desks[0], "Oak House");
  desk_record (&world->desks[0], "Anna", NULL);
  world_rest (world);
  care_model_hub_swap (world->hub, "the-hub");
  world_rest (world);
  assert_all_back (world);
  g_autoptr (GPtrArray) receipts = care_store_list_receipts (desk_store (&world->desks[0]), NULL, NULL);
  g_assert_cmpuint (receipts->len, ==, 1); /* the first proof stays the proof */
}

/* A feed that begins earlier than asked for, as clusters may: nothing is news. */
static void
test_rewound_feed (void)
{
  g_autoptr (World) world = world_new (2);

  desk_set (&world->desks[0], FIELD, 30);
  desk_record (&world->desks[0], "Anna", NULL);
  world_rest (world);
  int events = desk_events (&world->desks[1], NULL, NULL);
  for (int i = 0; i < 3; i++)
    {
      care_model_hub_plan (world->hub, CARE_MODEL_REWOUND, 0);
      desk_step (&world->desks[1]);
      g_assert_cmpint (world->desks[1].report.pulled, ==, 0);
    }
  g_assert_cmpint (desk_events (&world->desks[1], NULL, NULL), ==, events);
  world_rest (world);
  world_agree (world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sync/courier/behind/put-back", test_put_back);
  g_test_add_func ("/sync/courier/behind/put-back-and-ended", test_put_back_and_ended);
  g_test_add_func ("/sync/courier/behind/ended-and-put-back", test_ended_and_put_back);
  g_test_add_func ("/sync/courier/behind/others-went-on", test_others_went_on);
  g_test_add_func ("/sync/courier/behind/own-history", test_409_of_our_own_history);
  g_test_add_func ("/sync/courier/behind/compacted", test_compacted_and_put_back);
  g_test_add_func ("/sync/courier/behind/emptied", test_emptied);
  g_test_add_func ("/sync/courier/behind/rewound", test_rewound_feed);
  return g_test_run ();
}
