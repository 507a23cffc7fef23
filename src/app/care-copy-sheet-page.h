/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A return beside the browser: page by page as the Capacity Tracker asks for it, in large type, to be copied
 * value by value and ticked off, and then recorded. Over the form whose return it is.
 *
 * Actions: sheet.open-tracker, sheet.print, sheet.save-pdf, sheet.save-odt, sheet.copy-page (i: which, from
 * 0), sheet.record. */
#pragma once

#include "care-return-form.h"

#define CARE_TYPE_COPY_SHEET_PAGE (care_copy_sheet_page_get_type ())
G_DECLARE_FINAL_TYPE (CareCopySheetPage, care_copy_sheet_page, CARE, COPY_SHEET_PAGE, AdwBin)

/* Shows the sheet of the return that is open in the form, once all that was typed is stored: as the page
 * "sheet" of the stack in which the form is the page "form". The focus goes to the first value that is not
 * ticked. */
void care_copy_sheet_page_show (CareReturnForm *form);

/* Goes back from the sheet to its form; false where the sheet is not in front. */
bool care_copy_sheet_page_close (CareReturnForm *form);

/* Ids of the sections that are not all ticked, NULL at the end; NULL where nothing at all is ticked. The
 * array is the caller's (g_free). */
const char **care_copy_sheet_page_not_saved (CareCopySheetPage *self);
