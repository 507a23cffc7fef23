/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Issue 3, "Content hash and _rev decide; clocks decide nothing": what the clocks said is kept as evidence,
 * and how far they are apart is measured. */
#include "care-courier-fixture.h"
#include "care-store-exchange.h"
#include "care-store-receipts.h"

/* "A return said to be saved at 23:58 and synced at 00:03 keeps both times." London in summer is an hour
 * ahead. */
static void
test_around_midnight (void)
{
  g_autoptr (World) world = world_new (2);
  Desk *desk = &world->desks[0];
  CareInstant saved = care_instant_parse ("2026-07-14T22:58:00Z");

  desk_set (desk, "ch.bed.occ", 31);
  world->now = saved + 60;
  desk_record (desk, "Anna", NULL); /* a minute ago */
  care_model_hub_plan (world->hub, CARE_MODEL_NO_FAULT, 0);
  care_model_hub_plan (world->hub, CARE_MODEL_LOST_BEFORE, 0); /* asking what the hub has */
  desk_sync (desk);
  world->now = saved + 5 * 60;
  world->hub_ahead = 2;
  world_rest (world);

  g_autoptr (GPtrArray) receipts = care_store_list_receipts (desk_store (&world->desks[1]), NULL, NULL);
  g_assert_cmpuint (receipts->len, ==, 1);
  const CareReceipt *receipt = g_ptr_array_index (receipts, 0);
  g_assert_cmpint (receipt->sent_at, ==, saved + 5 * 60);
  g_assert_cmpint (receipt->here_at, ==, saved + 5 * 60);
  g_assert_cmpint (receipt->hub_at, ==, saved + 5 * 60 + 2);
  g_assert_cmpstr (receipt->hub, ==, "the-hub");
  g_assert_false (receipt->asked);
  g_autofree char *submission
      = care_store_read_record (desk_store (&world->desks[1]), receipt->submission, NULL, NULL);
  g_assert_nonnull (strstr (submission, "2026-07-14T22:58:00Z")); /* what was claimed */
  g_assert_nonnull (strstr (submission, "2026-07-14T22:59:00Z")); /* when that was recorded */
}

/* First sent at 23:58, answered at 00:03: the receipt keeps the moment of the first sending. */
static void
test_sent_before_and_answered_after (void)
{
  g_autoptr (World) world = world_new (1);
  Desk *desk = &world->desks[0];
  CareInstant sent = care_instant_parse ("2026-07-14T22:58:00Z");

  desk_set (desk, "ch.bed.occ", 31);
  world->now = sent;
  desk_record (desk, "Anna", NULL);
  for (int i = 0; i < 2; i++) /* the feed, and asking */
    care_model_hub_plan (world->hub, CARE_MODEL_NO_FAULT, 0);
  care_model_hub_plan (world->hub, CARE_MODEL_LOST_AFTER, 0);
  assert_why (desk_sync (desk), CARE_SYNC_DROPPED);
  world->now = sent + 5 * 60;
  desk_step (desk);

  g_autoptr (GPtrArray) receipts = care_store_list_receipts (desk_store (desk), NULL, NULL);
  g_assert_cmpuint (receipts->len, ==, 1);
  const CareReceipt *receipt = g_ptr_array_index (receipts, 0);
  g_assert_cmpint (receipt->sent_at, ==, sent);
  g_assert_cmpint (receipt->here_at, ==, sent + 5 * 60);
  g_assert_cmpint (receipt->hub_at, ==, sent + 5 * 60);
  g_assert_true (receipt->asked);
  g_assert_true (desk->report.changed); /* whoever looks at the return sees it */
}

static const int64_t drifts[] = { 0, 90, -90, 48 * 3600, -48 * 3600, 3650LL * 86400, -3650LL * 86400 };

/* Whichever desk's clock is wrong by whatever: the same record, no conflict, nothing lost; the skew is kept.
 */
static void
test_wrong_clocks (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (drifts); i++)
    {
      g_autoptr (World) world = world_new (2);
      Desk *wrong = &world->desks[0], *right = &world->desks[1];
      desk_set (wrong, "ch.bed.occ", 30);
      world_rest (world);
      wrong->drift = drifts[i];
      desk_set (wrong, "ch.bed.occ", 31);
      desk_step (wrong);
      g_autoptr (CareHub) hub = desk_hub (wrong);
      g_assert_true (hub->has_skew);
      g_assert_cmpint (hub->skew, ==, -drifts[i]);
      desk_step (right);
      desk_set (right, "ch.bed.occ", 32); /* later, whatever the clocks say */
      desk_set (right, "ch.bed.max", 40);
      desk_step (right);
      desk_set (wrong, "ch.bed.res", 3);
      world_rest (world);
      for (int d = 0; d < 2; d++)
        {
          assert_field (&world->desks[d], RETURN, "ch.bed.occ", "32");
          assert_field (&world->desks[d], RETURN, "ch.bed.max", "40");
          assert_field (&world->desks[d], RETURN, "ch.bed.res", "3");
          g_assert_cmpint (desk_events (&world->desks[d], "conflict-found", NULL), ==, 0);
        }
    }
}

/* A hub whose clock is years away, or that says no date at all. */
static void
test_clock_of_the_hub (void)
{
  g_autoptr (World) world = world_new (1);
  Desk *desk = &world->desks[0];

  desk_set (desk, "ch.bed.occ", 31);
  desk_record (desk, "Anna", NULL);
  world->hub_ahead = -20LL * 365 * 86400;
  desk_step (desk);
  g_autoptr (CareHub) hub = desk_hub (desk);
  g_assert_cmpint (hub->skew, ==, world->hub_ahead);
  g_autoptr (GPtrArray) receipts = care_store_list_receipts (desk_store (desk), NULL, NULL);
  g_assert_cmpuint (receipts->len, ==, 1);
  const CareReceipt *receipt = g_ptr_array_index (receipts, 0);
  g_assert_cmpint (receipt->hub_at, ==, world->now + world->hub_ahead);
  g_assert_cmpint (receipt->here_at, ==, world->now);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sync/courier/clocks/around-midnight", test_around_midnight);
  g_test_add_func ("/sync/courier/clocks/sent-before-answered-after", test_sent_before_and_answered_after);
  g_test_add_func ("/sync/courier/clocks/wrong", test_wrong_clocks);
  g_test_add_func ("/sync/courier/clocks/hub", test_clock_of_the_hub);
  return g_test_run ();
}
