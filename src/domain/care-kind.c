/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-kind.h"

#include "care-code.h"

#include <string.h>

static const char *const words[CARE_N_KINDS] = {
  "provider", "location",   "evidence",       "return",  "submission", "receipt", "recollection",
  "case",     "case-event", "representation", "holiday", "events",     "desk",
};

const char *
care_kind_to_string (CareKind kind)
{
  g_return_val_if_fail ((int)kind >= 0 && kind < CARE_N_KINDS, "");

  return words[kind];
}

bool
care_kind_of_id (const char *id, CareKind *kind)
{
  g_return_val_if_fail (kind != NULL, false);
  const char *colon = id != NULL ? strchr (id, ':') : NULL;

  if (colon == NULL || colon[1] == '\0')
    return false;
  g_autofree char *word = g_strndup (id, (gsize)(colon - id));
  int code = care_code_find (words, CARE_N_KINDS, word);
  if (code < 0)
    return false;
  *kind = (CareKind)code;
  return true;
}

bool
care_kind_changes (CareKind kind)
{
  g_return_val_if_fail ((int)kind >= 0 && kind < CARE_N_KINDS, false);

  switch (kind)
    {
    case CARE_KIND_EVIDENCE:
    case CARE_KIND_SUBMISSION:
    case CARE_KIND_RECEIPT:
    case CARE_KIND_CASE_EVENT:
    case CARE_KIND_HOLIDAY: /* the first statement of a day stays */
    case CARE_KIND_EVENTS:
      return false;
    case CARE_KIND_PROVIDER:
    case CARE_KIND_LOCATION:
    case CARE_KIND_RETURN:
    case CARE_KIND_RECOLLECTION:
    case CARE_KIND_CASE:
    case CARE_KIND_REPRESENTATION:
    case CARE_KIND_DESK:
    case CARE_N_KINDS:
      break;
    }
  return true;
}

const char *
care_kind_key (const char *id)
{
  g_return_val_if_fail (id != NULL, "");
  const char *colon = strchr (id, ':');

  return colon != NULL ? colon + 1 : "";
}

/* Takes what follows the last colon off text. NULL where there is none. Borrowed from text. */
static char *
cut_last (char *text)
{
  char *colon = strrchr (text, ':');

  if (colon == NULL)
    return NULL;
  *colon = '\0';
  return colon + 1;
}

bool
care_kind_split_month (
    const char *id, bool with_tail, char **location, CareService *service, CareMonth *month)
{
  g_return_val_if_fail (id != NULL && location != NULL && service != NULL && month != NULL, false);
  g_autofree char *key = g_strdup (care_kind_key (id));
  const char *tail = with_tail ? cut_last (key) : key;
  const char *month_word = tail != NULL ? cut_last (key) : NULL;
  const char *service_word = month_word != NULL ? cut_last (key) : NULL;
  CareService found;

  if (service_word == NULL || *key == '\0' || (with_tail && *tail == '\0'))
    return false;
  if (care_month_parse (month_word) == CARE_NO_MONTH || !care_service_from_string (service_word, &found))
    return false;
  *location = g_steal_pointer (&key);
  *service = found;
  *month = care_month_parse (month_word);
  return true;
}

char *
care_kind_month_id (CareKind kind, const char *location, CareService service, CareMonth month)
{
  g_return_val_if_fail (location != NULL, NULL);
  g_autofree char *month_word = care_month_format (month);

  return g_strconcat (care_kind_to_string (kind), ":", location, ":", care_service_to_string (service), ":",
                      month_word != NULL ? month_word : "", NULL);
}
