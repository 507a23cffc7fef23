/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a return beside its figures, its revisions and its log, and deeds for several at once. */
#include "care-desk-fixture.h"

#include <glib/gstdio.h>

#define NOVEMBER care_month (2026, 11)
#define INSIDE "2026-11-10T10:00:00Z"
#define LATER "2026-11-11T10:00:00Z"
#define HOME "1-101", CARE_SERVICE_CARE_HOME

static CareReturnView *
set (CareDeskFixture *f, CareMonth month, const char *field, const char *text)
{
  const char *pairs[] = { field, text, NULL };
  g_autoptr (GError) error = NULL;
  CareReturnView *view = care_record_set_answers (f->record, HOME, month, pairs, &error);

  g_assert_no_error (error);
  return view;
}

static void
put (CareDeskFixture *f, CareMonth month, const char *field, const char *text)
{
  g_autoptr (CareReturnView) view = set (f, month, field, text);
}

static CareReturnView *
view_of (CareDeskFixture *f, CareMonth month)
{
  g_autoptr (GError) error = NULL;
  CareReturnView *view = care_record_view_return (f->record, HOME, month, &error);

  g_assert_no_error (error);
  return view;
}

static void
record_as_saved (CareDeskFixture *f, const char *at, const char *const *sections)
{
  g_autoptr (GError) error = NULL;
  CareRecording recording = { care_instant_parse (at), "Test Person", sections, CARE_HOW_PAGES, NULL };
  g_autoptr (CareReturnView) view = care_record_record_return (f->record, HOME, NOVEMBER, &recording, &error);

  g_assert_no_error (error);
}

static void
open_home (CareDeskFixture *f, const char *now)
{
  care_desk_fixture_open_record (f, now);
  care_desk_fixture_add_home (f, "2026-09");
}

static void
test_reasons (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  const char *why[] = { "ch.bed.occ", " Not known after asking ", NULL };
  const char *unknown[] = { "ch.bed.nonsense", "x", NULL };
  const char *answered[] = { "ch.bed.max", "x", NULL };

  open_home (&f, INSIDE);
  put (&f, NOVEMBER, "ch.bed.max", "40");
  g_autoptr (CareReturnView) view = care_record_explain_empty (f.record, HOME, NOVEMBER, why, &error);
  g_assert_no_error (error);
  g_assert_true (view->changed);
  g_assert_cmpstr (care_return_get_reason (view->ret, "ch.bed.occ"), ==, "Not known after asking");
  g_assert_cmpint (view->explained, ==, 1);
  g_autoptr (CareReturnView) same = care_record_explain_empty (f.record, HOME, NOVEMBER, why, &error);
  g_assert_false (same->changed);
  g_assert_null (care_record_explain_empty (f.record, HOME, NOVEMBER, unknown, &error));
  care_assert_refused (error, CARE_REFUSAL_NO_SUCH_ITEM);
  g_clear_error (&error);
  g_assert_null (care_record_explain_empty (f.record, HOME, NOVEMBER, answered, &error));
  care_assert_refused (error, CARE_REFUSAL_ANSWERED);

  /* What was recorded says so too. */
  record_as_saved (&f, INSIDE, NULL);
  g_autoptr (CareReturnView) after = view_of (&f, NOVEMBER);
  g_assert_cmpstr (care_return_get_reason (after->recorded, "ch.bed.occ"), ==, "Not known after asking");
  care_desk_fixture_clear (&f);
}

static void
test_looks (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  const char *one[] = { "ch.bed.occ", NULL };

  open_home (&f, "2026-10-10T10:00:00Z");
  put (&f, care_month (2026, 10), "ch.bed.max", "40");
  put (&f, care_month (2026, 10), "ch.bed.occ", "38");
  care_desk_fixture_close (&f);

  /* Carried over is not looked at. */
  care_desk_fixture_open_record (&f, INSIDE);
  g_autoptr (CareReturnView) carried = care_record_set_unchanged (f.record, HOME, NOVEMBER, &error);
  g_assert_cmpint (care_return_looked_at (carried->ret, "ch.bed.occ"), ==,
                   care_instant_parse ("2026-10-10T10:00:00Z"));
  g_autoptr (CareReturnView) looked = care_record_look_at (f.record, HOME, NOVEMBER, one, &error);
  g_assert_no_error (error);
  g_assert_cmpint (care_return_looked_at (looked->ret, "ch.bed.occ"), ==, care_instant_parse (INSIDE));
  g_assert_cmpint (looked->ret->kind, ==, CARE_RETURN_UNCHANGED);
  g_assert_cmpint (care_return_looked_at (looked->ret, "ch.bed.max"), <, care_instant_parse (INSIDE));
  g_autoptr (CareReturnView) all = care_record_look_at (f.record, HOME, NOVEMBER, NULL, &error);
  g_assert_cmpint (care_return_looked_at (all->ret, "ch.bed.max"), ==, care_instant_parse (INSIDE));
  g_autoptr (CareReturnView) emptied = set (&f, NOVEMBER, "ch.bed.occ", "");
  g_assert_cmpint (care_return_looked_at (emptied->ret, "ch.bed.occ"), ==, CARE_NO_INSTANT);
  care_desk_fixture_clear (&f);
}

static void
test_form_looks (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareReturn) draft = care_return_new (HOME, NOVEMBER);
  g_autoptr (GHashTable) touched
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);

  open_home (&f, INSIDE);
  care_return_set (draft, "ch.bed.occ", "38");
  g_hash_table_insert (touched, (gpointer) "ch.bed.occ", g_ptr_array_new ());
  g_ptr_array_add (g_hash_table_lookup (touched, "ch.bed.occ"), (gpointer) "");
  g_assert_true (care_record_save_fields (f.record, draft, touched, &error));
  g_autoptr (CareReturnView) view = view_of (&f, NOVEMBER);
  g_assert_cmpint (care_return_looked_at (view->ret, "ch.bed.occ"), ==, care_instant_parse (INSIDE));
  care_desk_fixture_clear (&f);
}

static void
test_assign (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;

  open_home (&f, INSIDE);
  g_autoptr (CareReturnView) view = care_record_assign (f.record, HOME, NOVEMBER, "Ann", "Bob", &error);
  g_assert_no_error (error);
  g_autoptr (CareReturnView) after = care_record_assign (f.record, HOME, NOVEMBER, NULL, "", &error);
  g_assert_cmpstr (after->ret->assignee, ==, "Ann");
  g_assert_cmpstr (after->ret->deputy, ==, "");
  care_desk_fixture_clear (&f);
}

/* Not who changed the figures last; and a figure changed after it takes it back. */
static void
test_sign_off (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  const char *note[] = { "ch.bed.max", "as on the certificate", NULL };

  open_home (&f, INSIDE);
  care_record_set_person (f.record, "Ann");
  put (&f, NOVEMBER, "ch.bed.max", "40");
  care_record_set_person (f.record, "Bob");
  g_autoptr (CareReturnView) noted = care_record_note_item (f.record, HOME, NOVEMBER, note, &error);
  care_record_set_person (f.record, "Ann");
  g_assert_null (care_record_sign_off (f.record, HOME, NOVEMBER, &error));
  care_assert_refused (error, CARE_REFUSAL_SAME_PERSON);
  g_assert_cmpstr (error->message, ==, "Ann");
  g_clear_error (&error);
  care_record_set_person (f.record, "Bob");
  g_autoptr (CareReturnView) view = care_record_sign_off (f.record, HOME, NOVEMBER, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (view->ret->signed_by, ==, "Bob");
  g_assert_cmpint (view->ret->signed_at, ==, care_instant_parse (INSIDE));
  g_autoptr (CareReturnView) after = set (&f, NOVEMBER, "ch.bed.max", "41");
  g_assert_cmpstr (after->ret->signed_by, ==, "");
  g_autoptr (CareReturnView) again = care_record_sign_off (f.record, HOME, NOVEMBER, NULL);
  g_assert_null (again);
  care_record_set_person (f.record, "Ann");
  g_autoptr (CareReturnView) other = care_record_sign_off (f.record, HOME, NOVEMBER, &error);
  g_assert_cmpstr (other->ret->signed_by, ==, "Ann");
  g_autoptr (CareReturnView) nil = care_record_set_nil (f.record, HOME, NOVEMBER, "closed for works", &error);
  g_assert_cmpstr (nil->ret->signed_by, ==, "");
  care_desk_fixture_clear (&f);
}

static void
test_evidence (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;

  open_home (&f, INSIDE);
  record_as_saved (&f, INSIDE, NULL);
  g_autofree char *path = g_build_filename (f.folder, "saved.png", NULL);
  g_assert_true (g_file_set_contents (path, "a picture", -1, &error));
  g_autoptr (CareReturnView) view
      = care_record_add_return_evidence (f.record, HOME, NOVEMBER, path, "the page", &error);
  g_assert_no_error (error);
  g_assert_true (view->changed);
  g_assert_cmpuint (view->ret->evidence->len, ==, 1);
  const CareEvidence *one = view->ret->evidence->pdata[0];
  g_assert_cmpstr (one->file_name, ==, "saved.png");
  g_assert_cmpstr (one->what, ==, "the page");
  g_assert_cmpuint (view->submissions->len, ==, 1);
  g_assert_false (view->changed_since);
  g_autoptr (CareReturnView) again
      = care_record_add_return_evidence (f.record, HOME, NOVEMBER, path, "again", &error);
  g_assert_false (again->changed);
  g_assert_cmpuint (again->ret->evidence->len, ==, 1);
  g_assert_null (care_record_add_return_evidence (f.record, HOME, NOVEMBER, "/no/such/file", NULL, &error));
  care_assert_refused (error, CARE_REFUSAL_FILE_UNREADABLE);
  care_desk_fixture_clear (&f);
}

static void
test_revisions (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;

  open_home (&f, INSIDE);
  put (&f, NOVEMBER, "ch.bed.max", "40");
  put (&f, NOVEMBER, "ch.bed.occ", "38");
  record_as_saved (&f, INSIDE, NULL);
  g_autoptr (CareReturnView) recorded = view_of (&f, NOVEMBER);
  g_assert_false (recorded->changed_since);
  g_autoptr (CareReturnView) changed = set (&f, NOVEMBER, "ch.bed.occ", "37");
  g_assert_true (changed->changed_since);
  g_assert_cmpstr (care_return_get (changed->recorded, "ch.bed.occ"), ==, "38");
  care_desk_fixture_close (&f);

  care_desk_fixture_open_record (&f, LATER);
  record_as_saved (&f, LATER, NULL);
  g_autoptr (CareReturnView) after = view_of (&f, NOVEMBER);
  g_assert_false (after->changed_since);
  g_autoptr (GPtrArray) revisions = care_record_list_revisions (f.record, HOME, NOVEMBER, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (revisions->len, ==, 2);
  const CareRevision *first = revisions->pdata[0], *second = revisions->pdata[1];
  g_assert_cmpstr (care_return_get (first->ret, "ch.bed.occ"), ==, "38");
  g_assert_cmpuint (first->differences->len, ==, 2);
  g_assert_cmpuint (second->differences->len, ==, 1);
  const CareDifference *one = second->differences->pdata[0];
  g_assert_cmpstr (one->field, ==, "ch.bed.occ");
  g_assert_cmpstr (one->before, ==, "38");
  g_assert_cmpstr (one->after, ==, "37");
  care_desk_fixture_clear (&f);
}

static void
test_log (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  const char *note[] = { "ch.bed.occ", "counted twice", NULL };

  open_home (&f, INSIDE);
  care_record_set_person (f.record, "Ann");
  put (&f, NOVEMBER, "ch.bed.max", "40");
  put (&f, NOVEMBER, "ch.bed.occ", "38");
  care_record_set_person (f.record, "Bob");
  put (&f, NOVEMBER, "ch.bed.occ", "37");
  g_autoptr (CareReturnView) noted = care_record_note_item (f.record, HOME, NOVEMBER, note, &error);
  record_as_saved (&f, INSIDE, NULL);
  g_autoptr (GPtrArray) log = care_record_answer_log (f.record, HOME, NOVEMBER, "ch.bed.occ", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (log->len, ==, 3);
  const CareLogEntry *second = log->pdata[1], *third = log->pdata[2];
  g_assert_cmpstr (second->person, ==, "Bob");
  g_assert_cmpstr (second->change->before, ==, "38");
  g_assert_cmpstr (second->change->after, ==, "37");
  g_assert_cmpstr (third->change->field, ==, "notes/ch.bed.occ");
  g_autoptr (GPtrArray) all = care_record_answer_log (f.record, HOME, NOVEMBER, NULL, &error);
  const CareLogEntry *last = all->pdata[all->len - 1];
  g_assert_cmpstr (last->what, ==, "return-recorded");
  g_assert_null (last->change);
  g_autoptr (GPtrArray) part = care_record_answer_log (f.record, HOME, NOVEMBER, "ch.bed.oc", &error);
  g_assert_cmpuint (part->len, ==, 0); /* the beginning of an id is not the item */
  care_desk_fixture_clear (&f);
}

static void
test_unsaved_sections (void)
{
  CareDeskFixture f = { 0 };

  open_home (&f, LATER);
  g_autoptr (CareReturnView) view = view_of (&f, NOVEMBER);
  g_assert_cmpuint (view->unsaved->len, ==, 0);
  const char *one[] = { ((CareSection *)view->dataset->sections->pdata[0])->id, NULL };
  record_as_saved (&f, INSIDE, one);
  g_autoptr (CareReturnView) partly = view_of (&f, NOVEMBER);
  g_assert_cmpuint (partly->unsaved->len, >, 0);
  for (guint i = 0; i < partly->unsaved->len; i++)
    g_assert_cmpstr (partly->unsaved->pdata[i], !=, one[0]);
  record_as_saved (&f, LATER, NULL);
  g_autoptr (CareReturnView) whole = view_of (&f, NOVEMBER);
  g_assert_cmpuint (whole->unsaved->len, ==, 0);
  care_desk_fixture_clear (&f);
}

/* One of them that cannot be leaves the others as asked. */
static void
test_many (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (GError) error = NULL;
  CareReturnKey keys[] = { { HOME, NOVEMBER },
                           { HOME, care_month (2026, 10) },
                           { "1-999", CARE_SERVICE_CARE_HOME, NOVEMBER } };

  open_home (&f, INSIDE);
  put (&f, care_month (2026, 10), "ch.bed.max", "40");
  g_autoptr (GPtrArray) done = care_record_set_unchanged_many (f.record, keys, G_N_ELEMENTS (keys), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (done->len, ==, 3);
  const CareReturnDone *first = done->pdata[0], *second = done->pdata[1], *third = done->pdata[2];
  g_assert_true (first->done && first->changed);
  g_assert_false (second->done);
  g_assert_cmpint (second->refusal, ==, CARE_REFUSAL_NOTHING_BEFORE);
  g_assert_cmpint (third->refusal, ==, CARE_REFUSAL_NO_SUCH_LOCATION);
  g_assert_cmpstr (third->location, ==, "1-999");
  g_autoptr (CareReturnView) view = view_of (&f, NOVEMBER);
  g_assert_cmpint (view->ret->kind, ==, CARE_RETURN_UNCHANGED);

  g_autoptr (GPtrArray) nil = care_record_set_nil_many (f.record, keys, 2, "closed", &error);
  g_assert_true (((CareReturnDone *)nil->pdata[1])->done);
  g_autoptr (GPtrArray) without = care_record_set_nil_many (f.record, keys, 2, " ", &error);
  g_assert_cmpint (((CareReturnDone *)without->pdata[0])->refusal, ==, CARE_REFUSAL_REASON_MISSING);
  care_desk_fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/remarks/reasons", test_reasons);
  g_test_add_func ("/desk/remarks/looks", test_looks);
  g_test_add_func ("/desk/remarks/form-looks", test_form_looks);
  g_test_add_func ("/desk/remarks/assign", test_assign);
  g_test_add_func ("/desk/remarks/sign-off", test_sign_off);
  g_test_add_func ("/desk/remarks/evidence", test_evidence);
  g_test_add_func ("/desk/remarks/revisions", test_revisions);
  g_test_add_func ("/desk/remarks/log", test_log);
  g_test_add_func ("/desk/remarks/unsaved-sections", test_unsaved_sections);
  g_test_add_func ("/desk/remarks/many", test_many);
  return g_test_run ();
}
