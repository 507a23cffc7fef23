/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A world of desks around one hub, everything in it from one seed: what people do, what breaks, and in which
 * order. At the end it is healed, and everything that was called saved must be found. */
#pragma once

#include "care-courier.h"
#include "care-fuzz-ledger.h"
#include "care-model-hub.h"
#include "care-record-sync.h"

#define FUZZ_BEGINS "2026-07-09T09:00:00Z"
#define FUZZ_DESKS 6
#define FUZZ_LOCATIONS 4

typedef struct
{
  CareRecord *record;
  char *folder;
  int64_t drift; /* seconds that its clock is wrong */
} FuzzDesk;

typedef struct
{
  GRand *random;
  CareModelHub *hub;
  CareModelCopy *copy; /* of the hub at an earlier moment, or NULL */
  FuzzDesk desks[FUZZ_DESKS];
  int n_desks;
  CareInstant now;
  int tokens; /* every value that is written is another one */
  FuzzLedger *ledger;
  char *case_id;  /* or NULL */
  bool deleted;   /* somebody deleted on the hub, by hand */
  int stop_after; /* requests of the next sync, or -1 */
  bool talks;     /* says each step */
} Fuzz;

/* care-fuzz-desk.c */
int fuzz_pick (Fuzz *self, int below);
void fuzz_say (Fuzz *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
CareStore *fuzz_store (const FuzzDesk *desk);
void fuzz_open (Fuzz *self, FuzzDesk *desk);
void fuzz_close (FuzzDesk *desk); /* and removes what it kept */
void fuzz_set_clock (Fuzz *self, FuzzDesk *desk);

/* care-fuzz-world.c: around the model of a hub. */
Fuzz *fuzz_new (guint32 seed, bool talks);
void fuzz_free (Fuzz *self);

/* What depends on the hub: care-group.c has the same for a real one. The hub is looked at as it is, past
 * whatever breaks on the way; and nothing breaks there any more. Through the courier, as the application
 * does. */
CareHubAnswer *fuzz_look (Fuzz *self, const char *method, const char *path, const char *body);
void fuzz_heal (Fuzz *self);
void fuzz_sync (Fuzz *self, FuzzDesk *desk, CareSyncReport *report);

/* care-fuzz-people.c: one thing that a person does at a desk. */
void fuzz_person (Fuzz *self, FuzzDesk *desk);
void fuzz_begin (Fuzz *self); /* the provider and the locations */
/* Settles each conflict of a desk, one way or the other. Gives how many. */
int fuzz_settle (Fuzz *self, FuzzDesk *desk);

/* care-fuzz-nature.c: one thing that happens to a desk, to the hub or on the way between them. */
void fuzz_nature (Fuzz *self, FuzzDesk *desk);

/* care-fuzz-leaf.c: another leaf of a document, out of nowhere. */
void fuzz_seed_leaf (Fuzz *self, FuzzDesk *desk);

/* care-fuzz-check.c: heals the world and looks at it. A text says what is wrong; NULL: nothing. */
char *fuzz_heal_and_check (Fuzz *self);
