/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the readers of tables share: where bytes come from, and where rows go. For care-table*.c, care-ods-*.c
 * and care-xlsx-*.c alone. */
#pragma once

#include "care-table.h"

/* The bytes of a file or of a block of memory, with how far it has been read. */
typedef struct
{
  GInputStream *stream; /* owned; a GSeekable */
  int64_t size;
  const CareTableHow *how; /* borrowed; never NULL */
  int64_t done, total;     /* of what is to be read, in bytes */
  double told;             /* the progress that was told last */
} CareTableInput;

bool care_table_input_open (CareTableInput *self, const char *path, const CareTableHow *how, GError **error);
void care_table_input_open_bytes (CareTableInput *self, GBytes *content, const CareTableHow *how);
void care_table_input_clear (CareTableInput *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CareTableInput, care_table_input_clear)

/* Fills the buffer from a place of the file; the bytes read, fewer only at the end, or -1. */
gssize care_table_input_read (CareTableInput *self, int64_t at, void *buffer, size_t size, GError **error);

/* So many bytes more of total are read: tells the progress. False with G_IO_ERROR_CANCELLED. */
bool care_table_input_count (CareTableInput *self, int64_t bytes, GError **error);

/* One row at a time: its cells as they come, then on to whom takes them. */
typedef struct
{
  CareTableTake take;
  gpointer data;    /* borrowed */
  GString *text;    /* owned: the cells' texts, each ended by a zero; an empty one first */
  GArray *at;       /* owned, of guint: where in text the cells begin */
  GPtrArray *cells; /* owned; its texts are not */
  int64_t again;    /* bytes and cells that were handed on because they are repeated */
  int64_t n_rows;   /* rows that were handed on */
  bool enough;      /* whoever takes them wants no more */
} CareTableRows;

void care_table_rows_init (CareTableRows *self, CareTableTake take, gpointer data);
void care_table_rows_clear (CareTableRows *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CareTableRows, care_table_rows_clear)

void care_table_rows_begin (CareTableRows *self);

/* The cells from column on, as many as repeated says, all of the same text; what was left out before them is
 * empty. False with CARE_EXCHANGE_ERROR_TOO_BIG. An empty text costs nothing. */
bool care_table_rows_add (
    CareTableRows *self, int64_t column, int64_t repeated, const char *text, size_t length, GError **error);

/* Hands the row on, as many times as repeated says, unless it is empty. False with an error, or without one
 * where it is enough. */
bool care_table_rows_end (CareTableRows *self, int64_t line, int64_t repeated, GError **error);

/* False without an error: enough. */
bool care_table_read_csv (CareTableInput *input, CareTableRows *rows, GError **error);
