/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-ods-read.h"

#include "care-ods-cell.h"

#include <string.h>

#define MOST_REPEATED G_MAXINT
#define MANIFEST "META-INF/manifest.xml"

typedef struct
{
  CareTableRows *rows; /* borrowed; NULL: only the names are wanted */
  const char *sheet;   /* borrowed, case folded; NULL: the first with rows */
  bool hidden_too;
  GPtrArray *names; /* borrowed */

  CareOdsCell cell;
  const xmlChar *spreadsheet, *tracked_changes, *table, *table_row, *table_cell, *covered_cell, *shapes,
      *source;
  const xmlChar *name, *style_name, *columns_repeated, *rows_repeated, *display, *family, *style,
      *table_properties;

  GHashTable *hidden_styles; /* owned, of char * */
  char *style_read;          /* owned: the style of tables that is read now */
  bool in_spreadsheet, in_table, in_cell, was_spreadsheet, found;
  int64_t line, row_repeated, column, cell_repeated;
} Reading;

static void
read_style (Reading *self, CareTableXml *xml, const xmlChar *name)
{
  g_autofree char *value = NULL;

  if (name == self->style)
    {
      value = care_table_xml_attribute_text (xml, self->family, self->cell.names.style);
      g_clear_pointer (&self->style_read, g_free);
      if (g_strcmp0 (value, "table") == 0)
        self->style_read = care_table_xml_attribute_text (xml, self->name, self->cell.names.style);
    }
  else if (name == self->table_properties && self->style_read != NULL)
    {
      value = care_table_xml_attribute_text (xml, self->display, self->cell.names.table);
      if (g_strcmp0 (value, "false") == 0)
        g_hash_table_add (self->hidden_styles, g_steal_pointer (&self->style_read));
    }
}

/* Tables that only keep what another file said are no sheets: "'file:///…'#$Sheet1". */
static bool
is_sheet (const char *name)
{
  return !g_str_has_prefix (name, "'file:");
}

static void
start_table (Reading *self, CareTableXml *xml)
{
  g_autofree char *name = care_table_xml_attribute_text (xml, self->name, self->cell.names.table);
  g_autofree char *style = care_table_xml_attribute_text (xml, self->style_name, self->cell.names.table);
  g_autofree char *folded = g_utf8_casefold (name != NULL ? name : "", -1);
  bool hidden = style != NULL && g_hash_table_contains (self->hidden_styles, style);

  if (name == NULL || !is_sheet (name))
    {
      care_table_xml_skip (xml);
      return;
    }
  if (self->names != NULL)
    g_ptr_array_add (self->names, g_strdup (name));
  if (self->rows == NULL
      || (self->sheet != NULL ? !g_str_equal (self->sheet, folded) : hidden && !self->hidden_too))
    {
      care_table_xml_skip (xml);
      return;
    }
  self->found = true;
  self->in_table = true;
  self->line = 1;
}

static void
start_in_table (Reading *self, CareTableXml *xml, const xmlChar *name, const xmlChar *space)
{
  const xmlChar *table = self->cell.names.table;

  if (space != table)
    care_table_xml_skip (xml);
  else if (name == self->table_row)
    {
      care_table_rows_begin (self->rows);
      self->row_repeated
          = care_table_xml_attribute_number (xml, self->rows_repeated, table, 1, MOST_REPEATED, 1);
      self->column = 0;
    }
  else if (name == self->table_cell || name == self->covered_cell)
    {
      self->cell_repeated
          = care_table_xml_attribute_number (xml, self->columns_repeated, table, 1, MOST_REPEATED, 1);
      if (name == self->table_cell)
        {
          self->in_cell = true;
          care_ods_cell_begin (&self->cell, xml);
          return;
        }
      self->column += self->cell_repeated;
      care_table_xml_skip (xml);
    }
  else if (name == self->shapes || name == self->table)
    care_table_xml_skip (xml);
}

static void
on_start (CareTableXml *xml, const xmlChar *name, const xmlChar *space, gpointer data)
{
  Reading *self = data;

  if (self->in_cell)
    care_ods_cell_start (&self->cell, xml, name, space);
  else if (self->in_table)
    start_in_table (self, xml, name, space);
  else if (!self->in_spreadsheet && name == self->spreadsheet && space == self->cell.names.office)
    self->in_spreadsheet = self->was_spreadsheet = true;
  else if (!self->in_spreadsheet && space == self->cell.names.style)
    read_style (self, xml, name);
  else if (self->in_spreadsheet && space == self->cell.names.table && name == self->table)
    start_table (self, xml);
  else if (self->in_spreadsheet)
    care_table_xml_skip (xml);
}

static void
end_cell (Reading *self, CareTableXml *xml)
{
  const GString *text = care_ods_cell_take (&self->cell);
  GError *error = NULL;

  if (!care_table_rows_add (self->rows, self->column, self->cell_repeated, text->str, text->len, &error))
    care_table_xml_stop (xml, error);
  self->column += self->cell_repeated;
  self->in_cell = false;
}

static void
end_row (Reading *self, CareTableXml *xml)
{
  GError *error = NULL;

  if (!care_table_rows_end (self->rows, self->line, self->row_repeated, &error))
    care_table_xml_stop (xml, error);
  self->line += self->row_repeated;
}

static void
on_end (CareTableXml *xml, const xmlChar *name, const xmlChar *space, gpointer data)
{
  Reading *self = data;

  if (self->in_cell && name == self->table_cell && space == self->cell.names.table)
    end_cell (self, xml);
  else if (self->in_cell)
    care_ods_cell_end (&self->cell, name, space);
  else if (self->in_table && name == self->table_row)
    end_row (self, xml);
  else if (self->in_table && name == self->table)
    {
      self->in_table = false;
      if (self->sheet != NULL || self->rows->n_rows > 0)
        care_table_xml_done (xml);
    }
  else if (name == self->spreadsheet && space == self->cell.names.office)
    self->in_spreadsheet = false;
}

static void
on_text (CareTableXml *xml, const char *text, size_t length, gpointer data)
{
  Reading *self = data;

  if (self->in_cell)
    care_ods_cell_text (&self->cell, xml, text, length);
}

static void
learn_names (Reading *self, CareTableXml *xml)
{
  self->spreadsheet = care_table_xml_name (xml, "spreadsheet");
  self->table = care_table_xml_name (xml, "table");
  self->table_row = care_table_xml_name (xml, "table-row");
  self->table_cell = care_table_xml_name (xml, "table-cell");
  self->covered_cell = care_table_xml_name (xml, "covered-table-cell");
  self->shapes = care_table_xml_name (xml, "shapes");
  self->name = care_table_xml_name (xml, "name");
  self->style_name = care_table_xml_name (xml, "style-name");
  self->columns_repeated = care_table_xml_name (xml, "number-columns-repeated");
  self->rows_repeated = care_table_xml_name (xml, "number-rows-repeated");
  self->display = care_table_xml_name (xml, "display");
  self->family = care_table_xml_name (xml, "family");
  self->style = care_table_xml_name (xml, "style");
  self->table_properties = care_table_xml_name (xml, "table-properties");
}

static bool
parse (Reading *self, CareTableInput *input, CareTableZip *zip, GError **error)
{
  static const CareTableXmlTake TAKE = { on_start, on_end, on_text };
  g_autoptr (CareTableXml) xml = care_table_xml_new (&TAKE, self);
  bool fine;

  care_ods_cell_init (&self->cell, xml);
  learn_names (self, xml);
  self->hidden_styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  fine = zip != NULL ? care_table_xml_read_entry (xml, zip, "content.xml", error)
                     : care_table_xml_read_input (xml, input, error);
  care_ods_cell_clear (&self->cell);
  g_clear_pointer (&self->hidden_styles, g_hash_table_unref);
  g_clear_pointer (&self->style_read, g_free);
  if (fine && !self->was_spreadsheet)
    {
      g_set_error_literal (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NOT_TABLE, "no spreadsheet");
      return false;
    }
  return fine;
}

typedef struct
{
  const xmlChar *encrypted;
  bool locked;
} Manifest;

static void
on_manifest_start (CareTableXml *xml, const xmlChar *name, const xmlChar *space, gpointer data)
{
  Manifest *self = data;

  self->locked = self->locked || name == self->encrypted;
}

static void
on_manifest_end (CareTableXml *xml, const xmlChar *name, const xmlChar *space, gpointer data)
{
}

static void
on_manifest_text (CareTableXml *xml, const char *text, size_t length, gpointer data)
{
}

/* ODF 1.3 part 2, 4.3: each encrypted entry is listed so. A manifest that cannot be read says nothing. */
static bool
is_open (CareTableZip *zip, GError **error)
{
  static const CareTableXmlTake TAKE = { on_manifest_start, on_manifest_end, on_manifest_text };
  Manifest manifest = { 0 };
  g_autoptr (CareTableXml) xml = care_table_xml_new (&TAKE, &manifest);

  manifest.encrypted = care_table_xml_name (xml, "encryption-data");
  if (care_table_zip_has (zip, MANIFEST))
    care_table_xml_read_entry (xml, zip, MANIFEST, NULL);
  if (manifest.locked)
    g_set_error_literal (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_LOCKED, "it has a password");
  return !manifest.locked;
}

static void
begin_progress (CareTableInput *input, CareTableZip *zip)
{
  input->done = 0;
  input->total = zip != NULL ? care_table_zip_size (zip, "content.xml") : input->size;
}

bool
care_ods_read (CareTableInput *input, CareTableZip *zip, CareTableRows *rows, GError **error)
{
  g_autofree char *folded = input->how->sheet != NULL ? g_utf8_casefold (input->how->sheet, -1) : NULL;
  Reading reading = { .rows = rows, .sheet = folded, .cell.percents = input->how->percents };

  if (zip != NULL && !is_open (zip, error))
    return false;
  begin_progress (input, zip);
  if (!parse (&reading, input, zip, error))
    return false;
  if (folded != NULL && !reading.found)
    {
      g_set_error (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NO_SHEET, "%s", input->how->sheet);
      return false;
    }
  if (folded != NULL || rows->n_rows > 0)
    return true;
  /* All that can be seen is empty. */
  reading = (Reading){ .rows = rows, .hidden_too = true, .cell.percents = input->how->percents };
  begin_progress (input, zip);
  return parse (&reading, input, zip, error);
}

bool
care_ods_sheets (CareTableInput *input, CareTableZip *zip, GPtrArray *names, GError **error)
{
  Reading reading = { .names = names };

  return (zip == NULL || is_open (zip, error)) && parse (&reading, input, zip, error);
}
