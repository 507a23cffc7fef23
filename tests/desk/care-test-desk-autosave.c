/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-desk-fixture.h"

#include "care-return-draft.h"

#define NOVEMBER care_month (2026, 11)

static gpointer
view_work (CareRecord *record, gpointer data, GError **error)
{
  return care_record_view_return (record, "1-101", CARE_SERVICE_CARE_HOME, NOVEMBER, error);
}

static void
take_result (GObject *source, GAsyncResult *result, gpointer data)
{
  gpointer *slot = data;
  g_autoptr (GError) error = NULL;

  *slot = care_desk_run_finish (CARE_DESK (source), result, &error);
  g_assert_no_error (error);
}

static CareReturnView *
view_now (CareDeskFixture *f)
{
  CareReturnView *view = NULL;

  care_desk_run_async (f->desk, view_work, NULL, NULL, (GDestroyNotify)care_return_view_free, false, NULL,
                       take_result, &view);
  care_desk_drain (f->desk);
  g_assert_nonnull (view);
  return view;
}

static void
open_desk_with_a_home (CareDeskFixture *f)
{
  care_desk_fixture_open_record (f, "2026-11-10T10:00:00Z");
  care_desk_fixture_add_home (f, "2026-10");
  care_desk_fixture_close (f);
  care_desk_fixture_open_desk (f, "2026-11-10T10:00:00Z");
}

static void
wait_for (CareAutosave *autosave, CareSaveState state)
{
  while (care_autosave_get_state (autosave) != state)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_typing_is_saved_by_itself (void)
{
  CareDeskFixture f = { 0 };

  open_desk_with_a_home (&f);
  CareReturnDraft *draft = care_return_draft_new (f.desk, view_now (&f));
  CareAutosave *autosave = care_return_draft_get_autosave (draft);

  g_assert_cmpint (care_autosave_get_state (autosave), ==, CARE_SAVE_NOTHING);
  care_return_draft_set (draft, "ch.bed.max", "40");
  care_return_draft_set (draft, "ch.bed.occ", "41 or so");
  g_assert_cmpint (care_autosave_get_state (autosave), ==, CARE_SAVE_WAITING);
  g_assert_cmpint (care_return_draft_finding (draft, "ch.bed.occ")->code, ==, CARE_FINDING_NOT_A_NUMBER);
  wait_for (autosave, CARE_SAVE_DONE);
  g_assert_cmpint (care_autosave_get_saved_at (autosave), ==, care_instant_parse ("2026-11-10T10:00:00Z"));
  g_assert_cmpint (care_desk_get_saved_at (f.desk), !=, CARE_NO_INSTANT);

  g_autoptr (CareReturnView) kept = view_now (&f);
  g_assert_cmpstr (care_return_get (kept->ret, "ch.bed.occ"), ==, "41 or so");
  g_assert_finalize_object (draft);
  care_desk_fixture_clear (&f);
}

/* A page that is left, with a save on its way and more typed since, loses nothing. */
static void
test_leaving_saves_the_last_key (void)
{
  CareDeskFixture f = { 0 };

  open_desk_with_a_home (&f);
  CareReturnDraft *draft = care_return_draft_new (f.desk, view_now (&f));

  care_return_draft_set (draft, "ch.bed.occ", "3");
  care_autosave_flush (care_return_draft_get_autosave (draft));
  care_return_draft_set (draft, "ch.bed.occ", "38");
  g_object_unref (draft);
  care_desk_drain (f.desk);
  g_autoptr (CareReturnView) kept = view_now (&f);
  g_assert_cmpstr (care_return_get (kept->ret, "ch.bed.occ"), ==, "38");
  care_desk_fixture_clear (&f);
}

static void
answer_elsewhere (CareDeskFixture *f, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  const char *pairs[] = { field, text, NULL };
  CareClock *clock = care_clock_new_at (care_instant_parse ("2026-11-10T10:00:00Z"));
  g_autoptr (CareRecord) record = care_record_open (f->folder, NULL, "Somebody else", clock, &error);

  g_assert_no_error (error);
  g_autoptr (CareReturnView) view
      = care_record_set_answers (record, "1-101", CARE_SERVICE_CARE_HOME, NOVEMBER, pairs, &error);
  g_assert_no_error (error);
}

/* What another program answers while the form is open stays, unless the same question is answered here too.
 */
static void
test_answers_from_elsewhere_stay (void)
{
  CareDeskFixture f = { 0 };

  open_desk_with_a_home (&f);
  CareReturnDraft *draft = care_return_draft_new (f.desk, view_now (&f));
  CareAutosave *autosave = care_return_draft_get_autosave (draft);

  care_return_draft_set (draft, "ch.bed.max", "40");
  care_return_draft_set (draft, "ch.bed.res", "2");
  wait_for (autosave, CARE_SAVE_DONE);
  answer_elsewhere (&f, "ch.bed.max", "41");
  answer_elsewhere (&f, "ch.bed.acc", "3");
  care_return_draft_set (draft, "ch.bed.occ", "38");
  care_return_draft_set (draft, "ch.bed.res", "");
  wait_for (autosave, CARE_SAVE_DONE);

  g_autoptr (CareReturnView) kept = view_now (&f);
  g_assert_cmpstr (care_return_get (kept->ret, "ch.bed.max"), ==, "41");
  g_assert_cmpstr (care_return_get (kept->ret, "ch.bed.acc"), ==, "3");
  g_assert_cmpstr (care_return_get (kept->ret, "ch.bed.occ"), ==, "38");
  g_assert_null (care_return_get (kept->ret, "ch.bed.res"));
  g_assert_finalize_object (draft);
  care_desk_fixture_clear (&f);
}

/* A save that fails is state that somebody sees, and is tried again until it is done. */
typedef struct
{
  int failures_left;
  int stored;
} Stubborn;

static gpointer
snapshot_stubborn (gpointer owner)
{
  return owner;
}

static gpointer
store_stubborn (CareRecord *record, gpointer data, GError **error)
{
  Stubborn *it = data;

  if (it->failures_left-- > 0)
    {
      g_set_error_literal (error, CARE_STORE_ERROR, CARE_STORE_ERROR_FULL, "no room");
      return NULL;
    }
  it->stored++;
  return it;
}

static void
keep_it (gpointer data)
{
}

static void
test_trouble_is_tried_again (void)
{
  CareDeskFixture f = { 0 };
  Stubborn it = { .failures_left = 1 };

  open_desk_with_a_home (&f);
  CareAutosave *autosave = care_autosave_new (f.desk, &it, snapshot_stubborn, store_stubborn, keep_it);
  care_autosave_touch (autosave);
  care_autosave_flush (autosave);
  wait_for (autosave, CARE_SAVE_TROUBLE);
  g_assert_cmpint (care_record_trouble (care_autosave_get_trouble (autosave)), ==, CARE_TROUBLE_FULL);
  g_assert_true (care_desk_has_unsaved (f.desk));
  care_autosave_close (autosave); /* the page goes; what was typed does not */
  wait_for (autosave, CARE_SAVE_DONE);
  g_assert_cmpint (it.stored, ==, 1);
  g_assert_false (care_desk_has_unsaved (f.desk));
  g_assert_finalize_object (autosave);
  care_desk_fixture_clear (&f);
}

static gpointer
count_work (CareRecord *record, gpointer data, GError **error)
{
  GArray *order = data;
  int next = (int)order->len;

  g_array_append_val (order, next);
  return order;
}

/* The save on its way fails, and something newer follows it: the older one must not come back over it. */
typedef struct
{
  const char *typed;
  bool fail_first;
  GPtrArray *stored; /* char * */
} Page;

static gpointer
snapshot_page (gpointer owner)
{
  return g_strdup (((Page *)owner)->typed);
}

static Page *the_page;

static gpointer
store_page (CareRecord *record, gpointer data, GError **error)
{
  if (the_page->fail_first)
    {
      the_page->fail_first = false;
      g_set_error_literal (error, CARE_STORE_ERROR, CARE_STORE_ERROR_FULL, "no room");
      return NULL;
    }
  g_ptr_array_add (the_page->stored, g_strdup (data));
  return data;
}

static void
test_nothing_old_comes_back (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GPtrArray) stored = g_ptr_array_new_with_free_func (g_free);
  Page page = { .typed = "old", .fail_first = true, .stored = stored };

  the_page = &page;
  open_desk_with_a_home (&f);
  CareAutosave *autosave = care_autosave_new (f.desk, &page, snapshot_page, store_page, g_free);
  care_autosave_touch (autosave);
  care_autosave_flush (autosave);
  page.typed = "new";
  care_autosave_touch (autosave);
  care_autosave_close (autosave);
  while (care_desk_has_unsaved (f.desk))
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (autosave);
  g_assert_cmpint (stored->len, ==, 1);
  g_assert_cmpstr (stored->pdata[0], ==, "new");
  care_desk_fixture_clear (&f);
}

static void
test_work_is_first_come_first_served (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (int));
  gpointer results[20];

  open_desk_with_a_home (&f);
  for (int i = 0; i < 20; i++)
    care_desk_run_async (f.desk, count_work, order, NULL, NULL, false, NULL, take_result, &results[i]);
  care_desk_drain (f.desk);
  g_assert_cmpint (order->len, ==, 20);
  for (int i = 0; i < 20; i++)
    g_assert_cmpint (g_array_index (order, int, i), ==, i);
  care_desk_fixture_clear (&f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/autosave/typing", test_typing_is_saved_by_itself);
  g_test_add_func ("/desk/autosave/leaving", test_leaving_saves_the_last_key);
  g_test_add_func ("/desk/autosave/trouble", test_trouble_is_tried_again);
  g_test_add_func ("/desk/autosave/nothing-old", test_nothing_old_comes_back);
  g_test_add_func ("/desk/order", test_work_is_first_come_first_served);
  g_test_add_func ("/desk/autosave/answers-from-elsewhere-stay", test_answers_from_elsewhere_stay);
  return g_test_run ();
}
