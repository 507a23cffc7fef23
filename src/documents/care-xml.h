/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libxml2's writer, with the few things that every part of a document needs. It knows no namespace: names
 * are given with their prefix, and a root declares its prefixes as attributes. Whatever goes wrong on the way
 * is remembered and said once, at the end. Private to the writers. */
#pragma once

#include <glib.h>

typedef struct CareXml CareXml;

CareXml *care_xml_new (void);
void care_xml_free (CareXml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareXml, care_xml_free)

void care_xml_start (CareXml *self, const char *name);
void care_xml_attr (CareXml *self, const char *name, const char *value);
/* Characters as they are, of which XML allows each: words of a tree go through care_documents_clean first. */
void care_xml_text (CareXml *self, const char *text);
void care_xml_end (CareXml *self);

/* Opens an element with attributes given as name, value, ..., NULL. */
void care_xml_open (CareXml *self, const char *name, ...) G_GNUC_NULL_TERMINATED;
/* The same, closed at once. */
void care_xml_empty (CareXml *self, const char *name, ...) G_GNUC_NULL_TERMINATED;
/* An element with a text, cleaned, and nothing else. */
void care_xml_element (CareXml *self, const char *name, const char *text);

/* Closes what is open; the part's bytes, or NULL. */
GBytes *care_xml_finish (CareXml *self, GError **error);
