/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the event log says of trouble: the details of "sync-failed", "sync-restored" and "desk-renamed". */
#pragma once

#include "care-attempt.h"
#include "care-wire-error.h"

/* {"why","since","attempts"}: of a run of failures, as it begins or ends. Where since is missing it begins.
 * False where the detail cannot be read. */
bool care_wire_trouble_from_json (const char *detail, CareSyncWhy *why, CareInstant *since, int *tries);

/* Whether a desk took another name because its record was put back from a backup. */
bool care_wire_is_restored (const char *detail);
