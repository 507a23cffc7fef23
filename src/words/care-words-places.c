/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-places.h"

#include "care-words-dates.h"

#include <glib/gi18n-lib.h>

char *
care_words_span (CareDate from, CareDate to)
{
  g_autofree char *first = from != CARE_NO_DATE ? care_words_date_plain (from) : NULL;
  g_autofree char *last = to != CARE_NO_DATE ? care_words_date_plain (to) : NULL;

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
  g_autofree char *told = task->told_on != CARE_NO_DATE ? care_words_date_plain (task->told_on) : NULL;
  g_autofree char *right = task->settled_on != CARE_NO_DATE ? care_words_date_plain (task->settled_on) : NULL;
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
  g_autofree char *left = account->left != CARE_NO_DATE ? care_words_date_plain (account->left) : NULL;
  g_autofree char *removed
      = account->removed != CARE_NO_DATE ? care_words_date_plain (account->removed) : NULL;

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

static const char *
account_name (const CarePlaceTodo *todo)
{
  const CareAccount *account = care_location_find_account (todo->location, todo->about);

  return account != NULL ? account->name : todo->about;
}

char *
care_words_place_todo (const CarePlaceTodo *todo, const CareRules *rules, CareDate today)
{
  g_return_val_if_fail (todo != NULL && rules != NULL, NULL);
  g_autofree char *due = todo->due != CARE_NO_DATE ? care_words_date_plain (todo->due) : NULL;
  const CareCqcTask *task = NULL;

  switch (todo->kind)
    {
    case CARE_TODO_LEFT_OVER:
      return g_strdup_printf (_ ("Take %s off in the Capacity Tracker"), account_name (todo));
    case CARE_TODO_REGISTER:
      return g_strdup_printf (_ ("Register it in the Capacity Tracker by %s"), due);
    case CARE_TODO_TELL_CQC:
      task = care_location_find_task (todo->location, todo->about);
      return g_strdup_printf (_ ("Tell the CQC: %s"),
                              care_words_cqc_wrong (task != NULL ? task->what : CARE_CQC_OTHER));
    case CARE_TODO_CHECK_HELD:
      return g_strdup_printf (_ ("Look again at what the CQC holds of %s"), todo->provider->name);
    case CARE_TODO_NEVER_CHECKED:
      return g_strdup_printf (_ ("See whether the CQC has the right address and e-mail of %s"),
                              todo->provider->name);
    case CARE_TODO_FEW_PEOPLE:
    default:
      return g_strdup_printf (_ ("Note at least %d people who can go into the Capacity Tracker"),
                              care_rules_number (rules, CARE_RULE_NAMED_PEOPLE, today));
    }
}

char *
care_words_place_todo_why (const CarePlaceTodo *todo, const CareRules *rules, CareDate today)
{
  g_return_val_if_fail (todo != NULL && rules != NULL, NULL);

  switch (todo->kind)
    {
    case CARE_TODO_LEFT_OVER:
      return g_strdup (
          _ ("An account of somebody who left gets the reminders and can still change figures."));
    case CARE_TODO_REGISTER:
      return g_strdup_printf (
          _ ("A new location is registered within %d days of being added. Note who can go in."),
          care_rules_number (rules, CARE_RULE_REGISTER_WITHIN, today));
    case CARE_TODO_TELL_CQC:
      return g_strdup (
          _ ("Until it is right there, the home goes on being asked. That you told them supports you "
             "if it comes to a notice."));
    case CARE_TODO_CHECK_HELD:
    case CARE_TODO_NEVER_CHECKED:
      return g_strdup (_ ("Notices go to the address and e-mail that the CQC holds. Once a year is enough."));
    case CARE_TODO_FEW_PEOPLE:
    default:
      return g_strdup (_ ("With one person alone, an absence can mean a missed window."));
    }
}
