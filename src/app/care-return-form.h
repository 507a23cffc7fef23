/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One return, open: the month's questions section by section, what is found in the answers, how far it is and
 * whether it is saved. What a person does with the whole of it (unchanged, nil, recorded) is in
 * care-return-deeds.
 *
 * Actions: return.unchanged, return.nil, return.record, return.sign-off, return.assign, return.revisions,
 * return.other-service, return.still-right (of a section, or "" for all), return.next-field,
 * return.previous-field, return.next-problem, return.previous-problem, return.copy-sheet,
 * return.evidence. */
#pragma once

#include <adwaita.h>

#include "care-return-draft.h"

#define CARE_TYPE_RETURN_FORM (care_return_form_get_type ())
G_DECLARE_FINAL_TYPE (CareReturnForm, care_return_form, CARE, RETURN_FORM, AdwBin)

void care_return_form_set_desk (CareReturnForm *self, CareDesk *desk);
CareDesk *care_return_form_get_desk (CareReturnForm *self);

/* Whether there is a list of returns to go back to. */
void care_return_form_set_can_go_back (CareReturnForm *self, bool can);

/* Shows a return, taking the view. What was open before is saved first. */
void care_return_form_open (CareReturnForm *self, CareReturnView *view);

/* The same return, read again as time went by: what is said of its state, and what others have answered. Says
 * so. What was typed here and is not stored yet is not touched. Takes the view; one of another return is let
 * go. */
void care_return_form_renew (CareReturnForm *self, CareReturnView *view);

/* Puts the focus where typing begins. */
void care_return_form_focus_first (CareReturnForm *self);

/* Puts the focus to a field, or the first field of an item; "" to where a nil return is made. */
void care_return_form_go_to (CareReturnForm *self, const char *item);

/* What was typed goes to the desk now; the form stays as it is. */
void care_return_form_flush (CareReturnForm *self);

/* The return that is open, with the present answers; NULL where none is. Until the next open. */
const CareReturnView *care_return_form_get_view (CareReturnForm *self);

/* Calls back once all that was typed is stored; at once where it is. Where it cannot be stored the person is
 * told by the form, and nobody is called. */
typedef void (*CareFormSaved) (CareReturnForm *self, gpointer data);
void care_return_form_when_saved (CareReturnForm *self, CareFormSaved saved, gpointer data);
