/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-cell-spot.h"

struct _CareCellSpot
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CareCellSpot, care_cell_spot, GTK_TYPE_WIDGET)

static void
care_cell_spot_class_init (CareCellSpotClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cell-spot");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
care_cell_spot_init (CareCellSpot *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
care_cell_spot_new (void)
{
  return g_object_new (CARE_TYPE_CELL_SPOT, NULL);
}

void
care_cell_spot_say (
    CareCellSpot *self, int row, int column, const char *spoken, const char *more, bool can_edit, bool wrong)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  g_return_if_fail (CARE_IS_CELL_SPOT (self) && spoken != NULL && more != NULL);

  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, more,
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !can_edit, -1);
  gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_ROW_INDEX, row + 1,
                                  GTK_ACCESSIBLE_RELATION_COL_INDEX, column + 1, -1);
  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_SELECTED, TRUE, GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}
