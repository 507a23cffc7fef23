/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures out of the file of another program: choose the file, say once which column is what, look at what it
 * would change, take it. Nothing is submitted by it. All reading is done on the desk's thread. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"
#include "care-record-figures.h"

#define CARE_TYPE_FIGURES_WINDOW (care_figures_window_get_type ())
G_DECLARE_FINAL_TYPE (CareFiguresWindow, care_figures_window, CARE, FIGURES_WINDOW, AdwWindow)

CareFiguresWindow *care_figures_window_new (GtkWindow *parent, CareDesk *desk);

/* As if a person had chosen it. */
void care_figures_window_take_file (CareFiguresWindow *self, const char *path);

/* "file", "columns" or "preview": for tests. */
const char *care_figures_window_get_page (CareFiguresWindow *self);

/* The mapping as it stands on the page; the caller's. */
CareMapping *care_figures_window_get_mapping (CareFiguresWindow *self);
