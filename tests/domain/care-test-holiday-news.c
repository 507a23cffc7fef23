/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How GOV.UK's list of bank holidays is merged into what is known, as a table; which dates move by it; and
 * which lists cannot be GOV.UK's. */
#include "care-holiday-news.h"
#include "care-moved.h"
#include "care-test-law.h"

#include <string.h>

/* Days as "2026-12-25 2026-12-28"; one with a star was added by hand. */
static CareHolidays *
make (const char *days, int cover)
{
  CareHolidays *holidays = care_holidays_new ();
  g_auto (GStrv) words = g_strsplit (days, " ", -1);

  for (int i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      bool own = g_str_has_suffix (words[i], "*");
      if (own)
        words[i][strlen (words[i]) - 1] = '\0';
      care_holidays_add (holidays, care_test_date (words[i]), "A day", "",
                         own ? "A Person" : CARE_HOLIDAYS_OFFICIAL);
    }
  if (cover > 0)
    care_holidays_cover_year (holidays, cover);
  return holidays;
}

/* Marks as "missing:2026-05-04 kept:2026-05-05". */
static GPtrArray *
make_marks (const char *text)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func ((GDestroyNotify)care_holiday_mark_free);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (int i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], ":", 2);
      CareHolidayMark *mark = g_new0 (CareHolidayMark, 1);
      g_assert_true (care_holiday_mark_from_string (parts[0], &mark->what));
      mark->date = care_test_date (parts[1]);
      g_ptr_array_add (marks, mark);
    }
  return marks;
}

typedef struct
{
  const char *what;
  const char *known;
  int known_to; /* the year that GOV.UK spoke for before */
  const char *marks;
  const char *list;
  int list_to;
  const char *news;
} Row;

static const Row rows[] = {
  { "the same again", "2026-04-03 2026-12-25", 2026, "", "2026-04-03 2026-12-25", 2026, "" },
  { "a new year", "2026-04-03 2026-12-25", 2026, "", "2026-04-03 2026-12-25 2027-12-27", 2027,
    "added:2027-12-27" },
  { "old years fall out of the list", "2019-12-25 2026-12-25", 2026, "", "2024-12-25 2026-12-25", 2026,
    "added:2024-12-25" },
  { "a day that moved within the span", "2020-05-04 2020-12-25", 2020, "", "2020-01-01 2020-05-08 2020-12-25",
    2020, "added:2020-01-01 missing:2020-05-04 added:2020-05-08" },
  { "a day after the last one, in a year that the list speaks for", "2026-12-25 2026-12-28", 2026, "",
    "2026-12-25", 2026, "missing:2026-12-28" },
  { "a day past the list's horizon is not asked about", "2026-12-25 2029-01-15*", 2026, "", "2026-12-25",
    2026, "" },
  { "an older list asks nothing", "2026-12-25 2027-06-01 2028-12-25", 2028, "", "2026-04-03 2027-12-27", 2027,
    "added:2026-04-03 added:2027-12-27" },
  { "a day by hand that the list has too", "2026-11-16* 2026-12-25", 2026, "", "2026-11-16 2026-12-25", 2026,
    "confirmed:2026-11-16" },
  { "a day by hand that was confirmed before", "2026-11-16* 2026-12-25", 2026, "confirmed:2026-11-16",
    "2026-11-16 2026-12-25", 2026, "" },
  { "a day by hand that the list lacks", "2026-01-01 2026-11-16* 2026-12-25", 2026, "",
    "2026-01-01 2026-12-25", 2026, "missing:2026-11-16" },
  { "what is asked already is no news", "2026-01-01 2026-11-16* 2026-12-25", 2026, "missing:2026-11-16",
    "2026-01-01 2026-12-25", 2026, "" },
  { "what a person kept is not asked again", "2026-01-01 2026-11-16 2026-12-25", 2026, "kept:2026-11-16",
    "2026-01-01 2026-12-25", 2026, "" },
  { "what a person kept, and the list has again", "2026-01-01 2026-11-16 2026-12-25", 2026, "kept:2026-11-16",
    "2026-01-01 2026-11-16 2026-12-25", 2026, "confirmed:2026-11-16" },
  { "what was asked, and the list has again", "2026-01-01 2026-11-16 2026-12-25", 2026, "missing:2026-11-16",
    "2026-01-01 2026-11-16 2026-12-25", 2026, "confirmed:2026-11-16" },
  { "what was set aside, and the list has again", "2026-01-01 2026-12-25", 2026, "set-aside:2026-11-16",
    "2026-01-01 2026-11-16 2026-12-25", 2026, "returned:2026-11-16" },
  { "what was set aside, and the list lacks still", "2026-01-01 2026-12-25", 2026, "set-aside:2026-11-16",
    "2026-01-01 2026-12-25", 2026, "" },
  { "confirmed once, and taken back by GOV.UK", "2026-01-01 2026-11-16* 2026-12-25", 2026,
    "confirmed:2026-11-16", "2026-01-01 2026-12-25", 2026, "missing:2026-11-16" },
  { "an empty list says nothing", "2026-12-25", 2026, "", "", 0, "" },
};

static void
test_merges (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const Row *row = &rows[i];
      g_autoptr (CareHolidays) known = make (row->known, row->known_to),
                               list = make (row->list, row->list_to);
      g_autoptr (GPtrArray) marks = make_marks (row->marks);
      g_autoptr (GArray) news = care_holidays_news (known, marks, list);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < news->len; j++)
        {
          const CareHolidayNews *one = &g_array_index (news, CareHolidayNews, j);
          g_autofree char *date = care_date_format (one->day->date);
          g_string_append_printf (text, "%s%s:%s", j > 0 ? " " : "", care_holiday_news_to_string (one->what),
                                  date);
        }
      g_test_message ("%s", row->what);
      g_assert_cmpstr (text->str, ==, row->news);
    }
}

static void
test_judged (void)
{
  static const struct
  {
    const char *days, *fault;
  } lists[] = {
    { "2026-12-25", "fine" },
    { "2026-01-01 2026-12-28 2027-12-27", "fine" },
    { "", "empty" },
    { "2026-01-01 2026-12-25 2027-05-03", "not-whole" }, /* cut in its last year */
    { "2026-12-25 2028-12-25", "not-whole" },            /* a year is left out */
    { "2026-12-25 2027-12-27 2999-12-25", "too-far" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (CareHolidays) list = make (lists[i].days, 0);
      CareHolidaysFault fault = care_holidays_judge (list, care_date (2026, 11, 27));
      g_test_message ("%s", lists[i].days);
      g_assert_cmpstr (care_holidays_fault_to_string (fault), ==, lists[i].fault);
    }
}

/* A window that a proclaimed day moves, and one that it does not. */
static void
test_windows_move (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareHolidays) after = care_holidays_copy (law->holidays);
  g_autoptr (GPtrArray) moved = g_ptr_array_new_with_free_func ((GDestroyNotify)care_moved_free);

  care_holidays_add (after, care_date (2026, 12, 14), "A royal day", "", "A Person");
  care_holidays_add (after, care_date (2027, 3, 8), "A day on which a window opens", "", "A Person");
  g_assert_false (care_holidays_same_days (law->holidays, after));
  care_moved_windows (moved, care_month (2022, 8), care_month (2028, 12), law->holidays, after, law->rules);
  g_assert_cmpuint (moved->len, ==, 1);
  const CareMoved *one = moved->pdata[0];
  g_assert_cmpstr (one->id, ==, "window:2026-12");
  care_test_same_date ("before", one->before, "2026-12-14");
  care_test_same_date ("after", one->after, "2026-12-15");
  g_assert_cmpstr (one->title, ==, "A royal day");
  g_assert_true (one->came);

  g_ptr_array_set_size (moved, 0);
  care_moved_windows (moved, care_month (2022, 8), care_month (2028, 12), after, law->holidays, law->rules);
  g_assert_cmpuint (moved->len, ==, 1);
  g_assert_false (((CareMoved *)moved->pdata[0])->came);
}

/* SI 2022/1175 regulation 7(5)(b): given on the third working day after it was posted. */
static void
test_clocks_move (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareHolidays) after = care_holidays_copy (law->holidays);
  g_autoptr (GPtrArray) moved = g_ptr_array_new_with_free_func ((GDestroyNotify)care_moved_free);
  g_autoptr (CareCase) ca = care_case_new ("c1", "1-201", care_date (2026, 11, 1));
  CareCaseEvent *notice = care_case_event_new (CARE_EVENT_NOTICE_OF_INTENT, care_date (2026, 11, 19));

  notice->has_channel = true;
  notice->channel = CARE_CHANNEL_POST;
  care_case_take (ca, notice);
  care_holidays_add (after, care_date (2026, 11, 23), "A day of mourning", "", "A Person");
  care_moved_clocks (moved, ca, care_date (2026, 11, 20), law->holidays, after, law->rules);
  g_assert_cmpuint (moved->len, ==, 2);
  const CareMoved *one = moved->pdata[0], *other = moved->pdata[1];
  g_assert_cmpstr (one->id, ==, "clock:c1:representations");
  care_test_same_date ("before", one->before, "2026-12-08");
  care_test_same_date ("after", one->after, "2026-12-09");
  care_test_same_date ("because", one->day, "2026-11-23");
  g_assert_cmpstr (other->id, ==, "clock:c1:decision");
}

/* While nobody has said whether a day counts, it does, and what rests on it is not certain. */
static void
test_doubt (void)
{
  g_autoptr (CareLaw) law = care_test_law ();
  g_autoptr (CareHolidays) days = care_holidays_copy (law->holidays);

  care_holidays_add (days, care_date (2026, 12, 14), "A royal day", "", "A Person");
  g_assert_true (care_window (care_month (2026, 12), days, law->rules).certain);
  care_holidays_doubt (days, care_date (2026, 12, 14));
  g_autoptr (CareHolidays) copy = care_holidays_copy (days);
  CareWindow window = care_window (care_month (2026, 12), copy, law->rules);
  care_test_same_date ("it counts", window.closes, "2026-12-15");
  g_assert_false (window.certain);
  g_assert_true (care_window (care_month (2026, 11), copy, law->rules).certain);
  CareNoticeDeadlines notice = care_deadlines_notice (care_date (2026, 12, 10), CARE_CHANNEL_POST,
                                                      CARE_NO_DATE, CARE_NO_DATE, copy, law->rules);
  g_assert_false (notice.certain);
  g_assert_true (care_holidays_set_aside (copy, care_date (2026, 12, 14)));
  g_assert_false (care_holidays_set_aside (copy, care_date (2026, 12, 14)));
  care_test_same_date ("set aside", care_window (care_month (2026, 12), copy, law->rules).closes,
                       "2026-12-14");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/holiday-news/merges", test_merges);
  g_test_add_func ("/holiday-news/judged", test_judged);
  g_test_add_func ("/holiday-news/windows-move", test_windows_move);
  g_test_add_func ("/holiday-news/clocks-move", test_clocks_move);
  g_test_add_func ("/holiday-news/doubt", test_doubt);
  return g_test_run ();
}
