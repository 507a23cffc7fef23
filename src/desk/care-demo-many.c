/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-demo-many.h"

#include "care-record-private.h"
#include "care-store-places.h"
#include "care-store-returns.h"
#include "care-wire-return.h"

#define HOMES_OF_A_PROVIDER 12
#define COUNCILS_OF_A_REGION 17

static const char *const names[] = {
  "Elm House",       "Northfield",   "Harbour View",    "The Old Rectory", "Ashgrove",        "Willow Bank",
  "St Anne’s Lodge", "Meadow Court", "Riverside House", "Larch Cottage",   "Sandpiper Close", "Whitecroft",
};

static const char *const regions[] = {
  "East Midlands", "East of England", "London",
  "North East",    "North West",      "South East",
  "South West",    "West Midlands",   "Yorkshire and The Humber",
};

typedef struct
{
  CareRecord *record; /* borrowed, as all here */
  GRand *random;
  CareActor actor;
  CareMonth first, last_closed;
  GArray *windows; /* CareWindow, from first on */
} Many;

static char *
provider_id (int index)
{
  return g_strdup_printf ("1-8%07d", index / HOMES_OF_A_PROVIDER + 1);
}

static bool
add_provider (Many *self, int index, GError **error)
{
  int number = index / HOMES_OF_A_PROVIDER + 1;
  g_autofree char *id = provider_id (index);
  g_autofree char *name
      = g_strdup_printf ("%s %d Limited", names[(size_t)number % G_N_ELEMENTS (names)], number);
  g_autoptr (CareProvider) provider = care_provider_new (id, name);

  if (number % 25 == 0)
    provider->ownership = CARE_OWNERSHIP_PUBLIC;
  return care_store_save_provider (care_record_store (self->record), &self->actor, provider, error);
}

static CareLocation *
new_home (Many *self, int index)
{
  g_autofree char *id = g_strdup_printf ("1-92%08d", index + 1);
  g_autofree char *name = g_strdup_printf ("%s %d", names[(size_t)index % G_N_ELEMENTS (names)], index + 1);
  g_autofree char *provider = provider_id (index);
  CareLocation *home = care_location_new (id, name);
  bool agency = index % 3 == 2;
  const char *region = regions[(index / HOMES_OF_A_PROVIDER) % (int)G_N_ELEMENTS (regions)];

  care_location_add_registration (home, id, provider, CARE_NO_DATE, CARE_NO_DATE);
  care_location_add_service (home, agency ? CARE_SERVICE_HOME_CARE : CARE_SERVICE_CARE_HOME, CARE_NO_DATE,
                             CARE_NO_DATE);
  *(agency ? &home->users : &home->places) = 12 + g_rand_int_range (self->random, 0, 48);
  home->history_from = self->first;
  g_free (home->region);
  home->region = g_strdup (region);
  g_free (home->local_authority);
  home->local_authority = g_strdup_printf ("%s council %d", region, index % COUNCILS_OF_A_REGION + 1);
  if (index / HOMES_OF_A_PROVIDER % 4 == 0)
    {
      g_free (home->brand);
      home->brand = g_strdup_printf ("Brand %d", index / HOMES_OF_A_PROVIDER / 40 + 1);
    }
  return home;
}

/* Most months on time; now and then nil, in part, late, or not at all. */
static CareSubmission *
new_submission (Many *self, const CareLocation *home, CareService service, const CareWindow *window)
{
  int what = g_rand_int_range (self->random, 0, 100);
  g_autoptr (CareReturn) ret = NULL;
  g_autofree char *key = NULL;
  g_autofree char *said = NULL;
  g_autofree char *hash = NULL;
  CareSubmission *one = NULL;

  if (what < 3)
    return NULL;
  ret = care_return_new (home->id, service, window->month);
  if (what < 6)
    ret->kind = CARE_RETURN_NIL;
  one = g_new0 (CareSubmission, 1);
  one->location = g_strdup (home->id);
  one->service = service;
  one->month = window->month;
  one->at = what == 6 ? window->late_from + 3600
                      : window->opens_at + g_rand_int_range (self->random, 28800, 500000);
  one->entered_at = one->at + 120;
  one->by = g_strdup (care_record_person (self->record));
  one->how = CARE_HOW_BULK;
  one->nil = ret->kind == CARE_RETURN_NIL;
  one->every_section = what != 7;
  one->evidence = g_strdup ("");
  one->payload = care_wire_return_to_json (ret);
  one->payload_sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, one->payload, -1);
  key = care_return_key (home->id, service, window->month);
  said = g_strdup_printf ("%s|%" G_GINT64_FORMAT, one->payload_sha256, one->at);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, said, -1);
  one->id = g_strdup_printf ("submission:%s:%s", key + strlen ("return:"), hash);
  return one;
}

static bool
add_home (Many *self, int index, GError **error)
{
  g_autoptr (CareLocation) home = new_home (self, index);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)care_submission_free);
  CareStore *store = care_record_store (self->record);
  CareService service = index % 3 == 2 ? CARE_SERVICE_HOME_CARE : CARE_SERVICE_CARE_HOME;

  if (!care_store_save_location (store, &self->actor, home, error))
    return false;
  for (guint i = 0; i < self->windows->len; i++)
    {
      CareSubmission *one
          = new_submission (self, home, service, &g_array_index (self->windows, CareWindow, i));

      if (one != NULL)
        g_ptr_array_add (all, one);
    }
  return care_store_add_submissions (store, &self->actor, "demo", all, error);
}

bool
care_demo_fill_many (
    CareRecord *record, int homes, CareMonth first, CareMonth last_closed, GRand *random, GError **error)
{
  g_autoptr (GArray) windows = g_array_new (FALSE, FALSE, sizeof (CareWindow));
  Many self = { record, random, care_record_actor (record), first, last_closed, windows };

  for (CareMonth month = first; month <= last_closed; month++)
    {
      CareWindow window = care_record_window_of (record, month);
      g_array_append_val (windows, window);
    }
  for (int i = 0; i < homes; i++)
    if ((i % HOMES_OF_A_PROVIDER == 0 && !add_provider (&self, i, error)) || !add_home (&self, i, error))
      return false;
  return true;
}
