/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Issue 3: "A row that the hub refuses is set aside, shown, editable and retryable, and never delays
 * another." */
#include "care-courier-fixture.h"
#include "care-record-sync.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define IS(id) "\"_id\":\"" id "\""

static bool
is_writing (const CareHubRequest *request)
{
  return g_str_has_prefix (request->path, "_bulk_docs");
}

/* The hub's rules refuse this document, and take the others of the same request: as CouchDB does it. */
static CareHubAnswer *
forbid_word (World *world, const CareHubRequest *request, GError **error)
{
  if (!is_writing (request) || world->word == NULL || strstr (request->body, world->word) == NULL)
    return NULL;
  g_autoptr (JsonNode) root = json_from_string (request->body, NULL);
  JsonArray *documents = json_object_get_array_member (json_node_get_object (root), "docs");
  g_autoptr (GString) text = g_string_new ("[");
  for (guint i = 0; i < json_array_get_length (documents); i++)
    {
      const char *id = json_object_get_string_member (json_array_get_object_element (documents, i), "_id");
      g_autofree char *one = json_to_string (json_array_get_element (documents, i), FALSE);
      g_autofree char *body = g_strdup_printf ("{\"docs\":[%s]}", one);
      g_autoptr (CareHubAnswer) answer = NULL;
      g_string_append (text, i > 0 ? "," : "");
      if (strstr (world->word, id) != NULL)
        {
          g_string_append_printf (text, "{\"id\":\"%s\",\"error\":\"forbidden\",\"reason\":\"%s\"}", id,
                                  "You may not write for this location.");
          world->meddled++;
          continue;
        }
      answer = care_model_hub_look (world->hub, "POST", "_bulk_docs", body);
      const char *begins = strchr (answer->text, '['), *ends = strrchr (answer->text, ']');
      g_string_append_len (text, begins + 1, ends - begins - 1);
    }
  g_string_append_c (text, ']');
  return world_answer (world, 201, text->str);
}

/* Alone it is too large, or cannot be read: the whole request is refused. */
static unsigned refusal;

static CareHubAnswer *
refuse_word (World *world, const CareHubRequest *request, GError **error)
{
  if (!is_writing (request) || world->word == NULL || strstr (request->body, world->word) == NULL)
    return NULL;
  world->meddled++;
  return world_answer (world, refusal,
                       refusal == 413
                           ? "{\"error\":\"too_large\",\"reason\":\"the request entity is too large\"}"
                           : "{\"error\":\"bad_request\",\"reason\":\"what is this\"}");
}

typedef struct
{
  const char *name;
  Meddle meddle;
  unsigned status;
  CareSyncWhy why;
  const char *detail;
} Case;

static const Case cases[] = {
  { "forbidden", forbid_word, 0, CARE_SYNC_ROW_REFUSED, "You may not write for this location." },
  { "too-large", refuse_word, 413, CARE_SYNC_ROW_TOO_LARGE, "too large" },
  { "cannot-be-read", refuse_word, 400, CARE_SYNC_ROW_REFUSED, "what is this" },
};

static void
test_set_aside (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (World) world = world_new (2);
  Desk *desk = &world->desks[0];

  refusal = test->status;
  world->word = IS (RETURN);
  world->meddle = test->meddle;
  desk_set (desk, "ch.bed.occ", 31);
  desk_step (desk); /* in step nevertheless: the rest went */
  g_autoptr (CareOutboxRow) row = desk_row (desk, RETURN);
  g_assert_cmpint (row->state, ==, CARE_OUTBOX_SET_ASIDE);
  assert_why (row->why, test->why);
  g_assert_nonnull (strstr (row->detail, test->detail)); /* the hub's own words */
  g_assert_cmpint (desk->report.set_aside, ==, 1);

  /* It holds up nothing, and is not sent again by itself. */
  int before = world->meddled;
  desk_name (desk, "Oak House");
  world_rest (world);
  g_assert_cmpint (world->meddled, ==, before);
  assert_field (&world->desks[1], HOME, "name", "Oak House");
  g_assert_cmpint (desk_waiting (desk), ==, 1);

  /* Tried again at a person's wish: refused again, then taken. */
  g_assert_true (care_record_retry (desk->record, RETURN, NULL));
  desk_step (desk);
  g_assert_cmpint (world->meddled, >, before);
  g_autoptr (CareOutboxRow) again = desk_row (desk, RETURN);
  g_assert_cmpint (again->state, ==, CARE_OUTBOX_SET_ASIDE);
  world->word = NULL;
  g_assert_true (care_record_retry (desk->record, RETURN, NULL));
  world_rest (world);
  assert_field (&world->desks[1], RETURN, "ch.bed.occ", "31");
  world_agree (world);
}

/* "editable": changed here, it waits anew without being asked for. */
static void
test_edited (void)
{
  g_autoptr (World) world = world_new (2);
  Desk *desk = &world->desks[0];

  refusal = 400;
  world->word = "\"ch.bed.occ\":31";
  world->meddle = refuse_word;
  desk_set (desk, "ch.bed.occ", 31);
  desk_step (desk);
  g_assert_cmpint (desk_waiting (desk), ==, 1);
  desk_set (desk, "ch.bed.occ", 13);
  world_rest (world);
  assert_field (&world->desks[1], RETURN, "ch.bed.occ", "13");
  world_agree (world);
}

/* What a colleague writes meanwhile is merged with what was set aside, and the merge is tried. */
static void
test_changed_elsewhere (void)
{
  g_autoptr (World) world = world_new (2);
  Desk *desk = &world->desks[0];

  desk_set (desk, "ch.bed.max", 40);
  world_rest (world);
  refusal = 400;
  world->word = "\"ch.bed.occ\":31";
  world->meddle = refuse_word;
  desk_set (desk, "ch.bed.occ", 31);
  desk_step (desk);
  desk_set (&world->desks[1], "ch.bed.res", 2);
  desk_step (&world->desks[1]);
  desk_step (desk);
  assert_field (desk, RETURN, "ch.bed.res", "2");
  assert_field (desk, RETURN, "ch.bed.occ", "31");
  world->word = NULL;
  desk_set (desk, "ch.flu.res", 1);
  world_rest (world);
  assert_field (&world->desks[1], RETURN, "ch.bed.occ", "31");
  world_agree (world);
}

/* One among 500 is found by halving: the others go in a few requests. */
static void
test_halving (void)
{
  g_autoptr (World) world = world_new_empty (1);
  Desk *desk = &world->desks[0];

  desk_add_homes (desk, 50);
  desk_step (desk);
  desk_fill (desk, 50, 10, 7);
  refusal = 400;
  const char *bad = "return:1-H023:care-home:2026-11";
  world->word = IS ("return:1-H023:care-home:2026-11");
  world->meddle = refuse_word;
  world->writes = 0;
  desk_step (desk);
  g_assert_cmpint (desk->report.set_aside, ==, 1);
  g_assert_cmpint (hub_count (world, "return:"), ==, 499);
  g_autoptr (CareOutboxRow) row = desk_row (desk, bad);
  g_assert_cmpint (row->state, ==, CARE_OUTBOX_SET_ASIDE);
  g_assert_cmpint (world->meddled, <=, 10); /* 500, 250, 125, ... 1 */
  g_assert_cmpint (world->writes, <=, 24);
}

/* A document on which the hub breaks: each failed run tries less at once, until the others are through. */
static CareHubAnswer *
break_on_word (World *world, const CareHubRequest *request, GError **error)
{
  if (!is_writing (request) || world->word == NULL || strstr (request->body, world->word) == NULL)
    return NULL;
  return world_answer (world, 500, "{\"error\":\"internal_server_error\",\"reason\":\"badmatch\"}");
}

static void
test_one_breaks_the_hub (void)
{
  g_autoptr (World) world = world_new_empty (1);
  Desk *desk = &world->desks[0];
  int runs = 0;

  desk_add_homes (desk, 10);
  desk_step (desk);
  desk_fill (desk, 10, 6, 7);
  const char *bad = "return:1-H004:care-home:2026-08";
  world->word = IS ("return:1-H004:care-home:2026-08");
  world->meddle = break_on_word;
  while (desk_sync (desk) != CARE_SYNC_FINE)
    {
      assert_why (desk->report.why, CARE_SYNC_HUB_TROUBLE);
      world->now += 3600;
      g_assert_cmpint (++runs, <, 15);
    }
  g_assert_cmpint (hub_count (world, "return:"), ==, 59);
  g_autoptr (CareOutboxRow) row = desk_row (desk, bad);
  g_assert_cmpint (row->state, !=, CARE_OUTBOX_SET_ASIDE); /* it may pass */
  assert_why (row->why, CARE_SYNC_HUB_TROUBLE);
  world->word = NULL;
  world_rest (world);
  g_assert_cmpint (hub_count (world, "return:"), ==, 60);
  world_agree (world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/sync/courier/refused/set-aside/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_set_aside);
    }
  g_test_add_func ("/sync/courier/refused/edited", test_edited);
  g_test_add_func ("/sync/courier/refused/changed-elsewhere", test_changed_elsewhere);
  g_test_add_func ("/sync/courier/refused/halving", test_halving);
  g_test_add_func ("/sync/courier/refused/breaks-the-hub", test_one_breaks_the_hub);
  return g_test_run ();
}
