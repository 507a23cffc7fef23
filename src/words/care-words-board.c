/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-words-board.h"

#include "care-words-dates.h"
#include "care-words-exposure.h"
#include "care-words-states.h"

#include <glib/gi18n-lib.h>

#define AHEAD 6 /* windows that are looked ahead: beyond them nobody plans */

const char *
care_words_exposure_level (CareExposureLevel level)
{
  switch (level)
    {
    case CARE_LEVEL_NOTICE:
      return _ ("A notice may issue");
    case CARE_LEVEL_ONE_MORE:
      return _ ("One more miss");
    case CARE_LEVEL_AT_RISK:
      return _ ("At risk");
    case CARE_LEVEL_SOME_MISSED:
      return _ ("Some missed");
    case CARE_LEVEL_NOT_KNOWN:
      return _ ("Not all known");
    case CARE_LEVEL_CLEAR:
    case CARE_N_LEVELS:
    default:
      return "";
    }
}

/* The rows of a home stand side by side in the board. */
static bool
is_twice (const CareBoard *board, int row)
{
  const char *location = care_board_row (board, row)->location;

  return (row > 0 && care_board_row (board, row - 1)->location == location)
         || (row + 1 < care_board_n_rows (board) && care_board_row (board, row + 1)->location == location);
}

char *
care_words_board_home (const CareBoard *board, int row)
{
  const CareBoardRow *one = care_board_row (board, row);

  if (!is_twice (board, row))
    return g_strdup (one->texts[CARE_BOARD_NAME]);
  return g_strdup_printf ("%s · %s", one->texts[CARE_BOARD_NAME], care_words_service (one->service));
}

const char *
care_words_board_group (const CareBoard *board, const CareBoardWanted *wanted, int row)
{
  const CareBoardRow *one = care_board_row (board, row);
  const char *name = NULL;

  switch (wanted->group)
    {
    case CARE_BOARD_ANY:
      g_return_val_if_reached ("");
    case CARE_BOARD_BY_SERVICE:
      return care_words_service (one->service);
    case CARE_BOARD_BY_LEVEL:
      name = care_words_exposure_level (care_board_row_level (board, row));
      return *name != '\0' ? name : _ ("No window missed");
    case CARE_BOARD_BY_STATE:
      return care_words_state (care_board_state_wanted (board, wanted, row));
    default:
      name = one->texts[wanted->group];
      return *name != '\0' ? name : _ ("Not known");
    }
}

char *
care_words_board_cell (const CareBoard *board, int row, int month)
{
  const CareBoardRow *one = care_board_row (board, row);
  g_autofree char *when = care_words_month (care_board_window (board, month)->month);
  const char *state = care_words_state (care_board_state (board, row, month));

  return g_strdup_printf (care_board_is_recalled (board, row, month)
                              ? _ ("%s, %s, %s: %s, from memory or papers")
                              : _ ("%s, %s, %s: %s"),
                          one->texts[CARE_BOARD_NAME], care_words_service (one->service), when, state);
}

static bool
is_public (const CareBoard *board, int provider)
{
  return provider >= 0 && care_board_provider (board, provider)->is_public;
}

static int
provider_of (const CareBoard *board, int row)
{
  uint32_t provider = care_board_row (board, row)->provider;

  return provider != G_MAXUINT32 ? (int)provider : -1;
}

char *
care_words_board_ahead (const CareBoard *board, int row, int provider)
{
  CareForecast ahead[AHEAD];
  int next = 0; /* the first in which something is left to do */
  const CareExposure *now
      = row >= 0 ? &care_board_row (board, row)->exposure : &care_board_provider (board, provider)->exposure;

  /* A public body is given no penalty, so no notice. */
  if (is_public (board, row >= 0 ? provider_of (board, row) : provider))
    return g_strdup ("");
  if (row >= 0)
    care_board_forecast_row (board, row, AHEAD, ahead);
  else
    care_board_forecast_provider (board, provider, AHEAD, ahead);
  while (next < AHEAD && !ahead[next].left)
    next++;
  for (int i = next; i < AHEAD && !now->notice_may_issue; i++)
    {
      g_autofree char *first = care_words_month (ahead[next].month);
      g_autofree char *last = care_words_month (ahead[i].month);

      if (!ahead[i].if_missed.notice_may_issue)
        continue;
      if (i == next)
        return g_strdup_printf (_ ("If %s is missed, a notice of intent may be issued."), first);
      return g_strdup_printf (_ ("If all from %s to %s are missed, a notice of intent may be issued."), first,
                              last);
    }
  for (int i = 0; i < AHEAD && now->notice_may_issue; i++)
    if (!ahead[i].if_met.notice_may_issue)
      {
        g_autofree char *last = care_words_month (ahead[i].month);

        return g_strdup_printf (
            _ ("If every window to %s is met, the last windows no longer make a notice possible; "
               "one for the earlier misses may still come."),
            last);
      }
  return g_strdup ("");
}

char *
care_words_board_exposure (const CareBoard *board, int row, int provider)
{
  const CareExposure *exposure
      = row >= 0 ? &care_board_row (board, row)->exposure : &care_board_provider (board, provider)->exposure;

  return care_words_exposure (exposure, !is_public (board, row >= 0 ? provider_of (board, row) : provider),
                              care_board_rules (board), care_board_on (board));
}

char *
care_words_board_penalty (const CareBoard *board, int provider)
{
  const CareBoardProvider *one = care_board_provider (board, provider);
  /* A scheme goes by the day from which it holds. */
  CareDate from = care_date_parse (care_board_fee_scheme (board));
  g_autofree char *money = NULL;
  g_autofree char *scheme
      = from != CARE_NO_DATE ? care_words_date_short (from) : g_strdup (care_board_fee_scheme (board));

  if (one->is_public)
    return g_strdup (_ ("A public body has the duty, but no penalty."));
  if (one->stake_pence <= 0)
    return g_strdup ("");
  money = care_words_money (one->stake_pence);
  return g_strdup_printf (_ ("A penalty would be about %s, an estimate by the fee scheme of %s."), money,
                          scheme);
}

char *
care_words_board_expected (
    const CareBoard *board, int row, int provider, int window, const CareForecast *forecast)
{
  bool applies = !is_public (board, row >= 0 ? provider_of (board, row) : provider);
  CareDate on = care_board_ahead_window (board, window)->closes + 1;
  const CareRules *rules = care_board_rules (board);
  g_autofree char *missed = care_words_exposure (&forecast->if_missed, applies, rules, on);
  g_autofree char *met = care_words_exposure (&forecast->if_met, applies, rules, on);

  return forecast->left ? g_strdup_printf (_ ("If missed: %s\nIf met: %s"), missed, met)
                        : g_strdup_printf (_ ("Nothing is left to do in it. %s"), met);
}

char *
care_words_board_count (const char *name, CareMonth month, const int *counts)
{
  g_autofree char *when = care_words_month (month);
  int done = counts[CARE_STATE_ON_TIME] + counts[CARE_STATE_NIL];
  int missed = counts[CARE_STATE_MISSED] + counts[CARE_STATE_OUTSIDE_WINDOW] + counts[CARE_STATE_INCOMPLETE];
  int left = counts[CARE_STATE_OPEN], unknown = counts[CARE_STATE_UNKNOWN];
  GString *text = g_string_new (NULL);

  g_string_printf (text, _ ("%s, %s: %d of %d on time or nil"), name, when, done,
                   done + missed + left + unknown);
  if (missed > 0)
    g_string_append_printf (text, _ (", %d missed"), missed);
  if (left > 0)
    g_string_append_printf (text, _ (", %d to do"), left);
  if (unknown > 0)
    g_string_append_printf (text, _ (", %d not known"), unknown);
  return g_string_free (text, FALSE);
}
