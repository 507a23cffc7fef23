/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-chase.h"

#include "care-record-private.h"
#include "care-record-status.h"
#include "care-store-returns.h"

#include <string.h>

/* The address of somebody's account, at this location first. */
static const char *
email_of (const CareOverview *overview, const CareLocation *here, const char *person)
{
  const char *elsewhere = "";

  for (guint i = 0; i < overview->locations->len; i++)
    {
      const CareLocation *location = g_ptr_array_index (overview->locations, i);
      for (guint j = 0; j < location->accounts->len; j++)
        {
          const CareAccount *account = g_ptr_array_index (location->accounts, j);
          if (*account->email == '\0' || strcmp (account->name, person) != 0
              || !care_account_is_used_on (account, overview->today))
            continue;
          if (strcmp (location->id, here->id) == 0)
            return account->email;
          elsewhere = account->email;
        }
    }
  return elsewhere;
}

/* The return's own person where it has one. */
static const char *
own_or (const char *own, const char *otherwise)
{
  return own != NULL && *own != '\0' ? own : otherwise != NULL ? otherwise : "";
}

static bool
add_task (
    CareRecord *self, GPtrArray *list, const CareOverview *overview, const CareTask *task, GError **error)
{
  const CareDuty *duty = care_location_duty (task->location, task->service);
  g_autoptr (GError) local = NULL;
  g_autoptr (CareReturn) ret = care_store_find_return (care_record_store (self), task->location->id,
                                                       task->service, overview->window.month, &local);

  if (care_failed (g_steal_pointer (&local), error))
    return false;
  CareChase *chase = g_new0 (CareChase, 1);
  chase->person
      = g_strdup (own_or (ret != NULL ? ret->assignee : NULL, duty != NULL ? duty->assignee : NULL));
  chase->deputy = g_strdup (own_or (ret != NULL ? ret->deputy : NULL, duty != NULL ? duty->deputy : NULL));
  chase->email = g_strdup (*chase->person != '\0' ? email_of (overview, task->location, chase->person) : "");
  chase->location = g_strdup (task->location->id);
  chase->name = g_strdup (task->location->name);
  chase->service = task->service;
  chase->month = overview->window.month;
  chase->state = task->state;
  chase->answered = task->answered;
  chase->asked = task->asked;
  g_ptr_array_add (list, chase);
  return true;
}

GPtrArray *
care_record_chase_list (CareRecord *self, const char *person, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_autoptr (CareOverview) overview = care_record_overview (self, error);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify)care_chase_free);

  if (overview == NULL)
    return NULL;
  for (guint i = 0; overview->open && i < overview->tasks->len; i++)
    {
      const CareTask *task = g_ptr_array_index (overview->tasks, i);
      bool done = task->state == CARE_STATE_ON_TIME || task->state == CARE_STATE_NIL;
      if (!done && !add_task (self, list, overview, task, error))
        return NULL;
    }
  for (guint i = list->len; person != NULL && i-- > 0;)
    {
      const CareChase *chase = g_ptr_array_index (list, i);
      if (strcmp (chase->person, person) != 0 && strcmp (chase->deputy, person) != 0)
        g_ptr_array_remove_index (list, i);
    }
  g_ptr_array_sort (list, care_chase_compare);
  return g_steal_pointer (&list);
}
