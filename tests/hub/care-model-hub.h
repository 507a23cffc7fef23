/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A hub for tests that is a function and no server: answers as CouchDB does, in memory, without threads, a
 * clock or chance of its own, so that a run is the same for the same seed. It can be copied, put back and
 * swapped, and it can lose, cut, delay and double what is said to it.
 *
 * Where Apache CouchDB and express-pouchdb differ, it does as CouchDB: care-test-hub-same.c has the list. */
#pragma once

#include "care-hub-client.h"

typedef struct CareModelHub CareModelHub;

typedef enum
{
  CARE_MODEL_NO_FAULT,
  CARE_MODEL_LOST_BEFORE,  /* the request never comes */
  CARE_MODEL_LOST_AFTER,   /* it is done, and the answer never comes */
  CARE_MODEL_DELAYED,      /* the answer never comes, and it is done only after the next request */
  CARE_MODEL_TWICE,        /* it is done twice; the answer is that of the second time */
  CARE_MODEL_CUT,          /* done; the answer ends after detail bytes, and looks whole to the library */
  CARE_MODEL_WRONG_JSON,   /* not done; 200 with JSON of another shape */
  CARE_MODEL_REWOUND,      /* a feed begins earlier than asked for, as clusters may */
  CARE_MODEL_TROUBLE,      /* 500, not done */
  CARE_MODEL_TROUBLE_DONE, /* 500, and yet done */
  CARE_MODEL_BUSY,         /* 429 with Retry-After detail */
  CARE_MODEL_NOT_LET_IN,   /* 401 */
  CARE_MODEL_TOO_LARGE,    /* 413 */
  CARE_MODEL_N_FAULTS,
} CareModelFault;

CareModelHub *care_model_hub_new (guint32 seed);
void care_model_hub_free (CareModelHub *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareModelHub, care_model_hub_free)

/* A CareHubAsk; data is the hub. */
CareHubAnswer *
care_model_hub_ask (gpointer data, const CareHubRequest *request, GCancellable *cancellable, GError **error);

/* The same without faults, and without what is planned or delayed: for whoever checks the hub. */
CareHubAnswer *
care_model_hub_look (CareModelHub *self, const char *method, const char *path, const char *body);

/* Of all answers from now on; CARE_NO_INSTANT for none. */
void care_model_hub_set_date (CareModelHub *self, CareInstant date);

/* Of the next request that has none planned yet; each further call is for the one after. */
void care_model_hub_plan (CareModelHub *self, CareModelFault fault, int detail);

/* By chance, from the seed, for each request without a plan: percent of them in all, of the faults whose bits
 * (1 << fault) are set. 0: none any more. */
void care_model_hub_set_chance (CareModelHub *self, int percent, unsigned faults);

/* Forgets what is planned and delayed, and chance: from now on it works. What is delayed is done or lost. */
void care_model_hub_heal (CareModelHub *self, bool done);

/* Old revisions are forgotten, as a server does when it tidies up. */
void care_model_hub_compact (CareModelHub *self);

typedef struct CareModelDatabase CareModelCopy;

/* All that it has, identity and feed too. */
CareModelCopy *care_model_hub_copy (const CareModelHub *self);
void care_model_copy_free (CareModelCopy *copy);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareModelCopy, care_model_copy_free)

/* It has again what the copy has: restored from a backup. */
void care_model_hub_put_back (CareModelHub *self, const CareModelCopy *copy);

/* Another hub stands there: empty, and prepared with this identity; NULL: not prepared. */
void care_model_hub_swap (CareModelHub *self, const char *identity);
