/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two children: the second at the end of the first where both have room, else below it. The first has room
 * where it gets its least width, so give it one that can be read. */
#pragma once

#include <gtk/gtk.h>

#define CARE_TYPE_SIDE_LAYOUT (care_side_layout_get_type ())
G_DECLARE_FINAL_TYPE (CareSideLayout, care_side_layout, CARE, SIDE_LAYOUT, GtkLayoutManager)
