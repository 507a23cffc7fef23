/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A conflict with what it stands on, for showing it and for settling it. */
#pragma once

#include "care-record-hub-private.h"
#include "care-store-conflicts.h"
#include "care-store-exchange.h"
#include "care-store-versions.h"
#include "care-wire-merge.h"

typedef struct
{
  char *base;     /* "" where there is none */
  char *mine;     /* the record as it is now */
  GPtrArray *all; /* CareClash; empty where both sides came to say the same */
} CareClashes;

bool care_clashes_find (CareStore *store, const CareConflict *conflict, CareClashes *clashes, GError **error);
void care_clashes_clear (CareClashes *self);

/* NULL where there is none, as the merge wants it. */
static inline const char *
care_clashes_base (const CareClashes *self)
{
  return *self->base != '\0' ? self->base : NULL;
}
