/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record as the documents that desks share: each is read and stored by its identifier, as canonical JSON.
 */
#pragma once

#include "care-kind.h"
#include "care-store.h"

/* Canonical JSON; NULL without an error where the record has none of that name. location gets the location
 * that it is of (owned by the caller), or NULL; it may be NULL itself. */
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

/* Whether what the record refers to (its provider, location or case) is there. */
bool care_store_has_parents (CareStore *self, const CareIncoming *incoming, bool *has, GError **error);

/* Stores them all, parents first, in one transaction with one event "received" that seals each row; from
 * names the hub. Nothing is queued. What is there already in the same words, or may only be added and is
 * there, is passed over. Segments and what desks say of themselves are kept without any event: they prove
 * themselves. changed gets how many rows were written. */
bool care_store_receive (CareStore *self,
                         const CareActor *actor,
                         const char *from,
                         GPtrArray *incoming,
                         int *changed,
                         GError **error);

/* Documents that cannot be stored as they are, kept as they came: of a newer schema, not readable, or whose
 * parent has not come yet. */
typedef struct
{
  char *id, *rev, *raw;
  char *why; /* "newer", "unreadable", "no-parent", "deleted" */
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
