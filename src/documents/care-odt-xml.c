/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-odt-xml.h"

#include "care-documents-error.h"
#include "care-documents-text.h"

#include <libxml/xmlwriter.h>
#include <stdbool.h>
#include <string.h>

#define ODF_VERSION "1.3"

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

void
care_xml_root (CareXml *self, const char *name)
{
  care_xml_open (self, name, "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
                 "xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0", "xmlns:text",
                 "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "xmlns:table",
                 "urn:oasis:names:tc:opendocument:xmlns:table:1.0", "xmlns:fo",
                 "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "xmlns:svg",
                 "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "xmlns:meta",
                 "urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "xmlns:dc",
                 "http://purl.org/dc/elements/1.1/", "office:version", ODF_VERSION, NULL);
}

static void
write_spaces (CareXml *self, size_t n)
{
  g_autofree char *count = g_strdup_printf ("%" G_GSIZE_FORMAT, n);

  care_xml_empty (self, "text:s", "text:c", count, NULL);
}

/* One plain space between two words is itself; at an edge or beside another it would be folded away. */
void
care_xml_words (CareXml *self, const char *text)
{
  g_autofree char *clean = care_documents_clean (text);
  const char *p = clean;

  while (*p != '\0')
    {
      size_t spaces = strspn (p, " ");
      bool plain
          = spaces == 1 && p > clean && strchr ("\n\t", p[-1]) == NULL && strchr ("\n\t", p[1]) == NULL;
      size_t words = strcspn (p + (plain ? 1 : 0), " \n\t") + (plain ? 1 : 0);

      if (words > 0)
        {
          g_autofree char *part = g_strndup (p, words);

          care_xml_text (self, part);
          p += words;
        }
      else if (*p == '\n' || *p == '\t')
        care_xml_empty (self, *p++ == '\n' ? "text:line-break" : "text:tab", NULL);
      else
        {
          write_spaces (self, spaces);
          p += spaces;
        }
    }
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
