/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What waits to be sent: one row for each document and hub, with its own state, attempts and reason. A change
 * to the record queues its document in the same transaction, where a hub is joined. Only segments of the
 * event log may wait for both hubs at once. */
#pragma once

#include "care-kind.h"
#include "care-store.h"
#include "care-sync-why.h"

typedef enum
{
  CARE_OUTBOX_WAITING,
  CARE_OUTBOX_UNANSWERED, /* sent, and no answer came: to be asked for before it is sent again */
  CARE_OUTBOX_SET_ASIDE,  /* the hub refuses it: waits for a person, and holds up nothing */
  CARE_OUTBOX_CONFLICT,   /* changed on both sides: waits for a person */
} CareOutboxState;

/* "waiting", "unanswered", "set-aside", "conflict" */
const char *care_outbox_state_to_string (CareOutboxState state);
bool care_outbox_state_from_string (const char *text, CareOutboxState *state);

typedef struct
{
  char *id;
  CareKind kind;
  char *hub;
  CareOutboxState state;
  int64_t number;        /* in the order in which they were queued */
  char *by, *desk;       /* who changed it last here, at which desk */
  CareInstant at;        /* and when */
  CareInstant queued_at; /* first, since it was last in step */
  CareInstant sent_at;   /* first sent; CARE_NO_INSTANT: never */
  int attempts;
  CareInstant next_at; /* CARE_NO_INSTANT: at once */
  CareSyncWhy why;
  char *detail;      /* what the hub said, or "" */
  char *sent_sha256; /* of each content that was sent since the last answer, one a line; or "" */
} CareOutboxRow;

void care_outbox_row_free (CareOutboxRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareOutboxRow, care_outbox_row_free)

/* Queues a document, or notes that it changed again: then a row that was set aside waits anew, and one that
 * is in conflict stays so. Nothing where no hub is joined for it. */
bool care_store_queue (CareStore *self, const CareActor *actor, const char *id, GError **error);

/* Whatever the record holds for that hub and is not agreed on there in the same words. For joining, and for a
 * hub that was put back. Returns how many, -1 with error. */
int care_store_queue_all (CareStore *self, const CareActor *actor, const char *hub, GError **error);

GPtrArray *care_store_list_outbox (CareStore *self, GError **error); /* CareOutboxRow, in order */

/* Those of a hub that wait or are unanswered and are due, in order, parents first; after: only numbers above.
 * A next_at further away than any back-off (a clock that was set back) counts as due. now CARE_NO_INSTANT:
 * all. */
GPtrArray *care_store_due_outbox (
    CareStore *self, const char *hub, CareInstant now, int64_t after, int limit, GError **error);

/* hub NULL: of whichever hub; the group's goes first. */
CareOutboxRow *care_store_find_outbox_row (CareStore *self, const char *hub, const char *id, GError **error);
/* By its hub and id. One with number 0 is a new one, and goes to the end. Of one that is there, who changed
 * it and when stays: that is for care_store_queue to say, and may have been said again meanwhile. */
bool care_store_save_outbox_row (CareStore *self, const CareOutboxRow *row, GError **error);
bool care_store_remove_outbox_row (CareStore *self, const char *hub, const char *id, GError **error);

/* The soonest next_at of the rows that wait for that hub; CARE_NO_INSTANT: some are due now, or waiting is
 * false and there are none. */
bool care_store_next_outbox (
    CareStore *self, const char *hub, bool *waiting, CareInstant *next_at, GError **error);
