/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two people changed differently in one document, to be settled by a person. What is left out stays to
 * be settled; nothing is dropped meanwhile. */
#pragma once

#include <adwaita.h>

#include "care-sync.h"

#define CARE_TYPE_CONFLICT_DIALOG (care_conflict_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CareConflictDialog, care_conflict_dialog, CARE, CONFLICT_DIALOG, AdwWindow)

/* id: of the document. Reads the conflict, then shows it. */
CareConflictDialog *
care_conflict_dialog_present (GtkWidget *from, CareDesk *desk, CareSync *sync, const char *id);

/* What the dialog does with what it has read; copies what it needs. */
void care_conflict_dialog_show (CareConflictDialog *self, const CareConflictView *conflict, CareInstant now);

/* As care_record_settle() takes them; g_strfreev(). */
char **care_conflict_dialog_dup_choices (CareConflictDialog *self);
