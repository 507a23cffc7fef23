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

CareBoard *
care_record_board (CareRecord *self, CareDate as_of, CareMonth from, CareMonth to, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  CareStore *store = care_record_store (self);
  g_autoptr (GPtrArray) locations = care_record_list_locations (self, error);
  g_autoptr (GPtrArray) providers = locations != NULL ? care_record_list_providers (self, error) : NULL;
  g_autoptr (GPtrArray) recollections
      = providers != NULL ? care_store_list_recollections (store, NULL, error) : NULL;
  CareMonth present = care_record_window (self).month;
  CareInstant until = as_of != CARE_NO_DATE ? care_instant_start_of (as_of + 1) : CARE_NO_INSTANT;

  if (recollections == NULL)
    return NULL;
  CareBoardFacts facts = {
    .locations = locations,
    .providers = providers,
    .recollections = recollections,
    .law = care_record_law (self),
    .as_of = care_record_end_of (self, as_of),
  };
  facts.to = to != CARE_NO_MONTH ? to : MAX (present, from);
  facts.from = from != CARE_NO_MONTH ? from : facts.to - WINDOWS_SHOWN;
  CareBoardMaker *maker = care_board_maker_new (&facts);
  bool ok = care_store_each_saved (store, until, take_saved, maker, error);
  g_autoptr (CareBoard) board = care_board_maker_finish (maker);
  return ok ? g_steal_pointer (&board) : NULL;
}
