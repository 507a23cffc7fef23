/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The PDF: sound, tagged, says its title and language, has its fonts inside, and says the same words as the
 * tree. Looked at with the programs of others: qpdf and poppler. */
#include "care-pdf.h"
#include "care-sample.h"

#include <string.h>

static GBytes *
write_pdf (const CareDocument *document)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = care_pdf_write (document, &error);

  g_assert_no_error (error);
  return bytes;
}

static char *
save_pdf (const CareDocument *document)
{
  g_autoptr (GBytes) bytes = write_pdf (document);

  return care_sample_save (bytes, "document.pdf");
}

static void
assert_says (const char *text, const char *expected)
{
  if (strstr (text, expected) == NULL)
    g_error ("\"%s\" is not in: %s", expected, text);
}

static int
count (const char *text, const char *part)
{
  int n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;
  return n;
}

static void
test_says_what_it_is (void)
{
  g_autoptr (CareDocument) document = care_sample_full ();
  g_autofree char *pdf = save_pdf (document);
  const char *const info[] = { "pdfinfo", "-isodates", pdf, NULL };
  const char *const json[] = { "qpdf", "--json", pdf, NULL };
  g_autofree char *said = care_sample_run (info, NULL);
  g_autofree char *objects = care_sample_run (json, NULL);

  assert_says (said, "Written representations\n");
  assert_says (said, "Greenfield Care Ltd\n");
  assert_says (said, "2026-11-16T10:42:00Z\n");
  assert_says (said, "A4");
  assert_says (objects, "\"/Lang\": \"u:en-GB\"");
  assert_says (objects, "\"/DisplayDocTitle\": true");
  assert_says (objects, "\"title\": \"What supports them\"");
  g_assert_true (g_regex_match_simple ("Tagged: +yes\n", said, 0, 0));
}

/* Each part is tagged as what it is, and nothing of the furniture is read aloud. */
static void
test_is_tagged (void)
{
  static const struct
  {
    const char *tag;
    int at_least;
  } cases[] = { { "H1", 1 },  { "H2", 1 },    { "H3", 1 },    { "P", 4 },  { "L", 2 },  { "LI", 3 },
                { "Lbl", 3 }, { "LBody", 3 }, { "Table", 1 }, { "TR", 7 }, { "TH", 3 }, { "TD", 18 } };
  g_autoptr (CareDocument) document = care_sample_full ();
  g_autofree char *pdf = save_pdf (document);
  const char *const structure[] = { "pdfinfo", "-struct-text", pdf, NULL };
  g_autofree char *said = care_sample_run (structure, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *pattern = g_strdup_printf (" %s\n", cases[i].tag);
      g_autofree char *block = g_strdup_printf (" %s (", cases[i].tag);
      g_autofree char *more = g_strdup_printf (" %s:\n", cases[i].tag);

      if (count (said, pattern) + count (said, block) + count (said, more) < cases[i].at_least)
        g_error ("%s is not there %d times in: %s", cases[i].tag, cases[i].at_least, said);
    }
  g_assert_cmpint (count (said, "/Scope /Column"), ==, 3);
  g_assert_null (strstr (said, "DRAFT"));
  g_assert_null (strstr (said, "Page 1 of"));
  /* A paragraph of several lines is there to its end. */
  g_assert_nonnull (strstr (said, "are enclosed."));
}

/* A name in Hebrew or Arabic keeps its place before its number, and what is read goes on after it. */
static void
test_names_hold (void)
{
  g_autoptr (CareDocument) document = care_document_new ("t", "en-GB", 0);
  g_autofree char *pdf = NULL;
  g_autofree char *said = NULL;

  care_document_paragraph (document, "The manager, שרה כהן (1-201), wrote; محمد علي 12 replied.");
  pdf = save_pdf (document);
  {
    const char *const argv[] = { "pdfinfo", "-struct-text", pdf, NULL };

    said = care_sample_run (argv, NULL);
  }
  assert_says (said, "The manager, ");
  assert_says (said, " (1-201), wrote; ");
  assert_says (said, " 12 replied.");
}

/* A row that is parted by pages is one row in the tags: five rows of three cells, whatever the pages do. */
static void
test_parted_row_is_one (void)
{
  const CareSample *sample = care_samples;
  g_autoptr (CareDocument) document = NULL;
  g_autofree char *pdf = NULL;
  g_autofree char *said = NULL;

  while (strcmp (sample->name, "tall-row") != 0)
    sample++;
  document = sample->make ();
  pdf = save_pdf (document);
  {
    const char *const argv[] = { "pdfinfo", "-struct-text", pdf, NULL };

    said = care_sample_run (argv, NULL);
  }
  g_assert_cmpint (count (said, "    TR\n"), ==, 5);
  g_assert_cmpint (count (said, "      TD\n"), ==, 12);
  g_assert_cmpint (count (said, "        Span"), >=, 4);
  g_assert_cmpint (count (said, "Beside it"), ==, 1);
}

static void
assert_sound (const char *pdf)
{
  const char *const check[] = { "qpdf", "--check", pdf, NULL };
  g_autofree char *said = care_sample_run (check, NULL);

  assert_says (said, "No syntax or stream encoding errors found");
}

static void
assert_fonts_inside (const char *pdf)
{
  const char *const argv[] = { "pdffonts", pdf, NULL };
  g_autofree char *said = care_sample_run (argv, NULL);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (said), "\n", -1);

  for (size_t i = 2; i < g_strv_length (lines); i++)
    if (!g_regex_match_simple (" yes +yes +yes +\\d+ +\\d+$", lines[i], 0, 0))
      g_error ("not inside, not a subset or without Unicode: %s", lines[i]);
}

static void
assert_same_words (const CareDocument *document, const char *pdf)
{
  g_autofree char *text = care_document_text (document);
  g_autofree char *expected = care_sample_words (text);
  g_autofree char *said = care_sample_body (document, pdf);

  g_assert_cmpstr (said, ==, expected);
}

/* Sound, with its fonts inside, and with the words of the tree in their order. */
static void
test_sample (const void *data)
{
  const CareSample *sample = data;
  g_autoptr (CareDocument) document = sample->make ();
  g_autofree char *pdf = save_pdf (document);

  assert_sound (pdf);
  assert_fonts_inside (pdf);
  /* Which letters a font lacks, and how poppler orders right to left, is not ours to say. */
  if (sample->make != care_sample_hostile)
    assert_same_words (document, pdf);
}

static void
test_every_page_is_numbered_and_marked (void)
{
  g_autoptr (CareDocument) document = care_sample_table (140);
  g_autofree char *pdf = save_pdf (document);
  const char *const argv[] = { "pdftotext", "-raw", pdf, "-", NULL };
  g_autofree char *said = care_sample_run (argv, NULL);
  int pages = count (said, "\f");

  g_assert_cmpint (pages, >=, 5);
  for (int i = 1; i <= pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("Page %d of %d\n", i, pages);

      assert_says (said, number);
    }
  g_assert_cmpint (count (said, "DRAFT\n"), ==, pages);
  /* Of the sample's own words, the first page bears only the title. */
  g_assert_cmpint (count (said, "Greenfield Care Ltd: a sample\n"), ==, pages - 1);
  g_assert_cmpint (count (said, "Month Location What happened"), ==, pages);
}

/* Whatever goes before it, a heading never stands alone at the foot of a page. */
static void
test_heading_is_never_alone (void)
{
  bool moved = false;

  /* A paragraph takes 23.4 of the 700 points of a page: with 28 or 29 before it the heading has room for
   * itself and for nothing else. */
  for (int before = 26; before <= 31; before++)
    {
      g_autoptr (CareDocument) document = care_document_new ("t", "en-GB", 0);
      g_autofree char *pdf = NULL;
      g_autofree char *said = NULL;
      g_auto (GStrv) pages = NULL;

      for (int i = 0; i < before; i++)
        care_document_address (document, "x")->kind = CARE_BLOCK_PARAGRAPH;
      care_document_heading (document, 2, "Heading");
      care_document_paragraph (document, "Text");
      pdf = save_pdf (document);
      said = care_sample_body (document, pdf);
      {
        const char *const argv[] = { "pdftotext", "-raw", pdf, "-", NULL };
        g_autofree char *raw = care_sample_run (argv, NULL);

        pages = g_strsplit (raw, "\f", -1);
      }
      for (size_t i = 0; pages[i] != NULL; i++)
        g_assert_cmpint (strstr (pages[i], "Heading") != NULL, ==, strstr (pages[i], "Text") != NULL);
      g_assert_true (g_str_has_suffix (said, "Heading Text"));
      moved = moved || (before <= 29 && strstr (pages[1], "Heading") != NULL);
    }
  g_assert_true (moved);
}

static void
test_same_tree_same_bytes (void)
{
  static CareDocument *(*const makers[]) (void)
      = { care_sample_full, care_sample_hostile, care_sample_empty };

  for (size_t i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (CareDocument) one = makers[i]();
      g_autoptr (CareDocument) other = makers[i]();
      g_autoptr (GBytes) first = write_pdf (one);
      g_autoptr (GBytes) second = write_pdf (other);

      g_assert_true (g_bytes_equal (first, second));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/pdf/says-what-it-is", test_says_what_it_is);
  g_test_add_func ("/documents/pdf/is-tagged", test_is_tagged);
  g_test_add_func ("/documents/pdf/names-hold", test_names_hold);
  g_test_add_func ("/documents/pdf/parted-row", test_parted_row_is_one);
  g_test_add_func ("/documents/pdf/every-page-numbered", test_every_page_is_numbered_and_marked);
  g_test_add_func ("/documents/pdf/heading-never-alone", test_heading_is_never_alone);
  g_test_add_func ("/documents/pdf/same-bytes", test_same_tree_same_bytes);
  for (const CareSample *sample = care_samples; sample->name != NULL; sample++)
    {
      g_autofree char *path = g_strconcat ("/documents/pdf/sample/", sample->name, NULL);

      g_test_add_data_func (path, sample, test_sample);
    }
  return g_test_run ();
}
