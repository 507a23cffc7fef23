/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the answers of a return say about each other. Of care-check.c alone. No such rules are published: they
 * follow from the official labels (domain facts 5.4), so most are warnings. */
#pragma once

#include "care-check.h"

void care_check_add (
    GPtrArray *findings, const char *item, CareSeverity severity, CareFindingCode code, double a, double b);

void care_check_relations (const CareReturn *ret, const CareDataset *dataset, GPtrArray *findings);
