/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each problem that a hub can have, made on purpose; and a request that is lost at each place. */
#include "care-fault-hub.h"
#include "care-hub-admin.h"

#include <string.h>

#define NOON "Sun, 22 Nov 2026 12:00:00 GMT"
#define NOON_HERE "2026-11-22T12:00:00Z"
#define DATABASE "{\"db_name\":\"db\",\"update_seq\":\"0-g1\"}"
#define IDENTITY                                                                                             \
  "{\"_id\":\"_local/care-returns\",\"_rev\":\"0-1\",\"type\":\"care-returns-hub\",\"schema\":1,"            \
  "\"identity\":\"c0ffee\"}"
#define INDEXES                                                                                              \
  "{\"total_rows\":1,\"indexes\":[{\"ddoc\":null,\"name\":\"_all_docs\"},"                                   \
  "{\"ddoc\":\"_design/care-returns-index\",\"name\":\"care-returns-type\"}]}"
#define RULES(version, text)                                                                                 \
  "{\"_id\":\"_design/care-returns\",\"_rev\":\"4-d\",\"rules\":" version ",\"validate_doc_update\":" text "}"

typedef struct
{
  const char *request; /* "GET /db", as it begins */
  unsigned status;
  const char *body; /* NULL: an error object */
} Answer;

typedef struct
{
  const char *what;
  Answer answers[3]; /* that differ from those of a hub with all in order */
  const char *date;  /* of the hub; NULL: the same as ours */
  const char *found; /* "no-index no-rules" with details after a colon */
} Row;

static const char *folder;
static char *rules; /* as JSON text, learned from what prepare sends */

static const Row check_rows[] = {
  { "all in order", { { NULL } }, NULL, "" },
  { "a page", { { "GET /db ", 200, "[]" } }, NULL, "no-such-server" },
  { "no database", { { "GET /db ", 404, NULL } }, NULL, "no-database" },
  { "no database, and a proxy before it",
    { { "GET /db ", 404, NULL }, { "GET / ", 403, NULL } },
    NULL,
    "no-database" },
  { "another server",
    { { "GET /db ", 404, NULL }, { "GET / ", 200, "{\"name\":\"x\"}" } },
    NULL,
    "no-such-server" },
  { "not let in", { { "GET /db ", 401, NULL } }, NULL, "unreachable:not-let-in" },
  { "forbidden", { { "GET /db ", 403, NULL } }, NULL, "unreachable:forbidden" },
  { "busy", { { "GET /db ", 429, NULL } }, NULL, "unreachable:busy" },
  { "trouble later", { { "GET /db/_design", 500, NULL } }, NULL, "unreachable:hub-trouble" },
  { "no identity", { { "GET /db/_local", 404, NULL } }, NULL, "no-identity" },
  { "another identity", { { "GET /db/_local", 200, "{\"_id\":\"x\"}" } }, NULL, "no-identity" },
  { "no rules", { { "GET /db/_design", 404, NULL } }, NULL, "no-rules" },
  { "other rules", { { "GET /db/_design", 200, RULES ("1", "\"function () {}\"") } }, NULL, "other-rules" },
  { "no function", { { "GET /db/_design", 200, RULES ("1", "7") } }, NULL, "other-rules" },
  { "no index", { { "GET /db/_index", 200, "{\"indexes\":[]}" } }, NULL, "no-index" },
  { "no indexes at all", { { "GET /db/_index", 404, NULL } }, NULL, "no-index" },
  { "open", { { "GET /db/_all_docs", 200, "{\"rows\":[]}" } }, NULL, "open-to-all" },
  { "may not write", { { "POST /db/_bulk_docs", 403, NULL } }, NULL, "may-not-write" },
  { "several",
    { { "GET /db/_local", 404, NULL }, { "GET /db/_design", 404, NULL }, { "GET /db/_index", 400, NULL } },
    NULL,
    "no-identity no-rules no-index" },
  { "two minutes ahead", { { NULL } }, "Sun, 22 Nov 2026 12:02:00 GMT", "" },
  { "more ahead", { { NULL } }, "Sun, 22 Nov 2026 12:02:01 GMT", "clock:121" },
  { "years behind", { { NULL } }, "Sun, 22 Nov 2015 12:00:00 GMT", "clock:-347155200" },
};

static const Row prepare_rows[] = {
  { "all there", { { NULL } }, NULL, "" },
  { "nothing there",
    { { "GET /db ", 404, NULL }, { "GET /db/_local", 404, NULL }, { "GET /db/_design", 404, NULL } },
    NULL,
    "" },
  { "made meanwhile", { { "GET /db ", 404, NULL }, { "PUT /db ", 412, NULL } }, NULL, "" },
  { "an identity meanwhile", { { "GET /db/_local", 404, NULL }, { "PUT /db/_local", 409, NULL } }, NULL, "" },
  { "another server", { { "GET /db ", 200, "{}" } }, NULL, "no-such-server" },
  { "not let in", { { "GET /db ", 401, NULL } }, NULL, "unreachable:not-let-in" },
  { "may not make it",
    { { "GET /db ", 404, NULL }, { "PUT /db ", 401, NULL } },
    NULL,
    "may-not-make:database" },
  { "may not make the identity",
    { { "GET /db/_local", 404, NULL }, { "PUT /db/_local", 403, NULL } },
    NULL,
    "may-not-make:identity" },
  { "a foreign identity", { { "GET /db/_local", 200, "{\"_id\":\"x\"}" } }, NULL, "no-identity" },
  { "may not make the rules",
    { { "GET /db/_design", 404, NULL }, { "PUT /db/_design", 403, NULL } },
    NULL,
    "may-not-make:rules" },
  { "older rules", { { "GET /db/_design", 200, RULES ("0", "\"function () {}\"") } }, NULL, "" },
  { "other rules of that number",
    { { "GET /db/_design", 200, RULES ("1", "\"function () {}\"") } },
    NULL,
    "" },
  { "newer rules",
    { { "GET /db/_design", 200, RULES ("1000", "\"function () {}\"") } },
    NULL,
    "other-rules" },
  { "a design that is none", { { "GET /db/_design", 200, "{\"_id\":\"x\"}" } }, NULL, "other-rules" },
  { "may not make the index", { { "POST /db/_index", 403, NULL } }, NULL, "may-not-make:index" },
  { "no indexes", { { "POST /db/_index", 404, NULL } }, NULL, "no-index" },
  { "no such indexes", { { "POST /db/_index", 400, NULL } }, NULL, "no-index" },
  { "trouble later", { { "POST /db/_index", 500, NULL } }, NULL, "unreachable:hub-trouble" },
  { "a clock", { { NULL } }, "Sun, 22 Nov 2026 11:00:00 GMT", "clock:-3600" },
};

/* A hub with all in order. */
static const Answer usual[] = {
  { "GET /db ", 200, DATABASE },
  { "PUT /db ", 201, "{\"ok\":true}" },
  { "GET / ", 200, "{\"couchdb\":\"Welcome\"}" },
  { "GET /db/_local/care-returns ", 200, IDENTITY },
  { "PUT /db/_local/care-returns ", 201, "{\"ok\":true}" },
  { "PUT /db/_design/care-returns ", 201, "{\"ok\":true}" },
  { "GET /db/_index ", 200, INDEXES },
  { "POST /db/_index ", 200, "{\"result\":\"exists\"}" },
  { "GET /db/_all_docs", 401, NULL },
  { "POST /db/_bulk_docs ", 201, "[]" },
};

static const Answer *
find (const Answer *answers, size_t n, const char *head)
{
  for (size_t i = 0; i < n && answers[i].request != NULL; i++)
    if (g_str_has_prefix (head, answers[i].request))
      return &answers[i];
  return NULL;
}

static void
serve (gpointer data, const CareFaultRequest *request, CareFaultReply *reply)
{
  const Row *row = data;
  const Answer *answer = find (row->answers, G_N_ELEMENTS (row->answers), request->head);

  reply->headers = g_strdup_printf ("Date: %s\r\n", row->date != NULL ? row->date : NOON);
  if (answer == NULL)
    answer = find (usual, G_N_ELEMENTS (usual), request->head);
  if (answer == NULL && g_str_has_prefix (request->head, "GET /db/_design/care-returns "))
    {
      reply->body = g_strdup (rules);
      return;
    }
  g_assert_nonnull (answer);
  reply->status = answer->status;
  reply->body = g_strdup (answer->body != NULL ? answer->body : "{\"error\":\"x\",\"reason\":\"y\"}");
}

static char *
list (GPtrArray *problems)
{
  GString *text = g_string_new ("");

  for (unsigned i = 0; i < problems->len; i++)
    {
      const CareHubProblem *problem = g_ptr_array_index (problems, i);
      g_string_append_printf (text, "%s%s%s%s", i > 0 ? " " : "", care_hub_problem_to_string (problem->code),
                              *problem->detail != '\0' ? ":" : "", problem->detail);
    }
  return g_string_free (text, FALSE);
}

typedef GPtrArray *(*Deed) (CareHubClient *, const char *, CareInstant, GCancellable *, GError **);

static char *
do_it (Deed deed, CareFaultHub *hub)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CareHubClient) client
      = care_hub_client_new (care_fault_hub_url (hub), "admin", "secret", NULL, &error);
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_no_error (error);
  problems = deed (client, folder, care_instant_parse (NOON_HERE), NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (problems);
  return list (problems);
}

static void
meet (Deed deed, const Row *row)
{
  g_autoptr (CareFaultHub) hub = care_fault_hub_new (NULL, serve, (gpointer)row);
  g_autofree char *found = do_it (deed, hub);

  g_assert_cmpstr (found, ==, row->found);
}

static void
test_check (gconstpointer data)
{
  meet (care_hub_check, data);
}

static void
test_prepare (gconstpointer data)
{
  meet (care_hub_prepare, data);
}

/* Whichever request is lost, it is said, and nothing else is. */
static void
test_lost (void)
{
  static const Deed deeds[] = { care_hub_check, care_hub_prepare };

  for (size_t i = 0; i < G_N_ELEMENTS (deeds); i++)
    for (int before = 0;; before++)
      {
        g_autoptr (CareFaultHub) hub = care_fault_hub_new (NULL, serve, (gpointer)&check_rows[0]);
        g_autofree char *found = NULL;

        for (int j = 0; j < before; j++)
          care_fault_hub_then (hub, CARE_FAULT_NONE, 0);
        /* Twice, since a question is asked again where its connection may have been closed. */
        care_fault_hub_then (hub, CARE_FAULT_DROP_AFTER, 0);
        care_fault_hub_then (hub, CARE_FAULT_DROP_AFTER, 0);
        found = do_it (deeds[i], hub);
        if (care_fault_hub_heard (hub) == before)
          break;
        g_assert_cmpstr (found, ==, "unreachable:dropped");
      }
}

static void
test_cancelled (void)
{
  g_autoptr (CareFaultHub) hub = care_fault_hub_new (NULL, serve, (gpointer)&check_rows[0]);
  g_autoptr (CareHubClient) client = care_hub_client_new (care_fault_hub_url (hub), NULL, NULL, NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  g_cancellable_cancel (cancellable);
  problems = care_hub_check (client, folder, 0, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (problems);
}

static void
test_no_folder (void)
{
  g_autoptr (CareHubClient) client = care_hub_client_new ("http://127.0.0.1/db", NULL, NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = care_hub_check (client, "/nowhere", 0, NULL, &error);

  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_null (problems);
}

static void
learn (gpointer data, const CareFaultRequest *request, CareFaultReply *reply)
{
  const Answer *answer = find (usual, G_N_ELEMENTS (usual), request->head);

  if (g_str_has_prefix (request->head, "PUT /db/_design/care-returns "))
    rules = g_strconcat ("{\"_rev\":\"1-a\",", request->body + 1, NULL);
  reply->status = answer != NULL ? answer->status : 404;
  reply->body = g_strdup (answer != NULL ? answer->body : NULL);
}

/* What prepare puts there is what check asks for; the text is not told again in this test. */
static void
learn_rules (void)
{
  g_autoptr (CareFaultHub) hub = care_fault_hub_new (NULL, learn, NULL);
  g_autofree char *found = do_it (care_hub_prepare, hub);

  g_assert_cmpstr (found, ==, "");
  g_assert_nonnull (rules);
}

static void
add (const char *deed, const Row *rows, size_t n, GTestDataFunc test)
{
  for (size_t i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/sync/hub-admin/%s/%s", deed, rows[i].what);
      g_test_add_data_func (path, &rows[i], test);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_getenv ("CARE_RETURNS_TEST_HUB_FOLDER");
  learn_rules ();
  add ("check", check_rows, G_N_ELEMENTS (check_rows), test_check);
  add ("prepare", prepare_rows, G_N_ELEMENTS (prepare_rows), test_prepare);
  g_test_add_func ("/sync/hub-admin/lost", test_lost);
  g_test_add_func ("/sync/hub-admin/cancelled", test_cancelled);
  g_test_add_func ("/sync/hub-admin/no-folder", test_no_folder);
  result = g_test_run ();
  g_free (rules);
  return result;
}
