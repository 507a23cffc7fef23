/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which cells are dates: their style has a format of numbers, by its number or spelled out. */
#include "care-xlsx-private.h"

#define MOST_STYLES 100000

typedef struct
{
  GArray *formats; /* borrowed */
  GHashTable *own; /* owned: the formats that are spelled out, by their number */
  const xmlChar *cell_formats, *format, *number_format, *id, *code;
  bool in_cell_formats;
} Reading;

static void
on_start (CareTableXml *xml, const xmlChar *name, const xmlChar *space, gpointer data)
{
  Reading *self = data;
  int64_t id;

  if (name == self->cell_formats)
    self->in_cell_formats = true;
  if (name != self->number_format && !(self->in_cell_formats && name == self->format))
    return;
  id = care_table_xml_attribute_number (xml, self->id, NULL, 0, G_MAXINT, 0);
  if (name == self->number_format)
    {
      g_autofree char *code = care_table_xml_attribute_text (xml, self->code, NULL);

      if (code != NULL && g_hash_table_size (self->own) < MOST_STYLES)
        g_hash_table_insert (self->own, GINT_TO_POINTER ((int)id),
                             GINT_TO_POINTER (care_table_format_of_code (code)));
    }
  else if (self->formats->len < MOST_STYLES)
    {
      gpointer own;
      CareTableFormat format = g_hash_table_lookup_extended (self->own, GINT_TO_POINTER ((int)id), NULL, &own)
                                   ? (CareTableFormat)GPOINTER_TO_INT (own)
                                   : care_table_format_of_number (id);

      g_array_append_val (self->formats, format);
    }
}

static void
on_end (CareTableXml *xml, const xmlChar *name, const xmlChar *space, gpointer data)
{
  Reading *self = data;

  if (name == self->cell_formats)
    self->in_cell_formats = false;
}

static void
on_text (CareTableXml *xml, const char *text, size_t length, gpointer data)
{
}

GArray *
care_xlsx_styles_read (CareTableZip *zip, const char *part, GError **error)
{
  static const CareTableXmlTake TAKE = { on_start, on_end, on_text };
  g_autoptr (GArray) formats = g_array_new (FALSE, FALSE, sizeof (CareTableFormat));
  g_autoptr (GHashTable) own = g_hash_table_new (NULL, NULL);
  Reading reading = { .formats = formats, .own = own };
  g_autoptr (CareTableXml) xml = care_table_xml_new (&TAKE, &reading);

  reading.cell_formats = care_table_xml_name (xml, "cellXfs");
  reading.format = care_table_xml_name (xml, "xf");
  reading.number_format = care_table_xml_name (xml, "numFmt");
  reading.id = care_table_xml_name (xml, "numFmtId");
  reading.code = care_table_xml_name (xml, "formatCode");
  if (part != NULL && !care_table_xml_read_entry (xml, zip, part, error))
    return NULL;
  return g_steal_pointer (&formats);
}
