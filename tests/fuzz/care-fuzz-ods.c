/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-fuzz-table.h"

static const char *const WORDS[] = {
  "<text:p>",
  "</text:p>",
  "<text:s text:c=\"99999999\"/>",
  "<table:table-cell>",
  "</table:table-cell>",
  "<table:table-cell/>",
  "<table:table-row>",
  "</table:table-row>",
  " table:number-columns-repeated=\"16384\"",
  " table:number-rows-repeated=\"1048576\"",
  " office:value-type=\"float\" office:value=\"1e300\"",
  " office:value-type=\"date\" office:date-value=\"2026-03-01T10:00:00\"",
  " office:value-type=\"time\" office:time-value=\"PT1H2M3S\"",
  "<office:annotation>",
  "<table:table table:name=\"x\">",
  "&amp;",
  "&x;",
  "&#0;",
  "<!DOCTYPE x [<!ENTITY x \"y\">]>",
  "<![CDATA[",
  NULL,
};

const CareFuzzReader care_fuzz_reader = { care_fuzz_read_table, WORDS, true };
