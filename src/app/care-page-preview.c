/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-page-preview.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdbool.h>

#include "care-page-sheet.h"

#define REST_MS 300 /* after the last key */
#define PIXELS_TO_A_POINT (96.0 / 72.0)

static const int zooms[] = { 50, 75, 100, 125, 150, 200 };

struct _CarePagePreview
{
  AdwBin parent_instance;

  /* owned */
  CarePages *pages;

  /* borrowed */
  CareMakeDocument make;
  gpointer owner;
  const char *const *wanted; /* the headings to show, or NULL */

  /* children */
  GtkWidget *scroller;
  GtkWidget *sheets;
  GtkWidget *number;
  GtkWidget *fit;

  GtkAdjustment *adjustment; /* borrowed */
  guint timer;
  guint number_timer;
  int wanted_page; /* -1: none */
  int zoom;        /* percent; 0: as wide as there is room */
  bool stale;
};

G_DEFINE_FINAL_TYPE (CarePagePreview, care_page_preview, ADW_TYPE_BIN)

static GtkWidget *
sheet_at (CarePagePreview *self, int page)
{
  GtkWidget *sheet = gtk_widget_get_first_child (self->sheets);

  while (sheet != NULL && page-- > 0)
    sheet = gtk_widget_get_next_sibling (sheet);
  return sheet;
}

static bool
place_of (CarePagePreview *self, GtkWidget *sheet, double *top, double *height)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (sheet, self->sheets, &bounds) || bounds.size.height < 1)
    return false;
  *top = bounds.origin.y;
  *height = bounds.size.height;
  return true;
}

int
care_page_preview_get_count (CarePagePreview *self)
{
  g_return_val_if_fail (CARE_IS_PAGE_PREVIEW (self), 0);
  return self->pages != NULL ? care_pages_count (self->pages) : 0;
}

/* The page that a third of the way down lies on. */
int
care_page_preview_get_page (CarePagePreview *self)
{
  double at, top, height;
  int page = 0;

  g_return_val_if_fail (CARE_IS_PAGE_PREVIEW (self), 0);

  at = gtk_adjustment_get_value (self->adjustment) + gtk_adjustment_get_page_size (self->adjustment) / 3;
  for (GtkWidget *sheet = gtk_widget_get_first_child (self->sheets); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet), page++)
    if (place_of (self, sheet, &top, &height) && at < top + height)
      return page;
  return MAX (page - 1, 0);
}

static gboolean
on_number (gpointer data)
{
  CarePagePreview *self = data;
  int count = care_page_preview_get_count (self);
  int page = care_page_preview_get_page (self);
  g_autofree char *words
      = count > 0 ? g_strdup_printf (_ ("Page %d of %d"), page + 1, count) : g_strdup (_ ("No page yet"));

  gtk_label_set_label (GTK_LABEL (self->number), words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.back", page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.on", page + 1 < count);
  self->number_timer = 0;
  return G_SOURCE_REMOVE;
}

/* Pages are heard of while sizes are given out, when no label may change. */
static void
show_number (CarePagePreview *self)
{
  if (self->number_timer == 0)
    self->number_timer = g_idle_add (on_number, self);
}

static void
go_to_page (CarePagePreview *self, int page)
{
  GtkWidget *sheet = sheet_at (self, page);
  double top, height;

  self->wanted_page = page;
  if (sheet != NULL && place_of (self, sheet, &top, &height)
      && top + height <= gtk_adjustment_get_upper (self->adjustment))
    {
      self->wanted_page = -1;
      gtk_adjustment_set_value (self->adjustment, top - 12);
    }
}

/* Drawn are those in view, and those a page's height away, so that none is white while one scrolls. */
static void
on_scrolled (CarePagePreview *self)
{
  double from = gtk_adjustment_get_value (self->adjustment);
  double size = gtk_adjustment_get_page_size (self->adjustment);
  double top, height;

  for (GtkWidget *sheet = gtk_widget_get_first_child (self->sheets); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet))
    care_page_sheet_set_in_view (CARE_PAGE_SHEET (sheet), place_of (self, sheet, &top, &height)
                                                              && top + height >= from - size / 2
                                                              && top <= from + size * 1.5);
  show_number (self);
}

static void
on_resized (CarePagePreview *self)
{
  if (self->wanted_page >= 0)
    go_to_page (self, self->wanted_page);
  on_scrolled (self);
}

static void
fit_sheets (CarePagePreview *self)
{
  int count = care_page_preview_get_count (self);
  int have = 0;
  GtkWidget *sheet = gtk_widget_get_first_child (self->sheets);

  while (sheet != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (sheet);

      if (have >= count)
        gtk_box_remove (GTK_BOX (self->sheets), sheet);
      else
        care_page_sheet_set_page (CARE_PAGE_SHEET (sheet), self->pages, have++);
      sheet = next;
    }
  for (; have < count; have++)
    {
      sheet = care_page_sheet_new ();
      care_page_sheet_set_scale (CARE_PAGE_SHEET (sheet), self->zoom * PIXELS_TO_A_POINT / 100);
      care_page_sheet_set_page (CARE_PAGE_SHEET (sheet), self->pages, have);
      gtk_box_append (GTK_BOX (self->sheets), sheet);
    }
}

static void
seek_wanted (CarePagePreview *self)
{
  int page = -1;

  if (self->wanted == NULL || self->pages == NULL)
    return;
  for (int i = 0; page < 0 && self->wanted[i] != NULL; i++)
    page = care_pages_find_heading (self->pages, self->wanted[i]);
  self->wanted = NULL;
  if (page >= 0)
    go_to_page (self, page);
}

static void
lay_out (CarePagePreview *self)
{
  g_autoptr (CareDocument) document = self->make != NULL ? self->make (self->owner) : NULL;
  CarePages *before = self->pages;

  self->stale = false;
  if (document == NULL)
    return;
  self->pages = care_pages_new (document);
  fit_sheets (self);
  g_clear_pointer (&before, care_pages_free);
  seek_wanted (self);
  on_scrolled (self);
}

static gboolean
on_rest (gpointer data)
{
  CarePagePreview *self = data;

  self->timer = 0;
  lay_out (self);
  return G_SOURCE_REMOVE;
}

static void
on_map (CarePagePreview *self)
{
  if (self->stale)
    care_page_preview_touch (self);
}

static void
turn (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CarePagePreview *self = CARE_PAGE_PREVIEW (widget);
  int page = care_page_preview_get_page (self) + (g_str_equal (action, "preview.on") ? 1 : -1);

  go_to_page (self, CLAMP (page, 0, MAX (care_page_preview_get_count (self) - 1, 0)));
}

static int
shown_percent (CarePagePreview *self)
{
  GtkWidget *sheet = gtk_widget_get_first_child (self->sheets);
  double width, height;

  if (self->zoom > 0 || sheet == NULL)
    return MAX (self->zoom, zooms[0]);
  care_pages_size (&width, &height);
  return (int)lround (gtk_widget_get_width (sheet) / width / PIXELS_TO_A_POINT * 100);
}

static void
set_zoom (CarePagePreview *self, int percent)
{
  g_autofree char *words = percent > 0 ? g_strdup_printf (_ ("%d %%"), percent) : g_strdup (_ ("Fit"));
  int page = care_page_preview_get_page (self);

  self->zoom = percent;
  for (GtkWidget *sheet = gtk_widget_get_first_child (self->sheets); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet))
    care_page_sheet_set_scale (CARE_PAGE_SHEET (sheet), percent * PIXELS_TO_A_POINT / 100);
  gtk_button_set_label (GTK_BUTTON (self->fit), words);
  self->wanted_page = page;
}

static void
zoom (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CarePagePreview *self = CARE_PAGE_PREVIEW (widget);
  int now = shown_percent (self);
  int next = now;

  if (g_str_equal (action, "preview.fit"))
    next = 0;
  else if (g_str_equal (action, "preview.closer"))
    {
      for (size_t i = G_N_ELEMENTS (zooms); i-- > 0;)
        next = zooms[i] > now ? zooms[i] : next;
    }
  else
    for (size_t i = 0; i < G_N_ELEMENTS (zooms); i++)
      next = zooms[i] < now ? zooms[i] : next;
  set_zoom (self, next);
}

static void
care_page_preview_dispose (GObject *object)
{
  CarePagePreview *self = CARE_PAGE_PREVIEW (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->number_timer, g_source_remove);
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_clear_object (&self->adjustment);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->pages, care_pages_free);
  G_OBJECT_CLASS (care_page_preview_parent_class)->dispose (object);
}

static void
care_page_preview_class_init (CarePagePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = care_page_preview_dispose;
  gtk_widget_class_install_action (widget_class, "preview.back", NULL, turn);
  gtk_widget_class_install_action (widget_class, "preview.on", NULL, turn);
  gtk_widget_class_install_action (widget_class, "preview.further", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "preview.closer", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "preview.fit", NULL, zoom);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "preview.closer", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "preview.closer", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "preview.further",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "preview.fit", NULL);
}

static GtkWidget *
add_icon_button (GtkWidget *bar, const char *icon, const char *name, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (bar), button);
  return button;
}

static GtkWidget *
make_bar (CarePagePreview *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (bar, "page-bar");
  add_icon_button (bar, "go-previous-symbolic", _ ("Page before"), "preview.back");
  self->number = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->number, "numeric");
  gtk_box_append (GTK_BOX (bar), self->number);
  add_icon_button (bar, "go-next-symbolic", _ ("Next page"), "preview.on");
  gtk_widget_set_hexpand (gtk_widget_get_last_child (bar), true);
  gtk_widget_set_halign (gtk_widget_get_last_child (bar), GTK_ALIGN_START);
  add_icon_button (bar, "zoom-out-symbolic", _ ("Smaller"), "preview.further");
  self->fit = gtk_button_new_with_label (_ ("Fit"));
  gtk_widget_set_tooltip_text (self->fit, _ ("Fit the width"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->fit), "preview.fit");
  gtk_widget_add_css_class (self->fit, "flat");
  gtk_box_append (GTK_BOX (bar), self->fit);
  add_icon_button (bar, "zoom-in-symbolic", _ ("Larger"), "preview.closer");
  return bar;
}

static void
care_page_preview_init (CarePagePreview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->wanted_page = -1;
  self->scroller = gtk_scrolled_window_new ();
  self->sheets = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (self->sheets, "page-desk");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->sheets);
  gtk_widget_add_css_class (self->scroller, "page-desk-ground");
  gtk_widget_set_vexpand (self->scroller, true);
  gtk_widget_set_focusable (self->scroller, true); /* so that its pages can be turned by the keyboard */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pages of the document"), -1);
  gtk_box_append (GTK_BOX (box), make_bar (self));
  gtk_box_append (GTK_BOX (box), self->scroller);
  adw_bin_set_child (ADW_BIN (self), box);
  self->adjustment
      = g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)));
  g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (on_scrolled), self);
  g_signal_connect_swapped (self->adjustment, "changed", G_CALLBACK (on_resized), self);
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
  show_number (self);
}

void
care_page_preview_set_source (CarePagePreview *self, CareMakeDocument make, gpointer owner)
{
  g_return_if_fail (CARE_IS_PAGE_PREVIEW (self));

  self->make = make;
  self->owner = owner;
}

void
care_page_preview_touch (CarePagePreview *self)
{
  g_return_if_fail (CARE_IS_PAGE_PREVIEW (self));

  self->stale = true;
  g_clear_handle_id (&self->timer, g_source_remove);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->timer = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, self->pages != NULL ? REST_MS : 0, on_rest,
                                      self, NULL);
}

void
care_page_preview_show_heading (CarePagePreview *self, const char *const *headings)
{
  g_return_if_fail (CARE_IS_PAGE_PREVIEW (self) && headings != NULL);

  self->wanted = headings;
  if (!self->stale)
    seek_wanted (self);
}
