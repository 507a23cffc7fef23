/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-state-cell.h"

/* Fills alone do not part the states for every eye: each that matters has a glyph of its own. */
static const char *const GLYPHS[CARE_N_STATES] = {
  [CARE_STATE_NOT_REQUIRED] = "",    [CARE_STATE_ON_TIME] = "✓", [CARE_STATE_NIL] = "0",
  [CARE_STATE_UPCOMING] = "",        [CARE_STATE_OPEN] = "…",    [CARE_STATE_INCOMPLETE] = "!",
  [CARE_STATE_OUTSIDE_WINDOW] = "L", [CARE_STATE_UNKNOWN] = "?", [CARE_STATE_MISSED] = "×",
};

const char *
care_state_glyph (CareState state)
{
  g_return_val_if_fail (state < CARE_N_STATES, "");

  return GLYPHS[state];
}

static void
dress (GtkWidget *widget, CareState state)
{
  gtk_widget_add_css_class (widget, "state-cell");
  gtk_widget_add_css_class (widget, care_state_to_string (state));
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
}

GtkWidget *
care_state_cell_new (CareState state, const char *spoken)
{
  GtkWidget *cell = NULL;

  g_return_val_if_fail (state < CARE_N_STATES, NULL);
  g_return_val_if_fail (spoken != NULL, NULL);

  cell = gtk_button_new_with_label (GLYPHS[state]);
  dress (cell, state);
  gtk_widget_set_tooltip_text (cell, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_sensitive (cell, state != CARE_STATE_NOT_REQUIRED);
  return cell;
}

GtkWidget *
care_state_cell_swatch (CareState state)
{
  GtkWidget *swatch = NULL;

  g_return_val_if_fail (state < CARE_N_STATES, NULL);

  swatch = gtk_label_new (GLYPHS[state]);
  dress (swatch, state);
  return swatch;
}
