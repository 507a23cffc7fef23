/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-record-trends.h"

#include "care-record-board.h"
#include "care-record-private.h"
#include "care-store-each.h"

#define MONTHS_SHOWN 13 /* a year, and the month a year before */

static bool
take_saved (const char *location,
            CareService service,
            CareMonth month,
            const CareSaved *saved,
            size_t n_saved,
            gpointer data)
{
  care_trend_maker_take_saved (data, location, service, month, saved, n_saved);
  return true;
}

static bool
take_return (const CareReturn *ret, gpointer data, GError **error)
{
  care_trend_maker_take_return (data, ret);
  return true;
}

CareTrends *
care_record_trends (CareRecord *self, CareMonth from, CareMonth to, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  CareStore *store = care_record_store (self);
  CareWindow window = care_record_window (self);

  if (to == CARE_NO_MONTH)
    to = MAX (window.opens_at <= care_record_now (self) ? window.month : window.month - 1, from);
  if (from == CARE_NO_MONTH)
    from = to - (MONTHS_SHOWN - 1);
  g_autoptr (CareBoard) board = care_record_board (self, CARE_NO_DATE, from, to, error);

  if (board == NULL)
    return NULL;
  CareTrendMaker *maker = care_trend_maker_new (board, care_record_law (self), care_record_now (self));
  bool ok = care_board_n_months (board) == 0;
  if (!ok)
    {
      CareMonth first = care_board_first_month (board);
      CareMonth last = first + care_board_n_months (board) - 1;

      ok = care_store_each_saved (store, CARE_NO_INSTANT, take_saved, maker, error)
           && care_store_each_return (store, first, last, CARE_N_SERVICES, take_return, maker, error);
    }
  g_autoptr (CareTrends) trends = care_trend_maker_finish (maker);
  return ok ? g_steal_pointer (&trends) : NULL;
}
