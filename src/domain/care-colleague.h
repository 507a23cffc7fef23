/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a desk says of itself on the hub ("desk:<name>"): who works there, and a counter that tells when the
 * hub was put back to an earlier state, or two computers use the name of one desk. */
#pragma once

#include "care-instant.h"

typedef struct
{
  char *desk;
  char *parent;    /* the desk whose copy it is, or "" */
  char *person;    /* who worked there last */
  char *hub;       /* the identity of the hub that it was written for */
  char *mark;      /* random, new with each writing: tells this writing from a copy's */
  int64_t counter; /* how often it was written, from 1 */
  int64_t events;  /* of the desk's log, and the hash of the last */
  char *head;
  char *program;  /* version */
  CareInstant at; /* by that desk's clock */
} CareColleague;

void care_colleague_free (CareColleague *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareColleague, care_colleague_free)
