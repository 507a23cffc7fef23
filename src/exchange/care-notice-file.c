/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-notice-file.h"

#include "care-notice-text.h"

#include <poppler/glib/poppler.h>
#include <string.h>

bool
care_notice_file_is_pdf (GBytes *content)
{
  g_return_val_if_fail (content != NULL, false);
  gsize length = 0;
  const char *data = g_bytes_get_data (content, &length);

  return data != NULL && memmem (data, MIN (length, 1024), "%PDF-", 5) != NULL;
}

/* The text of the first pages, parted by form feeds. */
static char *
text_of (PopplerDocument *document, int pages)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < MIN (pages, CARE_NOTICE_MOST_PAGES) && text->len < CARE_NOTICE_MOST_TEXT; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      g_autofree char *words = page != NULL ? poppler_page_get_text (page) : NULL;
      g_clear_object (&page);
      if (i > 0)
        g_string_append_c (text, '\f');
      if (words == NULL)
        continue;
      /* One page is one page, whatever its words are made of. */
      g_strdelimit (words, "\f", '\n');
      g_string_append_len (text, words, (gssize)MIN (strlen (words), CARE_NOTICE_MOST_TEXT - text->len));
    }
  return g_string_free (text, FALSE);
}

/* NULL with an error of ours where poppler cannot open it, or finds no page in it. */
static PopplerDocument *
open_document (GBytes *content, GError **error)
{
  g_autoptr (GError) local = NULL;
  PopplerDocument *document = NULL;

  if (care_notice_file_is_pdf (content))
    document = poppler_document_new_from_bytes (content, NULL, &local);
  if (document != NULL && poppler_document_get_n_pages (document) > 0)
    return document;
  g_clear_object (&document);
  if (g_error_matches (local, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    g_set_error_literal (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_LOCKED, "a password is needed");
  else
    g_set_error_literal (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NOT_PDF,
                         local != NULL ? local->message : "no PDF");
  return NULL;
}

CareNoticeReading *
care_notice_file_read (GBytes *content, GError **error)
{
  g_return_val_if_fail (content != NULL, NULL);
  PopplerDocument *document = open_document (content, error);

  if (document == NULL)
    return NULL;
  int pages = poppler_document_get_n_pages (document);
  g_autofree char *text = text_of (document, pages);
  g_object_unref (document);
  CareNoticeReading *reading = care_notice_text_read (text);
  reading->pages = pages;
  return reading;
}
