/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One value of a copy sheet: the question, the value in large type, a tick and a button that copies. The row
 * itself has the focus: Space ticks, Ctrl+C or Enter copies. */
#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

#include "care-copy-sheet.h"

#define CARE_TYPE_COPY_ROW (care_copy_row_get_type ())
G_DECLARE_FINAL_TYPE (CareCopyRow, care_copy_row, CARE, COPY_ROW, GtkListBoxRow)

/* value is borrowed and outlives the row. label: the question as it is shown.
 * Signals: "ticked" when the person ticked or unticked it; "copied" when it went to the clipboard by the
 * keyboard, so that the page moves on. */
CareCopyRow *care_copy_row_new (const CareCopyValue *value, const char *label);
const CareCopyValue *care_copy_row_get_value (CareCopyRow *self);

bool care_copy_row_get_ticked (CareCopyRow *self);
void care_copy_row_set_ticked (CareCopyRow *self, bool ticked); /* without a signal */

/* Puts the value on the clipboard, ticks it, and says so in the row. */
void care_copy_row_copy (CareCopyRow *self);
