/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the next windows bring, if they are missed and if they are met: whom it would touch worst comes first.
 */
#include "care-cli-ahead.h"

#include "care-words-board.h"
#include "care-words-dates.h"
#include "care-words-exposure.h"
#include "care-words-states.h"

#include <glib/gi18n-lib.h>

static bool
penalty_applies (const CareBoard *board, uint32_t provider)
{
  return provider == G_MAXUINT32 || !care_board_provider (board, (int)provider)->is_public;
}

/* The rows of one location, and the provider it has, where one is asked for. */
static bool
is_asked_for (const CareBoard *board, int row, const char *location)
{
  return location == NULL || g_str_equal (care_board_row (board, row)->location, location);
}

static bool
has_provider (const CareBoard *board, int provider, const char *location)
{
  for (int row = 0; location != NULL && row < care_board_n_rows (board); row++)
    if (is_asked_for (board, row, location) && care_board_row (board, row)->provider == (uint32_t)provider)
      return true;
  return location == NULL;
}

static void
write_expected (CareCli *cli, const CareForecast *forecast, bool penalty)
{
  care_json_writer_member_bool (cli->out, "left", forecast->left);
  care_json_writer_member_object (cli->out, "if_missed");
  care_cli_write_exposure (cli->out, &forecast->if_missed);
  care_json_writer_end_object (cli->out);
  care_json_writer_member_object (cli->out, "if_met");
  care_cli_write_exposure (cli->out, &forecast->if_met);
  care_json_writer_end_object (cli->out);
  care_json_writer_member_bool (cli->out, "penalty_applies", penalty);
}

static void
write_rows (CareCli *cli, const CareBoard *board, int window, const char *location)
{
  g_autoptr (GArray) all = care_board_expect_rows (board, window);

  care_json_writer_member_array (cli->out, "locations");
  for (guint i = 0; i < all->len; i++)
    {
      const CareExpected *one = &g_array_index (all, CareExpected, i);
      const CareBoardRow *row = care_board_row (board, one->index);

      if (!is_asked_for (board, one->index, location))
        continue;
      care_json_writer_begin_object (cli->out);
      care_json_writer_member_string (cli->out, "location", row->location);
      care_json_writer_member_string (cli->out, "service", care_service_to_string (row->service));
      write_expected (cli, &one->forecast, penalty_applies (board, row->provider));
      care_json_writer_end_object (cli->out);
    }
  care_json_writer_end_array (cli->out);
}

static void
write_providers (CareCli *cli, const CareBoard *board, int window, const char *location)
{
  g_autoptr (GArray) all = care_board_expect_providers (board, window);

  care_json_writer_member_array (cli->out, "providers");
  for (guint i = 0; i < all->len; i++)
    {
      const CareExpected *one = &g_array_index (all, CareExpected, i);

      if (!has_provider (board, one->index, location))
        continue;
      care_json_writer_begin_object (cli->out);
      care_json_writer_member_string (cli->out, "provider", care_board_provider (board, one->index)->id);
      write_expected (cli, &one->forecast, penalty_applies (board, (uint32_t)one->index));
      care_json_writer_end_object (cli->out);
    }
  care_json_writer_end_array (cli->out);
}

void
care_cli_write_ahead (CareCli *cli, const CareBoard *board, const char *location, int windows)
{
  care_json_writer_member_array (cli->out, "ahead");
  for (int i = 0; i < windows; i++)
    {
      care_json_writer_begin_object (cli->out);
      care_json_writer_member_month (cli->out, "month", care_board_ahead_window (board, i)->month);
      care_json_writer_member_date (cli->out, "closes", care_board_ahead_window (board, i)->closes);
      write_rows (cli, board, i, location);
      write_providers (cli, board, i, location);
      care_json_writer_end_object (cli->out);
    }
  care_json_writer_end_array (cli->out);
}

/* Those near a notice; the others have only what everybody has who misses a window. */
static bool
is_told (const CareForecast *forecast)
{
  return forecast->left && care_exposure_level (&forecast->if_missed) <= CARE_LEVEL_AT_RISK;
}

static int
say_rows (CareCli *cli, const CareBoard *board, int window, const char *location)
{
  const CareRules *rules = care_record_law (cli->record)->rules;
  g_autoptr (GArray) all = care_board_expect_rows (board, window);
  int said = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const CareExpected *one = &g_array_index (all, CareExpected, i);
      const CareBoardRow *row = care_board_row (board, one->index);

      if (!is_told (&one->forecast) || !is_asked_for (board, one->index, location))
        continue;
      g_autofree char *words
          = care_words_exposure (&one->forecast.if_missed, penalty_applies (board, row->provider), rules,
                                 care_board_ahead_window (board, window)->closes + 1);
      care_cli_say (cli, "  %s, %s: %s", row->texts[CARE_BOARD_NAME], care_words_service (row->service),
                    words);
      said++;
    }
  return said;
}

static int
say_providers (CareCli *cli, const CareBoard *board, int window, const char *location)
{
  const CareRules *rules = care_record_law (cli->record)->rules;
  g_autoptr (GArray) all = care_board_expect_providers (board, window);
  int said = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const CareExpected *one = &g_array_index (all, CareExpected, i);

      if (!is_told (&one->forecast) || !has_provider (board, one->index, location))
        continue;
      g_autofree char *words
          = care_words_exposure (&one->forecast.if_missed, penalty_applies (board, (uint32_t)one->index),
                                 rules, care_board_ahead_window (board, window)->closes + 1);
      care_cli_say (cli, _ ("  Provider %s: %s"),
                    care_cli_one_line (cli, care_board_provider (board, one->index)->name), words);
      said++;
    }
  return said;
}

void
care_cli_say_ahead (CareCli *cli, const CareBoard *board, const char *location, int windows)
{
  for (int i = 0; i < windows; i++)
    {
      g_autofree char *month = care_words_month (care_board_ahead_window (board, i)->month);
      int said = 0;

      care_cli_say (
          cli, i == 0 ? _ ("If %s is missed by those that still have it to do:") : _ ("If %s is missed too:"),
          month);
      said = say_rows (cli, board, i, location) + say_providers (cli, board, i, location);
      if (said == 0)
        care_cli_say (cli, _ ("  Nobody would be near a notice."));
    }
}
