/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every record goes out and comes back as it was, to the same bytes; what cannot be one is refused. */
#include "care-wire-case.h"
#include "care-wire-location.h"
#include "care-wire-provider.h"
#include "care-wire-representation.h"
#include "care-wire-return.h"
#include "care-wire-submission.h"

#include <string.h>

static void
set (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static void
test_provider (void)
{
  g_autoptr (CareProvider) self = care_provider_new ("1-500", "Northfield \"Care\" Ltd");
  g_autoptr (GError) error = NULL;

  self->ownership = CARE_OWNERSHIP_PUBLIC;
  set (&self->address, "1 High Street\nTownley");
  g_autofree char *json = care_wire_provider_to_json (self);
  g_autoptr (CareProvider) back = care_wire_provider_from_json (json, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (back->name, ==, self->name);
  g_assert_cmpstr (back->address, ==, self->address);
  g_assert_cmpint (back->ownership, ==, CARE_OWNERSHIP_PUBLIC);
  g_autofree char *again = care_wire_provider_to_json (back);
  g_assert_cmpstr (again, ==, json);
}

static void
test_location (void)
{
  g_autoptr (CareLocation) self = care_location_new ("1-100", "Northfield");
  g_autoptr (GError) error = NULL;

  care_location_add_registration (self, "1-100", "1-500", CARE_NO_DATE, care_date (2025, 3, 31));
  care_location_add_registration (self, "1-101", "1-501", care_date (2025, 4, 1), CARE_NO_DATE);
  care_location_add_service (self, CARE_SERVICE_HOME_CARE, care_date (2023, 1, 1), CARE_NO_DATE);
  self->places = 40;
  self->history_from = care_month (2025, 1);
  g_autofree char *json = care_wire_location_to_json (self);
  g_autoptr (CareLocation) back = care_wire_location_from_json (json, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->registrations->len, ==, 2);
  g_assert_cmpstr (care_location_registration (back)->provider, ==, "1-501");
  g_assert_true (care_location_serves (back, CARE_SERVICE_HOME_CARE, care_date (2025, 5, 1)));
  g_assert_cmpint (back->users, ==, -1);
  g_assert_nonnull (strstr (json, "\"users\":null"));
  g_autofree char *again = care_wire_location_to_json (back);
  g_assert_cmpstr (again, ==, json);
}

/* What a location says beyond its registrations: written only where it says something. */
static CareLocation *
detailed_location (void)
{
  CareLocation *self = care_location_new ("1-100", "Northfield");
  CareAccount *account = care_account_new ("u1", "A. Person");
  CareCqcTask *task = care_cqc_task_new ("t1", CARE_CQC_SOLD);

  set (&self->region, "North East");
  set (&self->local_authority, "Townley");
  set (&self->ods_code, "VNJ4V");
  care_location_add_cqc_type (self, "Shared Lives");
  care_location_set_dormant (self, care_date (2026, 1, 1), care_date (2026, 2, 1));
  self->not_asc_from = care_date (2026, 9, 1);
  account->left = care_date (2026, 5, 31);
  care_location_put_account (self, account);
  task->told_on = care_date (2026, 6, 2);
  set (&task->how, "portal");
  care_cqc_task_add_evidence (task, "00ff");
  care_location_put_task (self, task);
  care_location_set_duty (self, CARE_SERVICE_CARE_HOME, "A. Person", "");
  return self;
}

static void
test_location_details (void)
{
  g_autoptr (CareLocation) self = detailed_location (), plain = care_location_new ("1-100", "Northfield");
  g_autoptr (GError) error = NULL;
  g_autofree char *as_before = care_wire_location_to_json (plain);

  g_assert_cmpstr (
      as_before, ==,
      "{\"schema\":1,\"id\":\"1-100\",\"name\":\"Northfield\",\"registrations\":[],\"services\":[],"
      "\"places\":null,\"users\":null,\"history_from\":null}");
  g_autofree char *json = care_wire_location_to_json (self);
  g_assert_true (g_str_has_suffix (
      json, "\"region\":\"North East\",\"local_authority\":\"Townley\",\"ods_code\":\"VNJ4V\","
            "\"cqc_types\":[\"Shared Lives\"],\"dormant\":[{\"from\":\"2026-01-01\",\"to\":\"2026-02-01\"}],"
            "\"not_asc_from\":\"2026-09-01\","
            "\"accounts\":[{\"id\":\"u1\",\"name\":\"A. Person\",\"left\":\"2026-05-31\"}],"
            "\"tasks\":[{\"id\":\"t1\",\"what\":\"sold\",\"told_on\":\"2026-06-02\",\"how\":\"portal\","
            "\"evidence\":[\"00ff\"]}],"
            "\"duties\":[{\"service\":\"care-home\",\"assignee\":\"A. Person\"}]}"));
  g_autoptr (CareLocation) back = care_wire_location_from_json (json, &error);
  g_assert_no_error (error);
  g_assert_cmpint (care_location_find_account (back, "u1")->left, ==, care_date (2026, 5, 31));
  g_autofree char *again = care_wire_location_to_json (back);
  g_assert_cmpstr (again, ==, json);
}

static void
test_provider_details (void)
{
  g_autoptr (CareProvider) self = care_provider_new ("1-500", "Northfield");
  g_autoptr (GError) error = NULL;

  g_autofree char *plain = care_wire_provider_to_json (self);
  g_assert_null (strstr (plain, "checked"));
  g_assert_null (strstr (plain, "second"));
  self->checked_on = care_date (2026, 1, 5);
  self->second_person = true;
  set (&self->checked_by, "A. Person");
  g_autofree char *json = care_wire_provider_to_json (self);
  g_autoptr (CareProvider) back = care_wire_provider_from_json (json, &error);
  g_assert_no_error (error);
  g_assert_true (back->second_person);
  g_autofree char *again = care_wire_provider_to_json (back);
  g_assert_cmpstr (again, ==, json);
}

static void
refuse_location (const char *members, CareWireError code)
{
  g_autofree char *text = g_strdup_printf ("{\"schema\":1,\"id\":\"1-1\",\"name\":\"A\",\"registrations\":[],"
                                           "\"services\":[],%s}",
                                           members);
  g_autoptr (GError) error = NULL;

  g_assert_null (care_wire_location_from_json (text, &error));
  g_test_message ("%s: %s", members, error->message);
  g_assert_error (error, CARE_WIRE_ERROR, (int)code);
}

/* One of two with the same id would be lost. */
static void
test_location_details_that_cannot_be (void)
{
  refuse_location ("\"accounts\":[{\"id\":\"a\",\"name\":\"A\"},{\"id\":\"a\",\"name\":\"B\"}]",
                   CARE_WIRE_ERROR_BAD_VALUE);
  refuse_location ("\"tasks\":[{\"id\":\"a\",\"what\":\"gone\"}]", CARE_WIRE_ERROR_BAD_VALUE);
  refuse_location ("\"accounts\":[{\"name\":\"A\"}]", CARE_WIRE_ERROR_MISSING);
  refuse_location ("\"duties\":[{\"service\":\"care-home\",\"assignee\":\"A\"},{\"service\":\"care-home\"}]",
                   CARE_WIRE_ERROR_BAD_VALUE);
  refuse_location ("\"dormant\":[{\"from\":\"2026-02-01\",\"to\":\"2026-01-01\"}]",
                   CARE_WIRE_ERROR_BAD_VALUE);
  refuse_location ("\"not_asc_from\":\"soon\"", CARE_WIRE_ERROR_BAD_VALUE);
}

/* An answer comes back as it was typed: a plain figure travels as a number, all else as a text. */
static void
test_answers (void)
{
  static const struct
  {
    const char *typed, *written;
  } cases[] = {
    { "40", "40" },
    { "0", "0" },
    { "37.5", "37.5" },
    { "0.1", "0.1" },
    { "37.50", "\"37.50\"" },
    { "007", "\"007\"" },
    { "1,204", "\"1,204\"" },
    { "+3", "\"+3\"" },
    { "-3", "\"-3\"" },
    { "-0", "\"-0\"" },
    { ".5", "\".5\"" },
    { "1e5", "\"1e5\"" },
    { "99999999999999999999999", "\"99999999999999999999999\"" },
    { "yes", "\"yes\"" },
    { "ten \"or so\"", "\"ten \\\"or so\\\"\"" },
    { "2026-11-08", "\"2026-11-08\"" },
  };
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CareReturn) self = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, care_month (2026, 11));
      g_autoptr (GError) error = NULL;
      care_return_set (self, "x", cases[i].typed);
      g_autofree char *json = care_wire_return_to_json (self);
      g_autofree char *part = g_strdup_printf ("\"answers\":{\"x\":%s}", cases[i].written);
      g_test_message ("%s", json);
      g_assert_nonnull (strstr (json, part));
      g_autoptr (CareReturn) back = care_wire_return_from_json (json, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (care_return_get (back, "x"), ==, cases[i].typed);
    }
}

/* The order in which answers were typed leaves no trace, since hashes are taken of the bytes. */
static void
test_return (void)
{
  g_autoptr (CareReturn) self = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, care_month (2026, 11));
  g_autoptr (CareReturn) other = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, care_month (2026, 11));
  g_autoptr (GError) error = NULL;

  care_return_set (self, "ch.bed.max", "40");
  care_return_set (self, "ch.bed.occ", "38");
  care_return_set (other, "ch.bed.occ", "1");
  care_return_set (other, "ch.bed.max", "40");
  care_return_set (other, "ch.bed.occ", "38");
  g_autofree char *first = care_wire_return_to_json (self);
  g_autofree char *second = care_wire_return_to_json (other);
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, ==,
                   "{\"schema\":1,\"location\":\"1-100\",\"service\":\"care-home\",\"month\":\"2026-11\","
                   "\"version\":\"\",\"kind\":\"answered\",\"nil_reason\":\"\","
                   "\"answers\":{\"ch.bed.max\":40,\"ch.bed.occ\":38},\"changed_at\":null}");

  self->kind = CARE_RETURN_NIL; /* answers given before are kept beside it */
  set (&self->nil_reason, "not operating yet");
  set (&self->version, "V5");
  self->changed_at = 1794132000;
  g_autofree char *nil = care_wire_return_to_json (self);
  g_autoptr (CareReturn) back = care_wire_return_from_json (nil, &error);
  g_assert_no_error (error);
  g_assert_cmpint (back->kind, ==, CARE_RETURN_NIL);
  g_autofree char *again = care_wire_return_to_json (back);
  g_assert_cmpstr (again, ==, nil);
}

/* Each member only where it says something; in the order of the items, whatever came first. */
static void
test_remarks (void)
{
  g_autoptr (CareReturn) self = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, care_month (2026, 11));
  g_autoptr (GError) error = NULL;
  const char *sha256 = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

  care_return_note (self, "b", "second");
  care_return_note (self, "a", "first");
  care_return_explain (self, "c", "not known");
  care_return_look (self, "a", 1794132000);
  care_return_assign (self, "Ann", NULL);
  care_return_add_evidence (self, care_evidence_new (sha256, "saved.png", 1794132000, "Ann", "the page"));
  care_return_sign (self, "Bob", 1794132060);
  g_autofree char *text = care_wire_return_to_json (self);
  g_assert_cmpstr (text, ==,
                   "{\"schema\":1,\"location\":\"1-100\",\"service\":\"care-home\",\"month\":\"2026-11\","
                   "\"version\":\"\",\"kind\":\"answered\",\"nil_reason\":\"\",\"answers\":{},"
                   "\"changed_at\":null,\"reasons\":{\"c\":\"not known\"},"
                   "\"notes\":{\"a\":\"first\",\"b\":\"second\"},\"looked\":{\"a\":\"2026-11-08T10:00:00Z\"},"
                   "\"evidence\":[{\"sha256\":"
                   "\"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\","
                   "\"file_name\":\"saved.png\",\"added_at\":\"2026-11-08T10:00:00Z\",\"added_by\":\"Ann\","
                   "\"what\":\"the page\"}],\"assignee\":\"Ann\",\"signed_by\":\"Bob\","
                   "\"signed_at\":\"2026-11-08T10:01:00Z\"}");
  g_autoptr (CareReturn) back = care_wire_return_from_json (text, &error);
  g_assert_no_error (error);
  g_assert_true (care_return_is_the_same (self, back));
  g_autofree char *again = care_wire_return_to_json (back);
  g_assert_cmpstr (again, ==, text);
}

static void
test_submission (void)
{
  g_autoptr (CareSubmission) self = g_new0 (CareSubmission, 1);
  g_autoptr (GError) error = NULL;

  self->id = g_strdup ("submission:1-100:care-home:2026-11:abc");
  self->location = g_strdup ("1-100");
  self->month = care_month (2026, 11);
  self->at = 1794132000;
  self->entered_at = 1794135600;
  self->by = g_strdup ("A. Person");
  self->how = CARE_HOW_BULK;
  self->every_section = true;
  self->sections = g_strsplit ("beds workforce", " ", -1);
  self->evidence = g_strdup ("");
  self->payload = g_strdup ("{\"a\": 1}\n");
  self->payload_sha256 = g_strdup ("00ff");
  g_autofree char *json = care_wire_submission_to_json (self);
  g_autoptr (CareSubmission) back = care_wire_submission_from_json (json, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (back->payload, ==, self->payload); /* to the byte: its hash was taken */
  g_assert_cmpint (back->at, ==, self->at);
  g_assert_cmpint (back->how, ==, CARE_HOW_BULK);
  g_assert_true (back->every_section && !back->nil);
  g_assert_cmpstr (back->sections[1], ==, "workforce");
  g_autofree char *again = care_wire_submission_to_json (back);
  g_assert_cmpstr (again, ==, json);
}

static void
test_representation (void)
{
  g_autoptr (CareRepresentation) self = care_representation_new ("case-1");
  g_autoptr (GError) error = NULL;

  self->grounds = CARE_GROUND_OTHER | CARE_GROUND_REASONABLE_EXCUSE;
  care_representation_set (self, "facts", "One.\n\nTwo.");
  g_autofree char *json = care_wire_representation_to_json (self);
  g_assert_nonnull (strstr (json, "\"grounds\":[\"reasonable-excuse\",\"other\"]"));
  g_autoptr (CareRepresentation) back = care_wire_representation_from_json (json, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->grounds, ==, self->grounds);
  g_autofree char *again = care_wire_representation_to_json (back);
  g_assert_cmpstr (again, ==, json);
}

typedef enum
{
  PROVIDER,
  LOCATION,
  RETURN,
  SUBMISSION,
  REPRESENTATION,
} Kind;

static void
read_as (Kind kind, const char *text, GError **error)
{
  switch (kind)
    {
    case PROVIDER:
      g_assert_null (care_wire_provider_from_json (text, error));
      break;
    case LOCATION:
      g_assert_null (care_wire_location_from_json (text, error));
      break;
    case RETURN:
      g_assert_null (care_wire_return_from_json (text, error));
      break;
    case SUBMISSION:
      g_assert_null (care_wire_submission_from_json (text, error));
      break;
    case REPRESENTATION:
      g_assert_null (care_wire_representation_from_json (text, error));
      break;
    }
}

#define HOME "{\"location\":\"1\",\"service\":\"care-home\",\"month\":\"2026-11\",\"kind\":\"answered\""

static const struct
{
  Kind kind;
  const char *text;
  CareWireError code;
  const char *says;
} refused[] = {
  { PROVIDER, "{}", CARE_WIRE_ERROR_MISSING, "\"id\"" },
  { PROVIDER, "{\"id\":\"\",\"name\":\"a\"}", CARE_WIRE_ERROR_BAD_VALUE, "\"id\"" },
  { PROVIDER, "{\"id\":\"1\",\"name\":\"a\",\"ownership\":\"royal\"}", CARE_WIRE_ERROR_BAD_VALUE,
    "\"ownership\"" },
  { PROVIDER, "{\"schema\":9}", CARE_WIRE_ERROR_NEWER_SCHEMA, "\"schema\"" },
  { LOCATION, "{\"id\":\"1\",\"name\":\"a\",\"registrations\":[5],\"services\":[]}",
    CARE_WIRE_ERROR_WRONG_TYPE, "\"registrations\"" },
  { LOCATION, "{\"id\":\"1\",\"name\":\"a\",\"registrations\":[],\"services\":[{\"service\":\"taxi\"}]}",
    CARE_WIRE_ERROR_BAD_VALUE, "\"service\"" },
  { LOCATION, "{\"id\":\"1\",\"name\":\"a\",\"registrations\":[],\"services\":[],\"places\":-7}",
    CARE_WIRE_ERROR_BAD_VALUE, "\"places\"" },
  { LOCATION, "{\"id\":\"1\",\"name\":\"a\",\"registrations\":[],\"services\":[],\"places\":99999999999}",
    CARE_WIRE_ERROR_BAD_VALUE, "\"places\"" },
  { RETURN, HOME "}", CARE_WIRE_ERROR_MISSING, "\"answers\"" },
  { RETURN, HOME ",\"answers\":[]}", CARE_WIRE_ERROR_WRONG_TYPE, "\"answers\"" },
  { RETURN, HOME ",\"answers\":{\"x\":true}}", CARE_WIRE_ERROR_WRONG_TYPE, "\"x\"" },
  { RETURN, HOME ",\"answers\":{\"x\":{}}}", CARE_WIRE_ERROR_WRONG_TYPE, "\"x\"" },
  { RETURN, HOME ",\"answers\":{\"x\":null}}", CARE_WIRE_ERROR_MISSING, "\"x\"" },
  { RETURN, "{\"location\":\"1\",\"service\":\"care-home\",\"kind\":\"nil\",\"answers\":{}}",
    CARE_WIRE_ERROR_MISSING, "\"month\"" },
  { RETURN, "{\"location\":\"1\",\"month\":\"2026-11\",\"kind\":\"nil\",\"answers\":{}}",
    CARE_WIRE_ERROR_MISSING, "\"service\"" },
  { SUBMISSION, "{\"id\":\"s\",\"location\":\"1\",\"service\":\"care-home\",\"month\":\"2026-11\"}",
    CARE_WIRE_ERROR_MISSING, "\"at\"" },
  { REPRESENTATION, "{\"case\":\"c\",\"grounds\":[\"weather\"]}", CARE_WIRE_ERROR_BAD_VALUE, "\"grounds\"" },
};

static void
test_refused (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_test_message ("%s", refused[i].text);
      read_as (refused[i].kind, refused[i].text, &error);
      g_assert_error (error, CARE_WIRE_ERROR, (gint)refused[i].code);
      g_assert_nonnull (strstr (error->message, refused[i].says));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wire/record/provider", test_provider);
  g_test_add_func ("/wire/record/location", test_location);
  g_test_add_func ("/wire/record/location-details", test_location_details);
  g_test_add_func ("/wire/record/location-details-that-cannot-be", test_location_details_that_cannot_be);
  g_test_add_func ("/wire/record/provider-details", test_provider_details);
  g_test_add_func ("/wire/record/answers", test_answers);
  g_test_add_func ("/wire/record/return", test_return);
  g_test_add_func ("/wire/record/remarks", test_remarks);
  g_test_add_func ("/wire/record/submission", test_submission);
  g_test_add_func ("/wire/record/representation", test_representation);
  g_test_add_func ("/wire/record/refused", test_refused);
  return g_test_run ();
}
