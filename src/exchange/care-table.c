/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-table.h"

#include "care-ods-read.h"
#include "care-table-private.h"
#include "care-xlsx-read.h"

#include <string.h>

#define PIECE 65536

/* What a file is, by its first bytes. */
typedef enum
{
  CONTENT_TEXT,
  CONTENT_ZIP,
  CONTENT_XML,
  CONTENT_OLE,    /* what Excel wrote before 2007, and writes around a workbook with a password */
  CONTENT_BINARY, /* a picture, a program, what is compressed in another way */
} Content;

static Content
recognise (const char *head, size_t length)
{
  static const struct
  {
    const char *mark;
    size_t length;
    Content content;
  } MARKS[] = {
    { "PK\003\004", 4, CONTENT_ZIP },
    { "PK\005\006", 4, CONTENT_ZIP },
    { "<?xml", 5, CONTENT_XML },
    { "\xef\xbb\xbf<?xml", 8, CONTENT_XML },
    { "<office:document", 16, CONTENT_XML },
    { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, CONTENT_OLE },
    { "%PDF-", 5, CONTENT_BINARY },
    { "\x89PNG", 4, CONTENT_BINARY },
    { "\xff\xd8\xff", 3, CONTENT_BINARY }, /* a JPEG */
    { "GIF8", 4, CONTENT_BINARY },
    { "\x7f"
      "ELF",
      4, CONTENT_BINARY },
    { "\x1f\x8b", 2, CONTENT_BINARY }, /* what gzip makes */
    { "7z\xbc\xaf", 4, CONTENT_BINARY },
    { "Rar!\x1a", 5, CONTENT_BINARY },
    { "SQLite format 3", 16, CONTENT_BINARY },
  };
  /* UTF-16, by its mark or by the zeros that every other byte of English is. */
  bool wide = length >= 4
              && (memcmp (head, "\xff\xfe", 2) == 0 || memcmp (head, "\xfe\xff", 2) == 0
                  || (head[0] == '\0') != (head[1] == '\0'));
  size_t odd = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (MARKS); i++)
    if (length >= MARKS[i].length && memcmp (head, MARKS[i].mark, MARKS[i].length) == 0)
      return MARKS[i].content;
  /* Every twentieth byte a control character that no text has. */
  for (size_t i = 0; i < length; i++)
    odd += (head[i] > 0 && head[i] < '\t') || (head[i] > '\r' && head[i] < ' ') ? 1 : 0;
  return !wide && odd > 1 && odd * 20 > length ? CONTENT_BINARY : CONTENT_TEXT;
}

static bool
is_no_table (GError **error)
{
  g_set_error_literal (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NOT_TABLE, "no spreadsheet");
  return false;
}

/* A workbook with a password is one named part of such a file; its name stands there in UTF-16. */
static bool
is_old_or_locked (CareTableInput *input, GError **error)
{
  static const char NAME[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  g_autofree char *piece = g_malloc (PIECE);
  bool locked = false;
  gssize n = 0;

  for (int64_t at = 0; !locked && at < input->size; at += PIECE - (int64_t)sizeof NAME)
    {
      n = care_table_input_read (input, at, piece, PIECE, error);
      if (n < 0)
        return false;
      locked = memmem (piece, (size_t)n, NAME, sizeof NAME) != NULL;
    }
  g_set_error_literal (error, CARE_EXCHANGE_ERROR,
                       locked ? CARE_EXCHANGE_ERROR_LOCKED : CARE_EXCHANGE_ERROR_OLD_TABLE,
                       locked ? "it has a password" : "it was written for the Excel of before 2007");
  return false;
}

/* rows or names is NULL. False without an error: enough. */
static bool
read_zip (CareTableInput *input, CareTableRows *rows, GPtrArray *names, GError **error)
{
  g_autoptr (CareTableZip) zip = care_table_zip_open (input, error);

  if (zip == NULL)
    return false;
  if (care_table_zip_has (zip, "content.xml"))
    return rows != NULL ? care_ods_read (input, zip, rows, error)
                        : care_ods_sheets (input, zip, names, error);
  if (care_xlsx_is (zip))
    return rows != NULL ? care_xlsx_read (input, zip, rows, error) : care_xlsx_sheets (zip, names, error);
  /* As LibreOffice writes one with a password since its version 24. */
  if (care_table_zip_has (zip, "encrypted-package"))
    {
      g_set_error_literal (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_LOCKED, "it has a password");
      return false;
    }
  return is_no_table (error);
}

static bool
read_content (CareTableInput *input, CareTableRows *rows, GPtrArray *names, GError **error)
{
  char head[512];
  gssize n = care_table_input_read (input, 0, head, sizeof head, error);

  if (n < 0)
    return false;
  switch (recognise (head, (size_t)n))
    {
    case CONTENT_ZIP:
      return read_zip (input, rows, names, error);
    case CONTENT_XML:
      return rows != NULL ? care_ods_read (input, NULL, rows, error)
                          : care_ods_sheets (input, NULL, names, error);
    case CONTENT_OLE:
      return is_old_or_locked (input, error);
    case CONTENT_BINARY:
      return is_no_table (error);
    case CONTENT_TEXT:
    default:
      if (rows != NULL)
        return care_table_read_csv (input, rows, error);
      g_ptr_array_add (names, g_strdup (""));
      return true;
    }
}

/* A reader that says enough has no error, and then all went well. */
static bool
read_input (CareTableInput *input, CareTableTake take, gpointer data, GError **error)
{
  g_auto (CareTableRows) rows = { 0 };
  GError *local = NULL;

  care_table_rows_init (&rows, take, data);
  read_content (input, &rows, NULL, &local);
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return false;
    }
  if (!rows.enough && input->how->progress != NULL && input->told < 1)
    input->how->progress (1, input->how->progress_data);
  return true;
}

bool
care_table_read (const char *path, const CareTableHow *how, CareTableTake take, gpointer data, GError **error)
{
  g_auto (CareTableInput) input = { 0 };

  g_return_val_if_fail (path != NULL && take != NULL, false);

  return care_table_input_open (&input, path, how, error) && read_input (&input, take, data, error);
}

bool
care_table_read_bytes (
    GBytes *content, const CareTableHow *how, CareTableTake take, gpointer data, GError **error)
{
  g_auto (CareTableInput) input = { 0 };

  g_return_val_if_fail (content != NULL && take != NULL, false);

  care_table_input_open_bytes (&input, content, how);
  return read_input (&input, take, data, error);
}

char **
care_table_sheets (const char *path, GError **error)
{
  g_auto (CareTableInput) input = { 0 };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (path != NULL, NULL);

  if (!care_table_input_open (&input, path, NULL, error) || !read_content (&input, NULL, names, error))
    return NULL;
  g_ptr_array_add (names, NULL);
  return (char **)g_ptr_array_steal (names, NULL);
}
