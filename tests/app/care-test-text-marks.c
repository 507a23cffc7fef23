/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The light marks that buttons and keys put into a text. */
#include <gtk/gtk.h>

#include "care-text-marks.h"

static GtkTextBuffer *
make (const char *text, int from, int to)
{
  GtkTextBuffer *buffer = gtk_text_buffer_new (NULL);
  GtkTextIter start, end;

  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  gtk_text_buffer_select_range (buffer, &end, &start);
  return buffer;
}

static void
assert_text (GtkTextBuffer *buffer, const char *wanted)
{
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, wanted);
}

static void
test_emphasis (void)
{
  g_autoptr (GtkTextBuffer) buffer = make ("was very wet", 4, 8);

  care_text_marks_emphasise (buffer, "*");
  assert_text (buffer, "was *very* wet");
  care_text_marks_emphasise (buffer, "*");
  assert_text (buffer, "was very wet");
  gtk_text_buffer_undo (buffer);
  assert_text (buffer, "was *very* wet"); /* one step */
}

static void
test_word_at_cursor (void)
{
  g_autoptr (GtkTextBuffer) buffer = make ("was vêry wet", 6, 6);

  care_text_marks_emphasise (buffer, "_");
  assert_text (buffer, "was _vêry_ wet");
}

static void
test_nothing_there (void)
{
  g_autoptr (GtkTextBuffer) buffer = make ("", 0, 0);
  GtkTextIter at;

  care_text_marks_emphasise (buffer, "*");
  assert_text (buffer, "**");
  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&at), ==, 1);
  care_text_marks_emphasise (buffer, "*");
  assert_text (buffer, "");
}

static void
test_lists (void)
{
  g_autoptr (GtkTextBuffer) buffer = make ("one\ntwo\nthree", 1, 6);

  care_text_marks_lines (buffer, CARE_LINE_MARK_BULLETS);
  assert_text (buffer, "- one\n- two\nthree");
  care_text_marks_lines (buffer, CARE_LINE_MARK_NUMBERS);
  assert_text (buffer, "1. one\n2. two\nthree");
  care_text_marks_lines (buffer, CARE_LINE_MARK_NUMBERS);
  assert_text (buffer, "one\ntwo\nthree");
}

static void
test_heading (void)
{
  g_autoptr (GtkTextBuffer) buffer = make ("\nThe flood", 1, 1);

  care_text_marks_lines (buffer, CARE_LINE_MARK_HEADING);
  assert_text (buffer, "\n# The flood");
  gtk_text_buffer_undo (buffer);
  assert_text (buffer, "\nThe flood");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/text-marks/emphasis-and-back", test_emphasis);
  g_test_add_func ("/app/text-marks/the-word-at-the-cursor", test_word_at_cursor);
  g_test_add_func ("/app/text-marks/nothing-to-emphasise", test_nothing_there);
  g_test_add_func ("/app/text-marks/lists", test_lists);
  g_test_add_func ("/app/text-marks/a-heading", test_heading);
  return g_test_run ();
}
