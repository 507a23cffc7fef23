/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Published figures, from the trends: a file of them is asked for, or those of an area are forgotten. */
#pragma once

#include "care-desk.h"
#include "care-trend.h"

#include <gtk/gtk.h>

/* Asks for the file, then shows what was found in it. measure: offered first. */
void care_trends_published_import (GtkWidget *from, CareDesk *desk, CareTrendMeasure measure);

/* Asks first. */
void care_trends_published_forget (GtkWidget *from, CareDesk *desk, const char *area);
