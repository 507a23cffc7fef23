/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A few desks around a hub that is a function, at a moment that the test sets. Each test says what people do,
 * what happens on the way, and looks at the desks, at the hub and at what was asked of it. */
#pragma once

#include "care-courier.h"
#include "care-model-hub.h"
#include "care-record.h"
#include "care-store-conflicts.h"
#include "care-store-hub.h"
#include "care-store-outbox.h"
#include "care-wire-hub.h"

#define DESKS 5
#define PROVIDER "provider:1-PROVIDER"
#define HOME "location:1-HOME"
#define RETURN "return:1-HOME:care-home:2026-07"
#define SUBMISSION "submission:1-HOME:care-home:2026-07:"
#define BEGINS "2026-07-09T09:00:00Z"

typedef struct World World;

typedef struct
{
  World *world;
  CareRecord *record;
  char *folder;
  int64_t drift;         /* seconds that its clock is wrong */
  bool patient;          /* does only what is due */
  bool near;             /* the last day of a window */
  CareSyncReport report; /* of its last run */
} Desk;

/* What the hub says in the place of its own answer; NULL without an error: its own. */
typedef CareHubAnswer *(*Meddle) (World *world, const CareHubRequest *request, GError **error);

struct World
{
  CareModelHub *hub;
  CareModelHub *cases; /* NULL: cases go to the group's */
  Desk desks[DESKS];
  int n_desks;
  CareInstant now;
  int64_t hub_ahead; /* seconds */
  GRand *random;
  int stop_after; /* requests, then the program is ended; -1: never */
  int asked;      /* requests since the test set it */
  int feeds;      /* pages of the feed among them */
  int writes;     /* _bulk_docs among them */
  Meddle meddle;
  int meddled; /* for the test's own count */
  const char *word;
};

/* The first desk has a home with a provider, and all are in step. */
World *world_new (int desks);
World *world_new_empty (int desks); /* joined, and no run was made yet */
void world_free (World *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (World, world_free)
void world_rest (World *self);  /* until each desk is in step and asks but once */
void world_agree (World *self); /* every desk has what the hub has, in the same words, and nothing waits */
Desk *world_copy_desk (World *self, Desk *desk);
CareHubAnswer *world_answer (World *self, unsigned status, const char *text);

/* care-courier-desk.c: at a desk. */
void desk_open (Desk *self);
void desk_join (Desk *self, const char *hub);
CareStore *desk_store (const Desk *self);
CareSyncWhy desk_sync (Desk *self);
CareSyncWhy desk_sync_cases (Desk *self);
void desk_step (Desk *self);                                   /* must be in step afterwards */
void desk_stop (Desk *self, int requests);                     /* its program is ended after so many */
void desk_set (Desk *self, const char *field, int value);      /* an answer of the return */
void desk_name (Desk *self, const char *name);                 /* of the home */
void desk_add_homes (Desk *self, int count);                   /* "1-H000" and so on */
void desk_fill (Desk *self, int homes, int months, int value); /* a return for each */
void desk_record (Desk *self, const char *by, const char *evidence);
char *
desk_field (Desk *self, const char *id, const char *field); /* of the record, as text; NULL: not there */
CareOutboxRow *desk_row (Desk *self, const char *id);
CareHub *desk_hub (Desk *self);
int desk_waiting (Desk *self);
int
desk_events (Desk *self, const char *what, char **detail); /* how many (NULL: of all); detail of the last */
void desk_assert_sound (Desk *self);

#define assert_field(desk, id, field, expected)                                                              \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *value_ = desk_field (desk, id, field);                                                  \
    g_assert_cmpstr (value_, ==, expected);                                                                  \
  }                                                                                                          \
  G_STMT_END
#define assert_why(why, expected)                                                                            \
  g_assert_cmpstr (care_sync_why_to_string (why), ==, care_sync_why_to_string (expected))

/* care-courier-hub.c: at the hub, behind everybody's back. */
CareHubRow *hub_row (World *world, const char *id);
char *hub_rev (World *world, const char *id);
char *hub_field (World *world, const char *id, const char *field);
int hub_count (World *world, const char *prefix); /* documents whose id begins so */
int hub_leaves (World *world, const char *id);    /* leaves that are not deleted */
char *hub_write (World *world, const char *id, const char *field, const char *value); /* its new rev */
char *hub_leaf (World *world, const char *id, const char *ground, const char *field, const char *value);
void hub_delete (World *world, const char *id);
void hub_put (World *world, const char *json); /* as it is, with its _rev */
char *hub_raw (World *world, const char *id);
char *record_with (CareKind kind, const char *record, const char *field, const char *value);
char *record_field (const char *record, const char *field);

#define assert_hub(world, id, field, expected)                                                               \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *value_ = hub_field (world, id, field);                                                  \
    g_assert_cmpstr (value_, ==, expected);                                                                  \
  }                                                                                                          \
  G_STMT_END
