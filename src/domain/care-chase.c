/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-chase.h"

void
care_chase_free (CareChase *self)
{
  if (self == NULL)
    return;
  g_free (self->person);
  g_free (self->deputy);
  g_free (self->email);
  g_free (self->location);
  g_free (self->name);
  g_free (self);
}

int
care_chase_compare (gconstpointer a, gconstpointer b)
{
  const CareChase *x = *(CareChase *const *)a, *y = *(CareChase *const *)b;
  int order = (*x->person == '\0') - (*y->person == '\0');

  if (order == 0)
    order = g_utf8_collate (x->person, y->person);
  if (order == 0)
    order = g_utf8_collate (x->name, y->name);
  if (order == 0)
    order = g_strcmp0 (x->location, y->location);
  return order != 0 ? order : (int)x->service - (int)y->service;
}
