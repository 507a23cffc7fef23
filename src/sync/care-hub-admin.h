/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes a database into a hub, and says what is wrong with one: database, identity document, rules
 * (validation function), index. All of it is in data/hub; there is no server code of ours anywhere else. */
#pragma once

#include "care-hub-client.h"

typedef enum
{
  CARE_HUB_PROBLEM_UNREACHABLE,    /* detail: a word of CareSyncWhy */
  CARE_HUB_PROBLEM_NO_SUCH_SERVER, /* what answers does not speak the CouchDB protocol */
  CARE_HUB_PROBLEM_NO_DATABASE,
  CARE_HUB_PROBLEM_NO_IDENTITY,
  CARE_HUB_PROBLEM_NO_RULES,
  CARE_HUB_PROBLEM_OTHER_RULES, /* not those of this program's version */
  CARE_HUB_PROBLEM_NO_INDEX,
  CARE_HUB_PROBLEM_OPEN_TO_ALL,   /* anybody may read it without a password */
  CARE_HUB_PROBLEM_MAY_NOT_WRITE, /* this user may read but not write */
  CARE_HUB_PROBLEM_MAY_NOT_MAKE,  /* this user may not make it (prepare needs an administrator) */
  CARE_HUB_PROBLEM_CLOCK,         /* its clock is far from ours; detail: seconds ahead */
  CARE_N_HUB_PROBLEMS,
} CareHubProblemCode;

/* "unreachable", ... */
const char *care_hub_problem_to_string (CareHubProblemCode code);

typedef struct
{
  CareHubProblemCode code;
  char *detail; /* or "" */
} CareHubProblem;

void care_hub_problem_free (CareHubProblem *self);

/* folder: data/hub. Makes what is not there and leaves what is; safe to run twice. Problems: what could not
 * be made. now: for the clock. */
GPtrArray *care_hub_prepare (
    CareHubClient *client, const char *folder, CareInstant now, GCancellable *cancellable, GError **error);

/* Writes nothing that stays. An empty array: all is well. NULL: only where folder cannot be read, or
 * cancelled. */
GPtrArray *care_hub_check (
    CareHubClient *client, const char *folder, CareInstant now, GCancellable *cancellable, GError **error);
