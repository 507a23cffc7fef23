/* SPDX-License-Identifier: GPL-3.0-or-later */
/* That a return was saved in the Capacity Tracker: when, how, by whom, which sections; and beforehand what
 * that will mean for the window. */
#pragma once

#include "care-return-form.h"

#define CARE_TYPE_RECORD_DIALOG (care_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CareRecordDialog, care_record_dialog, CARE, RECORD_DIALOG, AdwWindow)

/* Over the form's window. Returns the dialog, which the window owns. */
CareRecordDialog *care_record_dialog_present (CareReturnForm *form);

/* Takes the tick from these sections (ids, NULL at the end): they were not saved, as far as is known. */
void care_record_dialog_leave_out (CareRecordDialog *self, const char *const *sections);
