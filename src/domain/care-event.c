/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-event.h"

void
care_event_free (CareEvent *self)
{
  if (self == NULL)
    return;
  g_free (self->person);
  g_free (self->desk);
  g_free (self->what);
  g_free (self->subject);
  g_free (self->detail);
  g_free (self->hash);
  g_free (self->previous);
  g_free (self);
}

char *
care_event_hash (
    int64_t sequence, const char *at, const char *const words[4], const char *detail, const char *previous)
{
  g_return_val_if_fail (at != NULL && words != NULL && detail != NULL && previous != NULL, NULL);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT "|%s|%s|%s|%s|%s|%s|%s", sequence, at,
                                           words[0], words[1], words[2], words[3], detail, previous);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

CareSegment *
care_segment_new (void)
{
  CareSegment *self = g_new0 (CareSegment, 1);

  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify)care_event_free);
  return self;
}

void
care_segment_free (CareSegment *self)
{
  if (self == NULL)
    return;
  g_free (self->desk);
  g_free (self->parent);
  g_free (self->previous);
  g_free (self->head);
  g_ptr_array_unref (self->events);
  g_free (self);
}

char *
care_segment_id (const CareSegment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup_printf ("events:%s:%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, self->desk, self->from,
                          self->to);
}

static bool
has_bar (const char *word)
{
  return word == NULL || g_strstr_len (word, -1, "|") != NULL;
}

/* Whether the event's hash is what its parts have. A bar in a word could be moved without the hash noticing,
 * so none may be there. */
static bool
is_whole (const CareEvent *event)
{
  const char *const event_words[4] = { event->person, event->desk, event->what, event->subject };
  g_autofree char *at = care_instant_format (event->at);

  for (size_t i = 0; i < G_N_ELEMENTS (event_words); i++)
    if (has_bar (event_words[i]))
      return false;
  if (at == NULL)
    return false;
  g_autofree char *hash = care_event_hash (event->sequence, at, event_words, event->detail, event->previous);
  return g_str_equal (hash, event->hash);
}

bool
care_segment_is_sound (const CareSegment *self)
{
  g_return_val_if_fail (self != NULL, false);
  const char *previous = self->previous;

  if (self->from < 1 || self->to < self->from || self->to - self->from != (int64_t)self->events->len - 1)
    return false;
  if (previous == NULL || (self->from == 1) != (*previous == '\0'))
    return false;
  for (unsigned i = 0; i < self->events->len; i++)
    {
      const CareEvent *event = g_ptr_array_index (self->events, i);
      if (event->sequence != self->from + i || event->hash == NULL || *event->hash == '\0'
          || g_strcmp0 (event->previous, previous) != 0)
        return false;
      if (event->detail != NULL && !is_whole (event))
        return false;
      previous = event->hash;
    }
  return g_strcmp0 (self->head, previous) == 0;
}
