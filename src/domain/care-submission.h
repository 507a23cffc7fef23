/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A frozen return: what was in it when a person said that it had been saved in the Capacity Tracker, when
 * that was, and who says so. Never changed. The moment claimed and the moment it was entered here are both
 * kept. */
#pragma once

#include "care-instant.h"
#include "care-month.h"
#include "care-service.h"

typedef enum
{
  CARE_HOW_PAGES,      /* page by page in the Capacity Tracker */
  CARE_HOW_BULK,       /* bulk update */
  CARE_HOW_EMAIL_LINK, /* the link in the reminder e-mail */
} CareHow;

/* "pages", "bulk", "email-link" */
const char *care_how_to_string (CareHow how);
bool care_how_from_string (const char *text, CareHow *how);

typedef struct
{
  char *id; /* "submission:<location>:<service>:<month>:<hash of payload, claimed time and person>" */
  char *location;
  CareService service;
  CareMonth month;
  CareInstant at;
  CareInstant entered_at;
  char *by;
  CareHow how;
  bool nil;
  bool every_section; /* sections covers all that were mandated in that window */
  char **sections;    /* ids of the sections that were saved */
  char *evidence;     /* SHA-256 of a file kept with it, or "" */
  char *payload;      /* the return as JSON, as it was */
  char *payload_sha256;
} CareSubmission;

void care_submission_free (CareSubmission *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareSubmission, care_submission_free)
