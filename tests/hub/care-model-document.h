/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One document of the model hub: its tree of revisions, and which of their leaves wins. Knows nothing of
 * requests. Texts are shared between copies, so that a copy of a whole hub costs little. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct
{
  char *name;
  char *type;
  GBytes *data;
  char *digest;
  int generation; /* of the revision that brought it */
} CareModelAttachment;

GPtrArray *care_model_attachments_new (void);
const CareModelAttachment *care_model_attachments_find (GPtrArray *self, const char *name);

typedef struct
{
  GRefString *rev; /* "2-0c1f..." */
  int generation;
  int parent; /* place of it in the document, or -1 where it is not known */
  bool leaf;
  bool deleted;
  GRefString *body;       /* JSON object without the members that begin with "_"; NULL: not kept */
  GPtrArray *attachments; /* or NULL */
} CareModelRevision;

typedef struct
{
  GRefString *id;
  GArray *revisions; /* CareModelRevision */
  int64_t seq;       /* of its last change */
} CareModelDocument;

CareModelDocument *care_model_document_new (const char *id);
CareModelDocument *care_model_document_copy (const CareModelDocument *self);
void care_model_document_free (CareModelDocument *self);

const CareModelRevision *care_model_document_at (const CareModelDocument *self, int place);

/* Its place, or -1. */
int care_model_document_find (const CareModelDocument *self, const char *rev);

/* Places of all leaves, the winner first: not deleted before deleted, then the longest, then the highest. */
GArray *care_model_document_leaves (const CareModelDocument *self);
int care_model_document_winner (const CareModelDocument *self);

/* path: revs from the new one back to its oldest known ancestor, NULL-terminated. False: it was there. */
bool care_model_document_add (
    CareModelDocument *self, const char *const *path, const char *body, bool deleted, GPtrArray *attachments);

/* Forgets what any revision but the leaves said, as a server does when it tidies up. */
void care_model_document_compact (CareModelDocument *self);

/* 2 of "2-0c1f...", 0 where it is no rev; and what follows the hyphen. */
int care_model_generation (const char *rev);
const char *care_model_hash (const char *rev);
