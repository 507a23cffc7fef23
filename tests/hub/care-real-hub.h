/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A server of the CouchDB protocol for the time of a test: server.js in a process of its own, with its
 * databases in a folder of its own. It is there when care_real_hub_new() returns; where it cannot be had, the
 * test ends and says why. Knows nothing of documents. */
#pragma once

#include <gio/gio.h>
#include <stdbool.h>

/* Who may come in, all with one password. Only the admin makes databases and design documents. */
#define CARE_REAL_HUB_ADMIN "admin"
#define CARE_REAL_HUB_USER "manager"
#define CARE_REAL_HUB_OTHER_USER "deputy"
#define CARE_REAL_HUB_READER "reader"
#define CARE_REAL_HUB_PASSWORD                                                                               \
  "s\303\274\303\237:and long" /* a colon and letters beyond ASCII, on purpose                               \
                                */

#define CARE_REAL_HUB_DATABASE "care-returns"

typedef struct
{
  char *root;    /* "https://127.0.0.1:40123", the same for all of its lives */
  char *url;     /* of the database CARE_REAL_HUB_DATABASE, which is there and empty at first */
  char *ca_file; /* of its authority; NULL without TLS */
  char *folder;  /* what it keeps, certificates too */
  bool open;     /* whether it lets in, as a user, whoever gives no password; for the next start */

  int port; /* 0: not known yet */
  GSubprocess *process;
} CareRealHub;

CareRealHub *care_real_hub_new (bool tls);
void care_real_hub_free (CareRealHub *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareRealHub, care_real_hub_free)

/* Starts it again, at the same address and with what it had. */
void care_real_hub_start (CareRealHub *self);

/* As a power cut would (kill -9); returns when it is gone. Nothing is done where it does not run. */
void care_real_hub_kill (CareRealHub *self);

/* Kills it and starts it at once. */
void care_real_hub_restart (CareRealHub *self);

/* Keeps a copy of what it has under a name, and puts it back: a hub restored from an old backup. It is
 * stopped for it and runs afterwards. */
void care_real_hub_keep (CareRealHub *self, const char *name);
void care_real_hub_put_back (CareRealHub *self, const char *name);
