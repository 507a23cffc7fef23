/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sample.h"

#include "care-sample-case.h"

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
  return g_strndup (data != NULL ? data : "", size);
}

/* Control characters are in no file; the tree may hold them. */
static bool
is_word (gunichar c)
{
  return !g_unichar_isspace (c) && !g_unichar_iscntrl (c) && c != 0x200b && c != 0xffff;
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
