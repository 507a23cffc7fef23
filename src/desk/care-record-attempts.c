/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What this computer, and others of the group, saw go wrong, out of their event logs. */
#include "care-record-papers.h"

#include "care-store-events.h"
#include "care-wire-attempt.h"

static CareAttempt *
attempt_new (CareAttemptKind kind, CareInstant from)
{
  CareAttempt *self = g_new0 (CareAttempt, 1);

  self->kind = kind;
  self->from = from;
  self->to = CARE_NO_INSTANT;
  return self;
}

/* A run of failures has one event when it begins and one when it ends. open: desk and hub to the CareAttempt
 * that has no end yet. */
static void
take_event (GPtrArray *attempts, GHashTable *open, const CareEvent *event)
{
  g_autofree char *whose = g_strjoin ("|", event->desk, event->subject, NULL);
  CareSyncWhy why = CARE_SYNC_FINE;
  CareInstant since;
  int tries;

  if (g_str_equal (event->what, "desk-renamed"))
    {
      if (care_wire_is_restored (event->detail))
        g_ptr_array_add (attempts, attempt_new (CARE_ATTEMPT_RESTORED, event->at));
      return;
    }
  if (!care_wire_trouble_from_json (event->detail, &why, &since, &tries))
    return;
  if (g_str_equal (event->what, "sync-failed"))
    {
      CareAttempt *attempt
          = attempt_new (why == CARE_SYNC_OFFLINE ? CARE_ATTEMPT_OFFLINE : CARE_ATTEMPT_REFUSED, event->at);
      attempt->why = why;
      attempt->tries = 1;
      g_ptr_array_add (attempts, attempt);
      g_hash_table_insert (open, g_steal_pointer (&whose), attempt);
      return;
    }
  CareAttempt *ended = g_hash_table_lookup (open, whose);
  if (ended != NULL)
    {
      ended->to = event->at;
      ended->tries = MAX (ended->tries, tries);
      g_hash_table_remove (open, whose);
    }
}

GPtrArray *
care_record_list_attempts (CareRecord *self, CareInstant from, CareInstant to, GError **error)
{
  static const char *const names[] = { "sync-failed", "sync-restored", "desk-renamed", NULL };

  g_return_val_if_fail (self != NULL, NULL);
  guint n_own = 0;
  g_autoptr (GPtrArray) events
      = care_store_list_events_named (care_record_store (self), names, &n_own, error);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *within = NULL;

  if (events == NULL)
    return NULL;
  for (guint i = 0; i < events->len; i++)
    {
      guint before = all->len;

      take_event (all, open, g_ptr_array_index (events, i));
      if (all->len > before)
        ((CareAttempt *)g_ptr_array_index (all, before))->elsewhere = i >= n_own;
    }
  within = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < all->len; i++)
    {
      const CareAttempt *attempt = g_ptr_array_index (all, i);
      CareInstant end = attempt->kind == CARE_ATTEMPT_RESTORED ? attempt->from : attempt->to;
      if (attempt->from <= to && (end == CARE_NO_INSTANT || end >= from))
        g_ptr_array_add (within, g_memdup2 (attempt, sizeof *attempt));
    }
  return within;
}
