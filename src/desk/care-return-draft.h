/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A return while it is typed: its answers, what is found in them, and its autosave. */
#pragma once

#include "care-desk.h"

#define CARE_TYPE_RETURN_DRAFT (care_return_draft_get_type ())
G_DECLARE_FINAL_TYPE (CareReturnDraft, care_return_draft, CARE, RETURN_DRAFT, GObject)

/* Takes the view. Emits "changed" when answers or findings do. */
CareReturnDraft *care_return_draft_new (CareDesk *desk, CareReturnView *view);

const CareReturnView *
care_return_draft_get_view (CareReturnDraft *self); /* always with the present answers and findings */
CareAutosave *care_return_draft_get_autosave (CareReturnDraft *self);
CareDesk *care_return_draft_get_desk (CareReturnDraft *self);

/* The same return, read again: where it stands with the Capacity Tracker now, and what others have answered
 * meanwhile. What was typed here and is not stored yet stays. Takes the view. False where it is of another
 * return. */
bool care_return_draft_renew (CareReturnDraft *self, CareReturnView *fresh);

/* What was typed, whatever it is. */
void care_return_draft_set (CareReturnDraft *self, const char *field, const char *text);

/* Whether it was typed at since the last answer that is stored. */
bool care_return_draft_is_touched (CareReturnDraft *self, const char *field);

/* Whether a finding is to be said beside a figure: not that it is not answered, nor how old the figures are,
 * which is said once for all of a return. */
bool care_return_draft_is_of_a_figure (const CareFinding *finding);

/* The finding to show at a field, or NULL: the most severe one of those. */
const CareFinding *care_return_draft_finding (CareReturnDraft *self, const char *field);

/* What is said of its figures shows at once, and is stored after what was typed before it. done (or NULL) is
 * called then, with the reason where that could not be: the next renewal shows what the record holds. */
typedef void (*CareRemarkDone) (const GError *error, gpointer data);
void care_return_draft_explain (
    CareReturnDraft *self, const char *item, const char *text, CareRemarkDone done, gpointer data);
void care_return_draft_note (
    CareReturnDraft *self, const char *item, const char *text, CareRemarkDone done, gpointer data);

/* fields: ids, NULL at the end. */
void
care_return_draft_look (CareReturnDraft *self, const char *const *fields, CareRemarkDone done, gpointer data);
