/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the application itself saw go wrong, from its event log: evidence of attempts that were prevented
 * (guidance, "Representations"). It is of one computer, and of the way to the group's hub, not to the
 * Capacity Tracker, which no program can see. */
#pragma once

#include "care-instant.h"
#include "care-sync-why.h"

typedef enum
{
  CARE_ATTEMPT_OFFLINE,  /* the hub could not be reached */
  CARE_ATTEMPT_REFUSED,  /* it was reached and something else was in the way */
  CARE_ATTEMPT_RESTORED, /* the record was put back from a backup: the computer, or its disk, was another */
} CareAttemptKind;

/* "offline", "refused", "restored" */
const char *care_attempt_kind_to_string (CareAttemptKind kind);

typedef struct
{
  CareAttemptKind kind;
  CareInstant from;
  CareInstant to; /* CARE_NO_INSTANT: it lasts, or nothing is known of its end */
  int tries;      /* in that time; 0 where they were not counted */
  CareSyncWhy why;
  bool elsewhere; /* on another computer of the group, as that one told */
} CareAttempt;
