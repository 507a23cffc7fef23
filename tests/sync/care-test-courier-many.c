/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Much at once (issue 3): many records are not overwritten without being asked; pages, parents after
 * children, a first sync that is interrupted and goes on; few requests; a full disk; cancelled at once. */
#include "care-courier-fixture.h"
#include "care-record-private.h"
#include "care-record-sync.h"
#include "care-store-statement.h"
#include "care-wire-hub.h"

#include <json-glib/json-glib.h>
#include <string.h>

static int
count_returns (Desk *desk, int value)
{
  g_autofree char *count = NULL;
  g_autofree char *like = g_strdup_printf ("%%\"ch.bed.occ\":%d%%", value);

  g_assert_true (care_store_query_text (desk_store (desk), &count, NULL,
                                        "SELECT count(*) FROM care_return WHERE body LIKE ?1", "t", like));
  return (int)g_ascii_strtoll (count, NULL, 10);
}

/* 120 returns that both desks have; the first changes them all. */
static World *
change_many (int returns)
{
  World *world = world_new_empty (2);

  desk_add_homes (&world->desks[0], returns / 12);
  desk_fill (&world->desks[0], returns / 12, 12, 7);
  world_rest (world);
  g_assert_cmpint (count_returns (&world->desks[1], 7), ==, returns);
  desk_fill (&world->desks[0], returns / 12, 12, 8);
  desk_step (&world->desks[0]);
  return world;
}

/* "Anything that would overwrite many records at once stops and asks." */
static void
test_many_changes (void)
{
  g_autoptr (World) world = change_many (120);
  Desk *desk = &world->desks[1];

  desk_name (desk, "Elm House");
  for (int i = 0; i < 3; i++) /* and goes on asking */
    {
      assert_why (desk_sync (desk), CARE_SYNC_MANY_CHANGES);
      g_assert_cmpint (count_returns (desk, 7), ==, 120);
      g_assert_cmpint ((int)g_ascii_strtoll (desk->report.detail, NULL, 10), >, 0);
      world->now += 7200;
    }
  g_assert_true (care_record_accept_many_changes (desk->record, NULL));
  desk_step (desk);
  g_assert_cmpint (count_returns (desk, 8), ==, 120);
  g_autoptr (CareHub) hub = desk_hub (desk);
  g_assert_false (hub->accept_many); /* agreed to once, not for good */
  world_rest (world);
  world_agree (world);
}

/* Accepted, and the run is interrupted: it was agreed to until all is here. */
static void
test_many_changes_interrupted (void)
{
  g_autoptr (World) world = change_many (120);
  Desk *desk = &world->desks[1];

  assert_why (desk_sync (desk), CARE_SYNC_MANY_CHANGES);
  g_assert_true (care_record_accept_many_changes (desk->record, NULL));
  care_model_hub_plan (world->hub, CARE_MODEL_LOST_BEFORE, 0);
  assert_why (desk_sync (desk), CARE_SYNC_DROPPED);
  desk_step (desk);
  g_assert_cmpint (count_returns (desk, 8), ==, 120);
  world_rest (world);
  world_agree (world);
}

/* Asked, and then offline: the question stands, nothing slips in meanwhile, and the answer counts. */
static void
test_many_changes_and_offline (void)
{
  g_autoptr (World) world = change_many (120);
  Desk *desk = &world->desks[1];

  assert_why (desk_sync (desk), CARE_SYNC_MANY_CHANGES);
  care_model_hub_plan (world->hub, CARE_MODEL_LOST_BEFORE, 0);
  assert_why (desk_sync (desk), CARE_SYNC_DROPPED);
  g_autoptr (CareHub) hub = desk_hub (desk);
  assert_why (hub->why, CARE_SYNC_MANY_CHANGES);
  g_assert_cmpint ((int)g_ascii_strtoll (hub->detail, NULL, 10), >, 100);
  care_model_hub_plan (world->hub, CARE_MODEL_LOST_BEFORE, 0);
  desk_sync (desk);
  g_assert_cmpint (count_returns (desk, 7), ==, 120);
  g_assert_true (care_record_accept_many_changes (desk->record, NULL));
  desk_step (desk);
  g_assert_cmpint (count_returns (desk, 8), ==, 120);
  world_rest (world);
  world_agree (world);
}

static void
test_not_so_many (void)
{
  g_autoptr (World) world = change_many (96);

  desk_step (&world->desks[1]);
  g_assert_cmpint (count_returns (&world->desks[1], 8), ==, 96);
}

/* What is new here overwrites nothing, however much it is. */
static void
test_many_new (void)
{
  g_autoptr (World) world = world_new_empty (2);

  desk_step (&world->desks[1]);
  desk_add_homes (&world->desks[0], 30);
  desk_fill (&world->desks[0], 30, 12, 7);
  world_rest (world);
  g_assert_cmpint (count_returns (&world->desks[1], 7), ==, 360);
  world_agree (world);
}

static int
write_id (World *world, JsonNode *node, bool parents)
{
  JsonObject *row = json_node_get_object (node);
  JsonObject *document = json_object_get_object_member (row, "doc");
  const char *id = json_object_get_string_member (row, "id");
  bool is_parent = g_str_has_prefix (id, "provider:") || g_str_has_prefix (id, "location:");

  if (is_parent != parents || g_str_has_prefix (id, "_"))
    return 0;
  json_object_remove_member (document, "_rev");
  g_autofree char *text = json_to_string (json_object_get_member (row, "doc"), FALSE);
  hub_put (world, text);
  return 1;
}

/* The hub has the children before their parents: as after a replication. */
static int
turn_around (World *world)
{
  g_autoptr (CareHubAnswer) all
      = care_model_hub_look (world->hub, "GET", "_all_docs?include_docs=true", NULL);
  g_autoptr (JsonNode) root = json_from_string (all->text, NULL);
  JsonArray *rows = json_object_get_array_member (json_node_get_object (root), "rows");
  int written = 0;

  care_model_hub_swap (world->hub, "the-hub");
  for (int parents = 0; parents < 2; parents++)
    for (guint i = 0; i < json_array_get_length (rows); i++)
      written += write_id (world, json_array_get_element (rows, i), parents > 0);
  return written;
}

static Desk *
join_afresh (World *world)
{
  Desk *fresh = &world->desks[world->n_desks++];

  fresh->world = world;
  fresh->folder = g_dir_make_tmp ("care-courier-XXXXXX", NULL);
  desk_open (fresh);
  desk_join (fresh, CARE_HUB_GROUP);
  return fresh;
}

/* Parents after their children, over pages; each run ends after a few requests, and the next goes on from
 * there. */
static void
test_parents_last_and_interrupted (void)
{
  for (int steps = 0; steps < 2; steps++)
    {
      g_autoptr (World) world = world_new_empty (1);
      desk_add_homes (&world->desks[0], 100);
      desk_fill (&world->desks[0], 100, 11, 7);
      world_rest (world);
      int documents = turn_around (world), runs = 0;
      g_assert_cmpint (documents, >, 1200);
      Desk *fresh = join_afresh (world);
      world->feeds = 0;
      for (; steps > 0 && runs < 10 && count_returns (fresh, 7) < 1100; runs++)
        desk_stop (fresh, 4);
      desk_step (fresh);
      g_assert_cmpint (count_returns (fresh, 7), ==, 1100);
      g_assert_cmpint (runs, <, 10);
      /* Three pages. What was read once is not read again: only the look at where it was. */
      g_assert_cmpint (world->feeds, <=, 5 + 2 * runs);
      world_rest (world);
      world_agree (world);
    }
}

/* "a no-change sync in one request" */
static void
test_in_step (void)
{
  g_autoptr (World) world = world_new (3);

  desk_set (&world->desks[0], "ch.bed.occ", 31);
  desk_record (&world->desks[1], "Anna", NULL);
  world_rest (world); /* they do not answer one another for ever */
  g_autoptr (CareModelCopy) copy = care_model_hub_copy (world->hub);
  for (int i = 0; i < 3; i++)
    {
      int events = desk_events (&world->desks[i], NULL, NULL), documents = hub_count (world, "");
      world->asked = world->writes = 0;
      world->now += 3600;
      desk_step (&world->desks[i]);
      g_assert_cmpint (world->asked, ==, 1);
      g_assert_cmpint (world->writes, ==, 0);
      g_assert_false (world->desks[i].report.changed);
      g_assert_cmpint (desk_events (&world->desks[i], NULL, NULL), ==, events);
      g_assert_cmpint (hub_count (world, ""), ==, documents);
    }
}

/* At most one request for a hundred returns, sent or taken; with what a run costs in any case. */
static void
test_few_requests (void)
{
  g_autoptr (World) world = world_new_empty (2);
  Desk *desk = &world->desks[0];

  desk_add_homes (desk, 100);
  world_rest (world);
  desk_fill (desk, 100, 10, 7);
  desk_step (desk);
  g_assert_cmpint (hub_count (world, "return:"), ==, 1000);
  g_assert_cmpint (desk->report.requests, <=, 10 + 5);
  desk_step (&world->desks[1]);
  g_assert_cmpint (count_returns (&world->desks[1], 7), ==, 1000);
  g_assert_cmpint (world->desks[1].report.requests, <=, 10);
}

/* Cancelled before it began: nothing was asked, and nothing is another. */
static void
test_cancelled (void)
{
  g_autoptr (World) world = world_new (2);
  Desk *desk = &world->desks[0];

  desk_set (desk, "ch.bed.occ", 31);
  int events = desk_events (desk, NULL, NULL);
  world->asked = 0;
  desk_stop (desk, 0);
  g_assert_cmpint (world->asked, ==, 0);
  g_assert_cmpint (desk_events (desk, NULL, NULL), ==, events);
  g_autoptr (CareHub) hub = desk_hub (desk);
  assert_why (hub->why, CARE_SYNC_FINE); /* that somebody stopped it is no trouble of the hub */
  g_assert_cmpint (hub->attempts, ==, 0);
  world_rest (world);
  world_agree (world);
}

/* The disk is full while much comes in: nothing of that page is kept, and later it goes on. */
static void
test_store_full (void)
{
  g_autoptr (World) world = world_new_empty (2);
  Desk *desk = &world->desks[1];
  g_autofree char *pages = NULL;

  desk_step (desk);
  desk_add_homes (&world->desks[0], 40);
  desk_fill (&world->desks[0], 40, 10, 7);
  desk_step (&world->desks[0]);
  g_assert_true (care_store_query_text (desk_store (desk), &pages, NULL, "PRAGMA page_count", ""));
  g_autofree char *limit
      = g_strdup_printf ("PRAGMA max_page_count = %" G_GINT64_FORMAT, g_ascii_strtoll (pages, NULL, 10) + 3);
  g_assert_true (care_store_exec (desk_store (desk), limit, NULL));
  g_autoptr (CareHub) before = desk_hub (desk);
  assert_why (desk_sync (desk), CARE_SYNC_STORE_FULL);
  g_assert_cmpint (count_returns (desk, 7), ==, 0);
  g_autoptr (CareHub) after = desk_hub (desk);
  g_assert_cmpstr (after->since, ==, before->since); /* nothing moved */
  desk_assert_sound (desk);
  g_assert_true (care_store_exec (desk_store (desk), "PRAGMA max_page_count = 1000000", NULL));
  desk_step (desk);
  g_assert_cmpint (count_returns (desk, 7), ==, 400);
  world_rest (world);
  world_agree (world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sync/courier/many/changes", test_many_changes);
  g_test_add_func ("/sync/courier/many/changes-interrupted", test_many_changes_interrupted);
  g_test_add_func ("/sync/courier/many/changes-and-offline", test_many_changes_and_offline);
  g_test_add_func ("/sync/courier/many/not-so-many", test_not_so_many);
  g_test_add_func ("/sync/courier/many/new", test_many_new);
  g_test_add_func ("/sync/courier/many/parents-last", test_parents_last_and_interrupted);
  g_test_add_func ("/sync/courier/many/in-step", test_in_step);
  g_test_add_func ("/sync/courier/many/few-requests", test_few_requests);
  g_test_add_func ("/sync/courier/many/cancelled", test_cancelled);
  g_test_add_func ("/sync/courier/many/store-full", test_store_full);
  return g_test_run ();
}
