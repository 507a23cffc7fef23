/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-place-lists.h"

#include "care-record-cases.h"
#include "care-record-places-private.h"
#include "care-record-private.h"

#include <string.h>

/* "2026-11-21-1a2b3c4d": in order of the days, and no other desk's. */
static char *
new_id (CareRecord *self)
{
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *today = care_date_format (care_record_today (self));

  return g_strdup_printf ("%s-%.8s", today, unique);
}

static bool
put_account (CareRecord *self, CareLocation *location, const CareAccount *account, GError **error)
{
  const CareDate ends[] = { account->left, account->removed };
  g_autoptr (CareAccount) kept = care_account_copy (account);

  g_strstrip (kept->name);
  if (*kept->name == '\0')
    return care_refuse (error, CARE_REFUSAL_BAD_VALUE, "name");
  for (size_t i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends[i] != CARE_NO_DATE && ends[i] < account->from)
      return care_refuse (error, CARE_REFUSAL_BEFORE_IT_BEGAN, kept->name);
  if (*kept->id != '\0' && care_location_find_account (location, kept->id) == NULL)
    return care_refuse (error, CARE_REFUSAL_NO_SUCH_ACCOUNT, kept->id);
  if (*kept->id == '\0')
    {
      g_free (kept->id);
      kept->id = new_id (self);
    }
  care_location_put_account (location, g_steal_pointer (&kept));
  return true;
}

CareLocation *
care_record_save_account (CareRecord *self,
                          const char *location_id,
                          const CareAccount *account,
                          GError **error)
{
  g_return_val_if_fail (self != NULL && location_id != NULL && account != NULL, NULL);

  if (!care_record_begin (self, error))
    return NULL;
  g_autoptr (CareLocation) location = care_record_need_location (self, location_id, error);
  bool done = location != NULL && put_account (self, location, account, error)
              && care_save_location (self, location, error);
  return care_record_end (self, done, error) ? g_steal_pointer (&location) : NULL;
}

CareCqcTask *
care_task_as_kept (CareRecord *self, const CareCqcTask *task)
{
  CareCqcTask *kept = care_cqc_task_copy (task);

  if (*kept->id == '\0')
    {
      g_free (kept->id);
      kept->id = new_id (self);
    }
  if (kept->found_on == CARE_NO_DATE)
    kept->found_on = care_record_today (self);
  return kept;
}

static bool
put_task (CareRecord *self,
          CareLocation *location,
          const CareCqcTask *task,
          const char *const *paths,
          GError **error)
{
  g_autoptr (CareCqcTask) kept = care_task_as_kept (self, task);
  CareDate today = care_record_today (self);

  if (*task->id != '\0' && care_location_find_task (location, task->id) == NULL)
    return care_refuse (error, CARE_REFUSAL_NO_SUCH_TASK, task->id);
  if (task->told_on > today || task->settled_on > today)
    return care_refuse (error, CARE_REFUSAL_IN_THE_FUTURE, location->id);
  for (size_t i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      g_autofree char *sum = care_record_keep_file (self, paths[i], error);
      if (sum == NULL)
        return false;
      care_cqc_task_add_evidence (kept, sum);
    }
  care_location_put_task (location, g_steal_pointer (&kept));
  return true;
}

CareLocation *
care_record_save_task (CareRecord *self,
                       const char *location_id,
                       const CareCqcTask *task,
                       const char *const *paths,
                       GError **error)
{
  g_return_val_if_fail (self != NULL && location_id != NULL && task != NULL, NULL);

  if (!care_record_begin (self, error))
    return NULL;
  g_autoptr (CareLocation) location = care_record_need_location (self, location_id, error);
  bool done = location != NULL && put_task (self, location, task, paths, error)
              && care_save_location (self, location, error);
  return care_record_end (self, done, error) ? g_steal_pointer (&location) : NULL;
}

static bool
set_duty (
    CareLocation *location, CareService service, const char *assignee, const char *deputy, GError **error)
{
  const CareDuty *duty = care_location_duty (location, service);
  const char *first = assignee != NULL ? assignee : duty != NULL ? duty->assignee : "";
  const char *second = deputy != NULL ? deputy : duty != NULL ? duty->deputy : "";

  if (!care_location_ever_served (location, service))
    return care_refuse (error, CARE_REFUSAL_NOT_SERVED, location->id);
  g_autofree char *first_plain = g_strstrip (g_strdup (first));
  g_autofree char *second_plain = g_strstrip (g_strdup (second));
  care_location_set_duty (location, service, first_plain, second_plain);
  return true;
}

CareLocation *
care_record_set_duty (CareRecord *self,
                      const char *location_id,
                      CareService service,
                      const char *assignee,
                      const char *deputy,
                      GError **error)
{
  g_return_val_if_fail (self != NULL && location_id != NULL, NULL);

  if (!care_record_begin (self, error))
    return NULL;
  g_autoptr (CareLocation) location = care_record_need_location (self, location_id, error);
  bool done = location != NULL && set_duty (location, service, assignee, deputy, error)
              && care_save_location (self, location, error);
  return care_record_end (self, done, error) ? g_steal_pointer (&location) : NULL;
}
