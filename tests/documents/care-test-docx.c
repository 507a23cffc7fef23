/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The DOCX: a whole package in which every reference leads somewhere, that says the same words as the tree,
 * and the same tree gives the same bytes. */
#include "care-sample-docx.h"
#include "care-sample.h"

#include <string.h>

#define DOCX_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

static bool
has (const GPtrArray *values, const char *value)
{
  return g_ptr_array_find_with_equal_func ((GPtrArray *)values, value, g_str_equal, NULL);
}

/* What one part refers to by an expression is there in another by a second one. */
static void
assert_leads (const char *docx, const char *from, const char *reference, const char *to, const char *target)
{
  xmlDoc *from_doc = care_sample_docx_part (docx, from);
  xmlDoc *to_doc = care_sample_docx_part (docx, to);
  g_autoptr (GPtrArray) references = care_sample_docx_find (from_doc, reference);
  g_autoptr (GPtrArray) targets = care_sample_docx_find (to_doc, target);

  for (unsigned i = 0; i < references->len; i++)
    if (!has (targets, g_ptr_array_index (references, i)))
      g_error ("%s of %s is not in %s", (char *)g_ptr_array_index (references, i), from, to);
  xmlFreeDoc (from_doc);
  xmlFreeDoc (to_doc);
}

static GStrv
list_parts (const char *docx)
{
  const char *const argv[] = { "unzip", "-Z1", docx, NULL };
  g_autofree char *names = care_sample_run (argv, NULL);

  return g_strsplit (g_strchomp (names), "\n", -1);
}

static void
assert_related (const char *docx, const char *relations, const char *folder, char *const *parts)
{
  xmlDoc *doc = care_sample_docx_part (docx, relations);
  g_autoptr (GPtrArray) targets = care_sample_docx_find (doc, "//p:Relationship/@Target");

  g_assert_cmpuint (targets->len, >, 0);
  for (unsigned i = 0; i < targets->len; i++)
    {
      g_autofree char *part = g_strconcat (folder, g_ptr_array_index (targets, i), NULL);

      if (!g_strv_contains ((const char *const *)parts, part))
        g_error ("%s leads to %s, which is not there", relations, part);
    }
  xmlFreeDoc (doc);
}

/* ECMA-376 part 2: each part has a type, each relation a part, each reference a relation. */
static void
test_package_is_whole (const void *data)
{
  const CareSample *sample = data;
  g_autoptr (CareDocument) document = sample->make ();
  g_autofree char *docx = care_sample_docx_save (document);
  g_auto (GStrv) parts = list_parts (docx);
  xmlDoc *types = care_sample_docx_part (docx, "[Content_Types].xml");
  g_autoptr (GPtrArray) named = care_sample_docx_find (types, "//t:Override/@PartName");
  g_autoptr (GPtrArray) extensions = care_sample_docx_find (types, "//t:Default/@Extension");

  g_assert_cmpstr (parts[0], ==, "[Content_Types].xml");
  for (size_t i = 1; parts[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("/", parts[i], NULL);
      bool xml = g_str_has_suffix (name, ".xml");

      g_assert_true (xml ? has (named, name) : has (extensions, strrchr (name, '.') + 1));
      if (xml)
        xmlFreeDoc (care_sample_docx_part (docx, parts[i]));
    }
  for (unsigned i = 0; i < named->len; i++)
    g_assert_true (
        g_strv_contains ((const char *const *)parts, (const char *)g_ptr_array_index (named, i) + 1));
  xmlFreeDoc (types);

  assert_related (docx, "_rels/.rels", "", parts);
  assert_related (docx, "word/_rels/document.xml.rels", "word/", parts);
  assert_leads (docx, "word/document.xml", "//@r:id | //@r:embed", "word/_rels/document.xml.rels",
                "//p:Relationship/@Id");
  assert_leads (docx, "word/document.xml", "//w:pStyle/@w:val", "word/styles.xml", "//w:style/@w:styleId");
  assert_leads (docx, "word/header.xml", "//w:pStyle/@w:val", "word/styles.xml", "//w:style/@w:styleId");
  assert_leads (docx, "word/styles.xml", "//w:basedOn/@w:val | //w:next/@w:val", "word/styles.xml",
                "//w:style/@w:styleId");
  assert_leads (docx, "word/document.xml", "//w:numId/@w:val", "word/numbering.xml", "//w:num/@w:numId");
  assert_leads (docx, "word/styles.xml", "//w:numId/@w:val", "word/numbering.xml", "//w:num/@w:numId");
}

static void
test_is_known_for_what_it_is (void)
{
  g_autoptr (CareDocument) document = care_sample_full ();
  g_autofree char *docx = care_sample_docx_save (document);
  const char *const file[] = { "file", "--brief", "--mime-type", docx, NULL };
  const char *const test[] = { "unzip", "-tq", docx, NULL };
  g_autofree char *type = care_sample_run (file, NULL);
  g_autofree char *sound = care_sample_run (test, NULL);

  g_assert_cmpstr (type, ==, DOCX_TYPE "\n");
  g_assert_nonnull (strstr (sound, "No errors detected"));
}

/* What stands before the words of a list item: bullets all alike, numbers from 1 in each list. */
static void
gather_label (xmlNode *paragraph, GString *text, int *list, int *item)
{
  xmlNode *properties = xmlFirstElementChild (paragraph);
  xmlChar *style = NULL;
  int numbered = 0;

  for (xmlNode *node = xmlFirstElementChild (properties); node != NULL; node = xmlNextElementSibling (node))
    if (g_str_equal ((const char *)node->name, "pStyle"))
      style = xmlGetProp (node, BAD_CAST "val");
    else if (g_str_equal ((const char *)node->name, "numPr"))
      {
        xmlChar *value = xmlGetProp (xmlLastElementChild (node), BAD_CAST "val");

        numbered = care_sample_docx_int ((const char *)value);
        xmlFree (value);
      }
  if (numbered > 0)
    {
      *item = numbered == *list ? *item + 1 : 1;
      *list = numbered;
      g_string_append_printf (text, "%d. ", *item);
    }
  else if (g_str_equal ((const char *)style, "ListBullet"))
    g_string_append (text, "• ");
  xmlFree (style);
}

static void
gather_text (xmlNode *node, GString *text, int *list, int *item)
{
  for (; node != NULL; node = xmlNextElementSibling (node))
    {
      const char *name = (const char *)node->name;

      if (g_str_equal (name, "br") || g_str_equal (name, "tab"))
        g_string_append_c (text, ' ');
      if (g_str_equal (name, "t"))
        {
          xmlChar *words = xmlNodeGetContent (node);

          g_string_append (text, (const char *)words);
          xmlFree (words);
        }
      if (g_str_equal (name, "p"))
        gather_label (node, text, list, item);
      /* What the logo says in its place is no word of the page. */
      if (!g_str_equal (name, "drawing") && !g_str_equal (name, "pPr"))
        gather_text (xmlFirstElementChild (node), text, list, item);
      if (g_str_equal (name, "p"))
        g_string_append_c (text, '\n');
    }
}

static void
test_says_the_same_words (const void *data)
{
  const CareSample *sample = data;
  g_autoptr (CareDocument) document = sample->make ();
  g_autofree char *docx = care_sample_docx_save (document);
  g_autofree char *expected = care_document_text (document);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *said = NULL;
  g_autofree char *meant = NULL;
  xmlDoc *doc = care_sample_docx_part (docx, "word/document.xml");
  int list = 0;
  int item = 0;

  gather_text (xmlDocGetRootElement (doc), text, &list, &item);
  xmlFreeDoc (doc);
  said = care_sample_words (text->str);
  meant = care_sample_words (expected);
  g_assert_cmpstr (said, ==, meant);
}

static void
test_same_tree_same_bytes (const void *data)
{
  const CareSample *sample = data;
  g_autoptr (CareDocument) one = sample->make ();
  g_autoptr (CareDocument) other = sample->make ();
  g_autoptr (GBytes) first = care_sample_docx (one);
  g_autoptr (GBytes) second = care_sample_docx (other);

  g_assert_true (g_bytes_equal (first, second));
}

static void
test_says_what_it_is (void)
{
  static const char *const expected[] = {
    "<dc:title>Hostile &lt;&amp;&gt; ",
    "<dc:subject>A sample</dc:subject>",
    "<dc:creator>Greenfield Care Ltd</dc:creator>",
    "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-11-16T10:42:00Z</dcterms:created>",
    "<dc:language>en-GB</dc:language>",
  };
  g_autoptr (CareDocument) document = care_sample_hostile ();
  g_autoptr (CareDocument) empty = care_sample_empty ();
  g_autofree char *docx = care_sample_docx_save (document);
  g_autofree char *core = care_sample_unzip (docx, "docProps/core.xml", NULL);
  g_autofree char *nothing = NULL;
  g_autofree char *bare = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (core, expected[i]) == NULL)
      g_error ("%s is not in %s", expected[i], core);
  care_sample_docx_assert (docx, "word/styles.xml", "//w:rPrDefault//w:lang[@w:val = 'en-GB']", 1);

  nothing = care_sample_docx_save (empty);
  bare = care_sample_unzip (nothing, "docProps/core.xml", NULL);
  g_assert_null (strstr (bare, "dcterms:created"));
}

static void
add_tests (const CareSample *samples)
{
  for (const CareSample *sample = samples; sample->name != NULL; sample++)
    {
      g_autofree char *whole = g_strconcat ("/documents/docx/whole/", sample->name, NULL);
      g_autofree char *words = g_strconcat ("/documents/docx/words/", sample->name, NULL);
      g_autofree char *same = g_strconcat ("/documents/docx/same-bytes/", sample->name, NULL);

      g_test_add_data_func (whole, sample, test_package_is_whole);
      g_test_add_data_func (words, sample, test_says_the_same_words);
      g_test_add_data_func (same, sample, test_same_tree_same_bytes);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/docx/known", test_is_known_for_what_it_is);
  g_test_add_func ("/documents/docx/says-what-it-is", test_says_what_it_is);
  add_tests (care_samples);
  add_tests (care_letterhead_samples);
  return g_test_run ();
}
