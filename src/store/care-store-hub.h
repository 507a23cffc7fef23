/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The hubs that this desk has joined, and how far each was followed. Local to the desk: none of it is sent,
 * and no password is in it. */
#pragma once

#include "care-store.h"
#include "care-sync-why.h"

#define CARE_HUB_GROUP "group"
#define CARE_HUB_CASES "cases" /* cases and what belongs to them, where only some people may read them */

typedef struct
{
  char *name; /* CARE_HUB_GROUP or CARE_HUB_CASES */
  char *url, *user;
  char *ca_file;       /* "" for the system's own */
  char *identity;      /* of the hub; "" until it was first reached */
  char *since;         /* opaque place in its feed: from here on it was not followed yet; "" from the start */
  int64_t counter;     /* of this desk's document there; 0 never written */
  char *desk_rev;      /* of that document */
  char *desk_mark;     /* of its writings since the last answer, one a line; "": all is said there */
  char *sure_since;    /* the place, when desk_rev was written: what was known up to there is proven by it */
  int64_t sure_number; /* and the last version known then (care_store_last_version) */
  int64_t unsure_after; /* while following_all: it is asked which of the later versions the hub still has */
  bool following_all;   /* follows anew, to see what the hub still has */
  bool accept_many;     /* a person agreed that many records change here */
  CareInstant joined_at;
  CareInstant tried_at, in_step_at; /* CARE_NO_INSTANT: never */
  CareSyncWhy why;                  /* why the last try ended before it was in step */
  char *detail;
  int attempts;        /* in a row that failed */
  CareInstant next_at; /* not before, unless a person asks */
  bool has_skew;
  int64_t skew;              /* seconds that the hub's clock is ahead of ours */
  CareInstant trouble_since; /* of the present run of failures */
} CareHub;

void care_hub_free (CareHub *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareHub, care_hub_free)
CareHub *care_hub_new (const char *name, const char *url, const char *user, const char *ca_file);

GPtrArray *care_store_list_hubs (CareStore *self, GError **error);                /* CareHub, "group" first */
CareHub *care_store_find_hub (CareStore *self, const char *name, GError **error); /* NULL: not joined */
/* Of one that is joined; where it was left meanwhile, nothing. */
bool care_store_save_hub (CareStore *self, const CareHub *hub, GError **error);

/* Joins: keeps the hub, appends the event "hub-joined", and queues whatever it is for;
 * CARE_STORE_ERROR_EXISTS where one of that name is joined. Leaves: forgets it with all that is known of its
 * documents; event "hub-left". What the record holds stays. */
bool care_store_join_hub (CareStore *self, const CareActor *actor, const CareHub *hub, GError **error);
bool care_store_leave_hub (CareStore *self, const CareActor *actor, const char *name, GError **error);

/* The hub that a document belongs to: "cases" for what belongs to cases where that one is joined, else
 * "group"; NULL where none is joined or the document never leaves. Evidence belongs to cases where only their
 * events link it, and while there is a hub for them, it goes nowhere before something links it. Segments are
 * the group's, and care_store_queue sends them to the hub of cases too. Static. */
const char *care_store_hub_of (CareStore *self, const char *id, GError **error);
