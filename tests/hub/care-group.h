/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Desks around a real hub over TLS: the people and the checks of the fuzzer, with another world around them.
 * Between the desks and the hub stands a proxy that can cut what goes through it. */
#pragma once

#include "care-fuzz.h"
#include "care-proxy.h"
#include "care-real-hub.h"

typedef struct
{
  Fuzz fuzz; /* first: each is handed on as the other */
  CareRealHub *real;
  CareProxy *proxy;
  CareHubClient *look; /* the administrator's, past the proxy */
  char *url;           /* through the proxy */
  GPtrArray *files;    /* char *: documents of evidence that was kept */
} CareGroup;

/* rules: whether the hub has a validation function. The desks have joined and know four homes. */
CareGroup *care_group_new (guint32 seed, int desks, bool rules);
void care_group_free (CareGroup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareGroup, care_group_free)

/* So many things that people do, at desks by chance; none of them has a network. */
void care_group_work (CareGroup *self, int deeds);

/* A run that must end in that way. */
void care_group_sync (CareGroup *self, int desk, CareSyncWhy why);

/* In step, settled, and looked at: everything that was called saved is at each desk and on the hub, once. */
void care_group_check (CareGroup *self);

/* How many documents of a kind the hub has; the last is handed back, the caller's, where that is not NULL. */
int care_group_count (CareGroup *self, const char *prefix, char **last);
