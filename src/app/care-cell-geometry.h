/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the cells of a grid lie: rows of one height, columns of their own widths, titles and a head that stay
 * put. Distances count from the side where one begins to read; who draws turns them round where that is the
 * right. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct
{
  int row, column, n_rows, n_columns;
} CareCellBlock;

typedef struct
{
  int n_rows, n_columns, n_titles;
  int head_height;
  double row_height; /* less than a pixel where all of many rows are to be in view */
  int *edges;        /* n_columns + 1: where each column begins, from the first on, and where the last ends */
  int *title_edges;  /* n_titles + 1 */
} CareCellGeometry;

void care_cell_geometry_clear (CareCellGeometry *self);

/* Takes the numbers and copies the widths. */
void care_cell_geometry_set (CareCellGeometry *self,
                             int n_rows,
                             int n_columns,
                             const int *widths,
                             int n_titles,
                             const int *title_widths);

/* Titles give way where there is little room: the first shrinks to least, the others go. */
void care_cell_geometry_fit_titles (CareCellGeometry *self, const int *title_widths, int room, int least);

void care_cell_geometry_set_width (CareCellGeometry *self, int column, int width);
int care_cell_geometry_titles_width (const CareCellGeometry *self);
int care_cell_geometry_body_width (const CareCellGeometry *self);
double care_cell_geometry_body_height (const CareCellGeometry *self);

/* The column or row at a distance from the first one's beginning; -1 before it, the number of them after the
 * last. */
int care_cell_geometry_column_at (const CareCellGeometry *self, double x);
int care_cell_geometry_row_at (const CareCellGeometry *self, double y);

/* Which of them show in a stretch: first and one past the last. */
void
care_cell_geometry_rows_in (const CareCellGeometry *self, double from, double size, int *first, int *end);
void
care_cell_geometry_columns_in (const CareCellGeometry *self, double from, double size, int *first, int *end);

/* The cells between two corners, both included. */
CareCellBlock care_cell_block_between (int row, int column, int other_row, int other_column);
bool care_cell_block_has (const CareCellBlock *self, int row, int column);

/* The nearest place from which the stretch from..to shows on a page of that size. */
double care_cell_geometry_show (double value, double page, double from, double to);
