/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a document of a case is written: the steps at the left, the questions of one in the middle, at the
 * right the pages themselves; saved as one types. What is still to settle is a list that leads to its place.
 *
 * Actions: draft.export, draft.print, draft.mail, draft.sent, draft.versions. */
#pragma once

#include <adwaita.h>

#include "care-case-file.h"
#include "care-drafting.h"

#define CARE_TYPE_DRAFT_PAGE (care_draft_page_get_type ())
G_DECLARE_FINAL_TYPE (CareDraftPage, care_draft_page, CARE, DRAFT_PAGE, AdwBin)

/* Opens the draft of a case; where it is open already, what was typed stays. file is borrowed for the call.
 */
void care_draft_page_show (CareDraftPage *self, CareDesk *desk, const CareCaseFile *file);

/* What was typed goes to the desk now. */
void care_draft_page_flush (CareDraftPage *self);

/* Writes the document in every format without asking: path is a folder or a file. */
void care_draft_page_write (CareDraftPage *self, const char *path);

/* Brings a place to the front: the key of a question, "ground", "exhibits", ... */
void care_draft_page_go_to (CareDraftPage *self, const char *key);

/* What is written; NULL where none is open. Borrowed. */
CareDrafting *care_draft_page_get_drafting (CareDraftPage *self);
