/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sample.h"

#include "care-sample-case.h"

#include <cairo.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>
#include <string.h>

/* 2026-11-16T10:42:00Z */
#define CREATED ((CareInstant)1794825720)

static const char LOREM[]
    = "The home was without a network from 9 March to 2 April 2026 after an attack on the computers of the "
      "group. The manager telephoned the support desk on 11, 16 and 27 March and was told each time that "
      "nothing could be entered by telephone. The figures were kept on paper, day by day, and are enclosed.";

static CareDocument *
begin (const char *title)
{
  CareDocument *document = care_document_new (title, "en-GB", CREATED);

  g_free (document->author);
  document->author = g_strdup ("Greenfield Care Ltd");
  g_free (document->subject);
  document->subject = g_strdup ("A sample");
  g_free (document->header);
  document->header = g_strdup ("Greenfield Care Ltd: a sample");
  g_free (document->footer);
  document->footer = g_strdup ("CQC provider 1-101");
  g_free (document->draft_words);
  document->draft_words = g_strdup ("DRAFT");
  document->draft = true;
  return document;
}

CareDocument *
care_sample_full (void)
{
  static const char *const header[] = { "Month", "Location", "State", NULL };
  static const char *const row[] = { "March 2026", "Elm House (1-201)", "Not saved in the window", NULL };
  static const int widths[] = { 2, 3, 4 };
  CareDocument *document = begin ("Written representations");
  CareBlock *block;

  care_document_heading (document, 1, "Written representations");
  care_document_address (document, "Unit 5\nGreenfinch Way\nNE15 8NX");
  block = care_document_paragraph (document, "These are ");
  care_block_add_run (block, "written representations", CARE_RUN_BOLD);
  care_block_add_run (block, " made ", CARE_RUN_ITALIC);
  care_block_add_run (block, "in time", CARE_RUN_BOLD | CARE_RUN_ITALIC);
  care_block_add_run (block, ".", CARE_RUN_PLAIN);
  care_document_heading (document, 2, "Facts");
  care_document_paragraph (document, LOREM);
  care_document_heading (document, 3, "What supports them");
  block = care_document_list (document, true);
  care_block_add_item (block, "The log of calls");
  care_block_add_item (block, LOREM);
  block = care_document_list (document, false);
  care_block_add_item (block, "A point");
  block = care_document_table (document, header, widths);
  for (int i = 0; i < 6; i++)
    care_block_add_row (block, row);
  care_document_paragraph (document, "Signed for the provider")->keep_next = true;
  care_document_signature (document, "A name\nRegistered manager");
  return document;
}

CareDocument *
care_sample_hostile (void)
{
  static const char *const texts[] = {
    "<script>alert ('&amp;')</script> ]]> <!-- --> <?php ?> \"quoted\" & done",
    "bell\a backspace\b escape\033[31m null-ish\001 delete\177 c1\302\205 nonchar\357\277\277 end",
    "two  spaces,   three,\ttab\ttab, line\nbreak\r\nand another\rand\n\nmore ",
    " leading and trailing ",
    "السلام عليكم mixed with English and שלום too",
    "Emoji 😀 👩🏽‍⚕️ flags 🇬🇧, CJK 漢字, combining e\314\201, zero\342\200\213width",
    "Pneumonoultramicroscopicsilicovolcanoconiosis"
    "Pneumonoultramicroscopicsilicovolcanoconiosis"
    "Pneumonoultramicroscopicsilicovolcanoconiosis"
    "Pneumonoultramicroscopicsilicovolcanoconiosis",
    "not utf-8: \xff\xfe \xc3",
    "%s %n %d 100% \\ { } ( ) [ ]",
    "",
    " ",
    "\n",
  };
  static const char *const header[] = { "<th>", "&", "", NULL };
  static const char *const row[] = { "a\nb", "</table>", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", NULL };
  CareDocument *document = begin ("Hostile <&> \"title\" 😀");
  CareBlock *block;

  care_document_heading (document, 1, "Hostile <&> \"title\" 😀");
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    care_document_paragraph (document, texts[i]);
  block = care_document_list (document, false);
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    care_block_add_item (block, texts[i]);
  block = care_document_table (document, header, NULL);
  care_block_add_row (block, row);
  care_document_address (document, "<address>\n\n&");
  care_document_signature (document, "");
  care_document_list (document, true);
  care_document_heading (document, 2, "");
  return document;
}

CareDocument *
care_sample_paragraphs (int n)
{
  CareDocument *document = begin ("Many paragraphs");

  care_document_heading (document, 1, "Many paragraphs");
  for (int i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d: %s", i, LOREM);

      if (i % 10 == 0)
        care_document_heading (document, 2, "Another ten of them");
      care_document_paragraph (document, text);
    }
  return document;
}

CareDocument *
care_sample_table (int rows)
{
  static const char *const header[] = { "Month", "Location", "What happened", NULL };
  static const int widths[] = { 1, 2, 4 };
  CareDocument *document = begin ("A long table");
  CareBlock *table;

  care_document_heading (document, 1, "A long table");
  table = care_document_table (document, header, widths);
  for (int i = 0; i < rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("row%d", i);
      const char *const row[] = { number, "Elm House", i % 10 == 0 ? LOREM : "Saved in the window", NULL };

      care_block_add_row (table, row);
    }
  return document;
}

CareDocument *
care_sample_empty (void)
{
  return care_document_new ("", "", CARE_NO_INSTANT);
}

static cairo_surface_t *
draw_logo (int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 0.85, 0.93, 0.85);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.1, 0.4, 0.2);
  cairo_arc (cr, width / 2.0, height / 2.0, MIN (width, height) / 3.0, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);
  return surface;
}

static cairo_status_t
take_bytes (void *closure, const unsigned char *data, unsigned length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

GBytes *
care_sample_png (int width, int height)
{
  cairo_surface_t *surface = draw_logo (width, height);
  GByteArray *bytes = g_byte_array_new ();

  g_assert_cmpint (cairo_surface_write_to_png_stream (surface, take_bytes, bytes), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
care_sample_jpeg (int width, int height)
{
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  gdk_pixbuf_fill (picture, 0x2a6f4bff);
  gdk_pixbuf_save_to_buffer (picture, &data, &length, "jpeg", &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}

static CareDocument *
with_letterhead (CareDocument *document, const char *letterhead, GBytes *logo)
{
  g_free (document->letterhead);
  document->letterhead = g_strdup (letterhead);
  document->logo = logo;
  return document;
}

CareDocument *
care_sample_letterhead (void)
{
  return with_letterhead (care_sample_full (),
                          "Greenfield Care Ltd\nUnit 5, Greenfinch Way, Newburn, NE15 8NX\n"
                          "Telephone 0191 498 0000\noffice@greenfield.example",
                          care_sample_png (480, 240));
}

static CareDocument *
jpeg_and_a_name (void)
{
  return with_letterhead (care_sample_full (), "Greenfield <&> Care\n", care_sample_jpeg (100, 400));
}

static CareDocument *
logo_alone (void)
{
  return with_letterhead (care_sample_full (), "", care_sample_png (48, 48));
}

/* Neither is a picture that can be shown, so only the words are. */
static CareDocument *
broken_logo (void)
{
  return with_letterhead (care_sample_hostile (), "\n<&> Home שלום\t\033[1m\n\n  more  ",
                          g_bytes_new_static ("\x89PNG\r\n\x1a\n and no more", 20));
}

static CareDocument *
paragraphs_2000 (void)
{
  return care_sample_paragraphs (2000);
}

static CareDocument *
table_5_pages (void)
{
  return care_sample_table (140);
}

/* A row that is taller than a page has to be parted somewhere. */
static CareDocument *
tall_row (void)
{
  CareDocument *document = care_sample_table (3);
  CareBlock *table = g_ptr_array_index (document->blocks, 1);
  GString *tall = g_string_new (NULL);

  for (int i = 0; i < 60; i++)
    g_string_append_printf (tall, "%d %s ", i, LOREM);
  {
    const char *const row[] = { "tall", "Beside it", tall->str, NULL };

    care_block_add_row (table, row);
  }
  g_string_free (tall, TRUE);
  return document;
}

static CareDocument *
representation (void)
{
  g_autoptr (CareSampleCase) sample = care_sample_case_new ();
  CarePaperFacts facts = care_sample_case_facts (sample, care_date (2026, 12, 1));

  return care_words_paper (CARE_PAPER_REPRESENTATIONS, &facts);
}

const CareSample care_samples[] = {
  { "representation", representation },   { "full", care_sample_full },
  { "hostile", care_sample_hostile },     { "empty", care_sample_empty },
  { "table-of-5-pages", table_5_pages },  { "tall-row", tall_row },
  { "2000-paragraphs", paragraphs_2000 }, { NULL, NULL },
};

const CareSample care_letterhead_samples[] = {
  { "letterhead", care_sample_letterhead },
  { "jpeg-and-a-name", jpeg_and_a_name },
  { "logo-alone", logo_alone },
  { "broken-logo", broken_logo },
  { NULL, NULL },
};

char *
care_sample_save (GBytes *bytes, const char *name)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_cache_dir (), 0700), ==, 0);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

char *
care_sample_run (const char *const *argv, size_t *length)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) complaints = NULL;
  gsize size;
  const char *data;
  char *copy;

  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &out, &complaints, &error);
  g_assert_no_error (error);

  data = g_bytes_get_data (out, &size);
  if (!g_subprocess_get_successful (process))
    g_error ("%s said: %.*s%.*s", argv[0], (int)size, data, (int)g_bytes_get_size (complaints),
             (const char *)g_bytes_get_data (complaints, NULL));
  if (length != NULL)
    *length = size;
  copy = g_malloc (size + 1);
  if (size > 0)
    memcpy (copy, data, size);
  copy[size] = '\0';
  return copy;
}

char *
care_sample_unzip (const char *path, const char *part, size_t *length)
{
  /* unzip takes a name for a pattern. */
  g_autofree char *literal = g_str_has_prefix (part, "[") ? g_strconcat ("\\", part, NULL) : g_strdup (part);
  const char *const argv[] = { "unzip", "-p", path, literal, NULL };

  return care_sample_run (argv, length);
}

/* Control characters are in no file; the tree may hold them. A writer puts a left-to-right mark after a
 * right-to-left name, to hold it in its place: that is no word either. */
static bool
is_word (gunichar c)
{
  return !g_unichar_isspace (c) && !g_unichar_iscntrl (c) && c != 0x200b && c != 0x200e && c != 0xffff;
}

char *
care_sample_words (const char *text)
{
  GString *words = g_string_new (NULL);
  bool gap = false;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        gap = words->len > 0;
      if (!is_word (c))
        continue;
      if (gap)
        g_string_append_c (words, ' ');
      gap = false;
      g_string_append_unichar (words, c);
    }
  return g_string_free (words, FALSE);
}

/* The length of the header row with which a page goes on with a table, in words; 0 where it does not. */
static size_t
repeated_header (const CareDocument *document, const char *words)
{
  for (unsigned i = 0; i < document->blocks->len; i++)
    {
      const CareBlock *block = g_ptr_array_index (document->blocks, i);
      g_autofree char *header = NULL;

      if (block->kind != CARE_BLOCK_TABLE)
        continue;
      header = g_strjoinv (" ", g_ptr_array_index (block->rows, 0));
      if (g_str_has_prefix (words, header))
        return strlen (header);
    }
  return 0;
}

char *
care_sample_body (const CareDocument *document, const char *pdf)
{
  const char *const argv[]
      = { "pdftotext", "-raw", "-r", "72", "-x", "60", "-y", "68", "-W", "480", "-H", "706", pdf, "-", NULL };
  g_autofree char *said = care_sample_run (argv, NULL);
  g_auto (GStrv) pages = g_strsplit (said, "\f", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (size_t i = 0; pages[i] != NULL; i++)
    {
      g_autofree char *words = care_sample_words (pages[i]);

      g_string_append (text, words + (i > 0 ? repeated_header (document, words) : 0));
      g_string_append_c (text, ' ');
    }
  return care_sample_words (text->str);
}
