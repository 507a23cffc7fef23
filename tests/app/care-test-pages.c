/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Today and Compliance: what they say of the made-up group, and where their rows lead. */
#include "care-test-app.h"

#include "care-compliance-page.h"
#include "care-compliance-row.h"
#include "care-returns-list-view.h"
#include "care-today-page.h"

static GtkWidget *
today_page (CareTestApp *app)
{
  return care_test_find_type (GTK_WIDGET (app->window), CARE_TYPE_TODAY_PAGE);
}

static void
assert_says (GtkWidget *root, const char *text)
{
  if (care_test_find_text (root, GTK_TYPE_LABEL, text) == NULL)
    g_error ("nothing says: %s", text);
}

static void
test_today_open (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new ("2026-11-10T10:42:00Z", true);
  GtkWidget *page = today_page (app);

  assert_says (page, "The November 2026 window is open until the end of Monday 16 November 2026.");
  assert_says (page, "1 of 9 returns recorded");
  g_assert_nonnull (care_test_find_text (page, ADW_TYPE_ACTION_ROW, "Show all 8"));
}

/* Between two windows: when the next one opens, and nothing to do. */
static void
test_today_closed (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new ("2026-11-18T10:42:00Z", true);
  GtkWidget *page = today_page (app);

  assert_says (page, "The December 2026 window opens on Tuesday 8 December 2026.");
  g_assert_false (gtk_widget_get_mapped (care_test_find_text (page, GTK_TYPE_LABEL, "To do")));
}

/* Coming up: only what changes something. A season's turn comes from the question list, the moved window of
 * April 2028 from Good Friday the 14th. */
static void
test_coming (void)
{
  static const struct
  {
    const char *now, *shown, *not_shown;
  } CASES[] = {
    { "2026-11-18T10:42:00Z", "The December 2026 window opens", "Christmas Day" },
    { "2026-08-20T10:42:00Z", "The flu season begins", "The last day of the flu season" },
    { "2026-08-20T10:42:00Z", "The September 2026 window opens", "Summer bank holiday" },
    { "2027-02-20T10:42:00Z", "The last day of the flu season", "The flu season begins" },
    { "2026-06-20T10:42:00Z", "The July 2026 window opens", "The flu season begins" },
    { "2028-04-02T10:42:00Z", "Good Friday", "Easter Monday" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (CareTestApp) app = care_test_app_new (CASES[i].now, true);
      GtkWidget *page = today_page (app);

      if (care_test_find_text (page, ADW_TYPE_ACTION_ROW, CASES[i].shown) == NULL)
        g_error ("%s: no row %s", CASES[i].now, CASES[i].shown);
      if (care_test_find_text (page, ADW_TYPE_ACTION_ROW, CASES[i].not_shown) != NULL)
        g_error ("%s: a row %s", CASES[i].now, CASES[i].not_shown);
    }
}

static gpointer
add_and_record (CareRecord *record, gpointer data, GError **error)
{
  const CareNewLocation home = { .id = "1-1",
                                 .name = "Rosewood",
                                 .provider = "1-9",
                                 .services = { [CARE_SERVICE_CARE_HOME] = true },
                                 .places = 40,
                                 .users = -1 };
  const CareMonth month = care_month (2026, 11);
  const CareRecording recording = { .at = care_record_now (record), .by = "Test Person" };
  g_autoptr (CareLocation) location = care_record_add_location (record, &home, error);
  g_autoptr (CareReturnView) nil = NULL;
  g_autoptr (CareReturnView) view = NULL;

  nil = care_record_set_nil (record, "1-1", CARE_SERVICE_CARE_HOME, month, "closed for works", error);
  view = care_record_record_return (record, "1-1", CARE_SERVICE_CARE_HOME, month, &recording, error);
  g_assert_nonnull (location);
  return GINT_TO_POINTER (nil != NULL && view != NULL);
}

/* When all is recorded the page says so, says when the next window opens, and nothing else shouts. */
static void
test_today_done (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new ("2026-11-10T10:42:00Z", false);
  GtkWidget *page = today_page (app);

  care_desk_run_async (app->desk, add_and_record, NULL, NULL, NULL, true, NULL, NULL, NULL);
  care_test_app_settle (app);
  assert_says (page, "Everything for November 2026 is recorded. The December 2026 window opens on Tuesday 8 "
                     "December 2026.");
  assert_says (page, "1 of 1 return recorded");
  g_assert_false (gtk_widget_get_mapped (care_test_find_text (page, GTK_TYPE_LABEL, "To do")));
}

static bool
leads_to_return (GtkWidget *widget, gpointer data)
{
  return ADW_IS_ACTION_ROW (widget)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.open-return") == 0;
}

static void
test_today_leads (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new ("2026-11-10T10:42:00Z", true);
  GtkWidget *row = care_test_find (today_page (app), leads_to_return, NULL);

  g_assert_nonnull (row);
  gtk_widget_activate (row);
  care_test_wait_for (g_strcmp0 (care_main_window_get_page (app->window), "returns") == 0);
}

static void
test_show_all (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new ("2026-11-10T10:42:00Z", true);
  GtkWidget *page = today_page (app);
  int before = care_test_count (page, ADW_TYPE_ACTION_ROW);

  gtk_widget_activate_action (page, "today.show-all", NULL);
  g_assert_null (care_test_find_text (page, ADW_TYPE_ACTION_ROW, "Show all 8"));
  g_assert_cmpint (care_test_count (page, ADW_TYPE_ACTION_ROW), ==, before + 2);
}

static gpointer
fill_large_group (CareRecord *record, gpointer data, GError **error)
{
  return GINT_TO_POINTER (care_record_fill_demo (record, 80, 3, 1, error));
}

/* Hundreds of homes come in steps, those exposed first, so that the page never stands still; Today says how
 * many more were missed than it shows. */
static void
test_large_group (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new ("2026-11-18T10:42:00Z", false);
  GtkWidget *page = NULL;
  int before = 0;

  care_desk_run_async (app->desk, fill_large_group, NULL, NULL, NULL, true, NULL, NULL, NULL);
  care_test_app_settle (app);
  g_assert_nonnull (
      care_test_find_text (today_page (app), ADW_TYPE_ACTION_ROW, "All 7 are on the Compliance page"));
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.page", "s", "compliance");
  page = care_test_find_type (GTK_WIDGET (app->window), CARE_TYPE_COMPLIANCE_PAGE);
  before = care_test_count (page, CARE_TYPE_COMPLIANCE_ROW);
  g_assert_cmpint (before, <, 80);
  gtk_widget_activate_action (page, "compliance.show-more", NULL);
  g_assert_cmpint (care_test_count (page, CARE_TYPE_COMPLIANCE_ROW), >, before);
}

static gpointer
set_name (CareRecord *record, gpointer data, GError **error)
{
  const char *const pairs[] = { "name", "Northfield House", NULL };
  g_autoptr (CareLocation) location = care_record_set_location (record, data, pairs, error);

  return GINT_TO_POINTER (location != NULL);
}

static void
rename_northfield (CareTestApp *app)
{
  GPtrArray *locations = care_main_window_get_overview (app->window)->locations;

  for (unsigned i = 0; i < locations->len; i++)
    {
      const CareLocation *location = g_ptr_array_index (locations, i);

      if (g_str_equal (location->name, "Northfield"))
        care_desk_run_async (app->desk, set_name, g_strdup (location->id), g_free, NULL, true, NULL, NULL,
                             NULL);
    }
  care_test_app_settle (app);
}

static GtkWidget *
returns_part (CareTestApp *app, const char *name)
{
  GtkWidget *view = care_test_find_type (GTK_WIDGET (app->window), CARE_TYPE_RETURNS_LIST_VIEW);

  return GTK_WIDGET (gtk_widget_get_template_child (view, CARE_TYPE_RETURNS_LIST_VIEW, name));
}

static int
count_returns (CareTestApp *app)
{
  return care_test_count (returns_part (app, "left"), GTK_TYPE_LIST_BOX_ROW)
         + care_test_count (returns_part (app, "done"), GTK_TYPE_LIST_BOX_ROW);
}

static gpointer
fill_group (CareRecord *record, gpointer data, GError **error)
{
  return GINT_TO_POINTER (care_record_fill_demo (record, 40, 3, 1, error));
}

/* Rows come while nothing else is to be done; a change of the record while somebody looks for a home loses
 * none of the others. */
static void
test_returns_search (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new ("2026-11-10T10:42:00Z", false);
  GtkEditable *search = NULL;
  int all = 0;

  care_desk_run_async (app->desk, fill_group, NULL, NULL, NULL, true, NULL, NULL, NULL);
  care_test_app_settle (app);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.page", "s", "returns");
  care_test_wait_for (count_returns (app) > 30);
  care_test_wait_for (!g_main_context_iteration (NULL, FALSE)); /* no more come */
  all = count_returns (app);
  search = GTK_EDITABLE (returns_part (app, "search"));
  gtk_editable_set_text (search, "northfield");
  care_test_wait_for (count_returns (app) > 0 && count_returns (app) < 20);
  rename_northfield (app);
  care_test_wait_for (count_returns (app) > 0 && count_returns (app) < 20);
  gtk_editable_set_text (search, "");
  care_test_wait_for (count_returns (app) == all);
}

static bool
is_spoken (GtkWidget *widget, gpointer data)
{
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL)
         && gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, data)
                == NULL;
}

/* Northfield missed August, September and October: three in a row. */
static void
test_compliance (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new ("2026-11-10T10:42:00Z", true);
  GtkWidget *page = NULL;
  GtkWidget *cell = NULL;

  /* A page is made when it first comes forward. */
  g_assert_null (care_test_find_type (GTK_WIDGET (app->window), CARE_TYPE_COMPLIANCE_PAGE));
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.page", "s", "compliance");
  page = care_test_find_type (GTK_WIDGET (app->window), CARE_TYPE_COMPLIANCE_PAGE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (app->window));
  g_assert_cmpint (care_test_count (page, CARE_TYPE_COMPLIANCE_ROW), ==, 9);
  assert_says (page, "November 2026: 1 on time, 0 nil, 0 missed, 8 to do");
  assert_says (page, "Care home · Three missed in a row. A notice of intent may be issued.");
  cell = care_test_find (page, is_spoken, (gpointer) "Northfield, Care home, October 2026: Missed");
  g_assert_nonnull (cell);
  gtk_widget_activate (cell);
  care_test_wait_for (g_strcmp0 (care_main_window_get_page (app->window), "returns") == 0);
}

/* Up and down keep the month; a change of the record keeps the place. */
static void
test_compliance_keys (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new ("2026-11-10T10:42:00Z", true);
  GtkWidget *page = NULL;
  GtkWidget *cell = NULL;

  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.page", "s", "compliance");
  page = care_test_find_type (GTK_WIDGET (app->window), CARE_TYPE_COMPLIANCE_PAGE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (app->window));
  cell = care_test_find (page, is_spoken, (gpointer) "Meadow Court, Care home, October 2026: On time");
  g_assert_true (gtk_widget_grab_focus (cell));
  g_assert_true (care_test_press_key (page, GDK_KEY_Down, 0));
  care_test_assert_spoken (gtk_window_get_focus (GTK_WINDOW (app->window)),
                           "Northfield, Care home, October 2026: Missed");
  rename_northfield (app);
  care_test_assert_spoken (gtk_window_get_focus (GTK_WINDOW (app->window)),
                           "Northfield House, Care home, October 2026: Missed");
  g_assert_true (care_test_press_key (page, GDK_KEY_Up, 0));
  care_test_assert_spoken (gtk_window_get_focus (GTK_WINDOW (app->window)),
                           "Meadow Court, Care home, October 2026: On time");
}

int
main (int argc, char *argv[])
{
  care_test_app_init (&argc, &argv);
  g_test_add_func ("/app/today/open", test_today_open);
  g_test_add_func ("/app/today/closed", test_today_closed);
  g_test_add_func ("/app/today/coming", test_coming);
  g_test_add_func ("/app/today/done", test_today_done);
  g_test_add_func ("/app/today/leads", test_today_leads);
  g_test_add_func ("/app/compliance/large-group", test_large_group);
  g_test_add_func ("/app/today/show-all", test_show_all);
  g_test_add_func ("/app/returns/search", test_returns_search);
  g_test_add_func ("/app/compliance", test_compliance);
  g_test_add_func ("/app/compliance/keys", test_compliance_keys);
  return g_test_run ();
}
