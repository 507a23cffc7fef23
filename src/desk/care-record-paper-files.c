/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case's documents as files. */
#include "care-record-papers.h"

#include "care-docx.h"
#include "care-exhibits.h"
#include "care-odt.h"
#include "care-pdf.h"
#include "care-record-private.h"

#include <gio/gio.h>
#include <string.h>

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

static void
clear_exhibit (void *data)
{
  g_clear_pointer (&((CareExhibit *)data)->content, g_bytes_unref);
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

/* The exhibits of a draft that can be bound, with their bytes. NULL: error is set. */
static GArray *
read_exhibits (CareRecord *record,
               const CareCasePapers *papers,
               const CareRepresentation *draft,
               GError **error)
{
  g_autoptr (GArray) exhibits = g_array_new (FALSE, FALSE, sizeof (CareExhibit));

  g_array_set_clear_func (exhibits, clear_exhibit);
  for (guint i = 0; i < draft->exhibits->len; i++)
    {
      const CareDraftExhibit *from = g_ptr_array_index (draft->exhibits, i);
      const CareExhibitSeen *seen = g_hash_table_lookup (papers->exhibits, from->sha256);
      CareExhibit exhibit = {
        .number = (int)i + 1, .title = from->title, .file_name = from->file_name, .sha256 = from->sha256
      };

      if (seen == NULL || seen->fate != CARE_EXHIBIT_BOUND)
        continue;
      exhibit.content = care_record_read_kept (record, from->sha256, error);
      if (exhibit.content == NULL)
        return NULL;
      g_array_append_val (exhibits, exhibit);
    }
  return g_steal_pointer (&exhibits);
}

/* Only what argues the case has its exhibits behind it; a covering letter goes before it. */
static bool
has_exhibits (CarePaper paper)
{
  return paper == CARE_PAPER_REPRESENTATIONS || paper == CARE_PAPER_REVIEW || paper == CARE_PAPER_APPEAL;
}

static GBytes *
make_pdf (CareRecord *record,
          const CareCasePapers *papers,
          CarePaper paper,
          const CareRepresentation *draft,
          const CareDocument *document,
          GError **error)
{
  g_autoptr (GBytes) front = care_pdf_write (document, error);
  g_autoptr (GArray) exhibits = NULL;

  if (front == NULL || !has_exhibits (paper))
    return g_steal_pointer (&front);
  exhibits = read_exhibits (record, papers, draft, error);
  if (exhibits == NULL)
    return NULL;
  if (exhibits->len == 0)
    return g_steal_pointer (&front);
  return care_exhibits_bind (front, (const CareExhibit *)exhibits->data, exhibits->len, error);
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
  g_return_val_if_fail ((int)format >= 0 && format < CARE_N_FORMATS, NULL);
  const CareRepresentation *from = draft != NULL ? draft : papers->view->draft;
  g_autoptr (CareDocument) document = care_case_papers_document (papers, paper, from, as_draft);
  g_autoptr (GBytes) bytes = NULL;

  if (format == CARE_FORMAT_PDF)
    bytes = make_pdf (self, papers, paper, from, document, error);
  else if (format == CARE_FORMAT_DOCX)
    bytes = care_docx_write (document, error);
  else
    bytes = care_odt_write (document, error);
  return bytes != NULL ? write_bytes (bytes, path, error) : NULL;
}

/* Bytes of a name: a file system takes 255, and a file is first written under a longer one. */
#define MOST_NAME 200
#define MOST_ENDING 16

/* The name shortened before its ending, where it is too long. */
static char *
short_name (const char *name)
{
  const char *dot = strrchr (name, '.');
  const char *ending = dot != NULL && strlen (dot) <= MOST_ENDING ? dot : "";
  size_t stem = strlen (name) - strlen (ending);

  if (strlen (name) <= MOST_NAME)
    return g_strdup (name);
  stem = MIN (stem, MOST_NAME - MOST_ENDING);
  while (stem > 0 && ((guchar)name[stem] & 0xC0) == 0x80) /* not inside a character */
    stem--;
  return g_strdup_printf ("%.*s%s", (int)stem, name, ending);
}

/* "Exhibit 3 - Insurer's letter.pdf", with nothing in it that a file name cannot hold. */
static char *
loose_name (guint number, const CareDraftExhibit *exhibit)
{
  g_autofree char *fitting = short_name (exhibit->file_name);
  char *name = g_strdup_printf ("Exhibit %u - %s", number, fitting);

  for (char *at = name; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      *at = '-';
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

      /* One that has yet to come from a colleague is named by the page, and holds nothing up. */
      if (seen != NULL && (seen->fate == CARE_EXHIBIT_BOUND || seen->bytes < 0))
        continue;
      g_autoptr (GBytes) content = care_record_read_kept (self, exhibit->sha256, error);
      CareWritten *one = content != NULL ? write_bytes (content, path, error) : NULL;
      if (one == NULL)
        return NULL;
      g_ptr_array_add (written, one);
    }
  return g_steal_pointer (&written);
}

static bool
has_file (GPtrArray *events, const char *sha256)
{
  for (guint i = 0; i < events->len; i++)
    {
      const CareCaseEvent *event = g_ptr_array_index (events, i);
      for (guint j = 0; j < event->files->len; j++)
        if (g_str_equal (((CareAttachment *)event->files->pdata[j])->sha256, sha256))
          return true;
    }
  return false;
}

static bool
has_exhibit (const CareRepresentation *draft, const char *sha256)
{
  for (guint i = 0; i < draft->exhibits->len; i++)
    if (g_str_equal (((CareDraftExhibit *)draft->exhibits->pdata[i])->sha256, sha256))
      return true;
  return false;
}

CareWritten *
care_record_write_kept (
    CareRecord *self, const char *case_id, const char *sha256, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && case_id != NULL && sha256 != NULL && path != NULL, NULL);
  g_autoptr (CareCaseView) view = care_record_view_case (self, case_id, error);
  g_autoptr (GBytes) content = NULL;

  if (view == NULL)
    return NULL;
  if (!has_file (view->ca->events, sha256) && !has_file (view->ca->corrected, sha256)
      && !has_exhibit (view->draft, sha256))
    {
      care_refuse (error, CARE_REFUSAL_NO_SUCH_FILE, sha256);
      return NULL;
    }
  content = care_record_read_kept (self, sha256, error);
  return content != NULL ? write_bytes (content, path, error) : NULL;
}
