/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Imports a file in three steps: what it is and which homes of it; what a look at it found; and what was
 * stored. The look is a dry run, and everything can be cancelled until something was stored. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"

#define CARE_TYPE_IMPORT_DIALOG (care_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CareImportDialog, care_import_dialog, CARE, IMPORT_DIALOG, AdwWindow)

CareImportDialog *care_import_dialog_new (GtkWindow *parent, CareDesk *desk);

/* As if that file had been chosen in the file chooser. */
void care_import_dialog_take (CareImportDialog *self, const char *path);
