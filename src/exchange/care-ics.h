/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole days as iCalendar (RFC 5545), for any calendar program. Words are the caller's. */
#pragma once

#include "care-instant.h"

typedef struct
{
  char *uid;     /* the same for the same thing, so that a calendar replaces it */
  CareDate from; /* first day */
  CareDate to;   /* last day, included */
  char *summary;
  char *description;
} CareIcsEvent;

CareIcsEvent *care_ics_event_new (
    const char *uid, CareDate from, CareDate to, const char *summary, const char *description);
void care_ics_event_free (CareIcsEvent *self);

/* events: of CareIcsEvent; stamp: the moment of writing. Owned by the caller. */
char *care_ics_write (GPtrArray *events, CareInstant stamp);
