/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two desks changed at once, and how a person settles it. */
#include "care-desk-group.h"

/* Both desks have changed the name and the number of places; b finds out. */
static void
make_conflict (CareDeskFixture *a, CareDeskFixture *b, CareModelHub *hub)
{
  care_group_open (a, hub);
  care_group_open (b, hub);
  care_desk_fixture_add_home (a, "2026-01");
  care_group_join (a);
  care_group_step (a);
  care_group_join (b);
  care_group_step (b);
  care_group_set_home (a, "name", "Elm Court");
  care_group_set_home (a, "places", "41");
  care_group_step (a);
  care_group_set_home (b, "name", "Elm Lodge");
  care_group_set_home (b, "places", "42");
  care_group_step (b);
}

static void
test_conflicts_are_settled (void)
{
  const struct
  {
    const char *choices[5];
    const char *name; /* in the end, on both desks; NULL: refused */
    int places;
    unsigned left;
  } cases[] = {
    { { "name", "mine", "places", "mine", NULL }, "Elm Lodge", 42, 0 },
    { { "name", "theirs", "places", "theirs", NULL }, "Elm Court", 41, 0 },
    { { "name", "theirs", "places", "mine", NULL }, "Elm Court", 42, 0 },
    { { "name", "The Elms", "places", "43", NULL }, "The Elms", 43, 0 },
    { { "name", "Elm House", "places", "40", NULL }, "Elm House", 40, 0 },
    { { "name", "theirs", NULL }, "Elm Court", 42, 1 },
    { { "name", "mine", NULL }, "Elm Lodge", 42, 1 },
    { { NULL }, "Elm Lodge", 42, 2 },
    { { "users", "mine", NULL }, NULL, 0, 0 },
    { { "places", "many", NULL }, NULL, 0, 0 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareDeskFixture a = { 0 }, b = { 0 };
      g_autoptr (CareModelHub) hub = care_group_hub ();
      g_autoptr (CareConflictView) left = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%zu", i);
      make_conflict (&a, &b, hub);
      g_autoptr (CareConflictView) view = care_record_view_conflict (b.record, CARE_GROUP_HOME, &error);
      g_assert_no_error (error);
      g_assert_cmpint (view->fields->len, ==, 2);
      const CareConflictField *field = view->fields->pdata[0];
      g_assert_cmpstr (field->field, ==, "name");
      g_assert_cmpstr (field->base, ==, "Elm House");
      g_assert_cmpstr (field->mine, ==, "Elm Lodge");
      g_assert_cmpstr (field->theirs, ==, "Elm Court");
      bool settled = care_record_settle (b.record, CARE_GROUP_HOME, cases[i].choices, &left, &error);
      g_assert_cmpint (settled, ==, cases[i].name != NULL);
      if (!settled)
        {
          care_assert_refused (error, CARE_REFUSAL_BAD_VALUE);
          care_group_assert_home (&b, "Elm Lodge", 42);
        }
      else
        care_group_assert_home (&b, cases[i].name, cases[i].places);
      g_assert_cmpint (left != NULL ? left->fields->len : 0, ==, cases[i].left);
      care_group_step (&b);
      care_group_step (&a);
      g_autoptr (CareSyncState) state = care_group_state (&b);
      g_assert_cmpint (state->conflicts, ==, settled && cases[i].left == 0 ? 0 : 1);
      if (settled && cases[i].left == 0)
        {
          care_group_assert_home (&a, cases[i].name, cases[i].places);
          g_assert_cmpint (state->queue->len, ==, 0);
        }
      else
        care_group_assert_home (&a, "Elm Court", 41); /* nothing of theirs was written over */
      care_desk_fixture_clear (&a);
      care_desk_fixture_clear (&b);
    }
}

/* What is left over is settled in a second step, on the ground of the first. */
static void
test_a_conflict_is_settled_in_two_steps (void)
{
  CareDeskFixture a = { 0 }, b = { 0 };
  g_autoptr (CareModelHub) hub = care_group_hub ();
  g_autoptr (CareConflictView) left = NULL;
  g_autoptr (GError) error = NULL;

  make_conflict (&a, &b, hub);
  g_assert_true (care_record_settle (b.record, CARE_GROUP_HOME, (const char *const[]){ "name", "mine", NULL },
                                     &left, &error));
  g_assert_cmpint (left->fields->len, ==, 1);
  care_group_step (&b);
  care_group_set_home (&a, "users", "3"); /* theirs goes on meanwhile */
  care_group_step (&a);
  care_group_step (&b);
  g_autoptr (CareConflictView) view = care_record_view_conflict (b.record, CARE_GROUP_HOME, &error);
  g_assert_no_error (error);
  g_assert_cmpint (view->fields->len, ==, 1);
  g_clear_pointer (&left, care_conflict_view_free);
  g_assert_true (care_record_settle (b.record, CARE_GROUP_HOME,
                                     (const char *const[]){ "places", "theirs", NULL }, &left, &error));
  g_assert_null (left);
  care_group_step (&b);
  care_group_step (&a);
  care_group_assert_home (&a, "Elm Lodge", 41);
  care_group_assert_home (&b, "Elm Lodge", 41);
  g_assert_null (care_record_view_conflict (b.record, CARE_GROUP_HOME, &error));
  care_assert_refused (error, CARE_REFUSAL_NO_SUCH_ITEM);
  care_desk_fixture_clear (&a);
  care_desk_fixture_clear (&b);
}

/* A conflict stands until a person has settled it, however often the hub shows the same again. */
static void
test_a_conflict_outlives_a_feed_that_starts_over (void)
{
  CareDeskFixture a = { 0 }, b = { 0 };
  g_autoptr (CareModelHub) hub = care_group_hub ();

  make_conflict (&a, &b, hub);
  for (int i = 0; i < 3; i++)
    {
      care_model_hub_plan (hub, CARE_MODEL_REWOUND, 100);
      care_group_step (&b);
    }
  care_group_step (&a);
  g_autoptr (CareSyncState) state = care_group_state (&b);
  g_assert_cmpint (state->conflicts, ==, 1);
  care_group_assert_home (&a, "Elm Court", 41);
  care_group_assert_home (&b, "Elm Lodge", 42);
  care_desk_fixture_clear (&a);
  care_desk_fixture_clear (&b);
}

#define NOVEMBER care_month (2026, 11)
#define RETURN "return:1-101:care-home:2026-11"

static void
answer (CareDeskFixture *f, const char *field, const char *text)
{
  const char *const pairs[] = { field, text, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareReturnView) view
      = care_record_set_answers (f->record, "1-101", CARE_SERVICE_CARE_HOME, NOVEMBER, pairs, &error);

  g_assert_no_error (error);
}

static char *
answer_of (CareDeskFixture *f, const char *field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareReturnView) view
      = care_record_view_return (f->record, "1-101", CARE_SERVICE_CARE_HOME, NOVEMBER, &error);

  g_assert_no_error (error);
  return g_strdup (care_return_get (view->ret, field));
}

/* What a form does that was opened when the number was "36". */
static void
save_from_a_form (CareDeskFixture *f, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareReturn) draft = care_return_new ("1-101", CARE_SERVICE_CARE_HOME, NOVEMBER);
  g_autoptr (GHashTable) touched
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  GPtrArray *ours = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (ours, g_strdup ("36"));
  g_hash_table_insert (touched, g_strdup (field), ours);
  care_return_set (draft, field, text);
  g_assert_true (care_record_save_fields (f->record, draft, touched, &error));
  g_assert_no_error (error);
}

/* A colleague's answer comes from the hub while the same question is being answered here, and before that is
 * stored: neither of the two is lost without a word. */
static void
test_typed_over_what_came (void)
{
  static const struct
  {
    const char *theirs, *typed;
    const char *choice; /* NULL: nothing to settle */
    const char *in_the_end;
  } cases[] = {
    { "37", "38", "mine", "38" }, { "37", "38", "theirs", "37" }, { "37", "38", "39", "39" },
    { "37", "", "theirs", "37" }, { "37", "", "mine", NULL },     { "37", "37", NULL, "37" },
    { "36", "38", NULL, "38" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareDeskFixture a = { 0 }, b = { 0 };
      g_autoptr (CareModelHub) hub = care_group_hub ();
      g_autoptr (CareConflictView) left = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%zu", i);
      care_group_open (&a, hub);
      care_group_open (&b, hub);
      care_desk_fixture_add_home (&a, "2026-01");
      answer (&a, "ch.bed.occ", "36");
      care_group_join (&a);
      care_group_step (&a);
      care_group_join (&b);
      care_group_step (&b);
      answer (&a, "ch.bed.occ", cases[i].theirs);
      answer (&a, "ch.bed.max", "41");
      care_group_step (&a);
      care_group_step (&b);
      save_from_a_form (&b, "ch.bed.occ", cases[i].typed);
      for (int round = 0; round < 2; round++)
        {
          care_group_step (&b);
          care_group_step (&a);
        }
      g_autoptr (CareSyncState) state = care_group_state (&b);
      g_assert_cmpint (state->conflicts, ==, cases[i].choice != NULL ? 1 : 0);
      if (cases[i].choice != NULL)
        {
          g_autofree char *theirs = answer_of (&a, "ch.bed.occ");
          g_autoptr (CareConflictView) view = care_record_view_conflict (b.record, RETURN, &error);

          g_assert_no_error (error);
          g_assert_cmpstr (theirs, ==, cases[i].theirs); /* not written over */
          g_assert_cmpint (view->fields->len, ==, 1);
          const CareConflictField *field = view->fields->pdata[0];
          g_assert_cmpstr (field->field, ==, "ch.bed.occ");
          g_assert_cmpstr (field->base, ==, "36");
          g_assert_cmpstr (field->theirs, ==, cases[i].theirs);
          g_assert_true (care_record_settle (
              b.record, RETURN, (const char *const[]){ "ch.bed.occ", cases[i].choice, NULL }, &left, &error));
          g_assert_null (left);
          care_group_step (&b);
          care_group_step (&a);
        }
      g_autofree char *at_a = answer_of (&a, "ch.bed.occ");
      g_autofree char *at_b = answer_of (&b, "ch.bed.occ");
      g_autofree char *untouched = answer_of (&b, "ch.bed.max");
      g_assert_cmpstr (at_a, ==, cases[i].in_the_end);
      g_assert_cmpstr (at_b, ==, cases[i].in_the_end);
      g_assert_cmpstr (untouched, ==, "41");
      g_autoptr (CareSyncState) end = care_group_state (&b);
      g_assert_cmpint (end->conflicts, ==, 0);
      g_assert_cmpint (end->queue->len, ==, 0);
      care_desk_fixture_clear (&a);
      care_desk_fixture_clear (&b);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/conflicts/settled", test_conflicts_are_settled);
  g_test_add_func ("/desk/conflicts/typed-over-what-came", test_typed_over_what_came);
  g_test_add_func ("/desk/conflicts/settled-in-two-steps", test_a_conflict_is_settled_in_two_steps);
  g_test_add_func ("/desk/conflicts/stands", test_a_conflict_outlives_a_feed_that_starts_over);
  return g_test_run ();
}
