/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One case: what happens next, its clocks, what has happened and how each date was counted, what is alleged,
 * what the documents have to contain, what a penalty could be, and whom to contact.
 *
 * Actions: case.open-file, case.save-file (ss: SHA-256 and name). What else is done with a case is
 * care-enforcement-page's. */
#pragma once

#include <adwaita.h>

#include "care-case-file.h"

#define CARE_TYPE_CASE_PAGE (care_case_page_get_type ())
G_DECLARE_FINAL_TYPE (CareCasePage, care_case_page, CARE, CASE_PAGE, AdwBin)

/* file is borrowed for the call. */
void care_case_page_show (CareCasePage *self, CareDesk *desk, const CareCaseFile *file);

/* Another page comes forward: what was pressed goes to the desk now. */
void care_case_page_flush (CareCasePage *self);
