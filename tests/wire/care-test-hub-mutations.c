/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents and records from a hub cut off, with bytes changed, or with a value in the place of another: the
 * readers never fall over, and what they take has one form only and is what its SHA-256 says. */
#include "care-json.h"
#include "care-test-hub-records.h"
#include "care-wire-hub-private.h"

#include <string.h>

static void
try_record (CareKind kind, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *once = care_wire_canonical (kind, text, &error);

  g_assert_cmpint (once == NULL, ==, error != NULL);
  if (once == NULL)
    return;
  g_autofree char *twice = care_wire_canonical (kind, once, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (twice, ==, once);
}

static void
try_document (CareKind kind, const char *text)
{
  g_autoptr (CareJson) json = care_json_new (text, -1, "test");
  JsonObject *root = care_json_root (json);
  g_autoptr (CareHubDocument) back = root != NULL ? care_hub_document_read (root) : NULL;

  (void)kind;
  if (back == NULL)
    return;
  g_assert_true (g_utf8_validate (back->raw, -1, NULL));
  g_assert_true (back->rev != NULL && back->by != NULL && back->desk != NULL && back->conflicts != NULL);
  if (back->understanding != CARE_UNDERSTOOD || back->deleted)
    {
      g_assert_null (back->record);
      g_assert_cmpstr (back->sha256, ==, "");
      return;
    }
  g_autofree char *sum = care_wire_sha256 (back->record);
  g_assert_cmpstr (back->sha256, ==, sum);
  try_record (back->kind, back->record);
  g_autofree char *again = care_hub_document_to_json (back, NULL);
  g_assert_nonnull (strstr (again, sum));
}

typedef void (*Try) (CareKind kind, const char *text);

static char *
text_of (const CareTestRecord *record, Try how)
{
  if (how == try_record)
    return g_strdup (record->record);
  g_autoptr (CareHubDocument) made = care_hub_document_new (record->id, "2-bb", record->location, "Ann",
                                                            "elm", 1794220920, record->record);
  g_autofree char *text = care_hub_document_to_json (made, NULL);
  text[strlen (text) - 1] = '\0';
  return g_strconcat (
      text, ",\"_conflicts\":[\"2-aa\"],\"_revisions\":{\"start\":2,\"ids\":[\"bb\",\"aa\"]}}", NULL);
}

static void
cut_off (gconstpointer how)
{
  for (size_t i = 0; i < CARE_N_KINDS; i++)
    {
      g_autofree char *whole = text_of (&care_test_records[i], (Try)how);
      for (size_t length = 0; length <= strlen (whole); length++)
        {
          g_autofree char *text = g_strndup (whole, length);
          ((Try)how) (care_test_records[i].kind, text);
        }
    }
}

static void
bytes_changed (gconstpointer how)
{
  static const char bytes[] = "{}[]:,\"\\0129-.eEtfnu \n\x01\x80\xff/*'";

  for (size_t i = 0; i < CARE_N_KINDS; i++)
    {
      g_autofree char *whole = text_of (&care_test_records[i], (Try)how);
      for (int round = 0; round < 700; round++)
        {
          g_autofree char *text = g_strdup (whole);
          int changes = g_test_rand_int_range (1, 4);
          for (int k = 0; k < changes; k++)
            text[g_test_rand_int_range (0, (gint32)strlen (whole))]
                = bytes[g_test_rand_int_range (0, sizeof bytes - 1)];
          ((Try)how) (care_test_records[i].kind, text);
        }
    }
}

/* After every colon, each kind of value in the place of the one that stands there. */
static void
values_swapped (gconstpointer how)
{
  static const char *const values[]
      = { "null",   "true", "0",           "-7",          "1e999", "99999999999999999999",
          "0.5",    "\"\"", "\"\\ud800\"", "\"\\u0000\"", "[]",    "{}",
          "[null]", "[[]]", "[7]",         "{\"a\":[]}" };

  for (size_t i = 0; i < CARE_N_KINDS; i++)
    {
      g_autofree char *whole = text_of (&care_test_records[i], (Try)how);
      for (const char *colon = strstr (whole, "\":"); colon != NULL; colon = strstr (colon + 1, "\":"))
        for (size_t k = 0; k < G_N_ELEMENTS (values); k++)
          {
            size_t length = colon[2] == '"' ? strcspn (colon + 3, "\"") + 2 : strcspn (colon + 2, ",}]");
            g_autofree char *text = g_strdup_printf ("%.*s%s%s", (int)(colon + 2 - whole), whole, values[k],
                                                     colon + 2 + length);
            ((Try)how) (care_test_records[i].kind, text);
          }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/wire/hub-mutations/record/cut-off", try_record, cut_off);
  g_test_add_data_func ("/wire/hub-mutations/record/bytes-changed", try_record, bytes_changed);
  g_test_add_data_func ("/wire/hub-mutations/record/values-swapped", try_record, values_swapped);
  g_test_add_data_func ("/wire/hub-mutations/document/cut-off", try_document, cut_off);
  g_test_add_data_func ("/wire/hub-mutations/document/bytes-changed", try_document, bytes_changed);
  g_test_add_data_func ("/wire/hub-mutations/document/values-swapped", try_document, values_swapped);
  return g_test_run ();
}
