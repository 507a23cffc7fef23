/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An exhibit in the list of a draft: its number, its title to be written in place, and in words which file it
 * is and what becomes of it. Actions exhibit.up, exhibit.down (Alt+Up, Alt+Down) and exhibit.remove. Signals:
 * "titled" after the title was edited, "left" when the title is left, "move" (int), "remove". */
#pragma once

#include <gtk/gtk.h>

#include "care-drafting.h"

#define CARE_TYPE_EXHIBIT_ROW (care_exhibit_row_get_type ())
G_DECLARE_FINAL_TYPE (CareExhibitRow, care_exhibit_row, CARE, EXHIBIT_ROW, GtkListBoxRow)

/* The exhibit at that place, from 0, of a draft; copied. */
GtkWidget *care_exhibit_row_new (CareDrafting *drafting, guint place);

/* Says anew what became of its file. */
void care_exhibit_row_look (CareExhibitRow *self, CareDrafting *drafting);

guint care_exhibit_row_get_place (CareExhibitRow *self);
const char *care_exhibit_row_get_title (CareExhibitRow *self); /* borrowed */
