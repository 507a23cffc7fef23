/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-plot.h"

#include <math.h>
#include <string.h>

#include "care-svg.h"
#include "care-words-dates.h"
#include "care-words-trends.h"

#define FILE_WIDTH 960
#define FILE_HEIGHT 480
#define PNG_SCALE 2
#define MARGIN 12
#define GAP 8
#define TEXT_HEIGHT 18
#define MARK 4.0
#define TICKS 4
#define QUIET 0.75
#define FAINT 0.18

typedef struct
{
  const CarePlotData *data;
  const CarePlotInk *ink;
  cairo_t *cairo;
  double left, right, top, bottom;
  double low, step; /* of the ticks at the side */
} Frame;

CarePlotData *
care_plot_data_new (CareTrendMeasure measure, const char *title, CareMonth first, int n_months)
{
  CarePlotData *self = g_new0 (CarePlotData, 1);

  self->measure = measure;
  self->title = g_strdup (title);
  self->first = first;
  self->n_months = n_months;
  return self;
}

void
care_plot_data_free (CarePlotData *self)
{
  if (self == NULL)
    return;
  for (int i = 0; i < self->n_lines; i++)
    {
      g_free (self->lines[i].name);
      g_free (self->lines[i].value);
    }
  for (int i = 0; self->said != NULL && i < self->n_months; i++)
    g_free (self->said[i]);
  g_free (self->said);
  g_free (self->title);
  g_free (self);
}

void
care_plot_data_add (CarePlotData *self, const char *name, const CareTrendPoint *points, bool middle)
{
  g_return_if_fail (self != NULL && self->n_lines < CARE_PLOT_MOST_LINES);
  CarePlotLine *line = &self->lines[self->n_lines++];

  line->look = self->n_lines - 1;
  line->name = g_strdup (name);
  line->value = g_new (double, (size_t)self->n_months + 1);
  for (int i = 0; i < self->n_months; i++)
    line->value[i] = !points[i].known ? NAN : middle ? points[i].middle : points[i].value;
}

void
care_plot_data_add_published (CarePlotData *self, const char *name, const CareTrendPoint *points)
{
  care_plot_data_add (self, name, points, false);
  self->lines[self->n_lines - 1].look = CARE_PLOT_LOOK_PUBLISHED;
}

void
care_plot_data_say (CarePlotData *self, int month, char *words)
{
  g_return_if_fail (self != NULL && month >= 0 && month < self->n_months);

  if (self->said == NULL)
    self->said = g_new0 (char *, (size_t)self->n_months);
  g_free (self->said[month]);
  self->said[month] = words;
}

static PangoLayout *
layout_new (cairo_t *cairo, const char *text, bool bold)
{
  PangoLayout *layout = pango_cairo_create_layout (cairo);
  PangoFontDescription *font = pango_font_description_from_string (bold ? "Sans Bold 10" : "Sans 9");

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);
  return layout;
}

/* align: 0 begins at x, 1 ends there. Gives how wide it is. */
static double
draw_text (cairo_t *cairo, const char *text, bool bold, double x, double y, double align)
{
  g_autoptr (PangoLayout) layout = layout_new (cairo, text, bold);
  int width = 0, height = 0;

  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (cairo, x - width * align, y - height / 2.0);
  pango_cairo_show_layout (cairo, layout);
  return width;
}

static double
text_width (cairo_t *cairo, const char *text)
{
  g_autoptr (PangoLayout) layout = layout_new (cairo, text, false);
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static void
set_colour (cairo_t *cairo, const GdkRGBA *colour, double alpha)
{
  cairo_set_source_rgba (cairo, colour->red, colour->green, colour->blue, colour->alpha * alpha);
}

/* Ticks a person would choose: 1, 2 or 5 times a power of ten apart. */
static double
step_for (double span)
{
  double raw = MAX (span, 1) / TICKS, power = pow (10, floor (log10 (raw)));

  for (int i = 0; i < 3; i++)
    {
      static const double times[] = { 1, 2, 5 };
      if (raw <= times[i] * power)
        return times[i] * power;
    }
  return 10 * power;
}

static void
lay_scale (Frame *frame)
{
  double low = INFINITY, high = -INFINITY;

  for (int i = 0; i < frame->data->n_lines; i++)
    for (int j = 0; j < frame->data->n_months; j++)
      if (!isnan (frame->data->lines[i].value[j]))
        {
          low = MIN (low, frame->data->lines[i].value[j]);
          high = MAX (high, frame->data->lines[i].value[j]);
        }
  if (low > high)
    low = high = 0;
  frame->step = step_for (high - low);
  frame->low = floor (low / frame->step) * frame->step;
  while (frame->low + frame->step * TICKS < high)
    frame->step = step_for (frame->step * TICKS * 1.01);
  frame->low = floor (low / frame->step) * frame->step;
  /* A share is not above the whole. */
  if (care_trend_is_share (frame->data->measure) && frame->low + frame->step * TICKS > 100)
    frame->low = MAX (0, 100 - frame->step * TICKS);
}

static double
x_of (const Frame *frame, int month)
{
  int n = frame->data->n_months;

  return n > 1 ? frame->left + (frame->right - frame->left) * month / (n - 1)
               : (frame->left + frame->right) / 2;
}

static double
y_of (const Frame *frame, double value)
{
  return frame->bottom - (value - frame->low) / (frame->step * TICKS) * (frame->bottom - frame->top);
}

static void
draw_side (Frame *frame)
{
  double widest = 0;

  for (int i = 0; i <= TICKS; i++)
    {
      g_autofree char *text = care_words_trend_tick (frame->data->measure, frame->low + i * frame->step);
      widest = MAX (widest, text_width (frame->cairo, text));
    }
  frame->left += widest + GAP + MARK;
  for (int i = 0; i <= TICKS; i++)
    {
      double value = frame->low + i * frame->step, y = floor (y_of (frame, value)) + 0.5;
      g_autofree char *text = care_words_trend_tick (frame->data->measure, value);

      set_colour (frame->cairo, &frame->ink->ink, FAINT);
      cairo_set_line_width (frame->cairo, 1);
      cairo_move_to (frame->cairo, frame->left - MARK, y);
      cairo_line_to (frame->cairo, frame->right + MARK, y);
      cairo_stroke (frame->cairo);
      set_colour (frame->cairo, &frame->ink->ink, QUIET);
      draw_text (frame->cairo, text, false, frame->left - GAP - MARK, y, 1);
    }
}

/* As many months as there is room for, the first and the last among them. */
static void
draw_foot (Frame *frame)
{
  int n = frame->data->n_months;
  double room = text_width (frame->cairo, "Nov 2026") + 2 * GAP;
  int every = MAX (1, (int)ceil (room * MAX (n - 1, 1) / MAX (frame->right - frame->left, 1)));

  set_colour (frame->cairo, &frame->ink->ink, QUIET);
  for (int i = n - 1; i >= 0; i -= every)
    {
      g_autofree char *name = care_words_month (frame->data->first + i);
      g_autofree char *brief = g_strdup_printf ("%.3s %s", name, strrchr (name, ' ') + 1);
      draw_text (frame->cairo, brief, false, x_of (frame, i), frame->bottom + TEXT_HEIGHT, 0.5);
    }
}

static void
set_stroke (cairo_t *cairo, int look)
{
  static const double dashes[] = { 6, 4 }, long_and_short[] = { 9, 3, 3, 3 };

  if (look == CARE_PLOT_LOOK_PUBLISHED)
    cairo_set_dash (cairo, long_and_short, 4, 0);
  else
    cairo_set_dash (cairo, dashes, look > 0 ? 2 : 0, 0);
}

/* A disc, a square, a triangle. */
static void
draw_mark (cairo_t *cairo, int look, double x, double y)
{
  cairo_new_sub_path (cairo);
  if (look == 0)
    cairo_arc (cairo, x, y, MARK, 0, 2 * G_PI);
  else if (look == 1)
    cairo_rectangle (cairo, x - MARK + 0.5, y - MARK + 0.5, 2 * MARK - 1, 2 * MARK - 1);
  else
    {
      cairo_move_to (cairo, x, y - MARK - 1);
      cairo_line_to (cairo, x + MARK + 1, y + MARK);
      cairo_line_to (cairo, x - MARK - 1, y + MARK);
      cairo_close_path (cairo);
    }
  cairo_fill (cairo);
}

static void
draw_line (const Frame *frame, int line)
{
  const double *value = frame->data->lines[line].value;
  int look = frame->data->lines[line].look;
  bool open = false;

  set_colour (frame->cairo, &frame->ink->lines[look], 1);
  cairo_set_line_width (frame->cairo, 2);
  cairo_set_line_join (frame->cairo, CAIRO_LINE_JOIN_ROUND);
  set_stroke (frame->cairo, look);
  for (int i = 0; i < frame->data->n_months; i++)
    {
      if (!isnan (value[i]) && open)
        cairo_line_to (frame->cairo, x_of (frame, i), y_of (frame, value[i]));
      else if (!isnan (value[i]))
        cairo_move_to (frame->cairo, x_of (frame, i), y_of (frame, value[i]));
      open = !isnan (value[i]);
    }
  cairo_stroke (frame->cairo);
  cairo_set_dash (frame->cairo, NULL, 0, 0);
  for (int i = 0; i < frame->data->n_months; i++)
    if (!isnan (value[i]))
      draw_mark (frame->cairo, look, x_of (frame, i), y_of (frame, value[i]));
}

/* Below the title, as many lines as they need; how many more than one. */
static int
draw_names (const Frame *frame)
{
  double x = MARGIN, y = MARGIN + TEXT_HEIGHT * 1.5;
  int more = 0;

  for (int i = 0; i < frame->data->n_lines; i++)
    {
      const CarePlotLine *line = &frame->data->lines[i];

      if (x > MARGIN && x + 28 + GAP + text_width (frame->cairo, line->name) > frame->right)
        {
          x = MARGIN;
          y += TEXT_HEIGHT;
          more++;
        }
      set_colour (frame->cairo, &frame->ink->lines[line->look], 1);
      cairo_set_line_width (frame->cairo, 2);
      set_stroke (frame->cairo, line->look);
      cairo_move_to (frame->cairo, x, y);
      cairo_line_to (frame->cairo, x + 28, y);
      cairo_stroke (frame->cairo);
      cairo_set_dash (frame->cairo, NULL, 0, 0);
      draw_mark (frame->cairo, line->look, x + 14, y);
      set_colour (frame->cairo, &frame->ink->ink, 1);
      x += 28 + GAP;
      x += draw_text (frame->cairo, line->name, false, x, y, 0) + 3 * GAP;
    }
  return more;
}

void
care_plot_draw (
    const CarePlotData *data, cairo_t *cairo, double width, double height, const CarePlotInk *ink, int at)
{
  g_return_if_fail (data != NULL && cairo != NULL && ink != NULL);
  Frame frame = { .data = data,
                  .ink = ink,
                  .cairo = cairo,
                  .left = MARGIN,
                  .right = width - MARGIN - text_width (cairo, "Nov 2026") / 2,
                  .top = MARGIN + TEXT_HEIGHT * 2.5,
                  .bottom = height - MARGIN - TEXT_HEIGHT * 1.5 };

  set_colour (cairo, &ink->ink, 1);
  draw_text (cairo, data->title, true, MARGIN, MARGIN + TEXT_HEIGHT / 2.0, 0);
  frame.top += draw_names (&frame) * TEXT_HEIGHT;
  if (data->n_months == 0)
    return;
  lay_scale (&frame);
  draw_side (&frame);
  draw_foot (&frame);
  if (at >= 0 && at < data->n_months)
    {
      set_colour (cairo, &ink->ink, QUIET);
      cairo_set_line_width (cairo, 1);
      cairo_move_to (cairo, floor (x_of (&frame, at)) + 0.5, frame.top);
      cairo_line_to (cairo, floor (x_of (&frame, at)) + 0.5, frame.bottom);
      cairo_stroke (cairo);
    }
  for (int i = data->n_lines - 1; i >= 0; i--)
    draw_line (&frame, i);
}

/* Dark enough on white to be told from it, and from one another when printed without colour by their shape.
 */
static const CarePlotInk PAPER
    = { { 0.1f, 0.1f, 0.1f, 1 },
        { { 0.1f, 0.37f, 0.71f, 1 }, { 0.65f, 0.31f, 0.0f, 1 }, { 0.15f, 0.45f, 0.2f, 1 } } };

static void
draw_on_paper (const CarePlotData *data, cairo_surface_t *surface, double scale)
{
  cairo_t *cairo = cairo_create (surface);

  cairo_scale (cairo, scale, scale);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  care_plot_draw (data, cairo, FILE_WIDTH, FILE_HEIGHT, &PAPER, -1);
  cairo_destroy (cairo);
}

bool
care_plot_write_png (const CarePlotData *data, const char *path)
{
  g_return_val_if_fail (data != NULL && path != NULL, false);
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, FILE_WIDTH * PNG_SCALE, FILE_HEIGHT * PNG_SCALE);

  draw_on_paper (data, surface, PNG_SCALE);
  bool ok = cairo_surface_write_to_png (surface, path) == CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy (surface);
  return ok;
}

bool
care_plot_write_svg (const CarePlotData *data, const char *path)
{
  g_return_val_if_fail (data != NULL && path != NULL, false);
  cairo_surface_t *surface = care_svg_surface_new (path, FILE_WIDTH, FILE_HEIGHT);

  draw_on_paper (data, surface, 1);
  cairo_surface_finish (surface);
  bool ok = cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy (surface);
  return ok;
}
