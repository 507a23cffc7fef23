/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-event-questions.h"

#include <glib/gi18n.h>

#define SERVED                                                                                               \
  (CARE_ASKS_CHANNEL | CARE_ASKS_RECEIVED | CARE_ASKS_PRINTED | CARE_ASKS_AMOUNT | CARE_ASKS_REFERENCE       \
   | CARE_ASKS_RECIPIENT)
#define DECIDED (CARE_ASKS_OUTCOME | CARE_ASKS_PRINTED | CARE_ASKS_REFERENCE)
#define SENT (CARE_ASKS_TIME | CARE_ASKS_MEANS | CARE_ASKS_RECIPIENT)

unsigned
care_event_asks (CareEventKind kind)
{
  static const unsigned asks[CARE_N_EVENT_KINDS] = {
    [CARE_EVENT_CONTACT]
    = CARE_ASKS_PARTY | CARE_ASKS_BEGUN | CARE_ASKS_MEANS | CARE_ASKS_TIME | CARE_ASKS_EXTENUATING,
    [CARE_EVENT_NOTICE_OF_INTENT] = SERVED,
    [CARE_EVENT_REPRESENTATIONS_SENT] = SENT,
    [CARE_EVENT_DECISION] = DECIDED,
    [CARE_EVENT_REVIEW_REQUESTED] = SENT,
    [CARE_EVENT_REVIEW_DECIDED] = DECIDED,
    [CARE_EVENT_FINAL_NOTICE] = SERVED,
    [CARE_EVENT_PAYMENT] = CARE_ASKS_AMOUNT,
    [CARE_EVENT_APPEAL] = SENT,
    [CARE_EVENT_APPEAL_DECIDED] = DECIDED | CARE_ASKS_AMOUNT,
  };

  g_return_val_if_fail ((int)kind >= 0 && kind < CARE_N_EVENT_KINDS, 0);
  return asks[kind];
}

bool
care_event_is_letter (CareEventKind kind)
{
  return care_event_kind_is_served (kind) || kind == CARE_EVENT_DECISION || kind == CARE_EVENT_REVIEW_DECIDED
         || kind == CARE_EVENT_APPEAL_DECIDED;
}

const char *
care_event_date_title (CareEventKind kind)
{
  if (care_event_kind_is_served (kind))
    return _ ("Date on the notice");
  if (care_event_is_letter (kind))
    return _ ("Date received");
  return _ ("Date");
}

const char *
care_event_printed_title (CareEventKind kind)
{
  if (kind == CARE_EVENT_NOTICE_OF_INTENT)
    return _ ("Date it gives for representations");
  if (kind == CARE_EVENT_DECISION)
    return _ ("Date it gives to ask for a review");
  return kind == CARE_EVENT_FINAL_NOTICE ? _ ("Date to pay by") : _ ("Date it gives");
}

const char *
care_event_recipient_title (CareEventKind kind)
{
  return care_event_kind_is_ours (kind) ? _ ("To whom and where you sent it")
                                        : _ ("To whom and where it was addressed");
}

const char *
care_event_note_title (CareEventKind kind)
{
  return kind == CARE_EVENT_CONTACT ? _ ("What Was Said") : _ ("Note");
}

const char *
care_event_note_hint (CareEventKind kind)
{
  if (kind == CARE_EVENT_CONTACT)
    return _ ("Who spoke, what they asked or offered, and what you answered. Write it while it is fresh.");
  return "";
}

const char *
care_event_meaning (CareEventKind kind)
{
  if (care_event_kind_is_ours (kind))
    return _ ("This records what you say you sent: when, how and to whom. Care Returns does not send it, and "
              "cannot know whether it arrived. Keep the receipt or the reply, and add it here as a file.");
  return "";
}

static CareEventField
printed_role_field (CareEventKind kind, CareFoundRole role)
{
  if ((kind == CARE_EVENT_NOTICE_OF_INTENT && role == CARE_ROLE_REPRESENTATIONS_BY)
      || (kind == CARE_EVENT_DECISION && role == CARE_ROLE_REVIEW_BY)
      || (kind == CARE_EVENT_FINAL_NOTICE && role == CARE_ROLE_PAY_BY))
    return CARE_EVENT_FIELD_PRINTED;
  return CARE_N_EVENT_FIELDS;
}

static unsigned
date_fields (CareEventKind kind, CareFoundRole role)
{
  unsigned asks = care_event_asks (kind);

  if (role == CARE_ROLE_DATED && care_event_kind_is_served (kind))
    return 1u << CARE_EVENT_FIELD_DATE;
  if (role != CARE_ROLE_NONE && role != CARE_ROLE_DATED)
    return printed_role_field (kind, role) != CARE_N_EVENT_FIELDS ? 1u << CARE_EVENT_FIELD_PRINTED : 0;
  return 1u << CARE_EVENT_FIELD_DATE | (asks & CARE_ASKS_RECEIVED ? 1u << CARE_EVENT_FIELD_RECEIVED : 0)
         | (asks & CARE_ASKS_PRINTED ? 1u << CARE_EVENT_FIELD_PRINTED : 0);
}

unsigned
care_event_fields_for (CareEventKind kind, const CareFound *found)
{
  unsigned asks = care_event_asks (kind);

  g_return_val_if_fail (found != NULL, 0);

  if (found->kind == CARE_FOUND_DATE)
    return date_fields (kind, found->role);
  if (found->kind == CARE_FOUND_AMOUNT)
    return asks & CARE_ASKS_AMOUNT ? 1u << CARE_EVENT_FIELD_AMOUNT : 0;
  if (found->kind == CARE_FOUND_REFERENCE)
    return asks & CARE_ASKS_REFERENCE ? 1u << CARE_EVENT_FIELD_REFERENCE : 0;
  return 0;
}

const char *
care_event_field_title (CareEventKind kind, CareEventField field)
{
  switch (field)
    {
    case CARE_EVENT_FIELD_DATE:
      return care_event_date_title (kind);
    case CARE_EVENT_FIELD_RECEIVED:
      return _ ("Received");
    case CARE_EVENT_FIELD_PRINTED:
      return care_event_printed_title (kind);
    case CARE_EVENT_FIELD_AMOUNT:
      return _ ("Amount in pounds");
    case CARE_EVENT_FIELD_REFERENCE:
      return _ ("Reference");
    case CARE_N_EVENT_FIELDS:
    default:
      return "";
    }
}

CareEventKind
care_event_kind_of_document (CareNoticeDocument document)
{
  switch (document)
    {
    case CARE_NOTICE_DOCUMENT_NOTICE_OF_INTENT:
      return CARE_EVENT_NOTICE_OF_INTENT;
    case CARE_NOTICE_DOCUMENT_DECISION:
      return CARE_EVENT_DECISION;
    case CARE_NOTICE_DOCUMENT_FINAL_NOTICE:
      return CARE_EVENT_FINAL_NOTICE;
    case CARE_NOTICE_DOCUMENT_UNKNOWN:
    case CARE_N_NOTICE_DOCUMENTS:
    default:
      return CARE_N_EVENT_KINDS;
    }
}
