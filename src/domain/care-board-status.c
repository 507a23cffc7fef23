/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The status that the contract of the command line speaks of, out of a board. */
#include "care-board-private.h"

static void
add_months (const CareBoard *self, int row, GPtrArray *months)
{
  const CareBoardRow *of = care_board_row (self, row);

  for (int i = 0; i < self->n_shown; i++)
    {
      CareHistoryRow *one = g_new0 (CareHistoryRow, 1);

      one->location = g_strdup (of->location);
      one->service = of->service;
      one->month = care_board_window (self, i)->month;
      one->state = care_board_state (self, row, i);
      one->recorded_at = care_board_recorded_at (self, row, i);
      one->recalled = care_board_is_recalled (self, row, i);
      g_ptr_array_add (months, one);
    }
}

static void
add_exposure (GPtrArray *rows,
              const char *location,
              CareService service,
              const char *provider,
              const CareExposure *exposure)
{
  CareExposureRow *one = g_new0 (CareExposureRow, 1);

  one->location = g_strdup (location);
  one->service = service;
  one->provider = g_strdup (provider);
  one->exposure = *exposure;
  g_ptr_array_add (rows, one);
}

static GHashTable *
index_providers (const CareBoard *self)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < care_board_n_providers (self); i++)
    {
      const CareBoardProvider *one = care_board_provider (self, i);
      g_hash_table_insert (index, (gpointer)one->id, (gpointer)one);
    }
  return index;
}

/* Every provider that ever held one of the registrations, in the order in which they are met. */
static void
add_providers (const CareBoard *self, const GPtrArray *locations, GPtrArray *rows)
{
  g_autoptr (GHashTable) left = index_providers (self);

  for (guint i = 0; i < locations->len; i++)
    {
      const CareLocation *location = locations->pdata[i];

      for (guint j = 0; j < location->registrations->len; j++)
        {
          const CareRegistration *one = location->registrations->pdata[j];
          const CareBoardProvider *provider = g_hash_table_lookup (left, one->provider);

          if (provider == NULL)
            continue;
          add_exposure (rows, NULL, CARE_SERVICE_CARE_HOME, provider->id, &provider->exposure);
          g_hash_table_remove (left, one->provider);
        }
    }
}

CareStatus *
care_board_status (const CareBoard *self, const GPtrArray *locations)
{
  g_return_val_if_fail (self != NULL && self->recorded != NULL && locations != NULL, NULL);

  CareStatus *status = g_new0 (CareStatus, 1);

  status->months = g_ptr_array_new_with_free_func ((GDestroyNotify)care_history_row_free);
  status->locations = g_ptr_array_new_with_free_func ((GDestroyNotify)care_exposure_row_free);
  status->providers = g_ptr_array_new_with_free_func ((GDestroyNotify)care_exposure_row_free);
  for (int row = 0; row < (int)self->rows->len; row++)
    {
      const CareBoardRow *of = care_board_row (self, row);

      add_months (self, row, status->months);
      add_exposure (status->locations, of->location, of->service,
                    of->provider != G_MAXUINT32 ? care_board_provider (self, (int)of->provider)->id : NULL,
                    &of->exposure);
    }
  add_providers (self, locations, status->providers);
  return status;
}
