/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Published figures, from the trends: a file of them is asked for, or those of an area are forgotten. */
#pragma once

#include "care-desk.h"

#include <gtk/gtk.h>

/* Asks for the file, then shows what was found in it. */
void care_trends_published_import (GtkWidget *from, CareDesk *desk);

/* Asks first. */
void care_trends_published_forget (GtkWidget *from, CareDesk *desk, const char *area);
