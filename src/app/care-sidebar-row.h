/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One place to go in the sidebar: an icon, its name, and a quiet count where something waits. */
#pragma once

#include <gtk/gtk.h>

#define CARE_TYPE_SIDEBAR_ROW (care_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (CareSidebarRow, care_sidebar_row, CARE, SIDEBAR_ROW, GtkListBoxRow)

const char *care_sidebar_row_get_page (CareSidebarRow *self);

/* spoken: the count in words ("3 returns to record"), said after the name; count 0 shows nothing. */
void care_sidebar_row_set_count (CareSidebarRow *self, int count, const char *spoken);
