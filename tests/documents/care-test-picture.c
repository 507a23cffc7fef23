/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The size of a picture, and what is not taken for one. */
#include "care-documents-letterhead.h"
#include "care-documents-picture.h"
#include "care-sample.h"

#include <cairo.h>
#include <string.h>

static void
test_png_and_jpeg (void)
{
  g_autoptr (GBytes) png = care_sample_png (123, 45);
  g_autoptr (GBytes) jpeg = care_sample_jpeg (45, 123);
  const char *type;
  int width;
  int height;

  g_assert_true (care_picture_size (png, &width, &height, &type));
  g_assert_cmpint (width, ==, 123);
  g_assert_cmpint (height, ==, 45);
  g_assert_cmpstr (type, ==, "image/png");
  g_assert_true (care_picture_size (jpeg, &width, &height, &type));
  g_assert_cmpint (width, ==, 45);
  g_assert_cmpint (height, ==, 123);
  g_assert_cmpstr (type, ==, "image/jpeg");
}

static void
test_nothing_else (void)
{
  static const char *const others[] = { "",
                                        "GIF89a\1\0",
                                        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
                                        "\xff\xd8\xff",
                                        "\x89PNG\r\n\x1a\n",
                                        "\x89PNG\r\n\x1a\n and words",
                                        "\xff\xd8\xff and words" };
  const char *type = NULL;
  int width;
  int height;

  g_assert_false (care_picture_size (NULL, &width, &height, &type));
  for (size_t i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (others[i], strlen (others[i]));

      g_assert_false (care_picture_size (bytes, &width, &height, &type));
    }
}

/* Half a picture is none, wherever it ends. */
static void
test_half_a_picture (void)
{
  g_autoptr (GBytes) png = care_sample_png (123, 45);
  g_autoptr (GBytes) jpeg = care_sample_jpeg (123, 450);
  GBytes *const pictures[] = { png, jpeg };
  const char *type = NULL;
  int width;
  int height;

  for (size_t i = 0; i < G_N_ELEMENTS (pictures); i++)
    for (size_t length = 0; length < g_bytes_get_size (pictures[i]) / 2; length += 7)
      {
        g_autoptr (GBytes) part = g_bytes_new_from_bytes (pictures[i], 0, length);

        g_assert_false (care_picture_size (part, &width, &height, &type));
      }
}

static cairo_status_t
take_bytes (void *closure, const unsigned char *data, unsigned length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Black and nothing else, with a bit a pixel. */
static GBytes *
huge_png (int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A1, width, height);
  GByteArray *bytes = g_byte_array_new ();

  g_assert_cmpint (cairo_surface_write_to_png_stream (surface, take_bytes, bytes), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/* A picture is small as a file and large in memory. */
static void
test_too_large (void)
{
  g_autoptr (GBytes) too_large = huge_png (6000, 4001);
  g_autoptr (GBytes) fits = huge_png (6000, 4000);
  const char *type;
  int width;
  int height;

  g_assert_cmpuint (g_bytes_get_size (too_large), <, 50000);
  g_assert_false (care_picture_size (too_large, &width, &height, &type));
  g_assert_true (care_picture_size (fits, &width, &height, &type));
}

/* On paper: 60 mm wide and 25 mm high at most, in its proportions, and no larger than on a screen. */
static void
test_size_on_paper (void)
{
  static const struct
  {
    int width, height, paper_width, paper_height;
  } cases[] = {
    { 1000, 100, 6000, 600 }, { 480, 240, 5000, 2500 }, { 100, 400, 625, 2500 },
    { 48, 24, 1270, 635 },    { 2000, 1, 6000, 3 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CareDocument) document = care_document_new ("", "en-GB", 0);
      g_autoptr (CareLetterhead) letterhead = NULL;

      document->logo = care_sample_png (cases[i].width, cases[i].height);
      letterhead = care_letterhead_new (document);
      g_assert_cmpint (letterhead->logo_width, ==, cases[i].paper_width);
      g_assert_cmpint (letterhead->logo_height, ==, cases[i].paper_height);
    }
}

/* What follows begins below the words and below the logo, whichever is the taller. */
static void
test_space_below (void)
{
  g_autoptr (CareDocument) document = care_document_new ("", "en-GB", 0);
  g_autoptr (CareLetterhead) none = care_letterhead_new (document);
  g_autoptr (CareLetterhead) words = NULL;
  g_autoptr (CareLetterhead) with_logo = NULL;

  g_assert_null (none);
  g_free (document->letterhead);
  document->letterhead = g_strdup ("Name\nOne\nTwo");
  words = care_letterhead_new (document);
  g_assert_cmpstr (words->name, ==, "Name");
  g_assert_cmpstr (words->lines, ==, "One\nTwo");
  g_assert_cmpint (words->space_below, ==, 24);
  document->logo = care_sample_png (1000, 1000);
  with_logo = care_letterhead_new (document);
  /* 25 mm are 70.9 points, and the words take 18 + 12 + 12 of them. */
  g_assert_cmpint (with_logo->space_below, ==, 24 + 71 - 42);
  g_assert_cmpstr (with_logo->logo_words, ==, "Name");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/picture/png-and-jpeg", test_png_and_jpeg);
  g_test_add_func ("/documents/picture/nothing-else", test_nothing_else);
  g_test_add_func ("/documents/picture/half-a-picture", test_half_a_picture);
  g_test_add_func ("/documents/picture/too-large", test_too_large);
  g_test_add_func ("/documents/picture/size-on-paper", test_size_on_paper);
  g_test_add_func ("/documents/picture/space-below", test_space_below);
  return g_test_run ();
}
