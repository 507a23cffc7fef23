/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How each change gets into the event log, sealed: the event names the row that it speaks of and holds the
 * SHA-256 of all its columns. So the chain vouches for the record itself, not for its history alone.
 * Of this room alone. */
#pragma once

#include "care-json-writer.h"
#include "care-store-events.h"
#include "care-store-statement.h"

/* Every row that is sealed, its name first. The same text, with a WHERE after it, reads back one. */
#define CARE_ROW_PROVIDER "SELECT 'provider:' || id, * FROM provider"
#define CARE_ROW_LOCATION "SELECT 'location:' || id, * FROM location"
#define CARE_ROW_RETURN "SELECT 'return:' || location || ':' || service || ':' || month, * FROM care_return"
#define CARE_ROW_SUBMISSION                                                                                  \
  "SELECT submission.id, submission.*, payload FROM submission JOIN submission_payload USING (id)"
#define CARE_ROW_RECOLLECTION                                                                                \
  "SELECT 'recollection:' || location || ':' || service || ':' || month, * FROM recollection"
#define CARE_ROW_CASE "SELECT 'case:' || id, * FROM enforcement_case"
#define CARE_ROW_CASE_EVENT "SELECT 'case-event:' || case_id || ':' || position, * FROM case_event"
#define CARE_ROW_REPRESENTATION "SELECT 'representation:' || case_id, * FROM representation"
#define CARE_ROW_SETTING "SELECT 'setting:' || key, * FROM setting"
#define CARE_ROW_HOLIDAY "SELECT 'holiday:' || date, * FROM holiday"
#define CARE_ROW_EVIDENCE "SELECT 'evidence:' || sha256, sha256, file_name FROM evidence"
#define CARE_ROW_RECEIPT "SELECT 'receipt' || substr (submission, 11) || ':' || desk, * FROM receipt"

/* detail is inside its object; the row's name and its seal are added and it is ended. row is the query for
 * what was just written, and is taken; NULL hands on the error of that query. */
bool care_store_log (CareStore *self,
                     const CareActor *actor,
                     const char *what,
                     const char *subject,
                     CareJsonWriter *detail,
                     CareRows *row,
                     GError **error);

/* Of the present row of "SELECT * FROM event". */
CareEvent *care_store_read_event (CareRows *rows);

/* SHA-256 over the columns of the present row, as text, each followed by U+001F; null is U+001E. */
char *care_store_seal (CareRows *row);
