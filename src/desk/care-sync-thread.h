/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The thread that goes to the hub, with a record of its own. It is told what to do by CareSync, and goes by
 * itself when a hub or a row is due or a hub says that something changed. What it finds is told on the main
 * context that made it. Of CareSync alone. */
#pragma once

#include "care-clock.h"
#include "care-record-sync.h"

#include <gio/gio.h>

typedef struct
{
  CareSyncState *state; /* as it is now; NULL: only the progress changed */
  bool looked;          /* it was only looked at what waits; nobody was asked */
  bool at_work;
  int done, of;
  bool changed; /* the record changed, or this desk has another name */
} CareSyncNews;

/* On the main context. May take the state out of news. */
typedef void (*CareSyncTell) (gpointer data, CareSyncNews *news);

typedef struct CareSyncThread CareSyncThread;

/* Takes the clock. Nothing is told after care_sync_thread_free(), which interrupts what is under way. */
CareSyncThread *care_sync_thread_new (
    const char *folder, const char *law_folder, CareClock *clock, CareSyncTell tell, gpointer data);
void care_sync_thread_free (CareSyncThread *self);

/* person: who acts from now on. */
void care_sync_thread_look (CareSyncThread *self, const char *person);
void care_sync_thread_run (CareSyncThread *self, const char *person, bool everything);
void care_sync_thread_set_password (CareSyncThread *self, bool cases, const char *password);

/* The task's data is a CareSyncJoin; it gets whether the hub was joined. Takes a reference. */
void care_sync_thread_join (CareSyncThread *self, GTask *task);

typedef struct
{
  char *url, *user, *password, *ca_file;
  bool cases, keep_password;
  CareSyncWhy why;
  char *detail;
  bool password_kept;
} CareSyncJoin;

CareSyncJoin *care_sync_join_new (const CareHubAddress *address);
void care_sync_join_free (gpointer data);
