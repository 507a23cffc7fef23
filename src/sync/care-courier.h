/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The courier: empties the outbox of one hub and follows its feed. One run brings both sides in step, or says
 * why not; it can be cut short anywhere and goes on from there, because each step is stored with what it
 * changed. Its order: follow, then send, then seal and send the events, then say so in this desk's document.
 *
 * Content and revs decide what is newer, never a clock. What cannot be merged is kept as a conflict. What the
 * hub refuses is set aside. Blocks; for a thread of its own with a store of its own. */
#pragma once

#include "care-hub-client.h"
#include "care-store.h"

typedef struct
{
  CareSyncWhy why; /* CARE_SYNC_FINE: in step */
  char *detail;
  int pushed; /* documents that the hub took, or was found to have */
  int pulled; /* records that changed here */
  int merged;
  int conflicts; /* new ones */
  int set_aside; /* new ones */
  int requests;
  bool renamed; /* this desk has a new name: whoever holds the old one reads it again */
  bool changed; /* whether anything in the record did */
} CareSyncReport;

void care_sync_report_clear (CareSyncReport *self);

/* Called between steps, on the courier's thread: how many documents have come and gone so far, of how many
 * (0: not known). */
typedef void (*CareCourierProgress) (gpointer data, int done, int of);

typedef struct
{
  CareStore *store; /* borrowed, as all here */
  CareHubClient *client;
  const char *hub; /* its name in the store */
  const char *person;
  const char *program; /* version, for this desk's document */
  CareInstant (*now) (gpointer data);
  gpointer now_data;
  GRand *random;
  bool everything;              /* not only what is due: a person asked, or the network is back */
  bool near;                    /* the last day of a window */
  CareCourierProgress progress; /* or NULL */
  gpointer progress_data;
} CareCourier;

/* False only for trouble of this computer's store (CARE_STORE_ERROR), or cancelled; then what was stored
 * before stays. All else is in the report and in the store's hub. */
bool
care_courier_run (const CareCourier *self, CareSyncReport *report, GCancellable *cancellable, GError **error);

/* Waits at the hub until something changes there after the place it was followed to, at most seconds long.
 * live: the place; taken and replaced ("" at first: then it asks for the present place and returns at once).
 * True: something changed. False without an error: nothing did. */
bool care_courier_wait (
    CareHubClient *client, char **live, int seconds, GCancellable *cancellable, GError **error);
