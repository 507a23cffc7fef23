/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-shape.h"

#include "care-colours.h"

#include <glib/gi18n.h>

#define SIZE 10
#define STROKE 2.0f

struct _CareCalendarShape
{
  GtkWidget parent_instance;

  CareShape shape;
};

G_DEFINE_FINAL_TYPE (CareCalendarShape, care_calendar_shape, GTK_TYPE_WIDGET)

static const struct
{
  const char *css_class, *words;
} SHAPES[] = {
  [CARE_SHAPE_WINDOW] = { "window", N_ ("Windows") },
  [CARE_SHAPE_CASE] = { "case", N_ ("Dates of cases") },
  [CARE_SHAPE_PLACE] = { "place", N_ ("Homes, providers") },
  [CARE_SHAPE_LAW] = { "law", N_ ("Seasons, questions") },
  [CARE_SHAPE_HOLIDAY] = { "holiday", N_ ("Bank holidays") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (SHAPES) == CARE_N_SHAPES);

CareShape
care_shape_of (CareOccasionKind kind)
{
  static const CareShape shapes[CARE_N_OCCASION_KINDS] = {
    [CARE_OCCASION_WINDOW_OPENS] = CARE_SHAPE_WINDOW,  [CARE_OCCASION_WINDOW_48_HOURS] = CARE_SHAPE_WINDOW,
    [CARE_OCCASION_WINDOW_CLOSES] = CARE_SHAPE_WINDOW, [CARE_OCCASION_CASE_CLOCK] = CARE_SHAPE_CASE,
    [CARE_OCCASION_SEASON_BEGINS] = CARE_SHAPE_LAW,    [CARE_OCCASION_SEASON_ENDS] = CARE_SHAPE_LAW,
    [CARE_OCCASION_DATASET_BEGINS] = CARE_SHAPE_LAW,   [CARE_OCCASION_HUNDRED_DAYS] = CARE_SHAPE_PLACE,
    [CARE_OCCASION_CONTACT_CHECK] = CARE_SHAPE_PLACE,  [CARE_OCCASION_FEE_ANNIVERSARY] = CARE_SHAPE_PLACE,
    [CARE_OCCASION_REGISTRATION] = CARE_SHAPE_PLACE,   [CARE_OCCASION_CQC_TASK] = CARE_SHAPE_PLACE,
    [CARE_OCCASION_HOLIDAY] = CARE_SHAPE_HOLIDAY,
  };

  g_return_val_if_fail ((unsigned)kind < CARE_N_OCCASION_KINDS, CARE_SHAPE_PLACE);
  return shapes[kind];
}

const char *
care_shape_words (CareShape shape)
{
  g_return_val_if_fail ((unsigned)shape < CARE_N_SHAPES, "");
  return _ (SHAPES[shape].words);
}

const char *
care_shape_css_class (CareShape shape)
{
  g_return_val_if_fail ((unsigned)shape < CARE_N_SHAPES, "");
  return SHAPES[shape].css_class;
}

static void
fill_round (GtkSnapshot *snapshot, const graphene_rect_t *box, float radius, const GdkRGBA *colour)
{
  GskRoundedRect round;

  gsk_rounded_rect_init_from_rect (&round, box, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, colour, box);
  gtk_snapshot_pop (snapshot);
}

static void
ring (GtkSnapshot *snapshot, const graphene_rect_t *box, float radius, const GdkRGBA *colour)
{
  const float widths[4] = { STROKE, STROKE, STROKE, STROKE };
  const GdkRGBA colours[4] = { *colour, *colour, *colour, *colour };
  GskRoundedRect round;

  gsk_rounded_rect_init_from_rect (&round, box, radius);
  gtk_snapshot_append_border (snapshot, &round, widths, colours);
}

static void
diamond (GtkSnapshot *snapshot, float x, float y, float size, const GdkRGBA *colour)
{
  float side = size * 0.85f;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + size / 2, y + size / 2));
  gtk_snapshot_rotate (snapshot, 45);
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (-side / 2, -side / 2, side, side));
  gtk_snapshot_restore (snapshot);
}

void
care_shape_snapshot (CareShape shape, GtkSnapshot *snapshot, float x, float y, float size, GdkRGBA colour)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (x, y, size, size);
  graphene_rect_t bar = GRAPHENE_RECT_INIT (x, y + size * 0.3f, size, size * 0.4f);
  graphene_rect_t upright = GRAPHENE_RECT_INIT (x + size * 0.3f, y, size * 0.4f, size);

  switch (shape)
    {
    case CARE_SHAPE_WINDOW:
      gtk_snapshot_append_color (snapshot, &colour, &bar);
      break;
    case CARE_SHAPE_CASE:
      diamond (snapshot, x, y, size, &colour);
      break;
    case CARE_SHAPE_PLACE:
      fill_round (snapshot, &box, size / 2, &colour);
      break;
    case CARE_SHAPE_LAW:
      gtk_snapshot_append_color (snapshot, &colour, &bar);
      gtk_snapshot_append_color (snapshot, &colour, &upright);
      break;
    case CARE_SHAPE_HOLIDAY:
      ring (snapshot, &box, size / 2, &colour);
      break;
    case CARE_N_SHAPES:
    default:
      break;
    }
}

static void
care_calendar_shape_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  care_shape_snapshot (
      CARE_CALENDAR_SHAPE (widget)->shape, snapshot, (float)(gtk_widget_get_width (widget) - SIZE) / 2.0f,
      (float)(gtk_widget_get_height (widget) - SIZE) / 2.0f, SIZE, care_colours_of_text (widget));
}

static void
care_calendar_shape_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = *natural = SIZE;
  *minimum_baseline = *natural_baseline = -1;
}

static void
care_calendar_shape_class_init (CareCalendarShapeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = care_calendar_shape_snapshot;
  widget_class->measure = care_calendar_shape_measure;
  gtk_widget_class_set_css_name (widget_class, "calendar-shape");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
care_calendar_shape_init (CareCalendarShape *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), SHAPES[self->shape].css_class);
}

GtkWidget *
care_calendar_shape_new (CareShape shape)
{
  CareCalendarShape *self = g_object_new (CARE_TYPE_CALENDAR_SHAPE, NULL);

  care_calendar_shape_set (self, shape);
  return GTK_WIDGET (self);
}

void
care_calendar_shape_set (CareCalendarShape *self, CareShape shape)
{
  g_return_if_fail (CARE_IS_CALENDAR_SHAPE (self) && (unsigned)shape < CARE_N_SHAPES);

  gtk_widget_remove_css_class (GTK_WIDGET (self), SHAPES[self->shape].css_class);
  gtk_widget_add_css_class (GTK_WIDGET (self), SHAPES[shape].css_class);
  self->shape = shape;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GtkWidget *
care_calendar_legend_new (void)
{
  GtkWidget *legend
      = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "min-children-per-line", 1,
                      "max-children-per-line", CARE_N_SHAPES, "column-spacing", 12, "can-focus", FALSE, NULL);

  /* There is nothing to work in it; a flow box takes the keyboard all the same, and keeps it. */
  gtk_widget_add_css_class (legend, "legend");
  gtk_accessible_update_property (GTK_ACCESSIBLE (legend), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the signs mean"), -1);
  for (int i = 0; i < CARE_N_SHAPES; i++)
    {
      GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 6, NULL);
      GtkWidget *word = gtk_label_new (care_shape_words (i));
      GtkWidget *child = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "focusable", FALSE, "child", box, NULL);

      gtk_widget_add_css_class (word, "caption");
      gtk_box_append (GTK_BOX (box), care_calendar_shape_new (i));
      gtk_box_append (GTK_BOX (box), word);
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      care_shape_words (i), -1);
      gtk_flow_box_insert (GTK_FLOW_BOX (legend), child, -1);
    }
  return legend;
}
