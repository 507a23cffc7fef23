/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a return's figures beside them, as members of its record: each only where it says
 * something, so that a return without any is the same bytes as ever. Of wire alone. */
#pragma once

#include "care-json-writer.h"
#include "care-json.h"
#include "care-return.h"

/* Inside the return's object, after its other members. */
void care_wire_remarks_write (CareJsonWriter *writer, const CareReturn *self);

/* After the answers: a reason for what is answered is dropped. */
void care_wire_remarks_read (CareJson *json, JsonObject *root, CareReturn *self);
