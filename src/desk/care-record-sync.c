/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A run to every hub that was joined. */
#include "care-record-sync.h"

#include "care-courier.h"
#include "care-record-hub-private.h"
#include "care-record-private.h"
#include "care-store-versions.h"

void
care_sync_outcome_free (CareSyncOutcome *self)
{
  if (self == NULL)
    return;
  g_free (self->detail);
  g_free (self);
}

static CareInstant
now_of (gpointer data)
{
  return care_record_now (data);
}

typedef struct
{
  CareRecord *record;
  const CareHubPasswords *passwords; /* or NULL */
  bool everything;
  CareSyncProgress progress;
  gpointer data;
  GRand *random;
} Run;

/* On its last day a window waits for nobody's back-off. */
static bool
is_near (CareRecord *record)
{
  CareWindow window = care_record_window (record);

  return care_window_contains (&window, care_record_now (record))
         && care_record_today (record) >= window.closes;
}

/* The hub that stopped first, and most, is the one that a person hears of. */
static void
add_report (CareSyncOutcome *outcome, const CareSyncReport *report)
{
  outcome->pushed += report->pushed;
  outcome->pulled += report->pulled;
  outcome->merged += report->merged;
  outcome->conflicts += report->conflicts;
  outcome->set_aside += report->set_aside;
  outcome->requests += report->requests;
  if (report->why == CARE_SYNC_FINE
      || (outcome->why != CARE_SYNC_FINE
          && (!care_sync_why_passes (outcome->why) || care_sync_why_passes (report->why))))
    return;
  outcome->why = report->why;
  g_free (outcome->detail);
  outcome->detail = g_strdup (report->detail != NULL ? report->detail : "");
}

/* The hub could not even be asked: no password, or an address that cannot be. */
static bool
note_unasked (CareRecord *record, CareHub *hub, GError *trouble, CareSyncOutcome *outcome, GError **error)
{
  g_autoptr (GError) owned = trouble;

  if (trouble->domain != CARE_SYNC_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&owned));
      return false;
    }
  CareSyncReport report = { .why = (CareSyncWhy)trouble->code, .detail = trouble->message };
  add_report (outcome, &report);
  hub->why = report.why;
  g_free (hub->detail);
  hub->detail = g_strdup (report.detail);
  hub->tried_at = care_record_now (record);
  hub->next_at = CARE_NO_INSTANT; /* waiting does not help: a person does */
  return care_store_save_hub (care_record_store (record), hub, error);
}

static const char *
password_of (const Run *run, const CareHub *hub)
{
  if (run->passwords == NULL)
    return NULL;
  return g_str_equal (hub->name, CARE_HUB_CASES) ? run->passwords->cases : run->passwords->group;
}

static bool
run_hub (const Run *run, CareHub *hub, CareSyncOutcome *outcome, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CareHubClient) client
      = care_hub_open_joined (run->record, hub, password_of (run, hub), cancellable, &local);
  CareSyncReport report = { .why = CARE_SYNC_FINE };

  if (client == NULL)
    return note_unasked (run->record, hub, g_steal_pointer (&local), outcome, error);
  const CareCourier courier = {
    .store = care_record_store (run->record),
    .client = client,
    .hub = hub->name,
    .person = care_record_person (run->record),
    .program = CARE_VERSION,
    .now = now_of,
    .now_data = run->record,
    .random = run->random,
    .everything = run->everything,
    .near = is_near (run->record),
    .progress = run->progress,
    .progress_data = run->data,
  };
  bool done = care_courier_run (&courier, &report, cancellable, error);
  add_report (outcome, &report);
  done = done && (!(report.renamed || report.changed) || care_record_reload_desk (run->record, error));
  care_sync_report_clear (&report);
  return done;
}

CareSyncOutcome *
care_record_sync (CareRecord *self,
                  const CareHubPasswords *passwords,
                  bool everything,
                  CareSyncProgress progress,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareSyncOutcome) outcome = g_new0 (CareSyncOutcome, 1);
  g_autoptr (GRand) random = g_rand_new ();
  const Run run = { self, passwords, everything, progress, data, random };

  outcome->detail = g_strdup ("");
  /* Another program may have put a backup in the place of the record meanwhile. */
  if (!care_record_reload_desk (self, error))
    return NULL;
  g_autoptr (GPtrArray) hubs = care_store_list_hubs (care_record_store (self), error);
  if (hubs == NULL)
    return NULL;
  for (size_t i = 0; i < hubs->len; i++)
    if (!run_hub (&run, hubs->pdata[i], outcome, cancellable, error))
      return NULL;
  return g_steal_pointer (&outcome);
}

typedef bool (*Accept) (CareStore *store, CareHub *hub, GError **error);

/* For each hub that stopped for that reason. */
static bool
accept_each (CareStore *store, CareSyncWhy why, Accept accept, GError **error)
{
  g_autoptr (GPtrArray) hubs = care_store_list_hubs (store, error);
  bool done = hubs != NULL;

  for (size_t i = 0; done && i < hubs->len; i++)
    {
      CareHub *hub = hubs->pdata[i];
      hub->next_at = CARE_NO_INSTANT;
      if (hub->why == why)
        done = accept (store, hub, error) && care_store_save_hub (store, hub, error);
    }
  return done;
}

/* What is known of the hubs is read inside the transaction: the courier may just be storing how far it came,
 * and that must not be put back. */
static bool
accept_all (CareRecord *self, CareSyncWhy why, Accept accept, GError **error)
{
  return care_record_begin (self, error)
         && care_record_end (self, accept_each (care_record_store (self), why, accept, error), error);
}

static bool
accept_many (CareStore *store, CareHub *hub, GError **error)
{
  hub->accept_many = true;
  return true;
}

/* The versions agreed on with the other one are kept: where both hubs began from one, they are still the
 * ground of merges. What the new one does not have is sent to it, since it is followed from the start. */
static bool
accept_other (CareStore *store, CareHub *hub, GError **error)
{
  char **const texts[] = { &hub->identity, &hub->since, &hub->desk_rev, &hub->desk_mark, &hub->sure_since };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_free (*texts[i]);
      *texts[i] = g_strdup ("");
    }
  hub->counter = hub->sure_number = hub->unsure_after = 0;
  hub->following_all = true;
  return care_store_forget_seen (store, hub->name, error);
}

bool
care_record_accept_many_changes (CareRecord *self, GError **error)
{
  g_return_val_if_fail (self != NULL, false);

  return accept_all (self, CARE_SYNC_MANY_CHANGES, accept_many, error);
}

bool
care_record_accept_other_hub (CareRecord *self, GError **error)
{
  g_return_val_if_fail (self != NULL, false);

  return accept_all (self, CARE_SYNC_ANOTHER_HUB, accept_other, error);
}
