/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choices in the questions about an event, as care-choice.h has them. */
#pragma once

#include "care-case-event.h"
#include "care-choice.h"

/* CareOutcome; none is chosen beforehand, for an outcome decides what can be done next. */
void care_event_offer_outcomes (AdwComboRow *row, CareEventKind kind);

/* CareMeans; nothing is sent by telephone. */
void care_event_offer_means (AdwComboRow *row, CareEventKind kind);

void care_event_offer_parties (AdwComboRow *row);  /* CareParty */
void care_event_offer_channels (AdwComboRow *row); /* CareChannel; by post at first, as most come */
