/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The versions of documents that this desk and a hub have agreed on: the common ground of merges. Of what can
 * change the last eight are kept with their content, since a hub that was put back, or another desk, may
 * start from an older one; of what only ever adds, the last rev alone. */
#pragma once

#include "care-store.h"

typedef struct
{
  char *rev;
  char *record; /* canonical JSON; "" where only the rev is kept */
  char *sha256; /* of the content of that rev; "" for a tombstone */
} CareVersion;

void care_version_free (CareVersion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareVersion, care_version_free)

/* The one agreed on last. NULL without an error: none. */
CareVersion *care_store_agreed (CareStore *self, const char *hub, const char *id, GError **error);

/* Any of those kept; newest of the revs given (NULL at the end) that is known. */
CareVersion *
care_store_find_version (CareStore *self, const char *hub, const char *id, const char *rev, GError **error);
CareVersion *care_store_common_version (
    CareStore *self, const char *hub, const char *id, const char *const *revs, GError **error);

/* Becomes the one agreed on last. record NULL: only the rev is kept. */
bool care_store_agree (CareStore *self,
                       const char *hub,
                       const char *id,
                       const char *rev,
                       const char *record,
                       const char *sha256,
                       GError **error);

/* Keeps a version as known without making it the last one. */
bool care_store_note_version (CareStore *self,
                              const char *hub,
                              const char *id,
                              const char *rev,
                              const char *record,
                              const char *sha256,
                              GError **error);

/* As if it had never been seen. */
bool
care_store_forget_version (CareStore *self, const char *hub, const char *id, const char *rev, GError **error);

/* Leaves of a document whose content lives on in our merge of it, to be removed once that is on the hub. One
 * rev each. */
bool care_store_add_loser (CareStore *self, const char *hub, const char *id, const char *rev, GError **error);
bool
care_store_remove_loser (CareStore *self, const char *hub, const char *id, const char *rev, GError **error);
/* id, rev, id, rev, ... of those whose document does not wait in the outbox; g_strfreev(). */
char **care_store_list_losers (CareStore *self, const char *hub, int limit, GError **error);

/* How many versions became known so far: those that come later have higher numbers. */
bool care_store_last_version (CareStore *self, int64_t *number, GError **error);

/* While a hub is followed anew: notes that it still has the document; and at the end, forgets the
 * rev agreed on for what it has not shown (older versions are kept for merges) and queues it. Returns how
 * many, -1 with error. */
bool care_store_note_seen (CareStore *self, const char *hub, const char *id, GError **error);
int care_store_queue_unseen (
    CareStore *self, const CareActor *actor, const char *hub, int64_t after, GError **error);
bool care_store_forget_seen (CareStore *self, const char *hub, GError **error); /* before it begins */
