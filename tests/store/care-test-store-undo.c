/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Steps to be taken back: in order, after a restart too, no more than so many, and gone once something else
 * was typed. */
#include "care-store-fixture.h"
#include "care-store-undo.h"

static void
add (Fixture *fixture, const char *what, const char *after)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify)care_undo_cell_free);

  g_ptr_array_add (cells, care_undo_cell_new ("1-101", CARE_SERVICE_HOME_CARE, care_month (2026, 11),
                                              "dc.users", "", after));
  g_ptr_array_add (cells, care_undo_cell_new ("1-102", CARE_SERVICE_CARE_HOME, care_month (2026, 11),
                                              "ch.bed.occ", "1", after));
  g_assert_true (care_store_add_undo_step (fixture->store, &fixture->actor, what, cells, &error));
  g_assert_no_error (error);
}

static char *
next (Fixture *fixture, bool redo)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareUndoStep) step
      = redo ? care_store_find_redo (fixture->store, &error) : care_store_find_undo (fixture->store, &error);

  g_assert_no_error (error);
  if (step == NULL)
    return g_strdup ("");
  g_assert_cmpuint (step->cells->len, ==, 2);
  return g_strdup (((CareUndoCell *)step->cells->pdata[1])->after);
}

#define assert_next(fixture, redo, wanted)                                                                   \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *next_ = next (fixture, redo);                                                           \
    g_assert_cmpstr (next_, ==, wanted);                                                                     \
  }                                                                                                          \
  G_STMT_END

static void
mark (Fixture *fixture, bool redo)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareUndoStep) step
      = redo ? care_store_find_redo (fixture->store, &error) : care_store_find_undo (fixture->store, &error);

  g_assert_true (care_store_mark_undone (fixture->store, step->number, !redo, &error));
  g_assert_no_error (error);
}

static void
test_order (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  assert_next (fixture, false, "");
  assert_next (fixture, true, "");
  add (fixture, "typed", "a");
  add (fixture, "pasted", "b");
  add (fixture, "filled", "c");
  fixture_reopen (fixture);
  assert_next (fixture, false, "c");
  mark (fixture, false);
  mark (fixture, false);
  assert_next (fixture, false, "a");
  assert_next (fixture, true, "b");
  fixture_reopen (fixture);
  mark (fixture, true);
  assert_next (fixture, false, "b");
  assert_next (fixture, true, "c");
  /* Something else was typed: what could have been done again is gone. */
  add (fixture, "cleared", "d");
  assert_next (fixture, true, "");
  assert_next (fixture, false, "d");
  mark (fixture, false);
  assert_next (fixture, false, "b");
  g_autoptr (CareUndoStep) step = care_store_find_undo (fixture->store, &error);
  g_assert_cmpstr (step->what, ==, "pasted");
  g_assert_cmpstr (step->person, ==, fixture->actor.person);
  g_assert_cmpint (step->at, ==, fixture->actor.at);
  const CareUndoCell *first = step->cells->pdata[0];
  g_assert_cmpstr (first->location, ==, "1-101");
  g_assert_cmpint (first->service, ==, CARE_SERVICE_HOME_CARE);
  g_assert_cmpint (first->month, ==, care_month (2026, 11));
  g_assert_cmpstr (first->field, ==, "dc.users");
  g_assert_cmpstr (first->before, ==, "");
  assert_sound (fixture->store);
}

static void
test_bound (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *steps = NULL;
  g_autofree char *cells = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (care_store_begin (fixture->store, &error));
  for (int i = 0; i < CARE_UNDO_STEPS + 20; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);

      add (fixture, "typed", text);
    }
  g_assert_true (care_store_commit (fixture->store, &error));
  assert_next (fixture, false, "519");
  steps = ask (fixture->path, "SELECT count(*) FROM undo_step");
  cells = ask (fixture->path, "SELECT count(*) FROM undo_cell");
  g_assert_cmpstr (steps, ==, "500");
  g_assert_cmpstr (cells, ==, "1000");
}

/* A step that could not be kept leaves nothing behind. */
static void
test_whole (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (care_store_begin (fixture->store, &error));
  add (fixture, "typed", "a");
  care_store_rollback (fixture->store);
  assert_next (fixture, false, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/store/undo/order", test_order);
  ADD_TEST ("/store/undo/bound", test_bound);
  ADD_TEST ("/store/undo/whole", test_whole);
  return g_test_run ();
}
