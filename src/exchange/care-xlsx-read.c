/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-xlsx-read.h"

#include "care-xlsx-private.h"

bool
care_xlsx_is (CareTableZip *zip)
{
  return care_table_zip_has (zip, "[Content_Types].xml");
}

static const CareXlsxSheet *
find_sheet (const CareXlsxWorkbook *workbook, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < workbook->sheets->len; i++)
    {
      const CareXlsxSheet *sheet = workbook->sheets->pdata[i];
      g_autofree char *its = g_utf8_casefold (sheet->name, -1);

      if (sheet->part != NULL && g_str_equal (its, folded))
        return sheet;
    }
  return NULL;
}

static bool
read_sheet (const CareXlsxBook *book,
            CareTableInput *input,
            CareTableZip *zip,
            const CareXlsxSheet *sheet,
            CareTableRows *rows,
            GError **error)
{
  input->total = MAX (input->total, input->done + care_table_zip_size (zip, sheet->part));
  return care_xlsx_sheet_read (book, zip, sheet->part, rows, error);
}

/* One after the other until one has rows; those that can be seen first. */
static bool
read_first (const CareXlsxWorkbook *workbook,
            const CareXlsxBook *book,
            CareTableInput *input,
            CareTableZip *zip,
            CareTableRows *rows,
            GError **error)
{
  for (int hidden = 0; hidden < 2; hidden++)
    for (guint i = 0; i < workbook->sheets->len; i++)
      {
        const CareXlsxSheet *sheet = workbook->sheets->pdata[i];

        if (sheet->part == NULL || sheet->hidden != (hidden == 1))
          continue;
        if (!read_sheet (book, input, zip, sheet, rows, error))
          return false;
        if (rows->n_rows > 0)
          return true;
      }
  return true;
}

/* sheet NULL: the first that can be seen is meant, as far as is known. */
static void
begin_progress (CareTableInput *input,
                CareTableZip *zip,
                const CareXlsxWorkbook *workbook,
                const CareXlsxSheet *sheet)
{
  for (guint i = 0; sheet == NULL && i < workbook->sheets->len; i++)
    {
      const CareXlsxSheet *one = workbook->sheets->pdata[i];

      if (one->part != NULL && !one->hidden)
        sheet = one;
    }
  input->done = 0;
  input->total = workbook->strings != NULL ? care_table_zip_size (zip, workbook->strings) : 0;
  input->total += sheet != NULL ? care_table_zip_size (zip, sheet->part) : 0;
}

bool
care_xlsx_read (CareTableInput *input, CareTableZip *zip, CareTableRows *rows, GError **error)
{
  g_auto (CareXlsxWorkbook) workbook = { 0 };
  g_auto (CareXlsxStrings) strings = { 0 };
  g_autoptr (GArray) formats = NULL;
  const CareXlsxSheet *sheet = NULL;
  const char *name = input->how->sheet;

  if (!care_xlsx_workbook_read (&workbook, zip, error))
    return false;
  if (name != NULL && (sheet = find_sheet (&workbook, name)) == NULL)
    {
      g_set_error (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NO_SHEET, "%s", name);
      return false;
    }
  formats = care_xlsx_styles_read (zip, workbook.styles, error);
  if (formats == NULL)
    return false;
  begin_progress (input, zip, &workbook, sheet);
  if (!care_xlsx_strings_read (&strings, zip, workbook.strings, error))
    return false;
  CareXlsxBook book = { &strings, formats, workbook.from_1904, input->how->percents };
  return sheet != NULL ? read_sheet (&book, input, zip, sheet, rows, error)
                       : read_first (&workbook, &book, input, zip, rows, error);
}

bool
care_xlsx_sheets (CareTableZip *zip, GPtrArray *names, GError **error)
{
  g_auto (CareXlsxWorkbook) workbook = { 0 };

  if (!care_xlsx_workbook_read (&workbook, zip, error))
    return false;
  for (guint i = 0; i < workbook.sheets->len; i++)
    {
      const CareXlsxSheet *sheet = workbook.sheets->pdata[i];

      if (sheet->part != NULL)
        g_ptr_array_add (names, g_strdup (sheet->name));
    }
  return true;
}
