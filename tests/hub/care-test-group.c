/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Desks of a group and a real server, on disk and over TLS: what each of them did without a network is with
 * all of them afterwards, once, whatever became of the server meanwhile. Each with the rules in the hub and
 * without. */
#include "care-group.h"

#include "care-kind.h"
#include "care-record-places.h"
#include "care-wire-hub.h"

#include <signal.h>

typedef struct
{
  const char *name;
  bool rules;
  int desks, deeds;
} Row;

static const Row rows[] = {
  { "two/no-rules", false, 2, 20 },
  { "two/rules", true, 2, 20 },
  { "five/no-rules", false, 5, 30 },
  { "five/rules", true, 5, 30 },
};

static void
kill_hub (gpointer data)
{
  CareRealHub *hub = data;

  kill ((pid_t)g_ascii_strtoll (g_subprocess_get_identifier (hub->process), NULL, 10), SIGKILL);
}

/* A run in whose middle the server is killed: a few requests long, by a number of bytes one way or the other.
 */
static bool
sync_and_kill (CareGroup *group, int desk, bool up, int bytes)
{
  CareSyncReport report = { 0 };
  bool killed;

  care_proxy_cut (group->proxy, up, bytes, kill_hub, group->real);
  fuzz_sync (&group->fuzz, &group->fuzz.desks[desk], &report);
  killed = care_proxy_has_cut (group->proxy);
  if (killed)
    g_assert_cmpint (report.why, !=, CARE_SYNC_FINE);
  care_proxy_cut (group->proxy, up, 0, NULL, NULL);
  care_sync_report_clear (&report);
  if (killed)
    care_real_hub_restart (group->real);
  return killed;
}

static void
test_killed (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (CareGroup) group = care_group_new (7, row->desks, row->rules);
  int kills = 0;

  for (int round = 0; round < 2; round++)
    {
      care_group_work (group, row->deeds);
      for (int d = 0; d < row->desks; d++)
        {
          bool up = (round + d) % 2 == 0;
          kills += sync_and_kill (group, d, up, 2000 + fuzz_pick (&group->fuzz, up ? 60000 : 30000)) ? 1 : 0;
        }
    }
  g_test_message ("the server was killed %d times in the middle", kills);
  g_assert_cmpint (kills, >=, row->desks);
  care_group_check (group);
}

static void
set_name (CareGroup *group, int desk, const char *name)
{
  const char *const pairs[] = { "name", name, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (CareLocation) location
      = care_record_set_location (group->fuzz.desks[desk].record, "1-HOME0", pairs, &error);

  g_assert_no_error (error);
}

static void
assert_name (CareGroup *group, const char *name)
{
  for (int d = 0; d < group->fuzz.n_desks; d++)
    {
      g_autoptr (CareLocation) location
          = care_record_find_location (group->fuzz.desks[d].record, "1-HOME0", NULL);
      g_assert_cmpstr (location->name, ==, name);
    }
}

/* One field at two desks: shown where it was found, settled there, and then the same everywhere. */
static void
test_conflict (gconstpointer data)
{
  static const char *const choices[] = { "name", "theirs", NULL };
  g_autoptr (CareGroup) group = care_group_new (3, 2, ((const Row *)data)->rules);
  g_autoptr (GError) error = NULL;
  CareConflictView *left = NULL;

  care_group_check (group);
  fuzz_ledger_free (group->fuzz.ledger); /* what follows is not the ledger's */
  group->fuzz.ledger = fuzz_ledger_new ();
  set_name (group, 0, "Elm House");
  set_name (group, 1, "Oak House");
  care_group_sync (group, 0, CARE_SYNC_FINE);
  care_group_sync (group, 1, CARE_SYNC_FINE);
  g_autoptr (GPtrArray) conflicts = care_record_list_conflicts (group->fuzz.desks[1].record, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (conflicts->len, ==, 1);
  const CareConflictView *conflict = g_ptr_array_index (conflicts, 0);
  g_assert_cmpuint (conflict->fields->len, ==, 1);
  const CareConflictField *field = g_ptr_array_index (conflict->fields, 0);
  g_assert_cmpstr (field->mine, ==, "Oak House");
  g_assert_cmpstr (field->theirs, ==, "Elm House");
  g_assert_cmpstr (conflict->their_by, ==, "Person 0");
  g_assert_true (care_record_settle (group->fuzz.desks[1].record, conflict->id, choices, &left, &error));
  care_group_check (group);
  assert_name (group, "Elm House");
}

/* The server's folder as it was at an earlier time. */
static void
test_put_back (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (CareGroup) group = care_group_new (5, row->desks, row->rules);

  care_group_work (group, row->deeds);
  care_group_check (group);
  care_real_hub_keep (group->real, "monday");
  care_group_work (group, row->deeds);
  care_group_check (group);
  int submissions = care_group_count (group, "submission", NULL);
  care_real_hub_put_back (group->real, "monday");
  g_assert_cmpint (care_group_count (group, "submission", NULL), <, submissions);
  care_group_work (group, 5);
  care_group_check (group);
  g_assert_cmpint (care_group_count (group, "submission", NULL), >=, submissions);
}

/* Another hub's folder in its place: nothing goes there until a person says so. */
static void
test_swapped (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (CareGroup) group = care_group_new (6, 2, row->rules);

  care_real_hub_keep (group->real, "empty");
  care_group_work (group, 20);
  care_group_check (group);
  care_real_hub_keep (group->real, "ours");
  care_real_hub_put_back (group->real, "empty");
  g_autofree char *identity = care_wire_identity ("another");
  g_autofree char *body = g_strdup_printf ("{\"_rev\":\"0-1\",%s", identity + 1);
  g_autoptr (CareHubAnswer) made = fuzz_look (&group->fuzz, "PUT", "_local/care-returns", body);
  g_assert_cmpuint (made->status, ==, 201);
  care_group_work (group, 10);
  for (int d = 0; d < 2; d++)
    care_group_sync (group, d, CARE_SYNC_ANOTHER_HUB);
  g_assert_cmpint (care_group_count (group, "location", NULL), ==, 0);
  care_real_hub_put_back (group->real, "ours");
  care_group_check (group);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (gconstpointer data);
    size_t first, n; /* of the rows */
  } tests[] = {
    { "killed", test_killed, 0, 4 },
    { "conflict", test_conflict, 0, 2 },
    { "put-back", test_put_back, 1, 2 },
    { "swapped", test_swapped, 0, 2 },
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    for (size_t r = tests[i].first; r < tests[i].first + tests[i].n; r++)
      {
        g_autofree char *path = g_strdup_printf ("/hub/group/%s/%s", tests[i].name, rows[r].name);
        g_test_add_data_func (path, &rows[r], tests[i].test);
      }
  return g_test_run ();
}
