/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The proof that a submission arrived at the hub: the hub's own time beside this computer's, because either
 * may be wrong and a deadline may lie between them. Made once, by the desk that sent it; never changed. */
#pragma once

#include "care-instant.h"

typedef struct
{
  char *submission;    /* its id */
  char *desk;          /* which sent it */
  char *hub;           /* the hub's identity */
  char *rev;           /* what the hub calls this version */
  CareInstant hub_at;  /* the Date of the hub's answer; CARE_NO_INSTANT where it gave none */
  CareInstant here_at; /* this computer's clock when the answer came */
  CareInstant sent_at; /* this computer's clock when it was first sent; before the deadline or not */
  bool asked;          /* the answer itself was lost: the hub, asked later, had it */
} CareReceipt;

void care_receipt_free (CareReceipt *self);
CareReceipt *care_receipt_copy (const CareReceipt *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareReceipt, care_receipt_free)

/* "receipt:<submission without its first word>:<desk>", owned by the caller. */
char *care_receipt_id (const CareReceipt *self);
