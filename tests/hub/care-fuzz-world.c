/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-fuzz.h"

#include "care-courier.h"
#include "care-record-private.h"
#include "care-store-hub.h"

static void
join (Fuzz *self, FuzzDesk *desk)
{
  g_autoptr (CareHub) hub = care_hub_new (CARE_HUB_GROUP, "https://hub.example/group", "office", "");
  CareActor actor = care_record_actor (desk->record);
  g_autoptr (GError) error = NULL;

  hub->joined_at = actor.at;
  care_store_join_hub (fuzz_store (desk), &actor, hub, &error);
  g_assert_no_error (error);
}

Fuzz *
fuzz_new (guint32 seed, bool talks)
{
  Fuzz *self = g_new0 (Fuzz, 1);

  self->random = g_rand_new_with_seed (seed);
  self->hub = care_model_hub_new (seed);
  care_model_hub_swap (self->hub, "the-hub");
  self->now = care_instant_parse (FUZZ_BEGINS);
  self->ledger = fuzz_ledger_new ();
  self->stop_after = -1;
  self->talks = talks;
  self->n_desks = 3 + fuzz_pick (self, 3);
  for (int i = 0; i < self->n_desks; i++)
    {
      FuzzDesk *desk = &self->desks[i];
      desk->folder = g_dir_make_tmp ("care-fuzz-XXXXXX", NULL);
      fuzz_open (self, desk);
      join (self, desk);
    }
  fuzz_begin (self);
  return self;
}

void
fuzz_free (Fuzz *self)
{
  for (int i = 0; i < self->n_desks; i++)
    fuzz_close (&self->desks[i]);
  g_clear_pointer (&self->copy, care_model_copy_free);
  care_model_hub_free (self->hub);
  fuzz_ledger_free (self->ledger);
  g_rand_free (self->random);
  g_free (self->case_id);
  g_free (self);
}

/* The way to the hub: ends in the middle where the desk is to be killed there. */
static CareHubAnswer *
ask (gpointer data, const CareHubRequest *request, GCancellable *cancellable, GError **error)
{
  Fuzz *self = data;

  if (self->stop_after == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "killed");
      return NULL;
    }
  if (self->stop_after > 0)
    self->stop_after--;
  return care_model_hub_ask (self->hub, request, cancellable, error);
}

static CareInstant
now_at (gpointer data)
{
  return care_record_now (((FuzzDesk *)data)->record);
}

void
fuzz_sync (Fuzz *self, FuzzDesk *desk, CareSyncReport *report)
{
  g_autoptr (CareHubClient) client = care_hub_client_new_with (ask, self, NULL);
  g_autoptr (GError) error = NULL;
  const CareCourier courier = {
    .store = fuzz_store (desk),
    .client = client,
    .hub = CARE_HUB_GROUP,
    .person = care_record_person (desk->record),
    .program = "fuzz",
    .now = now_at,
    .now_data = desk,
    .random = self->random,
    .everything = true,
  };

  care_model_hub_set_date (self->hub, self->now);
  care_courier_run (&courier, report, NULL, &error);
  if (report->renamed)
    care_record_reload_desk (desk->record, NULL);
  fuzz_say (self, "  desk %d (%s): %s %s, %d sent, %d taken, %d conflicts, %d requests%s%s",
            (int)(desk - self->desks), care_record_actor (desk->record).desk,
            care_sync_why_to_string (report->why), report->detail, report->pushed, report->pulled,
            report->conflicts, report->requests, error != NULL ? ", " : "",
            error != NULL ? error->message : "");
}

CareHubAnswer *
fuzz_look (Fuzz *self, const char *method, const char *path, const char *body)
{
  return care_model_hub_look (self->hub, method, path, body);
}

void
fuzz_heal (Fuzz *self)
{
  care_model_hub_heal (self->hub, fuzz_pick (self, 2) == 0);
}
