/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calendar: 42 days that can be spoken, reached and opened. */
#include "care-test-app.h"

#include "care-calendar-marks.h"
#include "care-calendar-month.h"

static CareCalendarMonth *
show_calendar (CareTestApp *app)
{
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.page", "s", "calendar");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (app->window));
  return CARE_CALENDAR_MONTH (care_test_find_type (GTK_WIDGET (app->window), CARE_TYPE_CALENDAR_MONTH));
}

static CareDate
focused (CareTestApp *app)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (app->window));

  g_assert_true (CARE_IS_CALENDAR_DAY (focus));
  return care_calendar_day_get_date (CARE_CALENDAR_DAY (focus));
}

static void
test_days (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new ("2026-11-10T10:42:00Z", true);
  CareCalendarMonth *month = show_calendar (app);
  CareCalendarDay *first = care_calendar_month_find_day (month, care_date (2026, 10, 26));

  g_assert_cmpint (care_test_count (GTK_WIDGET (month), CARE_TYPE_CALENDAR_DAY), ==, 42);
  g_assert_nonnull (first);
  g_assert_null (care_calendar_month_find_day (month, care_date (2026, 10, 25)));
  g_assert_nonnull (care_calendar_month_find_day (month, care_date (2026, 12, 6)));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

/* The 14th of November 2026 is a Saturday, so the window closes on Monday the 16th. */
static void
test_spoken (void)
{
  static const struct
  {
    int day;
    const char *spoken;
  } DAYS[] = {
    { 7, "Saturday 7 November 2026" },
    { 8, "Sunday 8 November 2026, window opens, 8 returns not recorded" },
    { 10, "Tuesday 10 November 2026, today, November 2026 window, 8 returns not recorded" },
    { 14, "Saturday 14 November 2026, November 2026 window, 8 returns not recorded" },
    { 16, "Monday 16 November 2026, window closes at the end of today, 8 returns not recorded" },
    { 17, "Tuesday 17 November 2026" },
  };
  g_autoptr (CareTestApp) app = care_test_app_new ("2026-11-10T10:42:00Z", true);
  CareCalendarMonth *month = show_calendar (app);

  for (size_t i = 0; i < G_N_ELEMENTS (DAYS); i++)
    care_test_assert_spoken (care_calendar_month_find_day (month, care_date (2026, 11, DAYS[i].day)),
                             DAYS[i].spoken);
}

/* Good Friday 2028 is the 14th of April: the window goes on over Easter to Tuesday the 18th. */
static void
test_holidays (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new ("2028-04-03T09:00:00Z", false);
  const CareOverview *overview = care_main_window_get_overview (app->window);
  g_autoptr (GPtrArray) marks
      = care_calendar_marks (overview, care_date (2028, 3, 27), care_date (2028, 5, 7));
  g_autofree char *friday = care_calendar_spoken (overview, marks, care_date (2028, 4, 14));
  g_autofree char *close = care_calendar_spoken (overview, marks, care_date (2028, 4, 18));

  g_assert_cmpstr (friday, ==, "Friday 14 April 2028, bank holiday: Good Friday, April 2028 window");
  g_assert_cmpstr (close, ==, "Tuesday 18 April 2028, window closes at the end of today");
}

/* Past the horizon of announced bank holidays a window says that it may move. */
static void
test_uncertain (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new ("2029-01-03T09:00:00Z", false);
  const CareOverview *overview = care_main_window_get_overview (app->window);
  g_autoptr (GPtrArray) marks
      = care_calendar_marks (overview, care_date (2029, 1, 1), care_date (2029, 1, 31));
  const CareMark *mark = g_ptr_array_index (marks, 0);
  g_autofree char *opens = care_calendar_spoken (overview, marks, care_date (2029, 1, 8));

  g_assert_false (mark->certain);
  g_assert_cmpstr (opens, ==, "Monday 8 January 2029, window opens, date may move");
}

static void
test_keys (void)
{
  static const struct
  {
    unsigned key;
    int year, month, day;
  } KEYS[] = {
    { GDK_KEY_Right, 2026, 11, 11 }, { GDK_KEY_Down, 2026, 11, 18 },      { GDK_KEY_Left, 2026, 11, 17 },
    { GDK_KEY_Up, 2026, 11, 10 },    { GDK_KEY_Page_Down, 2026, 12, 10 }, { GDK_KEY_Up, 2026, 12, 3 },
    { GDK_KEY_Up, 2026, 11, 26 },    { GDK_KEY_t, 2026, 11, 10 },         { GDK_KEY_Page_Up, 2026, 10, 10 },
    { GDK_KEY_Home, 2026, 11, 10 },
  };
  g_autoptr (CareTestApp) app = care_test_app_new ("2026-11-10T10:42:00Z", true);
  CareCalendarMonth *month = show_calendar (app);

  g_assert_cmpint (focused (app), ==, care_date (2026, 11, 10));
  for (size_t i = 0; i < G_N_ELEMENTS (KEYS); i++)
    {
      g_assert_true (care_test_press_key (GTK_WIDGET (month), KEYS[i].key, 0));
      g_assert_cmpint (focused (app), ==, care_date (KEYS[i].year, KEYS[i].month, KEYS[i].day));
    }
}

static bool
is_open (GtkWidget *day)
{
  GtkWidget *popover = care_test_find_type (day, GTK_TYPE_POPOVER);

  return popover != NULL && gtk_widget_get_mapped (popover);
}

/* Enter opens "Why this date"; closing gives the focus back to the day. */
static void
test_popover (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new ("2026-11-10T10:42:00Z", true);
  CareCalendarMonth *month = show_calendar (app);
  GtkWidget *day = GTK_WIDGET (care_calendar_month_find_day (month, care_date (2026, 11, 16)));
  GtkWidget *popover = NULL;

  g_assert_true (care_test_press_key (day, GDK_KEY_Return, 0));
  care_test_wait_for (is_open (day));
  popover = care_test_find_type (day, GTK_TYPE_POPOVER);
  g_assert_nonnull (
      care_test_find_text (popover, GTK_TYPE_LABEL, "Saturday 14 November 2026 is not a working day."));
  g_assert_nonnull (
      care_test_find_text (popover, GTK_TYPE_LABEL, "Closes at the end of Monday 16 November 2026."));
  gtk_popover_popdown (GTK_POPOVER (popover));
  care_test_wait_for (care_test_find_type (day, GTK_TYPE_POPOVER) == NULL);
  g_assert_cmpint (focused (app), ==, care_date (2026, 11, 16));
}

int
main (int argc, char *argv[])
{
  care_test_app_init (&argc, &argv);
  g_test_add_func ("/app/calendar/days", test_days);
  g_test_add_func ("/app/calendar/spoken", test_spoken);
  g_test_add_func ("/app/calendar/holidays", test_holidays);
  g_test_add_func ("/app/calendar/uncertain", test_uncertain);
  g_test_add_func ("/app/calendar/keys", test_keys);
  g_test_add_func ("/app/calendar/popover", test_popover);
  return g_test_run ();
}
