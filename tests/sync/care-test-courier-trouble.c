/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trouble of the hub as a whole (issue 3, the fault table): why it stopped, nothing sent, nothing lost;
 * waiting grows and never lasts for days; failed attempts and offline periods are events. */
#include "care-courier-fixture.h"
#include "care-record-sync.h"

#include <string.h>

typedef struct
{
  const char *name;
  unsigned status; /* 0: no answer */
  CareSyncWhy why; /* what the client or the courier makes of it */
  const char *body;
} Trouble;

static const Trouble troubles[] = {
  { "not-let-in", 401, CARE_SYNC_NOT_LET_IN, "{\"error\":\"unauthorized\",\"reason\":\"no\"}" },
  { "forbidden", 403, CARE_SYNC_FORBIDDEN, "{\"error\":\"forbidden\",\"reason\":\"no\"}" },
  { "no-database", 404, CARE_SYNC_NO_DATABASE, "{\"error\":\"not_found\",\"reason\":\"no_db_file\"}" },
  { "timeout", 408, CARE_SYNC_TIMEOUT, "{\"error\":\"timeout\"}" },
  { "busy", 429, CARE_SYNC_BUSY, "{}" },
  { "trouble", 500, CARE_SYNC_HUB_TROUBLE, "{\"error\":\"internal_server_error\",\"reason\":\"x\"}" },
  { "in-maintenance", 503, CARE_SYNC_BUSY, "{}" },
  { "empty-object", 200, CARE_SYNC_GARBLED, "{}" },
  { "cut", 200, CARE_SYNC_GARBLED, "{\"results\":[" },
  { "a-list", 200, CARE_SYNC_GARBLED, "[]" },
  { "offline", 0, CARE_SYNC_OFFLINE, "" },
  { "moved", 0, CARE_SYNC_MOVED, "https://elsewhere.example/" },
  { "not-trusted", 0, CARE_SYNC_NOT_TRUSTED, "" },
  { "too-long", 0, CARE_SYNC_TOO_LONG, "" },
};

static const Trouble *trouble;

static CareHubAnswer *
give_trouble (World *world, const CareHubRequest *request, GError **error)
{
  world->meddled += g_str_has_prefix (request->path, "_bulk_docs") ? 1 : 0;
  if (trouble->status > 0)
    return world_answer (world, trouble->status, trouble->body);
  g_set_error_literal (error, CARE_SYNC_ERROR, (int)trouble->why, trouble->body);
  return NULL;
}

static void
test_trouble (gconstpointer data)
{
  g_autoptr (World) world = world_new (2);
  Desk *desk = &world->desks[0];

  trouble = data;
  desk_set (desk, "ch.bed.occ", 31);
  world->meddle = give_trouble;
  assert_why (desk_sync (desk), trouble->why);
  g_assert_cmpint (desk->report.pushed + desk->report.pulled, ==, 0);
  g_assert_cmpint (world->meddled, ==, 0); /* nothing was sent */
  g_autoptr (CareHub) hub = desk_hub (desk);
  assert_why (hub->why, trouble->why);
  g_assert_cmpint (hub->attempts, ==, 1);
  g_assert_cmpint (hub->next_at, >, world->now);
  g_autoptr (CareOutboxRow) row = desk_row (desk, RETURN);
  g_assert_cmpint (row->state, ==, CARE_OUTBOX_WAITING); /* no row is to blame */
  g_assert_cmpint (row->attempts, ==, 0);
  world->meddle = NULL;
  world_rest (world);
  assert_field (&world->desks[1], RETURN, "ch.bed.occ", "31");
  world_agree (world);
}

/* The same in the middle of a run, at each of its requests: nothing is lost, and nothing goes twice. */
static CareHubAnswer *
give_trouble_late (World *world, const CareHubRequest *request, GError **error)
{
  return --world->meddled < 0 ? give_trouble (world, request, error) : NULL;
}

static void
test_trouble_in_the_middle (gconstpointer data)
{
  for (int late = 1; late < 12; late++)
    {
      g_autoptr (World) world = world_new (2);
      Desk *desk = &world->desks[0];

      trouble = data;
      desk_set (desk, "ch.bed.occ", 31);
      desk_record (desk, "Anna", NULL);
      world->meddle = give_trouble_late;
      world->meddled = late;
      desk_sync (desk);
      world->meddle = NULL;
      world->now += 86400;
      world_rest (world);
      for (int i = 0; i < 2; i++) /* what was refused only for the moment */
        {
          g_autoptr (GPtrArray) rows = care_store_list_outbox (desk_store (&world->desks[i]), NULL);
          for (guint r = 0; r < rows->len; r++)
            care_record_retry (world->desks[i].record, ((CareOutboxRow *)rows->pdata[r])->id, NULL);
        }
      world_rest (world);
      g_assert_cmpint (hub_count (world, SUBMISSION), ==, 1);
      world_agree (world);
    }
}

static void
test_another_hub (void)
{
  g_autoptr (World) world = world_new (2);
  Desk *desk = &world->desks[0];
  g_autoptr (CareModelCopy) copy = care_model_hub_copy (world->hub);
  static const struct
  {
    const char *identity;
    CareSyncWhy why;
  } others[] = { { "another-hub", CARE_SYNC_ANOTHER_HUB }, { NULL, CARE_SYNC_NOT_PREPARED } };

  desk_set (desk, "ch.bed.occ", 31);
  for (size_t i = 0; i < G_N_ELEMENTS (others); i++)
    {
      care_model_hub_swap (world->hub, others[i].identity);
      world->writes = 0;
      assert_why (desk_sync (desk), others[i].why);
      g_assert_cmpint (world->writes, ==, 0);
      g_assert_cmpint (hub_count (world, ""), ==, 0);
    }
  care_model_hub_put_back (world->hub, copy);
  world_rest (world);
  assert_field (&world->desks[1], RETURN, "ch.bed.occ", "31");
  world_agree (world);
}

/* A person agrees to the other one: it is followed from the start and gets all that is here. */
static void
test_another_hub_accepted (void)
{
  g_autoptr (World) world = world_new (2);

  desk_set (&world->desks[0], "ch.bed.occ", 31);
  desk_record (&world->desks[0], "Anna", NULL);
  world_rest (world);
  care_model_hub_swap (world->hub, "another-hub");
  for (int i = 0; i < 2; i++)
    {
      assert_why (desk_sync (&world->desks[i]), CARE_SYNC_ANOTHER_HUB);
      g_assert_true (care_record_accept_other_hub (world->desks[i].record, NULL));
    }
  world_rest (world);
  assert_hub (world, RETURN, "ch.bed.occ", "31");
  g_assert_cmpint (hub_count (world, SUBMISSION), ==, 1);
  g_assert_cmpint (hub_count (world, "receipt:"), >=, 1);
  world_agree (world);
}

/* A run of failures is one event, and its end another, with since when and how many attempts. */
static void
test_events (void)
{
  g_autoptr (World) world = world_new (1);
  Desk *desk = &world->desks[0];
  g_autofree char *failed = NULL, *restored = NULL;
  CareInstant began = world->now;

  care_model_hub_set_chance (world->hub, 100, 1u << CARE_MODEL_LOST_BEFORE);
  for (int i = 0; i < 5; i++)
    {
      assert_why (desk_sync (desk), CARE_SYNC_DROPPED);
      world->now += 3600;
    }
  g_assert_cmpint (desk_events (desk, "sync-failed", &failed), ==, 1);
  g_assert_nonnull (strstr (failed, "\"dropped\""));
  g_assert_cmpint (desk_events (desk, "sync-restored", NULL), ==, 0);
  care_model_hub_heal (world->hub, false);
  world_rest (world);
  g_assert_cmpint (desk_events (desk, "sync-restored", &restored), ==, 1);
  g_autofree char *since = care_instant_format (began);
  g_assert_nonnull (strstr (restored, since));
  g_assert_nonnull (strstr (restored, "\"attempts\":5"));
  world_agree (world); /* and the events went with the others */
  g_autoptr (CareHub) hub = desk_hub (desk);
  g_assert_cmpint (hub->trouble_since, ==, CARE_NO_INSTANT);
  g_assert_cmpint (hub->attempts, ==, 0);
}

/* Each wait is longer than the last, up to a limit; the next try asks only when it is due. */
static void
test_waiting_grows (void)
{
  g_autoptr (World) world = world_new (1);
  Desk *desk = &world->desks[0];
  int64_t longest = 0, first = 0;

  desk->patient = true;
  care_model_hub_set_chance (world->hub, 100, 1u << CARE_MODEL_LOST_BEFORE);
  for (int i = 0; i < 14; i++)
    {
      assert_why (desk_sync (desk), CARE_SYNC_DROPPED);
      g_autoptr (CareHub) hub = desk_hub (desk);
      int64_t wait = hub->next_at - world->now;
      first = i == 0 ? wait : first;
      longest = MAX (longest, wait);
      g_assert_cmpint (wait, >=, 1);
      world->asked = 0;
      world->now = hub->next_at - 1;
      assert_why (desk_sync (desk), CARE_SYNC_DROPPED); /* what is known, without asking */
      g_assert_cmpint (world->asked, ==, 0);
      world->now = hub->next_at;
    }
  g_assert_cmpint (first, <=, 4);
  g_assert_cmpint (longest, >, 20 * first);
  g_assert_cmpint (longest, <=, 3600);
  /* "at once when the network returns, on a person's wish" */
  care_model_hub_heal (world->hub, false);
  world->now -= 1;
  desk->patient = false;
  desk_step (desk);
}

static void
test_asked_to_come_later (void)
{
  g_autoptr (World) world = world_new (1);
  Desk *desk = &world->desks[0];

  desk->patient = true;
  desk_set (desk, "ch.bed.occ", 31);
  care_model_hub_plan (world->hub, CARE_MODEL_BUSY, 600);
  assert_why (desk_sync (desk), CARE_SYNC_BUSY);
  world->asked = 0;
  world->now += 599;
  assert_why (desk_sync (desk), CARE_SYNC_BUSY);
  g_assert_cmpint (world->asked, ==, 0);
  world->now += 120;
  desk_step (desk);
  assert_hub (world, RETURN, "ch.bed.occ", "31");

  /* a person does not wait */
  desk_set (desk, "ch.bed.occ", 32);
  care_model_hub_plan (world->hub, CARE_MODEL_BUSY, 3000);
  assert_why (desk_sync (desk), CARE_SYNC_BUSY);
  desk->patient = false;
  desk_step (desk);
  assert_hub (world, RETURN, "ch.bed.occ", "32");
}

/* A clock that was days ahead and is put right must not make it wait for days. */
static void
test_clock_set_back (void)
{
  g_autoptr (World) world = world_new (1);
  Desk *desk = &world->desks[0];

  desk->patient = true;
  desk->drift = 3 * 86400;
  desk_set (desk, "ch.bed.occ", 31);
  for (int i = 0; i < 3; i++)
    care_model_hub_plan (world->hub, CARE_MODEL_LOST_BEFORE, 0);
  for (int i = 0; i < 3; i++, world->now += 4000)
    assert_why (desk_sync (desk), CARE_SYNC_DROPPED);
  desk->drift = 0;
  desk_step (desk);
  assert_hub (world, RETURN, "ch.bed.occ", "31");
}

/* On the last day of a window a minute is the most. */
static void
test_last_day (void)
{
  g_autoptr (World) world = world_new (1);
  Desk *desk = &world->desks[0];

  desk->patient = desk->near = true;
  for (int i = 0; i < 12; i++)
    {
      care_model_hub_plan (world->hub, i % 2 == 0 ? CARE_MODEL_LOST_BEFORE : CARE_MODEL_BUSY, 3000);
      g_assert_cmpint (desk_sync (desk), !=, CARE_SYNC_FINE);
      g_autoptr (CareHub) hub = desk_hub (desk);
      g_assert_cmpint (hub->next_at, >, world->now);
      g_assert_cmpint (hub->next_at, <=, world->now + 60);
      world->now = hub->next_at;
    }
}

/* The day becomes the last one while it waits for an hour. */
static void
test_last_day_begins (void)
{
  g_autoptr (World) world = world_new (1);
  Desk *desk = &world->desks[0];

  desk->patient = true;
  care_model_hub_plan (world->hub, CARE_MODEL_BUSY, 3000);
  assert_why (desk_sync (desk), CARE_SYNC_BUSY);
  desk->near = true;
  world->now += 61;
  desk_step (desk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (troubles); i++)
    {
      g_autofree char *path = g_strconcat ("/sync/courier/trouble/at-first/", troubles[i].name, NULL);
      g_autofree char *late = g_strconcat ("/sync/courier/trouble/in-the-middle/", troubles[i].name, NULL);
      g_test_add_data_func (path, &troubles[i], test_trouble);
      g_test_add_data_func (late, &troubles[i], test_trouble_in_the_middle);
    }
  g_test_add_func ("/sync/courier/trouble/another-hub", test_another_hub);
  g_test_add_func ("/sync/courier/trouble/another-hub-accepted", test_another_hub_accepted);
  g_test_add_func ("/sync/courier/trouble/events", test_events);
  g_test_add_func ("/sync/courier/trouble/waiting-grows", test_waiting_grows);
  g_test_add_func ("/sync/courier/trouble/come-later", test_asked_to_come_later);
  g_test_add_func ("/sync/courier/trouble/clock-set-back", test_clock_set_back);
  g_test_add_func ("/sync/courier/trouble/last-day", test_last_day);
  g_test_add_func ("/sync/courier/trouble/last-day-begins", test_last_day_begins);
  return g_test_run ();
}
