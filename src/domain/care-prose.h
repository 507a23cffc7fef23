/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person's own words with light marks, as blocks of a document. The marks:
 *
 *   a blank line               begins a new paragraph; a single line break stays a line break
 *   "# " or "## "              a heading (level 3 in the document)
 *   "- ", "* " or "• "         an item of a bulleted list; an indented line below goes on with the item
 *   "1. "                      a numbered list, as long as the numbers count on; any other number is words
 *   *bold* or **bold**         bold
 *   _italic_                   italic
 *
 * A mark counts only where it hugs words: "5*3", "a_b@example.org" and a mark without its fellow stay as they
 * were typed. Lists have one level. Straight quotation marks and apostrophes become real ones, except for
 * feet and inches after a figure; "--" becomes an en dash. Nothing else is changed, and all is linear in
 * time. */
#pragma once

#include "care-document.h"

/* Adds blocks at the end. text: any; NULL or blank adds nothing. */
void care_prose_add (CareDocument *document, const char *text);

/* Adds one line as runs, with emphasis and quotation marks, to a block that takes runs. */
void care_prose_add_line (CareBlock *block, const char *text);

/* The same words without marks, as care_document_text() has them, for a place that takes no blocks, such as a
 * cell of a table. The caller's; "" where there are none. */
char *care_prose_plain (const char *text);
