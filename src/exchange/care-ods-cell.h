/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One cell of an OpenDocument spreadsheet while it is read. For care-ods-read.c alone. */
#pragma once

#include "care-table-xml.h"

/* The names that cells are made of. */
typedef struct
{
  const xmlChar *office, *table, *text, *style; /* namespaces */
  const xmlChar *line_break, *p, *s, *tab, *ruby_text, *c;
  const xmlChar *value_type, *value, *date_value, *time_value, *boolean_value, *string_value;
} CareOdsCellNames;

typedef struct
{
  CareOdsCellNames names;
  GString *value; /* owned: what an attribute says */
  GString *text;  /* owned: what is shown */
  bool percents;  /* as it was asked (care-table.h) */
  bool has_value, in_paragraph;
  bool after_space; /* a space that follows is none */
  int n_paragraphs;
} CareOdsCell;

void care_ods_cell_init (CareOdsCell *self, CareTableXml *xml);
void care_ods_cell_clear (CareOdsCell *self);

/* With the attributes of table:table-cell. */
void care_ods_cell_begin (CareOdsCell *self, CareTableXml *xml);

/* What is within it. */
void care_ods_cell_start (CareOdsCell *self, CareTableXml *xml, const xmlChar *name, const xmlChar *space);
void care_ods_cell_end (CareOdsCell *self, const xmlChar *name, const xmlChar *space);
void care_ods_cell_text (CareOdsCell *self, CareTableXml *xml, const char *text, size_t length);

/* What it says, borrowed until it begins again. */
const GString *care_ods_cell_take (CareOdsCell *self);
