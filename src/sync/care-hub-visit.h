/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What preparing and checking a hub have in common: one request after the other, and a list of what was
 * found. */
#pragma once

#include "care-hub-admin.h"
#include "care-hub-folder.h"

#define CARE_HUB_IDENTITY_PATH "_local/care-returns"
#define CARE_HUB_RULES_PATH "_design/care-returns"
#define CARE_HUB_INDEX_PATH "_index"

typedef struct
{
  CareHubClient *client;
  CareHubFolder folder;
  CareInstant now;
  GPtrArray *problems; /* CareHubProblem */
  GCancellable *cancellable;
} CareHubVisit;

void care_hub_visit_add (CareHubVisit *self, CareHubProblemCode code, const char *detail);

/* One request. NULL with a problem (UNREACHABLE) added: there was no answer, or one of trouble (5xx, 429), or
 * we were not let in. Any other status is the caller's to read. */
CareHubAnswer *
care_hub_visit_ask (CareHubVisit *self, const char *method, const char *path, const char *body);

/* The same where not being let in is the caller's to read, too. */
CareHubAnswer *
care_hub_visit_try (CareHubVisit *self, const char *method, const char *path, const char *body);

/* A problem where the Date of an answer is far from ours. */
void care_hub_visit_check_clock (CareHubVisit *self, const CareHubAnswer *answer);

/* A problem where the database was not found: is there such a server at all? */
void care_hub_visit_check_server (CareHubVisit *self);

/* The problems, for the caller; or NULL with an error where it was cancelled. Clears all else. */
GPtrArray *care_hub_visit_end (CareHubVisit *self, GError **error);

/* 200 to 299. */
bool care_hub_answer_is_fine (const CareHubAnswer *answer);

/* 401 or 403. */
bool care_hub_answer_is_refused (const CareHubAnswer *answer);
