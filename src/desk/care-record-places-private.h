/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs for places share among themselves. */
#pragma once

#include "care-location.h"
#include "care-record.h"

/* A provider that is not known yet is made, so that a home can be added in one go. name NULL: its id. */
bool care_ensure_provider (CareRecord *self, const char *id, const char *name, GError **error);

/* Refused where the number is another location's. */
bool care_number_is_free (CareRecord *self, const CareLocation *location, const char *number, GError **error);

/* A copy with an id and the day on which it was found, where it has none. The caller's. */
CareCqcTask *care_task_as_kept (CareRecord *self, const CareCqcTask *task);

/* One of the texts and numbers of a location by its key; see care_record_set_location(). */
bool care_location_set_value (
    CareRecord *self, CareLocation *location, const char *key, const char *value, GError **error);
