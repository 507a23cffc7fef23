/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The published figures of one measure in one area, as one JSON object, kept in a setting of the record. */
#pragma once

#include "care-published.h"
#include "care-wire-error.h"

/* NULL where the set has none of them. The caller's. */
char *care_wire_published_to_json (const CarePublished *set, CareTrendMeasure measure, const char *area);

/* Puts them into a set, as care_published_put; nothing where it is not whole. measure and area (the caller's)
 * are what it says that it is of; both may be NULL. */
bool care_wire_published_from_json (
    const char *text, CarePublished *into, CareTrendMeasure *measure, char **area, GError **error);
