/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a request may take. Its own header so that a test need not wait, nor send gigabytes. */
#pragma once

#include "care-hub-client.h"

typedef struct
{
  int whole;   /* milliseconds, of a request that does not say */
  int silence; /* milliseconds in which nothing comes or goes */
  size_t json; /* bytes of an answer */
  size_t file; /* bytes of one that is a file */
} CareHubLimits;

extern const CareHubLimits care_hub_usual_limits;

/* Of a client made by care_hub_client_new(). */
void care_hub_client_set_limits (CareHubClient *self, const CareHubLimits *limits);
