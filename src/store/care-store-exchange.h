/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record as the documents that desks share: each is read and stored by its identifier, as canonical JSON.
 */
#pragma once

#include "care-kind.h"
#include "care-store.h"

/* Canonical JSON; a segment as the group's hub gets it (care_store_find_segment). NULL without an error where
 * the record has none of that name. location gets the location that it is of (owned by the caller), or NULL;
 * it may be NULL itself. */
char *care_store_read_record (CareStore *self, const char *id, char **location, GError **error);

/* One document that came from a hub, or the merge of one. */
typedef struct
{
  char *id;
  CareKind kind;
  char *record;    /* canonical JSON */
  GBytes *content; /* of evidence; else NULL */
} CareIncoming;

CareIncoming *care_incoming_new (const char *id, CareKind kind, const char *record, GBytes *content);
void care_incoming_free (CareIncoming *self);

/* Whether it is what its identifier says: the record that is named, evidence with the bytes of its sum, a
 * payload that is what was frozen, a sound segment. What is not is CARE_STORE_ERROR_CORRUPT, and
 * care_store_receive would store nothing of a batch that has it. */
bool care_incoming_check (const CareIncoming *incoming, GError **error);

/* The document that it refers to and that must be stored before it ("provider:1-10"), owned by the caller.
 * NULL: none, or it cannot be read. */
char *care_incoming_parent (const CareIncoming *incoming);

/* Whether what the record refers to (its provider, location or case) is there. */
bool care_store_has_parents (CareStore *self, const CareIncoming *incoming, bool *has, GError **error);

/* Stores them all, parents first, in one transaction with one event "received" that seals each row; from
 * names the hub. Nothing is queued. What is there already in the same words, or may only be added and is
 * there, is passed over; of a holiday the first statement stays. A location's number that leads to another
 * location goes on leading there. Segments and what desks say of themselves are kept without any event: they
 * prove themselves. changed gets how many rows of the record were written, those of the event; may be NULL.
 */
bool care_store_receive (CareStore *self,
                         const CareActor *actor,
                         const char *from,
                         GPtrArray *incoming,
                         int *changed,
                         GError **error);

/* The same out of a file that a person named (an archive): the event says so, and every row that was written
 * waits for the hub that this desk has joined. Evidence that comes without bytes must be there. */
bool care_store_take_in (CareStore *self,
                         const CareActor *actor,
                         const char *file,
                         GPtrArray *incoming,
                         int *changed,
                         GError **error);

/* Documents that cannot be stored as they are, kept as they came: of a newer schema, not readable, or whose
 * parent has not come yet. */
typedef struct
{
  char *id, *rev, *raw;
  char *why; /* "newer", "unreadable", "no-parent", "no-file", "deleted" */
} CareKept;

void care_kept_free (CareKept *self);
bool care_store_keep (CareStore *self,
                      const char *hub,
                      const char *id,
                      const char *rev,
                      const char *why,
                      const char *raw,
                      GError **error);
bool care_store_drop_kept (CareStore *self, const char *hub, const char *id, GError **error);
CareKept *care_store_find_kept (CareStore *self, const char *hub, const char *id, GError **error);
GPtrArray *
care_store_list_kept (CareStore *self, const char *hub, const char *why, GError **error); /* why NULL: all */

/* What desks say of themselves: CareColleague, of whatever hub. */
GPtrArray *care_store_list_colleagues (CareStore *self, GError **error);
