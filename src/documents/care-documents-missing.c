/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-documents-missing.h"

#include "care-documents-text.h"
#include "care-pdf-type.h"

#define JOINER 0x034f /* combining grapheme joiner: a mark in name only */

/* Characters without a shape of their own need no font. Variation selectors: Unicode 15, 23.4. */
static bool
has_shape (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  if (type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT || g_unichar_isspace (c))
    return false;
  return !(c >= 0xfe00 && c <= 0xfe0f) && !(c >= 0xe0100 && c <= 0xe01ef) && c != JOINER;
}

static bool
is_known (PangoContext *context, gunichar c)
{
  char text[7] = "";
  g_autoptr (CarePdfText) laid_out = NULL;

  g_unichar_to_utf8 (c, text);
  laid_out = care_pdf_text_new (context, text, &care_pdf_body, 0);
  return pango_layout_get_unknown_glyphs_count (laid_out->layout) == 0;
}

char *
care_documents_missing (const CareDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  g_autofree char *body = care_document_text (document);
  g_autofree char *all = g_strjoin ("\n", body, document->header, document->footer, document->page_words,
                                    document->draft ? document->draft_words : "", NULL);
  g_autofree char *text = care_documents_clean (all);
  PangoContext *context = care_pdf_context_new (document->language);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GString *missing = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (has_shape (c) && g_hash_table_add (seen, GUINT_TO_POINTER (c)) && !is_known (context, c))
        g_string_append_unichar (missing, c);
    }
  g_object_unref (context);
  return g_string_free (missing, FALSE);
}
