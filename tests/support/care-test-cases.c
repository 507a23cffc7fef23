/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-test-cases.h"

#include "care-test-law.h"

#include <string.h>

/* Cuts what follows mark off text; NULL where it is not there. */
static const char *
cut (char *text, char mark)
{
  char *found = strchr (text, mark);

  if (found == NULL)
    return NULL;
  *found = '\0';
  return found + 1;
}

static void
add_event (CareCase *self, const char *word)
{
  g_autofree char *text = g_strdup (word);
  const char *printed = cut (text, '=');
  const char *received = cut (text, '+');
  const char *date = cut (text, '@');
  const char *outcome = cut (text, ':');
  CareEventKind kind;

  g_assert_true (care_event_kind_from_string (text, &kind));
  g_autoptr (CareCaseEvent) event
      = care_case_event_new (kind, care_test_date (date != NULL ? date : "2026-11-23"));
  g_assert_true (care_outcome_from_string (outcome != NULL ? outcome : "", &event->outcome));
  g_assert_true (care_event_kind_allows (kind, event->outcome));
  event->has_channel = care_event_kind_is_served (kind);
  event->channel = CARE_CHANNEL_ELECTRONIC;
  event->received = care_test_date (received);
  event->printed = care_test_date (printed);

  g_test_message ("%s", word);
  g_assert_true (care_case_can_add (self, kind, NULL));
  g_ptr_array_add (self->events, g_steal_pointer (&event));
}

void
care_test_case_add (CareCase *self, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  for (size_t i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      add_event (self, words[i]);
}

CareCase *
care_test_case (const char *line)
{
  CareCase *self = care_case_new ("case-1", "1-P1", care_date (2026, 10, 1));

  care_test_case_add (self, line);
  return self;
}
