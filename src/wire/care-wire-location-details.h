/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a location says of itself beyond its registrations and services. Each member is written only where it
 * says something, so that what earlier programs wrote is the same bytes still. Of wire alone. */
#pragma once

#include "care-json-writer.h"
#include "care-json.h"
#include "care-location.h"

void care_wire_location_write_details (CareJsonWriter *writer, const CareLocation *self);
void care_wire_location_read_details (CareJson *json, JsonObject *root, CareLocation *self);
