/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-ods-cell.h"

#include "care-table-values.h"

#include <string.h>

void
care_ods_cell_init (CareOdsCell *self, CareTableXml *xml)
{
  static const char BASE[] = "urn:oasis:names:tc:opendocument:xmlns:";
  const struct
  {
    const xmlChar **name;
    const char *text;
  } names[] = {
    { &self->names.line_break, "line-break" },
    { &self->names.p, "p" },
    { &self->names.s, "s" },
    { &self->names.tab, "tab" },
    { &self->names.ruby_text, "ruby-text" },
    { &self->names.c, "c" },
    { &self->names.value_type, "value-type" },
    { &self->names.value, "value" },
    { &self->names.date_value, "date-value" },
    { &self->names.time_value, "time-value" },
    { &self->names.boolean_value, "boolean-value" },
    { &self->names.string_value, "string-value" },
  };
  const struct
  {
    const xmlChar **name;
    const char *text;
  } spaces[] = {
    { &self->names.office, "office:1.0" },
    { &self->names.table, "table:1.0" },
    { &self->names.text, "text:1.0" },
    { &self->names.style, "style:1.0" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    *names[i].name = care_table_xml_name (xml, names[i].text);
  for (size_t i = 0; i < G_N_ELEMENTS (spaces); i++)
    {
      g_autofree char *space = g_strconcat (BASE, spaces[i].text, NULL);
      *spaces[i].name = care_table_xml_name (xml, space);
    }
  self->value = g_string_new (NULL);
  self->text = g_string_new (NULL);
}

void
care_ods_cell_clear (CareOdsCell *self)
{
  g_string_free (self->value, TRUE);
  g_string_free (self->text, TRUE);
}

static bool
is_type (const char *type, size_t length, const char *name)
{
  return type != NULL && strlen (name) == length && memcmp (type, name, length) == 0;
}

void
care_ods_cell_begin (CareOdsCell *self, CareTableXml *xml)
{
  const CareOdsCellNames *names = &self->names;
  size_t n_type;
  const char *type = care_table_xml_attribute (xml, names->value_type, names->office, &n_type);
  const xmlChar *attribute = is_type (type, n_type, "string")    ? names->string_value
                             : is_type (type, n_type, "date")    ? names->date_value
                             : is_type (type, n_type, "time")    ? names->time_value
                             : is_type (type, n_type, "boolean") ? names->boolean_value
                                                                 : names->value;
  size_t length;
  const char *value = type != NULL ? care_table_xml_attribute (xml, attribute, names->office, &length) : NULL;

  g_string_truncate (self->value, 0);
  g_string_truncate (self->text, 0);
  self->n_paragraphs = 0;
  self->in_paragraph = false;
  self->has_value = value != NULL;
  if (value == NULL)
    return;
  if (attribute == names->date_value)
    care_table_append_iso_date (self->value, value, length);
  else if (attribute == names->time_value)
    care_table_append_duration (self->value, value, length);
  else if (attribute == names->value && self->percents && is_type (type, n_type, "percentage"))
    care_table_append_percent (self->value, value, length);
  else if (attribute == names->value)
    care_table_append_number (self->value, value, length);
  else
    g_string_append_len (self->value, value, (gssize)length);
}

static void
append_spaces (CareOdsCell *self, CareTableXml *xml)
{
  int64_t n
      = care_table_xml_attribute_number (xml, self->names.c, self->names.text, 0, CARE_TABLE_MOST_CELL, 1);

  for (int64_t i = 0; i < n && self->text->len <= CARE_TABLE_MOST_CELL; i++)
    g_string_append_c (self->text, ' ');
}

void
care_ods_cell_start (CareOdsCell *self, CareTableXml *xml, const xmlChar *name, const xmlChar *space)
{
  const CareOdsCellNames *names = &self->names;

  if (space == names->text && !self->in_paragraph && name == names->p)
    {
      if (self->n_paragraphs++ > 0)
        g_string_append_c (self->text, '\n');
      self->in_paragraph = true;
      self->after_space = true;
    }
  else if (space != names->text || !self->in_paragraph)
    care_table_xml_skip (xml); /* a comment, a drawing */
  else if (name == names->s || name == names->tab || name == names->line_break)
    {
      if (name == names->s)
        append_spaces (self, xml);
      else
        g_string_append_c (self->text, name == names->tab ? '\t' : '\n');
      self->after_space = false;
    }
  else if (name == names->ruby_text)
    care_table_xml_skip (xml);
}

void
care_ods_cell_end (CareOdsCell *self, const xmlChar *name, const xmlChar *space)
{
  if (name == self->names.p && space == self->names.text)
    self->in_paragraph = false;
}

/* ODF 1.3 part 3, 6.1.2: white space is one space, and none at the beginning of a paragraph. */
void
care_ods_cell_text (CareOdsCell *self, CareTableXml *xml, const char *text, size_t length)
{
  if (!self->in_paragraph)
    return;
  if (self->text->len + length > CARE_TABLE_MOST_CELL)
    {
      care_table_xml_stop (
          xml, g_error_new_literal (CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_TOO_BIG, "a cell is too long"));
      return;
    }
  for (size_t i = 0; i < length;)
    {
      size_t start = i;

      while (i < length && !g_ascii_isspace (text[i]))
        i++;
      if (i > start)
        {
          g_string_append_len (self->text, text + start, (gssize)(i - start));
          self->after_space = false;
        }
      if (i == length)
        return;
      if (!self->after_space)
        g_string_append_c (self->text, ' ');
      self->after_space = true;
      i++;
    }
}

const GString *
care_ods_cell_take (CareOdsCell *self)
{
  /* Of what could not be computed the value is an empty text, and "#N/A" is shown. */
  return self->has_value && (self->value->len > 0 || self->text->len == 0) ? self->value : self->text;
}
