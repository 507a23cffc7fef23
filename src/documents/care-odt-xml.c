/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-odt-xml.h"

#include "care-documents-text.h"

#include <stdbool.h>
#include <string.h>

void
care_odt_root (CareXml *xml, const char *name)
{
  care_xml_open (xml, name, "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "xmlns:style",
                 "urn:oasis:names:tc:opendocument:xmlns:style:1.0", "xmlns:text",
                 "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "xmlns:table",
                 "urn:oasis:names:tc:opendocument:xmlns:table:1.0", "xmlns:fo",
                 "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "xmlns:svg",
                 "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "xmlns:meta",
                 "urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "xmlns:dc",
                 "http://purl.org/dc/elements/1.1/", "xmlns:draw",
                 "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "xmlns:xlink",
                 "http://www.w3.org/1999/xlink", "office:version", "1.3", NULL);
}

static void
write_spaces (CareXml *xml, size_t n)
{
  g_autofree char *count = g_strdup_printf ("%" G_GSIZE_FORMAT, n);

  care_xml_empty (xml, "text:s", "text:c", count, NULL);
}

/* One plain space between two words is itself; at an edge or beside another it would be folded away. */
void
care_odt_words (CareXml *xml, const char *text)
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

          care_xml_text (xml, part);
          p += words;
        }
      else if (*p == '\n' || *p == '\t')
        care_xml_empty (xml, *p++ == '\n' ? "text:line-break" : "text:tab", NULL);
      else
        {
          write_spaces (xml, spaces);
          p += spaces;
        }
    }
}
