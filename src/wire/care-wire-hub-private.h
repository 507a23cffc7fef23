/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document of a hub out of an answer that was parsed already, and what is inside one. Of wire alone. */
#pragma once

#include "care-event.h"
#include "care-json.h"
#include "care-return.h"
#include "care-wire-hub-document.h"

/* The largest whole number that every hub gives back as it was: some keep all numbers as doubles. */
#define CARE_WIRE_LARGEST ((INT64_C (1) << 53) - 1)

/* Never fails where object is one of ours: what is not understood says so. The object is the document itself,
 * "_id" and all; ancestors are set where it has "_revisions". NULL where it is none of ours by its id (a
 * design document), or has none. */
CareHubDocument *care_hub_document_read (JsonObject *object);

/* The object as text again, for the reader of what is inside. Owned by the caller. */
char *care_wire_object_text (JsonObject *object);

/* As care_wire_canonical() of what was parsed already, and the id of the document that the record belongs
 * into, and the location that the record is of, NULL where it is not one location's. All owned by the caller.
 */
char *
care_wire_canonical_object (CareKind kind, JsonObject *record, char **id, char **location, GError **error);

/* The records that come by the thousand, or are large, without writing them out to read them again. */
CareReturn *care_wire_return_from_object (JsonObject *object, GError **error);
CareSegment *care_wire_segment_from_object (JsonObject *object, GError **error);

/* The place in a feed that an answer ends at: a text in newer servers, a number in others, a list in old
 * clusters. NULL where it names none; json says so. */
char *care_wire_read_seq (CareJson *json, JsonObject *root);
