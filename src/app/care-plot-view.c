/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-plot-view.h"

#include <math.h>

#include "care-colours.h"
#include "care-words-dates.h"
#include "care-words-trends.h"

#define WIDTH 300
#define HEIGHT 300

struct _CarePlotView
{
  GtkWidget parent_instance;

  /* owned */
  CarePlotData *data;

  int at;
};

G_DEFINE_FINAL_TYPE (CarePlotView, care_plot_view, GTK_TYPE_WIDGET)

enum
{
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

char *
care_plot_view_words (CarePlotView *self)
{
  g_return_val_if_fail (CARE_IS_PLOT_VIEW (self), NULL);
  GString *text = NULL;

  if (self->data == NULL || self->at < 0)
    return g_strdup ("");
  g_autofree char *month = care_words_month (self->data->first + self->at);
  text = g_string_new (month);
  for (int i = 0; i < self->data->n_lines; i++)
    {
      double value = self->data->lines[i].value[self->at];
      if (self->data->lines[i].look == CARE_PLOT_LOOK_PUBLISHED)
        continue;
      g_autofree char *words = care_words_trend_value (self->data->measure, !isnan (value), value);
      g_string_append_printf (text, "%s%s %s", i == 0 ? ": " : ", ", self->data->lines[i].name, words);
    }
  if (self->data->said != NULL && self->data->said[self->at] != NULL)
    g_string_append_printf (text, ". %s", self->data->said[self->at]);
  return g_string_free (text, FALSE);
}

void
care_plot_view_move_to (CarePlotView *self, int at)
{
  g_return_if_fail (CARE_IS_PLOT_VIEW (self));
  g_autofree char *words = NULL;

  if (self->data == NULL || self->data->n_months == 0)
    return;
  self->at = CLAMP (at, 0, self->data->n_months - 1);
  words = care_plot_view_words (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[MOVED], 0);
}

static gboolean
step_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CarePlotView *self = CARE_PLOT_VIEW (widget);
  int step = g_variant_get_int32 (arguments), n = self->data != NULL ? self->data->n_months : 0;

  if (n == 0)
    return FALSE;
  if (ABS (step) > 1)
    care_plot_view_move_to (self, step < 0 ? 0 : n - 1);
  else
    care_plot_view_move_to (self, self->at < 0 ? n - 1 : self->at + step);
  return TRUE;
}

static void
care_plot_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CarePlotView *self = CARE_PLOT_VIEW (widget);
  float width = (float)gtk_widget_get_width (widget), height = (float)gtk_widget_get_height (widget);
  CarePlotInk ink;

  if (self->data == NULL)
    return;
  ink.ink = care_colours_of_text (widget);
  ink.lines[0] = care_colours_named (widget, "accent_color", &ink.ink);
  ink.lines[1] = care_colours_named (widget, "warning_color", &ink.ink);
  ink.lines[2] = care_colours_named (widget, "success_color", &ink.ink);
  cairo_t *cairo = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  care_plot_draw (self->data, cairo, width, height, &ink, self->at);
  cairo_destroy (cairo);
}

static void
care_plot_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
  *natural = *minimum;
}

static void
care_plot_view_finalize (GObject *object)
{
  g_clear_pointer (&CARE_PLOT_VIEW (object)->data, care_plot_data_free);
  G_OBJECT_CLASS (care_plot_view_parent_class)->finalize (object);
}

static void
add_key (GtkWidgetClass *widget_class, guint key, int step)
{
  gtk_widget_class_add_binding (widget_class, key, 0, step_cb, "i", step);
}

static void
care_plot_view_class_init (CarePlotViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = care_plot_view_finalize;
  widget_class->snapshot = care_plot_view_snapshot;
  widget_class->measure = care_plot_view_measure;
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  add_key (widget_class, GDK_KEY_Left, -1);
  add_key (widget_class, GDK_KEY_Right, 1);
  add_key (widget_class, GDK_KEY_Home, -2);
  add_key (widget_class, GDK_KEY_End, 2);
  gtk_widget_class_set_css_name (widget_class, "plot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
care_plot_view_init (CarePlotView *self)
{
  self->at = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
care_plot_view_new (void)
{
  return g_object_new (CARE_TYPE_PLOT_VIEW, NULL);
}

void
care_plot_view_set (CarePlotView *self, CarePlotData *data, const char *spoken)
{
  g_return_if_fail (CARE_IS_PLOT_VIEW (self));

  g_clear_pointer (&self->data, care_plot_data_free);
  self->data = data;
  self->at = -1;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
care_plot_view_get_at (CarePlotView *self)
{
  g_return_val_if_fail (CARE_IS_PLOT_VIEW (self), -1);

  return self->at;
}
