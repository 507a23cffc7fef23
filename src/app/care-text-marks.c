/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-text-marks.h"

#include <stdbool.h>
#include <string.h>

static bool
stands_before (const GtkTextIter *at, const char *mark)
{
  GtkTextIter before = *at;

  return gtk_text_iter_backward_char (&before) && gtk_text_iter_get_char (&before) == (gunichar)mark[0];
}

static bool
stands_after (const GtkTextIter *at, const char *mark)
{
  return gtk_text_iter_get_char (at) == (gunichar)mark[0];
}

static void
find_words (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  if (gtk_text_buffer_get_selection_bounds (buffer, start, end))
    return;
  if (gtk_text_iter_inside_word (start) && !gtk_text_iter_starts_word (start))
    gtk_text_iter_backward_word_start (start);
  if (gtk_text_iter_inside_word (end))
    gtk_text_iter_forward_word_end (end);
}

static void
take_away (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextMark *left = gtk_text_buffer_create_mark (buffer, NULL, start, true);
  GtkTextIter other = *end;

  gtk_text_iter_forward_char (&other);
  gtk_text_buffer_delete (buffer, end, &other);
  gtk_text_buffer_get_iter_at_mark (buffer, &other, left);
  *start = other;
  gtk_text_iter_backward_char (start);
  gtk_text_buffer_delete (buffer, start, &other);
  gtk_text_buffer_delete_mark (buffer, left);
}

static void
put_around (GtkTextBuffer *buffer, int start, int end, const char *mark)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  gtk_text_buffer_insert (buffer, &to, mark, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_insert (buffer, &from, mark, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &from, start + 1);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end + 1);
  gtk_text_buffer_select_range (buffer, &to, &from);
}

void
care_text_marks_emphasise (GtkTextBuffer *buffer, const char *mark)
{
  GtkTextIter start, end;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer) && mark != NULL && strlen (mark) == 1);

  gtk_text_buffer_begin_user_action (buffer);
  find_words (buffer, &start, &end);
  if (stands_before (&start, mark) && stands_after (&end, mark))
    take_away (buffer, &start, &end);
  else
    put_around (buffer, gtk_text_iter_get_offset (&start), gtk_text_iter_get_offset (&end), mark);
  gtk_text_buffer_end_user_action (buffer);
}

/* How many characters at the head of the line are a mark; which says whose. */
static int
mark_length (const char *line, CareLineMark *which)
{
  size_t digits = strspn (line, "0123456789");

  if (g_str_has_prefix (line, "# "))
    {
      *which = CARE_LINE_MARK_HEADING;
      return 2;
    }
  if (g_str_has_prefix (line, "- "))
    {
      *which = CARE_LINE_MARK_BULLETS;
      return 2;
    }
  if (digits > 0 && digits < 4 && g_str_has_prefix (line + digits, ". "))
    {
      *which = CARE_LINE_MARK_NUMBERS;
      return (int)digits + 2;
    }
  return 0;
}

static int
existing_mark (GtkTextBuffer *buffer, int line, CareLineMark *which)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, false);
  return mark_length (text, which);
}

static void
set_mark (GtkTextBuffer *buffer, int line, const char *with)
{
  CareLineMark which;
  int length = existing_mark (buffer, line, &which);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  gtk_text_iter_forward_chars (&end, length);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, with, -1);
}

void
care_text_marks_lines (GtkTextBuffer *buffer, CareLineMark mark)
{
  GtkTextIter start, end;
  bool all = true;
  int first, last;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  first = gtk_text_iter_get_line (&start);
  last = gtk_text_iter_get_line (&end);
  /* A selection that ends before the first character of a line does not mean that line. */
  if (last > first && gtk_text_iter_starts_line (&end))
    last--;
  for (int line = first; line <= last; line++)
    {
      CareLineMark which = CARE_LINE_MARK_HEADING;

      all = existing_mark (buffer, line, &which) > 0 && which == mark && all;
    }
  gtk_text_buffer_begin_user_action (buffer);
  for (int line = first; line <= last; line++)
    {
      g_autofree char *number = g_strdup_printf ("%d. ", line - first + 1);
      const char *marks[] = { "# ", "- ", number };

      set_mark (buffer, line, all ? "" : marks[mark]);
    }
  gtk_text_buffer_end_user_action (buffer);
}
