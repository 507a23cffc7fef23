/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of shared documents, and identifiers taken apart and put together. */
#include "care-kind.h"
#include "care-receipt.h"

static const struct
{
  CareKind kind;
  const char *word;
  bool changes;
} kinds[] = {
  { CARE_KIND_PROVIDER, "provider", true },
  { CARE_KIND_LOCATION, "location", true },
  { CARE_KIND_EVIDENCE, "evidence", false },
  { CARE_KIND_RETURN, "return", true },
  { CARE_KIND_SUBMISSION, "submission", false },
  { CARE_KIND_RECEIPT, "receipt", false },
  { CARE_KIND_RECOLLECTION, "recollection", true },
  { CARE_KIND_CASE, "case", true },
  { CARE_KIND_CASE_EVENT, "case-event", false },
  { CARE_KIND_REPRESENTATION, "representation", true },
  { CARE_KIND_HOLIDAY, "holiday", false },
  { CARE_KIND_EVENTS, "events", false },
  { CARE_KIND_DESK, "desk", true },
};

static void
test_words (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (kinds), ==, CARE_N_KINDS);
  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *id = g_strconcat (kinds[i].word, ":a:b", NULL);
      CareKind kind = CARE_N_KINDS;
      g_assert_cmpstr (care_kind_to_string (kinds[i].kind), ==, kinds[i].word);
      g_assert_true (care_kind_of_id (id, &kind));
      g_assert_cmpint (kind, ==, kinds[i].kind);
      g_assert_cmpint (care_kind_changes (kind), ==, kinds[i].changes);
      g_assert_cmpstr (care_kind_key (id), ==, "a:b");
    }
}

static void
test_no_kind (void)
{
  static const char *const ids[]
      = { NULL, "", ":", "return", "return:", "returns:1", "Return:1", "_design/rules", "_local/x:y" };
  CareKind kind;

  for (size_t i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_false (care_kind_of_id (ids[i], &kind));
  g_assert_cmpstr (care_kind_key ("return"), ==, "");
}

static const struct
{
  const char *id;
  bool with_tail, can;
  const char *location, *service, *month;
} splits[] = {
  { "return:1-100:care-home:2026-11", false, true, "1-100", "care-home", "2026-11" },
  { "return:a:b:home-care:2026-11", false, true, "a:b", "home-care", "2026-11" },
  { "return:care-home:2026-11:care-home:2026-12", false, true, "care-home:2026-11", "care-home", "2026-12" },
  { "submission:1-100:care-home:2026-11:0ab", true, true, "1-100", "care-home", "2026-11" },
  { "submission:a:b:care-home:2026-11:0ab", true, true, "a:b", "care-home", "2026-11" },
  { "submission:1-100:care-home:2026-11", true, false, NULL, NULL, NULL },
  { "submission:1-100:care-home:2026-11:", true, false, NULL, NULL, NULL },
  { "return:1-100:care-home:2026-11:0ab", false, false, NULL, NULL, NULL },
  { "return::care-home:2026-11", false, false, NULL, NULL, NULL },
  { "return:care-home:2026-11", false, false, NULL, NULL, NULL },
  { "return:1-100:care-home:2026-13", false, false, NULL, NULL, NULL },
  { "return:1-100:garden:2026-11", false, false, NULL, NULL, NULL },
  { "return:", false, false, NULL, NULL, NULL },
  { "", true, false, NULL, NULL, NULL },
};

static void
test_split_month (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (splits); i++)
    {
      g_autofree char *location = NULL, *month_word = NULL;
      CareService service;
      CareMonth month;
      g_test_message ("%s", splits[i].id);
      bool can = care_kind_split_month (splits[i].id, splits[i].with_tail, &location, &service, &month);
      g_assert_cmpint (can, ==, splits[i].can);
      g_assert_cmpstr (location, ==, splits[i].location);
      if (!can)
        continue;
      month_word = care_month_format (month);
      g_assert_cmpstr (care_service_to_string (service), ==, splits[i].service);
      g_assert_cmpstr (month_word, ==, splits[i].month);
      g_autofree char *again = care_kind_month_id (CARE_KIND_RETURN, location, service, month);
      if (!splits[i].with_tail)
        g_assert_cmpstr (again, ==, splits[i].id);
    }
}

static void
test_receipt_id (void)
{
  CareReceipt receipt
      = { .submission = (char *)"submission:1-100:care-home:2026-11:0ab", .desk = (char *)"elm-1" };
  g_autofree char *id = care_receipt_id (&receipt);
  g_autoptr (CareReceipt) copy = care_receipt_copy (&receipt);

  g_assert_cmpstr (id, ==, "receipt:1-100:care-home:2026-11:0ab:elm-1");
  g_assert_cmpstr (copy->submission, ==, receipt.submission);
  g_assert_true (copy->submission != receipt.submission);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/kind/words", test_words);
  g_test_add_func ("/domain/kind/no-kind", test_no_kind);
  g_test_add_func ("/domain/kind/split-month", test_split_month);
  g_test_add_func ("/domain/kind/receipt-id", test_receipt_id);
  return g_test_run ();
}
