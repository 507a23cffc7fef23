/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board of a record against its status, for an ordinary group and for one of many homes; and that such a
 * group is whole. */
#include "care-desk-fixture.h"
#include "care-record-board.h"
#include "care-record-private.h"
#include "care-store.h"

#define NOW "2026-11-20T10:00:00Z"

static void
same (CareRecord *record, CareDate as_of)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareStatus) status
      = care_record_status (record, as_of, CARE_NO_MONTH, CARE_NO_MONTH, NULL, &error);
  g_autoptr (CareBoard) board = care_record_board (record, as_of, CARE_NO_MONTH, CARE_NO_MONTH, &error);
  int n = care_board_n_months (board);
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_no_error (error);
  g_assert_cmpint (n, ==, 13);
  g_assert_cmpuint (status->months->len, ==, (guint)(care_board_n_rows (board) * n));
  for (int i = 0; i < care_board_n_rows (board); i++)
    g_hash_table_insert (
        rows,
        g_strdup_printf ("%s %d", care_board_row (board, i)->location, care_board_row (board, i)->service),
        GINT_TO_POINTER (i + 1));
  for (guint i = 0; i < status->months->len; i++)
    {
      const CareHistoryRow *row = status->months->pdata[i];
      g_autofree char *key = g_strdup_printf ("%s %d", row->location, row->service);
      int place = GPOINTER_TO_INT (g_hash_table_lookup (rows, key)) - 1;

      g_assert_cmpint (care_board_state (board, place, row->month - care_board_first_month (board)), ==,
                       row->state);
    }
}

static void
test_group (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;

  care_desk_fixture_open_record (&f, NOW);
  g_assert_true (care_record_fill_demo (f.record, 12, 14, 1, &error));
  same (f.record, CARE_NO_DATE);
  same (f.record, care_date (2026, 9, 14));
  same (f.record, care_date (2026, 9, 15));
  care_desk_fixture_clear (&f);
}

static void
test_many (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;

  care_desk_fixture_open_record (&f, NOW);
  g_assert_true (care_record_fill_demo (f.record, 500, 6, 1, &error));
  g_assert_no_error (error);
  same (f.record, CARE_NO_DATE);
  g_autoptr (GPtrArray) locations = care_record_list_locations (f.record, &error);
  g_assert_cmpuint (locations->len, ==, 500);
  g_autoptr (CareVerdict) verdict = care_store_verify (care_record_store (f.record), true, &error);
  g_assert_no_error (error);
  g_assert_true (verdict->ok);
  care_desk_fixture_clear (&f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/board/group", test_group);
  g_test_add_func ("/desk/board/many", test_many);
  return g_test_run ();
}
