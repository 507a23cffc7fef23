/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-case.h"

#include "care-code.h"

#include <string.h>

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

CareCaseEvent *
care_case_event_new (CareEventKind kind, CareDate date)
{
  CareCaseEvent *self = g_new0 (CareCaseEvent, 1);

  self->id = g_strdup ("");
  self->kind = kind;
  self->date = date;
  self->amount_pence = -1;
  self->note = g_strdup ("");
  self->file_name = g_strdup ("");
  self->file_sha256 = g_strdup ("");
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
  copy->note = g_strdup (self->note);
  copy->file_name = g_strdup (self->file_name);
  copy->file_sha256 = g_strdup (self->file_sha256);
  copy->entered_by = g_strdup (self->entered_by);
  return copy;
}

void
care_case_event_free (CareCaseEvent *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->note);
  g_free (self->file_name);
  g_free (self->file_sha256);
  g_free (self->entered_by);
  g_free (self);
}

CareAllegation *
care_allegation_new (const char *location, CareService service, CareMonth month, const char *item)
{
  g_return_val_if_fail (location != NULL, NULL);

  CareAllegation *self = g_new0 (CareAllegation, 1);
  self->location = g_strdup (location);
  self->service = service;
  self->month = month;
  self->item = g_strdup (item);
  return self;
}

void
care_allegation_free (CareAllegation *self)
{
  if (self == NULL)
    return;
  g_free (self->location);
  g_free (self->item);
  g_free (self);
}

/* Cuts the part after the last slash off text and gives it; NULL where there is no slash. */
static const char *
cut_last (char *text)
{
  char *slash = strrchr (text, '/');

  if (slash == NULL)
    return NULL;
  *slash = '\0';
  return slash + 1;
}

CareAllegation *
care_allegation_parse (const char *text, bool with_item)
{
  if (text == NULL)
    return NULL;

  /* From the right, for a slash may stand in the location's own name. */
  g_autofree char *rest = g_strdup (text);
  const char *item = with_item ? cut_last (rest) : NULL;
  if (with_item && (item == NULL || *item == '\0'))
    return NULL;

  const char *month_text = cut_last (rest);
  const char *service_text = month_text != NULL ? cut_last (rest) : NULL;
  CareMonth month = care_month_parse (month_text);
  CareService service;
  if (month == CARE_NO_MONTH || !care_service_from_string (service_text, &service) || *rest == '\0')
    return NULL;
  return care_allegation_new (rest, service, month, item);
}

char *
care_allegation_format (const CareAllegation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autofree char *month = care_month_format (self->month);
  const char *service = care_service_to_string (self->service);
  if (self->item == NULL)
    return g_strdup_printf ("%s/%s/%s", self->location, service, month);
  return g_strdup_printf ("%s/%s/%s/%s", self->location, service, month, self->item);
}

CareCase *
care_case_new (const char *id, const char *provider, CareDate opened)
{
  g_return_val_if_fail (id != NULL && provider != NULL, NULL);

  CareCase *self = g_new0 (CareCase, 1);
  self->id = g_strdup (id);
  self->provider = g_strdup (provider);
  self->opened = opened;
  self->missed = g_ptr_array_new_with_free_func ((GDestroyNotify)care_allegation_free);
  self->misleading = g_ptr_array_new_with_free_func ((GDestroyNotify)care_allegation_free);
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify)care_case_event_free);
  return self;
}

void
care_case_free (CareCase *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->provider);
  g_ptr_array_unref (self->missed);
  g_ptr_array_unref (self->misleading);
  g_ptr_array_unref (self->events);
  g_free (self);
}

const CareCaseEvent *
care_case_last (const CareCase *self, CareEventKind kind)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = self->events->len; i-- > 0;)
    {
      const CareCaseEvent *event = g_ptr_array_index (self->events, i);
      if (event->kind == kind)
        return event;
    }
  return NULL;
}
