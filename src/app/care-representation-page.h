/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The written representations of a case, as they are written: the grounds that the guidance names, what
 * happened, what supports it, what is asked for, and who signs; saved as one types. What is still missing is
 * a list that leads to its place. */
#pragma once

#include <adwaita.h>

#include "care-case-file.h"

#define CARE_TYPE_REPRESENTATION_PAGE (care_representation_page_get_type ())
G_DECLARE_FINAL_TYPE (CareRepresentationPage, care_representation_page, CARE, REPRESENTATION_PAGE, AdwBin)

/* Opens the draft of a case; where it is open already, what was typed stays. file is borrowed for the call.
 */
void care_representation_page_show (CareRepresentationPage *self, CareDesk *desk, const CareCaseFile *file);

/* What was typed goes to the desk now. */
void care_representation_page_flush (CareRepresentationPage *self);

/* As it stands on the page; NULL where none is open. Borrowed. */
const CareRepresentation *care_representation_page_get_draft (CareRepresentationPage *self);
