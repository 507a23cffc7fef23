/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A workbook of one sheet by libxlsxwriter, which keeps the rows in a file without a name until it is closed.
 */
#include "care-table-values.h"
#include "care-table-writer.h"

#include <errno.h>
#include <string.h>
#include <sys/statvfs.h>
#include <xlsxwriter.h>

#define MOST_CHARACTERS 32767 /* of a cell */

typedef struct
{
  CareTableOut *out;    /* borrowed */
  lxw_workbook *book;   /* owned */
  lxw_worksheet *sheet; /* borrowed from the book */
  GString *text;        /* owned: of a cell */
  lxw_row_t line;
  int64_t rows; /* that have text */
} XlsxWriting;

static bool
refused (XlsxWriting *self, GError **error)
{
  struct statvfs disk;
  bool full
      = statvfs (care_table_out_part (self->out), &disk) == 0 && disk.f_bavail * disk.f_frsize < 1024 * 1024;

  return care_table_out_refused (self->out, full ? ENOSPC : EIO, error);
}

static void
free_xlsx (gpointer data)
{
  XlsxWriting *self = data;

  lxw_workbook_free (self->book);
  g_string_free (self->text, TRUE);
  g_free (self);
}

static gpointer
begin (CareTableOut *out, const char *sheet, GError **error)
{
  XlsxWriting *self = g_new0 (XlsxWriting, 1);
  g_autofree char *folder = g_path_get_dirname (care_table_out_part (out));
  lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = folder };

  self->out = out;
  self->text = g_string_new (NULL);
  self->book = workbook_new_opt (care_table_out_part (out), &options);
  self->sheet = self->book != NULL ? workbook_add_worksheet (self->book, sheet) : NULL;
  if (self->sheet != NULL)
    return self;
  refused (self, error);
  free_xlsx (self);
  return NULL;
}

/* "_x000D_" in a text would be read as the character of that number (ECMA-376 part 1, 22.9.2.19). */
static const char *
escape (XlsxWriting *self, const char *cell)
{
  if (strstr (cell, "_x") == NULL)
    return cell;
  g_string_truncate (self->text, 0);
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (p[0] == '_' && p[1] == 'x' && strspn (p + 2, "0123456789abcdefABCDEF") >= 4 && p[6] == '_')
        g_string_append (self->text, "_x005F");
      g_string_append_c (self->text, *p);
    }
  return self->text->str;
}

static bool
row (gpointer data, const char *const *cells, GError **error)
{
  XlsxWriting *self = data;
  bool has_text = false;

  for (size_t i = 0; cells[i] != NULL; i++)
    {
      lxw_error code;

      if (*cells[i] == '\0')
        continue;
      has_text = true;
      if (care_table_is_plain_number (cells[i]))
        code = worksheet_write_number (self->sheet, self->line, (lxw_col_t)i, g_ascii_strtod (cells[i], NULL),
                                       NULL);
      else
        code = worksheet_write_string (self->sheet, self->line, (lxw_col_t)i, escape (self, cells[i]), NULL);
      if (code == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
        {
          g_set_error (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_TOO_BIG,
                       "a cell of more than %d characters", MOST_CHARACTERS);
          return false;
        }
      if (code != LXW_NO_ERROR)
        return refused (self, error);
    }
  self->line++;
  self->rows += has_text;
  return true;
}

static bool
count_row (const CareTableRow *one, gpointer data)
{
  int64_t *n = data;

  ++*n;
  return true;
}

/* The library does not look whether the file without a name took all rows, so what it made of it is read. */
static bool
end (gpointer data, GError **error)
{
  XlsxWriting *self = data;
  int64_t n = 0;

  if (workbook_close (g_steal_pointer (&self->book)) != LXW_NO_ERROR)
    return refused (self, error);
  if (!care_table_read (care_table_out_part (self->out), NULL, count_row, &n, NULL) || n != self->rows)
    return refused (self, error);
  return true;
}

const CareTableWriting care_table_xlsx_writing = { begin, row, end, free_xlsx };
