/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person does with a whole return: says that nothing changed, that there is nothing to report, or that
 * it was saved in the Capacity Tracker. Each waits until what was typed is stored, asks what it must, does
 * it, and opens the form again as it then stands. Whose it is and who signed it off too, which leave it open.
 */
#pragma once

#include "care-return-form.h"

void care_return_deed_unchanged (CareReturnForm *form);
void care_return_deed_nil (CareReturnForm *form);
void care_return_deed_record (CareReturnForm *form);
void care_return_deed_sign_off (CareReturnForm *form);

/* Without asking: for the dialogs, and for tests. done (may be NULL) is told whether it was done, with a
 * sentence that says why where it was not. */
typedef void (*CareDeedDone) (bool done, const char *why_not, gpointer data);

void care_return_do_unchanged (CareReturnForm *form);
void care_return_do_nil (CareReturnForm *form, const char *reason, CareDeedDone done, gpointer data);
void care_return_do_record (CareReturnForm *form,
                            const CareRecording *recording,
                            CareDeedDone done,
                            gpointer data);
void care_return_do_assign (
    CareReturnForm *form, const char *assignee, const char *deputy, CareDeedDone done, gpointer data);
