/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents of a hub: what is sent is what is read, and what is not understood is kept and says why. */
#include "care-json.h"
#include "care-test-hub-records.h"
#include "care-wire-hub-private.h"

#include <string.h>

static CareHubDocument *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareJson) json = care_json_new (text, -1, "test");
  JsonObject *root = care_json_root (json);

  care_json_finish (json, &error);
  g_assert_no_error (error);
  return care_hub_document_read (root);
}

/* As one that the hub has: with a rev, and with what else a hub says. */
static char *
document_text (CareKind kind, const char *rest)
{
  const CareTestRecord *record = &care_test_records[kind];
  g_autoptr (CareHubDocument) made = care_hub_document_new (record->id, "2-bb", record->location, "Ann",
                                                            "elm", 1794220920, record->record);
  g_autofree char *text = care_hub_document_to_json (made, NULL);

  g_assert_true (g_str_has_suffix (text, "}"));
  text[strlen (text) - 1] = '\0';
  return g_strconcat (text, rest, "}", NULL);
}

static void
test_round_trip (void)
{
  for (size_t i = 0; i < CARE_N_KINDS; i++)
    {
      const CareTestRecord *record = &care_test_records[i];
      g_autofree char *text = document_text (record->kind, "");
      g_autoptr (CareHubDocument) back = read_text (text);
      g_assert_cmpstr (back->problem, ==, NULL);
      g_assert_cmpint (back->understanding, ==, CARE_UNDERSTOOD);
      g_assert_cmpint (back->kind, ==, record->kind);
      g_assert_cmpstr (back->id, ==, record->id);
      g_assert_cmpstr (back->rev, ==, "2-bb");
      g_assert_cmpstr (back->location, ==, record->location);
      g_assert_cmpstr (back->by, ==, "Ann");
      g_assert_cmpstr (back->desk, ==, "elm");
      g_assert_cmpint (back->at, ==, 1794220920);
      g_assert_cmpstr (back->record, ==, record->record);
      g_assert_cmpstr (back->raw, ==, text);
      g_assert_nonnull (back->conflicts);
      g_assert_null (back->conflicts[0]);
      g_assert_null (back->ancestors);
      g_autofree char *again = care_hub_document_to_json (back, NULL);
      g_assert_cmpstr (again, ==, text);
    }
}

static void
test_as_sent (void)
{
  const CareTestRecord *record = &care_test_records[CARE_KIND_EVIDENCE];
  g_autoptr (CareHubDocument) made
      = care_hub_document_new (record->id, "", NULL, "A \"b\"", "elm", CARE_NO_INSTANT, record->record);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{}", 2), none = g_bytes_new_static ("", 0);
  g_autofree char *sum = care_wire_sha256 (record->record);
  g_autofree char *text = care_hub_document_to_json (made, bytes);
  g_autofree char *empty = care_hub_document_to_json (made, none);
  g_autofree char *expected
      = g_strdup_printf ("{\"_id\":\"%s\",\"type\":\"evidence\",\"schema\":1,\"by\":\"A \\\"b\\\"\",\"desk\":"
                         "\"elm\",\"at\":null,\"sha256\":\"%s\",\"record\":%s,\"_attachments\":{\"content\":{"
                         "\"content_type\":\"application/octet-stream\",\"data\":\"e30=\"}}}",
                         record->id, sum, record->record);

  g_assert_cmpstr (made->sha256, ==, sum);
  g_assert_cmpstr (text, ==, expected);
  g_assert_nonnull (strstr (empty, "\"data\":\"\"}}}"));
}

static void
test_tombstone (void)
{
  g_autofree char *text = care_hub_tombstone_to_json ("return:1-1:care-home:2026-11", "2-bb", "3-cc");
  g_autoptr (CareHubDocument) back = read_text (text);

  g_assert_cmpstr (text, ==,
                   "{\"_id\":\"return:1-1:care-home:2026-11\",\"_rev\":\"2-bb\",\"_deleted\":true,\"type\":"
                   "\"return\",\"schema\":1,\"into\":\"3-cc\"}");
  g_assert_true (back->deleted);
  g_assert_cmpint (back->understanding, ==, CARE_UNDERSTOOD);
  g_assert_null (back->record);
  g_assert_cmpstr (back->sha256, ==, "");
  g_assert_cmpstr (back->by, ==, "");
}

/* As a hub shows what somebody removed by hand. */
static void
test_bare_deletion (void)
{
  g_autoptr (CareHubDocument) back
      = read_text ("{\"_id\":\"location:1-1\",\"_rev\":\"9-a\",\"_deleted\":true}");

  g_assert_true (back->deleted);
  g_assert_cmpint (back->understanding, ==, CARE_UNDERSTOOD);
  g_assert_cmpstr (back->rev, ==, "9-a");
}

static void
test_what_a_hub_adds (void)
{
  g_autofree char *text = document_text (
      CARE_KIND_EVIDENCE, ",\"_conflicts\":[\"2-aa\",\"1-cc\"],\"_revisions\":{\"start\":2,\"ids\":[\"bb\","
                          "\"aa\"]},\"_attachments\":{\"content\":{\"stub\":true}},\"colour\":[\"blue\"]");
  g_autoptr (CareHubDocument) back = read_text (text);

  g_assert_cmpstr (back->problem, ==, NULL);
  g_assert_cmpuint (g_strv_length (back->conflicts), ==, 2);
  g_assert_cmpstr (back->conflicts[1], ==, "1-cc");
  g_assert_cmpuint (g_strv_length (back->ancestors), ==, 2);
  g_assert_cmpstr (back->ancestors[0], ==, "2-bb");
  g_assert_cmpstr (back->ancestors[1], ==, "1-aa");
  g_assert_nonnull (strstr (back->raw, "\"colour\":[\"blue\"]"));
}

/* A record that another program wrote with spaces and in another order is still the same record. */
static void
test_other_spelling (void)
{
  g_autofree char *sum = care_wire_sha256 (care_test_records[CARE_KIND_HOLIDAY].record);
  g_autofree char *text = g_strdup_printf (
      "{ \"record\": {\"source\":\"A\", \"title\":\"A day off\",\"date\":\"2027-06-01\"}, \"sha256\":\"%s\","
      "\"schema\":1,\"type\":\"holiday\",\"_rev\":\"1-a\",\"_id\":\"holiday:2027-06-01\"}",
      sum);
  g_autoptr (CareHubDocument) back = read_text (text);

  g_assert_cmpstr (back->problem, ==, NULL);
  g_assert_cmpstr (back->record, ==, care_test_records[CARE_KIND_HOLIDAY].record);
}

static const struct
{
  CareKind kind;
  const char *from, *to; /* what is changed in the document of that kind */
  CareUnderstanding understanding;
  const char *says;
} changes[] = {
  { CARE_KIND_RETURN, "\"return\",\"schema\":1", "\"return\",\"schema\":2", CARE_NEWER, "\"schema\"" },
  { CARE_KIND_RETURN, "\"record\":{\"schema\":1", "\"record\":{\"schema\":2", CARE_NEWER, "\"record\"" },
  { CARE_KIND_CASE_EVENT, "\"event\":{\"schema\":1", "\"event\":{\"schema\":7", CARE_NEWER, "\"record\"" },
  { CARE_KIND_RETURN, "\"schema\":1,\"loc", "\"schema\":0,\"loc", CARE_UNREADABLE, "\"schema\"" },
  { CARE_KIND_RETURN, "\"schema\":1,\"loc", "\"loc", CARE_UNREADABLE, "\"schema\"" },
  { CARE_KIND_RETURN, "\"type\":\"return\"", "\"type\":\"case\"", CARE_UNREADABLE, "\"type\"" },
  { CARE_KIND_RETURN, "\"type\":\"return\",", "", CARE_UNREADABLE, "\"type\"" },
  { CARE_KIND_RETURN, "\"_rev\":\"2-bb\",", "", CARE_UNREADABLE, "\"_rev\"" },
  { CARE_KIND_RETURN, "\"by\":\"Ann\"", "\"by\":{}", CARE_UNREADABLE, "\"by\"" },
  { CARE_KIND_RETURN, "\"at\":\"2026", "\"at\":\"26", CARE_UNREADABLE, "\"at\"" },
  { CARE_KIND_RETURN, "\"sha256\":\"", "\"sha256\":\"0", CARE_UNREADABLE, "\"sha256\"" },
  { CARE_KIND_RETURN, "\"sha256\":\"", "\"sha\":\"", CARE_UNREADABLE, "\"sha256\"" },
  { CARE_KIND_RETURN, "\"record\":{", "\"record\":[],\"x\":{", CARE_UNREADABLE, "\"record\"" },
  { CARE_KIND_RETURN, "\"record\":{", "\"x\":{", CARE_UNREADABLE, "\"record\"" },
  { CARE_KIND_RETURN, "\"ch.bed.max\":40", "\"ch.bed.max\":41", CARE_UNREADABLE, "\"sha256\"" },
  { CARE_KIND_RETURN, "\"kind\":\"answered\"", "\"kind\":\"asked\"", CARE_UNREADABLE, "\"kind\"" },
  { CARE_KIND_RETURN, "return:1-1:", "return:1-2:", CARE_UNREADABLE, "another document" },
  { CARE_KIND_RETURN, "\"location\":\"1-1\",\"by\"", "\"location\":\"1-2\",\"by\"", CARE_UNREADABLE,
    "\"location\"" },
  { CARE_KIND_SUBMISSION, "submission:1-1:", "submission:1-2:", CARE_UNREADABLE, "another document" },
  { CARE_KIND_RECEIPT, "\"location\":\"1-1\"", "\"location\":\"1-2\"", CARE_UNREADABLE, "\"location\"" },
  { CARE_KIND_CASE_EVENT, "case-event:c:e", "case-event:c:f", CARE_UNREADABLE, "another document" },
  { CARE_KIND_DESK, "desk:elm-1", "desk:elm-2", CARE_UNREADABLE, "another document" },
  { CARE_KIND_EVENTS, "events:elm-1:1-2", "events:elm-1:1-3", CARE_UNREADABLE, "another document" },
  { CARE_KIND_RETURN, "\"type\"", "\"_conflicts\":7,\"type\"", CARE_UNREADABLE, "\"_conflicts\"" },
  { CARE_KIND_RETURN, "\"type\"", "\"_revisions\":{\"start\":2,\"ids\":[\"zz\"]},\"type\"", CARE_UNREADABLE,
    "\"_revisions\"" },
  { CARE_KIND_RETURN, "\"type\"", "\"_revisions\":{\"start\":1,\"ids\":[\"bb\",\"aa\"]},\"type\"",
    CARE_UNREADABLE, "\"_revisions\"" },
  { CARE_KIND_RETURN, "\"type\"", "\"_revisions\":{\"start\":-2,\"ids\":[\"bb\"]},\"type\"", CARE_UNREADABLE,
    "\"_revisions\"" },
};

static void
test_not_understood (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *whole = document_text (changes[i].kind, "");
      const char *place = strstr (whole, changes[i].from);
      g_assert_nonnull (place);
      g_autofree char *text = g_strdup_printf ("%.*s%s%s", (int)(place - whole), whole, changes[i].to,
                                               place + strlen (changes[i].from));
      g_autoptr (CareHubDocument) back = read_text (text);
      g_test_message ("%s -> %s: %s", changes[i].from, changes[i].to, back->problem);
      g_assert_cmpint (back->understanding, ==, changes[i].understanding);
      g_assert_nonnull (strstr (back->problem, changes[i].says));
      g_assert_null (back->record);
      g_assert_cmpstr (back->sha256, ==, "");
      g_assert_cmpstr (back->raw, ==, text); /* not a byte of it is lost */
      g_assert_nonnull (back->rev);
      g_assert_nonnull (back->by);
      g_assert_nonnull (back->conflicts);
    }
}

static void
test_none_of_ours (void)
{
  static const char *const texts[] = { "{}", "{\"_id\":7}", "{\"_id\":\"_design/rules\",\"_rev\":\"1-a\"}",
                                       "{\"_id\":\"recipe:soup\",\"_rev\":\"1-a\"}" };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (read_text (texts[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wire/hub-document/round-trip", test_round_trip);
  g_test_add_func ("/wire/hub-document/as-sent", test_as_sent);
  g_test_add_func ("/wire/hub-document/tombstone", test_tombstone);
  g_test_add_func ("/wire/hub-document/bare-deletion", test_bare_deletion);
  g_test_add_func ("/wire/hub-document/what-a-hub-adds", test_what_a_hub_adds);
  g_test_add_func ("/wire/hub-document/other-spelling", test_other_spelling);
  g_test_add_func ("/wire/hub-document/not-understood", test_not_understood);
  g_test_add_func ("/wire/hub-document/none-of-ours", test_none_of_ours);
  return g_test_run ();
}
