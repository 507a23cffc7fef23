/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Half of all answers are lost after the hub has done what it was asked: whatever was recorded arrives, and
 * exactly once. By the thousand with the model of a hub; fewer with a real one behind a proxy. */
#include "care-kind.h"
#include "care-model-hub.h"
#include "care-proxy.h"
#include "care-real-hub.h"
#include "care-record-hub-private.h"
#include "care-record-places.h"
#include "care-record-private.h"
#include "care-record-returns.h"
#include "care-store-receipts.h"
#include "care-store-returns.h"
#include "care-wire-hub.h"

#include <glib/gstdio.h>

#define BEGINS "2026-07-20T09:00:00Z"
#define A_MONTH 24318 /* 2026-07 */
#define RUNS 20000    /* of which most end at the first answer */

typedef struct
{
  char *folder;
  CareRecord *record;
} Desk;

static void
open_desk (Desk *self)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("care-once-XXXXXX", NULL);
  self->record
      = care_record_open (self->folder, NULL, "Ann", care_clock_new_at (care_instant_parse (BEGINS)), &error);
  g_assert_no_error (error);
}

static void
close_desk (Desk *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  care_record_close (self->record);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
}

static void
record (Desk *self, const char *location, CareMonth month)
{
  static const char *const answers[] = { "ch.bed.max", "40", "ch.bed.occ", "31", NULL };
  const CareRecording recording
      = { .at = care_record_now (self->record) - 60, .by = "Ann", .how = CARE_HOW_PAGES };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareReturnView) set
      = care_record_set_answers (self->record, location, CARE_SERVICE_CARE_HOME, month, answers, &error);
  g_assert_no_error (error);
  g_autoptr (CareReturnView) view
      = care_record_record_return (self->record, location, CARE_SERVICE_CARE_HOME, month, &recording, &error);
  g_assert_no_error (error);
}

/* Homes, and a return of each for some months back, as one change: the disk is not what is tried here. */
static void
record_all (Desk *self, int homes, int months)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (care_record_begin (self->record, &error));
  for (int i = 0; i < homes; i++)
    {
      g_autofree char *id = g_strdup_printf ("1-%05d", i);
      const CareNewLocation what = {
        .id = id,
        .name = id,
        .provider = "1-P",
        .services = { true, false },
        .places = 40,
        .users = -1,
        .history_from = A_MONTH - months,
      };
      g_autoptr (CareLocation) location = care_record_add_location (self->record, &what, &error);
      g_assert_no_error (error);
      for (int m = 0; m < months; m++)
        record (self, id, A_MONTH - m);
    }
  g_assert_true (care_record_end (self->record, true, &error));
}

static void
join (Desk *self, const char *url)
{
  const CareHubAddress address
      = { .url = url, .user = CARE_REAL_HUB_USER, .password = CARE_REAL_HUB_PASSWORD };
  g_autoptr (GError) error = NULL;
  CareSyncWhy why = CARE_SYNC_OFFLINE;

  for (int i = 0; i < RUNS && why != CARE_SYNC_FINE; i++)
    if (!care_record_join_hub (self->record, &address, &why, NULL, NULL, NULL, &error))
      g_assert_no_error (error);
  g_assert_cmpint (why, ==, CARE_SYNC_FINE);
}

/* Until it is in step. Gives how many runs that took. */
static int
sync_until_fine (Desk *self)
{
  for (int i = 1; i <= RUNS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CareSyncOutcome) outcome = care_record_sync (
          self->record, &(CareHubPasswords){ CARE_REAL_HUB_PASSWORD, NULL }, true, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (outcome->set_aside + outcome->conflicts, ==, 0);
      if (outcome->why == CARE_SYNC_FINE)
        return i;
      if (outcome->why == CARE_SYNC_MANY_CHANGES)
        g_assert_true (care_record_accept_many_changes (self->record, NULL));
      else
        g_assert_true (care_sync_why_passes (outcome->why));
    }
  g_error ("not in step after %d runs", RUNS);
}

/* Of each kind as many as there should be; each document was written once and never again. */
static void
assert_on_hub (const char *changes, const char *prefix, int n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareHubPage) page = care_wire_read_changes (changes, &error);
  int found = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < page->documents->len; i++)
    {
      const CareHubDocument *document = g_ptr_array_index (page->documents, i);
      if (!g_str_has_prefix (document->id, prefix))
        continue;
      found++;
      g_assert_true (g_str_has_prefix (document->rev, "1-"));
      g_assert_null (document->conflicts[0]);
    }
  g_assert_cmpint (found, ==, n);
}

static void
assert_here (Desk *self, int returns)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareSyncState) state = care_record_sync_state (self->record, &error);
  g_autoptr (GPtrArray) receipts = care_store_list_receipts (care_record_store (self->record), NULL, &error);
  g_autoptr (GHashTable) submissions = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_no_error (error);
  g_assert_cmpuint (state->queue->len, ==, 0);
  g_assert_cmpint (state->conflicts + state->kept, ==, 0);
  for (guint i = 0; i < receipts->len; i++)
    g_hash_table_add (submissions, ((CareReceipt *)g_ptr_array_index (receipts, i))->submission);
  g_assert_cmpuint (g_hash_table_size (submissions), ==, (guint)returns);
  g_assert_cmpuint (receipts->len, ==, (guint)returns);
}

static void
check (Desk desks[2], const char *changes, int returns)
{
  assert_on_hub (changes, "return:", returns);
  assert_on_hub (changes, "submission:", returns);
  assert_on_hub (changes, "receipt:", returns);
  for (int d = 0; d < 2; d++)
    assert_here (&desks[d], returns);
}

static CareHubClient *
make_client (gpointer data, const CareHubAddress *address, GError **error)
{
  return care_hub_client_new_with (care_model_hub_ask, data, NULL);
}

#define ALL "_changes?since=0&limit=100000&style=all_docs&include_docs=true&conflicts=true"

static void
test_model (gconstpointer data)
{
  int homes = GPOINTER_TO_INT (data), months = 20;
  g_autoptr (CareModelHub) hub = care_model_hub_new (11);
  Desk desks[2];
  int runs[2];

  care_model_hub_swap (hub, "the-hub");
  care_model_hub_set_chance (hub, 50, 1u << CARE_MODEL_LOST_AFTER);
  for (int d = 0; d < 2; d++)
    {
      open_desk (&desks[d]);
      care_record_set_hub_maker (desks[d].record, make_client, hub);
      join (&desks[d], "https://hub.example.org/care-returns");
    }
  record_all (&desks[0], homes, months);
  for (int d = 0; d < 2; d++)
    runs[d] = sync_until_fine (&desks[d]);
  g_test_message ("%d returns: sent in %d runs, received in %d", homes * months, runs[0], runs[1]);
  care_model_hub_set_chance (hub, 0, 0);
  for (int d = 0; d < 2; d++)
    sync_until_fine (&desks[d]);
  g_autoptr (CareHubAnswer) answer = care_model_hub_look (hub, "GET", ALL, NULL);
  check (desks, answer->text, homes * months);
  for (int d = 0; d < 2; d++)
    close_desk (&desks[d]);
}

static CareHubAnswer *
look (CareHubClient *client, const char *method, const char *path, const char *body)
{
  const CareHubRequest request = { .method = method, .path = path, .body = body };
  g_autoptr (GError) error = NULL;
  CareHubAnswer *answer = care_hub_client_ask (client, &request, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (answer->status / 100, ==, 2);
  return answer;
}

static void
test_real (gconstpointer data)
{
  int homes = GPOINTER_TO_INT (data), months = 20;
  g_autoptr (CareRealHub) hub = care_real_hub_new (false);
  g_autoptr (CareProxy) proxy = care_proxy_new (hub->port);
  g_autofree char *url
      = g_strdup_printf ("http://127.0.0.1:%d/%s", care_proxy_port (proxy), CARE_REAL_HUB_DATABASE);
  g_autofree char *identity = care_wire_identity ("the-hub");
  g_autoptr (CareHubClient) client
      = care_hub_client_new (hub->url, CARE_REAL_HUB_ADMIN, CARE_REAL_HUB_PASSWORD, NULL, NULL);
  g_autoptr (CareHubAnswer) made = look (client, "PUT", "_local/care-returns", identity);
  Desk desks[2];
  int runs[2];

  care_proxy_lose (proxy, 13, 50);
  for (int d = 0; d < 2; d++)
    {
      open_desk (&desks[d]);
      join (&desks[d], url);
    }
  record_all (&desks[0], homes, months);
  for (int d = 0; d < 2; d++)
    runs[d] = sync_until_fine (&desks[d]);
  g_test_message ("%d returns: sent in %d runs, received in %d; %d of %d answers were lost", homes * months,
                  runs[0], runs[1], care_proxy_lost (proxy), care_proxy_answers (proxy));
  g_assert_cmpint (care_proxy_lost (proxy), >, 0);
  care_proxy_lose (proxy, 13, 0);
  for (int d = 0; d < 2; d++)
    sync_until_fine (&desks[d]);
  g_autoptr (CareHubAnswer) answer = look (client, "GET", ALL, NULL);
  check (desks, answer->text, homes * months);
  for (int d = 0; d < 2; d++)
    close_desk (&desks[d]);
}

/* care-test-exactly-once HOMES: of 20 returns each for the model; a tenth of them for the real hub. */
int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  int homes = argc > 1 ? (int)g_ascii_strtoll (argv[1], NULL, 10) : 10;

  g_test_add_data_func ("/hub/once/model", GINT_TO_POINTER (homes), test_model);
  g_test_add_data_func ("/hub/once/real", GINT_TO_POINTER (MAX (homes / 10, 1)), test_real);
  return g_test_run ();
}
