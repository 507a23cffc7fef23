/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of documents that desks share through a hub, and their identifiers. An identifier is made of what
 * it names ("return:<location>:<service>:<month>"), so that two desks that were both offline meet in one
 * document. */
#pragma once

#include "care-month.h"
#include "care-service.h"

/* In the order in which they can be stored: what is referred to comes first. */
typedef enum
{
  CARE_KIND_PROVIDER,       /* provider:<id> */
  CARE_KIND_LOCATION,       /* location:<id> */
  CARE_KIND_EVIDENCE,       /* evidence:<sha256>, the file itself as an attachment */
  CARE_KIND_RETURN,         /* return:<location>:<service>:<month> */
  CARE_KIND_SUBMISSION,     /* submission:<location>:<service>:<month>:<hash> */
  CARE_KIND_RECEIPT,        /* receipt:<submission without its first word>:<desk> */
  CARE_KIND_RECOLLECTION,   /* recollection:<location>:<service>:<month> */
  CARE_KIND_CASE,           /* case:<id> */
  CARE_KIND_CASE_EVENT,     /* case-event:<case>:<event> */
  CARE_KIND_REPRESENTATION, /* representation:<case> */
  CARE_KIND_HOLIDAY,        /* holiday:<date> */
  CARE_KIND_EVENTS,         /* events:<desk>:<from>-<to> */
  CARE_KIND_DESK,           /* desk:<name> */
  CARE_N_KINDS,
} CareKind;

/* "provider", ... as before the first colon of an identifier. */
const char *care_kind_to_string (CareKind kind);
bool care_kind_of_id (const char *id, CareKind *kind);

/* Whether it changes, so that two versions of it may have to be merged. All others are only ever added. */
bool care_kind_changes (CareKind kind);

/* What follows the first colon. Borrowed from id. */
const char *care_kind_key (const char *id);

/* Parts of "<kind>:<location>:<service>:<month>[:...]", from the end, since a location's id may hold colons.
 * with_tail: there is one more part. False where it is none. location is the caller's. */
bool care_kind_split_month (
    const char *id, bool with_tail, char **location, CareService *service, CareMonth *month);

/* "<kind>:<location>:<service>:<month>", owned by the caller. */
char *care_kind_month_id (CareKind kind, const char *location, CareService service, CareMonth month);
