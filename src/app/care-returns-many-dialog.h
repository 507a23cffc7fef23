/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The confirmation of a deed for many returns, and the deed itself. */
#pragma once

#include <gtk/gtk.h>

#include "care-returns-many.h"

/* Takes the grid. chosen: borrowed, as for care_returns_many_ask(). The window owns the dialog that it gives.
 */
GtkWidget *care_returns_many_dialog_present (
    GtkWidget *from, CareDesk *desk, CareManyDeed deed, CareReturnsGrid *grid, GPtrArray *chosen);
