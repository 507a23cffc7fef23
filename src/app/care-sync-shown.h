/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How sync stands, in the words that the window shows of it. Knows no widgets. Texts are the caller's. */
#pragma once

#include "care-sync.h"

/* Borrowed parts of a CareSync as of one moment. */
typedef struct
{
  CareSyncPhase phase;
  const CareSyncState *state; /* NULL before the first reading */
  int done, of;
} CareSyncShown;

CareSyncShown care_sync_shown_of (CareSync *sync); /* NULL: as where no hub is joined */

bool care_sync_shown_is_joined (const CareSyncShown *self);

/* The hub that the sentence speaks of: one that needs a person before one that waits. NULL: none joined. */
const CareHubState *care_sync_shown_hub (const CareSyncShown *self);
const CareHubState *care_sync_shown_find_hub (const CareSyncShown *self, const char *name); /* or NULL */

/* "In step with the group, 10:40" */
char *care_sync_shown_sentence (const CareSyncShown *self);

/* Why, and when it is tried again; "" where there is nothing to add. */
char *care_sync_shown_more (const CareSyncShown *self);

/* Where both clocks differ enough to matter; NULL where they do not. */
char *care_sync_shown_skew (const CareSyncShown *self);

/* For the foot of the sidebar: "In step with the group"; "" where no hub is joined. */
char *care_sync_shown_foot (const CareSyncShown *self);

/* How many things need a person; spoken gets them in words (the caller's). */
int care_sync_shown_needs (const CareSyncShown *self, char **spoken);

/* "10:40" today, else "Friday 20 November 2026 at 10:40". */
char *care_sync_shown_moment (CareInstant at, CareInstant now);

/* What stops everything until somebody has answered. */
typedef enum
{
  CARE_SYNC_ASKS_NOTHING,
  CARE_SYNC_ASKS_PASSWORD,
  CARE_SYNC_ASKS_OTHER_HUB,
  CARE_SYNC_ASKS_MANY_CHANGES,
  CARE_SYNC_ASKS_ADDRESS, /* address, certificate or what the user may do */
} CareSyncQuestion;

CareSyncQuestion care_sync_shown_question (const CareSyncShown *self);
