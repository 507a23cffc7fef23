/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records that only a hub knows, out and back, and what is refused. */
#include "care-test-hub-records.h"
#include "care-wire-hub-document.h"
#include "care-wire-sync.h"

#include <string.h>

static void
test_canonical (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (care_test_records), ==, CARE_N_KINDS);
  for (size_t i = 0; i < G_N_ELEMENTS (care_test_records); i++)
    {
      const CareTestRecord *record = &care_test_records[i];
      g_autoptr (GError) error = NULL;
      g_autofree char *same = care_wire_canonical (record->kind, record->record, &error);
      g_assert_no_error (error);
      g_assert_cmpint (record->kind, ==, i);
      g_assert_cmpstr (same, ==, record->record);
    }
}

static const struct
{
  CareKind kind;
  const char *text, *canonical;
} others[] = {
  { CARE_KIND_HOLIDAY,
    " { \"title\" : \"x\", \"date\":\"2027-06-01\",\"schema\":1, \"colour\":\"blue\",\"notes\":null }",
    "{\"schema\":1,\"date\":\"2027-06-01\",\"title\":\"x\",\"notes\":\"\",\"source\":\"\"}" },
  { CARE_KIND_CASE,
    "{\"id\":\"c\",\"provider\":\"1-5\",\"opened\":\"2026-10-20\",\"events\":[{\"id\":\"e\",\"kind\":"
    "\"contact\",\"date\":\"2026-10-19\"}]}",
    "{\"schema\":1,\"id\":\"c\",\"provider\":\"1-5\",\"opened\":\"2026-10-20\",\"missed\":[],\"misleading\":"
    "[],\"events\":[]}" },
  { CARE_KIND_RETURN,
    "{\"location\":\"1-1\",\"service\":\"care-home\",\"month\":\"2026-11\",\"kind\":\"answered\","
    "\"answers\":{\"b\":\"2\",\"a\":1.50},\"changed_at\":\"2026-07-08T11:00:00.5+01:00\"}",
    "{\"schema\":1,\"location\":\"1-1\",\"service\":\"care-home\",\"month\":\"2026-11\",\"version\":\"\","
    "\"kind\":\"answered\",\"nil_reason\":\"\",\"answers\":{\"a\":1.5,\"b\":2},\"changed_at\":"
    "\"2026-07-08T10:00:00Z\"}" },
  { CARE_KIND_EVENTS,
    "{\"desk\":\"d\",\"from\":1,\"to\":1,\"previous\":\"\",\"head\":\"aa\",\"events\":[{\"sequence\":1,"
    "\"person\":\"A\",\"detail\":null,\"previous\":\"\",\"hash\":\"aa\"}]}",
    "{\"schema\":1,\"desk\":\"d\",\"parent\":\"\",\"from\":1,\"to\":1,\"previous\":\"\",\"head\":\"aa\","
    "\"events\":[{\"sequence\":1,\"previous\":\"\",\"hash\":\"aa\"}]}" },
};

static void
test_made_canonical (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *canonical = care_wire_canonical (others[i].kind, others[i].text, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (canonical, ==, others[i].canonical);
    }
}

static const struct
{
  CareKind kind;
  const char *from, *to; /* what is changed in the record of that kind */
  CareWireError code;
} refused[] = {
  { CARE_KIND_RECEIPT, "\"submission:", "\"return:", CARE_WIRE_ERROR_BAD_VALUE },
  { CARE_KIND_RECEIPT, "\"here_at\":\"2026-11-15T00:03:00Z\"", "\"here_at\":null", CARE_WIRE_ERROR_MISSING },
  { CARE_KIND_RECEIPT, "\"rev\":\"1-aa\"", "\"rev\":\"\"", CARE_WIRE_ERROR_BAD_VALUE },
  { CARE_KIND_DESK, "\"counter\":3", "\"counter\":-3", CARE_WIRE_ERROR_BAD_VALUE },
  { CARE_KIND_DESK, "\"counter\":3", "\"counter\":9007199254740992", CARE_WIRE_ERROR_BAD_VALUE },
  { CARE_KIND_CASE_EVENT, "\"position\":2", "\"position\":9223372036854775807", CARE_WIRE_ERROR_BAD_VALUE },
  { CARE_KIND_DESK, "\"counter\":3", "\"counter\":\"3\"", CARE_WIRE_ERROR_WRONG_TYPE },
  { CARE_KIND_RECOLLECTION, "on-time", "perhaps", CARE_WIRE_ERROR_BAD_VALUE },
  { CARE_KIND_HOLIDAY, "2027-06-01", "2027-06-31", CARE_WIRE_ERROR_BAD_VALUE },
  { CARE_KIND_EVIDENCE, "44136", "4413", CARE_WIRE_ERROR_BAD_VALUE },
  { CARE_KIND_EVIDENCE, "44136fa", "44136FA", CARE_WIRE_ERROR_BAD_VALUE },
  { CARE_KIND_CASE_EVENT, "\"position\":2", "\"position\":0", CARE_WIRE_ERROR_BAD_VALUE },
  { CARE_KIND_CASE_EVENT, "\"id\":\"e\"", "\"id\":\"\"", CARE_WIRE_ERROR_MISSING },
  { CARE_KIND_CASE_EVENT, "\"event\":{\"schema\":1", "\"event\":{\"schema\":2",
    CARE_WIRE_ERROR_NEWER_SCHEMA },
  { CARE_KIND_SUBMISSION, "44136", "44137", CARE_WIRE_ERROR_BAD_VALUE },
  { CARE_KIND_SUBMISSION, "[\"beds\"]", "[\"be\\nds\"]", CARE_WIRE_ERROR_BAD_VALUE },
  { CARE_KIND_EVENTS, "\"person\":\"A\",", "", CARE_WIRE_ERROR_MISSING },
  { CARE_KIND_EVENTS, "\"hash\":\"bb\"", "\"hash\":\"\"", CARE_WIRE_ERROR_BAD_VALUE },
  { CARE_KIND_EVENTS, "\"events\":[", "\"events\":[7,", CARE_WIRE_ERROR_WRONG_TYPE },
};

static char *
change (const char *text, const char *from, const char *to)
{
  const char *place = strstr (text, from);

  g_assert_nonnull (place);
  return g_strdup_printf ("%.*s%s%s", (int)(place - text), text, to, place + strlen (from));
}

static void
test_refused (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *text
          = change (care_test_records[refused[i].kind].record, refused[i].from, refused[i].to);
      g_autoptr (GError) error = NULL;
      g_test_message ("%s", text);
      g_assert_null (care_wire_canonical (refused[i].kind, text, &error));
      g_assert_error (error, CARE_WIRE_ERROR, (int)refused[i].code);
    }
}

/* Of every kind, a newer one is said to be newer before anything else is said of it. */
static void
test_newer (void)
{
  for (size_t i = 0; i < CARE_N_KINDS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (care_wire_canonical (care_test_records[i].kind, "{\"schema\":2,\"id\":7}", &error));
      g_assert_error (error, CARE_WIRE_ERROR, CARE_WIRE_ERROR_NEWER_SCHEMA);
    }
}

/* That no two members are mixed up on both ways. */
static void
test_members (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareReceipt) receipt
      = care_wire_receipt_from_json (care_test_records[CARE_KIND_RECEIPT].record, &error);
  g_autoptr (CareColleague) colleague
      = care_wire_colleague_from_json (care_test_records[CARE_KIND_DESK].record, &error);
  g_autoptr (CareSegment) segment
      = care_wire_segment_from_json (care_test_records[CARE_KIND_EVENTS].record, &error);

  g_assert_no_error (error);
  g_assert_true (receipt->hub_at == CARE_NO_INSTANT);
  g_assert_cmpint (receipt->here_at - receipt->sent_at, ==, 300);
  g_assert_true (receipt->asked);
  g_assert_cmpstr (receipt->hub, ==, "7f");
  g_assert_cmpint (colleague->counter, ==, 3);
  g_assert_cmpint (colleague->events, ==, 2);
  g_assert_cmpstr (colleague->parent, ==, "elm");
  g_assert_cmpstr (colleague->mark, ==, "m");
  g_assert_cmpstr (segment->head, ==, "bb");
  const CareEvent *first = segment->events->pdata[0], *withheld = segment->events->pdata[1];
  g_assert_cmpstr (first->detail, ==, "{ \"name\": \"Elm\" }");
  g_assert_cmpstr (first->what, ==, "location-added");
  g_assert_null (withheld->detail);
  g_assert_null (withheld->person);
  g_assert_cmpstr (withheld->previous, ==, "aa");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wire/sync/canonical", test_canonical);
  g_test_add_func ("/wire/sync/made-canonical", test_made_canonical);
  g_test_add_func ("/wire/sync/refused", test_refused);
  g_test_add_func ("/wire/sync/newer", test_newer);
  g_test_add_func ("/wire/sync/members", test_members);
  return g_test_run ();
}
