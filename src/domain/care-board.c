/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-board-private.h"

#include "care-code.h"

static const char *const LEVELS[CARE_N_LEVELS]
    = { "notice", "one-more", "at-risk", "some-missed", "not-known", "clear" };

const char *
care_exposure_level_to_string (CareExposureLevel level)
{
  g_return_val_if_fail ((unsigned)level < CARE_N_LEVELS, NULL);

  return LEVELS[level];
}

bool
care_exposure_level_from_string (const char *text, CareExposureLevel *level)
{
  int index = care_code_find (LEVELS, CARE_N_LEVELS, text);

  if (index >= 0)
    *level = (CareExposureLevel)index;
  return index >= 0;
}

CareExposureLevel
care_exposure_level (const CareExposure *exposure)
{
  g_return_val_if_fail (exposure != NULL, CARE_LEVEL_CLEAR);

  if (exposure->notice_may_issue)
    return CARE_LEVEL_NOTICE;
  if (exposure->one_more_miss)
    return CARE_LEVEL_ONE_MORE;
  if (exposure->at_risk)
    return CARE_LEVEL_AT_RISK;
  if (exposure->missed_in_12.at_least > 0)
    return CARE_LEVEL_SOME_MISSED;
  return exposure->missed_in_12.at_most > 0 ? CARE_LEVEL_NOT_KNOWN : CARE_LEVEL_CLEAR;
}

CareBoard *
care_board_ref (CareBoard *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
board_clear (gpointer data)
{
  CareBoard *self = data;

  g_array_unref (self->rows);
  g_array_unref (self->providers);
  g_array_unref (self->windows);
  g_free (self->cells);
  g_free (self->combined);
  g_free (self->ahead_rows);
  g_free (self->ahead_providers);
  g_free (self->recorded);
  for (int i = 0; i < CARE_N_BOARD_TEXTS; i++)
    g_free (self->lists[i]);
  g_string_chunk_free (self->text);
  care_law_unref (self->law);
}

void
care_board_unref (CareBoard *self)
{
  g_atomic_rc_box_release_full (self, board_clear);
}

int
care_board_n_rows (const CareBoard *self)
{
  return (int)self->rows->len;
}

const CareBoardRow *
care_board_row (const CareBoard *self, int row)
{
  g_return_val_if_fail (row >= 0 && row < (int)self->rows->len, NULL);

  return &g_array_index (self->rows, CareBoardRow, row);
}

static CareExposureLevel
level_for (const CareExposure *exposure, bool is_public)
{
  CareExposureLevel level = care_exposure_level (exposure);

  return is_public ? MAX (level, CARE_LEVEL_SOME_MISSED) : level;
}

CareExposureLevel
care_board_provider_level (const CareBoardProvider *provider)
{
  g_return_val_if_fail (provider != NULL, CARE_LEVEL_CLEAR);

  return level_for (&provider->exposure, provider->is_public);
}

CareExposureLevel
care_board_row_level (const CareBoard *self, int row)
{
  const CareBoardRow *one = care_board_row (self, row);

  g_return_val_if_fail (one != NULL, CARE_LEVEL_CLEAR);

  return level_for (&one->exposure, one->provider != G_MAXUINT32
                                        && care_board_provider (self, (int)one->provider)->is_public);
}

CareMonth
care_board_first_month (const CareBoard *self)
{
  return care_board_window (self, 0)->month;
}

int
care_board_n_months (const CareBoard *self)
{
  return self->n_shown;
}

const CareWindow *
care_board_window (const CareBoard *self, int month)
{
  g_return_val_if_fail (month >= 0 && month < self->n_shown, NULL);

  return &g_array_index (self->windows, CareWindow, self->shown + month);
}

CareState
care_board_state (const CareBoard *self, int row, int month)
{
  return (CareState)(care_board_cells_of (self, row)[self->shown + month] & ~CARE_CELL_RECALLED);
}

bool
care_board_is_recalled (const CareBoard *self, int row, int month)
{
  return (care_board_cells_of (self, row)[self->shown + month] & CARE_CELL_RECALLED) != 0;
}

CareInstant
care_board_recorded_at (const CareBoard *self, int row, int month)
{
  g_return_val_if_fail (self->recorded != NULL, CARE_NO_INSTANT);

  return self->recorded[(size_t)row * (size_t)self->n_shown + (size_t)month];
}

int
care_board_n_providers (const CareBoard *self)
{
  return (int)self->providers->len;
}

const CareBoardProvider *
care_board_provider (const CareBoard *self, int provider)
{
  g_return_val_if_fail (provider >= 0 && provider < (int)self->providers->len, NULL);

  return &g_array_index (self->providers, CareBoardProvider, provider);
}

const char *
care_board_fee_scheme (const CareBoard *self)
{
  return self->scheme;
}

size_t
care_board_size (const CareBoard *self)
{
  size_t size = (size_t)self->rows->len * (sizeof (CareBoardRow) + self->windows->len)
                + (size_t)self->providers->len * (sizeof (CareBoardProvider) + (size_t)self->n_closed)
                + (size_t)(self->rows->len + self->providers->len) * sizeof (CareAhead);

  if (self->recorded != NULL)
    size += (size_t)self->rows->len * (size_t)self->n_shown * sizeof (CareInstant);
  /* The texts, as long as they are; that each stands once only makes it less. */
  for (guint i = 0; i < self->rows->len; i++)
    size += strlen (care_board_row (self, (int)i)->texts[CARE_BOARD_NAME])
            + strlen (care_board_row (self, (int)i)->folded)
            + strlen (care_board_row (self, (int)i)->location);
  return size;
}

void
care_board_count (const CareBoard *self, const int *rows, int n_rows, int *counts)
{
  int n = rows != NULL ? n_rows : (int)self->rows->len;

  memset (counts, 0, sizeof (int) * CARE_N_STATES * (size_t)self->n_shown);
  for (int i = 0; i < n; i++)
    {
      const uint8_t *cells = care_board_cells_of (self, rows != NULL ? rows[i] : i) + self->shown;

      for (int month = 0; month < self->n_shown; month++)
        counts[month * CARE_N_STATES + (cells[month] & ~CARE_CELL_RECALLED)]++;
    }
}
