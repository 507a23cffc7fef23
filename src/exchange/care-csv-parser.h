/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libcsv with the lines of the text beside its rows. For care-csv.c and care-table-csv.c. */
#pragma once

#include "care-exchange-error.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct CareCsvParser CareCsvParser;

/* text is not ended by a zero. */
typedef void (*CareCsvCell) (const char *text, size_t length, gpointer data);

/* line: on which the row began. Called for rows with at least one cell. */
typedef void (*CareCsvRowEnd) (int line, gpointer data);

CareCsvParser *care_csv_parser_new (char separator, CareCsvCell cell, CareCsvRowEnd row, gpointer data);
void care_csv_parser_free (CareCsvParser *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareCsvParser, care_csv_parser_free)

/* The next piece of a text, cut anywhere. False with CARE_EXCHANGE_ERROR_NOT_CSV where a quote stands wrong,
 * with CARE_EXCHANGE_ERROR_TOO_BIG where a cell has more than most bytes (0: no bound). */
bool care_csv_parser_feed (CareCsvParser *self, const char *text, size_t length, size_t most, GError **error);

/* No more text comes. False with CARE_EXCHANGE_ERROR_QUOTE_OPEN where a quote has not ended. */
bool care_csv_parser_finish (CareCsvParser *self, GError **error);
