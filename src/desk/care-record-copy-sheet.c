/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-copy-sheet.h"

#include "care-docx.h"
#include "care-odt.h"
#include "care-pdf.h"
#include "care-record-private.h"
#include "care-words-copy-sheet.h"
#include "care-words-rules.h"

CareCopySheet *
care_return_view_copy_sheet (const CareReturnView *view)
{
  g_return_val_if_fail (view != NULL, NULL);
  if (view->dataset == NULL)
    return NULL;
  return care_copy_sheet_new (view->ret, view->dataset, view->window.opens, view->law->campaigns);
}

const char *
care_law_tracker_web (const CareLaw *law)
{
  const CareContact *tracker = NULL;

  g_return_val_if_fail (law != NULL, "");
  tracker = care_law_contact (law, "capacity-tracker-support");
  return tracker != NULL ? tracker->web : "";
}

CareDocument *
care_return_view_copy_document (const CareReturnView *view, CareInstant now)
{
  g_return_val_if_fail (view != NULL, NULL);
  g_autoptr (CareCopySheet) sheet = care_return_view_copy_sheet (view);
  g_autofree char *closing = care_words_window (&view->window, now);

  if (sheet == NULL)
    return NULL;
  CareCopySheetFacts facts = { .sheet = sheet,
                               .dataset = view->dataset,
                               .location = view->location,
                               .service = view->ret->service,
                               .month = view->ret->month,
                               .web = care_law_tracker_web (view->law),
                               .closing = closing,
                               .now = now };
  return care_words_copy_sheet (&facts);
}

static GBytes *
make_file (const CareDocument *document, CareFormat format, GError **error)
{
  if (format == CARE_FORMAT_PDF)
    return care_pdf_write (document, error);
  return format == CARE_FORMAT_DOCX ? care_docx_write (document, error) : care_odt_write (document, error);
}

CareWritten *
care_record_write_copy_sheet (
    CareRecord *self, const CareReturnView *view, CareFormat format, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && view != NULL && path != NULL, NULL);
  g_autoptr (CareDocument) document = care_return_view_copy_document (view, care_record_now (self));
  g_autoptr (GBytes) bytes = NULL;
  gsize size = 0;

  if (document == NULL)
    {
      g_autofree char *about = care_month_format (view->ret->month);
      care_refuse (error, CARE_REFUSAL_NO_DATASET, about);
      return NULL;
    }
  bytes = make_file (document, format, error);
  if (bytes == NULL)
    return NULL;
  const char *content = g_bytes_get_data (bytes, &size);
  if (!care_write_file (path, content, size, error))
    return NULL;
  CareWritten *written = g_new (CareWritten, 1);
  written->path = g_strdup (path);
  written->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return written;
}
