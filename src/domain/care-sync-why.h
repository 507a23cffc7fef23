/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why something waits for the hub, or the hub could not be followed. Codes: the sentences are in words. */
#pragma once

#include <stdbool.h>

typedef enum
{
  CARE_SYNC_FINE,
  /* The network, or the hub as a whole: everything waits, and is tried again by itself. */
  CARE_SYNC_OFFLINE,     /* nobody answered: no network, the name is not known, refused */
  CARE_SYNC_TIMEOUT,     /* the answer took too long */
  CARE_SYNC_DROPPED,     /* the connection ended before the answer was whole */
  CARE_SYNC_GARBLED,     /* the answer is not what such a hub says */
  CARE_SYNC_TOO_LONG,    /* the answer is larger than any that could be right */
  CARE_SYNC_BUSY,        /* the hub asks to come back later (429, 503) */
  CARE_SYNC_HUB_TROUBLE, /* the hub has trouble of its own (5xx) */
  CARE_SYNC_HUB_BEHIND,  /* the hub was put back to an earlier state; what it lacks is being sent again */
  /* The hub as a whole: a person is needed. */
  CARE_SYNC_NOT_TRUSTED,   /* its certificate is not one that this computer trusts */
  CARE_SYNC_NOT_ENCRYPTED, /* the address is not https, and not this computer */
  CARE_SYNC_BAD_ADDRESS,   /* no address of a hub */
  CARE_SYNC_NO_PASSWORD,   /* no password is known on this computer */
  CARE_SYNC_NOT_LET_IN,    /* user or password is not accepted (401) */
  CARE_SYNC_FORBIDDEN,     /* the user may not read or write there (403) */
  CARE_SYNC_NO_DATABASE,   /* nothing of that name there (404) */
  CARE_SYNC_NOT_PREPARED,  /* a database, but not prepared as a hub */
  CARE_SYNC_MOVED,         /* it sends us to another address, which is not followed */
  CARE_SYNC_ANOTHER_HUB,   /* another hub stands behind the same address */
  CARE_SYNC_MANY_CHANGES,  /* it would change many records here at once; detail: how many */
  /* One row of the outbox. */
  CARE_SYNC_ROW_REFUSED,    /* the hub does not take it; detail: what it said */
  CARE_SYNC_ROW_TOO_LARGE,  /* larger than the hub takes */
  CARE_SYNC_ROW_DELETED,    /* somebody deleted it on the hub */
  CARE_SYNC_ROW_NEWER,      /* a newer version of the program changed it there */
  CARE_SYNC_ROW_UNREADABLE, /* what is there could not be understood */
  CARE_SYNC_ROW_CONFLICT,   /* changed on both sides: a person settles it */
  CARE_SYNC_ROW_DIFFERS,    /* what only ever adds is there with other content */
  CARE_SYNC_ROW_UNANSWERED, /* sent, but no answer came: it will be asked for first */
  /* This computer. */
  CARE_SYNC_STORE_FULL, /* no room to keep what came */
  CARE_N_SYNC_WHYS,
} CareSyncWhy;

/* "fine", "offline", "not-let-in", "row-refused", ... */
const char *care_sync_why_to_string (CareSyncWhy why);
bool care_sync_why_from_string (const char *text, CareSyncWhy *why);

/* Whether trying again later may help without anybody doing anything. */
bool care_sync_why_passes (CareSyncWhy why);
