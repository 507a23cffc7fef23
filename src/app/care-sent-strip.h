/* SPDX-License-Identifier: GPL-3.0-or-later */
/* That a document of the case was sent: when, how, and the very files, to be opened. Hidden where it was not.
 */
#pragma once

#include <adwaita.h>

#include "care-drafting.h"

#define CARE_TYPE_SENT_STRIP (care_sent_strip_get_type ())
G_DECLARE_FINAL_TYPE (CareSentStrip, care_sent_strip, CARE, SENT_STRIP, AdwBin)

/* What the record says of the paper that is written. */
void care_sent_strip_show (CareSentStrip *self, CareDrafting *drafting);
