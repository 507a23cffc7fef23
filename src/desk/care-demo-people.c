/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-demo-people.h"

#include "care-record-private.h"

/* By what they are, not by a name: these people are made up. */
static CareAccount *
account_new (const char *id, const char *what, const CareLocation *location, CareDate from)
{
  g_autofree char *name = g_strdup_printf ("%s %s", what, location->name);
  CareAccount *account = care_account_new (id, name);

  g_free (account->email);
  account->email = g_strdup_printf ("%s.%s@fernleigh.example", id, location->id);
  account->from = from;
  return account;
}

static void
give_duties (CareLocation *location)
{
  const CareAccount *manager = care_location_find_account (location, "manager");
  const CareAccount *deputy = care_location_find_account (location, "deputy");

  for (int service = 0; service < CARE_N_SERVICES; service++)
    if (care_location_ever_served (location, (CareService)service))
      care_location_set_duty (location, (CareService)service, manager->name, deputy->name);
}

static void
set_text (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

bool
care_demo_people (CareRecord *record, CareLocation *location, int index, GError **error)
{
  CareDate today = care_record_today (record);

  set_text (&location->local_authority, "Exampleton Borough Council");
  set_text (&location->region, "South West");
  care_location_put_account (location, account_new ("manager", "Manager of", location, CARE_NO_DATE));
  care_location_put_account (location, account_new ("deputy", "Senior carer at", location, CARE_NO_DATE));
  give_duties (location);
  if (index % 12 == 4)
    {
      CareAccount *gone = account_new ("administrator", "Administrator of", location, today - 700);
      gone->left = today - 12;
      care_location_put_account (location, gone);
    }
  if (index % 12 == 1 || index % 12 == 5)
    {
      CareCqcTask *task = care_cqc_task_new ("places", index % 12 == 1 ? CARE_CQC_EMAIL : CARE_CQC_PLACES);
      task->wrong_since = today - 90;
      task->found_on = today - 40;
      task->told_on = index % 12 == 1 ? CARE_NO_DATE : today - 38;
      set_text (&task->how, index % 12 == 1 ? "" : "portal");
      care_location_put_task (location, task);
    }
  return care_save_location (record, location, error);
}
