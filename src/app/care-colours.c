/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-colours.h"

GdkRGBA
care_colours_of_text (GtkWidget *widget)
{
  GdkRGBA colour = { 0, 0, 0, 1 };

  g_return_val_if_fail (GTK_IS_WIDGET (widget), colour);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  return colour;
}

GdkRGBA
care_colours_named (GtkWidget *widget, const char *name, const GdkRGBA *other)
{
  GdkRGBA colour = *other;

  g_return_val_if_fail (GTK_IS_WIDGET (widget) && name != NULL, colour);
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour))
    return *other;
  return colour;
}
