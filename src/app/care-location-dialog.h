/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A home's own particulars, after it was added: name, care types, places, since when registered, the day it
 * closed; and what is remembered of the windows before this record. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"

#define CARE_TYPE_LOCATION_DIALOG (care_location_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CareLocationDialog, care_location_dialog, CARE, LOCATION_DIALOG, AdwWindow)

/* location is copied. latest: the month of the window that is open or comes next. Closes itself once what was
 * typed is in the record; where that cannot be it says why and keeps what was typed. */
CareLocationDialog *
care_location_dialog_new (GtkWindow *parent, CareDesk *desk, const CareLocation *location, CareMonth latest);
