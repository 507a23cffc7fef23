/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with a row of a file, in words. */
#pragma once

#include <glib.h>

/* code, column and value as the import's problem has them. The text is the caller's. */
char *care_words_problem (const char *code, const char *column, const char *value);
