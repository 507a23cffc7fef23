/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One page of a copy sheet: its heading with a tick for all of it, a button that copies all of it, and its
 * values. */
#pragma once

#include "care-copy-row.h"

#define CARE_TYPE_COPY_BLOCK (care_copy_block_get_type ())
G_DECLARE_FINAL_TYPE (CareCopyBlock, care_copy_block, CARE, COPY_BLOCK, GtkBox)

/* page and dataset are borrowed and outlive it. index: of the page in the sheet, for sheet.copy-page.
 * Signals: "ticked" after any tick was put or taken by the person; "leave-row" (row, step) where the focus is
 * to go on to the row after (1) or before (-1) that one. */
CareCopyBlock *care_copy_block_new (const CareCopyPage *page, const CareDataset *dataset, int index);
const CareCopyPage *care_copy_block_get_page (CareCopyBlock *self);

/* ticks: field id to the value that was ticked; one of another value than now is none. No signal. */
void care_copy_block_set_ticks (CareCopyBlock *self, GHashTable *ticks);
void care_copy_block_note_ticks (CareCopyBlock *self, GHashTable *ticks); /* adds its own */

bool care_copy_block_is_done (CareCopyBlock *self);  /* all ticked */
bool care_copy_block_is_begun (CareCopyBlock *self); /* one ticked */

/* All of its values to the clipboard, one a line; ticks them. */
void care_copy_block_copy (CareCopyBlock *self);

void care_copy_block_add_rows (CareCopyBlock *self, GPtrArray *rows); /* CareCopyRow, borrowed */
