/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verbs for the hub: joining, going through the outbox, settling conflicts. Those that talk to the hub block
 * until it has answered: the command line calls them as they are, the window through CareSync. Trouble of the
 * network is no error of these verbs: it is in what they return. */
#pragma once

#include "care-record.h"
#include "care-sync-why.h"

typedef struct
{
  const char *url, *user;
  const char *password; /* NULL: from CARE_RETURNS_HUB_PASSWORD or the Secret Service */
  const char *ca_file;  /* or NULL */
  bool cases;           /* the hub for cases, not the group's */
  bool keep_password;   /* in the Secret Service */
} CareHubAddress;

/* Asks the hub first. False without an error: nothing was changed, and why says what is wrong. Where a hub
 * was joined already: the same one has this address now, or it is CARE_SYNC_ANOTHER_HUB. password_kept: false
 * where it was to be kept and there is no Secret Service. detail and password_kept may be NULL. */
bool care_record_join_hub (CareRecord *self,
                           const CareHubAddress *address,
                           CareSyncWhy *why,
                           char **detail,
                           bool *password_kept,
                           GCancellable *cancellable,
                           GError **error);

/* What was not sent stays in the record, but nobody else will get it: ask first (care_record_sync_state). */
bool care_record_leave_hub (CareRecord *self, bool cases, GError **error);

/* The same hub has another address or user now; nobody is asked. REFUSED/NO_SUCH_ITEM where none is joined.
 */
bool care_record_move_hub (CareRecord *self, const CareHubAddress *address, GError **error);

typedef struct
{
  char *id;
  char *hub;     /* that it waits for: "group" or "cases" */
  char *name;    /* of the location or provider that it is about, or "" */
  char *kind;    /* "return", "location", ... */
  char *month;   /* "2026-10", or "" */
  char *service; /* or "" */
  char *state;   /* "waiting", "unanswered", "set-aside", "conflict" */
  CareInstant queued_at;
  int attempts;
  CareInstant next_at; /* CARE_NO_INSTANT: as soon as there is a network, or a person acts */
  CareSyncWhy why;
  char *detail;
} CareQueueRow;

typedef struct
{
  char *name; /* "group" or "cases" */
  char *url, *user;
  CareInstant joined_at, tried_at, in_step_at, next_at;
  CareSyncWhy why;
  char *detail;
  bool has_skew;
  int64_t skew; /* seconds that the hub is ahead */
} CareHubState;

typedef struct
{
  char *desk, *person;
  CareInstant at;
  bool is_this; /* this desk */
} CareColleagueRow;

typedef struct
{
  GPtrArray *hubs;       /* CareHubState; empty: none joined */
  GPtrArray *queue;      /* CareQueueRow, oldest first */
  GPtrArray *colleagues; /* CareColleagueRow, last seen first */
  int waiting, set_aside, conflicts;
  int returns_waiting; /* returns and submissions among them */
  int kept;            /* documents of a newer program, or not understood */
  CareInstant now;
} CareSyncState;

void care_sync_state_free (CareSyncState *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareSyncState, care_sync_state_free)
CareSyncState *care_record_sync_state (CareRecord *self, GError **error);

typedef struct
{
  CareSyncWhy why;
  char *detail;
  int pushed, pulled, merged, conflicts, set_aside, requests;
} CareSyncOutcome;

void care_sync_outcome_free (CareSyncOutcome *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareSyncOutcome, care_sync_outcome_free)

/* Called on the thread that syncs. */
typedef void (*CareSyncProgress) (gpointer data, int done, int of);

/* Kept in memory, for want of a Secret Service: each for its own hub, which may be two people's servers.
 * NULL: not known. */
typedef struct
{
  const char *group, *cases;
} CareHubPasswords;

/* All hubs joined, one after the other. passwords: or NULL. everything: not only what is due. */
CareSyncOutcome *care_record_sync (CareRecord *self,
                                   const CareHubPasswords *passwords,
                                   bool everything,
                                   CareSyncProgress progress,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);

/* A person's word on what stopped it. */
bool care_record_accept_many_changes (CareRecord *self, GError **error);
bool care_record_accept_other_hub (CareRecord *self, GError **error); /* follows it from the start */

/* A row that was set aside is tried again at once. REFUSED/NO_SUCH_ITEM where there is none. */
bool care_record_retry (CareRecord *self, const char *id, GError **error);

typedef struct
{
  char *field;
  char *label;                /* of the question; else "" */
  char *base, *mine, *theirs; /* NULL: not there */
} CareConflictField;

typedef struct
{
  char *id, *kind;
  char *name, *service, *month; /* as in CareQueueRow */
  char *my_by, *my_desk;
  CareInstant my_at;
  char *their_by, *their_desk;
  CareInstant their_at, found_at;
  GPtrArray *fields; /* CareConflictField */
} CareConflictView;

void care_conflict_view_free (CareConflictView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareConflictView, care_conflict_view_free)
GPtrArray *care_record_list_conflicts (CareRecord *self, GError **error); /* CareConflictView */
CareConflictView *care_record_view_conflict (CareRecord *self, const char *id, GError **error);

/* choices: field, "mine" | "theirs" | a value, ..., NULL. What is left out stays to be settled: then the
 * conflict stays, with fewer fields. NULL: all is settled, and view is not set. */
bool care_record_settle (
    CareRecord *self, const char *id, const char *const *choices, CareConflictView **left, GError **error);

typedef struct
{
  char *code; /* "unreachable", "no-rules", ... (care_hub_problem_to_string) */
  char *detail;
} CareHubFinding;

/* "prepare" and "check" need no record. Of CareHubFinding; empty: all is well. why: CARE_SYNC_FINE where the
 * hub was reached and let us in. */
GPtrArray *
care_hub_prepare_at (const CareHubAddress *address, CareInstant now, CareSyncWhy *why, GError **error);
GPtrArray *
care_hub_check_at (const CareHubAddress *address, CareInstant now, CareSyncWhy *why, GError **error);
