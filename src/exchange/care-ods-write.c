/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An OpenDocument spreadsheet of one sheet, its rows packed as they come. */
#include "care-table-values.h"
#include "care-table-writer.h"

#include <errno.h>
#include <string.h>
#include <zip.h>
#include <zlib.h>

#define MIME_TYPE "application/vnd.oasis.opendocument.spreadsheet"
#define FLUSHED ((size_t)64 * 1024)

typedef struct
{
  CareTableOut *out; /* borrowed */
  zipFile zip;       /* owned */
  GString *text;     /* owned: what is not yet in the zip file */
} OdsWriting;

static const char MANIFEST[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
      " manifest:version=\"1.3\">"
      "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" "
      "manifest:media-type=\"" MIME_TYPE "\"/>"
      "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
      "</manifest:manifest>";

static const char HEAD[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
      " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
      " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\">"
      "<office:body><office:spreadsheet><table:table table:name=\"";

static const char TAIL[] = "</table:table></office:spreadsheet></office:body></office:document-content>";

static voidpf
out_open (voidpf opaque, const void *name, int mode)
{
  return opaque;
}

static uLong
out_read (voidpf opaque, voidpf stream, void *buffer, uLong size)
{
  return fread (buffer, 1, size, care_table_out_file (opaque));
}

static uLong
out_write (voidpf opaque, voidpf stream, const void *buffer, uLong size)
{
  return fwrite (buffer, 1, size, care_table_out_file (opaque));
}

static ZPOS64_T
out_tell (voidpf opaque, voidpf stream)
{
  return (ZPOS64_T)ftello (care_table_out_file (opaque));
}

static long
out_seek (voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
  int from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? SEEK_CUR
             : origin == ZLIB_FILEFUNC_SEEK_END ? SEEK_END
                                                : SEEK_SET;

  return fseeko (care_table_out_file (opaque), (off_t)offset, from);
}

static int
out_close (voidpf opaque, voidpf stream)
{
  return 0;
}

static int
out_error (voidpf opaque, voidpf stream)
{
  return ferror (care_table_out_file (opaque));
}

static bool
refused (OdsWriting *self, GError **error)
{
  return care_table_out_refused (self->out, errno != 0 ? errno : EIO, error);
}

/* ODF 1.3 part 2, 3.3: the first entry is the type, stored and without an extra field. LibreOffice opens none
 * with the extra field of a zip64 file. */
static bool
open_entry (OdsWriting *self, const char *name, int method, GError **error)
{
  zip_fileinfo info = { .tmz_date = { .tm_year = 1980, .tm_mday = 1 } };

  errno = 0;
  return zipOpenNewFileInZip (self->zip, name, &info, NULL, 0, NULL, 0, NULL, method, Z_DEFAULT_COMPRESSION)
             == ZIP_OK
         || refused (self, error);
}

static bool
add_text (OdsWriting *self, const char *text, size_t length, GError **error)
{
  errno = 0;
  return zipWriteInFileInZip (self->zip, text, (unsigned)length) == ZIP_OK || refused (self, error);
}

static bool
close_entry (OdsWriting *self, GError **error)
{
  errno = 0;
  return zipCloseFileInZip (self->zip) == ZIP_OK || refused (self, error);
}

static bool
add_whole (OdsWriting *self, const char *name, const char *text, int method, GError **error)
{
  return open_entry (self, name, method, error) && add_text (self, text, strlen (text), error)
         && close_entry (self, error);
}

/* White space as elements, since XML makes one space of it; what XML has no place for as a space. */
static void
append_text (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      unsigned char c = (unsigned char)*p;
      bool kept_space = c == ' ' && p > text && p[-1] != ' ' && p[-1] != '\t' && p[-1] != '\n'
                        && p[-1] != '\r' && p[1] != '\0';

      if (c == '\n' && p > text && p[-1] == '\r')
        continue;
      if (c == '\n' || c == '\r')
        g_string_append (out, "</text:p><text:p>");
      else if (c == '\t')
        g_string_append (out, "<text:tab/>");
      else if (c == ' ' && !kept_space)
        g_string_append (out, "<text:s/>");
      else if (c == '<')
        g_string_append (out, "&lt;");
      else if (c == '>')
        g_string_append (out, "&gt;");
      else if (c == '&')
        g_string_append (out, "&amp;");
      else if (c == '"')
        g_string_append (out, "&quot;");
      else if (c < ' ')
        g_string_append (out, "<text:s/>");
      else if (c == 0xef && (unsigned char)p[1] == 0xbf && (unsigned char)p[2] >= 0xbe)
        {
          g_string_append (out, "\xef\xbf\xbd"); /* U+FFFE and U+FFFF are no characters */
          p += 2;
        }
      else
        g_string_append_c (out, *p);
    }
}

static void
append_cells (GString *out, const char *const *cells)
{
  size_t empty = 0;

  g_string_append (out, "<table:table-row>");
  for (size_t i = 0; cells[i] != NULL; i++)
    {
      if (*cells[i] == '\0')
        {
          empty++;
          continue;
        }
      if (empty > 0)
        g_string_append_printf (out, "<table:table-cell table:number-columns-repeated=\"%zu\"/>", empty);
      empty = 0;
      if (care_table_is_plain_number (cells[i]))
        g_string_append_printf (
            out, "<table:table-cell office:value-type=\"float\" office:value=\"%s\"><text:p>", cells[i]);
      else
        g_string_append (out, "<table:table-cell office:value-type=\"string\"><text:p>");
      append_text (out, cells[i]);
      g_string_append (out, "</text:p></table:table-cell>");
    }
  if (empty > 0 || cells[0] == NULL)
    g_string_append (out, "<table:table-cell/>");
  g_string_append (out, "</table:table-row>");
}

static void
free_ods (gpointer data)
{
  OdsWriting *self = data;

  if (self->zip != NULL)
    zipClose (self->zip, NULL);
  g_string_free (self->text, TRUE);
  g_free (self);
}

static gpointer
begin (CareTableOut *out, const char *sheet, GError **error)
{
  OdsWriting *self = g_new0 (OdsWriting, 1);
  g_autofree char *name = g_markup_escape_text (sheet, -1);
  zlib_filefunc64_def functions = {
    .zopen64_file = out_open,
    .zread_file = out_read,
    .zwrite_file = out_write,
    .ztell64_file = out_tell,
    .zseek64_file = out_seek,
    .zclose_file = out_close,
    .zerror_file = out_error,
    .opaque = out,
  };

  self->out = out;
  self->text = g_string_new (HEAD);
  g_string_append (self->text, name);
  g_string_append (self->text, "\"><table:table-column/>");
  self->zip = zipOpen2_64 ("", APPEND_STATUS_CREATE, NULL, &functions);
  if (self->zip == NULL)
    refused (self, error);
  else if (add_whole (self, "mimetype", MIME_TYPE, 0, error)
           && add_whole (self, "META-INF/manifest.xml", MANIFEST, Z_DEFLATED, error)
           && open_entry (self, "content.xml", Z_DEFLATED, error))
    return self;
  free_ods (self);
  return NULL;
}

static bool
flush (OdsWriting *self, GError **error)
{
  bool fine = add_text (self, self->text->str, self->text->len, error);

  g_string_truncate (self->text, 0);
  return fine;
}

static bool
row (gpointer data, const char *const *cells, GError **error)
{
  OdsWriting *self = data;

  append_cells (self->text, cells);
  return self->text->len < FLUSHED || flush (self, error);
}

static bool
end (gpointer data, GError **error)
{
  OdsWriting *self = data;

  g_string_append (self->text, TAIL);
  if (!flush (self, error) || !close_entry (self, error))
    return false;
  errno = 0;
  return zipClose (g_steal_pointer (&self->zip), NULL) == ZIP_OK || refused (self, error);
}

const CareTableWriting care_table_ods_writing = { begin, row, end, free_ods };
