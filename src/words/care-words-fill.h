/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences out of a table: a pattern with "{a}" and "{b}" where the figures go. A table cannot hold printf
 * formats that the compiler checks, and a translator may turn the two round. */
#pragma once

#include <glib.h>

/* a and b may be NULL where the pattern does not ask for them. The text is the caller's. */
char *care_words_fill (const char *pattern, const char *a, const char *b);
