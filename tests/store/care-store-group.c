/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-group.h"

#include "care-store-cases.h"
#include "care-store-drafts.h"
#include "care-store-extras.h"
#include "care-store-hub.h"
#include "care-store-places.h"
#include "care-store-receipts.h"
#include "care-store-returns.h"

#define MONTH (care_month (2026, 11))

static void
fill_places (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareProvider) provider = care_provider_new ("1-10", "Elm Group");
  g_autoptr (CareLocation) location = care_location_new ("1-100", "Elm House");

  care_store_save_provider (fixture->store, &fixture->actor, provider, &error);
  g_assert_no_error (error);
  care_location_add_registration (location, "1-100", "1-10", CARE_NO_DATE, CARE_NO_DATE);
  care_location_add_registration (location, "1-777", "1-10", CARE_NO_DATE, CARE_NO_DATE);
  care_location_add_service (location, CARE_SERVICE_CARE_HOME, CARE_NO_DATE, CARE_NO_DATE);
  care_store_save_location (fixture->store, &fixture->actor, location, &error);
  g_assert_no_error (error);
}

static char *
fill_evidence (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = g_bytes_new_static (GROUP_FILE, sizeof GROUP_FILE - 1);
  char *sum = care_store_add_evidence (fixture->store, &fixture->actor, "saved.png", content, &error);

  g_assert_no_error (error);
  return sum;
}

static void
fill_return (Fixture *fixture, const char *evidence)
{
  static char beds[] = "beds", staff[] = "workforce", *sections[] = { beds, staff, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareReturn) ret = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, MONTH);
  CareSubmission submission = { .id = (char *)GROUP_SUBMISSION,
                                .location = (char *)"1-100",
                                .month = MONTH,
                                .at = fixture->actor.at - 600,
                                .entered_at = fixture->actor.at,
                                .by = (char *)"A. Manager",
                                .how = CARE_HOW_BULK,
                                .every_section = true,
                                .sections = sections,
                                .evidence = (char *)evidence,
                                .payload = (char *)"{\"answers\":{}}",
                                .payload_sha256 = (char *)"" };
  CareReceipt receipt = { .submission = (char *)GROUP_SUBMISSION,
                          .desk = (char *)"desk-1",
                          .hub = (char *)"hub-1",
                          .rev = (char *)"1-abc",
                          .hub_at = fixture->actor.at + 5,
                          .here_at = fixture->actor.at + 4,
                          .sent_at = fixture->actor.at + 2 };
  CareRecollection recalled
      = { (char *)"1-100", CARE_SERVICE_CARE_HOME, MONTH - 5, CARE_RECALLED_MISSED, (char *)"papers" };

  care_return_set (ret, "ch.bed.occ", "38");
  care_return_set (ret, "ch.note", "\"quoted\" and |barred| é");
  g_assert_true (care_store_save_return (fixture->store, &fixture->actor, ret, &error));
  g_assert_true (care_store_add_submission (fixture->store, &fixture->actor, &submission, &error));
  g_assert_true (care_store_add_receipt (fixture->store, &fixture->actor, &receipt, &error));
  g_assert_true (care_store_save_recollection (fixture->store, &fixture->actor, &recalled, &error));
  g_assert_no_error (error);
}

static void
fill_case (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareCase) ca = care_case_new ("c:1", "1-10", care_date_parse ("2026-11-01"));
  CareCaseEvent *event = care_case_event_new (CARE_EVENT_CONTACT, care_date_parse ("2026-11-02"));
  g_autoptr (CareRepresentation) draft = care_representation_new ("c:1");

  g_free (event->id);
  event->id = g_strdup ("first");
  g_ptr_array_add (ca->events, event);
  g_ptr_array_add (ca->missed, care_allegation_new ("1-100", CARE_SERVICE_CARE_HOME, MONTH - 1, NULL));
  care_representation_set (draft, "facts", "The connection was down.");
  g_assert_true (care_store_add_case (fixture->store, &fixture->actor, ca, &error));
  g_assert_true (care_store_save_representation (fixture->store, &fixture->actor, draft, &error));
  g_assert_no_error (error);
}

static void
fill_holiday (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  CareHoliday holiday
      = { care_date_parse ("2027-05-03"), (char *)"Jubilee", (char *)"", (char *)"A. Manager" };

  g_assert_true (care_store_add_holiday (fixture->store, &fixture->actor, &holiday, &error));
  g_assert_no_error (error);
}

GPtrArray *
fill_record (Fixture *fixture)
{
  static const char *const names[] = {
    "return:1-100:care-home:2026-11",
    GROUP_SUBMISSION,
    "receipt:1-100:care-home:2026-11:abcd:desk-1",
    "recollection:1-100:care-home:2026-06",
    "case:c:1",
    "case-event:c:1:first",
    "representation:c:1",
    "holiday:2027-05-03",
  };
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  fill_places (fixture);
  g_autofree char *sum = fill_evidence (fixture);
  fill_return (fixture, sum);
  fill_case (fixture);
  fill_holiday (fixture);
  g_ptr_array_add (ids, g_strdup ("provider:1-10"));
  g_ptr_array_add (ids, g_strdup ("location:1-100"));
  g_ptr_array_add (ids, g_strconcat ("evidence:", sum, NULL));
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (ids, g_strdup (names[i]));
  return ids;
}

void
join (Fixture *fixture, const char *hub)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareHub) joined = care_hub_new (hub, "https://hub.example.org/care", "elm", NULL);

  care_store_join_hub (fixture->store, &fixture->actor, joined, &error);
  g_assert_no_error (error);
}

CareIncoming *
pick (CareStore *store, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autofree char *record = care_store_read_record (store, id, NULL, &error);
  CareKind kind;

  g_assert_no_error (error);
  if (record == NULL)
    g_error ("there is no %s", id);
  g_assert_true (care_kind_of_id (id, &kind));
  if (kind == CARE_KIND_EVIDENCE)
    content = care_store_find_evidence (store, care_kind_key (id), &error);
  g_assert_no_error (error);
  return care_incoming_new (id, kind, record, content);
}

GPtrArray *
pick_all (CareStore *store, GPtrArray *ids)
{
  GPtrArray *picked = g_ptr_array_new_with_free_func ((GDestroyNotify)care_incoming_free);

  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (picked, pick (store, g_ptr_array_index (ids, i)));
  return picked;
}

int
receive (Fixture *fixture, GPtrArray *incoming)
{
  g_autoptr (GError) error = NULL;
  int changed = -1;

  care_store_receive (fixture->store, &fixture->actor, "group", incoming, &changed, &error);
  g_assert_no_error (error);
  return changed;
}

int
receive_one (Fixture *fixture, const char *id, CareKind kind, const char *record)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func ((GDestroyNotify)care_incoming_free);

  g_ptr_array_add (one, care_incoming_new (id, kind, record, NULL));
  return receive (fixture, one);
}

void
assert_same_record (CareStore *one, CareStore *other, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *here = NULL, *there = NULL;
  g_autofree char *record = care_store_read_record (one, id, &here, &error);
  g_autofree char *same = care_store_read_record (other, id, &there, &error);

  g_assert_no_error (error);
  g_assert_nonnull (record);
  g_assert_cmpstr (record, ==, same);
  g_assert_cmpstr (here, ==, there);
}

int64_t
count_rows (Fixture *fixture, const char *sql)
{
  g_autofree char *count = ask (fixture->path, sql);

  return g_ascii_strtoll (count, NULL, 10);
}
