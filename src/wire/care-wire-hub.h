/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said to a server of the CouchDB protocol, and its answers, distrusted: an answer is whole only
 * where it parses and has the members that come last (a library does not notice every truncation), and has as
 * many rows as were asked for. A wrong one is CARE_WIRE_ERROR. Arrays are the caller's. */
#pragma once

#include "care-wire-hub-document.h"

/* _bulk_docs. documents: of char *, each as care_hub_document_to_json() makes it. */
char *care_wire_bulk_docs (GPtrArray *documents);

typedef struct
{
  char *id;
  char *rev;    /* NULL where it was not taken */
  char *error;  /* "conflict", "forbidden", ...; NULL where it was */
  char *reason; /* what the hub says of it, or "" */
} CareHubAck;

/* In the order in which they were sent, whatever the order of the answer; ids as they were sent. */
GPtrArray *care_wire_read_bulk_docs (const char *text, const char *const *ids, GError **error);

/* _all_docs with keys (include_docs): what the hub has of these. */
char *care_wire_keys (const char *const *ids);

typedef struct
{
  char *id;
  char *rev;                 /* NULL: the hub has never had it */
  bool deleted;              /* a tombstone of that rev */
  CareHubDocument *document; /* where it is there and was asked for, else NULL */
} CareHubRow;

GPtrArray *care_wire_read_all_docs (const char *text, const char *const *ids, GError **error);

/* A page of _changes with style=all_docs, include_docs and conflicts. Documents that are none of ours (design
 * documents) are left out. */
typedef struct
{
  GPtrArray *documents; /* CareHubDocument */
  char *last_seq;       /* opaque; a number is kept as its text */
  int rows;             /* of the page, those left out too */
} CareHubPage;

CareHubPage *care_wire_read_changes (const char *text, GError **error);
void care_hub_page_free (CareHubPage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareHubPage, care_hub_page_free)

/* _bulk_get with revs=true. wanted: id, rev, id, rev, ..., NULL. */
char *care_wire_bulk_get (const char *const *wanted);

/* Of CareHubDocument, only those that the server still has; ancestors are set. An answer that does not speak
 * of every document that was wanted (as above) is no answer: silence is not the same as "missing". */
GPtrArray *care_wire_read_bulk_get (const char *text, const char *const *wanted, GError **error);

/* {"error","reason"} of an answer that is no success; NULL where it says none. Owned by the caller. */
char *care_wire_read_reason (const char *text);

/* The document _local/care-returns: {"_id","_rev","type":"care-returns-hub","schema":1,"identity"}. It never
 * replicates, so each database has its own. NULL where it is another one. */
char *care_wire_identity (const char *identity);
char *care_wire_read_identity (const char *text, GError **error);

void care_hub_ack_free (CareHubAck *self);
void care_hub_row_free (CareHubRow *self);
