/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions about one event of a case, only those that belong to its kind, with its files and what was
 * found in them. Signals: "changed" after an answer changed, "kind" with a CareEventKind where the person
 * would enter it as that. */
#pragma once

#include <adwaita.h>

#include "care-desk.h"

#define CARE_TYPE_EVENT_FORM (care_event_form_get_type ())
G_DECLARE_FINAL_TYPE (CareEventForm, care_event_form, CARE, EVENT_FORM, AdwBin)

/* Once, before anything else. recipient: offered as whom a notice was addressed to, or NULL. */
void care_event_form_set_desk (CareEventForm *self, CareDesk *desk, const char *recipient);

/* Asks about an event of that kind; what was answered stays. can_change: see care_found_card_expect(). */
void care_event_form_ask (CareEventForm *self, CareEventKind kind, bool can_change);

/* Fills in what an event says. Not an edit. */
void care_event_form_fill (CareEventForm *self, const CareCaseEvent *event);

/* Puts the answers into event, and takes out of it what its kind does not have. */
void care_event_form_apply (CareEventForm *self, CareCaseEvent *event);

/* The files to keep, NULL at the end; the caller's. */
char **care_event_form_get_paths (CareEventForm *self);

/* What stands in the way of entering it, or NULL. Borrowed. */
const char *care_event_form_not_yet (CareEventForm *self);

/* Whether a person entered something. */
bool care_event_form_is_touched (CareEventForm *self);

/* Files dropped on around are added. */
void care_event_form_take_drops (CareEventForm *self, GtkWidget *around);
