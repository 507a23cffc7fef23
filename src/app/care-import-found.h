/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a look at a file found: how many rows would be taken, what is wrong with which line and how to mend
 * it, and where a file out of the Capacity Tracker disagrees. The list can be copied and saved. Signal
 * "accept-changed" when a person says whether the good rows are to be taken without the others. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"
#include "care-record-import.h"

#define CARE_TYPE_IMPORT_FOUND (care_import_found_get_type ())
G_DECLARE_FINAL_TYPE (CareImportFound, care_import_found, CARE, IMPORT_FOUND, AdwBin)

void care_import_found_set_desk (CareImportFound *self, CareDesk *desk);

/* Takes the report. done: it was stored, rather than looked at. */
void care_import_found_show (CareImportFound *self, CareImportReport *report, bool done);

/* Whether the good rows are to be taken without the others. */
bool care_import_found_accepts (CareImportFound *self);

/* How many rows would change something, as things stand. */
int care_import_found_count (CareImportFound *self);
