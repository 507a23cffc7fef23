/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A trend as a file: PNG, SVG or CSV, written on a thread of its own, and said in the window when it is. */
#pragma once

#include "care-trends-shown.h"

/* kind: "png", "svg" or "csv". What is written is what is shown now; a toast over from says how it went. */
void care_trends_save (GtkWidget *from,
                       const CareTrends *trends,
                       const CareTrendChoice *choice,
                       const char *kind,
                       const char *path);
