/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each template can be read by this GTK, without a warning, and is freed again. What a template names that
 * 4.8 does not have shows here and nowhere else. */
#include "care-test-app.h"

#include "care-add-location-dialog.h"
#include "care-alleged-list.h"
#include "care-calendar-agenda-row.h"
#include "care-calendar-agenda.h"
#include "care-calendar-day.h"
#include "care-calendar-month.h"
#include "care-calendar-page.h"
#include "care-case-page.h"
#include "care-compliance-page.h"
#include "care-clash-group.h"
#include "care-compliance-row.h"
#include "care-conflict-dialog.h"
#include "care-draft-page.h"
#include "care-enforcement-page.h"
#include "care-event-dialog.h"
#include "care-event-form.h"
#include "care-figures-columns.h"
#include "care-figures-window.h"
#include "care-file-list.h"
#include "care-found-card.h"
#include "care-homes-page.h"
#include "care-import-dialog.h"
#include "care-join-dialog.h"
#include "care-location-dialog.h"
#include "care-misleading-dialog.h"
#include "care-misleading-list.h"
#include "care-nil-dialog.h"
#include "care-notice-bar.h"
#include "care-notice-dialog.h"
#include "care-preferences-calendar-file.h"
#include "care-preferences-holidays.h"
#include "care-provider-dialog.h"
#include "care-provider-row.h"
#include "care-recall-page.h"
#include "care-record-dialog.h"
#include "care-return-form.h"
#include "care-return-row.h"
#include "care-returns-page.h"
#include "care-sidebar-row.h"
#include "care-sidebar.h"
#include "care-sync-page.h"
#include "care-sync-question-card.h"
#include "care-sync-row.h"
#include "care-today-page.h"
#include "care-trouble-window.h"

static void
test_template (gconstpointer data)
{
  GType type = GPOINTER_TO_SIZE (data);
  g_autoptr (GtkWidget) widget = g_object_ref_sink (g_object_new (type, NULL));
  gpointer gone = widget;

  g_object_add_weak_pointer (G_OBJECT (widget), &gone);
  g_assert_true (g_type_is_a (G_OBJECT_TYPE (widget), GTK_TYPE_WIDGET));
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_clear_object (&widget);
  care_test_wait_for (gone == NULL);
}

static void
test_shortcuts (void)
{
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource ("/org/carereturns/CareReturns/help-overlay.ui");
  GtkWidget *overlay = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));

  g_assert_true (GTK_IS_WINDOW (overlay));
  gtk_window_destroy (GTK_WINDOW (overlay));
}

int
main (int argc, char *argv[])
{
  care_test_app_init (&argc, &argv);

  const GType types[] = {
    CARE_TYPE_ADD_LOCATION_DIALOG,
    CARE_TYPE_ALLEGED_LIST,
    CARE_TYPE_CALENDAR_AGENDA,
    CARE_TYPE_CALENDAR_AGENDA_ROW,
    CARE_TYPE_CALENDAR_DAY,
    CARE_TYPE_CALENDAR_MONTH,
    CARE_TYPE_CALENDAR_PAGE,
    CARE_TYPE_CASE_PAGE,
    CARE_TYPE_COMPLIANCE_PAGE,
    CARE_TYPE_COMPLIANCE_ROW,
    CARE_TYPE_ENFORCEMENT_PAGE,
    CARE_TYPE_EVENT_DIALOG,
    CARE_TYPE_EVENT_FORM,
    CARE_TYPE_FIGURES_COLUMNS,
    CARE_TYPE_FIGURES_WINDOW,
    CARE_TYPE_FILE_LIST,
    CARE_TYPE_FOUND_CARD,
    CARE_TYPE_MISLEADING_DIALOG,
    CARE_TYPE_MISLEADING_LIST,
    CARE_TYPE_NIL_DIALOG,
    CARE_TYPE_NOTICE_BAR,
    CARE_TYPE_NOTICE_DIALOG,
    CARE_TYPE_RECALL_PAGE,
    CARE_TYPE_RECORD_DIALOG,
    CARE_TYPE_DRAFT_PAGE,
    CARE_TYPE_RETURN_FORM,
    CARE_TYPE_RETURN_ROW,
    CARE_TYPE_RETURNS_PAGE,
    CARE_TYPE_SIDEBAR_ROW,
    CARE_TYPE_SIDEBAR,
    CARE_TYPE_TODAY_PAGE,
    CARE_TYPE_TROUBLE_WINDOW,
    CARE_TYPE_LOCATION_DIALOG,
    CARE_TYPE_PREFERENCES_CALENDAR_FILE,
    CARE_TYPE_PREFERENCES_HOLIDAYS,
    CARE_TYPE_PROVIDER_DIALOG,
    CARE_TYPE_PROVIDER_ROW,
    CARE_TYPE_CLASH_GROUP,
    CARE_TYPE_CONFLICT_DIALOG,
    CARE_TYPE_HOMES_PAGE,
    CARE_TYPE_IMPORT_DIALOG,
    CARE_TYPE_JOIN_DIALOG,
    CARE_TYPE_SYNC_PAGE,
    CARE_TYPE_SYNC_QUESTION_CARD,
    CARE_TYPE_SYNC_ROW,
  };

  for (size_t i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *path = g_strconcat ("/app/template/", g_type_name (types[i]), NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (types[i]), test_template);
    }
  g_test_add_func ("/app/template/shortcuts", test_shortcuts);
  return g_test_run ();
}
