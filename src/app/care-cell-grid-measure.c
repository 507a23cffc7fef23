/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How wide the columns of a cell grid are and how high its rows and head: out of the font, the titles of the
 * columns and what the model says of them, never out of its rows, of which there may be very many. */
#include "care-cell-grid-private.h"

#define LEAST_COLUMN 48
#define ROW_PADDING 8
#define HEAD_PADDING 12

/* The longest word of a title must stand on a line, and the whole of it on three. */
static int
title_width (CareCellGrid *self, const char *title)
{
  g_auto (GStrv) words = g_strsplit (title, " ", -1);
  int whole = 0, longest = 0;

  care_cell_layouts_get (self->layouts, CARE_CELL_FONT_SMALL, title, -1, &whole, NULL);
  for (int i = 0; words[i] != NULL; i++)
    {
      int width = 0;

      care_cell_layouts_get (self->layouts, CARE_CELL_FONT_SMALL, words[i], -1, &width, NULL);
      longest = MAX (longest, width);
    }
  /* A line is seldom full to its end. */
  return MAX (longest, MIN (whole, whole * 13 / 10 / CARE_CELL_HEAD_LINES)) + 2;
}

int
care_cell_grid_head_padding (CareCellGrid *self, int column)
{
  return column >= 0 && care_cell_model_shape (self->model, column) == CARE_CELL_GLYPH ? 1
                                                                                       : CARE_CELL_PADDING;
}

static int *
measure_columns (CareCellGrid *self, int n_columns, int digit, int *head)
{
  int *widths = g_new0 (int, (gsize)n_columns + 1);

  for (int i = 0; i < n_columns; i++)
    {
      g_autofree char *title = care_cell_model_column_title (self->model, i);
      int chars = care_cell_model_column_chars (self->model, i);
      int height = 0;

      widths[i] = chars * digit;
      if (care_cell_model_shape (self->model, i) != CARE_CELL_GLYPH)
        widths[i]
            = CLAMP (title_width (self, title), MAX (widths[i], LEAST_COLUMN), MAX (widths[i], 16 * digit))
              + 2 * CARE_CELL_PADDING;
      care_cell_layouts_get (self->layouts, CARE_CELL_FONT_HEAD, title,
                             MAX (widths[i] - 2 * care_cell_grid_head_padding (self, i), 1), NULL, &height);
      *head = MAX (*head, height);
    }
  return widths;
}

void
care_cell_grid_measure (CareCellGrid *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int digit = PANGO_PIXELS (pango_font_metrics_get_approximate_digit_width (metrics));
  int line = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
  int n_rows = self->model != NULL ? care_cell_model_n_rows (self->model) : 0;
  int n_columns = self->model != NULL ? care_cell_model_n_columns (self->model) : 0;
  int n_titles = self->model != NULL ? care_cell_model_n_titles (self->model) : 0;
  int head = line * 9 / 11;
  g_autofree int *widths = NULL;

  pango_font_metrics_unref (metrics);
  if (line <= 0)
    line = 18;
  care_cell_layouts_renew (self->layouts);
  widths = self->model != NULL ? measure_columns (self, n_columns, digit, &head) : g_new0 (int, 1);
  g_free (self->title_widths);
  self->title_widths = g_new0 (int, (gsize)n_titles + 1);
  for (int i = 0; i < n_titles; i++)
    self->title_widths[i] = care_cell_model_title_chars (self->model, i) * digit + 2 * CARE_CELL_PADDING;
  care_cell_geometry_set (&self->geometry, n_rows, n_columns, widths, n_titles, self->title_widths);
  self->geometry.row_height = self->zoom == 0    ? line + ROW_PADDING
                              : self->zoom == -1 ? line * 9 / 11 + 1
                                                 : LOW_ROW;
  g_clear_pointer (&self->bands, g_bytes_unref);
  self->geometry.head_height = head + HEAD_PADDING;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_COUNT, n_rows,
                                  GTK_ACCESSIBLE_RELATION_COL_COUNT, n_columns, -1);
}
