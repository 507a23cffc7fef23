/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "care-returns-many.h"

#include "care-returns-filter.h"
#include "care-returns-many-dialog.h"
#include "care-main-window.h"

static bool
has_errors (const CareGridRow *row)
{
  for (guint i = 0; i < row->findings->len; i++)
    {
      const CareFinding *finding = g_ptr_array_index (row->findings, i);

      if (finding->severity == CARE_SEVERITY_ERROR && finding->code != CARE_FINDING_NOT_ANSWERED)
        return true;
    }
  return false;
}

CareManyWhy
care_returns_many_why (const CareReturnsGrid *grid, const CareGridRow *row, CareManyDeed deed)
{
  const CareReturn *ret = NULL;
  bool begun = false;

  g_return_val_if_fail (grid != NULL && row != NULL, CARE_MANY_DONE_ALREADY);

  ret = row->returns[care_returns_grid_n_months (grid) - 1];
  begun = g_hash_table_size (ret->answers) > 0;
  if (care_returns_is_done (row))
    return CARE_MANY_DONE_ALREADY;
  if (deed == CARE_MANY_RECORD)
    {
      if (ret->kind == CARE_RETURN_NIL)
        return CARE_MANY_TAKEN;
      if (!begun)
        return CARE_MANY_EMPTY;
      return row->answered == row->asked && !has_errors (row) ? CARE_MANY_TAKEN : CARE_MANY_NOT_WHOLE;
    }
  if (ret->kind == (deed == CARE_MANY_NIL ? CARE_RETURN_NIL : CARE_RETURN_UNCHANGED))
    return CARE_MANY_SO_ALREADY;
  if (begun || ret->kind != CARE_RETURN_ANSWERED)
    return CARE_MANY_BEGUN;
  return deed == CARE_MANY_UNCHANGED && row->previous == NULL ? CARE_MANY_NOTHING_BEFORE : CARE_MANY_TAKEN;
}

bool
care_returns_many_is_dormant (const CareReturnsGrid *grid, const CareGridRow *row)
{
  return care_location_is_dormant_on (row->location,
                                      grid->windows[care_returns_grid_n_months (grid) - 1].closes);
}

CareManyWhy
care_returns_many_why_of_all (const CareReturnsGrid *grid,
                              const CareGridRow *row,
                              CareManyDeed deed,
                              bool any_dormant)
{
  CareManyWhy why = care_returns_many_why (grid, row, deed);
  bool dormant = care_returns_many_is_dormant (grid, row);

  if (why != CARE_MANY_TAKEN || deed == CARE_MANY_RECORD)
    return why;
  if (deed == CARE_MANY_UNCHANGED)
    return dormant ? CARE_MANY_DORMANT : CARE_MANY_TAKEN;
  return dormant || !any_dormant ? CARE_MANY_TAKEN : CARE_MANY_NOT_DORMANT;
}

typedef struct
{
  GtkWidget *from;
  CareDesk *desk;
  GPtrArray *chosen;
  CareManyDeed deed;
  CareMonth month;
} Ask;

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Ask *ask = data;
  g_autoptr (GtkWidget) from = ask->from;
  g_autoptr (CareDesk) desk = ask->desk;
  g_autoptr (GPtrArray) chosen = ask->chosen;
  g_autoptr (GError) error = NULL;
  CareReturnsGrid *grid = care_desk_run_finish (CARE_DESK (source), result, &error);

  if (grid != NULL)
    care_returns_many_dialog_present (from, desk, ask->deed, grid, chosen);
  else
    care_main_window_report (from, error);
}

static gpointer
read_grid (CareRecord *record, gpointer data, GError **error)
{
  CareMonth month = (CareMonth)GPOINTER_TO_INT (data);

  return care_record_grid (record, month, month, error);
}

/* Read anew: what is confirmed is what the record holds now. */
void
care_returns_many_ask (GtkWidget *from, CareDesk *desk, CareManyDeed deed, CareMonth month, GPtrArray *chosen)
{
  Ask *ask = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && CARE_IS_DESK (desk));

  ask = g_new0 (Ask, 1);
  ask->from = g_object_ref (from);
  ask->desk = g_object_ref (desk);
  ask->chosen = chosen;
  ask->deed = deed;
  ask->month = month;
  care_desk_run_async (desk, read_grid, GINT_TO_POINTER (month), NULL, (GDestroyNotify)care_returns_grid_free,
                       false, NULL, on_read, ask);
}
