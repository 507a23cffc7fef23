/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The event of a case as members of an object, for the case and for the event alone. Of wire alone. */
#pragma once

#include "care-json.h"
#include "care-wire-case.h"

/* The members of the object that was begun. */
void care_wire_case_event_members (CareJsonWriter *writer, const CareCaseEvent *self);

/* Owned by the caller, whatever was wrong with it: care_json_finish() says so. */
CareCaseEvent *care_wire_case_event_read (CareJson *json, JsonObject *object);
