/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-xml.h"

#include "care-documents-error.h"
#include "care-documents-text.h"

#include <libxml/xmlwriter.h>
#include <stdbool.h>

struct CareXml
{
  xmlBufferPtr buffer;
  xmlTextWriterPtr writer;
  bool broken;
};

static void
note (CareXml *self, int result)
{
  if (result < 0)
    self->broken = true;
}

CareXml *
care_xml_new (void)
{
  CareXml *self = g_new0 (CareXml, 1);

  self->buffer = xmlBufferCreate ();
  self->writer = self->buffer != NULL ? xmlNewTextWriterMemory (self->buffer, 0) : NULL;
  if (self->writer == NULL)
    self->broken = true;
  else
    note (self, xmlTextWriterStartDocument (self->writer, "1.0", "UTF-8", NULL));
  return self;
}

void
care_xml_free (CareXml *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->writer, xmlFreeTextWriter);
  g_clear_pointer (&self->buffer, xmlBufferFree);
  g_free (self);
}

void
care_xml_start (CareXml *self, const char *name)
{
  if (!self->broken)
    note (self, xmlTextWriterStartElement (self->writer, BAD_CAST name));
}

void
care_xml_attr (CareXml *self, const char *name, const char *value)
{
  if (!self->broken)
    note (self, xmlTextWriterWriteAttribute (self->writer, BAD_CAST name, BAD_CAST value));
}

void
care_xml_text (CareXml *self, const char *text)
{
  if (!self->broken)
    note (self, xmlTextWriterWriteString (self->writer, BAD_CAST text));
}

void
care_xml_end (CareXml *self)
{
  if (!self->broken)
    note (self, xmlTextWriterEndElement (self->writer));
}

static void
open_with (CareXml *self, const char *name, va_list attributes)
{
  const char *attribute;

  care_xml_start (self, name);
  while ((attribute = va_arg (attributes, const char *)) != NULL)
    care_xml_attr (self, attribute, va_arg (attributes, const char *));
}

void
care_xml_open (CareXml *self, const char *name, ...)
{
  va_list attributes;

  va_start (attributes, name);
  open_with (self, name, attributes);
  va_end (attributes);
}

void
care_xml_empty (CareXml *self, const char *name, ...)
{
  va_list attributes;

  va_start (attributes, name);
  open_with (self, name, attributes);
  va_end (attributes);
  care_xml_end (self);
}

void
care_xml_element (CareXml *self, const char *name, const char *text)
{
  g_autofree char *clean = care_documents_clean (text);

  care_xml_start (self, name);
  care_xml_text (self, clean);
  care_xml_end (self);
}

GBytes *
care_xml_finish (CareXml *self, GError **error)
{
  if (!self->broken)
    note (self, xmlTextWriterEndDocument (self->writer));
  if (!self->broken)
    note (self, xmlTextWriterFlush (self->writer));
  if (self->broken)
    {
      g_set_error_literal (error, CARE_DOCUMENTS_ERROR, CARE_DOCUMENTS_ERROR_XML,
                           "the XML of the document could not be written");
      return NULL;
    }
  return g_bytes_new (xmlBufferContent (self->buffer), (gsize)xmlBufferLength (self->buffer));
}
