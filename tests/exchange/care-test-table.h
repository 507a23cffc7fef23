/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of tables share: the rows of a file as one line of text, "line:cell|cell" joined by "/". */
#pragma once

#include "care-table.h"

/* NULL with error. Owned by the caller. */
char *care_test_table_read (const char *path, const char *sheet, GError **error);
char *care_test_table_read_bytes (const void *bytes, size_t length, const char *sheet, GError **error);

/* A path in a folder that is the program's own. Owned by the caller. */
char *care_test_table_path (const char *name);

/* A text of that alphabet: letters, signs that run, white space, quotes, of up to so many characters. */
char *care_test_table_random_text (GRand *rand, int most);
