/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The document tree: what is added comes out, in order, whatever is in it. */
#include "care-document.h"

#include <string.h>

static const char *const HEADER[] = { "Location", "Month", NULL };
static const char *const ROW[] = { "Elm House", "May 2026", NULL };
static const char *const SHORT_ROW[] = { "Oak Lodge", NULL };
static const int WIDTHS[] = { 3, 1 };

static void
test_says_all_its_words_in_order (void)
{
  g_autoptr (CareDocument) document = care_document_new ("A title", "en-GB", 0);
  g_autofree char *text = NULL;
  CareBlock *block;

  care_document_heading (document, 1, "A title");
  care_document_address (document, "Unit 5\n\n Newburn \n");
  block = care_document_paragraph (document, "First ");
  care_block_add_run (block, "second", CARE_RUN_BOLD);
  block = care_document_list (document, true);
  care_block_add_item (block, "a log");
  care_block_add_item (block, "a letter");
  block = care_document_list (document, false);
  care_block_add_item (block, "a point");
  block = care_document_table (document, HEADER, WIDTHS);
  care_block_add_row (block, ROW);
  care_block_add_row (block, SHORT_ROW);
  care_document_signature (document, "A name\nA role");

  text = care_document_text (document);
  g_assert_cmpstr (text, ==,
                   "A title\nUnit 5\nNewburn\nFirst second\n1. a log\n2. a letter\n• a point\n"
                   "Location\tMonth\nElm House\tMay 2026\nOak Lodge\t\nA name\nA role\n");
}

static void
test_rows_are_as_wide_as_the_header (void)
{
  g_autoptr (CareDocument) document = care_document_new ("", "en-GB", 0);
  const char *const long_row[] = { "a", "b", "c", NULL };
  CareBlock *table = care_document_table (document, HEADER, NULL);

  care_block_add_row (table, long_row);
  care_block_add_row (table, SHORT_ROW);
  for (unsigned i = 0; i < table->rows->len; i++)
    g_assert_cmpuint (g_strv_length (g_ptr_array_index (table->rows, i)), ==, 2);
  g_assert_cmpint (g_array_index (table->widths, int, 0), ==, 1);
}

static void
test_a_heading_stays_with_what_it_heads (void)
{
  g_autoptr (CareDocument) document = care_document_new ("", "en-GB", 0);

  g_assert_true (care_document_heading (document, 2, "Grounds")->keep_next);
  g_assert_false (care_document_paragraph (document, "Because.")->keep_next);
}

static void
test_text_that_is_no_utf8_is_made_readable (void)
{
  g_autoptr (CareDocument) document = care_document_new ("", "en-GB", 0);
  g_autofree char *text = NULL;

  care_document_paragraph (document, "caf\xe9");
  text = care_document_text (document);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true (g_str_has_prefix (text, "caf"));
}

static void
test_empty_document_has_no_words (void)
{
  g_autoptr (CareDocument) document = care_document_new (NULL, NULL, CARE_NO_INSTANT);
  g_autofree char *text = care_document_text (document);

  g_assert_cmpstr (text, ==, "");
  g_assert_cmpstr (document->title, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/document/words-in-order", test_says_all_its_words_in_order);
  g_test_add_func ("/domain/document/rows-as-wide-as-header", test_rows_are_as_wide_as_the_header);
  g_test_add_func ("/domain/document/heading-keeps-next", test_a_heading_stays_with_what_it_heads);
  g_test_add_func ("/domain/document/not-utf8", test_text_that_is_no_utf8_is_made_readable);
  g_test_add_func ("/domain/document/empty", test_empty_document_has_no_words);
  return g_test_run ();
}
