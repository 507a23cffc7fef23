/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-states.h"

#include "care-words-dates.h"
#include "care-words-fill.h"

#include <glib/gi18n-lib.h>

static const char *const state_words[CARE_N_STATES] = {
  [CARE_STATE_NOT_REQUIRED] = N_ ("Not required"),
  [CARE_STATE_ON_TIME] = N_ ("On time"),
  [CARE_STATE_NIL] = N_ ("Nil return"),
  [CARE_STATE_UPCOMING] = N_ ("Not open yet"),
  [CARE_STATE_OPEN] = N_ ("To do"),
  [CARE_STATE_INCOMPLETE] = N_ ("Incomplete"),
  [CARE_STATE_OUTSIDE_WINDOW] = N_ ("Outside the window"),
  [CARE_STATE_UNKNOWN] = N_ ("Not known"),
  [CARE_STATE_MISSED] = N_ ("Missed"),
};

/* Where nothing was recorded, or the moment does not matter. */
static const char *const state_plain[CARE_N_STATES] = {
  [CARE_STATE_NOT_REQUIRED]
  = N_ ("No return was asked for: the location was not registered for this care type "
        "on the closing day."),
  [CARE_STATE_ON_TIME] = N_ ("The return was saved inside the window."),
  [CARE_STATE_NIL] = N_ ("A nil return was saved inside the window, which counts as on time."),
  [CARE_STATE_UPCOMING] = N_ ("The window has not opened yet."),
  [CARE_STATE_OPEN] = N_ ("The window is open and the return is still to be recorded."),
  [CARE_STATE_INCOMPLETE]
  = N_ ("Some sections were saved inside the window, but not all of them. This counts "
        "as missed."),
  [CARE_STATE_OUTSIDE_WINDOW]
  = N_ ("The return was saved, but not inside the window. This counts as missed; it "
        "shows that an attempt was made."),
  [CARE_STATE_UNKNOWN]
  = N_ ("This record does not go back that far. If you remember the month, or have papers "
        "for it, say so."),
  [CARE_STATE_MISSED] = N_ ("The window closed and no return was recorded."),
};

/* With the moment that decided. */
static const char *const state_at[CARE_N_STATES] = {
  [CARE_STATE_ON_TIME] = N_ ("Saved on {a}, inside the window."),
  [CARE_STATE_NIL] = N_ ("A nil return was saved on {a}, inside the window. It counts as on time."),
  [CARE_STATE_UPCOMING] = N_ ("Saved on {a}, before the window opens. The window has still to be met."),
  [CARE_STATE_OPEN] = N_ ("Last saved on {a}, but the window has still to be met with every section."),
  [CARE_STATE_INCOMPLETE]
  = N_ ("Saved on {a}, inside the window, but not every section. This counts as missed."),
  [CARE_STATE_OUTSIDE_WINDOW]
  = N_ ("Saved on {a}, outside the window. This counts as missed; it shows that an "
        "attempt was made."),
};

const char *
care_words_state (CareState state)
{
  g_return_val_if_fail ((int)state >= 0 && state < CARE_N_STATES, "");
  return _ (state_words[state]);
}

static char *
window_sentence (CareState state, const CareWindow *window)
{
  if (state == CARE_STATE_OPEN || state == CARE_STATE_MISSED)
    {
      g_autofree char *closes = care_words_date (window->closes);
      return state == CARE_STATE_OPEN
                 ? g_strdup_printf (_ ("To be recorded by the end of %s."), closes)
                 : g_strdup_printf (_ ("The window closed on %s and no return was recorded."), closes);
    }
  if (state == CARE_STATE_UPCOMING)
    {
      g_autofree char *opens = care_words_date (window->opens);
      return g_strdup_printf (_ ("The window opens on %s."), opens);
    }
  return g_strdup (_ (state_plain[state]));
}

char *
care_words_state_sentence (CareState state, const CareWindow *window, CareInstant recorded_at)
{
  g_return_val_if_fail ((int)state >= 0 && state < CARE_N_STATES, NULL);

  if (recorded_at != CARE_NO_INSTANT && state_at[state] != NULL)
    {
      g_autofree char *at = care_words_instant (recorded_at);
      return care_words_fill (_ (state_at[state]), at, NULL);
    }
  if (window != NULL)
    return window_sentence (state, window);
  return g_strdup (_ (state_plain[state]));
}

const char *
care_words_service (CareService service)
{
  return service == CARE_SERVICE_CARE_HOME ? _ ("Care home") : _ ("Home care");
}

const char *
care_words_how (CareHow how)
{
  static const char *const words[] = {
    [CARE_HOW_PAGES] = N_ ("Page by page"),
    [CARE_HOW_BULK] = N_ ("Bulk update"),
    [CARE_HOW_EMAIL_LINK] = N_ ("Link in the reminder e-mail"),
  };

  g_return_val_if_fail ((size_t)how < G_N_ELEMENTS (words), "");
  return _ (words[how]);
}

const char *
care_words_channel (CareChannel channel)
{
  static const char *const words[] = {
    [CARE_CHANNEL_HAND] = N_ ("By hand"),
    [CARE_CHANNEL_POST] = N_ ("By post"),
    [CARE_CHANNEL_ELECTRONIC] = N_ ("Electronically"),
  };

  g_return_val_if_fail ((size_t)channel < G_N_ELEMENTS (words), "");
  return _ (words[channel]);
}

const char *
care_words_recalled (CareRecalled recalled)
{
  static const char *const words[] = {
    [CARE_RECALLED_NOTHING] = N_ ("Nothing said yet"), [CARE_RECALLED_ON_TIME] = N_ ("On time"),
    [CARE_RECALLED_NIL] = N_ ("Nil return"),           [CARE_RECALLED_MISSED] = N_ ("Missed"),
    [CARE_RECALLED_NOT_KNOWN] = N_ ("Not remembered"),
  };

  g_return_val_if_fail ((size_t)recalled < G_N_ELEMENTS (words), "");
  return _ (words[recalled]);
}

const char *
care_words_ownership (CareOwnership ownership)
{
  return ownership == CARE_OWNERSHIP_PUBLIC ? _ ("Public body") : _ ("Private or voluntary");
}

const char *
care_words_severity (CareSeverity severity)
{
  static const char *const words[] = {
    [CARE_SEVERITY_ERROR] = N_ ("To mend"),
    [CARE_SEVERITY_WARNING] = N_ ("To check"),
    [CARE_SEVERITY_ADVICE] = N_ ("Advice"),
  };

  g_return_val_if_fail ((size_t)severity < G_N_ELEMENTS (words), "");
  return _ (words[severity]);
}
