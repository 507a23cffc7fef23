/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Issue 3: "documents of a newer schema are kept and not understood, never damaged"; "Records are closed,
 * withdrawn or set aside, never deleted on the hub; writing over somebody's tombstone without a _rev is
 * guarded against." */
#include "care-courier-fixture.h"
#include "care-record-sync.h"
#include "care-store-exchange.h"
#include "care-wire-leaves.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define FIELD "ch.bed.occ"

/* The document as it is there, with a member changed: as a program of next year, or a broken one, would write
 * it. */
static void
hub_set_member (World *world, const char *id, const char *member, const char *json)
{
  g_autofree char *raw = hub_raw (world, id);
  g_autoptr (JsonNode) root = json_from_string (raw, NULL);

  json_object_set_member (json_node_get_object (root), member, json_from_string (json, NULL));
  g_autofree char *text = json_to_string (root, FALSE);
  hub_put (world, text);
}

static void
assert_kept (Desk *desk, const char *id, const char *why, const char *rev, const char *word)
{
  CareKept *kept = care_store_find_kept (desk_store (desk), CARE_HUB_GROUP, id, NULL);

  g_assert_nonnull (kept);
  g_assert_cmpstr (kept->why, ==, why);
  g_assert_cmpstr (kept->rev, ==, rev);
  g_assert_nonnull (strstr (kept->raw, word));
  care_kept_free (kept);
}

static const struct
{
  const char *name, *member, *json, *why;
  CareSyncWhy row;
} ways[] = {
  { "newer", "schema", "2", "newer", CARE_SYNC_ROW_NEWER },
  { "other-sum", "sha256", "\"00\"", "unreadable", CARE_SYNC_ROW_UNREADABLE },
  { "no-record", "record", "7", "unreadable", CARE_SYNC_ROW_UNREADABLE },
};

static void
test_kept_as_it_came (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (World) world = world_new (2);
      Desk *desk = &world->desks[0];

      desk_set (desk, FIELD, 30);
      world_rest (world);
      g_autofree char *good = hub_raw (world, RETURN);
      hub_set_member (world, RETURN, ways[i].member, ways[i].json);
      g_autofree char *rev = hub_rev (world, RETURN);
      world_rest (world);
      assert_kept (desk, RETURN, ways[i].why, rev, ways[i].json);
      assert_field (desk, RETURN, FIELD, "30");

      /* A change here waits with its reason; what is there is not touched, however often it is tried. */
      desk_set (desk, FIELD, 31);
      desk_name (desk, "Oak House"); /* and holds up nothing */
      world_rest (world);
      g_autoptr (CareOutboxRow) row = desk_row (desk, RETURN);
      g_assert_cmpint (row->state, ==, CARE_OUTBOX_SET_ASIDE);
      assert_why (row->why, ways[i].row);
      g_assert_true (care_record_retry (desk->record, RETURN, NULL));
      world_rest (world);
      g_autofree char *after = hub_rev (world, RETURN);
      g_assert_cmpstr (after, ==, rev);
      assert_field (&world->desks[1], HOME, "name", "Oak House");

      /* Somebody puts it right: then it goes on. */
      g_autoptr (JsonNode) root = json_from_string (good, NULL);
      json_object_set_string_member (json_node_get_object (root), "_rev", rev);
      g_autofree char *text = json_to_string (root, FALSE);
      hub_put (world, text);
      world_rest (world);
      assert_field (&world->desks[1], RETURN, FIELD, "31");
      g_assert_null (care_store_find_kept (desk_store (desk), CARE_HUB_GROUP, RETURN, NULL));
      world_agree (world);
    }
}

static char *
newest_seq (World *world)
{
  g_autoptr (CareHubAnswer) answer
      = care_model_hub_look (world->hub, "GET", "_changes?since=now&limit=1", NULL);
  int rows = 0;
  char *seq = NULL;
  g_autoptr (GPtrArray) leaves = care_wire_read_leaves (answer->text, &seq, &rows, NULL);

  g_assert_nonnull (leaves);
  return seq;
}

/* Newer from the start: nothing of it is here, and it stays there. */
static void
test_never_understood (void)
{
  g_autoptr (World) world = world_new (2);

  hub_put (world,
           "{\"_id\":\"return:1-HOME:care-home:2026-08\",\"type\":\"return\",\"schema\":9,\"what\":[1]}");
  hub_put (world, "{\"_id\":\"miracle:1\",\"type\":\"miracle\",\"schema\":9}");
  world_rest (world);
  g_autofree char *there = hub_rev (world, "return:1-HOME:care-home:2026-08");
  assert_kept (&world->desks[0], "return:1-HOME:care-home:2026-08", "newer", there, "\"what\":[1]");
  desk_set (&world->desks[0], FIELD, 31);
  world_rest (world);
  assert_field (&world->desks[1], RETURN, FIELD, "31");
  g_autofree char *raw = hub_raw (world, "return:1-HOME:care-home:2026-08");
  g_assert_nonnull (strstr (raw, "\"what\":[1]"));
}

/* A leaf of a newer schema beside one that is understood: neither is removed. */
static void
test_newer_leaf (void)
{
  g_autoptr (World) world = world_new (1);

  desk_set (&world->desks[0], FIELD, 30);
  world_rest (world);
  g_autofree char *ground = hub_rev (world, RETURN);
  desk_set (&world->desks[0], FIELD, 31);
  world_rest (world);
  g_autofree char *body
      = g_strdup_printf ("{\"new_edits\":false,\"docs\":[{\"_id\":\"%s\",\"type\":\"return\",\"schema\":9,"
                         "\"_revisions\":{\"start\":2,\"ids\":[\"0000\",\"%s\"]}}]}",
                         RETURN, strchr (ground, '-') + 1);
  care_hub_answer_free (care_model_hub_look (world->hub, "POST", "_bulk_docs", body));
  g_assert_cmpint (hub_leaves (world, RETURN), ==, 2);
  world_rest (world);
  desk_set (&world->desks[0], FIELD, 32);
  world_rest (world);
  g_assert_cmpint (hub_leaves (world, RETURN), ==, 2);
  assert_field (&world->desks[0], RETURN, FIELD, "32");
}

/* The program is a newer one by now: what the old one could only keep is taken up, though the feed shows it
 * no more. */
static void
test_program_renewed (void)
{
  static const char *const whys[] = { "newer", "unreadable" };

  for (size_t i = 0; i < G_N_ELEMENTS (whys); i++)
    {
      g_autoptr (World) world = world_new (2);
      Desk *desk = &world->desks[0];

      desk_set (desk, FIELD, 30);
      world_rest (world);
      g_autofree char *good = hub_raw (world, RETURN);
      hub_set_member (world, RETURN, "schema", "9");
      world_rest (world);
      desk_set (desk, "ch.bed.res", 3);
      desk_step (desk);
      /* As if it had been of schema 9 all along, and now that is ours: on the hub and in what is kept. */
      g_autoptr (JsonNode) root = json_from_string (good, NULL);
      g_autofree char *rev = hub_rev (world, RETURN);
      json_object_set_string_member (json_node_get_object (root), "_rev", rev);
      g_autofree char *text = json_to_string (root, FALSE);
      hub_put (world, text);
      g_autofree char *now = hub_rev (world, RETURN), *raw = hub_raw (world, RETURN);
      g_autoptr (CareHub) hub = desk_hub (desk);
      g_autofree char *feed = newest_seq (world);
      g_free (hub->since);
      hub->since = g_steal_pointer (&feed);
      g_assert_true (care_store_save_hub (desk_store (desk), hub, NULL));
      g_assert_true (care_store_keep (desk_store (desk), CARE_HUB_GROUP, RETURN, now, whys[i], raw, NULL));
      world_rest (world);
      assert_field (&world->desks[1], RETURN, "ch.bed.res", "3");
      assert_field (desk, RETURN, FIELD, "30");
      g_assert_null (care_store_find_kept (desk_store (desk), CARE_HUB_GROUP, RETURN, NULL));
      world_agree (world);
    }
}

static void
test_deleted (void)
{
  for (int changed = 0; changed < 2; changed++)
    {
      g_autoptr (World) world = world_new (2);
      Desk *desk = &world->desks[0];

      desk_set (desk, FIELD, 30);
      world_rest (world);
      hub_delete (world, RETURN);
      if (changed)
        desk_set (desk, FIELD, 31);
      desk_step (desk);
      assert_field (desk, RETURN, FIELD, changed ? "31" : "30"); /* the record keeps it */
      g_autoptr (CareOutboxRow) row = desk_row (desk, RETURN);
      g_assert_cmpint (row->state, ==, CARE_OUTBOX_SET_ASIDE);
      assert_why (row->why, CARE_SYNC_ROW_DELETED);
      desk_step (desk);
      CareHubRow *there = hub_row (world, RETURN);
      g_assert_true (there->deleted);
      g_autofree char *tombstone = g_strdup (there->rev);
      care_hub_row_free (there);

      /* A person wants it there again: over the tombstone, with its rev. */
      g_assert_true (care_record_retry (desk->record, RETURN, NULL));
      desk_step (desk);
      assert_hub (world, RETURN, FIELD, changed ? "31" : "30");
      g_autofree char *rev = hub_rev (world, RETURN);
      g_assert_cmpint (g_ascii_strtoll (rev, NULL, 10), ==, g_ascii_strtoll (tombstone, NULL, 10) + 1);
      world_rest (world);
      assert_field (&world->desks[1], RETURN, FIELD, changed ? "31" : "30");
      g_autoptr (CareOutboxRow) other = desk_row (&world->desks[1], RETURN);
      g_assert_null (other); /* it is there again: nobody has to do anything */
      world_agree (world);
    }
}

/* A new document here, of a name that somebody deleted there: not over the tombstone without a person. */
static void
test_new_over_a_tombstone (void)
{
  g_autoptr (World) world = world_new (1);
  Desk *desk = &world->desks[0];

  hub_put (world, "{\"_id\":\"" RETURN "\",\"type\":\"return\",\"schema\":1}");
  hub_delete (world, RETURN);
  world_rest (world);
  desk_set (desk, FIELD, 31);
  desk_step (desk);
  g_autoptr (CareOutboxRow) row = desk_row (desk, RETURN);
  g_assert_cmpint (row->state, ==, CARE_OUTBOX_SET_ASIDE);
  assert_why (row->why, CARE_SYNC_ROW_DELETED);
  CareHubRow *there = hub_row (world, RETURN);
  g_assert_true (there->deleted);
  care_hub_row_free (there);
  g_assert_true (care_record_retry (desk->record, RETURN, NULL));
  desk_step (desk);
  assert_hub (world, RETURN, FIELD, "31");
  g_assert_cmpint (desk_waiting (desk), ==, 0);
}

/* What only ever adds, deleted: a submission stays in every record, and goes back at a person's wish. */
static void
test_submission_deleted (void)
{
  g_autoptr (World) world = world_new (2);
  Desk *desk = &world->desks[0];

  desk_set (desk, FIELD, 31);
  desk_record (desk, "Anna", NULL);
  world_rest (world);
  g_autoptr (CareHubAnswer) all = care_model_hub_look (world->hub, "GET", "_all_docs", NULL);
  const char *begins = strstr (all->text, SUBMISSION);
  g_autofree char *id = g_strndup (begins, strcspn (begins, "\""));
  hub_delete (world, id);
  world_rest (world);
  g_assert_cmpint (hub_count (world, SUBMISSION), ==, 0);
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *here = care_store_read_record (desk_store (&world->desks[i]), id, NULL, NULL);
      g_assert_nonnull (here);
      desk_assert_sound (&world->desks[i]);
    }
  g_assert_true (care_record_retry (desk->record, id, NULL));
  world_rest (world);
  g_assert_cmpint (hub_count (world, SUBMISSION), ==, 1);
  world_agree (world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sync/courier/kept/as-it-came", test_kept_as_it_came);
  g_test_add_func ("/sync/courier/kept/never-understood", test_never_understood);
  g_test_add_func ("/sync/courier/kept/newer-leaf", test_newer_leaf);
  g_test_add_func ("/sync/courier/kept/program-renewed", test_program_renewed);
  g_test_add_func ("/sync/courier/kept/deleted", test_deleted);
  g_test_add_func ("/sync/courier/kept/over-a-tombstone", test_new_over_a_tombstone);
  g_test_add_func ("/sync/courier/kept/submission-deleted", test_submission_deleted);
  return g_test_run ();
}
