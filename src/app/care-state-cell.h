/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state of one month as a small pressable cell: colour, glyph and a spoken sentence. */
#pragma once

#include <gtk/gtk.h>

#include "care-compliance.h"

/* The sign of a state, which it has beside its colour; "" for what nobody need look at. */
const char *care_state_glyph (CareState state);

/* spoken: "Northfield, care home, October 2026: Missed". Copied. */
GtkWidget *care_state_cell_new (CareState state, const char *spoken);

/* The same look without the press, for a legend. */
GtkWidget *care_state_cell_swatch (CareState state);
