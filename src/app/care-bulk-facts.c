/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-bulk-dialog-private.h"

#include "care-words-bulk.h"

void
care_bulk_facts_free (CareBulkFacts *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->maps, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->law, care_law_unref);
  g_free (self);
}

char *
care_bulk_facts_gaps (const CareBulkFacts *self, const CareColumnMap *map, CareMonth month)
{
  g_autoptr (CareBulkFitting) fitting = NULL;

  g_return_val_if_fail (self != NULL && map != NULL, NULL);

  fitting = care_bulk_fitting_new (map, self->dataset, self->window.opens, self->law->campaigns);
  return care_words_bulk_gaps (&(CareBulkWords){ .map = map,
                                                 .dataset = self->dataset,
                                                 .month = month,
                                                 .unknown = fitting->unknown,
                                                 .without_column = fitting->without_column });
}

CareBulkWhich *
care_bulk_which_new (const CareBulk *bulk)
{
  CareBulkWhich *which = g_new0 (CareBulkWhich, 1);

  which->service = bulk->service;
  which->month = bulk->month;
  return which;
}

gpointer
care_bulk_facts_read (CareRecord *record, gpointer data, GError **error)
{
  const CareBulkWhich *ask = data;
  CareBulkFacts *facts = g_new0 (CareBulkFacts, 1);

  facts->law = care_law_ref (care_record_law (record));
  facts->window = care_record_window_of (record, ask->month);
  facts->dataset = care_dataset_on (facts->law->datasets, ask->service, facts->window.opens);
  facts->places = care_record_list_bulk (record, ask->service, ask->month, error);
  if (facts->places != NULL)
    facts->maps = care_record_list_maps (record, ask->service, error);
  if (facts->maps == NULL)
    g_clear_pointer (&facts, care_bulk_facts_free);
  return facts;
}
