/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the cell grid asks of the returns. */
#include "care-returns-cells-private.h"

#include <glib/gi18n.h>

#include "care-answer-words.h"
#include "care-return-section.h"
#include "care-words-dates.h"
#include "care-words-findings.h"
#include "care-words-states.h"

#define NAME_CHARS 26
#define STATE_CHARS 14

static CareGridRow *
row_at (CareCellModel *model, int row)
{
  return g_ptr_array_index (CARE_RETURNS_CELLS (model)->shown, row);
}

static const CareCellColumn *
column_at (CareCellModel *model, int column)
{
  return &g_array_index (CARE_RETURNS_CELLS (model)->columns, CareCellColumn, column);
}

static bool
is_last (CareReturnsCells *self, int nth)
{
  return nth == care_returns_grid_n_months (self->grid) - 1;
}

static int
n_rows (CareCellModel *model)
{
  return (int)CARE_RETURNS_CELLS (model)->shown->len;
}

static int
n_columns (CareCellModel *model)
{
  return (int)CARE_RETURNS_CELLS (model)->columns->len;
}

static int
n_titles (CareCellModel *model)
{
  return 2;
}

static int
title_chars (CareCellModel *model, int title)
{
  return title == 0 ? NAME_CHARS : STATE_CHARS;
}

static char *
heading (CareCellModel *model, int title)
{
  CareReturnsCells *self = CARE_RETURNS_CELLS (model);

  if (title == 0)
    return g_strdup (care_words_service (self->service));
  return self->grid != NULL ? care_words_month (self->grid->to) : g_strdup ("");
}

/* "Nov 2026" */
static char *
short_month (CareMonth month)
{
  g_autofree char *date = care_words_date_short (care_month_day (month, 8));
  const char *space = strchr (date, ' ');

  return g_strdup (space != NULL ? space + 1 : date);
}

static char *
field_words (CareReturnsCells *self, const CareCellColumn *column)
{
  int last = care_returns_grid_n_months (self->grid) - 1;
  const CareDataset *dataset
      = care_returns_grid_dataset (self->grid, self->service, column->item != NULL ? column->nth : last);
  g_autofree char *words = care_words_field (dataset, column->field);

  return care_return_section_capital (words);
}

static char *
column_title (CareCellModel *model, int column)
{
  CareReturnsCells *self = CARE_RETURNS_CELLS (model);
  const CareCellColumn *at = column_at (model, column);

  return self->field != NULL ? short_month (self->grid->from + at->nth) : field_words (self, at);
}

static char *
column_tooltip (CareCellModel *model, int column)
{
  CareReturnsCells *self = CARE_RETURNS_CELLS (model);
  const CareCellColumn *at = column_at (model, column);
  g_autofree char *words = field_words (self, at);
  g_autofree char *month = care_words_month (self->grid->from + at->nth);
  const char *why
      = at->item != NULL && !care_asked_is_mandatory (at->asked) ? care_words_asked (at->asked) : NULL;

  return g_strdup_printf ("%s\n%s%s%s", words, month, why != NULL ? "\n" : "", why != NULL ? why : "");
}

static int
count_errors (const CareGridRow *row)
{
  int errors = 0;

  for (guint i = 0; i < row->findings->len; i++)
    errors += ((CareFinding *)row->findings->pdata[i])->severity == CARE_SEVERITY_ERROR
              && ((CareFinding *)row->findings->pdata[i])->code != CARE_FINDING_NOT_ANSWERED;
  return errors;
}

/* While something is left to be done: how far it is; else what it came to. */
static char *
state_words (CareReturnsCells *self, const CareGridRow *row)
{
  int errors = count_errors (row);
  const CareReturn *ret = row->returns[care_returns_grid_n_months (self->grid) - 1];

  if (row->state != CARE_STATE_OPEN && row->state != CARE_STATE_UPCOMING)
    return g_strdup (care_words_state (row->state));
  if (ret->kind == CARE_RETURN_NIL)
    return g_strdup (_ ("Nil, to record"));
  if (errors > 0)
    return g_strdup_printf (ngettext ("%d to mend", "%d to mend", (gulong)errors), errors);
  if (row->answered == 0)
    return g_strdup (_ ("Not begun"));
  if (row->answered == row->asked)
    return g_strdup (_ ("To record"));
  return g_strdup_printf (_ ("%d of %d"), row->answered, row->asked);
}

static char *
row_title (CareCellModel *model, int row, int title)
{
  const CareGridRow *at = row_at (model, row);

  return title == 0 ? g_strdup (at->location->name) : state_words (CARE_RETURNS_CELLS (model), at);
}

static CareCellState
title_state (CareCellModel *model, int row, int title)
{
  const CareGridRow *at = row_at (model, row);

  if (title == 0)
    return CARE_CELL_PLAIN;
  if (care_state_is_miss (at->state))
    return CARE_CELL_ERROR;
  if (at->state == CARE_STATE_INCOMPLETE || (at->state == CARE_STATE_OPEN && count_errors (at) > 0))
    return CARE_CELL_WARNING;
  return CARE_CELL_FAINT;
}

static CareCellShape
shape (CareCellModel *model, int column)
{
  const CareCellColumn *at = column_at (model, column);

  if (at->item == NULL || at->item->kind == CARE_KIND_COUNT || at->item->kind == CARE_KIND_HOURS
      || at->item->kind == CARE_KIND_DAYS_OR_HOURS)
    return CARE_CELL_FIGURE;
  return CARE_CELL_TEXT;
}

static int
column_chars (CareCellModel *model, int column)
{
  const CareCellColumn *at = column_at (model, column);

  if (shape (model, column) == CARE_CELL_FIGURE)
    return 8;
  return at->item->kind == CARE_KIND_YES_NO ? 6 : at->item->kind == CARE_KIND_TEXT ? 26 : 12;
}

static const char *
answer_at (CareCellModel *model, int row, int column)
{
  const CareCellColumn *at = column_at (model, column);
  const char *answer = care_return_get (row_at (model, row)->returns[at->nth], at->field);

  return answer != NULL ? answer : "";
}

static char *
text (CareCellModel *model, int row, int column)
{
  return care_answer_words (column_at (model, column)->item, answer_at (model, row, column));
}

static bool
is_nil (CareCellModel *model, int row, int column)
{
  return row_at (model, row)->returns[column_at (model, column)->nth]->kind == CARE_RETURN_NIL;
}

static bool
is_editable (CareCellModel *model, int row, int column)
{
  CareReturnsCells *self = CARE_RETURNS_CELLS (model);
  const CareCellColumn *at = column_at (model, column);

  return at->item != NULL && !is_nil (model, row, column) && (self->past_open || is_last (self, at->nth));
}

static CareCellState
state_of (const CareFinding *finding)
{
  if (finding == NULL)
    return CARE_CELL_PLAIN;
  return finding->severity == CARE_SEVERITY_ERROR     ? CARE_CELL_ERROR
         : finding->severity == CARE_SEVERITY_WARNING ? CARE_CELL_WARNING
                                                      : CARE_CELL_ADVICE;
}

static CareCellState
state (CareCellModel *model, int row, int column)
{
  CareReturnsCells *self = CARE_RETURNS_CELLS (model);
  const CareCellColumn *at = column_at (model, column);
  CareCellState found = CARE_CELL_PLAIN;

  if (at->item == NULL || is_nil (model, row, column))
    return CARE_CELL_CLOSED;
  if (is_last (self, at->nth))
    found = state_of (care_returns_finding (row_at (model, row)->findings, at->field));
  else if (!self->past_open)
    return CARE_CELL_FAINT;
  if (found == CARE_CELL_PLAIN && !care_asked_is_mandatory (at->asked))
    return CARE_CELL_NOT_ASKED;
  return found;
}

/* As if it were typed already: the whole return, since some questions are held against others. */
static CareCellState
look_at (CareCellModel *model, int row, int column, const char *typed)
{
  CareReturnsCells *self = CARE_RETURNS_CELLS (model);
  const CareCellColumn *at = column_at (model, column);
  const CareDataset *dataset = care_returns_grid_dataset (self->grid, self->service, at->nth);
  g_autoptr (CareReturn) ret = care_return_copy (row_at (model, row)->returns[at->nth]);
  g_autofree char *answer = care_answer_read (at->item, typed);
  g_autoptr (GPtrArray) findings = NULL;

  if (dataset == NULL)
    return CARE_CELL_PLAIN;
  care_return_set (ret, at->field, answer);
  findings = care_check_return (ret, dataset, self->grid->windows[at->nth].opens, self->grid->law->campaigns);
  return state_of (care_returns_finding (findings, at->field));
}

/* Why nothing can be typed there, or NULL. */
static const char *
why_shut (CareCellModel *model, int row, int column)
{
  const CareCellColumn *at = column_at (model, column);

  if (at->item == NULL)
    return _ ("Not asked for in that month.");
  if (is_nil (model, row, column))
    return _ ("A nil return. Open it to answer questions instead.");
  if (!is_editable (model, row, column))
    return _ ("An earlier month. It is kept as it is unless you say that earlier months may be changed.");
  if (!care_asked_is_mandatory (at->asked))
    return care_words_asked (at->asked);
  return NULL;
}

/* What was found, and why nothing can be typed; "" for neither. */
static char *
remarks (CareCellModel *model, int row, int column)
{
  CareReturnsCells *self = CARE_RETURNS_CELLS (model);
  const CareCellColumn *at = column_at (model, column);
  const CareFinding *finding
      = is_last (self, at->nth) ? care_returns_finding (row_at (model, row)->findings, at->field) : NULL;
  const char *shut = why_shut (model, row, column);

  if (finding != NULL)
    return care_words_finding (finding, care_returns_grid_dataset (self->grid, self->service, at->nth));
  return g_strdup (shut != NULL ? shut : "");
}

static char *
spoken (CareCellModel *model, int row, int column)
{
  CareReturnsCells *self = CARE_RETURNS_CELLS (model);
  const CareCellColumn *at = column_at (model, column);
  g_autofree char *words = field_words (self, at);
  g_autofree char *month = care_words_month (self->grid->from + at->nth);
  g_autofree char *answer = text (model, row, column);
  g_autofree char *more = remarks (model, row, column);
  g_autofree char *how_far = state_words (self, row_at (model, row));

  return g_strdup_printf ("%s, %s, %s, %s, %s%s%s", row_at (model, row)->location->name,
                          care_words_service (self->service), self->field != NULL ? month : words,
                          *answer != '\0' ? answer : _ ("empty"), how_far, *more != '\0' ? ". " : "", more);
}

static char *
tooltip (CareCellModel *model, int row, int column)
{
  g_autofree char *more = remarks (model, row, column);

  return *more != '\0' ? g_steal_pointer (&more) : NULL;
}

char *
care_returns_cells_describe (CareReturnsCells *self, int row, int column)
{
  CareCellModel *model = CARE_CELL_MODEL (self);
  const CareCellColumn *at = column_at (model, column);
  const CareGridRow *on = row_at (model, row);
  g_autofree char *words = field_words (self, at);
  g_autofree char *more = remarks (model, row, column);
  g_autoptr (GString) said = g_string_new (on->location->name);

  g_string_append_printf (said, " · %s", words);
  if (is_last (self, at->nth) && self->field == NULL && on->previous != NULL)
    {
      g_autofree char *before = care_words_month (on->previous->month);
      const char *answer = care_return_get (on->previous, at->field);
      g_autofree char *was = care_answer_words (at->item, answer != NULL ? answer : "");

      g_string_append_printf (said, " · %s: %s", before, *was != '\0' ? was : _ ("empty"));
    }
  if (*more != '\0')
    g_string_append_printf (said, "\n%s", more);
  return g_string_free (g_steal_pointer (&said), FALSE);
}

static const char *
deed_word (CareCellDeed deed)
{
  static const char *const words[] = { "typed", "pasted", "filled", "cleared" };

  return words[deed];
}

static void
change (CareCellModel *model, CareCellDeed deed, GArray *edits)
{
  CareReturnsCells *self = CARE_RETURNS_CELLS (model);
  GPtrArray *cells = g_ptr_array_new_with_free_func ((GDestroyNotify)care_undo_cell_free);

  for (guint i = 0; i < edits->len; i++)
    {
      const CareCellEdit *edit = &g_array_index (edits, CareCellEdit, i);
      const CareCellColumn *at = column_at (model, edit->column);
      CareGridRow *row = row_at (model, edit->row);
      g_autofree char *answer = care_answer_read (at->item, edit->text);
      const char *before = answer_at (model, edit->row, edit->column);

      if (g_str_equal (before, answer))
        continue;
      g_ptr_array_add (cells, care_undo_cell_new (row->location->id, row->service, self->grid->from + at->nth,
                                                  at->field, before, answer));
      care_returns_cells_put (self, row, at->nth, at->field, answer);
    }
  if (cells->len > 0)
    care_returns_cells_add_step (self, deed_word (deed), cells);
  else
    g_ptr_array_unref (cells);
  g_signal_emit_by_name (self, "counted");
}

static void
undo (CareCellModel *model)
{
  care_returns_cells_turn (CARE_RETURNS_CELLS (model), true);
}

static void
redo (CareCellModel *model)
{
  care_returns_cells_turn (CARE_RETURNS_CELLS (model), false);
}

void
care_returns_cells_fill_model (CareCellModelInterface *iface)
{
  iface->n_rows = n_rows;
  iface->n_columns = n_columns;
  iface->n_titles = n_titles;
  iface->heading = heading;
  iface->title_chars = title_chars;
  iface->title_state = title_state;
  iface->column_title = column_title;
  iface->column_tooltip = column_tooltip;
  iface->column_chars = column_chars;
  iface->shape = shape;
  iface->row_title = row_title;
  iface->text = text;
  iface->state = state;
  iface->spoken = spoken;
  iface->tooltip = tooltip;
  iface->is_editable = is_editable;
  iface->look_at = look_at;
  iface->change = change;
  iface->undo = undo;
  iface->redo = redo;
}
