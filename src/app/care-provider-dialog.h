/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The provider's own details: representations and notices carry them, so they are entered once, here. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"

#define CARE_TYPE_PROVIDER_DIALOG (care_provider_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CareProviderDialog, care_provider_dialog, CARE, PROVIDER_DIALOG, AdwWindow)

/* provider is copied. Closes itself once what was typed is in the record; where that cannot be it says why
 * and keeps what was typed. */
CareProviderDialog *
care_provider_dialog_new (GtkWindow *parent, CareDesk *desk, const CareProvider *provider);
