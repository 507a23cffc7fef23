/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of evidence, the desks' own logs, and cases that go to a hub of their own (issue 3, "What goes" and
 * "a second for cases that only some people may read"). */
#include "care-courier-fixture.h"
#include "care-kind.h"
#include "care-record-cases.h"
#include "care-record-private.h"
#include "care-store-events.h"
#include "care-store-exchange.h"
#include "care-store-extras.h"
#include "care-wire-sync.h"

#include <glib/gstdio.h>
#include <string.h>

#define CONTENT "A letter of three lines,\nscanned,\nand kept.\n"

static char *
sum_of_content (void)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, CONTENT, -1);
}

/* A return recorded with a file. */
static void
record_with_file (Desk *desk)
{
  g_autofree char *path = g_build_filename (desk->folder, "letter.txt", NULL);

  g_assert_true (g_file_set_contents (path, CONTENT, -1, NULL));
  desk_set (desk, "ch.bed.occ", 31);
  desk_record (desk, "Anna", path);
}

static bool
has_file (Desk *desk)
{
  g_autofree char *sum = sum_of_content ();
  g_autoptr (GBytes) bytes = care_store_find_evidence (desk_store (desk), sum, NULL);

  return bytes != NULL && g_bytes_get_size (bytes) == strlen (CONTENT)
         && memcmp (g_bytes_get_data (bytes, NULL), CONTENT, strlen (CONTENT)) == 0;
}

static void
test_file (void)
{
  g_autoptr (World) world = world_new (2);

  record_with_file (&world->desks[0]);
  world_rest (world);
  g_assert_true (has_file (&world->desks[1]));
  g_assert_cmpint (hub_count (world, "evidence:"), ==, 1);
  world_agree (world);
}

/* What stands in the place of the file. */
static const struct
{
  const char *name;
  unsigned status;
  const char *text;
} files[] = {
  { "cut", 200, "A letter of three lines,\nsca" },
  { "empty", 200, "" },
  { "other", 200, "Something else altogether." },
  { "missing", 404, "{\"error\":\"not_found\",\"reason\":\"Document is missing attachment\"}" },
  { "held-back", 403, "{\"error\":\"forbidden\",\"reason\":\"A scanner does not like it\"}" },
  { "broken", 500, "{\"error\":\"internal_server_error\",\"reason\":\"No such block\"}" },
  { "too-long", 0, "" },
};
static size_t file;

static CareHubAnswer *
give_file (World *world, const CareHubRequest *request, GError **error)
{
  if (!g_str_has_prefix (request->path, "evidence") || !request->raw)
    return NULL;
  world->meddled++;
  if (files[file].status != 0)
    return world_answer (world, files[file].status, files[file].text);
  g_set_error_literal (error, CARE_SYNC_ERROR, CARE_SYNC_TOO_LONG, "");
  return NULL;
}

/* A file that is not what it should be holds up nothing, is never taken for the file, and is asked for again.
 */
static void
test_file_that_is_not_whole (void)
{
  for (file = 0; file < G_N_ELEMENTS (files); file++)
    {
      g_autoptr (World) world = world_new (2);
      Desk *desk = &world->desks[0], *colleague = &world->desks[1];

      record_with_file (desk);
      desk_step (desk);
      desk_name (desk, "Oak House");
      desk_step (desk);
      world->meddle = give_file;
      desk_step (colleague);
      g_assert_cmpint (world->meddled, >, 0);
      g_assert_false (has_file (colleague));
      assert_field (colleague, RETURN, "ch.bed.occ", "31");
      assert_field (colleague, HOME, "name", "Oak House");
      desk_step (colleague);
      g_assert_false (has_file (colleague));
      desk_assert_sound (colleague);
      world->meddle = NULL;
      world_rest (world);
      g_assert_true (has_file (colleague));
      world_agree (world);
    }
}

/* Each desk's log arrives whole, in sound segments one after the other, said to be that desk's. */
static void
test_segments (void)
{
  g_autoptr (World) world = world_new (2);
  Desk *desk = &world->desks[0];

  for (int i = 0; i < 4; i++)
    {
      desk_set (desk, "ch.bed.occ", 30 + i);
      desk_step (desk);
    }
  world_rest (world);
  g_autofree char *name = care_store_get_setting (desk_store (desk), "desk", NULL);
  g_autoptr (GPtrArray) events = care_store_list_events (desk_store (desk), NULL, 100000, NULL);
  int64_t reached = 0;
  g_autofree char *head = g_strdup ("");
  while (reached < (int64_t)events->len)
    {
      g_autoptr (CareSegment) found = NULL;
      for (int64_t to = reached + 1; found == NULL && to <= (int64_t)events->len; to++)
        {
          g_autofree char *id
              = g_strdup_printf ("events:%s:%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, name, reached + 1, to);
          /* as the colleague has it */
          g_autofree char *record = care_store_read_record (desk_store (&world->desks[1]), id, NULL, NULL);
          found = record != NULL ? care_wire_segment_from_json (record, NULL) : NULL;
        }
      g_assert_nonnull (found);
      g_assert_true (care_segment_is_sound (found));
      g_assert_cmpstr (found->desk, ==, name);
      g_assert_cmpstr (found->previous, ==, head);
      g_free (head);
      head = g_strdup (found->head);
      reached = found->to;
    }
  g_assert_cmpstr (head, ==, ((CareEvent *)events->pdata[0])->hash);
}

/* A segment whose hashes do not fit is shown, and is not taken for the log of a desk. */
static void
test_segment_of_lies (void)
{
  g_autoptr (World) world = world_new (2);
  Desk *desk = &world->desks[0];

  desk_set (desk, "ch.bed.occ", 31);
  desk_step (desk);
  g_autofree char *name = care_store_get_setting (desk_store (desk), "desk", NULL);
  g_autoptr (CareHubAnswer) all = care_model_hub_look (world->hub, "GET", "_all_docs", NULL);
  g_autofree char *begin = g_strdup_printf ("events:%s:", name);
  const char *found = strstr (all->text, begin);
  g_autofree char *id = g_strndup (found, strcspn (found, "\""));
  g_autofree char *record = care_store_read_record (desk_store (desk), id, NULL, NULL);
  g_autoptr (CareSegment) segment = care_wire_segment_from_json (record, NULL);
  CareEvent *event = g_ptr_array_index (segment->events, 0);
  g_free (segment->desk);
  segment->desk = g_strdup ("liar");
  g_free (event->person);
  event->person = g_strdup ("Somebody else");
  g_autofree char *lie = care_wire_segment_to_json (segment), *lie_id = care_segment_id (segment);
  g_autoptr (CareHubDocument) document
      = care_hub_document_new (lie_id, "", NULL, "Somebody", "liar", world->now, lie);
  g_autofree char *json = care_hub_document_to_json (document, NULL);
  hub_put (world, json);
  world_rest (world);
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *here = care_store_read_record (desk_store (&world->desks[i]), lie_id, NULL, NULL);
      CareKept *kept = care_store_find_kept (desk_store (&world->desks[i]), CARE_HUB_GROUP, lie_id, NULL);
      g_assert_null (here);
      g_assert_nonnull (kept);
      g_assert_cmpstr (kept->why, ==, "unreadable");
      care_kept_free (kept);
    }
}

static void
rest_both (World *world, int with_cases)
{
  for (int round = 0; round < 8; round++)
    {
      int more = 0;
      for (int i = 0; i < world->n_desks; i++)
        {
          desk_step (&world->desks[i]);
          more += world->desks[i].report.requests - 1;
          if (i >= with_cases)
            continue;
          assert_why (desk_sync_cases (&world->desks[i]), CARE_SYNC_FINE);
          more += world->desks[i].report.requests - 1;
        }
      if (more == 0)
        return;
    }
  g_error ("they do not come to rest");
}

static int
count_at_cases (World *world, const char *prefix)
{
  CareModelHub *group = world->hub;

  world->hub = world->cases;
  int count = hub_count (world, prefix);
  world->hub = group;
  return count;
}

/* Two desks may read cases, and the third may not: it never gets a word of them, and its logs are whole all
 * the same. */
static void
test_cases_apart (void)
{
  g_autoptr (World) world = world_new (3);
  Desk *manager = &world->desks[0], *home = &world->desks[2];
  g_autoptr (CareCaseEvent) event = care_case_event_new (CARE_EVENT_CONTACT, 20000);
  g_autoptr (GError) error = NULL;

  world->cases = care_model_hub_new (2);
  care_model_hub_swap (world->cases, "cases-hub");
  for (int i = 0; i < 2; i++)
    desk_join (&world->desks[i], CARE_HUB_CASES);
  g_autoptr (CareCaseView) view = care_record_open_case (manager->record, "1-PROVIDER", NULL, NULL, &error);
  g_assert_no_error (error);
  g_free (event->note);
  event->note = g_strdup ("A word that only some may read");
  event->date = care_record_today (manager->record);
  g_autoptr (CareCaseView) after
      = care_record_add_case_event (manager->record, view->ca->id, event, NULL, &error);
  g_assert_no_error (error);
  desk_set (manager, "ch.bed.occ", 31);
  rest_both (world, 2);

  g_assert_cmpint (hub_count (world, "case"), ==, 0);
  g_assert_cmpint (count_at_cases (world, "case:"), ==, 1);
  g_assert_cmpint (count_at_cases (world, "case-event:"), >=, 1);
  g_assert_cmpint (count_at_cases (world, "return:"), ==, 0);
  g_autoptr (CareCaseView) there = care_record_view_case (world->desks[1].record, view->ca->id, &error);
  g_assert_no_error (error);
  g_autoptr (CareCaseView) nowhere = care_record_view_case (home->record, view->ca->id, NULL);
  g_assert_null (nowhere);
  g_autoptr (CareHubAnswer) all
      = care_model_hub_look (world->hub, "GET", "_all_docs?include_docs=true", NULL);
  g_assert_null (strstr (all->text, "only some may read"));
  g_autoptr (CareHubAnswer) apart
      = care_model_hub_look (world->cases, "GET", "_all_docs?include_docs=true", NULL);
  g_assert_nonnull (strstr (apart->text, "only some may read"));
  assert_field (home, RETURN, "ch.bed.occ", "31");
  g_assert_cmpint (count_at_cases (world, "events:"), >=, 2); /* the logs, whole */
  for (int i = 0; i < 3; i++)
    {
      g_assert_cmpint (desk_waiting (&world->desks[i]), ==, 0);
      desk_assert_sound (&world->desks[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sync/courier/cases/file", test_file);
  g_test_add_func ("/sync/courier/cases/file-not-whole", test_file_that_is_not_whole);
  g_test_add_func ("/sync/courier/cases/segments", test_segments);
  g_test_add_func ("/sync/courier/cases/segment-of-lies", test_segment_of_lies);
  g_test_add_func ("/sync/courier/cases/apart", test_cases_apart);
  return g_test_run ();
}
