/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One desk and its hub: care-bench-sync URL FILE DESK FIRST COUNT. Adds COUNT returns of 30 answers to the
 * record in FILE, from the FIRST on, none of it timed; then brings it in step with the hub once, and again
 * when nothing has changed. A record that has not joined yet joins the hub, which becomes one if it is none.
 * Prints: run_us, run_requests, pushed, pulled     of the first time again_us, again_requests of the median
 * and the worst of the others rss_kb                                   the most memory by then */
#include "care-courier.h"
#include "care-store-extras.h"
#include "care-store-hub.h"
#include "care-store-places.h"
#include "care-store-returns.h"
#include "care-wire-hub.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#define HOMES 100
#define ANSWERS 30
#define AGAIN 21
#define BEGINS 1794220920

typedef struct
{
  CareStore *store;
  CareHubClient *client;
  CareActor actor;
  GRand *random;
} Bench;

static void
check (bool ok, GError *error)
{
  if (!ok)
    g_error ("%s", error != NULL ? error->message : "the record or the hub said no");
}

static CareInstant
now (gpointer data)
{
  return ((Bench *)data)->actor.at;
}

static int64_t
number (const char *text)
{
  int64_t value = 0;

  check (g_ascii_string_to_signed (text, 10, 0, 10 * 1000 * 1000, &value, NULL), NULL);
  return value;
}

static void
join (Bench *self, const char *url)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *identity = care_wire_identity ("bench");
  const CareHubRequest ask = { .method = "GET", .path = "_local/care-returns" };
  const CareHubRequest make = { .method = "PUT", .path = "_local/care-returns", .body = identity };
  g_autoptr (CareHub) hub = care_hub_new (CARE_HUB_GROUP, url, "", "");

  if (!care_hub_client_need (self->client, &ask, NULL, NULL, NULL))
    check (care_hub_client_need (self->client, &make, NULL, NULL, &error), error);
  check (care_store_set_setting (self->store, &self->actor, "desk", self->actor.desk, &error), error);
  hub->joined_at = self->actor.at;
  check (care_store_join_hub (self->store, &self->actor, hub, &error), error);
}

static char *
home_of (int64_t at)
{
  return g_strdup_printf ("1-%d", 100 + (int)(at % HOMES));
}

static void
add_return (Bench *self, int64_t at)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *home = home_of (at);
  g_autoptr (CareReturn) ret
      = care_return_new (home, CARE_SERVICE_CARE_HOME, care_month (2015, 1) + (CareMonth)(at / HOMES));

  for (int i = 0; i < ANSWERS; i++)
    {
      g_autofree char *field = g_strdup_printf ("ch.section.item-%d", i);
      g_autofree char *text = g_strdup_printf ("%d", (int)(at * 7 + i * 13) % 97);
      care_return_set (ret, field, text);
    }
  check (care_store_save_return (self->store, &self->actor, ret, &error), error);
}

static void
add (Bench *self, int64_t first, int64_t count)
{
  g_autoptr (GError) error = NULL;

  check (care_store_begin (self->store, &error), error);
  for (int i = 0; first == 0 && count > 0 && i < HOMES; i++)
    {
      g_autofree char *home = home_of (i);
      g_autoptr (CareLocation) location = care_location_new (home, "Elm House");
      check (care_store_save_location (self->store, &self->actor, location, &error), error);
    }
  for (int64_t i = first; i < first + count; i++)
    add_return (self, i);
  check (care_store_commit (self->store, &error), error);
}

/* The requests that it took; they are counted where they are made. */
static int
be_in_step (Bench *self, CareSyncReport *report, int64_t *taken)
{
  g_autoptr (GError) error = NULL;
  int before = care_hub_client_requests (self->client);
  int64_t start = g_get_monotonic_time ();
  const CareCourier courier = {
    .store = self->store,
    .client = self->client,
    .hub = CARE_HUB_GROUP,
    .person = self->actor.person,
    .program = "bench",
    .now = now,
    .now_data = self,
    .random = self->random,
    .everything = true,
  };

  check (care_courier_run (&courier, report, NULL, &error), error);
  *taken = g_get_monotonic_time () - start;
  if (report->why != CARE_SYNC_FINE)
    g_error ("%s: %s", care_sync_why_to_string (report->why), report->detail);
  self->actor.at++;
  return care_hub_client_requests (self->client) - before;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;

  return (left > right) - (left < right);
}

static void
measure (Bench *self)
{
  CareSyncReport report = { 0 };
  int64_t taken, others[AGAIN];
  int requests = be_in_step (self, &report, &taken), most = 0;
  struct rusage used;

  printf ("run_us %" G_GINT64_FORMAT "\nrun_requests %d\npushed %d\npulled %d\n", taken, requests,
          report.pushed, report.pulled);
  for (int i = 0; i < AGAIN; i++)
    most = MAX (most, be_in_step (self, &report, &others[i]));
  care_sync_report_clear (&report);
  qsort (others, AGAIN, sizeof others[0], compare);
  getrusage (RUSAGE_SELF, &used);
  printf ("again_us %" G_GINT64_FORMAT "\nagain_requests %d\nrss_kb %ld\n", others[AGAIN / 2], most,
          used.ru_maxrss);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  if (argc != 6)
    g_error ("care-bench-sync URL FILE DESK FIRST COUNT");
  g_autoptr (CareStore) store = care_store_open (argv[2], &error);
  check (store != NULL, error);
  g_autoptr (CareHubClient) client = care_hub_client_new (argv[1], NULL, NULL, NULL, &error);
  check (client != NULL, error);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  Bench bench = { store, client, { "A. Manager", argv[3], BEGINS }, random };
  g_autoptr (CareHub) hub = care_store_find_hub (store, CARE_HUB_GROUP, &error);
  check (error == NULL, error);
  if (hub == NULL)
    join (&bench, argv[1]);
  add (&bench, number (argv[4]), number (argv[5]));
  measure (&bench);
  return 0;
}
