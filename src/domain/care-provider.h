/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The legal entity: notices and penalties are its (regulation 3 of SI 2022/1175). A public body has the duty
 * and no penalty (regulation 2). */
#pragma once

#include "care-date.h"

#include <stdbool.h>

typedef enum
{
  CARE_OWNERSHIP_PRIVATE,
  CARE_OWNERSHIP_PUBLIC,
} CareOwnership;

/* "private", "public" */
const char *care_ownership_to_string (CareOwnership ownership);
bool care_ownership_from_string (const char *text, CareOwnership *ownership);

typedef struct
{
  char *id; /* CQC provider ID; format is not enforced */
  char *name;
  CareOwnership ownership;
  char *address; /* "" where not known; lines split by newline */
  char *email;   /* where notices go */
  char *telephone;
  char *nominated;     /* nominated individual */
  char *logo_sha256;   /* of the picture on its letters, kept with the record; "" where there is none */
  char *brand;         /* as the CQC's lists have it; "" not known */
  CareDate checked_on; /* when the address and e-mail that the CQC holds were last looked at; CARE_NO_DATE:
                          never */
  char *checked_by;    /* who did; "" not said */
  CareDate
      registered_on;  /* with the CQC, whose fee is due on that day of each year; CARE_NO_DATE: not known */
  bool second_person; /* a second person signs off a return before it is recorded */
} CareProvider;

CareProvider *care_provider_new (const char *id, const char *name);
CareProvider *care_provider_copy (const CareProvider *self);
void care_provider_free (CareProvider *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareProvider, care_provider_free)
