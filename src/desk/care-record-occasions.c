/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-occasions.h"

#include "care-record-private.h"
#include "care-store-cases.h"
#include "care-store-places.h"

GPtrArray *
care_record_occasions (CareRecord *self, CareDate from, CareDate to, GError **error)
{
  g_return_val_if_fail (self != NULL && from <= to, NULL);
  CareStore *store = care_record_store (self);
  CareLaw *law = care_record_law (self);
  CareDate today = care_record_today (self);
  g_autoptr (GPtrArray) all = care_occasions_new ();
  g_autoptr (GPtrArray) cases = care_store_list_cases (store, error);
  g_autoptr (GPtrArray) providers = cases != NULL ? care_store_list_providers (store, error) : NULL;
  g_autoptr (GPtrArray) locations = providers != NULL ? care_store_list_locations (store, error) : NULL;

  if (locations == NULL)
    return NULL;
  care_occasions_add_windows (all, from, to, law);
  care_occasions_add_cases (all, from, to, cases, providers, law, today);
  care_occasions_add_law (all, from, to, law);
  care_occasions_add_places (all, from, to, locations, providers, law, today);
  care_occasions_sort (all);
  return g_steal_pointer (&all);
}
