/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calendar: days that can be spoken, reached and opened, as a month, a year and an agenda. */
#include "care-test-app.h"

#include "care-calendar-agenda.h"
#include "care-calendar-month.h"
#include "care-calendar-page.h"
#include "care-calendar-year.h"

#define NOW "2026-11-10T10:42:00Z"

static GtkWidget *
find (CareTestApp *app, GType type)
{
  return care_test_find_type (GTK_WIDGET (app->window), type);
}

/* The page in front, with that view, once the record was read. */
static void
show_view (CareTestApp *app, const char *view)
{
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.page", "s", "calendar");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (app->window));
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (find (app, ADW_TYPE_VIEW_STACK)), view);
  care_desk_drain (app->desk);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (app->window));
}

static CareCalendarMonth *
show_month (CareTestApp *app)
{
  show_view (app, "month");
  return CARE_CALENDAR_MONTH (find (app, CARE_TYPE_CALENDAR_MONTH));
}

static CareCalendarYear *
show_year (CareTestApp *app)
{
  show_view (app, "year");
  return CARE_CALENDAR_YEAR (find (app, CARE_TYPE_CALENDAR_YEAR));
}

static CareCalendarAgenda *
show_agenda (CareTestApp *app)
{
  show_view (app, "agenda");
  return CARE_CALENDAR_AGENDA (find (app, CARE_TYPE_CALENDAR_AGENDA));
}

/* The day with the keyboard; CARE_NO_DATE where it is elsewhere. */
static CareDate
focused (CareTestApp *app)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (app->window));

  if (CARE_IS_CALENDAR_DAY (focus))
    return care_calendar_day_get_date (CARE_CALENDAR_DAY (focus));
  return CARE_IS_CALENDAR_DOT (focus) ? care_calendar_dot_get_date (CARE_CALENDAR_DOT (focus)) : CARE_NO_DATE;
}

static GtkWidget *
popover_of (CareTestApp *app)
{
  GtkWidget *page = find (app, CARE_TYPE_CALENDAR_PAGE);

  for (GtkWidget *child = gtk_widget_get_first_child (page); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
      return child;
  return NULL;
}

static bool
says (GtkWidget *inside, const char *text)
{
  return care_test_find_text (inside, GTK_TYPE_LABEL, text) != NULL;
}

static void
test_days (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (NOW, true);
  CareCalendarMonth *month = show_month (app);
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
    { 8, "Sunday 8 November 2026, window opens, 8 homes not recorded" },
    { 10, "Tuesday 10 November 2026, today, November 2026 window, 8 homes not recorded" },
    { 14, "Saturday 14 November 2026, November 2026 window, 8 homes not recorded" },
    { 16, "Monday 16 November 2026, window closes at the end of today, 8 homes not recorded" },
    { 17, "Tuesday 17 November 2026" },
    { 25, "Wednesday 25 November 2026, Written representations, Fernleigh Care Limited" },
  };
  g_autoptr (CareTestApp) app = care_test_app_new (NOW, true);
  CareCalendarMonth *month = show_month (app);
  CareCalendarYear *year = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (DAYS); i++)
    care_test_assert_spoken (care_calendar_month_find_day (month, care_date (2026, 11, DAYS[i].day)),
                             DAYS[i].spoken);
  year = show_year (app);
  for (size_t i = 0; i < G_N_ELEMENTS (DAYS); i++)
    care_test_assert_spoken (care_calendar_year_find_day (year, care_date (2026, 11, DAYS[i].day)),
                             DAYS[i].spoken);
}

typedef struct
{
  unsigned key;
  int year, month, day;
} Press;

static void
press_all (CareTestApp *app, GtkWidget *view, const Press *presses, size_t n)
{
  /* As Alt+3 does: the page gives the keyboard to the view in front. */
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.page", "s", "calendar");
  care_test_wait_for (focused (app) == care_date (2026, 11, 10));
  for (size_t i = 0; i < n; i++)
    {
      g_assert_true (care_test_press_key (view, presses[i].key, 0));
      g_assert_cmpint (focused (app), ==, care_date (presses[i].year, presses[i].month, presses[i].day));
    }
}

static void
test_keys (void)
{
  static const Press KEYS[] = {
    { GDK_KEY_Right, 2026, 11, 11 }, { GDK_KEY_Down, 2026, 11, 18 },      { GDK_KEY_Left, 2026, 11, 17 },
    { GDK_KEY_Up, 2026, 11, 10 },    { GDK_KEY_Page_Down, 2026, 12, 10 }, { GDK_KEY_Up, 2026, 12, 3 },
    { GDK_KEY_Up, 2026, 11, 26 },    { GDK_KEY_t, 2026, 11, 10 },         { GDK_KEY_Page_Up, 2026, 10, 10 },
    { GDK_KEY_Home, 2026, 11, 10 },
  };
  g_autoptr (CareTestApp) app = care_test_app_new (NOW, true);
  CareCalendarMonth *month = show_month (app);

  press_all (app, GTK_WIDGET (month), KEYS, G_N_ELEMENTS (KEYS));
}

/* Days over the ends of months and years; a year before or after is the same day of it. */
static void
test_year_keys (void)
{
  static const Press KEYS[] = {
    { GDK_KEY_Right, 2026, 11, 11 },   { GDK_KEY_Down, 2026, 11, 18 },     { GDK_KEY_Down, 2026, 11, 25 },
    { GDK_KEY_Down, 2026, 12, 2 },     { GDK_KEY_Page_Down, 2027, 12, 2 }, { GDK_KEY_Home, 2026, 11, 10 },
    { GDK_KEY_Page_Up, 2025, 11, 10 }, { GDK_KEY_t, 2026, 11, 10 },
  };
  g_autoptr (CareTestApp) app = care_test_app_new (NOW, true);
  CareCalendarYear *year = show_year (app);

  gtk_widget_grab_focus (GTK_WIDGET (year));
  press_all (app, GTK_WIDGET (year), KEYS, G_N_ELEMENTS (KEYS));
  care_calendar_year_go_to (year, care_date (2026, 12, 31), true);
  g_assert_true (care_test_press_key (GTK_WIDGET (year), GDK_KEY_Right, 0));
  g_assert_cmpint (focused (app), ==, care_date (2027, 1, 1));
  care_calendar_year_go_to (year, care_date (2028, 2, 29), true);
  g_assert_true (care_test_press_key (GTK_WIDGET (year), GDK_KEY_Page_Down, 0));
  g_assert_cmpint (focused (app), ==, care_date (2029, 2, 28));
}

/* Twelve grids of the days that each month has, whatever the year; marks by shape. */
static void
test_year (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (NOW, true);
  CareCalendarYear *year = show_year (app);
  CareCalendarDot *day = care_calendar_year_find_day (year, care_date (2026, 12, 25));

  g_assert_cmpint (care_calendar_year_get_year (year), ==, 2026);
  g_assert_cmpint (care_test_count (GTK_WIDGET (year), CARE_TYPE_CALENDAR_DOT), ==, 365);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (day), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  g_assert_cmpuint (care_calendar_dot_get_shapes (day), ==, 1U << CARE_SHAPE_HOLIDAY);
  day = care_calendar_year_find_day (year, care_date (2026, 11, 25));
  g_assert_cmpuint (care_calendar_dot_get_shapes (day), ==, 1U << CARE_SHAPE_CASE);
  day = care_calendar_year_find_day (year, care_date (2026, 11, 9));
  g_assert_cmpuint (care_calendar_dot_get_shapes (day), ==, 0);
  g_assert_null (care_calendar_year_find_day (year, care_date (2027, 1, 1)));
  care_calendar_year_go_to (year, care_date (2028, 2, 29), false);
  g_assert_cmpint (care_test_count (GTK_WIDGET (year), CARE_TYPE_CALENDAR_DOT), ==, 366);
  g_assert_true (says (GTK_WIDGET (find (app, CARE_TYPE_CALENDAR_PAGE)), "2028"));
}

/* Its name opens a month. */
static void
test_year_month (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (NOW, true);
  CareCalendarYear *year = show_year (app);
  GtkWidget *march = care_test_find_text (GTK_WIDGET (year), GTK_TYPE_BUTTON, "March");
  CareCalendarMonth *month = CARE_CALENDAR_MONTH (find (app, CARE_TYPE_CALENDAR_MONTH));

  care_test_assert_spoken (march, "Open March 2026");
  g_signal_emit_by_name (march, "clicked");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (month)));
  g_assert_cmpint (care_calendar_month_get_month (month), ==, care_month (2026, 3));
  g_assert_cmpint (focused (app), ==, care_date (2026, 3, 1));
}

/* Enter opens "Why this date"; closing gives the focus back to the day. */
static void
test_popover (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (NOW, true);
  CareCalendarMonth *month = show_month (app);
  GtkWidget *day = GTK_WIDGET (care_calendar_month_find_day (month, care_date (2026, 11, 16)));
  GtkWidget *popover = NULL;

  g_assert_true (care_test_press_key (day, GDK_KEY_Return, 0));
  care_test_wait_for (popover_of (app) != NULL);
  popover = popover_of (app);
  g_assert_true (says (popover, "Saturday 14 November 2026 is not a working day."));
  g_assert_true (says (popover, "Closes at the end of Monday 16 November 2026."));
  gtk_popover_popdown (GTK_POPOVER (popover));
  care_test_wait_for (popover_of (app) == NULL);
  g_assert_cmpint (focused (app), ==, care_date (2026, 11, 16));
}

/* What moved a window is named, and from a window one goes to the returns of its month. */
static void
test_open_month (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (NOW, true);
  CareCalendarYear *year = show_year (app);
  GtkWidget *day = GTK_WIDGET (care_calendar_year_find_day (year, care_date (2026, 10, 14)));
  GtkWidget *button = NULL;

  g_assert_true (care_test_press_key (day, GDK_KEY_Return, 0));
  care_test_wait_for (popover_of (app) != NULL);
  button = care_test_find_text (popover_of (app), GTK_TYPE_BUTTON, "Open the Returns of October 2026");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  care_desk_drain (app->desk);
  g_assert_cmpstr (care_main_window_get_page (app->window), ==, "returns");
  g_assert_nonnull (care_test_find_text (GTK_WIDGET (app->window), ADW_TYPE_WINDOW_TITLE, "Returns"));
  care_test_wait_for (says (GTK_WIDGET (app->window), "October 2026"));
  show_year (app);
  g_assert_null (popover_of (app)); /* it does not wait there */
}

/* A day that is scrolled far out of sight is opened all the same, at the edge of the page. */
static void
test_out_of_sight (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (NOW, true);
  GtkWidget *page = NULL;
  CareCalendarYear *year = NULL;
  GdkRectangle rectangle;

  gtk_window_set_default_size (GTK_WINDOW (app->window), 560, 500); /* a month beside no other */
  year = show_year (app);
  page = find (app, CARE_TYPE_CALENDAR_PAGE);
  for (int month = 1; month <= 12; month += 11)
    {
      GtkWidget *day = GTK_WIDGET (care_calendar_year_find_day (year, care_date (2026, month, 10)));

      g_assert_true (care_test_press_key (day, GDK_KEY_Return, 0));
      care_test_wait_for (popover_of (app) != NULL);
      gtk_popover_get_pointing_to (GTK_POPOVER (popover_of (app)), &rectangle);
      g_assert_cmpint (rectangle.y, >=, 0);
      g_assert_cmpint (rectangle.y + rectangle.height, <=, gtk_widget_get_height (page));
      gtk_popover_popdown (GTK_POPOVER (popover_of (app)));
      care_test_wait_for (popover_of (app) == NULL);
    }
}

/* A window that has not come yet has no returns to open; why it may move is said. */
static void
test_uncertain (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (NOW, true);
  CareCalendarMonth *month = show_month (app);
  GtkWidget *day = NULL;

  care_calendar_month_go_to (month, care_date (2029, 3, 14), true);
  care_desk_drain (app->desk);
  day = GTK_WIDGET (care_calendar_month_find_day (month, care_date (2029, 3, 14)));
  care_test_assert_spoken (day, "Wednesday 14 March 2029, window closes at the end of today, date may move");
  g_assert_true (care_test_press_key (day, GDK_KEY_Return, 0));
  care_test_wait_for (popover_of (app) != NULL);
  g_assert_true (says (popover_of (app),
                       "Bank holidays are known up to December 2028. This date may move if one is "
                       "added."));
  g_assert_null (care_test_find_type (popover_of (app), GTK_TYPE_BUTTON));
}

static char *
line_spoken (CareCalendarAgenda *agenda, guint position)
{
  g_autoptr (CareCalendarLine) line
      = g_list_model_get_item (care_calendar_agenda_get_lines (agenda), position);

  return care_calendar_line_spoken (line);
}

/* What is to come, from today on; of one kind alone where that is chosen. */
static void
test_agenda (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (NOW, true);
  CareCalendarAgenda *agenda = show_agenda (app);
  g_autofree char *first = line_spoken (agenda, 0);
  guint all = g_list_model_get_n_items (care_calendar_agenda_get_lines (agenda));

  g_assert_cmpstr (first, ==,
                   "Sunday 15 November 2026, November 2026 window: 48 hours left, 8 homes not recorded");
  g_assert_cmpuint (all, >, 36); /* a year of windows, and what else there is */
  care_calendar_agenda_set_kind (agenda, CARE_OCCASION_CASE_CLOCK);
  g_clear_pointer (&first, g_free);
  first = line_spoken (agenda, 0);
  g_assert_cmpstr (first, ==, "Wednesday 25 November 2026, Written representations, Fernleigh Care Limited");
  g_assert_cmpuint (g_list_model_get_n_items (care_calendar_agenda_get_lines (agenda)), <, all);
  care_calendar_agenda_set_kind (agenda, CARE_OCCASION_CQC_TASK);
  g_assert_cmpuint (g_list_model_get_n_items (care_calendar_agenda_get_lines (agenda)), ==, 0);
  g_assert_nonnull (care_test_find_text (GTK_WIDGET (agenda), ADW_TYPE_STATUS_PAGE, "None of These"));
}

static CareCalendarLine *
focused_line (CareTestApp *app, CareCalendarAgenda *agenda)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (app->window));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (agenda)))
    return NULL;
  return care_calendar_agenda_find_line (agenda, focus);
}

static bool
is_on (CareTestApp *app, CareCalendarAgenda *agenda, CareDate date)
{
  CareCalendarLine *line = focused_line (app, agenda);

  return line != NULL && care_calendar_line_get_entry (line)->date == date;
}

/* Page Down goes to the next month's first line, "t" back to the first of today or later; each line can be
 * opened, and gets the keyboard back. */
static void
test_agenda_keys (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (NOW, true);
  CareCalendarAgenda *agenda = show_agenda (app);
  GtkWidget *list = care_test_find_type (GTK_WIDGET (agenda), GTK_TYPE_LIST_VIEW);

  gtk_widget_grab_focus (GTK_WIDGET (agenda));
  care_test_wait_for (is_on (app, agenda, care_date (2026, 11, 15)));
  g_assert_true (care_test_press_key (list, GDK_KEY_Page_Down, 0));
  care_test_wait_for (is_on (app, agenda, care_date (2026, 12, 8)));
  g_assert_true (care_test_press_key (list, GDK_KEY_Page_Down, 0));
  care_test_wait_for (is_on (app, agenda, care_date (2027, 1, 1)));
  care_test_assert_spoken (gtk_window_get_focus (GTK_WINDOW (app->window)),
                           "Friday 1 January 2027, New Year’s Day");
  g_signal_emit_by_name (list, "activate", 0);
  care_test_wait_for (popover_of (app) != NULL);
  g_assert_true (says (popover_of (app), "Saturday 14 November 2026 is not a working day."));
  gtk_popover_popdown (GTK_POPOVER (popover_of (app)));
  care_test_wait_for (popover_of (app) == NULL);
  g_assert_true (care_test_press_key (list, GDK_KEY_t, 0));
  care_test_wait_for (is_on (app, agenda, care_date (2026, 11, 15)));
  g_assert_true (care_test_press_key (list, GDK_KEY_Page_Up, 0));
  care_test_wait_for (care_calendar_agenda_get_month (agenda) == care_month (2026, 10));
  care_test_wait_for (is_on (app, agenda, care_date (2026, 10, 1)));
}

static void
same_export (CareTestApp *app, guint rows, const char *date, const char *what)
{
  g_autoptr (CareSheet) sheet = care_page_export_table (CARE_PAGE (find (app, CARE_TYPE_CALENDAR_PAGE)));
  char **first = sheet->rows->pdata[1];

  g_assert_cmpuint (sheet->rows->len, ==, rows + 1);
  g_assert_cmpstr (first[0], ==, date);
  g_assert_cmpstr (first[2], ==, what);
}

/* What is written out is what the view in front shows. */
static void
test_export (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (NOW, true);

  show_month (app); /* opens, 48 hours, closes; a case's written representations */
  same_export (app, 4, "2026-11-08", "November 2026 window opens");
  care_calendar_agenda_set_kind (show_agenda (app), CARE_OCCASION_CASE_CLOCK);
  same_export (app, 2, "2026-11-25", "Written representations, Fernleigh Care Limited");
  care_calendar_agenda_set_kind (show_agenda (app), CARE_OCCASION_HOLIDAY);
  same_export (app, 8, "2026-12-25", "Christmas Day");
  show_year (app);
  same_export (app, 51, "2026-01-01", "New Year’s Day");
}

/* The views follow each other's day, and the last one comes back the next time. */
static void
test_switch (void)
{
  g_autoptr (CareTestApp) app = care_test_app_new (NOW, true);
  g_autoptr (GSettings) settings = g_settings_new ("org.carereturns.CareReturns");
  CareCalendarMonth *month = show_month (app);
  CareCalendarYear *year = NULL;
  g_autofree char *kept = NULL;

  care_calendar_month_go_to (month, care_date (2027, 6, 9), true);
  year = show_year (app);
  g_assert_cmpint (care_calendar_year_get_year (year), ==, 2027);
  g_assert_cmpint (care_calendar_year_get_date (year), ==, care_date (2027, 6, 9));
  g_assert_cmpint (care_calendar_agenda_get_month (show_agenda (app)), ==, care_month (2027, 6));
  kept = g_settings_get_string (settings, "calendar-view");
  g_assert_cmpstr (kept, ==, "agenda");
}

static void
test_kept (void)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.carereturns.CareReturns");
  g_autoptr (CareTestApp) app = NULL;

  g_settings_set_string (settings, "calendar-view", "year");
  app = care_test_app_new (NOW, true);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.page", "s", "calendar");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (app->window));
  g_assert_true (gtk_widget_get_mapped (find (app, CARE_TYPE_CALENDAR_YEAR)));
  g_assert_cmpint (focused (app), ==, care_date (2026, 11, 10));
  g_settings_reset (settings, "calendar-view");
}

int
main (int argc, char *argv[])
{
  care_test_app_init (&argc, &argv);
  g_test_add_func ("/app/calendar/days", test_days);
  g_test_add_func ("/app/calendar/spoken", test_spoken);
  g_test_add_func ("/app/calendar/keys", test_keys);
  g_test_add_func ("/app/calendar/popover", test_popover);
  g_test_add_func ("/app/calendar/open-month", test_open_month);
  g_test_add_func ("/app/calendar/out-of-sight", test_out_of_sight);
  g_test_add_func ("/app/calendar/uncertain", test_uncertain);
  g_test_add_func ("/app/calendar/year", test_year);
  g_test_add_func ("/app/calendar/year-keys", test_year_keys);
  g_test_add_func ("/app/calendar/year-month", test_year_month);
  g_test_add_func ("/app/calendar/agenda", test_agenda);
  g_test_add_func ("/app/calendar/agenda-keys", test_agenda_keys);
  g_test_add_func ("/app/calendar/export", test_export);
  g_test_add_func ("/app/calendar/switch", test_switch);
  g_test_add_func ("/app/calendar/kept", test_kept);
  return g_test_run ();
}
