/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-csv-parser.h"

#include <csv.h>
#include <string.h>

struct CareCsvParser
{
  struct csv_parser parser;
  CareCsvCell cell;
  CareCsvRowEnd row;
  gpointer data; /* borrowed */
  int line;      /* of the row that is read now */
  int within;    /* ends of lines in the cells of this row */
  int n_cells;
  bool after_return; /* a carriage return came last, so that a line feed ends the same line */
};

/* A CR LF counts as one. */
static int
count_lines (const char *text, size_t length)
{
  int n = 0;

  for (size_t i = 0; i < length; i++)
    n += text[i] == '\n' || (text[i] == '\r' && (i + 1 == length || text[i + 1] != '\n'));
  return n;
}

static void
on_cell (void *text, size_t length, void *data)
{
  CareCsvParser *self = data;

  self->after_return = false;
  self->n_cells++;
  if (memchr (text, '\n', length) != NULL || memchr (text, '\r', length) != NULL)
    self->within += count_lines (text, length);
  self->cell (text, length, self->data);
}

/* Called for each end of a line outside of quotes, so that the lines can be counted; -1 at the end of the
 * text. */
static void
on_row (int ended_by, void *data)
{
  CareCsvParser *self = data;

  if (self->n_cells > 0)
    self->row (self->line, self->data);
  if (ended_by != '\n' || !self->after_return)
    self->line += 1 + self->within;
  self->after_return = ended_by == '\r';
  self->within = 0;
  self->n_cells = 0;
}

CareCsvParser *
care_csv_parser_new (char separator, CareCsvCell cell, CareCsvRowEnd row, gpointer data)
{
  CareCsvParser *self = g_new0 (CareCsvParser, 1);

  csv_init (&self->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
  csv_set_delim (&self->parser, (unsigned char)separator);
  csv_set_blk_size (&self->parser, 4096);
  self->cell = cell;
  self->row = row;
  self->data = data;
  self->line = 1;
  return self;
}

void
care_csv_parser_free (CareCsvParser *self)
{
  if (self == NULL)
    return;
  csv_free (&self->parser);
  g_free (self);
}

/* The place is that of the cell that is being read. */
static bool
refused (CareCsvParser *self, CareExchangeError code, GError **error)
{
  g_autofree char *message = g_strdup_printf (
      code == CARE_EXCHANGE_ERROR_TOO_BIG ? "a cell of the row on line %d is too long" : "line %d is no CSV",
      self->line + self->within);

  return care_exchange_fail (error, code, self->line + self->within, self->n_cells + 1, message);
}

bool
care_csv_parser_feed (CareCsvParser *self, const char *text, size_t length, size_t most, GError **error)
{
  g_return_val_if_fail (self != NULL && text != NULL, false);

  if (csv_parse (&self->parser, text, length, on_cell, on_row, self) != length)
    return refused (self, CARE_EXCHANGE_ERROR_NOT_CSV, error);
  if (most > 0 && csv_get_buffer_size (&self->parser) > most + 4096)
    return refused (self, CARE_EXCHANGE_ERROR_TOO_BIG, error);
  return true;
}

bool
care_csv_parser_finish (CareCsvParser *self, GError **error)
{
  g_return_val_if_fail (self != NULL, false);

  return csv_fini (&self->parser, on_cell, on_row, self) == 0
         || refused (self, CARE_EXCHANGE_ERROR_QUOTE_OPEN, error);
}
