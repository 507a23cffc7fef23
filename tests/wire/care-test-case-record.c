/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case with all that can be in it, out and back. */
#include "care-wire-case.h"
#include "care-wire-representation.h"

#include <string.h>

static void
set (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static CareCase *
build_case (void)
{
  CareCase *self = care_case_new ("case-1", "1-500", care_date (2026, 10, 20));
  CareCaseEvent *notice = care_case_event_new (CARE_EVENT_NOTICE_OF_INTENT, care_date (2026, 10, 19));
  CareCaseEvent *decision = care_case_event_new (CARE_EVENT_DECISION, care_date (2026, 11, 20));

  g_ptr_array_add (self->missed,
                   care_allegation_new ("1-100", CARE_SERVICE_CARE_HOME, care_month (2026, 9), NULL));
  g_ptr_array_add (self->misleading,
                   care_allegation_new ("1-100", CARE_SERVICE_HOME_CARE, care_month (2026, 8), "dc.users"));
  notice->has_channel = true;
  notice->channel = CARE_CHANNEL_POST;
  notice->received = care_date (2026, 10, 22);
  notice->amount_pence = 627900;
  set (&notice->id, "event-1");
  set (&notice->note, "arrived by \"first class\" post\n");
  g_ptr_array_add (notice->files, care_attachment_new ("notice.pdf", "00ff"));
  set (&notice->entered_by, "A. Person");
  notice->entered_at = 1794132000;
  decision->outcome = CARE_OUTCOME_NOT_UPHELD;
  decision->printed = care_date (2026, 11, 27);
  set (&decision->id, "event-2");
  g_ptr_array_add (self->events, notice);
  g_ptr_array_add (self->events, decision);
  return self;
}

static void
test_case (void)
{
  g_autoptr (CareCase) self = build_case ();
  g_autoptr (GError) error = NULL;
  g_autofree char *json = care_wire_case_to_json (self);
  g_autoptr (CareCase) back = care_wire_case_from_json (json, &error);

  g_assert_no_error (error);
  g_assert_nonnull (
      strstr (json, "\"missed\":[{\"location\":\"1-100\",\"service\":\"care-home\",\"month\":\"2026-09\"}]"));
  g_assert_nonnull (strstr (json, "\"month\":\"2026-08\",\"item\":\"dc.users\"}]"));
  g_assert_cmpuint (back->events->len, ==, 2);
  const CareCaseEvent *notice = g_ptr_array_index (back->events, 0);
  const CareCaseEvent *decision = g_ptr_array_index (back->events, 1);
  g_assert_true (notice->has_channel);
  g_assert_cmpint (notice->channel, ==, CARE_CHANNEL_POST);
  g_assert_cmpint (notice->amount_pence, ==, 627900);
  g_assert_cmpint (notice->entered_at, ==, 1794132000);
  g_assert_cmpstr (notice->note, ==, "arrived by \"first class\" post\n");
  g_assert_false (decision->has_channel);
  g_assert_cmpint (decision->amount_pence, ==, -1);
  g_assert_cmpint (decision->outcome, ==, CARE_OUTCOME_NOT_UPHELD);
  g_assert_cmpint (decision->printed, ==, care_date (2026, 11, 27));
  g_autofree char *again = care_wire_case_to_json (back);
  g_assert_cmpstr (again, ==, json);
}

static void
test_event (void)
{
  g_autoptr (CareCase) self = build_case ();
  g_autoptr (GError) error = NULL;
  g_autofree char *json = care_wire_case_event_to_json (g_ptr_array_index (self->events, 0));
  g_autoptr (CareCaseEvent) back = care_wire_case_event_from_json (json, &error);

  g_assert_no_error (error);
  g_autofree char *again = care_wire_case_event_to_json (back);
  g_assert_cmpstr (again, ==, json);
}

static const struct
{
  const char *text;
  CareWireError code;
  const char *says;
} refused[] = {
  { "{\"provider\":\"1\"}", CARE_WIRE_ERROR_MISSING, "\"id\"" },
  { "{\"id\":\"c\",\"provider\":\"1\",\"missed\":[{\"location\":\"1\",\"service\":\"care-home\"}]}",
    CARE_WIRE_ERROR_MISSING, "\"month\"" },
  { "{\"id\":\"c\",\"provider\":\"1\",\"misleading\":[{\"location\":\"1\",\"service\":\"care-home\","
    "\"month\":\"2026-09\"}]}",
    CARE_WIRE_ERROR_MISSING, "\"item\"" },
  { "{\"id\":\"c\",\"provider\":\"1\",\"events\":[{\"kind\":\"party\",\"date\":\"2026-10-19\"}]}",
    CARE_WIRE_ERROR_BAD_VALUE, "\"kind\"" },
  { "{\"id\":\"c\",\"provider\":\"1\",\"events\":[{\"kind\":\"contact\"}]}", CARE_WIRE_ERROR_MISSING,
    "\"date\"" },
  { "{\"id\":\"c\",\"provider\":\"1\",\"events\":[{\"kind\":\"final-notice\",\"date\":\"2026-10-19\","
    "\"channel\":\"pigeon\"}]}",
    CARE_WIRE_ERROR_BAD_VALUE, "\"channel\"" },
  { "{\"id\":\"c\",\"provider\":\"1\",\"events\":[{\"id\":\"e-7\",\"kind\":\"payment\",\"date\":\"2026-10-"
    "19\","
    "\"amount_pence\":-5}]}",
    CARE_WIRE_ERROR_BAD_VALUE, "\"amount_pence\" of e-7" },
  { "{\"id\":\"c\",\"provider\":\"1\",\"events\":{}}", CARE_WIRE_ERROR_WRONG_TYPE, "\"events\"" },
  { "{\"schema\":2}", CARE_WIRE_ERROR_NEWER_SCHEMA, "\"schema\"" },
};

/* Every member of an event survives, and one that says little is the bytes that earlier programs wrote. */
static void
test_event_in_full (void)
{
  static const char *const there[] = { "notice.amount", "notice.reasons", NULL };
  g_autoptr (CareCaseEvent) event = care_case_event_new (CARE_EVENT_CONTACT, care_date (2026, 10, 5));
  g_autoptr (GError) error = NULL;

  care_case_event_set (&event->id, "event-3");
  care_case_event_set (&event->reference, "ASC-1");
  care_case_event_set (&event->recipient, "The Company Secretary\n1 High Street");
  care_case_event_set (&event->replaces, "event-1");
  event->party = CARE_PARTY_NECS;
  event->means = CARE_MEANS_TELEPHONE;
  event->ours = event->extenuating = event->struck = true;
  event->moment = 1794132000;
  g_strfreev (event->there);
  event->there = g_strdupv ((char **)there);
  g_ptr_array_add (event->files, care_attachment_new ("a.pdf", "00"));
  g_ptr_array_add (event->files, care_attachment_new ("b.png", "11"));
  g_autofree char *json = care_wire_case_event_to_json (event);
  g_autoptr (CareCaseEvent) back = care_wire_case_event_from_json (json, &error);
  g_assert_no_error (error);
  g_autofree char *again = care_wire_case_event_to_json (back);
  g_assert_cmpstr (again, ==, json);
  g_assert_cmpint (back->party, ==, CARE_PARTY_NECS);
  g_assert_cmpint (back->means, ==, CARE_MEANS_TELEPHONE);
  g_assert_true (back->ours && back->extenuating && back->struck);
  g_assert_cmpint (back->moment, ==, 1794132000);
  g_assert_cmpstrv (back->there, there);
  g_assert_cmpuint (back->files->len, ==, 2);
  g_assert_cmpstr (((CareAttachment *)back->files->pdata[1])->name, ==, "b.png");
  g_assert_cmpstr (back->replaces, ==, "event-1");
  g_assert_cmpstr (back->recipient, ==, event->recipient);

  g_autoptr (CareCaseEvent) plain = care_case_event_new (CARE_EVENT_CONTACT, care_date (2026, 10, 5));
  g_autofree char *little = care_wire_case_event_to_json (plain);
  g_assert_true (g_str_has_suffix (little, "\"entered_by\":\"\"}"));
}

static void
test_draft_in_full (void)
{
  g_autoptr (CareRepresentation) draft = care_representation_new ("case-1");
  g_autoptr (GError) error = NULL;
  g_autofree char *first = care_wire_representation_to_json (draft);

  /* As the first drafts were written: not a byte more. */
  g_assert_cmpstr (
      first, ==,
      "{\"schema\":1,\"case\":\"case-1\",\"grounds\":[],\"facts\":\"\",\"evidence\":\"\",\"request\":"
      "\"\",\"signatory\":\"\",\"role\":\"\",\"reference\":\"\"}");
  draft->grounds = CARE_GROUND_REASONABLE_EXCUSE | CARE_GROUND_OTHER;
  draft->includes = CARE_INCLUDE_ATTEMPTS;
  care_representation_add_exhibit (draft, "The letter", "letter.pdf", "00");
  care_representation_add_exhibit (draft, "The log", "log.txt", "11");
  for (size_t i = 0; i < care_question_count (); i++)
    care_representation_set (draft, care_question_at (i)->key, care_question_at (i)->key);
  g_autofree char *json = care_wire_representation_to_json (draft);
  g_autoptr (CareRepresentation) back = care_wire_representation_from_json (json, &error);
  g_assert_no_error (error);
  g_assert_true (care_representation_equal (draft, back));
  back->includes = 0;
  g_autofree char *none = care_wire_representation_to_json (back);
  g_autoptr (CareRepresentation) nothing = care_wire_representation_from_json (none, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (nothing->includes, ==, 0);
}

static void
test_refused (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_test_message ("%s", refused[i].text);
      g_assert_null (care_wire_case_from_json (refused[i].text, &error));
      g_assert_error (error, CARE_WIRE_ERROR, (gint)refused[i].code);
      g_assert_nonnull (strstr (error->message, refused[i].says));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wire/case/case", test_case);
  g_test_add_func ("/wire/case/event", test_event);
  g_test_add_func ("/wire/case/event-in-full", test_event_in_full);
  g_test_add_func ("/wire/case/draft-in-full", test_draft_in_full);
  g_test_add_func ("/wire/case/refused", test_refused);
  return g_test_run ();
}
