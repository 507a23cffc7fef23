/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file does not say and a person is asked: from which day homes have another provider, which day was
 * the last of a kind of care that a list no longer has, and of which month an extract is. Left empty, nothing
 * is guessed: such rows are named and nothing of them is changed. */
#pragma once

#include <adwaita.h>

#include "care-record-import.h"

#define CARE_TYPE_IMPORT_DAYS (care_import_days_get_type ())
G_DECLARE_FINAL_TYPE (CareImportDays, care_import_days, CARE, IMPORT_DAYS, AdwPreferencesGroup)

/* Asks what the kind of file leaves open, or is hidden. today: of the months before it. */
void care_import_days_ask (CareImportDays *self, CareFileKind kind, CareDate today);

/* Puts what was answered into the wishes. False, with the focus where to mend it, where a day is no date. */
bool care_import_days_read (CareImportDays *self, CareImportWishes *wishes);
