/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents that were changed on both sides in the same field. The record keeps what was written here, the
 * last version agreed on is the base, and theirs stands here until a person has settled it. */
#pragma once

#include "care-kind.h"
#include "care-store.h"

typedef struct
{
  char *id;
  CareKind kind;
  char *hub;
  char *theirs; /* canonical JSON */
  char *their_rev;
  char *their_by, *their_desk;
  CareInstant their_at;
  CareInstant found_at;
  char *base; /* canonical JSON or an agreed part of it (care_wire_agreed); "" where there is none */
} CareConflict;

void care_conflict_free (CareConflict *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareConflict, care_conflict_free)

/* Keeps it with an event "conflict-found" where it is a new one, and puts its row of the outbox (made where
 * there is none) into that state. A newer version of theirs replaces the one that stood there. */
bool care_store_save_conflict (CareStore *self,
                               const CareActor *actor,
                               const CareConflict *conflict,
                               GError **error);
CareConflict *care_store_find_conflict (CareStore *self, const char *id, GError **error);
GPtrArray *care_store_list_conflicts (CareStore *self, GError **error); /* oldest first */

/* Settled, by a person or because the two sides came to say the same: event "conflict-settled" with how
 * ("person", "same"). The row of the outbox waits again. */
bool care_store_remove_conflict (
    CareStore *self, const CareActor *actor, const char *id, const char *how, GError **error);
