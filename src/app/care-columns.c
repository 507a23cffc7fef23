/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-columns.h"

#define GAP 16
#define MOST 4           /* beside each other */
#define WIDEST_CHILD 280 /* more room than that stands at both sides */

struct _CareColumns
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CareColumns, care_columns, GTK_TYPE_WIDGET)

/* The widest child's minimum. */
static int
least_width (GtkWidget *widget)
{
  int least = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum = 0;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      least = MAX (least, minimum);
    }
  return least;
}

static int
columns_in (GtkWidget *widget, int width)
{
  int fit = (width + GAP) / (least_width (widget) + GAP);

  /* Twelve in five columns would leave a ragged end. */
  return CLAMP (fit, 1, MOST);
}

static int
height_of_row (GtkWidget *first, int columns, int width)
{
  int height = 0;

  for (int i = 0; i < columns && first != NULL; i++, first = gtk_widget_get_next_sibling (first))
    {
      int minimum = 0;

      gtk_widget_measure (first, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
      height = MAX (height, minimum);
    }
  return height;
}

static GtkWidget *
skip (GtkWidget *child, int n)
{
  for (int i = 0; i < n && child != NULL; i++)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static int
width_of_child (int width, int columns)
{
  return MIN ((width - GAP * (columns - 1)) / columns, WIDEST_CHILD);
}

static void
care_columns_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  int least = least_width (widget), height = -GAP, columns = 0;

  *minimum_baseline = *natural_baseline = -1;
  *minimum = least;
  *natural = least * MOST + GAP * (MOST - 1);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  if (for_size < 0)
    for_size = least;
  columns = columns_in (widget, for_size);
  for (GtkWidget *row = gtk_widget_get_first_child (widget); row != NULL; row = skip (row, columns))
    height += GAP + height_of_row (row, columns, width_of_child (for_size, columns));
  *minimum = *natural = MAX (height, 0);
}

static void
care_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  int columns = columns_in (widget, width), child_width = width_of_child (width, columns), y = 0;
  int left = (width - columns * child_width - (columns - 1) * GAP) / 2;

  for (GtkWidget *row = gtk_widget_get_first_child (widget); row != NULL; row = skip (row, columns))
    {
      int row_height = height_of_row (row, columns, child_width);
      GtkWidget *child = row;

      for (int i = 0; i < columns && child != NULL; i++, child = gtk_widget_get_next_sibling (child))
        gtk_widget_size_allocate (
            child, &(GtkAllocation){ left + i * (child_width + GAP), y, child_width, row_height }, -1);
      y += row_height + GAP;
    }
}

static GtkSizeRequestMode
care_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
care_columns_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (care_columns_parent_class)->dispose (object);
}

static void
care_columns_class_init (CareColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_columns_dispose;
  widget_class->measure = care_columns_measure;
  widget_class->size_allocate = care_columns_size_allocate;
  widget_class->get_request_mode = care_columns_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "columns");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
care_columns_init (CareColumns *self)
{
}

GtkWidget *
care_columns_new (void)
{
  return g_object_new (CARE_TYPE_COLUMNS, NULL);
}
