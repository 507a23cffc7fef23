/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the event of a saved return says: what was changed, from what to what. Of this room alone. */
#pragma once

#include "care-json-writer.h"
#include "care-return.h"

/* The event's word: by the figures where those changed, else by what was said of them. */
const char *care_store_return_word (const CareReturn *old, const CareReturn *new);

/* {"changed":{"ch.bed.occ":["38","39"]}, and where those changed "kind":[..], "reasons":{"x":["","not
 * known"]}, "notes", "looked":["x"] (figures that were looked at and stayed),
 * "evidence":[{"sha256","file_name"}] (what was added), "assignee", "deputy", "signed_by". What was not there
 * is "". Inside its object, which stays open. */
void care_store_write_changes (CareJsonWriter *detail, const CareReturn *old, const CareReturn *new);
