/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-board-cells.h"

#include <glib/gi18n.h>
#include <string.h>

#include "care-state-cell.h"
#include "care-words-board.h"
#include "care-words-dates.h"
#include "care-words-states.h"

/* A line: a home of the board, or totals of some of them. */
typedef struct
{
  int row;      /* -1: totals */
  bool all;     /* of everything that is shown */
  int first, n; /* of order: what the totals are of */
  int *counts;  /* made when they are first asked for: CARE_N_STATES for each month */
} Line;

struct _CareBoardCells
{
  GObject parent_instance;

  /* owned */
  CareBoard *board;
  int *order;
  GArray *lines; /* Line */
  CareBoardWanted wanted;
  char *text;
  char *only[CARE_N_BOARD_TEXTS];

  int n_homes;
};

static void care_board_cells_model_init (CareCellModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CareBoardCells,
                               care_board_cells,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CARE_TYPE_CELL_MODEL, care_board_cells_model_init))

static void
clear_line (gpointer data)
{
  g_free (((Line *)data)->counts);
}

static Line *
line_at (CareBoardCells *self, int line)
{
  return &g_array_index (self->lines, Line, line);
}

static const int *
counts_of (CareBoardCells *self, Line *line, int month)
{
  if (line->counts == NULL)
    {
      line->counts = g_new (int, CARE_N_STATES *(size_t)MAX (care_board_n_months (self->board), 1));
      care_board_count (self->board, self->order + line->first, line->n, line->counts);
    }
  return line->counts + month * CARE_N_STATES;
}

static bool
is_grouped (CareBoardCells *self)
{
  return self->wanted.group != CARE_BOARD_ANY;
}

static void
add_totals (CareBoardCells *self, bool all, int first, int n)
{
  Line line = { -1, all, first, n, NULL };

  g_array_append_val (self->lines, line);
}

/* Where the group of the home that stands there ends. */
static int
end_of_group (CareBoardCells *self, int first)
{
  int end = first + 1;

  while (end < self->n_homes
         && care_board_same_group (self->board, &self->wanted, self->order[first], self->order[end]))
    end++;
  return end;
}

static void
lay_lines (CareBoardCells *self)
{
  int end = 0;

  g_array_set_size (self->lines, 0);
  g_clear_pointer (&self->order, g_free);
  self->n_homes = 0;
  if (self->board == NULL)
    return;
  self->order = care_board_order (self->board, &self->wanted, &self->n_homes);
  if (self->n_homes > 1 && (!is_grouped (self) || end_of_group (self, 0) < self->n_homes))
    add_totals (self, true, 0, self->n_homes);
  for (int i = 0; i < self->n_homes; i++)
    {
      Line line = { self->order[i], false, 0, 0, NULL };

      if (is_grouped (self) && self->n_homes > 1 && i == end)
        {
          end = end_of_group (self, i);
          add_totals (self, false, i, end - i);
        }
      g_array_append_val (self->lines, line);
    }
}

static int
n_rows (CareCellModel *model)
{
  return (int)CARE_BOARD_CELLS (model)->lines->len;
}

static int
n_columns (CareCellModel *model)
{
  CareBoardCells *self = CARE_BOARD_CELLS (model);

  return self->board != NULL ? care_board_n_months (self->board) : 0;
}

static int
n_titles (CareCellModel *model)
{
  return 2;
}

static char *
heading (CareCellModel *model, int title)
{
  return g_strdup (title == 0 ? _ ("Home") : _ ("Exposure"));
}

static int
title_chars (CareCellModel *model, int title)
{
  return title == 0 ? 23 : 14;
}

/* "Nov", with the year where one begins. */
static char *
column_title (CareCellModel *model, int column)
{
  CareBoardCells *self = CARE_BOARD_CELLS (model);
  CareMonth month = care_board_window (self->board, column)->month;
  g_autofree char *name = care_words_month (month);
  g_autofree char *three = g_utf8_substring (name, 0, 3);

  if (column > 0 && care_month_number (month) != 1)
    return g_steal_pointer (&three);
  return g_strdup_printf ("%s\n%d", three, care_month_year (month));
}

static char *
column_tooltip (CareCellModel *model, int column)
{
  return care_words_month (care_board_window (CARE_BOARD_CELLS (model)->board, column)->month);
}

/* The newest one that is shown: a board ends with it. */
static bool
is_present (CareCellModel *model, int column)
{
  return column == care_board_n_months (CARE_BOARD_CELLS (model)->board) - 1;
}

static int
column_chars (CareCellModel *model, int column)
{
  return 4;
}

static CareCellShape
shape (CareCellModel *model, int column)
{
  return CARE_CELL_GLYPH;
}

static char *
name_of_totals (CareBoardCells *self, const Line *line)
{
  if (line->all)
    return g_strdup_printf (ngettext ("The %d return", "All %d returns", (gulong)line->n), line->n);
  return g_strdup (care_words_board_group (self->board, &self->wanted, self->order[line->first]));
}

/* How near a notice is for a home, or for the provider whose homes a line of totals is of; CARE_LEVEL_CLEAR
 * for any other. */
static CareExposureLevel
level_of (CareBoardCells *self, int line)
{
  int row = line_at (self, line)->row, provider = care_board_cells_get_provider (self, line);

  if (row >= 0)
    return care_board_row_level (self->board, row);
  return provider >= 0 ? care_board_provider_level (care_board_provider (self->board, provider))
                       : CARE_LEVEL_CLEAR;
}

/* What stands beside the name: what it is exposed to, else what the figures of totals are. */
static char *
exposure_title (CareBoardCells *self, int at)
{
  const Line *line = line_at (self, at);
  CareExposureLevel level = level_of (self, at);

  if (line->row >= 0 || level < CARE_LEVEL_CLEAR)
    return g_strdup (care_words_exposure_level (level));
  return line->all ? g_strdup (_ ("Missed or to do"))
                   : g_strdup_printf (ngettext ("%d return", "%d returns", (gulong)line->n), line->n);
}

static char *
row_title (CareCellModel *model, int row, int title)
{
  CareBoardCells *self = CARE_BOARD_CELLS (model);
  const Line *line = line_at (self, row);

  if (title == 1) /* in a column of its own, where a long name does not hide it */
    return exposure_title (self, row);
  return line->row < 0 ? name_of_totals (self, line) : care_words_board_home (self->board, line->row);
}

static CareCellState
title_state (CareCellModel *model, int row, int title)
{
  CareBoardCells *self = CARE_BOARD_CELLS (model);
  const Line *line = line_at (self, row);

  if (title == 0)
    return line->row < 0 ? CARE_CELL_FAINT : CARE_CELL_PLAIN;
  switch (level_of (self, row))
    {
    case CARE_LEVEL_NOTICE:
      return CARE_CELL_ERROR;
    case CARE_LEVEL_ONE_MORE:
    case CARE_LEVEL_AT_RISK:
      return CARE_CELL_WARNING;
    case CARE_LEVEL_SOME_MISSED:
    case CARE_LEVEL_NOT_KNOWN:
    case CARE_LEVEL_CLEAR:
    case CARE_N_LEVELS:
    default:
      return CARE_CELL_FAINT;
    }
}

/* Of totals how many are missed, or while the window is open how many are left. */
static int
count_to_see (const int *counts)
{
  return counts[CARE_STATE_MISSED] + counts[CARE_STATE_OUTSIDE_WINDOW] + counts[CARE_STATE_INCOMPLETE]
         + counts[CARE_STATE_OPEN];
}

static char *
text (CareCellModel *model, int row, int column)
{
  CareBoardCells *self = CARE_BOARD_CELLS (model);
  Line *line = line_at (self, row);

  if (line->row >= 0)
    return g_strdup (care_state_glyph (care_board_state (self->board, line->row, column)));
  int count = count_to_see (counts_of (self, line, column));
  return count > 0 ? g_strdup_printf ("%d", count) : g_strdup ("");
}

static CareCellState
state (CareCellModel *model, int row, int column)
{
  static const CareCellState looks[CARE_N_STATES] = {
    [CARE_STATE_NOT_REQUIRED] = CARE_CELL_FAINT, [CARE_STATE_ON_TIME] = CARE_CELL_ON_TIME,
    [CARE_STATE_NIL] = CARE_CELL_ON_TIME,        [CARE_STATE_UPCOMING] = CARE_CELL_FAINT,
    [CARE_STATE_OPEN] = CARE_CELL_OPEN,          [CARE_STATE_INCOMPLETE] = CARE_CELL_INCOMPLETE,
    [CARE_STATE_UNKNOWN] = CARE_CELL_FAINT,      [CARE_STATE_OUTSIDE_WINDOW] = CARE_CELL_OUTSIDE_WINDOW,
    [CARE_STATE_MISSED] = CARE_CELL_MISSED,
  };
  CareBoardCells *self = CARE_BOARD_CELLS (model);
  const Line *line = line_at (self, row);

  return line->row < 0 ? CARE_CELL_FAINT : looks[care_board_state (self->board, line->row, column)];
}

static char *
spoken (CareCellModel *model, int row, int column)
{
  CareBoardCells *self = CARE_BOARD_CELLS (model);
  Line *line = line_at (self, row);
  g_autofree char *name = NULL;

  if (line->row >= 0)
    return care_words_board_cell (self->board, line->row, column);
  name = name_of_totals (self, line);
  return care_words_board_count (name, care_board_window (self->board, column)->month,
                                 counts_of (self, line, column));
}

static void
care_board_cells_model_init (CareCellModelInterface *iface)
{
  iface->n_rows = n_rows;
  iface->n_columns = n_columns;
  iface->n_titles = n_titles;
  iface->heading = heading;
  iface->title_chars = title_chars;
  iface->title_state = title_state;
  iface->column_title = column_title;
  iface->column_tooltip = column_tooltip;
  iface->is_present = is_present;
  iface->column_chars = column_chars;
  iface->row_title = row_title;
  iface->shape = shape;
  iface->text = text;
  iface->state = state;
  iface->spoken = spoken;
  iface->tooltip = spoken;
}

static void
care_board_cells_finalize (GObject *object)
{
  CareBoardCells *self = CARE_BOARD_CELLS (object);

  g_clear_pointer (&self->board, care_board_unref);
  g_free (self->order);
  g_array_unref (self->lines);
  g_free (self->text);
  for (int i = 0; i < CARE_N_BOARD_TEXTS; i++)
    g_free (self->only[i]);
  G_OBJECT_CLASS (care_board_cells_parent_class)->finalize (object);
}

static void
care_board_cells_class_init (CareBoardCellsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = care_board_cells_finalize;
}

static void
care_board_cells_init (CareBoardCells *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (self->lines, clear_line);
  care_board_wanted_init (&self->wanted);
}

CareBoardCells *
care_board_cells_new (void)
{
  return g_object_new (CARE_TYPE_BOARD_CELLS, NULL);
}

void
care_board_cells_set_board (CareBoardCells *self, CareBoard *board)
{
  g_return_if_fail (CARE_IS_BOARD_CELLS (self));

  g_clear_pointer (&self->board, care_board_unref);
  self->board = board != NULL ? care_board_ref (board) : NULL;
  lay_lines (self);
  care_cell_model_reshaped (CARE_CELL_MODEL (self));
}

CareBoard *
care_board_cells_get_board (CareBoardCells *self)
{
  g_return_val_if_fail (CARE_IS_BOARD_CELLS (self), NULL);

  return self->board;
}

void
care_board_cells_set_wanted (CareBoardCells *self, const CareBoardWanted *wanted)
{
  g_return_if_fail (CARE_IS_BOARD_CELLS (self) && wanted != NULL);
  CareBoardWanted copy = *wanted;

  g_free (self->text);
  copy.text = self->text = g_strdup (wanted->text);
  for (int i = 0; i < CARE_N_BOARD_TEXTS; i++)
    {
      g_free (self->only[i]);
      copy.only[i] = self->only[i] = g_strdup (wanted->only[i]);
    }
  self->wanted = copy;
  lay_lines (self);
  care_cell_model_reshaped (CARE_CELL_MODEL (self));
}

int
care_board_cells_n_homes (CareBoardCells *self)
{
  g_return_val_if_fail (CARE_IS_BOARD_CELLS (self), 0);

  return self->n_homes;
}

int
care_board_cells_get_row (CareBoardCells *self, int line)
{
  g_return_val_if_fail (CARE_IS_BOARD_CELLS (self), -1);

  return line >= 0 && line < (int)self->lines->len ? line_at (self, line)->row : -1;
}

int
care_board_cells_find (CareBoardCells *self, const char *location, CareService service)
{
  g_return_val_if_fail (CARE_IS_BOARD_CELLS (self) && location != NULL, -1);

  for (guint i = 0; self->board != NULL && i < self->lines->len; i++)
    {
      const Line *line = line_at (self, (int)i);
      const CareBoardRow *row = line->row >= 0 ? care_board_row (self->board, line->row) : NULL;

      if (row != NULL && row->service == service && strcmp (row->location, location) == 0)
        return (int)i;
    }
  return -1;
}

int
care_board_cells_get_provider (CareBoardCells *self, int line)
{
  g_return_val_if_fail (CARE_IS_BOARD_CELLS (self) && line >= 0 && line < (int)self->lines->len, -1);
  const Line *one = line_at (self, line);
  uint32_t provider
      = care_board_row (self->board, one->row >= 0 ? one->row : self->order[one->first])->provider;
  bool of_one = one->row >= 0 || (!one->all && self->wanted.group == CARE_BOARD_PROVIDER);

  return of_one && provider != G_MAXUINT32 ? (int)provider : -1;
}

bool
care_board_cells_is_all (CareBoardCells *self, int line)
{
  g_return_val_if_fail (CARE_IS_BOARD_CELLS (self) && line >= 0 && line < (int)self->lines->len, false);

  return line_at (self, line)->all;
}
