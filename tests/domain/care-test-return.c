/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An answer is kept as it was typed, and what was said of the whole return follows from it. */
#include "care-return.h"

static CareReturn *
november (void)
{
  return care_return_new ("1-100", CARE_SERVICE_CARE_HOME, care_month (2026, 11));
}

static void
test_answers (void)
{
  g_autoptr (CareReturn) ret = november ();

  g_assert_null (care_return_get (ret, "ch.bed.max"));
  g_assert_true (care_return_set (ret, "ch.bed.max", "  forty two "));
  g_assert_cmpstr (care_return_get (ret, "ch.bed.max"), ==, "forty two");
  g_assert_false (care_return_set (ret, "ch.bed.max", "forty two"));
  g_assert_true (care_return_set (ret, "ch.bed.max", "0"));
  g_assert_true (care_return_set (ret, "ch.bed.max", " \t "));
  g_assert_null (care_return_get (ret, "ch.bed.max"));
  g_assert_false (care_return_set (ret, "ch.bed.max", NULL));
}

static void
test_fields_in_order (void)
{
  g_autoptr (CareReturn) ret = november ();

  care_return_set (ret, "dc.users", "3");
  care_return_set (ret, "ch.bed.occ", "1");
  care_return_set (ret, "ch.bed.max", "2");
  g_autofree const char **fields = care_return_fields (ret);
  g_assert_cmpstr (fields[0], ==, "ch.bed.max");
  g_assert_cmpstr (fields[1], ==, "ch.bed.occ");
  g_assert_cmpstr (fields[2], ==, "dc.users");
  g_assert_null (fields[3]);
}

/* Typing the same again leaves "unchanged" true; any answer at all makes "nothing to report" untrue. */
static void
test_kind_follows (void)
{
  g_autoptr (CareReturn) ret = november ();

  care_return_set (ret, "ch.bed.max", "40");
  ret->kind = CARE_RETURN_UNCHANGED;
  g_assert_false (care_return_set (ret, "ch.bed.max", "40"));
  g_assert_cmpint (ret->kind, ==, CARE_RETURN_UNCHANGED);
  g_assert_true (care_return_set (ret, "ch.bed.max", "41"));
  g_assert_cmpint (ret->kind, ==, CARE_RETURN_ANSWERED);

  ret->kind = CARE_RETURN_NIL;
  g_free (ret->nil_reason);
  ret->nil_reason = g_strdup ("not operating yet");
  g_assert_true (care_return_set (ret, "ch.bed.max", NULL));
  g_assert_cmpint (ret->kind, ==, CARE_RETURN_NIL);
  g_assert_true (care_return_set (ret, "ch.bed.max", "41"));
  g_assert_cmpint (ret->kind, ==, CARE_RETURN_ANSWERED);
  g_assert_cmpstr (ret->nil_reason, ==, "");
}

static void
test_copy (void)
{
  g_autoptr (CareReturn) ret = november ();

  care_return_set (ret, "ch.bed.max", "40");
  ret->changed_at = 1000;
  g_autoptr (CareReturn) copy = care_return_copy (ret);
  care_return_set (copy, "ch.bed.max", "41");
  g_assert_cmpstr (care_return_get (ret, "ch.bed.max"), ==, "40");
  g_assert_cmpstr (copy->location, ==, "1-100");
  g_assert_cmpint (copy->changed_at, ==, 1000);
}

/* Two desks that were both offline meet in one document, because its name is the same on both. */
static void
test_key (void)
{
  g_autofree char *key = care_return_key ("1-100", CARE_SERVICE_HOME_CARE, care_month (2026, 11));

  g_assert_cmpstr (key, ==, "return:1-100:home-care:2026-11");
}

static void
add_item (CareDataset *dataset, const char *id, CareItemKind kind, bool mandated, bool flu)
{
  CareItem *item = g_new0 (CareItem, 1);

  item->id = g_strdup (id);
  item->kind = kind;
  item->mandated = mandated;
  item->season_from = flu ? 901 : 0;
  item->season_to = flu ? 331 : 0;
  g_ptr_array_add (dataset->items, item);
}

static void
test_progress (void)
{
  g_autoptr (CareDataset) dataset = g_new0 (CareDataset, 1);
  g_autoptr (CareReturn) ret = november ();
  int answered, asked;

  dataset->items = g_ptr_array_new_with_free_func ((GDestroyNotify)care_item_free);
  add_item (dataset, "max", CARE_KIND_COUNT, true, false);
  add_item (dataset, "absence", CARE_KIND_DAYS_OR_HOURS, true, false);
  add_item (dataset, "period", CARE_KIND_PERIOD, false, false);
  add_item (dataset, "flu", CARE_KIND_COUNT, true, true);

  care_return_set (ret, "absence.hours", "7.5"); /* either of the two answers it */
  care_return_set (ret, "period", "last-month"); /* not asked by the notice */
  care_return_set (ret, "flu", "3");
  care_return_progress (ret, dataset, care_date (2026, 11, 8), NULL, &answered, &asked);
  g_assert_cmpint (asked, ==, 3);
  g_assert_cmpint (answered, ==, 2);
  care_return_progress (ret, dataset, care_date (2026, 6, 8), NULL, &answered, &asked);
  g_assert_cmpint (asked, ==, 2);
  g_assert_cmpint (answered, ==, 1);
}

/* A reason stands where there is no answer, and only there. */
static void
test_reasons (void)
{
  g_autoptr (CareReturn) ret = november ();

  g_assert_true (care_return_explain (ret, "ch.bed.max", "  not known after asking "));
  g_assert_cmpstr (care_return_get_reason (ret, "ch.bed.max"), ==, "not known after asking");
  g_assert_false (care_return_explain (ret, "ch.bed.max", "not known after asking"));
  care_return_set (ret, "ch.bed.max", "40");
  g_assert_null (care_return_get_reason (ret, "ch.bed.max"));
  g_assert_false (care_return_explain (ret, "ch.bed.max", "no"));
  care_return_set (ret, "ch.bed.max", NULL);
  g_assert_true (care_return_explain (ret, "ch.bed.max", "no"));
  g_assert_true (care_return_explain (ret, "ch.bed.max", " "));
  g_assert_cmpuint (g_hash_table_size (ret->reasons), ==, 0);

  /* In days or in hours, either answers the question. */
  care_return_explain (ret, "wf.abs", "no");
  care_return_set (ret, "wf.abs.hours", "7.5");
  g_assert_null (care_return_get_reason (ret, "wf.abs"));
  g_assert_false (care_return_explain (ret, "wf.abs", "no"));
}

static void
test_notes (void)
{
  g_autoptr (CareReturn) ret = november ();

  g_assert_true (care_return_note (ret, "ch.bed.max", "two rooms closed"));
  care_return_set (ret, "ch.bed.max", "40");
  g_assert_cmpstr (care_return_get_note (ret, "ch.bed.max"), ==, "two rooms closed");
  g_assert_true (care_return_note (ret, "ch.bed.max", NULL));
  g_assert_null (care_return_get_note (ret, "ch.bed.max"));
}

static void
test_looks (void)
{
  g_autoptr (CareReturn) ret = november ();

  g_assert_cmpint (care_return_looked_at (ret, "ch.bed.max"), ==, CARE_NO_INSTANT);
  g_assert_true (care_return_look (ret, "ch.bed.max", 200));
  g_assert_false (care_return_look (ret, "ch.bed.max", 100));
  g_assert_cmpint (care_return_looked_at (ret, "ch.bed.max"), ==, 200);
  g_assert_true (care_return_look (ret, "ch.bed.max", CARE_NO_INSTANT));
  g_assert_cmpint (care_return_looked_at (ret, "ch.bed.max"), ==, CARE_NO_INSTANT);
}

/* The same files in the same order, in whichever order they came. */
static void
test_evidence (void)
{
  g_autoptr (CareReturn) here = november ();
  g_autoptr (CareReturn) there = november ();

  g_assert_true (care_return_add_evidence (here, care_evidence_new ("aa", "b.png", 200, "Ann", NULL)));
  g_assert_true (care_return_add_evidence (here, care_evidence_new ("aa", "c.png", 100, "Ann", "e-mail")));
  g_assert_false (care_return_add_evidence (here, care_evidence_new ("aa", "b.png", 300, "Bob", NULL)));
  g_assert_true (care_return_add_evidence (there, care_evidence_new ("aa", "b.png", 300, "Bob", NULL)));
  g_assert_false (care_return_is_the_same (here, there));
  care_return_add_evidence (there, care_evidence_new ("aa", "c.png", 100, "Ann", "e-mail"));
  g_assert_false (care_return_add_evidence (there, care_evidence_new ("aa", "b.png", 200, "Ann", NULL)));
  g_assert_true (care_return_is_the_same (here, there));
  g_assert_cmpuint (there->evidence->len, ==, 2);
  g_assert_cmpstr (((CareEvidence *)there->evidence->pdata[1])->added_by, ==, "Ann");
}

/* Who looked it through did so for these figures and no others. */
static void
test_sign_off (void)
{
  g_autoptr (CareReturn) ret = november ();

  care_return_set (ret, "ch.bed.max", "40");
  care_return_sign (ret, "Bob", 300);
  care_return_note (ret, "ch.bed.max", "as on the certificate");
  care_return_set (ret, "ch.bed.max", "40");
  g_assert_cmpstr (ret->signed_by, ==, "Bob");
  care_return_set (ret, "ch.bed.max", "41");
  g_assert_cmpstr (ret->signed_by, ==, "");
  g_assert_cmpint (ret->signed_at, ==, CARE_NO_INSTANT);
  care_return_sign (ret, "Bob", 300);
  care_return_set (ret, "ch.bed.max", NULL);
  g_assert_cmpstr (ret->signed_by, ==, "");
}

static void
test_copy_has_all (void)
{
  g_autoptr (CareReturn) ret = november ();

  care_return_set (ret, "ch.bed.max", "40");
  care_return_explain (ret, "ch.bed.occ", "not known");
  care_return_note (ret, "ch.bed.max", "n");
  care_return_look (ret, "ch.bed.max", 7);
  care_return_add_evidence (ret, care_evidence_new ("aa", "b.png", 200, "Ann", NULL));
  care_return_assign (ret, "Ann", "Bob");
  care_return_sign (ret, "Cy", 9);
  g_autoptr (CareReturn) copy = care_return_copy (ret);
  g_assert_true (care_return_is_the_same (ret, copy));
  g_assert_true (care_return_says_the_same (ret, copy));
  care_return_assign (copy, NULL, "");
  g_assert_cmpstr (copy->assignee, ==, "Ann");
  g_assert_false (care_return_is_the_same (ret, copy));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/return/answers", test_answers);
  g_test_add_func ("/domain/return/fields-in-order", test_fields_in_order);
  g_test_add_func ("/domain/return/kind-follows", test_kind_follows);
  g_test_add_func ("/domain/return/copy", test_copy);
  g_test_add_func ("/domain/return/key", test_key);
  g_test_add_func ("/domain/return/progress", test_progress);
  g_test_add_func ("/domain/return/reasons", test_reasons);
  g_test_add_func ("/domain/return/notes", test_notes);
  g_test_add_func ("/domain/return/looks", test_looks);
  g_test_add_func ("/domain/return/evidence", test_evidence);
  g_test_add_func ("/domain/return/sign-off", test_sign_off);
  g_test_add_func ("/domain/return/copy-has-all", test_copy_has_all);
  return g_test_run ();
}
