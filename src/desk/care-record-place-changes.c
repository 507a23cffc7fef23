/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-place-changes.h"

#include "care-record-place-lists.h"
#include "care-record-private.h"
#include "care-record-places-private.h"

#include <string.h>

/* A transfer that was announced for a later day and comes to nothing, or comes sooner, is no fact that a day
 * before it could contradict. */
static void
take_back_from (CareRecord *self, CareLocation *location, CareDate on)
{
  while (care_location_registration (location)->from >= on
         && care_location_take_back (location, care_record_today (self)))
    ;
}

static bool
close_it (CareRecord *self, CareLocation *location, const CareLocationChange *change, GError **error)
{
  take_back_from (self, location, change->on + 1);
  if (care_location_registration (location)->from > change->on)
    return care_refuse (error, CARE_REFUSAL_BEFORE_IT_BEGAN, location->id);
  care_location_close (location, change->on);
  return true;
}

static bool
pass_it_on (CareRecord *self, CareLocation *location, const CareLocationChange *change, GError **error)
{
  if (change->provider == NULL || *change->provider == '\0')
    return care_refuse (error, CARE_REFUSAL_NO_SUCH_PROVIDER, "");
  if (change->number != NULL && !care_number_is_free (self, location, change->number, error))
    return false;
  take_back_from (self, location, change->on);
  const CareRegistration *now = care_location_registration (location);
  if (strcmp (now->provider, change->provider) == 0
      && (change->number == NULL || strcmp (change->number, now->number) == 0) && now->to == CARE_NO_DATE)
    return care_refuse (error, CARE_REFUSAL_EXISTS_ALREADY, change->provider);
  if (care_location_registration (location)->from >= change->on)
    return care_refuse (error, CARE_REFUSAL_BEFORE_IT_BEGAN, location->id);
  care_location_transfer (location, change->provider, change->on, change->number);
  return care_ensure_provider (self, change->provider, NULL, error);
}

static bool
open_again (CareRecord *self, CareLocation *location, const CareLocationChange *change, GError **error)
{
  if (change->number != NULL && !care_number_is_free (self, location, change->number, error))
    return false;
  if (!care_location_reopen (location, change->on, change->number, change->provider))
    return care_refuse (error, CARE_REFUSAL_NOT_CLOSED, location->id);
  return change->provider == NULL || care_ensure_provider (self, change->provider, NULL, error);
}

static bool
stand_empty (CareLocation *location, const CareLocationChange *change, GError **error)
{
  if (change->to != CARE_NO_DATE && change->to < change->on)
    return care_refuse (error, CARE_REFUSAL_BEFORE_IT_BEGAN, location->id);
  care_location_set_dormant (location, change->on, change->to);
  return true;
}

static bool
apply (CareRecord *self, CareLocation *location, const CareLocationChange *change, GError **error)
{
  if (change->on == CARE_NO_DATE && change->kind != CARE_CHANGE_ASC_AGAIN)
    return care_refuse (error, CARE_REFUSAL_BAD_VALUE, "on");
  switch (change->kind)
    {
    case CARE_CHANGE_CLOSE:
      return close_it (self, location, change, error);
    case CARE_CHANGE_TRANSFER:
      return pass_it_on (self, location, change, error);
    case CARE_CHANGE_REOPEN:
      return open_again (self, location, change, error);
    case CARE_CHANGE_DORMANT:
      return stand_empty (location, change, error);
    case CARE_CHANGE_DORMANT_END:
      return care_location_end_dormant (location, change->on)
             || care_refuse (error, CARE_REFUSAL_BEFORE_IT_BEGAN, location->id);
    case CARE_CHANGE_NOT_ASC:
      location->not_asc_from = change->on;
      return true;
    case CARE_CHANGE_ASC_AGAIN:
      location->not_asc_from = CARE_NO_DATE;
      return true;
    default:
      g_return_val_if_reached (false);
    }
}

static CareLocation *
change_location (CareRecord *self, const char *id, const CareLocationChange *change, GError **error)
{
  g_autoptr (CareLocation) location = care_record_need_location (self, id, error);

  if (location == NULL || !apply (self, location, change, error))
    return NULL;
  if (change->task != NULL)
    care_location_put_task (location, care_task_as_kept (self, change->task));
  return care_save_location (self, location, error) ? g_steal_pointer (&location) : NULL;
}

CareLocation *
care_record_change_location (CareRecord *self,
                             const char *id,
                             const CareLocationChange *change,
                             GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL && change != NULL, NULL);

  if (!care_record_begin (self, error))
    return NULL;
  g_autoptr (CareLocation) after = change_location (self, id, change, error);
  return care_record_end (self, after != NULL, error) ? g_steal_pointer (&after) : NULL;
}

CareLocation *
care_record_close_location (CareRecord *self, const char *id, CareDate on, GError **error)
{
  const CareLocationChange change = { .kind = CARE_CHANGE_CLOSE, .on = on };

  return care_record_change_location (self, id, &change, error);
}

CareLocation *
care_record_transfer_location (
    CareRecord *self, const char *id, const char *provider, CareDate on, const char *new_id, GError **error)
{
  const CareLocationChange change
      = { .kind = CARE_CHANGE_TRANSFER, .on = on, .provider = provider, .number = new_id };

  return care_record_change_location (self, id, &change, error);
}

/* Days in common; CARE_NO_DATE is no limit. */
static bool
meet (CareDate from, CareDate to, CareDate other_from, CareDate other_to)
{
  return (to == CARE_NO_DATE || other_from <= to) && (other_to == CARE_NO_DATE || from <= other_to);
}

static bool
span_is_sound (
    const CareLocation *location, int index, CareService service, CareDate from, CareDate to, GError **error)
{
  if (to != CARE_NO_DATE && to < from)
    return care_refuse (error, CARE_REFUSAL_BEFORE_IT_BEGAN, location->id);
  for (guint i = 0; i < location->services->len; i++)
    {
      const CareServiceSpan *other = &g_array_index (location->services, CareServiceSpan, i);
      if ((int)i != index && other->service == service && meet (from, to, other->from, other->to))
        return care_refuse (error, CARE_REFUSAL_EXISTS_ALREADY, care_service_to_string (service));
    }
  return true;
}

static bool
set_span (CareLocation *location, int index, CareService service, CareDate from, CareDate to, GError **error)
{
  CareServiceSpan *span = NULL;

  if (index >= (int)location->services->len)
    return care_refuse (error, CARE_REFUSAL_NOT_SERVED, location->id);
  if (index >= 0)
    {
      span = &g_array_index (location->services, CareServiceSpan, index);
      service = span->service;
    }
  if (!span_is_sound (location, index, service, from, to, error))
    return false;
  if (span == NULL)
    {
      care_location_add_service (location, service, from, to);
      return true;
    }
  span->from = from;
  span->to = to;
  return true;
}

CareLocation *
care_record_set_service_span (CareRecord *self,
                              const char *id,
                              int index,
                              CareService service,
                              CareDate from,
                              CareDate to,
                              GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  if (!care_record_begin (self, error))
    return NULL;
  g_autoptr (CareLocation) location = care_record_need_location (self, id, error);
  bool done = location != NULL && set_span (location, index, service, from, to, error)
              && care_save_location (self, location, error);
  return care_record_end (self, done, error) ? g_steal_pointer (&location) : NULL;
}

static bool
set_registration (CareRecord *self,
                  CareLocation *location,
                  int index,
                  const char *number,
                  CareDate from,
                  CareDate to,
                  GError **error)
{
  GPtrArray *all = location->registrations;

  if (index < 0 || index >= (int)all->len)
    return care_refuse (error, CARE_REFUSAL_BAD_VALUE, "registration");
  const CareRegistration *before = index > 0 ? all->pdata[index - 1] : NULL;
  const CareRegistration *after = index + 1 < (int)all->len ? all->pdata[index + 1] : NULL;
  if ((to != CARE_NO_DATE && to < from) || (before != NULL && from <= before->to)
      || (after != NULL && (to == CARE_NO_DATE || to >= after->from)))
    return care_refuse (error, CARE_REFUSAL_BEFORE_IT_BEGAN, location->id);
  CareRegistration *one = all->pdata[index];
  if (number != NULL && *number != '\0' && strcmp (number, one->number) != 0)
    {
      if (!care_number_is_free (self, location, number, error))
        return false;
      g_free (one->number);
      one->number = g_strdup (number);
    }
  one->from = from;
  one->to = to;
  return true;
}

CareLocation *
care_record_set_registration (CareRecord *self,
                              const char *id,
                              int index,
                              const char *number,
                              CareDate from,
                              CareDate to,
                              GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  if (!care_record_begin (self, error))
    return NULL;
  g_autoptr (CareLocation) location = care_record_need_location (self, id, error);
  bool done = location != NULL && set_registration (self, location, index, number, from, to, error)
              && care_save_location (self, location, error);
  return care_record_end (self, done, error) ? g_steal_pointer (&location) : NULL;
}
