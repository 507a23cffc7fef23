/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that prove a month's return: added at any time by choosing, dropping or pasting, looked at, saved
 * out again, each with its SHA-256 and how to check it. */
#pragma once

#include "care-plain-dialog.h"
#include "care-return-form.h"

/* Over the form's window, for the return that is open in it. The window owns it. */
CarePlainDialog *care_evidence_dialog_present (CareReturnForm *form);
