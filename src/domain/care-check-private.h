/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the checks share. Of care-check*.c alone. */
#pragma once

#include "care-check.h"

/* What is asked of every check: the return, its list and, where it was given, what else is known. */
typedef struct
{
  const CareReturn *ret;
  const CareDataset *dataset;
  CareDate opens;
  const CareCheckContext *context; /* NULL: nothing but the return itself */
  GPtrArray *findings;
} CareChecking;

/* The new finding, for its further numbers; borrowed. */
CareFinding *care_check_add (
    GPtrArray *findings, const char *item, CareSeverity severity, CareFindingCode code, double a, double b);

/* The figure of an item that this version asks for, where it can be one (no negative ones). */
bool care_check_figure (const CareReturn *ret, const CareDataset *dataset, const char *item, double *value);

/* The headcounts that a service's posts are made of, NULL at the end. */
const char *const *care_check_headcounts (CareService service);

/* All posts; false where one of the headcounts is not known. */
bool care_check_posts (const CareReturn *ret, const CareDataset *dataset, double *posts);

/* What the answers say about each other. No such rules are published: they follow from the official labels
 * (domain facts 5.4), so most are warnings. */
void care_check_relations (const CareReturn *ret, const CareDataset *dataset, GPtrArray *findings);

/* Would the figures be set aside by those who work with them? The return alone. */
void care_check_plausible (const CareChecking *checking);

/* The same, beside earlier returns. */
void care_check_history (const CareChecking *checking);

/* How old the figures are, and whether the home has any to give. */
void care_check_fresh (const CareChecking *checking);
