/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-table-xml.h"

#include <string.h>

#define PIECE (64 * 1024)
#define MOST_DEPTH 200

struct CareTableXml
{
  xmlParserCtxtPtr parser;      /* owned */
  const CareTableXmlTake *take; /* borrowed */
  gpointer data;                /* borrowed */
  const xmlChar **attributes;   /* borrowed, in start: five each, as SAX2 has them */
  int n_attributes;
  int depth;
  int skipping; /* the depth of the element that is passed over; 0: none */
  bool stopped, done;
  GError *error; /* owned */
};

void
care_table_xml_stop (CareTableXml *self, GError *error)
{
  if (self->stopped)
    {
      g_clear_error (&error);
      return;
    }
  self->stopped = true;
  self->error = error;
  xmlStopParser (self->parser);
}

void
care_table_xml_done (CareTableXml *self)
{
  care_table_xml_stop (self, NULL);
  self->done = true;
}

static void
on_start (void *data,
          const xmlChar *name,
          const xmlChar *prefix,
          const xmlChar *space,
          int n_namespaces,
          const xmlChar **namespaces,
          int n_attributes,
          int n_defaulted,
          const xmlChar **attributes)
{
  CareTableXml *self = data;

  if (self->stopped)
    return;
  if (++self->depth > MOST_DEPTH)
    {
      care_table_xml_stop (
          self, g_error_new_literal (CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_TOO_BIG, "nested too deeply"));
      return;
    }
  if (self->skipping > 0)
    return;
  self->attributes = attributes;
  self->n_attributes = n_attributes;
  self->take->start (self, name, space, self->data);
  self->n_attributes = 0;
}

static void
on_end (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
  CareTableXml *self = data;

  if (self->stopped)
    return;
  if (self->skipping == 0)
    self->take->end (self, name, space, self->data);
  else if (self->skipping == self->depth)
    self->skipping = 0;
  self->depth--;
}

static void
on_text (void *data, const xmlChar *text, int length)
{
  CareTableXml *self = data;

  if (!self->stopped && self->skipping == 0)
    self->take->text (self, (const char *)text, (size_t)length, self->data);
}

/* No spreadsheet has a document type, and all that is bad about entities begins with one. */
static void
on_document_type (void *data, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
  care_table_xml_stop (data, g_error_new_literal (CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NOT_TABLE,
                                                  "it has a document type"));
}

CareTableXml *
care_table_xml_new (const CareTableXmlTake *take, gpointer data)
{
  static gsize initialised;
  CareTableXml *self = g_new0 (CareTableXml, 1);
  xmlSAXHandler sax = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = on_start,
    .endElementNs = on_end,
    .characters = on_text,
    .ignorableWhitespace = on_text,
    .cdataBlock = on_text,
    .internalSubset = on_document_type,
  };

  if (g_once_init_enter (&initialised))
    {
      xmlInitParser ();
      g_once_init_leave (&initialised, 1);
    }
  self->take = take;
  self->data = data;
  self->parser = xmlCreatePushParserCtxt (&sax, self, NULL, 0, NULL);
  g_assert (self->parser != NULL);
  /* Without entities of its own this only makes "&amp;" in an attribute what it says. */
  xmlCtxtUseOptions (self->parser,
                     XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  return self;
}

void
care_table_xml_free (CareTableXml *self)
{
  if (self == NULL)
    return;
  if (self->parser->myDoc != NULL)
    xmlFreeDoc (self->parser->myDoc);
  xmlFreeParserCtxt (self->parser);
  g_clear_error (&self->error);
  g_free (self);
}

const xmlChar *
care_table_xml_name (CareTableXml *self, const char *name)
{
  return xmlDictLookup (self->parser->dict, (const xmlChar *)name, -1);
}

const char *
care_table_xml_attribute (CareTableXml *self, const xmlChar *name, const xmlChar *space, size_t *length)
{
  for (int i = 0; i < self->n_attributes; i++)
    {
      const xmlChar **attribute = self->attributes + i * 5;

      if (attribute[0] != name || (space != NULL && attribute[2] != space))
        continue;
      *length = (size_t)(attribute[4] - attribute[3]);
      return (const char *)attribute[3];
    }
  *length = 0;
  return NULL;
}

char *
care_table_xml_attribute_text (CareTableXml *self, const xmlChar *name, const xmlChar *space)
{
  size_t length;
  const char *value = care_table_xml_attribute (self, name, space, &length);

  return value != NULL ? g_strndup (value, length) : NULL;
}

int64_t
care_table_xml_attribute_number (CareTableXml *self,
                                 const xmlChar *name,
                                 const xmlChar *space,
                                 int64_t least,
                                 int64_t most,
                                 int64_t instead)
{
  size_t length;
  const char *value = care_table_xml_attribute (self, name, space, &length);
  int64_t number = 0;

  if (value == NULL || length == 0)
    return instead;
  for (size_t i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (value[i]))
        return instead;
      number = MIN (number * 10 + (value[i] - '0'), most);
    }
  return MAX (number, least);
}

void
care_table_xml_skip (CareTableXml *self)
{
  self->skipping = self->depth;
}

static bool
feed (CareTableXml *self, const char *piece, int length, GError **error)
{
  int code = xmlParseChunk (self->parser, piece, length, length == 0);

  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return false;
    }
  if (self->stopped || self->parser->wellFormed)
    return true;
  g_set_error (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NOT_TABLE, "no XML: %d", code);
  return false;
}

bool
care_table_xml_read_entry (CareTableXml *self, CareTableZip *zip, const char *name, GError **error)
{
  g_autofree char *piece = g_malloc (PIECE);

  if (!care_table_zip_enter (zip, name, error))
    return false;
  for (;;)
    {
      int n = care_table_zip_read (zip, piece, PIECE, error);

      if (n < 0 || (!self->stopped && !feed (self, piece, n, error)))
        return false;
      if (n == 0 || (self->stopped && !self->done))
        return true;
    }
}

bool
care_table_xml_read_input (CareTableXml *self, CareTableInput *input, GError **error)
{
  g_autofree char *piece = g_malloc (PIECE);

  if (input->size > CARE_TABLE_MOST_INFLATED)
    {
      g_set_error_literal (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_TOO_BIG, "too long");
      return false;
    }
  for (int64_t at = 0;;)
    {
      gssize n = care_table_input_read (input, at, piece, PIECE, error);

      if (n < 0 || !feed (self, piece, (int)n, error) || !care_table_input_count (input, n, error))
        return false;
      if (n == 0 || self->stopped)
        return true;
      at += n;
    }
}
