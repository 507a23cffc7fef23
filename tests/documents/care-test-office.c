/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What another program makes of our files: LibreOffice opens every sample as ODT and as DOCX and lays it out,
 * and all words of the tree are on its pages, in their order. It opens all of them in one call, since it
 * takes longer to begin than to write one. */
#include "care-docx.h"
#include "care-odt.h"
#include "care-sample.h"

#include <string.h>

typedef struct
{
  const char *name;
  GBytes *(*write) (const CareDocument *document, GError **error);
} Format;

static const Format FORMATS[] = { { "odt", care_odt_write }, { "docx", care_docx_write } };

static const CareSample *const SAMPLES[] = { care_samples, care_letterhead_samples };

/* 221 pages of the same take LibreOffice as long as all the others. */
static bool
is_left_out (const CareSample *sample)
{
  return g_str_equal (sample->name, "2000-paragraphs");
}

static char *
folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "office", NULL);
}

static char *
save (const Format *format, const CareSample *sample)
{
  g_autoptr (CareDocument) document = sample->make ();
  g_autofree char *name = g_strdup_printf ("%s-%s.%s", format->name, sample->name, format->name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = format->write (document, &error);

  g_assert_no_error (error);
  return care_sample_save (bytes, name);
}

static void
convert_all (void)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *out = folder ();

  g_ptr_array_add (argv, g_strdup ("soffice"));
  g_ptr_array_add (argv, g_strdup ("--headless"));
  /* A profile of its own, so that no other LibreOffice of this user is asked to do it. */
  g_ptr_array_add (argv, g_strconcat ("-env:UserInstallation=file://", out, "/profile", NULL));
  g_ptr_array_add (argv, g_strdup ("--convert-to"));
  g_ptr_array_add (argv, g_strdup ("pdf"));
  g_ptr_array_add (argv, g_strdup ("--outdir"));
  g_ptr_array_add (argv, g_strdup (out));
  for (size_t format = 0; format < G_N_ELEMENTS (FORMATS); format++)
    for (size_t i = 0; i < G_N_ELEMENTS (SAMPLES); i++)
      for (const CareSample *sample = SAMPLES[i]; sample->name != NULL; sample++)
        if (!is_left_out (sample))
          g_ptr_array_add (argv, save (&FORMATS[format], sample));
  g_ptr_array_add (argv, NULL);
  g_free (care_sample_run ((const char *const *)argv->pdata, NULL));
}

static bool
is_plain (gunichar c)
{
  return c < 0x250 || (c >= 0x2010 && c <= 0x2027);
}

static bool
is_rtl (gunichar c)
{
  return c >= 0x590 && c <= 0x6ff && g_unichar_isalpha (c);
}

/* What can be compared of a text that holds more than Latin letters. Left out are the spaces, since a word
 * longer than a line is broken somewhere; what the fonts of this machine may not have (emoji, Chinese), of
 * which LibreOffice makes several pieces; and the letters of right-to-left scripts, which pdftotext gives in
 * the order in which they stand on the page. Those are counted. */
static char *
plain_part (const char *text, unsigned *rtl)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  GString *plain = g_string_new (NULL);

  *rtl = 0;
  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_rtl (c))
        ++*rtl;
      else if (is_plain (c) && !g_unichar_isspace (c))
        g_string_append_unichar (plain, c);
    }
  return g_string_free (plain, FALSE);
}

static bool
is_plain_text (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_plain (g_utf8_get_char (p)))
      return false;
  return true;
}

static void
test_words (const Format *format, const CareSample *sample)
{
  g_autoptr (CareDocument) document = sample->make ();
  g_autofree char *out = folder ();
  g_autofree char *pdf = g_strdup_printf ("%s/%s-%s.pdf", out, format->name, sample->name);
  g_autofree char *text = care_document_text (document);
  g_autofree char *expected = care_sample_words (text);
  g_autofree char *said = care_sample_body (document, pdf);
  g_autofree char *plain_expected = NULL;
  g_autofree char *plain_said = NULL;
  unsigned rtl_expected;
  unsigned rtl_said;

  if (is_plain_text (expected))
    {
      g_assert_cmpstr (said, ==, expected);
      return;
    }

  plain_expected = plain_part (expected, &rtl_expected);
  plain_said = plain_part (said, &rtl_said);
  g_assert_cmpstr (plain_said, ==, plain_expected);
  g_assert_cmpuint (rtl_said, ==, rtl_expected);
}

static void
test_odt (const void *data)
{
  test_words (&FORMATS[0], data);
}

static void
test_docx (const void *data)
{
  test_words (&FORMATS[1], data);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (SAMPLES); i++)
    for (const CareSample *sample = SAMPLES[i]; sample->name != NULL; sample++)
      {
        g_autofree char *odt = g_strconcat ("/documents/office/odt/", sample->name, NULL);
        g_autofree char *docx = g_strconcat ("/documents/office/docx/", sample->name, NULL);

        if (is_left_out (sample))
          continue;
        g_test_add_data_func (odt, sample, test_odt);
        g_test_add_data_func (docx, sample, test_docx);
      }
  convert_all ();
  return g_test_run ();
}
