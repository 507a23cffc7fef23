/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of published figures: what it measures where it does not say so, what was found in it and what is
 * wrong with it, before any of it is taken. Reads and takes on the desk's thread. */
#pragma once

#include "care-desk.h"
#include "care-plain-dialog.h"

/* A reference to desk is kept. */
CarePlainDialog *care_published_dialog_present (GtkWidget *from, CareDesk *desk, const char *path);
