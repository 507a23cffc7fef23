/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-store-sample.h"

#include "care-store-cases.h"
#include "care-store-drafts.h"
#include "care-store-extras.h"
#include "care-store-hub.h"
#include "care-store-outbox.h"
#include "care-store-places.h"
#include "care-store-receipts.h"
#include "care-store-returns.h"

static bool
write_provider (CareStore *store, const CareActor *actor, GError **error)
{
  g_autoptr (CareProvider) provider = care_provider_new ("1-10", "Elm Group");

  return care_store_save_provider (store, actor, provider, error);
}

static bool
write_location (CareStore *store, const CareActor *actor, GError **error)
{
  g_autoptr (CareLocation) location = care_location_new ("1-100", "Elm House");

  care_location_add_registration (location, "1-100", "1-10", CARE_NO_DATE, CARE_NO_DATE);
  care_location_add_service (location, CARE_SERVICE_CARE_HOME, CARE_NO_DATE, CARE_NO_DATE);
  return care_store_save_location (store, actor, location, error);
}

static bool
save_return (CareStore *store, const CareActor *actor, CareMonth month, const char *beds, GError **error)
{
  g_autoptr (CareReturn) ret = care_return_new ("1-100", CARE_SERVICE_CARE_HOME, month);

  care_return_set (ret, "ch.bed.occ", beds);
  return care_store_save_return (store, actor, ret, error);
}

static bool
write_one_return (CareStore *store, const CareActor *actor, GError **error)
{
  return save_return (store, actor, care_month (2026, 1), "38", error);
}

static bool
write_submission (CareStore *store, const CareActor *actor, GError **error)
{
  static char beds[] = "beds", *sections[] = { beds, NULL };
  CareSubmission submission = { .id = (char *)"submission:1-100:care-home:2026-01:abcd",
                                .location = (char *)"1-100",
                                .month = care_month (2026, 1),
                                .at = actor->at,
                                .entered_at = actor->at,
                                .by = (char *)"A. Manager",
                                .sections = sections,
                                .evidence = (char *)"",
                                .payload = (char *)"{\"answers\":{}}",
                                .payload_sha256 = (char *)"" };

  return care_store_add_submission (store, actor, &submission, error);
}

static bool
write_receipt (CareStore *store, const CareActor *actor, GError **error)
{
  CareReceipt receipt = { .submission = (char *)"submission:1-100:care-home:2026-01:abcd",
                          .desk = (char *)"desk-1",
                          .hub = (char *)"a-hub",
                          .rev = (char *)"1-a",
                          .hub_at = actor->at,
                          .here_at = actor->at,
                          .sent_at = actor->at };

  return care_store_add_receipt (store, actor, &receipt, error);
}

static bool
write_recollection (CareStore *store, const CareActor *actor, GError **error)
{
  CareRecollection one = { .location = (char *)"1-100",
                           .month = care_month (2025, 12),
                           .recalled = CARE_RECALLED_MISSED,
                           .from = (char *)"papers" };

  return care_store_save_recollection (store, actor, &one, error);
}

static CareCaseEvent *
make_event (const char *id)
{
  CareCaseEvent *event = care_case_event_new (CARE_EVENT_CONTACT, care_date (2026, 11, 2));

  g_free (event->id);
  event->id = g_strdup (id);
  return event;
}

static bool
write_case (CareStore *store, const CareActor *actor, GError **error)
{
  g_autoptr (CareCase) ca = care_case_new ("case-1", "1-10", care_date (2026, 11, 1));

  g_ptr_array_add (ca->events, make_event ("one"));
  return care_store_add_case (store, actor, ca, error);
}

static bool
write_case_event (CareStore *store, const CareActor *actor, GError **error)
{
  g_autoptr (CareCaseEvent) event = make_event ("two");

  return care_store_add_case_event (store, actor, "case-1", event, error);
}

static bool
write_representation (CareStore *store, const CareActor *actor, GError **error)
{
  g_autoptr (CareRepresentation) draft = care_representation_new ("case-1");

  care_representation_set (draft, "facts", "A flood.");
  return care_store_save_representation (store, actor, draft, error);
}

static bool
write_setting (CareStore *store, const CareActor *actor, GError **error)
{
  return care_store_set_setting (store, actor, "person", "A. Manager", error);
}

static bool
write_holiday (CareStore *store, const CareActor *actor, GError **error)
{
  CareHoliday day = { care_date (2027, 6, 3), (char *)"A jubilee", (char *)"", (char *)"by hand" };

  return care_store_add_holiday (store, actor, &day, error);
}

static bool
write_evidence (CareStore *store, const CareActor *actor, GError **error)
{
  g_autoptr (GBytes) photo = g_bytes_new_static ("photo", 5);
  g_autofree char *sum = care_store_add_evidence (store, actor, "photo.png", photo, error);

  return sum != NULL;
}

const Sample samples[] = {
  { "provider", write_provider, "provider:1-10" },
  { "location", write_location, "location:1-100" },
  { "return", write_one_return, "return:1-100:care-home:2026-01" },
  { "submission", write_submission, "submission:1-100:care-home:2026-01:abcd" },
  { "receipt", write_receipt, "receipt:1-100:care-home:2026-01:abcd:desk-1" },
  { "recollection", write_recollection, "recollection:1-100:care-home:2025-12" },
  { "case", write_case, "case:case-1\ncase-event:case-1:one" },
  { "case-event", write_case_event, "case-event:case-1:two" },
  { "representation", write_representation, "representation:case-1" },
  { "setting", write_setting, "" },
  { "holiday", write_holiday, "holiday:2027-06-03" },
  { "evidence", write_evidence, "evidence:" SAMPLE_PHOTO },
};
const size_t n_samples = G_N_ELEMENTS (samples);

void
write_samples (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < n_samples; i++)
    {
      g_assert_true (samples[i].write (fixture->store, &fixture->actor, &error));
      g_assert_no_error (error);
    }
}

void
write_return (Fixture *fixture, CareMonth month, const char *beds)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (save_return (fixture->store, &fixture->actor, month, beds, &error));
  g_assert_no_error (error);
}

void
join (Fixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareHub) hub = care_hub_new (name, "https://hub.example/group", "elm", NULL);

  g_assert_true (care_store_join_hub (fixture->store, &fixture->actor, hub, &error));
  g_assert_no_error (error);
}

char *
outbox_of (Fixture *fixture, const char *hub)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = care_store_due_outbox (fixture->store, hub, CARE_NO_INSTANT, 0, 1000, &error);
  g_autoptr (GString) ids = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? "\n" : "", ((CareOutboxRow *)rows->pdata[i])->id);
  return g_strdup (ids->str);
}

void
empty_outbox (Fixture *fixture)
{
  g_assert_cmpint (meddle (fixture->path, "DELETE FROM outbox"), ==, SQLITE_OK);
}
