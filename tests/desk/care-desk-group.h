/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Desks of one group, and their hub, which is a function. */
#pragma once

#include "care-desk-fixture.h"
#include "care-model-hub.h"
#include "care-record-sync.h"

#define CARE_GROUP_NOW "2026-11-10T10:00:00Z"
#define CARE_GROUP_URL "https://hub.example.org/care-returns"
#define CARE_GROUP_HOME "location:1-101"

extern const CareHubAddress care_group_address;

CareModelHub *care_group_hub (void);
void care_group_open (CareDeskFixture *f, CareModelHub *hub);
CareSyncState *care_group_state (CareDeskFixture *f);

/* Each must succeed. */
void care_group_join (CareDeskFixture *f);
void care_group_step (CareDeskFixture *f);

CareSyncWhy care_group_sync (CareDeskFixture *f);

/* Of the home that care_desk_fixture_add_home() adds. */
void care_group_set_home (CareDeskFixture *f, const char *key, const char *value);
void care_group_assert_home (CareDeskFixture *f, const char *name, int places);
