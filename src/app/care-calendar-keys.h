/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of a calendar's view, taken before what scrolls inside it takes them. */
#pragma once

#include <gtk/gtk.h>

typedef struct
{
  unsigned key;
  GtkShortcutFunc function;
  int step; /* its argument, an int32 */
} CareCalendarKey;

/* data goes to each function. */
void care_calendar_keys_add (GtkWidget *widget, const CareCalendarKey *keys, size_t n, gpointer data);
