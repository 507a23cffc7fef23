/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The address of a hub: "https://hub.example.org/care-returns", taken apart. */
#pragma once

#include "care-sync-why.h"

#include <glib.h>

typedef struct
{
  char *server;   /* what stands before the database's name, with a slash at its end */
  char *database; /* the whole, without one */
  bool loopback;  /* it is this computer */
} CareHubUrl;

void care_hub_url_clear (CareHubUrl *self);

/* CARE_SYNC_FINE and self is filled, or BAD_ADDRESS or NOT_ENCRYPTED. self may be NULL. */
CareSyncWhy care_hub_url_read (const char *url, CareHubUrl *self);
