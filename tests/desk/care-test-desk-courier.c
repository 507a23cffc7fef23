/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CareSync with a window's desk beside it, against a hub on loopback. Each wait is for something that must
 * come, however long it takes. */
#include "care-desk-fixture.h"
#include "care-fault-hub.h"
#include "care-model-hub.h"
#include "care-sync.h"

#include <string.h>

#define NOW "2026-11-10T10:00:00Z"

typedef struct
{
  CareDeskFixture desk;
  GMutex lock; /* the model is asked by the server's thread and looked at by the test */
  CareModelHub *model;
  CareFaultHub *hub;
  CareSync *sync;
  int changes; /* of the desk */
} World;

/* The path under the database, as a client has it. */
static void
serve (gpointer data, const CareFaultRequest *request, CareFaultReply *reply)
{
  const char *path = g_str_has_prefix (request->path, "/db/") ? request->path + strlen ("/db/") : "";
  const char *body = request->body != NULL && *request->body != '\0' ? request->body : NULL;
  const CareHubRequest asked = { .method = request->method, .path = path, .body = body };
  World *w = data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&w->lock);
  g_autoptr (GError) error = NULL;
  g_autoptr (CareHubAnswer) answer = care_model_hub_ask (w->model, &asked, NULL, &error);

  g_assert_no_error (error);
  reply->status = answer->status;
  reply->body = g_strdup (answer->text);
}

static void
on_desk_changed (CareDesk *desk, World *w)
{
  w->changes++;
}

static void
begin (World *w)
{
  w->model = care_model_hub_new (1);
  care_model_hub_swap (w->model, "hub-one");
  w->hub = care_fault_hub_new (NULL, serve, w);
  care_desk_fixture_open_desk (&w->desk, NOW);
  g_signal_connect (w->desk.desk, "changed", G_CALLBACK (on_desk_changed), w);
  w->sync = care_sync_new (w->desk.desk, NULL);
}

static void
end (World *w)
{
  care_sync_stop (w->sync);
  care_desk_drain (w->desk.desk);
  g_assert_finalize_object (g_steal_pointer (&w->sync));
  care_desk_fixture_clear (&w->desk);
  g_clear_pointer (&w->hub, care_fault_hub_free);
  g_clear_pointer (&w->model, care_model_hub_free);
}

static void
wait_for_phase (World *w, CareSyncPhase phase)
{
  while (care_sync_get_state (w->sync) == NULL || care_sync_get_phase (w->sync) != phase)
    g_main_context_iteration (NULL, TRUE);
}

static void
on_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static bool
join (World *w, const char *url, CareSyncWhy *why)
{
  const CareHubAddress address = { .url = url, .user = "manager", .password = "pass word" };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  bool kept = false;

  care_sync_join_async (w->sync, &address, NULL, on_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  bool joined = care_sync_join_finish (w->sync, result, why, NULL, &kept, &error);
  g_assert_no_error (error);
  g_test_message ("%s", care_sync_why_to_string (*why));
  return joined;
}

static gpointer
add_home (CareRecord *record, gpointer data, GError **error)
{
  CareDeskFixture fixture = { .record = record };

  care_desk_fixture_add_home (&fixture, "2026-01");
  return NULL;
}

static gpointer
answer (CareRecord *record, gpointer data, GError **error)
{
  const char *const pairs[] = { "ch.bed.occ", data, NULL };
  g_autoptr (CareReturnView) view = care_record_set_answers (record, "1-101", CARE_SERVICE_CARE_HOME,
                                                             care_month (2026, 11), pairs, error);

  g_assert_nonnull (view);
  return NULL;
}

static void
run (World *w, CareDeskWork work, const char *text)
{
  care_desk_run_async (w->desk.desk, work, g_strdup (text), g_free, NULL, true, NULL, NULL, NULL);
}

static bool
is_there (World *w, const char *id)
{
  g_autofree char *path = g_uri_escape_string (id, NULL, FALSE);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&w->lock);
  g_autoptr (CareHubAnswer) there = care_model_hub_look (w->model, "GET", path, NULL);

  return there->status == 200;
}

static void
test_joins_and_follows (void)
{
  World w = { { 0 } };
  CareSyncWhy why = CARE_SYNC_FINE;

  begin (&w);
  wait_for_phase (&w, CARE_SYNC_NOT_JOINED);
  run (&w, add_home, NULL);
  g_assert_false (join (&w, "http://127.0.0.1:9/db", &why));
  g_assert_cmpint (why, ==, CARE_SYNC_OFFLINE);
  g_assert_true (join (&w, care_fault_hub_url (w.hub), &why));
  wait_for_phase (&w, CARE_SYNC_IN_STEP);
  care_desk_drain (w.desk.desk);
  g_assert_cmpint (care_sync_get_state (w.sync)->queue->len, ==, 0);
  g_assert_true (is_there (&w, "location:1-101"));
  end (&w);
}

/* A return goes when its page is left. */
static void
test_a_return_goes_when_its_page_is_left (void)
{
  World w = { { 0 } };
  CareSyncWhy why = CARE_SYNC_FINE;

  begin (&w);
  run (&w, add_home, NULL);
  care_desk_drain (w.desk.desk);
  g_assert_true (join (&w, care_fault_hub_url (w.hub), &why));
  wait_for_phase (&w, CARE_SYNC_IN_STEP);
  run (&w, answer, "31");
  care_sync_page_left (w.sync);
  while (!is_there (&w, "return:1-101:care-home:2026-11"))
    g_main_context_iteration (NULL, TRUE);
  wait_for_phase (&w, CARE_SYNC_IN_STEP);
  end (&w);
}

/* What a colleague changed is shown without anybody asking for it. */
static void
test_what_a_colleague_changed_is_told (void)
{
  World w = { { 0 } }, colleague = { { 0 } };
  CareSyncWhy why = CARE_SYNC_FINE;
  g_autoptr (GError) error = NULL;

  begin (&w);
  care_desk_fixture_open_record (&colleague.desk, NOW);
  care_desk_fixture_add_home (&colleague.desk, "2026-01");
  const CareHubAddress address
      = { .url = care_fault_hub_url (w.hub), .user = "deputy", .password = "pass word" };
  g_assert_true (care_record_join_hub (colleague.desk.record, &address, &why, NULL, NULL, NULL, &error));
  g_autoptr (CareSyncOutcome) outcome = care_record_sync (
      colleague.desk.record, &(CareHubPasswords){ "pass word", NULL }, true, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (outcome->why, ==, CARE_SYNC_FINE);

  g_assert_true (join (&w, care_fault_hub_url (w.hub), &why));
  while (w.changes == 0)
    g_main_context_iteration (NULL, TRUE);
  wait_for_phase (&w, CARE_SYNC_IN_STEP);
  end (&w);
  care_desk_fixture_clear (&colleague.desk);
}

/* A hub that says nothing holds up neither the desk nor quitting. */
static void
test_quitting_waits_for_no_hub (void)
{
  World w = { { 0 } };
  CareSyncWhy why = CARE_SYNC_FINE;

  begin (&w);
  g_assert_true (join (&w, care_fault_hub_url (w.hub), &why));
  wait_for_phase (&w, CARE_SYNC_IN_STEP);
  for (int i = 0; i < 8; i++)
    care_fault_hub_then (w.hub, CARE_FAULT_SILENT, 0);
  run (&w, add_home, NULL);
  care_sync_now (w.sync);
  wait_for_phase (&w, CARE_SYNC_AT_WORK);
  care_desk_drain (w.desk.desk);
  end (&w);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/courier/joins-and-follows", test_joins_and_follows);
  g_test_add_func ("/desk/courier/page-left", test_a_return_goes_when_its_page_is_left);
  g_test_add_func ("/desk/courier/told", test_what_a_colleague_changed_is_told);
  g_test_add_func ("/desk/courier/quitting", test_quitting_waits_for_no_hub);
  return g_test_run ();
}
