/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two programs are at one record, as the window and its courier are: what one of them stores between two
 * steps of the other is not lost. */
#include "care-courier-fixture.h"

#include "care-record-private.h"
#include "care-record-sync.h"
#include "care-store-statement.h"

#include <string.h>

#define FIELD "ch.bed.occ"

/* The same record, opened once more. */
typedef struct
{
  World world;
  Desk desk;
  bool has_acted;
} Other;

static void
other_open (Other *self, Desk *desk)
{
  self->world = (World){ .now = desk->world->now };
  self->desk = (Desk){ .world = &self->world, .folder = desk->folder };
  desk_open (&self->desk);
}

static void
other_close (Other *self)
{
  care_record_close (self->desk.record);
}

/* Before the courier's statement takes its lock. One that stands in a transaction has it already: then
 * whoever saves waits until that has ended. */
static int
save_before_removal (unsigned what, void *data, void *statement, void *text)
{
  Other *other = data;

  if (other->has_acted || !g_str_has_prefix (text, "DELETE FROM outbox"))
    return 0;
  sqlite3 *db = sqlite3_db_handle (statement);
  if (sqlite3_get_autocommit (db) == 0)
    return 0;
  other->has_acted = true;
  desk_set (&other->desk, FIELD, 77);
  return 0;
}

static void
test_saved_while_a_row_is_removed (void)
{
  g_autoptr (World) world = world_new (2);
  Desk *desk = &world->desks[0];
  Other other = { 0 };

  desk_set (desk, FIELD, 30);
  world_rest (world);
  desk_set (desk, FIELD, 31);
  desk_set (desk, FIELD, 30); /* as the hub has it: nothing is to be sent */
  other_open (&other, desk);
  sqlite3_trace_v2 (desk_store (desk)->db, SQLITE_TRACE_STMT, save_before_removal, &other);
  desk_step (desk);
  sqlite3_trace_v2 (desk_store (desk)->db, 0, NULL, NULL);
  if (!other.has_acted)
    desk_set (&other.desk, FIELD, 77);
  other_close (&other);
  world_rest (world);
  assert_field (desk, RETURN, FIELD, "77");
  assert_field (&world->desks[1], RETURN, FIELD, "77");
  world_agree (world);
}

/* The courier ends the transaction that another one waits for. */
static int
go_on_meanwhile (void *data, int tries)
{
  Other *other = data;
  CareStore *store = care_record_store (other->desk.record);
  g_autoptr (CareHub) hub = care_store_find_hub (store, CARE_HUB_GROUP, NULL);

  if (other->has_acted)
    return 0;
  other->has_acted = true;
  hub->counter = 7;
  g_free (hub->since);
  hub->since = g_strdup ("further on");
  g_assert_true (care_store_save_hub (store, hub, NULL));
  g_assert_true (care_store_commit (store, NULL));
  return 1;
}

static void
test_accepted_while_the_courier_stores (void)
{
  g_autoptr (World) world = world_new (1);
  Desk *desk = &world->desks[0];
  g_autoptr (CareHub) before = desk_hub (desk);
  g_autoptr (GError) error = NULL;
  Other other = { 0 };

  before->why = CARE_SYNC_MANY_CHANGES;
  g_assert_true (care_store_save_hub (desk_store (desk), before, NULL));
  other_open (&other, desk);
  g_assert_true (care_store_begin (care_record_store (other.desk.record), NULL));
  sqlite3_busy_handler (desk_store (desk)->db, go_on_meanwhile, &other);
  g_assert_true (care_record_accept_many_changes (desk->record, &error));
  g_assert_no_error (error);
  g_assert_true (other.has_acted);
  other_close (&other);
  g_autoptr (CareHub) hub = desk_hub (desk);
  g_assert_true (hub->accept_many);
  g_assert_cmpint (hub->counter, ==, 7);
  g_assert_cmpstr (hub->since, ==, "further on");
}

/* Between two hubs, or before the first: that takes as long as the other one's network. */
static void
test_left (void)
{
  g_autoptr (World) world = world_new (1);
  Desk *desk = &world->desks[0];
  CareActor actor = care_record_actor (desk->record);
  g_autoptr (GError) error = NULL;

  g_assert_true (care_store_leave_hub (desk_store (desk), &actor, CARE_HUB_GROUP, &error));
  g_assert_no_error (error);
  desk_step (desk);
  g_assert_cmpint (desk->report.requests, ==, 0);
  desk_assert_sound (desk);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sync/courier/meanwhile/saved", test_saved_while_a_row_is_removed);
  g_test_add_func ("/sync/courier/meanwhile/accepted", test_accepted_while_the_courier_stores);
  g_test_add_func ("/sync/courier/meanwhile/left", test_left);
  return g_test_run ();
}
