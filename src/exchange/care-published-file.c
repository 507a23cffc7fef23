/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-published-file.h"

#include "care-column.h"
#include "care-published-cell.h"
#include "care-published-found.h"

#include <string.h>

typedef struct
{
  const CarePublishedHow *how;
  CarePublishedFile *file;
  CarePublishedColumns columns; /* long; of the wide shape the month alone */
  char **heading;               /* owned: of the line before, until it is begun */
  int width;                    /* of the heading */
  int looked_at;                /* lines before it */
  GArray *found;
  bool begun, stop, too_many;
} Reading;

void
care_published_file_free (CarePublishedFile *self)
{
  if (self == NULL)
    return;
  care_published_unref (self->figures);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

static void
reject (Reading *self, int line, const char *column, const char *code, const char *value)
{
  self->file->rejected++;
  care_published_note (self->file, line, column, code, value);
}

static const char *
header_of (const Reading *self, int column)
{
  return column >= 0 && column < self->width ? self->heading[column] : "";
}

/* White space within is one space. */
static char *
tidy (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      bool space = g_unichar_isspace (c) || g_unichar_iscntrl (c);

      if (!space)
        g_string_append_unichar (out, c);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  return g_strchomp (g_string_free (out, FALSE));
}

static void
keep_heading (Reading *self, const CareTableRow *row)
{
  g_strfreev (self->heading);
  self->heading = g_strdupv ((char **)row->cells);
  self->width = row->n_cells;
}

/* What a heading of the long shape lacks, or has twice: then nobody can say what is meant. */
static void
check_long (Reading *self, const CareTableRow *row)
{
  const int columns[]
      = { self->columns.month, self->columns.area, self->columns.value, self->columns.measure };
  static const char *const names[] = { "month", "area", "value" };

  for (size_t i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (i < G_N_ELEMENTS (names) && columns[i] < 0)
        care_published_note (self->file, row->line, names[i], "column-missing", names[i]);
      if (columns[i] >= 0 && care_column_find_again (row, columns[i]) >= 0)
        care_published_note (self->file, row->line, header_of (self, columns[i]), "column-twice",
                             header_of (self, columns[i]));
    }
  self->stop = self->file->problems->len > 0;
}

static void
begin_wide (Reading *self, int month)
{
  self->begun = self->file->wide = true;
  self->columns = (CarePublishedColumns){ month, -1, -1, -1 };
}

static void
end_heading (Reading *self)
{
  self->file->has_measure = self->columns.measure >= 0;
  self->file->needs_measure = !self->file->has_measure && self->how->measure == CARE_N_TRENDS;
}

static void
add_found (Reading *self, CarePublishedFound *found, const char *area, const char *column, const char *text)
{
  if (self->found->len == CARE_PUBLISHED_MOST)
    {
      self->too_many = true;
      return;
    }
  found->area = g_strdup (area);
  found->column = g_strdup (column);
  found->text = g_strdup (text);
  g_array_append_val (self->found, *found);
}

/* The cell that holds the figure. */
static void
read_figure (Reading *self,
             const CareTableRow *row,
             int column,
             const char *area,
             CareMonth month,
             CareTrendMeasure measure)
{
  g_autofree char *text = care_column_text (row, column);
  CarePublishedFound found = { .measure = measure, .month = month, .line = row->line };

  switch (care_published_cell (text, &found.value, &found.marked))
    {
    case CARE_PUBLISHED_CELL_UNKNOWN:
      self->file->unknown++;
      return;
    case CARE_PUBLISHED_CELL_ODD:
      reject (self, row->line, header_of (self, column), "not-a-published-figure", text);
      return;
    case CARE_PUBLISHED_CELL_FIGURE:
    default:
      if (measure != CARE_N_TRENDS)
        add_found (self, &found, area, header_of (self, column), text);
    }
}

static CareMonth
read_month (Reading *self, const CareTableRow *row)
{
  g_autofree char *text = care_column_text (row, self->columns.month);
  CareMonth month = care_published_month (text);

  if (month == CARE_NO_MONTH)
    reject (self, row->line, header_of (self, self->columns.month), *text == '\0' ? "missing" : "not-a-month",
            text);
  return month;
}

/* False where the row is of no use: a problem, or another measure than is wanted. */
static bool
read_measure (Reading *self, const CareTableRow *row, CareTrendMeasure *measure)
{
  g_autofree char *text = care_column_text (row, self->columns.measure);
  bool known;

  *measure = self->how->measure;
  if (self->columns.measure < 0)
    return true;
  known = care_published_measure (text, measure);
  if (self->how->only && (!known || *measure != self->how->measure))
    {
      self->file->ignored++;
      return false;
    }
  if (!known)
    reject (self, row->line, header_of (self, self->columns.measure),
            *text == '\0' ? "missing" : "unknown-measure", text);
  return known;
}

static bool
area_is_fit (Reading *self, int line, const char *header, const char *area)
{
  const char *code = *area == '\0'                                            ? "missing"
                     : g_utf8_strlen (area, -1) > CARE_PUBLISHED_LONGEST_TEXT ? "area-too-long"
                                                                              : NULL;

  if (code != NULL)
    reject (self, line, header, code, area);
  return code == NULL;
}

static void
read_long (Reading *self, const CareTableRow *row)
{
  CareTrendMeasure measure;
  g_autofree char *raw = care_column_text (row, self->columns.area);
  g_autofree char *area = tidy (raw);

  if (!read_measure (self, row, &measure))
    return;
  CareMonth month = read_month (self, row);
  if (month != CARE_NO_MONTH && area_is_fit (self, row->line, header_of (self, self->columns.area), area))
    read_figure (self, row, self->columns.value, area, month, measure);
}

static void
read_wide (Reading *self, const CareTableRow *row)
{
  CareMonth month = read_month (self, row);

  for (int i = self->columns.month + 1; month != CARE_NO_MONTH && i < self->width; i++)
    {
      g_autofree char *area = tidy (self->heading[i]);
      g_autofree char *text = care_column_text (row, i);

      if (*area == '\0' && *text == '\0') /* an empty column between */
        continue;
      if (*area == '\0')
        reject (self, row->line, "", "heading-missing", text);
      else if (area_is_fit (self, row->line, area, area))
        read_figure (self, row, i, area, month, self->how->measure);
    }
}

static int
count_cells (const CareTableRow *row)
{
  int n = 0;

  for (int i = 0; i < row->n_cells; i++)
    {
      g_autofree char *text = care_column_text (row, i);
      n += *text != '\0';
    }
  return n;
}

/* "1,204" without quotes is two cells. */
static const char *
cell_too_many (const Reading *self, const CareTableRow *row)
{
  for (int i = self->width; i < row->n_cells; i++)
    {
      g_autofree char *text = care_column_text (row, i);
      if (*text != '\0')
        return row->cells[i];
    }
  return NULL;
}

static void
read_row (Reading *self, const CareTableRow *row)
{
  const char *too_many = cell_too_many (self, row);

  if (count_cells (row) == 1) /* a note */
    {
      self->file->ignored++;
      return;
    }
  self->file->read++;
  if (too_many != NULL)
    reject (self, row->line, header_of (self, self->width - 1), "too-many-cells", too_many);
  else if (self->file->wide)
    read_wide (self, row);
  else
    read_long (self, row);
}

/* Whether the row, or the one before it, is a heading; a month below a line that is none by its own words
 * makes that a heading too. */
static void
look_for_heading (Reading *self, const CareTableRow *row)
{
  int wide = care_published_find_wide (row), below = care_published_find_month_row (row);

  if (care_published_find_long (row, &self->columns))
    {
      keep_heading (self, row);
      self->begun = true;
      check_long (self, row);
      end_heading (self);
    }
  else if (wide >= 0)
    {
      keep_heading (self, row);
      begin_wide (self, wide);
      end_heading (self);
    }
  else if (below >= 0 && self->heading != NULL && self->width > below + 1)
    {
      begin_wide (self, below);
      end_heading (self);
      read_row (self, row);
    }
  else if (below >= 0) /* figures without a heading head nothing themselves */
    g_clear_pointer (&self->heading, g_strfreev);
  else
    keep_heading (self, row);
}

static bool
take_row (const CareTableRow *row, gpointer data)
{
  Reading *self = data;

  if (care_column_is_blank_row (row))
    return true;
  if (self->begun)
    read_row (self, row);
  else
    {
      look_for_heading (self, row);
      self->looked_at++;
    }
  return !self->stop && !self->too_many && (self->begun || self->looked_at < CARE_PUBLISHED_HEADING_WITHIN);
}

static CarePublishedFile *
read_table (
    const char *path, GBytes *content, const CareTableHow *table, const CarePublishedHow *how, GError **error)
{
  g_autoptr (CarePublishedFile) file = g_new0 (CarePublishedFile, 1);
  g_autoptr (GArray) found = care_published_found_new ();
  CareTableHow all = table != NULL ? *table : (CareTableHow){ 0 };
  Reading reading = { .how = how, .file = file, .found = found };

  all.percents = true;
  file->figures = care_published_new ();
  file->problems = g_ptr_array_new_with_free_func ((GDestroyNotify)care_row_problem_free);
  bool read = content != NULL ? care_table_read_bytes (content, &all, take_row, &reading, error)
                              : care_table_read (path, &all, take_row, &reading, error);
  if (read && reading.too_many)
    read = care_exchange_fail (error, CARE_EXCHANGE_ERROR_TOO_MANY, 0, 0, "more figures than can be read");
  else if (read && !reading.begun)
    read
        = care_exchange_fail (error, CARE_EXCHANGE_ERROR_NO_HEADER, 0, 0, "no heading with months and areas");
  if (read)
    care_published_found_settle (found, file, how);
  g_strfreev (reading.heading);
  return read ? g_steal_pointer (&file) : NULL;
}

CarePublishedFile *
care_published_file_read (const char *path,
                          const CareTableHow *table,
                          const CarePublishedHow *how,
                          GError **error)
{
  g_return_val_if_fail (path != NULL && how != NULL, NULL);

  return read_table (path, NULL, table, how, error);
}

CarePublishedFile *
care_published_file_read_bytes (GBytes *content,
                                const CareTableHow *table,
                                const CarePublishedHow *how,
                                GError **error)
{
  g_return_val_if_fail (content != NULL && how != NULL, NULL);

  return read_table (NULL, content, table, how, error);
}
