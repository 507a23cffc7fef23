/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of how sync stands, what can be told of an address, and the proof of a recording: by tables. */
#include "care-join-words.h"
#include "care-leave-words.h"
#include "care-return-proof.h"
#include "care-sync-fake.h"

static void
assert_is (char *owned, const char *expected)
{
  g_autofree char *text = owned;

  g_assert_cmpstr (text, ==, expected);
}

static void
test_sentences (void)
{
  static const struct
  {
    CareSyncPhase phase;
    CareSyncWhy why;
    const char *in_step;
    int waiting, returns, conflicts, aside, done, of;
    const char *sentence, *foot;
    int needs;
  } cases[] = {
    { CARE_SYNC_IN_STEP, CARE_SYNC_FINE, "2026-11-10T10:40:00Z", 0, 0, 0, 0, 0, 0,
      "In step with the group, 10:40", "In step with the group", 0 },
    { CARE_SYNC_IN_STEP, CARE_SYNC_FINE, "2026-11-06T16:40:00Z", 0, 0, 0, 0, 0, 0,
      "In step with the group, Friday 6 November 2026 at 16:40", "In step with the group", 0 },
    { CARE_SYNC_WAITS, CARE_SYNC_OFFLINE, "2026-11-10T10:40:00Z", 5, 3, 0, 0, 0, 0,
      "Waiting for the network. 3 returns will be sent when it is back.", "5 wait to be sent", 0 },
    { CARE_SYNC_WAITS, CARE_SYNC_OFFLINE, "2026-11-10T10:40:00Z", 1, 0, 0, 0, 0, 0,
      "Waiting for the network. 1 change will be sent when it is back.", "1 waits to be sent", 0 },
    { CARE_SYNC_WAITS, CARE_SYNC_OFFLINE, "2026-11-10T10:40:00Z", 0, 0, 0, 0, 0, 0,
      "Waiting for the network. Nothing is left to be sent.", "Waiting for the network", 0 },
    { CARE_SYNC_WAITS, CARE_SYNC_BUSY, "2026-11-10T10:40:00Z", 1, 1, 0, 0, 0, 0,
      "Waiting for the hub. 1 return will be sent when it answers.", "1 waits to be sent", 0 },
    { CARE_SYNC_WAITS, CARE_SYNC_FINE, "2026-11-10T10:40:00Z", 2, 2, 0, 0, 0, 0,
      "Waiting to be sent: 2 returns.", "2 wait to be sent", 0 },
    { CARE_SYNC_WAITS, CARE_SYNC_STORE_FULL, "2026-11-10T10:40:00Z", 0, 0, 0, 0, 0, 0,
      "Waiting for room on this computer.", "Waiting for the hub", 0 },
    { CARE_SYNC_WAITS, CARE_SYNC_FINE, NULL, 0, 0, 0, 0, 0, 0, "Not yet in step with the group.",
      "Joining the group…", 0 },
    { CARE_SYNC_AT_WORK, CARE_SYNC_FINE, NULL, 0, 0, 0, 0, 12, 30, "Joining the group: 12 of 30…",
      "Joining the group…", 0 },
    { CARE_SYNC_AT_WORK, CARE_SYNC_FINE, NULL, 0, 0, 0, 0, 0, 0, "Joining the group…", "Joining the group…",
      0 },
    { CARE_SYNC_AT_WORK, CARE_SYNC_FINE, "2026-11-10T10:40:00Z", 1, 1, 0, 0, 0, 0,
      "Getting in step with the group…", "1 waits to be sent", 0 },
    { CARE_SYNC_NEEDS_YOU, CARE_SYNC_NO_PASSWORD, "2026-11-10T10:40:00Z", 1, 1, 0, 0, 0, 0,
      "The hub asks for your password.", "Sync needs you", 1 },
    { CARE_SYNC_NEEDS_YOU, CARE_SYNC_ANOTHER_HUB, "2026-11-10T10:40:00Z", 0, 0, 1, 0, 0, 0,
      "Another hub answers in place of your group’s.", "Sync needs you", 2 },
    { CARE_SYNC_NEEDS_YOU, CARE_SYNC_MANY_CHANGES, "2026-11-10T10:40:00Z", 0, 0, 0, 0, 0, 0,
      "The hub would change many records at once.", "Sync needs you", 1 },
    { CARE_SYNC_NEEDS_YOU, CARE_SYNC_FORBIDDEN, "2026-11-10T10:40:00Z", 0, 0, 0, 0, 0, 0,
      "Nothing is sent until somebody looks at it.", "Sync needs you", 1 },
    { CARE_SYNC_NEEDS_YOU, CARE_SYNC_FINE, "2026-11-10T10:40:00Z", 0, 0, 2, 0, 0, 0,
      "2 differences to settle.", "Sync needs you", 2 },
    { CARE_SYNC_NEEDS_YOU, CARE_SYNC_FINE, "2026-11-10T10:40:00Z", 0, 0, 1, 1, 0, 0,
      "1 difference to settle, and 1 change set aside.", "Sync needs you", 2 },
    { CARE_SYNC_NEEDS_YOU, CARE_SYNC_OFFLINE, "2026-11-10T10:40:00Z", 0, 0, 0, 3, 0, 0,
      "3 changes set aside.", "Sync needs you", 3 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CareSyncFake) fake = care_sync_fake_new (cases[i].why, cases[i].in_step);
      CareSyncShown shown = { cases[i].phase, &fake->state, cases[i].done, cases[i].of };

      fake->state.waiting = cases[i].waiting;
      fake->state.returns_waiting = cases[i].returns;
      fake->state.conflicts = cases[i].conflicts;
      fake->state.set_aside = cases[i].aside;
      assert_is (care_sync_shown_sentence (&shown), cases[i].sentence);
      assert_is (care_sync_shown_foot (&shown), cases[i].foot);
      g_assert_cmpint (care_sync_shown_needs (&shown, NULL), ==, cases[i].needs);
    }
}

/* Nothing is said anywhere while no hub is joined. */
static void
test_not_joined (void)
{
  CareSyncShown shown = { CARE_SYNC_NOT_JOINED, NULL, 0, 0 };

  assert_is (care_sync_shown_foot (&shown), "");
  assert_is (care_sync_shown_sentence (&shown), "");
  assert_is (care_sync_shown_more (&shown), "");
  g_assert_null (care_sync_shown_skew (&shown));
}

/* Of two hubs the sentence speaks of the one that needs a person. */
static void
test_two_hubs (void)
{
  g_autoptr (CareSyncFake) fake = care_sync_fake_new (CARE_SYNC_OFFLINE, "2026-11-10T10:40:00Z");
  CareHubState cases = fake->hub;
  CareSyncShown shown = { CARE_SYNC_NEEDS_YOU, &fake->state, 0, 0 };

  cases.name = (char *)"cases";
  cases.why = CARE_SYNC_NO_PASSWORD;
  g_ptr_array_add (fake->state.hubs, &cases);
  g_assert_true (care_sync_shown_hub (&shown) == &cases);
  g_assert_cmpint (care_sync_shown_question (&shown), ==, CARE_SYNC_ASKS_PASSWORD);
  cases.why = CARE_SYNC_FINE;
  g_assert_true (care_sync_shown_hub (&shown) == &fake->hub);
  g_assert_cmpint (care_sync_shown_question (&shown), ==, CARE_SYNC_ASKS_NOTHING);
  g_assert_true (care_sync_shown_find_hub (&shown, "cases") == &cases);
}

static void
test_urls (void)
{
  static const struct
  {
    const char *url;
    bool good;
  } cases[] = {
    { "https://hub.example.org/care-returns", true },
    { "https://hub.example.org:6984/group/", true },
    { "http://localhost:5984/care-returns", true },
    { "http://127.0.0.1:5984/care-returns", true },
    { "http://[::1]:5984/care-returns", true },
    { "http://hub.example.org/care-returns", false },
    { "http://localhost.example.org/care-returns", false },
    { "https://hub.example.org/", false },
    { "https://hub.example.org", false },
    { "hub", false },
    { "", false },
    { "ftp://hub.example.org/care-returns", false },
    { "https:///care-returns", false },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].url);
      g_assert_cmpint (care_join_url_finding (cases[i].url) == NULL, ==, cases[i].good);
    }
}

static CareInstant
moment (const char *text)
{
  return text != NULL ? care_instant_parse (text) : CARE_NO_INSTANT;
}

/* Both times, whichever side of the deadline they lie on; what was entered afterwards says so. */
static void
test_proof (void)
{
  static const struct
  {
    const char *at, *entered, *hub, *here;
    bool asked;
    const char *words;
  } cases[] = {
    { "2026-11-10T10:20:00Z", "2026-11-10T10:21:00Z", NULL, NULL, false, "" },
    { "2026-11-16T23:58:00Z", "2026-11-16T23:58:30Z", "2026-11-17T00:03:00Z", "2026-11-17T00:03:10Z", false,
      "Said to be saved on Monday 16 November 2026 at 23:58; arrived at the hub on Tuesday 17 November 2026 "
      "at "
      "00:03 by the hub’s clock." },
    { "2026-11-16T23:58:00Z", "2026-11-18T09:00:00Z", NULL, NULL, false,
      "Entered later, on Wednesday 18 November 2026 at 09:00." },
    { "2026-11-17T08:00:00Z", "2026-11-18T09:00:00Z", NULL, NULL, false, "" },
    { "2026-11-10T10:20:00Z", "2026-11-10T10:21:00Z", "2026-11-10T10:35:00Z", "2026-11-10T10:22:00Z", false,
      "Said to be saved on Tuesday 10 November 2026 at 10:20; arrived at the hub on Tuesday 10 November 2026 "
      "at "
      "10:35 by the hub’s clock. The clock of the computer that sent it then said Tuesday 10 November 2026 "
      "at 10:22." },
    { "2026-11-10T10:20:00Z", "2026-11-10T10:21:00Z", "2026-11-10T10:35:00Z", "2026-11-10T10:35:00Z", true,
      "Said to be saved on Tuesday 10 November 2026 at 10:20; the hub had it when it was asked, on Tuesday "
      "10 "
      "November 2026 at 10:35 by the hub’s clock. It was first sent on Tuesday 10 November 2026 at 10:22 by "
      "the clock of the computer that sent it." },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CareSubmission submission = { .id = (char *)"submission:1-1:care-home:2026-11:ab" };
      CareReceipt receipt = { .submission = submission.id };
      g_autoptr (GPtrArray) submissions = g_ptr_array_new ();
      g_autoptr (GPtrArray) receipts = g_ptr_array_new ();
      CareReturnView view = { .submissions = submissions, .receipts = receipts };

      submission.at = moment (cases[i].at);
      submission.entered_at = moment (cases[i].entered);
      receipt.hub_at = moment (cases[i].hub);
      receipt.here_at = moment (cases[i].here);
      receipt.sent_at = moment ("2026-11-10T10:22:00Z");
      receipt.asked = cases[i].asked;
      view.window.late_from = moment ("2026-11-17T00:00:00Z");
      view.recorded_at = submission.at;
      g_ptr_array_add (submissions, &submission);
      if (cases[i].hub != NULL)
        g_ptr_array_add (receipts, &receipt);
      assert_is (care_return_proof_words (&view), cases[i].words);
    }
}

/* What waits for the other hub still gets there, and cases go where they are told to go. */
static void
test_leaving (void)
{
  static const struct
  {
    bool both;
    const char *leaves, *words;
  } cases[] = {
    { false, "group",
      "1 change was not sent and would not reach anybody:\n• Return, Elm House, care home, November "
      "2026\n\n"
      "Everything stays on this computer, and on the hub what was sent. From then on this computer neither "
      "sends nor gets anything. You can join again." },
    { true, "group",
      "1 change was not sent and would not reach anybody:\n• Return, Elm House, care home, November "
      "2026\n\n"
      "Everything stays on this computer, and on the hub what was sent. From then on this computer sends and "
      "gets nothing but cases. You can join again." },
    { true, "cases",
      "Everything was sent.\n\n"
      "Everything stays on this computer, and on the hub what was sent. From then on, whatever you change in "
      "a "
      "case goes to the group’s hub, where everybody in the group can read it. If you still work on cases, "
      "stay in this hub." },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CareSyncFake) fake = care_sync_fake_new (CARE_SYNC_FINE, CARE_SYNC_FAKE_NOW);
      CareHubState other = { .name = (char *)"cases" };

      if (cases[i].both)
        g_ptr_array_add (fake->state.hubs, &other);
      care_sync_fake_row (fake, "return:1-1:care-home:2026-11", "Elm House", "return", "waiting",
                          CARE_SYNC_FINE);
      assert_is (care_leave_words (&fake->state, cases[i].leaves), cases[i].words);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/sync-words/sentences", test_sentences);
  g_test_add_func ("/app/sync-words/not-joined", test_not_joined);
  g_test_add_func ("/app/sync-words/two-hubs", test_two_hubs);
  g_test_add_func ("/app/sync-words/urls", test_urls);
  g_test_add_func ("/app/sync-words/leaving", test_leaving);
  g_test_add_func ("/app/sync-words/proof", test_proof);
  return g_test_run ();
}
