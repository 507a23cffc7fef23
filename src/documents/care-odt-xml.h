/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libxml2's writer, with the few things that every part of an ODT needs. Whatever goes wrong on the way is
 * remembered and said once, at the end. Private to the ODT writer. */
#pragma once

#include <glib.h>

typedef struct CareXml CareXml;

CareXml *care_xml_new (void);
void care_xml_free (CareXml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareXml, care_xml_free)

void care_xml_start (CareXml *self, const char *name);
void care_xml_attr (CareXml *self, const char *name, const char *value);
void care_xml_text (CareXml *self, const char *text);
void care_xml_end (CareXml *self);

/* Opens an element with attributes given as name, value, ..., NULL. */
void care_xml_open (CareXml *self, const char *name, ...) G_GNUC_NULL_TERMINATED;
/* The same, closed at once. */
void care_xml_empty (CareXml *self, const char *name, ...) G_GNUC_NULL_TERMINATED;
/* An element with a text and nothing else. */
void care_xml_element (CareXml *self, const char *name, const char *text);

/* Opens the root of a part with the namespaces of ODF and the version. */
void care_xml_root (CareXml *self, const char *name);

/* Words in a paragraph: white space that ODF would fold is written out as elements (ODF 1.3 part 3, 6.1). */
void care_xml_words (CareXml *self, const char *text);

/* Closes what is open; the part's bytes, or NULL. */
GBytes *care_xml_finish (CareXml *self, GError **error);
