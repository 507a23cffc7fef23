/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the model hub says to each request, by its database: method, path and body in, status and JSON out.
 * Knows nothing of faults. */
#pragma once

#include "care-model-database.h"

typedef struct
{
  const char *method;
  GStrv path; /* its parts, unescaped */
  GHashTable *query;
  JsonNode *body; /* or NULL */
} CareModelRequest;

/* The status; the answer is put at the end of text. */
unsigned care_model_answer (CareModelDatabase *database, const CareModelRequest *request, GString *text);

/* The parts of it that read more than one document. */
unsigned care_model_all_docs (CareModelDatabase *database, const CareModelRequest *request, GString *text);
unsigned care_model_changes (CareModelDatabase *database, const CareModelRequest *request, GString *text);
unsigned care_model_bulk_get (CareModelDatabase *database, const CareModelRequest *request, GString *text);

/* {"error","reason"}; gives the status back. */
unsigned care_model_refuse (GString *text, unsigned status, const char *error, const char *reason);

bool care_model_asks (const CareModelRequest *request, const char *member); /* whether ?member=true */

/* The member of a body that is an array of objects or texts; NULL where it has none. */
JsonArray *care_model_array (const CareModelRequest *request, const char *member);

typedef enum
{
  CARE_MODEL_REVISIONS = 1 << 0, /* "_revisions" */
  CARE_MODEL_CONFLICTS = 1 << 1, /* "_conflicts": the other leaves that are not deleted */
} CareModelMore;

/* The revision at a place of a document as JSON. */
void
care_model_append_document (GString *text, const CareModelDocument *document, int place, CareModelMore more);

/* "text", with what JSON wants escaped. */
void care_model_append_text (GString *text, const char *value);
