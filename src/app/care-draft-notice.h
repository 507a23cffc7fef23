/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the document is about, filled in from the case and not to be typed again: the provider, and the
 * notice, the decision or the final notice that it answers, with its dates. */
#pragma once

#include <adwaita.h>

#include "care-drafting.h"

#define CARE_TYPE_DRAFT_NOTICE (care_draft_notice_get_type ())
G_DECLARE_FINAL_TYPE (CareDraftNotice, care_draft_notice, CARE, DRAFT_NOTICE, GtkBox)

void care_draft_notice_show (CareDraftNotice *self, CareDrafting *drafting);
