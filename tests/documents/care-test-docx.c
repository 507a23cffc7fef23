/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The DOCX: a whole package in which every reference leads somewhere, that says the same words as the tree,
 * and the same tree gives the same bytes. */
#include "care-docx.h"
#include "care-sample.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

#define DOCX_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

static GBytes *
write_docx (const CareDocument *document)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = care_docx_write (document, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

static char *
save_docx (const CareDocument *document)
{
  g_autoptr (GBytes) bytes = write_docx (document);

  return care_sample_save (bytes, "document.docx");
}

static xmlDoc *
read_part (const char *docx, const char *part)
{
  size_t length;
  g_autofree char *text = care_sample_unzip (docx, part, &length);
  xmlDoc *doc = xmlReadMemory (text, (int)length, part, NULL, XML_PARSE_NONET);

  g_assert_nonnull (doc);
  return doc;
}

/* The string values of what an expression finds. */
static GPtrArray *
find (xmlDoc *doc, const char *expression)
{
  static const char *const spaces[][2] = {
    { "w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main" },
    { "r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships" },
    { "wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" },
    { "a", "http://schemas.openxmlformats.org/drawingml/2006/main" },
    { "t", "http://schemas.openxmlformats.org/package/2006/content-types" },
    { "p", "http://schemas.openxmlformats.org/package/2006/relationships" },
  };
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  xmlXPathContext *context = xmlXPathNewContext (doc);
  xmlXPathObject *result;

  for (size_t i = 0; i < G_N_ELEMENTS (spaces); i++)
    xmlXPathRegisterNs (context, BAD_CAST spaces[i][0], BAD_CAST spaces[i][1]);
  result = xmlXPathEvalExpression (BAD_CAST expression, context);
  g_assert_nonnull (result);
  for (int i = 0; result->nodesetval != NULL && i < result->nodesetval->nodeNr; i++)
    {
      xmlChar *value = xmlNodeGetContent (result->nodesetval->nodeTab[i]);

      g_ptr_array_add (found, g_strdup ((const char *)value));
      xmlFree (value);
    }
  xmlXPathFreeObject (result);
  xmlXPathFreeContext (context);
  return found;
}

static void
assert_found (const char *docx, const char *part, const char *expression, unsigned times)
{
  xmlDoc *doc = read_part (docx, part);
  g_autoptr (GPtrArray) found = find (doc, expression);

  if (found->len != times)
    g_error ("%s is %u times in %s, not %u times", expression, found->len, part, times);
  xmlFreeDoc (doc);
}

static bool
has (const GPtrArray *values, const char *value)
{
  return g_ptr_array_find_with_equal_func ((GPtrArray *)values, value, g_str_equal, NULL);
}

/* What one part refers to by an expression is there in another by a second one. */
static void
assert_leads (const char *docx, const char *from, const char *reference, const char *to, const char *target)
{
  xmlDoc *from_doc = read_part (docx, from);
  xmlDoc *to_doc = read_part (docx, to);
  g_autoptr (GPtrArray) references = find (from_doc, reference);
  g_autoptr (GPtrArray) targets = find (to_doc, target);

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
  xmlDoc *doc = read_part (docx, relations);
  g_autoptr (GPtrArray) targets = find (doc, "//p:Relationship/@Target");

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
  g_autofree char *docx = save_docx (document);
  g_auto (GStrv) parts = list_parts (docx);
  xmlDoc *types = read_part (docx, "[Content_Types].xml");
  g_autoptr (GPtrArray) named = find (types, "//t:Override/@PartName");
  g_autoptr (GPtrArray) extensions = find (types, "//t:Default/@Extension");

  g_assert_cmpstr (parts[0], ==, "[Content_Types].xml");
  for (size_t i = 1; parts[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("/", parts[i], NULL);
      bool xml = g_str_has_suffix (name, ".xml");

      g_assert_true (xml ? has (named, name) : has (extensions, strrchr (name, '.') + 1));
      if (xml)
        xmlFreeDoc (read_part (docx, parts[i]));
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
  g_autofree char *docx = save_docx (document);
  const char *const file[] = { "file", "--brief", "--mime-type", docx, NULL };
  const char *const test[] = { "unzip", "-tq", docx, NULL };
  g_autofree char *type = care_sample_run (file, NULL);
  g_autofree char *sound = care_sample_run (test, NULL);

  g_assert_cmpstr (type, ==, DOCX_TYPE "\n");
  g_assert_nonnull (strstr (sound, "No errors detected"));
}

static int
to_int (const char *text)
{
  gint64 value;

  g_assert_true (g_ascii_string_to_signed (text, 10, 0, G_MAXINT, &value, NULL));
  return (int)value;
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

        numbered = to_int ((const char *)value);
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
  g_autofree char *docx = save_docx (document);
  g_autofree char *expected = care_document_text (document);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *said = NULL;
  g_autofree char *meant = NULL;
  xmlDoc *doc = read_part (docx, "word/document.xml");
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
  g_autoptr (GBytes) first = write_docx (one);
  g_autoptr (GBytes) second = write_docx (other);

  g_assert_true (g_bytes_equal (first, second));
}

static void
test_pages_break_well (void)
{
  g_autoptr (CareDocument) document = care_sample_full ();
  g_autofree char *docx = save_docx (document);

  assert_found (docx, "word/document.xml", "//w:tr[1]/w:trPr/w:tblHeader", 1);
  assert_found (docx, "word/document.xml", "//w:tblHeader", 1);
  assert_found (docx, "word/document.xml", "//w:tr/w:trPr/w:cantSplit", 7);
  assert_found (docx, "word/document.xml", "//w:p[w:r/w:t = 'Signed for the provider']/w:pPr/w:keepNext", 1);
  assert_found (docx, "word/styles.xml", "//w:style[starts-with (@w:styleId, 'Heading')]/w:pPr/w:keepNext",
                3);
  assert_found (docx, "word/styles.xml", "//w:pPrDefault/w:pPr/w:widowControl", 1);
}

static void
test_headings_and_lists_are_words_own (void)
{
  static const char *const names[]
      = { "heading 1", "heading 2", "heading 3", "List Bullet", "List Number", "header", "footer" };
  g_autoptr (CareDocument) document = care_sample_full ();
  g_autofree char *docx = NULL;

  care_block_add_item (care_document_list (document, true), "Another list");
  docx = save_docx (document);
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *style = g_strdup_printf ("//w:style/w:name[@w:val = '%s']", names[i]);

      assert_found (docx, "word/styles.xml", style, 1);
    }
  assert_found (docx, "word/styles.xml", "//w:style[@w:styleId = 'Heading2']//w:outlineLvl[@w:val = '1']", 1);
  assert_found (docx, "word/document.xml", "//w:pStyle[@w:val = 'Heading1']", 1);
  assert_found (docx, "word/document.xml", "//w:pStyle[@w:val = 'ListNumber']", 3);
  /* Each of the two numbered lists begins at 1. */
  assert_found (docx, "word/document.xml", "//w:numId[@w:val = '3']", 2);
  assert_found (docx, "word/document.xml", "//w:numId[@w:val = '4']", 1);
  assert_found (docx, "word/numbering.xml", "//w:num/w:lvlOverride/w:startOverride[@w:val = '1']", 2);
}

static void
test_page (void)
{
  static const char *const footers[] = { "word/footer.xml", "word/footer-first.xml" };
  g_autoptr (CareDocument) document = care_sample_full ();
  g_autofree char *docx = save_docx (document);
  g_autoptr (GPtrArray) columns = NULL;
  xmlDoc *doc = read_part (docx, "word/document.xml");
  int sum = 0;

  assert_found (docx, "word/document.xml", "//w:sectPr/w:pgSz[@w:w = '11906' and @w:h = '16838']", 1);
  assert_found (docx, "word/document.xml", "//w:sectPr/w:titlePg", 1);
  assert_found (docx, "word/header.xml", "//w:t[. = 'Greenfield Care Ltd: a sample']", 1);
  assert_found (docx, "word/header-first.xml", "//w:t[. = 'Greenfield Care Ltd: a sample']", 0);
  assert_found (docx, "word/header.xml", "//w:r[w:rPr/w:b]/w:t[. = 'DRAFT']", 1);
  assert_found (docx, "word/header-first.xml", "//w:r[w:rPr/w:b]/w:t[. = 'DRAFT']", 1);
  for (size_t i = 0; i < G_N_ELEMENTS (footers); i++)
    {
      assert_found (docx, footers[i], "//w:t[. = 'CQC provider 1-101']", 1);
      assert_found (docx, footers[i], "//w:r[w:t = 'Page ']/following-sibling::*[1][@w:instr = 'PAGE']", 1);
      assert_found (docx, footers[i], "//w:r[w:t = ' of ']/following-sibling::*[1][@w:instr = 'NUMPAGES']",
                    1);
    }

  /* 2 : 3 : 4 of the measure. */
  columns = find (doc, "//w:gridCol/@w:w");
  g_assert_cmpuint (columns->len, ==, 3);
  for (unsigned i = 0; i < columns->len; i++)
    {
      int width = to_int (g_ptr_array_index (columns, i));

      g_assert_cmpint (width, >=, 9071 * (2 + (int)i) / 9);
      g_assert_cmpint (width, <=, 9071 * (2 + (int)i) / 9 + 2);
      sum += width;
    }
  g_assert_cmpint (sum, ==, 9071);
  xmlFreeDoc (doc);
}

static void
test_draft_mark_only_on_drafts (void)
{
  g_autoptr (CareDocument) document = care_sample_full ();
  g_autofree char *docx = NULL;

  document->draft = false;
  docx = save_docx (document);
  assert_found (docx, "word/header.xml", "//w:t[. = 'DRAFT']", 0);
  assert_found (docx, "word/header-first.xml", "//w:t", 0);
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
  g_autofree char *docx = save_docx (document);
  g_autofree char *core = care_sample_unzip (docx, "docProps/core.xml", NULL);
  g_autofree char *nothing = NULL;
  g_autofree char *bare = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (core, expected[i]) == NULL)
      g_error ("%s is not in %s", expected[i], core);
  assert_found (docx, "word/styles.xml", "//w:rPrDefault//w:lang[@w:val = 'en-GB']", 1);

  nothing = save_docx (empty);
  bare = care_sample_unzip (nothing, "docProps/core.xml", NULL);
  g_assert_null (strstr (bare, "dcterms:created"));
}

static void
test_runs (void)
{
  g_autoptr (CareDocument) document = care_sample_full ();
  g_autofree char *docx = NULL;

  care_document_paragraph (document, "a b  c\nd \te");
  docx = save_docx (document);
  assert_found (docx, "word/document.xml",
                "//w:r[w:rPr/w:b and w:rPr/w:bCs and not (w:rPr/w:i)][w:t = 'written representations']", 1);
  assert_found (docx, "word/document.xml", "//w:r[w:rPr/w:i and not (w:rPr/w:b)][w:t = ' made ']", 1);
  assert_found (docx, "word/document.xml", "//w:r[w:rPr/w:b and w:rPr/w:i][w:t = 'in time']", 1);
  assert_found (
      docx, "word/document.xml",
      "//w:r[w:t[1] = 'a b  c'][name (*[2]) = 'w:br'][*[3] = 'd '][name (*[4]) = 'w:tab'][*[5] = 'e']", 1);
}

/* A paragraph is read from the side on which its first letter begins; within it a passage of the other
 * direction is a run of its own. */
static void
test_right_to_left (void)
{
  g_autoptr (CareDocument) document = care_document_new ("", "en-GB", 0);
  g_autofree char *docx = NULL;

  care_document_paragraph (document, "12. سلام عليكم, then English, ושלום.");
  care_document_paragraph (document, "English, then שָׁלוֹם עליכם (2).");
  docx = save_docx (document);
  assert_found (docx, "word/document.xml", "//w:p[1]/w:pPr/w:bidi", 1);
  assert_found (docx, "word/document.xml", "//w:p[2]/w:pPr/w:bidi", 0);
  assert_found (docx, "word/document.xml", "//w:p[1]/w:r[w:rPr/w:rtl]", 2);
  assert_found (docx, "word/document.xml", "//w:p[1]/w:r[not (w:rPr/w:rtl)][w:t = 'then English']", 1);
  assert_found (docx, "word/document.xml", "//w:p[2]/w:r[w:rPr/w:rtl][w:t = 'שָׁלוֹם עליכם']", 1);
  assert_found (docx, "word/document.xml", "//w:p[2]/w:r[not (w:rPr/w:rtl)][w:t = ' (2).']", 1);
}

static void
test_letterhead (void)
{
  g_autoptr (CareDocument) document = care_sample_letterhead ();
  g_autofree char *docx = save_docx (document);
  size_t length;
  g_autofree char *logo = care_sample_unzip (docx, "word/media/logo.png", &length);

  g_assert_cmpmem (logo, length, g_bytes_get_data (document->logo, NULL), g_bytes_get_size (document->logo));
  /* 480 by 240 pixels: 60 mm wide would be 30 mm high, so it is 25 mm high; 36,000 units a millimetre. */
  assert_found (docx, "word/document.xml", "//wp:extent[@cx = '1800000' and @cy = '900000']", 1);
  assert_found (docx, "word/document.xml", "//wp:docPr[@descr = 'Greenfield Care Ltd']", 1);
  assert_found (docx, "word/document.xml", "/*/*/w:p[1]/w:r/w:t[. = 'Greenfield Care Ltd']", 1);
}

static void
test_broken_logo_is_left_out (void)
{
  g_autoptr (CareDocument) document = care_sample_letterhead ();
  g_autofree char *docx = NULL;
  GBytes *half = g_bytes_new_from_bytes (document->logo, 0, g_bytes_get_size (document->logo) / 2);

  g_bytes_unref (document->logo);
  document->logo = half;
  docx = save_docx (document);
  assert_found (docx, "word/document.xml", "//w:drawing", 0);
  assert_found (docx, "word/document.xml", "/*/*/w:p[1]/w:r/w:t[. = 'Greenfield Care Ltd']", 1);
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
  g_test_add_func ("/documents/docx/pages-break-well", test_pages_break_well);
  g_test_add_func ("/documents/docx/headings-and-lists", test_headings_and_lists_are_words_own);
  g_test_add_func ("/documents/docx/page", test_page);
  g_test_add_func ("/documents/docx/draft-mark", test_draft_mark_only_on_drafts);
  g_test_add_func ("/documents/docx/says-what-it-is", test_says_what_it_is);
  g_test_add_func ("/documents/docx/runs", test_runs);
  g_test_add_func ("/documents/docx/right-to-left", test_right_to_left);
  g_test_add_func ("/documents/docx/letterhead", test_letterhead);
  g_test_add_func ("/documents/docx/broken-logo", test_broken_logo_is_left_out);
  add_tests (care_samples);
  add_tests (care_letterhead_samples);
  return g_test_run ();
}
