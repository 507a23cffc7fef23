/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days of homes and providers: registrations, the hundred days, what the CQC holds, fees. */
#include "care-occasion-private.h"

/* One pass over the places: what stands on its days goes to all. */
typedef struct
{
  GPtrArray *all;
  CareDate from, to, today;
  const CareLaw *law;
} Places;

static bool
shows (const Places *self, CareDate date)
{
  return date != CARE_NO_DATE && self->from <= date && date <= self->to;
}

static void
add_registration (const Places *self,
                  const CareLocation *location,
                  CareDate date,
                  CareRegistrationChange change)
{
  g_autofree char *day = NULL;
  g_autofree char *about = NULL;

  if (!shows (self, date))
    return;
  day = care_date_format (date);
  about = g_strdup_printf ("%s:%s", location->id, day);
  care_occasions_put (self->all, CARE_OCCASION_REGISTRATION, date, about, location->id, location->name)
      ->change
      = change;
}

static void
add_registrations (const Places *self, const CareLocation *location)
{
  guint n = location->registrations->len;

  for (guint i = 0; i < n; i++)
    {
      const CareRegistration *one = g_ptr_array_index (location->registrations, i);
      const CareRegistration *next = i + 1 < n ? g_ptr_array_index (location->registrations, i + 1) : NULL;
      bool passes = i > 0
                    && ((const CareRegistration *)g_ptr_array_index (location->registrations, i - 1))->to + 1
                           == one->from;

      add_registration (self, location, one->from,
                        passes ? CARE_REGISTRATION_PASSES : CARE_REGISTRATION_BEGINS);
      if (next == NULL || one->to == CARE_NO_DATE || next->from != one->to + 1)
        add_registration (self, location, one->to, CARE_REGISTRATION_ENDS);
    }
}

/* Of a location that was added and that nobody could go in for by then. */
static void
add_hundred_days (const Places *self, const CareLocation *location)
{
  CareDate added = location->registrations->len > 0
                       ? ((const CareRegistration *)g_ptr_array_index (location->registrations, 0))->from
                       : CARE_NO_DATE;
  CareDate last = added + care_rules_number (self->law->rules, CARE_RULE_REGISTER_WITHIN, added);
  CareOccasion *one = NULL;

  if (added == CARE_NO_DATE || !shows (self, last))
    return;
  for (guint i = 0; i < location->accounts->len; i++)
    if (care_account_is_used_on (g_ptr_array_index (location->accounts, i),
                                 care_date_min (last, self->today)))
      return;
  one = care_occasions_put (self->all, CARE_OCCASION_HUNDRED_DAYS, last, location->id, location->id,
                            location->name);
  care_reasons_add (&one->because, last, CARE_RULE_REGISTER_WITHIN);
}

static void
add_tasks (const Places *self, const CareLocation *location)
{
  for (guint i = 0; i < location->tasks->len; i++)
    {
      const CareCqcTask *task = g_ptr_array_index (location->tasks, i);
      g_autofree char *about = g_strdup_printf ("%s:%s", location->id, task->id);

      if (care_cqc_task_state (task) == CARE_CQC_TASK_TO_TELL && shows (self, task->found_on))
        care_occasions_put (self->all, CARE_OCCASION_CQC_TASK, task->found_on, about, location->id,
                            location->name);
    }
}

static void
add_provider (const Places *self, const CareProvider *provider)
{
  int year = care_date_year (self->from);
  CareDate check = provider->checked_on
                   + care_rules_number (self->law->rules, CARE_RULE_CHECK_HELD, provider->checked_on);

  if (provider->checked_on != CARE_NO_DATE && shows (self, check))
    {
      CareOccasion *one = care_occasions_put (self->all, CARE_OCCASION_CONTACT_CHECK, check, provider->id,
                                              provider->id, provider->name);

      care_reasons_add (&one->because, check, CARE_RULE_CHECK_HELD);
    }
  for (; provider->registered_on != CARE_NO_DATE && year <= care_date_year (self->to); year++)
    {
      CareDate first = care_date (year, care_date_month_number (provider->registered_on), 1);
      CareDate day = care_date_min (first + care_date_day (provider->registered_on) - 1,
                                    care_month_last_day (care_month_of (first)));
      g_autofree char *about = g_strdup_printf ("%s:%d", provider->id, year);

      if (day > provider->registered_on && shows (self, day))
        care_occasions_put (self->all, CARE_OCCASION_FEE_ANNIVERSARY, day, about, provider->id,
                            provider->name);
    }
}

void
care_occasions_add_places (GPtrArray *all,
                           CareDate from,
                           CareDate to,
                           GPtrArray *locations,
                           GPtrArray *providers,
                           const CareLaw *law,
                           CareDate today)
{
  g_return_if_fail (all != NULL && locations != NULL && providers != NULL && law != NULL);

  Places self = { all, from, to, today, law };

  for (guint i = 0; i < providers->len; i++)
    add_provider (&self, g_ptr_array_index (providers, i));
  for (guint i = 0; i < locations->len; i++)
    {
      const CareLocation *location = g_ptr_array_index (locations, i);

      add_registrations (&self, location);
      add_hundred_days (&self, location);
      add_tasks (&self, location);
    }
}
