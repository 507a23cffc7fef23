/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The provider as one row: name, CQC number and address. A press opens its details. */
#pragma once

#include <adwaita.h>

#include "care-provider.h"

#define CARE_TYPE_PROVIDER_ROW (care_provider_row_get_type ())
G_DECLARE_FINAL_TYPE (CareProviderRow, care_provider_row, CARE, PROVIDER_ROW, AdwActionRow)

/* Says what is still to settle where the address is missing. Copies. */
void care_provider_row_show (CareProviderRow *self, const CareProvider *provider);
