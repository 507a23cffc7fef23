/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the model hub does of its own: faults, copies, chance. Its answers are in care-test-hub-same.c. */
#include "care-model-hub.h"

#include <string.h>

static void
assert_said (CareModelHub *hub, const char *path, unsigned status, const char *part)
{
  g_autoptr (CareHubAnswer) answer = care_model_hub_look (hub, "GET", path, NULL);

  if (answer->status != status || strstr (answer->text, part) == NULL)
    g_error ("%s: %u %s", path, answer->status, answer->text);
}

static void
put (CareModelHub *hub, const char *id, const char *body)
{
  g_autoptr (CareHubAnswer) answer = care_model_hub_look (hub, "PUT", id, body);

  g_assert_cmpint (answer->status, ==, 201);
}

/* One PUT with each fault: what it is answered, and what the hub has afterwards and one request later. */
static void
test_faults (void)
{
  static const struct
  {
    CareModelFault fault;
    int detail;
    unsigned status; /* 0: no answer */
    bool done, done_later;
  } cases[] = {
    { CARE_MODEL_NO_FAULT, 0, 201, true, true },     { CARE_MODEL_LOST_BEFORE, 0, 0, false, false },
    { CARE_MODEL_LOST_AFTER, 0, 0, true, true },     { CARE_MODEL_DELAYED, 0, 0, false, true },
    { CARE_MODEL_TWICE, 0, 409, true, true },        { CARE_MODEL_CUT, 5, 201, true, true },
    { CARE_MODEL_WRONG_JSON, 0, 200, false, false }, { CARE_MODEL_REWOUND, 0, 201, true, true },
    { CARE_MODEL_TROUBLE, 0, 500, false, false },    { CARE_MODEL_TROUBLE_DONE, 0, 500, true, true },
    { CARE_MODEL_BUSY, 7, 429, false, false },       { CARE_MODEL_NOT_LET_IN, 0, 401, false, false },
    { CARE_MODEL_TOO_LARGE, 0, 413, false, false },
  };
  const CareHubRequest write = { .method = "PUT", .path = "a", .body = "{\"x\":1}" };
  const CareHubRequest other = { .method = "GET", .path = "b" };

  G_STATIC_ASSERT (G_N_ELEMENTS (cases) == CARE_MODEL_N_FAULTS);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CareModelHub) hub = care_model_hub_new (1);
      g_autoptr (GError) error = NULL;
      g_autoptr (CareHubAnswer) answer = NULL;
      g_autoptr (CareHubAnswer) later = NULL;

      g_test_message ("fault %d", (int)cases[i].fault);
      care_model_hub_plan (hub, cases[i].fault, cases[i].detail);
      answer = care_model_hub_ask (hub, &write, NULL, &error);
      g_assert_cmpint (answer != NULL ? answer->status : 0, ==, cases[i].status);
      g_assert_true ((answer == NULL) == g_error_matches (error, CARE_SYNC_ERROR, CARE_SYNC_DROPPED));
      assert_said (hub, "a", cases[i].done ? 200 : 404, "");
      later = care_model_hub_ask (hub, &other, NULL, NULL);
      g_assert_cmpint (later->status, ==, 404);
      assert_said (hub, "a", cases[i].done_later ? 200 : 404, "");
      if (cases[i].fault == CARE_MODEL_CUT)
        g_assert_cmpstr (answer->text, ==, "{\"ok\"");
      if (answer != NULL)
        g_assert_cmpint (answer->retry_after, ==, cases[i].fault == CARE_MODEL_BUSY ? 7 : -1);
    }
}

static void
test_rewound (void)
{
  g_autoptr (CareModelHub) hub = care_model_hub_new (1);
  const CareHubRequest request = { .method = "GET", .path = "_changes?limit=9&since=2-g1AAAA" };

  put (hub, "a", "{}");
  put (hub, "b", "{}");
  care_model_hub_plan (hub, CARE_MODEL_REWOUND, 0);
  g_autoptr (CareHubAnswer) answer = care_model_hub_ask (hub, &request, NULL, NULL);
  g_assert_nonnull (strstr (answer->text, "\"id\":\"a\""));
  assert_said (hub, request.path, 200, "\"results\":[]");
}

static void
test_copies (void)
{
  g_autoptr (CareModelHub) hub = care_model_hub_new (1);
  g_autoptr (CareModelCopy) copy = NULL;

  care_model_hub_swap (hub, "one");
  put (hub, "a", "{\"x\":1}");
  copy = care_model_hub_copy (hub);
  put (hub, "b", "{}");
  assert_said (hub, "", 200, "\"update_seq\":\"2-");
  for (int i = 0; i < 2; i++)
    {
      care_model_hub_put_back (hub, copy);
      assert_said (hub, "", 200, "\"update_seq\":\"1-");
      assert_said (hub, "b", 404, "missing");
      assert_said (hub, "a", 200, "\"x\":1");
      assert_said (hub, "_local/care-returns", 200, "\"identity\":\"one\"");
      put (hub, "c", "{}");
    }
  care_model_hub_swap (hub, "two");
  assert_said (hub, "_local/care-returns", 200, "\"identity\":\"two\"");
  assert_said (hub, "a", 404, "missing");
  care_model_hub_swap (hub, NULL);
  assert_said (hub, "_local/care-returns", 404, "missing");
}

/* What is tidied away is the past of a document, not its leaves. */
static void
test_compacted (void)
{
  g_autoptr (CareModelHub) hub = care_model_hub_new (1);

  put (hub, "a?new_edits=false", "{\"_rev\":\"1-a\",\"x\":1}");
  put (hub, "a?new_edits=false",
       "{\"_rev\":\"2-b\",\"_revisions\":{\"start\":2,\"ids\":[\"b\",\"a\"]},\"x\":2}");
  assert_said (hub, "a?rev=1-a", 200, "\"x\":1");
  care_model_hub_compact (hub);
  assert_said (hub, "a?rev=1-a", 404, "missing");
  assert_said (hub, "a?revs=true", 200, "\"ids\":[\"b\",\"a\"]},\"x\":2");
}

/* What is delayed when the hub is healed arrives, or never does. */
static void
test_healed (void)
{
  const CareHubRequest write = { .method = "PUT", .path = "a", .body = "{}" };

  for (int done = 0; done < 2; done++)
    {
      g_autoptr (CareModelHub) hub = care_model_hub_new (1);

      care_model_hub_plan (hub, CARE_MODEL_DELAYED, 0);
      care_model_hub_plan (hub, CARE_MODEL_TROUBLE, 0);
      g_assert_null (care_model_hub_ask (hub, &write, NULL, NULL));
      care_model_hub_heal (hub, done == 1);
      assert_said (hub, "a", done == 1 ? 200 : 404, "");
      g_autoptr (CareHubAnswer) answer = care_model_hub_ask (hub, &write, NULL, NULL);
      g_assert_cmpint (answer->status, ==, done == 1 ? 409 : 201);
    }
}

/* The same seed, the same faults; and another seed, others. */
static void
test_chance (void)
{
  const CareHubRequest request = { .method = "GET", .path = "" };
  int lost[3] = { 0 };

  for (int run = 0; run < 3; run++)
    {
      g_autoptr (CareModelHub) hub = care_model_hub_new (run < 2 ? 7 : 8);

      care_model_hub_set_chance (hub, 50, 1u << CARE_MODEL_LOST_AFTER);
      for (int i = 0; i < 1000; i++)
        {
          g_autoptr (CareHubAnswer) answer = care_model_hub_ask (hub, &request, NULL, NULL);

          lost[run] = lost[run] * 31 % 1000003 + (answer == NULL ? i : 0);
        }
      care_model_hub_heal (hub, true);
      g_autoptr (CareHubAnswer) healed = care_model_hub_ask (hub, &request, NULL, NULL);
      g_assert_nonnull (healed);
    }
  g_assert_cmpint (lost[0], ==, lost[1]);
  g_assert_cmpint (lost[0], !=, lost[2]);
}

static void
test_date (void)
{
  g_autoptr (CareModelHub) hub = care_model_hub_new (1);

  care_model_hub_set_date (hub, 1795300000);
  g_autoptr (CareHubAnswer) answer = care_model_hub_look (hub, "GET", "", NULL);
  g_assert_cmpint (answer->date, ==, 1795300000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hub/model/faults", test_faults);
  g_test_add_func ("/hub/model/rewound", test_rewound);
  g_test_add_func ("/hub/model/copies", test_copies);
  g_test_add_func ("/hub/model/compacted", test_compacted);
  g_test_add_func ("/hub/model/healed", test_healed);
  g_test_add_func ("/hub/model/chance", test_chance);
  g_test_add_func ("/hub/model/date", test_date);
  return g_test_run ();
}
