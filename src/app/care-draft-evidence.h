/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The evidence of a draft: what of the record goes in, and the exhibits in their order, with files to add by
 * a dialog, by dropping them, or from those that the case has already. */
#pragma once

#include <adwaita.h>

#include "care-drafting.h"

#define CARE_TYPE_DRAFT_EVIDENCE (care_draft_evidence_get_type ())
G_DECLARE_FINAL_TYPE (CareDraftEvidence, care_draft_evidence, CARE, DRAFT_EVIDENCE, GtkBox)

/* Shows it as it stands now. Keeps a reference until another one, or NULL, is shown. */
void care_draft_evidence_show (CareDraftEvidence *self, CareDrafting *drafting);

/* The facts came: what becomes of each exhibit is said anew. */
void care_draft_evidence_look (CareDraftEvidence *self);
