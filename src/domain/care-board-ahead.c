/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What further misses would bring. */
#include "care-board-private.h"

const CareWindow *
care_board_ahead_window (const CareBoard *self, int window)
{
  g_return_val_if_fail (window >= 0 && window < CARE_BOARD_AHEAD, NULL);

  return &self->ahead[window];
}

static CareState
state_ahead (const CareAhead *ahead, int window, CareState of_those_left)
{
  if ((ahead->left >> window & 1) != 0)
    return of_those_left;
  return (ahead->asked >> window & 1) != 0 ? CARE_STATE_ON_TIME : CARE_STATE_NOT_REQUIRED;
}

/* The states so far, with n windows more of which those that are left all end so. */
static CareExposure
exposure_with (const CareBoard *self,
               const uint8_t *closed,
               const CareAhead *ahead,
               int n,
               CareState of_those_left,
               CareDate on)
{
  g_autofree CareState *states = g_new (CareState, (size_t)(self->n_closed + n));

  for (int i = 0; i < self->n_closed; i++)
    states[i] = (CareState)(closed[i] & ~CARE_CELL_RECALLED);
  for (int i = 0; i < n; i++)
    states[self->n_closed + i] = state_ahead (ahead, i, of_those_left);
  return care_exposure (states, (size_t)(self->n_closed + n), self->law->rules, on);
}

static void
forecast (const CareBoard *self, const uint8_t *closed, const CareAhead *of, int n, CareForecast *ahead)
{
  for (int i = 0; i < n; i++)
    {
      const CareWindow *window = &self->ahead[i];

      ahead[i].month = window->month;
      ahead[i].left = (of->left >> i & 1) != 0;
      ahead[i].if_missed = exposure_with (self, closed, of, i + 1, CARE_STATE_MISSED, window->closes + 1);
      ahead[i].if_met = exposure_with (self, closed, of, i + 1, CARE_STATE_ON_TIME, window->closes + 1);
    }
}

void
care_board_forecast_row (const CareBoard *self, int row, int n, CareForecast *ahead)
{
  g_return_if_fail (row >= 0 && row < (int)self->rows->len && n <= CARE_BOARD_AHEAD);

  forecast (self, care_board_cells_of (self, row), &self->ahead_rows[row], n, ahead);
}

void
care_board_forecast_provider (const CareBoard *self, int provider, int n, CareForecast *ahead)
{
  g_return_if_fail (provider >= 0 && provider < (int)self->providers->len && n <= CARE_BOARD_AHEAD);

  forecast (self, self->combined + (size_t)provider * (size_t)self->n_closed,
            &self->ahead_providers[provider], n, ahead);
}

static uint32_t
down (int number)
{
  return (uint32_t)(0xff - CLAMP (number, 0, 0xff));
}

uint32_t
care_board_badness (const CareExposure *exposure)
{
  g_return_val_if_fail (exposure != NULL, 0);

  return (uint32_t)care_exposure_level (exposure) << 16 | down (exposure->consecutive_missed.at_least) << 8
         | down (exposure->missed_in_12.at_least);
}

static int
compare_expected (gconstpointer a, gconstpointer b)
{
  const CareExpected *x = a, *y = b;
  uint32_t one = care_board_badness (&x->forecast.if_missed),
           other = care_board_badness (&y->forecast.if_missed);

  if (one != other)
    return one < other ? -1 : 1;
  return (x->rank > y->rank) - (x->rank < y->rank);
}

GArray *
care_board_expect_rows (const CareBoard *self, int window)
{
  g_return_val_if_fail (self != NULL && window >= 0 && window < CARE_BOARD_AHEAD, NULL);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (CareExpected));
  CareForecast ahead[CARE_BOARD_AHEAD];

  for (int row = 0; row < (int)self->rows->len; row++)
    {
      if ((self->ahead_rows[row].asked >> window & 1) == 0)
        continue;
      care_board_forecast_row (self, row, window + 1, ahead);
      CareExpected one = { row, (int)care_board_row (self, row)->rank, ahead[window] };
      g_array_append_val (all, one);
    }
  g_array_sort (all, compare_expected);
  return all;
}

GArray *
care_board_expect_providers (const CareBoard *self, int window)
{
  g_return_val_if_fail (self != NULL && window >= 0 && window < CARE_BOARD_AHEAD, NULL);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (CareExpected));
  CareForecast ahead[CARE_BOARD_AHEAD];

  for (int provider = 0; provider < (int)self->providers->len; provider++)
    {
      if ((self->ahead_providers[provider].asked >> window & 1) == 0)
        continue;
      care_board_forecast_provider (self, provider, window + 1, ahead);
      CareExpected one = { provider, provider, ahead[window] };
      g_array_append_val (all, one);
    }
  g_array_sort (all, compare_expected);
  return all;
}
