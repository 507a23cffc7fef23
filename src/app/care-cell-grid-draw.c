/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the cell grid looks. Colours are the theme's own by name, and those of the states by the names that
 * style.css gives them, so that dark and high contrast need nothing here. */
#include "care-cell-grid-private.h"

#include "care-colours.h"

#include <adwaita.h>

#define CLOSED_FILL 0.06
#define LINE 0.12
#define PILL 0.12
#define QUIET 0.72
#define EDGE 0.5  /* around a filled cell, in high contrast */
#define PRESENT 2 /* pixels of the line under the present month */

/* What a state needs to be seen: a fill or a colour of its text, and a sign before it. */
typedef struct
{
  const char *fill;
  const char *ink;
  const char *sign;
} Look;

static const Look LOOKS[CARE_N_CELL_STATES] = {
  [CARE_CELL_ADVICE] = { NULL, "accent_color", "i" },
  [CARE_CELL_WARNING] = { NULL, "warning_color", "?" },
  [CARE_CELL_ERROR] = { NULL, "error_color", "!" },
  [CARE_CELL_CURRENT] = { NULL, "accent_color", NULL },
  [CARE_CELL_ON_TIME] = { "care_cell_on_time", "care_cell_on_time_ink", NULL },
  [CARE_CELL_INCOMPLETE] = { "care_cell_incomplete", "care_cell_incomplete_ink", NULL },
  [CARE_CELL_OUTSIDE_WINDOW] = { "care_cell_outside_window", "care_cell_outside_window_ink", NULL },
  [CARE_CELL_MISSED] = { "care_cell_missed", "care_cell_missed_ink", NULL },
};

/* One drawing: what it draws on and the colours that it needs again and again. */
typedef struct
{
  CareCellGrid *grid;
  GtkSnapshot *snapshot;
  GdkRGBA ink, quiet, line, closed, selected;
  CareCellBlock selection;
  int width, height;
  bool rtl;
} Drawing;

/* Whoever asks for it is not helped by words in grey. */
static bool
is_high_contrast (void)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
}

static GdkRGBA
named (Drawing *self, const char *name)
{
  return care_colours_named (GTK_WIDGET (self->grid), name, &self->ink);
}

static GdkRGBA
faded (GdkRGBA colour, double alpha)
{
  colour.alpha *= (float)alpha;
  return colour;
}

static void
fill (Drawing *self, double x, double y, double width, double height, const GdkRGBA *colour)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT ((float)x, (float)y, (float)width, (float)height);

  gtk_snapshot_append_color (self->snapshot, colour, &box);
}

static void
fill_round (Drawing *self, const GdkRectangle *area, double radius, const GdkRGBA *colour)
{
  graphene_rect_t box
      = GRAPHENE_RECT_INIT ((float)area->x, (float)area->y, (float)area->width, (float)area->height);
  GskRoundedRect round;

  gsk_rounded_rect_init_from_rect (&round, &box, (float)radius);
  gtk_snapshot_push_rounded_clip (self->snapshot, &round);
  gtk_snapshot_append_color (self->snapshot, colour, &box);
  gtk_snapshot_pop (self->snapshot);
}

static void
outline (Drawing *self, const GdkRectangle *area, double radius, const GdkRGBA *colour)
{
  graphene_rect_t box
      = GRAPHENE_RECT_INIT ((float)area->x, (float)area->y, (float)area->width, (float)area->height);
  const float widths[4] = { 1, 1, 1, 1 };
  const GdkRGBA colours[4] = { *colour, *colour, *colour, *colour };
  GskRoundedRect round;

  gsk_rounded_rect_init_from_rect (&round, &box, (float)radius);
  gtk_snapshot_append_border (self->snapshot, &round, widths, colours);
}

/* share: 0 at the side where one begins to read, 0.5 in the middle, 1 at the end. */
static void
write_text (Drawing *self,
            CareCellFont font,
            const char *text,
            const GdkRectangle *area,
            double share,
            const GdkRGBA *ink)
{
  int width = 0, height = 0;
  int room = MAX (area->width - 2 * CARE_CELL_PADDING, 1);
  double x;

  if (*text == '\0')
    return;
  if (share > 0.4 && share < 0.6)
    room = area->width;
  care_cell_layouts_get (self->grid->layouts, font, text, room, &width, &height);
  if (self->rtl)
    share = 1 - share;
  x = area->x + (area->width - room) / 2 + (room - width) * share;
  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (
      self->snapshot, &GRAPHENE_POINT_INIT ((float)(int)x, (float)(area->y + (area->height - height) / 2)));
  care_cell_layouts_draw (self->grid->layouts, self->snapshot, font, text, room, ink);
  gtk_snapshot_restore (self->snapshot);
}

static void
draw_filled (Drawing *self, const GdkRectangle *area, CareCellState state, const char *text)
{
  int gap = self->grid->zoom < 0 ? 0 : 2;
  GdkRectangle inner = { area->x + 1, area->y + gap, area->width - 2, area->height - 2 * gap - (gap == 0) };
  const Look *look = &LOOKS[state];
  GdkRGBA colour = look->fill != NULL ? named (self, look->fill) : self->ink;
  GdkRGBA ink = look->ink != NULL ? named (self, look->ink) : self->ink;

  GdkRGBA edge = faded (self->ink, look->fill != NULL ? EDGE : 0.35);

  if (look->fill != NULL)
    fill_round (self, &inner, 3, &colour);
  if (look->fill == NULL || is_high_contrast ())
    outline (self, &inner, 3, &edge);
  write_text (self, self->grid->zoom < 0 ? CARE_CELL_FONT_SMALL : CARE_CELL_FONT_BOLD, text, &inner, 0.5,
              &ink);
}

const char *
care_cell_state_fill (CareCellState state)
{
  g_return_val_if_fail ((size_t)state < CARE_N_CELL_STATES, NULL);

  return LOOKS[state].fill;
}

static CareCellFont
font_of (const Drawing *self)
{
  return self->grid->zoom < 0 ? CARE_CELL_FONT_SMALL : CARE_CELL_FONT_BODY;
}

static double
share_of (CareCellShape shape)
{
  return shape == CARE_CELL_FIGURE ? 1 : shape == CARE_CELL_TEXT ? 0 : 0.5;
}

static void
draw_cell (Drawing *self, int row, int column)
{
  CareCellModel *model = self->grid->model;
  CareCellState state = care_cell_model_state (model, row, column);
  CareCellShape shape = care_cell_model_shape (model, column);
  g_autofree char *text = care_cell_model_text (model, row, column);
  const Look *look = &LOOKS[state];
  GdkRectangle area;
  GdkRGBA ink = self->ink;

  care_cell_grid_get_area (self->grid, row, column, &area);
  if (state == CARE_CELL_CLOSED)
    fill (self, area.x, area.y, area.width, area.height, &self->closed);
  if (care_cell_block_has (&self->selection, row, column)
      && self->selection.n_rows * self->selection.n_columns > 1)
    fill (self, area.x, area.y, area.width, area.height, &self->selected);
  if (state >= CARE_CELL_ON_TIME)
    {
      draw_filled (self, &area, state, text);
      return;
    }
  if (state == CARE_CELL_FAINT || state == CARE_CELL_CLOSED || state == CARE_CELL_NOT_ASKED)
    ink = self->quiet;
  else if (look->ink != NULL)
    ink = named (self, look->ink);
  write_text (self, font_of (self), text, &area, share_of (shape), &ink);
  if (look->sign != NULL)
    write_text (self, CARE_CELL_FONT_BOLD, look->sign, &area, shape == CARE_CELL_FIGURE ? 0 : 1, &ink);
}

/* Quiet text; what is an exception gets a pill. */
static void
draw_title (Drawing *self, int row, int title)
{
  CareCellModel *model = self->grid->model;
  g_autofree char *text = care_cell_model_row_title (model, row, title);
  CareCellState state = care_cell_model_title_state (model, row, title);
  GdkRectangle area;
  GdkRGBA ink = state == CARE_CELL_FAINT ? self->quiet : self->ink;
  int width = 0, height = 0;

  care_cell_grid_get_area (self->grid, row, -1 - title, &area);
  if (area.width <= 2 * CARE_CELL_PADDING)
    return;
  if (LOOKS[state].ink != NULL)
    ink = named (self, LOOKS[state].ink);
  if (LOOKS[state].ink == NULL || self->grid->zoom < 0)
    {
      write_text (self, font_of (self), text, &area, 0, &ink);
      return;
    }
  care_cell_layouts_get (self->grid->layouts, CARE_CELL_FONT_SMALL, text, area.width - 2 * CARE_CELL_PADDING,
                         &width, &height);
  GdkRectangle pill
      = { 0, area.y + (area.height - height - 2) / 2, width + 2 * CARE_CELL_PADDING, height + 2 };
  GdkRGBA tint = faded (ink, PILL);

  pill.x = self->rtl ? area.x + area.width - pill.width : area.x;
  fill_round (self, &pill, pill.height / 2.0, &tint);
  write_text (self, CARE_CELL_FONT_SMALL, text, &pill, 0.5, &ink);
}

static void
draw_heading (Drawing *self, int column)
{
  CareCellModel *model = self->grid->model;
  g_autofree char *text = column < 0 ? care_cell_model_heading (model, -1 - column)
                                     : care_cell_model_column_title (model, column);
  double share = column < 0 ? 0 : share_of (care_cell_model_shape (model, column));
  int padding = care_cell_grid_head_padding (self->grid, column);
  GdkRectangle area;
  int width = 0, height = 0;
  PangoLayout *layout = NULL;
  bool present = column >= 0 && care_cell_model_is_present (model, column);

  care_cell_grid_get_area (self->grid, -1, column, &area);
  if (area.width <= 2 * padding)
    return;
  layout = care_cell_layouts_get (self->grid->layouts, CARE_CELL_FONT_HEAD, text, area.width - 2 * padding,
                                  &width, &height);
  pango_layout_set_alignment (layout, share > 0.9   ? PANGO_ALIGN_RIGHT
                                      : share > 0.1 ? PANGO_ALIGN_CENTER
                                                    : PANGO_ALIGN_LEFT);
  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (
      self->snapshot, &GRAPHENE_POINT_INIT ((float)(area.x + padding), (float)(area.height - height - 6)));
  gtk_snapshot_append_layout (self->snapshot, layout, present ? &self->ink : &self->quiet);
  gtk_snapshot_restore (self->snapshot);
  if (present)
    fill (self, area.x + padding, area.height - PRESENT - 1, area.width - 2 * padding, PRESENT, &self->ink);
}

/* Lets nothing out of a part of the widget; x counts from where one begins to read. */
static void
clip_to (Drawing *self, int x, int y, int width, int height)
{
  int left = self->rtl ? self->width - x - width : x;

  gtk_snapshot_push_clip (self->snapshot, &GRAPHENE_RECT_INIT ((float)left, (float)y, (float)MAX (width, 0),
                                                               (float)MAX (height, 0)));
}

typedef struct
{
  int first_row, end_row, first_column, end_column;
} Shown;

static Shown
what_shows (Drawing *self)
{
  CareCellGrid *grid = self->grid;
  int titles = care_cell_geometry_titles_width (&grid->geometry);
  Shown shown;

  care_cell_geometry_rows_in (&grid->geometry, care_cell_grid_get_offset (grid, GTK_ORIENTATION_VERTICAL),
                              self->height - grid->geometry.head_height, &shown.first_row, &shown.end_row);
  care_cell_geometry_columns_in (&grid->geometry,
                                 care_cell_grid_get_offset (grid, GTK_ORIENTATION_HORIZONTAL),
                                 self->width - titles, &shown.first_column, &shown.end_column);
  return shown;
}

static void
draw_body (Drawing *self, const Shown *shown)
{
  CareCellGrid *grid = self->grid;
  int titles = care_cell_geometry_titles_width (&grid->geometry);
  int head = grid->geometry.head_height;

  clip_to (self, titles, head, self->width - titles, self->height - head);
  if (grid->zoom < -1)
    care_cell_grid_snapshot_low (grid, self->snapshot);
  for (int row = shown->first_row; grid->zoom >= -1 && row < shown->end_row; row++)
    for (int column = shown->first_column; column < shown->end_column; column++)
      draw_cell (self, row, column);
  for (int i = 0; i < 2; i++)
    gtk_widget_snapshot_child (GTK_WIDGET (grid), grid->spots[i], self->snapshot);
  if (grid->editing)
    gtk_widget_snapshot_child (GTK_WIDGET (grid), grid->editor, self->snapshot);
  gtk_snapshot_pop (self->snapshot);
}

static void
draw_titles (Drawing *self, const Shown *shown)
{
  CareCellGrid *grid = self->grid;
  int titles = care_cell_geometry_titles_width (&grid->geometry);
  int head = grid->geometry.head_height;
  GdkRectangle area;

  clip_to (self, 0, head, titles, self->height - head);
  if (grid->zoom < -1) /* no room for names: where one is shows all the same */
    {
      care_cell_grid_get_area (grid, grid->row, -1, &area);
      area.height = MAX (area.height, 2);
      fill (self, self->rtl ? self->width - titles : 0, area.y, titles, area.height, &self->ink);
    }
  for (int row = shown->first_row; grid->zoom >= -1 && row < shown->end_row; row++)
    {
      if (row >= self->selection.row && row < self->selection.row + self->selection.n_rows)
        {
          care_cell_grid_get_area (grid, row, -1, &area);
          fill (self, self->rtl ? self->width - titles : 0, area.y, titles, area.height, &self->selected);
        }
      for (int title = 0; title < grid->geometry.n_titles; title++)
        draw_title (self, row, title);
    }
  gtk_snapshot_pop (self->snapshot);
}

static void
draw_head (Drawing *self, const Shown *shown)
{
  CareCellGrid *grid = self->grid;
  int titles = care_cell_geometry_titles_width (&grid->geometry);
  int head = grid->geometry.head_height;
  GdkRectangle area;

  clip_to (self, titles, 0, self->width - titles, head);
  for (int column = shown->first_column; column < shown->end_column; column++)
    {
      if (column >= self->selection.column && column < self->selection.column + self->selection.n_columns)
        {
          care_cell_grid_get_area (grid, -1, column, &area);
          fill (self, area.x, 0, area.width, head, &self->selected);
        }
      draw_heading (self, column);
    }
  gtk_snapshot_pop (self->snapshot);
  clip_to (self, 0, 0, titles, head);
  for (int title = 0; title < grid->geometry.n_titles; title++)
    draw_heading (self, -1 - title);
  gtk_snapshot_pop (self->snapshot);
  fill (self, 0, head - 1, self->width, 1, &self->line);
  fill (self, self->rtl ? self->width - titles : titles - 1, 0, 1, self->height, &self->line);
}

void
care_cell_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CareCellGrid *grid = CARE_CELL_GRID (widget);
  Drawing drawing = { .grid = grid, .snapshot = snapshot };

  if (grid->model == NULL)
    return;
  drawing.ink = care_colours_of_text (widget);
  drawing.quiet = faded (drawing.ink, is_high_contrast () ? 1 : QUIET);
  drawing.line = faded (drawing.ink, LINE);
  drawing.closed = faded (drawing.ink, CLOSED_FILL);
  drawing.selected = faded (named (&drawing, "accent_bg_color"), 0.18);
  drawing.selection = care_cell_grid_get_selection (grid);
  drawing.width = gtk_widget_get_width (widget);
  drawing.height = gtk_widget_get_height (widget);
  drawing.rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Shown shown = what_shows (&drawing);

  draw_body (&drawing, &shown);
  draw_titles (&drawing, &shown);
  draw_head (&drawing, &shown);
}
