/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An event of a record's log, and a sealed segment of such a log: the form in which it leaves its desk. Each
 * event's hash is the SHA-256 of "sequence|at|person|desk|what|subject|detail|previous hash" (RFC 3339
 * instant, UTF-8), so that a third party can check the chain with sha256sum. */
#pragma once

#include "care-instant.h"

typedef struct
{
  int64_t sequence; /* from 1, no gaps */
  CareInstant at;
  char *person, *desk;
  char *what;    /* "location-added", "answers-saved", "return-recorded", ... */
  char *subject; /* the key of what was changed */
  char *detail;  /* JSON: what changed. NULL: withheld from this hub; the hash stands for it */
  char *hash, *previous;
} CareEvent;

void care_event_free (CareEvent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareEvent, care_event_free)

/* The hash that these parts have; words: person, desk, what, subject. Owned by the caller. */
char *care_event_hash (
    int64_t sequence, const char *at, const char *const words[4], const char *detail, const char *previous);

typedef struct
{
  char *desk;        /* who sends it: the desk's name when it was sealed */
  char *parent;      /* the desk whose copy it is, or "" */
  int64_t from, to;  /* sequences, both included */
  char *previous;    /* the hash before the first, "" at the very beginning */
  char *head;        /* the hash of the last */
  GPtrArray *events; /* CareEvent, in order */
} CareSegment;

CareSegment *care_segment_new (void);
void care_segment_free (CareSegment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareSegment, care_segment_free)

/* "events:<desk>:<from>-<to>", owned by the caller. */
char *care_segment_id (const CareSegment *self);

/* Whether all hashes fit, from previous to head. An event that is withheld is taken at its hash. */
bool care_segment_is_sound (const CareSegment *self);
