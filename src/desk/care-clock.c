/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-clock.h"

struct CareClock
{
  CareInstant set;          /* CARE_NO_INSTANT: the computer's clock */
  const CareInstant *where; /* borrowed, else NULL: what is set stands there */
};

CareClock *
care_clock_new (void)
{
  /* Anything that is no instant is passed over: a wrong variable must not stop somebody's work. */
  return care_clock_new_at (care_instant_parse (g_getenv ("CARE_RETURNS_NOW")));
}

CareClock *
care_clock_new_at (CareInstant instant)
{
  CareClock *self = g_new0 (CareClock, 1);

  self->set = instant;
  return self;
}

CareClock *
care_clock_new_reading (const CareInstant *where)
{
  g_return_val_if_fail (where != NULL, NULL);
  CareClock *self = care_clock_new_at (*where);

  self->where = where;
  return self;
}

CareClock *
care_clock_copy (const CareClock *self)
{
  return self->where != NULL ? care_clock_new_reading (self->where) : care_clock_new_at (self->set);
}

void
care_clock_free (CareClock *self)
{
  g_free (self);
}

CareInstant
care_clock_now (const CareClock *self)
{
  g_return_val_if_fail (self != NULL, CARE_NO_INSTANT);

  if (self->where != NULL)
    return *self->where;
  return self->set != CARE_NO_INSTANT ? self->set : g_get_real_time () / G_USEC_PER_SEC;
}

CareDate
care_clock_today (const CareClock *self)
{
  return care_instant_date (care_clock_now (self));
}

bool
care_clock_goes (const CareClock *self)
{
  g_return_val_if_fail (self != NULL, false);

  return self->where == NULL && self->set == CARE_NO_INSTANT;
}
