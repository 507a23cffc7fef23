/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Characters that no font has are named, and those that turn the words of others around are dropped. */
#include "care-documents-missing.h"
#include "care-documents-text.h"
#include "care-odt.h"
#include "care-pages.h"
#include "care-pdf.h"
#include "care-sample.h"

#include <string.h>
#include <time.h>

static void
test_nothing_is_missing (void)
{
  g_autoptr (CareDocument) document = care_sample_full ();
  g_autofree char *missing = NULL;

  care_document_paragraph (document,
                           "Ŵ ŷ é £ € “quoted” – — • ½ e\314\201 tab\t soft\302\255hyphen "
                           "joined\342\200\215joiner varied\357\270\217 left\342\200\216right nbsp\302\240.");
  missing = care_documents_missing (document);
  g_assert_cmpstr (missing, ==, "");
}

/* U+E000 is for private use, U+2FE0 and U+AB6F0 are assigned to nothing: no honest font has them. */
static void
test_missing_everywhere (void)
{
  static const char *const header[] = { "Head", "\U000AB6F4", NULL };
  static const char *const row[] = { "cell", "\U000AB6F3\U000AB6F0", NULL };
  g_autoptr (CareDocument) document = care_sample_full ();
  g_autofree char *missing = NULL;
  CareBlock *block;

  g_free (document->letterhead);
  document->letterhead = g_strdup ("Name \U000AB6F0");
  g_free (document->header);
  document->header = g_strdup ("Header \U000AB6F5");
  g_free (document->footer);
  document->footer = g_strdup ("Footer \U000AB6F6\uE000");
  care_document_paragraph (document, "One \uE000 and again \uE000, then \u2FE0 and \U000AB6F1");
  block = care_document_list (document, false);
  care_block_add_item (block, "Item \U000AB6F2");
  block = care_document_table (document, header, NULL);
  care_block_add_row (block, row);
  missing = care_documents_missing (document);
  g_assert_cmpstr (missing, ==,
                   "\U000AB6F0\uE000\u2FE0\U000AB6F1\U000AB6F2\U000AB6F4\U000AB6F3\U000AB6F5\U000AB6F6");
}

static void
test_clean (void)
{
  static const struct
  {
    const char *text, *clean;
  } cases[] = {
    { "plain", "plain" },
    { "a\r\nb\rc\u2028d\u2029e", "a\nb\nc\nd\ne" },
    { "over\u202Eridden\u202C", "overridden" },
    { "\u202A\u202B\u202D\u202C", "" },
    { "\u2066\u2067\u2068name\u2069", "name" },
    { "unclosed \u2067", "unclosed " },
    { "marks \u200E\u200F\u061C stay", "marks \u200E\u200F\u061C stay" },
    { "שלום (1-101)", "שלום (1-101)" }, /* the line is its own */
    { "For שרה כהן (1-101), 3 March", "For שרה כהן\u200E (1-101), 3 March" },
    { "For محمد علي 12", "For محمد علي\u200E 12" },
    { "For محمد 12 علي too", "For محمد 12 علي too" },
    { "For שָׂ 12", "For שָׂ\u200E 12" }, /* after its points */
    { "For שרה and 12", "For שרה and 12" },
    { "For שרה\u200E 12", "For שרה\u200E 12" },
    { "One\nשרה 12\nFor שרה 12", "One\nשרה 12\nFor שרה\u200E 12" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = care_documents_clean (cases[i].text);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

/* The ODT and the pages drop them as well, wherever the words stand. */
static void
test_writers_drop_them (void)
{
  g_autoptr (CareDocument) document = care_document_new ("t \u202E", "en-GB", 0);
  g_autoptr (CarePages) pages = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) odt = NULL;
  g_autofree char *text = NULL;
  g_autofree char *path = NULL;
  CareBlock *block = care_document_paragraph (document, "By \u202E\u2067Evil Ltd");

  care_block_add_run (block, " on 1 March 2026", CARE_RUN_BOLD);
  pages = care_pages_new (document);
  text = care_pages_text (pages, 0);
  g_assert_cmpstr (text, ==, "By Evil Ltd on 1 March 2026");
  odt = care_odt_write (document, &error);
  g_assert_no_error (error);
  path = care_sample_save (odt, "turned.odt");
  {
    const char *const argv[] = { "unzip", "-p", path, NULL };
    g_autofree char *parts = care_sample_run (argv, NULL);

    g_assert_null (strstr (parts, "\u202E"));
    g_assert_null (strstr (parts, "\u2067"));
  }
}

/* The first and the last column of a page with ink in them, in points. */
static void
ink_of (const CarePages *pages, int *left, int *right)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 595, 842);
  cairo_t *cr = cairo_create (surface);
  const unsigned char *data;

  care_pages_draw (pages, 0, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  *left = 595;
  *right = 0;
  for (int y = 60; y < 760; y++)
    for (int x = 0; x < 595; x++)
      if (data[y * cairo_image_surface_get_stride (surface) + x] > 40)
        {
          *left = MIN (*left, x);
          *right = MAX (*right, x);
        }
  cairo_surface_destroy (surface);
}

/* A paragraph begins at the side at which its first letter says that it begins. */
static void
test_sides (void)
{
  static const struct
  {
    const char *text;
    bool right;
  } cases[] = { { "Name", false }, { "שלום", true }, { "1-101 שלום", true }, { "A שלום", false } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CareDocument) document = care_document_new ("t", "en-GB", 0);
      g_autoptr (CarePages) pages = NULL;
      int left;
      int right;

      care_document_paragraph (document, cases[i].text);
      pages = care_pages_new (document);
      ink_of (pages, &left, &right);
      g_assert_cmpint (left, >=, 70);
      g_assert_cmpint (right, <=, 525);
      if (cases[i].right)
        g_assert_cmpint (right, >=, 515);
      else
        g_assert_cmpint (left, <=, 75);
    }
}

static void
test_long_paragraph (void)
{
  g_autoptr (CareDocument) document = care_document_new ("t", "en-GB", 0);
  g_autoptr (CarePages) pages = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) said = g_string_new (NULL);

  for (int i = 0; text->len < 100000; i++)
    g_string_append_printf (text, "%d words and no end ", i);
  care_document_paragraph (document, text->str);
  pages = care_pages_new (document);
  g_assert_cmpint (care_pages_count (pages), >, 20);
  for (int i = 0; i < care_pages_count (pages); i++)
    {
      g_autofree char *page = care_pages_text (pages, i);

      g_string_append (said, page);
    }
  g_assert_cmpstr (said->str, ==, text->str);
}

static double
time_to_write (const char *text)
{
  static const char *const header[] = { "What", "Detail", NULL };
  static const int widths[] = { 1, 3 };
  const char *const row[] = { "One", text, NULL };
  g_autoptr (CareDocument) document = care_document_new ("Long", "en-GB", CARE_NO_INSTANT);
  g_autoptr (GError) error = NULL;
  clock_t start = clock ();

  care_block_add_row (care_document_table (document, header, widths), row);
  care_document_paragraph (document, text);
  g_autoptr (GBytes) bytes = care_pdf_write (document, &error);
  g_assert_no_error (error);
  return (double)(clock () - start) / CLOCKS_PER_SEC;
}

/* One word of fifty thousand characters takes about as long as as many characters with spaces; it took forty
 * times as long. Nothing of it is lost. */
static void
test_one_long_word (void)
{
  g_autofree char *word = g_strnfill (50000, 'a');
  g_autofree char *spaced = g_strdup (word);

  for (int i = 7; i < 50000; i += 8)
    spaced[i] = ' ';
  double plain = time_to_write (spaced);
  double one = time_to_write (word);
  g_test_message ("%.2f s, and %.2f s with spaces", one, plain);
  g_assert_cmpfloat (one, <, 8 * plain + 0.2);
}

static void
test_a_long_word_keeps_its_characters (void)
{
  g_autoptr (CareDocument) document = care_document_new ("Long", "en-GB", CARE_NO_INSTANT);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append (text, "e\u0301x");
  care_document_paragraph (document, text->str);
  g_autoptr (CarePages) pages = care_pages_new (document);
  g_autofree char *said = care_pages_text (pages, 0);
  g_autoptr (GString) joined = g_string_new (said);
  g_string_replace (joined, "\n", "", 0);
  g_string_replace (joined, " ", "", 0);
  g_assert_cmpstr (joined->str, ==, text->str);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/characters/none-missing", test_nothing_is_missing);
  g_test_add_func ("/documents/characters/missing", test_missing_everywhere);
  g_test_add_func ("/documents/characters/clean", test_clean);
  g_test_add_func ("/documents/characters/dropped", test_writers_drop_them);
  g_test_add_func ("/documents/characters/sides", test_sides);
  g_test_add_func ("/documents/characters/long", test_long_paragraph);
  g_test_add_func ("/documents/characters/long-word", test_one_long_word);
  g_test_add_func ("/documents/characters/long-word-whole", test_a_long_word_keeps_its_characters);
  return g_test_run ();
}
