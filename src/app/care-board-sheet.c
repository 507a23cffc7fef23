/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-board-sheet.h"

#include "care-words-board.h"
#include "care-words-states.h"

#include <glib/gi18n.h>

static CareSheet *
sheet_with_header (const CareBoard *board)
{
  static const char *const titles[]
      = { N_ ("CQC number"), N_ ("Home"),   N_ ("Care type"), N_ ("Provider"),
          N_ ("Brand"),      N_ ("Region"), N_ ("Council"),   N_ ("What it comes to") };
  g_autoptr (GPtrArray) header = g_ptr_array_new_with_free_func (g_free);

  for (size_t i = 0; i < G_N_ELEMENTS (titles); i++)
    g_ptr_array_add (header, g_strdup (_ (titles[i])));
  for (int month = 0; month < care_board_n_months (board); month++)
    g_ptr_array_add (header, care_month_format (care_board_window (board, month)->month));
  g_ptr_array_add (header, NULL);
  return care_sheet_new (_ ("Compliance"), (const char *const *)header->pdata);
}

static void
add_row (CareSheet *sheet, const CareBoard *board, int index)
{
  const CareBoardRow *row = care_board_row (board, index);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  g_ptr_array_add (cells, (gpointer)row->location);
  g_ptr_array_add (cells, (gpointer)row->texts[CARE_BOARD_NAME]);
  g_ptr_array_add (cells, (gpointer)care_words_service (row->service));
  for (int i = CARE_BOARD_PROVIDER; i < CARE_N_BOARD_TEXTS; i++)
    g_ptr_array_add (cells, (gpointer)row->texts[i]);
  g_ptr_array_add (cells, (gpointer)care_words_exposure_level (care_board_row_level (board, index)));
  for (int month = 0; month < care_board_n_months (board); month++)
    g_ptr_array_add (cells, (gpointer)care_words_state (care_board_state (board, index, month)));
  g_ptr_array_add (cells, NULL);
  care_sheet_add (sheet, (const char *const *)cells->pdata);
}

CareSheet *
care_board_sheet_new (CareBoardCells *cells)
{
  const CareBoard *board = care_board_cells_get_board (cells);

  if (board == NULL)
    return NULL;
  CareSheet *sheet = sheet_with_header (board);
  for (int line = 0; line < care_cell_model_n_rows (CARE_CELL_MODEL (cells)); line++)
    {
      int row = care_board_cells_get_row (cells, line);

      if (row >= 0)
        add_row (sheet, board, row);
    }
  return sheet;
}
