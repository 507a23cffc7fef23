/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records cut off, with bytes changed, or with a value in the place of another: the readers say no or give a
 * record, they never fall over, and what they accept they write in a form that they read again. */
#include "care-wire-case.h"
#include "care-wire-dataset.h"
#include "care-wire-location.h"
#include "care-wire-provider.h"
#include "care-wire-representation.h"
#include "care-wire-return.h"
#include "care-wire-submission.h"

#include <string.h>

#define ROUND_TRIP(Type, name)                                                                               \
  static char *round_trip_##name (const char *text)                                                          \
  {                                                                                                          \
    g_autoptr (GError) error = NULL;                                                                         \
    g_autoptr (Type) self = care_wire_##name##_from_json (text, &error);                                     \
    g_assert_cmpint (self == NULL, ==, error != NULL);                                                       \
    return self != NULL ? care_wire_##name##_to_json (self) : NULL;                                          \
  }

ROUND_TRIP (CareProvider, provider)
ROUND_TRIP (CareLocation, location)
ROUND_TRIP (CareReturn, return )
ROUND_TRIP (CareSubmission, submission)
ROUND_TRIP (CareRepresentation, representation)
ROUND_TRIP (CareCase, case)

static char *
round_trip_dataset (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareDataset) self = care_wire_dataset_from_json (text, "list", &error);

  g_assert_cmpint (self == NULL, ==, error != NULL);
  return NULL; /* lists are only read */
}

typedef char *(*RoundTrip) (const char *text);

static const struct
{
  RoundTrip round_trip;
  const char *text;
} records[] = {
  { round_trip_provider,
    "{\"schema\":1,\"id\":\"1-5\",\"name\":\"A\",\"ownership\":\"public\",\"address\":\"x\","
    "\"email\":\"\",\"nominated\":\"\"}" },
  { round_trip_location,
    "{\"schema\":1,\"id\":\"1-1\",\"name\":\"A\",\"registrations\":[{\"number\":\"1-1\","
    "\"provider\":\"1-5\",\"from\":null,\"to\":\"2025-03-31\"}],\"services\":[{\"service\":"
    "\"home-care\",\"from\":\"2023-01-01\",\"to\":null}],\"places\":40,\"users\":null,"
    "\"history_from\":\"2025-01\"}" },
  { round_trip_return,
    "{\"schema\":1,\"location\":\"1-1\",\"service\":\"care-home\",\"month\":\"2026-11\","
    "\"version\":\"V5\",\"kind\":\"answered\",\"nil_reason\":\"\",\"answers\":{\"ch.bed.max\":"
    "40,\"ch.bed.occ\":37.5,\"x\":\"1,204\"},\"changed_at\":\"2026-11-08T10:00:00Z\"}" },
  { round_trip_submission,
    "{\"schema\":1,\"id\":\"s\",\"location\":\"1-1\",\"service\":\"care-home\",\"month\":\"2026-11\",\"at\":"
    "\"2026-11-08T10:00:00Z\",\"entered_at\":null,\"by\":\"A\",\"how\":\"pages\",\"nil\":false,"
    "\"every_section\":true,\"sections\":[\"beds\"],\"evidence\":\"\",\"payload\":\"{}\",\"payload_sha256\":"
    "\"00\"}" },
  { round_trip_return,
    "{\"schema\":1,\"location\":\"1-1\",\"service\":\"care-home\",\"month\":\"2026-11\",\"version\":\"\","
    "\"kind\":\"answered\",\"nil_reason\":\"\",\"answers\":{\"a\":1},\"changed_at\":null,"
    "\"reasons\":{\"b\":\"r\"},\"notes\":{\"a\":\"n\"},\"looked\":{\"a\":\"2026-11-08T10:00:00Z\"},"
    "\"evidence\":[{\"sha256\":\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\","
    "\"file_name\":\"f\",\"added_at\":\"2026-11-08T10:00:00Z\",\"added_by\":\"A\",\"what\":\"w\"}],"
    "\"assignee\":\"A\",\"deputy\":\"D\",\"signed_by\":\"S\",\"signed_at\":\"2026-11-08T11:00:00Z\"}" },
  { round_trip_representation,
    "{\"schema\":1,\"case\":\"c\",\"grounds\":[\"other\"],\"facts\":\"f\",\"evidence\":"
    "\"\",\"request\":\"\",\"signatory\":\"\",\"role\":\"\",\"reference\":\"\"}" },
  { round_trip_case,
    "{\"schema\":1,\"id\":\"c\",\"provider\":\"1-5\",\"opened\":\"2026-10-20\",\"missed\":[{\"location\":\"1-"
    "1\","
    "\"service\":\"care-home\",\"month\":\"2026-09\"}],\"misleading\":[],\"events\":[{\"id\":\"e\",\"kind\":"
    "\"notice-of-intent\",\"date\":\"2026-10-19\",\"channel\":\"post\",\"amount_pence\":5}]}" },
  { round_trip_dataset,
    "{\"service\":\"care-home\",\"version\":\"V9\",\"effective_from\":\"2030-01-01\",\"source\":\"s\","
    "\"sections\":["
    "{\"id\":\"b\",\"label\":\"b\"}],\"items\":[{\"id\":\"a\",\"section\":\"b\",\"label\":\"l\",\"kind\":"
    "\"choice\","
    "\"values\":[\"x\"],\"season\":{\"from\":\"09-01\",\"to\":\"03-31\"},\"plausible_max\":5}]}" },
};

static void
try (RoundTrip round_trip, const char *text)
{
  g_autofree char *once = round_trip (text);

  if (once == NULL)
    return;
  g_autofree char *twice = round_trip (once);
  g_assert_cmpstr (twice, ==, once);
}

static void
test_cut_off (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (records); i++)
    for (size_t length = 0; length <= strlen (records[i].text); length++)
      {
        g_autofree char *text = g_strndup (records[i].text, length);
        try (records[i].round_trip, text);
      }
}

static void
test_bytes_changed (void)
{
  static const char bytes[] = "{}[]:,\"\\0129-.eEtfnu \n\x01\x80\xff/*'";

  for (size_t i = 0; i < G_N_ELEMENTS (records); i++)
    for (int round = 0; round < 1500; round++)
      {
        g_autofree char *text = g_strdup (records[i].text);
        int changes = g_test_rand_int_range (1, 4);
        for (int k = 0; k < changes; k++)
          text[g_test_rand_int_range (0, (gint32)strlen (records[i].text))]
              = bytes[g_test_rand_int_range (0, sizeof bytes - 1)];
        try (records[i].round_trip, text);
      }
}

/* After every colon, each kind of value in the place of the one that stands there. */
static void
test_values_swapped (void)
{
  static const char *const values[]
      = { "null",   "true", "0",           "-7",          "1e999", "99999999999999999999",
          "0.5",    "\"\"", "\"\\ud800\"", "\"\\u0000\"", "[]",    "{}",
          "[null]", "[[]]" };

  for (size_t i = 0; i < G_N_ELEMENTS (records); i++)
    for (const char *colon = strstr (records[i].text, "\":"); colon != NULL;
         colon = strstr (colon + 1, "\":"))
      for (size_t k = 0; k < G_N_ELEMENTS (values); k++)
        {
          size_t length = colon[2] == '"' ? strcspn (colon + 3, "\"") + 2 : strcspn (colon + 2, ",}]");
          g_autofree char *text = g_strdup_printf ("%.*s%s%s", (int)(colon + 2 - records[i].text),
                                                   records[i].text, values[k], colon + 2 + length);
          try (records[i].round_trip, text);
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wire/mutations/cut-off", test_cut_off);
  g_test_add_func ("/wire/mutations/bytes-changed", test_bytes_changed);
  g_test_add_func ("/wire/mutations/values-swapped", test_values_swapped);
  return g_test_run ();
}
