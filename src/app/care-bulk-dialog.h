/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One file for the whole group: which returns of a month go into it, in which columns, and where to. Says
 * that the Capacity Tracker's own template is not public. */
#pragma once

#include "care-desk.h"
#include "care-plain-dialog.h"

/* Over the window of from, which owns it. */
CarePlainDialog *
care_bulk_dialog_present (GtkWidget *from, CareDesk *desk, CareService service, CareMonth month);
