/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-side-layout.h"

#define GAP 12
#define GAP_BELOW 6

struct _CareSideLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CareSideLayout, care_side_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  GtkWidget *first, *second;
  int least; /* of the first, across */
  int least_second, second_width;
} Pair;

static Pair
pair_of (GtkWidget *widget)
{
  Pair pair = { .first = gtk_widget_get_first_child (widget), .second = gtk_widget_get_last_child (widget) };

  g_assert (pair.first != NULL && gtk_widget_get_next_sibling (pair.first) == pair.second);
  gtk_widget_measure (pair.first, GTK_ORIENTATION_HORIZONTAL, -1, &pair.least, NULL, NULL, NULL);
  gtk_widget_measure (pair.second, GTK_ORIENTATION_HORIZONTAL, -1, &pair.least_second, &pair.second_width,
                      NULL, NULL);
  return pair;
}

static bool
is_beside (const Pair *pair, int width)
{
  return width < 0 || width >= pair->least + GAP + pair->second_width;
}

static int
height_of (GtkWidget *child, int width, int *natural)
{
  int least = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, natural, NULL, NULL);
  return least;
}

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkLayoutManager *manager,
         GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  Pair pair = pair_of (widget);
  int first_natural = 0, second_natural = 0, first = 0, second = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (pair.first, orientation, -1, NULL, &first_natural, NULL, NULL);
      *minimum = MAX (pair.least, pair.least_second);
      *natural = first_natural + GAP + pair.second_width;
      return;
    }
  if (is_beside (&pair, for_size))
    {
      first = height_of (pair.first, for_size < 0 ? -1 : for_size - GAP - pair.second_width, &first_natural);
      second = height_of (pair.second, for_size < 0 ? -1 : pair.second_width, &second_natural);
      *minimum = MAX (first, second);
      *natural = MAX (first_natural, second_natural);
      return;
    }
  first = height_of (pair.first, for_size, &first_natural);
  second = height_of (pair.second, MIN (for_size, pair.second_width), &second_natural);
  *minimum = first + GAP_BELOW + second;
  *natural = first_natural + GAP_BELOW + second_natural;
}

/* x counts from where one begins to read. */
static void
put (GtkWidget *widget, GtkWidget *child, int all, GtkAllocation area)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    area.x = all - area.x - area.width;
  gtk_widget_size_allocate (child, &area, -1);
}

static void
allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  Pair pair = pair_of (widget);
  int second_width = MIN (width, pair.second_width), words = 0;

  if (is_beside (&pair, width))
    {
      put (widget, pair.first, width, (GtkAllocation){ 0, 0, width - GAP - second_width, height });
      put (widget, pair.second, width, (GtkAllocation){ width - second_width, 0, second_width, height });
      return;
    }
  height_of (pair.first, width, &words);
  put (widget, pair.first, width, (GtkAllocation){ 0, 0, width, words });
  put (widget, pair.second, width,
       (GtkAllocation){ width - second_width, words + GAP_BELOW, second_width,
                        MAX (height - words - GAP_BELOW, 0) });
}

static void
care_side_layout_class_init (CareSideLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = get_request_mode;
  layout_class->measure = measure;
  layout_class->allocate = allocate;
}

static void
care_side_layout_init (CareSideLayout *self)
{
}
