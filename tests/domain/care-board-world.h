/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small group with its recordings, and the board that is made of them. */
#pragma once

#include "care-board.h"
#include "care-test-law.h"

#define CARE_BOARD_WORLD_AS_OF "2026-11-20T10:00:00Z"
#define CARE_BOARD_WORLD_FROM "2025-11"
#define CARE_BOARD_WORLD_TO "2026-12"

typedef struct
{
  CareLaw *law;
  GPtrArray *locations, *providers, *submissions, *recollections;
} CareBoardWorld;

CareBoardWorld *care_board_world_new (void);

void care_board_world_free (CareBoardWorld *self);

CareLocation *care_board_world_add_home (
    CareBoardWorld *self, const char *id, const char *name, const char *provider, CareService service);

void care_board_world_add_saved (CareBoardWorld *self,
                                 const CareLocation *home,
                                 CareService service,
                                 CareMonth month,
                                 CareInstant at,
                                 bool nil,
                                 bool whole);

void care_board_world_hand_over (CareBoardWorld *self, CareBoardMaker *maker);

CareBoard *care_board_world_board (CareBoardWorld *self);
