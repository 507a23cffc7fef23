/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-bulk.h"

#include "care-record-private.h"
#include "care-record-status.h"
#include "care-store-places.h"
#include "care-store-returns.h"

#include <string.h>

const char *
care_bulk_fit_to_string (CareBulkFit fit)
{
  static const char *const words[] = { "with-errors", "ready", "empty", "nil", "done" };

  g_return_val_if_fail ((size_t)fit < G_N_ELEMENTS (words), "");
  return words[fit];
}

void
care_bulk_place_free (CareBulkPlace *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->location, care_location_free);
  g_clear_pointer (&self->ret, care_return_free);
  g_free (self);
}

static CareBulkFit
fit_of (const CareBulkPlace *place)
{
  if (place->state == CARE_STATE_ON_TIME || place->state == CARE_STATE_NIL)
    return CARE_BULK_DONE;
  if (place->ret->kind == CARE_RETURN_NIL)
    return CARE_BULK_NIL;
  if (g_hash_table_size (place->ret->answers) == 0)
    return CARE_BULK_EMPTY;
  return place->errors > 0 ? CARE_BULK_WITH_ERRORS : CARE_BULK_READY;
}

static void
look (CareRecord *self, CareBulkPlace *place, const CareWindow *window, const CareDataset *dataset)
{
  GPtrArray *campaigns = care_record_law (self)->campaigns;
  g_autoptr (GPtrArray) findings = care_check_return (place->ret, dataset, window->opens, campaigns);

  care_return_progress (place->ret, dataset, window->opens, campaigns, &place->answered, &place->asked);
  for (guint i = 0; i < findings->len; i++)
    place->errors += ((const CareFinding *)findings->pdata[i])->severity == CARE_SEVERITY_ERROR;
}

static CareBulkPlace *
read_place (CareRecord *self,
            const CareHistoryRow *row,
            const CareWindow *window,
            const CareDataset *dataset,
            GError **error)
{
  CareStore *store = care_record_store (self);
  g_autoptr (GError) local = NULL;
  g_autoptr (CareLocation) location = care_store_find_location (store, row->location, &local);
  g_autoptr (CareReturn) ret
      = local == NULL ? care_store_find_return (store, row->location, row->service, row->month, &local)
                      : NULL;
  CareBulkPlace *place = NULL;

  if (care_failed (g_steal_pointer (&local), error))
    return NULL;
  place = g_new0 (CareBulkPlace, 1);
  place->location
      = location != NULL ? g_steal_pointer (&location) : care_location_new (row->location, row->location);
  place->ret
      = ret != NULL ? g_steal_pointer (&ret) : care_return_new (row->location, row->service, row->month);
  place->state = row->state;
  look (self, place, window, dataset);
  place->fit = fit_of (place);
  return place;
}

static int
compare_places (const void *a, const void *b)
{
  const CareBulkPlace *one = *(CareBulkPlace *const *)a, *other = *(CareBulkPlace *const *)b;

  if (one->fit != other->fit)
    return one->fit < other->fit ? -1 : 1;
  int names = g_utf8_collate (one->location->name, other->location->name);
  return names != 0 ? names : strcmp (one->location->id, other->location->id);
}

GPtrArray *
care_record_list_bulk (CareRecord *self, CareService service, CareMonth month, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  CareWindow window = care_record_window_of (self, month);
  const CareDataset *dataset = care_dataset_on (care_record_law (self)->datasets, service, window.opens);
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func ((GDestroyNotify)care_bulk_place_free);
  g_autoptr (CareStatus) status = NULL;

  if (dataset == NULL)
    {
      g_autofree char *about = care_month_format (month);
      care_refuse (error, CARE_REFUSAL_NO_DATASET, about);
      return NULL;
    }
  status = care_record_status (self, CARE_NO_DATE, month, month, NULL, error);
  for (guint i = 0; status != NULL && i < status->months->len; i++)
    {
      const CareHistoryRow *row = g_ptr_array_index (status->months, i);

      if (row->service != service || row->state == CARE_STATE_NOT_REQUIRED)
        continue;
      CareBulkPlace *place = read_place (self, row, &window, dataset, error);
      if (place == NULL)
        return NULL;
      g_ptr_array_add (places, place);
    }
  g_ptr_array_sort (places, compare_places);
  return status != NULL ? g_steal_pointer (&places) : NULL;
}

static GPtrArray *
new_texts (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static bool
has_column (const CareColumnMap *map, const CareItem *item)
{
  g_auto (GStrv) fields = care_item_fields (item);

  for (size_t i = 0; fields[i] != NULL; i++)
    if (care_column_map_has_field (map, fields[i]))
      return true;
  return care_column_map_has_field (map, item->id);
}

/* Which of the items asked for in a section have a column, and which have none. */
static void
fit_section (CareBulkFitting *self,
             const CareColumnMap *map,
             const CareDataset *dataset,
             const char *section,
             CareDate opens,
             GPtrArray *campaigns)
{
  guint before = self->without_column->len;
  bool asked = false;

  for (guint i = 0; i < dataset->items->len; i++)
    {
      const CareItem *item = g_ptr_array_index (dataset->items, i);

      if (strcmp (item->section, section) != 0
          || !care_asked_is_mandatory (care_item_asked (item, opens, campaigns)))
        continue;
      asked = true;
      if (!has_column (map, item))
        g_ptr_array_add (self->without_column, g_strdup (item->id));
    }
  if (asked)
    g_ptr_array_add (self->without_column->len == before ? self->sections : self->short_sections,
                     g_strdup (section));
}

CareBulkFitting *
care_bulk_fitting_new (const CareColumnMap *map,
                       const CareDataset *dataset,
                       CareDate opens,
                       GPtrArray *campaigns)
{
  CareBulkFitting *self = NULL;

  g_return_val_if_fail (map != NULL && dataset != NULL && campaigns != NULL, NULL);
  self = g_new0 (CareBulkFitting, 1);
  self->unknown = new_texts ();
  self->without_column = new_texts ();
  self->sections = new_texts ();
  self->short_sections = new_texts ();
  for (guint i = 0; i < map->columns->len; i++)
    {
      const CareColumn *column = g_ptr_array_index (map->columns, i);

      if (column->kind == CARE_COLUMN_FIELD && care_dataset_find_field (dataset, column->what) == NULL)
        g_ptr_array_add (self->unknown, g_strdup (column->what));
    }
  for (guint i = 0; i < dataset->sections->len; i++)
    fit_section (self, map, dataset, ((const CareSection *)dataset->sections->pdata[i])->id, opens,
                 campaigns);
  return self;
}

CareBulkFitting *
care_record_fit_map (CareRecord *self, const CareColumnMap *map, CareMonth month)
{
  const CareLaw *law = NULL;
  const CareDataset *dataset = NULL;
  CareDate opens = CARE_NO_DATE;

  g_return_val_if_fail (self != NULL && map != NULL, NULL);

  law = care_record_law (self);
  opens = care_record_window_of (self, month).opens;
  dataset = care_dataset_on (law->datasets, map->service, opens);
  return dataset != NULL ? care_bulk_fitting_new (map, dataset, opens, law->campaigns) : NULL;
}

void
care_bulk_fitting_free (CareBulkFitting *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->unknown);
  g_ptr_array_unref (self->without_column);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->short_sections);
  g_free (self);
}
