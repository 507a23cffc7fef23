/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The case of the made-up group: two contacts, a notice of intent, and a begun representation. */
#pragma once

#include "care-location.h"
#include "care-record.h"

/* For the care home that missed the windows from first to last, as of the record's present moment. */
bool care_demo_add_case (
    CareRecord *record, const CareLocation *location, CareMonth first, CareMonth last, GError **error);
