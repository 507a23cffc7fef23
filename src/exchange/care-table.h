/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a file of others, whatever it is: CSV, ODS (also flat, .fods) or XLSX, told by its content and not
 * by its name. Streamed, so that memory does not grow with the rows. Knows no columns and no meaning.
 *
 * CSV: RFC 4180, strictly; separated by , ; tab or |, which is told from the first lines (or from "sep=;");
 * in UTF-8 or UTF-16, else it is taken for Windows-1252. Spaces around a cell without quotes are left out.
 *
 * Spreadsheets: numbers come as plain text of at most 15 digits ("45330.384", a percentage as its fraction
 * unless it is asked for as it looks),
 * dates as YYYY-MM-DD, dates with a time as YYYY-MM-DDTHH:MM:SS, times and spans as HH:MM:SS, booleans as
 * "true" and "false", formulas as the value that was saved with them, errors as "#N/A". Comments and drawings
 * are passed over. A document type, more than CARE_TABLE_MOST_INFLATED bytes and the other bounds below are
 * refused.
 *
 * Errors: CARE_EXCHANGE_ERROR, and G_IO_ERROR for what the file system or a cancellable says. */
#pragma once

#include "care-exchange-error.h"

#include <gio/gio.h>
#include <stdbool.h>

#define CARE_TABLE_MOST_COLUMNS 16384         /* what Excel and LibreOffice have */
#define CARE_TABLE_MOST_CELL (1024 * 1024)    /* bytes; they have 32,767 and 65,535 characters */
#define CARE_TABLE_MOST_ROW (8 * 1024 * 1024) /* bytes */
#define CARE_TABLE_MOST_INFLATED ((int64_t)1 << 30)

typedef struct
{
  int line;    /* from 1: the line of the text on which the row begins, or the row of the sheet */
  int n_cells; /* without the empty ones at the end */
  /* UTF-8, NULL at the end, "" where a cell is empty. Good until the callback returns. */
  const char *const *cells;
} CareTableRow;

/* Rows without any text are left out. False: enough has been read, which is no error. */
typedef bool (*CareTableTake) (const CareTableRow *row, gpointer data);

/* part: 0 to 1, never less than before; on the thread that reads. */
typedef void (*CareTableProgress) (double part, gpointer data);

/* All may be left out, and so may the whole. */
typedef struct
{
  /* The sheet's name, whatever its case; NULL: the first that can be seen and has rows. A CSV has one sheet,
   * and takes any name for it. */
  const char *sheet;
  GCancellable *cancellable;
  CareTableProgress progress;
  gpointer progress_data;
  /* A number that the spreadsheet shows as a percentage comes as one, "85.2%", not as its fraction. */
  bool percents;
} CareTableHow;

bool care_table_read (
    const char *path, const CareTableHow *how, CareTableTake take, gpointer data, GError **error);

bool care_table_read_bytes (
    GBytes *content, const CareTableHow *how, CareTableTake take, gpointer data, GError **error);

/* The names of the sheets in their order, hidden ones too; one "" for a CSV. Owned by the caller. */
char **care_table_sheets (const char *path, GError **error);

typedef enum
{
  CARE_TABLE_CSV,
  CARE_TABLE_ODS,
  CARE_TABLE_XLSX,
} CareTableKind;

/* By the ending of the name, whatever its case; a CSV where it says nothing. */
CareTableKind care_table_kind_of_path (const char *path);

typedef struct CareTableWriter CareTableWriter;

/* Writes into path + ".part". sheet: its name; NULL: "Sheet1"; a CSV has none. NULL with G_IO_ERROR. */
CareTableWriter *
care_table_writer_new (const char *path, CareTableKind kind, const char *sheet, GError **error);

/* Adds a row; cells end with NULL. In ODS and XLSX a plain number ("-3", "0.25"; none with a zero or a plus
 * before it, none of more than 15 digits) is a number, and all else is text, which no program runs as a
 * formula.
 *
 * A CSV cannot say that. There a cell that begins with = + - @, a tab or an end of line and is no plain
 * number gets an apostrophe before it, and so does one that begins with apostrophes before such a sign;
 * reading takes one apostrophe off such a cell again, so that it comes back as it was. All kinds come back as
 * they were, but for a number's zeros at the end of its fraction; in ODS an end of line is a line feed, and
 * control characters are spaces.
 *
 * After an error nothing more can be written, and what was there at path is untouched. */
bool care_table_writer_row (CareTableWriter *self, const char *const *cells, GError **error);

/* Brings what was written to the disk and puts it in the place of what was at path. */
bool care_table_writer_close (CareTableWriter *self, GError **error);

/* Without a close before it nothing is left of what was written. */
void care_table_writer_free (CareTableWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareTableWriter, care_table_writer_free)
