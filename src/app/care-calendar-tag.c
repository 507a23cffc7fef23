/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-calendar-tag.h"

#define GAP 5
#define FEW_LETTERS 30 /* pixels: less room than that shows the mark alone */

struct _CareCalendarTag
{
  GtkWidget parent_instance;

  /* owned children */
  GtkWidget *shape; /* NULL for a band, which is a bar itself */
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (CareCalendarTag, care_calendar_tag, GTK_TYPE_WIDGET)

static int
width_of_shape (CareCalendarTag *self)
{
  int width = 0;

  if (self->shape != NULL)
    gtk_widget_measure (self->shape, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

static void
care_calendar_tag_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  CareCalendarTag *self = CARE_CALENDAR_TAG (widget);
  int least = 0, label = 0;

  gtk_widget_measure (self->label, orientation, -1, &least, &label, NULL, NULL);
  *minimum = *natural = label;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = width_of_shape (self);
      *natural = *minimum;
    }
  *minimum_baseline = *natural_baseline = -1;
}

static void
care_calendar_tag_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CareCalendarTag *self = CARE_CALENDAR_TAG (widget);
  int shape = width_of_shape (self), left = shape > 0 ? shape + GAP : 0, least = 0;
  bool words = false;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  words = width - left >= MAX (FEW_LETTERS, least);

  if (self->shape != NULL)
    gtk_widget_size_allocate (
        self->shape, &(GtkAllocation){ words ? 0 : MAX ((width - shape) / 2, 0), 0, shape, height }, -1);
  gtk_widget_set_child_visible (self->label, words);
  if (words)
    gtk_widget_size_allocate (self->label, &(GtkAllocation){ left, 0, width - left, height }, -1);
}

static void
care_calendar_tag_dispose (GObject *object)
{
  CareCalendarTag *self = CARE_CALENDAR_TAG (object);

  g_clear_pointer (&self->shape, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  G_OBJECT_CLASS (care_calendar_tag_parent_class)->dispose (object);
}

static void
care_calendar_tag_class_init (CareCalendarTagClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_calendar_tag_dispose;
  widget_class->measure = care_calendar_tag_measure;
  widget_class->size_allocate = care_calendar_tag_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "calendar-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
care_calendar_tag_init (CareCalendarTag *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
care_calendar_tag_new (CareShape shape, const char *text, bool band)
{
  CareCalendarTag *self = g_object_new (CARE_TYPE_CALENDAR_TAG, NULL);

  g_return_val_if_fail (text != NULL, NULL);

  gtk_label_set_text (GTK_LABEL (self->label), text);
  if (!band)
    {
      self->shape = care_calendar_shape_new (shape);
      gtk_widget_set_parent (self->shape, GTK_WIDGET (self));
    }
  gtk_widget_add_css_class (GTK_WIDGET (self), band ? "band" : care_shape_css_class (shape));
  return GTK_WIDGET (self);
}
