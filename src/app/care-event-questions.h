/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which questions belong to what happened in a case, and how each is put. Texts are borrowed. */
#pragma once

#include "care-case-event.h"
#include "care-notice-found.h"

/* Asked of every event: on which day, a note and files. */
typedef enum
{
  CARE_ASKS_OUTCOME = 1 << 0,
  CARE_ASKS_PARTY = 1 << 1,
  CARE_ASKS_BEGUN = 1 << 2, /* who began the contact */
  CARE_ASKS_MEANS = 1 << 3,
  CARE_ASKS_TIME = 1 << 4,
  CARE_ASKS_EXTENUATING = 1 << 5,
  CARE_ASKS_CHANNEL = 1 << 6,
  CARE_ASKS_RECEIVED = 1 << 7,
  CARE_ASKS_PRINTED = 1 << 8,
  CARE_ASKS_AMOUNT = 1 << 9,
  CARE_ASKS_REFERENCE = 1 << 10,
  CARE_ASKS_RECIPIENT = 1 << 11,
} CareAsks;

unsigned care_event_asks (CareEventKind kind); /* CareAsks */

/* Whether it comes as a letter, so that the file is the first thing to give: what it says is then proposed.
 */
bool care_event_is_letter (CareEventKind kind);

const char *care_event_date_title (CareEventKind kind);      /* "Date on the notice" */
const char *care_event_printed_title (CareEventKind kind);   /* "Date it gives for representations" */
const char *care_event_recipient_title (CareEventKind kind); /* "To whom and where it was addressed" */
const char *care_event_note_title (CareEventKind kind);      /* "What was said" */
const char *care_event_note_hint (CareEventKind kind);       /* "" where there is none */

/* What entering it means, where that needs saying; else "". */
const char *care_event_meaning (CareEventKind kind);

/* A field that something found in a letter can fill. */
typedef enum
{
  CARE_EVENT_FIELD_DATE,
  CARE_EVENT_FIELD_RECEIVED,
  CARE_EVENT_FIELD_PRINTED,
  CARE_EVENT_FIELD_AMOUNT,
  CARE_EVENT_FIELD_REFERENCE,
  CARE_N_EVENT_FIELDS,
} CareEventField;

/* Which fields of that event it can fill, as bits (1 << CareEventField): one where the words around it say
 * so, several where a person has to say, none where it belongs to no field. */
unsigned care_event_fields_for (CareEventKind kind, const CareFound *found);
const char *care_event_field_title (CareEventKind kind, CareEventField field);

/* What a document reads like, as an event: CARE_N_EVENT_KINDS where it does not say. */
CareEventKind care_event_kind_of_document (CareNoticeDocument document);
