/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-places.h"

#include "care-words-dates.h"

#include <glib/gi18n-lib.h>

char *
care_words_span (CareDate from, CareDate to)
{
  g_autofree char *first = from != CARE_NO_DATE ? care_words_date (from) : NULL;
  g_autofree char *last = to != CARE_NO_DATE ? care_words_date (to) : NULL;

  if (first != NULL && last != NULL)
    /* TRANSLATORS: two days, both included. */
    return g_strdup_printf (_ ("from %s to %s"), first, last);
  if (first != NULL)
    return g_strdup_printf (_ ("from %s"), first);
  if (last != NULL)
    return g_strdup_printf (_ ("until %s"), last);
  return g_strdup (_ ("since before this record"));
}

const char *
care_words_cqc_wrong (CareCqcWrong what)
{
  static const char *const words[CARE_N_CQC_WRONGS] = {
    [CARE_CQC_CLOSED] = N_ ("It has closed"),
    [CARE_CQC_SOLD] = N_ ("It has been sold"),
    [CARE_CQC_DORMANT] = N_ ("It stands empty"),
    [CARE_CQC_NOT_ASC] = N_ ("It is no adult social care service"),
    [CARE_CQC_ADDRESS] = N_ ("The address is wrong"),
    [CARE_CQC_EMAIL] = N_ ("The e-mail address is wrong"),
    [CARE_CQC_PROVIDER] = N_ ("The provider is wrong"),
    [CARE_CQC_SERVICE] = N_ ("The care type is wrong"),
    [CARE_CQC_PLACES] = N_ ("The number of places is wrong"),
    [CARE_CQC_OTHER] = N_ ("Something else is wrong"),
  };

  g_return_val_if_fail ((int)what >= 0 && what < CARE_N_CQC_WRONGS, "");
  return _ (words[what]);
}

/* "portal, reference 12"; NULL where neither was said. */
static char *
how_told (const CareCqcTask *task)
{
  if (*task->how == '\0' && *task->reference == '\0')
    return NULL;
  if (*task->reference == '\0')
    return g_strdup (task->how);
  if (*task->how == '\0')
    return g_strdup_printf (_ ("reference %s"), task->reference);
  return g_strdup_printf (_ ("%s, reference %s"), task->how, task->reference);
}

char *
care_words_cqc_task_state (const CareCqcTask *task)
{
  g_return_val_if_fail (task != NULL, NULL);

  if (task->told_on == CARE_NO_DATE && task->settled_on == CARE_NO_DATE)
    return g_strdup (_ ("The CQC has not been told."));
  g_autofree char *told = task->told_on != CARE_NO_DATE ? care_words_date (task->told_on) : NULL;
  g_autofree char *right = task->settled_on != CARE_NO_DATE ? care_words_date (task->settled_on) : NULL;
  g_autofree char *how = how_told (task);
  GString *text = g_string_new (NULL);

  if (told != NULL && how != NULL)
    /* TRANSLATORS: a day, then how: "portal, reference 12". */
    g_string_append_printf (text, _ ("The CQC was told on %s (%s)."), told, how);
  else if (told != NULL)
    g_string_append_printf (text, _ ("The CQC was told on %s."), told);
  if (right != NULL)
    {
      g_string_append (text, text->len > 0 ? " " : "");
      g_string_append_printf (text, _ ("Seen right on %s."), right);
    }
  return g_string_free (text, FALSE);
}

char *
care_words_account (const CareAccount *account)
{
  g_return_val_if_fail (account != NULL, NULL);
  g_autofree char *left = account->left != CARE_NO_DATE ? care_words_date (account->left) : NULL;
  g_autofree char *removed = account->removed != CARE_NO_DATE ? care_words_date (account->removed) : NULL;

  if (removed != NULL)
    return g_strdup_printf (_ ("taken off in the Capacity Tracker on %s"), removed);
  if (left != NULL)
    return g_strdup_printf (_ ("leaves or left on %s, to be taken off in the Capacity Tracker"), left);
  return g_strdup (_ ("can go in"));
}

char *
care_words_duty (const CareDuty *duty)
{
  if (duty == NULL || (*duty->assignee == '\0' && *duty->deputy == '\0'))
    return g_strdup (_ ("nobody in particular"));
  if (*duty->deputy == '\0')
    return g_strdup (duty->assignee);
  if (*duty->assignee == '\0')
    /* TRANSLATORS: a person who does it where somebody else is away. */
    return g_strdup_printf (_ ("deputy %s"), duty->deputy);
  return g_strdup_printf (_ ("%s, deputy %s"), duty->assignee, duty->deputy);
}
