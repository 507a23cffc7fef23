/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same requests to the model hub and to the real one (express-pouchdb 4.2.0): what a client of ours may
 * count on is what both do. The model does as CouchDB 3 where they differ:
 *
 *   what                                  CouchDB, and the model            express-pouchdb
 *   a place in the feed                   opaque text                       number
 *   a place that is none                  400                               200 with no rows, and it back
 *   a place beyond the end                the end                           it back
 *   "pending" of a page                   there                             not there
 *   the leaves of a row of the feed       the winner first                  in any order
 *   a tombstone asked for by its id       404 "deleted"                     404 "missing"
 *   _bulk_get of what is not there        {"error":{...}} for a document    {"missing":rev}
 *   a local document without its rev      overwrites                        409
 *   a special member that nobody knows    400                               500
 *   a long wait in which nothing happens  an empty page (model: at once)    an empty page, after the time
 *
 * Neither side has a validation function here. A hub that has one drops leaves which it refuses, in silence,
 * where they come with revs of their own (new_edits false). */
#include "care-hub-script.h"
#include "care-model-hub.h"
#include "care-real-hub.h"

static const CareHubStep edits[] = {
  { "GET", "a", NULL, 404, "error=not_found reason=missing" },
  { "PUT", "a", "{\"x\":1}", 201, "ok=true id=a", "$1=rev" },
  { "PUT", "a", "{\"x\":2}", 409, "error=conflict" },
  { "PUT", "a", "{\"_rev\":\"$1\",\"x\":2}", 201, NULL, "$2=rev" },
  { "PUT", "a", "{\"_rev\":\"$1\",\"x\":3}", 409, "error=conflict" },
  { "PUT", "a", "{\"_rev\":\"2-0123456789abcdef0123456789abcdef\",\"x\":3}", 409, "error=conflict" },
  { "PUT", "b", "{\"_rev\":\"$1\",\"x\":3}", 409, "error=conflict" },
  { "GET", "a", NULL, 200, "_id=a _rev=$2 x=2" },
  { "GET", "a?rev=$1", NULL, 200, "_id=a _rev=$1 x=1" },
  { "GET", "a?revs=true", NULL, 200, "_revisions.start=2 _revisions.ids.@=2" },
  { "PUT", "return%3A1-101%3Acare-home%3A2026-10", "{\"x\":\"\xc3\xa9 \\\"q\\\" \\\\ \\n\"}", 201,
    "id=return:1-101:care-home:2026-10" },
  { "GET", "return%3A1-101%3Acare-home%3A2026-10", NULL, 200, "_id=return:1-101:care-home:2026-10" },
  { NULL },
};

static const CareHubStep tombstones[] = {
  { "PUT", "a", "{\"x\":1}", 201, NULL, "$1=rev" },
  { "PUT", "a", "{\"_rev\":\"$1\",\"_deleted\":true,\"x\":2}", 201, NULL, "$2=rev" },
  { "GET", "a", NULL, 404, "error=not_found reason=deleted", NULL, 0, "error=not_found reason=missing" },
  { "POST", "_all_docs?include_docs=true", "{\"keys\":[\"a\",\"b\"]}", 200,
    "rows.0.id=a rows.0.key=a rows.0.value.rev=$2 rows.0.value.deleted=true rows.0.doc=null rows.1.key=b "
    "rows.1.error=not_found rows.1.id=-" },
  { "GET", "_changes?style=all_docs&include_docs=true", NULL, 200,
    "results.@=1 results.0.id=a results.0.deleted=true results.0.doc._deleted=true results.0.doc._rev=$2 "
    "results.0.doc.x=2" },
  { "POST", "_bulk_get?revs=true", "{\"docs\":[{\"id\":\"a\",\"rev\":\"$2\"}]}", 200,
    "results.0.docs.0.ok._deleted=true results.0.docs.0.ok._revisions.start=2" },
  { "PUT", "a", "{\"_rev\":\"$1\",\"x\":3}", 409, "error=conflict" },
  /* Without a rev it is written upon the tombstone, silently: what a desk guards against. */
  { "PUT", "a", "{\"x\":4}", 201, NULL, "$3=rev" },
  { "GET", "a?revs=true", NULL, 200, "_rev=$3 x=4 _revisions.start=3" },
  { "GET", "_changes?style=all_docs", NULL, 200,
    "results.@=1 results.0.deleted=- results.0.changes.*.rev=$3" },
  { NULL },
};

/* Leaves beside each other, as clusters and replication make them. */
static const CareHubStep leaves[] = {
  { "POST", "_bulk_docs",
    "{\"new_edits\":false,\"docs\":["
    "{\"_id\":\"a\",\"_rev\":\"2-aa\",\"_revisions\":{\"start\":2,\"ids\":[\"aa\",\"cc\"]},\"x\":\"mine\"},"
    "{\"_id\":\"a\",\"_rev\":\"2-bb\",\"_revisions\":{\"start\":2,\"ids\":[\"bb\",\"cc\"]},\"x\":\"theirs\"}]"
    "}",
    201, "@=0" },
  { "GET", "a?conflicts=true", NULL, 200, "_rev=2-bb x=theirs _conflicts.*=2-aa" },
  { "GET", "_changes?style=all_docs&include_docs=true&conflicts=true", NULL, 200,
    "results.@=1 'results.0.changes.*.rev=2-aa 2-bb' results.0.doc._rev=2-bb "
    "results.0.doc.x=theirs results.0.doc._conflicts.*=2-aa" },
  { "GET", "_changes", NULL, 200, "results.0.changes.*.rev=2-bb" },
  /* In which order the real one answers for several versions of a document is a matter of luck. */
  { "POST", "_bulk_get?revs=true",
    "{\"docs\":[{\"id\":\"a\",\"rev\":\"2-aa\"},{\"id\":\"a\",\"rev\":\"2-bb\"},{\"id\":\"a\",\"rev\":\"9-"
    "ff\"},"
    "{\"id\":\"zz\",\"rev\":\"1-ff\"}]}",
    200,
    "results.@=4 'results.*.id=a a a zz' 'results.*.docs.0.ok.x=- - mine theirs' "
    "'results.*.docs.0.ok._rev=- - 2-aa 2-bb' 'results.*.docs.0.ok._revisions.ids.0=- - aa bb' "
    "'results.*.docs.0.ok._revisions.ids.1=- - cc cc' 'results.*.docs.0.error.error=- - not_found not_found'",
    NULL, 0,
    "'results.*.docs.0.ok.x=- - mine theirs' 'results.*.docs.0.ok._rev=- - 2-aa 2-bb' "
    "'results.*.docs.0.missing=- - 1-ff 9-ff'" },
  /* The longer one wins, whatever its hash. */
  { "POST", "_bulk_docs",
    "{\"new_edits\":false,\"docs\":["
    "{\"_id\":\"a\",\"_rev\":\"3-a0\",\"_revisions\":{\"start\":3,\"ids\":[\"a0\",\"aa\",\"cc\"]},\"x\":"
    "\"longer\"}]}",
    201, "@=0", NULL },
  { "GET", "a?conflicts=true", NULL, 200, "_rev=3-a0 _conflicts.*=2-bb" },
  /* Sent again: nothing changes. */
  { "GET", "_changes", NULL, 200, NULL, "$s=last_seq" },
  { "POST", "_bulk_docs",
    "{\"new_edits\":false,\"docs\":["
    "{\"_id\":\"a\",\"_rev\":\"3-a0\",\"_revisions\":{\"start\":3,\"ids\":[\"a0\",\"aa\",\"cc\"]},\"x\":"
    "\"longer\"}]}",
    201, "@=0", NULL },
  { "GET", "_changes?since=$s", NULL, 200, "results.@=0" },
  /* A deleted leaf never wins, and is no conflict; the feed names it. */
  { "POST", "_bulk_docs", "{\"docs\":[{\"_id\":\"a\",\"_rev\":\"3-a0\",\"_deleted\":true}]}", 201,
    "0.ok=true 0.id=a", "$4=0.rev" },
  { "GET", "a?conflicts=true", NULL, 200, "_rev=2-bb _conflicts=-" },
  { "GET", "_changes?style=all_docs&since=$s", NULL, 200,
    "results.@=1 results.0.deleted=- 'results.0.changes.*.rev=2-bb $4'" },
  { "POST", "_bulk_docs", "{\"docs\":[{\"_id\":\"a\",\"_rev\":\"3-a0\",\"_deleted\":true}]}", 201,
    "0.error=conflict" },
  { "POST", "_bulk_docs", "{\"docs\":[{\"_id\":\"a\",\"_rev\":\"2-bb\",\"x\":\"merged\"}]}", 201, "0.ok=true",
    "$5=0.rev" },
  { "GET", "a?conflicts=true", NULL, 200, "_rev=$5 x=merged _conflicts=-" },
  { NULL },
};

static const CareHubStep bulk[] = {
  { "PUT", "a", "{\"x\":1}", 201, NULL, "$1=rev" },
  { "POST", "_bulk_docs",
    "{\"docs\":[{\"_id\":\"b\",\"x\":1},{\"_id\":\"a\",\"x\":2},{\"_id\":\"c\",\"_deleted\":true},"
    "{\"_id\":\"a\",\"_rev\":\"$1\",\"x\":3}]}",
    201, "@=4 '*.id=a a b c' '*.ok=- true true true' '*.error=- - - conflict'" },
  { "POST", "_all_docs", "{\"keys\":[\"c\",\"a\",\"b\",\"a\"]}", 200,
    "rows.@=4 rows.0.value.deleted=true rows.1.id=a rows.2.id=b rows.3.id=a" },
  { "GET", "_all_docs?include_docs=true", NULL, 200,
    "rows.@=2 rows.0.id=a rows.0.doc.x=3 rows.1.id=b rows.1.doc.x=1" },
  { "POST", "_all_docs?include_docs=true", "{\"keys\":[]}", 200, "rows.@=0" },
  { "POST", "_bulk_docs", "{\"docs\":[]}", 201, "@=0" },
  { "POST", "_bulk_docs", "{}", 400, NULL },
  { "POST", "_bulk_get", "{}", 400, NULL },
  { "GET", "", NULL, 200, "doc_count=2" },
  { NULL },
};

static const CareHubStep feed[] = {
  { "GET", "_changes", NULL, 200, "results.@=0", "$0=last_seq" },
  { "PUT", "a", "{\"x\":1}", 201, NULL, "$1=rev" },
  { "PUT", "b", "{\"x\":1}", 201 },
  { "PUT", "c", "{\"x\":1}", 201 },
  { "GET", "_changes?limit=2", NULL, 200, "results.@=2 results.0.id=a results.1.id=b", "$2=last_seq" },
  { "GET", "_changes?limit=2&since=$2", NULL, 200, "results.@=1 results.0.id=c", "$3=last_seq" },
  { "GET", "_changes?since=$0", NULL, 200, "results.@=3 last_seq=$3" },
  { "GET", "_changes?since=now", NULL, 200, "results.@=0 last_seq=$3" },
  { "GET", "_changes?since=$3", NULL, 200, "results.@=0 last_seq=$3" },
  /* Beyond the end, as after the hub was put back. */
  { "GET", "_changes?since=99", NULL, 200, "results.@=0 last_seq=$3", NULL, 0, "results.@=0 last_seq=99" },
  /* What changed again stands at its new place only. */
  { "PUT", "a", "{\"_rev\":\"$1\",\"x\":2}", 201 },
  { "GET", "_changes", NULL, 200, "results.@=3 results.0.id=b results.1.id=c results.2.id=a" },
  { "GET", "_changes?since=$3&feed=longpoll&timeout=1000", NULL, 200, "results.@=1 results.0.id=a" },
  { NULL },
};

static const CareHubStep locals[] = {
  { "GET", "_local/care-returns", NULL, 404, "error=not_found" },
  { "PUT", "_local/care-returns", "{\"identity\":\"one\"}", 201, "ok=true id=_local/care-returns rev=0-1" },
  { "GET", "_local/care-returns", NULL, 200, "_id=_local/care-returns _rev=0-1 identity=one" },
  { "PUT", "_local/care-returns", "{\"_rev\":\"0-1\",\"identity\":\"two\"}", 201, "rev=0-2" },
  { "GET", "_local/care-returns", NULL, 200, "_rev=0-2 identity=two" },
  { "GET", "_changes", NULL, 200, "results.@=0" },
  { "GET", "_all_docs", NULL, 200, "rows.@=0" },
  { "PUT", "_local/care-returns", "{\"identity\":\"three\"}", 201, "rev=0-1", NULL, 409, "error=conflict" },
  { NULL },
};

static const CareHubStep files[] = {
  { "PUT", "e",
    "{\"x\":1,\"_attachments\":{\"content\":{\"content_type\":\"text/plain\",\"data\":\"aGVsbG8=\"}}}", 201,
    NULL, "$1=rev" },
  { "GET", "e", NULL, 200,
    "_attachments.content.stub=true _attachments.content.length=5 _attachments.content.revpos=1 "
    "_attachments.content.content_type=text/plain "
    "_attachments.content.digest='md5-XUFAKrxLKna5cZ2REBfFkg=='" },
  { "GET", "e/content", NULL, 200, "=hello" },
  { "GET", "f/content", NULL, 404, NULL },
  { "PUT", "e",
    "{\"_rev\":\"$1\",\"x\":2,\"_attachments\":{\"content\":{\"stub\":true,"
    "\"content_type\":\"text/"
    "plain\",\"digest\":\"md5-XUFAKrxLKna5cZ2REBfFkg==\",\"length\":5,\"revpos\":1}}}",
    201, NULL, "$2=rev" },
  { "GET", "e/content", NULL, 200, "=hello" },
  { "PUT", "e", "{\"_rev\":\"$2\",\"x\":2,\"_attachments\":{\"other\":{\"stub\":true}}}", 412, NULL },
  { "PUT", "e", "{\"_rev\":\"$2\",\"x\":3}", 201, NULL, "$3=rev" },
  { "GET", "e", NULL, 200, "_attachments=-" },
  { "GET", "e/content", NULL, 404, NULL },
  { NULL },
};

static const CareHubStep refusals[] = {
  { "PUT", "", NULL, 412, "error=file_exists" },
  { "PUT", "a", "[]", 400, NULL },
  { "PUT", "a", "{\"_wrong\":1}", 400, "error=doc_validation", NULL, 500 },
  { "PUT", "_wrong", "{}", 400, NULL },
  { "GET", "a", NULL, 404, "reason=missing" },
  { "GET", "_changes?since=x", NULL, 400, "error=bad_request", NULL, 200, "results.@=0 last_seq=x" },
  { "GET", "", NULL, 200, "doc_count=0" },
  { NULL },
};

static const struct
{
  const char *name;
  const CareHubStep *steps;
} scripts[] = {
  { "edits", edits }, { "tombstones", tombstones }, { "leaves", leaves }, { "bulk", bulk },
  { "feed", feed },   { "locals", locals },         { "files", files },   { "refusals", refusals },
};

static void
test_model (gconstpointer data)
{
  g_autoptr (CareModelHub) hub = care_model_hub_new (1);
  g_autoptr (CareHubClient) client = care_hub_client_new_with (care_model_hub_ask, hub, NULL);

  care_hub_script_run (client, data, false);
}

static void
test_real (void)
{
  static const CareHubStep make[] = { { "PUT", "", NULL, 201, "ok=true" }, { NULL } };
  g_autoptr (CareRealHub) hub = care_real_hub_new (true);

  for (size_t i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *url = g_strdup_printf ("%s/%s", hub->root, scripts[i].name);
      g_autoptr (GError) error = NULL;
      g_autoptr (CareHubClient) client
          = care_hub_client_new (url, CARE_REAL_HUB_ADMIN, CARE_REAL_HUB_PASSWORD, hub->ca_file, &error);

      g_assert_no_error (error);
      g_test_message ("%s", scripts[i].name);
      care_hub_script_run (client, make, true);
      care_hub_script_run (client, scripts[i].steps, true);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/hub/same/model/%s", scripts[i].name);

      g_test_add_data_func (path, scripts[i].steps, test_model);
    }
  g_test_add_func ("/hub/same/real", test_real);
  return g_test_run ();
}
