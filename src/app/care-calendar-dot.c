/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-dot.h"

#include "care-colours.h"

#define WIDTH 28
#define HEIGHT 34
#define NUMBER_HEIGHT 19
#define MARK 7.0f
#define MARK_GAP 2.0f
#define BAND_HEIGHT 3.0f
#define BAND_INSET 3.0f

struct _CareCalendarDot
{
  GtkWidget parent_instance;

  /* owned */
  PangoLayout *number;

  CareDate date;
  CareBand band;
  unsigned shapes;
};

G_DEFINE_FINAL_TYPE (CareCalendarDot, care_calendar_dot, GTK_TYPE_WIDGET)

static guint activate_signal;

static void
released_cb (CareCalendarDot *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, activate_signal, 0);
}

static void
set_class (CareCalendarDot *self, const char *css_class, bool holds)
{
  if (holds)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
}

static void
care_calendar_dot_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void
care_calendar_dot_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (care_calendar_dot_parent_class)->css_changed (widget, change);
  g_clear_object (&CARE_CALENDAR_DOT (widget)->number);
}

static void
draw_number (CareCalendarDot *self, GtkSnapshot *snapshot, const GdkRGBA *colour)
{
  int width = 0, height = 0;

  if (self->number == NULL)
    {
      char text[12];

      g_snprintf (text, sizeof text, "%d", care_date_day (self->date));
      self->number = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
    }
  pango_layout_get_pixel_size (self->number, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float)(gtk_widget_get_width (GTK_WIDGET (self)) - width) / 2,
                                                (float)(NUMBER_HEIGHT - height) / 2));
  gtk_snapshot_append_layout (snapshot, self->number, colour);
  gtk_snapshot_restore (snapshot);
}

/* A line under the days of a window, with an upright at its first and its last day. */
static void
draw_band (CareCalendarDot *self, GtkSnapshot *snapshot, const GdkRGBA *colour)
{
  bool begins = self->band & CARE_BAND_BEGINS, ends = self->band & CARE_BAND_ENDS;
  float width = (float)gtk_widget_get_width (GTK_WIDGET (self));
  float left = begins ? BAND_INSET : 0, right = width - (ends ? BAND_INSET : 0);
  float top = HEIGHT - BAND_HEIGHT - 2, upright = BAND_HEIGHT * 3;

  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (left, top, right - left, BAND_HEIGHT));
  if (begins)
    gtk_snapshot_append_color (snapshot, colour,
                               &GRAPHENE_RECT_INIT (left, top + BAND_HEIGHT - upright, BAND_HEIGHT, upright));
  if (ends)
    gtk_snapshot_append_color (
        snapshot, colour,
        &GRAPHENE_RECT_INIT (right - BAND_HEIGHT, top + BAND_HEIGHT - upright, BAND_HEIGHT, upright));
}

static void
draw_marks (CareCalendarDot *self, GtkSnapshot *snapshot, const GdkRGBA *colour)
{
  int n = 0;
  float x = 0;

  for (int i = 0; i < CARE_N_SHAPES; i++)
    n += (self->shapes >> i) & 1;
  x = ((float)gtk_widget_get_width (GTK_WIDGET (self)) - (float)n * (MARK + MARK_GAP) + MARK_GAP) / 2;
  for (int i = 0; i < CARE_N_SHAPES; i++)
    {
      if (((self->shapes >> i) & 1) == 0)
        continue;
      care_shape_snapshot ((CareShape)i, snapshot, x, NUMBER_HEIGHT, MARK, *colour);
      x += MARK + MARK_GAP;
    }
}

static void
care_calendar_dot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CareCalendarDot *self = CARE_CALENDAR_DOT (widget);
  GdkRGBA colour = care_colours_of_text (widget), band = care_colours_named (widget, "accent_color", &colour);

  draw_number (self, snapshot, &colour);
  if (self->band != CARE_BAND_NONE)
    draw_band (self, snapshot, &band);
  draw_marks (self, snapshot, &colour);
}

static void
care_calendar_dot_finalize (GObject *object)
{
  g_clear_object (&CARE_CALENDAR_DOT (object)->number);
  G_OBJECT_CLASS (care_calendar_dot_parent_class)->finalize (object);
}

static void
care_calendar_dot_class_init (CareCalendarDotClass *klass)
{
  static const unsigned KEYS[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space, GDK_KEY_KP_Space };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = care_calendar_dot_finalize;
  widget_class->measure = care_calendar_dot_measure;
  widget_class->snapshot = care_calendar_dot_snapshot;
  widget_class->css_changed = care_calendar_dot_css_changed;
  activate_signal = g_signal_new ("activate", CARE_TYPE_CALENDAR_DOT, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, activate_signal);
  for (size_t i = 0; i < G_N_ELEMENTS (KEYS); i++)
    gtk_widget_class_add_binding_signal (widget_class, KEYS[i], 0, "activate", NULL);
  gtk_widget_class_set_css_name (widget_class, "calendar-dot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
care_calendar_dot_init (CareCalendarDot *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
care_calendar_dot_new (CareDate date)
{
  CareCalendarDot *self = g_object_new (CARE_TYPE_CALENDAR_DOT, NULL);

  self->date = date;
  return GTK_WIDGET (self);
}

CareDate
care_calendar_dot_get_date (CareCalendarDot *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_DOT (self), CARE_NO_DATE);
  return self->date;
}

void
care_calendar_dot_show (
    CareCalendarDot *self, bool today, CareBand band, unsigned shapes, bool missed, const char *spoken)
{
  g_return_if_fail (CARE_IS_CALENDAR_DOT (self) && spoken != NULL);

  self->band = band;
  self->shapes = shapes;
  set_class (self, "today", today);
  set_class (self, "missed", missed);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

unsigned
care_calendar_dot_get_shapes (CareCalendarDot *self)
{
  g_return_val_if_fail (CARE_IS_CALENDAR_DOT (self), 0);
  return self->shapes;
}
