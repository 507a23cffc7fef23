/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a check has to know beside the return, as the record has it. The check itself is domain's. */
#pragma once

#include "care-check.h"
#include "care-law.h"
#include "care-location.h"

/* For the window that opens on that day. earlier: CareReturn of this location and service, oldest first, of
 * the CARE_CHECK_MONTHS months before or more; or NULL. Everything is borrowed, and must outlive the context.
 * For one return CareReturnView has it all; a list of many reads their months at once and asks this for each.
 */
CareCheckContext care_record_check_context (const CareLaw *law,
                                            const CareLocation *location,
                                            CareDate opens,
                                            GPtrArray *earlier);
