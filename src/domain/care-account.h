/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody who can go into the Capacity Tracker for a location. Several people with a name each are
 * recommended, and a provider has to take off those who leave (domain facts 5.1). No password is ever kept.
 */
#pragma once

#include "care-date.h"

#include <stdbool.h>

typedef struct
{
  char *id;         /* of the record alone; not empty */
  char *name;       /* of the person, or of a shared account */
  char *email;      /* that it was opened with; "" not known */
  CareDate from;    /* CARE_NO_DATE: since before the record */
  CareDate left;    /* the last day with the provider; CARE_NO_DATE: still there */
  CareDate removed; /* the day it was taken off in the Capacity Tracker; CARE_NO_DATE: it is still there */
} CareAccount;

CareAccount *care_account_new (const char *id, const char *name);
CareAccount *care_account_copy (const CareAccount *self);
void care_account_free (CareAccount *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareAccount, care_account_free)

/* Somebody who has not left can use it on that day. */
bool care_account_is_used_on (const CareAccount *self, CareDate on);

/* Its person has left, and it has not been taken off in the Capacity Tracker. */
bool care_account_is_left_over (const CareAccount *self, CareDate on);
