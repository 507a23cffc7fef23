/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts laid out once and drawn many times. A grid says the same few words and figures over and over. */
#pragma once

#include <gtk/gtk.h>

typedef struct CareCellLayouts CareCellLayouts;

typedef enum
{
  CARE_CELL_FONT_BODY,
  CARE_CELL_FONT_BOLD,  /* glyphs and pills */
  CARE_CELL_FONT_SMALL, /* 9/11 of the body, bold */
  CARE_CELL_FONT_HEAD,  /* the same, wrapped into at most CARE_CELL_HEAD_LINES */
} CareCellFont;

#define CARE_CELL_HEAD_LINES 4

CareCellLayouts *care_cell_layouts_new (GtkWidget *widget);
void care_cell_layouts_free (CareCellLayouts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareCellLayouts, care_cell_layouts_free)

/* Forgets all where the widget's font is another than before. True where it was so. */
gboolean care_cell_layouts_renew (CareCellLayouts *self);

/* room: what there is for it, in pixels; a longer text ends in an ellipsis. -1: all that it takes. Borrowed
 * until the next call. */
PangoLayout *care_cell_layouts_get (
    CareCellLayouts *self, CareCellFont font, const char *text, int room, int *width, int *height);

/* Drawn at the origin, from what was drawn before where the colour is the same. */
void care_cell_layouts_draw (CareCellLayouts *self,
                             GtkSnapshot *snapshot,
                             CareCellFont font,
                             const char *text,
                             int room,
                             const GdkRGBA *ink);

/* How many are kept; for tests. */
guint care_cell_layouts_count (CareCellLayouts *self);
