/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exhibits bound behind a document: all that can be is, looks as it did and is found; nothing in a file makes
 * it fall over. Looked at with qpdf and poppler. */
#include "care-pdf.h"
#include "care-sample-exhibits.h"

#include <string.h>

#define FIELD_LOOK " /FT /Tx /AP << /N 7 0 R >>"
#define HASH "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

static GBytes *
front_of (CareDocument *document)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = care_pdf_write (document, &error);

  g_assert_no_error (error);
  care_document_free (document);
  return bytes;
}

static GBytes *
bind (GBytes *front, const CareExhibit *exhibits, size_t n)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = care_exhibits_bind (front, exhibits, n, &error);

  g_assert_no_error (error);
  return bytes;
}

static char *
ask (const char *program, const char *option, const char *pdf)
{
  const char *const argv[] = { program, option, pdf, NULL };

  return care_sample_run (argv, NULL);
}

static char *
words_of_page (const char *pdf, int page)
{
  g_autofree char *number = g_strdup_printf ("%d", page);
  const char *const argv[] = { "pdftotext", "-raw", "-f", number, "-l", number, pdf, "-", NULL };
  g_autofree char *said = care_sample_run (argv, NULL);

  return care_sample_words (said);
}

static int
n_pages (const char *pdf)
{
  g_autofree char *said = ask ("qpdf", "--show-npages", pdf);

  gint64 n = 0;

  g_assert_true (g_ascii_string_to_signed (g_strchomp (said), 10, 0, 100000, &n, NULL));
  return (int)n;
}

static void
assert_sound (const char *pdf)
{
  g_autofree char *said = ask ("qpdf", "--check", pdf);

  g_assert_nonnull (strstr (said, "No syntax or stream encoding errors found"));
}

static void
assert_fate (GBytes *content, CareExhibitFate expected, int expected_pages)
{
  int pages = -1;

  g_assert_cmpstr (care_exhibit_fate_to_string (care_exhibit_look (content, &pages)), ==,
                   care_exhibit_fate_to_string (expected));
  g_assert_cmpint (pages, ==, expected_pages);
}

static void
test_fates (void)
{
  static const struct
  {
    const char *catalog, *field;
    CareExhibitFate fate;
  } cases[] = {
    { ">> >>", FIELD_LOOK, CARE_EXHIBIT_BOUND },
    { "/SigFlags 0 >> >>", FIELD_LOOK, CARE_EXHIBIT_BOUND },
    { "/SigFlags 3 >> >>", FIELD_LOOK, CARE_EXHIBIT_SIGNED },
    { ">> >>", "/FT /Sig", CARE_EXHIBIT_SIGNED },
    { ">> >>", "/FT /Tx /Kids [<< /Kids [<< /FT /Sig >>] >>]", CARE_EXHIBIT_SIGNED },
    { ">> >>", "/FT /Tx /Kids [5 0 R]", CARE_EXHIBIT_SIGNED }, /* a field in itself: no end to look for */
    { ">> /Perms << /DocMDP << >> >> >>", FIELD_LOOK, CARE_EXHIBIT_SIGNED },
    { "/NeedAppearances true >> >>", FIELD_LOOK, CARE_EXHIBIT_BOUND },
    { "/NeedAppearances true >> >>", "/FT /Tx", CARE_EXHIBIT_OTHER },
    { ">> /NeedsRendering true >>", FIELD_LOOK, CARE_EXHIBIT_OTHER },
    { ">> /Collection << >> >>", FIELD_LOOK, CARE_EXHIBIT_OTHER },
    { ">> /OCProperties << /OCGs [8 0 R] /D << /OFF [8 0 R] >> >> >>", FIELD_LOOK, CARE_EXHIBIT_OTHER },
    { ">> /OCProperties << /OCGs [8 0 R] /D << /BaseState /OFF >> >> >>", FIELD_LOOK, CARE_EXHIBIT_OTHER },
    { ">> /OCProperties << /OCGs [8 0 R] /D << /BaseState /ON /OFF [] >> >> >>", FIELD_LOOK,
      CARE_EXHIBIT_BOUND },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) form = care_sample_form (cases[i].catalog, cases[i].field);

      assert_fate (form, cases[i].fate, cases[i].fate == CARE_EXHIBIT_BOUND ? 1 : 0);
    }
}

static void
test_fates_of_files (void)
{
  static const char *const no_pages[]
      = { "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>", NULL };
  static const char *const circle[]
      = { "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>", NULL };
  g_autoptr (GBytes) pdf = care_sample_pdf (2);
  g_autoptr (GBytes) empty_password = care_sample_locked (pdf, "", "owner");
  g_autoptr (GBytes) password = care_sample_locked (pdf, "user", "owner");
  g_autoptr (GBytes) png = care_sample_picture (8, 8, "png", NULL);
  g_autoptr (GBytes) jpeg = care_sample_picture (8, 8, "jpeg", "6");
  g_autoptr (GBytes) none = care_sample_objects (no_pages);
  g_autoptr (GBytes) round = care_sample_objects (circle);
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) mail = g_bytes_new_static ("From: office@greenfield.example\n\nHello", 37);
  g_autoptr (GBytes) only_mark = g_bytes_new_static ("%PDF-1.7", 8);
  g_autofree char *saved = care_sample_save (pdf, "look.pdf");

  assert_fate (pdf, CARE_EXHIBIT_BOUND, n_pages (saved));
  assert_fate (empty_password, CARE_EXHIBIT_ENCRYPTED, 0);
  assert_fate (password, CARE_EXHIBIT_ENCRYPTED, 0);
  assert_fate (png, CARE_EXHIBIT_BOUND, 1);
  assert_fate (jpeg, CARE_EXHIBIT_BOUND, 1);
  assert_fate (none, CARE_EXHIBIT_DAMAGED, 0);
  assert_fate (round, CARE_EXHIBIT_DAMAGED, 0);
  assert_fate (nothing, CARE_EXHIBIT_OTHER, 0);
  assert_fate (mail, CARE_EXHIBIT_OTHER, 0);
  assert_fate (only_mark, CARE_EXHIBIT_DAMAGED, 0);
}

/* A file that leads from one object to the next and on, further than a stack holds. */
static GBytes *
deep (bool tree)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (objects, g_strdup ("<< /Type /Catalog /Pages 2 0 R >>"));
  if (!tree)
    {
      g_ptr_array_add (objects, g_strdup ("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"));
      g_ptr_array_add (
          objects,
          g_strdup ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /X 4 0 R >> >>"));
    }
  for (unsigned i = 0; i < 300000; i++)
    g_ptr_array_add (objects,
                     g_strdup_printf (tree ? "<< /Type /Pages /Kids [%u 0 R] /Count 1 >>" : "<< /N %u 0 R >>",
                                      objects->len + 2));
  g_ptr_array_add (objects, g_strdup (tree ? "<< /Type /Page /MediaBox [0 0 9 9] >>" : "null"));
  g_ptr_array_add (objects, NULL);
  return care_sample_objects ((const char *const *)objects->pdata);
}

static void
test_deep (void)
{
  g_autoptr (GString) nested = g_string_new ("<< /Type /Catalog /Pages 2 0 R /X ");
  const char *objects[] = { NULL, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Annots 1 0 R >>", NULL };
  g_autoptr (GBytes) chain = deep (false);
  g_autoptr (GBytes) tree = deep (true);
  g_autoptr (GBytes) arrays = NULL;

  for (int i = 0; i < 100000; i++)
    g_string_append_c (nested, '[');
  objects[0] = nested->str;
  arrays = care_sample_objects (objects);
  assert_fate (chain, CARE_EXHIBIT_DAMAGED, 0);
  assert_fate (tree, CARE_EXHIBIT_DAMAGED, 0);
  assert_fate (arrays, CARE_EXHIBIT_DAMAGED, 0);
}

/* A picture that says it is of more pixels than there is memory for. */
static void
test_huge_picture (void)
{
  static const guint8 head[] = "\211PNG\r\n\032\n\0\0\0\rIHDR\0\1\206\240\0\1\206\240\10\2\0\0\0\342\2\323\36"
                               "\0\0\0\0IEND\256B`\202";
  g_autoptr (GBytes) png = g_bytes_new_static (head, sizeof head - 1);

  g_autoptr (GBytes) wide = care_sample_picture (40000, 2, "png", NULL);

  assert_fate (png, CARE_EXHIBIT_DAMAGED, 0);
  assert_fate (wide, CARE_EXHIBIT_DAMAGED, 0);
}

/* What the front says of itself, its tags first and its pages first, stays; each exhibit stands behind its
 * divider and in the outline; what cannot be bound is left out. */
static void
test_bound (void)
{
  g_autoptr (GBytes) front = front_of (care_sample_letter ());
  g_autoptr (GBytes) two = care_sample_pdf (1);
  g_autoptr (GBytes) locked = care_sample_locked (two, "", "owner");
  g_autoptr (GBytes) png = care_sample_picture (600, 400, "png", NULL);
  const CareExhibit exhibits[] = { { 1, "The log of calls", "log.pdf", HASH, two },
                                   { 2, "A letter that is locked", "locked.pdf", HASH, locked },
                                   { 3, "A photograph of the screen", "screen \"1\".png", HASH, png } };
  g_autoptr (GBytes) whole = bind (front, exhibits, G_N_ELEMENTS (exhibits));
  g_autofree char *before = care_sample_save (front, "front.pdf");
  g_autofree char *pdf = care_sample_save (whole, "whole.pdf");
  g_autofree char *exhibit = care_sample_save (two, "exhibit.pdf");
  g_autofree char *said = ask ("pdfinfo", "-isodates", pdf);
  g_autofree char *tags = ask ("pdfinfo", "-struct-text", pdf);
  g_autofree char *front_tags = ask ("pdfinfo", "-struct-text", before);
  g_autofree char *objects = ask ("qpdf", "--json", pdf);
  int n = n_pages (before);
  int m = n_pages (exhibit);

  assert_sound (pdf);
  g_assert_cmpint (n_pages (pdf), ==, n + 1 + m + 1 + 1);
  for (int i = 1; i <= n; i++)
    {
      g_autofree char *here = words_of_page (pdf, i);
      g_autofree char *there = words_of_page (before, i);

      g_assert_cmpstr (here, ==, there);
    }
  {
    g_autofree char *divider = words_of_page (pdf, n + 1);
    g_autofree char *first = words_of_page (pdf, n + 2);
    g_autofree char *last = words_of_page (pdf, n + 2 + m);
    g_autofree char *expected = words_of_page (exhibit, 1);
    g_autofree char *facts = g_strdup_printf (
        "Exhibit 1 The log of calls File: log.pdf Pages: %d SHA-256 of the file: " HASH, m);

    g_assert_cmpstr (divider, ==, facts);
    g_assert_cmpstr (first, ==, expected);
    g_assert_true (
        g_str_has_prefix (last, "Exhibit 3 A photograph of the screen File: screen \"1\".png Pages: 1"));
  }
  g_assert_nonnull (strstr (said, "Written representations\n"));
  g_assert_nonnull (strstr (said, "2026-11-16T10:42:00Z\n"));
  g_assert_true (g_regex_match_simple ("Tagged: +yes\n", said, 0, 0));
  g_assert_nonnull (strstr (objects, "\"/Lang\": \"u:en-GB\""));
  g_assert_true (g_str_has_prefix (tags, front_tags));
  g_assert_true (g_regex_match_simple ("\n  Part\n    H1 \\(block\\)\n      \"Exhibit 1\"\n", tags, 0, 0));
  g_assert_nonnull (strstr (tags, "\n    Figure"));
  g_assert_nonnull (strstr (objects, "\"/Alt\": \"u:Exhibit 3: A photograph of the screen\""));
  g_assert_nonnull (strstr (objects, "\"title\": \"Exhibit 1: The log of calls\""));
  g_assert_nonnull (strstr (objects, "\"title\": \"Exhibit 3: A photograph of the screen\""));
  g_assert_nonnull (strstr (objects, "\"title\": \"What supports them\""));
  g_assert_null (strstr (objects, "Exhibit 2"));
}

/* A page of a PDF as a picture. */
static GBytes *
render (const char *pdf, int page)
{
  g_autofree char *number = g_strdup_printf ("%d", page);
  const char *const argv[]
      = { "pdftoppm", "-r", "50", "-f", number, "-l", number, "-singlefile", "-png", pdf, NULL };
  gsize size;
  char *bytes = care_sample_run (argv, &size);

  return g_bytes_new_take (bytes, size);
}

/* A form that is filled in, on a page that lies on its side, looks the same; its scripts are gone. */
static void
test_looks_the_same (void)
{
  g_autoptr (GBytes) front = front_of (care_sample_full ());
  g_autoptr (GBytes) form = care_sample_form (">> >>", FIELD_LOOK);
  g_autoptr (GBytes) other = care_sample_pdf (2);
  const CareExhibit exhibits[]
      = { { 1, "A form", "form.pdf", "", form }, { 2, "Pages", "pages.pdf", "", other } };
  g_autoptr (GBytes) whole = bind (front, exhibits, 2);
  g_autofree char *pdf = care_sample_save (whole, "whole.pdf");
  g_autofree char *form_pdf = care_sample_save (form, "form.pdf");
  g_autofree char *other_pdf = care_sample_save (other, "other.pdf");
  g_autofree char *front_pdf = care_sample_save (front, "front.pdf");
  g_autofree char *objects = ask ("qpdf", "--json", pdf);
  int n = n_pages (front_pdf);
  g_autoptr (GBytes) form_before = render (form_pdf, 1);
  g_autoptr (GBytes) form_after = render (pdf, n + 2);

  g_assert_true (g_bytes_equal (form_before, form_after));
  for (int i = 1; i <= n_pages (other_pdf); i++)
    {
      g_autoptr (GBytes) before = render (other_pdf, i);
      g_autoptr (GBytes) after = render (pdf, n + 3 + i);

      g_assert_true (g_bytes_equal (before, after));
    }
  assert_sound (pdf);
  g_assert_null (strstr (objects, "JavaScript"));
  g_assert_null (strstr (objects, "Launch"));
  g_assert_null (strstr (objects, "/Widget"));
}

/* A photograph stays the JPEG that it was, the right way up and between the margins. */
static void
test_jpeg_stays_small (void)
{
  g_autoptr (GBytes) front = front_of (care_sample_full ());
  g_autoptr (GBytes) jpeg = care_sample_picture (1600, 1200, "jpeg", "6");
  const CareExhibit exhibit = { 7, "A photograph", "photo.jpg", "", jpeg };
  g_autoptr (GBytes) whole = bind (front, &exhibit, 1);
  g_autofree char *pdf = care_sample_save (whole, "whole.pdf");
  g_autofree char *images = ask ("pdfimages", "-list", pdf);
  g_autofree char *number = g_strdup_printf ("%d", n_pages (pdf));
  g_autofree char *prefix = g_build_filename (g_get_user_cache_dir (), "photo", NULL);
  g_autofree char *png = g_strconcat (prefix, ".png", NULL);
  const char *const argv[]
      = { "pdftoppm", "-r", "72", "-f", number, "-singlefile", "-png", pdf, prefix, NULL };
  g_autofree char *said = care_sample_run (argv, NULL);
  cairo_surface_t *page = cairo_image_surface_create_from_png (png);

  g_assert_true (g_regex_match_simple ("image +1600 +1200 +rgb +3 +8 +jpeg", images, 0, 0));
  g_assert_cmpuint (g_bytes_get_size (whole), <, g_bytes_get_size (front) + g_bytes_get_size (jpeg) + 20000);
  /* 160 mm wide and 213 high: blue, red over white, green. */
  g_assert_cmphex (care_sample_pixel (page, 100, 100) & 0xf0f0f0, ==, 0x0000f0);
  g_assert_cmphex (care_sample_pixel (page, 500, 100) & 0xf0f0f0, ==, 0xf00000);
  g_assert_cmphex (care_sample_pixel (page, 500, 600) & 0xf0f0f0, ==, 0x00f000);
  g_assert_cmphex (care_sample_pixel (page, 60, 100), ==, 0xffffff);
  cairo_surface_destroy (page);
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) front = front_of (care_sample_letter ());
  g_autoptr (GBytes) pdf = care_sample_pdf (1);
  g_autoptr (GBytes) png = care_sample_picture (60, 40, "png", NULL);
  const CareExhibit exhibits[] = { { 1, "", "", "", pdf }, { 2, "السلام عليكم \xff", "", "", png } };
  g_autoptr (GBytes) once = bind (front, exhibits, 2);
  g_autoptr (GBytes) again = bind (front, exhibits, 2);
  g_autoptr (GBytes) none = bind (front, exhibits, 0);

  g_assert_true (g_bytes_equal (once, again));
  g_assert_true (g_bytes_equal (none, front));
}

static void
test_front_that_is_none (void)
{
  g_autoptr (GBytes) front = g_bytes_new_static ("no PDF", 6);
  g_autoptr (GBytes) pdf = care_sample_pdf (1);
  const CareExhibit exhibit = { 1, "", "", "", pdf };
  g_autoptr (GError) error = NULL;

  g_assert_null (care_exhibits_bind (front, &exhibit, 1, &error));
  g_assert_error (error, CARE_DOCUMENTS_ERROR, CARE_DOCUMENTS_ERROR_PDF);
}

static void
try_to_bind (GBytes *front, GBytes *content)
{
  const CareExhibit exhibit = { 1, "It", "it", "", content };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) whole = care_exhibits_bind (front, &exhibit, 1, &error);

  g_assert_no_error (error);
  if (care_exhibit_look (content, NULL) != CARE_EXHIBIT_BOUND)
    g_assert_true (g_bytes_equal (whole, front));
  else
    g_assert_cmpuint (g_bytes_get_size (whole), >, g_bytes_get_size (front));
}

/* One of each kind, GBytes. */
static GPtrArray *
files_to_harm (void)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);

  g_ptr_array_add (files, care_sample_pdf (1));
  g_ptr_array_add (files, care_sample_form (">> >>", FIELD_LOOK));
  g_ptr_array_add (files, care_sample_picture (40, 30, "png", NULL));
  g_ptr_array_add (files, care_sample_picture (40, 30, "jpeg", "6"));
  return files;
}

/* Cut off anywhere, it is not bound: half an exhibit is none. */
static void
test_cut_off (void)
{
  g_autoptr (GBytes) front = front_of (care_sample_full ());
  g_autoptr (GPtrArray) files = files_to_harm ();

  for (size_t i = 0; i < files->len; i++)
    {
      gsize size = g_bytes_get_size (files->pdata[i]);
      gsize step = size / 150 + 1;

      for (gsize length = 0; length + 8 < size; length += step)
        {
          g_autoptr (GBytes) part = g_bytes_new_from_bytes (files->pdata[i], 0, length);

          g_assert_cmpint (care_exhibit_look (part, NULL), !=, CARE_EXHIBIT_BOUND);
          try_to_bind (front, part);
        }
    }
}

/* With bytes changed anywhere, it is bound or not, and the front is always written. */
static void
test_changed (void)
{
  g_autoptr (GBytes) front = front_of (care_sample_full ());
  g_autoptr (GPtrArray) files = files_to_harm ();

  for (size_t i = 0; i < files->len; i++)
    for (int n = 0; n < 250; n++)
      {
        gsize size;
        const guint8 *data = g_bytes_get_data (files->pdata[i], &size);
        guint8 *changed = g_memdup2 (data, size);
        g_autoptr (GBytes) bytes = g_bytes_new_take (changed, size);

        for (int k = g_test_rand_int_range (1, 4); k > 0; k--)
          changed[g_test_rand_int_range (0, (gint32)size)] = (guint8)g_test_rand_int_range (0, 256);
        try_to_bind (front, bytes);
      }
}

static void
test_forty (void)
{
  g_autoptr (GBytes) front = front_of (care_sample_full ());
  g_autoptr (GBytes) pdf = care_sample_form (">> >>", FIELD_LOOK);
  g_autoptr (GBytes) png = care_sample_picture (300, 200, "png", NULL);
  g_autofree char *saved_front = care_sample_save (front, "front.pdf");
  CareExhibit exhibits[40];
  g_autoptr (GBytes) whole = NULL;
  g_autofree char *saved = NULL;

  for (int i = 0; i < 40; i++)
    exhibits[i] = (CareExhibit){ i + 1, "One of forty", "file", HASH, i % 2 == 0 ? pdf : png };
  whole = bind (front, exhibits, 40);
  saved = care_sample_save (whole, "forty.pdf");
  assert_sound (saved);
  g_assert_cmpint (n_pages (saved), ==, n_pages (saved_front) + 80);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/exhibits/fates", test_fates);
  g_test_add_func ("/documents/exhibits/fates-of-files", test_fates_of_files);
  g_test_add_func ("/documents/exhibits/deep", test_deep);
  g_test_add_func ("/documents/exhibits/huge-picture", test_huge_picture);
  g_test_add_func ("/documents/exhibits/bound", test_bound);
  g_test_add_func ("/documents/exhibits/looks-the-same", test_looks_the_same);
  g_test_add_func ("/documents/exhibits/jpeg-stays-small", test_jpeg_stays_small);
  g_test_add_func ("/documents/exhibits/same-bytes", test_same_bytes);
  g_test_add_func ("/documents/exhibits/front-that-is-none", test_front_that_is_none);
  g_test_add_func ("/documents/exhibits/cut-off", test_cut_off);
  g_test_add_func ("/documents/exhibits/changed", test_changed);
  g_test_add_func ("/documents/exhibits/forty", test_forty);
  return g_test_run ();
}
