/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The enforcement cases: the list, the page of one, and the page where its documents are written.
 *
 * Actions: enforcement.back, enforcement.add-notice, case.show, case.add-event, case.write, case.export,
 * case.sent, case.change-alleged, case.correct-event (s: its id). */
#pragma once

#include <adwaita.h>

#include "care-page.h"

#define CARE_TYPE_ENFORCEMENT_PAGE (care_enforcement_page_get_type ())
G_DECLARE_FINAL_TYPE (CareEnforcementPage, care_enforcement_page, CARE, ENFORCEMENT_PAGE, AdwBin)

/* Shows that case. */
void care_enforcement_page_open_case (CareEnforcementPage *self, const char *id);

/* Writes the document of the case that is open in every format, without asking: path is a folder or a file.
 */
void care_enforcement_page_export (CareEnforcementPage *self, const char *path);
