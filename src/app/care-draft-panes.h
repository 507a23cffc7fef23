/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Steps, questions and pages side by side; where there is no room for three, the pages take the place of the
 * questions when they are asked for. */
#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

#define CARE_TYPE_DRAFT_PANES (care_draft_panes_get_type ())
G_DECLARE_FINAL_TYPE (CareDraftPanes, care_draft_panes, CARE, DRAFT_PANES, GtkWidget)

/* Properties: "steps", "questions", "pages" (widgets, set once), "narrow" (read only: no room for three),
 * "show-pages" (where it is narrow: the pages instead of the questions). */
bool care_draft_panes_is_narrow (CareDraftPanes *self);
