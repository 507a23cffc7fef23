/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A submission, its payload as the very text that was frozen, as JSON and back. The same value always gives
 * the same bytes. */
#pragma once

#include "care-submission.h"
#include "care-json-writer.h"
#include "care-wire-error.h"

char *care_wire_submission_to_json (const CareSubmission *self);
CareSubmission *care_wire_submission_from_json (const char *text, GError **error);

/* Writes the object where a value is due. */
void care_wire_submission_write (CareJsonWriter *writer, const CareSubmission *self);
