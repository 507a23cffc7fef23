/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One question of the form: the official wording in full, what helps, last time's answer, where to answer,
 * and what was found in the answer. Writes what is typed into the draft at once. */
#pragma once

#include "care-return-draft.h"
#include "care-return-field.h"

#define CARE_TYPE_RETURN_ROW (care_return_row_get_type ())
G_DECLARE_FINAL_TYPE (CareReturnRow, care_return_row, CARE, RETURN_ROW, GtkListBoxRow)

/* item is of the draft's dataset. Signal "left": a field of the row was left. */
CareReturnRow *care_return_row_new (CareReturnDraft *draft, const CareItem *item, CareAsked asked);

const char *care_return_row_get_item (CareReturnRow *self);

/* Of CareReturnField, in order; borrowed. */
GPtrArray *care_return_row_get_fields (CareReturnRow *self);

/* Shows what others have answered meanwhile, except in a field that was typed at. Returns in how many. */
int care_return_row_renew (CareReturnRow *self);

/* Whether something is found in its answers now ("not answered" does not count), and at which of its fields
 * the worst of it is. */
bool care_return_row_has_finding (CareReturnRow *self);
guint care_return_row_worst_field (CareReturnRow *self);

/* Shows what the draft now finds in the answers; "" hides it. The field it is about is marked. */
void care_return_row_show_finding (CareReturnRow *self);

/* Shows what is said of the item beside its figure, and whether somebody should say that it is still right.
 */
void care_return_row_show_remarks (CareReturnRow *self);

/* Adds the ids of the row's fields that are not fresh, where it is of that section ("": any). Borrowed. */
void care_return_row_add_stale (CareReturnRow *self, const char *section, GPtrArray *fields);
