/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The returns of a month as a list: those left to do, and those recorded; homes and care types with their
 * state in words. Rows can be chosen, for what is done to many at once. */
#pragma once

#include <adwaita.h>

#include "care-returns-list.h"
#include "care-sheet.h"

#define CARE_TYPE_RETURNS_LIST_VIEW (care_returns_list_view_get_type ())
G_DECLARE_FINAL_TYPE (CareReturnsListView, care_returns_list_view, CARE, RETURNS_LIST_VIEW, AdwBin)

/* Signals: "opened" (row: CareHistoryRow), "chosen": which rows are, changed. */

/* Takes the list; overview is borrowed until the next call and tells how far the returns of its window are.
 */
void care_returns_list_view_take (CareReturnsListView *self,
                                  CareReturnsList *list,
                                  const CareOverview *overview,
                                  CareMonth month,
                                  CareInstant now);

/* Check buttons at the rows, or none. */
void care_returns_list_view_set_choosing (CareReturnsListView *self, bool choosing);

/* Of CareHistoryRow; the rows are borrowed from the list, the array is the caller's. */
GPtrArray *care_returns_list_view_get_chosen (CareReturnsListView *self);

/* How many returns the month has in all. */
int care_returns_list_view_count (CareReturnsListView *self);

/* Its rows as a table to be written out, without those that the search hides; the caller's. NULL before there
 * are any. */
CareSheet *care_returns_list_view_sheet (CareReturnsListView *self, CareMonth month);
