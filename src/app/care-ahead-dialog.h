/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the windows that are not closed yet may bring: for each of the next, who comes how near a notice if it
 * is missed and if it is met, the worst first, with what a penalty of the provider would be. */
#pragma once

#include "care-board.h"
#include "care-desk.h"
#include "care-plain-dialog.h"

/* from: in the window it belongs to. References to the desk and the board are kept. */
CarePlainDialog *care_ahead_dialog_new (GtkWidget *from, CareDesk *desk, CareBoard *board);
