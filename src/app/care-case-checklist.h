/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the last notice or letter of a case has to contain: there, missing, or not looked at yet. What is
 * pressed is gathered, and put down as one correction of the event. */
#pragma once

#include <adwaita.h>

#include "care-case-file.h"

#define CARE_TYPE_CASE_CHECKLIST (care_case_checklist_get_type ())
G_DECLARE_FINAL_TYPE (CareCaseChecklist, care_case_checklist, CARE, CASE_CHECKLIST, AdwPreferencesGroup)

/* kind: one that care_checklist_has(). Hidden where the case has no such document. */
void care_case_checklist_show (CareCaseChecklist *self,
                               CareDesk *desk,
                               const CareCaseFile *file,
                               CareEventKind kind);

/* Puts down what was pressed and is not yet: when the page is left. */
void care_case_checklist_flush (CareCaseChecklist *self);
