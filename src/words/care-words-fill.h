/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences out of a table: a pattern with "{a}" and "{b}" where the figures go. A table cannot hold printf
 * formats that the compiler checks, and a translator may turn the two round. */
#pragma once

#include <glib.h>

/* "{a}" is values[0], "{b}" values[1], and so on to n; one that is NULL is left out. The text is the
 * caller's. */
char *care_words_fill_all (const char *pattern, const char *const *values, size_t n);

/* a and b may be NULL where the pattern does not ask for them. The text is the caller's. */
char *care_words_fill (const char *pattern, const char *a, const char *b);
