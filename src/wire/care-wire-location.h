/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A location with its registrations and services as JSON and back. The same value always gives the same
 * bytes. */
#pragma once

#include "care-location.h"
#include "care-json-writer.h"
#include "care-wire-error.h"

char *care_wire_location_to_json (const CareLocation *self);
CareLocation *care_wire_location_from_json (const char *text, GError **error);

/* Writes the object where a value is due. */
void care_wire_location_write (CareJsonWriter *writer, const CareLocation *self);
