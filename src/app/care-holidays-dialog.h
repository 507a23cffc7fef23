/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bank holidays that are known, by year, with where each is from; and the form to add one. */
#pragma once

#include "care-desk.h"

#include <gtk/gtk.h>

void care_holidays_dialog_present (GtkWidget *from, CareDesk *desk);

/* A day proclaimed at short notice. What moves by it is shown when it is added. */
void care_holidays_dialog_add (GtkWidget *from, CareDesk *desk);
