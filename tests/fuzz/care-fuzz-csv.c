/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-fuzz-table.h"

static const char *const WORDS[]
    = { "\"",      "\"\"",         ",",        ";", "\t", "|", "\r\n", "\n", "\r", "'=",
        "sep=;\n", "\xef\xbb\xbf", "\xff\xfe", " ", NULL };

const CareFuzzReader care_fuzz_reader = { care_fuzz_read_table, WORDS, false };
