/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-fuzz-table.h"

static const char *const WORDS[] = {
  "<row>",
  "</row>",
  "<c>",
  "</c>",
  "<c r=\"XFD1\">",
  " r=\"ZZZZZ1\"",
  " t=\"s\"",
  " t=\"inlineStr\"",
  " t=\"d\"",
  " s=\"1\"",
  " s=\"99999\"",
  "<v>1e308</v>",
  "<v>-1</v>",
  "<v>45000.5</v>",
  "<is><t>x</t></is>",
  "<si>",
  "<t>_x000D_</t>",
  " date1904=\"1\"",
  " Target=\"../../../x\"",
  " numFmtId=\"14\"",
  "<sheetData>",
  "</sheetData>",
  "&x;",
  "<!DOCTYPE x>",
  NULL,
};

const CareFuzzReader care_fuzz_reader = { care_fuzz_read_table, WORDS, true };
