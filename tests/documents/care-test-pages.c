/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages for a preview and a printer: those of the PDF, on any surface and in any thread; and the letterhead.
 */
#include "care-pages.h"
#include "care-pdf.h"
#include "care-sample-letter.h"

#include <cairo-pdf.h>
#include <string.h>

#define MM (72.0 / 25.4)

static char *
save_pdf (const CareDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = care_pdf_write (document, &error);

  g_assert_no_error (error);
  return care_sample_save (bytes, "pages.pdf");
}

static cairo_surface_t *
draw_page (const CarePages *pages, int page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 595, 842);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  care_pages_draw (pages, page, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return surface;
}

/* What stands on a page of a PDF between the margins, as poppler reads it. */
static char *
words_of_pdf (const char *pdf, int page)
{
  g_autofree char *number = g_strdup_printf ("%d", page + 1);
  const char *const argv[] = { "pdftotext", "-raw", "-r", "72",   "-x", "60",   "-y", "68", "-W", "480",
                               "-H",        "706",  "-f", number, "-l", number, pdf,  "-",  NULL };
  g_autofree char *said = care_sample_run (argv, NULL);

  return care_sample_words (said);
}

static int
pages_of_pdf (const char *pdf)
{
  const char *const argv[] = { "qpdf", "--show-npages", pdf, NULL };
  g_autofree char *said = care_sample_run (argv, NULL);

  gint64 n = 0;

  g_assert_true (g_ascii_string_to_signed (g_strchomp (said), 10, 0, 100000, &n, NULL));
  return (int)n;
}

/* Each page says what that page of the PDF says, and has ink. */
static void
test_are_those_of_the_pdf (const void *data)
{
  const CareSample *sample = data;
  g_autoptr (CareDocument) document = sample->make ();
  g_autoptr (CarePages) pages = care_pages_new (document);
  g_autofree char *pdf = save_pdf (document);
  int n = care_pages_count (pages);

  g_assert_cmpint (n, ==, pages_of_pdf (pdf));
  for (int i = 0; i < MIN (n, 12); i++)
    {
      g_autofree char *text = care_pages_text (pages, i);
      g_autofree char *words = care_sample_words (text);
      g_autofree char *expected = words_of_pdf (pdf, i);

      g_assert_cmpstr (words, ==, expected);
    }
}

/* A page rendered from the PDF and the page as drawn are as grey as each other, strip by strip. */
static void
test_look_like_the_pdf (void)
{
  g_autoptr (CareDocument) document = care_sample_letter ();
  g_autoptr (CarePages) pages = care_pages_new (document);
  g_autofree char *pdf = save_pdf (document);
  g_autofree char *prefix = g_build_filename (g_get_user_cache_dir (), "rendered", NULL);
  g_autofree char *png = g_strconcat (prefix, ".png", NULL);
  const char *const argv[]
      = { "pdftoppm", "-r", "72", "-f", "1", "-l", "1", "-singlefile", "-png", pdf, prefix, NULL };
  g_autofree char *said = care_sample_run (argv, NULL);
  cairo_surface_t *theirs = cairo_image_surface_create_from_png (png);
  cairo_surface_t *ours = draw_page (pages, 0);

  g_assert_cmpint (cairo_image_surface_get_height (theirs), ==, 842);
  for (int strip = 0; strip + 20 <= 842; strip += 20)
    {
      double difference = 0;

      for (int y = strip; y < strip + 20; y++)
        for (int x = 0; x < 595; x++)
          difference += (double)(care_sample_pixel (ours, x, y) >> 8 & 0xff)
                        - (double)(care_sample_pixel (theirs, x, y) >> 8 & 0xff);
      g_assert_cmpfloat (ABS (difference) / (595 * 20), <, 6);
    }
  cairo_surface_destroy (ours);
  cairo_surface_destroy (theirs);
}

/* A printer's surface is a PDF of somebody else's: no tag of ours is left open on it, whatever page is asked.
 */
static void
test_leave_no_tags (void)
{
  g_autoptr (CareDocument) document = care_sample_paragraphs (40);
  g_autoptr (CarePages) pages = care_pages_new (document);
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "printed.pdf", NULL);
  cairo_surface_t *surface;
  cairo_t *cr;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_cache_dir (), 0700), ==, 0);
  surface = cairo_pdf_surface_create (path, 595, 842);
  cr = cairo_create (surface);
  for (int i = care_pages_count (pages) - 1; i >= 0; i -= 2)
    {
      care_pages_draw (pages, i, cr);
      cairo_show_page (cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  {
    const char *const argv[] = { "pdfinfo", path, NULL };
    g_autofree char *said = care_sample_run (argv, NULL);

    g_assert_true (g_regex_match_simple ("Tagged: +no\n", said, 0, 0));
  }
}

static void
test_find_headings (void)
{
  g_autoptr (CareDocument) document = care_sample_paragraphs (60);
  g_autoptr (CarePages) pages = NULL;
  g_autofree char *text = NULL;
  int last;

  care_document_heading (document, 2, "Schedule 1");
  pages = care_pages_new (document);
  g_clear_pointer (&document, care_document_free); /* it need not outlive them */
  last = care_pages_count (pages) - 1;
  text = care_pages_text (pages, last);
  g_assert_true (g_str_has_suffix (text, "Schedule 1"));
  g_assert_cmpint (care_pages_find_heading (pages, "Schedule 1"), ==, last);
  g_assert_cmpint (care_pages_find_heading (pages, "Many paragraphs"), ==, 0);
  g_assert_cmpint (care_pages_find_heading (pages, "Schedule"), ==, -1);
}

static void *
make_png (void *data)
{
  g_autoptr (CareDocument) document = care_sample_letter ();
  g_autoptr (CarePages) pages = care_pages_new (document);
  g_autoptr (GError) error = NULL;
  GBytes *png = care_pages_png (pages, 0, 1, &error);

  g_assert_no_error (error);
  return png;
}

static void
test_any_thread (void)
{
  g_autoptr (GBytes) here = make_png (NULL);
  GThread *threads[3];

  for (size_t i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("pages", make_png, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GBytes) there = g_thread_join (threads[i]);

      g_assert_true (g_bytes_equal (here, there));
    }
}

/* The name comes first in what is read, the logo is at the right in its colours, and a rule stands below. */
static void
test_letterhead (void)
{
  g_autoptr (CareDocument) document = care_sample_letter ();
  g_autoptr (CarePages) pages = care_pages_new (document);
  g_autofree char *text = care_pages_text (pages, 0);
  g_autofree char *pdf = save_pdf (document);
  const char *const argv[] = { "pdfinfo", "-struct-text", pdf, NULL };
  g_autofree char *structure = care_sample_run (argv, NULL);
  cairo_surface_t *surface = draw_page (pages, 0);
  int right = (int)(185 * MM);
  int rule = 0;

  g_assert_true (g_str_has_prefix (text, "Greenfield Care Ltd\nUnit 5, Greenfinch Way\nNE15 8NX\n"));
  g_assert_true (
      g_regex_match_simple ("^Document\\s+P \\(block\\)\\s+\"Greenfield Care Ltd\"", structure, 0, 0));
  g_assert_null (strstr (structure, "Figure"));
  /* 400 by 200 becomes 50 by 25 mm. */
  g_assert_cmphex (care_sample_pixel (surface, right - 8, (int)(28 * MM)), ==, 0x00ff00);
  g_assert_cmphex (care_sample_pixel (surface, right - (int)(48 * MM), (int)(28 * MM)), ==, 0xff0000);
  g_assert_cmphex (care_sample_pixel (surface, right - (int)(48 * MM), (int)(47 * MM)), ==, 0x0000ff);
  g_assert_cmphex (care_sample_pixel (surface, right - (int)(53 * MM), (int)(28 * MM)), ==, 0xffffff);
  for (int y = (int)(50 * MM); y < (int)(56 * MM); y++)
    rule += care_sample_pixel (surface, 300, y) != 0xffffff;
  g_assert_cmpint (rule, >, 0);
  g_assert_cmpint (rule, <=, 2);
  cairo_surface_destroy (surface);
}

/* A photograph for a logo is made as small as it is printed, the right way up. */
static void
test_large_logo (void)
{
  g_autoptr (CareDocument) document = care_sample_letter ();
  g_autoptr (CarePages) pages = NULL;
  g_autofree char *pdf = NULL;
  cairo_surface_t *surface;
  int right = (int)(185 * MM);

  g_bytes_unref (document->logo);
  document->logo
      = care_sample_picture (2000, 4000, "jpeg", "8"); /* 4000 by 2000 upright, green at the left */
  pages = care_pages_new (document);
  pdf = save_pdf (document);
  {
    const char *const argv[] = { "pdfimages", "-list", pdf, NULL };
    g_autofree char *images = care_sample_run (argv, NULL);

    g_assert_true (g_regex_match_simple ("image +354 +709 +rgb", images, 0, 0));
  }
  surface = draw_page (pages, 0);
  g_assert_cmphex (care_sample_pixel (surface, right - (int)(48 * MM), (int)(28 * MM)) & 0xf0f0f0, ==,
                   0x00f000);
  g_assert_cmphex (care_sample_pixel (surface, right - (int)(48 * MM), (int)(47 * MM)) & 0xf0f0f0, ==,
                   0xf00000);
  cairo_surface_destroy (surface);
}

/* A logo that cannot be read leaves the same pages as none. */
static void
test_logo_that_cannot_be_read (void)
{
  g_autoptr (CareDocument) with = care_sample_letter ();
  g_autoptr (CareDocument) without = care_sample_letter ();
  g_autoptr (GBytes) whole = g_bytes_ref (with->logo);
  g_autoptr (GBytes) expected = NULL;

  g_clear_pointer (&without->logo, g_bytes_unref);
  expected = care_pdf_write (without, NULL);
  for (gsize i = 0; i < g_bytes_get_size (whole) - 12; i += 1 + i / 8)
    {
      g_autoptr (GBytes) bytes = NULL;

      g_bytes_unref (with->logo);
      with->logo = g_bytes_new_from_bytes (whole, 0, i);
      bytes = care_pdf_write (with, NULL);
      g_assert_true (g_bytes_equal (bytes, expected));
    }
}

/* EXIF tells eight ways to hold a camera. Upright, red is at the top left again only for those that say so.
 */
static void
test_pictures_are_upright (void)
{
  static const guint32 first[]
      = { 0xff0000, 0x00ff00, 0xffffff, 0x0000ff, 0xff0000, 0x0000ff, 0xffffff, 0x00ff00 };
  static const guint32 second[]
      = { 0x00ff00, 0xff0000, 0x0000ff, 0xffffff, 0x0000ff, 0xff0000, 0x00ff00, 0xffffff };

  for (int i = 0; i < 8; i++)
    {
      char turned[2] = { (char)('1' + i), '\0' };
      bool lies = i >= 4;
      g_autoptr (CareDocument) document = care_document_new ("t", "en-GB", 0);
      g_autoptr (CarePages) pages = NULL;
      cairo_surface_t *surface;
      int width = lies ? 32 : 64;

      document->logo = care_sample_picture (64, 32, "jpeg", turned);
      pages = care_pages_new (document);
      surface = draw_page (pages, 0);
      for (int j = 0; j < 2; j++)
        {
          int x = (int)(185 * MM) - width + (j == 0 ? width / 4 : 3 * width / 4);
          guint32 pixel = care_sample_pixel (surface, x, (int)(25 * MM) + 6);
          guint32 expected = j == 0 ? first[i] : second[i];

          for (int shift = 0; shift < 24; shift += 8) /* a JPEG's colours are near */
            g_assert_cmpint (ABS ((int)(pixel >> shift & 0xff) - (int)(expected >> shift & 0xff)), <, 12);
        }
      cairo_surface_destroy (surface);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (const CareSample *sample = care_samples; sample->name != NULL; sample++)
    if (sample->make != care_sample_hostile) /* poppler orders right to left in its own way */
      {
        g_autofree char *path = g_strconcat ("/documents/pages/sample/", sample->name, NULL);

        g_test_add_data_func (path, sample, test_are_those_of_the_pdf);
      }
  g_test_add_func ("/documents/pages/look-like-the-pdf", test_look_like_the_pdf);
  g_test_add_func ("/documents/pages/leave-no-tags", test_leave_no_tags);
  g_test_add_func ("/documents/pages/find-headings", test_find_headings);
  g_test_add_func ("/documents/pages/any-thread", test_any_thread);
  g_test_add_func ("/documents/pages/letterhead", test_letterhead);
  g_test_add_func ("/documents/pages/logo-large", test_large_logo);
  g_test_add_func ("/documents/pages/logo-unreadable", test_logo_that_cannot_be_read);
  g_test_add_func ("/documents/pages/upright", test_pictures_are_upright);
  return g_test_run ();
}
