/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-quiet.h"

static GDateTime *
wall_clock (const CareQuiet *self, CareInstant at)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (at);

  g_assert (utc != NULL);
  return self->zone != NULL ? g_date_time_to_timezone (utc, self->zone) : g_date_time_ref (utc);
}

bool
care_quiet_is (const CareQuiet *self, CareInstant at)
{
  g_return_val_if_fail (self != NULL, false);

  if (!self->on || self->from == self->until)
    return false;
  g_autoptr (GDateTime) wall = wall_clock (self, at);
  int hour = g_date_time_get_hour (wall);
  return self->from < self->until ? hour >= self->from && hour < self->until
                                  : hour >= self->from || hour < self->until;
}

/* An hour that does not occur there, when clocks go forward, is the first moment after the gap. */
CareInstant
care_quiet_hour (const CareQuiet *self, CareInstant at, int days, int hour)
{
  g_return_val_if_fail (self != NULL && hour >= 0 && hour < 24, at);
  g_autoptr (GDateTime) wall = wall_clock (self, at);
  g_autoptr (GDateTime) day = g_date_time_add_days (wall, days);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) then
      = g_date_time_new (self->zone != NULL ? self->zone : utc, g_date_time_get_year (day),
                         g_date_time_get_month (day), g_date_time_get_day_of_month (day), hour, 0, 0);

  g_assert (then != NULL);
  return g_date_time_to_unix (then);
}

CareInstant
care_quiet_after (const CareQuiet *self, CareInstant at)
{
  g_return_val_if_fail (self != NULL, at);

  if (!care_quiet_is (self, at))
    return at;
  CareInstant end = care_quiet_hour (self, at, 0, self->until);
  return end > at ? end : care_quiet_hour (self, at, 1, self->until);
}

CareInstant
care_quiet_since (const CareQuiet *self, CareInstant at)
{
  g_return_val_if_fail (self != NULL, at);

  if (!care_quiet_is (self, at))
    return at;
  CareInstant start = care_quiet_hour (self, at, 0, self->from);
  return start <= at ? start : care_quiet_hour (self, at, -1, self->from);
}
