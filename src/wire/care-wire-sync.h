/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records that only a hub knows, as JSON and back: receipts, sealed segments, what a desk says of itself, and
 * those that had no form of their own yet. The same value always gives the same bytes. */
#pragma once

#include "care-colleague.h"
#include "care-event.h"
#include "care-history.h"
#include "care-holidays.h"
#include "care-receipt.h"
#include "care-wire-error.h"

char *care_wire_receipt_to_json (const CareReceipt *self);
CareReceipt *care_wire_receipt_from_json (const char *text, GError **error);

char *care_wire_segment_to_json (const CareSegment *self);
CareSegment *care_wire_segment_from_json (const char *text, GError **error);

char *care_wire_colleague_to_json (const CareColleague *self);
CareColleague *care_wire_colleague_from_json (const char *text, GError **error);

char *care_wire_recollection_to_json (const CareRecollection *self);
CareRecollection *care_wire_recollection_from_json (const char *text, GError **error);

char *care_wire_holiday_to_json (const CareHoliday *self);
CareHoliday *care_wire_holiday_from_json (const char *text, GError **error);

/* {"schema":1,"sha256","file_name"}: the bytes travel as the document's attachment. */
char *care_wire_evidence_to_json (const char *sha256, const char *file_name);
bool care_wire_evidence_from_json (const char *text, char **sha256, char **file_name, GError **error);

/* An event of a case with the case that it is of and its place in it: {"schema":1,"case","position","event"}.
 */
char *care_wire_placed_event_to_json (const char *case_id, int64_t position, const char *event);
bool care_wire_placed_event_from_json (
    const char *text, char **case_id, int64_t *position, char **event, GError **error);
