/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SQL as this room uses it: constant texts, everything bound, statements kept ready by their text, and what
 * SQLite says turned into CARE_STORE_ERROR. Of this room alone. */
#pragma once

#include "care-store.h"

#include <sqlite3.h>

/* See care-store-known.h. */
typedef struct
{
  const struct CareBodyKind *kind; /* NULL: none yet */
  char *body;
  gpointer record;
} CareKnown;

struct CareStore
{
  sqlite3 *db;
  GHashTable *statements; /* SQL text -> sqlite3_stmt */
  char *path;
  int depth;   /* of begins */
  bool undone; /* rolled back while begins are still open */
  CareKnown known[8];
  unsigned next_known; /* the slot to be used anew */
};

/* The rows of a query, being read. */
typedef sqlite3_stmt CareRows;

void care_rows_finish (CareRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareRows, care_rows_finish)

/* The file and nothing else: no look at whose it is. Made where there is none. */
CareStore *care_store_open_file (const char *path, GError **error);

/* Sets error from what the database last said. Always false. */
bool care_store_fail (CareStore *self, int code, GError **error);

/* Constant SQL with nothing to bind; may be many statements. */
bool care_store_exec (CareStore *self, const char *sql, GError **error);

/* types has one letter for each value: t const char * (may be NULL), i int, l int64_t, b GBytes *.
 * The same SQL cannot be read twice at the same time. */
CareRows *care_store_query (CareStore *self, GError **error, const char *sql, const char *types, ...);

/* A statement without rows. */
bool care_store_run (CareStore *self, GError **error, const char *sql, const char *types, ...);

/* 1: there is a row, 0: there is none left, -1: error is set. */
int care_store_next (CareStore *self, CareRows *rows, GError **error);

/* The first column of the first row as a new text, or NULL where there is none.
 * False: error is set. */
bool
care_store_query_text (CareStore *self, char **text, GError **error, const char *sql, const char *types, ...);

const char *care_rows_text (CareRows *rows, int column); /* "" for NULL */
char *care_rows_dup (CareRows *rows, int column);        /* "" for NULL */
int64_t care_rows_int (CareRows *rows, int column);

/* Ends what care_store_begin began: commits where ok, else rolls back and hands the false on. */
bool care_store_end (CareStore *self, bool ok, GError **error);

/* How long to wait for another program that writes. */
void care_store_set_patience (CareStore *self, int milliseconds);
