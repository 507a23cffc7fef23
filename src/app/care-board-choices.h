/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the drop-downs over the compliance board offer. */
#pragma once

#include <gtk/gtk.h>

void care_board_choices_fill (GtkDropDown *level, GtkDropDown *group, GtkDropDown *sort);
