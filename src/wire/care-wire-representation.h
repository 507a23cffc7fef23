/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answers of a draft representation as JSON and back. The same value always gives the same bytes. */
#pragma once

#include "care-representation.h"
#include "care-json-writer.h"
#include "care-wire-error.h"

char *care_wire_representation_to_json (const CareRepresentation *self);
CareRepresentation *care_wire_representation_from_json (const char *text, GError **error);

/* Writes the object where a value is due. */
void care_wire_representation_write (CareJsonWriter *writer, const CareRepresentation *self);
