/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case-event.h"

#include "care-code.h"

static const char *const kind_words[CARE_N_EVENT_KINDS] = {
  "contact",        "notice-of-intent", "representations-sent",
  "decision",       "review-requested", "review-decided",
  "final-notice",   "payment",          "appeal",
  "appeal-decided", "withdrawn",        "reminder",
  "debt-referred",  "county-court",
};

static const char *const outcome_words[] = {
  "", "upheld", "not-upheld", "reissued", "confirmed", "quashed", "varied", "withdrawn",
};

static const char *const party_words[CARE_N_PARTIES] = {
  "", "necs", "nhsbsa", "dhsc", "cqc", "council", "tribunal", "other",
};

static const char *const means_words[CARE_N_MEANS] = {
  "", "telephone", "email", "letter", "in-person", "online",
};

const char *
care_event_kind_to_string (CareEventKind kind)
{
  g_return_val_if_fail ((int)kind >= 0 && kind < CARE_N_EVENT_KINDS, "");

  return kind_words[kind];
}

bool
care_event_kind_from_string (const char *text, CareEventKind *kind)
{
  g_return_val_if_fail (kind != NULL, false);

  int code = care_code_find (kind_words, CARE_N_EVENT_KINDS, text);
  if (code < 0)
    return false;
  *kind = (CareEventKind)code;
  return true;
}

const char *
care_outcome_to_string (CareOutcome outcome)
{
  g_return_val_if_fail ((int)outcome >= 0 && outcome < (int)G_N_ELEMENTS (outcome_words), "");

  return outcome_words[outcome];
}

bool
care_outcome_from_string (const char *text, CareOutcome *outcome)
{
  g_return_val_if_fail (outcome != NULL, false);

  int code = care_code_find (outcome_words, G_N_ELEMENTS (outcome_words), text);
  if (code < 0)
    return false;
  *outcome = (CareOutcome)code;
  return true;
}

bool
care_event_kind_allows (CareEventKind kind, CareOutcome outcome)
{
  if (kind == CARE_EVENT_DECISION)
    return outcome == CARE_OUTCOME_UPHELD || outcome == CARE_OUTCOME_NOT_UPHELD
           || outcome == CARE_OUTCOME_REISSUED;
  if (kind == CARE_EVENT_REVIEW_DECIDED)
    return outcome == CARE_OUTCOME_UPHELD || outcome == CARE_OUTCOME_NOT_UPHELD;
  if (kind == CARE_EVENT_APPEAL_DECIDED)
    return outcome == CARE_OUTCOME_CONFIRMED || outcome == CARE_OUTCOME_QUASHED
           || outcome == CARE_OUTCOME_VARIED || outcome == CARE_OUTCOME_WITHDRAWN;
  return outcome == CARE_OUTCOME_NONE;
}

bool
care_event_kind_is_served (CareEventKind kind)
{
  return kind == CARE_EVENT_NOTICE_OF_INTENT || kind == CARE_EVENT_FINAL_NOTICE;
}

bool
care_event_kind_is_ours (CareEventKind kind)
{
  return kind == CARE_EVENT_REPRESENTATIONS_SENT || kind == CARE_EVENT_REVIEW_REQUESTED
         || kind == CARE_EVENT_APPEAL;
}

const char *
care_party_to_string (CareParty party)
{
  g_return_val_if_fail ((int)party >= 0 && party < CARE_N_PARTIES, "");

  return party_words[party];
}

bool
care_party_from_string (const char *text, CareParty *party)
{
  g_return_val_if_fail (party != NULL, false);

  int code = care_code_find (party_words, CARE_N_PARTIES, text);
  if (code < 0)
    return false;
  *party = (CareParty)code;
  return true;
}

const char *
care_means_to_string (CareMeans means)
{
  g_return_val_if_fail ((int)means >= 0 && means < CARE_N_MEANS, "");

  return means_words[means];
}

bool
care_means_from_string (const char *text, CareMeans *means)
{
  g_return_val_if_fail (means != NULL, false);

  int code = care_code_find (means_words, CARE_N_MEANS, text);
  if (code < 0)
    return false;
  *means = (CareMeans)code;
  return true;
}

CareAttachment *
care_attachment_new (const char *name, const char *sha256)
{
  g_return_val_if_fail (name != NULL && sha256 != NULL, NULL);

  CareAttachment *self = g_new (CareAttachment, 1);
  self->name = g_strdup (name);
  self->sha256 = g_strdup (sha256);
  return self;
}

void
care_attachment_free (CareAttachment *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->sha256);
  g_free (self);
}

static GPtrArray *
files_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)care_attachment_free);
}

CareCaseEvent *
care_case_event_new (CareEventKind kind, CareDate date)
{
  CareCaseEvent *self = g_new0 (CareCaseEvent, 1);

  self->id = g_strdup ("");
  self->kind = kind;
  self->date = date;
  self->amount_pence = -1;
  self->reference = g_strdup ("");
  self->recipient = g_strdup ("");
  self->moment = CARE_NO_INSTANT;
  self->there = g_new0 (char *, 1);
  self->lacking = g_new0 (char *, 1);
  self->note = g_strdup ("");
  self->files = files_new ();
  self->replaces = g_strdup ("");
  self->entered_at = CARE_NO_INSTANT;
  self->entered_by = g_strdup ("");
  return self;
}

CareCaseEvent *
care_case_event_copy (const CareCaseEvent *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  CareCaseEvent *copy = g_memdup2 (self, sizeof *self);
  copy->id = g_strdup (self->id);
  copy->reference = g_strdup (self->reference);
  copy->recipient = g_strdup (self->recipient);
  copy->there = g_strdupv (self->there);
  copy->lacking = g_strdupv (self->lacking);
  copy->note = g_strdup (self->note);
  copy->files = files_new ();
  for (guint i = 0; i < self->files->len; i++)
    {
      const CareAttachment *file = g_ptr_array_index (self->files, i);
      g_ptr_array_add (copy->files, care_attachment_new (file->name, file->sha256));
    }
  copy->replaces = g_strdup (self->replaces);
  copy->entered_by = g_strdup (self->entered_by);
  return copy;
}

void
care_case_event_free (CareCaseEvent *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->reference);
  g_free (self->recipient);
  g_strfreev (self->there);
  g_strfreev (self->lacking);
  g_free (self->note);
  g_ptr_array_unref (self->files);
  g_free (self->replaces);
  g_free (self->entered_by);
  g_free (self);
}

void
care_case_event_set (char **place, const char *text)
{
  g_return_if_fail (place != NULL);

  char *kept = g_strdup (text != NULL ? text : "");
  g_free (*place);
  *place = kept;
}

const CareAttachment *
care_case_event_file (const CareCaseEvent *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->files->len > 0 ? g_ptr_array_index (self->files, 0) : NULL;
}
