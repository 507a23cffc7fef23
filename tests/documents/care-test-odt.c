/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ODT: conforms to ODF 1.3, says the same words as the tree, and the same tree gives the same bytes. */
#include "care-odt.h"
#include "care-sample.h"

#include <libxml/parser.h>
#include <string.h>

static GBytes *
write_odt (const CareDocument *document)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = care_odt_write (document, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

/* ODF 1.3 part 2, 3.3: the media type stands first, stored, with no extra field, so that a program can tell
 * the file by its first 77 bytes. */
static void
test_media_type_comes_first (void)
{
  g_autoptr (CareDocument) document = care_sample_full ();
  g_autoptr (GBytes) bytes = write_odt (document);
  g_autofree char *odt = care_sample_save (bytes, "first.odt");
  const char *const file[] = { "file", "--brief", "--mime-type", odt, NULL };
  const char *const test[] = { "unzip", "-tq", odt, NULL };
  const char *const list[] = { "unzip", "-Z1", odt, NULL };
  const guint8 *data = g_bytes_get_data (bytes, NULL);
  g_autofree char *type = care_sample_run (file, NULL);
  g_autofree char *sound = care_sample_run (test, NULL);
  g_autofree char *names = care_sample_run (list, NULL);

  g_assert_cmpmem (data, 4, "PK\003\004", 4);
  g_assert_cmpuint (data[6] | data[7] << 8, ==, 0);   /* no flags, so no data descriptor */
  g_assert_cmpuint (data[8] | data[9] << 8, ==, 0);   /* stored */
  g_assert_cmpuint (data[28] | data[29] << 8, ==, 0); /* no extra field */
  g_assert_cmpmem (data + 30, 47, "mimetypeapplication/vnd.oasis.opendocument.text", 47);
  g_assert_cmpstr (type, ==, "application/vnd.oasis.opendocument.text\n");
  g_assert_cmpstr (names, ==, "mimetype\ncontent.xml\nstyles.xml\nmeta.xml\nMETA-INF/manifest.xml\n");
  g_assert_nonnull (strstr (sound, "No errors detected"));
}

static const CareSample *const SAMPLES[] = { care_samples, care_letterhead_samples };

/* Each part as a file by the name of its sample, in which jing says what it finds. */
static void
save_parts (GPtrArray *files, const CareSample *sample)
{
  static const char *const parts[] = { "content.xml", "styles.xml", "meta.xml" };
  g_autoptr (CareDocument) document = sample->make ();
  g_autoptr (GBytes) bytes = write_odt (document);
  g_autofree char *odt = care_sample_save (bytes, "schema.odt");

  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      size_t length;
      g_autofree char *part = care_sample_unzip (odt, parts[i], &length);
      g_autofree char *name = g_strdup_printf ("%s-%s", sample->name, parts[i]);
      g_autoptr (GBytes) part_bytes = g_bytes_new (part, length);

      g_ptr_array_add (files, care_sample_save (part_bytes, name));
    }
}

/* All in one call: jing takes longer to read the schema than to hold a part to it. */
static void
test_conforms_to_the_schema (void)
{
  const char *schema = g_getenv ("CARE_RETURNS_ODF_SCHEMA");
  g_autoptr (GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *said = NULL;

  if (schema == NULL || !g_file_test (schema, G_FILE_TEST_EXISTS))
    g_error ("The ODF schema is not at %s. `./dev test` puts it there.", schema != NULL ? schema : "(unset)");

  g_ptr_array_add (argv, g_strdup ("jing"));
  g_ptr_array_add (argv, g_strdup ("-i"));
  g_ptr_array_add (argv, g_strdup ("-c"));
  g_ptr_array_add (argv, g_strdup (schema));
  for (size_t i = 0; i < G_N_ELEMENTS (SAMPLES); i++)
    for (const CareSample *sample = SAMPLES[i]; sample->name != NULL; sample++)
      save_parts (argv, sample);
  g_ptr_array_add (argv, NULL);
  said = care_sample_run ((const char *const *)argv->pdata, NULL);
  g_assert_cmpstr (said, ==, "");
}

/* What a reader sees: white space elements are white space, list items have their labels. */
static void
gather_text (const xmlNode *node, GString *text, int *item)
{
  for (; node != NULL; node = node->next)
    {
      const char *name = (const char *)node->name;
      int numbered = 0;

      if (node->type == XML_TEXT_NODE)
        g_string_append (text, (const char *)node->content);
      /* What is said in place of the logo is no word of the page. */
      if (node->type != XML_ELEMENT_NODE || g_str_equal (name, "frame"))
        continue;
      if (g_str_equal (name, "s") || g_str_equal (name, "line-break") || g_str_equal (name, "tab"))
        g_string_append_c (text, ' ');
      if (g_str_equal (name, "list"))
        {
          xmlChar *style = xmlGetNsProp (node, BAD_CAST "style-name",
                                         BAD_CAST "urn:oasis:names:tc:opendocument:xmlns:text:1.0");

          numbered = g_str_equal ((const char *)style, "List_20_numbered") ? 1 : -1;
          xmlFree (style);
        }
      if (g_str_equal (name, "list-item") && *item > 0)
        g_string_append_printf (text, "%d. ", (*item)++);
      else if (g_str_equal (name, "list-item"))
        g_string_append (text, "• ");
      gather_text (node->children, text, numbered != 0 ? &numbered : item);
      if (g_str_equal (name, "p") || g_str_equal (name, "h"))
        g_string_append_c (text, '\n');
    }
}

static void
test_says_the_same_words (const void *data)
{
  const CareSample *sample = data;
  g_autoptr (CareDocument) document = sample->make ();
  g_autoptr (GBytes) bytes = write_odt (document);
  g_autofree char *odt = care_sample_save (bytes, "words.odt");
  g_autofree char *expected = care_document_text (document);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *said = NULL;
  g_autofree char *meant = NULL;
  size_t length;
  int item = 0;
  g_autofree char *content = care_sample_unzip (odt, "content.xml", &length);
  xmlDoc *doc = xmlReadMemory (content, (int)length, "content.xml", NULL, XML_PARSE_NONET);

  g_assert_nonnull (doc);
  gather_text (xmlDocGetRootElement (doc), text, &item);
  xmlFreeDoc (doc);
  said = care_sample_words (text->str);
  meant = care_sample_words (expected);
  g_assert_cmpstr (said, ==, meant);
}

static void
test_white_space_is_kept (void)
{
  g_autoptr (CareDocument) document = care_document_new ("", "en-GB", 0);
  g_autofree char *content = NULL;
  g_autofree char *odt = NULL;
  g_autoptr (GBytes) bytes = NULL;

  care_document_paragraph (document, "a b  c\nd \te");
  bytes = write_odt (document);
  odt = care_sample_save (bytes, "white.odt");
  content = care_sample_unzip (odt, "content.xml", NULL);
  g_assert_nonnull (
      strstr (content, ">a b<text:s text:c=\"2\"/>c<text:line-break/>d<text:s text:c=\"1\"/><text:tab/>e</"));
}

static void
test_says_what_it_is (void)
{
  static const char *const expected[] = {
    "<dc:title>Hostile &lt;&amp;&gt; ",
    "<dc:creator>Greenfield Care Ltd</dc:creator>",
    "<meta:creation-date>2026-11-16T10:42:00Z</meta:creation-date>",
    "<dc:language>en-GB</dc:language>",
  };
  g_autoptr (CareDocument) document = care_sample_hostile ();
  g_autoptr (GBytes) bytes = write_odt (document);
  g_autofree char *odt = care_sample_save (bytes, "meta.odt");
  g_autofree char *meta = care_sample_unzip (odt, "meta.xml", NULL);
  g_autofree char *styles = care_sample_unzip (odt, "styles.xml", NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (meta, expected[i]) == NULL)
      g_error ("%s is not in %s", expected[i], meta);
  g_assert_nonnull (strstr (styles, "fo:language=\"en\" fo:country=\"GB\""));
  g_assert_nonnull (strstr (styles, "text:page-number"));
  g_assert_nonnull (strstr (styles, ">DRAFT<"));
}

/* 2 : 3 : 4 of 160 mm, the header row on each page, rows and headings not parted from what they need. */
static void
test_pages_break_well (void)
{
  static const char *const in_content[] = {
    "style:column-width=\"35.55mm\"", "style:column-width=\"53.33mm\"",
    "style:column-width=\"71.12mm\"", "<table:table-header-rows><table:table-row",
    "fo:keep-together=\"always\"",    "text:style-name=\"Text_20_body_20_kept\">Signed for the provider<",
  };
  g_autoptr (CareDocument) document = care_sample_full ();
  g_autoptr (GBytes) bytes = write_odt (document);
  g_autofree char *odt = care_sample_save (bytes, "breaks.odt");
  g_autofree char *content = care_sample_unzip (odt, "content.xml", NULL);
  g_autofree char *styles = care_sample_unzip (odt, "styles.xml", NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (in_content); i++)
    if (strstr (content, in_content[i]) == NULL)
      g_error ("%s is not in %s", in_content[i], content);
  g_assert_nonnull (strstr (styles, "fo:orphans=\"2\" fo:widows=\"2\""));
  g_assert_true (g_regex_match_simple (
      "style:name=\"Heading\"[^>]*><style:paragraph-properties[^>]*fo:keep-with-next=\"always\"", styles, 0,
      0));
}

static void
test_right_to_left (void)
{
  g_autoptr (CareDocument) document = care_document_new ("", "en-GB", 0);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *odt = NULL;
  g_autofree char *content = NULL;

  care_document_paragraph (document, "12. שלום, then English");
  care_document_paragraph (document, "English, then שלום");
  bytes = write_odt (document);
  odt = care_sample_save (bytes, "rtl.odt");
  content = care_sample_unzip (odt, "content.xml", NULL);
  g_assert_nonnull (strstr (content, "text:style-name=\"Text_20_body_RTL\">12. "));
  g_assert_nonnull (strstr (content, "text:style-name=\"Text_20_body\">English"));
  g_assert_nonnull (strstr (content, "style:name=\"Text_20_body_RTL\" style:family=\"paragraph\" "
                                     "style:parent-style-name=\"Text_20_body\"><style:paragraph-properties "
                                     "style:writing-mode=\"rl-tb\""));
}

static void
test_letterhead (void)
{
  g_autoptr (CareDocument) document = care_sample_letterhead ();
  g_autoptr (GBytes) bytes = write_odt (document);
  g_autofree char *odt = care_sample_save (bytes, "letterhead.odt");
  g_autofree char *content = care_sample_unzip (odt, "content.xml", NULL);
  g_autofree char *manifest = care_sample_unzip (odt, "META-INF/manifest.xml", NULL);
  size_t length;
  g_autofree char *logo = care_sample_unzip (odt, "Pictures/logo.png", &length);

  g_assert_cmpmem (logo, length, g_bytes_get_data (document->logo, NULL), g_bytes_get_size (document->logo));
  g_assert_nonnull (strstr (manifest, "manifest:full-path=\"Pictures/logo.png\""));
  /* 480 by 240 pixels: 60 mm wide would be 30 mm high, so it is 25 mm high. */
  g_assert_nonnull (strstr (content, "svg:width=\"50.00mm\" svg:height=\"25.00mm\""));
  g_assert_nonnull (strstr (content, "<svg:title>Greenfield Care Ltd</svg:title>"));
}

static void
test_same_tree_same_bytes (const void *data)
{
  const CareSample *sample = data;
  g_autoptr (CareDocument) one = sample->make ();
  g_autoptr (CareDocument) other = sample->make ();
  g_autoptr (GBytes) first = write_odt (one);
  g_autoptr (GBytes) second = write_odt (other);

  g_assert_true (g_bytes_equal (first, second));
}

static void
add_tests (const CareSample *samples)
{
  for (const CareSample *sample = samples; sample->name != NULL; sample++)
    {
      g_autofree char *words = g_strconcat ("/documents/odt/words/", sample->name, NULL);
      g_autofree char *same = g_strconcat ("/documents/odt/same-bytes/", sample->name, NULL);

      g_test_add_data_func (words, sample, test_says_the_same_words);
      g_test_add_data_func (same, sample, test_same_tree_same_bytes);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/odt/media-type-first", test_media_type_comes_first);
  g_test_add_func ("/documents/odt/white-space", test_white_space_is_kept);
  g_test_add_func ("/documents/odt/says-what-it-is", test_says_what_it_is);
  g_test_add_func ("/documents/odt/pages-break-well", test_pages_break_well);
  g_test_add_func ("/documents/odt/right-to-left", test_right_to_left);
  g_test_add_func ("/documents/odt/letterhead", test_letterhead);
  g_test_add_func ("/documents/odt/schema", test_conforms_to_the_schema);
  for (size_t i = 0; i < G_N_ELEMENTS (SAMPLES); i++)
    add_tests (SAMPLES[i]);
  return g_test_run ();
}
