/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers with documents, as several servers give them: those that are whole are read, all others are wrong,
 * however little is missing. */
#include "care-wire-hub.h"

#include <string.h>

#define RECORD                                                                                               \
  "{\"schema\":1,\"id\":\"1-5\",\"name\":\"A\",\"ownership\":\"private\",\"address\":\"\",\"email\":\"\","   \
  "\"nominated\":\"\"}"

static const char *const ids[] = { "provider:1-5", "provider:1-6", NULL };

/* "@" is a whole document of provider:1-5 up to what follows its record, "'" a quotation mark. */
static char *
spell (const char *text)
{
  g_autoptr (CareHubDocument) document
      = care_hub_document_new ("provider:1-5", "3-c", NULL, "A. Person", "desk", CARE_NO_INSTANT, RECORD);
  g_autofree char *json = care_hub_document_to_json (document, NULL);
  g_autofree char *open = g_strndup (json, strlen (json) - 1);
  g_auto (GStrv) pieces = g_strsplit (text, "@", -1);
  g_autofree char *joined = g_strjoinv (open, pieces);

  return g_strdelimit (g_steal_pointer (&joined), "'", '"');
}

#define ROW5 "{'id':'provider:1-5','key':'provider:1-5','value':{'rev':'3-c'},'doc':@}}"
#define ROW6 "{'key':'provider:1-6','error':'not_found'}"

/* Each row as its rev, "-" where there is none, with "x" where it is deleted, "+" with a document. */
static const struct
{
  const char *text, *rows;
} all_docs[] = {
  { "{'total_rows':9,'offset':0,'rows':[" ROW5 "," ROW6 "]}", "3-c+ - " },
  { "{'rows':[{'id':'provider:1-5','key':'provider:1-5','value':{'rev':'4-d','deleted':true},'doc':null},"
    "{'id':'provider:1-6','key':'provider:1-6','value':{'rev':'1-a'}}]}",
    "4-dx 1-a " },
  { "{'rows':[" ROW5 "]}", NULL },
  { "{'rows':[" ROW6 "," ROW5 "]}", NULL },
  { "{'rows':[" ROW5 "," ROW6 "," ROW6 "]}", NULL },
  { "{'rows':[" ROW5 ",{'key':'provider:1-6','error':'unauthorized'}]}", NULL },
  { "{'rows':[" ROW5 ",{'error':'not_found'}]}", NULL },
  { "{'rows':[" ROW5 ",{'key':'provider:1-6'}]}", NULL },
  { "{'rows':[" ROW5 ",{'id':'provider:1-6','key':'provider:1-6','value':{}}]}", NULL },
  { "{'rows':[" ROW5 ",{'id':'provider:1-7','key':'provider:1-6','value':{'rev':'1-a'}}]}", NULL },
  { "{'rows':[" ROW5 ",{'id':'provider:1-6','key':'provider:1-6','value':{'rev':'3-c'},'doc':@}}]}", NULL },
  { "{'rows':[{'id':'provider:1-5','key':'provider:1-5','value':{'rev':'2-b'},'doc':@}}," ROW6 "]}", NULL },
  { "{'rows':[{'id':'provider:1-5','key':'provider:1-5','value':{'rev':'2-b'},'doc':7}," ROW6 "]}", NULL },
  { "{'total_rows':9,'offset':0}", NULL },
  { "{'rows':{}}", NULL },
  { "{'rows':[" ROW5 "," ROW6 "]", NULL },
};

static void
test_all_docs (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (all_docs); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = spell (all_docs[i].text);
      g_autoptr (GString) listed = g_string_new (NULL);
      g_test_message ("%s", text);
      g_autoptr (GPtrArray) rows = care_wire_read_all_docs (text, ids, &error);
      g_assert_cmpint (rows == NULL, ==, all_docs[i].rows == NULL);
      g_assert_cmpint (rows == NULL, ==, error != NULL);
      for (unsigned j = 0; rows != NULL && j < rows->len; j++)
        {
          const CareHubRow *row = g_ptr_array_index (rows, j);
          g_assert_cmpstr (row->id, ==, ids[j]);
          g_string_append_printf (listed, "%s%s%s ", row->rev != NULL ? row->rev : "-",
                                  row->deleted ? "x" : "", row->document != NULL ? "+" : "");
          if (row->document != NULL)
            g_assert_cmpstr (row->document->record, ==, RECORD);
        }
      if (rows != NULL)
        g_assert_cmpstr (listed->str, ==, all_docs[i].rows);
    }
}

#define CHANGE                                                                                               \
  "{'seq':1,'id':'provider:1-5','changes':[{'rev':'3-c'},{'rev':'3-b'}],'doc':@,'_conflicts':['3-b']}}"
#define GONE                                                                                                 \
  "{'seq':2,'id':'case:1','changes':[{'rev':'2-b'}],'deleted':true,"                                         \
  "'doc':{'_id':'case:1','_rev':'2-b','_deleted':true}}"

/* last_seq, then the documents by id and rev, with "x" where deleted and "?" where not understood. */
static const struct
{
  const char *text;
  int rows;
  const char *read;
} changes[] = {
  { "{'results':[],'last_seq':0}", 0, "0" },
  { "{'results':[" CHANGE "," GONE "],'last_seq':'12-g1AAA','pending':4}", 2,
    "12-g1AAA provider:1-5@3-c/3-b case:1@2-bx" },
  { "{'results':[{'seq':1,'id':'case:1','changes':[{'rev':'2-b'}],'deleted':true,'doc':null}],'last_seq':7}",
    1, "7 case:1@2-bx" },
  { "{'results':[{'seq':1,'id':'case:1','changes':[{'rev':'2-z'},{'rev':'10-a'},{'rev':'10-b'},{'rev':'9-x'}]"
    ","
    "'deleted':true}],'last_seq':7}",
    1, "7 case:1@10-bx" },
  { "{'results':[{'id':'_design/care','changes':[{'rev':'1-a'}],'doc':null},{'id':'party:1'}],'last_seq':7}",
    2, "7" },
  { "{'results':[],'last_seq':[3,'g1AAA']}", 0, "[3,\"g1AAA\"]" },
  { "{'results':[],'last_seq':12.5}", 0, "12.5" },
  { "{'results':[{'id':'case:1','doc':{'_id':'case:1','_rev':'1-a','type':'party'}}],'last_seq':7}", 1,
    "7 case:1@1-a?" },
  { "{'results':[" CHANGE "]}", 0, NULL },
  { "{'results':[" CHANGE "],'last_seq':null}", 0, NULL },
  { "{'results':[" CHANGE "],'last_seq':''}", 0, NULL },
  { "{'results':[" CHANGE "],'last_seq':true}", 0, NULL },
  { "{'results':[" CHANGE "],'last_seq':{}}", 0, NULL },
  { "{'last_seq':7}", 0, NULL },
  { "{'results':{},'last_seq':7}", 0, NULL },
  { "{'results':[7],'last_seq':7}", 0, NULL },
  { "{'results':[{'doc':@}}],'last_seq':7}", 0, NULL },
  { "{'results':[{'id':'provider:1-5','doc':null}],'last_seq':7}", 0, NULL },
  { "{'results':[{'id':'provider:1-5'}],'last_seq':7}", 0, NULL },
  { "{'results':[{'id':'provider:1-5','doc':{}}],'last_seq':7}", 0, NULL },
  { "{'results':[{'id':'provider:1-6','doc':@}}],'last_seq':7}", 0, NULL },
  { "{'results':[{'id':'provider:1-5','doc':{'_id':'provider:1-5'}}],'last_seq':7}", 0, NULL },
  { "{'results':[{'id':'provider:1-5','deleted':true}],'last_seq':7}", 0, NULL },
  { "{'results':[{'id':'provider:1-5','deleted':true,'changes':[]}],'last_seq':7}", 0, NULL },
  { "{'results':[" CHANGE, 0, NULL },
  { "{'results':[" CHANGE "],", 0, NULL },
  { "{'error':'unauthorized','reason':'x'}", 0, NULL },
};

static char *
list_page (const CareHubPage *page)
{
  GString *listed = g_string_new (page->last_seq);

  for (unsigned i = 0; i < page->documents->len; i++)
    {
      const CareHubDocument *document = g_ptr_array_index (page->documents, i);
      g_string_append_printf (listed, " %s@%s%s%s", document->id, document->rev, document->deleted ? "x" : "",
                              document->understanding != CARE_UNDERSTOOD ? "?" : "");
      for (int j = 0; document->conflicts[j] != NULL; j++)
        g_string_append_printf (listed, "/%s", document->conflicts[j]);
    }
  return g_string_free (listed, FALSE);
}

static void
test_changes (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = spell (changes[i].text);
      g_test_message ("%s", text);
      g_autoptr (CareHubPage) page = care_wire_read_changes (text, &error);
      g_assert_cmpint (page == NULL, ==, changes[i].read == NULL);
      g_assert_cmpint (page == NULL, ==, error != NULL);
      if (page == NULL)
        continue;
      g_autofree char *listed = list_page (page);
      g_assert_cmpstr (listed, ==, changes[i].read);
      g_assert_cmpint (page->rows, ==, changes[i].rows);
    }
}

#define LEAF "{'ok':@,'_revisions':{'start':3,'ids':['c','b','a']}}}"

/* The documents' ancestors. */
static const struct
{
  const char *text, *read;
} bulk_get[] = {
  { "{'results':[]}", NULL }, /* silence is not "missing" */
  { "{'results':[{'id':'x','docs':[{}]}]}", NULL },
  { "{'results':[{'id':'provider:1-5','docs':[" LEAF "]}]}", "3-c 2-b 1-a;" },
  { "{'results':[{'id':'provider:1-5','docs':[" LEAF
    ",{'ok':{'_id':'provider:1-5','_rev':'2-z','_deleted':true,"
    "'_revisions':{'start':2,'ids':['z']}}}]}]}",
    "3-c 2-b 1-a;2-z;" },
  { "{'results':[{'id':'provider:1-5','docs':[{'error':{'id':'provider:1-5','rev':'2-b','error':'not_found',"
    "'reason':'missing'}}]},{'id':'provider:1-5','docs':[{},{'missing':'9-z'}]},{'id':'provider:1-5','docs':["
    "]}]}",
    "" },
  { "{'results':[{'id':'provider:1-5','docs':[{'ok':@}}]}]}", NULL },
  { "{'results':[{'id':'provider:1-5','docs':[{'ok':@,'_revisions':{'start':3,'ids':['x','b']}}}]}]}", NULL },
  { "{'results':[{'id':'provider:1-5','docs':[{'ok':@,'_revisions':{'start':3,'ids':[]}}}]}]}", NULL },
  { "{'results':[{'id':'provider:1-6','docs':[" LEAF "]}]}", NULL },
  { "{'results':[{'docs':[" LEAF "]}]}", NULL },
  { "{'results':[{'id':'provider:1-5'}]}", NULL },
  { "{'results':[{'id':'provider:1-5','docs':[7]}]}", NULL },
  { "{'results':[{'id':'provider:1-5','docs':[{'ok':7}]}]}", NULL },
  { "{}", NULL },
  { "[]", NULL },
  { "{'results':[{'id':'provider:1-5','docs':[" LEAF "]}]", NULL },
};

static const char *const wanted[] = { "provider:1-5", "3-c", "provider:1-5", "2-z", NULL };

static void
test_bulk_get (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (bulk_get); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = spell (bulk_get[i].text);
      g_autoptr (GString) listed = g_string_new (NULL);
      g_test_message ("%s", text);
      g_autoptr (GPtrArray) documents = care_wire_read_bulk_get (text, wanted, &error);
      g_assert_cmpint (documents == NULL, ==, bulk_get[i].read == NULL);
      g_assert_cmpint (documents == NULL, ==, error != NULL);
      for (unsigned j = 0; documents != NULL && j < documents->len; j++)
        {
          const CareHubDocument *document = g_ptr_array_index (documents, j);
          g_autofree char *ancestors = g_strjoinv (" ", document->ancestors);
          g_string_append_printf (listed, "%s;", ancestors);
        }
      if (documents != NULL)
        g_assert_cmpstr (listed->str, ==, bulk_get[i].read);
    }
}

/* Cut off anywhere, none of them is taken for a whole one. */
static void
test_cut (void)
{
  g_autofree char *page = spell ("{'results':[" CHANGE "," GONE "],'last_seq':'12'}");
  g_autofree char *rows = spell ("{'rows':[" ROW5 "," ROW6 "]}");
  g_autofree char *leaves = spell ("{'results':[{'id':'provider:1-5','docs':[" LEAF "]}]}");

  for (size_t i = 0; i < strlen (page); i++)
    {
      g_autofree char *cut = g_strndup (page, i);
      g_assert_null (care_wire_read_changes (cut, NULL));
    }
  for (size_t i = 0; i < strlen (rows); i++)
    {
      g_autofree char *cut = g_strndup (rows, i);
      g_assert_null (care_wire_read_all_docs (cut, ids, NULL));
    }
  for (size_t i = 0; i < strlen (leaves); i++)
    {
      g_autofree char *cut = g_strndup (leaves, i);
      g_assert_null (care_wire_read_bulk_get (cut, wanted, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wire/hub/all-docs", test_all_docs);
  g_test_add_func ("/wire/hub/changes", test_changes);
  g_test_add_func ("/wire/hub/bulk-get", test_bulk_get);
  g_test_add_func ("/wire/hub/cut", test_cut);
  return g_test_run ();
}
