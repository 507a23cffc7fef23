/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a DOCX looks like and how it behaves in the hands of somebody who edits it: pages, styles, lists,
 * runs, direction, letterhead. */
#include "care-sample-docx.h"
#include "care-sample.h"

static void
test_pages_break_well (void)
{
  g_autoptr (CareDocument) document = care_sample_full ();
  g_autofree char *docx = care_sample_docx_save (document);

  care_sample_docx_assert (docx, "word/document.xml", "//w:tr[1]/w:trPr/w:tblHeader", 1);
  care_sample_docx_assert (docx, "word/document.xml", "//w:tblHeader", 1);
  care_sample_docx_assert (docx, "word/document.xml", "//w:tr/w:trPr/w:cantSplit", 7);
  care_sample_docx_assert (docx, "word/document.xml",
                           "//w:p[w:r/w:t = 'Signed for the provider']/w:pPr/w:keepNext", 1);
  care_sample_docx_assert (docx, "word/styles.xml",
                           "//w:style[starts-with (@w:styleId, 'Heading')]/w:pPr/w:keepNext", 3);
  care_sample_docx_assert (docx, "word/styles.xml", "//w:pPrDefault/w:pPr/w:widowControl", 1);
}

static void
test_headings_and_lists_are_words_own (void)
{
  static const char *const names[]
      = { "heading 1", "heading 2", "heading 3", "List Bullet", "List Number", "header", "footer" };
  g_autoptr (CareDocument) document = care_sample_full ();
  g_autofree char *docx = NULL;

  care_block_add_item (care_document_list (document, true), "Another list");
  docx = care_sample_docx_save (document);
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *style = g_strdup_printf ("//w:style/w:name[@w:val = '%s']", names[i]);

      care_sample_docx_assert (docx, "word/styles.xml", style, 1);
    }
  care_sample_docx_assert (docx, "word/styles.xml",
                           "//w:style[@w:styleId = 'Heading2']//w:outlineLvl[@w:val = '1']", 1);
  care_sample_docx_assert (docx, "word/document.xml", "//w:pStyle[@w:val = 'Heading1']", 1);
  care_sample_docx_assert (docx, "word/document.xml", "//w:pStyle[@w:val = 'ListNumber']", 3);
  /* Each of the two numbered lists begins at 1. */
  care_sample_docx_assert (docx, "word/document.xml", "//w:numId[@w:val = '3']", 2);
  care_sample_docx_assert (docx, "word/document.xml", "//w:numId[@w:val = '4']", 1);
  care_sample_docx_assert (docx, "word/numbering.xml", "//w:num/w:lvlOverride/w:startOverride[@w:val = '1']",
                           2);
}

static void
test_page (void)
{
  static const char *const footers[] = { "word/footer.xml", "word/footer-first.xml" };
  g_autoptr (CareDocument) document = care_sample_full ();
  g_autofree char *docx = care_sample_docx_save (document);
  g_autoptr (GPtrArray) columns = NULL;
  xmlDoc *doc = care_sample_docx_part (docx, "word/document.xml");
  int sum = 0;

  care_sample_docx_assert (docx, "word/document.xml", "//w:sectPr/w:pgSz[@w:w = '11906' and @w:h = '16838']",
                           1);
  care_sample_docx_assert (docx, "word/document.xml", "//w:sectPr/w:titlePg", 1);
  care_sample_docx_assert (docx, "word/header.xml", "//w:t[. = 'Greenfield Care Ltd: a sample']", 1);
  care_sample_docx_assert (docx, "word/header-first.xml", "//w:t[. = 'Greenfield Care Ltd: a sample']", 0);
  care_sample_docx_assert (docx, "word/header.xml", "//w:r[w:rPr/w:b]/w:t[. = 'DRAFT']", 1);
  care_sample_docx_assert (docx, "word/header-first.xml", "//w:r[w:rPr/w:b]/w:t[. = 'DRAFT']", 1);
  for (size_t i = 0; i < G_N_ELEMENTS (footers); i++)
    {
      care_sample_docx_assert (docx, footers[i], "//w:t[. = 'CQC provider 1-101']", 1);
      care_sample_docx_assert (docx, footers[i],
                               "//w:r[w:t = 'Page ']/following-sibling::*[1][@w:instr = 'PAGE']", 1);
      care_sample_docx_assert (docx, footers[i],
                               "//w:r[w:t = ' of ']/following-sibling::*[1][@w:instr = 'NUMPAGES']", 1);
    }

  /* 2 : 3 : 4 of the measure. */
  columns = care_sample_docx_find (doc, "//w:gridCol/@w:w");
  g_assert_cmpuint (columns->len, ==, 3);
  for (unsigned i = 0; i < columns->len; i++)
    {
      int width = care_sample_docx_int (g_ptr_array_index (columns, i));

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
  docx = care_sample_docx_save (document);
  care_sample_docx_assert (docx, "word/header.xml", "//w:t[. = 'DRAFT']", 0);
  care_sample_docx_assert (docx, "word/header-first.xml", "//w:t", 0);
}

static void
test_runs (void)
{
  g_autoptr (CareDocument) document = care_sample_full ();
  g_autofree char *docx = NULL;

  care_document_paragraph (document, "a b  c\nd \te");
  docx = care_sample_docx_save (document);
  care_sample_docx_assert (
      docx, "word/document.xml",
      "//w:r[w:rPr/w:b and w:rPr/w:bCs and not (w:rPr/w:i)][w:t = 'written representations']", 1);
  care_sample_docx_assert (docx, "word/document.xml", "//w:r[w:rPr/w:i and not (w:rPr/w:b)][w:t = ' made ']",
                           1);
  care_sample_docx_assert (docx, "word/document.xml", "//w:r[w:rPr/w:b and w:rPr/w:i][w:t = 'in time']", 1);
  care_sample_docx_assert (
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
  docx = care_sample_docx_save (document);
  care_sample_docx_assert (docx, "word/document.xml", "//w:p[1]/w:pPr/w:bidi", 1);
  care_sample_docx_assert (docx, "word/document.xml", "//w:p[2]/w:pPr/w:bidi", 0);
  care_sample_docx_assert (docx, "word/document.xml", "//w:p[1]/w:r[w:rPr/w:rtl]", 2);
  care_sample_docx_assert (docx, "word/document.xml", "//w:p[1]/w:r[not (w:rPr/w:rtl)][w:t = 'then English']",
                           1);
  care_sample_docx_assert (docx, "word/document.xml", "//w:p[2]/w:r[w:rPr/w:rtl][w:t = 'שָׁלוֹם עליכם']", 1);
  care_sample_docx_assert (docx, "word/document.xml",
                           "//w:p[2]/w:r[not (w:rPr/w:rtl)][contains (w:t, ' (2).')]", 1);
}

static void
test_letterhead (void)
{
  g_autoptr (CareDocument) document = care_sample_letterhead ();
  g_autofree char *docx = care_sample_docx_save (document);
  size_t length;
  g_autofree char *logo = care_sample_unzip (docx, "word/media/logo.png", &length);

  g_assert_cmpmem (logo, length, g_bytes_get_data (document->logo, NULL), g_bytes_get_size (document->logo));
  /* 480 by 240 pixels: 60 mm wide would be 30 mm high, so it is 25 mm high; 36,000 units a millimetre. */
  care_sample_docx_assert (docx, "word/document.xml", "//wp:extent[@cx = '1800000' and @cy = '900000']", 1);
  care_sample_docx_assert (docx, "word/document.xml", "//wp:docPr[@descr = 'Greenfield Care Ltd']", 1);
  care_sample_docx_assert (docx, "word/document.xml", "/*/*/w:p[1]/w:r/w:t[. = 'Greenfield Care Ltd']", 1);
}

static void
test_broken_logo_is_left_out (void)
{
  g_autoptr (CareDocument) document = care_sample_letterhead ();
  g_autofree char *docx = NULL;
  GBytes *half = g_bytes_new_from_bytes (document->logo, 0, g_bytes_get_size (document->logo) / 2);

  g_bytes_unref (document->logo);
  document->logo = half;
  docx = care_sample_docx_save (document);
  care_sample_docx_assert (docx, "word/document.xml", "//w:drawing", 0);
  care_sample_docx_assert (docx, "word/document.xml", "/*/*/w:p[1]/w:r/w:t[. = 'Greenfield Care Ltd']", 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/docx-form/pages-break-well", test_pages_break_well);
  g_test_add_func ("/documents/docx-form/headings-and-lists", test_headings_and_lists_are_words_own);
  g_test_add_func ("/documents/docx-form/page", test_page);
  g_test_add_func ("/documents/docx-form/draft-mark", test_draft_mark_only_on_drafts);
  g_test_add_func ("/documents/docx-form/runs", test_runs);
  g_test_add_func ("/documents/docx-form/right-to-left", test_right_to_left);
  g_test_add_func ("/documents/docx-form/letterhead", test_letterhead);
  g_test_add_func ("/documents/docx-form/broken-logo", test_broken_logo_is_left_out);
  return g_test_run ();
}
