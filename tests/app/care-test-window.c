/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame: first run, the sidebar, going from page to page, and that nothing in it is without a name. */
#include "care-test-app.h"

#include "care-add-location-dialog.h"
#include "care-fields.h"
#include "care-notice-bar.h"
#include "care-page.h"
#include "care-sidebar.h"
#include "care-trouble-window.h"

#define OPEN_WINDOW "2026-11-10T10:42:00Z" /* the November 2026 window: 8 to 16 November */

static void
set_text (GtkWidget *root, const char *title, const char *text)
{
  GtkWidget *row = care_test_find_text (root, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static GtkWidget *
add_dialog (CareTestApp *app)
{
  GListModel *all = gtk_window_get_toplevels ();

  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.add-home", NULL);
  for (unsigned i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (all, i);

      if (CARE_IS_ADD_LOCATION_DIALOG (window))
        return window;
    }
  return NULL;
}

static void
press (GtkWidget *root, const char *label)
{
  GtkWidget *button = care_test_find_text (root, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
test_first_run (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (OPEN_WINDOW, false);
  GtkWidget *root = GTK_WIDGET (app->window);

  g_assert_cmpstr (care_main_window_get_page (app->window), ==, "welcome");
  g_assert_nonnull (care_test_find_text (root, GTK_TYPE_BUTTON, "_Add a Home…"));
  press (root, "_Try It with a Made-up Group");
  care_test_app_settle (app);
  g_assert_cmpstr (care_main_window_get_page (app->window), ==, "today");
  g_assert_cmpuint (care_main_window_get_overview (app->window)->locations->len, >, 0);
}

/* Nothing is added while something is missing, each gap is told beside its field, and the typed stays. */
static void
test_add_home_findings (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (OPEN_WINDOW, false);
  GtkWidget *dialog = add_dialog (app);
  GtkWidget *id = NULL;

  set_text (dialog, "Name", "Rosewood");
  set_text (dialog, "Places on the certificate", "forty");
  set_text (dialog, "Registered since (day/month/year)", "31/2/2019");
  press (dialog, "_Add");
  id = care_test_find_text (dialog, ADW_TYPE_ENTRY_ROW, "CQC location ID");
  g_assert_cmpstr (care_fields_finding (id), !=, "");
  g_assert_cmpstr (care_fields_finding (care_test_find_text (dialog, ADW_TYPE_ENTRY_ROW, "Name")), ==, "");
  g_assert_cmpstr (
      care_fields_finding (care_test_find_text (dialog, ADW_TYPE_ENTRY_ROW, "Places on the certificate")), ==,
      "Give a whole number, or leave it empty.");
  g_assert_cmpstr (care_fields_finding (
                       care_test_find_text (dialog, ADW_TYPE_ENTRY_ROW, "Registered since (day/month/year)")),
                   !=, "");
  g_assert_false (care_add_location_dialog_is_done (CARE_ADD_LOCATION_DIALOG (dialog)));

  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_true (add_dialog (app) == dialog);
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (care_test_find_text (dialog, ADW_TYPE_ENTRY_ROW, "Name"))), ==,
      "Rosewood");
}

static void
test_add_home (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (OPEN_WINDOW, false);
  GtkWidget *dialog = add_dialog (app);
  const CareLocation *location = NULL;
  const CareProvider *provider = NULL;

  set_text (dialog, "Name", "Rosewood");
  set_text (dialog, "CQC location ID", " 1-1234 ");
  set_text (dialog, "Name of the provider", "Rosewood Care Limited");
  set_text (dialog, "CQC provider ID", "1-99");
  set_text (dialog, "Places on the certificate", "40");
  press (dialog, "_Add");
  care_test_app_settle (app);
  g_assert_true (care_add_location_dialog_is_done (CARE_ADD_LOCATION_DIALOG (dialog)));

  g_assert_cmpuint (care_main_window_get_overview (app->window)->locations->len, ==, 1);
  location = g_ptr_array_index (care_main_window_get_overview (app->window)->locations, 0);
  provider = g_ptr_array_index (care_main_window_get_overview (app->window)->providers, 0);
  g_assert_cmpstr (location->id, ==, "1-1234");
  g_assert_cmpstr (location->name, ==, "Rosewood");
  g_assert_cmpint (location->places, ==, 40);
  g_assert_cmpint (location->history_from, ==, care_month (2026, 11));
  g_assert_cmpstr (provider->name, ==, "Rosewood Care Limited");
  g_assert_cmpstr (care_main_window_get_page (app->window), ==, "today");
}

/* The second step: what is remembered of a window is in the record at once, and marked as remembered. */
static void
test_recall (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (OPEN_WINDOW, false);
  GtkWidget *dialog = add_dialog (app);
  GtkWidget *october = NULL;
  bool found = false;

  set_text (dialog, "Name", "Rosewood");
  set_text (dialog, "CQC location ID", "1-1234");
  set_text (dialog, "CQC provider ID", "1-99");
  press (dialog, "_Add");
  care_test_app_settle (app);
  october = care_test_find_text (dialog, ADW_TYPE_COMBO_ROW, "October 2026");
  g_assert_nonnull (october);
  adw_combo_row_set_selected (ADW_COMBO_ROW (october), 3); /* missed */
  care_test_app_settle (app);
  for (unsigned i = 0; i < care_main_window_get_overview (app->window)->status->months->len; i++)
    {
      const CareHistoryRow *row
          = g_ptr_array_index (care_main_window_get_overview (app->window)->status->months, i);

      if (row->month == care_month (2026, 10))
        {
          found = true;
          g_assert_cmpint (row->state, ==, CARE_STATE_MISSED);
          g_assert_true (row->recalled);
        }
      else if (row->month < care_month (2026, 10))
        g_assert_cmpint (row->state, ==, CARE_STATE_UNKNOWN);
    }
  g_assert_true (found);
}

static bool
focus_is_in_page (CareTestApp *app)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (app->window));

  return focus != NULL && gtk_widget_get_ancestor (focus, CARE_TYPE_PAGE) != NULL;
}

/* A page reached by the keyboard has the focus, so that one goes on from there. */
static void
test_pages (void)
{
  static const struct
  {
    unsigned key;
    const char *page;
  } KEYS[] = {
    { GDK_KEY_2, "returns" }, { GDK_KEY_3, "calendar" },    { GDK_KEY_4, "compliance" },
    { GDK_KEY_5, "homes" },   { GDK_KEY_6, "enforcement" }, { GDK_KEY_1, "today" },
  };
  g_autoptr (CareTestApp) app = care_test_app_new (OPEN_WINDOW, true);

  for (size_t i = 0; i < G_N_ELEMENTS (KEYS); i++)
    {
      g_assert_true (care_test_press_key (GTK_WIDGET (app->window), KEYS[i].key, GDK_ALT_MASK));
      g_assert_cmpstr (care_main_window_get_page (app->window), ==, KEYS[i].page);
      g_assert_true (focus_is_in_page (app));
    }
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.page", "s", "no-such-page");
  g_assert_cmpstr (care_main_window_get_page (app->window), ==, "today");
}

/* The proof says when, in words, and only of what was saved. */
static void
test_proof (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (OPEN_WINDOW, false);
  CareSidebar *sidebar = CARE_SIDEBAR (care_test_find_type (GTK_WIDGET (app->window), CARE_TYPE_SIDEBAR));

  g_assert_cmpstr (care_sidebar_get_proof (sidebar), ==, "Kept on this computer");
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.try-demo", NULL);
  care_test_app_settle (app);
  g_assert_cmpstr (care_sidebar_get_proof (sidebar), ==, "Saved on this computer, 10:42");
}

/* Not one that belongs to a page. */
static bool
is_window_notice (GtkWidget *widget, gpointer data)
{
  return CARE_IS_NOTICE_BAR (widget) && gtk_widget_get_ancestor (widget, CARE_TYPE_PAGE) == NULL;
}

/* Trouble stays in sight until it is mended or hidden, and says that nothing is lost. */
static void
test_trouble (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (OPEN_WINDOW, false);
  CareNoticeBar *bar = CARE_NOTICE_BAR (care_test_find (GTK_WIDGET (app->window), is_window_notice, NULL));
  g_autoptr (GError) full = g_error_new_literal (CARE_STORE_ERROR, CARE_STORE_ERROR_FULL, "");

  g_assert_cmpstr (care_notice_bar_get_text (bar), ==, "");
  care_main_window_report (GTK_WIDGET (bar), full);
  g_assert_nonnull (strstr (care_notice_bar_get_text (bar), "disk is full"));
  care_main_window_report (GTK_WIDGET (bar), NULL);
  g_assert_cmpstr (care_notice_bar_get_text (bar), ==, "");
}

/* A record that cannot be opened is told of in a window, with what to press. */
static void
test_cannot_open (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (OPEN_WINDOW, false);
  g_autoptr (GError) newer = g_error_new_literal (CARE_STORE_ERROR, CARE_STORE_ERROR_NEWER, "");
  CareTroubleWindow *window
      = care_trouble_window_new (GTK_APPLICATION (app->application), newer, "/srv/care/record");
  GtkWidget *status = care_test_find_type (GTK_WIDGET (window), ADW_TYPE_STATUS_PAGE);

  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (status)), ==,
                   "The record is newer than this program");
  g_assert_nonnull (strstr (adw_status_page_get_description (ADW_STATUS_PAGE (status)), "/srv/care/record"));
  g_assert_nonnull (care_test_find_text (GTK_WIDGET (window), GTK_TYPE_BUTTON, "_Try Again"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whatever can be pressed or typed in has a name. */
static bool
is_nameless (GtkWidget *widget, gpointer data)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  const char *tooltip = gtk_widget_get_tooltip_text (widget);
  bool pressed = GTK_IS_BUTTON (widget) || GTK_IS_ENTRY (widget) || GTK_IS_SWITCH (widget)
                 || GTK_IS_DROP_DOWN (widget);

  if (!pressed || !gtk_widget_get_mapped (widget))
    return false;
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    return false;
  /* Part of a widget of the toolkit that speaks for it. */
  if (GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)) || GTK_IS_DROP_DOWN (gtk_widget_get_parent (widget))
      || gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL)
    return false;
  return tooltip == NULL && !gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
         && !gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static void
test_names (void)
{
  static const char *const PAGES[] = { "today", "returns", "calendar", "compliance", "homes", "enforcement" };
  g_autoptr (CareTestApp) app = care_test_app_new (OPEN_WINDOW, true);

  for (size_t i = 0; i < G_N_ELEMENTS (PAGES); i++)
    {
      GtkWidget *nameless = NULL;

      gtk_widget_activate_action (GTK_WIDGET (app->window), "win.page", "s", PAGES[i]);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (app->window));
      nameless = care_test_find (GTK_WIDGET (app->window), is_nameless, NULL);
      if (nameless != NULL)
        g_error ("%s: a %s without a name in a %s", PAGES[i], G_OBJECT_TYPE_NAME (nameless),
                 G_OBJECT_TYPE_NAME (gtk_widget_get_parent (nameless)));
    }
}

/* What people type of dates and numbers. */
static void
test_fields (void)
{
  CareDate date = CARE_NO_DATE;
  int count = 0;

  g_assert_true (care_fields_date ("", &date) && date == CARE_NO_DATE);
  g_assert_true (care_fields_date ("1 April 2019", &date) && date == care_date (2019, 4, 1));
  g_assert_false (care_fields_date ("April 2019", &date));
  g_assert_cmpint (date, ==, CARE_NO_DATE);
  g_assert_true (care_fields_count ("", &count) && count == -1);
  g_assert_true (care_fields_count ("40", &count) && count == 40);
  g_assert_false (care_fields_count ("4.5", &count));
  g_assert_false (care_fields_count ("-1", &count));
}

int
main (int argc, char *argv[])
{
  care_test_app_init (&argc, &argv);
  g_test_add_func ("/app/window/first-run", test_first_run);
  g_test_add_func ("/app/window/add-home", test_add_home);
  g_test_add_func ("/app/window/add-home/findings", test_add_home_findings);
  g_test_add_func ("/app/window/add-home/recall", test_recall);
  g_test_add_func ("/app/window/pages", test_pages);
  g_test_add_func ("/app/window/proof", test_proof);
  g_test_add_func ("/app/window/trouble", test_trouble);
  g_test_add_func ("/app/window/cannot-open", test_cannot_open);
  g_test_add_func ("/app/window/names", test_names);
  g_test_add_func ("/app/fields", test_fields);
  return g_test_run ();
}
