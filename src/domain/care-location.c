/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-location.h"

static void
registration_free (CareRegistration *registration)
{
  g_free (registration->number);
  g_free (registration->provider);
  g_free (registration);
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
  return self;
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
