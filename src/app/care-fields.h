/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people type in a dialog's fields, read; and a finding shown beside the field. */
#pragma once

#include <adwaita.h>

#include "care-date.h"

/* The text without white space at its ends. Owned by the caller. */
char *care_fields_text (AdwEntryRow *row);

/* As care_date_text_read. Nothing typed: true and CARE_NO_DATE. False: no date. */
bool care_fields_date (const char *text, CareDate *date);

/* A whole number from 0. Nothing typed: true and -1. False: none. */
bool care_fields_count (const char *text, int *count);

/* Shows text under a row of a boxed list; NULL takes it away. The row speaks it too. */
void care_fields_find (GtkWidget *row, const char *text);
const char *care_fields_finding (GtkWidget *row); /* "" where there is none */
