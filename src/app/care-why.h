/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Why this date": the steps that led to a date, each with its rule, as a list or behind a button. */
#pragma once

#include <gtk/gtk.h>

#include "care-law.h"
#include "care-reasons.h"

/* A flat button "Why this date" with the list in a popover. what: the date's name in a sentence, for who
 * cannot see which row the button stands in ("Written representations"). Everything is copied. */
GtkWidget *care_why_button_new (const char *what, const CareReasons *because, const CareLaw *law);

/* The list alone. */
GtkWidget *care_why_list_new (const CareReasons *because, const CareLaw *law);

/* One step of such a list: a sentence, and where it is from ("" or NULL: nothing). */
void care_why_list_add (GtkWidget *list, const char *sentence, const char *source);
