/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a nil return is, when it is the right thing, and why this one is made. */
#pragma once

#include "care-return-form.h"

#define CARE_TYPE_NIL_DIALOG (care_nil_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CareNilDialog, care_nil_dialog, CARE, NIL_DIALOG, AdwWindow)

/* Over the form's window. Returns the dialog, which the window owns. */
CareNilDialog *care_nil_dialog_present (CareReturnForm *form);

/* The reason as it would be kept: the one chosen, then what was written; owned by the caller. */
char *care_nil_dialog_reason (CareNilDialog *self);
