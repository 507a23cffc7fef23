/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-item-plot.h"

#include <glib/gi18n.h>
#include <stdbool.h>

#include "care-colours.h"
#include "care-words-dates.h"
#include "care-words-item-months.h"

#define WIDTH 360
#define HEIGHT 116
#define TOP 10  /* over the highest dot */
#define FOOT 20 /* under the lowest: the months */
#define GAP 8   /* between the figures at the side and the drawing */
#define DOT 3.0 /* radius */
#define QUIET 0.72
#define LINE 0.15

struct _CareItemPlot
{
  GtkWidget parent_instance;

  /* owned */
  GPtrArray *months; /* CareItemMonth */

  CareItemSpan span; /* borrowed from months */
};

G_DEFINE_FINAL_TYPE (CareItemPlot, care_item_plot, GTK_TYPE_WIDGET)

/* Where things are. */
typedef struct
{
  cairo_t *cairo;
  double left, right, top, bottom;
  double low, high;
  guint n;
} Frame;

static double
x_of (const Frame *frame, guint index)
{
  double step = frame->n > 1 ? (frame->right - frame->left) / (frame->n - 1) : 0;

  return frame->left + step * index;
}

/* What never changed lies in the middle. */
static double
y_of (const Frame *frame, double figure)
{
  double share = frame->high > frame->low ? (figure - frame->low) / (frame->high - frame->low) : 0.5;

  return frame->bottom - share * (frame->bottom - frame->top);
}

static PangoLayout *
small_text (GtkWidget *widget, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static int
figure_width (GtkWidget *widget, double figure)
{
  g_autofree char *text = care_words_figure (figure);
  g_autoptr (PangoLayout) layout = small_text (widget, text);
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* align: 0 begins at x, 1 ends there, 0.5 stands around it. */
static void
draw_text (GtkWidget *widget, cairo_t *cairo, const char *text, double x, double y, double align)
{
  g_autoptr (PangoLayout) layout = small_text (widget, text);
  int width = 0, height = 0;

  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (cairo, x - width * align, y - height / 2.0);
  pango_cairo_show_layout (cairo, layout);
}

static void
set_colour (cairo_t *cairo, const GdkRGBA *colour, double alpha)
{
  cairo_set_source_rgba (cairo, colour->red, colour->green, colour->blue, colour->alpha * alpha);
}

static void
draw_level (const Frame *frame, double y)
{
  cairo_move_to (frame->cairo, frame->left - DOT, (int)y + 0.5);
  cairo_line_to (frame->cairo, frame->right + DOT, (int)y + 0.5);
  cairo_set_line_width (frame->cairo, 1);
  cairo_stroke (frame->cairo);
}

static void
draw_axes (CareItemPlot *self, const Frame *frame, const GdkRGBA *ink)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const CareItemMonth *first = g_ptr_array_index (self->months, 0);
  const CareItemMonth *last = g_ptr_array_index (self->months, self->months->len - 1);
  g_autofree char *from = care_words_month (first->month);
  g_autofree char *to = care_words_month (last->month);
  g_autofree char *low = care_words_figure (frame->low);
  g_autofree char *high = care_words_figure (frame->high);
  double foot = gtk_widget_get_height (widget) - FOOT / 2.0;

  set_colour (frame->cairo, ink, LINE);
  draw_level (frame, y_of (frame, frame->low));
  if (frame->high > frame->low)
    draw_level (frame, y_of (frame, frame->high));
  set_colour (frame->cairo, ink, QUIET);
  draw_text (widget, frame->cairo, low, frame->left - GAP, y_of (frame, frame->low), 1);
  if (frame->high > frame->low)
    draw_text (widget, frame->cairo, high, frame->left - GAP, y_of (frame, frame->high), 1);
  draw_text (widget, frame->cairo, from, frame->left - DOT, foot, 0);
  draw_text (widget, frame->cairo, to, frame->right + DOT, foot, 1);
}

static void
draw_lines (CareItemPlot *self, const Frame *frame, const GdkRGBA *colour)
{
  bool open = false;

  for (guint i = 0; i < self->months->len; i++)
    {
      const CareItemMonth *one = g_ptr_array_index (self->months, i);

      if (one->is_figure && open)
        cairo_line_to (frame->cairo, x_of (frame, i), y_of (frame, one->figure));
      else if (one->is_figure)
        cairo_move_to (frame->cairo, x_of (frame, i), y_of (frame, one->figure));
      open = one->is_figure;
    }
  set_colour (frame->cairo, colour, 1);
  cairo_set_line_width (frame->cairo, 1.5);
  cairo_set_line_join (frame->cairo, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (frame->cairo);
}

/* A nil return is a ring on the lowest line: it is an answer, but no figure. */
static void
draw_dots (CareItemPlot *self, const Frame *frame, const GdkRGBA *colour, const GdkRGBA *ink)
{
  for (guint i = 0; i < self->months->len; i++)
    {
      const CareItemMonth *one = g_ptr_array_index (self->months, i);
      bool last = i + 1 == self->months->len;

      if (!one->is_figure && !one->nil)
        continue;
      cairo_new_sub_path (frame->cairo);
      cairo_arc (frame->cairo, x_of (frame, i), one->nil ? frame->bottom : y_of (frame, one->figure),
                 last ? DOT + 1.5 : DOT, 0, 2 * G_PI);
      set_colour (frame->cairo, one->nil ? ink : colour, one->nil ? QUIET : 1);
      cairo_set_line_width (frame->cairo, 1.5);
      if (one->nil)
        cairo_stroke (frame->cairo);
      else
        cairo_fill (frame->cairo);
    }
}

static void
care_item_plot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CareItemPlot *self = CARE_ITEM_PLOT (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GdkRGBA ink, colour;
  Frame frame = { .n = self->months->len };

  if (self->span.figures == 0)
    return;
  ink = care_colours_of_text (widget);
  colour = care_colours_named (widget, "accent_color", &ink);
  frame.low = self->span.lowest->figure;
  frame.high = self->span.highest->figure;
  frame.left = MAX (figure_width (widget, frame.low), figure_width (widget, frame.high)) + GAP + DOT;
  frame.right = width - DOT - 2;
  frame.top = TOP;
  frame.bottom = height - FOOT - TOP;
  frame.cairo = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  draw_axes (self, &frame, &ink);
  draw_lines (self, &frame, &colour);
  draw_dots (self, &frame, &colour, &ink);
  cairo_destroy (frame.cairo);
}

static void
care_item_plot_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH / 2 : HEIGHT;
}

static void
care_item_plot_finalize (GObject *object)
{
  CareItemPlot *self = CARE_ITEM_PLOT (object);

  g_clear_pointer (&self->months, g_ptr_array_unref);
  G_OBJECT_CLASS (care_item_plot_parent_class)->finalize (object);
}

static void
care_item_plot_class_init (CareItemPlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = care_item_plot_finalize;
  widget_class->snapshot = care_item_plot_snapshot;
  widget_class->measure = care_item_plot_measure;
  gtk_widget_class_set_css_name (widget_class, "item-plot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
care_item_plot_init (CareItemPlot *self)
{
}

GtkWidget *
care_item_plot_new (GPtrArray *months)
{
  CareItemPlot *self = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (months != NULL && months->len > 0, NULL);

  self = g_object_new (CARE_TYPE_ITEM_PLOT, NULL);
  self->months = g_ptr_array_ref (months);
  self->span = care_item_months_span (months);
  words = care_words_item_months (months);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (self);
}
