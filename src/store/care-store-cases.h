/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Enforcement cases with their events, and the draft representation of each. */
#pragma once

#include "care-case.h"
#include "care-representation.h"
#include "care-store.h"

/* A new case; its id is set by the caller and must be new. */
bool care_store_add_case (CareStore *self, const CareActor *actor, const CareCase *ca, GError **error);

/* Adds one event to a case. Whether it may follow was asked before (care_case_can_add). */
bool care_store_add_case_event (
    CareStore *self, const CareActor *actor, const char *case_id, const CareCaseEvent *event, GError **error);

CareCase *care_store_find_case (CareStore *self, const char *id, GError **error);
GPtrArray *care_store_list_cases (CareStore *self, GError **error); /* newest first */

bool care_store_save_representation (CareStore *self,
                                     const CareActor *actor,
                                     const CareRepresentation *draft,
                                     GError **error);
CareRepresentation *
care_store_find_representation (CareStore *self, const char *case_id, GError **error); /* NULL: none yet */
