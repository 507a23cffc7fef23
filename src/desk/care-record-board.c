/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-board.h"

#include "care-record-places.h"
#include "care-record-private.h"
#include "care-store-each.h"
#include "care-store-returns.h"

/* How many closed windows a board shows unless it is asked for others: those that the rule of four in twelve
 * looks at. */
#define WINDOWS_SHOWN 12

static bool
take_saved (const char *location,
            CareService service,
            CareMonth month,
            const CareSaved *saved,
            size_t n_saved,
            gpointer data)
{
  care_board_maker_take (data, location, service, month, saved, n_saved);
  return true;
}

static bool
take_recordings (CareRecord *self, const CareBoardReading *what, CareBoardMaker *maker, GError **error)
{
  CareStore *store = care_record_store (self);
  CareInstant until = what->as_of != CARE_NO_DATE ? care_instant_start_of (what->as_of + 1) : CARE_NO_INSTANT;

  if (!what->some)
    return care_store_each_saved (store, until, take_saved, maker, error);
  for (guint i = 0; i < what->locations->len; i++)
    if (!care_store_each_saved_of (store, ((const CareLocation *)what->locations->pdata[i])->id, until,
                                   take_saved, maker, error))
      return false;
  return true;
}

CareBoard *
care_record_read_board (CareRecord *self, const CareBoardReading *what, GError **error)
{
  g_return_val_if_fail (self != NULL && what != NULL, NULL);

  CareMonth present = care_record_window (self).month;
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr (GPtrArray) recollections = care_store_list_recollections (care_record_store (self), NULL, error);

  if (recollections == NULL)
    return NULL;
  CareBoardFacts facts = {
    .locations = what->locations,
    .providers = what->providers != NULL ? what->providers : nobody,
    .recollections = recollections,
    .law = care_record_law (self),
    .as_of = care_record_end_of (self, what->as_of),
    .keep_moments = what->keep_moments,
  };
  facts.to = what->to != CARE_NO_MONTH ? what->to : MAX (present, what->from);
  facts.from = what->from != CARE_NO_MONTH ? what->from : facts.to - WINDOWS_SHOWN;
  CareBoardMaker *maker = care_board_maker_new (&facts);
  bool ok = take_recordings (self, what, maker, error);
  g_autoptr (CareBoard) board = care_board_maker_finish (maker);
  return ok ? g_steal_pointer (&board) : NULL;
}

CareBoard *
care_record_board (CareRecord *self, CareDate as_of, CareMonth from, CareMonth to, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autoptr (GPtrArray) locations = care_record_list_locations (self, error);
  g_autoptr (GPtrArray) providers = locations != NULL ? care_record_list_providers (self, error) : NULL;
  CareBoardReading what = { locations, providers, .as_of = as_of, .from = from, .to = to };

  return providers != NULL ? care_record_read_board (self, &what, error) : NULL;
}
