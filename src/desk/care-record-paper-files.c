/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case's documents as files. */
#include "care-record-papers.h"

#include "care-odt.h"
#include "care-pdf.h"
#include "care-record-private.h"

#include <gio/gio.h>

const char *
care_format_to_string (CareFormat format)
{
  static const char *const words[CARE_N_FORMATS] = { "odt", "pdf", "docx" };

  g_return_val_if_fail ((int)format >= 0 && format < CARE_N_FORMATS, "");
  return words[format];
}

void
care_written_free (CareWritten *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_free (self->sha256);
  g_free (self);
}

static CareWritten *
write_bytes (GBytes *bytes, const char *path, GError **error)
{
  gsize size = 0;
  const char *content = g_bytes_get_data (bytes, &size);

  if (!care_write_file (path, content, size, error))
    return NULL;
  CareWritten *written = g_new (CareWritten, 1);
  written->path = g_strdup (path);
  written->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return written;
}

static GBytes *
make_bytes (const CareDocument *document, CareFormat format, GError **error)
{
  switch (format)
    {
    case CARE_FORMAT_ODT:
      return care_odt_write (document, error);
    case CARE_FORMAT_PDF:
      return care_pdf_write (document, error);
    case CARE_FORMAT_DOCX:
    case CARE_N_FORMATS:
    default:
      g_assert_not_reached ();
    }
}

CareWritten *
care_record_write_paper (CareRecord *self,
                         const CareCasePapers *papers,
                         CarePaper paper,
                         const CareRepresentation *draft,
                         bool as_draft,
                         CareFormat format,
                         const char *path,
                         GError **error)
{
  g_return_val_if_fail (self != NULL && papers != NULL && path != NULL, NULL);
  g_autoptr (CareDocument) document = care_case_papers_document (papers, paper, draft, as_draft);
  g_autoptr (GBytes) bytes = make_bytes (document, format, error);

  return bytes != NULL ? write_bytes (bytes, path, error) : NULL;
}

/* "Exhibit 3 - Insurer's letter.pdf", with nothing in it that a file name cannot hold. */
static char *
loose_name (guint number, const CareDraftExhibit *exhibit)
{
  char *name = g_strdup_printf ("Exhibit %u - %s", number, exhibit->file_name);

  return g_strdelimit (name, "/\\:*?\"<>|", '-');
}

GPtrArray *
care_record_write_loose_exhibits (CareRecord *self,
                                  const CareCasePapers *papers,
                                  const CareRepresentation *draft,
                                  const char *folder,
                                  GError **error)
{
  g_return_val_if_fail (self != NULL && papers != NULL && folder != NULL, NULL);
  const CareRepresentation *from = draft != NULL ? draft : papers->view->draft;
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func ((GDestroyNotify)care_written_free);

  for (guint i = 0; i < from->exhibits->len; i++)
    {
      const CareDraftExhibit *exhibit = g_ptr_array_index (from->exhibits, i);
      const CareExhibitSeen *seen = g_hash_table_lookup (papers->exhibits, exhibit->sha256);
      g_autofree char *name = loose_name (i + 1, exhibit);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (seen != NULL && seen->fate == CARE_EXHIBIT_BOUND)
        continue;
      g_autoptr (GBytes) content = care_record_read_kept (self, exhibit->sha256, error);
      CareWritten *one = content != NULL ? write_bytes (content, path, error) : NULL;
      if (one == NULL)
        return NULL;
      g_ptr_array_add (written, one);
    }
  return g_steal_pointer (&written);
}
