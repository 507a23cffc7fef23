/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A grid seen from so far off that its rows have no words: bands of colour, equal neighbours as one. */
#include "care-cell-grid-private.h"

#include "care-cell-small.h"
#include "care-colours.h"

#include <math.h>

#define ROOM_FOR_SHAPE 4 /* pixels of a row */

/* States of all rows by line of pixels: once, since forty thousand homes are half a million cells. */
static const uint8_t *
states_of_lines (CareCellGrid *self, int n_lines)
{
  const CareCellGeometry *geometry = &self->geometry;
  size_t size = (size_t)n_lines * (size_t)geometry->n_columns;

  if (self->bands == NULL || g_bytes_get_size (self->bands) != size)
    {
      uint8_t *states = g_new0 (uint8_t, size);

      for (int line = 0; line < n_lines; line++)
        {
          int first = CLAMP ((int)floor (line / geometry->row_height), 0, geometry->n_rows - 1);
          int end = CLAMP ((int)ceil ((line + 1) / geometry->row_height), first + 1, geometry->n_rows);

          care_cell_small_band (self->model, first, end, geometry->n_columns,
                                states + (size_t)line * (size_t)geometry->n_columns);
        }
      g_clear_pointer (&self->bands, g_bytes_unref);
      self->bands = g_bytes_new_take (states, size);
    }
  return g_bytes_get_data (self->bands, NULL);
}

/* The colours of the states, asked for once a drawing. */
typedef struct
{
  GdkRGBA colours[CARE_N_CELL_STATES];
  bool drawn[CARE_N_CELL_STATES];
} Palette;

static void
find_colours (CareCellGrid *self, Palette *palette)
{
  GdkRGBA ink = care_colours_of_text (GTK_WIDGET (self));

  for (int i = 0; i < CARE_N_CELL_STATES; i++)
    {
      const char *name = care_cell_state_fill ((CareCellState)i);

      palette->drawn[i] = name != NULL || i == CARE_CELL_OPEN;
      palette->colours[i] = name != NULL ? care_colours_named (GTK_WIDGET (self), name, &ink) : ink;
      if (name == NULL)
        palette->colours[i].alpha *= 0.25f;
    }
}

/* What is worse is also fuller: a missed band reaches from edge to edge and over the whole row, one on time
 * leaves a gap beside it and, where there is room, above and below, so that they can be told apart without
 * their colours. */
static void
draw_run (CareCellGrid *self,
          GtkSnapshot *snapshot,
          const Palette *palette,
          const CareCellRun *run,
          int row,
          double y,
          double height)
{
  GdkRectangle first, last;
  bool full = care_cell_state_weight (run->state) > 2;
  int gap = full ? 0 : 2;
  double thin = full || height < ROOM_FOR_SHAPE ? height : height / 2;

  if (!palette->drawn[run->state])
    return;
  care_cell_grid_get_area (self, row, run->first, &first);
  care_cell_grid_get_area (self, row, run->end - 1, &last);
  int left = MIN (first.x, last.x), right = MAX (first.x + first.width, last.x + last.width);
  gtk_snapshot_append_color (snapshot, &palette->colours[run->state],
                             &GRAPHENE_RECT_INIT ((float)(left + gap), (float)(y + (height - thin) / 2),
                                                  (float)MAX (right - left - 2 * gap, 1), (float)thin));
}

static void
draw_band (CareCellGrid *self,
           GtkSnapshot *snapshot,
           const Palette *palette,
           const uint8_t *states,
           int row,
           double y,
           double height)
{
  g_autofree CareCellRun *runs = g_new (CareCellRun, (size_t)self->geometry.n_columns);
  int n = care_cell_small_runs (states, self->geometry.n_columns, runs);

  for (int i = 0; i < n; i++)
    draw_run (self, snapshot, palette, &runs[i], row, y, height);
}

void
care_cell_grid_snapshot_low (CareCellGrid *self, GtkSnapshot *snapshot)
{
  const CareCellGeometry *geometry = &self->geometry;
  int room = gtk_widget_get_height (GTK_WIDGET (self)) - geometry->head_height;
  double offset = care_cell_grid_get_offset (self, GTK_ORIENTATION_VERTICAL);
  Palette palette;
  int first, end;

  if (care_cell_grid_is_empty (self) || room <= 0)
    return;
  find_colours (self, &palette);
  if (geometry->row_height < 1)
    {
      const uint8_t *states = states_of_lines (self, room);

      for (int line = 0; line < room; line++)
        draw_band (self, snapshot, &palette, states + (size_t)line * (size_t)geometry->n_columns, 0,
                   geometry->head_height + line, 1);
      return;
    }
  g_autofree uint8_t *states = g_new (uint8_t, (size_t)geometry->n_columns);
  care_cell_geometry_rows_in (geometry, offset, room, &first, &end);
  for (int row = first; row < end; row++)
    {
      care_cell_small_band (self->model, row, row + 1, geometry->n_columns, states);
      draw_band (self, snapshot, &palette, states, row,
                 geometry->head_height + row * geometry->row_height - offset,
                 MAX (geometry->row_height - 1, 1));
    }
}
