/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One run of the courier, while it lasts. Of this room alone.
 *
 * Every step gives false with an error where the run cannot go on: CARE_SYNC_ERROR for the hub or the
 * network, CARE_STORE_ERROR for this computer, G_IO_ERROR_CANCELLED. */
#pragma once

#include "care-courier.h"
#include "care-store-exchange.h"
#include "care-store-hub.h"
#include "care-store-outbox.h"
#include "care-wire-hub.h"
#include "care-wire-leaves.h"

#define CARE_RUN_PAGE 500
#define CARE_RUN_MANY 100 /* records that may change here in one run before a person is asked */

typedef struct
{
  const CareCourier *courier;
  CareStore *store;
  CareHub *hub;
  CareSyncReport *report;
  GCancellable *cancellable;
  char *desk;          /* this desk's name */
  bool proven;         /* it is the hub that was joined, and not put back */
  bool interrupted;    /* the run before changed something and could not say so in this desk's document */
  bool moved;          /* the place in its feed is another, or this desk's document is to be written anyway */
  bool from_start;     /* since this is set, the place in the feed is its start */
  bool again;          /* something is to be sent that was not before */
  CareInstant hub_at;  /* the Date of the hub's last answer, or CARE_NO_INSTANT */
  int overwritten;     /* records here that would change or did */
  int done;            /* documents that came and went, for the progress */
  int page;            /* rows of the feed that are asked for at once; fewer where they are large */
  int failed_alone;    /* sendings of single documents in a row that the hub had trouble with */
  GHashTable *origins; /* of the page: id -> what its leaves come from and this desk never had */
} CareRun;

/* Puts a copy of text in the place of the one that is there. */
void care_set_text (char **place, const char *text);

CareInstant care_run_now (const CareRun *self);
CareActor care_run_actor (const CareRun *self);
void care_run_progress (CareRun *self, int more, int of);

/* Sets error to a trouble of the hub and gives false. */
bool care_run_fail (GError **error, CareSyncWhy why, const char *detail);

/* A request that must succeed; its answer is the caller's. Notes what its Date says of the clocks. */
CareHubAnswer *
care_run_ask (CareRun *self, const char *method, const char *path, const char *body, GError **error);

/* Ends what care_store_begin began. */
bool care_run_end (CareRun *self, bool ok, GError **error);

/* care-courier-proof.c: whether this is the hub that was joined. mine is this desk's own document as the feed
 * shows it, or NULL: then the hub is asked. */
bool care_run_prove (CareRun *self, const CareHubDocument *mine, GError **error);
bool care_run_write_desk (CareRun *self, GError **error);

/* From here on something is another on the hub or in what is known of it: until this desk's document says so,
 * a hub that is put back could not be told by it. Inside the transaction of that change. */
bool care_run_note_change (CareRun *self, GError **error);
bool care_run_rename_desk (CareRun *self, const char *why, GError **error);

/* care-courier-follow.c: takes up all that the hub has had since. lean: most of it is what we sent ourselves,
 * whose content is not asked for. */
bool care_run_follow (CareRun *self, bool lean, GError **error);

/* care-courier-take.c: takes up documents as they stand on the hub: asks for their other leaves and
 * ancestors, then stores everything in one transaction. since: the place reached with them, or NULL. kept
 * ones that wait for a parent are tried again where one came. */
bool care_run_take (CareRun *self, GPtrArray *documents, GPtrArray *seen, const char *since, GError **error);

/* We sent this content, and had no answer since. */
bool care_run_has_sent (CareRun *self, const CareHubDocument *version);

/* Asks once more for files of evidence that were not what they should be. */
bool care_run_take_missing_files (CareRun *self, GError **error);

/* Takes up documents that an older version of this program could only keep: the feed shows them no more. */
bool care_run_understand (CareRun *self, GError **error);

/* care-courier-leaves.c: id -> CareHubDocument of all leaves of it with their ancestors, where more than one
 * says what it is or it is not the version agreed on last. What both sides come from is kept as known. */
GHashTable *care_run_gather_leaves (CareRun *self, GPtrArray *documents, GError **error);

/* care-courier-document.c: one document, inside the transaction. leaves has all its versions that are there
 * with their ancestors, or is NULL where the document alone says enough. What is to be stored is added to
 * incoming.
 */
bool care_run_take_one (
    CareRun *self, const CareHubDocument *document, GPtrArray *leaves, GPtrArray *incoming, GError **error);

/* care-courier-merge.c: the leaves of one document that can change, the winner first. */
bool care_run_merge (CareRun *self, GPtrArray *leaves, GPtrArray *incoming, GError **error);

/* care-courier-settle.c: what an answer, or a look at the hub, means for a row of the outbox. In a
 * transaction. */
bool care_run_ensure_row (CareRun *self, const char *id, GError **error); /* so that it is sent */
bool care_run_set_aside (CareRun *self, const char *id, CareSyncWhy why, const char *detail, GError **error);

/* The hub has this content under that rev. record NULL: of what only ever adds. asked: it was found there,
 * the answer to its sending was lost. */
bool care_run_confirm (CareRun *self,
                       const char *id,
                       const char *rev,
                       const char *record,
                       const char *sha256,
                       bool asked,
                       GError **error);

/* care-courier-send.c: sends what is due. */
bool care_run_send (CareRun *self, GError **error);

/* care-courier-losers.c: removes the leaves whose content is in what the hub has now. */
bool care_run_remove_losers (CareRun *self, GError **error);

/* The tombstone that a row says is there, as a document; the caller's, or NULL. */
CareHubDocument *care_run_new_tombstone (const CareHubRow *row);

/* A document of the outbox on its way. */
typedef struct
{
  CareOutboxRow *row;
  char *record; /* canonical JSON */
  char *sha256;
  char *location; /* or NULL */
  char *rev;      /* of the version that it goes on top of; "" for the first */
  GBytes *file;   /* of evidence; else NULL */
  bool in_step;   /* the hub has the same */
} CareParcel;

void care_parcel_free (CareParcel *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareParcel, care_parcel_free)

/* care-courier-pack.c: the rows as parcels, as many as are not too large together, at least one; those with
 * nothing to send leave the outbox. after: the number of the last row. NULL: error is set. */
GPtrArray *care_run_pack (CareRun *self, GPtrArray *rows, int64_t *after, GError **error);
char *care_parcel_to_json (const CareParcel *self);
size_t care_parcel_weight (const CareParcel *self); /* about how many bytes it makes of a request */

/* care-courier-ask.c: what was never agreed on, or was sent without an answer, is asked for first. Parcels
 * that need not or cannot be sent as they are leave the list. */
bool care_run_ask_first (CareRun *self, GPtrArray *parcels, GError **error);

/* Whether a segment on the hub is what this desk sealed under that name; mine is its own as JSON, or NULL
 * where it sealed none. One of another desk always fits. */
bool care_run_segment_fits (CareRun *self, const CareHubDocument *document, const char *mine);
