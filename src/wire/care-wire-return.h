/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A return as JSON and back. The same value always gives the same bytes. */
#pragma once

#include "care-return.h"
#include "care-json-writer.h"
#include "care-wire-error.h"

char *care_wire_return_to_json (const CareReturn *self);
CareReturn *care_wire_return_from_json (const char *text, GError **error);

/* Writes the object where a value is due. */
void care_wire_return_write (CareJsonWriter *writer, const CareReturn *self);

/* The answers alone, as an object, in the order of their ids. A plain figure is a JSON number, all else a
 * text exactly as typed; either reads back as the same text. */
void care_wire_answers_write (CareJsonWriter *writer, const CareReturn *self);
