/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-grid.h"

#include "care-record-checks.h"
#include "care-record-places.h"
#include "care-record-private.h"
#include "care-record-status.h"
#include "care-store-each.h"
#include "care-store-returns.h"

#include <string.h>

static void
row_free (gpointer data)
{
  CareGridRow *row = data;

  for (int i = 0; row->returns != NULL && row->returns[i] != NULL; i++)
    care_return_free (row->returns[i]);
  g_free (row->returns);
  g_clear_pointer (&row->previous, care_return_free);
  g_clear_pointer (&row->findings, g_ptr_array_unref);
  g_clear_pointer (&row->earlier, g_ptr_array_unref);
  g_free (row);
}

void
care_returns_grid_free (CareReturnsGrid *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->locations, g_ptr_array_unref);
  g_clear_pointer (&self->providers, g_ptr_array_unref);
  g_clear_pointer (&self->law, care_law_unref);
  g_free (self->windows);
  g_free (self);
}

int
care_returns_grid_n_months (const CareReturnsGrid *self)
{
  return self->to - self->from + 1;
}

const CareDataset *
care_returns_grid_dataset (const CareReturnsGrid *self, CareService service, int nth)
{
  g_return_val_if_fail (nth >= 0 && nth < care_returns_grid_n_months (self), NULL);

  return care_dataset_on (self->law->datasets, service, self->windows[nth].opens);
}

/* What is said of a return as a whole has its place where that return is opened. */
static void
leave_out_whole (GPtrArray *findings)
{
  for (guint i = findings->len; i > 0; i--)
    {
      CareFindingCode code = ((CareFinding *)findings->pdata[i - 1])->code;
      if (code == CARE_FINDING_CARRIED_OVER || code == CARE_FINDING_NOT_FRESH)
        g_ptr_array_remove_index (findings, i - 1);
    }
}

void
care_returns_grid_check (const CareReturnsGrid *self, CareGridRow *row)
{
  int last = care_returns_grid_n_months (self) - 1;
  const CareDataset *dataset = care_returns_grid_dataset (self, row->service, last);
  CareDate opens = self->windows[last].opens;

  g_clear_pointer (&row->findings, g_ptr_array_unref);
  row->answered = row->asked = 0;
  if (dataset == NULL)
    {
      row->findings = g_ptr_array_new ();
      return;
    }
  CareCheckContext context = care_record_check_context (self->law, row->location, opens, row->earlier);
  row->findings = care_check_return_with (row->returns[last], dataset, opens, self->law->campaigns, &context);
  leave_out_whole (row->findings);
  care_return_progress (row->returns[last], dataset, opens, self->law->campaigns, &row->answered,
                        &row->asked);
}

CareGridRow *
care_returns_grid_find (const CareReturnsGrid *self, const char *location, CareService service)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      CareGridRow *row = g_ptr_array_index (self->rows, i);

      if (row->service == service && strcmp (row->location->id, location) == 0)
        return row;
    }
  return NULL;
}

static CareReturn *
blank (const CareReturnsGrid *self, const CareGridRow *row, int nth)
{
  const CareDataset *dataset = care_returns_grid_dataset (self, row->service, nth);
  CareReturn *ret = care_return_new (row->location->id, row->service, self->from + nth);

  g_free (ret->version);
  ret->version = g_strdup (dataset != NULL ? dataset->version : "");
  return ret;
}

static bool
read_row (CareReturnsGrid *self, CareRecord *record, CareGridRow *row, GError **error)
{
  CareStore *store = care_record_store (record);
  int n_months = care_returns_grid_n_months (self);
  g_autoptr (GError) local = NULL;

  row->returns = g_new0 (CareReturn *, (gsize)n_months + 1);
  for (int i = 0; i < n_months; i++)
    {
      row->returns[i]
          = care_store_find_return (store, row->location->id, row->service, self->from + i, &local);
      if (care_failed (g_steal_pointer (&local), error))
        return false;
      if (row->returns[i] == NULL)
        row->returns[i] = blank (self, row, i);
    }
  row->previous = care_store_find_previous_return (store, row->location->id, row->service, self->to, &local);
  if (care_failed (g_steal_pointer (&local), error))
    return false;
  return true;
}

static GHashTable *
index_locations (GPtrArray *locations)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < locations->len; i++)
    g_hash_table_insert (index, ((CareLocation *)locations->pdata[i])->id, GUINT_TO_POINTER (i + 1));
  return index;
}

/* Those whose state the board gives, in the order of the names. */
static bool
read_rows (CareReturnsGrid *self, CareRecord *record, const CareStatus *status, GError **error)
{
  g_autoptr (GHashTable) index = index_locations (self->locations);
  g_autofree CareGridRow **slots = g_new0 (CareGridRow *, (gsize)self->locations->len * CARE_N_SERVICES + 1);
  bool read = true;

  for (guint i = 0; i < status->months->len; i++)
    {
      const CareHistoryRow *history = g_ptr_array_index (status->months, i);
      guint at = GPOINTER_TO_UINT (g_hash_table_lookup (index, history->location));

      if (at == 0 || history->month != self->to)
        continue;
      CareGridRow *row = g_new0 (CareGridRow, 1);
      row->location = self->locations->pdata[at - 1];
      row->service = history->service;
      row->state = history->state;
      row->recorded_at = history->recorded_at;
      row->earlier = g_ptr_array_new_with_free_func ((GDestroyNotify)care_return_free);
      slots[(at - 1) * CARE_N_SERVICES + (guint)history->service] = row;
    }
  for (guint i = 0; i < self->locations->len * CARE_N_SERVICES; i++)
    {
      CareGridRow *row = slots[i];

      if (row == NULL)
        continue;
      read = read && read_row (self, record, row, error);
      if (read
          && (row->state != CARE_STATE_NOT_REQUIRED
              || g_hash_table_size (row->returns[care_returns_grid_n_months (self) - 1]->answers) > 0))
        g_ptr_array_add (self->rows, row);
      else
        row_free (row);
    }
  return read;
}

typedef struct
{
  const CareReturnsGrid *grid;
  CareGridRow *row; /* of the return before: they come location by location */
} Earlier;

static bool
take_earlier (const CareReturn *ret, gpointer data, GError **error)
{
  Earlier *at = data;

  if (at->row == NULL || at->row->service != ret->service
      || strcmp (at->row->location->id, ret->location) != 0)
    at->row = care_returns_grid_find (at->grid, ret->location, ret->service);
  if (at->row != NULL)
    g_ptr_array_add (at->row->earlier, care_return_copy (ret));
  return true;
}

/* One read for all rows, and then what is found in each. */
static bool
check_rows (CareReturnsGrid *self, CareRecord *record, GError **error)
{
  Earlier at = { self, NULL };

  if (!care_store_each_return (care_record_store (record), self->to - CARE_CHECK_MONTHS, self->to - 1,
                               CARE_N_SERVICES, take_earlier, &at, error))
    return false;
  for (guint i = 0; i < self->rows->len; i++)
    care_returns_grid_check (self, self->rows->pdata[i]);
  return true;
}

static CareReturnsGrid *
read_grid (CareRecord *record, CareMonth from, CareMonth to, GError **error)
{
  g_autoptr (CareReturnsGrid) self = g_new0 (CareReturnsGrid, 1);
  g_autoptr (CareStatus) status = NULL;

  self->law = care_law_ref (care_record_law (record));
  self->from = from;
  self->to = to;
  self->windows = g_new (CareWindow, (gsize)(to - from) + 1);
  for (CareMonth month = from; month <= to; month++)
    self->windows[month - from] = care_record_window_of (record, month);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->locations = care_record_list_locations (record, error);
  if (self->locations == NULL)
    return NULL;
  self->providers = care_record_list_providers (record, error);
  if (self->providers == NULL)
    return NULL;
  status = care_record_status (record, CARE_NO_DATE, to, to, NULL, error);
  if (status == NULL || !read_rows (self, record, status, error) || !check_rows (self, record, error))
    return NULL;
  return g_steal_pointer (&self);
}

CareReturnsGrid *
care_record_grid (CareRecord *self, CareMonth from, CareMonth to, GError **error)
{
  g_return_val_if_fail (self != NULL && from != CARE_NO_MONTH && from <= to, NULL);

  return read_grid (self, from, to, error);
}
