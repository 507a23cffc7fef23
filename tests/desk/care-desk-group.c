/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-desk-group.h"

#include "care-record-hub-private.h"

static CareHubClient *
make_client (gpointer data, const CareHubAddress *address, GError **error)
{
  return care_hub_client_new_with (care_model_hub_ask, data, NULL);
}

const CareHubAddress care_group_address
    = { .url = CARE_GROUP_URL, .user = "manager", .password = "pass word" };

CareModelHub *
care_group_hub (void)
{
  CareModelHub *hub = care_model_hub_new (1);

  care_model_hub_swap (hub, "hub-one");
  care_model_hub_set_date (hub, care_instant_parse (CARE_GROUP_NOW));
  return hub;
}

void
care_group_open (CareDeskFixture *f, CareModelHub *hub)
{
  care_desk_fixture_open_record (f, CARE_GROUP_NOW);
  care_record_set_hub_maker (f->record, make_client, hub);
}

CareSyncState *
care_group_state (CareDeskFixture *f)
{
  g_autoptr (GError) error = NULL;
  CareSyncState *state = care_record_sync_state (f->record, &error);

  g_assert_no_error (error);
  return state;
}

void
care_group_join (CareDeskFixture *f)
{
  g_autoptr (GError) error = NULL;
  CareSyncWhy why = CARE_SYNC_OFFLINE;
  bool kept = false;

  g_assert_true (care_record_join_hub (f->record, &care_group_address, &why, NULL, &kept, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (why, ==, CARE_SYNC_FINE);
  g_assert_true (kept);
}

CareSyncWhy
care_group_sync (CareDeskFixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareSyncOutcome) outcome = care_record_sync (f->record, &(CareHubPasswords){ "pass word", NULL },
                                                          true, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return outcome->why;
}

void
care_group_step (CareDeskFixture *f)
{
  g_assert_cmpint (care_group_sync (f), ==, CARE_SYNC_FINE);
}

void
care_group_set_home (CareDeskFixture *f, const char *key, const char *value)
{
  g_autoptr (GError) error = NULL;
  const char *const pairs[] = { key, value, NULL };
  g_autoptr (CareLocation) home = care_record_set_location (f->record, "1-101", pairs, &error);

  g_assert_no_error (error);
}

void
care_group_assert_home (CareDeskFixture *f, const char *name, int places)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareLocation) home = care_record_find_location (f->record, "1-101", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (home->name, ==, name);
  g_assert_cmpint (home->places, ==, places);
}
