/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Orders and totals of a board by hand, and what it passes over. */
#include "care-board-order.h"
#include "care-board-world.h"

#include <locale.h>

static CareBoardWorld *
four_homes (void)
{
  static const struct
  {
    const char *id, *name, *region;
    CareService service;
    int missed; /* how many of the last windows */
  } homes[] = {
    { "1-101", "Willow", "North West", CARE_SERVICE_CARE_HOME, 0 },
    { "1-102", "Ash", "", CARE_SERVICE_HOME_CARE, 3 },
    { "1-103", "Elân", "London", CARE_SERVICE_CARE_HOME, 1 },
    { "1-104", "Birch", "London", CARE_SERVICE_CARE_HOME, 2 },
  };
  CareBoardWorld *group = care_board_world_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (homes); i++)
    {
      CareLocation *home
          = care_board_world_add_home (group, homes[i].id, homes[i].name, "1-900", homes[i].service);

      g_free (home->region);
      home->region = g_strdup (homes[i].region);
      for (CareMonth month = care_test_month ("2022-08");
           month <= care_test_month ("2026-11") - homes[i].missed; month++)
        care_board_world_add_saved (
            group, home, homes[i].service, month,
            care_window (month, group->law->holidays, group->law->rules).opens_at + 60, false, true);
    }
  return group;
}

static void
expect_order (const CareBoard *board, const CareBoardWanted *wanted, const char *expected)
{
  int n = 0;
  g_autofree int *rows = care_board_order (board, wanted, &n);
  g_autoptr (GString) names = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                            care_board_row (board, rows[i])->texts[CARE_BOARD_NAME]);
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_order (void)
{
  CareBoardWorld *group = four_homes ();
  g_autoptr (CareBoard) board = care_board_world_board (group);
  CareBoardWanted wanted;

  care_board_wanted_init (&wanted);
  expect_order (board, &wanted, "Ash Birch Elân Willow");
  wanted.sort = CARE_BOARD_SORT_EXPOSURE;
  expect_order (board, &wanted, "Ash Birch Elân Willow");
  wanted.level = CARE_LEVEL_ONE_MORE; /* all are their provider's, to whom a notice may issue */
  expect_order (board, &wanted, "Ash Birch Elân Willow");
  care_board_wanted_init (&wanted);
  wanted.text = "ELÂ";
  expect_order (board, &wanted, "Elân");
  wanted.text = "1-104";
  expect_order (board, &wanted, "Birch");
  wanted.text = "nowhere";
  expect_order (board, &wanted, "");
  care_board_wanted_init (&wanted);
  wanted.only[CARE_BOARD_REGION] = "London";
  expect_order (board, &wanted, "Birch Elân");
  wanted.only[CARE_BOARD_REGION] = "";
  expect_order (board, &wanted, "Ash");
  care_board_wanted_init (&wanted);
  wanted.group = CARE_BOARD_REGION; /* what is not known comes last */
  expect_order (board, &wanted, "Birch Elân Willow Ash");
  care_board_wanted_init (&wanted);
  wanted.group = CARE_BOARD_BY_SERVICE;
  expect_order (board, &wanted, "Birch Elân Willow Ash");
  wanted.sort
      = CARE_BOARD_SORT_EXPOSURE; /* the group with the worst of all comes first, and stays together */
  expect_order (board, &wanted, "Ash Birch Elân Willow");
  wanted.group
      = CARE_BOARD_REGION; /* not known, London, North West: none stands alone in its group's order */
  expect_order (board, &wanted, "Ash Birch Elân Willow");
  wanted.level = CARE_BOARD_ANY;
  wanted.text = "l"; /* Elân in London, Willow in the North West: the rest of London counts no more */
  expect_order (board, &wanted, "Elân Willow");
  care_board_wanted_init (&wanted);
  wanted.state = CARE_STATE_MISSED;
  wanted.month = 12; /* November */
  expect_order (board, &wanted, "Ash Birch Elân");
  wanted.month = 11;
  expect_order (board, &wanted, "Ash Birch");
  wanted.month = CARE_BOARD_ANY;
  expect_order (board, &wanted, "Ash Birch Elân");
  care_board_wanted_init (&wanted);
  wanted.service = CARE_SERVICE_HOME_CARE;
  expect_order (board, &wanted, "Ash");
  care_board_wanted_init (&wanted);
  wanted.sort = CARE_BOARD_SORT_STATE;
  wanted.month = 11;
  expect_order (board, &wanted, "Ash Birch Elân Willow");
  care_board_world_free (group);
}

static void
test_count (void)
{
  CareBoardWorld *group = four_homes ();
  g_autoptr (CareBoard) board = care_board_world_board (group);
  g_autofree int *counts = g_new (int, CARE_N_STATES *care_board_n_months (board));
  int some[] = { 0, 2 };

  care_board_count (board, NULL, 0, counts);
  g_assert_cmpint (counts[12 * CARE_N_STATES + CARE_STATE_MISSED], ==, 3);
  g_assert_cmpint (counts[12 * CARE_N_STATES + CARE_STATE_ON_TIME], ==, 1);
  g_assert_cmpint (counts[13 * CARE_N_STATES + CARE_STATE_UPCOMING], ==, 4);
  care_board_count (board, some, 2, counts);
  g_assert_cmpint (counts[12 * CARE_N_STATES + CARE_STATE_MISSED], ==, 1);
  care_board_world_free (group);
}

/* What is not of a home of the record, or of no month of it, is passed over. */
static void
test_strangers (void)
{
  CareBoardWorld *group = four_homes ();
  CareSaved saved = { care_test_instant ("2026-11-10T10:00:00Z"), false, true };
  CareBoardFacts facts = { group->locations,
                           group->providers,
                           group->recollections,
                           group->law,
                           care_test_instant (CARE_BOARD_WORLD_AS_OF),
                           care_test_month (CARE_BOARD_WORLD_FROM),
                           care_test_month (CARE_BOARD_WORLD_TO),
                           .keep_moments = true };
  CareBoardMaker *maker = care_board_maker_new (&facts);

  care_board_maker_take (maker, "1-999", CARE_SERVICE_CARE_HOME, care_test_month ("2026-11"), &saved, 1);
  care_board_maker_take (maker, "1-104", CARE_SERVICE_HOME_CARE, care_test_month ("2026-11"), &saved, 1);
  care_board_maker_take (maker, "1-104", CARE_SERVICE_CARE_HOME, care_test_month ("1999-11"), &saved, 1);
  care_board_maker_take (maker, "1-104", CARE_SERVICE_CARE_HOME, care_test_month ("2999-11"), &saved, 1);
  g_autoptr (CareBoard) board = care_board_maker_finish (maker);
  for (int row = 0; row < care_board_n_rows (board); row++)
    g_assert_cmpint (care_board_state (board, row, 12), ==, CARE_STATE_MISSED);
  care_board_world_free (group);
}

/* A public body is given no penalty, so what it missed is nobody's worst. */
static void
test_public_body (void)
{
  CareBoardWorld *group = four_homes ();
  CareBoardWanted worst_first, notices;
  CareProvider *provider = care_provider_new ("1-900", "A council");

  provider->ownership = CARE_OWNERSHIP_PUBLIC;
  g_ptr_array_add (group->providers, provider);
  g_autoptr (CareBoard) board = care_board_world_board (group);

  for (int row = 0; row < care_board_n_rows (board); row++)
    g_assert_cmpint (care_board_row_level (board, row), >=, CARE_LEVEL_SOME_MISSED);
  care_board_wanted_init (&notices);
  notices.level = CARE_LEVEL_AT_RISK;
  expect_order (board, &notices, "");
  care_board_wanted_init (&worst_first);
  worst_first.sort = CARE_BOARD_SORT_EXPOSURE;
  expect_order (board, &worst_first, "Ash Birch Elân Willow");
  care_board_world_free (group);
}

/* A record without a home, as everybody's is at first. */
/* All but the misses on time; missed: a letter for each of the last windows up to November, the newest last.
 */
static void
add_with_misses (
    CareBoardWorld *group, const char *id, const char *name, const char *provider, const char *missed)
{
  CareLocation *home = care_board_world_add_home (group, id, name, provider, CARE_SERVICE_CARE_HOME);
  CareMonth last = care_test_month ("2026-11");

  for (CareMonth month = care_test_month ("2022-08"); month <= last; month++)
    {
      int at = (int)strlen (missed) - 1 - (last - month);

      if (at < 0 || missed[at] != 'x')
        care_board_world_add_saved (
            group, home, CARE_SERVICE_CARE_HOME, month,
            care_window (month, group->law->holidays, group->law->rules).opens_at + 60, false, true);
    }
}

/* Three homes that each miss one window in turn are three in a row for their provider, to whom the notice
 * goes: its group comes before one whose single home is worse than each of them. */
static void
test_provider_order (void)
{
  CareBoardWorld *group = care_board_world_new ();
  CareProvider *turns = care_provider_new ("1-901", "Turn by Turn"),
               *single = care_provider_new ("1-900", "Alone");
  CareBoardWanted wanted;

  g_ptr_array_add (group->providers, single);
  g_ptr_array_add (group->providers, turns);
  add_with_misses (group, "1-101", "Aspen", "1-900", "xx");
  add_with_misses (group, "1-102", "Beech", "1-901", "x--");
  add_with_misses (group, "1-103", "Cedar", "1-901", "-x-");
  add_with_misses (group, "1-104", "Dogwood", "1-901", "--x");
  g_autoptr (CareBoard) board = care_board_world_board (group);
  care_board_wanted_init (&wanted);
  wanted.sort = CARE_BOARD_SORT_EXPOSURE;
  wanted.group = CARE_BOARD_PROVIDER;
  g_assert_cmpint (care_board_row_level (board, 0), ==, CARE_LEVEL_ONE_MORE);
  expect_order (board, &wanted, "Dogwood Beech Cedar Aspen");
  wanted.level = CARE_LEVEL_NOTICE; /* none of them by itself */
  expect_order (board, &wanted, "Dogwood Beech Cedar");
  wanted.level = CARE_BOARD_ANY;
  wanted.sort = CARE_BOARD_SORT_NAME;
  expect_order (board, &wanted, "Aspen Beech Cedar Dogwood");
  wanted.group = CARE_BOARD_ANY;
  wanted.sort = CARE_BOARD_SORT_EXPOSURE;
  expect_order (board, &wanted, "Aspen Dogwood Beech Cedar");
  care_board_world_free (group);
}

/* By how near a notice is and by the state of a month, what wants looking at first. */
static void
test_other_groups (void)
{
  CareBoardWorld *group = care_board_world_new ();
  CareBoardWanted wanted;

  add_with_misses (group, "1-101", "Aspen", "1-900", "--");
  add_with_misses (group, "1-102", "Beech", "1-900", "x-");
  add_with_misses (group, "1-103", "Cedar", "1-900", "xx");
  g_autoptr (CareBoard) board = care_board_world_board (group);
  care_board_wanted_init (&wanted);
  wanted.group = CARE_BOARD_BY_LEVEL;
  expect_order (board, &wanted, "Cedar Beech Aspen");
  wanted.group = CARE_BOARD_BY_STATE;
  wanted.month = 12; /* November */
  expect_order (board, &wanted, "Cedar Aspen Beech");
  wanted.month = 11;
  expect_order (board, &wanted, "Beech Cedar Aspen");
  wanted.sort = CARE_BOARD_SORT_EXPOSURE;
  expect_order (board, &wanted, "Cedar Beech Aspen");
  wanted.sort = CARE_BOARD_SORT_NAME;
  wanted.month = CARE_BOARD_ANY; /* December is not open yet: one group */
  expect_order (board, &wanted, "Aspen Beech Cedar");
  g_assert_true (care_board_same_group (board, &wanted, 0, 2));
  care_board_world_free (group);
}

static void
test_nobody (void)
{
  CareBoardWorld *group = care_board_world_new ();
  g_autoptr (CareBoard) board = care_board_world_board (group);
  CareBoardWanted wanted;
  int counts[CARE_N_STATES * 14];

  g_assert_cmpint (care_board_n_rows (board), ==, 0);
  g_assert_cmpint (care_board_n_months (board), ==, 14);
  care_board_wanted_init (&wanted);
  expect_order (board, &wanted, "");
  care_board_count (board, NULL, 0, counts);
  for (size_t i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_cmpint (counts[i], ==, 0);
  care_board_world_free (group);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_add_func ("/domain/board/order", test_order);
  g_test_add_func ("/domain/board/other-groups", test_other_groups);
  g_test_add_func ("/domain/board/count", test_count);
  g_test_add_func ("/domain/board/provider-order", test_provider_order);
  g_test_add_func ("/domain/board/nobody", test_nobody);
  g_test_add_func ("/domain/board/public-body", test_public_body);
  g_test_add_func ("/domain/board/strangers", test_strangers);
  return g_test_run ();
}
