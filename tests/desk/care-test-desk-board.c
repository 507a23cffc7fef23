/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board and the status of a record against the states worked out from all that was recorded, for an
 * ordinary group and for one of many homes; the tasks of the overview against the returns themselves; and
 * that such a group is whole. */
#include "care-desk-fixture.h"
#include "care-record-board.h"
#include "care-record-private.h"
#include "care-record-returns.h"
#include "care-record-status.h"
#include "care-store-places.h"
#include "care-store-returns.h"
#include "care-store.h"

#define NOW "2026-11-20T10:00:00Z"

/* Out of every recording there is, as it was done before there was a board. */
static CareStatus *
compute (CareRecord *record, CareDate as_of)
{
  g_autoptr (GError) error = NULL;
  CareStore *store = care_record_store (record);
  g_autoptr (GPtrArray) locations = care_store_list_locations (store, &error);
  g_autoptr (GPtrArray) recollections = care_store_list_recollections (store, NULL, &error);
  g_autoptr (GPtrArray) submissions
      = care_store_list_submissions (store, NULL, CARE_NO_MONTH, CARE_NO_MONTH, false, &error);
  CareMonth present = care_record_window (record).month;
  CareStatusFacts facts = {
    locations,    submissions, recollections, care_record_law (record), care_record_end_of (record, as_of),
    present - 12, present
  };

  g_assert_no_error (error);
  for (guint i = submissions->len; as_of != CARE_NO_DATE && i-- > 0;)
    if (((CareSubmission *)submissions->pdata[i])->at >= care_instant_start_of (as_of + 1))
      g_ptr_array_remove_index (submissions, i);
  return care_status_compute (&facts);
}

static void
same_exposures (GPtrArray *a, GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const CareExposureRow *x = a->pdata[i], *y = b->pdata[i];

      g_assert_cmpstr (x->location, ==, y->location);
      g_assert_cmpstr (x->provider, ==, y->provider);
      g_assert_cmpint (x->service, ==, y->service);
      g_assert_cmpmem (&x->exposure.consecutive_missed, sizeof (CareRange), &y->exposure.consecutive_missed,
                       sizeof (CareRange));
      g_assert_cmpmem (&x->exposure.missed_in_12, sizeof (CareRange), &y->exposure.missed_in_12,
                       sizeof (CareRange));
      g_assert_cmpint (x->exposure.notice_may_issue, ==, y->exposure.notice_may_issue);
      g_assert_cmpint (x->exposure.one_more_miss, ==, y->exposure.one_more_miss);
    }
}

static void
same_months (GPtrArray *a, GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const CareHistoryRow *x = a->pdata[i], *y = b->pdata[i];

      g_assert_cmpstr (x->location, ==, y->location);
      g_assert_cmpint (x->service, ==, y->service);
      g_assert_cmpint (x->month, ==, y->month);
      g_assert_cmpint (x->state, ==, y->state);
      g_assert_cmpint (x->recorded_at, ==, y->recorded_at);
      g_assert_cmpint (x->recalled, ==, y->recalled);
    }
}

/* One location's own rows are those it has among all, and so is its provider's exposure. */
static void
same_alone (CareRecord *record, CareDate as_of, const CareStatus *all, const CareExposureRow *of)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareStatus) alone
      = care_record_status (record, as_of, CARE_NO_MONTH, CARE_NO_MONTH, of->location, &error);
  g_autoptr (GPtrArray) months = g_ptr_array_new (), provider = g_ptr_array_new ();

  g_assert_no_error (error);
  for (guint i = 0; i < all->months->len; i++)
    if (g_str_equal (((CareHistoryRow *)all->months->pdata[i])->location, of->location))
      g_ptr_array_add (months, all->months->pdata[i]);
  for (guint i = 0; i < all->providers->len; i++)
    if (g_strcmp0 (((CareExposureRow *)all->providers->pdata[i])->provider, of->provider) == 0)
      g_ptr_array_add (provider, all->providers->pdata[i]);
  same_months (alone->months, months);
  same_exposures (alone->providers, provider);
}

static void
same (CareRecord *record, CareDate as_of)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareStatus) status
      = care_record_status (record, as_of, CARE_NO_MONTH, CARE_NO_MONTH, NULL, &error);
  g_autoptr (CareStatus) computed = compute (record, as_of);
  g_autoptr (CareBoard) board = care_record_board (record, as_of, CARE_NO_MONTH, CARE_NO_MONTH, &error);
  int n = care_board_n_months (board);
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_no_error (error);
  same_months (status->months, computed->months);
  same_exposures (status->locations, computed->locations);
  same_exposures (status->providers, computed->providers);
  for (guint i = 0; i < status->locations->len && i < 30; i++)
    same_alone (record, as_of, computed, status->locations->pdata[i]);
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

/* The first two sections of the first return that is still to do are saved. */
static void
record_in_part (CareRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareOverview) overview = care_record_overview (record, &error);
  const CareTask *task = overview->tasks->pdata[0];
  const char *sections[3] = { NULL };
  CareRecording recording = { care_record_now (record) - 60, "Somebody", sections, CARE_HOW_PAGES, NULL };

  for (guint i = 0; i < 2; i++)
    sections[i] = ((CareSection *)task->dataset->sections->pdata[i])->id;
  g_autoptr (CareReturnView) view = care_record_record_return (record, task->location->id, task->service,
                                                               overview->window.month, &recording, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (view->unsaved->len, >, 0);
}

/* A line of the list says what the return's own page says. */
static void
test_tasks (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  int begun = 0, in_part = 0;

  care_desk_fixture_open_record (&f, "2026-11-10T10:00:00Z");
  g_assert_true (care_record_fill_demo (f.record, 24, 3, 1, &error));
  record_in_part (f.record);
  g_autoptr (CareOverview) overview = care_record_overview (f.record, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (overview->tasks->len, >, 24);
  for (guint i = 0; i < overview->tasks->len; i++)
    {
      const CareTask *task = overview->tasks->pdata[i];
      g_autoptr (CareReturnView) view = care_record_view_return (f.record, task->location->id, task->service,
                                                                 overview->window.month, &error);

      g_assert_no_error (error);
      g_assert_cmpint (task->state, ==, view->state);
      g_assert_cmpint (task->answered, ==, view->answered);
      g_assert_cmpint (task->asked, ==, view->asked);
      g_assert_cmpuint (task->unsaved->len, ==, view->unsaved->len);
      for (guint j = 0; j < task->unsaved->len; j++)
        g_assert_cmpstr (task->unsaved->pdata[j], ==, view->unsaved->pdata[j]);
      begun += task->answered > 0;
      in_part += task->unsaved->len > 0;
    }
  g_assert_cmpint (begun, >, 0);
  g_assert_cmpint (in_part, >, 0);
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
  g_test_add_func ("/desk/board/tasks", test_tasks);
  g_test_add_func ("/desk/board/many", test_many);
  return g_test_run ();
}
