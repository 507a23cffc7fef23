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

/* The parts of a zip file: names and texts, a name NULL at the end. Owned by the caller. */
typedef struct
{
  const char *name, *text;
} CareTestPart;

GBytes *care_test_table_zip (const CareTestPart *parts);

/* The same read. */
char *care_test_table_read_zip (const CareTestPart *parts, const char *sheet, GError **error);

/* A workbook of one sheet "S", with the parts that are given beside it (NULL: none). */
char *care_test_table_read_xlsx (const char *rows, const char *strings, const char *styles, GError **error);

/* A spreadsheet whose tables are given. */
char *care_test_table_read_ods (const char *tables, const char *sheet, GError **error);
