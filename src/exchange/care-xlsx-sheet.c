/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-xlsx-private.h"

#include <string.h>

typedef enum
{
  CELL_NUMBER,
  CELL_SHARED, /* the number of a text that cells share */
  CELL_TEXT,   /* a formula's text, or an error */
  CELL_INLINE,
  CELL_BOOLEAN,
  CELL_DATE, /* as ISO 8601 */
} CellType;

typedef struct
{
  const CareXlsxBook *book; /* borrowed */
  CareTableRows *rows;      /* borrowed */
  GString *raw, *text;      /* owned: as it stands in the file, as it is handed on */
  const xmlChar *data, *row, *c, *v, *is, *t, *phonetic, *r, *s, *type, *formula;
  CellType cell_type;
  CareTableFormat format;
  int64_t line, column;
  bool in_data, in_cell, in_inline, in_value;
} Reading;

/* "BC12" is 54, counted from 0; instead where there are no letters. */
static int64_t
column_of (const char *reference, size_t length, int64_t instead)
{
  int64_t column = 0;
  size_t i = 0;

  for (; i < length && g_ascii_isalpha (reference[i]) && i < 6; i++)
    column = column * 26 + (g_ascii_toupper (reference[i]) - 'A' + 1);
  return i > 0 ? column - 1 : instead;
}

static CellType
type_of (const char *type, size_t length)
{
  static const struct
  {
    const char *name;
    CellType type;
  } TYPES[] = {
    { "s", CELL_SHARED },  { "str", CELL_TEXT }, { "inlineStr", CELL_INLINE },
    { "b", CELL_BOOLEAN }, { "e", CELL_TEXT },   { "d", CELL_DATE },
  };

  for (size_t i = 0; type != NULL && i < G_N_ELEMENTS (TYPES); i++)
    if (strlen (TYPES[i].name) == length && memcmp (TYPES[i].name, type, length) == 0)
      return TYPES[i].type;
  return CELL_NUMBER;
}

static void
start_cell (Reading *self, CareTableXml *xml)
{
  const GArray *formats = self->book->formats;
  size_t length;
  const char *value = care_table_xml_attribute (xml, self->r, NULL, &length);
  int64_t style = care_table_xml_attribute_number (xml, self->s, NULL, 0, G_MAXINT, 0);

  self->column = value != NULL ? column_of (value, length, self->column + 1) : self->column + 1;
  value = care_table_xml_attribute (xml, self->type, NULL, &length);
  self->cell_type = type_of (value, length);
  self->format = style < formats->len ? g_array_index (formats, CareTableFormat, style) : CARE_TABLE_NUMBER;
  self->in_cell = true;
  g_string_truncate (self->raw, 0);
}

static void
on_start (CareTableXml *xml, const xmlChar *name, const xmlChar *space, gpointer data)
{
  Reading *self = data;

  if (!self->in_data)
    self->in_data = name == self->data;
  else if (name == self->row)
    {
      self->line = care_table_xml_attribute_number (xml, self->r, NULL, 1, G_MAXINT, self->line + 1);
      self->column = -1;
      care_table_rows_begin (self->rows);
    }
  else if (name == self->c)
    start_cell (self, xml);
  else if (self->in_cell && name == self->v)
    self->in_value = self->cell_type != CELL_INLINE;
  else if (self->in_cell && name == self->is)
    self->in_inline = self->cell_type == CELL_INLINE;
  else if (self->in_inline && name == self->t)
    self->in_value = true;
  else if (name == self->phonetic || name == self->formula)
    care_table_xml_skip (xml);
}

/* False with error where it is no text that cells share. */
static bool
append_shared (Reading *self, GError **error)
{
  const CareXlsxStrings *strings = self->book->strings;
  guint64 number;

  if (self->raw->len == 0)
    return true;
  if (!g_ascii_string_to_unsigned (g_strstrip (self->raw->str), 10, 0, G_MAXUINT, &number, NULL)
      || number >= strings->at->len)
    {
      g_set_error (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NOT_TABLE, "no text %s", self->raw->str);
      return false;
    }
  g_string_append (self->text, strings->text->str + g_array_index (strings->at, guint, number));
  return true;
}

static bool
cell_says (Reading *self, GError **error)
{
  const char *raw = self->raw->str;
  size_t length = self->raw->len;

  g_string_truncate (self->text, 0);
  if (self->cell_type == CELL_SHARED)
    return append_shared (self, error);
  if (self->cell_type == CELL_DATE)
    care_table_append_iso_date (self->text, raw, length);
  else if (self->cell_type == CELL_BOOLEAN)
    g_string_append (self->text, length == 0                                           ? ""
                                 : g_str_equal (raw, "1") || g_str_equal (raw, "true") ? "true"
                                                                                       : "false");
  else if (self->cell_type == CELL_NUMBER && self->format == CARE_TABLE_PERCENT && self->book->percents)
    care_table_append_percent (self->text, raw, length);
  else if (self->cell_type == CELL_NUMBER)
    care_table_append_serial (self->text, raw, length, self->format, self->book->from_1904);
  else
    {
      g_string_append_len (self->text, raw, (gssize)length);
      care_xlsx_unescape (self->text, 0);
    }
  return true;
}

static void
end_cell (Reading *self, CareTableXml *xml)
{
  GError *error = NULL;

  self->in_cell = self->in_inline = self->in_value = false;
  if (!cell_says (self, &error)
      || !care_table_rows_add (self->rows, self->column, 1, self->text->str, self->text->len, &error))
    care_table_xml_stop (xml, error);
}

static void
on_end (CareTableXml *xml, const xmlChar *name, const xmlChar *space, gpointer data)
{
  Reading *self = data;
  GError *error = NULL;

  if (!self->in_data)
    return;
  if (name == self->v || name == self->t)
    self->in_value = false;
  else if (name == self->c && self->in_cell)
    end_cell (self, xml);
  else if (name == self->row)
    {
      if (!care_table_rows_end (self->rows, self->line, 1, &error))
        care_table_xml_stop (xml, error);
      care_table_rows_begin (self->rows);
    }
  else if (name == self->data)
    care_table_xml_done (xml); /* what follows is how it looks */
}

static void
on_text (CareTableXml *xml, const char *text, size_t length, gpointer data)
{
  Reading *self = data;

  if (!self->in_value)
    return;
  if (self->raw->len + length > CARE_TABLE_MOST_CELL)
    care_table_xml_stop (
        xml, g_error_new_literal (CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_TOO_BIG, "a cell is too long"));
  else
    g_string_append_len (self->raw, text, (gssize)length);
}

bool
care_xlsx_sheet_read (
    const CareXlsxBook *book, CareTableZip *zip, const char *part, CareTableRows *rows, GError **error)
{
  static const CareTableXmlTake TAKE = { on_start, on_end, on_text };
  g_autoptr (GString) raw = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  Reading reading = { .book = book, .rows = rows, .raw = raw, .text = text };
  g_autoptr (CareTableXml) xml = care_table_xml_new (&TAKE, &reading);

  reading.data = care_table_xml_name (xml, "sheetData");
  reading.row = care_table_xml_name (xml, "row");
  reading.c = care_table_xml_name (xml, "c");
  reading.v = care_table_xml_name (xml, "v");
  reading.is = care_table_xml_name (xml, "is");
  reading.t = care_table_xml_name (xml, "t");
  reading.phonetic = care_table_xml_name (xml, "rPh");
  reading.formula = care_table_xml_name (xml, "f");
  reading.r = care_table_xml_name (xml, "r");
  reading.s = care_table_xml_name (xml, "s");
  reading.type = reading.t;
  care_table_rows_begin (rows);
  return care_table_xml_read_entry (xml, zip, part, error);
}
