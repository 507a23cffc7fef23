/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Issue 3, "A lost answer is settled by asking before sending again": whatever became of a request, there is
 * one document, one receipt, and the receipt says where the answer itself was lost. */
#include "care-courier-fixture.h"
#include "care-record-private.h"
#include "care-store-receipts.h"

typedef struct
{
  const char *name;
  CareModelFault faults[3]; /* of the writings, one after the other */
  bool acted;               /* whether the hub had it before we asked */
  bool trouble;             /* whether the first run ends with trouble */
} Way;

static const Way ways[] = {
  { "answered", { CARE_MODEL_NO_FAULT }, false, false },
  { "lost-before", { CARE_MODEL_LOST_BEFORE }, false, true },
  { "lost-after", { CARE_MODEL_LOST_AFTER }, true, true },
  { "lost-twice-before", { CARE_MODEL_LOST_BEFORE, CARE_MODEL_LOST_BEFORE }, false, true },
  { "lost-before-then-after", { CARE_MODEL_LOST_BEFORE, CARE_MODEL_LOST_AFTER }, true, true },
  { "delayed", { CARE_MODEL_DELAYED }, true, true },
  { "delayed-then-lost-after", { CARE_MODEL_DELAYED, CARE_MODEL_LOST_AFTER }, true, true },
  { "trouble-and-yet-done", { CARE_MODEL_TROUBLE_DONE }, true, true },
  { "done-twice", { CARE_MODEL_TWICE }, true, false },
  { "cut", { CARE_MODEL_CUT }, true, true },
};

static const Way *way;

/* The faults are for writings that hold the submission, whatever else is asked in between. */
static CareHubAnswer *
fault_of_writing (World *world, const CareHubRequest *request, GError **error)
{
  if (!g_str_has_prefix (request->path, "_bulk_docs") || strstr (request->body, SUBMISSION) == NULL
      || world->meddled >= (int)G_N_ELEMENTS (way->faults))
    return NULL;
  CareModelFault fault = way->faults[world->meddled++];
  if (fault != CARE_MODEL_NO_FAULT)
    care_model_hub_plan (world->hub, fault, 10);
  return NULL;
}

static void
test_submission (gconstpointer data)
{
  g_autoptr (World) world = world_new (2);
  Desk *desk = &world->desks[0];

  way = data;
  desk_set (desk, "ch.bed.occ", 31);
  desk_record (desk, "Anna", NULL);
  world->meddle = fault_of_writing;
  bool trouble = desk_sync (desk) != CARE_SYNC_FINE;
  g_assert_cmpint (trouble, ==, way->trouble);
  world->now += 3600;
  desk_sync (desk);
  world->now += 3600;
  world_rest (world);

  g_assert_cmpint (hub_count (world, SUBMISSION), ==, 1);
  g_assert_cmpint (hub_count (world, "receipt:"), ==, 1);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) receipts = care_store_list_receipts (desk_store (&world->desks[i]), NULL, NULL);
      g_assert_cmpuint (receipts->len, ==, 1);
      const CareReceipt *receipt = g_ptr_array_index (receipts, 0);
      g_assert_cmpint (receipt->asked, ==, way->acted);
      g_assert_cmpint (receipt->sent_at, ==, care_instant_parse (BEGINS)); /* when it was sent first */
      g_assert_cmpint (desk_waiting (&world->desks[i]), ==, 0);
      desk_assert_sound (&world->desks[i]);
    }
  assert_field (&world->desks[1], RETURN, "ch.bed.occ", "31");
}

/* The answer to a change was lost, and meanwhile it was changed again here: what the hub has is ours, so
 * nobody disagrees. */
static void
test_changed_again_meanwhile (void)
{
  g_autoptr (World) world = world_new (2);
  Desk *desk = &world->desks[0];
  static const Way lost = { "", { CARE_MODEL_LOST_AFTER }, true, true };

  desk_set (desk, "ch.bed.occ", 31);
  world_rest (world);
  desk_set (desk, "ch.bed.occ", 32);
  care_model_hub_plan (world->hub, CARE_MODEL_NO_FAULT, 0); /* the feed */
  care_model_hub_plan (world->hub, lost.faults[0], 0);
  assert_why (desk_sync (desk), CARE_SYNC_DROPPED);
  assert_hub (world, RETURN, "ch.bed.occ", "32");
  desk_set (desk, "ch.bed.occ", 33);
  world_rest (world);

  assert_hub (world, RETURN, "ch.bed.occ", "33");
  assert_field (&world->desks[1], RETURN, "ch.bed.occ", "33");
  g_assert_cmpint (desk_events (desk, "conflict-found", NULL), ==, 0);
}

/* The answer was lost, it was changed again here, and a colleague built upon what the hub had of ours. */
static void
test_built_upon_meanwhile (void)
{
  g_autoptr (World) world = world_new (2);
  Desk *desk = &world->desks[0], *colleague = &world->desks[1];

  desk_set (desk, "ch.bed.occ", 31);
  world_rest (world);
  desk_set (desk, "ch.bed.occ", 32);
  care_model_hub_plan (world->hub, CARE_MODEL_NO_FAULT, 0);
  care_model_hub_plan (world->hub, CARE_MODEL_LOST_AFTER, 0);
  assert_why (desk_sync (desk), CARE_SYNC_DROPPED);
  desk_step (colleague);
  assert_field (colleague, RETURN, "ch.bed.occ", "32");
  desk_set (colleague, "ch.bed.max", 40);
  desk_step (colleague);
  desk_set (desk, "ch.bed.occ", 33);
  world_rest (world);

  for (int i = 0; i < 2; i++)
    {
      assert_field (&world->desks[i], RETURN, "ch.bed.occ", "33");
      assert_field (&world->desks[i], RETURN, "ch.bed.max", "40");
      g_assert_cmpint (desk_events (&world->desks[i], "conflict-found", NULL), ==, 0);
    }
}

/* Ended after each request in turn: the next run goes on, and nothing goes twice. */
static void
test_ended_anywhere (void)
{
  for (int requests = 0; requests < 14; requests++)
    {
      g_autoptr (World) world = world_new (2);
      Desk *desk = &world->desks[0];

      desk_set (desk, "ch.bed.occ", 31);
      desk_record (desk, "Anna", NULL);
      desk_stop (desk, requests);
      world_rest (world);
      g_assert_cmpint (hub_count (world, SUBMISSION), ==, 1);
      g_assert_cmpint (hub_count (world, "receipt:"), ==, 1);
      assert_field (&world->desks[1], RETURN, "ch.bed.occ", "31");
      desk_assert_sound (desk);
    }
}

/* A document that two desks made while both were offline is asked for before it is sent: equal content is
 * confirmed, and not sent. */
static void
test_made_on_both_sides (void)
{
  g_autoptr (World) world = world_new_empty (2);

  desk_name (&world->desks[0], "Elm House");
  desk_name (&world->desks[1], "Elm House");
  desk_step (&world->desks[0]);
  g_autofree char *rev = hub_rev (world, HOME);
  world_rest (world);
  g_autofree char *after = hub_rev (world, HOME);
  g_assert_cmpstr (rev, ==, after);
  for (int i = 0; i < 2; i++)
    {
      g_assert_cmpint (desk_events (&world->desks[i], "conflict-found", NULL), ==, 0);
      g_assert_cmpint (desk_waiting (&world->desks[i]), ==, 0);
    }
}

/* "With half of all answers lost after the server acted", all arrives exactly once. */
static void
test_half_of_all_answers (void)
{
  g_autoptr (World) world = world_new (2);
  Desk *desk = &world->desks[0];
  int runs = 0;

  desk_add_homes (desk, 40);
  desk_fill (desk, 40, 12, 7);
  desk_set (desk, "ch.bed.occ", 31);
  for (int i = 0; i < 20; i++, world->now += 60)
    {
      g_autofree char *by = g_strdup_printf ("Person %d", i);
      desk_record (desk, by, NULL);
    }
  care_model_hub_set_chance (world->hub, 50, 1u << CARE_MODEL_LOST_AFTER);
  for (int i = 0; i < 2; i++)
    for (; desk_sync (&world->desks[i]) != CARE_SYNC_FINE; world->now += 1000)
      g_assert_cmpint (++runs, <, 2000);
  care_model_hub_heal (world->hub, true);
  world_rest (world);
  g_assert_cmpint (hub_count (world, "return:"), ==, 481);
  g_assert_cmpint (hub_count (world, SUBMISSION), ==, 20);
  g_assert_cmpint (hub_count (world, "receipt:"), ==, 20);
  g_assert_cmpint (desk_events (desk, "conflict-found", NULL), ==, 0);
  world_agree (world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *path = g_strconcat ("/sync/courier/lost/submission/", ways[i].name, NULL);
      g_test_add_data_func (path, &ways[i], test_submission);
    }
  g_test_add_func ("/sync/courier/lost/changed-again", test_changed_again_meanwhile);
  g_test_add_func ("/sync/courier/lost/built-upon", test_built_upon_meanwhile);
  g_test_add_func ("/sync/courier/lost/ended-anywhere", test_ended_anywhere);
  g_test_add_func ("/sync/courier/lost/made-on-both-sides", test_made_on_both_sides);
  g_test_add_func ("/sync/courier/lost/half-of-all", test_half_of_all_answers);
  return g_test_run ();
}
