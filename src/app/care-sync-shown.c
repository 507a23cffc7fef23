/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-sync-shown.h"

#include "care-words-dates.h"
#include "care-words-sync.h"

#include <glib/gi18n.h>

CareSyncShown
care_sync_shown_of (CareSync *sync)
{
  CareSyncShown shown = { CARE_SYNC_NOT_JOINED, NULL, 0, 0 };

  if (sync == NULL)
    return shown;
  shown.phase = care_sync_get_phase (sync);
  shown.state = care_sync_get_state (sync);
  care_sync_get_progress (sync, &shown.done, &shown.of);
  return shown;
}

bool
care_sync_shown_is_joined (const CareSyncShown *self)
{
  return self->state != NULL && self->state->hubs->len > 0;
}

static bool
needs_person (const CareHubState *hub)
{
  return hub->why != CARE_SYNC_FINE && !care_sync_why_passes (hub->why);
}

const CareHubState *
care_sync_shown_hub (const CareSyncShown *self)
{
  const CareHubState *chosen = NULL;

  if (!care_sync_shown_is_joined (self))
    return NULL;
  for (unsigned i = 0; i < self->state->hubs->len; i++)
    {
      const CareHubState *hub = g_ptr_array_index (self->state->hubs, i);

      if (needs_person (hub))
        return hub;
      if (chosen == NULL || (chosen->why == CARE_SYNC_FINE && hub->why != CARE_SYNC_FINE))
        chosen = hub;
    }
  return chosen;
}

const CareHubState *
care_sync_shown_find_hub (const CareSyncShown *self, const char *name)
{
  for (unsigned i = 0; self->state != NULL && i < self->state->hubs->len; i++)
    {
      const CareHubState *hub = g_ptr_array_index (self->state->hubs, i);

      if (g_str_equal (hub->name, name))
        return hub;
    }
  return NULL;
}

CareSyncQuestion
care_sync_shown_question (const CareSyncShown *self)
{
  const CareHubState *hub = care_sync_shown_hub (self);

  if (hub == NULL || !needs_person (hub))
    return CARE_SYNC_ASKS_NOTHING;
  if (hub->why == CARE_SYNC_NO_PASSWORD || hub->why == CARE_SYNC_NOT_LET_IN)
    return CARE_SYNC_ASKS_PASSWORD;
  if (hub->why == CARE_SYNC_ANOTHER_HUB)
    return CARE_SYNC_ASKS_OTHER_HUB;
  return hub->why == CARE_SYNC_MANY_CHANGES ? CARE_SYNC_ASKS_MANY_CHANGES : CARE_SYNC_ASKS_ADDRESS;
}

char *
care_sync_shown_moment (CareInstant at, CareInstant now)
{
  if (care_instant_date (at) == care_instant_date (now))
    return care_words_time (at);
  return care_words_instant (at);
}

/* Counted as what a manager counts, where there is any: returns before other changes. */
static char *
what_waits (const CareSyncState *state)
{
  int returns = state->returns_waiting, all = state->waiting;

  if (returns > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d return", "%d returns", returns), returns);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d change", "%d changes", all), all);
}

static char *
waits_sentence (const CareSyncState *state, const CareHubState *hub)
{
  g_autofree char *what = what_waits (state);

  if (hub->why == CARE_SYNC_FINE)
    return state->waiting > 0 ? g_strdup_printf (_ ("Waiting to be sent: %s."), what)
                              : g_strdup (_ ("Not yet in step with the group."));
  if (hub->why == CARE_SYNC_STORE_FULL)
    return g_strdup (_ ("Waiting for room on this computer."));
  if (hub->why == CARE_SYNC_OFFLINE)
    return state->waiting > 0
               ? g_strdup_printf (_ ("Waiting for the network. %s will be sent when it is back."), what)
               : g_strdup (_ ("Waiting for the network. Nothing is left to be sent."));
  return state->waiting > 0
             ? g_strdup_printf (_ ("Waiting for the hub. %s will be sent when it answers."), what)
             : g_strdup (_ ("Waiting for the hub. Nothing is left to be sent."));
}

static char *
work_sentence (const CareSyncShown *self, const CareHubState *hub)
{
  bool first = hub->in_step_at == CARE_NO_INSTANT;

  if (self->of <= 0)
    return g_strdup (first ? _ ("Joining the group…") : _ ("Getting in step with the group…"));
  /* With the thousands parted, as the locale does. */
  return first ? g_strdup_printf (_ ("Joining the group: %'d of %'d…"), self->done, self->of)
               : g_strdup_printf (_ ("Getting in step with the group: %'d of %'d…"), self->done, self->of);
}

/* What is below in the lists. */
static char *
rows_sentence (const CareSyncState *state)
{
  g_autofree char *settle = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d difference to settle", "%d differences to settle", state->conflicts),
      state->conflicts);
  g_autofree char *aside = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d change set aside", "%d changes set aside", state->set_aside),
      state->set_aside);

  if (state->conflicts > 0 && state->set_aside > 0)
    return g_strdup_printf (_ ("%s, and %s."), settle, aside);
  return g_strdup_printf ("%s.", state->conflicts > 0 ? settle : aside);
}

static char *
needs_sentence (const CareSyncShown *self, const CareHubState *hub)
{
  if (hub->why == CARE_SYNC_NO_PASSWORD)
    return g_strdup (_ ("The hub asks for your password."));
  if (hub->why == CARE_SYNC_NOT_LET_IN)
    return g_strdup (_ ("The hub did not let this computer in."));
  if (hub->why == CARE_SYNC_ANOTHER_HUB)
    return g_strdup (_ ("Another hub answers in place of your group’s."));
  if (hub->why == CARE_SYNC_MANY_CHANGES)
    return g_strdup (_ ("The hub would change many records at once."));
  if (hub->why == CARE_SYNC_NOT_TRUSTED)
    return g_strdup (_ ("The hub could not prove that it is yours."));
  if (needs_person (hub))
    return g_strdup (_ ("Nothing is sent until somebody looks at it."));
  if (self->state->conflicts + self->state->set_aside > 0)
    return rows_sentence (self->state);
  return waits_sentence (self->state, hub);
}

char *
care_sync_shown_sentence (const CareSyncShown *self)
{
  const CareHubState *hub = NULL;
  g_autofree char *moment = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  hub = care_sync_shown_hub (self);
  if (hub == NULL)
    return g_strdup ("");
  switch (self->phase)
    {
    case CARE_SYNC_AT_WORK:
      return work_sentence (self, hub);
    case CARE_SYNC_NEEDS_YOU:
      return needs_sentence (self, hub);
    case CARE_SYNC_WAITS:
      return waits_sentence (self->state, hub);
    case CARE_SYNC_NOT_JOINED:
    case CARE_SYNC_IN_STEP:
    default:
      break;
    }
  if (hub->in_step_at == CARE_NO_INSTANT)
    return g_strdup (_ ("Not yet in step with the group."));
  moment = care_sync_shown_moment (hub->in_step_at, self->state->now);
  return g_strdup_printf (_ ("In step with the group, %s"), moment);
}

static void
add_sentence (GString *text, const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

char *
care_sync_shown_more (const CareSyncShown *self)
{
  const CareHubState *hub = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  hub = care_sync_shown_hub (self);
  if (hub == NULL || self->phase == CARE_SYNC_AT_WORK)
    return g_strdup ("");
  if (hub->why != CARE_SYNC_FINE)
    {
      g_autofree char *why = care_words_sync_why (hub->why, hub->detail);

      add_sentence (text, why);
    }
  if (hub->why != CARE_SYNC_FINE && !needs_person (hub) && hub->next_at != CARE_NO_INSTANT)
    {
      g_autofree char *next = care_sync_shown_moment (hub->next_at, self->state->now);
      g_autofree char *words = hub->next_at - self->state->now < 60
                                   ? g_strdup (_ ("It is tried again in a moment."))
                                   : g_strdup_printf (_ ("It is tried again at %s."), next);

      add_sentence (text, words);
    }
  if (hub->why != CARE_SYNC_FINE && hub->in_step_at != CARE_NO_INSTANT)
    {
      g_autofree char *last = care_sync_shown_moment (hub->in_step_at, self->state->now);
      g_autofree char *words = g_strdup_printf (_ ("Last in step: %s."), last);

      add_sentence (text, words);
    }
  if (self->state->kept > 0)
    {
      g_autofree char *words
          = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                          "%d document on the hub comes from a newer version of this "
                                          "application. It is kept as it is; update to see it.",
                                          "%d documents on the hub come from a newer version of this "
                                          "application. They are kept as they are; update to see them.",
                                          self->state->kept),
                             self->state->kept);

      add_sentence (text, words);
    }
  return g_strdup (text->str);
}

char *
care_sync_shown_skew (const CareSyncShown *self)
{
  const CareHubState *hub = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  hub = care_sync_shown_hub (self);
  return hub != NULL && hub->has_skew ? care_words_skew (hub->skew) : NULL;
}

/* Quiet: a run that is under way changes nothing here. */
char *
care_sync_shown_foot (const CareSyncShown *self)
{
  const CareHubState *hub = NULL;
  int needs = 0;

  g_return_val_if_fail (self != NULL, NULL);

  hub = care_sync_shown_hub (self);
  if (hub == NULL)
    return g_strdup ("");
  needs = care_sync_shown_needs (self, NULL);
  if (needs > 0)
    return g_strdup (_ ("Sync needs you"));
  if (self->state->waiting > 0)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%d waits to be sent", "%d wait to be sent", self->state->waiting),
        self->state->waiting);
  if (hub->why != CARE_SYNC_FINE)
    return g_strdup (hub->why == CARE_SYNC_OFFLINE ? _ ("Waiting for the network")
                                                   : _ ("Waiting for the hub"));
  if (hub->in_step_at == CARE_NO_INSTANT)
    return g_strdup (_ ("Joining the group…"));
  return g_strdup (_ ("In step with the group"));
}

int
care_sync_shown_needs (const CareSyncShown *self, char **spoken)
{
  const CareHubState *hub = NULL;
  int needs = 0;

  g_return_val_if_fail (self != NULL, 0);

  hub = care_sync_shown_hub (self);
  if (hub != NULL)
    needs = self->state->conflicts + self->state->set_aside + (needs_person (hub) ? 1 : 0);
  if (spoken != NULL)
    *spoken = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%d thing needs you", "%d things need you", needs), needs);
  return needs;
}
