/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of places for who only has their ids. Borrowed from the overview; the id itself where it is not
 * known. */
#pragma once

#include "care-desk.h"

const CareLocation *care_names_find_location (const CareOverview *overview, const char *id); /* or NULL */
const char *care_names_location (const CareOverview *overview, const char *id);
const CareProvider *care_names_find_provider (const CareOverview *overview, const char *id); /* or NULL */
const char *care_names_provider (const CareOverview *overview, const char *id);
