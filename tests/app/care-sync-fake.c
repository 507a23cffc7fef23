/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sync-fake.h"

CareSyncFake *
care_sync_fake_new (CareSyncWhy why, const char *in_step)
{
  CareSyncFake *self = g_new0 (CareSyncFake, 1);

  self->hub = (CareHubState){ .name = (char *)"group",
                              .url = (char *)"https://hub.example.org/care-returns",
                              .user = (char *)"elm",
                              .joined_at = care_instant_parse ("2026-10-03T09:12:00Z"),
                              .in_step_at = in_step != NULL ? care_instant_parse (in_step) : CARE_NO_INSTANT,
                              .next_at = CARE_NO_INSTANT,
                              .why = why,
                              .detail = (char *)"" };
  self->state.now = care_instant_parse (CARE_SYNC_FAKE_NOW);
  self->state.hubs = g_ptr_array_new ();
  self->state.queue = g_ptr_array_new_with_free_func (g_free);
  self->state.colleagues = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->state.hubs, &self->hub);
  return self;
}

void
care_sync_fake_free (CareSyncFake *self)
{
  g_ptr_array_unref (self->state.hubs);
  g_ptr_array_unref (self->state.queue);
  g_ptr_array_unref (self->state.colleagues);
  g_free (self);
}
CareQueueRow *
care_sync_fake_row (CareSyncFake *self,
                    const char *id,
                    const char *name,
                    const char *kind,
                    const char *state,
                    CareSyncWhy why)
{
  CareQueueRow *row = g_new0 (CareQueueRow, 1);

  *row = (CareQueueRow){ .id = (char *)id,
                         .hub = (char *)"group",
                         .name = (char *)name,
                         .kind = (char *)kind,
                         .month = (char *)"2026-11",
                         .service = (char *)"care-home",
                         .state = (char *)state,
                         .queued_at = care_instant_parse ("2026-11-10T10:20:00Z"),
                         .next_at = CARE_NO_INSTANT,
                         .why = why,
                         .detail = (char *)"" };
  g_ptr_array_add (self->state.queue, row);
  return row;
}

void
care_sync_fake_colleague (CareSyncFake *self, const char *person, const char *desk, bool is_this)
{
  CareColleagueRow *row = g_new0 (CareColleagueRow, 1);

  *row = (CareColleagueRow){ .desk = (char *)desk,
                             .person = (char *)person,
                             .at = care_instant_parse ("2026-11-10T10:31:00Z"),
                             .is_this = is_this };
  g_ptr_array_add (self->state.colleagues, row);
}
