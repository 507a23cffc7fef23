/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "I have sent this": when, how and to whom a document of the case was sent by the person, and which files
 * went. They are kept unchangeable with the record. Says that they were sent, never that they arrived. */
#pragma once

#include "care-drafting.h"
#include "care-plain-dialog.h"

/* The kind of event that sending the paper is; CARE_N_EVENT_KINDS for one that goes with others. */
CareEventKind care_sent_dialog_kind (CarePaper paper);

/* files to choose from: those written last from the page, and any that are added. */
CarePlainDialog *care_sent_dialog_present (GtkWidget *from, CareDrafting *drafting);
