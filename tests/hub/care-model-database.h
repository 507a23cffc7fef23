/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The database of the model hub: documents in the order in which they changed, local documents, and how a
 * document is written. Knows nothing of requests. */
#pragma once

#include "care-model-document.h"

#include <json-glib/json-glib.h>

typedef struct CareModelDatabase
{
  GHashTable *documents; /* CareModelDocument by id */
  GPtrArray *log;        /* of CareModelDocument, borrowed or NULL: who changed at the seq of its place + 1 */
  GHashTable *locals;    /* GRefString by id: the whole JSON */
  GRefString *security;
} CareModelDatabase;

CareModelDatabase *care_model_database_new (void);
CareModelDatabase *care_model_database_copy (const CareModelDatabase *self);
void care_model_database_free (CareModelDatabase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareModelDatabase, care_model_database_free)

CareModelDocument *care_model_database_find (const CareModelDatabase *self, const char *id);
void care_model_database_compact (CareModelDatabase *self);

/* How many documents are there, or tombstones. */
int care_model_database_count (const CareModelDatabase *self, bool deleted);

/* What became of one written document. */
typedef struct
{
  unsigned status; /* 201, or of the refusal */
  char *id;
  char *rev;         /* NULL where it was refused */
  const char *error; /* NULL where it was not */
  const char *reason;
} CareModelWritten;

void care_model_written_clear (CareModelWritten *self);

/* id and rev: of the request, or NULL to take those of the document. edits: a new revision upon the one it
 * names (new_edits); else it comes with its own, which is put beside the others. */
void care_model_database_write (CareModelDatabase *self,
                                JsonObject *document,
                                const char *id,
                                const char *rev,
                                bool edits,
                                CareModelWritten *written);

/* The members that do not begin with "_", as JSON; NULL where there is a special one that nobody knows. */
char *care_model_body (JsonObject *document);
