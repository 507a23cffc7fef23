/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of the theme, for what is drawn by hand. GTK 4.8 tells them only by its style context, which
 * newer versions put aside: kept in one place, so that a change of toolkit is a change of one file. */
#pragma once

#include <gtk/gtk.h>

/* The colour of a widget's text. */
GdkRGBA care_colours_of_text (GtkWidget *widget);

/* One that style.css or the theme gives a name; other where there is none of that name. */
GdkRGBA care_colours_named (GtkWidget *widget, const char *name, const GdkRGBA *other);
