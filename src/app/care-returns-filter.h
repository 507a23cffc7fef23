/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which returns of a month are shown: what is looked for, how far they are, and whose they are. */
#pragma once

#include "care-record-grid.h"

typedef enum
{
  CARE_RETURNS_ALL,
  CARE_RETURNS_LEFT, /* nothing recorded yet, or not all of it */
  CARE_RETURNS_FINDINGS,
  CARE_RETURNS_DONE,
  CARE_N_RETURNS_WHICH,
} CareReturnsWhich;

typedef struct
{
  char *search; /* casefolded; "" for none */
  char *whose;  /* "provider:" with its id, "region:", "council:" or "brand:" with its name; "" for all */
  CareReturnsWhich which;
  CareDate on; /* the day whose provider counts */
} CareReturnsFilter;

void care_returns_filter_clear (CareReturnsFilter *self);
void care_returns_filter_set_search (CareReturnsFilter *self, const char *typed);
void care_returns_filter_set_whose (CareReturnsFilter *self, const char *whose);
bool care_returns_filter_is_of (const CareLocation *location, const char *whose, CareDate on);
bool care_returns_filter_takes (const CareReturnsFilter *self, const CareGridRow *row);

/* Whether nothing is left to be done about it; whether something was found that is to be mended or looked at.
 */
bool care_returns_is_done (const CareGridRow *row);
bool care_returns_has_findings (const CareGridRow *row);

/* The worst finding at a field of the last month, or NULL; that it is not answered is none. Borrowed. */
const CareFinding *care_returns_finding (GPtrArray *findings, const char *field);
