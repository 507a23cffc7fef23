/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the cells of a grid lie in its widget, and how far it is scrolled. */
#include "care-cell-grid-private.h"

static bool
is_rtl (CareCellGrid *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

double
care_cell_grid_get_offset (CareCellGrid *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL && is_rtl (self))
    return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)
           - gtk_adjustment_get_value (adjustment);
  return gtk_adjustment_get_value (adjustment);
}

static void
set_offset (CareCellGrid *self, GtkOrientation orientation, double offset)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL && is_rtl (self))
    offset = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) - offset;
  gtk_adjustment_set_value (adjustment, offset);
}

void
care_cell_grid_get_area (CareCellGrid *self, int row, int column, GdkRectangle *area)
{
  const CareCellGeometry *geometry = &self->geometry;
  int from = (int)(row * geometry->row_height), to = (int)((row + 1) * geometry->row_height);
  int offset = (int)care_cell_grid_get_offset (self, GTK_ORIENTATION_VERTICAL);

  area->y = row < 0 ? 0 : geometry->head_height + from - offset;
  area->height = row < 0 ? geometry->head_height : MAX (to - from, 1);
  if (column < 0)
    {
      area->x = geometry->title_edges[-1 - column];
      area->width = geometry->title_edges[-column] - area->x;
    }
  else
    {
      area->x = care_cell_geometry_titles_width (geometry) + geometry->edges[column]
                - (int)care_cell_grid_get_offset (self, GTK_ORIENTATION_HORIZONTAL);
      area->width = geometry->edges[column + 1] - geometry->edges[column];
    }
  if (is_rtl (self))
    area->x = gtk_widget_get_width (GTK_WIDGET (self)) - area->x - area->width;
}

bool
care_cell_grid_find (CareCellGrid *self, double x, double y, int *row, int *column)
{
  const CareCellGeometry *geometry = &self->geometry;
  double from_start = is_rtl (self) ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x;
  int titles = care_cell_geometry_titles_width (geometry);

  *row = -1;
  if (y >= geometry->head_height)
    *row = care_cell_geometry_row_at (
        geometry, y - geometry->head_height + care_cell_grid_get_offset (self, GTK_ORIENTATION_VERTICAL));
  *column = -1;
  if (from_start < titles)
    while (from_start >= geometry->title_edges[-*column])
      (*column)--;
  else
    *column = care_cell_geometry_column_at (
        geometry, from_start - titles + care_cell_grid_get_offset (self, GTK_ORIENTATION_HORIZONTAL));
  return x >= 0 && y >= 0 && *row < geometry->n_rows && *column < geometry->n_columns;
}

void
care_cell_grid_show_cursor (CareCellGrid *self)
{
  const CareCellGeometry *geometry = &self->geometry;
  double page[2];

  if (care_cell_grid_is_empty (self) || self->adjustments[0] == NULL || self->adjustments[1] == NULL)
    return;
  for (int i = 0; i < 2; i++)
    page[i] = gtk_adjustment_get_page_size (self->adjustments[i]);
  self->show_cursor = page[0] <= 1 || page[1] <= 1;
  if (self->show_cursor)
    return;
  set_offset (self, GTK_ORIENTATION_VERTICAL,
              care_cell_geometry_show (
                  care_cell_grid_get_offset (self, GTK_ORIENTATION_VERTICAL), page[GTK_ORIENTATION_VERTICAL],
                  (double)self->row * geometry->row_height, (self->row + 1.0) * geometry->row_height));
  set_offset (self, GTK_ORIENTATION_HORIZONTAL,
              care_cell_geometry_show (care_cell_grid_get_offset (self, GTK_ORIENTATION_HORIZONTAL),
                                       page[GTK_ORIENTATION_HORIZONTAL], geometry->edges[self->column],
                                       geometry->edges[self->column + 1]));
}

static void
on_scrolled (CareCellGrid *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
care_cell_grid_set_adjustment (CareCellGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], on_scrolled, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (on_scrolled), self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
care_cell_grid_configure (
    CareCellGrid *self, GtkOrientation orientation, double size, double page, double step)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double offset = care_cell_grid_get_offset (self, orientation);
  double upper = MAX (size, page);

  if (adjustment == NULL)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL && is_rtl (self))
    offset = upper - page - MIN (offset, upper - page);
  gtk_adjustment_configure (adjustment, CLAMP (offset, 0, upper - page), 0, upper, step, page * 0.9, page);
}
