/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said to somebody whose returns are not recorded yet. */
#include "care-words-places.h"

#include "care-words-dates.h"
#include "care-words-states.h"

#include <glib/gi18n-lib.h>

char *
care_words_chase_state (const CareChase *chase)
{
  g_return_val_if_fail (chase != NULL, NULL);

  if (chase->state == CARE_STATE_INCOMPLETE)
    return g_strdup (_ ("recorded in part"));
  if (chase->answered == 0)
    return g_strdup (_ ("not begun"));
  if (chase->answered == chase->asked)
    return g_strdup (_ ("all answered, not yet recorded"));
  return g_strdup_printf (_ ("%d of %d answered"), chase->answered, chase->asked);
}

char *
care_words_chase_subject (const CareWindow *window)
{
  g_return_val_if_fail (window != NULL, NULL);
  g_autofree char *month = care_words_month (window->month);

  return g_strdup_printf (_ ("Capacity Tracker returns for %s"), month);
}

char *
care_words_chase_message (const CareChase *const *lines, size_t n, const CareWindow *window)
{
  g_return_val_if_fail (lines != NULL && n > 0 && window != NULL, NULL);
  g_autofree char *month = care_words_month (window->month);
  g_autofree char *closes = care_words_date (window->closes);
  GString *text = g_string_new (NULL);

  if (*lines[0]->person != '\0')
    g_string_append_printf (text, _ ("Dear %s,"), lines[0]->person);
  else
    g_string_append (text, _ ("Nobody in particular has these returns:"));
  g_string_append (text, "\n\n");
  g_string_append_printf (
      text,
      g_dngettext (GETTEXT_PACKAGE, "this Capacity Tracker return for %s is not recorded yet:",
                   "these Capacity Tracker returns for %s are not recorded yet:", (unsigned long)n),
      month);
  g_string_append (text, "\n\n");
  for (size_t i = 0; i < n; i++)
    {
      g_autofree char *state = care_words_chase_state (lines[i]);
      g_string_append_printf (text, "• %s, %s: %s", lines[i]->name, care_words_service (lines[i]->service),
                              state);
      if (*lines[i]->deputy != '\0')
        g_string_append_printf (text, _ (" (deputy %s)"), lines[i]->deputy);
      g_string_append_c (text, '\n');
    }
  g_string_append_c (text, '\n');
  g_string_append_printf (text, _ ("The window closes at the end of %s."), closes);
  g_string_append (text, " ");
  g_string_append (
      text, _ ("What was saved in the Capacity Tracker already only has to be recorded in Care Returns."));
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}
