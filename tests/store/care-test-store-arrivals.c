/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may not be stored, is not; what cannot be stored yet, waits; and a batch is stored whole or not. */
#include "care-store-group.h"
#include "care-store-statement.h"
#include "care-wire-sync.h"

#define ROWS                                                                                                 \
  "SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM provider) + (SELECT count(*) FROM location)"  \
  " + (SELECT count(*) FROM care_return) + (SELECT count(*) FROM evidence)"

/* Nothing of the batch is there, and the record is sound. */
static void
assert_refused (Fixture *fixture, GPtrArray *batch, int code)
{
  g_autoptr (GError) error = NULL;
  int changed = -1;
  int64_t before = count_rows (fixture, ROWS);

  g_assert_false (care_store_receive (fixture->store, &fixture->actor, "group", batch, &changed, &error));
  g_assert_error (error, CARE_STORE_ERROR, code);
  g_assert_cmpint (changed, ==, 0);
  g_assert_cmpint (count_rows (fixture, ROWS), ==, before);
  assert_sound (fixture->store);
}

static GPtrArray *
other_record (GPtrArray **ids)
{
  Fixture other;

  fixture_set_up (&other, NULL);
  *ids = fill_record (&other);
  GPtrArray *all = pick_all (other.store, *ids);
  fixture_tear_down (&other, NULL);
  return all;
}

static CareIncoming *
find_kind (GPtrArray *all, CareKind kind)
{
  for (guint i = 0; i < all->len; i++)
    if (((CareIncoming *)all->pdata[i])->kind == kind)
      return all->pdata[i];
  g_assert_not_reached ();
}

/* One document of the batch is changed; all the rest would do. */
static void
test_refused (Fixture *fixture, gconstpointer unused)
{
  static const struct
  {
    CareKind kind;
    const char *old, *new;
  } rows[] = {
    { CARE_KIND_PROVIDER, "\"1-10\"", "\"1-11\"" },
    { CARE_KIND_RETURN, "\"2026-11\"", "\"2026-12\"" },
    { CARE_KIND_SUBMISSION, "answers", "answerz" },
    { CARE_KIND_SUBMISSION, "\"beds\"", "\"beds\\nmore\"" },
    { CARE_KIND_SUBMISSION, "\"location\":\"1-100\"", "\"location\":\"1-200\"" },
    { CARE_KIND_RECEIPT, "desk-1", "desk-9" },
    { CARE_KIND_HOLIDAY, "2027", "2028" },
    { CARE_KIND_CASE_EVENT, "\"first\"", "\"last\"" },
    { CARE_KIND_REPRESENTATION, "c:1", "c:2" },
    { CARE_KIND_LOCATION, "{", "[" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) ids = NULL;
      g_autoptr (GPtrArray) all = other_record (&ids);
      g_autoptr (GError) error = NULL;
      CareIncoming *one = find_kind (all, rows[i].kind);
      g_autoptr (GString) text = g_string_new (one->record);
      g_assert_true (care_incoming_check (one, &error));
      g_assert_cmpuint (g_string_replace (text, rows[i].old, rows[i].new, 0), >, 0);
      g_free (one->record);
      one->record = g_strdup (text->str);
      g_assert_false (care_incoming_check (one, &error));
      g_assert_error (error, CARE_STORE_ERROR, CARE_STORE_ERROR_CORRUPT);
      assert_refused (fixture, all, CARE_STORE_ERROR_CORRUPT);
    }
}

static void
test_evidence_of_other_bytes (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GPtrArray) all = other_record (&ids);
  CareIncoming *one = find_kind (all, CARE_KIND_EVIDENCE);

  g_bytes_unref (one->content);
  one->content = g_bytes_new_static ("something else", 14);
  assert_refused (fixture, all, CARE_STORE_ERROR_CORRUPT);
  g_clear_pointer (&one->content, g_bytes_unref);
  assert_refused (fixture, all, CARE_STORE_ERROR_CORRUPT);
}

/* What is stored already goes with what could not be. */
static void
test_together_or_not (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GPtrArray) all = other_record (&ids);

  g_ptr_array_remove_index (all, 1); /* the location that others refer to */
  assert_refused (fixture, all, CARE_STORE_ERROR_FAILED);
}

static void
test_full (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GPtrArray) all = other_record (&ids);
  CareIncoming *one = find_kind (all, CARE_KIND_EVIDENCE);
  g_autofree char *bytes = g_malloc0 (1000000);
  g_autoptr (GError) error = NULL;

  g_bytes_unref (one->content);
  one->content = g_bytes_new (bytes, 1000000);
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, one->content);
  g_free (one->id);
  g_free (one->record);
  one->id = g_strconcat ("evidence:", sum, NULL);
  one->record = care_wire_evidence_to_json (sum, "large.png");
  g_assert_true (care_store_exec (fixture->store, "PRAGMA max_page_count = 120", &error));
  assert_refused (fixture, all, CARE_STORE_ERROR_FULL);
  g_assert_true (care_store_exec (fixture->store, "PRAGMA max_page_count = 100000", &error));
  g_assert_cmpint (receive (fixture, all), ==, (int)all->len);
  assert_sound (fixture->store);
}

/* Parents come in the order of the identifiers: each is there exactly when what it refers to is. */
static void
test_parents (Fixture *fixture, gconstpointer unused)
{
  static const struct
  {
    CareKind kind;
    const char *parent;
  } rows[] = {
    { CARE_KIND_PROVIDER, NULL },
    { CARE_KIND_LOCATION, "provider:1-10" },
    { CARE_KIND_EVIDENCE, NULL },
    { CARE_KIND_RETURN, "location:1-100" },
    { CARE_KIND_SUBMISSION, "location:1-100" },
    { CARE_KIND_RECEIPT, GROUP_SUBMISSION },
    { CARE_KIND_RECOLLECTION, "location:1-100" },
    { CARE_KIND_CASE, "provider:1-10" },
    { CARE_KIND_CASE_EVENT, "case:c:1" },
    { CARE_KIND_REPRESENTATION, "case:c:1" },
    { CARE_KIND_HOLIDAY, NULL },
  };
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GPtrArray) all = other_record (&ids);
  g_autoptr (GError) error = NULL;
  bool has;

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CareIncoming *one = find_kind (all, rows[i].kind);
      g_autofree char *parent = care_incoming_parent (one);
      g_assert_cmpstr (parent, ==, rows[i].parent);
      g_assert_true (care_store_has_parents (fixture->store, one, &has, &error));
      g_assert_cmpint (has, ==, parent == NULL);
    }
  receive (fixture, all);
  for (guint i = 0; i < all->len; i++)
    {
      g_assert_true (care_store_has_parents (fixture->store, all->pdata[i], &has, &error));
      g_assert_true (has);
    }
}

static void
assert_kept (Fixture *fixture, const char *hub, const char *why, const char *ids)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) kept = care_store_list_kept (fixture->store, hub, why, &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  g_ptr_array_set_free_func (kept, (GDestroyNotify)care_kept_free);
  for (guint i = 0; i < kept->len; i++)
    g_string_append_printf (found, "%s ", ((CareKept *)kept->pdata[i])->id);
  g_assert_cmpstr (found->str, ==, ids);
}

static void
test_kept (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  CareStore *store = fixture->store;

  g_assert_true (care_store_keep (store, "group", "return:b", "1-a", "newer", "{\"schema\":9}", &error));
  g_assert_true (care_store_keep (store, "group", "return:a", "1-a", "no-parent", "{}", &error));
  g_assert_true (care_store_keep (store, "cases", "case:a", "1-a", "newer", "{}", &error));
  assert_kept (fixture, "group", NULL, "return:a return:b ");
  assert_kept (fixture, "group", "newer", "return:b ");
  assert_kept (fixture, "cases", NULL, "case:a ");
  g_assert_true (care_store_keep (store, "group", "return:b", "2-b", "unreadable", "?", &error));
  CareKept *one = care_store_find_kept (store, "group", "return:b", &error);
  g_assert_cmpstr (one->rev, ==, "2-b");
  g_assert_cmpstr (one->why, ==, "unreadable");
  g_assert_cmpstr (one->raw, ==, "?");
  care_kept_free (one);
  g_assert_true (care_store_drop_kept (store, "group", "return:b", &error));
  g_assert_null (care_store_find_kept (store, "group", "return:b", &error));
  g_assert_no_error (error);
  assert_kept (fixture, "group", NULL, "return:a ");
}

static void
receive_colleague (Fixture *fixture, const char *desk, int64_t counter)
{
  CareColleague said = { .desk = (char *)desk,
                         .parent = (char *)"",
                         .person = (char *)"B. Deputy",
                         .hub = (char *)"hub-1",
                         .mark = (char *)"m",
                         .counter = counter,
                         .head = (char *)"",
                         .program = (char *)"1.0",
                         .at = fixture->actor.at };
  g_autofree char *id = g_strconcat ("desk:", desk, NULL), *text = care_wire_colleague_to_json (&said);

  g_assert_cmpint (receive_one (fixture, id, CARE_KIND_DESK, text), ==, 0);
}

/* The last word of each stands, without any event: desks would answer one another for ever. */
static void
test_colleagues (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  receive_colleague (fixture, "desk-3", 4);
  receive_colleague (fixture, "desk-2", 7);
  receive_colleague (fixture, "desk-2", 5);
  receive_colleague (fixture, "desk-1", 9); /* this desk itself */
  g_autoptr (GPtrArray) all = care_store_list_colleagues (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (((CareColleague *)all->pdata[0])->desk, ==, "desk-2");
  g_assert_cmpint (((CareColleague *)all->pdata[0])->counter, ==, 5);
  g_assert_cmpint (count_rows (fixture, "SELECT count(*) FROM event"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/store/arrivals/refused", test_refused);
  ADD_TEST ("/store/arrivals/evidence-of-other-bytes", test_evidence_of_other_bytes);
  ADD_TEST ("/store/arrivals/together-or-not", test_together_or_not);
  ADD_TEST ("/store/arrivals/full", test_full);
  ADD_TEST ("/store/arrivals/parents", test_parents);
  ADD_TEST ("/store/arrivals/kept", test_kept);
  ADD_TEST ("/store/arrivals/colleagues", test_colleagues);
  return g_test_run ();
}
