/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a CSV of any encoding and separator, a piece at a time. */
#include "care-table-csv.h"

#include "care-csv-parser.h"
#include "care-table-private.h"
#include "care-table-values.h"

#include <string.h>

#define PIECE ((size_t)64 * 1024)
#define MOST_SNIFFED_LINES 32

static const char SEPARATORS[] = ",;\t|";

typedef struct
{
  CareTableRows *rows; /* borrowed */
  int64_t column;
  int line;      /* the ends of lines before the piece that is read */
  bool wide;     /* the row has more columns than can be */
  GError *error; /* owned until it is handed on */
} Reading;

static bool
begins_with (const char *bytes, size_t length, const char *mark, size_t mark_length)
{
  return length >= mark_length && memcmp (bytes, mark, mark_length) == 0;
}

/* By its byte order mark, or by the zeros that every other byte of English in UTF-16 is. */
static const char *
wide_charset (const char *bytes, size_t length, size_t *mark)
{
  *mark = 2;
  if (begins_with (bytes, length, "\xff\xfe", 2))
    return "UTF-16LE";
  if (begins_with (bytes, length, "\xfe\xff", 2))
    return "UTF-16BE";
  *mark = 0;
  if (length >= 4 && bytes[0] != '\0' && bytes[1] == '\0' && bytes[2] != '\0' && bytes[3] == '\0')
    return "UTF-16LE";
  if (length >= 4 && bytes[0] == '\0' && bytes[1] != '\0' && bytes[2] == '\0' && bytes[3] != '\0')
    return "UTF-16BE";
  return NULL;
}

/* Whether all of it is UTF-8, a piece at a time. False with error where it cannot be read. */
static bool
look_for_utf8 (CareTableInput *input, int64_t at, bool *is_utf8, GError **error)
{
  g_autofree char *piece = g_malloc (PIECE);
  size_t kept = 0; /* of a character that the last piece cut */

  *is_utf8 = true;
  for (gssize n; *is_utf8; at += n)
    {
      const char *end;

      n = care_table_input_read (input, at, piece + kept, PIECE - kept, error);
      if (n < 0 || !care_table_input_count (input, 0, error))
        return false;
      kept += (size_t)n;
      if (!g_utf8_validate_len (piece, kept, &end))
        {
          size_t left = kept - (size_t)(end - piece);

          *is_utf8 = n > 0 && left < 4 && *end != '\0'
                     && g_utf8_get_char_validated (end, (gssize)left) == (gunichar)-2;
          memmove (piece, end, left);
          kept = left;
        }
      else
        kept = 0;
      if (n == 0)
        break;
    }
  return true;
}

/* Looks for a byte that is nothing in Windows-1252 either. False with error where there is one, or where the
 * file cannot be read. */
static bool
check_windows (CareTableInput *input, GError **error)
{
  g_autofree char *piece = g_malloc (PIECE);
  int line = 1;
  gssize n;

  for (int64_t at = 0; (n = care_table_input_read (input, at, piece, PIECE, error)) > 0; at += n)
    for (gssize i = 0; i < n; i++)
      if (memchr ("\x81\x8d\x8f\x90\x9d", piece[i], 5) != NULL)
        return care_exchange_fail (error, CARE_EXCHANGE_ERROR_NOT_TEXT, line, 0, "a byte that is no letter");
      else
        line += piece[i] == '\n';
  return n == 0;
}

/* The stream of UTF-8 that the input is, from after its byte order mark. */
static GInputStream *
open_text (CareTableInput *input, GError **error)
{
  char head[4];
  gssize n = care_table_input_read (input, 0, head, sizeof head, error);
  bool is_utf8 = true;
  size_t mark;

  if (n < 0)
    return NULL;
  const char *charset = wide_charset (head, (size_t)n, &mark);
  if (charset == NULL)
    {
      mark = begins_with (head, (size_t)n, "\xef\xbb\xbf", 3) ? 3 : 0;
      if (!look_for_utf8 (input, (int64_t)mark, &is_utf8, error)
          || (!is_utf8 && !check_windows (input, error)))
        return NULL;
      charset = is_utf8 ? NULL : "WINDOWS-1252";
    }
  if (!g_seekable_seek (G_SEEKABLE (input->stream), (goffset)mark, G_SEEK_SET, input->how->cancellable,
                        error))
    return NULL;
  if (charset == NULL)
    return g_object_ref (input->stream);
  g_autoptr (GCharsetConverter) converter = g_charset_converter_new ("UTF-8", charset, error);
  if (converter == NULL)
    return NULL;
  GInputStream *text = g_converter_input_stream_new (input->stream, G_CONVERTER (converter));
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (text), FALSE);
  return text;
}

/* How often the separators stand outside of quotes in each of the first lines that has text. */
static int
count_separators (const char *text, size_t length, int counts[MOST_SNIFFED_LINES][sizeof SEPARATORS])
{
  bool quoted = false;
  bool has_text = false;
  int line = 0;

  memset (counts, 0, sizeof (int) * MOST_SNIFFED_LINES * sizeof SEPARATORS);
  for (size_t i = 0; i < length && line < MOST_SNIFFED_LINES; i++)
    {
      const char *separator = text[i] != '\0' ? strchr (SEPARATORS, text[i]) : NULL;

      quoted = quoted != (text[i] == '"');
      if (!quoted && (text[i] == '\n' || text[i] == '\r'))
        {
          line += has_text;
          has_text = false;
          continue;
        }
      has_text = true;
      if (!quoted && separator != NULL)
        counts[line][separator - SEPARATORS]++;
    }
  return MIN (line + has_text, MOST_SNIFFED_LINES);
}

/* On how many lines the separator stands equally often, for the number for which that is most lines. */
static int
agreement (int counts[MOST_SNIFFED_LINES][sizeof SEPARATORS], int n_lines, size_t separator, int *often)
{
  int best = 0;

  *often = 0;
  for (int i = 0; i < n_lines; i++)
    {
      int same = 0;

      for (int j = 0; counts[i][separator] > 0 && j < n_lines; j++)
        same += counts[j][separator] == counts[i][separator];
      if (same > best || (same == best && counts[i][separator] > *often))
        {
          best = same;
          *often = counts[i][separator];
        }
    }
  return best;
}

char
care_table_csv_sniff (const char *text, size_t length, size_t *skip)
{
  int counts[MOST_SNIFFED_LINES][sizeof SEPARATORS];
  int n_lines = count_separators (text, length, counts);
  int best = 0;
  int best_often = 0;
  char found = ',';

  *skip = 0;
  if (length > 5 && g_ascii_strncasecmp (text, "sep=", 4) == 0 && strchr (SEPARATORS, text[4]) != NULL
      && (text[5] == '\n' || text[5] == '\r'))
    {
      *skip = 5; /* its end of line stays, and counts as a line */
      return text[4];
    }
  for (size_t i = 0; SEPARATORS[i] != '\0'; i++)
    {
      int often;
      int lines = agreement (counts, n_lines, i, &often);

      if (lines > best || (lines == best && often > best_often))
        {
          best = lines;
          best_often = often;
          found = SEPARATORS[i];
        }
    }
  return found;
}

static void
on_cell (const char *text, size_t length, gpointer data)
{
  Reading *self = data;
  size_t quotes = 0;

  if (self->rows->enough || self->error != NULL)
    return;
  while (quotes < length && text[quotes] == '\'')
    quotes++;
  if (quotes > 0 && quotes < length)
    {
      size_t spaces = quotes;

      while (spaces < length && text[spaces] == ' ')
        spaces++;
      bool guarded = spaces < length && care_table_is_sign (text[spaces]);
      text += guarded;
      length -= guarded;
    }
  if (self->column < CARE_TABLE_MOST_COLUMNS || length == 0)
    care_table_rows_add (self->rows, self->column++, 1, text, length, &self->error);
  else
    self->wide = true;
}

static void
on_row (int line, gpointer data)
{
  Reading *self = data;

  if (self->rows->enough || self->error != NULL)
    return;
  if (self->wide)
    care_exchange_fail (&self->error, CARE_EXCHANGE_ERROR_TOO_BIG, line, CARE_TABLE_MOST_COLUMNS + 1,
                        "more columns than can be read");
  else
    care_table_rows_end (self->rows, line, 1, &self->error);
  care_table_rows_begin (self->rows);
  self->column = 0;
}

/* What a converter says is told in our words; what the file system and a cancellable say stays. */
static void
text_error (GError *local, GError **error)
{
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_INVALID_DATA)
      || g_error_matches (local, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
    {
      g_set_error_literal (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NOT_TEXT, "not text");
      g_error_free (local);
    }
  else
    g_propagate_error (error, local);
}

static int
count_lines (const char *text, size_t length)
{
  int lines = 0;

  for (const char *at = text; (at = memchr (at, '\n', length - (size_t)(at - text))) != NULL; at++)
    lines++;
  return lines;
}

static bool
feed (CareCsvParser *parser, Reading *reading, const char *text, size_t length, GError **error)
{
  const char *zero = memchr (text, '\0', length);

  if (zero != NULL)
    return care_exchange_fail (error, CARE_EXCHANGE_ERROR_HOLDS_NUL,
                               reading->line + count_lines (text, (size_t)(zero - text)) + 1, 0,
                               "a zero in the text");
  reading->line += count_lines (text, length);
  if (!care_csv_parser_feed (parser, text, length, CARE_TABLE_MOST_CELL, error))
    return false;
  if (reading->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reading->error));
      return false;
    }
  return !reading->rows->enough;
}

static bool
read_pieces (CareTableInput *input, GInputStream *stream, Reading *reading, GError **error)
{
  g_autoptr (CareCsvParser) parser = NULL;
  g_autofree char *piece = g_malloc (PIECE);
  int64_t before = g_seekable_tell (G_SEEKABLE (input->stream));

  input->total = input->size;
  for (;;)
    {
      GError *local = NULL;
      gsize n;
      size_t skip = 0;

      if (!g_input_stream_read_all (stream, piece, PIECE, &n, input->how->cancellable, &local))
        {
          text_error (local, error);
          return false;
        }
      if (parser == NULL)
        parser = care_csv_parser_new (care_table_csv_sniff (piece, n, &skip), on_cell, on_row, reading);
      if (!feed (parser, reading, piece + skip, n - skip, error))
        return false;
      int64_t now = g_seekable_tell (G_SEEKABLE (input->stream));
      if (!care_table_input_count (input, now - before, error))
        return false;
      before = now;
      if (n < PIECE)
        break;
    }
  if (!care_csv_parser_finish (parser, error))
    return false;
  return feed (parser, reading, "", 0, error);
}

bool
care_table_read_csv (CareTableInput *input, CareTableRows *rows, GError **error)
{
  g_autoptr (GInputStream) stream = open_text (input, error);
  Reading reading = { .rows = rows };

  if (stream == NULL)
    return false;
  care_table_rows_begin (rows);
  bool fine = read_pieces (input, stream, &reading, error);
  g_clear_error (&reading.error);
  return fine;
}
