/* SPDX-License-Identifier: GPL-3.0-or-later */
/* XML of others, a piece at a time: no tree is made of it, a document type is refused, and so is what is
 * nested deeper than any spreadsheet. For care-ods-*.c and care-xlsx-*.c alone. */
#pragma once

#include "care-table-zip.h"

#include <libxml/parser.h>

typedef struct CareTableXml CareTableXml;

/* name and space: as care_table_xml_name gives them, so that they can be compared as pointers. */
typedef struct
{
  void (*start) (CareTableXml *xml, const xmlChar *name, const xmlChar *space, gpointer data);
  void (*end) (CareTableXml *xml, const xmlChar *name, const xmlChar *space, gpointer data);
  void (*text) (CareTableXml *xml, const char *text, size_t length, gpointer data);
} CareTableXmlTake;

/* data is borrowed. */
CareTableXml *care_table_xml_new (const CareTableXmlTake *take, gpointer data);
void care_table_xml_free (CareTableXml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareTableXml, care_table_xml_free)

/* The name of an element or of a namespace as the parser will give it; good as long as the parser is. */
const xmlChar *care_table_xml_name (CareTableXml *self, const char *name);

/* In start: an attribute's value, not ended by a zero, or NULL. space NULL: whatever its namespace. */
const char *
care_table_xml_attribute (CareTableXml *self, const xmlChar *name, const xmlChar *space, size_t *length);

/* The same as a text; owned by the caller. NULL where there is none. */
char *care_table_xml_attribute_text (CareTableXml *self, const xmlChar *name, const xmlChar *space);

/* The same as a whole number between least and most; instead where there is none or another text. */
int64_t care_table_xml_attribute_number (CareTableXml *self,
                                         const xmlChar *name,
                                         const xmlChar *space,
                                         int64_t least,
                                         int64_t most,
                                         int64_t instead);

/* In start: nothing of this element is told, not even its end. */
void care_table_xml_skip (CareTableXml *self);

/* In any: no more is read. error (or NULL: enough has been read) is taken. */
void care_table_xml_stop (CareTableXml *self, GError *error);

/* In any: all that is wanted has been told. The rest of the entry is read for its checksum alone. */
void care_table_xml_done (CareTableXml *self);

/* Reads an entry of a zip file, or a whole file that is XML. False with error; true where it was stopped
 * without one. */
bool care_table_xml_read_entry (CareTableXml *self, CareTableZip *zip, const char *name, GError **error);
bool care_table_xml_read_input (CareTableXml *self, CareTableInput *input, GError **error);
