/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows its child only where the whole of it has room, and says whether it has: for what stands in a header
 * bar where it is wide, and elsewhere where it is narrow. */
#pragma once

#include <gtk/gtk.h>

#define CARE_TYPE_ROOM (care_room_get_type ())
G_DECLARE_FINAL_TYPE (CareRoom, care_room, CARE, ROOM, GtkWidget)

/* One child, by <child>. Signal "changed" once there is room for it, or no more; not while widgets are given
 * their places, when nothing may move. */

bool care_room_is_narrow (CareRoom *self); /* until it was placed: not */
