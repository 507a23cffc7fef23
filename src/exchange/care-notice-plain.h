/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a letter made plain, so that words can be looked for as bytes: ligatures taken apart, hyphens
 * and spaces of all kinds made one kind, words that were hyphenated at the end of a line joined. For
 * care-notice-* alone. */
#pragma once

#include <stddef.h>

/* What parts the plain text. A run of white space is one of these or one space. */
#define CARE_PLAIN_LINE '\n'
#define CARE_PLAIN_PARAGRAPH '\v'
#define CARE_PLAIN_PAGE '\f'

/* UTF-8 whatever was given; never longer than a small multiple of it. Owned by the caller. */
char *care_notice_plain (const char *text);

/* The bounds of the sentence around [start, end): a stop and a capital, a paragraph, a page, or the end of a
 * short line whose next one begins anew. Looks a few hundred bytes either way and no further. */
void
care_notice_sentence (const char *plain, size_t length, size_t start, size_t end, size_t *from, size_t *to);

/* The sentence on one line, at most 160 characters, cut at words around [start, end). Owned by the caller. */
char *care_notice_quote (const char *plain, size_t length, size_t start, size_t end);
