/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joining a hub, leaving it, and what waits. */
#include "care-desk-group.h"

#include "care-record-hub-private.h"

#include <string.h>

#define URL CARE_GROUP_URL
#define HOME CARE_GROUP_HOME

static bool
knows (const CareSyncState *state, const char *desk)
{
  for (size_t i = 0; i < state->colleagues->len; i++)
    if (g_str_equal (((const CareColleagueRow *)state->colleagues->pdata[i])->desk, desk))
      return true;
  return false;
}

/* Whatever stands in the way is named, and nothing was changed. */
static void
test_what_keeps_from_joining_is_named (void)
{
  const struct
  {
    const char *url, *password;
    const char *identity; /* of the hub */
    CareModelFault fault;
    CareSyncWhy why;
  } cases[] = {
    { "hub.example.org", "p", "hub-one", CARE_MODEL_NO_FAULT, CARE_SYNC_BAD_ADDRESS },
    { "http://hub.example.org/a", "p", "hub-one", CARE_MODEL_NO_FAULT, CARE_SYNC_NOT_ENCRYPTED },
    { URL, NULL, "hub-one", CARE_MODEL_NO_FAULT, CARE_SYNC_NO_PASSWORD },
    { URL, "p", NULL, CARE_MODEL_NO_FAULT, CARE_SYNC_NOT_PREPARED },
    { URL, "p", "hub-one", CARE_MODEL_NOT_LET_IN, CARE_SYNC_NOT_LET_IN },
    { URL, "p", "hub-one", CARE_MODEL_BUSY, CARE_SYNC_BUSY },
    { URL, "p", "hub-one", CARE_MODEL_TROUBLE, CARE_SYNC_HUB_TROUBLE },
    { URL, "p", "hub-one", CARE_MODEL_LOST_BEFORE, CARE_SYNC_DROPPED },
    { URL, "p", "hub-one", CARE_MODEL_WRONG_JSON, CARE_SYNC_NOT_PREPARED },
  };
  CareDeskFixture f = { 0 };
  g_autoptr (CareModelHub) hub = care_group_hub ();

  care_group_open (&f, hub);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CareHubAddress address
          = { .url = cases[i].url, .user = "manager", .password = cases[i].password };
      g_autoptr (GError) error = NULL;
      g_autofree char *detail = NULL;
      CareSyncWhy why = CARE_SYNC_FINE;

      care_model_hub_swap (hub, cases[i].identity);
      if (cases[i].fault != CARE_MODEL_NO_FAULT)
        care_model_hub_plan (hub, cases[i].fault, 0);
      g_assert_false (care_record_join_hub (f.record, &address, &why, &detail, NULL, NULL, &error));
      g_assert_no_error (error);
      g_test_message ("%zu", i);
      g_assert_cmpstr (care_sync_why_to_string (why), ==, care_sync_why_to_string (cases[i].why));
      g_autoptr (CareSyncState) state = care_group_state (&f);
      g_assert_cmpint (state->hubs->len, ==, 0);
    }
  care_desk_fixture_clear (&f);
}

static void
test_joined_sent_and_left (void)
{
  CareDeskFixture a = { 0 }, b = { 0 };
  g_autoptr (CareModelHub) hub = care_group_hub ();
  g_autoptr (GError) error = NULL;

  care_group_open (&a, hub);
  care_group_open (&b, hub);
  care_desk_fixture_add_home (&a, "2026-01");
  care_group_join (&a);
  g_autoptr (CareSyncState) joined = care_group_state (&a);
  g_assert_cmpint (joined->waiting, ==, 2);
  const CareQueueRow *row = joined->queue->pdata[1];
  g_assert_cmpstr (row->id, ==, HOME);
  g_assert_cmpstr (row->hub, ==, "group");
  g_assert_cmpstr (row->name, ==, "Elm House");
  g_assert_cmpstr (row->state, ==, "waiting");

  care_group_step (&a);
  g_autoptr (CareSyncState) sent = care_group_state (&a);
  g_assert_cmpint (sent->queue->len, ==, 0);
  const CareHubState *in_step = sent->hubs->pdata[0];
  g_assert_cmpint (in_step->in_step_at, ==, care_instant_parse (CARE_GROUP_NOW));
  care_group_join (&b);
  care_group_step (&b);
  care_group_assert_home (&b, "Elm House", 40);
  care_group_step (&a);
  g_autoptr (CareSyncState) group_of_two = care_group_state (&a);
  g_assert_true (knows (group_of_two, care_record_actor (b.record).desk));

  g_assert_true (care_record_leave_hub (a.record, false, &error));
  g_assert_no_error (error);
  g_autoptr (CareSyncState) left = care_group_state (&a);
  g_assert_cmpint (left->hubs->len + left->queue->len, ==, 0);
  care_group_assert_home (&a, "Elm House", 40);
  g_assert_false (care_record_leave_hub (a.record, false, &error));
  care_assert_refused (error, CARE_REFUSAL_NO_SUCH_ITEM);
  care_desk_fixture_clear (&a);
  care_desk_fixture_clear (&b);
}

/* The same hub may have another address; another hub may not stand behind the same. */
static void
test_joining_again_moves_and_another_hub_asks (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (CareModelHub) hub = care_group_hub ();
  g_autoptr (GError) error = NULL;
  CareHubAddress other = care_group_address;
  CareSyncWhy why = CARE_SYNC_FINE;

  care_group_open (&f, hub);
  care_desk_fixture_add_home (&f, "2026-01");
  care_group_join (&f);
  care_group_step (&f);
  other.url = "https://other.example.org/care-returns";
  g_assert_true (care_record_join_hub (f.record, &other, &why, NULL, NULL, NULL, &error));
  g_autoptr (CareSyncState) moved = care_group_state (&f);
  g_assert_cmpstr (((CareHubState *)moved->hubs->pdata[0])->url, ==, other.url);
  other.cases = true;
  g_assert_false (care_record_join_hub (f.record, &other, &why, NULL, NULL, NULL, &error));
  care_assert_refused (error, CARE_REFUSAL_EXISTS_ALREADY);
  g_clear_error (&error);

  care_model_hub_swap (hub, "hub-two");
  g_assert_false (care_record_join_hub (f.record, &care_group_address, &why, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (why, ==, CARE_SYNC_ANOTHER_HUB);
  g_assert_cmpint (care_group_sync (&f), ==, CARE_SYNC_ANOTHER_HUB);
  g_assert_true (care_record_accept_other_hub (f.record, &error));
  care_group_step (&f);
  g_autoptr (CareSyncState) followed = care_group_state (&f);
  g_assert_cmpint (followed->queue->len, ==, 0);
  g_autofree char *path = g_uri_escape_string (HOME, NULL, FALSE);
  g_autoptr (CareHubAnswer) there = care_model_hub_look (hub, "GET", path, NULL);
  g_assert_cmpint (there->status, ==, 200);
  care_desk_fixture_clear (&f);
}

static void
test_a_row_that_was_set_aside_is_tried_again (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (CareModelHub) hub = care_group_hub ();
  g_autoptr (GError) error = NULL;

  care_group_open (&f, hub);
  care_desk_fixture_add_home (&f, "2026-01");
  care_group_join (&f);
  care_group_step (&f);
  g_assert_false (care_record_retry (f.record, HOME, &error));
  care_assert_refused (error, CARE_REFUSAL_NO_SUCH_ITEM);
  g_clear_error (&error);
  care_group_set_home (&f, "name", "Elm Court");
  g_autofree char *path = g_uri_escape_string (HOME, NULL, FALSE);
  g_autoptr (CareHubAnswer) there = care_model_hub_look (hub, "GET", path, NULL);
  const char *rev = strstr (there->text, "\"_rev\":\"");
  g_assert_nonnull (rev);
  g_autofree char *gone = g_strdup_printf ("%s?rev=%.34s", path, rev + strlen ("\"_rev\":\""));
  g_autoptr (CareHubAnswer) deleted = care_model_hub_look (hub, "DELETE", gone, NULL);
  if (deleted->status != 200)
    {
      g_autofree char *body = g_strdup_printf (
          "{\"docs\":[{\"_id\":\"%s\",\"_rev\":\"%.34s\",\"_deleted\":true}]}", HOME, rev + 8);
      g_autoptr (CareHubAnswer) bulk = care_model_hub_look (hub, "POST", "_bulk_docs", body);
      g_assert_cmpint (bulk->status, ==, 201);
    }
  care_group_step (&f);
  g_autoptr (CareSyncState) aside = care_group_state (&f);
  g_assert_cmpint (aside->set_aside, ==, 1);
  g_assert_cmpint (((CareQueueRow *)aside->queue->pdata[0])->why, ==, CARE_SYNC_ROW_DELETED);
  g_assert_true (care_record_retry (f.record, HOME, &error));
  care_group_step (&f);
  g_autoptr (CareSyncState) sent = care_group_state (&f);
  g_assert_cmpint (sent->queue->len, ==, 0);
  care_desk_fixture_clear (&f);
}

/* A backup that is put back is another desk, in the same group. */
static void
test_a_restored_desk_takes_a_new_name_and_stays (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (CareModelHub) hub = care_group_hub ();
  g_autoptr (GError) error = NULL;

  care_group_open (&f, hub);
  care_desk_fixture_add_home (&f, "2026-01");
  care_group_join (&f);
  care_group_step (&f);
  g_autofree char *backup = g_build_filename (f.folder, "backup", NULL);
  g_autofree char *name = g_strdup (care_record_actor (f.record).desk);
  g_assert_true (care_record_backup (f.record, backup, &error));
  care_group_set_home (&f, "name", "Elm Court");
  care_group_step (&f);
  g_autofree char *aside = care_record_restore (f.record, backup, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (care_record_actor (f.record).desk, !=, name);
  care_group_step (&f);
  care_group_assert_home (&f, "Elm Court", 40); /* the hub has it still */
  g_autoptr (CareSyncState) state = care_group_state (&f);
  g_assert_cmpint (state->hubs->len, ==, 1);
  g_assert_true (knows (state, name));
  care_desk_fixture_clear (&f);
}

/* Two hubs may be two people's servers: neither is told the other's password. */
static CareHubClient *
make_listening_client (gpointer data, const CareHubAddress *address, GError **error)
{
  GHashTable *heard = data;

  g_hash_table_replace (heard, (gpointer)g_intern_string (address->url),
                        (gpointer)g_intern_string (address->password));
  return care_hub_client_new_with (care_model_hub_ask, g_hash_table_lookup (heard, "the hub"), NULL);
}

static void
test_a_password_goes_to_its_own_hub_alone (void)
{
  CareDeskFixture f = { 0 };
  g_autoptr (CareModelHub) hub = care_group_hub ();
  g_autoptr (GHashTable) heard = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;

  g_hash_table_insert (heard, (gpointer) "the hub", hub);
  care_group_open (&f, hub);
  care_group_join (&f);
  CareActor actor = care_record_actor (f.record);
  g_autoptr (CareHub) cases = care_hub_new (CARE_HUB_CASES, "https://cases.example/cases", "manager", "");
  g_assert_true (care_store_join_hub (care_record_store (f.record), &actor, cases, &error));
  care_record_set_hub_maker (f.record, make_listening_client, heard);
  const CareHubPasswords passwords = { "of the group", "of the cases" };
  g_autoptr (CareSyncOutcome) outcome
      = care_record_sync (f.record, &passwords, true, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (outcome);
  g_assert_cmpstr (g_hash_table_lookup (heard, CARE_GROUP_URL), ==, "of the group");
  g_assert_cmpstr (g_hash_table_lookup (heard, "https://cases.example/cases"), ==, "of the cases");
  care_desk_fixture_clear (&f);
}

#define NARROW 12000 /* bytes of an answer */

static CareHubAnswer *
ask_narrowly (gpointer hub, const CareHubRequest *request, GCancellable *cancellable, GError **error)
{
  g_autoptr (CareHubAnswer) answer = care_model_hub_ask (hub, request, cancellable, error);

  if (answer == NULL || answer->length <= NARROW)
    return g_steal_pointer (&answer);
  g_set_error_literal (error, CARE_SYNC_ERROR, CARE_SYNC_TOO_LONG, "too long");
  return NULL;
}

static CareHubClient *
make_narrow_client (gpointer hub, const CareHubAddress *address, GError **error)
{
  return care_hub_client_new_with (ask_narrowly, hub, NULL);
}

/* Segments of the event log can be large. What is too long at once is asked for in pieces, by a desk that is
 * new and by one that has to follow from the start again. */
static void
test_a_feed_longer_than_an_answer_may_be (void)
{
  CareDeskFixture a = { 0 }, b = { 0 }, c = { 0 };
  g_autoptr (CareModelHub) hub = care_group_hub ();
  CareDeskFixture *const narrow[] = { &b, &c };

  care_group_open (&a, hub);
  for (size_t i = 0; i < G_N_ELEMENTS (narrow); i++)
    {
      care_group_open (narrow[i], hub);
      care_record_set_hub_maker (narrow[i]->record, make_narrow_client, hub);
    }
  care_desk_fixture_add_home (&a, "2026-01");
  care_group_join (&a);
  care_group_join (&b);
  g_autoptr (CareModelCopy) copy = care_model_hub_copy (hub);
  care_group_step (&b);
  for (int i = 0; i < 30; i++)
    {
      g_autofree char *name = g_strdup_printf ("Elm House %d", i);
      care_group_set_home (&a, "name", name);
      care_group_step (&a);
    }
  care_model_hub_put_back (hub, copy);
  care_group_step (&a);
  g_autoptr (CareHubAnswer) all = care_model_hub_look (hub, "GET", "_changes?include_docs=true", NULL);
  g_assert_cmpint (all->length, >, 2 * NARROW);

  care_group_step (&b);
  care_group_join (&c);
  care_group_step (&c);
  for (size_t i = 0; i < G_N_ELEMENTS (narrow); i++)
    {
      care_group_assert_home (narrow[i], "Elm House 29", 40);
      care_desk_fixture_clear (narrow[i]);
    }
  care_desk_fixture_clear (&a);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/sync/joining-refused", test_what_keeps_from_joining_is_named);
  g_test_add_func ("/desk/sync/joined-sent-left", test_joined_sent_and_left);
  g_test_add_func ("/desk/sync/another-hub", test_joining_again_moves_and_another_hub_asks);
  g_test_add_func ("/desk/sync/set-aside", test_a_row_that_was_set_aside_is_tried_again);
  g_test_add_func ("/desk/sync/restored", test_a_restored_desk_takes_a_new_name_and_stays);
  g_test_add_func ("/desk/sync/long-feed", test_a_feed_longer_than_an_answer_may_be);
  g_test_add_func ("/desk/sync/a-password-goes-to-its-own-hub-alone",
                   test_a_password_goes_to_its_own_hub_alone);
  return g_test_run ();
}
