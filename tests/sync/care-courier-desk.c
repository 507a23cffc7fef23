/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-courier-fixture.h"
#include "care-kind.h"
#include "care-record-places.h"
#include "care-record-private.h"
#include "care-record-returns.h"
#include "care-store-events.h"
#include "care-store-exchange.h"

#include <string.h>

#define A_MONTH 24318 /* 2026-07 */

static CareInstant
now_of (gpointer data)
{
  const Desk *self = data;

  return self->world->now + self->drift;
}

static void
look_at_clock (Desk *self)
{
  care_record_set_now (self->record, now_of (self));
}

CareStore *
desk_store (const Desk *self)
{
  return care_record_store (self->record);
}

void
desk_open (Desk *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *person = g_strdup_printf ("Person %d", (int)(self - self->world->desks));

  self->record = care_record_open (self->folder, NULL, person,
                                   care_clock_new_at (care_instant_parse (BEGINS)), &error);
  g_assert_no_error (error);
  look_at_clock (self);
}

void
desk_join (Desk *self, const char *name)
{
  g_autoptr (CareHub) hub = care_hub_new (name, "https://hub.example/group", "office", "");
  CareActor actor = care_record_actor (self->record);
  g_autoptr (GError) error = NULL;

  hub->joined_at = actor.at;
  care_store_join_hub (desk_store (self), &actor, hub, &error);
  g_assert_no_error (error);
}

typedef struct
{
  World *world;
  CareModelHub *hub;
} Way;

static CareHubAnswer *
ask (gpointer data, const CareHubRequest *request, GCancellable *cancellable, GError **error)
{
  const Way *way = data;
  World *world = way->world;
  g_autoptr (GError) local = NULL;

  if (world->stop_after == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "ended");
      return NULL;
    }
  if (world->stop_after > 0)
    world->stop_after--;
  world->asked++;
  world->feeds += g_str_has_prefix (request->path, "_changes") ? 1 : 0;
  world->writes += g_str_has_prefix (request->path, "_bulk_docs") ? 1 : 0;
  CareHubAnswer *answer = world->meddle != NULL ? world->meddle (world, request, &local) : NULL;
  if (local == NULL && answer == NULL)
    return care_model_hub_ask (way->hub, request, cancellable, error);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return answer;
}

/* Through the courier, as the application does. */
static CareSyncWhy
run (Desk *self, const char *name, CareModelHub *hub)
{
  Way way = { self->world, hub };
  g_autoptr (CareHubClient) client = care_hub_client_new_with (ask, &way, NULL);
  g_autoptr (GError) error = NULL;
  const CareCourier courier = {
    .store = desk_store (self),
    .client = client,
    .hub = name,
    .person = care_record_person (self->record),
    .program = "test",
    .now = now_of,
    .now_data = self,
    .random = self->world->random,
    .everything = !self->patient,
    .near = self->near,
  };

  look_at_clock (self);
  care_model_hub_set_date (hub, self->world->now + self->world->hub_ahead);
  care_sync_report_clear (&self->report);
  bool ok = care_courier_run (&courier, &self->report, NULL, &error);
  g_assert_true (ok || error != NULL);
  if (!ok && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      && !g_error_matches (error, CARE_STORE_ERROR, CARE_STORE_ERROR_FULL))
    g_assert_no_error (error);
  g_assert_true (care_record_reload_desk (self->record, NULL));
  return self->report.why;
}

CareSyncWhy
desk_sync (Desk *self)
{
  return run (self, CARE_HUB_GROUP, self->world->hub);
}

CareSyncWhy
desk_sync_cases (Desk *self)
{
  return run (self, CARE_HUB_CASES, self->world->cases);
}

void
desk_step (Desk *self)
{
  assert_why (desk_sync (self), CARE_SYNC_FINE);
}

/* As kill -9 leaves it: between two requests the record is what was committed. */
void
desk_stop (Desk *self, int requests)
{
  self->world->stop_after = requests;
  desk_sync (self);
  self->world->stop_after = -1;
  care_record_close (self->record);
  desk_open (self);
}

static void
set_of (Desk *self, const char *location, int month, const char *field, int value)
{
  g_autofree char *text = g_strdup_printf ("%d", value);
  const char *const pairs[] = { field, text, NULL };
  g_autoptr (GError) error = NULL;

  look_at_clock (self);
  g_autoptr (CareReturnView) view
      = care_record_set_answers (self->record, location, CARE_SERVICE_CARE_HOME, month, pairs, &error);
  g_assert_no_error (error);
}

void
desk_set (Desk *self, const char *field, int value)
{
  set_of (self, "1-HOME", A_MONTH, field, value);
}

static void
add_home (Desk *self, const char *id, const char *name)
{
  const CareNewLocation what = {
    .id = id,
    .name = name,
    .provider = "1-PROVIDER",
    .provider_name = "The provider",
    .services = { true, false },
    .places = 40,
    .users = -1,
    .registered = 0,
    .history_from = A_MONTH - 2,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareLocation) location = care_record_add_location (self->record, &what, &error);

  g_assert_no_error (error);
}

/* Adds it where it is not known yet. */
void
desk_name (Desk *self, const char *name)
{
  const char *const pairs[] = { "name", name, NULL };
  g_autoptr (GError) error = NULL;

  look_at_clock (self);
  g_autoptr (CareLocation) known = care_record_find_location (self->record, "1-HOME", NULL);
  if (known == NULL)
    {
      add_home (self, "1-HOME", name);
      return;
    }
  g_autoptr (CareLocation) location = care_record_set_location (self->record, "1-HOME", pairs, &error);
  g_assert_no_error (error);
}

void
desk_add_homes (Desk *self, int count)
{
  g_assert_true (care_record_begin (self->record, NULL));
  for (int i = 0; i < count; i++)
    {
      g_autofree char *id = g_strdup_printf ("1-H%03d", i);
      add_home (self, id, id);
    }
  g_assert_true (care_record_end (self->record, true, NULL));
}

void
desk_fill (Desk *self, int homes, int months, int value)
{
  g_assert_true (care_record_begin (self->record, NULL));
  for (int i = 0; i < homes; i++)
    for (int month = 0; month < months; month++)
      {
        g_autofree char *id = g_strdup_printf ("1-H%03d", i);
        set_of (self, id, A_MONTH + month, "ch.bed.occ", value);
      }
  g_assert_true (care_record_end (self->record, true, NULL));
}

void
desk_record (Desk *self, const char *by, const char *evidence)
{
  look_at_clock (self);
  const CareRecording recording
      = { .at = care_record_now (self->record) - 60, .by = by, .how = CARE_HOW_PAGES, .evidence = evidence };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareReturnView) view = care_record_record_return (self->record, "1-HOME", CARE_SERVICE_CARE_HOME,
                                                               A_MONTH, &recording, &error);

  g_assert_no_error (error);
}

char *
desk_field (Desk *self, const char *id, const char *field)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *record = care_store_read_record (desk_store (self), id, NULL, &error);

  g_assert_no_error (error);
  return record_field (record, field);
}

CareOutboxRow *
desk_row (Desk *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  CareOutboxRow *row = care_store_find_outbox_row (desk_store (self), NULL, id, &error);

  g_assert_no_error (error);
  return row;
}

CareHub *
desk_hub (Desk *self)
{
  return care_store_find_hub (desk_store (self), CARE_HUB_GROUP, NULL);
}

int
desk_waiting (Desk *self)
{
  g_autoptr (GPtrArray) rows = care_store_list_outbox (desk_store (self), NULL);

  return (int)rows->len;
}

int
desk_events (Desk *self, const char *what, char **detail)
{
  g_autoptr (GPtrArray) events = care_store_list_events (desk_store (self), NULL, 100000, NULL);
  int count = 0;

  for (guint i = 0; i < events->len; i++)
    {
      const CareEvent *event = g_ptr_array_index (events, i);
      if (what != NULL && !g_str_equal (event->what, what))
        continue;
      if (count++ == 0 && detail != NULL)
        *detail = g_strdup (event->detail);
    }
  return count;
}

void
desk_assert_sound (Desk *self)
{
  g_autoptr (CareVerdict) verdict = care_store_verify (desk_store (self), true, NULL);

  g_assert_nonnull (verdict);
  if (!verdict->ok)
    g_error ("%s", (char *)g_ptr_array_index (verdict->problems, 0));
}
