/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many returns read and changed at once, and a change taken back: after a restart too, and only where nothing
 * else came between. */
#include "care-desk-fixture.h"
#include "care-record-grid.h"
#include "care-record-many.h"

#define NOVEMBER care_month (2026, 11)
#define INSIDE "2026-11-10T10:00:00Z"
#define HOMES 30

static void
open_demo (CareDeskFixture *f)
{
  g_autoptr (GError) error = NULL;

  care_desk_fixture_open_record (f, INSIDE);
  g_assert_true (care_record_fill_demo (f->record, HOMES, 6, 1, &error));
  g_assert_no_error (error);
}

static void
reopen (CareDeskFixture *f)
{
  care_desk_fixture_close (f);
  care_desk_fixture_open_record (f, INSIDE);
}

static CareReturnsGrid *
read_month (CareDeskFixture *f, int months)
{
  g_autoptr (GError) error = NULL;
  CareReturnsGrid *grid = care_record_grid (f->record, NOVEMBER - months + 1, NOVEMBER, &error);

  g_assert_no_error (error);
  g_assert_nonnull (grid);
  return grid;
}

/* The nth care home. */
static CareGridRow *
home (const CareReturnsGrid *grid, int nth)
{
  for (guint i = 0; i < grid->rows->len; i++)
    {
      CareGridRow *row = g_ptr_array_index (grid->rows, i);

      if (row->service == CARE_SERVICE_CARE_HOME && nth-- == 0)
        return row;
    }
  g_assert_not_reached ();
}

static const char *
answer (const CareGridRow *row, const char *field)
{
  const char *text = care_return_get (row->returns[0], field);

  return text != NULL ? text : "";
}

static GPtrArray *
new_cells (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)care_undo_cell_free);
}

static void
add (GPtrArray *cells, const CareGridRow *row, const char *field, const char *text)
{
  g_ptr_array_add (cells, care_undo_cell_new (row->location->id, row->service, NOVEMBER, field,
                                              answer (row, field), text));
}

/* The first three homes: 40 beds, 38 of them occupied. */
static void
change_three (CareDeskFixture *f, const char *occupied)
{
  g_autoptr (CareReturnsGrid) grid = read_month (f, 1);
  g_autoptr (GPtrArray) cells = new_cells ();
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 3; i++)
    {
      add (cells, home (grid, i), "ch.bed.max", "40");
      add (cells, home (grid, i), "ch.bed.occ", occupied);
    }
  g_assert_true (care_record_set_many (f->record, "pasted", cells, &error));
  g_assert_no_error (error);
}

static void
assert_occupied (CareDeskFixture *f, int nth, const char *text)
{
  g_autoptr (CareReturnsGrid) grid = read_month (f, 1);

  g_assert_cmpstr (answer (home (grid, nth), "ch.bed.occ"), ==, text);
}

static int64_t
count_events (CareDeskFixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareVerdict) verdict = care_store_verify (care_record_store (f->record), false, &error);

  g_assert_true (verdict->ok);
  return verdict->events;
}

static void
test_reads (void)
{
  CareDeskFixture f = { 0 };

  open_demo (&f);
  g_autoptr (CareReturnsGrid) grid = read_month (&f, 4);
  g_autoptr (GError) error = NULL;
  int both = 0;

  g_assert_cmpint (care_returns_grid_n_months (grid), ==, 4);
  g_assert_cmpuint (grid->rows->len, >=, HOMES);
  for (guint i = 0; i < grid->rows->len; i++)
    {
      const CareGridRow *row = g_ptr_array_index (grid->rows, i);
      g_autoptr (CareReturnView) view
          = care_record_view_return (f.record, row->location->id, row->service, NOVEMBER, &error);

      g_assert_no_error (error);
      g_assert_cmpint (row->state, ==, view->state);
      g_assert_cmpint (row->answered, ==, view->answered);
      g_assert_cmpint (row->asked, ==, view->asked);
      g_assert_true (care_return_says_the_same (row->returns[3], view->ret));
      g_assert_cmpint (row->returns[2]->month, ==, NOVEMBER - 1);
      g_assert_true (care_returns_grid_find (grid, row->location->id, row->service) == row);
      if (i > 0)
        both += ((CareGridRow *)grid->rows->pdata[i - 1])->location == row->location;
    }
  g_assert_cmpint (both, >, 0); /* two care types at one location are two rows */
  care_desk_fixture_clear (&f);
}

static void
test_taken_back (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  int64_t events;

  open_demo (&f);
  {
    g_autoptr (CareReturnsGrid) grid = read_month (&f, 1);

    before = g_strdup (answer (home (grid, 1), "ch.bed.occ"));
  }
  events = count_events (&f);
  change_three (&f, "38");
  g_assert_cmpint (count_events (&f), ==, events + 3); /* one a return */
  assert_occupied (&f, 1, "38");
  change_three (&f, "38"); /* changes nothing and leaves no step */
  change_three (&f, "37");
  g_assert_cmpint (count_events (&f), ==, events + 6);
  reopen (&f);

  g_autoptr (CareUndone) first = care_record_undo (f.record, &error);
  g_assert_no_error (error);
  g_assert_true (first->any);
  g_assert_cmpstr (first->what, ==, "pasted");
  g_assert_cmpuint (first->done->len, ==, 3);
  g_assert_cmpuint (first->left->len, ==, 0);
  assert_occupied (&f, 1, "38");
  g_autoptr (CareUndone) second = care_record_undo (f.record, &error);
  g_assert_cmpuint (second->left->len, ==, 0);
  assert_occupied (&f, 1, before);
  g_autoptr (CareUndone) none = care_record_undo (f.record, &error);
  g_assert_no_error (error);
  g_assert_false (none->any);
  reopen (&f);
  g_autoptr (CareUndone) again = care_record_redo (f.record, &error);
  g_assert_true (again->any);
  assert_occupied (&f, 1, "38");
  change_three (&f, "36");
  g_autoptr (CareUndone) gone = care_record_redo (f.record, &error);
  g_assert_false (gone->any);
  care_desk_fixture_clear (&f);
}

/* The form, or a colleague, changed one home; another was said to be nil since. */
static void
test_changed_meanwhile (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  const char *pairs[] = { "ch.bed.occ", "35", NULL };

  open_demo (&f);
  change_three (&f, "38");
  {
    g_autoptr (CareReturnsGrid) grid = read_month (&f, 1);
    g_autoptr (CareReturnView) typed = care_record_set_answers (
        f.record, home (grid, 0)->location->id, CARE_SERVICE_CARE_HOME, NOVEMBER, pairs, &error);
    g_autoptr (CareReturnView) nil = care_record_set_nil (f.record, home (grid, 1)->location->id,
                                                          CARE_SERVICE_CARE_HOME, NOVEMBER, "Empty", &error);

    g_assert_no_error (error);
    g_assert_nonnull (typed);
    g_assert_nonnull (nil);
  }
  g_autoptr (CareUndone) undone = care_record_undo (f.record, &error);
  g_assert_no_error (error);
  g_autoptr (CareReturnsGrid) after = read_month (&f, 1);
  g_assert_cmpstr (answer (home (after, 0), "ch.bed.occ"), ==, "35");
  g_assert_cmpint (home (after, 1)->returns[0]->kind, ==, CARE_RETURN_NIL);
  g_assert_cmpstr (answer (home (after, 2), "ch.bed.occ"), !=, "38");
  g_assert_cmpuint (undone->left->len, >=, 2);
  for (guint i = 0; i < undone->left->len; i++)
    g_assert_cmpstr (((CareUndoCell *)undone->left->pdata[i])->location, !=, home (after, 2)->location->id);
  /* It counts as taken back: doing it again changes only what was. */
  g_autoptr (CareUndone) again = care_record_redo (f.record, &error);
  assert_occupied (&f, 0, "35");
  assert_occupied (&f, 2, "38");
  care_desk_fixture_clear (&f);
}

/* One of them cannot be: then none is. */
static void
test_all_or_nothing (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cells = new_cells ();
  g_autofree char *before = NULL;

  open_demo (&f);
  {
    g_autoptr (CareReturnsGrid) grid = read_month (&f, 1);

    before = g_strdup (answer (home (grid, 0), "ch.bed.occ"));
    add (cells, home (grid, 0), "ch.bed.occ", "12");
    g_ptr_array_add (cells, care_undo_cell_new (home (grid, 0)->location->id, CARE_SERVICE_CARE_HOME,
                                                care_month (2020, 1), "ch.bed.occ", "", "12"));
  }
  g_assert_false (care_record_set_many (f.record, "typed", cells, &error));
  care_assert_refused (error, CARE_REFUSAL_NO_DATASET);
  g_clear_error (&error);
  assert_occupied (&f, 0, before);
  g_autoptr (CareUndone) none = care_record_undo (f.record, &error);
  g_assert_false (none->any);
  care_desk_fixture_clear (&f);
}

/* One that is refused leaves the others as they are asked; each has an event of its own. */
static void
test_recorded_together (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  CareRecording recording = { care_instant_parse (INSIDE), "Test Person", NULL, CARE_HOW_BULK, NULL };
  int64_t before;

  open_demo (&f);
  change_three (&f, "38");
  before = count_events (&f);
  g_autoptr (CareReturnsGrid) grid = read_month (&f, 1);
  const CareReturnKey keys[] = {
    { home (grid, 0)->location->id, CARE_SERVICE_CARE_HOME, NOVEMBER },
    { "1-404", CARE_SERVICE_CARE_HOME, NOVEMBER },
    { home (grid, 2)->location->id, CARE_SERVICE_CARE_HOME, NOVEMBER },
  };
  g_autoptr (GPtrArray) done
      = care_record_record_many (f.record, keys, G_N_ELEMENTS (keys), &recording, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (done->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (((CareReturnDone *)done->pdata[i])->done, ==, i != 1);
  g_assert_cmpint (count_events (&f), ==, before + 2);
  g_autoptr (CareReturnsGrid) after = read_month (&f, 1);
  g_assert_cmpint (home (after, 0)->state, ==, CARE_STATE_ON_TIME);
  g_assert_cmpint (home (after, 2)->state, ==, CARE_STATE_ON_TIME);
  care_desk_fixture_clear (&f);
}

static int
count_said (GPtrArray *findings, CareFindingCode code, const char *item)
{
  int n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const CareFinding *finding = findings->pdata[i];
      n += finding->code == code && g_strcmp0 (finding->item, item) == 0 ? 1 : 0;
    }
  return n;
}

/* The grid says of a return what its form says, beside the months before it too. */
static void
test_finds_what_the_form_finds (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GPtrArray) cells = new_cells ();
  g_autoptr (GError) error = NULL;
  int advice = 0;

  open_demo (&f);
  g_autoptr (CareReturnsGrid) before = read_month (&f, 1);
  /* Far from what this home has had. */
  add (cells, home (before, 0), "ch.wf.hc.de.care", "977");
  g_assert_true (care_record_set_many (f.record, "typed", cells, &error));
  g_autoptr (CareReturnsGrid) grid = read_month (&f, 1);
  for (guint i = 0; i < grid->rows->len; i++)
    {
      const CareGridRow *row = grid->rows->pdata[i];
      g_autoptr (CareReturnView) view
          = care_record_view_return (f.record, row->location->id, row->service, NOVEMBER, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < view->findings->len; j++)
        {
          const CareFinding *finding = view->findings->pdata[j];
          bool whole = finding->code == CARE_FINDING_CARRIED_OVER || finding->code == CARE_FINDING_NOT_FRESH;
          g_assert_cmpint (count_said (row->findings, finding->code, finding->item), ==, whole ? 0 : 1);
          advice += finding->code == CARE_FINDING_STAFF_PER_BED ? 1 : 0;
        }
    }
  g_assert_cmpint (advice, >, 0);
  care_desk_fixture_clear (&f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/grid/reads", test_reads);
  g_test_add_func ("/desk/grid/taken-back", test_taken_back);
  g_test_add_func ("/desk/grid/changed-meanwhile", test_changed_meanwhile);
  g_test_add_func ("/desk/grid/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/desk/grid/recorded-together", test_recorded_together);
  g_test_add_func ("/desk/grid/finds-what-the-form-finds", test_finds_what_the_form_finds);
  return g_test_run ();
}
