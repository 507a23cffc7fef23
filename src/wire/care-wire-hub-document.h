/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as it stands on a hub: a record in an envelope that says what it is and who changed it last.
 *   {"_id","_rev","type","schema":1,"location","by","desk","at","sha256","record":{...}}
 * location is there where the record is one location's: the hub's rules let its users write for theirs only.
 * by, desk and at are shown to people and decide nothing. */
#pragma once

#include "care-instant.h"
#include "care-kind.h"
#include "care-wire-error.h"

typedef enum
{
  CARE_UNDERSTOOD,
  CARE_NEWER,      /* of a schema that this program does not know: kept, never touched */
  CARE_UNREADABLE, /* not such a document, or its content is not what its sha256 says */
} CareUnderstanding;

typedef struct
{
  char *id;
  char *rev; /* "" where it was never on the hub */
  CareKind kind;
  bool deleted;
  CareUnderstanding understanding;
  char *problem; /* of what is not understood: technical, in English; else NULL */
  char *location;
  char *by, *desk;
  CareInstant at;
  char *record;     /* canonical JSON of the record; NULL where deleted or not understood */
  char *sha256;     /* of record; "" where there is none */
  char **conflicts; /* revs of the other leaves, NULL at the end; never NULL itself */
  char **ancestors; /* its own rev and those before it, newest first, where the hub was asked for them;
                       else NULL */
  char *raw;        /* the whole document as it came; NULL for one made here */
} CareHubDocument;

void care_hub_document_free (CareHubDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareHubDocument, care_hub_document_free)

/* One to be sent: record is canonical JSON (see below). location may be NULL. */
CareHubDocument *care_hub_document_new (const char *id,
                                        const char *rev,
                                        const char *location,
                                        const char *by,
                                        const char *desk,
                                        CareInstant at,
                                        const char *record);

/* One that was kept as it came (raw). NULL: it is none of ours. */
CareHubDocument *care_hub_document_from_json (const char *text);

/* As one element of a request. attachment: the bytes of evidence, or NULL; name is theirs. */
char *care_hub_document_to_json (const CareHubDocument *self, GBytes *attachment);

/* The removal of a leaf whose content lives on in the leaf "into". */
char *care_hub_tombstone_to_json (const char *id, const char *rev, const char *into);

/* A record's JSON as every desk writes it: read into the domain and written again, so that two that say the
 * same have the same bytes. NULL: it could not be understood. */
char *care_wire_canonical (CareKind kind, const char *record, GError **error);

/* SHA-256 of a text, owned by the caller. */
char *care_wire_sha256 (const char *text);
