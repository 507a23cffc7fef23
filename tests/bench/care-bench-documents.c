/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the representations take to write, warm: the median of 50; and those of thirty pages with forty
 * exhibits bound behind them: the median of 5. `--pdf FILE` and `--odt FILE` keep what was written, to look
 * at, and `--long-odt FILE` the long one, for the time that another program takes with it. */
#include "care-exhibits.h"
#include "care-odt.h"
#include "care-pdf.h"
#include "care-sample-case.h"

#include <cairo.h>
#include <stdio.h>
#include <stdlib.h>

#define RUNS 50
#define LONG_RUNS 5
#define EXHIBITS 40

typedef GBytes *(*Writer) (const CareDocument *document, GError **error);

static int
compare (const void *a, const void *b)
{
  int64_t x = *(const int64_t *)a;
  int64_t y = *(const int64_t *)b;

  return x < y ? -1 : x > y;
}

static void
measure (const char *name, Writer write, const CareDocument *document, const char *keep)
{
  int64_t took[RUNS];

  for (int i = -3; i < RUNS; i++)
    {
      g_autoptr (GError) error = NULL;
      int64_t start = g_get_monotonic_time ();
      g_autoptr (GBytes) bytes = write (document, &error);

      g_assert_no_error (error);
      if (i >= 0)
        took[i] = g_get_monotonic_time () - start;
      if (i == 0 && keep != NULL)
        g_file_set_contents (keep, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
      g_assert_no_error (error);
    }
  qsort (took, RUNS, sizeof took[0], compare);
  printf ("%s %.2f\n", name, (double)took[RUNS / 2] / 1000);
}

static cairo_status_t
take_bytes (void *closure, const unsigned char *data, unsigned length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
must_write (Writer write, const CareDocument *document)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = write (document, &error);

  g_assert_no_error (error);
  return bytes;
}

/* Sections of headings, paragraphs, a list and a table, about so many pages of them. */
static CareDocument *
long_document (int pages)
{
  static const char words[]
      = "The home was without a network from 9 March to 2 April 2026 after an attack on the "
        "computers of the group. The manager telephoned the support desk on 11, 16 and 27 March "
        "and was told each time that nothing could be entered by telephone. The figures were "
        "kept on paper, day by day, and are enclosed.";
  static const char *const header[] = { "Month", "Location", "What happened", NULL };
  static const char *const row[] = { "March 2026", "Elm House (1-201)", "Not saved in the window", NULL };
  CareDocument *document = care_document_new ("Written representations", "en-GB", 1794825720);

  care_document_heading (document, 1, "Written representations");
  for (int i = 0; i < pages; i++)
    {
      CareBlock *block;

      care_document_heading (document, 2, "Another of the months");
      for (int j = 0; j < 5; j++)
        care_document_paragraph (document, words);
      block = care_document_list (document, true);
      care_block_add_item (block, "The log of calls");
      care_block_add_item (block, "A photograph of the screen");
      block = care_document_table (document, header, NULL);
      for (int j = 0; j < 7; j++)
        care_block_add_row (block, row);
    }
  return document;
}

/* A screen of 1366 by 768, as a PNG. */
static GBytes *
screen_picture (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1366, 768);
  cairo_t *cr = cairo_create (surface);
  GByteArray *bytes = g_byte_array_new ();

  for (int i = 0; i < 300; i++)
    {
      cairo_set_source_rgb (cr, i % 7 / 7.0, i % 11 / 11.0, i % 13 / 13.0);
      cairo_rectangle (cr, i * 37 % 1366, i * 53 % 768, 200, 30);
      cairo_fill (cr);
    }
  g_assert_cmpint (cairo_surface_write_to_png_stream (surface, take_bytes, bytes), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/* Laid out, written, looked at and bound: what happens between a press and a file. */
static int64_t
write_and_bind (const CareDocument *document, const CareExhibit *exhibits, int64_t *write_took)
{
  int64_t start = g_get_monotonic_time ();
  g_autoptr (GBytes) front = must_write (care_pdf_write, document);
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GError) error = NULL;

  *write_took = g_get_monotonic_time () - start;
  for (int i = 0; i < EXHIBITS; i++)
    g_assert_cmpint (care_exhibit_look (exhibits[i].content, NULL), ==, CARE_EXHIBIT_BOUND);
  whole = care_exhibits_bind (front, exhibits, EXHIBITS, &error);
  g_assert_no_error (error);
  return g_get_monotonic_time () - start;
}

static void
measure_long (const char *keep_odt)
{
  g_autoptr (CareDocument) document = long_document (30);
  g_autoptr (CareDocument) one = long_document (1);
  g_autoptr (CareDocument) two = long_document (2);
  g_autoptr (GBytes) odt = must_write (care_odt_write, document);
  g_autoptr (GBytes) one_page = must_write (care_pdf_write, one);
  g_autoptr (GBytes) two_pages = must_write (care_pdf_write, two);
  g_autoptr (GBytes) picture = screen_picture ();
  CareExhibit exhibits[EXHIBITS];
  int64_t took[LONG_RUNS];
  int64_t write_took[LONG_RUNS];

  for (int i = 0; i < EXHIBITS; i++)
    exhibits[i] = (CareExhibit){ i + 1, "One of forty", "exhibit", "",
                                 i % 3 == 0   ? picture
                                 : i % 3 == 1 ? one_page
                                              : two_pages };
  for (int i = -1; i < LONG_RUNS; i++)
    took[MAX (i, 0)] = write_and_bind (document, exhibits, &write_took[MAX (i, 0)]);
  qsort (took, LONG_RUNS, sizeof took[0], compare);
  qsort (write_took, LONG_RUNS, sizeof write_took[0], compare);
  printf ("long_pdf_ms %.2f\nbound_ms %.2f\n", (double)write_took[LONG_RUNS / 2] / 1000,
          (double)took[LONG_RUNS / 2] / 1000);
  if (keep_odt != NULL)
    g_assert_true (
        g_file_set_contents (keep_odt, g_bytes_get_data (odt, NULL), (gssize)g_bytes_get_size (odt), NULL));
}

int
main (int argc, char *argv[])
{
  g_autofree char *pdf = NULL;
  g_autofree char *odt = NULL;
  g_autofree char *long_odt = NULL;
  const GOptionEntry options[] = {
    { "pdf", 0, 0, G_OPTION_ARG_FILENAME, &pdf, "Keep the PDF", "FILE" },
    { "odt", 0, 0, G_OPTION_ARG_FILENAME, &odt, "Keep the ODT", "FILE" },
    { "long-odt", 0, 0, G_OPTION_ARG_FILENAME, &long_odt, "Keep the long ODT", "FILE" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (CareSampleCase) sample = care_sample_case_new ();
  CarePaperFacts facts = care_sample_case_facts (sample, care_date (2026, 12, 1));
  g_autoptr (CareDocument) document = NULL;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL))
    return EXIT_FAILURE;

  document = care_words_paper (CARE_PAPER_REPRESENTATIONS, &facts);
  measure ("odt_ms", care_odt_write, document, odt);
  measure ("pdf_ms", care_pdf_write, document, pdf);
  measure_long (long_odt);
  return EXIT_SUCCESS;
}
