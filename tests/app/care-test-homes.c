/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Homes page: the list, one home, and what is put right there; and the chase list. */
#include "care-test-app.h"

#include "care-choice.h"
#include "care-date-row.h"
#include "care-homes-page.h"
#include "care-names.h"
#include "care-plain-dialog.h"

#define NOW "2026-11-10T10:42:00Z"

static gpointer
add_home (CareRecord *record, gpointer data, GError **error)
{
  const CareNewLocation home = { .id = data,
                                 .name = g_str_equal (data, "1-1") ? "Rosewood" : "Elm & Oak",
                                 .provider = "1-9",
                                 .provider_name = "Rose & Sons",
                                 .services = { [CARE_SERVICE_CARE_HOME] = true },
                                 .places = 40,
                                 .users = -1 };

  return care_record_add_location (record, &home, error);
}

static void
free_location (gpointer data)
{
  care_location_free (data);
}

/* With one home or two, and the Homes page in front. */
static CareTestApp *
app_with_homes (int homes)
{
  static const char *const ids[] = { "1-1", "1-2" };
  CareTestApp *app = care_test_app_new (NOW, false);

  for (int i = 0; i < homes; i++)
    care_desk_run_async (app->desk, add_home, (gpointer)ids[i], NULL, free_location, true, NULL, NULL, NULL);
  care_test_app_settle (app);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.page", "s", "homes");
  g_assert_cmpstr (care_main_window_get_page (app->window), ==, "homes");
  return app;
}

static GtkWidget *
page_of (CareTestApp *app)
{
  return care_test_find_type (GTK_WIDGET (app->window), CARE_TYPE_HOMES_PAGE);
}

/* Of the page, which makes them anew after each change. */
static GtkWidget *
row (CareTestApp *app, const char *title)
{
  GtkWidget *found = care_test_find_text (page_of (app), ADW_TYPE_ACTION_ROW, title);

  if (found == NULL)
    g_error ("no row %s", title);
  return found;
}

static GtkWidget *
dialog_or_null (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (unsigned i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (CARE_IS_PLAIN_DIALOG (window))
        return window;
    }
  return NULL;
}

static GtkWidget *
act (CareTestApp *app, const char *action)
{
  GtkWidget *home = care_test_find_type (page_of (app), g_type_from_name ("CareHomePage"));

  g_assert_true (gtk_widget_activate_action (home, action, NULL));
  care_test_wait_for (dialog_or_null () != NULL);
  return dialog_or_null ();
}

static void
type_in (GtkWidget *dialog, const char *title, const char *text)
{
  GtkWidget *entry = care_test_find_text (dialog, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
set_date (GtkWidget *dialog, const char *title, CareDate date)
{
  GtkWidget *found = care_test_find_text (dialog, CARE_TYPE_DATE_ROW, title);

  g_assert_nonnull (found);
  care_date_row_set_date (CARE_DATE_ROW (found), date);
}

static void
go (CareTestApp *app, GtkWidget *dialog)
{
  gtk_widget_activate_action (dialog, "dialog.go", NULL);
  care_test_app_settle (app);
  care_test_wait_for (dialog_or_null () == NULL);
}

static const CareLocation *
home (CareTestApp *app)
{
  return care_names_find_location (care_main_window_get_overview (app->window), "1-1");
}

static void
test_list (void)
{
  g_autoptr (CareTestApp) app = app_with_homes (2);
  GtkWidget *list = page_of (app);

  care_test_assert_spoken (row (app, "Elm & Oak"), "Elm & Oak, Care home · 1-2 · 40 places");
  g_signal_emit_by_name (row (app, "Elm & Oak"), "activated");
  g_assert_nonnull (care_test_find_text (list, ADW_TYPE_ACTION_ROW, "CQC location ID 1-2"));
  gtk_widget_activate_action (list, "homes.back", NULL);
  g_signal_emit_by_name (row (app, "Rosewood"), "activated");
  g_assert_null (care_test_find_text (list, ADW_TYPE_ACTION_ROW, "CQC location ID 1-2"));
}

/* One home: no list of one. */
static void
test_one_home (void)
{
  g_autoptr (CareTestApp) app = app_with_homes (1);

  g_assert_true (gtk_widget_get_mapped (row (app, "CQC location ID 1-1")));
  care_test_assert_spoken (row (app, "Who makes the return, Care home"),
                           "Who makes the return, Care home, nobody in particular");
}

static void
test_an_account (void)
{
  g_autoptr (CareTestApp) app = app_with_homes (1);
  GtkWidget *dialog = act (app, "home.add-account");

  gtk_widget_activate_action (dialog, "dialog.go", NULL); /* a name is missing */
  g_assert_nonnull (dialog_or_null ());
  type_in (dialog, "Name", "A. Person");
  set_date (dialog, "Left on", care_date (2026, 11, 9));
  go (app, dialog);
  g_assert_cmpuint (home (app)->accounts->len, ==, 1);
  g_assert_nonnull (row (app, "Take A. Person off in the Capacity Tracker"));
  care_test_assert_spoken (
      row (app, "A. Person"),
      "A. Person, leaves or left on 9 November 2026, to be taken off in the Capacity Tracker, "
      "To take off");

  /* It leads to the account; once it was taken off, there is nothing to do. */
  g_signal_emit_by_name (row (app, "Take A. Person off in the Capacity Tracker"), "activated");
  care_test_wait_for (dialog_or_null () != NULL);
  set_date (dialog_or_null (), "Taken off on", care_date (2026, 11, 10));
  go (app, dialog_or_null ());
  g_assert_null (
      care_test_find_text (page_of (app), ADW_TYPE_ACTION_ROW, "Take A. Person off in the Capacity Tracker"));
}

static void
test_closed_and_the_cqc_told (void)
{
  g_autoptr (CareTestApp) app = app_with_homes (1);
  GtkWidget *dialog = act (app, "home.change");
  GtkWidget *what = care_test_find_text (dialog, ADW_TYPE_COMBO_ROW, "What happened");

  care_choice_set (ADW_COMBO_ROW (what), 1); /* sold */
  set_date (dialog, "Last day of yours", care_date (2026, 10, 31));
  go (app, dialog);
  g_assert_cmpint (care_location_registration (home (app))->to, ==, care_date (2026, 10, 31));
  g_assert_cmpuint (home (app)->tasks->len, ==, 1);
  const CareCqcTask *task = home (app)->tasks->pdata[0];
  g_assert_cmpint (task->what, ==, CARE_CQC_SOLD);
  g_assert_cmpint (task->wrong_since, ==, care_date (2026, 11, 1));
  g_assert_cmpint (care_main_window_get_overview (app->window)->asked, ==, 0);

  g_signal_emit_by_name (row (app, "Tell the CQC: It has been sold"), "activated");
  care_test_wait_for (dialog_or_null () != NULL);
  set_date (dialog_or_null (), "Told on", care_date (2026, 11, 10));
  type_in (dialog_or_null (), "How", "portal");
  go (app, dialog_or_null ());
  care_test_assert_spoken (
      row (app, "It has been sold"),
      "It has been sold, Found on 10 November 2026. The CQC was told on 10 November 2026 (portal)., Told");
}

/* The switch is on by itself, and can be turned off. */
static void
test_nothing_to_tell (void)
{
  g_autoptr (CareTestApp) app = app_with_homes (1);
  GtkWidget *dialog = act (app, "home.change");
  GtkWidget *tell = care_test_find_type (dialog, GTK_TYPE_SWITCH);

  g_assert_true (gtk_switch_get_active (GTK_SWITCH (tell)));
  gtk_switch_set_active (GTK_SWITCH (tell), false);
  set_date (dialog, "Last day", care_date (2026, 10, 31));
  go (app, dialog);
  g_assert_cmpuint (home (app)->tasks->len, ==, 0);
}

static void
test_checked_today (void)
{
  g_autoptr (CareTestApp) app = app_with_homes (1);

  g_assert_nonnull (row (app, "See whether the CQC has the right address and e-mail of Rose & Sons"));
  g_signal_emit_by_name (row (app, "Address and e-mail at the CQC"), "activated");
  care_test_app_settle (app);
  const CareProvider *provider
      = care_names_find_provider (care_main_window_get_overview (app->window), "1-9");
  g_assert_cmpint (provider->checked_on, ==, care_date (2026, 11, 10));
  g_assert_null (care_test_find_text (page_of (app), ADW_TYPE_ACTION_ROW,
                                      "See whether the CQC has the right address and e-mail of Rose & Sons"));
}

static gpointer
give_to (CareRecord *record, gpointer data, GError **error)
{
  return care_record_set_duty (record, "1-1", CARE_SERVICE_CARE_HOME, "A. Person", "B. Person", error);
}

static void
test_chase_list (void)
{
  g_autoptr (CareTestApp) app = app_with_homes (2);

  care_desk_run_async (app->desk, give_to, NULL, NULL, free_location, true, NULL, NULL, NULL);
  care_test_app_settle (app);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.chase", NULL);
  care_test_wait_for (dialog_or_null () != NULL);
  GtkWidget *dialog = dialog_or_null ();
  care_test_assert_spoken (care_test_find_text (dialog, ADW_TYPE_ACTION_ROW, "Rosewood"),
                           "Rosewood, Care home · not begun · deputy B. Person");
  g_assert_nonnull (care_test_find_text (dialog, ADW_TYPE_PREFERENCES_GROUP, "A. Person"));
  g_assert_nonnull (care_test_find_text (dialog, ADW_TYPE_PREFERENCES_GROUP, "Nobody in particular"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc, char **argv)
{
  care_test_app_init (&argc, &argv);
  g_test_add_func ("/app/homes/list", test_list);
  g_test_add_func ("/app/homes/one-home", test_one_home);
  g_test_add_func ("/app/homes/an-account", test_an_account);
  g_test_add_func ("/app/homes/closed-and-the-cqc-told", test_closed_and_the_cqc_told);
  g_test_add_func ("/app/homes/nothing-to-tell", test_nothing_to_tell);
  g_test_add_func ("/app/homes/checked-today", test_checked_today);
  g_test_add_func ("/app/homes/chase-list", test_chase_list);
  return g_test_run ();
}
