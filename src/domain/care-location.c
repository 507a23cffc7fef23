/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-location.h"

static void
registration_free (CareRegistration *registration)
{
  g_free (registration->number);
  g_free (registration->provider);
  g_free (registration);
}

static void
duty_free (CareDuty *duty)
{
  g_free (duty->assignee);
  g_free (duty->deputy);
  g_free (duty);
}

/* from CARE_NO_DATE is before every day. */
static bool
covers (CareDate from, CareDate to, CareDate on)
{
  return from <= on && (to == CARE_NO_DATE || on <= to);
}

CareLocation *
care_location_new (const char *id, const char *name)
{
  g_return_val_if_fail (id != NULL && name != NULL, NULL);

  CareLocation *self = g_new0 (CareLocation, 1);
  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->registrations = g_ptr_array_new_with_free_func ((GDestroyNotify)registration_free);
  self->services = g_array_new (FALSE, FALSE, sizeof (CareServiceSpan));
  self->places = -1;
  self->users = -1;
  self->region = g_strdup ("");
  self->local_authority = g_strdup ("");
  self->brand = g_strdup ("");
  self->ods_code = g_strdup ("");
  self->address = g_strdup ("");
  self->postcode = g_strdup ("");
  self->cqc_types = g_ptr_array_new_with_free_func (g_free);
  self->dormant = g_array_new (FALSE, FALSE, sizeof (CareDormantSpan));
  self->accounts = g_ptr_array_new_with_free_func ((GDestroyNotify)care_account_free);
  self->tasks = g_ptr_array_new_with_free_func ((GDestroyNotify)care_cqc_task_free);
  self->duties = g_ptr_array_new_with_free_func ((GDestroyNotify)duty_free);
  return self;
}

/* text in the place of what is there. */
static void
say (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static void
copy_details (CareLocation *copy, const CareLocation *self)
{
  say (&copy->region, self->region);
  say (&copy->local_authority, self->local_authority);
  say (&copy->brand, self->brand);
  say (&copy->ods_code, self->ods_code);
  say (&copy->address, self->address);
  say (&copy->postcode, self->postcode);
  for (guint i = 0; i < self->cqc_types->len; i++)
    g_ptr_array_add (copy->cqc_types, g_strdup (g_ptr_array_index (self->cqc_types, i)));
  g_array_append_vals (copy->dormant, self->dormant->data, self->dormant->len);
  copy->not_asc_from = self->not_asc_from;
  for (guint i = 0; i < self->accounts->len; i++)
    g_ptr_array_add (copy->accounts, care_account_copy (g_ptr_array_index (self->accounts, i)));
  for (guint i = 0; i < self->tasks->len; i++)
    g_ptr_array_add (copy->tasks, care_cqc_task_copy (g_ptr_array_index (self->tasks, i)));
  for (guint i = 0; i < self->duties->len; i++)
    {
      const CareDuty *duty = g_ptr_array_index (self->duties, i);
      care_location_set_duty (copy, duty->service, duty->assignee, duty->deputy);
    }
  copy->contact_checked_on = self->contact_checked_on;
}

CareLocation *
care_location_copy (const CareLocation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  CareLocation *copy = care_location_new (self->id, self->name);
  for (guint i = 0; i < self->registrations->len; i++)
    {
      const CareRegistration *registration = g_ptr_array_index (self->registrations, i);
      care_location_add_registration (copy, registration->number, registration->provider, registration->from,
                                      registration->to);
    }
  g_array_append_vals (copy->services, self->services->data, self->services->len);
  copy->places = self->places;
  copy->users = self->users;
  copy->history_from = self->history_from;
  copy_details (copy, self);
  return copy;
}

void
care_location_free (CareLocation *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->name);
  g_ptr_array_unref (self->registrations);
  g_array_unref (self->services);
  g_free (self->region);
  g_free (self->local_authority);
  g_free (self->brand);
  g_free (self->ods_code);
  g_free (self->address);
  g_free (self->postcode);
  g_ptr_array_unref (self->cqc_types);
  g_array_unref (self->dormant);
  g_ptr_array_unref (self->accounts);
  g_ptr_array_unref (self->tasks);
  g_ptr_array_unref (self->duties);
  g_free (self);
}

void
care_location_add_registration (
    CareLocation *self, const char *number, const char *provider, CareDate from, CareDate to)
{
  g_return_if_fail (self != NULL && number != NULL && provider != NULL);

  CareRegistration *registration = g_new0 (CareRegistration, 1);
  registration->number = g_strdup (number);
  registration->provider = g_strdup (provider);
  registration->from = from;
  registration->to = to;
  g_ptr_array_add (self->registrations, registration);
}

void
care_location_add_service (CareLocation *self, CareService service, CareDate from, CareDate to)
{
  g_return_if_fail (self != NULL);

  CareServiceSpan span = { .service = service, .from = from, .to = to };
  g_array_append_val (self->services, span);
}

static CareRegistration *
last_registration (const CareLocation *self)
{
  guint n = self->registrations->len;

  return n == 0 ? NULL : g_ptr_array_index (self->registrations, n - 1);
}

const CareRegistration *
care_location_registration (const CareLocation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return last_registration (self);
}

const CareRegistration *
care_location_registration_on (const CareLocation *self, CareDate on)
{
  const CareRegistration *begun = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->registrations->len; i++)
    {
      const CareRegistration *one = g_ptr_array_index (self->registrations, i);
      if (covers (one->from, one->to, on))
        return one;
      if (begun == NULL || one->from <= on)
        begun = one;
    }
  return begun;
}

const char *
care_location_provider_on (const CareLocation *self, CareDate on)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = self->registrations->len; i-- > 0;)
    {
      const CareRegistration *registration = g_ptr_array_index (self->registrations, i);
      if (covers (registration->from, registration->to, on))
        return registration->provider;
    }
  return NULL;
}

bool
care_location_serves (const CareLocation *self, CareService service, CareDate on)
{
  g_return_val_if_fail (self != NULL, false);

  if (care_location_provider_on (self, on) == NULL)
    return false;

  for (guint i = 0; i < self->services->len; i++)
    {
      const CareServiceSpan *span = &g_array_index (self->services, CareServiceSpan, i);
      if (span->service == service && covers (span->from, span->to, on))
        return true;
    }
  return false;
}

bool
care_location_is_asked_for (const CareLocation *self, CareService service, CareDate on)
{
  g_return_val_if_fail (self != NULL, false);

  bool not_asc = self->not_asc_from != CARE_NO_DATE && on >= self->not_asc_from;
  return !not_asc && care_location_serves (self, service, on);
}

bool
care_location_is_dormant_on (const CareLocation *self, CareDate on)
{
  g_return_val_if_fail (self != NULL, false);

  for (guint i = 0; i < self->dormant->len; i++)
    {
      const CareDormantSpan *span = &g_array_index (self->dormant, CareDormantSpan, i);
      if (covers (span->from, span->to, on))
        return true;
    }
  return false;
}

void
care_location_set_dormant (CareLocation *self, CareDate from, CareDate to)
{
  g_return_if_fail (self != NULL && (to == CARE_NO_DATE || from <= to));

  CareDormantSpan span = { from, to };
  guint at = 0;
  for (guint i = self->dormant->len; i-- > 0;)
    {
      const CareDormantSpan *other = &g_array_index (self->dormant, CareDormantSpan, i);
      if (other->to == CARE_NO_DATE || other->from == from)
        g_array_remove_index (self->dormant, i);
    }
  while (at < self->dormant->len && g_array_index (self->dormant, CareDormantSpan, at).from < from)
    at++;
  g_array_insert_val (self->dormant, at, span);
}

bool
care_location_end_dormant (CareLocation *self, CareDate last_day)
{
  g_return_val_if_fail (self != NULL && last_day > CARE_NO_DATE, false);

  for (guint i = 0; i < self->dormant->len; i++)
    {
      CareDormantSpan *span = &g_array_index (self->dormant, CareDormantSpan, i);
      if (span->to != CARE_NO_DATE)
        continue;
      if (span->from > last_day)
        return false;
      span->to = last_day;
      return true;
    }
  return false;
}

/* What had ended before stays as it was; what ended with the registration, closed, follows it where the day
 * of the close is put right. */
static void
end_by (CareDate *to, CareDate on, CareDate closed)
{
  if (*to == CARE_NO_DATE || *to > on || *to == closed)
    *to = on;
}

void
care_location_close (CareLocation *self, CareDate on)
{
  g_return_if_fail (self != NULL && on > CARE_NO_DATE);

  CareRegistration *last = last_registration (self);
  CareDate closed = last != NULL ? last->to : CARE_NO_DATE;
  if (last != NULL)
    last->to = on;
  for (guint i = 0; i < self->services->len; i++)
    end_by (&g_array_index (self->services, CareServiceSpan, i).to, on, closed);
}

/* A location that had been closed and goes on under another provider gives again what it gave until then. */
static void
give_again (CareLocation *self, CareDate closed, CareDate on)
{
  for (guint i = self->services->len; i-- > 0;)
    {
      CareServiceSpan span = g_array_index (self->services, CareServiceSpan, i);
      if (span.to == closed && span.from <= closed)
        care_location_add_service (self, span.service, on, CARE_NO_DATE);
    }
}

void
care_location_transfer (CareLocation *self, const char *provider, CareDate on, const char *new_number)
{
  g_return_if_fail (self != NULL && provider != NULL && on > CARE_NO_DATE);

  CareRegistration *last = last_registration (self);
  if (last != NULL && last->to != CARE_NO_DATE)
    give_again (self, last->to, care_date_max (on, last->to + 1));
  if (last != NULL && (last->to == CARE_NO_DATE || last->to >= on))
    last->to = on - 1;
  if (new_number == NULL)
    new_number = last != NULL ? last->number : self->id;
  care_location_add_registration (self, new_number, provider, on, CARE_NO_DATE);
}

bool
care_location_take_back (CareLocation *self, CareDate today)
{
  g_return_val_if_fail (self != NULL, false);

  guint n = self->registrations->len;
  CareDate from = n > 0 ? last_registration (self)->from : CARE_NO_DATE;
  if (n < 2 || from <= today)
    return false;
  g_ptr_array_remove_index (self->registrations, n - 1);
  if (last_registration (self)->to == from - 1)
    last_registration (self)->to = CARE_NO_DATE;
  for (guint i = self->services->len; i-- > 0;)
    if (g_array_index (self->services, CareServiceSpan, i).from == from
        && last_registration (self)->to != CARE_NO_DATE)
      g_array_remove_index (self->services, i);
  return true;
}

bool
care_location_reopen (CareLocation *self, CareDate on, const char *number, const char *provider)
{
  g_return_val_if_fail (self != NULL && on > CARE_NO_DATE, false);

  const CareRegistration *last = last_registration (self);
  if (last == NULL || last->to == CARE_NO_DATE || last->to >= on)
    return false;
  g_autofree char *same = g_strdup (last->provider);
  care_location_transfer (self, provider != NULL ? provider : same, on, number);
  return true;
}

bool
care_location_is_called (const CareLocation *self, const char *id_or_number)
{
  g_return_val_if_fail (self != NULL, false);

  if (g_strcmp0 (self->id, id_or_number) == 0)
    return true;
  for (guint i = 0; i < self->registrations->len; i++)
    {
      const CareRegistration *registration = g_ptr_array_index (self->registrations, i);
      if (g_strcmp0 (registration->number, id_or_number) == 0)
        return true;
    }
  return false;
}

bool
care_location_ever_served (const CareLocation *self, CareService service)
{
  g_return_val_if_fail (self != NULL, false);

  for (size_t i = 0; i < self->services->len; i++)
    if (g_array_index (self->services, CareServiceSpan, i).service == service)
      return true;
  return false;
}
