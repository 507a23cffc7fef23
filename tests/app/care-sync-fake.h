/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How sync may stand, made up for tests of what is shown. */
#pragma once

#include "care-sync-shown.h"

#define CARE_SYNC_FAKE_NOW "2026-11-10T10:42:00Z"

/* A state that lives as long as its arrays: texts are borrowed. */
typedef struct
{
  CareSyncState state;
  CareHubState hub;
} CareSyncFake;

/* One hub, "group". in_step: RFC 3339, or NULL for never. */
CareSyncFake *care_sync_fake_new (CareSyncWhy why, const char *in_step);
void care_sync_fake_free (CareSyncFake *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareSyncFake, care_sync_fake_free)

CareQueueRow *care_sync_fake_row (CareSyncFake *self,
                                  const char *id,
                                  const char *name,
                                  const char *kind,
                                  const char *state,
                                  CareSyncWhy why);
void care_sync_fake_colleague (CareSyncFake *self, const char *person, const char *desk, bool is_this);
