/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The light marks of one's own words (headings, lists, emphasis; see care-prose.h) put into a text by a
 * button or a key: pressed again, they are taken away. Each is one step to undo. Knows buffers only. */
#pragma once

#include <gtk/gtk.h>

/* Around what is selected, or the word at the cursor: "*" bold, "_" italic. Nothing there: both marks, with
 * the cursor between them. */
void care_text_marks_emphasise (GtkTextBuffer *buffer, const char *mark);

typedef enum
{
  CARE_LINE_MARK_HEADING, /* "# " */
  CARE_LINE_MARK_BULLETS, /* "- " */
  CARE_LINE_MARK_NUMBERS, /* "1. ", "2. ", ... */
} CareLineMark;

/* At the head of each line that is selected, or the one with the cursor. Another mark there gives way. */
void care_text_marks_lines (GtkTextBuffer *buffer, CareLineMark mark);
