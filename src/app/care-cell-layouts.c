/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-cell-layouts.h"

#define MOST 6000 /* kept at a time: some screens full */
#define SMALL (9.0 / 11.0)

typedef struct
{
  char *text;
  CareCellFont font;
  int room; /* -1: natural */
  PangoLayout *layout;
  int width, height;
  GskRenderNode *node; /* drawn last, or NULL */
  GdkRGBA ink;         /* in that colour */
} Entry;

struct CareCellLayouts
{
  GtkWidget *widget; /* borrowed: it owns this */
  GHashTable *entries;
  guint serial;
};

static guint
hash_entry (gconstpointer data)
{
  const Entry *entry = data;

  return g_str_hash (entry->text) ^ ((guint)entry->room * 31u + (guint)entry->font);
}

static gboolean
same_entry (gconstpointer a, gconstpointer b)
{
  const Entry *one = a, *other = b;

  return one->font == other->font && one->room == other->room && g_str_equal (one->text, other->text);
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->text);
  g_object_unref (entry->layout);
  g_clear_pointer (&entry->node, gsk_render_node_unref);
  g_free (entry);
}

CareCellLayouts *
care_cell_layouts_new (GtkWidget *widget)
{
  CareCellLayouts *self = g_new0 (CareCellLayouts, 1);

  self->widget = widget;
  self->entries = g_hash_table_new_full (hash_entry, same_entry, free_entry, NULL);
  return self;
}

void
care_cell_layouts_free (CareCellLayouts *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->entries);
  g_free (self);
}

gboolean
care_cell_layouts_renew (CareCellLayouts *self)
{
  guint serial = pango_context_get_serial (gtk_widget_get_pango_context (self->widget));

  if (serial == self->serial)
    return FALSE;
  self->serial = serial;
  g_hash_table_remove_all (self->entries);
  return TRUE;
}

static PangoAttrList *
attributes_of (CareCellFont font)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (font != CARE_CELL_FONT_BODY)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (font == CARE_CELL_FONT_SMALL || font == CARE_CELL_FONT_HEAD)
    pango_attr_list_insert (attributes, pango_attr_scale_new (SMALL));
  return attributes;
}

/* One line: what stands on further lines of a text is shown behind a sign for the line end. */
static PangoLayout *
lay_out (CareCellLayouts *self, CareCellFont font, const char *text, int room)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, text);
  PangoAttrList *attributes = attributes_of (font);

  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  if (font == CARE_CELL_FONT_HEAD)
    {
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (layout, -CARE_CELL_HEAD_LINES);
    }
  else
    pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (room >= 0)
    {
      pango_layout_set_width (layout, room * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

static Entry *
look_up (CareCellLayouts *self, CareCellFont font, const char *text, int room)
{
  Entry wanted = { .text = (char *)text, .font = font, .room = room };
  Entry *entry = g_hash_table_lookup (self->entries, &wanted);

  if (entry != NULL)
    return entry;
  if (g_hash_table_size (self->entries) >= MOST)
    g_hash_table_remove_all (self->entries);
  entry = g_new0 (Entry, 1);
  entry->text = g_strdup (text);
  entry->font = font;
  entry->room = room;
  entry->layout = lay_out (self, font, text, room);
  pango_layout_get_pixel_size (entry->layout, &entry->width, &entry->height);
  g_hash_table_add (self->entries, entry);
  return entry;
}

/* Most fit: then the room makes no difference, and a column may be of any width. */
static Entry *
find (CareCellLayouts *self, CareCellFont font, const char *text, int room)
{
  Entry *entry = look_up (self, font, text, font == CARE_CELL_FONT_HEAD ? room : -1);

  if (room >= 0 && entry->width > room && font != CARE_CELL_FONT_HEAD)
    entry = look_up (self, font, text, room);
  return entry;
}

PangoLayout *
care_cell_layouts_get (
    CareCellLayouts *self, CareCellFont font, const char *text, int room, int *width, int *height)
{
  Entry *entry = find (self, font, text, room);

  if (width != NULL)
    *width = entry->width;
  if (height != NULL)
    *height = entry->height;
  return entry->layout;
}

void
care_cell_layouts_draw (CareCellLayouts *self,
                        GtkSnapshot *snapshot,
                        CareCellFont font,
                        const char *text,
                        int room,
                        const GdkRGBA *ink)
{
  Entry *entry = find (self, font, text, room);

  if (entry->node == NULL || !gdk_rgba_equal (&entry->ink, ink))
    {
      GtkSnapshot *own = gtk_snapshot_new ();

      g_clear_pointer (&entry->node, gsk_render_node_unref);
      gtk_snapshot_append_layout (own, entry->layout, ink);
      entry->node = gtk_snapshot_free_to_node (own);
      entry->ink = *ink;
    }
  if (entry->node != NULL)
    gtk_snapshot_append_node (snapshot, entry->node);
}

guint
care_cell_layouts_count (CareCellLayouts *self)
{
  return g_hash_table_size (self->entries);
}
