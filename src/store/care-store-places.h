/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Providers and locations. Saved whole; never deleted. Lists are in order of name. What is not found is NULL
 * without an error. Everything returned is the caller's. */
#pragma once

#include "care-location.h"
#include "care-provider.h"
#include "care-store.h"

bool care_store_save_provider (CareStore *self,
                               const CareActor *actor,
                               const CareProvider *provider,
                               GError **error);
CareProvider *care_store_find_provider (CareStore *self, const char *id, GError **error);
GPtrArray *care_store_list_providers (CareStore *self, GError **error);

bool care_store_save_location (CareStore *self,
                               const CareActor *actor,
                               const CareLocation *location,
                               GError **error);

/* By its id or by any number it has had. */
CareLocation *care_store_find_location (CareStore *self, const char *id_or_number, GError **error);
GPtrArray *care_store_list_locations (CareStore *self, GError **error);

/* Those that ever were a provider's, in the same order. */
GPtrArray *care_store_list_locations_of (CareStore *self, const char *provider, GError **error);
