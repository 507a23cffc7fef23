/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-figures-file.h"

#include "care-figure-cell.h"

#include <string.h>

#define LINES_LOOKED_AT 50
#define MOST_PROBLEMS 1000

/* A column of the file that feeds a field. */
typedef struct
{
  int at, where; /* columns; where -1: every row */
  char *is;      /* folded */
  guint field;
  CareTakenAs how;
  double scale;
  const CareItem *item;
  const char *header; /* borrowed */
} Column;

typedef struct
{
  const CareFiguresHow *how;
  CareFiguresFile *file;
  CareMapping *own; /* made from our own header, else NULL */
  const CareMapping *mapping;
  GArray *columns; /* Column */
  GHashTable *groups;
  GArray *sums; /* double: of the groups one after another, as many as there are fields */
  char *header; /* of the last column; owned */
  int location, month, service;
  int width; /* of the header */
  int lines;
  bool begun, stop;
} Reading;

static void
free_group (gpointer data)
{
  g_free (((CareFigureGroup *)data)->location);
  g_free (((CareFigureGroup *)data)->cells);
  g_free (data);
}

void
care_figures_file_free (CareFiguresFile *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->groups->len; i++)
    for (guint j = 0; j < self->fields->len; j++)
      g_free (((CareFigureGroup *)self->groups->pdata[i])->cells[j].text);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->headers);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

static void
note (Reading *self, int line, const char *column, const char *code, const char *value)
{
  if (self->file->problems->len < MOST_PROBLEMS)
    g_ptr_array_add (self->file->problems, care_row_problem_new (line, column, code, value));
}

static int
find_column (const CareTableRow *row, const char *header)
{
  g_autofree char *wanted = care_mapping_fold (header);

  for (int i = 0; *wanted != '\0' && i < row->n_cells; i++)
    {
      g_autofree char *folded = care_mapping_fold (row->cells[i]);
      if (g_str_equal (folded, wanted))
        return i;
    }
  return -1;
}

/* Whether the header is that of a column after it too. */
static bool
is_twice (const CareTableRow *row, int column)
{
  g_autofree char *wanted = care_mapping_fold (row->cells[column]);

  for (int i = column + 1; i < row->n_cells; i++)
    {
      g_autofree char *folded = care_mapping_fold (row->cells[i]);
      if (g_str_equal (folded, wanted))
        return true;
    }
  return false;
}

/* The item of the newest list that has the field. */
static const CareItem *
find_item (GPtrArray *datasets, const char *field)
{
  const CareItem *found = NULL;
  CareDate newest = G_MININT32;

  for (guint i = 0; i < datasets->len; i++)
    {
      const CareDataset *dataset = datasets->pdata[i];
      const CareItem *item = care_dataset_find_field (dataset, field);
      if (item != NULL && dataset->effective_from >= newest)
        {
          found = item;
          newest = dataset->effective_from;
        }
    }
  return found;
}

bool
care_figures_file_is_own (const CareTableRow *row)
{
  g_return_val_if_fail (row != NULL, false);
  return find_column (row, "location") >= 0 && find_column (row, "service") >= 0
         && find_column (row, "month") >= 0 && find_column (row, "version") >= 0;
}

/* Our own header says by itself which field a column is. */
static CareMapping *
map_own (const CareTableRow *row, GPtrArray *datasets)
{
  CareMapping *mapping = care_mapping_new ("");

  care_mapping_set_places (mapping, "location", "month", "service");
  for (int i = 0; i < row->n_cells; i++)
    if (find_item (datasets, row->cells[i]) != NULL)
      care_mapping_add_column (mapping, row->cells[i], row->cells[i], CARE_TAKEN_AS_IT_IS, 1, NULL, NULL);
  return mapping;
}

static guint
field_index (Reading *self, const CareMappedColumn *mapped)
{
  guint at;

  if (g_ptr_array_find_with_equal_func (self->file->fields, mapped->field, g_str_equal, &at))
    return at;
  g_ptr_array_add (self->file->fields, g_strdup (mapped->field));
  g_ptr_array_add (self->file->headers, g_strdup (mapped->header));
  return self->file->fields->len - 1;
}

/* Many fields may need one column. */
static bool
is_noted (const Reading *self, const char *header)
{
  for (guint i = 0; i < self->file->problems->len; i++)
    if (g_str_equal (((const CareRowProblem *)self->file->problems->pdata[i])->column, header))
      return true;
  return false;
}

static void
need_column (Reading *self, const CareTableRow *row, const char *header, int *at)
{
  *at = *header != '\0' ? find_column (row, header) : -1;
  if (*header == '\0' || (*at >= 0 && !is_twice (row, *at)))
    return;
  if (!is_noted (self, header))
    note (self, row->line, header, *at < 0 ? "column-missing" : "column-twice", header);
  self->stop = true;
}

static void
add_column (Reading *self, const CareTableRow *row, const CareMappedColumn *mapped)
{
  Column column = { .where = -1, .how = mapped->how, .scale = mapped->scale, .header = mapped->header };

  column.item = find_item (self->how->datasets, mapped->field);
  if (column.item == NULL)
    {
      note (self, row->line, mapped->header, "no-such-item", mapped->field);
      self->stop = true;
      return;
    }
  need_column (self, row, mapped->header, &column.at);
  if (*mapped->where != '\0')
    need_column (self, row, mapped->where, &column.where);
  column.is = care_mapping_fold (mapped->is);
  column.field = field_index (self, mapped);
  g_array_append_val (self->columns, column);
}

/* Two columns for one field come to their sum, whatever was said of each. */
static void
sum_where_many (Reading *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    for (guint j = 0; j < self->columns->len; j++)
      {
        Column *column = &g_array_index (self->columns, Column, i);
        const Column *other = &g_array_index (self->columns, Column, j);
        if (i != j && column->field == other->field && column->how == CARE_TAKEN_AS_IT_IS
            && column->item->kind <= CARE_KIND_DAYS_OR_HOURS)
          column->how = CARE_TAKEN_AS_SUM;
      }
}

static void
begin (Reading *self, const CareTableRow *row)
{
  if (self->mapping == NULL)
    self->mapping = self->own = map_own (row, self->how->datasets);
  need_column (self, row, self->mapping->location, &self->location);
  need_column (self, row, self->mapping->month, &self->month);
  need_column (self, row, self->mapping->service_column, &self->service);
  for (guint i = 0; i < self->mapping->columns->len; i++)
    add_column (self, row, self->mapping->columns->pdata[i]);
  sum_where_many (self);
  if (*self->mapping->month == '\0' && self->how->month == CARE_NO_MONTH)
    {
      note (self, row->line, "", "month-missing", "");
      self->stop = true;
    }
  self->file->rejected += self->stop ? 1 : 0;
  self->width = row->n_cells;
  self->header = g_strdup (row->cells[row->n_cells - 1]);
  self->begun = true;
}

static bool
is_header (const Reading *self, const CareTableRow *row)
{
  const CareMapping *mapping = self->mapping;

  if (mapping == NULL)
    return care_figures_file_is_own (row);
  if (mapping->header_line > 0)
    return row->line == mapping->header_line;
  if (find_column (row, mapping->location) < 0)
    return false;
  for (guint i = 0; i < mapping->columns->len; i++)
    if (find_column (row, ((const CareMappedColumn *)mapping->columns->pdata[i])->header) >= 0)
      return true;
  return mapping->columns->len == 0;
}

static const char *
cell_at (const CareTableRow *row, int column)
{
  return column >= 0 && column < row->n_cells ? row->cells[column] : "";
}

static bool
reject (Reading *self, const CareTableRow *row, const char *column, const char *code, const char *value)
{
  self->file->rejected++;
  note (self, row->line, column, code, value);
  return false;
}

/* The location that a text means: by what the mapping says of it, else by what is known. */
static const char *
find_location (Reading *self, const char *text)
{
  g_autofree char *folded = care_mapping_fold (text);

  for (guint i = 0; i < self->mapping->aliases->len; i++)
    {
      const CareMappedAlias *alias = self->mapping->aliases->pdata[i];
      g_autofree char *code = care_mapping_fold (alias->code);
      if (!g_str_equal (code, folded))
        continue;
      g_free (g_steal_pointer (&folded));
      folded = care_mapping_fold (alias->location);
      break;
    }
  return g_hash_table_lookup (self->how->locations, folded);
}

/* What the row is of. False: it was rejected, or ignored. */
static bool
read_place (
    Reading *self, const CareTableRow *row, const char **location, CareService *service, CareMonth *month)
{
  const CareMapping *mapping = self->mapping;
  const char *place = cell_at (row, self->location), *when = cell_at (row, self->month);
  const char *what = cell_at (row, self->service);

  if (*place == '\0')
    {
      self->file->ignored++;
      return false;
    }
  *location = find_location (self, place);
  if (*location == NULL)
    return reject (self, row, mapping->location, "unknown-location", place);
  if (**location == '\0')
    return reject (self, row, mapping->location, "two-locations", place);
  *service = mapping->service;
  if (self->service >= 0 && !care_service_from_string (what, service))
    return reject (self, row, mapping->service_column, "unknown-service", what);
  *month = self->month >= 0 ? care_figure_cell_month (when) : self->how->month;
  if (*month == CARE_NO_MONTH)
    return reject (self, row, mapping->month, "not-a-month", when);
  *month += self->month >= 0 ? mapping->month_shift : 0;
  return true;
}

static guint
find_group (Reading *self, int line, const char *location, CareService service, CareMonth month)
{
  g_autofree char *key = g_strdup_printf ("%s\n%d %d", location, (int)service, (int)month);
  gpointer found;

  if (g_hash_table_lookup_extended (self->groups, key, NULL, &found))
    return GPOINTER_TO_UINT (found);
  guint fields = self->file->fields->len;
  CareFigureGroup *group = g_new0 (CareFigureGroup, 1);
  group->location = g_strdup (location);
  group->service = service;
  group->month = month;
  group->line = line;
  group->cells = g_new0 (CareFigureCell, MAX (fields, 1));
  g_ptr_array_add (self->file->groups, group);
  g_array_set_size (self->sums, self->sums->len + fields);
  g_hash_table_insert (self->groups, g_steal_pointer (&key), GUINT_TO_POINTER (self->file->groups->len - 1));
  return self->file->groups->len - 1;
}

static bool
is_meant (const Column *column, const CareTableRow *row)
{
  if (column->where < 0)
    return true;
  g_autofree char *said = care_mapping_fold (cell_at (row, column->where));
  return g_str_equal (said, column->is);
}

/* A value: what cannot be an answer is kept as it is, since the record may hold the very same text. */
static bool
take_value (
    Reading *self, const CareTableRow *row, const Column *column, CareFigureCell *cell, const char *text)
{
  const char *field = self->file->fields->pdata[column->field];
  g_autofree char *answer = care_figure_cell_answer (text, column->item, field, column->scale, self->mapping);
  const char *taken = answer != NULL ? answer : text;

  if (cell->text != NULL && !g_str_equal (cell->text, taken))
    return reject (self, row, column->header, "two-values", text);
  if (cell->text != NULL)
    return true;
  cell->odd = answer == NULL;
  cell->text = answer != NULL ? g_steal_pointer (&answer) : g_strdup (text);
  cell->line = row->line;
  return true;
}

static bool
take_sum (Reading *self, const CareTableRow *row, const Column *column, double *sum, const char *text)
{
  double value = 1;

  if (column->how == CARE_TAKEN_AS_SUM && !care_figure_cell_number (text, &value))
    return reject (self, row, column->header, "not-a-figure", text);
  *sum += value * column->scale;
  return true;
}

static bool
take_cells (Reading *self, const CareTableRow *row, guint at)
{
  CareFigureGroup *group = self->file->groups->pdata[at];
  bool fine = row->n_cells <= self->width
              || reject (self, row, self->header, "too-many-cells", row->cells[self->width]);

  for (guint i = 0; fine && i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);
      const char *text = cell_at (row, column->at);
      CareFigureCell *cell = &group->cells[column->field];
      if (*text == '\0' || !is_meant (column, row))
        continue;
      if (column->how == CARE_TAKEN_AS_IT_IS)
        {
          fine = take_value (self, row, column, cell, text);
          continue;
        }
      double *sum = &g_array_index (self->sums, double, at * self->file->fields->len + column->field);
      fine = take_sum (self, row, column, sum, text);
      cell->line = cell->line == 0 ? row->line : cell->line;
    }
  group->rejected = group->rejected || !fine;
  return fine;
}

static bool
take (const CareTableRow *row, gpointer data)
{
  Reading *self = data;
  const char *location;
  CareService service;
  CareMonth month;

  if (!self->begun)
    {
      bool headed = is_header (self, row);
      if (headed)
        begin (self, row);
      return !self->stop
             && (headed || self->mapping == NULL || self->mapping->header_line > row->line
                 || ++self->lines < LINES_LOOKED_AT);
    }
  self->file->read++;
  if (read_place (self, row, &location, &service, &month))
    take_cells (self, row, find_group (self, row->line, location, service, month));
  return true;
}

/* What was summed and counted becomes the text of its cell. */
static void
finish_sums (Reading *self)
{
  guint fields = self->file->fields->len;

  for (guint i = 0; i < self->file->groups->len; i++)
    for (guint j = 0; j < fields; j++)
      {
        CareFigureCell *cell = &((CareFigureGroup *)self->file->groups->pdata[i])->cells[j];
        if (cell->line > 0 && cell->text == NULL)
          cell->text = care_figure_cell_format (g_array_index (self->sums, double, i *fields + j));
      }
}

static void
clear_column (gpointer data)
{
  g_free (((Column *)data)->is);
}

static CareFiguresFile *
read_file (
    const char *path, GBytes *content, const CareTableHow *table, const CareFiguresHow *how, GError **error)
{
  g_autoptr (CareFiguresFile) file = g_new0 (CareFiguresFile, 1);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_autoptr (GArray) sums = g_array_new (FALSE, TRUE, sizeof (double));
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading reading = {
    .how = how, .file = file, .mapping = how->mapping, .columns = columns, .groups = groups, .sums = sums
  };

  file->fields = g_ptr_array_new_with_free_func (g_free);
  file->headers = g_ptr_array_new_with_free_func (g_free);
  file->groups = g_ptr_array_new_with_free_func (free_group);
  file->problems = g_ptr_array_new_with_free_func ((GDestroyNotify)care_row_problem_free);
  g_array_set_clear_func (columns, clear_column);
  bool fine = path != NULL ? care_table_read (path, table, take, &reading, error)
                           : care_table_read_bytes (content, table, take, &reading, error);
  finish_sums (&reading);
  g_clear_pointer (&reading.own, care_mapping_free);
  g_clear_pointer (&reading.header, g_free);
  if (!fine)
    return NULL;
  if (reading.begun)
    return g_steal_pointer (&file);
  g_set_error_literal (error, CARE_EXCHANGE_ERROR, CARE_EXCHANGE_ERROR_NO_HEADER,
                       "no line has the headers that are needed");
  return NULL;
}

CareFiguresFile *
care_figures_file_read (const char *path,
                        const CareTableHow *table,
                        const CareFiguresHow *how,
                        GError **error)
{
  g_return_val_if_fail (path != NULL && how != NULL, NULL);
  return read_file (path, NULL, table, how, error);
}

CareFiguresFile *
care_figures_file_read_bytes (GBytes *content,
                              const CareTableHow *table,
                              const CareFiguresHow *how,
                              GError **error)
{
  g_return_val_if_fail (content != NULL && how != NULL, NULL);
  return read_file (NULL, content, table, how, error);
}
