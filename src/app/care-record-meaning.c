/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-meaning.h"

#include <glib/gi18n.h>

#include "care-words-dates.h"

static bool
is_met (CareState state)
{
  return state == CARE_STATE_ON_TIME || state == CARE_STATE_NIL;
}

static char *
after_the_close (const CareReturnView *view, CareState state, const char *closes)
{
  if (is_met (state))
    return g_strdup_printf (_ ("The window closed on %s. This month was met before then; this adds the later "
                               "save to it."),
                            closes);
  if (state == CARE_STATE_NOT_REQUIRED || state == CARE_STATE_UNKNOWN)
    return g_strdup_printf (_ ("The window closed on %s. It is kept with the month."), closes);
  return g_strdup_printf (
      _ ("The window closed on %s: this counts as missed. Record it anyway; it shows that "
         "you made an attempt."),
      closes);
}

static char *
inside (const CareReturnView *view, CareState state, const char *closes, CareInstant now)
{
  if (state == CARE_STATE_NIL)
    return g_strdup (_ ("Inside the window: counts as on time, as a nil return."));
  if (is_met (state))
    return g_strdup (_ ("Inside the window: counts as on time."));
  if (state == CARE_STATE_NOT_REQUIRED)
    return g_strdup (_ ("Inside the window. No return was due for this service in this month; it is kept all "
                        "the same."));
  if (now < view->window.late_from)
    return g_strdup_printf (_ ("Inside the window, but without every section. Save the rest in the Capacity "
                               "Tracker by the end of %s and record again: only then does the month count."),
                            closes);
  return g_strdup (
      _ ("Inside the window, but without every section: this counts as missed. Record it anyway; "
         "it shows that you made an attempt."));
}

char *
care_record_meaning (
    const CareReturnView *view, CareInstant at, bool every_section, CareInstant now, bool *good)
{
  CareState state;
  g_autofree char *opens = NULL;
  g_autofree char *closes = NULL;

  g_return_val_if_fail (view != NULL, NULL);

  state = care_return_view_state_if (view, at, every_section, now);
  opens = care_words_date (view->window.opens);
  closes = care_words_date (view->window.closes);
  if (good != NULL)
    *good = is_met (state);
  if (at > now)
    {
      if (good != NULL)
        *good = false;
      return g_strdup (
          _ ("That moment is still to come. Record it once it is saved in the Capacity Tracker."));
    }
  if (at < view->window.opens_at)
    return g_strdup_printf (
        _ ("The window opens on %s, and a save before it does not count. Save it again in "
           "the Capacity Tracker once the window is open."),
        opens);
  if (at >= view->window.late_from)
    return after_the_close (view, state, closes);
  return inside (view, state, closes, now);
}

char *
care_record_open_points (const CareReturnView *view)
{
  int errors = 0, left = 0;

  g_return_val_if_fail (view != NULL, NULL);

  left = view->ret->kind == CARE_RETURN_NIL ? 0 : view->asked - view->answered;
  for (guint i = 0; i < view->findings->len; i++)
    {
      const CareFinding *finding = g_ptr_array_index (view->findings, i);

      errors
          += finding->severity == CARE_SEVERITY_ERROR && finding->code != CARE_FINDING_NOT_ANSWERED ? 1 : 0;
    }
  if (errors == 0 && left == 0)
    return g_strdup ("");
  return g_strdup_printf (
      _ ("Answered in the form: %d of %d. To mend: %d. You can record it all the same: the "
         "guidance asks for what you know."),
      view->answered, view->asked, errors);
}
