/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Issue 3: "A restored or copied desk, or a hash that does not fit on append, mints a new desk name that
 * points at its parent." Nothing is lost, and each desk's events stay one chain. */
#include "care-courier-fixture.h"
#include "care-kind.h"
#include "care-record-sync.h"
#include "care-store-exchange.h"
#include "care-store-extras.h"
#include "care-wire-sync.h"

#include <string.h>

static char *
name_of (Desk *desk)
{
  return care_store_get_setting (desk_store (desk), "desk", NULL);
}

static char *
parent_of (Desk *desk)
{
  return care_store_get_setting (desk_store (desk), "desk-parent", NULL);
}

/* Every event of every desk is on the hub, in sound segments that follow each other without a gap. */
static void
assert_chains (World *world)
{
  g_autoptr (CareHubAnswer) answer = care_model_hub_look (
      world->hub, "GET", "_changes?since=0&limit=100000&style=all_docs&include_docs=true&conflicts=true",
      NULL);
  g_autoptr (CareHubPage) page = care_wire_read_changes (answer->text, NULL);

  for (int d = 0; d < world->n_desks; d++)
    {
      g_autofree char *name = name_of (&world->desks[d]);
      int64_t reached = 0;
      for (guint i = 0; i < page->documents->len; i++)
        {
          const CareHubDocument *document = g_ptr_array_index (page->documents, i);
          if (document->kind != CARE_KIND_EVENTS)
            continue;
          g_autoptr (CareSegment) segment = care_wire_segment_from_json (document->record, NULL);
          g_assert_nonnull (segment);
          g_assert_true (care_segment_is_sound (segment));
          if (!g_str_equal (segment->desk, name))
            continue;
          if (reached > 0)
            g_assert_cmpint (segment->from, ==, reached + 1);
          reached = segment->to;
        }
      g_assert_cmpint (reached, ==, desk_events (&world->desks[d], NULL, NULL));
    }
}

/* Both go on under the name that they had; the second to sync takes a new one. */
static void
test_copied (void)
{
  g_autoptr (World) world = world_new (2);
  Desk *desk = &world->desks[0], *copy;
  g_autofree char *name = name_of (desk);

  desk_set (desk, "ch.bed.occ", 31);
  copy = world_copy_desk (world, desk); /* with what waits to be sent */
  desk_set (desk, "ch.bed.max", 40);
  desk_set (copy, "ch.bed.res", 2);
  desk_step (desk);
  g_assert_false (desk->report.renamed);
  desk_step (copy);
  g_assert_true (copy->report.renamed);
  world_rest (world);

  g_autofree char *other = name_of (copy), *parent = parent_of (copy), *same = name_of (desk);
  g_assert_cmpstr (other, !=, name);
  g_assert_cmpstr (parent, ==, name);
  g_assert_cmpstr (same, ==, name);
  for (int i = 0; i < world->n_desks; i++)
    {
      assert_field (&world->desks[i], RETURN, "ch.bed.occ", "31");
      assert_field (&world->desks[i], RETURN, "ch.bed.max", "40");
      assert_field (&world->desks[i], RETURN, "ch.bed.res", "2");
    }
  world_agree (world);
  assert_chains (world);
}

/* The copy comes first: then it is the desk that takes a new name. One of the two keeps the old one. */
static void
test_copy_first (void)
{
  g_autoptr (World) world = world_new (2);
  Desk *desk = &world->desks[0], *copy = world_copy_desk (world, desk);
  g_autofree char *name = name_of (desk);

  desk_set (copy, "ch.bed.res", 2);
  desk_step (copy);
  desk_record (desk, "Anna", NULL);
  desk_step (desk);
  g_assert_true (desk->report.renamed);
  world_rest (world);
  g_autofree char *parent = parent_of (desk), *same = name_of (copy);
  g_assert_cmpstr (parent, ==, name);
  g_assert_cmpstr (same, ==, name);
  g_assert_cmpint (hub_count (world, SUBMISSION), ==, 1);
  world_agree (world);
  assert_chains (world);
}

/* Copied, and nothing was done at either: one name for both would be found only once both have spoken. */
static void
test_copies_of_copies (void)
{
  g_autoptr (World) world = world_new (1);

  desk_set (&world->desks[0], "ch.bed.occ", 31);
  for (int i = 0; i < 3; i++)
    {
      world_copy_desk (world, &world->desks[i]);
      desk_set (&world->desks[i + 1], i == 0 ? "ch.bed.max" : i == 1 ? "ch.bed.res" : "ch.flu.res", 5 + i);
    }
  world_rest (world);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (int i = 0; i < world->n_desks; i++)
    {
      g_assert_true (g_hash_table_add (names, name_of (&world->desks[i])));
      assert_field (&world->desks[i], RETURN, "ch.bed.occ", "31");
      assert_field (&world->desks[i], RETURN, "ch.bed.max", "5");
      assert_field (&world->desks[i], RETURN, "ch.bed.res", "6");
      assert_field (&world->desks[i], RETURN, "ch.flu.res", "7");
    }
  world_agree (world);
}

/* The copy was ended after its segment went and before it said so: the desk meets a segment under its own
 * name that it never sealed. */
static void
test_segment_that_does_not_fit (void)
{
  for (int requests = 0; requests < 12; requests++)
    {
      g_autoptr (World) world = world_new (2);
      Desk *desk = &world->desks[0], *copy = world_copy_desk (world, desk);

      desk_set (copy, "ch.bed.res", 2);
      desk_stop (copy, requests);
      desk_set (desk, "ch.bed.max", 40);
      desk_record (desk, "Anna", NULL);
      world_rest (world);
      g_autofree char *a = name_of (desk), *b = name_of (copy);
      g_assert_cmpstr (a, !=, b);
      for (int i = 0; i < world->n_desks; i++)
        {
          assert_field (&world->desks[i], RETURN, "ch.bed.max", "40");
          assert_field (&world->desks[i], RETURN, "ch.bed.res", "2");
        }
      g_assert_cmpint (hub_count (world, SUBMISSION), ==, 1);
      world_agree (world);
      assert_chains (world);
    }
}

/* The hub refuses this desk's first segment for a while, and takes those that follow. */
static CareHubAnswer *
lose_first_segment (World *world, const CareHubRequest *request, GError **error)
{
  if (!g_str_has_prefix (request->path, "_bulk_docs") || strstr (request->body, world->word) == NULL)
    return NULL;
  return world_answer (world, 400, "{\"error\":\"bad_request\",\"reason\":\"not now\"}");
}

/* A segment in the middle was sent and the one before it was not: under the new name all is sealed anew from
 * there, and what did arrive under the old one is another desk's. */
static void
test_segments_with_a_hole (void)
{
  g_autoptr (World) world = world_new_empty (2);
  Desk *desk = &world->desks[0], *copy;
  g_autofree char *name = name_of (desk);
  g_autofree char *first = g_strdup_printf ("\"events:%s:1-", name);

  world->word = first;
  world->meddle = lose_first_segment;
  desk_name (desk, "Elm House");
  desk_step (desk);
  desk_set (desk, "ch.bed.occ", 31);
  desk_step (desk);
  desk_set (desk, "ch.bed.max", 40);
  desk_step (desk);
  world->meddle = NULL;
  copy = world_copy_desk (world, desk);
  desk_set (copy, "ch.bed.res", 2);
  desk_step (copy);
  desk_set (desk, "ch.flu.res", 3);
  world_rest (world);
  world->word = NULL;
  for (int i = 0; i < world->n_desks; i++)
    {
      g_autoptr (GPtrArray) rows = care_store_list_outbox (desk_store (&world->desks[i]), NULL);
      for (guint r = 0; r < rows->len; r++)
        care_record_retry (world->desks[i].record, ((CareOutboxRow *)rows->pdata[r])->id, NULL);
    }
  world_rest (world);
  world_agree (world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sync/courier/copied/copied", test_copied);
  g_test_add_func ("/sync/courier/copied/copy-first", test_copy_first);
  g_test_add_func ("/sync/courier/copied/copies-of-copies", test_copies_of_copies);
  g_test_add_func ("/sync/courier/copied/does-not-fit", test_segment_that_does_not_fit);
  g_test_add_func ("/sync/courier/copied/with-a-hole", test_segments_with_a_hole);
  return g_test_run ();
}
