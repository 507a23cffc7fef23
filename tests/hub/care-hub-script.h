/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Requests to a hub one after the other, and what is expected of each answer, as a table. The revs that a
 * server makes up are kept under a name, "$1", and stand for it in what follows. */
#pragma once

#include "care-hub-client.h"

typedef struct
{
  const char *method;
  const char *path;
  const char *body; /* or NULL */
  unsigned status;
  /* "rows.0.value.rev=$1 results.@=2": members by dots, places in arrays by number, @ how many, * all of
   * them, sorted; "-" for what is not there; single quotes hold a text with blanks. */
  const char *expected; /* or NULL */
  const char *keep;     /* "$1=rev", or NULL */
  /* Where express-pouchdb does it in another way than CouchDB and the model. */
  unsigned other_status;      /* 0: the same */
  const char *other_expected; /* NULL: the same */
} CareHubStep;

/* The test fails where an answer is not as expected. other: see above. The table ends with a step
 * without a method. */
void care_hub_script_run (CareHubClient *client, const CareHubStep *steps, bool other);
