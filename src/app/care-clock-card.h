/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One clock of a case as a card: what it is, how many days are left, until when, the other reading where
 * there is one, and why. */
#pragma once

#include <gtk/gtk.h>

#include "care-case.h"
#include "care-law.h"

GtkWidget *care_clock_card_new (const CareCaseClock *clock, const CareLaw *law, CareDate today);

/* The style class for how near a date is, "error" or "warning"; NULL where it is no deadline of the
 * provider's or not near. */
const char *care_clock_card_colour (const CareCaseClock *clock, CareDate today);
