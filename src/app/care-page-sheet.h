/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One page of a document as white paper, in light and in dark. It draws only while it is in view. */
#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

#include "care-pages.h"

#define CARE_TYPE_PAGE_SHEET (care_page_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CarePageSheet, care_page_sheet, CARE, PAGE_SHEET, GtkWidget)

GtkWidget *care_page_sheet_new (void);

/* pages: borrowed until the next call, or NULL. page: from 0. */
void care_page_sheet_set_page (CarePageSheet *self, const CarePages *pages, int page);

/* Pixels to a point; 0: as wide as there is room. */
void care_page_sheet_set_scale (CarePageSheet *self, double scale);

/* Whether a person can see it: only then are its lines drawn and its words spoken. */
void care_page_sheet_set_in_view (CarePageSheet *self, bool in_view);
bool care_page_sheet_is_in_view (CarePageSheet *self);
