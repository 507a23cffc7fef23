/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Enforcement cases, each with its events. */
#pragma once

#include "care-case.h"
#include "care-store.h"

/* A new case; its id is set by the caller and must be new. */
bool care_store_add_case (CareStore *self, const CareActor *actor, const CareCase *ca, GError **error);

/* Adds one event to a case. Whether it may follow was asked before (care_case_can_add). */
bool care_store_add_case_event (
    CareStore *self, const CareActor *actor, const char *case_id, const CareCaseEvent *event, GError **error);

/* What is alleged, anew; events are not looked at. */
bool care_store_change_case (CareStore *self, const CareActor *actor, const CareCase *ca, GError **error);

CareCase *care_store_find_case (CareStore *self, const char *id, GError **error);
GPtrArray *care_store_list_cases (CareStore *self, GError **error); /* newest first */
