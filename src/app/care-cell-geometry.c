/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-cell-geometry.h"

#include <math.h>

void
care_cell_geometry_clear (CareCellGeometry *self)
{
  g_clear_pointer (&self->edges, g_free);
  g_clear_pointer (&self->title_edges, g_free);
}

static int *
new_edges (const int *widths, int count)
{
  int *edges = g_new (int, (gsize)count + 1);

  edges[0] = 0;
  for (int i = 0; i < count; i++)
    edges[i + 1] = edges[i] + widths[i];
  return edges;
}

void
care_cell_geometry_set (CareCellGeometry *self,
                        int n_rows,
                        int n_columns,
                        const int *widths,
                        int n_titles,
                        const int *title_widths)
{
  g_return_if_fail (self != NULL && n_rows >= 0 && n_columns >= 0 && n_titles >= 0);

  care_cell_geometry_clear (self);
  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->n_titles = n_titles;
  self->edges = new_edges (widths, n_columns);
  self->title_edges = new_edges (title_widths, n_titles);
}

void
care_cell_geometry_fit_titles (CareCellGeometry *self, const int *title_widths, int room, int least)
{
  int total = 0, first = 0;
  bool all = true;

  if (self->n_titles == 0)
    return;
  for (int i = 0; i < self->n_titles; i++)
    total += title_widths[i];
  first = title_widths[0];
  if (total > room)
    first = MAX (room - (total - first), MIN (least, first));
  if (first + total - title_widths[0] > MAX (room, least))
    {
      all = false;
      first = CLAMP (room, MIN (least, title_widths[0]), title_widths[0]);
    }
  self->title_edges[0] = 0;
  self->title_edges[1] = first;
  for (int i = 1; i < self->n_titles; i++)
    self->title_edges[i + 1] = self->title_edges[i] + (all ? title_widths[i] : 0);
}

void
care_cell_geometry_set_width (CareCellGeometry *self, int column, int width)
{
  g_return_if_fail (column >= 0 && column < self->n_columns);

  int change = width - (self->edges[column + 1] - self->edges[column]);

  for (int i = column + 1; i <= self->n_columns; i++)
    self->edges[i] += change;
}

int
care_cell_geometry_titles_width (const CareCellGeometry *self)
{
  return self->title_edges != NULL ? self->title_edges[self->n_titles] : 0;
}

int
care_cell_geometry_body_width (const CareCellGeometry *self)
{
  return self->edges != NULL ? self->edges[self->n_columns] : 0;
}

double
care_cell_geometry_body_height (const CareCellGeometry *self)
{
  return (double)self->n_rows * self->row_height;
}

int
care_cell_geometry_column_at (const CareCellGeometry *self, double x)
{
  int low = 0, high = self->n_columns;

  if (x < 0)
    return -1;
  while (low < high)
    {
      int middle = (low + high) / 2;

      if (x < self->edges[middle + 1])
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

int
care_cell_geometry_row_at (const CareCellGeometry *self, double y)
{
  if (y < 0 || self->row_height <= 0)
    return -1;
  return (int)MIN (floor (y / self->row_height), self->n_rows);
}

void
care_cell_geometry_rows_in (const CareCellGeometry *self, double from, double size, int *first, int *end)
{
  *first = CLAMP (care_cell_geometry_row_at (self, MAX (from, 0)), 0, self->n_rows);
  *end = size > 0 ? MIN (care_cell_geometry_row_at (self, MAX (from + size - 1, 0)) + 1, self->n_rows)
                  : *first;
}

void
care_cell_geometry_columns_in (const CareCellGeometry *self, double from, double size, int *first, int *end)
{
  *first = CLAMP (care_cell_geometry_column_at (self, MAX (from, 0)), 0, self->n_columns);
  *end = size > 0 ? MIN (care_cell_geometry_column_at (self, MAX (from + size - 1, 0)) + 1, self->n_columns)
                  : *first;
}

CareCellBlock
care_cell_block_between (int row, int column, int other_row, int other_column)
{
  CareCellBlock block = { MIN (row, other_row), MIN (column, other_column), ABS (row - other_row) + 1,
                          ABS (column - other_column) + 1 };

  return block;
}

bool
care_cell_block_has (const CareCellBlock *self, int row, int column)
{
  return row >= self->row && row < self->row + self->n_rows && column >= self->column
         && column < self->column + self->n_columns;
}

double
care_cell_geometry_show (double value, double page, double from, double to)
{
  if (from < value || to - from > page)
    return from;
  return to > value + page ? to - page : value;
}
