/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happened in an enforcement case: one event, entered once and never changed. What was entered wrongly
 * is put right by a further event that names it (replaces), so that both can be read. */
#pragma once

#include "care-deadlines.h"
#include "care-instant.h"

typedef enum
{
  CARE_EVENT_CONTACT,
  CARE_EVENT_NOTICE_OF_INTENT,
  CARE_EVENT_REPRESENTATIONS_SENT,
  CARE_EVENT_DECISION,
  CARE_EVENT_REVIEW_REQUESTED,
  CARE_EVENT_REVIEW_DECIDED,
  CARE_EVENT_FINAL_NOTICE,
  CARE_EVENT_PAYMENT,
  CARE_EVENT_APPEAL,
  CARE_EVENT_APPEAL_DECIDED,
  CARE_EVENT_WITHDRAWN,
  CARE_EVENT_REMINDER,
  CARE_EVENT_DEBT_REFERRED,
  CARE_EVENT_COUNTY_COURT,
  CARE_N_EVENT_KINDS,
} CareEventKind;

/* "contact", "notice-of-intent", ... */
const char *care_event_kind_to_string (CareEventKind kind);
bool care_event_kind_from_string (const char *text, CareEventKind *kind);

typedef enum
{
  CARE_OUTCOME_NONE,
  CARE_OUTCOME_UPHELD,
  CARE_OUTCOME_NOT_UPHELD,
  CARE_OUTCOME_REISSUED, /* withdrawn and reissued: a fresh period starts with the new notice */
  CARE_OUTCOME_CONFIRMED,
  CARE_OUTCOME_QUASHED,
  CARE_OUTCOME_VARIED,
  CARE_OUTCOME_WITHDRAWN, /* of an appeal, by the provider: it is over, and the penalty stands */
  CARE_N_OUTCOMES,
} CareOutcome;

/* "", "upheld", "not-upheld", "reissued", "confirmed", "quashed", "varied", "withdrawn" */
const char *care_outcome_to_string (CareOutcome outcome);
bool care_outcome_from_string (const char *text, CareOutcome *outcome);

/* Whether an event of that kind can have that outcome (a contact has none, a decision one of three). */
bool care_event_kind_allows (CareEventKind kind, CareOutcome outcome);

/* A notice of intent and a final notice need a channel. */
bool care_event_kind_is_served (CareEventKind kind);

/* What the provider sends: representations, a request for review, an appeal. */
bool care_event_kind_is_ours (CareEventKind kind);

/* With whom a contact was. NECS and NHSBSA make the first ones (guidance, "Notice of intent"; the sector's
 * questions and answers, 14). */
typedef enum
{
  CARE_PARTY_UNSAID,
  CARE_PARTY_NECS,
  CARE_PARTY_NHSBSA,
  CARE_PARTY_DHSC,
  CARE_PARTY_CQC,
  CARE_PARTY_COUNCIL,
  CARE_PARTY_TRIBUNAL,
  CARE_PARTY_OTHER,
  CARE_N_PARTIES,
} CareParty;

/* "", "necs", "nhsbsa", "dhsc", "cqc", "council", "tribunal", "other" */
const char *care_party_to_string (CareParty party);
bool care_party_from_string (const char *text, CareParty *party);

/* How a contact was made, or how something was sent. */
typedef enum
{
  CARE_MEANS_UNSAID,
  CARE_MEANS_TELEPHONE,
  CARE_MEANS_EMAIL,
  CARE_MEANS_LETTER,
  CARE_MEANS_IN_PERSON,
  CARE_MEANS_ONLINE, /* a form on a web page */
  CARE_N_MEANS,
} CareMeans;

/* "", "telephone", "email", "letter", "in-person", "online" */
const char *care_means_to_string (CareMeans means);
bool care_means_from_string (const char *text, CareMeans *means);

/* A file that is kept with the record under its SHA-256. */
typedef struct
{
  char *name;
  char *sha256;
} CareAttachment;

CareAttachment *care_attachment_new (const char *name, const char *sha256);
void care_attachment_free (CareAttachment *self);

typedef struct
{
  char *id;
  CareEventKind kind;
  CareDate date; /* the day sent for a notice, the day done or received for the rest */
  bool has_channel;
  CareChannel channel;
  CareDate received; /* or CARE_NO_DATE */
  CareDate printed;  /* the date the document prints: for representations, for a review, or to pay by */
  CareOutcome outcome;
  int64_t amount_pence; /* -1 where not said */
  char *reference;      /* as the document prints it, or "" */
  char *recipient;      /* to whom and where it was given or sent, or "" */
  CareParty party;      /* of a contact */
  CareMeans means;      /* of a contact, or of what the provider sent */
  bool ours;            /* of a contact: the provider made it */
  bool extenuating;     /* of a contact: extenuating circumstances were put forward */
  CareInstant moment;   /* when exactly, as the person says; CARE_NO_INSTANT where only the day is known */
  GStrv there, lacking; /* ids of the checklist: what the document was found to say, and not to say */
  char *note;           /* what was said */
  GPtrArray *files;     /* CareAttachment: the document received, or the very files that were sent */
  char *replaces;       /* id of the event that this one puts right, or "" */
  bool struck;          /* that event was entered by mistake and is no more */
  CareInstant entered_at;
  char *entered_by;
} CareCaseEvent;

CareCaseEvent *care_case_event_new (CareEventKind kind, CareDate date);
CareCaseEvent *care_case_event_copy (const CareCaseEvent *self);
void care_case_event_free (CareCaseEvent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CareCaseEvent, care_case_event_free)

/* Puts a copy of text (NULL: "") in the place of what is there: &event->note, &event->reference, ... */
void care_case_event_set (char **place, const char *text);

/* The first file, or NULL. Borrowed. */
const CareAttachment *care_case_event_file (const CareCaseEvent *self);
