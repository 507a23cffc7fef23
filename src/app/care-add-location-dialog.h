/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adds a home by hand: what it is, then what is remembered of the windows before this record. The home is in
 * the record as soon as the first step is done; the second can be left at any time. Closed half filled it
 * keeps what was typed: show it again rather than make a new one. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"

#define CARE_TYPE_ADD_LOCATION_DIALOG (care_add_location_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CareAddLocationDialog, care_add_location_dialog, CARE, ADD_LOCATION_DIALOG, AdwWindow)

CareAddLocationDialog *care_add_location_dialog_new (GtkWindow *parent, CareDesk *desk);

/* Offers the only provider there is. Does nothing where something was typed there already. */
void care_add_location_dialog_offer_provider (CareAddLocationDialog *self, const CareProvider *provider);

/* Whether the home was added, so that the dialog has no more to keep. */
bool care_add_location_dialog_is_done (CareAddLocationDialog *self);
