/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the event of a saved return says that it changed, out of the event's own words. */
#pragma once

#include "care-difference.h"
#include "care-wire-error.h"

/* detail: the JSON of an event of a return. Of CareDifference, each field as care-difference.h calls it;
 * "looked/<f>" is the same before and after, and "evidence" is the name of a file that was added. Members
 * that this program does not know are passed over. NULL with error where it is not readable. */
GPtrArray *care_wire_changes_from_json (const char *detail, GError **error);
