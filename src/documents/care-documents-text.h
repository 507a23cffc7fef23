/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words made fit for a page, the same for every writer. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Line ends become newlines, a tab stays; every other control character, what XML 1.0 forbids, and the marks
 * that embed, override or isolate a direction are dropped. A number after a right-to-left name in a
 * left-to-right line is held in its place with a mark (U+200E). Owned by the caller. */
char *care_documents_clean (const char *text);

/* The parts of "Page %d of %d" around its two numbers; missing parts are "". Owned by the caller. */
void care_documents_page_words (const char *page_words, char **before, char **between, char **after);
