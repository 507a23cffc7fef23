/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar: where to go, the menu, and the proof that what was typed is safe. Knows nothing of pages but
 * their names; a choice is the action "win.page". */
#pragma once

#include <adwaita.h>

#define CARE_TYPE_SIDEBAR (care_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (CareSidebar, care_sidebar, CARE, SIDEBAR, AdwBin)

/* Marks the row of a page as chosen. */
void care_sidebar_select (CareSidebar *self, const char *page);

/* The chosen row gets the focus. */
void care_sidebar_grab_focus (CareSidebar *self);

/* See care_sidebar_row_set_count(). */
void care_sidebar_set_count (CareSidebar *self, const char *page, int count, const char *spoken);

/* "Saved on this computer, 10:42" */
void care_sidebar_set_proof (CareSidebar *self, const char *text);
const char *care_sidebar_get_proof (CareSidebar *self);

/* How it stands with the group: "In step with the group"; "" where no hub is joined. */
void care_sidebar_set_step (CareSidebar *self, const char *text);
