/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-compliance-row.h"

#include "care-side-layout.h"
#include "care-state-cell.h"
#include "care-words-board.h"
#include "care-words-states.h"

#include <glib/gi18n.h>

struct _CareComplianceRow
{
  AdwBin parent_instance;

  char *location; /* owned */
  CareService service;

  /* template children */
  GtkLabel *name;
  GtkLabel *exposure;
  GtkWidget *details;
  GtkBox *cells;
};

G_DEFINE_FINAL_TYPE (CareComplianceRow, care_compliance_row, ADW_TYPE_BIN)

static void
care_compliance_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CARE_TYPE_COMPLIANCE_ROW);
  G_OBJECT_CLASS (care_compliance_row_parent_class)->dispose (object);
}

static void
care_compliance_row_finalize (GObject *object)
{
  g_free (CARE_COMPLIANCE_ROW (object)->location);
  G_OBJECT_CLASS (care_compliance_row_parent_class)->finalize (object);
}

static void
care_compliance_row_class_init (CareComplianceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_compliance_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = care_compliance_row_finalize;
  g_type_ensure (CARE_TYPE_SIDE_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "compliance-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, CARE_RESOURCES "care-compliance-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CareComplianceRow, name);
  gtk_widget_class_bind_template_child (widget_class, CareComplianceRow, exposure);
  gtk_widget_class_bind_template_child (widget_class, CareComplianceRow, details);
  gtk_widget_class_bind_template_child (widget_class, CareComplianceRow, cells);
}

static void
care_compliance_row_init (CareComplianceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_details_button (CareComplianceRow *self, const char *name, const char *location)
{
  g_autofree char *spoken = g_strdup_printf (_ ("Home details, %s"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->details), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->details), "s", location);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->details), "win.edit-location");
}

static void
add_cell (CareComplianceRow *self, const CareBoard *board, int row, int month)
{
  g_autofree char *month_text = care_month_format (care_board_window (board, month)->month);
  g_autofree char *spoken = care_words_board_cell (board, row, month);
  CareState state = care_board_state (board, row, month);
  GtkWidget *cell = care_state_cell_new (state, spoken);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (cell), "(sss)", self->location,
                                    care_service_to_string (self->service), month_text);
  if (state != CARE_STATE_NOT_REQUIRED)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (cell), "win.open-return");
  gtk_box_append (self->cells, cell);
}

GtkWidget *
care_compliance_row_new (const CareBoard *board, int row, int n_months)
{
  g_return_val_if_fail (board != NULL && row >= 0 && row < care_board_n_rows (board), NULL);
  CareComplianceRow *self = g_object_new (CARE_TYPE_COMPLIANCE_ROW, NULL);
  const CareBoardRow *one = care_board_row (board, row);
  const char *name = one->texts[CARE_BOARD_NAME];
  int months = care_board_n_months (board);
  g_autofree char *sentence = care_words_board_exposure (board, row, -1);
  g_autofree char *spoken = g_strdup_printf ("%s, %s: %s", name, care_words_service (one->service), sentence);
  g_autofree char *line = g_strdup_printf ("%s · %s", care_words_service (one->service), sentence);

  self->location = g_strdup (one->location);
  self->service = one->service;
  gtk_label_set_text (self->name, name);
  show_details_button (self, name, one->location);
  gtk_label_set_text (self->exposure, line);
  gtk_widget_add_css_class (GTK_WIDGET (self->exposure),
                            care_compliance_row_class (care_board_row_level (board, row)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  for (int month = MAX (months - n_months, 0); month < months; month++)
    add_cell (self, board, row, month);
  return GTK_WIDGET (self);
}

const char *
care_compliance_row_class (CareExposureLevel level)
{
  if (level == CARE_LEVEL_NOTICE)
    return "error";
  return level == CARE_LEVEL_ONE_MORE || level == CARE_LEVEL_AT_RISK ? "warning" : "fact";
}

bool
care_compliance_row_is_of (CareComplianceRow *self, const char *location, CareService service)
{
  g_return_val_if_fail (CARE_IS_COMPLIANCE_ROW (self), false);

  return self->service == service && g_strcmp0 (self->location, location) == 0;
}

const char *
care_compliance_row_get_location (CareComplianceRow *self)
{
  g_return_val_if_fail (CARE_IS_COMPLIANCE_ROW (self), NULL);

  return self->location;
}

CareService
care_compliance_row_get_service (CareComplianceRow *self)
{
  g_return_val_if_fail (CARE_IS_COMPLIANCE_ROW (self), CARE_SERVICE_CARE_HOME);

  return self->service;
}

int
care_compliance_row_get_focus (CareComplianceRow *self)
{
  GtkWidget *focus = NULL;
  int cell = 0;

  g_return_val_if_fail (CARE_IS_COMPLIANCE_ROW (self), -1);

  focus = gtk_widget_get_focus_child (GTK_WIDGET (self->cells));
  if (focus == NULL)
    return -1;
  while ((focus = gtk_widget_get_prev_sibling (focus)) != NULL)
    cell++;
  return cell;
}

bool
care_compliance_row_set_focus (CareComplianceRow *self, int cell)
{
  GtkWidget *child = NULL;

  g_return_val_if_fail (CARE_IS_COMPLIANCE_ROW (self), false);

  child = gtk_widget_get_first_child (GTK_WIDGET (self->cells));
  for (; child != NULL && cell > 0; cell--)
    child = gtk_widget_get_next_sibling (child);
  return child != NULL && gtk_widget_grab_focus (child);
}
