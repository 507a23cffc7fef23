/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-compliance-row.h"

#include "care-names.h"
#include "care-state-cell.h"
#include "care-words-dates.h"
#include "care-words-exposure.h"
#include "care-words-states.h"

#include <glib/gi18n.h>

struct _CareComplianceRow
{
  AdwBin parent_instance;

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
care_compliance_row_class_init (CareComplianceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_compliance_row_dispose;
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
add_cell (CareComplianceRow *self, const char *name, const CareHistoryRow *month)
{
  g_autofree char *month_name = care_words_month (month->month);
  g_autofree char *month_text = care_month_format (month->month);
  g_autofree char *spoken
      = g_strdup_printf (month->recalled ? _ ("%s, %s, %s: %s, as remembered") : "%s, %s, %s: %s", name,
                         care_words_service (month->service), month_name, care_words_state (month->state));
  GtkWidget *cell = care_state_cell_new (month->state, spoken);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (cell), "(sss)", month->location,
                                    care_service_to_string (month->service), month_text);
  if (month->state != CARE_STATE_NOT_REQUIRED)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (cell), "win.open-return");
  gtk_box_append (self->cells, cell);
}

GtkWidget *
care_compliance_row_new (const CareOverview *overview, guint row)
{
  CareComplianceRow *self = NULL;
  const CareProvider *provider = NULL;
  const char *name = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *spoken = NULL;
  g_autofree char *line = NULL;
  bool penalty_applies = true;
  const CareExposureRow *exposure = NULL;
  CareHistoryRow *const *months = NULL;
  guint n = 0;

  g_return_val_if_fail (overview != NULL && row < overview->status->locations->len, NULL);

  exposure = overview->status->locations->pdata[row];
  months = care_status_months_of (overview->status, row, &n);

  self = g_object_new (CARE_TYPE_COMPLIANCE_ROW, NULL);
  provider = care_names_find_provider (overview, exposure->provider != NULL ? exposure->provider : "");
  penalty_applies = provider == NULL || provider->ownership == CARE_OWNERSHIP_PRIVATE;
  name = care_names_location (overview, exposure->location);
  sentence
      = care_words_exposure (&exposure->exposure, penalty_applies, overview->law->rules, overview->today);
  spoken = g_strdup_printf ("%s, %s: %s", name, care_words_service (exposure->service), sentence);
  gtk_label_set_text (self->name, name);
  show_details_button (self, name, exposure->location);
  line = g_strdup_printf ("%s · %s", care_words_service (exposure->service), sentence);
  gtk_label_set_text (self->exposure, line);
  gtk_widget_add_css_class (GTK_WIDGET (self->exposure),
                            care_compliance_row_class (&exposure->exposure, penalty_applies));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  for (guint i = 0; i < n; i++)
    add_cell (self, name, months[i]);
  return GTK_WIDGET (self);
}

const char *
care_compliance_row_class (const CareExposure *exposure, bool penalty_applies)
{
  g_return_val_if_fail (exposure != NULL, NULL);

  if (exposure->notice_may_issue)
    return penalty_applies ? "error" : "warning";
  if (exposure->at_risk || exposure->one_more_miss)
    return "warning";
  return "fact";
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
