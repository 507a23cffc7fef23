/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case with its allegations and events as JSON and back. The same value always gives the same bytes. */
#pragma once

#include "care-case.h"
#include "care-json-writer.h"
#include "care-wire-error.h"

char *care_wire_case_to_json (const CareCase *self);
CareCase *care_wire_case_from_json (const char *text, GError **error);

/* Writes the object where a value is due. */
void care_wire_case_write (CareJsonWriter *writer, const CareCase *self);

/* An event alone. */
char *care_wire_case_event_to_json (const CareCaseEvent *self);
CareCaseEvent *care_wire_case_event_from_json (const char *text, GError **error);
void care_wire_case_event_write (CareJsonWriter *writer, const CareCaseEvent *self);

/* An array of CareAttachment: {"name","sha256"}. */
void care_wire_attachments_write (CareJsonWriter *writer, GPtrArray *files);

/* An array of CareAllegation: {"location","service","month"} and "item" where there is one. */
void care_wire_allegations_write (CareJsonWriter *writer, GPtrArray *allegations);
