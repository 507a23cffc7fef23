/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a workbook. For care-xlsx-*.c alone. */
#pragma once

#include "care-table-values.h"
#include "care-table-xml.h"

typedef struct
{
  char *name; /* owned */
  char *part; /* owned: the name of its entry; NULL where it is no sheet of cells */
  bool hidden;
} CareXlsxSheet;

typedef struct
{
  GPtrArray *sheets;      /* owned, of CareXlsxSheet */
  char *strings, *styles; /* owned: names of entries, or NULL */
  bool from_1904;
} CareXlsxWorkbook;

/* From the workbook and its relationships. */
bool care_xlsx_workbook_read (CareXlsxWorkbook *self, CareTableZip *zip, GError **error);
void care_xlsx_workbook_clear (CareXlsxWorkbook *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CareXlsxWorkbook, care_xlsx_workbook_clear)

/* The texts that cells share, one block with where each begins. */
typedef struct
{
  GString *text; /* owned: each ended by a zero */
  GArray *at;    /* owned, of guint */
} CareXlsxStrings;

/* part NULL: there are none. */
bool care_xlsx_strings_read (CareXlsxStrings *self, CareTableZip *zip, const char *part, GError **error);
void care_xlsx_strings_clear (CareXlsxStrings *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CareXlsxStrings, care_xlsx_strings_clear)

/* "_x000D_" is the character of that number (ECMA-376 part 1, 22.9.2.19): what follows start is made so. */
void care_xlsx_unescape (GString *text, size_t start);

/* Of CareTableFormat, by the number of a cell's style; owned by the caller. part NULL: there are none. */
GArray *care_xlsx_styles_read (CareTableZip *zip, const char *part, GError **error);

/* One sheet. strings and formats are borrowed. False without an error: enough. */
typedef struct
{
  const CareXlsxStrings *strings;
  const GArray *formats;
  bool from_1904, percents;
} CareXlsxBook;

bool care_xlsx_sheet_read (
    const CareXlsxBook *book, CareTableZip *zip, const char *part, CareTableRows *rows, GError **error);
