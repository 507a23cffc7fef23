/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files become exhibits of a draft: kept for good with the record first, on the desk's thread. */
#pragma once

#include <gtk/gtk.h>

#include "care-drafting.h"

/* paths ends with NULL and is copied. What stood in the way is said over the page of from. */
void care_exhibit_add_files (GtkWidget *from, CareDrafting *drafting, const char *const *paths);

/* A list of the files that are kept with the case's events and are no exhibits yet; a press adds one. */
GtkWidget *care_exhibit_add_chooser (CareDrafting *drafting);
