/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-place-todo.h"

bool
care_place_todo_is_advice (CarePlaceTodoKind kind)
{
  return kind == CARE_TODO_FEW_PEOPLE || kind == CARE_TODO_NEVER_CHECKED;
}

static void
add_of_location (
    GArray *todo, CarePlaceTodoKind kind, const CareLocation *location, const char *about, CareDate due)
{
  CarePlaceTodo one = { kind, location, NULL, about, due };

  g_array_append_val (todo, one);
}

static bool
is_asked (const CareLocation *location, CareDate today)
{
  for (int service = 0; service < CARE_N_SERVICES; service++)
    if (care_location_is_asked_for (location, (CareService)service, today))
      return true;
  return false;
}

/* The first day of the first registration, where it is known. */
static CareDate
added_on (const CareLocation *location)
{
  return location->registrations->len > 0
             ? ((const CareRegistration *)g_ptr_array_index (location->registrations, 0))->from
             : CARE_NO_DATE;
}

static void
add_people (GArray *todo, const CareLocation *location, const CareRules *rules, CareDate today)
{
  int wise = care_rules_number (rules, CARE_RULE_NAMED_PEOPLE, today);
  int within = care_rules_number (rules, CARE_RULE_REGISTER_WITHIN, today);
  CareDate added = added_on (location);
  int people = 0;

  for (guint i = 0; i < location->accounts->len; i++)
    {
      const CareAccount *account = g_ptr_array_index (location->accounts, i);
      people += care_account_is_used_on (account, today);
      if (care_account_is_left_over (account, today))
        add_of_location (todo, CARE_TODO_LEFT_OVER, location, account->id, CARE_NO_DATE);
    }
  if (people == 0 && added != CARE_NO_DATE && added <= today && today <= added + within)
    add_of_location (todo, CARE_TODO_REGISTER, location, "", added + within);
  else if (people < wise)
    add_of_location (todo, CARE_TODO_FEW_PEOPLE, location, "", CARE_NO_DATE);
}

static void
add_location (GArray *todo, const CareLocation *location, const CareRules *rules, CareDate today)
{
  for (guint i = 0; i < location->tasks->len; i++)
    {
      const CareCqcTask *task = g_ptr_array_index (location->tasks, i);
      if (care_cqc_task_state (task) == CARE_CQC_TASK_TO_TELL)
        add_of_location (todo, CARE_TODO_TELL_CQC, location, task->id, CARE_NO_DATE);
    }
  if (is_asked (location, today))
    add_people (todo, location, rules, today);
}

static void
add_provider (GArray *todo, const CareProvider *provider, const CareRules *rules, CareDate today)
{
  CareDate due = provider->checked_on + care_rules_number (rules, CARE_RULE_CHECK_HELD, today);
  CarePlaceTodo one = { CARE_TODO_NEVER_CHECKED, NULL, provider, "", CARE_NO_DATE };

  if (provider->checked_on != CARE_NO_DATE)
    {
      one.kind = CARE_TODO_CHECK_HELD;
      one.due = due;
    }
  if (one.due <= today)
    g_array_append_val (todo, one);
}

GArray *
care_place_todo (GPtrArray *locations, GPtrArray *providers, const CareRules *rules, CareDate today)
{
  g_return_val_if_fail (locations != NULL && providers != NULL && rules != NULL, NULL);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (CarePlaceTodo));
  GArray *todo = g_array_new (FALSE, FALSE, sizeof (CarePlaceTodo));

  for (guint i = 0; i < providers->len; i++)
    add_provider (all, g_ptr_array_index (providers, i), rules, today);
  for (guint i = 0; i < locations->len; i++)
    add_location (all, g_ptr_array_index (locations, i), rules, today);
  for (int advice = 0; advice < 2; advice++)
    for (guint i = 0; i < all->len; i++)
      {
        CarePlaceTodo *one = &g_array_index (all, CarePlaceTodo, i);
        if (care_place_todo_is_advice (one->kind) == (advice == 1))
          g_array_append_val (todo, *one);
      }
  return todo;
}

int
care_place_todo_count (const GArray *todo)
{
  g_return_val_if_fail (todo != NULL, 0);
  int count = 0;

  for (guint i = 0; i < todo->len; i++)
    count += !care_place_todo_is_advice (g_array_index (todo, CarePlaceTodo, i).kind);
  return count;
}
