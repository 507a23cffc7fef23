/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The earlier versions of a draft: when each was written and by whom, the words of the one chosen, and a
 * button that brings it back. What is there now is a version as well, so that nothing is lost. */
#pragma once

#include "care-drafting.h"
#include "care-plain-dialog.h"

CarePlainDialog *care_draft_versions_present (GtkWidget *from, CareDrafting *drafting);
