/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-page-sheet.h"

#include <glib/gi18n.h>
#include <math.h>

#define LEAST_WIDTH 180

struct _CarePageSheet
{
  GtkWidget parent_instance;

  /* borrowed */
  const CarePages *pages;

  int page;
  double scale;
  bool in_view;
};

G_DEFINE_FINAL_TYPE (CarePageSheet, care_page_sheet, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  CarePageSheet *self = CARE_PAGE_SHEET (widget);
  double width, height;

  care_pages_size (&width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->scale > 0 ? (int)ceil (width * self->scale) : LEAST_WIDTH;
      *natural = self->scale > 0 ? *minimum : (int)ceil (width);
    }
  else
    {
      double wide = self->scale > 0 ? width * self->scale : for_size > 0 ? for_size : LEAST_WIDTH;

      *minimum = *natural = (int)ceil (wide * height / width);
    }
}

static void
snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CarePageSheet *self = CARE_PAGE_SHEET (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget),
                                             (float)gtk_widget_get_height (widget));
  double width, height;
  cairo_t *cr = NULL;

  /* Paper is white in dark too: it is what will be printed. */
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &area);
  if (self->pages == NULL || !self->in_view)
    return;
  care_pages_size (&width, &height);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_scale (cr, area.size.width / width, area.size.width / width);
  care_pages_draw (self->pages, self->page, cr);
  cairo_destroy (cr);
}

static void
care_page_sheet_class_init (CarePageSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = get_request_mode;
  widget_class->measure = measure;
  widget_class->snapshot = snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "page-sheet");
}

static void
care_page_sheet_init (CarePageSheet *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
care_page_sheet_new (void)
{
  return g_object_new (CARE_TYPE_PAGE_SHEET, NULL);
}

static void
speak (CarePageSheet *self)
{
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (self->pages == NULL)
    return;
  name = g_strdup_printf (_ ("Page %d of %d"), self->page + 1, care_pages_count (self->pages));
  words = self->in_view ? care_pages_text (self->pages, self->page) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

void
care_page_sheet_set_page (CarePageSheet *self, const CarePages *pages, int page)
{
  g_return_if_fail (CARE_IS_PAGE_SHEET (self));

  self->pages = pages;
  self->page = page;
  speak (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
care_page_sheet_set_scale (CarePageSheet *self, double scale)
{
  g_return_if_fail (CARE_IS_PAGE_SHEET (self));

  self->scale = scale;
  gtk_widget_set_halign (GTK_WIDGET (self), scale > 0 ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
care_page_sheet_set_in_view (CarePageSheet *self, bool in_view)
{
  g_return_if_fail (CARE_IS_PAGE_SHEET (self));

  if (self->in_view == in_view)
    return;
  self->in_view = in_view;
  speak (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

bool
care_page_sheet_is_in_view (CarePageSheet *self)
{
  g_return_val_if_fail (CARE_IS_PAGE_SHEET (self), false);
  return self->in_view;
}
