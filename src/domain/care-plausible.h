/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When somebody who works with the figures would doubt them: thresholds, each with its source and the days on
 * which it holds. From data/law/plausibility.json, never from C. What is done with them is in care-check.h;
 * the most that is plausible for one question alone stands in its dataset (CareItem). */
#pragma once

#include "care-rules.h"
#include "care-service.h"

typedef enum
{
  CARE_PLAUSIBLE_STAFF_PER_BED,      /* min, max: all staff, agency included, for each bed */
  CARE_PLAUSIBLE_TOTAL_STAFF,        /* min, max: all staff, agency included */
  CARE_PLAUSIBLE_SERVICE_USERS,      /* min, max */
  CARE_PLAUSIBLE_AGENCY_AS_EMPLOYED, /* no number: the same in all three groups */
  CARE_PLAUSIBLE_UNCHANGED_LONG,     /* bands */
  CARE_PLAUSIBLE_HOURS_EACH,         /* max: hours of each member of staff in the period */
  CARE_PLAUSIBLE_FAR_FROM_MEDIAN,    /* times, share, floor, earlier */
  CARE_N_PLAUSIBLE,
} CarePlausibleId;

/* "staff-per-bed", ... */
const char *care_plausible_to_string (CarePlausibleId id);
bool care_plausible_from_string (const char *text, CarePlausibleId *id);

typedef struct
{
  double posts_below; /* all posts, agency included; 0: no upper end */
  int days;           /* that the figures may stay the same */
} CareUnchangedBand;

typedef struct
{
  CarePlausibleId id;
  CareService service;
  CareStanding standing; /* practice: of those who work with the figures; advice: ours */
  double min, max;
  GArray *bands; /* CareUnchangedBand, smallest first, the last one open; NULL: none */
  double times;  /* so many usual steps away from the median is far */
  double share;  /* the usual step is at least this part of the median, */
  double floor;  /* and at least this */
  int earlier;   /* so many earlier figures must be known */
  char *source;
  CareDate from, to;                   /* on which it holds; CARE_NO_DATE is open */
  CareDate measured_from, measured_to; /* what a published range describes; CARE_NO_DATE: no such time */
} CarePlausibleRule;

CarePlausibleRule *care_plausible_rule_new (void);
void care_plausible_rule_free (CarePlausibleRule *rule);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CarePlausibleRule, care_plausible_rule_free)

/* How many days so many posts may stay the same; the rule has bands. */
int care_plausible_rule_days (const CarePlausibleRule *rule, double posts);

typedef struct CarePlausible CarePlausible;

CarePlausible *care_plausible_new (void);
void care_plausible_free (CarePlausible *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CarePlausible, care_plausible_free)

/* Takes the rule. Several entries of one rule hold at different times. */
void care_plausible_add (CarePlausible *self, CarePlausibleRule *rule);

/* The rule for a service as it holds on a day, or NULL. Borrowed. */
const CarePlausibleRule *
care_plausible_find (const CarePlausible *self, CarePlausibleId id, CareService service, CareDate on);
