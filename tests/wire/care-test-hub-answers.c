/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said to a hub, and what several servers say of single documents and of themselves. */
#include "care-wire-hub.h"

#include <string.h>

static const char *const ids[] = { "provider:1-5", "provider:1-6", NULL };

/* "'" is a quotation mark. */
static char *
spell (const char *text)
{
  return g_strdelimit (g_strdup (text), "'", '"');
}

static void
test_said (void)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();
  static const char *const wanted[] = { "return:1-1:care-home:2026-11", "2-b", "case:\"1\"", "1-a", NULL };

  g_autofree char *none = care_wire_bulk_docs (documents);
  g_assert_cmpstr (none, ==, "{\"docs\":[]}");
  g_ptr_array_add (documents, (gpointer) "{\"_id\":\"a\"}");
  g_ptr_array_add (documents, (gpointer) "{\"_id\":\"b\"}");
  g_autofree char *two = care_wire_bulk_docs (documents);
  g_assert_cmpstr (two, ==, "{\"docs\":[{\"_id\":\"a\"},{\"_id\":\"b\"}]}");
  g_autofree char *keys = care_wire_keys (ids);
  g_assert_cmpstr (keys, ==, "{\"keys\":[\"provider:1-5\",\"provider:1-6\"]}");
  g_autofree char *get = care_wire_bulk_get (wanted);
  g_assert_cmpstr (get, ==,
                   "{\"docs\":[{\"id\":\"return:1-1:care-home:2026-11\",\"rev\":\"2-b\"},"
                   "{\"id\":\"case:\\\"1\\\"\",\"rev\":\"1-a\"}]}");
}

#define FINE5 "{'ok':true,'id':'provider:1-5','rev':'1-a'}"

/* Each acknowledgement as "rev" or "!error (reason)"; NULL: a wrong answer. */
static const struct
{
  const char *text, *acks;
} bulk_docs[] = {
  { "[" FINE5 ",{'ok':true,'id':'provider:1-6','rev':'2-b'}]", "1-a 2-b " },
  { "[" FINE5 ",{'id':'provider:1-6','error':'conflict','reason':'Document update conflict.'}]",
    "1-a !conflict (Document update conflict.) " },
  { "[" FINE5 ",{'status':409,'name':'conflict','message':'Document update conflict','error':true}]",
    "1-a !conflict (Document update conflict) " },
  { "[{'id':'provider:1-5','error':true,'name':'forbidden','reason':'not yours','status':403}," FINE5 "]",
    NULL },
  { "[{'ok':true,'id':'provider:1-6','rev':'2-b'}," FINE5 "]", "1-a 2-b " },
  { "[{'id':'provider:1-6','error':'forbidden','reason':'not yours'}," FINE5 "]",
    "1-a !forbidden (not yours) " },
  { "[{'error':'forbidden','reason':'not yours'}," FINE5 "]", NULL },
  { "[" FINE5 ",{'ok':true,'id':'provider:1-7','rev':'2-b'}]", NULL },
  { "[{'error':{'odd':1}},{'id':'provider:1-6','error':'forbidden'}]", "!unknown_error () !forbidden () " },
  { "[" FINE5 ",{'ok':true,'id':'provider:1-6','rev':'2-b','error':null}]", "1-a 2-b " },
  { "[{'error':'a\\nb','reason':' \\u0007c '},"
    "{'ok':true,'id':'provider:1-6','rev':'2-b'}]",
    "!a b (c) 2-b " },
  { "[" FINE5 "]", NULL },
  { "[" FINE5 "," FINE5 "," FINE5 "]", NULL },
  { "[" FINE5 "," FINE5 "]", NULL },
  { "[" FINE5 ",{'ok':true,'id':'provider:1-6'}]", NULL },
  { "[" FINE5 ",{'ok':true,'id':'provider:1-6','rev':''}]", NULL },
  { "[" FINE5 ",{'ok':true,'rev':'2-b'}]", NULL },
  { "[" FINE5 ",{}]", NULL },
  { "[" FINE5 ",7]", NULL },
  { "[" FINE5 ",", NULL },
  { "{'error':'unauthorized','reason':'x'}", NULL },
  { "[]", NULL },
  { "", NULL },
  { "<html>", NULL },
};

static void
test_bulk_docs (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (bulk_docs); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = spell (bulk_docs[i].text);
      g_autoptr (GString) listed = g_string_new (NULL);
      g_test_message ("%s", text);
      g_autoptr (GPtrArray) acks = care_wire_read_bulk_docs (text, ids, &error);
      g_assert_cmpint (acks == NULL, ==, bulk_docs[i].acks == NULL);
      g_assert_cmpint (acks == NULL, ==, error != NULL);
      for (unsigned j = 0; acks != NULL && j < acks->len; j++)
        {
          const CareHubAck *ack = g_ptr_array_index (acks, j);
          g_assert_cmpstr (ack->id, ==, ids[j]);
          g_assert_cmpint (ack->rev == NULL, ==, ack->error != NULL);
          if (ack->rev != NULL)
            g_string_append_printf (listed, "%s ", ack->rev);
          else
            g_string_append_printf (listed, "!%s (%s) ", ack->error, ack->reason);
        }
      if (acks != NULL)
        g_assert_cmpstr (listed->str, ==, bulk_docs[i].acks);
    }
}

static const struct
{
  const char *text, *reason;
} reasons[] = {
  { "{'error':'forbidden','reason':'not yours'}", "forbidden: not yours" },
  { "{'error':true,'name':'forbidden','message':'not yours'}", "forbidden: not yours" },
  { "{'error':'forbidden'}", "forbidden" },
  { "{'reason':'not yours'}", "not yours" },
  { "{'error':'a','reason':7}", "a" },
  { "{'ok':true}", NULL },
  { "{}", NULL },
  { "[]", NULL },
  { "<html>", NULL },
  { "", NULL },
};

static void
test_reason (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autofree char *text = spell (reasons[i].text);
      g_test_message ("%s", text);
      g_autofree char *reason = care_wire_read_reason (text);
      g_assert_cmpstr (reason, ==, reasons[i].reason);
    }
  g_autofree char *many = g_strnfill (5000, 'x');
  g_autofree char *long_one = g_strconcat ("{\"error\":\"a\",\"reason\":\"", many, "\"}", NULL);
  g_autofree char *shorter = care_wire_read_reason (long_one);
  g_assert_cmpuint (strlen (shorter), <, 500);
}

static const struct
{
  const char *text, *identity;
  CareWireError code;
} identities[] = {
  { "{'_id':'_local/care-returns','_rev':'0-1','type':'care-returns-hub','schema':1,'identity':'f00'}", "f00",
    0 },
  { "{'_id':'_local/care-returns','type':'care-returns-hub','schema':2,'identity':'f00'}", NULL,
    CARE_WIRE_ERROR_NEWER_SCHEMA },
  { "{'_id':'_local/care-returns','type':'care-returns-hub','identity':'f00'}", NULL,
    CARE_WIRE_ERROR_MISSING },
  { "{'_id':'_local/other','type':'care-returns-hub','schema':1,'identity':'f00'}", NULL,
    CARE_WIRE_ERROR_BAD_VALUE },
  { "{'_id':'_local/care-returns','type':'party','schema':1,'identity':'f00'}", NULL,
    CARE_WIRE_ERROR_BAD_VALUE },
  { "{'_id':'_local/care-returns','type':'care-returns-hub','schema':1,'identity':''}", NULL,
    CARE_WIRE_ERROR_BAD_VALUE },
  { "{'_id':'_local/care-returns','type':'care-returns-hub','schema':1}", NULL, CARE_WIRE_ERROR_MISSING },
  { "{'error':'not_found','reason':'missing'}", NULL, CARE_WIRE_ERROR_MISSING },
  { "[]", NULL, CARE_WIRE_ERROR_WRONG_TYPE },
  { "{", NULL, CARE_WIRE_ERROR_NOT_JSON },
};

static void
test_identity (void)
{
  g_autofree char *written = care_wire_identity ("f00");
  g_autofree char *read = care_wire_read_identity (written, NULL);

  g_assert_cmpstr (read, ==, "f00");
  for (size_t i = 0; i < G_N_ELEMENTS (identities); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = spell (identities[i].text);
      g_test_message ("%s", text);
      g_autofree char *identity = care_wire_read_identity (text, &error);
      g_assert_cmpstr (identity, ==, identities[i].identity);
      if (identity == NULL)
        g_assert_error (error, CARE_WIRE_ERROR, (gint)identities[i].code);
    }
}

/* Cut off anywhere, it is not taken for a whole one. */
static void
test_cut (void)
{
  g_autofree char *acks = spell (bulk_docs[0].text);

  for (size_t i = 0; i < strlen (acks); i++)
    {
      g_autofree char *cut = g_strndup (acks, i);
      g_assert_null (care_wire_read_bulk_docs (cut, ids, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wire/hub/said", test_said);
  g_test_add_func ("/wire/hub/bulk-docs", test_bulk_docs);
  g_test_add_func ("/wire/hub/reason", test_reason);
  g_test_add_func ("/wire/hub/identity", test_identity);
  g_test_add_func ("/wire/hub/acks-cut", test_cut);
  return g_test_run ();
}
