/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A provider as JSON and back. The same value always gives the same bytes. */
#pragma once

#include "care-provider.h"
#include "care-json-writer.h"
#include "care-wire-error.h"

char *care_wire_provider_to_json (const CareProvider *self);
CareProvider *care_wire_provider_from_json (const char *text, GError **error);

/* Writes the object where a value is due. */
void care_wire_provider_write (CareJsonWriter *writer, const CareProvider *self);
